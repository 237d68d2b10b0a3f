"""Times told by an event ("days after the raid"): they stay relations, and no date is made of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.lexicon.en import times_events as lexicon
from onrecord.timeline.clauses import Word, Wording, is_event_noun, is_nominal
from onrecord.timeline.naming import event_at
from onrecord.values.reading import Reading
from onrecord.values.time import Anchor, EventRelation, Interpretation, Order, TimeExpression, TimeType

_ORDERS: tuple[tuple[Order, frozenset[tuple[str, ...]]], ...] = (
    (Order.AFTER, lexicon.AFTER),
    (Order.BEFORE, lexicon.BEFORE),
    (Order.DURING, lexicon.DURING),
)
_LONGEST_CONNECTION = max(len(words) for _, all_words in _ORDERS for words in all_words)
_MOST_ADVERBS = 4
_MOST_NOUNS = 8
"""Words of a noun phrase in which one that happens is looked for ("the day of the late vote")."""
_NAMED_UNIT = re.compile(
    r"(?:the|that|same|very|first|second|third|last|final|opening|early|late|mid|\d{1,2}(?:st|nd|rd|th)|[\s-])*(?P<unit>[a-z]+)\Z"
)
"""A time without a date of its own: "the day", "the last hours"."""
_DISTANCES: Mapping[str, str] = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "year": "P1Y",
    "hour": "PT1H",
    "minute": "PT1M",
}
_LONGEST_UNIT = 40


def tie_to_events(reading: Reading, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The same times, in the same order, those that are told by an event with their relation to it.

    Told by an event are a duration before "after", "before", "into" and the like ("two weeks before the vote") and a
    day, hour or other unit that only the event dates ("the night of the raid"). They are reckoned from it and lose
    whatever date they had; the duration stays the value. The event is a noun phrase or a clause of the same sentence. A
    duration before a date ("two days after March 5") has no event and stays as it is.

    The order is that of TLINK in TimeML 1.2.1 (Pustejovsky et al., 2003), the distance its duration.

    >>> from onrecord.values.text import Span
    >>> from onrecord.values.time import Grain
    >>> text = "Two days after the raid, it rained."
    >>> whole = (Span(0, len(text)),)
    >>> lasting = Interpretation("P2D", None, None, Grain.DAY, Anchor.ITSELF, None, "a length of time")
    >>> told = TimeExpression(Span(0, 8), TimeType.DURATION, None, (lasting,), None)
    >>> (time,) = tie_to_events(Reading(text, whole, whole, (), (), ()), (told,))
    >>> text[slice(*time.relation.event)], time.relation.order.value, time.relation.distance
    ('the raid', 'after', 'P2D')
    """
    wording = Wording(reading)
    ends = {time.span.start: time.span.end for time in times}
    return tuple(_tie(reading.text, wording, ends, time) for time in times)


def _tie(text: str, wording: Wording, ends: Mapping[int, int], time: TimeExpression) -> TimeExpression:
    unit = None if time.type is TimeType.DURATION else _named_unit(text, time)
    if time.relation is not None or (time.type is not TimeType.DURATION and unit is None):
        return time
    words = wording.after(time.span.end)
    order, count = _connection(words)
    if order is None and unit is not None and words and words[0].folded == "of":
        order, count = (Order.BEFORE if unit in lexicon.BEFORE_UNITS else Order.DURING), 1
        if unit not in lexicon.BEFORE_UNITS and not _happens(words[1:]):
            return time
    if order is None and words and words[0].folded == "of" and _previous_word(wording, time) == "within":
        order, count = Order.AFTER, 1
    event = None if order is None else event_at(words[count:], ends)
    if order is None or event is None:
        return time
    if unit is None:
        distance = time.first.value if time.first.value.startswith("P") else None
    else:
        distance = None if order is Order.DURING or unit in lexicon.BEFORE_UNITS else _DISTANCES.get(unit)
    return _told_by(text, time, EventRelation(order, event, distance))


def _previous_word(wording: Wording, time: TimeExpression) -> str:
    before = wording.before(time.span.start)
    return before[-1].folded if before else ""


def _named_unit(text: str, time: TimeExpression) -> str | None:
    if time.type is TimeType.SET or time.span.end - time.span.start > _LONGEST_UNIT:
        return None
    found = _NAMED_UNIT.match(text[time.span.start : time.span.end].lower())
    return found["unit"] if found is not None and found["unit"] in lexicon.UNITS else None


def _connection(words: Sequence[Word]) -> tuple[Order | None, int]:
    """How the first words lead to an event, and how many of them do."""
    start = 0
    while start < min(_MOST_ADVERBS, len(words)) and words[start].joined:
        for size in range(_LONGEST_CONNECTION, 0, -1):
            leading = words[start : start + size]
            key = tuple(word.folded for word in leading)
            order = next((order for order, known in _ORDERS if key in known), None)
            if order is not None and all(word.joined for word in leading):
                return order, start + size
        if words[start].folded not in lexicon.CONNECTING_ADVERBS:
            break
        start += 1
    return None, 0


def _happens(words: Sequence[Word]) -> bool:
    """Whether the noun phrase at the start has a noun that happens, and is not a span of the calendar."""
    for at, word in enumerate(words[:_MOST_NOUNS]):
        if not word.joined or (word.folded not in lexicon.DETERMINERS and not is_nominal(words, at)):
            break
        if is_event_noun(word):
            return True
    return False


def _told_by(text: str, time: TimeExpression, relation: EventRelation) -> TimeExpression:
    event = text[relation.event.start : relation.event.end]
    said = text[time.span.start : time.span.end]
    manner = "in the course of" if relation.order is Order.DURING else relation.order.value
    first = time.first
    value = first.value if first.value.startswith("P") else "XXXX-XX-XX"
    told = Interpretation(
        value,
        None,
        None,
        first.grain,
        Anchor.EVENT,
        relation.event,
        f"“{said}” {manner} “{event}”, which the words do not date",
    )
    return replace(time, interpretations=(told,), relation=relation)
