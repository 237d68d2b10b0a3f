"""Which sources of which stories a name stands for: who is one over all of them and why, and who else it could be."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.identity import match_sources, mentions_of, source_rulings
from onrecord.sources import normal_words
from onrecord.values.fetched import Digest
from onrecord.values.identity import Identity, Link, MentionKey
from onrecord.values.ruling import Ruling
from onrecord.values.source import Source, SourceKind, Voice
from onrecord.values.story import Story

POSSIBLE = 0.2
"""A candidate of an unresolved line with at least this share may be its source: one in five is worth a look."""
_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.AUTHOR})

LineKey = tuple[Digest, int]
"""Which line of which story."""


class Heard(NamedTuple):
    """One source of one story that is behind some line there, or may be; or one of several who speak together."""

    story: Story
    key: MentionKey
    name: str | None
    """The source's name; of several who speak together, the one's own."""
    keys: tuple[str, ...]
    """Normalised names that it goes by, fullest first."""

    @property
    def source(self) -> Source:
        """The source itself."""
        return self.story.sources[self.key.source]


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """One source over several stories."""

    identity: Identity
    """Its mentions in all the stories, those behind no line too, and why they are one."""
    heard: tuple[Heard, ...]
    """Those behind lines, in the order of the stories given."""
    could_be: tuple["CouldBe", ...] = ()
    """Others who could be this one, likeliest first; none of their lines counts."""


class CouldBe(NamedTuple):
    """One who could be the same as another one."""

    link: Link
    """What says so; its ``other`` is of this one."""
    identity: Identity
    heard: tuple[Heard, ...]


class Choice(NamedTuple):
    """What a name stands for."""

    one: Followed | None
    """None where nobody goes by the name, or several do and none is meant sooner than the others."""
    others: tuple[Followed, ...]
    """Who else goes by it."""


def follow(
    name: str,
    stories: Iterable[Story],
    rulings: Iterable[Ruling] = (),
    *,
    left_out: Collection[LineKey] = (),
) -> tuple[Followed, ...]:
    """The sources with words of their own, or that may have some, which go by a name: one each, earliest first.

    Case, accents, points and "the" do not count. "Falk" finds Idris Falk, "Idris" does not: a source goes by the names
    that a story would use for it, and what one of its stories calls it is its name in all. Who is one over the stories
    is found by `onrecord.identity`; ``rulings`` beat it. Lines ``left_out``, such as those that an editor rejected, are
    nobody's.
    """
    there = {story.key: story for story in stories}
    identities = match_sources(
        (one for story in there.values() for one in mentions_of(story)), source_rulings(rulings, there)
    )
    heard = {one.key: one for story in there.values() for one in speakers(story, left_out=left_out)}
    whose = {key: identity for identity in identities for key in identity.mentions}
    names = {" ".join(normal_words(name))} - {""}
    meant = {whose[key].key: whose[key] for key, one in heard.items() if not names.isdisjoint(one.keys)}
    ordered = (one for one in identities if one.key in meant)
    return tuple(_followed(identity, heard, whose) for identity in ordered)


def _followed(identity: Identity, heard: Mapping[MentionKey, Heard], whose: Mapping[MentionKey, Identity]) -> Followed:
    others = ((link, whose[link.other]) for link in identity.could_be)
    could_be = (CouldBe(link, other, _heard_in(other, heard)) for link, other in others)
    return Followed(identity, _heard_in(identity, heard), tuple(one for one in could_be if one.heard))


def _heard_in(identity: Identity, heard: Mapping[MentionKey, Heard]) -> tuple[Heard, ...]:
    """Those of an identity who are behind lines, in the order of the stories."""
    mentions = frozenset(identity.mentions)
    return tuple(one for key, one in heard.items() if key in mentions)


def speakers(story: Story, *, left_out: Collection[LineKey] = ()) -> tuple[Heard, ...]:
    """The story's sources that are behind some line, or may be, in order of first mention.

    Of people who speak together ("Ruth Amadi and Tom Lee"), each is one.
    """
    voices = [voice for index, voice in enumerate(story.voices) if (story.key, index) not in left_out]
    known = {voice.source for voice in voices if voice.source is not None}
    possible = {one for voice in voices for one in may_be(voice)}
    return tuple(
        Heard(story, one.key, one.name, one.keys)
        for one in mentions_of(story)
        if one.key.source in known or one.key.source in possible
    )


def may_be(voice: Voice) -> frozenset[int]:
    """The sources that an unresolved line may be from; none where it is resolved."""
    if voice.source is not None:
        return frozenset()
    return frozenset(one.source for one in voice.candidates if one.score >= POSSIBLE)


def choose(name: str, followed: Sequence[Followed]) -> Choice:
    """Which of those who go by a name is meant.

    A writing gives way to whose it is, one whom the stories call by a bare surname to the only one of that surname who
    has more, and a body to the person whose full name it is. All who give way are among the others.
    """
    words = normal_words(name)

    def is_writing(one: Followed) -> bool:
        return one.identity.kind is SourceKind.DOCUMENT

    def is_short(one: Followed) -> bool:
        return one.identity.kind in _PEOPLE and normal_words(one.identity.name or "") == words

    def is_no_person(one: Followed) -> bool:
        return one.identity.kind not in _PEOPLE

    left = [one for one in followed if not is_writing(one)] or list(followed)
    if len(words) == 1:
        fuller = [one for one in left if not is_short(one)]
        left = fuller if any(one.identity.kind in _PEOPLE for one in fuller) else left
    else:
        left = [one for one in left if not is_no_person(one)] or left
    if len(left) != 1:
        return Choice(None, tuple(followed))
    return Choice(left[0], tuple(one for one in followed if one is not left[0]))


def together(name: str | None, heard: Sequence[Heard]) -> Followed:
    """Some sources taken for one without more, such as people who speak together and are asked for together."""
    keys = tuple(sorted(one.key for one in heard))
    return Followed(Identity(keys[0], name, heard[0].source.kind, keys, 1.0, (), ()), tuple(heard))
