"""Which of two stories came first: by citation, then by credit, then by time, else nobody knows.

Never by length: an abridged copy is shorter than what it copies, and a copy with a lead of its own is longer.
"""

from datetime import UTC, date, datetime
from typing import NamedTuple

from onrecord.values.lineage import Carrier, Settled


class Direction(NamedTuple):
    """What tells the order of two stories."""

    settled: Settled
    later: bool | None
    """Whether the first of the two has it from the second; None where nothing tells."""
    reason: str


def settle(here: Carrier, there: Carrier) -> Direction:
    """Whether ``here`` has its words from ``there``, or the other way round.

    A citation beats a credit, and a credit a time, because outlets change their times and not who they name. What
    holds in both directions settles nothing, and the next kind of sign is asked.
    """
    for settled, sign in ((Settled.CITATION, _cites), (Settled.CREDIT, _credits)):
        forwards, backwards = sign(here, there), sign(there, here)
        if (forwards is None) != (backwards is None):
            return Direction(settled, forwards is not None, forwards or backwards or "")
    if here.credit is not None and there.credit is not None and here.credit.key == there.credit.key:
        return Direction(Settled.NOTHING, None, f"both credit {here.credit.outlet}")
    return _by_time(here, there)


def _name(carrier: Carrier) -> str:
    return carrier.outlet or "a story without an outlet's name"


def _cites(here: Carrier, there: Carrier) -> str | None:
    if there.outlet_key is None or all(cited.key != there.outlet_key for cited in here.citations):
        return None
    return f"{_name(here)} cites {_name(there)}"


def _credits(here: Carrier, there: Carrier) -> str | None:
    if here.credit is None or here.credit.key != there.outlet_key:
        return None
    return f"{_name(here)} credits {_name(there)}"


def _by_time(here: Carrier, there: Carrier) -> Direction:
    order = earlier(here.published, there.published)
    if order is None:
        known = here.published is not None and there.published is not None
        why = "their times do not tell which came first" if known else "one of them has no time"
        return Direction(Settled.NOTHING, None, why)
    first, last = (here, there) if order else (there, here)
    return Direction(
        Settled.TIME, not order, f"{_name(first)} published {first.published}, {_name(last)} {last.published}"
    )


def earlier(one: str | None, other: str | None) -> bool | None:
    """Whether one published time is before the other; None where that cannot be said.

    Two moments with a zone, or two without, are compared as moments; all else by day.

    >>> earlier("2031-03-01", "2031-03-02T00:10+02:00"), earlier("2031-03-01", "2031-03-01T10:00"), earlier(None, "x")
    (True, None, None)
    """
    first, second = _moment(one), _moment(other)
    if first is not None and second is not None and (first.tzinfo is None) == (second.tzinfo is None):
        return None if first == second else first < second
    days = _day(one), _day(other)
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return None
    return days[0] < days[1]


def _moment(stated: str | None) -> datetime | None:
    """A time with an hour, in UTC where it has a zone."""
    if stated is None or "T" not in stated:
        return None
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return None
    return moment if moment.tzinfo is None else _in_utc(moment)


def _in_utc(moment: datetime) -> datetime | None:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return None


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat(stated[:10]) if stated is not None else None
    except ValueError:
        return None
