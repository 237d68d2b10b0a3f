"""Events with the time that a sentence gives for them."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet

from onrecord.timeline.clauses import Word, Wording
from onrecord.timeline.clocks import contents_around
from onrecord.timeline.dated import DatedClause
from onrecord.timeline.telling import telling_words
from onrecord.timeline.zones import zone_of
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.text import Span
from onrecord.values.time import Clocks, Happening, TimeExpression, TimeType


def find_happenings(
    reading: Reading,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    *,
    clocks: Sequence[Clocks],
    denied: Collection[int] = (),
) -> tuple[Happening, ...]:
    """The events that the story's times date, one a time at most, in text order.

    The event is the nearest verb of the time's clause with its subject and object, or a noun of what happens ("the raid
    on Monday", "the March vote"). Its telling words are the stems of what names it, with "not" for what is denied and
    "due" for what is planned. Times that date a saying have none, as the clocks have them; nor have edges ("by Monday",
    "since 2019"), what happens over and over, and what stands in the content of the lines in ``denied``, for whoever
    says no to a thing tells no time for it. ``clocks`` are those that `clock_lines` gives for the same times. Rather
    none than a wrong one: there is no parser.
    """
    dating = {clock.said for clock in clocks}
    found = _happenings(reading, attributions, times, dating)
    return tuple(one for one in found if not any(line in denied for line in _up_from(one.line, attributions)))


def _up_from(line: int | None, attributions: Sequence[Attribution]) -> Iterator[int]:
    """A line and those that it stands inside, from the innermost out."""
    while line is not None:
        yield line
        line = attributions[line].inside


def _happenings(
    reading: Reading,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    dating: AbstractSet[int | None],
) -> Iterator[Happening]:
    wording = Wording(reading)
    around = contents_around(attributions, times)
    cues = {part.start for line in attributions for part in line.cue}
    starts = [time.span.start for time in times]
    for at, time in enumerate(times):
        if at in dating or not _has_interval(time):
            continue
        line = around[at][-1] if around[at] else None
        event = DatedClause(wording, time.span, _content(attributions, line, time.span), cues).event()
        if event is None:
            continue
        words = telling_words([word for word in event.telling if not _is_in_time(word, starts, times)])
        if words:
            zone = zone_of(reading.text, time.span) if time.type is TimeType.TIME else None
            yield Happening(event.span, words, at, time.first.earliest, time.first.latest, line, zone)


def _has_interval(time: TimeExpression) -> bool:
    known = time.first.earliest is not None or time.first.latest is not None
    return known and time.type in {TimeType.DATE, TimeType.TIME}


def _content(attributions: Sequence[Attribution], line: int | None, span: Span) -> Span | None:
    """The part of the line's content that a time stands in."""
    return None if line is None else next((part for part in attributions[line].content if span.within(part)), None)


def _is_in_time(word: Word, starts: Sequence[int], times: Sequence[TimeExpression]) -> bool:
    at = bisect_right(starts, word.start) - 1
    return at >= 0 and word.start < times[at].span.end
