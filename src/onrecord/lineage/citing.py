"""Where a story says that it has something from another outlet: patterns of words around an outlet's name.

The chains of a story's lines say so too; these patterns find it in sentences without a line, and in stories that were
read without the trained reader.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from onrecord.lexicon.en.cues import REPORTING, WITH_CONTENT
from onrecord.lexicon.en.lineage import (
    CITING_AFTER,
    CITING_AFTER_BETWEEN,
    CITING_BACK,
    CITING_BEFORE,
    CITING_BETWEEN,
    CITING_NOUNS,
    CITING_PAGES,
    CITING_PARTICIPLES,
    CITING_PIECES,
    CITING_VERBS,
    PART_CREDITS,
    PART_CREDITS_AFTER,
)
from onrecord.lineage.names import NAME, is_agency, is_outlet, outlet_key, without_opener
from onrecord.values.lineage import Citation
from onrecord.values.text import Span, Spans


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))


_VERBS = _any(
    CITING_AFTER
    | {
        verb
        for verbs in (REPORTING, WITH_CONTENT)
        for stance in ("asserts", "confirms")
        for verb in verbs[stance].split()
    }
)
"""What an outlet that is cited does."""
_REACH = 90
"""Code points before or after a name in which the words that cite stand."""
_APPOSED = rf"(?: an? (?:[\w-]+ ){{0,3}}(?:{_any(CITING_BACK)}),(?: the)?)?"
"""What the outlet is, before its name: "by a local daily, the Sahl Courier"."""
_BETWEEN = rf"(?: (?:{_any(CITING_BETWEEN)})){{0,6}}{_APPOSED} $"
_PIECE = (
    rf"\bin (?:an?|his|her|their|its) (?:[\w-]+ ){{0,3}}(?:{_any(CITING_PIECES)})"
    rf" (?:in|for|on (?:the|its|his|her|their)(?: own)? (?:{_any(CITING_PAGES)}))"
)
"""Where somebody wrote it: "in an opinion piece on the website of the Sahl Courier"."""
_BEFORE = re.compile(
    rf"(?:\b(?:{_any(CITING_BEFORE)}|(?:{_any(CITING_PARTICIPLES)})(?: [a-z]+){{0,3}} (?:by|in|on|with|to))|{_PIECE})"
    rf"{_BETWEEN}"
    rf"|[,”\"] (?:{_any(CITING_VERBS)})(?: the)? $",
    re.IGNORECASE,
)
_FILLING = _any(CITING_AFTER_BETWEEN)
_AFTER = re.compile(
    rf"(?:['’]s(?: [A-Z][\w.-]*){{0,3}})?(?:,? (?:{_FILLING})){{0,5}} (?:{_VERBS})\b"
    rf"|(?:['’]s)?(?: (?:{_FILLING})){{0,3}} (?:{_any(CITING_NOUNS)})\b"
    rf"|, (?:which|who) [^,.;]{{1,60}},? (?:{_VERBS})\b"
    r"|, (?:citing|quoting|which cited|which quoted)\b"
    r"| (?:is to be (?:believed|trusted)|has it)\b"
)
_NAMES = 100
"""Names that a short one is looked up among, the first of the story."""
_BACK = re.compile(rf"\b[Tt]he (?:{_any(CITING_BACK)})(?=(?:['’]s)? (?:{_VERBS})\b)")
_BACK_BEFORE = re.compile(rf"\b(?:told|according to) the (?:{_any(CITING_BACK)})\b", re.IGNORECASE)
_CREDIT_BEFORE = re.compile(rf"(?:^|[\s(])(?:{_any(PART_CREDITS)}) (?:\d{{4}} )?(?:the )?$", re.IGNORECASE)
_CREDIT_AFTER = re.compile(rf"[.,]? (?:{_any(PART_CREDITS_AFTER)})\b", re.IGNORECASE)
_OPENING = re.compile(r"\(([A-Za-z][A-Za-z .-]{1,40})\) ?[-–—]")
_OPENING_REACH = 80
"""Code points of a paragraph in which a dateline with its agency stands."""
_ALONE = 4
"""Code points beside an agency's name in a line that is nothing but a credit: a dash, brackets, a copyright sign."""


def find_citations(
    text: str, paragraphs: Spans, sentences: Spans, *, own: str | None = None, known: Collection[str] = ()
) -> tuple[Citation, ...]:
    """The outlets that a story cites, one entry a place, in text order.

    ``own`` is the key of the story's own outlet, which it does not cite. ``known`` are keys of outlets whose names do
    not show that they are outlets. "The newspaper said" counts for the outlet cited last before it. A citation covers
    its sentence, or its paragraph where there are no sentences. Takes time linear in the text.

    >>> text = "The mayor left, the Sahl Courier reported. The newspaper said he flew."
    >>> found = find_citations(text, (Span(0, 71),), (Span(0, 42), Span(43, 71)))
    >>> [(cited.outlet, [text[span.start : span.end] for span in cited.spans]) for cited in found]
    [('Sahl Courier', ['the Sahl Courier reported']), ('Sahl Courier', ['The newspaper'])]
    """
    found: list[Citation] = []
    names: dict[str, str] = {}
    for stretch in sentences or paragraphs:
        for span, name in _cited_in(text, stretch, known, found):
            full = _fullest(name, names, own)
            if full is not None and (not found or found[-1].covers != (stretch,) or found[-1].key != outlet_key(full)):
                found.append(Citation(full, outlet_key(full), (span,), (stretch,)))
    return tuple(found)


def _cited_in(text: str, stretch: Span, known: Collection[str], before: list[Citation]) -> Iterator[tuple[Span, str]]:
    named = False
    for match in NAME.finditer(text, stretch.start, stretch.end):
        name = without_opener(match.group())
        start = match.end() - len(name)
        if is_outlet(name, known) and (span := _framed(text, Span(start, match.end()), stretch)):
            named = True
            yield span, name[4:] if name[:4] in {"the ", "The "} else name
    if not named and before:
        back = _BACK.search(text, stretch.start, stretch.end) or _BACK_BEFORE.search(text, stretch.start, stretch.end)
        if back is not None:
            yield Span(back.start(), back.end()), before[-1].outlet


def _framed(text: str, name: Span, stretch: Span) -> Span | None:
    """The words that cite, name included; None where nothing around the name says that it is cited."""
    left = text[max(stretch.start, name.start - _REACH) : name.start]
    before = _BEFORE.search(left)
    after = _AFTER.match(text, name.end, min(stretch.end, name.end + _REACH))
    if before is None and after is None:
        return None
    start = name.start - len(left) + before.start() if before is not None else name.start
    return Span(start, after.end() if after is not None else name.end)


def _fullest(name: str, names: dict[str, str], own: str | None) -> str | None:
    """The longest name so far that ends in this one ("the Courier" after "Sahl Courier"); None for the story's own."""
    key = outlet_key(name)
    if own is not None and (key == own or own.endswith(" " + key)):
        return None
    for longer, full in islice(names.items(), _NAMES):
        if longer.endswith(" " + key):
            return full
    return names.setdefault(key, name)


def find_credit(text: str, paragraphs: Spans) -> Citation | None:
    """The agency that a story's own text credits: in its dateline, or in a line under or over the story.

    >>> find_credit("KESTON (Meridian Newswire) - The ferry sank.", (Span(0, 44),)).outlet
    'Meridian Newswire'
    """
    if not paragraphs:
        return None
    for start, end in paragraphs[:3]:
        opening = _OPENING.search(text, start, min(end, start + _OPENING_REACH))
        if opening is not None and is_agency(opening[1]):
            return _credit(opening[1], Span(opening.start(1), opening.end(1)))
    for paragraph in dict.fromkeys((paragraphs[-1], paragraphs[0], *paragraphs[-3:-1])):
        for match in NAME.finditer(text, paragraph.start, paragraph.end):
            name = match.group().removeprefix("The ").removeprefix("the ")
            span = Span(match.end() - len(name), match.end())
            if is_agency(name) and _says_credit(text, span, paragraph):
                return _credit(name, span)
    return None


def _says_credit(text: str, name: Span, paragraph: Span) -> bool:
    if paragraph.end - paragraph.start - (name.end - name.start) <= _ALONE:
        return True
    left = text[max(paragraph.start, name.start - _REACH) : name.start]
    return bool(_CREDIT_BEFORE.search(left) or _CREDIT_AFTER.match(text, name.end, paragraph.end))


def _credit(name: str, span: Span) -> Citation:
    return Citation(name, outlet_key(name), (span,), ())
