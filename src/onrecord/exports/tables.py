"""A record as flat tables, one row a story, a line, a source and a time: what CSV and Parquet write.

Columns are the fields of these values, in their order. ``story`` is the story's number in the record; ``line``,
``source`` and ``time`` are the names that the JSON has for them (a1, s1, t1). Absent is None, or an empty tuple.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.exports.naming import line_id, source_id, time_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.decision import Standing
from onrecord.values.page import value_of
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story."""

    story: int
    outlet: str | None
    headline: str | None
    deck: str | None
    byline: tuple[str, ...]
    dateline: str | None
    credit: str | None
    published: str | None
    updated: str | None
    language: str | None
    address: str
    canonical: str | None
    container: str | None
    fetched: str | None
    sha256: str
    key: str
    lines: int
    suggested: int
    accepted: int
    fixed: int
    rejected: int
    missed: int
    text: str
    body: Spans


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line: who is said to have said what, how it stands, and where."""

    story: int
    line: str
    standing: str
    outlet: str | None
    published: str | None
    headline: str | None
    who: str | None
    kind: str | None
    description: str | None
    stance: str | None
    band: str | None
    cue: str | None
    content: str | None
    denied: str | None
    non_answer: str | None
    hedges: tuple[str, ...]
    basis: str | None
    chain: tuple[str, ...]
    source: str | None
    form: str
    inside: str | None
    answers: str | None
    unnamed_because: str | None
    said: str | None
    said_earliest: str | None
    said_latest: str | None
    happened: tuple[str, ...]
    score: float
    who_score: float
    decided_by: str | None
    decided_at: str | None
    notes: tuple[str, ...]
    address: str
    key: str
    source_number: str | None
    source_spans: Spans
    cue_spans: Spans
    content_spans: Spans


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source of one story."""

    story: int
    source: str
    name: str | None
    kind: str
    several: bool
    description: str | None
    affiliation: str | None
    role: str | None
    unnamed_because: str | None
    lines: int
    keys: tuple[str, ...]
    mentions: Spans


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One time expression of one story, by its likeliest reading."""

    story: int
    time: str
    words: str
    type: str
    modifier: str | None
    value: str
    earliest: str | None
    latest: str | None
    grain: str | None
    anchor: str
    readings: int
    reason: str
    start: int
    end: int


def story_rows(told: ReviewedStory) -> Iterator[StoryRow]:
    """The story's one row; ``lines`` counts those exported, the standings count all."""
    story, page, given = told.story, told.story.page, told.story.given
    standings = Counter(line.standing for line in told.review.lines)
    yield StoryRow(
        told.number,
        outlet=value_of(page.outlet),
        headline=value_of(page.headline),
        deck=value_of(page.deck),
        byline=tuple(writer.value for writer in page.byline),
        dateline=value_of(page.dateline),
        credit=value_of(page.credit),
        published=value_of(page.published),
        updated=value_of(page.updated),
        language=value_of(page.language),
        address=given.address,
        canonical=value_of(page.canonical),
        container=given.container,
        fetched=None if given.moment is None else given.moment.isoformat(),
        sha256=given.sha256,
        key=story.key,
        lines=len(told.kept),
        suggested=standings[Standing.SUGGESTED],
        accepted=standings[Standing.ACCEPTED],
        fixed=standings[Standing.FIXED],
        rejected=standings[Standing.REJECTED],
        missed=len(story.missed),
        text=page.text,
        body=page.body,
    )


def line_rows(told: ReviewedStory) -> Iterator[LineRow]:
    """One row for each line that is exported, in reading order."""
    return (_line(told, index) for index in told.kept)


def source_rows(told: ReviewedStory) -> Iterator[SourceRow]:
    """One row a source, in order of first mention; ``lines`` counts those exported."""
    story = told.story
    spoken = Counter(story.voices[index].source for index in told.kept)
    for number, source in enumerate(story.sources):
        yield SourceRow(
            told.number,
            source=source_id(number),
            name=source.name,
            kind=source.kind.value,
            several=source.several,
            description=_words(story, source.description),
            affiliation=_words(story, source.affiliation),
            role=_words(story, source.role),
            unnamed_because=_words(story, source.unnamed_because),
            lines=spoken[number],
            keys=source.keys,
            mentions=source.mentions,
        )


def time_rows(told: ReviewedStory) -> Iterator[TimeRow]:
    """One row a time expression, in text order."""
    text = told.story.page.text
    for number, time in enumerate(told.story.times):
        first = time.first
        yield TimeRow(
            told.number,
            time=time_id(number),
            words=text[time.span.start : time.span.end],
            type=time.type.value,
            modifier=None if time.modifier is None else time.modifier.value,
            value=first.value,
            earliest=first.earliest,
            latest=first.latest,
            grain=None if first.grain is None else first.grain.value,
            anchor=first.anchor.value,
            readings=len(time.interpretations),
            reason=first.reason,
            start=time.span.start,
            end=time.span.end,
        )


def _line(told: ReviewedStory, index: int) -> LineRow:
    story, page = told.story, told.story.page
    line, voice, judgement = story.attributions[index], story.voices[index], story.judgements[index]
    source, decision, clocks = told.source(index), told.decision(index), story.clocks[index]
    said = None if clocks.said is None else story.times[clocks.said]
    return LineRow(
        told.number,
        line=line_id(index),
        standing=told.standing(index).value,
        outlet=value_of(page.outlet),
        published=value_of(page.published),
        headline=value_of(page.headline),
        who=told.called(index),
        kind=None if voice.kind is None else voice.kind.value,
        description=None if source is None else _words(story, source.description),
        stance=None if judgement.stance is None else judgement.stance.value,
        band=None if judgement.band is None else judgement.band.value,
        cue=told.words(line.cue),
        content=told.words(line.content),
        denied=told.words(judgement.denied),
        non_answer=None if judgement.non_answer is None else judgement.non_answer.value,
        hedges=tuple(page.text[start:end] for start, end in judgement.hedges),
        basis=None if judgement.basis is None else judgement.basis.ground.value,
        chain=told.chain(index),
        source=told.words(line.source),
        form=line.form.value,
        inside=told.inside(index),
        answers=told.answers(index),
        unnamed_because=None if source is None else _words(story, source.unnamed_because),
        said=None if said is None else _words(story, said.span),
        said_earliest=None if said is None else said.first.earliest,
        said_latest=None if said is None else said.first.latest,
        happened=tuple(page.text[slice(*story.times[time].span)] for time in clocks.happened),
        score=round(line.score, 4),
        who_score=round(voice.score, 4),
        decided_by=None if decision is None else decision.by,
        decided_at=None if decision is None else decision.moment,
        notes=told.remarks(index),
        address=story.given.address,
        key=story.key,
        source_number=None if voice.source is None else source_id(voice.source),
        source_spans=line.source,
        cue_spans=line.cue,
        content_spans=line.content,
    )


def _words(story: Story, span: Span | None) -> str | None:
    return None if span is None else story.page.text[span.start : span.end]
