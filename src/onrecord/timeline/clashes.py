"""Tellings of what seems one event, at times that cannot both be right."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from typing import NamedTuple

from onrecord.lexicon.en import times_events as lexicon
from onrecord.timeline.telling import SETTING_APART, stems_of
from onrecord.values.time import Clash, Happening

_MOST_TELLINGS = 40
"""Tellings that one is compared with under one word: a bound, so that a word of every story costs no more. Pairs that
share nothing but such words may be lost."""
_FEWEST = 2
"""Telling words that two tellings must share, generic ones left out."""
_ENOUGH_ANYWHERE = 3
"""The same, for tellings that are told far apart or may be of events that come again."""
_ROUNDING = timedelta(minutes=10)
"""What two times of day may differ by and still be one, rounded."""
_SAME_TIME_OF_DAY = timedelta(hours=12)
"""What two times of day may lie apart and still be tellings of one event that comes again every day."""
_OTHER_CLOCK = timedelta(hours=26)
"""What two times of day by two clocks may lie apart and still be one moment: so far apart are zones at most."""
_NEXT_DAY = timedelta(days=1)
"""What may lie between tellings of an event that may come again, over stories: one day or the next."""
_WEEKS = timedelta(days=31)
"""The same, for an event that seldom comes again."""

_ONCE = stems_of(lexicon.ONCE)
_SINGLE = stems_of(lexicon.SINGLE)
_WEIGHTLESS = stems_of(lexicon.GENERIC) | SETTING_APART


class _Telling(NamedTuple):
    """One telling of one story."""

    story: int
    number: int
    happening: Happening
    words: frozenset[str]
    earliest: datetime
    latest: datetime


def find_clashes(stories: Sequence[Sequence[Happening]]) -> tuple[Clash, ...]:
    """The pairs of tellings, over stories or within one, that seem to be of one event and whose times do not meet.

    Two tellings are of one event if the telling words of the one are all among those of the other, two at least that
    are no "man" or "police". A word such as "again", "second", "not" or "due" on one side only keeps them apart. Times
    must lie as near as the event needs: any distance for what happens once ("born"), weeks for what seldom comes again,
    the same day or, over stories and with three words, the next for the rest. Times of day by two clocks ("5:30 p.m.",
    "7:30 p.m. Velden time") may be one moment. Precision comes first.

    In order of the first telling, then the second. Tellings without both ends of an interval are left out.

    >>> from onrecord.values.text import Span
    >>> here = Happening(Span(0, 14), ("left", "plane"), 0, "2031-03-07T17:00", "2031-03-07T17:00", None)
    >>> there = Happening(Span(0, 18), ("left", "plane"), 0, "2031-03-07T19:30", "2031-03-07T19:30", None)
    >>> [clash.reason for clash in find_clashes([[here], [there]])]
    ['17:00 here, 19:30 there']
    """
    tellings = [told for story, happenings in enumerate(stories) for told in _tellings(story, happenings)]
    found: list[Clash] = []
    for first, second in _candidates(tellings):
        one, other = tellings[first], tellings[second]
        if _is_one_event(one, other) and not _meet(one, other):
            shared = tuple(sorted(one.words & other.words))
            found.append(Clash((one.story, one.number), (other.story, other.number), shared, _reason(one, other)))
    return tuple(found)


def _tellings(story: int, happenings: Sequence[Happening]) -> Iterator[_Telling]:
    for number, happening in enumerate(happenings):
        earliest = _moment(happening.earliest, end=False)
        latest = _moment(happening.latest, end=True)
        if earliest is not None and latest is not None:
            yield _Telling(story, number, happening, frozenset(happening.words), earliest, latest)


def _moment(stated: str | None, *, end: bool) -> datetime | None:
    """The first or last minute of a day or time; None where it is open or outside the calendar."""
    if stated is None:
        return None
    midnight = stated.endswith("T24:00")
    try:
        moment = datetime.fromisoformat(stated.replace("T24:", "T00:") if midnight else stated).replace(tzinfo=None)
        if midnight:
            return moment + timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return moment.replace(hour=23, minute=59) if end and "T" not in stated else moment


def _candidates(tellings: Sequence[_Telling]) -> list[tuple[int, int]]:
    """Pairs that share telling words of weight, by an index over words; in order."""
    counts = Counter(word for telling in tellings for word in telling.words)
    filed: Mapping[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for word in telling.words - _WEIGHTLESS:
            if counts[word] > 1:
                filed[word].append(number)
    pairs: Counter[tuple[int, int]] = Counter()
    for numbers in filed.values():
        for at, first in enumerate(numbers):
            pairs.update((first, second) for second in numbers[at + 1 : at + 1 + _MOST_TELLINGS])
    return sorted(pair for pair, shared in pairs.items() if shared >= _FEWEST)


def _is_one_event(one: _Telling, other: _Telling) -> bool:
    """Whether two tellings are alike enough, and told near enough, to be of one event."""
    if one.story == other.story and one.happening.event.overlaps(other.happening.event):
        return False
    held = one.words <= other.words or other.words <= one.words
    if not held or (one.words ^ other.words) & SETTING_APART:
        return False
    shared = (one.words & other.words) - _WEIGHTLESS
    return len(shared) >= _FEWEST and _is_near_enough(one, other, shared)


def _is_near_enough(one: _Telling, other: _Telling, shared: AbstractSet[str]) -> bool:
    """Whether the times lie as near as tellings of such an event do."""
    apart = max(one.earliest, other.earliest) - min(one.latest, other.latest)
    if shared & _ONCE:
        return True
    if shared & _SINGLE:
        return apart <= _WEEKS or len(shared) > _ENOUGH_ANYWHERE
    if one.earliest.date() == other.earliest.date() and one.latest.date() == other.latest.date():
        return apart <= _SAME_TIME_OF_DAY
    return one.story != other.story and len(shared) >= _ENOUGH_ANYWHERE and apart <= _NEXT_DAY


def _meet(one: _Telling, other: _Telling) -> bool:
    """Whether some moment fits both, or two times of day are as good as one."""
    apart = max(one.earliest, other.earliest) - min(one.latest, other.latest)
    timed = "T" in (one.happening.earliest or "") and "T" in (other.happening.earliest or "")
    if timed and one.happening.zone != other.happening.zone:
        return apart <= _OTHER_CLOCK
    return apart < _ROUNDING if timed else apart <= timedelta(0)


def _reason(one: _Telling, other: _Telling) -> str:
    day = one.earliest.date()
    same_day = {one.earliest.date(), one.latest.date(), other.earliest.date(), other.latest.date()} == {day}
    return f"{_when(one, same_day=same_day)} here, {_when(other, same_day=same_day)} there"


def _when(telling: _Telling, *, same_day: bool) -> str:
    """The interval in words: a day, a time, or from one to the other."""
    start, end = (
        _shown(stated, same_day=same_day) for stated in (telling.happening.earliest, telling.happening.latest)
    )
    return start if start == end else f"{start} to {end}"


def _shown(stated: str | None, *, same_day: bool) -> str:
    if stated is None:
        return "open"
    if "T" in stated and same_day:
        return stated.split("T")[1][:5]
    return stated.replace("T", " ")
