"""The times of one claim in three lanes: when it happened by the stories, when it was said, when it was published."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.affair import Card
from onrecord.exports.calendar_words import Extent, extent_of, in_words
from onrecord.values.claim import DetailKind, Sided
from onrecord.values.fetched import Digest

HAPPENED_MOST: Final = 8
"""Different times of one happening that have a row each."""


class Track(StrEnum):
    """What a time tells, in the order of the lanes."""

    HAPPENED = "happened"
    SAID = "said"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Moment:
    """One time, with all statements that have it."""

    track: Track
    earliest: str
    latest: str
    told: str
    """As the first story has it; the shape of who says it; empty for what was published."""
    statements: tuple[int, ...]
    """Indices of the claim's statements."""
    stories: tuple[Digest, ...]

    @property
    def extent(self) -> Extent:
        """Its place on the calendar."""
        return extent_of(self.earliest, self.latest)

    @property
    def words(self) -> str:
        """The time in words."""
        return in_words(self.earliest, self.latest)


def moments_of(card: Card, signs: Sequence[str]) -> tuple[Moment, ...]:
    """The times of a claim, by lane and time. ``signs`` has a shape for each of the claim's statements.

    Times of one happening are one where they have the same ends, times of speech where the shape is the same, too.
    """
    found: dict[tuple[Track, str, str, str], list[int]] = {}
    told: dict[tuple[Track, str, str, str], str] = {}
    for number, sided in enumerate(card.claim.statements):
        for track, earliest, latest, sign, words in _times(sided, signs[number]):
            key = track, earliest, latest, sign
            told.setdefault(key, words)
            found.setdefault(key, []).append(number)
    moments = []
    for key, numbers in found.items():
        track, earliest, latest, _ = key
        stories = tuple(dict.fromkeys(card.claim.statements[number].statement.key.story for number in numbers))
        moments.append(Moment(track, earliest, latest, told[key], tuple(numbers), stories))
    lanes = list(Track)
    return tuple(sorted(moments, key=lambda one: (lanes.index(one.track), one.extent.start or 0, one.told)))


def _times(sided: Sided, sign: str) -> Iterator[tuple[Track, str, str, str, str]]:
    """Lane, both ends, what keeps it apart, and what to show of it."""
    statement = sided.statement
    for detail in statement.details:
        if detail.kind is DetailKind.WHEN:
            yield Track.HAPPENED, detail.value, detail.latest or detail.value, "", detail.words
    if statement.said is not None:
        yield Track.SAID, statement.said, statement.said, sign, sign
    if statement.published is not None:
        moment = statement.published[:16]
        yield Track.PUBLISHED, moment, moment, "", ""
