"""From decoded markup to a text with typed blocks. Only this module and those it imports need the HTML libraries."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html
from resiliparse.extract.html2text import extract_plain_text

from onrecord.page import flags, head, plain, votes
from onrecord.page.html import Flattened, flatten
from onrecord.page.prescan import refuse_hostile
from onrecord.page.taken import Taken, stated_article
from onrecord.page.typer import type_blocks
from onrecord.values.fetched import Refusal
from onrecord.values.page import Block

_OUTER_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
"""What follows these would be lost: libxml2 takes the first as the end of the page, browsers do not."""

_NEXT_DOCUMENT = re.compile(r"</html\s*>[\s\0\ufeff\ufffd]*<(?:!doctype\s|html[\s>])", re.IGNORECASE)

_PAID = re.compile(r"\"isAccessibleForFree\"\s{0,20}:\s{0,20}\"?false", re.IGNORECASE)

_LITTLE_SHOWN = 500
"""Code points of text under which a page is looked at again with what it hides: some pages put their whole story in a
hidden element that a script shows."""

_MOSTLY_HIDDEN = 2
"""How many times longer a page must be with what it hides, to be read so."""

_NEARLY_ALL = 0.9
"""Share of a page's text from which extractors that took it have told nothing, and the words are asked instead."""

_MARKED_UP = frozenset({"script", "style"})


def take_html(markup: str, address: str, *, article: bool) -> Taken | Refusal:
    """The page's text, blocks, head and doubts; a refusal of markup that no parser should see or that has no text."""
    refusal = refuse_hostile(markup, address)
    if refusal is not None:
        return refusal
    documents = 1 + len(_NEXT_DOCUMENT.findall(markup))
    markup = _OUTER_END.sub("", markup.replace("\0", " "))
    tree = _parsed(markup)
    page = Flattened("", (), (), ()) if tree is None else _shown(tree)
    if tree is None or not page.candidates:
        return Refusal(address, "no-text", "a page without any text", "open it in a browser and save what it shows")
    declared = head.from_markup(tree, address)
    kept = " ".join(_texts(tree))
    opinions = votes.opinions(tree, markup)
    blocks = _typed(page, opinions, declared, article=article)
    doubts = [
        *flags.lost(_whole(markup), kept),
        *flags.cut(page.text, blocks, is_paid=_PAID.search(markup) is not None),
    ]
    if not article:
        doubts += flags.disagree(opinions.first, opinions.second)
        doubts += flags.several(page.text, blocks, page.articles, documents)
    return Taken(page.text, blocks, head.complete(declared, page.text, blocks), tuple(doubts))


def _parsed(markup: str) -> html.HtmlElement | None:
    """The tree; None where the markup holds no element and no text."""
    if not markup.strip():
        return None
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def _shown(tree: html.HtmlElement) -> Flattened:
    page = flatten(tree)
    if len(page.text) >= _LITTLE_SHOWN:
        return page
    with_hidden = flatten(tree, with_hidden=True)
    return with_hidden if len(with_hidden.text) > _MOSTLY_HIDDEN * len(page.text) else page


def _typed(page: Flattened, opinions: votes.Opinions, declared: head.Head, *, article: bool) -> tuple[Block, ...]:
    if article:
        return tuple(stated_article(candidate.span) for candidate in page.candidates)
    headline = declared.headline.value if declared.headline else None
    cast = votes.vote(page, opinions)
    if _is_whole(page, cast):
        by_words = plain.vote(page.text, page.candidates, headline=headline)
        cast = tuple(min(pair) for pair in zip(cast, by_words, strict=True))
    return type_blocks(
        page.text,
        page.candidates,
        cast,
        headline=headline,
        bylines=tuple(found.value for found in declared.byline),
    )


def _is_whole(page: Flattened, cast: Sequence[float]) -> bool:
    """Whether the extractors took nearly the whole page, as on markup without structure: that tells nothing."""
    spans = [candidate.span for candidate in page.candidates]
    taken = sum(end - start for (start, end), value in zip(spans, cast, strict=True) if value >= votes.TAKEN)
    return taken >= _NEARLY_ALL * len(page.text)


def _texts(tree: html.HtmlElement) -> Iterator[str]:
    """Every text that the tree holds, shown or not."""
    for element in tree.iter():
        if element.text and element.tag not in _MARKED_UP:
            yield element.text
        if element.tail:
            yield element.tail


def _whole(markup: str) -> str:
    """The page's whole text as another parser has it."""
    return extract_plain_text(
        markup, alt_texts=False, links=False, list_bullets=False, form_fields=False, noscript=False
    )
