"""The review: one line at a time, its exact words in view, and what an editor may do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from onrecord.desk.asked import Asked, NotThere, number_of
from onrecord.desk.card import Card, card_of
from onrecord.desk.reader import Head, Row, head_of, paragraphs_of, reading_order, rows_of
from onrecord.desk.shelf import LastDecision, last_decision, next_suggested, tally
from onrecord.desk.stories import told_story
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance


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
    """The line before it in the story, whoever looked at it, and the one after it."""
    on: str | None
    last: LastDecision | None
    filled: Filled | None
    kinds: tuple[str, ...]
    stances: tuple[str, ...]
    problem: str | None
    """Why what was asked for was not done."""


def first_to_review(asked: Asked) -> str | None:
    """The address of the first line that nobody has looked at; None where all are done."""
    within = _within(asked)
    there = next_suggested(asked.record.connection, None, within)
    return None if there is None else review_address(there[0], line_id(there[1] - 1), within)


def all_reviewed(asked: Asked) -> Review:
    """The page where no line is left to look at."""
    counts = tally(asked.record.connection)
    return Review(
        title="Review", suggested=counts.suggested, within=_within(asked), story=None, head=None, card=None, rows=(),
        place=0, lines=0, address="/review", next="/review", back=None, on=None,
        last=last_decision(asked.record.connection), filled=None, kinds=(), stances=(), problem=None,
    )  # fmt: skip


def review(asked: Asked, *, problem: str | None = None, form: Mapping[str, str] | None = None) -> Review:
    """One line to look at. Raises `NotThere`.

    ``problem`` and ``form`` are what was asked for and not done.
    """
    number, within = asked.number("story"), _within(asked)
    told = told_story(asked.record, number)
    index = index_of(asked.path["line"], told)
    db = asked.record.connection
    order = reading_order(told)
    at = order.index(index)
    around = paragraphs_of(told.story, index)
    shown = around | {min(around, default=0) - 1}
    following = next_suggested(db, (number, index + 1), within)
    card = card_of(told, index)
    return Review(
        title=f"Review line {index + 1} of story {number}",
        suggested=tally(db).suggested,
        within=within,
        story=number,
        head=head_of(told.story),
        card=card,
        rows=rows_of(told, lit=card.line, only=shown),
        place=at + 1,
        lines=len(order),
        address=review_address(number, card.line, within),
        next=_queue(within) if following is None else review_address(following[0], line_id(following[1] - 1), within),
        back=review_address(number, line_id(order[at - 1]), within) if at else None,
        on=review_address(number, line_id(order[at + 1]), within) if at + 1 < len(order) else None,
        last=last_decision(db),
        filled=_filled(told, index, form or {}),
        kinds=tuple(kind.value for kind in SourceKind),
        stances=tuple(stance.value for stance in Stance),
        problem=problem,
    )


def review_address(story: int, line: str, within: int | None = None) -> str:
    """Where one line is looked at.

    >>> review_address(3, "a5", 3)
    '/review/3/a5?story=3'
    """
    return f"/review/{story}/{line}" + ("" if within is None else "?" + urlencode({"story": within}))


def index_of(line: str, told: ReviewedStory) -> int:
    """The index of a line by its name. Raises `NotThere`."""
    index = number_of(line.removeprefix("a")) - 1
    if index >= len(told.story.attributions):
        raise NotThere(f"story {told.number} has no line “{line}”")
    return index


def _queue(within: int | None) -> str:
    return "/review" + ("" if within is None else f"?story={within}")


def _within(asked: Asked) -> int | None:
    given = asked.word("story")
    return number_of(given) if given else None


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
