"""What came, changed and was decided since a moment: the last one at which its user said that all was seen."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from onrecord.desk.asked import Asked
from onrecord.desk.shelf import Fresh, decided_since, fresh_since
from onrecord.desk.wording import moment_words, titled
from onrecord.record import Record
from onrecord.record.claim_lists import Shared
from onrecord.revision import compare_versions
from onrecord.values.revision import ChangeKind

MOST: Final = 60
"""Stories that are told; the rest is counted."""
MOST_CLAIMS: Final = 12
"""Claims that are told: the list of claims has them all."""
MOST_CARRIERS: Final = 600
"""Stories of the claims that are told, in all: to word a claim, its statements are read, some 0.1 ms each."""
COMPARED: Final = 20
"""Stories in another version whose lines are compared."""
BEFORE_ALL: Final = "0001-01-01T00:00:00+00:00"
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?")


@dataclass(frozen=True, slots=True)
class NewStory:
    """A story that came, or came in another version."""

    story: int
    headline: str
    outlet: str | None
    added: str
    moment: str
    version: int | None
    """The version that counts; None for a story that is new."""
    lines: str | None
    """Which lines are others than before, counted, in words; None for a story that is new."""


@dataclass(frozen=True, slots=True)
class NewInClaim:
    """A claim of which these stories have statements."""

    address: str
    wording: str
    fresh: int
    stories: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new."""

    title: str
    since: str | None
    """In words; None where its user never said that all was seen."""
    moment: str
    by: str
    stories: tuple[NewStory, ...]
    story_count: int
    claims: tuple[NewInClaim, ...]
    claims_cut: bool
    """Whether there are more claims than are told."""
    decisions: int
    """How many were made or undone."""


def changes(asked: Asked) -> Changes:
    """What is new since the moment that is asked for, or since the user's last look."""
    given = asked.word("since")
    looked = asked.record.seen(by=asked.by)
    since = given if _MOMENT.fullmatch(given) else looked
    moment = since or BEFORE_ALL
    fresh, count = fresh_since(asked.record.connection, moment, MOST)
    touched = asked.record.claims_with([one.story for one in fresh], most=MOST_CLAIMS + 1) if fresh else ()
    told = tuple(_within(touched[:MOST_CLAIMS]))
    compared = [one.story for one in fresh if one.first][:COMPARED]
    return Changes(
        title="Changes",
        since=moment_words(since),
        moment=moment,
        by=asked.by,
        stories=tuple(_story(asked.record, one, compare=one.story in compared) for one in fresh),
        story_count=count,
        claims=tuple(
            NewInClaim(f"/claims/{one.claim}", asked.record.wording(one.claim), one.own, one.stories) for one in told
        ),
        claims_cut=len(told) < len(touched),
        decisions=decided_since(asked.record.connection, moment),
    )


def _within(shared: Iterable[Shared]) -> Iterator[Shared]:
    """The first claims, as many as can be worded while somebody waits; one at least."""
    carriers = 0
    for one in shared:
        if carriers and carriers + one.stories > MOST_CARRIERS:
            return
        carriers += one.stories
        yield one


def _story(record: Record, fresh: Fresh, *, compare: bool) -> NewStory:
    return NewStory(
        fresh.story,
        titled(fresh.headline, fresh.story),
        fresh.outlet,
        moment_words(fresh.moment) or fresh.moment,
        fresh.moment,
        fresh.last if fresh.first else None,
        _lines(record, fresh) if compare else None,
    )


def _lines(record: Record, fresh: Fresh) -> str:
    """Which lines are others than in the version before, counted.

    >>> _in_words({ChangeKind.CHANGED: 2, ChangeKind.WENT: 1})
    '2 changed, 1 went'
    """
    found = compare_versions(record.story(fresh.story, version=fresh.first), record.story(fresh.story))
    return _in_words({kind: sum(one.kind is kind for one in found) for kind in ChangeKind})


def _in_words(counts: dict[ChangeKind, int]) -> str:
    return ", ".join(f"{count} {kind.value}" for kind, count in counts.items() if count) or "none"
