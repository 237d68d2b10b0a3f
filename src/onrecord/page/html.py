"""From an HTML tree to one text and its blocks, in one walk.

What a person would see as one line or one paragraph becomes one block, and the blocks stand one a line. White space
is collapsed as a browser does it; inline elements neither add nor lose a space. Left out is what is not shown:
scripts, styles, templates, `noscript` (mostly a second copy of what a script shows), drawings, form values and
elements marked hidden. Alternative texts of pictures are not part of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from lxml import etree, html

from onrecord.page.candidate import Candidate, Hints
from onrecord.values.text import Span

_UNSEEN = frozenset(
    """
    applet area audio base canvas colgroup datalist embed frame frameset head iframe img input link map meta noembed
    noframes noscript object param picture script select style svg template textarea title track video
    """.split()
)
"""Elements whose content a reader does not see as text, or sees elsewhere too."""

_BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary
    table tbody tfoot thead tr ul
    """.split()
)
"""Elements that begin and end a block (the HTML standard's flow content that is displayed as a block)."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOTES = frozenset({"comment", "pi"})
_CELLS = frozenset({"td", "th"})
_TOKEN_ATTRIBUTES = ("class", "id", "role", "rel", "itemprop")

_TOKENS_OF_ONE = 24
_TOKEN_LENGTH = 80
_TOKENS_AROUND = 120
"""Bounds on what hints hold, far above what ordinary pages have, so that a page cannot make them large."""

_LONG_CELL = 80
"""Code points from which a table cell is prose (a page laid out with tables) and stands as a block of its own."""

_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]")
"""Control characters, soft hyphens and other marks that no reader sees and that split words."""

_PREFORMATTED_GAP = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Flattened:
    """A page's markup as one text with its blocks."""

    text: str
    """One block a line."""
    candidates: tuple[Candidate, ...]
    """The blocks, in text order."""
    holders: tuple[tuple[str, ...], ...]
    """For each block, the tags, classes and so on of the elements around its own, innermost first: blocks of one holder
    are siblings, or stand in elements that look the same."""
    articles: tuple[int, ...]
    """For each block, the number of the innermost ``article`` element around it; 0 for none."""


class _Joint(Enum):
    """What stands between a line and the one before it in the same element."""

    BREAK = "br"
    GAP = "br br"
    CELL = "cell"


@dataclass(slots=True, eq=False)
class _Frame:
    """One open element."""

    tag: str
    parent: "_Frame | None"
    depth: int
    article: int
    tokens: tuple[str, ...]
    is_block: bool
    is_link: bool
    is_preformatted: bool
    around: tuple[str, ...] | None = None


_OUTSIDE = _Frame("", None, 0, 0, (), is_block=False, is_link=False, is_preformatted=False)
"""What holds the outermost element."""


@dataclass(slots=True)
class _Line:
    """Text under way: up to the next break or border of a block."""

    joint: _Joint | None
    pieces: list[str] = field(default_factory=list)
    frame: _Frame | None = None
    """The innermost element that holds all of the line's text."""
    linked: int = 0
    seen: int = 0


def flatten(tree: html.HtmlElement, *, with_hidden: bool = False) -> Flattened:
    r"""The page's text, one block a line, and its blocks in text order.

    Lines of preformatted text stay as they are, within one block. A page without text gives an empty text and no
    blocks. ``with_hidden`` also takes what the markup hides.

    >>> tree = html.document_fromstring("<h1>Ferry  halted</h1><div>It <b>will</b> sail<p>again.</p></div>")
    >>> page = flatten(tree)
    >>> page.text
    'Ferry halted\nIt will sail\nagain.'
    >>> [candidate.hints.tag for candidate in page.candidates]
    ['h1', 'div', 'p']
    """
    texts: list[str] = []
    candidates: list[Candidate] = []
    holders: list[tuple[str, ...]] = []
    articles: list[int] = []
    start = 0
    for text, frame, link_share in _blocks(tree, with_hidden=with_hidden):
        own = _block_of(frame)
        texts.append(text)
        candidates.append(Candidate(Span(start, start + len(text)), Hints(own.tag, _around(frame), link_share)))
        holders.append(() if own.parent is None else _around(own.parent))
        articles.append(frame.article)
        start += len(text) + 1
    return Flattened("\n".join(texts), tuple(candidates), tuple(holders), tuple(articles))


_Made = tuple[str, _Frame, float]
"""A block's text, the innermost element that holds all of it, and the share of it in links."""


def _blocks(tree: html.HtmlElement, *, with_hidden: bool) -> Iterator[_Made]:
    lines = [_Line(None)]
    frame = _OUTSIDE
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for number, (event, element) in enumerate(walk):
        if event in _NOTES:
            _add(lines[-1], element.tail, frame)
            continue
        if event == "start":
            frame = _open(element, frame, number)
            if frame.tag in _UNSEEN or (not with_hidden and _is_hidden(element, frame)):
                walk.skip_subtree()
                continue
        if frame.is_block:
            yield from _finished(lines)
            lines = [_Line(None)]
        elif frame.tag in _CELLS or (frame.tag == "br" and event == "start"):
            _break(lines, frame)
        if event == "start":
            _add(lines[-1], element.text, frame)
        else:
            frame = frame.parent or _OUTSIDE
            _add(lines[-1], element.tail, frame)
    yield from _finished(lines)


def _open(element: etree._Element, parent: _Frame, number: int) -> _Frame:
    tag = element.tag.lower() if isinstance(element.tag, str) else ""
    tokens = [tag]
    for name in _TOKEN_ATTRIBUTES:
        value = element.get(name)
        if value:
            words = value[: _TOKENS_OF_ONE * _TOKEN_LENGTH].lower().split()
            tokens.extend(word[:_TOKEN_LENGTH] for word in words[:_TOKENS_OF_ONE])
    return _Frame(
        tag,
        parent,
        parent.depth + 1,
        number if tag == "article" else parent.article,
        tuple(tokens),
        is_block=tag in _BLOCKS,
        is_link=tag == "a" or parent.is_link,
        is_preformatted=tag == "pre" or parent.is_preformatted,
    )


def _is_hidden(element: etree._Element, frame: _Frame) -> bool:
    if frame.tag in ("html", "body"):
        return False
    return element.get("hidden") is not None or _HIDING_STYLE.search(element.get("style", "")[:1000]) is not None


def _break(lines: list[_Line], frame: _Frame) -> None:
    """Ends the line, or widens the joint before a line that is still empty."""
    if frame.tag == "br" and _in_heading(frame):
        lines[-1].pieces.append(" ")
    elif lines[-1].seen:
        lines.append(_Line(_Joint.CELL if frame.tag in _CELLS else _Joint.BREAK))
    elif lines[-1].joint is _Joint.BREAK and frame.tag == "br":
        lines[-1].joint = _Joint.GAP


def _in_heading(frame: _Frame) -> bool:
    holder: _Frame | None = frame
    while holder is not None and not holder.is_block:
        holder = holder.parent
    return holder is not None and holder.tag in _HEADINGS


def _add(line: _Line, text: str | None, frame: _Frame) -> None:
    if not text:
        return
    text = _INVISIBLE.sub("", text)
    seen = len(text) - text.count(" ") if not text.isspace() else 0
    line.pieces.append(text)
    if seen:
        line.seen += seen
        line.linked += seen if frame.is_link else 0
        line.frame = frame if line.frame is None else _common(line.frame, frame)


def _common(one: _Frame, other: _Frame) -> _Frame:
    """The innermost element that holds both."""
    while one is not other:
        if one.depth >= other.depth:
            one = one.parent or _OUTSIDE
        else:
            other = other.parent or _OUTSIDE
    return one


def _finished(lines: list[_Line]) -> Iterator[_Made]:
    """The blocks that the lines of one element make: some joints part blocks, others are a space."""
    held: list[_Line] = []
    for line in lines:
        if not line.seen:
            continue
        if held and _parts(held[-1], line):
            yield from _made(held)
            held = []
        held.append(line)
    yield from _made(held)


def _parts(before: _Line, after: _Line) -> bool:
    if after.joint is _Joint.CELL:
        in_column = before.joint in (_Joint.BREAK, _Joint.GAP)  # the cell before has several lines: no row of a table
        return in_column or before.seen > _LONG_CELL or after.seen > _LONG_CELL
    if after.joint is _Joint.BREAK:
        return not "".join(after.pieces).lstrip()[:1].islower()
    return True


def _made(lines: list[_Line]) -> Iterator[_Made]:
    if not lines:
        return
    frame: _Frame | None = None
    for line in lines:
        if line.frame is not None:
            frame = line.frame if frame is None else _common(frame, line.frame)
    if frame is None:
        return
    link_share = _share(lines)
    if frame.is_preformatted:
        whole = "\n".join("".join(line.pieces) for line in lines)
        paragraphs = [_stripped(part) for part in _PREFORMATTED_GAP.split(whole)]
    else:
        paragraphs = [" ".join(" ".join("".join(line.pieces) for line in lines).split())]
    yield from ((paragraph, frame, link_share) for paragraph in paragraphs if paragraph)


def _stripped(paragraph: str) -> str:
    return "\n".join(line.rstrip() for line in paragraph.splitlines()).strip()


def _share(lines: list[_Line]) -> float:
    return sum(line.linked for line in lines) / max(1, sum(line.seen for line in lines))


def _block_of(frame: _Frame) -> _Frame:
    while not frame.is_block and frame.tag not in _CELLS and frame.parent is not None:
        frame = frame.parent
    return frame


def _around(frame: _Frame) -> tuple[str, ...]:
    if frame.around is None:
        outer = () if frame.parent is None else _around(frame.parent)
        frame.around = (*frame.tokens, *outer)[:_TOKENS_AROUND]
    return frame.around
