"""How well a reader finds the attributions of annotated stories.

A relation matches, one to one and best content first, if the contents' character F1 is at least .5 and the sources
share a character or are both absent; strictly, if content and source reach .9 and the cues share a character
(`relation` and `relation_strict` of the corpus's scorer). White space never counts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean
from typing import Protocol

from evaluation.marked_stories import parents
from evaluation.polnear import GoldStory

from onrecord.attribution import Encoder, find_attributions
from onrecord.attribution.decode import Encoded, Floats, Tuning
from onrecord.attribution.windows import Piece, Window
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.attribution import Attribution, Setting
from onrecord.values.text import Spans


class Line(Protocol):
    """Anything with the three roles."""

    @property
    def source(self) -> Spans:
        """The words that name the source."""

    @property
    def cue(self) -> Spans:
        """The words that lift the content."""

    @property
    def content(self) -> Spans:
        """The words attributed."""


class Remembering:
    """An encoder that encodes each window once, so that many tunings can be tried."""

    def __init__(self, encoder: Encoder, tuning: Tuning, known: dict[tuple[int, ...], Encoded]) -> None:
        self._encoder = encoder
        self._known = known
        self.distances: Floats = encoder.distances
        self.tuning = tuning

    def tuned(self, tuning: Tuning) -> "Remembering":
        """The same with other numbers."""
        return Remembering(self._encoder, tuning, self._known)

    def tokenize(self, text: str) -> Sequence[Piece]:
        """As the encoder does."""
        return self._encoder.tokenize(text)

    def encode(self, window: Window) -> Encoded:
        """As the encoder does; the first time by asking it."""
        if window.ids not in self._known:
            self._known[window.ids] = self._encoder.encode(window)
        return self._known[window.ids]


def find_lines(text: str, encoder: Encoder, setting: Setting = Setting.BALANCED) -> tuple[Attribution, ...]:
    """All attributions of a text that is nothing but article."""
    return find_attributions(read_text(text, tuple(cut_paragraphs(text))), encoder, setting).attributions


def score_stories(
    stories: Iterable[GoldStory], encoder: Encoder, setting: Setting = Setting.BALANCED
) -> dict[str, float]:
    """F1 in per cent, loose and strict, and loose precision and recall, of the outermost lines, pooled over stories.

    For a corpus that is flat by rule: what stands inside another line is left out.
    """
    count: Counter[str] = Counter()
    for story in stories:
        _count(count, story, [line for line in find_lines(story.text, encoder, setting) if line.inside is None])
    return _scores(count)


def score_levels(stories: Iterable[GoldStory], encoder: Encoder) -> dict[str, float]:
    """The same of all lines, inner ones too; and "nested", the share of inner lines found inside the right line."""
    count: Counter[str] = Counter()
    for story in stories:
        lines = find_lines(story.text, encoder)
        found = _count(count, story, lines)
        for number, parent in enumerate(parents(story)):
            if parent is not None:
                count["inner"] += 1
                here, above = found.get(number), found.get(parent)
                count["nested"] += here is not None and above is not None and lines[here].inside == above
    return _scores(count) | {"nested": round(100 * count["nested"] / max(1, count["inner"]), 2)}


def _count(count: Counter[str], story: GoldStory, lines: Sequence[Attribution]) -> dict[int, int]:
    """Add one story's lines to the count; gives the found line of each gold line that has one, loosely matched."""
    count["gold"] += len(story.lines)
    count["found"] += len(lines)
    loose = dict(matches(story.text, story.lines, lines, strict=False))
    count["relation"] += len(loose)
    count["strict"] += sum(1 for _ in matches(story.text, story.lines, lines, strict=True))
    return loose


def _scores(count: Counter[str]) -> dict[str, float]:
    scores = {name: 200 * count[name] / max(1, count["gold"] + count["found"]) for name in ("relation", "strict")}
    scores["precision"] = 100 * count["relation"] / max(1, count["found"])
    scores["recall"] = 100 * count["relation"] / max(1, count["gold"])
    return {name: round(score, 2) for name, score in scores.items()}


def judge_scores(stories: Iterable[GoldStory], encoder: Encoder) -> Iterator[tuple[float, bool]]:
    """The score of each outermost line that the thorough setting finds, and whether the line is right."""
    for story in stories:
        lines = [line for line in find_lines(story.text, encoder, Setting.THOROUGH) if line.inside is None]
        right = right_lines(story, lines)
        yield from ((line.score, number in right) for number, line in enumerate(lines))


def right_lines(story: GoldStory, lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines that are right: matched by the gold, loosely.

    A line without content, which no relation matches, is right if the gold has one with its cue.
    """
    right = {found for _, found in matches(story.text, story.lines, lines, strict=False)}
    bare = [cue for gold in story.lines if not gold.content for cue in gold.cue]
    for number, line in enumerate(lines):
        if not line.content and any(cue.overlaps(other) for cue in line.cue for other in bare):
            right.add(number)
    return right


def calibration_table(judged: Iterable[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """The reliability table: for each tenth of scores that has lines, the mean score, the share right, the number.

    >>> calibration_table([(0.95, True), (0.91, True), (0.42, False)])
    [(0.42, 0.0, 1), (0.93, 1.0, 2)]
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for score, right in judged:
        bins.setdefault(min(9, int(score * 10)), []).append((score, right))
    return [
        (round(fmean(score for score, _ in rows), 3), round(fmean(right for _, right in rows), 3), len(rows))
        for _, rows in sorted(bins.items())
    ]


def calibration_error(table: Iterable[tuple[float, float, int]]) -> float:
    """Expected calibration error: how far mean score and share right lie apart, weighted by number (Naeini 2015).

    >>> calibration_error([(0.42, 0.0, 1), (0.94, 1.0, 1)])
    0.24
    """
    rows = list(table)
    total = sum(number for *_, number in rows)
    return round(sum(abs(score - right) * number for score, right, number in rows) / max(1, total), 4)


def matches(text: str, gold: Iterable[Line], found: Iterable[Line], *, strict: bool) -> Iterator[tuple[int, int]]:
    """Pairs of a gold line's and a found line's number: one to one, best content first."""
    pairs = []
    found_roles = [_roles(text, line) for line in found]
    for g, (gold_source, gold_cue, gold_content) in enumerate(_roles(text, line) for line in gold):
        for f, (source, cue, content) in enumerate(found_roles):
            overlap = _f1(gold_content, content)
            if strict:
                good = overlap >= 0.9 and bool(gold_cue & cue) and _f1(gold_source, source) >= 0.9
            else:
                good = overlap >= 0.5 and (bool(gold_source & source) or not (gold_source or source))
            if good and content:
                pairs.append((-overlap, g, f))
    used_gold, used_found = set(), set()
    for _, g, f in sorted(pairs):
        if g not in used_gold and f not in used_found:
            used_gold.add(g)
            used_found.add(f)
            yield g, f


def _roles(text: str, line: Line) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    source, cue, content = (
        frozenset(at for start, end in spans for at in range(start, end) if not text[at].isspace())
        for spans in (line.source, line.cue, line.content)
    )
    return source, cue, content


def _f1(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
