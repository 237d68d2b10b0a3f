"""Whether markup is safe to hand to a parser, found in one pass before any parser sees it.

Parsers of HTML lose text without a word, or take quadratic time, on markup that is nested very deep, has very many
attributes on one tag, or holds very long runs. None of that occurs on pages made for readers: on some 250 real news
and article pages the deepest nesting was 55 elements, the most attributes on a tag 40, the most tags 4,529. So such
markup is refused, with its numbers. The pass follows the tokenizer of the HTML standard (comments, raw text, quoted
values, void elements, end tags that may be left out) closely enough to count; it builds nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from onrecord.values.fetched import Refusal

DEEPEST = 250
"""Open elements at one place. libxml2 drops what stands deeper than 256."""

MOST_ATTRIBUTES = 1_000
"""Attributes on one tag. libxml2 compares each with all others."""

MOST_ATTRIBUTES_IN_ALL = 250_000

MOST_TAGS = 50_000
"""Start tags of one page."""

MOST_MARKS = 200_000
"""Start tags, end tags, comments and declarations of one page."""

MOST_UNCLOSED = 1_000
"""Elements such as ``b`` and ``font`` left open: a parser after the HTML standard opens each again in every paragraph
that follows, which is quadratic."""

LONGEST_RUN = 8_000_000
"""Code points of one attribute value or one run of text. libxml2 drops the document above 10 million bytes."""

_MARK = re.compile(r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<end>/)?(?P<name>[a-zA-Z][^\s/>]*))")

_ATTRIBUTE = re.compile(
    r"[\s/]*(?:(?P<close>>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:(?P<quote>[\"'])|(?P<value>[^\s>\"'][^\s>]*))?)?)"
)

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
"""Elements whose content is text, whatever it looks like, up to their own end tag."""

_FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_INLINE = _FORMATTING | frozenset("abbr cite label q span sub sup".split())

_DRAWINGS = ("svg", "math")
"""Elements in which "/>" ends an element; elsewhere in HTML it means nothing."""

_LOOK_BACK = 30
"""Open inline elements looked through for a paragraph that ends: more than any page has, and keeps the pass linear."""

_ENDS_PARAGRAPH = frozenset(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul
    """.split()
)
_ENDED_BY = {
    **dict.fromkeys(_ENDS_PARAGRAPH, frozenset({"p"})),
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
    **dict.fromkeys(("tbody", "tfoot", "thead"), frozenset({"p", "td", "th", "tr", "tbody", "thead", "tfoot"})),
}
"""Open elements that end where another begins, though their end tags were left out."""


@dataclass(frozen=True, slots=True)
class _Excess:
    """A count that went over its limit."""

    code: str
    found: str


@dataclass(slots=True)
class _Scan:
    """Counts so far."""

    markup: str
    tags: int = 0
    marks: int = 0
    attributes: int = 0
    unclosed: int = 0
    stack: list[str] = field(default_factory=list)
    open: Counter[str] = field(default_factory=Counter)


def refuse_hostile(markup: str, address: str) -> Refusal | None:
    """The refusal of markup that would make a parser hang or lose text; None for all other markup.

    >>> refuse_hostile("<p>One<p>Two", "page.html") is None
    True
    >>> refuse_hostile("<div>" * 300, "page.html").found
    'elements nested more than 250 deep, which no article needs'
    """
    excess = _excess_marks(_Scan(markup))
    if excess is None:
        return None
    found = f"{excess.found}, which no article needs"
    return Refusal(address, excess.code, found, "save the story as plain text and give the text")


def _excess_marks(scan: _Scan) -> _Excess | None:
    """The first excess in the markup."""
    markup = scan.markup
    at = text_from = 0
    while mark := _MARK.search(markup, at):
        scan.marks += 1
        if scan.marks > MOST_MARKS:
            return _Excess("too-many-tags", f"more than {MOST_MARKS:,} tags and comments")
        if mark["comment"]:
            at = _after(markup, "-->", mark.end() - 2)
        elif mark["other"]:
            at = _after(markup, ">", mark.end())
        else:
            name = mark["name"].lower()
            ended = _attributes(scan, mark.end())
            if isinstance(ended, _Excess):
                return ended
            at = ended
            if mark["end"]:
                _close(scan, name)
            else:
                excess = _start(scan, name, is_closed=markup[at - 2 : at] == "/>")
                if excess is not None:
                    return excess
                at = _after_raw(markup, name, at)
        if mark.start() - text_from > LONGEST_RUN or at - mark.start() > LONGEST_RUN:
            break
        text_from = at
    if max(len(markup) - text_from, at - text_from) > LONGEST_RUN:
        return _Excess("too-long-run", f"one run of more than {LONGEST_RUN:,} characters without a tag")
    return None


def _after(markup: str, what: str, start: int) -> int:
    found = markup.find(what, start)
    return len(markup) if found < 0 else found + len(what)


def _after_raw(markup: str, name: str, start: int) -> int:
    """Where the raw text ends that an element with this name holds."""
    if name not in _RAW:
        return start
    end = _RAW[name].search(markup, start)
    return len(markup) if end is None else end.start()


def _attributes(scan: _Scan, at: int) -> int | _Excess:
    """Where the tag ends whose name ends at ``at``."""
    markup = scan.markup
    count = 0
    while attribute := _ATTRIBUTE.match(markup, at):
        if attribute["close"]:
            break
        count += 1
        value_from = attribute.start()
        at = attribute.end()
        if attribute["quote"]:
            at = _after(markup, attribute["quote"], at)
        if at - value_from > LONGEST_RUN:
            return _Excess("too-long-run", f"an attribute of more than {LONGEST_RUN:,} characters")
        if count > MOST_ATTRIBUTES:
            return _Excess("too-many-attributes", f"a tag with more than {MOST_ATTRIBUTES:,} attributes")
    scan.attributes += count
    if scan.attributes > MOST_ATTRIBUTES_IN_ALL:
        return _Excess("too-many-attributes", f"more than {MOST_ATTRIBUTES_IN_ALL:,} attributes")
    return len(markup) if attribute is None else attribute.end()


def _start(scan: _Scan, name: str, *, is_closed: bool) -> _Excess | None:
    """Opens an element and ends those that it ends."""
    scan.tags += 1
    if scan.tags > MOST_TAGS:
        return _Excess("too-many-tags", f"more than {MOST_TAGS:,} tags")
    _end_implied(scan, name)
    if name in _VOID or (is_closed and any(scan.open[drawing] for drawing in _DRAWINGS)):
        return None
    if name in _FORMATTING:
        scan.unclosed += 1
        if scan.unclosed > MOST_UNCLOSED:
            return _Excess("too-many-unclosed", f"more than {MOST_UNCLOSED:,} tags such as b or font left open")
    scan.stack.append(name)
    scan.open[name] += 1
    if len(scan.stack) > DEEPEST:
        return _Excess("too-deep", f"elements nested more than {DEEPEST} deep")
    return None


def _end_implied(scan: _Scan, name: str) -> None:
    ended = _ENDED_BY.get(name)
    if ended is None:
        return
    depth = len(scan.stack)
    keep = depth
    least = max(0, depth - _LOOK_BACK)
    while depth > least and (scan.stack[depth - 1] in ended or scan.stack[depth - 1] in _INLINE):
        depth -= 1
        if scan.stack[depth] in ended:
            keep = depth
    _cut(scan, keep)


def _close(scan: _Scan, name: str) -> None:
    """Ends the element with this name, and those left open in it; an end tag without a start does nothing."""
    if name in _FORMATTING and scan.unclosed:
        scan.unclosed -= 1
    if scan.open[name]:
        keep = len(scan.stack) - 1
        while scan.stack[keep] != name:
            keep -= 1
        _cut(scan, keep)


def _cut(scan: _Scan, keep: int) -> None:
    for name in scan.stack[keep:]:
        scan.open[name] -= 1
    del scan.stack[keep:]
