"""What one source says over several stories, in order, and which of its lines stand against each other."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from onrecord.affair.following import Heard, LineKey, may_be
from onrecord.lexicon.en.answering import NEGATION, NO_WEIGHT
from onrecord.lexicon.en.stems import stem
from onrecord.lexicon.function_words import FUNCTION_WORDS
from onrecord.values.stance import Judgement, Stance
from onrecord.values.story import Story
from onrecord.values.text import Spans

_SPEAKS_FOR = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_WORD = re.compile(r"[^\W_]{3,}")
_NOT = re.compile(rf"\b{NEGATION}\b|n['’]t\b", re.IGNORECASE)
_EMPTY = FUNCTION_WORDS["en"] | NO_WEIGHT
_FEWEST = 2
"""Words that two lines must share to be about the same thing: one alone ("trip") is too often about another."""
_SHARE = 0.5
"""The least part of the shorter line's words that the other one must have."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One line of one story."""

    story: Story
    index: int
    resolved: bool
    """Whether the line is the source's; if not, it is unresolved and the source is one of those that it may be."""

    @property
    def judgement(self) -> Judgement:
        """What the source does with it."""
        return self.story.judgements[self.index]


class Relation(StrEnum):
    """How two lines of one source stand to each other, by their words."""

    AGAINST = "yes and no"
    """One denies what the other one says."""
    AGAIN = "denied again"
    """Both deny the same, in other words."""


class Beside(NamedTuple):
    """Two lines of one source that are worth seeing side by side."""

    earlier: Said
    later: Said
    relation: Relation


def all_said(heard: Iterable[Heard], *, left_out: Collection[LineKey] = ()) -> list[Said]:
    """Every line of some sources, and those that may be theirs, by time of publication and then in text order.

    Stories without a date come last, in the order given. Lines ``left_out`` are nobody's.
    """
    numbers: dict[int, tuple[Story, set[int]]] = {}
    for one in heard:
        numbers.setdefault(id(one.story), (one.story, set()))[1].add(one.key.source)
    every = (said for story, wanted in numbers.values() for said in _said_in(story, wanted))
    found = [said for said in every if (said.story.key, said.index) not in left_out]
    return sorted(found, key=lambda said: published_at(said.story))


def _said_in(story: Story, wanted: set[int]) -> Iterator[Said]:
    for index, voice in enumerate(story.voices):
        if voice.source in wanted:
            yield Said(story, index, resolved=True)
        elif may_be(voice) & wanted:
            yield Said(story, index, resolved=False)


def published_at(story: Story) -> tuple[bool, datetime]:
    """When a story was published, for sorting: a day counts from its beginning, a moment without a zone as UTC."""
    latest = datetime.max.replace(tzinfo=UTC)
    if story.page.published is None:
        return True, latest
    try:
        moment = datetime.fromisoformat(story.page.published.value)
    except ValueError:
        return True, latest
    return False, moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def side_by_side(said: Sequence[Said]) -> list[Beside]:
    """For each line, the last one before it by the same source that it stands against or that it denies again.

    Lines are compared by their words, in the order given; "the trip" and "the flight" are not the same words. The same
    denial in the same words, as when several outlets carry it, is no second one.
    """
    topics = [_topic(one) for one in said]
    latest: dict[tuple[frozenset[str], Stance | None], int] = {}  # of lines with the same words, the last one suffices
    found = []
    for later, one in enumerate(said):
        for earlier in reversed(latest.values()):
            relation = _relation(said[earlier], one, topics[earlier], topics[later])
            if relation is not None:
                found.append(Beside(said[earlier], one, relation))
                break
        same = (topics[later], one.judgement.stance)
        latest.pop(same, None)
        latest[same] = later
    return found


def _relation(earlier: Said, later: Said, topic: frozenset[str], other: frozenset[str]) -> Relation | None:
    stances = {earlier.judgement.stance, later.judgement.stance}
    if Stance.DENIES not in stances:
        return None
    shared = len(topic & other)
    if shared < _FEWEST or shared < _SHARE * min(len(topic), len(other)):
        return None
    if earlier.story is later.story and _overlap(_content(earlier), _content(later)):
        return None
    if stances == {Stance.DENIES}:
        return Relation.AGAIN if topic != other else None
    return Relation.AGAINST if _says_yes(earlier) or _says_yes(later) else None


def _says_yes(said: Said) -> bool:
    """Whether a line puts something forward, and not that something is not so."""
    text = said.story.page.text
    negated = any(_NOT.search(text, start, end) for start, end in _content(said))
    return said.judgement.stance in _SPEAKS_FOR and not negated


def _content(said: Said) -> Spans:
    return said.story.attributions[said.index].content


def _overlap(one: Spans, other: Spans) -> bool:
    return any(span.overlaps(another) for span in one for another in other)


def _topic(said: Said) -> frozenset[str]:
    """The stems of the words that a line is about: those of its content, and of what it denies."""
    text = said.story.page.text
    spans = (*_content(said), *said.judgement.denied)
    words = {word.casefold() for start, end in spans for word in _WORD.findall(text, start, end)} - _EMPTY
    return frozenset(map(stem, words))
