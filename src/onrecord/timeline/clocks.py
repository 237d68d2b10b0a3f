"""The clocks of a story's lines: when each was said, and when what it tells happened."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.lexicon.en import times_said
from onrecord.timeline.clauses import Wording
from onrecord.timeline.said import Closeness, Place, can_date
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.text import Span
from onrecord.values.time import Clocks, TimeExpression

_NEAR = 4
"""Lines on either side of a time that it may date the saying of: a bound, so that a long sentence costs no more."""
_MOST_AROUND = 16
"""Contents around one time that are looked at, for the same reason."""
_TURNING = frozenset("but now then later since still has have yet".split())
"""Words before a second cue that put it at another time ("said in March … but now says")."""
_TURN_REACH = 25


def clock_lines(
    reading: Reading, attributions: Sequence[Attribution], times: Sequence[TimeExpression]
) -> tuple[Clocks, ...]:
    """The clocks of each line, in the same order, as indices into the times.

    A saying is dated by the one expression that stands closest to its cue: in it, after it ("told reporters on Monday
    that"), beside the source or as part of it ("a report published on Monday"), before both ("On Monday, the ministry
    said"; "Speaking at a rally on Sunday, she said"), or after the content ("… in a statement late Tuesday"). Somebody
    who goes on speaking in the same sentence ("adding that") shares it. What the content tells is dated by all
    expressions in it, but not by those that belong to a line inside it: what that tells, and what dates its saying.
    Right after a cue and without "that" between ("said on Monday the talks had failed"), an expression dates the saying
    and not the content.

    Words that name no unit of time ("now", "recently"), lengths and repetitions date nothing, but a length that is told
    by an event does. Where it is unclear what an expression dates, it dates no saying.
    """
    wording = Wording(reading)
    around = contents_around(attributions, times)
    claims = _claims(wording, reading.text, attributions, times, around)
    said = {line: time for line, (_, _, time) in claims.items()}
    dating = set(said.values())
    happened: list[list[int]] = [[] for _ in attributions]
    for at, time in enumerate(times):
        if at not in dating and can_date(time):
            for line in around[at]:
                happened[line].append(at)
    _share(wording, attributions, times, said)
    return tuple(Clocks(said.get(at), tuple(told)) for at, told in enumerate(happened))


def contents_around(attributions: Sequence[Attribution], times: Sequence[TimeExpression]) -> list[tuple[int, ...]]:
    """For each time the lines in whose content it stands, without those that have one of these lines inside them."""
    parts = sorted((part.start, -part.end, number) for number, line in enumerate(attributions) for part in line.content)
    around: list[tuple[int, ...]] = []
    active: list[tuple[int, int]] = []
    reached = 0
    for time in times:
        while reached < len(parts) and parts[reached][0] <= time.span.start:
            active.append((-parts[reached][1], parts[reached][2]))
            reached += 1
        active = [part for part in active if part[0] > time.span.start][-_MOST_AROUND:]
        lines = dict.fromkeys(number for end, number in active if end >= time.span.end)
        outer = {attributions[number].inside for number in lines}
        around.append(tuple(number for number in lines if number not in outer))
    return around


def _claims(
    wording: Wording,
    text: str,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    around: Sequence[tuple[int, ...]],
) -> Mapping[int, tuple[Closeness, int, int]]:
    """For each dated saying how closely it is dated, how far away in code points, and by which time.

    Each time dates the saying that it stands closest to, and each saying has the closest of its times.
    """
    order = sorted((line.cue[0].start, number) for number, line in enumerate(attributions) if line.cue)
    claims: dict[int, tuple[Closeness, int, int]] = {}
    for at, time in enumerate(times):
        if not can_date(time):
            continue
        place = Place(wording, text, time)
        best: tuple[Closeness, int, int] | None = None
        for number in _nearby(order, wording.sentence(time.span.start), time.span):
            line = attributions[number]
            inside = number in around[at]
            if not inside and not _in_frame(line, around[at]) and not _touches(line, time.span):
                continue
            closeness = place.closeness(line, inside=inside)
            if closeness is not None:
                claim = (closeness, _distance(line, time.span), number)
                best = claim if best is None else min(best, claim)
        if best is not None:
            closeness, distance, number = best
            claim = (closeness, distance, at)
            claims[number] = min(claims.get(number, claim), claim)
    return claims


def _in_frame(line: Attribution, around: Sequence[int]) -> bool:
    """Whether a line stands in the same content as the time, or both in the story's own voice."""
    return line.inside in around if around else line.inside is None


def _touches(line: Attribution, span: Span) -> bool:
    return any(span.overlaps(part) for part in (*line.cue, *line.source))


def _nearby(order: Sequence[tuple[int, int]], sentence: Span, span: Span) -> Iterator[int]:
    """The lines with a cue in the sentence, those that are nearest to the time."""
    at = bisect_left(order, (span.start, 0))
    for start, number in order[max(0, at - _NEAR) : at + _NEAR]:
        if sentence.start <= start < sentence.end:
            yield number


def _distance(line: Attribution, span: Span) -> int:
    return min(max(0, part.start - span.end, span.start - part.end) for part in line.cue)


def _share(
    wording: Wording, attributions: Sequence[Attribution], times: Sequence[TimeExpression], said: dict[int, int]
) -> None:
    """Give the time of a saying to those that go on with it in the same sentence."""
    order = sorted((line.cue[0].start, number) for number, line in enumerate(attributions) if line.cue)
    for (_, earlier), (start, later) in pairwise(order):
        if later in said or earlier not in said:
            continue
        one, other = attributions[earlier], attributions[later]
        goes_on = one.inside == other.inside and wording.number(one.cue[0].start) == wording.number(start)
        if goes_on and times[said[earlier]].span.end <= start and _same_breath(wording, one, other):
            said[later] = said[earlier]


def _same_breath(wording: Wording, one: Attribution, other: Attribution) -> bool:
    cue = other.cue[0]
    words = wording.words(Span(max(one.cue[-1].end, cue.start - _TURN_REACH), min(cue.end, cue.start + _TURN_REACH)))
    if any(word.folded in _TURNING for word in words):
        return False
    own = wording.words(Span(cue.start, min(cue.end, cue.start + _TURN_REACH)))
    onward = bool(own) and own[0].folded in times_said.ONWARD and own[0].folded.endswith("ing")
    return bool(other.source and other.source == one.source) or (onward and not other.source)
