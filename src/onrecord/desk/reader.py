"""The reader: a story in a measure to read, its exact words marked, and each line's card beside its paragraph."""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from onrecord.desk.around import Around, around
from onrecord.desk.asked import Asked, NotThere, number_of
from onrecord.desk.card import Card, card_of
from onrecord.desk.pieces import Piece, cut, holders_of, marks_of
from onrecord.desk.rails import Rail, rails_beside, rails_of
from onrecord.desk.shelf import version_numbers
from onrecord.desk.stories import told_story
from onrecord.desk.wording import minutes_to_read, moment_words
from onrecord.exports.identifiers import web_address
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.decision import Decision, Standing
from onrecord.values.page import Kind, value_of
from onrecord.values.story import Story
from onrecord.values.text import Span

READ_FOR_DIRECTION = 4_000
"""Characters that are looked at for the direction in which a text is read."""
LONG_BLOCK = 600
"""Characters of one block of furniture that are shown; what is left out is counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph, and the cards of the lines that begin in it."""

    start: int
    """Where it begins in the story's text, in code points."""
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    rails: tuple[Rail, ...] = ()
    """Those that run beside it, of the line that is lit up, the outermost first."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """One block of the page that is not the article."""

    kind: str
    text: str
    left_out: int
    """Characters that are not shown."""
    reason: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a story says of itself."""

    headline: str
    deck: str | None
    outlet: str | None
    byline: tuple[str, ...]
    dateline: str | None
    credit: str | None
    published: str | None
    published_moment: str | None
    updated: str | None
    updated_moment: str | None
    address: str
    """As it was given."""
    link: str | None
    """Where it stands on the web: http or https, nothing else."""
    language: str | None
    minutes: int
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Orphan:
    """A decision whose line is not there any more."""

    done: str
    words: str
    by: str
    moment: str


@dataclass(frozen=True, slots=True)
class Reader:
    """One story."""

    title: str
    story: int
    version: int
    versions: tuple[int, ...]
    head: Head
    direction: str
    """In which its text is read, as HTML calls it: "ltr" or "rtl"."""
    rows: tuple[Row, ...]
    lines: int
    suggested: int
    denials: int
    missed: tuple[str, ...]
    """The reason of each sentence that may hold a missed line."""
    furniture: tuple[Furniture, ...]
    orphans: tuple[Orphan, ...]
    lit: str | None
    """The line whose words are lit up."""
    rails: tuple[Rail, ...]
    """Its hops, the outermost first."""
    step_back: str | None
    """The line before it, and after it."""
    step_on: str | None
    around: Around


def reader(asked: Asked) -> Reader:
    """One story as a page. Raises `NotThere`."""
    number = asked.number("story")
    given = asked.word("version")
    told = told_story(asked.record, number, version=number_of(given) if given else None)
    versions = tuple(version for version, _ in version_numbers(asked.record.connection, number))
    version = number_of(given) if given else versions[-1]
    order = reading_order(told)
    names = [line_id(index) for index in order]
    lit = _lit(asked.word("line"), names)
    at = None if lit is None else names.index(lit)
    head = head_of(told.story)
    return Reader(
        title=head.headline,
        story=number,
        version=version,
        versions=versions,
        head=head,
        direction=direction_of(told.story.page.text),
        rows=rows_of(told, lit=lit, version=None if version == versions[-1] else version),
        lines=len(told.story.attributions),
        suggested=sum(line.standing is Standing.SUGGESTED for line in told.review.lines),
        denials=sum(judgement.stance is not None and judgement.stance.value == "denies"
                    for judgement in told.story.judgements),
        missed=tuple(missed.reason for missed in told.story.missed),
        furniture=tuple(_furniture(told.story)),
        orphans=tuple(_orphan(told.decisions[one]) for one in told.review.orphans),
        lit=lit,
        rails=() if at is None else rails_of(told, order[at]),
        step_back=names[at - 1] if at else None,
        step_on=(names[0] if names else None) if at is None else (names[at + 1] if at + 1 < len(names) else None),
        around=around(asked, number),
    )  # fmt: skip


def reading_order(told: ReviewedStory) -> tuple[int, ...]:
    """The lines in the order of their cards."""
    places = [(_paragraph(told.story, index), index) for index in range(len(told.story.attributions))]
    return tuple(index for _, index in sorted(places))


def rows_of(
    told: ReviewedStory, *, lit: str | None, version: int | None = None, only: frozenset[int] | None = None
) -> tuple[Row, ...]:
    """The paragraphs with the words of each line marked; those of rejected lines only where one is asked for.

    ``only`` chooses paragraphs by their index.
    """
    story = told.story
    asked = [index for index in range(len(story.attributions)) if line_id(index) == lit]
    kept = [index for index in range(len(story.attributions)) if told.standing(index) is not Standing.REJECTED]
    marks = marks_of(story, sorted({*kept, *asked}))
    held = frozenset(line_id(holder) for index in asked for holder in holders_of(story, index))
    rails = rails_beside(told, asked[0] if asked else None)
    cards: dict[int, list[Card]] = {}
    for index in range(len(story.attributions)):
        cards.setdefault(_paragraph(story, index), []).append(card_of(told, index, version=version))
    return tuple(
        Row(
            start=paragraph.start,
            pieces=cut(story.page.text, paragraph, marks, lit=lit, held=held),
            cards=tuple(cards.get(number, ())),
            rails=rails[number],
        )
        for number, paragraph in enumerate(story.reading.paragraphs)
        if only is None or number in only
    )


def paragraphs_of(story: Story, index: int) -> frozenset[int]:
    """The paragraphs that hold words of a line."""
    line = story.attributions[index]
    spans = (*line.source, *line.cue, *line.content)
    return frozenset(
        number
        for number, paragraph in enumerate(story.reading.paragraphs)
        if any(span.overlaps(paragraph) for span in spans)
    )


def head_of(story: Story) -> Head:
    """What a story says of itself, as far as it does."""
    page = story.page
    changed = page.updated is not None and (page.published is None or page.updated.value != page.published.value)
    updated = page.updated if changed else None
    return Head(
        headline=value_of(page.headline) or "(no headline found)",
        deck=value_of(page.deck),
        outlet=value_of(page.outlet),
        byline=tuple(writer.value for writer in page.byline),
        dateline=value_of(page.dateline),
        credit=value_of(page.credit),
        published=moment_words(value_of(page.published)),
        published_moment=value_of(page.published),
        updated=moment_words(value_of(updated)),
        updated_moment=value_of(updated),
        address=story.given.address,
        link=web_address(story),
        language=value_of(page.language),
        minutes=minutes_to_read(story.reading),
        flags=tuple(flag.message for flag in page.flags),
    )


def direction_of(text: str) -> str:
    """In which direction most letters at the beginning of a text are read, as HTML calls it.

    >>> direction_of("The lock stayed shut."), direction_of("השער נשאר סגור, said Renn.")
    ('ltr', 'rtl')
    """
    kinds = [unicodedata.bidirectional(letter) for letter in text[:READ_FOR_DIRECTION]]
    return "rtl" if kinds.count("R") + kinds.count("AL") > kinds.count("L") else "ltr"


def _paragraph(story: Story, index: int) -> int:
    """The paragraph that a line begins in."""
    line = story.attributions[index]
    first: Span = min((*line.source, *line.cue, *line.content))
    return max(0, bisect_right(story.reading.paragraphs, first.start, key=lambda paragraph: paragraph.start) - 1)


def _lit(asked: str, names: list[str]) -> str | None:
    """The line asked for. Raises `NotThere` where there is none of that name."""
    if asked and asked not in names:
        raise NotThere(f"this story has no line “{asked}”")
    return asked or None


def _furniture(story: Story) -> list[Furniture]:
    found = []
    for block in story.page.blocks:
        if block.kind is not Kind.ARTICLE:
            words = story.page.text[block.span.start : block.span.end]
            over = max(0, len(words) - LONG_BLOCK)
            found.append(Furniture(block.kind.value, words[:LONG_BLOCK], over, block.reason))
    return found


def _orphan(decision: Decision) -> Orphan:
    words = " ".join(part for part in decision.line.words if part)
    return Orphan(decision.verb.value, words, decision.by, moment_words(decision.moment) or "")
