"""One claim as Markdown that a writer pastes: who says yes, no and neither, each statement with its footnote.

The rows and footnotes of lines are those of `onrecord.exports.footnoted_markdown`; a headline has no line and gets one
of its own. Lines that an editor rejected are left out, and counted.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.affair import Card
from onrecord.exports.claim_words import CAUTION, TITLES, origins_in_words
from onrecord.exports.footnoted_markdown import (
    LEGEND,
    address_row,
    escaped,
    footnote,
    place_row,
    statement_row,
    title_of,
)
from onrecord.exports.reviewed_claim import told_reasons
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.claim import Side, Sided
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origins

_NOT_SEEN: Final = "Suggested by machine, not reviewed."


def claim_to_markdown(card: Card, stories: Mapping[Digest, ReviewedStory], *, could_be: bool = False) -> Iterator[str]:
    """The claim with its statements side by side, then all footnotes.

    ``stories`` holds the story of each statement by the key that the statement has. Signs of who somebody unnamed
    could be are there only with ``could_be``.
    """
    yield f"# {escaped(card.claim.wording)}\n\n{CAUTION}\n\n{LEGEND}\n"
    kept = [one for one in card.claim.statements if not _is_rejected(one, stories)]
    for side, title in TITLES.items():
        those = [one for one in kept if one.side is side]
        if those:
            yield f"\n## {title} ({len(those)})\n\n"
            yield from _rests(card, side, could_be=could_be)
            yield from (f"- {_row(one, stories[one.statement.key.story])}\n" for one in those)
    if kept:
        yield "\n"
    yield from (_note(one, stories[one.statement.key.story]) for one in kept)
    if len(kept) < len(card.claim.statements):
        yield f"\nLeft out: {len(card.claim.statements) - len(kept)} rejected.\n"


def _is_rejected(one: Sided, stories: Mapping[Digest, ReviewedStory]) -> bool:
    key = one.statement.key
    return not one.statement.in_headline and stories[key.story].standing(key.line) is Standing.REJECTED


def _rests(card: Card, side: Side, *, could_be: bool) -> Iterator[str]:
    """How many origins a side has, and why they are so few, or could be."""
    origins: Origins | None = {Side.FOR: card.yes, Side.AGAINST: card.no}.get(side)
    if origins is not None and origins.stories:
        stories = "1 story" if origins.stories == 1 else f"{origins.stories} stories"
        yield f"{origins_in_words(origins.least, origins.most).capitalize()}, in {stories}.\n\n"
        reasons = told_reasons(origins, could_be=could_be)
        if reasons:
            yield "Because:\n\n"
            told = dict.fromkeys((one.certain, one.words) for one in reasons)
            yield from (f"- {'proven' if certain else 'could be'}: {escaped(words)}\n" for certain, words in told)
            yield "\n"


def _row(one: Sided, told: ReviewedStory) -> str:
    statement = one.statement
    if not statement.in_headline:
        return statement_row(told, statement.key.line)
    outlet = told.story.page.outlet
    who = f"**{escaped(outlet.value)}** " if outlet else ""
    return f"{who}*headline*: {escaped(statement.words)} (*{Standing.SUGGESTED.value}*)[^{_headline_label(told)}]"


def _note(one: Sided, told: ReviewedStory) -> str:
    statement = one.statement
    if not statement.in_headline:
        return footnote(told, statement.key.line)
    place = [place_row(told, statement.spans)] if statement.spans else []
    parts = [f"{title_of(told)}.", address_row(told), _NOT_SEEN, *place, f"Words: {escaped(statement.words)}"]
    return f"[^{_headline_label(told)}]: {' '.join(parts)}\n"


def _headline_label(told: ReviewedStory) -> str:
    return f"{told.number}-headline"
