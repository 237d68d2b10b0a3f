"""How much each block of an HTML page is article, by the word of two extractors.

trafilatura is asked first and resiliparse second. Neither's text is kept: what each took is traced back to the blocks
of the page (`onrecord.page.alignment`), and where the two differ the block's place decides: its siblings, its
neighbours, its links. The page's own text stays whole, so that a block that both missed can still be seen.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import trafilatura
from lxml import etree, html
from resiliparse.extract.html2text import extract_plain_text

from onrecord.page.alignment import matched
from onrecord.page.candidate import Hints
from onrecord.page.html import Flattened

logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_WORD = re.compile(r"\w+")

_EXTRACTOR_FAULTS = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError, etree.LxmlError)
"""What an extractor may raise on markup that nobody foresaw; RecursionError is a RuntimeError."""

TAKEN = 0.5
"""Share of a block's words from which an extractor has taken it, and vote from which a block is article."""

_AGREED_SHARE = 0.1
"""If the two took no more than this of the longer text together, one of them missed the story: the longer text is
taken, unless it is a list of links (swept .02 to .4 on the tuning halves)."""

_LINKED = 0.5
"""Share of links from which a block, or an extractor's whole text, is a list of links rather than prose."""

_ALL_LINKED = 0.8
"""The same for a block that trafilatura took inside the story, where a paragraph may be rich in links."""

_HOME_WORDS = 30
"""Words of the core under one element, from which it counts as holding the story (10 to 30: no change)."""

_PARAGRAPH_WORDS = 15
"""Words of a block that resiliparse alone took, from which it counts as a paragraph (swept 8, 15, 25 on the tuning
halves: 15 loses least over both sets)."""

_CLOSE = 3
"""Tokens of a block's surroundings in which a word against it counts (3, 6, 12 swept: 3 keeps most paragraphs)."""

_SUBHEADINGS = frozenset({"h2", "h3", "h4"})
_LIKE_IT = 2
"""Subheadings within the core that make one of the same kind right above it a subheading too. A single one may be the
summary, which stands right below the headline."""

_WITHIN = 4
"""Tokens in which the element of a quotation must stand."""

_NO_HINTS = Hints("", (), 0.0)

_LET_IN = 0.6
"""Vote for a block that one extractor or none took, and whose place speaks for it."""

_KEPT_OUT = 0.3
"""Vote for a block that one extractor took, and whose place speaks against it."""

_ASIDE = re.compile(
    r"(?:^|[-_])(?:ads?|advert|author-?bio|breadcrumbs?|byline|captions?|comments?|cookie|credits?|figcaption|figure"
    r"|footer|menu|meta|nav|newsletter|popular|promo|recommend\w{0,8}|related|share|sidebar|social|subscribe|tags?"
    r"|teaser|trending|widget)(?:$|[-_])"
)
"""Words in tags and classes that speak against a block on which the extractors differ."""


@dataclass(frozen=True, slots=True)
class Opinions:
    """The article text of one page as two extractors have it; empty where one found none."""

    first: str
    """By trafilatura."""
    second: str
    """By resiliparse."""


def opinions(tree: html.HtmlElement, markup: str) -> Opinions:
    """What the two extractors take for the article. The tree may be changed: use it for nothing afterwards.

    An extractor that fails on the markup has no opinion.
    """
    try:
        first = trafilatura.extract(tree, fast=True, include_comments=False) or ""
    except _EXTRACTOR_FAULTS:
        first = ""
    try:
        second = extract_plain_text(
            markup,
            main_content=True,
            alt_texts=False,
            links=False,
            list_bullets=False,
            form_fields=False,
            noscript=False,
            comments=False,
        )
    except _EXTRACTOR_FAULTS:
        second = ""
    return Opinions(first, second)


@dataclass(frozen=True, slots=True)
class _Ballot:
    """The blocks of a page, and what each extractor took of them."""

    page: Flattened
    sizes: tuple[int, ...]
    """Words of each block."""
    first: tuple[float, ...]
    """Share of each block's words that the first extractor took."""
    second: tuple[float, ...]

    def hints(self, at: int) -> Hints:
        """What the markup says of a block."""
        return self.page.candidates[at].hints or _NO_HINTS

    def words(self, blocks: Iterable[int]) -> int:
        """Words of these blocks."""
        return sum(self.sizes[at] for at in blocks)

    def is_links(self, blocks: Iterable[int]) -> bool:
        """Whether these blocks are mostly links, or nothing."""
        held = list(blocks)
        linked = sum(self.sizes[at] * self.hints(at).link_share for at in held)
        return linked >= _LINKED * self.words(held)


@dataclass(frozen=True, slots=True)
class _Core:
    """The blocks that surely belong to the story, and what they say of the others."""

    blocks: frozenset[int]
    first: int
    last: int
    homes: frozenset[tuple[str, ...]]
    """Elements, by their looks, that hold enough of the core to count as holding the story."""


def vote(page: Flattened, opinions: Opinions) -> tuple[float, ...]:
    """For each block, how much it is article, 0 to 1; from `TAKEN` on it is more article than not.

    >>> from onrecord.page.html import flatten
    >>> page = flatten(html.document_fromstring("<nav>Home</nav><p>The ferry will not sail today.</p>"))
    >>> vote(page, Opinions("The ferry will not sail today.", "Home The ferry will not sail today."))
    (0.3, 1.0)
    """
    words = [_WORD.findall(page.text, block.span.start, block.span.end) for block in page.candidates]
    sizes = tuple(len(of_block) for of_block in words)
    every = [word for of_block in words for word in of_block]
    first, second = (
        _shares(sizes, matched(every, _WORD.findall(opinion))) for opinion in (opinions.first, opinions.second)
    )
    ballot = _Ballot(page, sizes, first, second)
    core = _core(ballot)
    return tuple(_vote(ballot, core, at) for at in range(len(sizes)))


def _shares(sizes: Sequence[int], marks: bytearray) -> tuple[float, ...]:
    """For each block, the share of its words that are marked."""
    ends = list(accumulate(sizes))
    return tuple(marks.count(1, end - size, end) / size if size else 0.0 for size, end in zip(sizes, ends, strict=True))


def _core(ballot: _Ballot) -> _Core:
    """What both took; where they took almost nothing together, what the more credible one took."""
    by_first = {at for at, share in enumerate(ballot.first) if share >= TAKEN}
    by_second = {at for at, share in enumerate(ballot.second) if share >= TAKEN}
    blocks = by_first & by_second
    together, first, second = (ballot.words(taken) for taken in (blocks, by_first, by_second))
    if together <= _AGREED_SHARE * max(first, second):
        longer, shorter = (by_second, by_first) if second > first else (by_first, by_second)
        blocks = shorter if ballot.is_links(longer) else longer
    homes: Counter[tuple[str, ...]] = Counter()
    for at in blocks:
        homes[ballot.page.holders[at]] += ballot.sizes[at]
    return _Core(
        frozenset(blocks),
        min(blocks, default=0),
        max(blocks, default=-1),
        frozenset(home for home, held in homes.items() if held >= _HOME_WORDS),
    )


def _vote(ballot: _Ballot, core: _Core, at: int) -> float:
    agreed = (ballot.first[at] + ballot.second[at]) / 2
    return max(agreed, _LET_IN) if at in core.blocks or _belongs(ballot, core, at) else min(agreed, _KEPT_OUT)


def _belongs(ballot: _Ballot, core: _Core, at: int) -> bool:
    """Whether a block outside the core is still part of the story, by its place."""
    hints = ballot.hints(at)
    is_inside = core.first < at < core.last
    is_home = ballot.page.holders[at] in core.homes
    if ballot.first[at] >= TAKEN:
        return (is_inside or is_home) and hints.link_share < _ALL_LINKED
    if hints.link_share >= _LINKED or any(_ASIDE.search(token) for token in hints.around[:_CLOSE]):
        return False
    if _opens_first_section(ballot, core, at):
        return True
    if ballot.second[at] >= TAKEN and ballot.sizes[at] >= _PARAGRAPH_WORDS:
        return is_inside or is_home
    return is_inside and (is_home or "blockquote" in hints.around[:_WITHIN])


def _opens_first_section(ballot: _Ballot, core: _Core, at: int) -> bool:
    """Whether a block right above the core is a subheading like those within it: extractors begin at a paragraph."""
    tag = ballot.hints(at).tag
    if at != core.first - 1 or tag not in _SUBHEADINGS or ballot.page.holders[at] not in core.homes:
        return False
    like = sum(ballot.hints(within).tag == tag for within in range(core.first, core.last))
    return like >= _LIKE_IT and at > 0 and ballot.hints(at - 1).tag != "h1"
