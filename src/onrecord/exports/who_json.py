"""One line of one source as JSON, complete in itself: the contract ``onrecord/who/1``, in ``docs/json-who.md``."""

import json
from collections.abc import Iterable
from typing import TypedDict

from onrecord.exports.line_json import AttributionRecord, attribution_record, line_id
from onrecord.exports.story_json import escape_unsafe
from onrecord.values.page import Found
from onrecord.values.story import Story
from onrecord.values.text import Spans

SCHEMA = "onrecord/who/1"


class WhereRecord(TypedDict):
    """The story that a line stands in."""

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
    beside: list[BesideRecord]


def said_to_json(story: Story, index: int, *, resolved: bool, beside: Iterable[tuple[Story, int, str]]) -> str:
    """One line of a story as one line of JSON, with what stands beside it: story, index, relation in words."""
    line, judgement = story.attributions[index], story.judgements[index]
    text, page = story.page.text, story.page
    record: SaidRecord = {
        "schema": SCHEMA,
        "resolved": resolved,
        "story": {
            "key": story.key,
            "address": story.given.address,
            "outlet": _value(page.outlet),
            "headline": _value(page.headline),
            "published": _value(page.published),
        },
        "line": attribution_record(story, index),
        "words": {
            "source": _words(text, line.source),
            "cue": _words(text, line.cue),
            "content": _words(text, line.content),
            "denied": _words(text, judgement.denied),
            "hedges": _words(text, judgement.hedges),
        },
        "beside": [{"key": other.key, "id": line_id(at), "relation": relation} for other, at, relation in beside],
    }
    return escape_unsafe(json.dumps(record, ensure_ascii=False, allow_nan=False))


def _value(found: Found | None) -> str | None:
    return None if found is None else found.value


def _words(text: str, spans: Spans) -> list[str]:
    return [text[start:end] for start, end in spans]
