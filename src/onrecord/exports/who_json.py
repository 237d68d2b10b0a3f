"""One line of one source as JSON, complete in itself: the contract ``onrecord/who/1``, in ``docs/json-who.md``."""

import json
from collections.abc import Iterable
from typing import TypedDict

from onrecord.exports.line_json import AttributionRecord, attribution_record
from onrecord.exports.naming import line_id
from onrecord.exports.story_json import escape_unsafe
from onrecord.exports.time_json import TimeRecord, time_record
from onrecord.values.page import value_of
from onrecord.values.story import Story
from onrecord.values.text import Spans
from onrecord.values.time import Clocks

SCHEMA = "onrecord/who/1"


class WhereRecord(TypedDict):
    """The story that a line or a time stands in."""

    key: str
    address: str
    outlet: str | None
    headline: str | None
    published: str | None


class WordsRecord(TypedDict):
    """The words of a line's spans."""

    source: list[str]
    cue: list[str]
    content: list[str]
    denied: list[str]
    hedges: list[str]
    said: str | None
    happened: list[str]


class BesideRecord(TypedDict):
    """Another line of the same source that is worth seeing beside this one."""

    key: str
    id: str
    relation: str


class SaidRecord(TypedDict):
    """One line of ``onrecord who --json``."""

    schema: str
    resolved: bool
    story: WhereRecord
    line: AttributionRecord
    words: WordsRecord
    times: list[TimeRecord]
    beside: list[BesideRecord]


def said_to_json(story: Story, index: int, *, resolved: bool, beside: Iterable[tuple[Story, int, str]]) -> str:
    """One line of a story as one line of JSON, with what stands beside it: story, index, relation in words."""
    line, judgement = story.attributions[index], story.judgements[index]
    text, clocks = story.page.text, story.clocks[index]
    record: SaidRecord = {
        "schema": SCHEMA,
        "resolved": resolved,
        "story": where_record(story),
        "line": attribution_record(story, index),
        "words": {
            "source": _words(text, line.source),
            "cue": _words(text, line.cue),
            "content": _words(text, line.content),
            "denied": _words(text, judgement.denied),
            "hedges": _words(text, judgement.hedges),
            "said": None if clocks.said is None else text[slice(*story.times[clocks.said].span)],
            "happened": [text[slice(*story.times[time].span)] for time in clocks.happened],
        },
        "times": [time_record(time, story.times[time]) for time in _times_of(clocks)],
        "beside": [{"key": other.key, "id": line_id(at), "relation": relation} for other, at, relation in beside],
    }
    return escape_unsafe(json.dumps(record, ensure_ascii=False, allow_nan=False))


def where_record(story: Story) -> WhereRecord:
    """The story that a line or a time stands in."""
    page = story.page
    return {
        "key": story.key,
        "address": story.given.address,
        "outlet": value_of(page.outlet),
        "headline": value_of(page.headline),
        "published": value_of(page.published),
    }


def _times_of(clocks: Clocks) -> list[int]:
    """The times that a line names, in text order, each once."""
    return sorted({*clocks.happened, *(() if clocks.said is None else (clocks.said,))})


def _words(text: str, spans: Spans) -> list[str]:
    return [text[start:end] for start, end in spans]
