"""Stories as JSON lines: the public contract ``onrecord/story/1`` with how each line stands.

Names of lines are those of the whole story, so that they hold whatever is left out; what pointed at a line that was
left out points at the nearest one around it, or nowhere.
"""

import dataclasses
import json
from collections.abc import Iterable, Iterator
from typing import TypedDict

from onrecord.exports.line_json import AttributionRecord, SourceRecord, attribution_record
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.story_json import MissedRecord, StoryRecord, escape_unsafe, story_to_dict
from onrecord.exports.time_json import HappeningRecord, TimeRecord
from onrecord.values.decision import Decision, Fix


class NoteRecord(TypedDict):
    """One remark of an editor."""

    by: str
    moment: str
    note: str | None


class DecisionRecord(TypedDict):
    """The decision that counts for a line."""

    verb: str
    by: str
    moment: str
    note: str | None
    fixed: list[str]
    moved: bool


class ReviewedRecord(AttributionRecord):
    """One line, and how it stands."""

    standing: str
    decision: DecisionRecord | None
    notes: list[NoteRecord]


class OrphanRecord(TypedDict):
    """A decision whose line is not there any more, with the words that the line had."""

    verb: str
    by: str
    moment: str
    note: str | None
    words: list[str]


class PlaceRecord(TypedDict):
    """The story in its record."""

    number: int
    left_out: list[str]
    orphans: list[OrphanRecord]


class ReviewedStoryRecord(TypedDict):
    """One line of ``onrecord export jsonl``."""

    schema: str
    record: PlaceRecord
    story: StoryRecord
    attributions: list[ReviewedRecord]
    sources: list[SourceRecord]
    times: list[TimeRecord]
    happenings: list[HappeningRecord]
    missed: list[MissedRecord]


def stories_to_jsonl(stories: Iterable[ReviewedStory]) -> Iterator[str]:
    """One line of JSON a story, each with its line break."""
    for told in stories:
        yield escape_unsafe(json.dumps(reviewed_record(told), ensure_ascii=False, allow_nan=False)) + "\n"


def reviewed_record(told: ReviewedStory) -> ReviewedStoryRecord:
    """One story with its lines as they stand, in plain lists, strings and numbers."""
    whole = story_to_dict(told.story)
    orphans = [_orphan(told.decisions[number]) for number in told.review.orphans]
    happenings = [dataclasses.replace(one, line=told.holder(one.line)) for one in told.story.happenings]
    lines = [None if one.line is None else line_id(one.line) for one in happenings]
    return {
        "schema": whole["schema"],
        "record": {"number": told.number, "left_out": [line_id(one) for one in told.left_out], "orphans": orphans},
        "story": whole["story"],
        "attributions": [_line(told, index) for index in told.kept],
        "sources": whole["sources"],
        "times": whole["times"],
        "happenings": [{**one, "line": line} for one, line in zip(whole["happenings"], lines, strict=True)],
        "missed": whole["missed"],
    }


def _line(told: ReviewedStory, index: int) -> ReviewedRecord:
    decision = told.decision(index)
    record: ReviewedRecord = {
        **attribution_record(told.story, index),
        "standing": told.standing(index).value,
        "decision": None if decision is None else _decision(decision, moved=told.review.lines[index].moved),
        "notes": [{"by": one.by, "moment": one.moment, "note": one.note} for one in told.notes(index)],
    }
    record["inside"], record["answers"] = told.inside(index), told.answers(index)
    return record


def _decision(decision: Decision, *, moved: bool) -> DecisionRecord:
    return {
        "verb": decision.verb.value,
        "by": decision.by,
        "moment": decision.moment,
        "note": decision.note,
        "fixed": [] if decision.fix is None else _fixed(decision.fix),
        "moved": moved,
    }


def _fixed(fix: Fix) -> list[str]:
    """The names of what a fix changes."""
    return [field.name for field in dataclasses.fields(fix) if getattr(fix, field.name) is not None]


def _orphan(decision: Decision) -> OrphanRecord:
    return {
        "verb": decision.verb.value,
        "by": decision.by,
        "moment": decision.moment,
        "note": decision.note,
        "words": list(decision.line.words),
    }
