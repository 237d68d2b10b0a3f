"""A record gathered for a report: its newest stories, and the claims that stories share; what is left out is told."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Final

from onrecord.affair import Card
from onrecord.desk.shelf import newest, story_count
from onrecord.desk.stories import told_story
from onrecord.desk.wording import counted, moment_words
from onrecord.exports.report_claims import ClaimPart, ClaimParts
from onrecord.exports.report_html import Report
from onrecord.exports.report_stories import AROUND, story_part
from onrecord.exports.report_times import time_parts
from onrecord.exports.reviewed_story import ReviewedStory, choose_lines
from onrecord.exports.timeline_entries import entries_of
from onrecord.exports.timeline_svg import timeline_to_svg
from onrecord.record import Record
from onrecord.timeline import find_clashes
from onrecord.values.fetched import Digest

MOST_STORIES: Final = 200
"""Stories of a report, the newest: more would be a file that no browser opens gladly."""
MOST_CLAIMS: Final = 100
"""Claims of a report, those that somebody denies first."""
MOST_TIMED: Final = 20
"""Stories on its timeline, the newest: a picture of more is no picture."""
_COUNTED: Final = 100_000
"""Claims that are counted to say how many are left out."""
_HELD: Final = 64
"""Stories held in memory while claims are laid out."""


def gather_report(record: Record, *, now: datetime) -> Report:
    """All that a report of a record says."""
    numbers = [row.story for row in reversed(newest(record.connection, MOST_STORIES))]
    timed = [kept_story(record, number) for number in numbers[-MOST_TIMED:]]
    counts = record.claims(most=_COUNTED)
    claims = tuple(_claims(record, [one.claim for one in counts[:MOST_CLAIMS]], frozenset(numbers)))
    shared = {name for claim in claims for name in claim.lines}
    stories = tuple(story_part(kept_story(record, number), shared) for number in numbers)
    entries = entries_of([one.story for one in timed], clashes := find_clashes([one.story.happenings for one in timed]))
    return Report(
        name=record.path.stem,
        made=moment_words(now.isoformat(timespec="minutes")) or "",
        stories=stories,
        claims=claims,
        left_out=tuple(
            _left_out(
                story_count(record.connection) - len(numbers),
                len(counts) - MOST_CLAIMS,
                sum(one.rejected for one in stories),
            )
        ),
        picture=timeline_to_svg([one.story for one in timed], entries, clashes, overview=True) if timed else "",
        timed=stories[-MOST_TIMED:],
        times=tuple(time_parts(timed, entries)),
        clashes=tuple(clash.reason for clash in clashes),
    )


def kept_story(record: Record, number: int, *, accepted: bool = False) -> ReviewedStory:
    """A story with the lines that leave: all that nobody rejected, or only those that an editor said yes to."""
    told = told_story(record, number)
    return replace(told, kept=choose_lines(told.review, accepted=accepted))


def stories_of(record: Record, card: Card) -> dict[Digest, ReviewedStory]:
    """The stories of a claim's statements and reasons, by the keys that these have."""
    numbers = record.carrier_keys()
    return {key: kept_story(record, numbers[key]) for key in _keys(card)}


def _keys(card: Card) -> Iterator[Digest]:
    """What a card calls its stories, each once."""
    keys = [one.statement.key.story for one in card.claim.statements]
    keys += [place.story for side in (card.yes, card.no) for reason in side.reasons for place in reason.places]
    yield from dict.fromkeys(keys)


def _claims(record: Record, claims: list[int], shown: frozenset[int]) -> Iterator[ClaimPart]:
    numbers: Mapping[Digest, int] = record.carrier_keys()
    held = lru_cache(_HELD)(lambda number: kept_story(record, number))
    for claim in claims:
        card = record.card(claim)
        yield ClaimParts({key: held(numbers[key]) for key in _keys(card)}, shown).part(claim, card)


def _left_out(stories: int, claims: int, rejected: int) -> Iterator[str]:
    """What is not in the report, a sentence each."""
    yield f"The stories themselves: here are the exact words of lines, with up to {AROUND} characters around them."
    yield "What one story alone says is not among the claims."
    if stories > 0:
        yield f"{counted(stories, 'older story', 'older stories')}."
    if claims > 0:
        yield f"{counted(claims, 'claim')} after the first {MOST_CLAIMS}."
    if rejected:
        yield f"{counted(rejected, 'line')} that an editor rejected."
