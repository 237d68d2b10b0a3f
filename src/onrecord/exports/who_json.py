"""One line of one source as JSON, complete in itself: the contract ``onrecord/who/1``, in ``docs/json-who.md``."""

import json
from dataclasses import dataclass
from typing import TypedDict

from onrecord.exports.line_json import AttributionRecord, attribution_record
from onrecord.exports.naming import line_id
from onrecord.exports.story_json import escape_unsafe
from onrecord.exports.time_json import TimeRecord, time_record
from onrecord.values.decision import Standing
from onrecord.values.identity import Identity, Likeness
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


class TieRecord(TypedDict):
    """A source of another story, and what says that it is, or could be, the same one."""

    key: str
    number: int | None
    name: str | None
    score: float
    reason: str
    ruled: bool


class OneRecord(TypedDict):
    """The source over all stories, and what ties the one of this story to others."""

    name: str | None
    kind: str
    score: float
    one_with: list[TieRecord]
    could_be: list[TieRecord]


class SaidRecord(TypedDict):
    """One line of ``onrecord who --json``."""

    schema: str
    resolved: bool
    standing: str
    number: int | None
    story: WhereRecord
    source: OneRecord
    line: AttributionRecord
    words: WordsRecord
    times: list[TimeRecord]
    beside: list[BesideRecord]


@dataclass(frozen=True, slots=True)
class Tied:
    """A source of another story that is, or could be, the same one."""

    story: Story
    number: int | None
    """The story's number in the record; None for one that was read from a file."""
    name: str | None
    likeness: Likeness
    ruled: bool
    """Whether an editor said so."""


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One line of one source."""

    story: Story
    index: int
    resolved: bool
    """Whether the line is the source's; if not, the source is one of those that it may be."""
    identity: Identity
    """The source over all stories."""
    number: int | None = None
    """The story's number in the record; None for one that was read from a file."""
    standing: Standing = Standing.SUGGESTED
    one_with: tuple[Tied, ...] = ()
    could_be: tuple[Tied, ...] = ()
    beside: tuple[tuple[Story, int, str], ...] = ()
    """What stands beside it: story, index, relation in words."""


def said_to_json(said: SaidLine) -> str:
    """One line of a story as one line of JSON, with who its source is over all stories, and what stands beside it."""
    story, index = said.story, said.index
    line, judgement = story.attributions[index], story.judgements[index]
    text, clocks = story.page.text, story.clocks[index]
    record: SaidRecord = {
        "schema": SCHEMA,
        "resolved": said.resolved,
        "standing": said.standing.value,
        "number": said.number,
        "story": where_record(story),
        "source": {
            "name": said.identity.name,
            "kind": said.identity.kind.value,
            "score": said.identity.score,
            "one_with": [_tie(one) for one in said.one_with],
            "could_be": [_tie(one) for one in said.could_be],
        },
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
        "beside": [{"key": other.key, "id": line_id(at), "relation": relation} for other, at, relation in said.beside],
    }
    return escape_unsafe(json.dumps(record, ensure_ascii=False, allow_nan=False))


def _tie(tied: Tied) -> TieRecord:
    return {
        "key": tied.story.key,
        "number": tied.number,
        "name": tied.name,
        "score": tied.likeness.score,
        "reason": tied.likeness.reason,
        "ruled": tied.ruled,
    }


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
