"""Rulings made from the numbers and names that a person gives: of claims, of sources, of ties between stories.

Each function reads what is there and returns the ruling; `Record.rule` keeps it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from onrecord.affair.following import Followed, Heard, choose, follow, speakers
from onrecord.errors import RecordError
from onrecord.identity import (
    mark_source,
    match_sources,
    mentions_of,
    pairs_to_merge,
    pairs_to_split,
    source_rulings,
)
from onrecord.record.decided import read_reviewed
from onrecord.record.namesakes import stories_naming
from onrecord.record.record import Record
from onrecord.record.ties import mark_edge
from onrecord.review import mark_line
from onrecord.sources import normal_words
from onrecord.values.claim import HEADLINE, Claim, Statement, StatementKey
from onrecord.values.decision import Verb
from onrecord.values.fetched import Digest
from onrecord.values.identity import Identity, MentionKey, SourceRuling
from onrecord.values.ruling import Mark, Ruling, SourceMark, StatementMark, Subject
from onrecord.values.story import Story


class Remark(NamedTuple):
    """Who rules, when and why."""

    by: str
    now: datetime
    note: str | None = None

    def on(self, verb: Verb, one: Mark, other: Mark | None = None) -> Ruling:
        """The ruling with this remark."""
        return Ruling(verb, one, other, self.note, self.by, self.now.isoformat(timespec="seconds"))


class LinePlace(NamedTuple):
    """Which line of which story of a record."""

    story: int
    line: int
    """Its index; `HEADLINE` for the headline."""


class SourceName(NamedTuple):
    """How a person names a source."""

    name: str
    story: int | None = None
    """The story in which it is looked for, where it also goes by what that story says that it is."""


def judge_claim(record: Record, claim: int, verb: Verb, remark: Remark) -> Ruling:
    """Accept, reject or note a claim. Raises `RecordError` where there is none of that number."""
    told = record.claim(claim)
    return remark.on(verb, _mark(record, told, told.worded_by))


def merge_claims(record: Record, one: int, other: int, remark: Remark) -> Ruling:
    """Two claims are one. Raises `RecordError` where one is not there, or they are one already."""
    if record.claim_number(one) == record.claim_number(other):
        raise RecordError(f"{record.path}: claim {one} and claim {other} are one already")
    marks = [_mark(record, told, told.worded_by) for told in (record.claim(one), record.claim(other))]
    return remark.on(Verb.MERGE, *marks)


def split_claim(record: Record, claim: int, place: LinePlace, remark: Remark) -> Ruling:
    """A statement is not of the claim that it is in; it is marked against the one that words the claim.

    Raises `RecordError` where the claim has no such statement, or no other one.
    """
    told = record.claim(claim)
    numbers = record.carrier_keys()
    keys = [one.statement.key for one in told.statements]
    leaving = next((key for key in keys if (numbers[key.story], key.line) == place), None)
    if leaving is None:
        line = "headline" if place.line == HEADLINE else f"line a{place.line + 1}"
        raise RecordError(f"{record.path}: claim {claim} has no statement of story {place.story}, {line}")
    others = [_mark(record, told, key) for key in dict.fromkeys((told.worded_by, *keys)) if key != leaving]
    if not others:
        raise RecordError(f"{record.path}: claim {claim} has one statement only, which stands alone already")
    left = _mark(record, told, leaving)
    # Of two rulings on one pair the later counts: a split of the very pair that was merged would part the others too.
    said = {frozenset((ruling.one, ruling.other)) for ruling in record.rulings(Subject.CLAIM)}
    staying = next((one for one in others if frozenset((one, left)) not in said), others[0])
    return remark.on(Verb.SPLIT, staying, left)


def _mark(record: Record, claim: Claim, key: StatementKey) -> StatementMark:
    """What a ruling names a statement of a claim by: its line as the machine has it."""
    statement: Statement = next(one.statement for one in claim.statements if one.statement.key == key)
    if key.line == HEADLINE:
        return StatementMark(key.story, None, statement.words)
    story = record.story(record.carrier_keys()[key.story])
    return StatementMark(key.story, mark_line(story, key.line), statement.words)


def judge_edge(record: Record, number: int, verb: Verb, remark: Remark) -> Ruling:
    """Accept, reject or note a tie between stories. Raises `RecordError` where there is none of that number."""
    row = record.connection.execute("select story from edges where id = ?", (number,)).fetchone()
    ties = () if row is None else record.ties([row[0]])
    tie = next((one for one in ties if one.number == number), None)
    if tie is None:
        raise RecordError(f"{record.path}: there is no tie {number}; 'onrecord origins' lists those behind a claim")
    return remark.on(verb, mark_edge(tie.edge))


def pair_sources(record: Record, verb: Verb, one: SourceName, other: SourceName, remark: Remark) -> tuple[Ruling, ...]:
    """Two sources are one, or are not: as many rulings as that takes, whatever was ruled before.

    A split takes one story's source out and leaves the others together: that of a story that is named, the first of
    two. Raises `RecordError` where a name is nobody's, or that of several.
    """
    mine, others = _meant(record, one), _meant(record, other)
    if {heard.key for heard in mine} == {heard.key for heard in others}:
        raise RecordError(
            f"{record.path}: “{one.name}” and “{other.name}” are one already; name one in a story: STORY:NAME"
        )
    rulings = record.rulings(Subject.SOURCE)
    stories = {heard.key.story: heard.story for heard in (*mine, *others)} | _stories_of(record, rulings)
    said = source_rulings(rulings, stories)
    if verb is Verb.MERGE:
        named = [(_identity(stories, said, heard[0].key), heard[0].key) for heard in (mine, others)]
        pairs = pairs_to_merge(named[0], named[1], said)
    else:
        leaves, stays = (others, mine) if one.story is None and other.story is not None else (mine, others)
        stay = next(heard.key for heard in stays if heard.key != leaves[0].key)
        pairs = pairs_to_split(leaves[0].key, stay, said)
    marks = [[mark_source(stories[key.story], key.source, key.member) for key in pair] for pair in pairs]
    return tuple(remark.on(verb, *pair) for pair in marks)


def _stories_of(record: Record, rulings: tuple[Ruling, ...]) -> dict[Digest, Story]:
    """The stories that rulings on sources speak of, as far as they are there."""
    numbers = record.carrier_keys()
    marks = (mark for ruling in rulings for mark in (ruling.one, ruling.other) if isinstance(mark, SourceMark))
    there = {mark.story for mark in marks} & numbers.keys()
    return {key: read_reviewed(record.connection, numbers[key]).story for key in sorted(there)}


def _identity(stories: Mapping[Digest, Story], said: Sequence[SourceRuling], key: MentionKey) -> Identity:
    """Who a mention is, over some stories."""
    mentions = (mention for story in stories.values() for mention in mentions_of(story))
    return next(one for one in match_sources(mentions, said) if key in one.mentions)


def note_source(record: Record, one: SourceName, remark: Remark) -> Ruling:
    """A remark on a source. Raises `RecordError` where the name is nobody's, or that of several."""
    return remark.on(Verb.NOTE, _mark_source(_meant(record, one)[0]))


def _mark_source(heard: Heard) -> SourceMark:
    return mark_source(heard.story, heard.key.source, heard.key.member)


def _meant(record: Record, asked: SourceName) -> tuple[Heard, ...]:
    """The sources that a name stands for, in the order of the stories; one in each story that has it."""
    if asked.story is not None:
        return _in_story(record, asked.name, asked.story)
    rulings = record.rulings(Subject.SOURCE)
    numbers = stories_naming(record.connection, asked.name, rulings)
    stories = [read_reviewed(record.connection, number).story for number in numbers]
    followed = follow(asked.name, stories, rulings)
    choice = choose(asked.name, followed)
    if choice.one is None:
        raise RecordError(f"{record.path}: {_not_one(asked.name, choice.others, record.carrier_keys())}")
    return choice.one.heard


def _not_one(name: str, others: tuple[Followed, ...], numbers: Mapping[Digest, int]) -> str:
    if not others:
        return f"no source of a line goes by “{name}”; to name one in a story: STORY:NAME, or STORY:LINE"
    told = (f"{numbers[one.heard[0].key.story]}:{one.identity.name or name} ({one.identity.kind})" for one in others)
    return f"several sources go by “{name}”; name the one in a story: {', '.join(told)}"


def _in_story(record: Record, name: str, number: int) -> tuple[Heard, ...]:
    """The one source of a story that a name, a description or the number of a line stands for."""
    record.story(number)  # says where there is none
    story = read_reviewed(record.connection, number).story
    heard = speakers(story)
    for fits in (_by_line(name, story), _by_key(name), _by_words(name)):
        found = tuple(one for one in heard if fits(one))
        if len(found) == 1:
            return found
        if found:
            raise RecordError(
                f"{record.path}: several sources of story {number} go by “{name}”; give a line: {number}:a5"
            )
    raise RecordError(f"{record.path}: no source of a line of story {number} goes by “{name}”")


def _by_line(name: str, story: Story) -> Callable[[Heard], bool]:
    digits = name.removeprefix("a")
    is_line = name.startswith("a") and digits.isascii() and digits.isdigit() and len(digits) < 9
    index = int(digits) - 1 if is_line else -1
    voice = story.voices[index] if 0 <= index < len(story.voices) else None
    return lambda one: (
        voice is not None and one.key == MentionKey(story.key, -1 if voice.source is None else voice.source)
    )


def _by_key(name: str) -> Callable[[Heard], bool]:
    key = " ".join(normal_words(name))
    return lambda one: key in one.keys


def _by_words(name: str) -> Callable[[Heard], bool]:
    words = normal_words(name)

    def fits(one: Heard) -> bool:
        text, source = one.story.page.text, one.source
        told = (*source.mentions, *filter(None, [source.description]))
        return bool(words) and any(normal_words(text[span.start : span.end]) == words for span in told)

    return fits
