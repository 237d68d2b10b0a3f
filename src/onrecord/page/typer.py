"""The kind of each block of a page, with a reason: the same for HTML and for plain text.

The order of the decisions, of which the first that holds counts:

1. The block repeats the headline, or names a writer known from the markup.
2. Its markup says what it is (`onrecord.page.hints`), or its words do (`onrecord.lexicon.en.furniture`).
3. Its vote is at least one half: it is the story's, unless it is the summary over the story.
4. It stands in a section of the page that a label opened ("Latest from …"), or by its place it is the headline, the
   summary, a menu above the story, or a title or opening of another story below it.
"""

from collections.abc import Sequence

from onrecord.page.candidate import Candidate
from onrecord.page.heading import (
    LABEL_WORDS,
    LONGEST_TITLE,
    Decision,
    Known,
    Typing,
    find_date,
    find_deck,
    find_headline,
    find_writers,
    folded,
    keep_points,
)
from onrecord.page.hints import find_hint
from onrecord.page.measure import Line, measure
from onrecord.page.teasers import LINKED, find_teasers
from onrecord.values.page import Block, Kind

THRESHOLD = 0.5
"""Votes from here up say article."""

_GIVE_WAY = frozenset({"counter", "previous-arrow", "next-arrow"})
"""Furniture rules that say what a block is only where no vote takes it for the story."""


def type_blocks(
    text: str,
    candidates: Sequence[Candidate],
    votes: Sequence[float],
    *,
    headline: str | None = None,
    bylines: Sequence[str] = (),
) -> tuple[Block, ...]:
    """One block for each candidate, in the same order, each with its kind and the reason for it.

    ``votes`` says of each candidate how much it is article, 0 to 1; from ``THRESHOLD`` up it is, unless its words or
    markup say otherwise. ``headline`` and ``bylines`` are those known from markup; without a headline it is looked for.
    """
    lines = measure([text[candidate.span.start : candidate.span.end] for candidate in candidates])
    typing = Typing(lines, candidates)
    known = Known.of(headline, bylines)
    teasers = find_teasers(lines, candidates)
    for index, (line, candidate, vote) in enumerate(zip(lines, candidates, votes, strict=True)):
        listed = (Kind.TEASER, "in a list of linked titles") if index in teasers else None
        typing.kinds.append(listed or _decide_alone(line, candidate, vote, known))
    keep_points(typing)
    at = find_headline(typing, known)
    if at is not None:
        find_date(typing, at)
        find_writers(typing, at)
        find_deck(typing, at)
    decisions = _decide_by_place(typing)
    return tuple(
        Block(candidate.span, kind, reason) for candidate, (kind, reason) in zip(candidates, decisions, strict=True)
    )


def _decide_alone(line: Line, candidate: Candidate, vote: float, known: Known) -> Decision | None:
    """The kind of a block by itself, without its neighbours."""
    article = vote >= THRESHOLD
    if line.words <= LONGEST_TITLE and (known.headlines or known.writers):
        words = folded(line.text)
        if words == known.headline or (words in known.headlines and not article):
            return Kind.HEADLINE, "repeats the headline"
        if words.removeprefix("by ") in known.writers:
            return Kind.BYLINE, "names a writer of the story"
    if candidate.hints is not None:
        hint = find_hint(candidate.hints, line.words, trusted=article)
        if hint is not None and (article or line.rule is None):
            return hint
    if line.rule is not None and not (article and line.rule.code in _GIVE_WAY):
        return line.rule.kind, line.reason
    if not article:
        return None
    return Kind.ARTICLE, "reads like the story" if candidate.hints is None else "taken for the story by the extractors"


_OF_THE_STORY = frozenset({Kind.ARTICLE, Kind.HEADLINE, Kind.DECK})
"""Kinds that end a section of other things."""
_LEADING = frozenset({Kind.PUBLISHED, Kind.BYLINE, Kind.READING_TIME, Kind.CAPTION, Kind.CREDIT, Kind.HEADLINE})
"""Kinds that speak of this story, except inside a section that speaks of others."""


def _decide_by_place(typing: Typing) -> list[Decision]:
    """Every block decided: those left open by the section that they stand in, or by their place."""
    first = typing.first_article()
    decisions: list[Decision] = []
    section: Decision | None = None
    for index, (line, decided) in enumerate(zip(typing.lines, typing.kinds, strict=True)):
        taken = None if section is not None and _gives_way(typing, index, section[0]) else decided
        if taken is not None and taken[0] in _OF_THE_STORY:
            section = None
        inside = section is not None and not line.opens and (taken is None or taken[0] in _LEADING)
        decision = (section if inside else taken) or _by_place(typing, index, first)
        decisions.append(decision)
        if line.opens and decision[0] is line.kind:
            section = decision[0], f"under “{_shortened(line.text)}”"
        elif section is not None and section[0] in {Kind.PREVIOUS, Kind.NEXT}:
            section = None
    return decisions


def _gives_way(typing: Typing, index: int, section: Kind) -> bool:
    """Whether a block in a list of other stories is one of them, whatever its markup or an extractor says."""
    line, decision = typing.lines[index], typing.kinds[index]
    if decision is None or section is not Kind.TEASER or line.opens:
        return False
    if decision[0] is Kind.ARTICLE:
        return typing.is_linked(index, LINKED) and line.words <= LONGEST_TITLE
    return decision[0] is Kind.RELATED or (line.rule is None and decision[0] in {Kind.PREVIOUS, Kind.NEXT})


def _by_place(typing: Typing, index: int, first: int) -> Decision:
    line = typing.lines[index]
    if line.clipped:
        return Kind.TEASER, "ends in an ellipsis, outside the story"
    if line.words <= LABEL_WORDS:
        return Kind.NAVIGATION, "a short label outside the story"
    if index < first and typing.is_linked(index, LINKED):
        return Kind.NAVIGATION, "links above the story"
    if index < first:
        return Kind.OTHER, "stands above the story"
    if index > first and not line.ends:
        return Kind.TEASER, "a title outside the story"
    return Kind.OTHER, "outside the story"


def _shortened(text: str) -> str:
    label = " ".join(text.split())
    return label if len(label) <= 40 else f"{label[:39]}…"
