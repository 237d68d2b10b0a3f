"""The kind of each block of a page, with a reason: the same for HTML and for plain text.

The order of the decisions, of which the first that holds counts:

1. The block repeats the headline, or names a writer known from the markup.
2. Its markup says what it is (`onrecord.page.hints`), or its words do (`onrecord.lexicon.en.furniture`).
3. Its vote is at least one half: it is the story's, unless it is the summary over the story.
4. It stands in a section of the page that a label opened ("Latest from …"), or by its place it is the headline, the
   summary, a menu above the story, or a title or opening of another story below it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.lexicon.en.furniture import CREDITED_END
from onrecord.page.candidate import Candidate
from onrecord.page.hints import find_hint
from onrecord.page.measure import WORD, Line, measure
from onrecord.values.page import Block, Kind

THRESHOLD = 0.5
"""Votes from here up say article."""

_HEADING_KINDS = frozenset({Kind.PUBLISHED, Kind.BYLINE, Kind.READING_TIME, Kind.DATELINE})
_ABOVE = 15
"""The headline is looked for in so many blocks above the story."""
_LONGEST_TITLE = 32
_DECK_WORDS = range(6, 70)
_LABEL_WORDS = 4
"""Words: a block below or above the story that is no longer is a menu item rather than a title."""
_OPENING = 8
"""Words: a block whose first words open a later block too is its summary."""
_NEAR_BELOW = 40
"""Blocks below it in which a summary's words are looked for."""

Decision = tuple[Kind, str]


@dataclass(slots=True)
class _Typing:
    """Decisions under way, one for each block; None where none is taken yet."""

    lines: Sequence[Line]
    kinds: list[Decision | None] = field(default_factory=list)

    def is_article(self, index: int) -> bool:
        decision = self.kinds[index]
        return decision is not None and decision[0] is Kind.ARTICLE

    def first_article(self) -> int:
        return next((index for index in range(len(self.lines)) if self.is_article(index)), len(self.lines))


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
    typing = _Typing(lines)
    known = _Known.of(headline, bylines)
    for line, candidate, vote in zip(lines, candidates, votes, strict=True):
        typing.kinds.append(_decide_alone(line, candidate, vote, known))
    at = _find_headline(typing, known)
    if at is not None:
        _find_deck(typing, at)
    decisions = _decide_by_place(typing)
    return tuple(
        Block(candidate.span, kind, reason) for candidate, (kind, reason) in zip(candidates, decisions, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the story from elsewhere, folded for comparison."""

    headline: str
    """Empty where it is not known."""
    writers: frozenset[str]

    @classmethod
    def of(cls, headline: str | None, bylines: Sequence[str]) -> "_Known":
        return cls(_folded(headline or ""), frozenset(_folded(name) for name in bylines) - {""})


def _folded(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _decide_alone(line: Line, candidate: Candidate, vote: float, known: _Known) -> Decision | None:
    """The kind of a block by itself, without its neighbours."""
    article = vote >= THRESHOLD
    if line.words <= _LONGEST_TITLE and (known.headline or known.writers):
        folded = _folded(line.text)
        if folded and folded == known.headline:
            return Kind.HEADLINE, "repeats the headline"
        if folded.removeprefix("by ") in known.writers:
            return Kind.BYLINE, "names a writer of the story"
    if candidate.hints is not None:
        hint = find_hint(candidate.hints, line.words, trusted=article)
        if hint is not None and (article or line.rule is None):
            return hint
    if line.rule is not None and not (article and line.rule.code == "counter"):
        return line.rule.kind, line.reason
    if not article:
        return None
    return Kind.ARTICLE, "reads like the story" if candidate.hints is None else "taken for the story by the extractors"


def _find_headline(typing: _Typing, known: _Known) -> int | None:
    """The index of the headline, which is typed on the way; None where the page shows none above its story."""
    first = typing.first_article()
    if known.headline:
        repeated = [index for index, decision in enumerate(typing.kinds) if decision and decision[0] is Kind.HEADLINE]
        above = [index for index in repeated if index < first]
        for index in repeated:
            if above and index > first:
                typing.kinds[index] = Kind.TEASER, "repeats the headline below it"
        return above[-1] if above else None
    if first == len(typing.lines):
        return None
    start = max(0, first - _ABOVE)
    places = [index for index in range(start, first + 1) if _may_be_title(typing, index)]
    story = {
        word for line in typing.lines[first + 1 : first + 1 + _ABOVE] for word in WORD.findall(line.text.casefold())
    }
    times = Counter(_folded(typing.lines[index].text) for index in places)
    scores = {index: _title_score(typing, index, first, story, times) for index in places}
    best = max(places, key=lambda index: (scores[index], index), default=None)
    if best is None:
        return None
    typing.kinds[best] = Kind.HEADLINE, "a title right above the story"
    for index in places:
        if index != best and _folded(typing.lines[index].text) == _folded(typing.lines[best].text):
            typing.kinds[index] = Kind.HEADLINE, "the headline once more"
    return best


def _may_be_title(typing: _Typing, index: int) -> bool:
    line = typing.lines[index]
    if (
        line.rule is not None
        or not 3 <= line.words <= _LONGEST_TITLE
        or (line.ends and line.text[-1] not in "?!\"'”’»")
    ):
        return False
    if _summary_reason(typing.lines, index):
        return False
    return typing.kinds[index] is None or (
        typing.is_article(index) and not line.ends and line.words < _DECK_WORDS[-1] // 3
    )


def _title_score(typing: _Typing, index: int, first: int, story: set[str], times: Counter[str]) -> float:
    """How much a title speaks of the story, stands near it, near its date and byline, and is repeated."""
    words = [word for word in WORD.findall(typing.lines[index].text.casefold()) if len(word) > 3]
    taken = sum(word in story for word in words) / len(words) if words else 0.0
    around = [*typing.lines[max(0, index - 2) : index], *typing.lines[index + 1 : index + 4]]
    dated = any(line.kind in _HEADING_KINDS for line in around)
    again = times[_folded(typing.lines[index].text)] > 1
    return taken + 0.4 * dated + 0.4 * again - 0.05 * (first - index)


def _find_deck(typing: _Typing, headline: int) -> None:
    """Type the summary that stands between the headline and the story, where there is one."""
    lines = typing.lines
    between = [
        index for index in range(headline + 1, len(lines)) if typing.kinds[index] is None or typing.is_article(index)
    ]
    if len(between) < 2 or between[0] - headline > _ABOVE:
        return
    deck, after = between[0], between[1]
    line = lines[deck]
    if line.words not in _DECK_WORDS:
        return
    summary = _summary_reason(lines, deck)
    if summary is not None:
        typing.kinds[deck] = Kind.DECK, summary
    elif typing.kinds[deck] is None and deck < typing.first_article():
        typing.kinds[deck] = Kind.DECK, "stands between the headline and the story"
    elif any(lines[index].kind in _HEADING_KINDS for index in range(deck + 1, after)) and deck == headline + 1:
        typing.kinds[deck] = Kind.DECK, "stands between the headline and the date or byline"


def _summary_reason(lines: Sequence[Line], index: int) -> str | None:
    """Why the block is a summary of the story below it; None where nothing says so."""
    if CREDITED_END.search(lines[index].text[-120:]):
        return "a summary above the story, ending in who reports it"
    if _opens_again(lines, index):
        return "a summary above the story, whose words open a later paragraph"
    return None


def _opens_again(lines: Sequence[Line], index: int) -> bool:
    """Whether a later block, not the same one over again, begins with the same words."""
    text, opening = lines[index].text, _opening(lines[index])
    later = lines[index + 1 : index + 1 + _NEAR_BELOW]
    return len(opening) == _OPENING and any(line.text != text and _opening(line) == opening for line in later)


def _opening(line: Line) -> list[str]:
    return WORD.findall(line.text[:200].casefold())[:_OPENING]


_OF_THE_STORY = frozenset({Kind.ARTICLE, Kind.HEADLINE, Kind.DECK})
"""Kinds that end a section of other things."""
_LEADING = frozenset({Kind.PUBLISHED, Kind.BYLINE, Kind.READING_TIME, Kind.CAPTION, Kind.CREDIT, Kind.HEADLINE})
"""Kinds that speak of this story, except inside a section that speaks of others."""


def _decide_by_place(typing: _Typing) -> list[Decision]:
    """Every block decided: those left open by the section that they stand in, or by their place."""
    first = typing.first_article()
    decisions: list[Decision] = []
    section: Decision | None = None
    for index, (line, taken) in enumerate(zip(typing.lines, typing.kinds, strict=True)):
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


def _by_place(typing: _Typing, index: int, first: int) -> Decision:
    line = typing.lines[index]
    if line.clipped:
        return Kind.TEASER, "ends in an ellipsis, outside the story"
    if line.words <= _LABEL_WORDS:
        return Kind.NAVIGATION, "a short label outside the story"
    if index < first:
        return Kind.OTHER, "stands above the story"
    if index > first and not line.ends:
        return Kind.TEASER, "a title outside the story"
    return Kind.OTHER, "outside the story"


def _shortened(text: str) -> str:
    label = " ".join(text.split())
    return label if len(label) <= 40 else f"{label[:39]}…"
