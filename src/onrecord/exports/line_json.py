"""The lines of a story as JSON: each with who it is, through whom it came, what the source does, and when.

One part of the public contract ``onrecord/story/1``; see `onrecord.exports.story_json`.
"""

from typing import TypedDict

from onrecord.exports.naming import Pair, line_id, pair, pairs, source_id, time_id
from onrecord.values.source import Candidate, Hop, Source, Voice
from onrecord.values.stance import Basis
from onrecord.values.story import Story
from onrecord.values.text import Span


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


class WhenRecord(TypedDict):
    """The three clocks of a line; the first two name times of the story."""

    said: str | None
    happened: list[str]
    published: str | None


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
    when: WhenRecord


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
        "when": _when(story, index),
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


def _when(story: Story, index: int) -> WhenRecord:
    clocks, published = story.clocks[index], story.page.published
    return {
        "said": None if clocks.said is None else time_id(clocks.said),
        "happened": [time_id(time) for time in clocks.happened],
        "published": None if published is None else published.value,
    }
