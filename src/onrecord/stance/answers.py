"""Which line of the story a denial or confirmation answers: rather none than a wrong one."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.lexicon.function_words import FUNCTION_WORDS
from onrecord.stance.decide import Decision
from onrecord.stance.denial import Denied
from onrecord.stance.view import View
from onrecord.values.reading import Reading
from onrecord.values.stance import Stance
from onrecord.values.text import Span, Spans

_WORD = re.compile(r"[a-z0-9]{2,}")
_LINK = compiled(rf"\b(?:{answering.LINKS})\b")
_NO = compiled(rf"(?:\b|(?<=n't)){answering.NEGATION}\b|n't\b")
_IRREGULAR = dict(form.split(":") for form in answering.IRREGULAR)
_IGNORED = answering.NO_WEIGHT | FUNCTION_WORDS["en"]
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "him", "her", "them"})

_DENIABLE = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_CONFIRMABLE = frozenset({Stance.ASSERTS, Stance.QUESTIONS})
_LONGEST = 600
"""Code points of a content that are compared."""
_BEFORE, _AFTER = 60, 15
"""Lines before and after a denial that it may answer: a bound, so that a long story costs no more per line."""
_ENOUGH = 0.5
"""Share of weighted words that an answer and what it answers have in common, at least; set on own examples."""
_ENOUGH_TO_TURN = 0.6
"""The same, where it makes a denial out of a plain sentence with "not"."""
_LATER = 0.8
"""What the share counts for where the answer comes first."""
_NAME = 0.5
"""What a shared word counts for that is only in the answering source's name."""
_FEWEST_TO_TURN = 3
"""Words that the two must share for that."""
_LINK_REACH = 300
"""Code points before a line in which "in response to" may stand."""
_NEAR = 600
"""Code points back to the line that "the claim" points at."""
_OPENING = 6
"""Words that may stand between a denial and the noun that names the claim: "a widely shared and old claim"."""
_DIGITS = 9
"""Digits of a share that count: the order in which a set is summed does not."""
_FEWEST = 2
"""Words that two contents must share."""


class Lines:
    """A story's lines, for finding which answers which."""

    def __init__(self, reading: Reading, views: Sequence[View], decisions: Sequence[Decision]) -> None:
        self._reading = reading
        self._views = views
        self._decisions = decisions
        self._stems = [_content_stems(view) for view in views]
        self._starts = [view.start for view in views]
        self._speakers = _speakers(views)
        counts = Counter(stem for stems in self._stems for stem in stems)
        self._weights: Mapping[str, float] = {stem: 1 / count for stem, count in counts.items()}
        self._names = [_stems(view.source) for view in views]
        self._heft = [sum(self._weights[stem] for stem in stems) for stems in self._stems]
        self._sentences = [sentence.start for sentence in reading.sentences]

    def answers_with_not(self, at: int) -> bool:
        """Whether a plain sentence with a "not" says no to what another source said before.

        That must be said in much the same words, without a "not".
        """
        if not self._says_no(at):
            return False
        best = self._most_alike(at, frozenset({Stance.ASSERTS}), _ENOUGH_TO_TURN)
        if best is None or best > at or self._says_no(best):
            return False
        common, own, theirs = self._stems[at] & self._stems[best], self._stems[at], self._stems[best]
        return len(common) >= _FEWEST_TO_TURN and len(common) >= _ENOUGH_TO_TURN * max(len(own), len(theirs))

    def answered(self, at: int, denied: Denied) -> int | None:
        """The line that this denial or confirmation answers; None where none is sure enough."""
        wanted = _DENIABLE if self._decisions[at].stance is Stance.DENIES else _CONFIRMABLE
        found = self._named_inside(at)
        if found is None:
            found = self._linked(at, wanted)
        if found is None:
            found = self._around(at, wanted)
        names = _stems(denied.claimant)
        if found is None and names:
            found = self._said_by(at, names, wanted)
        if found is None:
            found = self._most_alike(at, wanted, _ENOUGH)
        if found is None and denied.points:
            found = self._just_before(at, wanted)
        return found

    def _says_no(self, at: int) -> bool:
        view = self._views[at]
        return any(_NO.search(view.folded, *head) for head in view.heads)

    def _may_answer(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        """Whether the other line says something that may be answered, and another source says it."""
        own = bool(self._speakers[other]) and self._speakers[other] == self._speakers[at]
        return not own and self._is_answerable(at, other, wanted)

    def _is_answerable(self, at: int, other: int, wanted: frozenset[Stance]) -> bool:
        return (
            other != at
            and self._decisions[other].stance in wanted
            and bool(self._views[other].line.content)
            and not self._is_ancestor(other, at)
            and not self._is_ancestor(at, other)
        )

    def _is_ancestor(self, upper: int, lower: int) -> bool:
        parent = self._views[lower].line.inside
        for _ in range(_BEFORE):
            if parent is None or parent == upper:
                break
            parent = self._views[parent].line.inside
        return parent == upper

    def _nearby(self, at: int) -> range:
        return range(max(0, at - _BEFORE), min(len(self._views), at + 1 + _AFTER))

    def _named_inside(self, at: int) -> int | None:
        """For "denied claims by A that X": the line of A, which stands in the content with the noun as its cue."""
        if not self._views[at].line.content:
            return None
        whole = self._views[at].line.content[0]
        for other in range(at + 1, min(len(self._views), at + 1 + _AFTER)):
            line = self._views[other].line
            if line.inside != at or not line.cue or self._decisions[other].stance is not Stance.ASSERTS:
                continue
            opening = self._views[at].folded[whole.start : line.cue[0].start].split()
            if len(opening) <= _OPENING and "that" not in opening:
                return other
        return None

    def _sentence(self, at: int) -> Span:
        number = bisect_right(self._sentences, self._starts[at]) - 1
        return self._reading.sentences[number] if number >= 0 else Span(0, 0)

    def _linked(self, at: int, wanted: frozenset[Stance]) -> int | None:
        """A line of the same sentence, with words such as "in response to" between the two or before both."""
        sentence, view = self._sentence(at), self._views[at]
        start, end = self._starts[at], view.end
        for other in self._nearby(at):
            begin = self._starts[other]
            if not (sentence.start <= begin < sentence.end) or not self._may_answer(at, other, wanted):
                continue
            near = max(begin - _LINK_REACH, end if begin >= end else sentence.start)
            apart = begin >= end or self._views[other].end <= start
            if apart and _LINK.search(view.folded, near, begin):
                return other
        return None

    def _around(self, at: int, wanted: frozenset[Stance]) -> int | None:
        """A line whose content holds what is denied, and not the denial: "a meeting, he said, which she denied"."""
        line = self._views[at].line
        if not line.content or not line.cue:
            return None
        for other in self._nearby(at):
            whole = self._views[other].line.content
            if (
                _holds(whole, line.content[0])
                and not _holds(whole, line.cue[0])
                and self._is_answerable(at, other, wanted)
            ):
                return other
        return None

    def _most_alike(self, at: int, wanted: frozenset[Stance], enough: float) -> int | None:
        best, chosen = enough, None
        for other in self._nearby(at):
            if self._may_answer(at, other, wanted) and (share := self._share(at, other)) >= best:
                best, chosen = share, other
        return chosen

    def _share(self, at: int, other: int) -> float:
        """How much two contents share: weight of the words in common over the weight of the lighter one's."""
        own, theirs = self._stems[at], self._stems[other]
        common = own & theirs
        if not common:
            return 0.0
        named = (self._names[at] - own) & theirs
        if len(common) + len(named) < _FEWEST:
            return 0.0
        weight = self._weights
        shared = sum(weight[stem] for stem in common) + _NAME * sum(weight[stem] for stem in named)
        share = shared / min(self._heft[at], self._heft[other])
        return round(share * (_LATER if other > at else 1), _DIGITS)

    def _said_by(self, at: int, names: set[str], wanted: frozenset[Stance]) -> int | None:
        """The nearest line before, of the source that is named with the claim ("the Democrats' allegation")."""
        for other in range(at - 1, max(-1, at - _BEFORE), -1):
            if self._may_answer(at, other, wanted) and names & self._names[other]:
                return other
        return None

    def _just_before(self, at: int, wanted: frozenset[Stance]) -> int | None:
        """The line before, where it is near and another source's: what "the claim" or "it" points at."""
        for other in range(at - 1, max(-1, at - _BEFORE), -1):
            if self._views[other].line.inside is None and not self._is_ancestor(other, at):
                near = self._starts[at] - self._views[other].end <= _NEAR
                return other if near and self._may_answer(at, other, wanted) else None
        return None


def _speakers(views: Sequence[View]) -> list[str]:
    """A key for each line's source, so that a source does not answer itself.

    It is the source's last word, or for a pronoun the key of the line before: a guess that can only lose an answer.
    """
    keys: list[str] = []
    for view in views:
        words = view.source.split(",")[0].split()
        key = words[-1] if words else ""
        keys.append(keys[-1] if key in _PRONOUNS and keys else key)
    return keys


def _holds(whole: Spans, part: Span) -> bool:
    return any(part.within(span) for span in whole)


def _content_stems(view: View) -> set[str]:
    parts = (Span(span.start, min(span.end, span.start + _LONGEST)) for span in view.line.content)
    return {stem for part in parts for stem in _stems(view.folded[part.start : part.end])}


def _stems(words: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(words) if word not in _IGNORED}


def _stem(word: str) -> str:
    """A word without its ending.

    >>> {_stem(word) for word in ("visit", "visits", "visited", "visiting")}, _stem("took")
    ({'visit'}, 'tak')
    """
    word = _IRREGULAR.get(word, word)
    for suffix in answering.SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word
