"""What a story's value looks like as rows of the record's tables, for questions and for people who browse the file."""

import json
from collections.abc import Iterator

from onrecord.values.source import Source
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

Row = tuple[object, ...]

BETWEEN = " … "
"""Between the parts of a role."""


def block_rows(story: Story) -> Iterator[Row]:
    """Number, start, end, kind, reason."""
    for number, block in enumerate(story.page.blocks, 1):
        yield number, *block.span, block.kind.value, block.reason


def source_rows(story: Story) -> Iterator[Row]:
    """Number, name, kind, several, description, affiliation, role, reason for no name, mentions, keys."""
    text = story.page.text
    for number, source in enumerate(story.sources, 1):
        said = (source.description, source.affiliation, source.role, source.unnamed_because)
        words = (None if span is None else _words(text, (span,)) for span in said)
        mentions, keys = json.dumps(source.mentions), json.dumps(source.keys, ensure_ascii=False)
        yield number, source.name, source.kind.value, int(source.several), *words, mentions, keys


def line_rows(story: Story) -> Iterator[Row]:
    """One row a line, in the columns of ``lines`` after ``version``."""
    text = story.page.text
    for number, (line, voice, judgement, clocks) in enumerate(
        zip(story.attributions, story.voices, story.judgements, story.clocks, strict=True), 1
    ):
        source = None if voice.source is None else story.sources[voice.source]
        said = None if clocks.said is None else story.times[clocks.said]
        yield (
            number,
            _words(text, line.source),
            _words(text, line.cue),
            _words(text, line.content) or "",
            *(json.dumps(spans) for spans in (line.source, line.cue, line.content)),
            _number(line.inside),
            line.form.value,
            round(line.score, 4),
            _number(voice.source),
            None if source is None else _called(text, source),
            None if voice.kind is None else voice.kind.value,
            json.dumps([hop.name for hop in voice.chain], ensure_ascii=False),
            None if judgement.stance is None else judgement.stance.value,
            None if judgement.band is None else judgement.band.value,
            _words(text, judgement.denied),
            _number(judgement.answers),
            None if judgement.non_answer is None else judgement.non_answer.value,
            json.dumps([text[start:end] for start, end in judgement.hedges], ensure_ascii=False),
            None if judgement.basis is None else judgement.basis.ground.value,
            None if said is None else _words(text, (said.span,)),
            *((None, None) if said is None else (said.first.earliest, said.first.latest)),
        )


def time_rows(story: Story) -> Iterator[Row]:
    """Number, start, end, words, type, value, earliest, latest, anchor, reason."""
    for number, time in enumerate(story.times, 1):
        first = time.first
        words = _words(story.page.text, (time.span,))
        when = (time.type.value, first.value, first.earliest, first.latest, first.anchor.value, first.reason)
        yield number, *time.span, words, *when


def missed_rows(story: Story) -> Iterator[Row]:
    """Number, start, end, words, reason."""
    for number, sentence in enumerate(story.missed, 1):
        yield number, *sentence.span, _words(story.page.text, (sentence.span,)), sentence.reason


def _called(text: str, source: Source) -> str | None:
    """What to call a source: its name, else what the story calls it."""
    said: tuple[Span, ...] = source.mentions if source.description is None else (source.description,)
    return source.name or _words(text, said[:1])


def _words(text: str, spans: Spans) -> str | None:
    return BETWEEN.join(text[start:end] for start, end in spans) or None


def _number(index: int | None) -> int | None:
    """Rows count from 1, as the names of lines and sources do."""
    return None if index is None else index + 1
