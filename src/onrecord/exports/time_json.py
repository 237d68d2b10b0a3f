"""The times of a story as JSON: each expression with all its readings, and the events that have a time.

One part of the public contract ``onrecord/story/1``; see `onrecord.exports.story_json`.
"""

from typing import TypedDict

from onrecord.exports.naming import Pair, line_id, pair, time_id
from onrecord.values.time import EventRelation, Happening, Interpretation, TimeExpression


class ReadingRecord(TypedDict):
    """One way to read an expression."""

    value: str
    earliest: str | None
    latest: str | None
    grain: str | None
    anchor: str
    anchored_to: Pair | None
    reason: str


class RelationRecord(TypedDict):
    """The event that an expression is told by."""

    order: str
    event: Pair
    distance: str | None


class TimeRecord(TypedDict):
    """One time expression, by its likeliest reading, with the others after it."""

    id: str
    span: Pair
    type: str
    modifier: str | None
    value: str
    earliest: str | None
    latest: str | None
    grain: str | None
    anchor: str
    anchored_to: Pair | None
    reason: str
    others: list[ReadingRecord]
    relation: RelationRecord | None


class HappeningRecord(TypedDict):
    """One event and the time that a sentence gives for it."""

    event: Pair
    words: list[str]
    time: str
    earliest: str | None
    latest: str | None
    line: str | None


def time_record(index: int, time: TimeExpression) -> TimeRecord:
    """One time expression of a story, by its index."""
    first, *others = map(_reading, time.interpretations)
    return {
        "id": time_id(index),
        "span": pair(time.span),
        "type": time.type.value,
        "modifier": None if time.modifier is None else time.modifier.value,
        **first,
        "others": others,
        "relation": None if time.relation is None else _relation(time.relation),
    }


def happening_record(happening: Happening) -> HappeningRecord:
    """One event of a story."""
    return {
        "event": pair(happening.event),
        "words": list(happening.words),
        "time": time_id(happening.time),
        "earliest": happening.earliest,
        "latest": happening.latest,
        "line": None if happening.line is None else line_id(happening.line),
    }


def _reading(one: Interpretation) -> ReadingRecord:
    return {
        "value": one.value,
        "earliest": one.earliest,
        "latest": one.latest,
        "grain": None if one.grain is None else one.grain.value,
        "anchor": one.anchor.value,
        "anchored_to": one.anchored_to and pair(one.anchored_to),
        "reason": one.reason,
    }


def _relation(relation: EventRelation) -> RelationRecord:
    return {"order": relation.order.value, "event": pair(relation.event), "distance": relation.distance}
