"""Choose the numbers that go with a trained reader, on stories that the training did not see.

They are PolNeAR's held-out stories for outermost lines, and invented ones marked at every level for the others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from evaluation.attribution import Remembering, right_lines, score_stories
from evaluation.polnear import GoldStory
from numpy.typing import NDArray

from onrecord.attribution import Encoder
from onrecord.attribution.decode import Line, Tuning
from onrecord.attribution.find import look
from onrecord.attribution.nesting import nest
from onrecord.attribution.trust import features
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.attribution import Setting

TUNING_STORIES = Path(__file__).parent.parent / "evaluation/nested/tuning.txt"
CUE_BIAS = 1.0
"""Cues are looked at down to a probability of .27; the score decides which stay."""
EDGE_WEIGHTS = (0.25, 0.5, 0.75, 1.0)
CAREFUL, THOROUGH = 90.0, 65.0
"""Precision, in per cent, that the careful and the thorough setting are to reach on the held-out stories."""
LEAST_SCORES = tuple(round(0.1 + 0.05 * step, 2) for step in range(17))
_NEWTON_STEPS = 20
RIDGE = 1.0
"""Weight of the penalty on the logistic regression's weights; it keeps a rare feature from an extreme one."""
UNTUNED = Tuning(
    cue_bias=CUE_BIAS, edge_weight=0.5, trust=(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0), least=dict.fromkeys(Setting, 0.0)
)


def tune(reader: Encoder, held_out: Sequence[GoldStory], marked: Sequence[GoldStory]) -> Tuning:
    """The edge weight with the best F1, the score's weights, and the least score of each setting."""
    encoder = Remembering(reader, UNTUNED, {})
    tried = []
    for edge_weight in EDGE_WEIGHTS:
        encoder = encoder.tuned(replace(UNTUNED, edge_weight=edge_weight))
        judged = [one for story in held_out for one in judge(story, encoder, outermost=True)]
        judged += [one for story in marked for one in judge(story, encoder, outermost=False)]
        tuning, f1 = choose_settings(
            encoder.tuned(replace(encoder.tuning, trust=tuple(fit(judged).tolist()))), held_out
        )
        print(f"edge weight {edge_weight:.2f}: relation and strict F1 {f1:.1f}, {tuning}", flush=True)
        tried.append((f1, edge_weight, tuning))
    return max(tried, key=lambda one: one[:2])[2]


@dataclass(frozen=True, slots=True)
class Judged:
    """A line that the encoder sees, and whether the gold has it."""

    line: Line
    right: bool


def judge(story: GoldStory, encoder: Encoder, *, outermost: bool) -> Iterable[Judged]:
    """Each line that the encoder sees in the story, however unsure: the outermost alone, or all."""
    reading = read_text(story.text, tuple(cut_paragraphs(story.text)))
    lines = [line for seen, _ in look(reading, encoder) for line in seen]
    if outermost:
        lines = [line for line, parent in nest(lines) if parent is None]
    right = right_lines(story, lines)
    return (Judged(line, number in right) for number, line in enumerate(lines))


def fit(judged: Sequence[Judged]) -> NDArray[np.float64]:
    """Weights of the score: logistic regression with a ridge, by Newton's method."""
    x = np.array([features(one.line) for one in judged])
    y = np.array([one.right for one in judged], float)
    penalty = RIDGE * np.eye(x.shape[1])
    weights = np.zeros(x.shape[1])
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - chance) - penalty @ weights
        curvature = (x * (chance * (1 - chance))[:, None]).T @ x + penalty
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights.round(4)


def choose_settings(encoder: Remembering, stories: Sequence[GoldStory]) -> tuple[Tuning, float]:
    """The encoder's tuning with the least score of each setting, and the F1 of the balanced one, loose plus strict.

    Balanced is where precision and recall lie nearest each other; careful is never laxer, thorough never stricter.
    """
    tried = []
    for least in LEAST_SCORES:
        tuning = replace(encoder.tuning, least=dict.fromkeys(Setting, least))
        tried.append((least, score_stories(stories, encoder.tuned(tuning))))
    balanced, scores = min(tried, key=lambda one: abs(one[1]["precision"] - one[1]["recall"]))
    careful = next((least for least, of in tried if of["precision"] >= CAREFUL), LEAST_SCORES[-1])
    thorough = next((least for least, of in tried if of["precision"] >= THOROUGH), LEAST_SCORES[0])
    settings = {
        Setting.CAREFUL: max(careful, balanced),
        Setting.BALANCED: balanced,
        Setting.THOROUGH: min(thorough, balanced),
    }
    return replace(encoder.tuning, least=settings), scores["relation"] + scores["strict"]
