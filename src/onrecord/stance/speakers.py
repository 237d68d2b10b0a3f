"""Who speaks in each line, and whom a line speaks of: as the source room has it, else by the source's own words."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicon.en.answering import UNTELLING
from onrecord.lexicon.en.stems import stem
from onrecord.stance.view import View
from onrecord.values.source import Named
from onrecord.values.text import Span

_WORD = re.compile(r"[^\W_]+")
_NEXT = re.compile(r",| (?:of|for|in|at|from|with|who|which|that|on|by)\b")
"""What ends the head of a source: "the chairman" of "the chairman of the bank"."""
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "who", "which", "him", "her", "them", "his"})
_LONGEST = 600
"""Code points of a content that are looked at."""
_FEWEST_LETTERS = 3


class Speakers:
    """Who speaks in each line of a story."""

    def __init__(self, views: Sequence[View], named: Named) -> None:
        self._views = views
        self._numbers = [voice.source for voice in named.voices] if named.voices else [None] * len(views)
        mentions = [(span, number) for number, source in enumerate(named.sources) for span in source.mentions]
        self._mentions = sorted(mentions)
        self._phrases: list[str] = []
        for view in views:
            phrase = view.source
            self._phrases.append(self._phrases[-1] if phrase in _PRONOUNS and self._phrases else phrase)
        self._keys = [_key(phrase) for phrase in self._phrases]
        self._telling = [_telling(phrase) for phrase in self._phrases]
        self._spoken_of = [self._sources_in(view) for view in views]

    def _sources_in(self, view: View) -> frozenset[int]:
        found = set()
        for part in view.line.content:
            end = min(part.end, part.start + _LONGEST)
            at = bisect_left(self._mentions, (Span(part.start, part.start), 0))
            while at < len(self._mentions) and self._mentions[at][0].start < end:
                found.add(self._mentions[at][1])
                at += 1
        return frozenset(found)

    def is_named(self, at: int) -> bool:
        """Whether a line's source is named, and not only told by a pronoun.

        Who says no to a line is seldom the one who said it, and a pronoun may be anybody.
        """
        return self._views[at].source not in _PRONOUNS

    def is_same(self, one: int, other: int) -> bool:
        """Whether two lines are one source's. For a pronoun that is unresolved, it is the source of the line before.

        That guess can only lose an answer.
        """
        if self._numbers[one] is not None and self._numbers[other] is not None:
            return self._numbers[one] == self._numbers[other]
        return bool(self._keys[one]) and self._keys[one] == self._keys[other]

    def words(self, at: int) -> frozenset[str]:
        """The stems of the words that name a line's source."""
        return self._telling[at]

    def speaks_of(self, at: int, other: int, stems: frozenset[str]) -> bool:
        """Whether line ``at``, whose content has the stems, speaks of the source of the other line."""
        number = self._numbers[other]
        if number is not None and number in self._spoken_of[at]:
            return True
        return bool(self._telling[other] & stems)


def _key(phrase: str) -> str:
    words = _WORD.findall(_NEXT.split(phrase, maxsplit=1)[0])
    return words[-1] if words else ""


def _telling(phrase: str) -> frozenset[str]:
    words = _WORD.findall(phrase)
    return frozenset(stem(word) for word in words if len(word) >= _FEWEST_LETTERS and word not in UNTELLING)
