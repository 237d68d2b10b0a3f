"""One line of the record as a card: all that is known of it, in words, with the way to its exact characters."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from onrecord.desk.pieces import holders_of
from onrecord.desk.rails import Rail, rails_of, who_of
from onrecord.desk.wording import (
    DONE,
    GROUNDS,
    KINDS,
    STANDINGS,
    UNRESOLVED,
    moment_words,
    stance_sign,
)
from onrecord.exports.calendar_words import in_words
from onrecord.exports.identifiers import source_key
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory, name_of, words_of
from onrecord.values.decision import Decision
from onrecord.values.fetched import digest_of
from onrecord.values.source import SourceKind, Voice
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Modifier

GUESS = 0.8
"""A source below this is said to be probable: it takes at least a second look for one line in five."""
RIVAL = 0.05
"""A candidate with less than this share is not worth a reader's time."""
MOST_RIVALS = 3
DIGEST = 24
"""Hexadecimal digits of a card's digest: 96 bits."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One who passed a line on."""

    name: str
    words: str | None
    """The words that show it; None where it is read off the page's head."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What an editor said of a line."""

    done: str
    by: str
    moment: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """One line, in words."""

    story: int
    line: str
    """Its name within the story ("a5")."""
    shown: str
    """A digest of what the card says, which a decision names: none is made on anything but what is on the screen."""
    address: str
    """Where its words are lit up in the story."""
    shape: str
    stance: str
    """In words."""
    denies: bool
    who: str
    known_as: str | None
    """Where it says who that is, beyond the words of the line."""
    kind: str | None
    sure: bool
    """Whether who it is, is no guess."""
    rivals: tuple[str, ...]
    """Who else it may be."""
    source_address: str | None
    """All lines of its source; None for one that is in this story only."""
    source: str | None
    """The exact words, as those of the cue and content."""
    cue: str
    content: str | None
    chain: tuple[Hop, ...]
    """From the outlet to the first speaker."""
    said: str | None
    tells_of: tuple[str, ...]
    published: str | None
    published_at: str | None
    """The same, ISO 8601."""
    denied: str | None
    answers: str | None
    """The name of the line that it answers."""
    hedges: tuple[str, ...]
    basis: str | None
    unnamed_because: str | None
    inside: str | None
    around: tuple[Rail, ...]
    """The lines that it stands inside, the innermost first."""
    depth: int
    form: str
    standing: str
    moved: bool
    decided: Remark | None
    notes: tuple[Remark, ...]
    score: float
    reason: str
    who_reason: str
    stance_reason: str


def source_address(key: str) -> str:
    """Where all lines of one source stand, by its key.

    >>> source_address("person idris falk")
    '/sources/person%20idris%20falk'
    """
    return f"/sources/{quote(key, safe='')}"


def line_address(story: int, line: str, version: int | None = None) -> str:
    """Where the words of a line are lit up.

    >>> line_address(3, "a5")
    '/stories/3?line=a5#a5'
    """
    return f"/stories/{story}?{'' if version is None else f'version={version}&'}line={line}#{line}"


def card_of(told: ReviewedStory, index: int, *, version: int | None = None) -> Card:
    """The card of one line; of an earlier version of the story where one is given."""
    story, text = told.story, told.story.page.text
    line, voice, judgement = story.attributions[index], story.voices[index], story.judgements[index]
    sign, source = stance_sign(judgement, voice.kind), told.source(index)
    because = None if source is None else source.unnamed_because
    key = None if source is None else source_key(source)
    review, decision = told.review.lines[index], told.decision(index)
    words = words_of(text, line.source)
    called = told.called(index)
    return Card(
        story=told.number,
        line=line_id(index),
        shown=_digest(
            words, words_of(text, line.cue), words_of(text, line.content), called, sign.words, review.standing
        ),
        address=line_address(told.number, line_id(index), version),
        shape=sign.shape,
        stance=sign.words,
        denies=judgement.stance is Stance.DENIES,
        who=who_of(told, index),
        known_as=called if called and words and called.casefold() not in words.casefold() else None,
        kind=_kind(voice, worded=words is not None),
        sure=voice.source is not None and voice.score >= GUESS,
        rivals=tuple(_rivals(story, voice)),
        source_address=None if key is None else source_address(key),
        source=words,
        cue=words_of(text, line.cue) or "",
        content=words_of(text, line.content),
        chain=_chain(told, index),
        said=_said(story, index),
        tells_of=tuple(_time(story, time) for time in story.clocks[index].happened),
        published=None if story.page.published is None else moment_words(story.page.published.value),
        published_at=None if story.page.published is None else story.page.published.value,
        denied=words_of(text, judgement.denied),
        answers=None if judgement.answers is None else line_id(judgement.answers),
        hedges=tuple(_words(text, span) for span in judgement.hedges),
        basis=None
        if judgement.basis is None
        else f"{GROUNDS[judgement.basis.ground]}: “{_words(text, judgement.basis.span)}”",
        unnamed_because=None if because is None else _words(text, because),
        inside=None if line.inside is None else line_id(line.inside),
        around=rails_of(told, index)[-2::-1],
        depth=len(holders_of(story, index)),
        form=line.form.value if line.content else "nothing attributed",
        standing=STANDINGS[review.standing],
        moved=review.moved,
        decided=None if decision is None else _remark(decision),
        notes=tuple(_remark(note) for note in told.notes(index)),
        score=round(line.score, 2),
        reason=line.reason,
        who_reason=voice.reason,
        stance_reason=judgement.reason,
    )


def _kind(voice: Voice, *, worded: bool) -> str | None:
    """What the source is, in words that say how it stands in the story."""
    if voice.source is None and worded:
        named = voice.kind is None or voice.kind is SourceKind.UNNAMED
        return UNRESOLVED if named else f"{UNRESOLVED} {voice.kind}"
    return None if voice.kind is None else KINDS[voice.kind]


def _rivals(story: Story, voice: Voice) -> Iterator[str]:
    """Who else it may be, with the share of each, as far as it is worth telling."""
    if voice.source is not None and voice.score >= GUESS:
        return
    others = [one for one in voice.candidates if one.source != voice.source and one.score >= RIVAL]
    for one in others[:MOST_RIVALS]:
        source = story.sources[one.source]
        yield f"{name_of(story.page.text, source) or source.kind.value} ({one.score:.2f})"


def _chain(told: ReviewedStory, index: int) -> tuple[Hop, ...]:
    """The hops with the words that show each."""
    hops, text = told.story.voices[index].chain, told.story.page.text
    return tuple(Hop(name, words_of(text, hop.spans)) for name, hop in zip(told.chain(index), hops, strict=True))


def _said(story: Story, index: int) -> str | None:
    said = story.clocks[index].said
    return None if said is None else _time(story, said)


def _time(story: Story, index: int) -> str:
    """A time in the story's words, and where that is on the calendar."""
    time = story.times[index]
    words = f"“{_words(story.page.text, time.span)}”"
    if time.relation is not None:
        words += f" {time.relation.order.value} “{_words(story.page.text, time.relation.event)}”"
    places = dict.fromkeys((one.earliest, one.latest) for one in time.interpretations)
    days = [in_words(*place) for place in places if place != (None, None)]
    about = "about " if time.modifier is Modifier.APPROX else ""
    return f"{words}: {about}{', or '.join(days)}" if days else words


def _remark(decision: Decision) -> Remark:
    return Remark(DONE[decision.verb], decision.by, moment_words(decision.moment) or "", decision.note)


def _digest(*parts: str | None) -> str:
    written = json.dumps(parts).encode()
    return digest_of(written)[:DIGEST]


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]
