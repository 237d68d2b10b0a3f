"""The lines of a story as JSON: each attribution with who it is, through whom it came, and what the source does.

One part of the public contract ``onrecord/story/1``; see `onrecord.exports.story_json`.
"""

from typing import TypedDict

from onrecord.values.source import Candidate, Hop, Source, Voice
from onrecord.values.stance import Basis
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

Pair = list[int]
"""A span as JSON has it: first code point, one past the last."""


class CandidateRecord(TypedDict):
    """One source that the words may stand for."""

    source: str
    name: str | None
    score: float


class WhoRecord(TypedDict):
    """Whose word a line is. Words are verbatim; their spans stand with the source in ``sources``."""

    name: str | None
    kind: str | None
    description: str | None
    reason: str
    source: str | None
    score: float
    candidates: list[CandidateRecord]
    several: bool | None
    affiliation: str | None
    role: str | None
    unnamed_because: str | None


class HopRecord(TypedDict):
    """One hop of a chain."""

    name: str
    spans: list[Pair]
    source: str | None


class BasisRecord(TypedDict):
    """How the source comes to know, as the story states it."""

    ground: str
    span: Pair


class AttributionRecord(TypedDict):
    """One line of the record."""

    id: str
    source: list[Pair]
    cue: list[Pair]
    content: list[Pair]
    inside: str | None
    form: str
    score: float
    reason: str
    who: WhoRecord
    chain: list[str]
    hops: list[HopRecord]
    stance: str | None
    stance_rule: str
    stance_reason: str
    stance_words: list[Pair]
    band: str | None
    denied: list[Pair]
    non_answer: str | None
    hedges: list[Pair]
    basis: BasisRecord | None
    answers: str | None


class SourceRecord(TypedDict):
    """One source of the story, with the words that say so."""

    id: str
    name: str | None
    kind: str
    several: bool
    mentions: list[Pair]
    description: Pair | None
    affiliation: Pair | None
    role: Pair | None
    unnamed_because: Pair | None
    keys: list[str]


def attribution_record(story: Story, index: int) -> AttributionRecord:
    """One line of a story, by its index, with all that was read of it."""
    line, voice, judgement = story.attributions[index], story.voices[index], story.judgements[index]
    return {
        "id": line_id(index),
        "source": pairs(line.source),
        "cue": pairs(line.cue),
        "content": pairs(line.content),
        "inside": None if line.inside is None else line_id(line.inside),
        "form": line.form.value,
        "score": round(line.score, 4),
        "reason": line.reason,
        "who": _who(story, voice),
        "chain": [hop.name for hop in voice.chain],
        "hops": [_hop(hop) for hop in voice.chain],
        "stance": None if judgement.stance is None else judgement.stance.value,
        "stance_rule": judgement.rule,
        "stance_reason": judgement.reason,
        "stance_words": pairs(judgement.decided),
        "band": None if judgement.band is None else judgement.band.value,
        "denied": pairs(judgement.denied),
        "non_answer": None if judgement.non_answer is None else judgement.non_answer.value,
        "hedges": pairs(judgement.hedges),
        "basis": None if judgement.basis is None else _basis(judgement.basis),
        "answers": None if judgement.answers is None else line_id(judgement.answers),
    }


def source_record(index: int, source: Source) -> SourceRecord:
    """One source of a story, by its index."""
    return {
        "id": source_id(index),
        "name": source.name,
        "kind": source.kind.value,
        "several": source.several,
        "mentions": pairs(source.mentions),
        "description": source.description and pair(source.description),
        "affiliation": source.affiliation and pair(source.affiliation),
        "role": source.role and pair(source.role),
        "unnamed_because": source.unnamed_because and pair(source.unnamed_because),
        "keys": list(source.keys),
    }


def line_id(index: int) -> str:
    """The name of a line within its story, counted from 1.

    >>> line_id(0)
    'a1'
    """
    return f"a{index + 1}"


def source_id(index: int) -> str:
    """The name of a source within its story, counted from 1.

    >>> source_id(0)
    's1'
    """
    return f"s{index + 1}"


def pair(span: Span) -> Pair:
    """A span as JSON has it.

    >>> pair(Span(3, 8))
    [3, 8]
    """
    return [span.start, span.end]


def pairs(spans: Spans) -> list[Pair]:
    """The spans of one role as JSON has them."""
    return [pair(span) for span in spans]


def _who(story: Story, voice: Voice) -> WhoRecord:
    source = None if voice.source is None else story.sources[voice.source]
    text = story.page.text
    return {
        "name": None if source is None else source.name,
        "kind": None if voice.kind is None else voice.kind.value,
        "description": None if source is None else _words(text, source.description),
        "reason": voice.reason,
        "source": None if voice.source is None else source_id(voice.source),
        "score": round(voice.score, 4),
        "candidates": [_candidate(story, candidate) for candidate in voice.candidates],
        "several": None if source is None else source.several,
        "affiliation": None if source is None else _words(text, source.affiliation),
        "role": None if source is None else _words(text, source.role),
        "unnamed_because": None if source is None else _words(text, source.unnamed_because),
    }


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _candidate(story: Story, candidate: Candidate) -> CandidateRecord:
    return {
        "source": source_id(candidate.source),
        "name": story.sources[candidate.source].name,
        "score": round(candidate.score, 4),
    }


def _hop(hop: Hop) -> HopRecord:
    return {
        "name": hop.name,
        "spans": pairs(hop.spans),
        "source": None if hop.source is None else source_id(hop.source),
    }


def _basis(basis: Basis) -> BasisRecord:
    return {"ground": basis.ground.value, "span": pair(basis.span)}
