"""The lines of a story beside each other: which speak near each other, of whom, and of what."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.stance.decide import Decision
from onrecord.stance.speakers import Speakers
from onrecord.stance.topics import Topics
from onrecord.stance.view import View
from onrecord.values.reading import Reading
from onrecord.values.source import Named
from onrecord.values.stance import Stance
from onrecord.values.text import Span

DENIABLE = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.QUESTIONS})
"""Stances of lines that a denial may answer."""
_ANSWERING = frozenset({Stance.CONFIRMS, Stance.DENIES})
_ACCUSING = compiled(rf"\b(?:{answering.ACCUSING})\b")
_SUSPECTING = compiled(rf"\b(?:{answering.SUSPECTING})\b")
_CHARGING = compiled(answering.CHARGING)
_YES_OR_NO = compiled(answering.YES_OR_NO)
_BEFORE, _AFTER = 60, 15
"""Lines before and after a denial that it may answer: a bound, so that a long story costs no more per line."""
_NEAR = 600
"""Code points back to the line that "the claim" points at, and to what a mere "no" answers."""
_MOST_NEAR = 4
"""Lines that "the claim" may point back over."""
_OPENING_LINES = 3
"""Lines of a story's beginning, where a denial may stand before the claim, as in a headline."""

# What speaks for it that one line answers another, in shares of the words in common; set on the tuning passages.
_SPOKEN_OF = 0.3
"""That the line answered speaks of the one who answers."""
_ACCUSED = 0.15
"""That it lays something at somebody's door."""
_QUESTION = 0.3
"""That it is the question put right before."""
_NEXT = 0.15
"""That it is the line before or after."""
_PER_LINE = 0.03
"""What each line between the two takes away."""
_LATER = 0.1
"""What it takes away that the answer comes first."""


class Lines:
    """A story's lines, for finding which answers which."""

    def __init__(self, reading: Reading, views: Sequence[View], decisions: Sequence[Decision], named: Named) -> None:
        self._reading = reading
        self.views = views
        self.decisions = decisions
        self.topics = Topics(views)
        self.speakers = Speakers(views, named)
        self.starts = [view.start for view in views]
        self._sentences = [sentence.start for sentence in reading.sentences]
        self.accuses = [
            any(_ACCUSING.search(view.folded, *part) for part in view.cues) or bool(_CHARGING.search(view.source))
            for view in views
        ]
        self.suspects = [any(_SUSPECTING.search(view.folded, *part) for part in view.cues) for view in views]

    def may_answer(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        """Whether the other line says something that may be answered, and another source says it."""
        return not self.is_same(at, other) and self.is_answerable(at, other, wanted)

    def is_same(self, at: int, other: int) -> bool:
        """Whether both lines are one source's, and the other one does not speak of the source of this one by its noun.

        Nobody says "the guard opened the gate" and is "the guard" of the next line.
        """
        if not self.speakers.is_same(at, other):
            return False
        own, theirs = self.speakers.words(at), self.speakers.words(other)
        spoken_of = self.views[at].source.startswith("the ") and own & self.topics.whole[other].stems
        return not spoken_of or bool(own & theirs)

    def is_answerable(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        """Whether a line says something that another one may answer, and neither holds the other."""
        stance = self.decisions[other].stance
        return (
            other != at
            and (stance in wanted or (stance is Stance.OTHER and self.suspects[other]))
            and not (other > at and stance in _ANSWERING)
            and bool(self.views[other].line.content)
            and not self.is_ancestor(other, at)
            and not self.is_ancestor(at, other)
        )

    def is_ancestor(self, upper: int, lower: int) -> bool:
        """Whether one line stands around the other."""
        parent = self.views[lower].line.inside
        for _ in range(_BEFORE):
            if parent is None or parent == upper:
                break
            parent = self.views[parent].line.inside
        return parent == upper

    def nearby(self, at: int) -> range:
        """Lines around one that it may answer."""
        return range(max(0, at - _BEFORE), min(len(self.views), at + 1 + _AFTER))

    def near_before(self, at: int) -> list[int]:
        """The last few lines of the top level before one, the nearest first."""
        near: list[int] = []
        for other in range(at - 1, max(-1, at - _BEFORE), -1):
            if len(near) == _MOST_NEAR or self.starts[at] - self.views[other].end > _NEAR:
                break
            if self.views[other].line.inside is None and not self.is_ancestor(other, at):
                near.append(other)
        return near

    def near_after(self, at: int) -> list[int]:
        """The next few lines of the top level after one."""
        after = range(at + 1, min(len(self.views), at + 1 + _MOST_NEAR))
        return [
            other
            for other in after
            if self.starts[other] - self.views[at].end <= _NEAR and self.views[other].line.inside is None
        ]

    def speaks_of(self, at: int, other: int) -> bool:
        """Whether line ``at`` speaks of the source of the other one."""
        return self.speakers.speaks_of(at, other, self.topics.whole[at].stems)

    def charges(self, at: int, other: int) -> bool:
        """Whether line ``at`` lays something at somebody's door, or speaks of the source of the other one."""
        return self.accuses[at] or self.speaks_of(at, other)

    def sentence(self, at: int) -> Span:
        """The sentence in which a line begins."""
        number = bisect_right(self._sentences, self.starts[at]) - 1
        return self._reading.sentences[number] if number >= 0 else Span(0, 0)

    def asks_yes_or_no(self, at: int) -> bool:
        """Whether a line asks what may be answered by yes or no."""
        view = self.views[at]
        asked = self.decisions[at].stance is Stance.QUESTIONS
        return asked and any(_YES_OR_NO.match(view.folded, *head) for head in view.heads[:1])

    def opens_with(self, at: int, pattern: re.Pattern[str]) -> bool:
        """Whether a line's content begins with what a pattern matches."""
        view = self.views[at]
        return bool(view.heads) and pattern.match(view.folded, *view.heads[0]) is not None

    def put_before(self, at: int) -> int | None:
        """The question or charge that a mere "no" answers."""
        for other in range(at - 1, max(-1, at - _MOST_NEAR - 1), -1):
            if self.starts[at] - self.views[other].end > _NEAR:
                break
            if self.may_answer(at, other, DENIABLE):
                put = self.asks_yes_or_no(other) or self.charges(other, at)
                return other if put else None
        return None

    def ties(self, at: int, other: int) -> float:
        """What ties two lines beside their words."""
        spoken_of = self.speaks_of(other, at)
        weight = _SPOKEN_OF * spoken_of + _ACCUSED * self.accuses[other]
        if abs(other - at) == 1:
            weight += _QUESTION if self.decisions[other].stance is Stance.QUESTIONS else _NEXT
        return weight - _PER_LINE * abs(at - other) - _LATER * (other > at) * min(1, at / _OPENING_LINES)
