"""The story's own time: from the stated date of publication, and from the date in its dateline."""

import re
from datetime import date, datetime, timedelta, timezone

from onrecord.timeline.calendar import month_of, year_of
from onrecord.timeline.ground import Now
from onrecord.timeline.phrases import Point
from onrecord.timeline.scan import scan
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain

_PUBLISHED = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)

_MONTH_OR_YEAR = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?")

_NEAR_MIDNIGHT = timedelta(hours=4)
"""How near to midnight a moment in universal time may be another day where the story was written. Most newsrooms lie
further from Greenwich, but a page that states universal time near noon is read rightly almost everywhere."""


def now_of(published: str | None, dateline: str | None) -> Now | None:
    """The story's own time, from the stated date of publication and the date in its dateline, which comes first.

    A dateline's day without a year takes the year that brings it nearest to publication; without a date of
    publication it stays unused. Text that is no ISO 8601 date counts as none. Of a month or a year alone the first day
    is given, with the last one in ``until``.

    >>> now_of("2031-03-07T00:40+02:00", None).day
    datetime.date(2031, 3, 7)
    >>> now_of("2031-03-07", "PORT SAHL, March 6").day
    datetime.date(2031, 3, 6)
    """
    stated = _published(published)
    written = _dateline_day(dateline, stated)
    if written is None:
        return stated
    reason = f"the dateline's day, {spoken(written)}"
    moment = stated.moment if stated and stated.moment and stated.moment.date() == written else None
    return Now(written, Anchor.DATELINE, moment, None, reason)


def spoken(day: date) -> str:
    """A day in words for a person.

    >>> spoken(date(2031, 3, 7))
    'Friday 7 March 2031'
    """
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def _published(published: str | None) -> Now | None:
    match = _PUBLISHED.fullmatch(published.strip()) if published else None
    if match is None:
        return _month_or_year(published) if published else None
    try:
        day = date.fromisoformat(match["day"])
        moment = datetime.fromisoformat(f"{match['day']}T{match['clock']}") if match["clock"] else None
    except ValueError:
        return None
    reason = f"publication on {spoken(day)}"
    zone = (match["zone"] or "").upper()
    universal = zone in {"Z", "+00:00", "-00:00", "+0000"}
    if moment is None or not zone:
        return Now(day, Anchor.PUBLISHED, moment, None, reason)
    if universal:
        return Now(day, Anchor.PUBLISHED, moment, _neighbour(moment), f"{reason} (universal time)")
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:])) * (-1 if zone[0] == "-" else 1)
    if abs(offset) < timedelta(hours=24) and moment.replace(tzinfo=timezone(offset)).utctimetuple()[2] != day.day:
        reason = f"{reason}, the local day where {match['clock']} {zone} was stated"
    return Now(day, Anchor.PUBLISHED, moment, None, reason)


def _month_or_year(published: str) -> Now | None:
    match = _MONTH_OR_YEAR.fullmatch(published.strip())
    if match is None:
        return None
    year, month = int(match["year"]), int(match["month"] or 1)
    try:
        stretch = month_of(year, month) if match["month"] else year_of(year)
    except ValueError:
        return None
    when = f"{stretch.first:%B} {year}" if match["month"] else str(year)
    return Now(stretch.first, Anchor.PUBLISHED, None, None, f"publication in {when}", stretch.last)


def _neighbour(moment: datetime) -> date | None:
    """The day beside a moment's own that begins or ended within a few hours of it."""
    for step in (_NEAR_MIDNIGHT, -_NEAR_MIDNIGHT):
        try:
            other = (moment + step).date()
        except OverflowError:  # the first and the last day of the calendar have one neighbour
            continue
        if other != moment.date():
            return other
    return None


def _dateline_day(dateline: str | None, stated: Now | None) -> date | None:
    if not dateline:
        return None
    for told in scan(dateline, Span(0, len(dateline))):
        point = told.phrase
        if isinstance(point, Point) and point.unit is Grain.DAY and point.day and point.number and not point.weekday:
            return nearest_day(point.number, point.day, point.year, _middle(stated) if stated else None)
    return None


def _middle(stated: Now) -> date:
    """The day itself, or the middle of the month or year."""
    return stated.day if stated.until is None else stated.day + (stated.until - stated.day) // 2


def nearest_day(month: int, day: int, year: int | None, near: date | None) -> date | None:
    """The day of that month in that year, or in the year that brings it nearest to another; None if there is none."""
    years = [year] if year else [near.year + step for step in (-1, 0, 1)] if near else []
    days = []
    for one in years:
        try:
            days.append(date(one, month, day))
        except ValueError:
            continue
    return min(days, key=lambda one: abs((one - near).days) if near else 0, default=None)
