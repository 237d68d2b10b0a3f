"""What the record knows of a claim's lines and stories beyond its card, asked in a few questions, no story unpacked."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.affair import Card
from onrecord.desk.card import line_address
from onrecord.desk.claim_words import look_at
from onrecord.desk.stories import told_story
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.record import Record
from onrecord.values.claim import HEADLINE, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.stance import Band, Ground, NonAnswer
from onrecord.values.text import Span


@dataclass(frozen=True, slots=True)
class LineFacts:
    """What is known of a statement's line beyond the statement."""

    source: str | None = None
    """The words that name the source."""
    band: Band | None = None
    denied: str | None = None
    non_answer: NonAnswer | None = None
    told: str | None = None
    """Cue and content, for a non-answer: how the story tells it."""
    hedges: tuple[str, ...] = ()
    basis: Ground | None = None


NO_LINE = LineFacts()
"""A headline has no line."""


class StoryFacts(NamedTuple):
    """A story of the claim."""

    number: int
    outlet: str | None
    headline: str | None
    published: str | None


@dataclass(frozen=True)
class Known:
    """The stories and lines of one claim."""

    stories: Mapping[Digest, StoryFacts]
    lines: Mapping[StatementKey, LineFacts]
    missed: int
    """Sentences of these stories that may hold a line that was not found."""

    def address(self, key: StatementKey) -> str:
        """Where a statement's exact words are lit up in its story."""
        number = self.stories[key.story].number
        return f"/stories/{number}" if key.line == HEADLINE else line_address(number, line_id(key.line))

    def look(self, key: StatementKey) -> str:
        """A statement as the address of the card names the words to look at."""
        return look_at(self.stories[key.story].number, key.line)

    def name(self, key: StatementKey) -> str:
        """A statement as forms name it: story and line."""
        return f"{self.stories[key.story].number}:{'headline' if key.line == HEADLINE else line_id(key.line)}"


def know(record: Record, card: Card) -> Known:
    """What there is to know of a card's statements."""
    keys = [one.statement.key for one in card.claim.statements]
    stories = _stories(record, {key.story for key in keys})
    fixed = {key.story for key, standing in zip(keys, card.standings, strict=True) if standing is Standing.FIXED}
    lines = _lines(record, [key for key in keys if key.line != HEADLINE and key.story not in fixed], stories)
    for story in fixed:
        told = told_story(record, stories[story].number)
        lines |= {key: _facts(told, key.line) for key in keys if key.story == story and key.line != HEADLINE}
    numbers = json.dumps([story.number for story in stories.values()])
    (missed,) = record.connection.execute(
        "select count(*) from missed m join versions v on v.id = m.version"
        " join stories s on s.id = v.story and s.version = v.number where s.id in (select value from json_each(?))",
        (numbers,),
    ).fetchone()
    return Known(stories, lines, missed)


def texts_of(record: Record, stories: Sequence[Digest]) -> dict[Digest, str]:
    """The texts that spans of these stories point into."""
    rows = record.connection.execute(
        "select c.key, v.text from json_each(?) asked join carriers c on c.key = asked.value"
        " join stories s on s.id = c.story join versions v on v.story = s.id and v.number = s.version",
        (json.dumps(list(stories)),),
    )
    return {Digest(key): text for key, text in rows}


def _stories(record: Record, keys: set[Digest]) -> dict[Digest, StoryFacts]:
    rows = record.connection.execute(
        "select c.key, s.id, s.outlet, s.headline, s.published from json_each(?) asked"
        " join carriers c on c.key = asked.value join stories s on s.id = c.story",
        (json.dumps(sorted(keys)),),
    )
    return {Digest(key): StoryFacts(*rest) for key, *rest in rows}


def _lines(
    record: Record, keys: Sequence[StatementKey], stories: Mapping[Digest, StoryFacts]
) -> dict[StatementKey, LineFacts]:
    rows = record.connection.execute(
        "select asked.key, l.source_words, l.band, l.denied_words, l.non_answer,"
        " l.cue_words || ' ' || l.content_words, l.hedges, l.basis from json_each(?) asked"
        " join stories s on s.id = asked.value ->> 0 join versions v on v.story = s.id and v.number = s.version"
        " join lines l on l.version = v.id and l.number = asked.value ->> 1",
        (json.dumps([[stories[key.story].number, key.line + 1] for key in keys]),),
    )
    return {
        keys[at]: LineFacts(
            source,
            None if band is None else Band(band),
            denied,
            None if non_answer is None else NonAnswer(non_answer),
            told.strip(),
            tuple(json.loads(hedges)),
            None if basis is None else Ground(basis),
        )
        for at, source, band, denied, non_answer, told, hedges, basis in rows
    }


def _facts(told: ReviewedStory, index: int) -> LineFacts:
    """The same of a line that an editor has fixed."""
    line, judgement = told.story.attributions[index], told.story.judgements[index]
    cue, content = told.words(line.cue), told.words(line.content)
    return LineFacts(
        told.words(line.source),
        judgement.band,
        told.words(judgement.denied),
        judgement.non_answer,
        " ".join(part for part in (cue, content) if part),
        tuple(_cut(told, span) for span in judgement.hedges),
        None if judgement.basis is None else judgement.basis.ground,
    )


def _cut(told: ReviewedStory, span: Span) -> str:
    return told.story.page.text[span.start : span.end]
