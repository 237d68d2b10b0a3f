"""A story as JSON: the public contract ``onrecord/story/1``, documented field by field in ``docs/json.md``.

Every span is ``[start, end]``, half-open, in Unicode code points of ``story.text``. ``null`` means "not known": either
the page does not say, or no part of this version reads it yet.
"""

import json
import re
from typing import TypedDict

from onrecord.exports.line_json import (
    AttributionRecord,
    SourceRecord,
    attribution_record,
    source_record,
)
from onrecord.exports.naming import Pair, pair, pairs
from onrecord.exports.time_json import HappeningRecord, TimeRecord, happening_record, time_record
from onrecord.values.attribution import Missed
from onrecord.values.page import Block, Found, Kind, Page, value_of
from onrecord.values.story import Story

SCHEMA = "onrecord/story/1"
"""Stands first in every line, so that a program can tell what it reads."""


class FurnitureRecord(TypedDict):
    """One block of the page that is not the article."""

    kind: str
    span: Pair
    reason: str


class FlagRecord(TypedDict):
    """One doubt about the page."""

    code: str
    message: str


class FoundRecord(TypedDict):
    """Where one value of the story's head was found."""

    field: str
    value: str
    where: str
    span: Pair | None


class StoryRecord(TypedDict):
    """The story itself: where it came from, its head, its text and the blocks of its page."""

    key: str
    address: str
    container: str | None
    fetched: str | None
    sha256: str
    outlet: str | None
    headline: str | None
    deck: str | None
    byline: list[str]
    dateline: str | None
    credit: str | None
    published: str | None
    updated: str | None
    language: str | None
    canonical: str | None
    found: list[FoundRecord]
    flags: list[FlagRecord]
    text: str
    body: list[Pair]
    furniture: list[FurnitureRecord]


class MissedRecord(TypedDict):
    """One sentence that may hold a line that was not found."""

    span: Pair
    cue: Pair | None
    reason: str


class StoryLine(TypedDict):
    """One line of ``onrecord read --json``: one story and its record."""

    schema: str
    story: StoryRecord
    attributions: list[AttributionRecord]
    sources: list[SourceRecord]
    times: list[TimeRecord]
    happenings: list[HappeningRecord]
    missed: list[MissedRecord]


def story_to_dict(story: Story) -> StoryLine:
    """The story and its record as plain lists, strings and numbers, in the order in which the JSON shows them."""
    return {
        "schema": SCHEMA,
        "story": _story(story),
        "attributions": [attribution_record(story, index) for index in range(len(story.attributions))],
        "sources": [source_record(index, source) for index, source in enumerate(story.sources)],
        "times": [time_record(index, time) for index, time in enumerate(story.times)],
        "happenings": [happening_record(happening) for happening in story.happenings],
        "missed": [_missed(sentence) for sentence in story.missed],
    }


def story_to_json(story: Story) -> str:
    """The story as one line of JSON, without a line break at its end.

    Letters stay as they are. Characters that would break a line, steer a terminal or not go into UTF-8 are written
    as escapes, so that one story is one line for every reader of JSON lines.
    """
    return escape_unsafe(json.dumps(story_to_dict(story), ensure_ascii=False, allow_nan=False))


_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Delete and the C1 controls, line and paragraph separators, marks that turn the direction of text, lone surrogates.
JSON itself escapes everything below U+0020."""


def escape_unsafe(encoded: str) -> str:
    r"""The same JSON, with characters that break lines or steer terminals written as escapes.

    >>> escape_unsafe('"a\u2028b"')
    '"a\\u2028b"'
    """
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", encoded)


def _story(story: Story) -> StoryRecord:
    page, given = story.page, story.given
    return {
        "key": story.key,
        "address": given.address,
        "container": given.container,
        "fetched": None if given.moment is None else given.moment.isoformat(),
        "sha256": given.sha256,
        "outlet": value_of(page.outlet),
        "headline": value_of(page.headline),
        "deck": value_of(page.deck),
        "byline": [writer.value for writer in page.byline],
        "dateline": value_of(page.dateline),
        "credit": value_of(page.credit),
        "published": value_of(page.published),
        "updated": value_of(page.updated),
        "language": value_of(page.language),
        "canonical": value_of(page.canonical),
        "found": _found(page),
        "flags": [{"code": flag.code.value, "message": flag.message} for flag in page.flags],
        "text": page.text,
        "body": pairs(page.body),
        "furniture": [_furniture(block) for block in page.blocks if block.kind is not Kind.ARTICLE],
    }


def _found(page: Page) -> list[FoundRecord]:
    """Where each value of the head was found, in the order of the head."""
    head: tuple[tuple[str, Found | None], ...] = (
        ("outlet", page.outlet),
        ("headline", page.headline),
        ("deck", page.deck),
        *(("byline", writer) for writer in page.byline),
        ("dateline", page.dateline),
        ("credit", page.credit),
        ("published", page.published),
        ("updated", page.updated),
        ("language", page.language),
        ("canonical", page.canonical),
    )
    return [
        {
            "field": field,
            "value": found.value,
            "where": found.where,
            "span": None if found.span is None else pair(found.span),
        }
        for field, found in head
        if found is not None
    ]


def _furniture(block: Block) -> FurnitureRecord:
    return {"kind": block.kind.value, "span": pair(block.span), "reason": block.reason}


def _missed(sentence: Missed) -> MissedRecord:
    return {"span": pair(sentence.span), "cue": sentence.cue and pair(sentence.cue), "reason": sentence.reason}
