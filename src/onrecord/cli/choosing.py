"""Which sources of some stories a name that a user typed stands for.

A story's sources are its own; that two stories speak of the same one is taken from the name alone, and said so.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.sources import normal_words
from onrecord.values.source import Source, SourceKind, Voice
from onrecord.values.story import Story

_ONE_STORY_ONLY = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})
"""Two stories' "officials" are never taken for the same ones."""
POSSIBLE = 0.2
"""A candidate of an unresolved line with at least this share may be its source: one in five is worth a look."""
_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.AUTHOR})


_JOINT = re.compile(r", (?:and )?| and ")
"""Stands between the names of people who speak together."""


class Heard(NamedTuple):
    """One source of one story, or one of several who speak together there."""

    story: Story
    number: int
    """Its index in the story's sources."""
    name: str | None
    """The source's name; of several who speak together, the one's own."""
    keys: tuple[str, ...]
    """Normalised names that it goes by, fullest first."""

    @property
    def source(self) -> Source:
        """The source itself."""
        return self.story.sources[self.number]


def heard_as(name: str, stories: Iterable[Story]) -> list[Heard]:
    """Every source with words of its own, or that may have some, which goes by a name, story by story.

    Case, accents, points and "the" do not count. "Falk" finds Idris Falk, "Idris" does not: a source goes by the names
    that the story would use for it.
    """
    key = " ".join(normal_words(name))
    return [heard for story in stories for heard in speakers(story) if key in heard.keys]


def speakers(story: Story) -> list[Heard]:
    """The story's sources that are behind some line, or may be, in order of first mention.

    Of people who speak together ("Ruth Amadi and Tom Lee"), each is one.
    """
    known = {voice.source for voice in story.voices if voice.source is not None}
    possible = {one for voice in story.voices for one in may_be(voice)}
    return [
        Heard(story, number, name, keys)
        for number in sorted(known | possible)
        for name, keys in _members(story.sources[number])
    ]


def _members(source: Source) -> list[tuple[str | None, tuple[str, ...]]]:
    """The name and the keys of a source; of people who speak together, those of each."""
    names = _JOINT.split(source.name) if source.name and source.several and source.kind in _PEOPLE else []
    if len(names) < 2:
        return [(source.name, source.keys)]
    words = [normal_words(name) for name in names]
    return [(name, (" ".join(one), one[-1])) for name, one in zip(names, words, strict=True) if one]


def may_be(voice: Voice) -> frozenset[int]:
    """The sources that an unresolved line may be from; none where it is resolved."""
    if voice.source is not None:
        return frozenset()
    return frozenset(one.source for one in voice.candidates if one.score >= POSSIBLE)


def apart(name: str, heard: Sequence[Heard]) -> list[tuple[Heard, ...]]:
    """The sources in groups that are taken for one each, in order of first appearance.

    Named ones are one where their fullest names are the same; a person whom a story calls by no more than was asked
    for ("Falk") goes to the only one who has more, if there is only one. An unnamed source is one in its story only.
    """
    key = " ".join(normal_words(name))
    groups: dict[tuple[object, ...], list[Heard]] = {}
    for one in heard:
        groups.setdefault(_identity(one), []).append(one)
    short = (True, key)
    fuller = [identity for identity in groups if identity[0] is True and identity != short]
    if short in groups and len(fuller) == 1:
        groups[fuller[0]] += groups.pop(short)
    return [tuple(group) for group in groups.values()]


def _identity(heard: Heard) -> tuple[object, ...]:
    source = heard.source
    if source.kind in _ONE_STORY_ONLY:
        return (heard.story.key, heard.number)
    return (source.kind in _PEOPLE, heard.keys[0])
