"""What in a page's markup may speak of its story, gathered in one walk: metas, scripts, headings and marked elements.

Nothing is decided here. Everything stands in document order, with its place among the page's elements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.page.head.folding import folded
from onrecord.page.head.linked_data import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

LONGEST_SHOWN = 400
"""Characters of an element's words that are kept; a headline or a byline is shorter."""
LONGEST_DATE_LINE = 120
"""Characters of an element that holds a date and its label and not much else."""
MOST_MARKED = 300
"""Elements kept of each role, more than any story has."""
MOST_PIECES = 500
"""Pieces of text put together for one element; a headline in which every letter is styled has about 200."""
MOST_ABOVE = 40
"""Elements looked at above a marked one, to see whether it stands in another story's card or in a comment."""
MOST_LINES = 20_000
"""Short texts of a page that are kept, to see what of its title it shows; a long live blog has about 5,000."""

_BREAKING = frozenset(
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dt", "figcaption", "footer", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p", "section", "td", "th", "time", "tr", "ul",
    }
)  # fmt: skip
"""Elements whose borders part words."""
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "button", "select", "option"})

_ASIDE_TAGS = frozenset({"aside", "footer", "nav", "form"})
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_])(?:comments?|respond|related|sidebar|footer|recommend|recirc|teaser|popular|trending|newsletter|promo|"
    r"widget|testimonial|pullquote|read-next|more-|next-|prev|post-navigation|related-|recent|reviews?[\s_-]|menu|cookie"
    r"|modal|latest)"
    r"|-(?:comments?|related|sidebar|footer|recommend|teaser|testimonial|pullquote|widget-area|recent|popular)"
)
"""Classes and ids of what stands beside a story. Anchored, for site builders call every box a "-widget"."""

_WRITER = re.compile(r"(?:^|[\s_-])(?:by-?line|author|authors|writer|written-?by|post-?author|by-?author|journalist)")
_NOT_WRITER = re.compile(
    r"author[\w-]*?(?:image|img|avatar|photo|pic|bio|desc|title|role|job|link-?icon|social|position|label|date)"
    r"|comment|avatar"
)
_DATE = re.compile(
    r"(?:^|[\s_-])(?:publish\w*|post(?:ed)?-?(?:on|date|meta|time)|entry-?date|pub-?dates?|date|dateline|timestamp|time"
    r"|article-?date|blog-?date|posted|byline|meta|published-on|updated?|modified)(?=$|[\s_-])"
)
_DECK = re.compile(
    r"(?:^|[\s_-])(?:standfirst|deck?|sub-?head(?:line|ing|er)?|sub-?title|article-?summary|article-?intro|story-?intro|"
    r"entry-?subtitle|excerpt-?lead|strap-?line)(?=$|[\s_-])"
)


class Role(StrEnum):
    """What an element's markup says that it shows."""

    HEADLINE = "headline"
    DECK = "deck"
    WRITER = "writer"
    DATE = "date"
    OUTLET = "outlet"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Marked:
    """One element whose markup gives it a role."""

    role: Role
    words: str
    """What it shows, white space collapsed, at most ``LONGEST_SHOWN`` characters; may be empty. For a date, what the
    element around it shows, where that is short."""
    stamp: str | None
    """Its machine-readable value (``datetime``, ``content``, ``title``)."""
    where: str
    """The markup in short: "h1", "time", "itemprop author", "class byline"."""
    place: int
    """Its number among the page's elements, from 0."""
    exact: bool
    """Whether a standard vocabulary marks it (microdata, RDFa, hNews, rel=author), not just a class that sounds so."""


@dataclass(slots=True)
class Survey:
    """What one walk over the tree found."""

    language: str | None = None
    """The root's ``lang``."""
    title: str | None = None
    canonical: str | None = None
    scripts: list[str] = field(default_factory=list)
    """JSON-LD, as it stands."""
    metas: dict[str, list[str]] = field(default_factory=dict)
    """Contents by lower-case name, property or itemprop."""
    marked: list[Marked] = field(default_factory=list)
    lines: set[str] = field(default_factory=set)
    """Short texts that elements show by themselves, folded."""

    def of(self, role: Role) -> list[Marked]:
        """The elements of one role, in document order."""
        return [found for found in self.marked if found.role is role]

    def meta(self, *names: str) -> tuple[str, str] | None:
        """The first content that is not empty among metas of these names, and its name."""
        return next(((name, text) for name in names for text in self.metas.get(name, ())), None)


def survey(tree: HtmlElement) -> Survey:
    """What the markup under ``tree`` says of its story. Linear in the number of elements."""
    found = Survey(language=tree.get("lang") or tree.get("xml:lang"))
    counts = dict.fromkeys(Role, 0)
    for place, element in enumerate(tree.iter()):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if tag in ("meta", "link", "title", "script", "html"):
            _read_machine_part(element, tag, found)
        elif tag not in _UNSEEN and len(found.lines) < MOST_LINES:
            found.lines.update(_lines(element))
        for role, where, exact in _roles(element, tag):
            if counts[role] < MOST_MARKED and not _stands_aside(element):
                counts[role] += 1
                stamp = element.get("datetime") or element.get("content")
                words = clean(_words_of_date(element) if role is Role.DATE else shown_words(element)) or ""
                found.marked.append(Marked(role, words, stamp and stamp[:LONGEST_SHOWN], where, place, exact))
    return found


def shown_words(element: HtmlElement, *, most: int = LONGEST_SHOWN) -> str:
    """What an element shows, at most ``most`` characters, white space collapsed.

    >>> from lxml.html import fromstring
    >>> shown_words(fromstring("<h1>Ferry<br>and <b>tide</b>s</h1>"))
    'Ferry and tides'
    """
    pieces: list[str] = []
    size = 0
    for piece in islice(_pieces(element), MOST_PIECES):
        pieces.append(piece)
        size += len(piece)
        if size > most * 4:
            break
    return " ".join("".join(pieces).split())[:most]


def _lines(element: HtmlElement) -> Iterator[str]:
    """The text that begins the element and the one that follows it, folded, where they are short."""
    for text in (element.text, element.tail):
        if text and not text.isspace() and len(text) <= LONGEST_SHOWN:
            yield folded(text)


def _words_of_date(element: HtmlElement) -> str:
    """What the element around a date shows, for its label ("Updated"), or the date alone where that is much."""
    parent = element.getparent()
    around = shown_words(parent) if parent is not None and parent.tag not in ("body", "main", "article") else ""
    return around if 0 < len(around) <= LONGEST_DATE_LINE else shown_words(element)


def _pieces(element: HtmlElement) -> Iterator[str]:
    """The texts under an element in order, with a space where an element parts words."""
    skipping = None
    for event, inner in _walk(element):
        tag = inner.tag
        if skipping is None and event == "start":
            if tag in _BREAKING:
                yield " "
            if not isinstance(tag, str) or tag in _UNSEEN:
                skipping = inner
            else:
                yield (inner.text or "")[: LONGEST_SHOWN * 4]
        elif event == "end":
            if skipping is inner:
                skipping = None
            if skipping is None and inner is not element:
                yield " " if tag in _BREAKING else ""
                yield (inner.tail or "")[: LONGEST_SHOWN * 4]


def _walk(element: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """The start and the end of every element under this one and of itself, without recursion."""
    stack: list[tuple[HtmlElement, Iterator[HtmlElement]]] = [(element, iter(element))]
    yield "start", element
    while stack:
        current, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", current
        else:
            stack.append((child, iter(child)))
            yield "start", child


def _read_machine_part(element: HtmlElement, tag: str, found: Survey) -> None:
    """Take up what a head element says."""
    if tag == "meta":
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = clean(element.get("content") or "")
        if name and content:
            contents = found.metas.setdefault(name.strip().lower()[:80], [])
            contents += [content] if len(contents) < MOST_MARKED else []
    elif tag == "link" and "canonical" in (element.get("rel") or "").lower().split():
        found.canonical = found.canonical or (element.get("href") or "").strip() or None
    elif tag == "title":
        in_svg = (parent := element.getparent()) is not None and parent.tag == "svg"
        found.title = found.title or (None if in_svg else clean(shown_words(element)))
    elif tag == "script" and "ld+json" in (element.get("type") or "").lower():
        found.scripts.append(element.text or "")
    elif tag == "html":
        found.language = found.language or element.get("lang") or element.get("xml:lang")


def _roles(element: HtmlElement, tag: str) -> Iterator[tuple[Role, str, bool]]:
    """The roles that one element's markup gives it."""
    itemprops = (element.get("itemprop") or element.get("property") or "").lower()[:200].split()
    if itemprops:
        yield from _property_roles(itemprops)
    if tag == "h1":
        yield Role.HEADLINE, "heading h1", False
    if tag == "time":
        yield Role.DATE, "time", element.get("pubdate") is not None
    if "author" in (element.get("rel") or "").lower().split():
        yield Role.WRITER, "rel author", True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".strip().lower()[:300]
    if names and tag not in ("body", "html", "meta", "link", "script", "style", "img", "input", "svg"):
        yield from _class_roles(names, tag)


_PROPERTIES = {
    "headline": Role.HEADLINE,
    "alternativeheadline": Role.DECK,
    "author": Role.WRITER,
    "datepublished": Role.DATE,
    "datemodified": Role.DATE,
    "datecreated": Role.DATE,
    "dateline": Role.DATELINE,
}


def _property_roles(itemprops: list[str]) -> Iterator[tuple[Role, str, bool]]:
    for itemprop in itemprops:
        role = _PROPERTIES.get(itemprop.rpartition(":")[2])
        if role:
            yield role, f"itemprop {itemprop}", True


def _class_roles(names: str, tag: str) -> Iterator[tuple[Role, str, bool]]:
    tokens = set(names.split())
    if "entry-title" in tokens:
        yield Role.HEADLINE, "class entry-title", True
    if "source-org" in tokens:
        yield Role.OUTLET, "class source-org", True
    if "dateline" in tokens:
        yield Role.DATELINE, "class dateline", True
    if "fn" in tokens and "n" in tokens:
        yield Role.WRITER, "class fn n", True
    for role, pattern, unless in ((Role.WRITER, _WRITER, _NOT_WRITER), (Role.DECK, _DECK, None)):
        match = pattern.search(names)
        if match and not (unless and unless.search(names)):
            yield role, f"class {match[0].strip(' _-')}", False
    match = _DATE.search(names)
    if match and tag != "time":
        yield Role.DATE, f"class {match[0].strip(' _-')}", bool(tokens & {"published", "entry-date"})


def _stands_aside(element: HtmlElement) -> bool:
    """Whether an element stands in comments, a sidebar, another story's card or the foot of the page."""
    current: HtmlElement | None = element
    for _ in range(MOST_ABOVE):
        if current is None or current.tag in ("body", "html", "main"):
            return False
        if current.tag in _ASIDE_TAGS:
            return True
        names = f"{current.get('class') or ''} {current.get('id') or ''}".strip().lower()[:300]
        if names and _ASIDE_NAMES.search(names):
            return True
        current = current.getparent()
    return False
