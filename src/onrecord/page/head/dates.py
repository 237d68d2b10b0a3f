"""Dates that a page prints or declares, in ISO 8601. Never guessed: what could be two days is none.

A date is ``2021-07-07``; a moment is ``2021-07-07T14:05+01:00`` where the page states a zone and ``2021-07-07T14:05``
where it states none. A numeric date such as 03/04/2021 is read only where its order is known: from its own numbers
(25/12/2021), or from the caller, who may know the page's region.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

from onrecord.lexicon.en.calendar import MONTHS, PUBLISHED_LABELS, UPDATED_LABELS, ZONES
from onrecord.values.text import Span

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
"""Years outside these are taken for other numbers."""
LONGEST_STAMP = 100
"""Characters of the longest machine-readable date; Python's own ``str(Date)`` of a browser has 60."""
LABEL_REACH = 40
"""Characters before a date in which its label may stand ("Last updated on Wednesday, ")."""
TIME_REACH = 48
"""Characters beside a date in which its time may stand, longer than any time with its zone."""
NEAR_DAYS = 183
"""A date without a year lies at most this far from the date it is read by: half a year, so that one year fits."""


class Label(StrEnum):
    """What a page says a date is."""

    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Dated:
    """One date in a text."""

    value: str
    """ISO 8601: a date, or a moment with or without its zone."""
    span: Span
    """The words of the date and of its time, where it has one."""
    label: Label | None
    """By the words before it; None where there are none."""


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_MONTH = rf"(?:{_one_of(MONTHS)})"
_DATE = re.compile(
    rf"""
      (?<!\d)(?P<iso_year>\d{{4}})(?P<iso_mark>[-/.])(?P<iso_month>\d{{1,2}})(?P=iso_mark)(?P<iso_day>\d{{1,2}})(?!\d)
    | (?<![^\W\d_])(?P<us_month>{_MONTH})\.?\s{{1,3}}(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:\d)
        (?:[\s,]{{1,4}}(?P<us_year>\d{{4}})(?!\d))?
    | (?<![\d:])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{0,3}}(?:of\s)?(?P<month>{_MONTH})(?![^\W\d_])\.?
        (?:[\s,-]{{1,3}}(?P<year>\d{{4}})(?!\d))?
    | (?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark)(?P<numeric_year>\d{{4}})(?!\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TIME = rf"""
    (?<![\d.:])(?:
        (?P<hour>\d{{1,2}})[:.h](?P<minute>\d{{2}})(?::(?P<second>\d{{2}})(?:[.,]\d{{1,9}})?)?(?:\s?(?P<half>[ap])\.?m\b\.?)?
      | (?P<full_hour>\d{{1,2}})\s?(?P<full_half>[ap])\.?m\b\.?
      | (?P<packed>\d{{4}})(?=\s?(?:gmt|utc|hrs|hours|z)\b)(?:\s?(?:hrs|hours)\b)?
    )(?![\d:]|\.\d)
    (?:\s?\(?(?:
        (?:gmt|utc)?(?P<sign>[+-])(?P<off_hour>\d{{1,2}})(?::?(?P<off_minute>\d{{2}}))?(?!\d)
      | (?P<zone>{_one_of(ZONES)})\b
    )\)?)?
"""
_TIME_AFTER = re.compile(rf"(?:[\s,|·•–—@-]|\bat\b|T(?=\d)){{1,6}}{_TIME}", re.IGNORECASE | re.VERBOSE)
_TIME_BEFORE = re.compile(rf"{_TIME}(?:[\s,|·•–—-]|\bon\b){{1,6}}\Z", re.IGNORECASE | re.VERBOSE)
_TIME_OF_LABEL = re.compile(rf"\s{{0,2}}:?\s{{1,2}}(?:at\s)?{_TIME}", re.IGNORECASE | re.VERBOSE)
_LABELS = re.compile(
    rf"\b(?:(?P<updated>{_one_of(UPDATED_LABELS)})|(?P<published>{_one_of(PUBLISHED_LABELS)}))\b", re.IGNORECASE
)
_IN_ADDRESS = re.compile(r"[/_-](\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|\Z)", re.IGNORECASE)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


def read_stamp(stamp: str, *, day_first: bool | None = None) -> str | None:
    """The date or moment that a machine-readable stamp states, in ISO 8601; None where it states none.

    ISO 8601 in its usual forms, the dates of mail and of browsers, seconds since 1970, and dates in words.

    >>> read_stamp("2021-07-07T13:05:09.123Z"), read_stamp("Jul 7, 2021"), read_stamp("2021")
    ('2021-07-07T13:05:09+00:00', '2021-07-07', None)
    """
    stamp = stamp[: LONGEST_STAMP + 1].strip()
    if len(stamp) > LONGEST_STAMP or not stamp:
        return None
    if _EPOCH.fullmatch(stamp) and stamp.isascii():
        return _written(datetime.fromtimestamp(int(stamp[:10]), UTC))
    try:
        return _written(date.fromisoformat(stamp) if len(stamp) <= len("2021-07-07") else datetime.fromisoformat(stamp))
    except ValueError:
        dates = find_dates(stamp, day_first=day_first)
    return dates[0].value if dates else None


def find_dates(text: str, *, day_first: bool | None = None, near: str | None = None) -> tuple[Dated, ...]:
    """Every date in the text, in order, with its time where one stands beside it.

    ``day_first`` says how 03/04/2021 is meant; without it such a date is left out. ``near`` is an ISO 8601 date from
    which a date without a year takes its year; without it such a date is left out. Linear in the text.

    >>> [found.value for found in find_dates("Updated 3.15pm BST, 7 July 2021")]
    ['2021-07-07T15:15+01:00']
    >>> find_dates("03/04/2021"), find_dates("03/04/2021", day_first=True)[0].value
    ((), '2021-04-03')
    """
    found: list[Dated] = []
    for match in _DATE.finditer(text):
        floor = found[-1].span.end if found else 0
        day = _day_of(match, day_first=day_first, near=near)
        if day is not None and floor <= match.start():
            value, span = _with_time(text, day, match, floor)
            found.append(Dated(value, span, _label_before(text, floor, span.start)))
    return tuple(found)


def time_of_update(text: str, published: str) -> str | None:
    """The moment that a line gives by its time alone as that of an update, on the day of publication; None without one.

    An earlier time than that of publication belongs to another day, so it is none.

    >>> time_of_update("First published 7 July 2021, 10:02 (UTC+2) - Last updated 13:12", "2021-07-07T10:02+02:00")
    '2021-07-07T13:12+02:00'
    """
    if "T" not in published:
        return None
    first = datetime.fromisoformat(published)
    for match in _LABELS.finditer(text):
        stated = _TIME_OF_LABEL.match(text, match.end(), match.end() + TIME_REACH) if match["updated"] else None
        clock = _time_of(stated) if stated else None
        if clock:
            zone = clock.tzinfo or first.tzinfo
            changed = datetime.combine(first, clock.replace(tzinfo=zone))
            comparable = zone == first.tzinfo
            return changed.isoformat(timespec="minutes") if comparable and changed >= first else None
    return None


def date_in_address(address: str) -> str | None:
    """The day that an address holds in its path, in ISO 8601; None where it holds none.

    >>> date_in_address("https://harbourpost.example/2021/07/07/ferry.html")
    '2021-07-07'
    """
    for year, month, day in _IN_ADDRESS.findall(address[:2000]):
        number = MONTHS.get(month.casefold()) or (int(month) if month.isdecimal() else 0)
        found = _plausible_day(int(year), number, int(day))
        if found is not None:
            return found.isoformat()
    return None


def order_shown(text: str) -> bool | None:
    """Whether the text's numeric dates put the day first, by those whose numbers settle it; None where none does.

    >>> order_shown("25/12/2021"), order_shown("12/25/2021"), order_shown("01/02/2021")
    (True, False, None)
    """
    shown = set()
    for match in _DATE.finditer(text):
        if match["first"]:
            first, second = int(match["first"]), int(match["second"])
            if first > 12 >= second or second > 12 >= first:
                shown.add(first > 12)
    return shown.pop() if len(shown) == 1 else None


def same_day(one: str, other: str) -> bool:
    """Whether two values of this module fall on one day as they are written.

    >>> same_day("2021-07-07T14:05+01:00", "2021-07-07")
    True
    """
    return one[:10] == other[:10]


def _written(moment: date) -> str | None:
    """The value in ISO 8601, or None for a year that no page means."""
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        return None
    return moment.isoformat(timespec="seconds") if isinstance(moment, datetime) else moment.isoformat()


def _plausible_day(year: int, month: int, day: int) -> date | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of(match: re.Match[str], *, day_first: bool | None, near: str | None) -> date | None:
    """The day that a match of ``_DATE`` names."""
    if match["iso_year"]:
        return _plausible_day(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
    if match["first"]:
        return _numeric_day(int(match["first"]), int(match["second"]), int(match["numeric_year"]), day_first)
    month = MONTHS[(match["us_month"] or match["month"]).casefold()]
    day = int(match["us_day"] or match["day"])
    year = match["us_year"] or match["year"]
    return _plausible_day(int(year), month, day) if year else _nearest_day(month, day, near)


def _numeric_day(first: int, second: int, year: int, day_first: bool | None) -> date | None:
    month_first, first_day = _plausible_day(year, first, second), _plausible_day(year, second, first)
    if month_first is None or first_day is None or month_first == first_day:
        return month_first or first_day
    return None if day_first is None else first_day if day_first else month_first


def _nearest_day(month: int, day: int, near: str | None) -> date | None:
    """The day of that month which lies nearest to the given date."""
    if near is None:
        return None
    anchor = date.fromisoformat(near[:10])
    years = (_plausible_day(anchor.year + step, month, day) for step in (0, -1, 1))
    return next((day for day in years if day and abs(day - anchor) <= timedelta(NEAR_DAYS)), None)


def _with_time(text: str, day: date, match: re.Match[str], floor: int) -> tuple[str, Span]:
    """The day with the time beside it, and the span of both; the time after it is looked for first."""
    after = _TIME_AFTER.match(text, match.end(), match.end() + TIME_REACH)
    before_start = max(floor, match.start() - TIME_REACH)
    before = None if after else _TIME_BEFORE.search(text[before_start : match.start()])
    stated = after or before
    clock = _time_of(stated) if stated else None
    if stated is None or clock is None:
        return day.isoformat(), Span(match.start(), match.end())
    moment = datetime.combine(day, clock)
    exact = "seconds" if stated["second"] else "minutes"
    span = Span(match.start(), after.end()) if after else Span(before_start + stated.start(), match.end())
    return moment.isoformat(timespec=exact), span


def _time_of(match: re.Match[str]) -> time | None:
    """The time that a match of ``_TIME`` states, with its zone."""
    packed = match["packed"]
    hour = int(packed[:2] if packed else match["hour"] or match["full_hour"])
    minute = int(packed[2:] if packed else match["minute"] or 0)
    half = match["half"] or match["full_half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    try:
        return time(hour, minute, int(match["second"] or 0), tzinfo=_zone_of(match))
    except ValueError:
        return None


def _zone_of(match: re.Match[str]) -> timezone | None:
    if match["zone"]:
        return timezone(timedelta(minutes=ZONES[match["zone"].casefold()]))
    if match["sign"]:
        minutes = int(match["off_hour"]) * 60 + int(match["off_minute"] or 0)
        return timezone(timedelta(minutes=-minutes if match["sign"] == "-" else minutes))
    return None


def _label_before(text: str, floor: int, start: int) -> Label | None:
    """The last label that stands before a date and after the date before it."""
    label = None
    for match in _LABELS.finditer(text, max(floor, start - LABEL_REACH), start):
        label = Label.UPDATED if match["updated"] else Label.PUBLISHED
    return label
