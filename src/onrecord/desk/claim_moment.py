"""The moments that a claim card can be of: the strip at its head, and what is said of what was not there yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Final
from urllib.parse import urlencode

from onrecord.affair.moment import AsOf, Stop, Update, is_day
from onrecord.desk.asked import AS_OF, NO_CLAIM, Asked, NotThere
from onrecord.desk.claim_facts import Known
from onrecord.desk.claim_sides import SHAPES, SIDES
from onrecord.desk.claim_sum import Part, Sentence
from onrecord.desk.wording import counted, moment_words
from onrecord.errors import RecordError
from onrecord.exports.calendar_words import MONTHS

MOST: Final = 20
"""Stops that the strip shows; of more it shows every second, third and so on, the first, the last and the current."""
_CUT: Final = 60
"""Characters of what is no moment that the note on it repeats."""
_MISSING: Final = {"yes": "not yet said in these stories", "no": "not yet denied in these stories"}


@dataclass(frozen=True, slots=True)
class Tick:
    """One moment at which stories of the claim appeared."""

    moment: str
    words: str
    day: str
    """Day and month, by the story's own clock."""
    stories: int
    """How many appeared then."""
    appeared: int
    """How many had appeared by then."""
    place: str
    """"before" the card's moment, "current", or "after"."""
    shown: bool
    """Whether the strip has room for it."""
    address: str


@dataclass(frozen=True, slots=True)
class Updated:
    """A story of the card that changed after its moment, and is told as it reads now."""

    story: int
    outlet: str
    words: str
    """When it was updated."""
    address: str
    versions: str | None
    """Where its versions are compared; None where the record has only one."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Which moment a card is of, and the way to the others."""

    moment: str | None
    """As it was asked for; None for the card as it is now."""
    words: str
    appeared: int
    """How many of the dated stories the card has."""
    stories: int
    """How many stories with a date of publication the claim has."""
    undated: int
    """How many it has without; these are on the card as it is now only."""
    note: str | None
    """Why what was asked for is not shown."""
    updated: tuple[Updated, ...]
    ticks: tuple[Tick, ...]
    before: str | None
    """The address of the card at the moment before; None where it is the first."""
    after: str | None
    """That at the moment after, which after the last one is now; None where it is now."""
    now: str
    keep: str
    """What the query of an address that stays at this moment begins with; empty for now."""


def card_asked(asked: Asked) -> AsOf:
    """The card of the claim asked for, at the moment asked for; as it is now where that is none. Raises `NotThere`."""
    try:
        return asked.record.card_as_of(asked.number("claim"), asked.moment(AS_OF))
    except RecordError as error:
        raise NotThere(NO_CLAIM) from error


def strip_of(asked: Asked, found: AsOf, known: Known) -> Strip:
    """The strip of a card that `card_asked` gives."""
    appearing, at = found.appearing, found.at
    stops = appearing.stops
    there = _Addresses(asked)
    earlier = [stop for stop in stops if at is None or stop.at < at]
    later = [] if at is None else [stop for stop in stops if stop.at > at]
    return Strip(
        moment=found.moment,
        words="now" if found.moment is None or at is None else moment_told(found.moment, at),
        appeared=appearing.dated if at is None else len(appearing.by(at)),
        stories=appearing.dated,
        undated=len(appearing.undated),
        note=_note(asked, found),
        updated=tuple(_updated(asked, one, known) for one in found.updated),
        ticks=tuple(_ticks(stops, at, there)),
        before=there.at(earlier[-1].stated) if earlier else None,
        after=None if at is None else there.at(later[0].stated if later else None),
        now=there.at(None),
        keep="" if found.moment is None else f"{urlencode({AS_OF: found.moment})}&",
    )


def moment_told(stated: str, at: datetime) -> str:
    """A moment in words: of a date the end of its day, and whether its zone is a guess.

    >>> moment_told("2031-05-02T10:15+04:00", datetime.fromisoformat("2031-05-02T10:15+04:00"))
    'Fri 2 May 2031, 10:15 UTC+4'
    >>> moment_told("2031-05-02", datetime.fromisoformat("2031-05-02T23:59+02:00"))
    'the end of Fri 2 May 2031'
    """
    if is_day(stated):
        return f"the end of {moment_words(stated)}"
    words = moment_words(at.isoformat()) or stated
    return words if datetime.fromisoformat(stated).tzinfo is not None else f"{words} (no zone is stated)"


def moment_in_words(found: AsOf) -> str:
    """Which moment a card is of, and how many stories it has of how many; empty for the card as it is now."""
    if found.moment is None or found.at is None:
        return ""
    appeared, dated = len(found.appearing.by(found.at)), counted(found.appearing.dated, "story", "stories")
    return f"As of {moment_told(found.moment, found.at)}: {appeared} of {dated} had appeared."


def say_missing(sentences: Sequence[Sentence], found: AsOf) -> tuple[Sentence, ...]:
    """The sentences of a card's sides; at a moment, too, that nobody had said it yet, or denied it."""
    if found.moment is None or not found.card.claim.statements:
        return tuple(sentences)
    told = {one.side: one for one in sentences}
    missing = {side: Sentence(side, SHAPES[SIDES[side]], (Part(words),)) for side, words in _MISSING.items()}
    return tuple(one for side in SIDES if (one := told.get(side, missing.get(side))) is not None)


class _Addresses:
    """The addresses of one claim's cards, with the side that is shown."""

    def __init__(self, asked: Asked) -> None:
        self._path = f"/claims/{asked.number('claim')}"
        self._side = {"side": asked.word("side")} if asked.word("side") in SIDES else {}

    def at(self, moment: str | None) -> str:
        """That of the card at a moment; None for now."""
        query = urlencode(({} if moment is None else {AS_OF: moment}) | self._side)
        return f"{self._path}?{query}" if query else self._path


def _note(asked: Asked, found: AsOf) -> str | None:
    given = asked.word(AS_OF)
    if not given or found.moment is not None:
        return None
    cut = given if len(given) <= _CUT else f"{given[:_CUT]}…"
    return f"“{cut}” is no date or moment such as 2031-05-02 or 2031-05-02T10:15+04:00; this is the claim as it is now."


def _ticks(stops: Sequence[Stop], at: datetime | None, there: _Addresses) -> Iterator[Tick]:
    appeared = accumulate(len(stop.stories) for stop in stops)
    step = -(-len(stops) // MOST)
    for number, (stop, so_far) in enumerate(zip(stops, appeared, strict=True)):
        current = stop.at == at
        ahead = at is not None and stop.at > at
        yield Tick(
            moment=stop.stated,
            words=moment_told(stop.stated, stop.at),
            day=f"{stop.at.day} {MONTHS[stop.at.month - 1]}",
            stories=len(stop.stories),
            appeared=so_far,
            place="current" if current else "after" if ahead else "before",
            shown=current or number % step == 0 or number == len(stops) - 1,
            address=there.at(stop.stated),
        )


def _updated(asked: Asked, update: Update, known: Known) -> Updated:
    story = known.stories[update.story]
    (versions,) = asked.record.connection.execute(
        "select count(*) from versions where story = ?", (story.number,)
    ).fetchone()
    address = f"/stories/{story.number}"
    return Updated(
        story.number,
        story.outlet or f"story {story.number}",
        moment_words(update.stated) or update.stated,
        address,
        f"{address}/versions" if versions > 1 else None,
    )
