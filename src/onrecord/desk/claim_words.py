"""The words pane of a claim card: the exact words of one statement lit up in its story, without leaving the card."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import urlencode

from onrecord.affair.moment import claim_at
from onrecord.desk.asked import AS_OF, NO_CLAIM, Asked, NotThere
from onrecord.desk.card import Card, Hop, card_of, line_address
from onrecord.desk.pieces import Piece, cut, holders_of, marks_of
from onrecord.desk.reader import Head, head_of, paragraphs_of
from onrecord.desk.stories import told_story
from onrecord.errors import RecordError
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.record import Record
from onrecord.values.claim import HEADLINE, Claim, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest

LOOK: Final = "look"
"""What the address of a card says which words by."""
TITLE: Final = "headline"
"""What an address calls the headline of a story."""
HERE: Final = "#at"
"""The statement that is looked at, in its column."""
_ASKED: Final = re.compile(rf"([1-9][0-9]{{0,8}})\.(?:a([1-9][0-9]{{0,5}})|{TITLE})")
_BACK: Final = re.compile(r"/claims/([1-9][0-9]{0,8})\?[\w.~%+=&-]{1,2000}", re.ASCII)


class Looked(NamedTuple):
    """What an address asks for: a line of a story, or its headline."""

    story: int
    line: int
    """As a statement's key has it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph."""

    pieces: tuple[Piece, ...]
    near: bool
    """Whether it stands beside the words and holds none of them."""
    gap: bool
    """Whether paragraphs between it and the one before are left out."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one statement in their story, and what can be done with them."""

    look: str
    story: int
    head: Head
    in_headline: bool
    """Whether the headline is the statement."""
    passages: tuple[Passage, ...]
    card: Card | None
    """The line; None for a headline."""
    hops: tuple[Hop, ...]
    """Who told whom, the first speaker first and the outlet last; none where nobody passed it on."""
    address: str
    """The same words in the whole story."""
    review: str | None
    """Where a person decides about the line; None for a headline."""
    decides: bool
    """Whether that may be done here: as of an earlier moment, a card is for reading."""
    undo: int | None
    """The decision that an undo would end; None where there is none on this line."""
    back: str
    """What a form says to come back here."""
    step_back: str | None
    """The statement before it on the card, and after it."""
    step_on: str | None


@dataclass(frozen=True, slots=True)
class Nothing:
    """What stands in the pane where the words asked for cannot be shown."""

    why: str
    undo: int | None = None
    """The decision that took the line out; None where none did."""
    back: str | None = None
    """What a form says to come back here."""


@dataclass(frozen=True, slots=True)
class Pane:
    """The pane alone, as it is put into a card that is open."""

    words: Words | None
    no_words: Nothing | None
    close: str
    """The card without these words."""


def claim_words(asked: Asked) -> Pane:
    """The pane of one claim, without its card. Raises `NotThere` where there is no such claim."""
    number = asked.number("claim")
    try:
        claim = asked.record.claim(number)
    except RecordError as error:
        raise NotThere(NO_CLAIM) from error
    moment = asked.moment(AS_OF)
    return pane_of(asked, claim if moment is None else claim_at(claim, moment), ())


def pane_of(asked: Asked, claim: Claim, order: Sequence[str]) -> Pane:
    """What an address asks for, or why it cannot be shown; ``order`` is that of the statements on the card."""
    number, look = asked.number("claim"), asked.word(LOOK)
    close = f"/claims/{number}{stay_on(asked).rstrip('?&')}"
    if not look:
        return Pane(None, None, close)
    looked = _looked(look)
    if looked is None:
        return Pane(None, Nothing("The address does not name a statement."), close)
    key = _key(asked, looked)
    if key is None:
        return Pane(None, Nothing("That story is not in this record."), close)
    told = told_story(asked.record, looked.story)
    if key not in {one.statement.key for one in claim.statements}:
        return Pane(None, _gone(asked, told, looked), close)
    return Pane(_words(asked, told, looked, order), None, close)


def look_at(story: int, line: int) -> str:
    """A statement as the address of a card names it.

    >>> look_at(8, 14), look_at(8, HEADLINE)
    ('8.a15', '8.headline')
    """
    return f"{story}.{TITLE if line == HEADLINE else line_id(line)}"


def stay_on(asked: Asked) -> str:
    """The query of the card as it is shown, to which the words to look at are added: all else stays as it is."""
    rest = {name: words for name, words in asked.query.items() if name != LOOK}
    return f"?{urlencode(rest)}&" if rest else "?"


def came_from(record: Record, form: Mapping[str, str]) -> str | None:
    """The card and the words on it that a form comes back to; None for a form that goes on.

    None, too, where the claim is no more: a line that was just rejected may have been half of it.
    """
    back = _BACK.fullmatch(form.get("back", ""))
    if back is None:
        return None
    try:
        record.claim(int(back[1]))
    except RecordError:
        return None
    return f"{back[0]}{HERE}"


def _looked(look: str) -> Looked | None:
    found = _ASKED.fullmatch(look)
    return None if found is None else Looked(int(found[1]), HEADLINE if found[2] is None else int(found[2]) - 1)


def _key(asked: Asked, looked: Looked) -> StatementKey | None:
    """The key of the statement; None where the record has no such story."""
    row = asked.record.connection.execute("select key from carriers where story = ?", (looked.story,)).fetchone()
    return None if row is None else StatementKey(Digest(row[0]), looked.line)


def _words(asked: Asked, told: ReviewedStory, looked: Looked, order: Sequence[str]) -> Words:
    headline = looked.line == HEADLINE
    look, claim, stay = look_at(*looked), asked.number("claim"), stay_on(asked)
    card = None if headline else card_of(told, looked.line)
    at = order.index(look) if look in order else None
    steps = () if at is None else (order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None)
    step_back, step_on = (f"/claims/{claim}{stay}{LOOK}={one}{HERE}" if one else None for one in steps or (None, None))
    return Words(
        look=look,
        story=looked.story,
        head=head_of(told.story),
        in_headline=headline,
        passages=_first_passage(told) if headline else _passages(told, looked.line),
        card=card,
        hops=() if card is None or len(card.chain) < 2 else card.chain[::-1],
        address=f"/stories/{looked.story}" if card is None else line_address(looked.story, card.line),
        review=None if card is None else f"/review/{looked.story}/{card.line}?claim={claim}",
        decides=card is not None and asked.moment(AS_OF) is None,
        undo=None if card is None else _undo(asked, told, looked.line),
        back=_back(asked, looked),
        step_back=step_back,
        step_on=step_on,
    )


def _gone(asked: Asked, told: ReviewedStory, looked: Looked) -> Nothing:
    """Why a statement is not in the claim; a line that was rejected here can be brought back here."""
    if not 0 <= looked.line < len(told.story.attributions) or told.standing(looked.line) is not Standing.REJECTED:
        return Nothing("That statement is not in this claim, or not any more.")
    card = card_of(told, looked.line)
    by = f" by {card.decided.by}, {card.decided.moment}" if card.decided else ""
    undo = _undo(asked, told, looked.line) if asked.moment(AS_OF) is None else None
    return Nothing(f"Rejected{by}. The line is in no claim now.", undo, _back(asked, looked))


def _back(asked: Asked, looked: Looked) -> str:
    return f"/claims/{asked.number('claim')}{stay_on(asked)}{LOOK}={look_at(*looked)}"


def _first_passage(told: ReviewedStory) -> tuple[Passage, ...]:
    """What stands under a headline."""
    text = told.story.page.text
    return tuple(Passage(cut(text, one, ()), near=True, gap=False) for one in told.story.reading.paragraphs[:1])


def _passages(told: ReviewedStory, index: int) -> tuple[Passage, ...]:
    """The paragraphs that hold words of a line, with the one before and the one after them."""
    story, held = told.story, paragraphs_of(told.story, index)
    holders = holders_of(story, index)
    marks = [mark for mark in marks_of(story, (index, *holders)) if mark.name.startswith("a")]
    around = frozenset(line_id(holder) for holder in holders)
    shown = [
        number
        for number in sorted(held | {min(held, default=0) - 1, max(held, default=-2) + 1})
        if 0 <= number < len(story.reading.paragraphs)
    ]
    return tuple(
        Passage(
            cut(story.page.text, story.reading.paragraphs[number], marks, lit=line_id(index), held=around),
            near=number not in held,
            gap=before is not None and number > before + 1,
        )
        for before, number in zip((None, *shown), shown, strict=False)
    )


def _undo(asked: Asked, told: ReviewedStory, index: int) -> int | None:
    """The number of the decision that counts for a line."""
    decision = told.decision(index)
    if decision is None:
        return None
    entries = [one for one in asked.record.history(told.number) if one.ended is None and one.decision == decision]
    return entries[-1].number if entries else None
