"""The entries of a timeline as JSON, each complete in itself: ``onrecord/timeline/1``, in ``docs/json-timeline.md``."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from onrecord.exports.naming import Pair, line_id, pair
from onrecord.exports.story_json import escape_unsafe
from onrecord.exports.time_json import TimeRecord, time_record
from onrecord.exports.timeline_entries import Entry, teller_of
from onrecord.exports.who_json import WhereRecord, where_record
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Clash

SCHEMA = "onrecord/timeline/1"


class EventRecord(TypedDict):
    """What happened, in the story's words."""

    span: Pair
    words: str


class ToldRecord(TypedDict):
    """The line that an entry belongs to."""

    id: str
    source: str | None
    cue: list[str]


class ClashRecord(TypedDict):
    """Another entry about what seems the same event, whose time does not fit."""

    entry: str
    shared: list[str]
    reason: str


class EntryRecord(TypedDict):
    """One line of ``onrecord timeline --json``."""

    schema: str
    id: str
    lane: str
    earliest: str | None
    latest: str | None
    unplaced: str | None
    words: str | None
    event: EventRecord | None
    line: ToldRecord | None
    time: TimeRecord | None
    clashes: list[ClashRecord]
    story: WhereRecord


def timeline_to_json(stories: Sequence[Story], entries: Sequence[Entry], clashes: Sequence[Clash]) -> Iterator[str]:
    """The entries of a timeline in their order, each as one line of JSON without a line break at its end."""
    numbers = {(entry.story, entry.happening): number for number, entry in enumerate(entries)}
    for number, entry in enumerate(entries):
        found = [_clash(numbers, entry, clashes[one]) for one in entry.clashes]
        record = _record(stories[entry.story], entry, number, found)
        yield escape_unsafe(json.dumps(record, ensure_ascii=False, allow_nan=False))


def _record(story: Story, entry: Entry, number: int, clashes: list[ClashRecord]) -> EntryRecord:
    time = None if entry.time is None else story.times[entry.time]
    return {
        "schema": SCHEMA,
        "id": entry_id(number),
        "lane": entry.lane.value,
        "earliest": entry.earliest,
        "latest": entry.latest,
        "unplaced": None if entry.unplaced is None else entry.unplaced.value,
        "words": None if time is None else _words(story, time.span),
        "event": None if entry.happening is None else _event(story, story.happenings[entry.happening].event),
        "line": None if entry.line is None else _told(story, entry.line),
        "time": None if entry.time is None or time is None else time_record(entry.time, time),
        "clashes": clashes,
        "story": where_record(story),
    }


def entry_id(index: int) -> str:
    """The name of an entry within its timeline, counted from 1.

    >>> entry_id(0)
    'e1'
    """
    return f"e{index + 1}"


def _words(story: Story, span: Span) -> str:
    return story.page.text[span.start : span.end]


def _event(story: Story, span: Span) -> EventRecord:
    return {"span": pair(span), "words": _words(story, span)}


def _told(story: Story, line: int) -> ToldRecord:
    cue = [_words(story, span) for span in story.attributions[line].cue]
    return {"id": line_id(line), "source": teller_of(story, line), "cue": cue}


def _clash(numbers: Mapping[tuple[int, int | None], int], entry: Entry, clash: Clash) -> ClashRecord:
    """A clash as seen from one of its two entries."""
    other = clash.second if clash.first == (entry.story, entry.happening) else clash.first
    return {"entry": entry_id(numbers[other]), "shared": list(clash.shared), "reason": clash.reason}
