"""What a page prints about its story, read from its typed blocks.

For plain text it is the only place; for HTML the one that readers see, and the one that gives a value its span.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from onrecord.lexicon.en.openings import COMPANY_SUFFIXES, NOT_PLACES, OUTLET_WORDS, SPEAKING
from onrecord.page.head.bylines import agency_credited, read_byline, read_personal_names
from onrecord.page.head.dates import LABEL_REACH, Label, find_dates, time_of_update
from onrecord.page.head.folding import folded
from onrecord.page.head.headlines import FEWEST_WORDS, names_paper
from onrecord.page.head.openings import Opening, read_opening, read_plain_opening
from onrecord.values.page import Block, Found, Kind
from onrecord.values.text import Span

LONGEST_LINE = 200
"""Characters of a block that may be a line about the story (byline, date); a paragraph has more."""
LONGEST_BYLINE = 400
"""Characters of a block typed as a byline; one with thirty writers has about as many."""
HEAD_BLOCKS = 8
"""Blocks after the headline among which the story's own date and writers stand; 4 to 20 are alike on half of the WCXB
articles, and the fewer there are, the less is read of other stories."""
MOST_WORDS = 14
"""Words of a line about the story: two writers with their posts and a date have about as many."""
BLOCKS_BEFORE = 3
"""Blocks before the headline among which they may stand too ("July 7, 2021", "3 mins read", then the headline). On the
same half 2 to 8 are alike, and 0 loses a date."""
MOST_HEAD_BLOCKS = 200
"""Blocks of the head that are read; a live blog with a byline at every post has more, and its own stand first."""
BESIDE_BYLINE = 2
"""Blocks after a byline among which the story's date may stand, wherever the byline is."""
LOOSEST = 2
"""Times a value's length that a block of the same words may have, with its white space and punctuation."""
MASTHEAD_BLOCKS = 2
"""Blocks at the top of a page among which its name stands alone; further down menus begin."""
FEWEST_SPEAKERS = 2
"""Later paragraphs with a name and a colon from which a story is a transcript; reports have one such line at times."""
CLOSING_BLOCKS = 3
"""Blocks at the end of the article among which a closing credit stands ("With inputs from PTI")."""

_OF_OTHERS = frozenset(
    {Kind.TEASER, Kind.RELATED, Kind.PREVIOUS, Kind.NEXT, Kind.COMMENT, Kind.LEGAL, Kind.ADVERT, Kind.CAPTION}
)
"""Kinds of block whose names and dates are not the story's."""

_HEAD_KINDS = frozenset({Kind.BYLINE, Kind.PUBLISHED, Kind.DATELINE, Kind.DECK, Kind.ARTICLE})

_LED = re.compile(
    r"\s*(?:(?:written|words|story|report|reported|posted|text) by\s*:?\s*(?-i:(?=[A-Z]))|by\b\s*:?\s+\S|author\s*:)",
    re.IGNORECASE,
)
_LED_WITHIN = re.compile(
    r"[^\n|·•]{1,80}[|·•]\s?by\s(?-i:[A-Z])|[^\n|·•]{1,80}[|·•][^\n|·•]{1,80}[|·•]\s?by\s(?-i:[A-Z])", re.IGNORECASE
)
_PLAINLY_LED = re.compile(r"\s*written by\b|\s*written by(?-i:(?=[A-Z]))", re.IGNORECASE)
_PRESENTED = re.compile(
    r"(?P<name>[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{0,30}){1,3}) (?:is|was|has|writes|covers|works)\s"
)
_SIGNED = re.compile(r"(?:…|\.{2,4}|[–—])\s?(?:reports|writes)\s+([A-Z][^\n.…]{1,60}?)\.?\s*\Z")
_SPEAKER = re.compile(r"(?P<name>(?:[^\W\d_a-z][\w.'’-]{0,30} ){0,3}[^\W\d_a-z][\w.'’-]{0,30}):\s")
_NAME_WORD = r"(?:(?-i:[A-Z])[\w'’&-]{0,30}|&|of|the|and|for)"
_COMPANY = re.compile(rf"(?:,?\s(?:{'|'.join(COMPANY_SUFFIXES)})){{1,2}}\Z".replace(" ", r"\s"), re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:copyright\s*)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s*)?(?:by\s)?(?!all rights)"
    rf"({_NAME_WORD}(?:\s{_NAME_WORD}){{0,5}})(?:,? (?:ltd|inc|llc|limited|plc)\b)?(?=[.,|:]|\s*all rights|\s*\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """The text of one page and its typed blocks."""

    text: str
    blocks: Sequence[Block]
    head: tuple[Block, ...]
    """The short blocks that may speak of the story."""

    def words(self, block: Block) -> str:
        """The words of a block, white space collapsed."""
        return " ".join(self.text[block.span.start : block.span.end].split())

    def of(self, *kinds: Kind) -> Iterator[Block]:
        """The blocks of some kinds, in text order."""
        return (block for block in self.blocks if block.kind in kinds)


def print_of(text: str, blocks: Sequence[Block]) -> Printed:
    """The page as printed, with its head picked out.

    The head is the blocks around the headline, in text order, then such as are typed as byline, date or dateline
    after them, and those beside a byline; of all these the ones that are a line and not another story's. What stands
    further before the headline is the site's ("By role" in a menu, today's date).
    """
    kinds = (Kind.HEADLINE, Kind.ARTICLE)
    at = next((index for kind in kinds for index, block in enumerate(blocks) if block.kind is kind), 0)
    start = max(0, at - BLOCKS_BEFORE)
    places = [*range(start, at + HEAD_BLOCKS + 1)]
    floor = start if at < len(blocks) and blocks[at].kind is Kind.HEADLINE else 0
    for index, block in islice(enumerate(blocks), floor, None):
        if block.kind is Kind.BYLINE or (block.kind is Kind.OTHER and _is_led(_PLAINLY_LED, text, block)):
            places += range(index, index + BESIDE_BYLINE + 1)
        elif block.kind in (Kind.PUBLISHED, Kind.DATELINE):
            places.append(index)
    near = (blocks[place] for place in dict.fromkeys(places) if place < len(blocks))
    own = (block for block in near if block.kind not in _OF_OTHERS and _is_line(text, block))
    return Printed(text, blocks, tuple(islice(own, MOST_HEAD_BLOCKS)))


def _is_line(text: str, block: Block) -> bool:
    """Whether a block is short enough to be about the story, not of it; a byline may name many."""
    length = block.span.end - block.span.start
    if block.kind is Kind.BYLINE:
        return length <= LONGEST_BYLINE
    return length <= LONGEST_LINE and len(text[block.span.start : block.span.end].split()) <= MOST_WORDS


def _is_led(lead: re.Pattern[str], text: str, block: Block) -> bool:
    return lead.match(text, block.span.start, block.span.end) is not None


def printed_headline(page: Printed, outlet: str | None) -> Found | None:
    """The words of the first headline block, or of the line right above the byline or date; never the outlet's name."""
    own = folded(outlet) if outlet else None
    block = next((block for block in page.of(Kind.HEADLINE) if folded(page.words(block)) != own), None)
    if block:
        return Found(page.words(block), "headline block", block.span)
    block = next((block for block in _lines_above_dates(page) if folded(page.words(block)) != own), None)
    return Found(page.words(block), "line above the byline", block.span) if block else None


def _lines_above_dates(page: Printed) -> Iterator[Block]:
    """Lines of the head right above its bylines, then above its dates, long enough for a headline and no sentence."""
    starts = {block.span.start for block in page.head}
    pairs = [(block, below) for block, below in pairwise(page.blocks) if below.span.start in starts]
    signed = [pair for pair in pairs if pair[1].kind is Kind.BYLINE or _is_led(_LED, page.text, pair[1])]
    dated = [pair for pair in pairs if pair[1].kind is Kind.PUBLISHED]
    for block, _ in (*signed, *dated):
        words = page.words(block)
        is_title = len(words.split()) >= FEWEST_WORDS and not words.endswith((".", ":", "…"))
        if (
            is_title
            and block.span.start in starts
            and block.kind not in _HEAD_KINDS
            and not _opens_with_date(page, block)
        ):
            yield block


def printed_deck(page: Printed) -> Found | None:
    """The words of the first summary block."""
    block = next(page.of(Kind.DECK), None)
    return Found(page.words(block), "deck block", block.span) if block else None


def printed_dates(page: Printed, *, day_first: bool | None, near: str | None) -> tuple[Found | None, Found | None]:
    """The first date of the head that is not labelled as an update, and the first that is."""
    dates = list(_head_dates(page, day_first=day_first, near=near))
    published = next((found for label, found in dates if label is not Label.UPDATED), None)
    updated = next((found for label, found in dates if label is Label.UPDATED), None)
    return published, updated or _updated_beside(published, page)


def _updated_beside(published: Found | None, page: Printed) -> Found | None:
    """The time of an update that stands without a date in the block of the date of publication."""
    span = published.span if published else None
    if published is None or span is None:
        return None
    block = next(block for block in page.head if block.span.start <= span.start < block.span.end)
    moment = time_of_update(page.text[block.span.start : block.span.end], published.value)
    return Found(moment, published.where, block.span) if moment else None


def printed_byline(page: Printed, outlets: Sequence[str]) -> tuple[tuple[Found, ...], Found | None]:
    """The writers of the first byline of the head, and the wire agency that it names."""
    own = {folded(outlet) for outlet in outlets}
    for block in _byline_blocks(page):
        if block.kind is not Kind.BYLINE and folded(page.words(block)) in own:
            continue
        bylined = read_byline(page.text[block.span.start : block.span.end], outlets=outlets)
        credit = bylined.agency and Found(bylined.agency, "byline block", block.span)
        if bylined.writers or credit:
            return tuple(
                Found(name, "byline block", span_of(name, page, [block])) for name in bylined.writers
            ), credit or None
    for block, names in islice(_bare_names(page), HEAD_BLOCKS):
        if not own & set(map(folded, names)):
            return tuple(Found(name, "names above the date", span_of(name, page, [block])) for name in names), None
    return (), None


def printed_credit(page: Printed) -> Found | None:
    """The wire agency of a credit line or of the article's closing words."""
    closing = [block for block in page.of(Kind.ARTICLE) if block.span.end - block.span.start <= LONGEST_LINE][
        -CLOSING_BLOCKS:
    ]
    for block in page.of(Kind.CREDIT):
        agency = agency_credited(page.words(block))
        if agency:
            return Found(agency, "credit block", block.span)
    for block in reversed(closing):
        words = page.words(block)
        agency = agency_credited(words) if re.match(r"[–—(\[-]|with |source\b|by\b", words, re.IGNORECASE) else None
        if agency and len(words.split()) <= 12:
            return Found(agency, "closing words", block.span)
    return None


def printed_opening(page: Printed) -> tuple[Found | None, Found | None]:
    """The place and the agency of the dateline, in a block of its own or in the article's first words."""
    speakers = _count_speakers(page)
    for block in [*page.of(Kind.DATELINE), *islice(page.of(Kind.ARTICLE), 1)]:
        words = page.text[block.span.start : block.span.end]
        opening = read_opening(words) or (read_opening(f"{words}: ") if block.kind is Kind.DATELINE else None)
        if opening is None and block.kind is Kind.ARTICLE and speakers == 0:
            opening = _plain_opening(page, block)
        if opening and not (speakers >= FEWEST_SPEAKERS and words[: opening.end].rstrip().endswith(":")):
            return _found_opening(page, block, opening)
        if block.kind is Kind.DATELINE:
            return Found(page.words(block), "dateline block", block.span), None
    return None, None


def _count_speakers(page: Printed) -> int:
    """How many paragraphs after the story's first open with a name and a colon, as those of a transcript do."""
    later = islice(page.of(Kind.ARTICLE), 1, None)
    openings = (_SPEAKER.match(page.text, block.span.start, block.span.end) for block in later)
    return sum(opening is not None and opening["name"].casefold() not in NOT_PLACES for opening in openings)


def _plain_opening(page: Printed, block: Block) -> Opening | None:
    """The dateline in mixed case that opens a paragraph, unless its last word is that of a speaker."""
    words = page.text[block.span.start : block.span.end]
    opening = read_plain_opening(words)
    if opening is None or opening.place is None:
        return None
    name = re.escape(words[: opening.place.end].split()[-1])
    speaks = re.search(rf"\b{name} (?:{'|'.join(SPEAKING)})\b|\b(?:{'|'.join(SPEAKING)}) (?:\S+ )?{name}\b", page.text)
    return None if speaks else opening


def printed_outlet(page: Printed) -> Found | None:
    """The outlet as the page prints it: signed ("… reports Harbour Post News"), copyright, masthead or date line.

    A company ("Harbour Post Pvt Ltd") gives way to the same name alone, where a block has it, and to a masthead.
    """
    signed = next(_signed_outlets(page), None)
    company = _COMPANY.search(signed.value) if signed else None
    if signed and signed.span and company:
        name = signed.value[: company.start()]
        if span_of_whole(name, page):
            return Found(name, signed.where, Span(signed.span.start, signed.span.start + len(name)))
    return signed if signed and not company else _masthead(page) or _beside_date(page) or signed


def _masthead(page: Printed) -> Found | None:
    """The paper's name among the page's first lines."""
    for block in page.blocks[:MASTHEAD_BLOCKS]:
        if block.kind in (Kind.ARTICLE, Kind.HEADLINE):
            return None
        if block.span.end - block.span.start <= LONGEST_LINE and names_paper(page.words(block)):
            return Found(page.words(block), "masthead", block.span)
    return None


def _beside_date(page: Printed) -> Found | None:
    """The paper's name where a date line begins with it ("The Ellery Bugle, 2 May 2031")."""
    for block in page.of(Kind.PUBLISHED):
        name = page.words(block).partition(",")[0]
        if names_paper(name):
            return Found(name, "beside the date", Span(block.span.start, block.span.start + len(name)))
    return None


def _signed_outlets(page: Printed) -> Iterator[Found]:
    """The names in the signed summary and the copyright lines."""
    for block in page.of(Kind.DECK, Kind.LEGAL):
        words = page.text[block.span.start : block.span.end][-LONGEST_LINE:]
        offset = block.span.end - len(words)
        pattern = _SIGNED if block.kind is Kind.DECK else _COPYRIGHT
        match = pattern.search(words)
        if match and (block.kind is Kind.LEGAL or OUTLET_WORDS & set(folded(match[1]).split())):
            name = match[1].strip()
            start = offset + match.start(1)
            where = "signed summary" if block.kind is Kind.DECK else "copyright line"
            yield Found(name, where, Span(start, start + len(name)))


def span_of(value: str, page: Printed, blocks: Iterable[Block]) -> Span | None:
    """Where a value's words stand in the first of these blocks that has them, whatever their case and white space."""
    words = value.split()[:60]
    if not words:
        return None
    pattern = re.compile(r"[\s,]+".join(map(re.escape, words)), re.IGNORECASE)
    if pattern.search(page.text) is None:
        return None
    for block in blocks:
        match = pattern.search(page.text, block.span.start, block.span.end)
        if match:
            return Span(match.start(), match.end())
    return None


def span_of_whole(value: str, page: Printed) -> Span | None:
    """The block whose words are the value's, whatever their case and punctuation; a headline block before others."""
    key = folded(value)
    longest = len(value) * LOOSEST + LONGEST_LINE
    short = (block for block in page.blocks if block.span.end - block.span.start <= longest)
    equal = [block for block in short if folded(page.words(block)) == key] if key else []
    equal.sort(key=lambda block: block.kind is not Kind.HEADLINE)
    return equal[0].span if equal else None


def _head_dates(page: Printed, *, day_first: bool | None, near: str | None) -> Iterator[tuple[Label | None, Found]]:
    """Dates of the head's short lines: first those typed as dates, then the others."""
    blocks = sorted(page.head, key=lambda block: block.kind is not Kind.PUBLISHED)
    for block in blocks:
        where = "published block" if block.kind is Kind.PUBLISHED else "line near the headline"
        words = page.text[block.span.start : block.span.end]
        for date in find_dates(words, day_first=day_first, near=near):
            start = block.span.start + date.span.start
            span = Span(start, start + date.span.end - date.span.start)
            yield date.label, Found(date.value, where, span)


def _byline_blocks(page: Printed) -> Iterator[Block]:
    """Blocks that name the writers, surest first.

    Blocks typed as bylines, then lines of the head that begin as one or hold one ("7 July · By Ada Quill"), then others
    that plainly begin so ("Written by"), then a line of the head that is the name of somebody whom another line
    presents ("Ada Quill is a reporter …").
    """
    yield from (block for block in page.head if block.kind is Kind.BYLINE)
    head = [block for block in page.head if block.kind not in (Kind.BYLINE, Kind.HEADLINE, Kind.DECK)]
    elsewhere = (block for block in page.blocks if block.kind not in _OF_OTHERS and block.kind is not Kind.ARTICLE)
    for blocks, lead in ((head, _LED), (page.head, _LED_WITHIN), (elsewhere, _PLAINLY_LED)):
        for block in blocks:
            if _is_led(lead, page.text, block) and _is_line(page.text, block):
                yield block
    openings = (_PRESENTED.match(page.text, block.span.start, block.span.end) for block in page.blocks)
    presented = {folded(match["name"]) for match in openings if match}
    yield from (block for block in head if folded(page.words(block)) in presented)


def _bare_names(page: Printed) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Lines of the head that hold nothing but people's names and stand right above a line with the date.

    A place and a section's name have the form of a name; but the story speaks of the place, and somewhere on the page
    the section's words stand in lower case, while a writer's name is in neither.
    """
    starts = {block.span.start for block in page.head}
    for block, below in pairwise(page.blocks):
        if not starts.issuperset((block.span.start, below.span.start)):
            continue
        is_dated = below.kind is Kind.PUBLISHED or _opens_with_date(page, below)
        names = read_personal_names(page.text[block.span.start : block.span.end]) if is_dated else ()
        if block.kind not in (Kind.HEADLINE, Kind.DATELINE) and not any(_is_spoken_of(name, page) for name in names):
            yield block, names


def _opens_with_date(page: Printed, block: Block) -> bool:
    words = page.words(block)
    return any(date.span.start <= LABEL_REACH for date in find_dates(words, day_first=True))


def _is_spoken_of(name: str, page: Printed) -> bool:
    """Whether the story names it, or a word of it stands in lower case on the page."""
    if any(name in page.text[block.span.start : block.span.end] for block in islice(page.of(Kind.ARTICLE), 1, None)):
        return True
    return any(re.search(rf"\b{re.escape(word.lower())}\b", page.text) for word in name.split() if len(word) > 2)


def _found_opening(page: Printed, block: Block, opening: Opening) -> tuple[Found | None, Found | None]:
    place = opening.place and Span(block.span.start + opening.place.start, block.span.start + opening.place.end)
    where = "dateline block" if block.kind is Kind.DATELINE else "opening words"
    found = Found(" ".join(page.text[place.start : place.end].split()), where, place) if place else None
    end = block.span.start + opening.end
    return found, Found(
        opening.agency, "dateline", Span(block.span.start, min(end, block.span.end))
    ) if opening.agency else None
