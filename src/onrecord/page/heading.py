"""What stands around a story's beginning: its headline, summary, writers and key points, by their places.

Each of these works on decisions under way: it types the blocks that it finds, in place.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from onrecord.lexicon.en.furniture import CREDITED_END, DATED_END, KEY_POINTS, NAMES
from onrecord.page.candidate import Candidate
from onrecord.page.measure import WORD, Line
from onrecord.values.page import Kind

_HEADING_KINDS = frozenset({Kind.PUBLISHED, Kind.BYLINE, Kind.READING_TIME, Kind.DATELINE})
_ABOVE = 15
"""The headline is looked for in so many blocks above the story."""
LONGEST_TITLE = 32
_DECK_WORDS = range(6, 70)
_SHORT_WORD = 3
"""Letters of the words that say little about whether a title speaks of a story."""
_SPEAKS_OF = 0.3
"""Share of a title's longer words that the story must use."""
_DATED_WORDS = 12
"""Words of a line above the story that names the day."""
_BYLINE_REACH = 4
"""Blocks below the headline in which a name above a date is the writer's."""
LABEL_WORDS = 4
"""Words: a block below or above the story that is no longer is a menu item rather than a title."""
_TITLE_JOINT = re.compile(r"\s[|–—·»/-]\s|:\s")
"""What stands between the headline and the outlet's name in the title of a page."""
_OPENING = 8
"""Words: a block whose first words open a later block too is its summary."""
_NEAR_BELOW = 40
"""Blocks below it in which a summary's words are looked for."""

Decision = tuple[Kind, str]


@dataclass(slots=True)
class Typing:
    """Decisions under way, one for each block; None where none is taken yet."""

    lines: Sequence[Line]
    candidates: Sequence[Candidate]
    kinds: list[Decision | None] = field(default_factory=list)

    def tag(self, index: int) -> str:
        """The element that makes a block; empty for plain text."""
        hints = self.candidates[index].hints
        return "" if hints is None else hints.tag

    def is_linked(self, index: int, share: float) -> bool:
        """Whether at least that share of the block stands in links."""
        hints = self.candidates[index].hints
        return hints is not None and hints.link_share >= share

    def is_article(self, index: int) -> bool:
        """Whether the block is decided to be the story's."""
        decision = self.kinds[index]
        return decision is not None and decision[0] is Kind.ARTICLE

    def first_article(self) -> int:
        """The index of the story's first block; one past the last block where there is no story."""
        return next((index for index in range(len(self.lines)) if self.is_article(index)), len(self.lines))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the story from elsewhere, folded for comparison."""

    headline: str
    """Empty where it is not known."""
    headlines: frozenset[str]
    """It; and its longest part, where it is most of it: a page's title also names the outlet."""
    writers: frozenset[str]

    @classmethod
    def of(cls, headline: str | None, bylines: Sequence[str]) -> "Known":
        """What these say: ``headline`` may be a page's whole title, with the outlet's name in it.

        >>> sorted(Known.of("Ferry sails at night - The Tern", ["Ada Quill"]).headlines)
        ['ferry sails at night', 'ferry sails at night the tern']
        """
        whole = folded(headline or "")
        part = max(map(folded, _TITLE_JOINT.split(headline or "")), key=len)
        parts = {part} if 2 * len(part) > len(whole) else set()
        return cls(whole, frozenset({whole} | parts) - {""}, frozenset(folded(name) for name in bylines) - {""})


def folded(text: str) -> str:
    """The text's words in small letters with one space between them, for comparison."""
    return " ".join(WORD.findall(text.casefold()))


def find_headline(typing: Typing, known: Known) -> int | None:
    """The index of the headline, which is typed on the way; None where the page shows none above its story."""
    first = typing.first_article()
    if known.headlines:
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
    begin = first + 1 if first in places else first
    story = {word for line in typing.lines[begin : begin + _ABOVE] for word in WORD.findall(line.text.casefold())}
    owners = " ".join(folded(line.text) for line in typing.lines if line.kind is Kind.LEGAL)
    times = Counter(folded(typing.lines[index].text) for index in places)
    places = [index for index in places if folded(typing.lines[index].text) not in owners]
    scores = {index: _title_score(typing, index, first, story, times) for index in places}
    best = max(places, key=lambda index: (scores[index], index), default=None)
    if best is None:
        return None
    if best - 1 in places and _is_title_over_deck(typing, best - 1, story):
        best -= 1
    typing.kinds[best] = Kind.HEADLINE, "a title right above the story"
    for index in places:
        if index != best and folded(typing.lines[index].text) == folded(typing.lines[best].text):
            typing.kinds[index] = Kind.HEADLINE, "the headline once more"
    return best


def _is_title_over_deck(typing: Typing, index: int, story: set[str]) -> bool:
    """Whether of two titles on neighbouring lines above the date or byline the first is the headline.

    The second is then the summary: it is the longer one, and both speak of the story.
    """
    title, below = typing.lines[index : index + 2]
    after = typing.lines[index + 2 : index + 3]
    if title.words < _DECK_WORDS[0] or title.words >= below.words or not after or after[0].kind not in _HEADING_KINDS:
        return False
    return _taken_up(title, story) >= _SPEAKS_OF


def _taken_up(line: Line, story: set[str]) -> float:
    """Share of a block's longer words that the story uses."""
    words = [word for word in WORD.findall(line.text.casefold()) if len(word) > _SHORT_WORD]
    return sum(word in story for word in words) / len(words) if words else 0.0


def _may_be_title(typing: Typing, index: int) -> bool:
    line = typing.lines[index]
    if line.rule is not None or not 3 <= line.words <= LONGEST_TITLE or (line.ends and line.text[-1] not in "?!\"'”’»"):
        return False
    if _summary_reason(typing.lines, index) or DATED_END.search(line.text):
        return False
    return typing.kinds[index] is None or (
        typing.is_article(index) and not line.ends and line.words < _DECK_WORDS[-1] // 3
    )


def _title_score(typing: Typing, index: int, first: int, story: set[str], times: Counter[str]) -> float:
    """How much a title speaks of the story, stands near it, near its date and byline, and is repeated."""
    taken = _taken_up(typing.lines[index], story)
    around = [*typing.lines[max(0, index - 2) : index], *typing.lines[index + 1 : index + 4]]
    dated = any(line.kind in _HEADING_KINDS for line in around)
    again = times[folded(typing.lines[index].text)] > 1
    return taken + 0.4 * dated + 0.4 * again - 0.05 * (first - index)


def keep_points(typing: Typing) -> None:
    """Type the key points that the markup lists above a story, under their label, as the story's own."""
    for index, line in enumerate(typing.lines[: typing.first_article()]):
        if line.words > LABEL_WORDS or not KEY_POINTS.fullmatch(line.text):
            continue
        end = index + 1
        while end < len(typing.lines) and typing.kinds[end] is None and typing.tag(end) == "li":
            end += 1
        if end > index + 1:
            typing.kinds[index:end] = [(Kind.ARTICLE, "in the list of key points above the story")] * (end - index)
            return


def find_date(typing: Typing, headline: int) -> None:
    """Type the short line between the headline and the story that ends in a full date, where no other shows one."""
    above = range(headline + 1, typing.first_article())
    if any(typing.lines[index].kind is Kind.PUBLISHED for index in above):
        return
    for index in above:
        line = typing.lines[index]
        if typing.kinds[index] is None and line.words <= _DATED_WORDS and DATED_END.search(line.text):
            typing.kinds[index] = Kind.PUBLISHED, "ends in a full date, above the story"
            return


def find_writers(typing: Typing, headline: int) -> None:
    """Type the names that stand alone between the headline and its date as the byline."""
    for index in range(headline + 1, min(headline + 1 + _BYLINE_REACH, len(typing.lines) - 1)):
        line, decision = typing.lines[index], typing.kinds[index]
        if decision is not None and decision[0] is not Kind.ARTICLE:
            continue
        if typing.lines[index + 1].kind is Kind.PUBLISHED and NAMES.fullmatch(line.text):
            typing.kinds[index] = Kind.BYLINE, "a name right above the date"
            return


def find_deck(typing: Typing, headline: int) -> None:
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
    elif deck == headline + 1 and any(_is_heading(typing, index) for index in range(deck + 1, after)):
        typing.kinds[deck] = Kind.DECK, "stands between the headline and the date or byline"
    if typing.kinds[deck] is not None and typing.tag(deck) == "li":
        open_items = takewhile(lambda at: typing.tag(at) == "li" and typing.kinds[at] is None, range(after, len(lines)))
        for index in open_items:
            typing.kinds[index] = Kind.DECK, "stands in the summary above the story"


def _is_heading(typing: Typing, index: int) -> bool:
    """Whether a block is a date, byline or the like, by its words or its place."""
    decision = typing.kinds[index]
    return typing.lines[index].kind in _HEADING_KINDS or (decision is not None and decision[0] in _HEADING_KINDS)


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
