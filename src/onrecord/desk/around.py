"""What stands around a story in its record: the claims that it shares, stories of the same affair, the latest lines."""

from dataclasses import dataclass
from typing import Final

from onrecord.desk.asked import Asked
from onrecord.desk.card import line_address
from onrecord.desk.shelf import akin, headline_of, latest_lines, neighbours, published_order
from onrecord.desk.wording import moment_words, titled
from onrecord.exports.naming import line_id

MOST_CLAIMS: Final = 6
MOST_STORIES: Final = 6
MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class StoryNear:
    """A story to go on with."""

    story: int
    headline: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class ClaimNear:
    """A claim that the story has a statement of."""

    address: str
    wording: str
    stories: int


@dataclass(frozen=True, slots=True)
class LatestLine:
    """One of the last lines of the affair."""

    address: str
    who: str | None
    cue: str
    content: str
    outlet: str | None
    when: str | None


@dataclass(frozen=True, slots=True)
class Around:
    """What to go on with from a story."""

    claims: tuple[ClaimNear, ...]
    """The disputed ones first."""
    related: tuple[StoryNear, ...]
    """Those that share most claims first."""
    latest: tuple[LatestLine, ...]
    earlier: StoryNear | None
    """The story published before this one, of the same affair where there is one; and the one after it."""
    later: StoryNear | None


def around(asked: Asked, story: int) -> Around:
    """What stands around a story."""
    db = asked.record.connection
    near = akin(db, story, MOST_STORIES * 4)
    earlier, later = _beside(story, published_order(db, [story, *near])) if near else neighbours(db, story)
    return Around(
        claims=tuple(
            ClaimNear(f"/claims/{one.claim}", asked.record.wording(one.claim), one.stories)
            for one in asked.record.claims_with([story], most=MOST_CLAIMS)
        ),
        related=tuple(_near(asked, one) for one in near[:MOST_STORIES]),
        latest=tuple(
            LatestLine(
                line_address(one.story, line_id(one.number - 1)), one.who, one.cue, one.content, one.outlet,
                moment_words(one.moment),
            )
            for one in latest_lines(db, [story, *near], MOST_LINES)
        ),
        earlier=None if earlier is None else _near(asked, earlier),
        later=None if later is None else _near(asked, later),
    )  # fmt: skip


def _beside(story: int, order: list[int]) -> tuple[int | None, int | None]:
    """The one before and the one after a story, in the order of publication."""
    at = order.index(story)
    return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)


def _near(asked: Asked, story: int) -> StoryNear:
    headline, outlet = headline_of(asked.record.connection, story)
    return StoryNear(story, titled(headline, story), outlet)
