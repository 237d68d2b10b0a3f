"""The time expressions of a story: what its words tell, reckoned in the order in which they are read."""

from collections.abc import Mapping, Sequence

from onrecord.timeline.calendar import Stretch
from onrecord.timeline.events import tie_to_events
from onrecord.timeline.express import express
from onrecord.timeline.ground import Ground, Now
from onrecord.timeline.now import now_of
from onrecord.timeline.phrases import TOLD_BY_EVENT, Base, Clock, Phrase, Point, Shift, TimeOfDay
from onrecord.timeline.places import explicit, stretch_if_any
from onrecord.timeline.rule import Told
from onrecord.timeline.scan import scan
from onrecord.timeline.stamps import Stamp, stamps_of
from onrecord.values.reading import Reading
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain, TimeExpression, TimeType

_OLD_DATES = 5
"""So many days and months of past years make a story a history, if they outweigh its times reckoned from now."""
_OLD_TO_NEW = 2


def find_times(reading: Reading, *, published: str | None, dateline: str | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a story, in text order, without overlap, each within a paragraph.

    ``published`` is an ISO 8601 date or moment, whose day is the story's today; None where the page states none, and
    then "on Monday" stays a Monday without a date. ``dateline`` is the story's dateline, whose date, if it has one,
    stands for that of publication. Text in either that holds no date counts as none. Takes time linear in the text.

    >>> from onrecord.reading import read_text
    >>> from onrecord.values.text import Span
    >>> text = "The raid of 3 March was denied on Monday."
    >>> found = find_times(read_text(text, (Span(0, len(text)),)), published="2031-03-07")
    >>> [(text[time.span.start : time.span.end], time.first.value) for time in found]
    [('3 March', '2031-03-03'), ('Monday', '2031-03-03')]
    """
    now = now_of(published, dateline)
    told = [
        (place, found) for place, paragraph in enumerate(reading.paragraphs) for found in scan(reading.text, paragraph)
    ]
    stamps = stamps_of(reading, now)
    ground = Ground(now, paragraph=-1, history=is_history([found.phrase for _, found in told], now))
    times = []
    upcoming = _upcoming([found.phrase for _, found in told])
    for (place, found), ground.upcoming in zip(told, upcoming, strict=True):
        if place != ground.paragraph:
            _enter(ground, place, stamps)
            _open_section(reading, place, found, ground)
        stamp = stamps.get(place)
        if stamp is not None and found.start < stamp.span.end:
            continue
        time = express(reading.text, found, ground)
        if time is not None:
            times.append((time, _is_placed(found.phrase)))
    times = sorted([*times, *((stamp.expression(), True) for stamp in stamps.values())], key=_start)
    tied = tie_to_events(reading, [time for time, _ in times])
    kept = (time if placed else told for (time, placed), told in zip(times, tied, strict=True))
    return tuple(time for time in kept if time.relation is not None or not _wants_event(time))


def _start(time: tuple[TimeExpression, bool]) -> int:
    return time[0].span.start


def _enter(ground: Ground, place: int, stamps: Mapping[int, Stamp]) -> None:
    """Move the ground to a paragraph; on a live page the time is that of the last stamp up to there."""
    for number in range(ground.paragraph + 1, place + 1):
        ground.paragraph = number
        if (stamp := stamps.get(number)) is not None and stamp.now.moment is not None:
            ground.now = stamp.now
            clock = Clock(stamp.now.moment.hour, stamp.now.moment.minute)
            ground.tell_moment(stamp.now.day, clock, stamp.span)


def _wants_event(time: TimeExpression) -> bool:
    """Whether only an event could date it ("the eve of")."""
    return time.type is TimeType.DATE and time.first.value == TOLD_BY_EVENT and time.first.anchor is Anchor.ITSELF


def _is_placed(phrase: Phrase) -> bool:
    """Whether the words place a time by themselves, so that no event beside it does ("last year, after the vote")."""
    if isinstance(phrase, Shift | TimeOfDay):
        steps = phrase.count if isinstance(phrase, Shift) else phrase.step
        return phrase.base is Base.NOW and bool(steps)
    return isinstance(phrase, Point)


def _upcoming(phrases: Sequence[Phrase]) -> list[Stretch | None]:
    """For each phrase, the next day or month after it that is told with its year."""
    coming: list[Stretch | None] = []
    ahead: Stretch | None = None
    for phrase in reversed(phrases):
        coming.append(ahead)
        ahead = explicit(phrase) or ahead
    return coming[::-1]


_HEADING_LENGTH = 60
_HEADING_END = frozenset('.!?:;,”"')


def _open_section(reading: Reading, place: int, found: Told, ground: Ground) -> None:
    """Let a heading with a past year ("War in the north, 1775-1780") lead the section below it."""
    start, end = reading.paragraphs[place]
    phrase, now = found.phrase, ground.now
    if now is None or end - start > _HEADING_LENGTH or reading.text[end - 1 : end] in _HEADING_END:
        return
    if (
        isinstance(phrase, Point)
        and phrase.year is not None
        and phrase.year < now.day.year - 1
        and not phrase.before_christ
    ):
        ground.history = True
        ground.line, ground.line_span, ground.aside = stretch_if_any(phrase, phrase.year), Span(*found[:2]), None


def is_history(phrases: Sequence[Phrase], now: Now | None) -> bool:
    """Whether a story tells mostly of other years than its own, so that a bare "in April" is one of theirs."""
    if now is None:
        return False
    old = sum(_is_old(phrase, now) for phrase in phrases)
    return old >= _OLD_DATES and old >= _OLD_TO_NEW * sum(_from_now(phrase) for phrase in phrases)


def _is_old(phrase: Phrase, now: Now) -> bool:
    if (
        not isinstance(phrase, Point)
        or phrase.year is None
        or phrase.unit not in {Grain.DAY, Grain.MONTH, Grain.SEASON}
    ):
        return False
    return phrase.before_christ or phrase.year < now.day.year - 1


def _from_now(phrase: Phrase) -> bool:
    if isinstance(phrase, Shift):
        return phrase.base is Base.NOW and phrase.unit is Grain.DAY
    return isinstance(phrase, Point) and phrase.weekday and phrase.within is None
