import math

import numpy as np
import pytest
from evaluation.attribution import Remembering
from evaluation.marked_stories import read_story
from evaluation.polnear import GoldStory
from tests.attribution.scripted import TUNING, ScriptedEncoder, line_of
from training.tune import EDGE_WEIGHTS, LEAST_SCORES, Judged, choose_settings, fit, judge, tune

from onrecord.attribution.trust import score
from onrecord.values.attribution import Setting

NESTED = "{s1:Lee} {q1:said} {c1:that {s2:Ode} {q2:hoped} {c2:for rain}}. Rey left home."
SCRIPT = [
    (["Lee"], "said", ["that Ode hoped for rain"]),
    (["Ode"], "hoped", ["for rain"]),
    (["Rey"], "left", ["home"]),
]


def judged(chance, right, inner=0.0):
    return Judged(line_of(chances=(chance, inner, 1.0, 1.0)), right)


def test_the_weights_recover_how_chances_make_lines_right():
    rng = np.random.default_rng(5)
    chances = rng.uniform(0.1, 0.95, 3000).tolist()

    def truly(chance):
        return 1 / (1 + math.exp(0.5 - 1.5 * math.log(chance / (1 - chance))))

    weights = fit([judged(chance, rng.random() < truly(chance)) for chance in chances])
    assert weights[1] == pytest.approx(1.5, abs=0.15)
    for chance in (0.2, 0.5, 0.8):
        assert score(judged(chance, right=True).line, weights) == pytest.approx(truly(chance), abs=0.03)


def test_what_parts_right_from_wrong_without_fail_gets_finite_weights():
    weights = fit([judged(chance, chance > 0.5) for chance in (0.1, 0.2, 0.3, 0.7, 0.8, 0.9)])
    assert np.isfinite(weights).all()
    scores = [score(judged(chance, right=True).line, weights) for chance in (0.3, 0.7)]
    assert scores[0] < 0.5 < scores[1]


def test_inner_lines_that_are_wrong_more_often_score_lower():
    lines = [judged(0.8, right, inner) for inner, rights in ((0.0, 8), (1.0, 3)) for right in [True] * rights + [False]]
    weights = fit([*lines, *[judged(0.8, right=False, inner=1.0)] * 5])
    assert score(judged(0.8, right=True, inner=1.0).line, weights) < score(judged(0.8, right=True).line, weights)


def test_every_line_is_judged_by_the_gold():
    story = read_story("invented", NESTED)
    encoder = ScriptedEncoder(story.text, SCRIPT, inner=["hoped"], odds={"left": -0.5})
    assert [one.right for one in judge(story, encoder, outermost=False)] == [True, True, False]
    assert [one.right for one in judge(story, encoder, outermost=True)] == [True, False]


def made(*chances):
    """A story, and an encoder that sees a line for each chance; one with a negative chance is not in the gold."""
    sentences, script, odds = [], [], {}
    for number, chance in enumerate(chances, 1):
        sentences.append(f"{{s{number}:Lee{number}}} {{q{number}:said{number}}} {{c{number}:no{number}}}.")
        script.append(([f"Lee{number}"], f"said{number}", [f"no{number}"]))
        odds[f"said{number}"] = math.log(abs(chance) / (1 - abs(chance)))
    story = read_story("made", " ".join(sentences))
    gold = tuple(line for line, chance in zip(story.lines, chances, strict=True) if chance > 0)
    encoder = ScriptedEncoder(story.text, script, odds=odds)
    tuning = TUNING.__class__(cue_bias=3.0, edge_weight=0.5, trust=TUNING.trust, least=TUNING.least)
    return GoldStory("made", story.text, gold), Remembering(encoder, tuning, {})


def least_scores(*chances):
    story, encoder = made(*chances)
    least = choose_settings(encoder, [story])[0].least
    return least[Setting.CAREFUL], least[Setting.BALANCED], least[Setting.THOROUGH]


def test_settings_reach_their_precision_and_balance():
    assert least_scores(0.97, 0.87, 0.77, 0.67, -0.57, 0.47, -0.37, -0.27, -0.17) == (0.6, 0.5, 0.3)


def test_the_f1_is_loose_plus_strict_of_the_balanced_setting():
    story, encoder = made(0.97, 0.87, -0.17)
    assert choose_settings(encoder, [story])[1] == 200.0


def test_of_scores_that_balance_as_well_the_least_is_taken():
    assert least_scores(0.97, 0.87, 0.77)[1] == LEAST_SCORES[0]


def test_the_careful_setting_is_never_laxer_than_the_balanced_one():
    assert least_scores(*[0.97] * 12, -0.17) == (0.2, 0.2, 0.1)


def test_the_thorough_setting_is_never_stricter_than_the_balanced_one():
    careful, balanced, thorough = least_scores(0.47, 0.37, 0.27, -0.97, -0.96, -0.46, -0.17)
    assert careful >= balanced >= thorough


def test_tuning_gives_weights_settings_and_an_edge_weight(capsys):
    story = read_story("invented", NESTED)
    encoder = ScriptedEncoder(story.text, SCRIPT, inner=["hoped"], odds={"left": -0.5})
    tuning = tune(encoder, [story], [story])
    assert tuning.edge_weight in EDGE_WEIGHTS
    assert len(tuning.trust) == 7
    assert tuning.least[Setting.CAREFUL] >= tuning.least[Setting.BALANCED] >= tuning.least[Setting.THOROUGH]
    assert capsys.readouterr().out.count("edge weight") == len(EDGE_WEIGHTS)
