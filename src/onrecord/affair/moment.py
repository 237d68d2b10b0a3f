"""A claim as it stood at a moment: what those of its stories say that had appeared by then, and nothing of later ones.

A story appears when its page says that it was published. A date without a time counts from the end of its day, because
before that nobody can tell whether it was there. A time without a zone is read by the clock of the claim's stories: in
the zone that most of them state, UTC where none does. A story whose page states no date is of no moment, and is there
only in the whole.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta, timezone
from typing import Final, NamedTuple

from onrecord.affair.card import Card
from onrecord.claims import grid_of, take_sides, versions_of
from onrecord.values.claim import Claim
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Edge
from onrecord.values.page import value_of
from onrecord.values.story import Story

_STATED: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?"
)


class Stop(NamedTuple):
    """A moment at which stories of a claim appeared."""

    stated: str
    """As the first of them states it: an ISO 8601 date, or moment with or without zone."""
    at: datetime
    """The same with a zone; of a date, its last instant."""
    stories: tuple[Digest, ...]
    """Those that appeared then."""


@dataclass(frozen=True, slots=True)
class Appearing:
    """When the stories of a claim appeared, as far as their pages say."""

    stops: tuple[Stop, ...]
    """In time order."""
    undated: tuple[Digest, ...]
    """Stories whose page states no date of publication."""
    zone: timezone
    """The zone in which a time without one is read."""

    @property
    def dated(self) -> int:
        """How many stories have a date of publication."""
        return sum(len(stop.stories) for stop in self.stops)

    def by(self, moment: datetime) -> frozenset[Digest]:
        """The stories that had appeared by a moment, itself included."""
        return frozenset(story for stop in self.stops if stop.at <= moment for story in stop.stories)


class Update(NamedTuple):
    """A story that changed after the moment of a card, which tells it as it reads now."""

    story: Digest
    stated: str
    """When its page says that it was updated: a date or moment, as `Stop.stated`."""


class AsOf(NamedTuple):
    """A card at a moment, with the moments that it could be of."""

    card: Card
    appearing: Appearing
    """Of all stories of the claim, those of later moments and of none too."""
    moment: str | None
    """What was asked; None for the card as it is now, which has every story."""
    at: datetime | None
    """The same as an instant."""
    updated: tuple[Update, ...]
    """Of the card's stories, those that changed after the moment, in the order of their keys."""


def read_moment(stated: str) -> str | None:
    """A date or moment as ISO 8601 has it, with its hyphens and colons; None where it is none, or no real one.

    >>> read_moment(" 2031-05-02T10:15+04:00 "), read_moment("2031-02-30"), read_moment("on Tuesday")
    ('2031-05-02T10:15+04:00', None, None)
    """
    given = stated.strip()
    if not _STATED.fullmatch(given):
        return None
    try:
        datetime.fromisoformat(given)
    except ValueError:
        return None
    return given


def is_day(moment: str) -> bool:
    """Whether what `read_moment` gives is a date without a time."""
    return len(moment) == len("2031-05-02")


def instant_of(moment: str, zone: timezone) -> datetime:
    """The instant of what `read_moment` gives: of a date its last one, in the given zone where it states none.

    >>> instant_of("2031-05-02", UTC).isoformat(), instant_of("2031-05-02T10:15+04:00", UTC).isoformat()
    ('2031-05-02T23:59:59.999999+00:00', '2031-05-02T10:15:00+04:00')
    """
    at = datetime.fromisoformat(moment)
    if is_day(moment):
        at = datetime.combine(at, time.max)
    return at if at.tzinfo is not None else at.replace(tzinfo=zone)


def appearing_of(claim: Claim) -> Appearing:
    """When the stories of a claim appeared."""
    stated = {one.statement.key.story: read_moment(one.statement.published or "") for one in claim.statements}
    zone = _zone_of(moment for moment in stated.values() if moment is not None)
    stops: dict[datetime, list[Digest]] = {}
    for story, moment in stated.items():
        if moment is not None:
            stops.setdefault(instant_of(moment, zone), []).append(story)
    return Appearing(
        tuple(Stop(stated[stories[0]] or "", at, tuple(stories)) for at, stories in sorted(stops.items())),
        tuple(story for story, moment in stated.items() if moment is None),
        zone,
    )


def _zone_of(moments: Iterable[str]) -> timezone:
    """The zone that most moments state, of those as frequent the one farthest west; UTC where none states one."""
    offsets = Counter(datetime.fromisoformat(moment).utcoffset() for moment in moments)
    del offsets[None]
    most: timedelta | None = min(offsets, key=lambda offset: (-offsets[offset], offset), default=None)
    return UTC if most is None else timezone(most)


def claim_among(claim: Claim, stories: Collection[Digest]) -> Claim:
    """A claim as far as some of its stories tell it.

    Its wording stays, because it names the claim, and with it the side of each line. What is judged over several
    stories is judged over these only: the side of a headline, which is seen beside other headlines, details, clashes.
    """
    every = [one.statement for one in claim.statements]
    kept = [one for one in every if one.key.story in stories]
    if len(kept) == len(every):
        return claim
    worded_by = next(one for one in every if one.key == claim.worded_by)
    return replace(claim, statements=take_sides(kept, worded_by), details=versions_of(kept), grid=grid_of(kept))


def claim_at(claim: Claim, moment: str) -> Claim:
    """A claim as the stories tell it that had appeared by a moment that `read_moment` gives."""
    appearing = appearing_of(claim)
    return claim_among(claim, appearing.by(instant_of(moment, appearing.zone)))


def edges_without(edges: Iterable[Edge], later: Collection[Digest]) -> Iterator[Edge]:
    """The edges that do not lead to or from some stories, in the same order.

    Who cites or credits an outlet does so whether or not the story that is meant is there: such an edge leads to the
    outlet alone.
    """
    for edge in edges:
        if edge.story in later:
            continue
        if edge.other not in later:
            yield edge
        elif edge.outlet is not None:
            yield replace(edge, other=None, share=None)


def updated_since(stories: Mapping[Digest, Story], moment: datetime, zone: timezone) -> Iterator[Update]:
    """The stories whose pages say that they were updated after a moment, in the order given."""
    for key, story in stories.items():
        stated = read_moment(value_of(story.page.updated) or "")
        if stated is not None and instant_of(stated, zone) > moment:
            yield Update(key, stated)
