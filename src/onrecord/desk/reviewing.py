"""The review: one line at a time, its exact words in view, and what an editor may do with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import urlencode

from onrecord.desk.asked import Asked, NotThere, number_of
from onrecord.desk.card import Card, card_of
from onrecord.desk.claim_queue import ClaimQueue, Line, OfClaim, queue_of
from onrecord.desk.reader import Head, Row, head_of, paragraphs_of, reading_order, rows_of
from onrecord.desk.shelf import LastDecision, last_decision, next_suggested, tally
from onrecord.desk.stories import told_story
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.record import Record
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance


class Within(NamedTuple):
    """What alone is gone through: the lines of one story or of one claim, or without either all."""

    story: int | None = None
    claim: int | None = None

    @property
    def query(self) -> str:
        """The same in an address."""
        those = {name: number for name, number in self._asdict().items() if number is not None}
        return f"?{urlencode(those)}" if those else ""


ALL: Final = Within()


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in the form for a fix."""

    who: str
    kind: str
    stance: str
    source: str
    cue: str
    content: str
    note: str


@dataclass(frozen=True, slots=True)
class Review:
    """One line to look at; without a line where all are done."""

    title: str
    suggested: int
    """Lines of the record that nobody has looked at."""
    within: int | None
    """The only story that is gone through; None for all."""
    claim: int | None
    """The only claim whose lines are gone through; None for all."""
    of_claim: OfClaim | None
    """Where the line stands in that claim; None where there is no such claim, or no more."""
    story: int | None
    head: Head | None
    card: Card | None
    rows: tuple[Row, ...]
    """The paragraphs that hold its words, with the one before them."""
    place: int
    """The line's place in its story, from 1."""
    lines: int
    address: str
    next: str
    """The next line that nobody has looked at."""
    back: str | None
    """The line before it in the story or claim, whoever looked at it, and the one after it."""
    on: str | None
    last: LastDecision | None
    filled: Filled | None
    kinds: tuple[str, ...]
    stances: tuple[str, ...]
    problem: str | None
    """Why what was asked for was not done."""


def first_to_review(asked: Asked) -> str | None:
    """The address of the first line that nobody has looked at; None where all are done."""
    within = within_of(asked.query)
    if within.claim is not None:
        queue = queue_of(asked.record, within.claim)
        return None if queue is None else _address(queue.next(), within)
    return _next(asked.record, None, within)


def all_reviewed(asked: Asked) -> Review:
    """The page where no line is left to look at."""
    counts, within = tally(asked.record.connection), within_of(asked.query)
    queue = None if within.claim is None else queue_of(asked.record, within.claim)
    return Review(
        title="Review", suggested=counts.suggested, within=within.story, claim=within.claim,
        of_claim=None if queue is None else queue.place(None), story=None, head=None, card=None, rows=(), place=0,
        lines=0, address="/review", next="/review", back=None, on=None, last=last_decision(asked.record.connection),
        filled=None, kinds=(), stances=(), problem=None,
    )  # fmt: skip


def review(asked: Asked, *, problem: str | None = None, form: Mapping[str, str] | None = None) -> Review:
    """One line to look at. Raises `NotThere`.

    ``problem`` and ``form`` are what was asked for and not done.
    """
    number, within = asked.number("story"), within_of(asked.query)
    told = told_story(asked.record, number)
    index = index_of(asked.path["line"], told)
    db = asked.record.connection
    queue = None if within.claim is None else queue_of(asked.record, within.claim)
    order = reading_order(told)
    around = paragraphs_of(told.story, index)
    shown = around | {min(around, default=0) - 1}
    card = card_of(told, index)
    moves = _moves(asked.record, (number, index), order, within, queue)
    return Review(
        title=f"Review line {index + 1} of story {number}",
        suggested=tally(db).suggested,
        within=within.story,
        claim=within.claim,
        of_claim=None if queue is None else queue.place((number, index)),
        story=number,
        head=head_of(told.story),
        card=card,
        rows=rows_of(told, lit=card.line, only=shown),
        place=order.index(index) + 1,
        lines=len(order),
        address=review_address(number, card.line, within),
        next=moves.next,
        back=moves.back,
        on=moves.on,
        last=last_decision(db),
        filled=_filled(told, index, form or {}),
        kinds=tuple(kind.value for kind in SourceKind),
        stances=tuple(stance.value for stance in Stance),
        problem=problem,
    )


class _Moves(NamedTuple):
    """Where to go from a line."""

    next: str
    back: str | None
    on: str | None


def _moves(record: Record, line: Line, order: Sequence[int], within: Within, queue: ClaimQueue | None) -> _Moves:
    """Where to go from a line: on in its claim, or in its story."""
    if queue is not None:
        back, on = queue.beside(line)
        return _Moves(after(record, line, within, queue), _address(back, within), _address(on, within))
    story, index = line
    at = order.index(index)
    return _Moves(
        after(record, line, within, None),
        review_address(story, line_id(order[at - 1]), within) if at else None,
        review_address(story, line_id(order[at + 1]), within) if at + 1 < len(order) else None,
    )


def after(record: Record, line: Line, within: Within, queue: ClaimQueue | None) -> str:
    """The address of what to look at after a line.

    ``queue`` is that of the claim, as it was before anything was decided; without one it goes on with all lines.
    """
    if queue is not None:
        return _address(queue.next(line), within) or f"/review{within.query}"
    within = within._replace(claim=None)
    return _next(record, line, within) or f"/review{within.query}"


def _next(record: Record, after: Line | None, within: Within) -> str | None:
    there = next_suggested(record.connection, after and (after[0], after[1] + 1), within.story)
    return None if there is None else review_address(there[0], line_id(there[1] - 1), within)


def _address(line: Line | None, within: Within) -> str | None:
    return None if line is None else review_address(line[0], line_id(line[1]), within)


def review_address(story: int, line: str, within: Within = ALL) -> str:
    """Where one line is looked at.

    >>> review_address(3, "a5", Within(claim=30))
    '/review/3/a5?claim=30'
    """
    return f"/review/{story}/{line}{within.query}"


def within_of(given: Mapping[str, str]) -> Within:
    """What alone is gone through, by an address or a form. Raises `NotThere` for what is no number."""
    story, claim = (given.get(name, "").strip() for name in Within._fields)
    if claim:
        return Within(claim=number_of(claim))
    return Within(story=number_of(story) if story else None)


def index_of(line: str, told: ReviewedStory) -> int:
    """The index of a line by its name. Raises `NotThere`."""
    index = number_of(line.removeprefix("a")) - 1
    if index >= len(told.story.attributions):
        raise NotThere(f"story {told.number} has no line “{line}”")
    return index


def _filled(told: ReviewedStory, index: int, form: Mapping[str, str]) -> Filled:
    """The form with what was written in it, else with the line as it stands."""
    card, stance, source = card_of(told, index), told.story.judgements[index].stance, told.source(index)
    there = {
        "who": (source.name if source else None) or "",
        "kind": source.kind.value if source else "",
        "stance": stance.value if stance else "",
        "source": card.source or "",
        "cue": card.cue,
        "content": card.content or "",
        "note": "",
    }
    return Filled(**{name: form.get(name, words) for name, words in there.items()})
