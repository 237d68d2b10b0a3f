"""How well a reader finds the attributions of annotated stories.

A relation matches, one to one and best content first, if the contents' character F1 is at least .5 and the sources
share a character or are both absent; strictly, if content and source reach .9 and the cues share a character
(`relation` and `relation_strict` of the corpus's scorer). White space never counts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Protocol

from evaluation.polnear import GoldStory

from onrecord.attribution import Encoder, find_attributions
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.attribution import Attribution
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


def find_lines(text: str, encoder: Encoder) -> tuple[Attribution, ...]:
    """All attributions of a text that is nothing but article."""
    return find_attributions(read_text(text, tuple(cut_paragraphs(text))), encoder)


def score_stories(stories: Iterable[GoldStory], encoder: Encoder) -> dict[str, float]:
    """F1 in per cent, loose and strict, and loose precision and recall, of the outermost lines, pooled over stories.

    The corpus is flat by rule, so what stands inside another line is left out.
    """
    count: Counter[str] = Counter()
    for story in stories:
        lines = [line for line in find_lines(story.text, encoder) if line.inside is None]
        count["gold"] += len(story.lines)
        count["found"] += len(lines)
        for name, strict in (("relation", False), ("strict", True)):
            count[name] += sum(1 for _ in _matches(story.text, story.lines, lines, strict=strict))
    scores = {name: 200 * count[name] / max(1, count["gold"] + count["found"]) for name in ("relation", "strict")}
    scores["precision"] = 100 * count["relation"] / max(1, count["found"])
    scores["recall"] = 100 * count["relation"] / max(1, count["gold"])
    return {name: round(score, 2) for name, score in scores.items()}


def _matches(text: str, gold: Iterable[Line], found: Iterable[Line], *, strict: bool) -> Iterator[tuple[int, int]]:
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
