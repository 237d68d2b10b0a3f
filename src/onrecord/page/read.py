"""From the bytes of a page to its text, its blocks and what it says of its story."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from onrecord.page import flags
from onrecord.page.encoding import decode, is_noise
from onrecord.page.head import Head, complete
from onrecord.page.language import language_of
from onrecord.page.plain import find_candidates, vote
from onrecord.page.taken import Taken, stated_article
from onrecord.page.typer import type_blocks
from onrecord.values.fetched import Fetched, Refusal
from onrecord.values.page import Found, Page

MOST_CHARACTERS = 10_000_000
"""Code points of one page, as text or as markup. The largest of 250 real pages had 1.4 million, most of them script."""

_MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT_TYPES = frozenset({"text/plain", "text/markdown"})
_MARKUP_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_TEXT_NAMES = frozenset({".txt", ".text", ".md"})

_OPENING = re.compile(
    r"(?:\s+|<\?xml[^>]{0,200}>|<!--(?:(?!-->).){0,2000}-->)*+"
    r"<(?:!doctype\s+html|(?P<tag>html|head|body|article|section|main|div|p|h1|h2|span|table|meta|title|script|style)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
"""How markup begins. A text that mentions a tag further on is a text."""

_WHOLE = frozenset({"html", "head", "body", "meta", "title", "script", "style"})
"""Opening tags that make a page without their end tag."""


def read_page(fetched: Fetched, *, article: bool = False, published: str | None = None) -> Page | Refusal:
    r"""The page: one text with every block of it typed, what it says of its story, and the doubts about it.

    HTML becomes one block a line; plain text stays exactly as decoded. ``article`` says that the whole text is the
    article: every block is then article and none furniture. ``published`` is a date that the user states; it beats the
    page. Never raises on any bytes: what cannot be read gives a refusal, what reads badly a page with flags. A page
    without an article is still a page, with the flag for that. The same bytes always give an equal page.

    >>> from onrecord.values.fetched import digest_of
    >>> content = b"It is a quiet day.\r\n\r\nNothing sank."
    >>> fetched = Fetched(content, "note.txt", None, None, None, None, digest_of(content))
    >>> page = read_page(fetched, article=True, published="2031-05-02")
    >>> [page.text[span.start:span.end] for span in page.body], page.published.where
    (['It is a quiet day.', 'Nothing sank.'], 'stated by the user')
    """
    decoded = decode(fetched.content, fetched.charset)
    if not decoded.text.strip():
        return Refusal(fetched.address, "empty", "nothing but white space", "give a page with a story on it")
    if is_noise(decoded):
        return Refusal(fetched.address, "binary", "bytes that are no text", "give an HTML page or a plain text")
    if len(decoded.text) > MOST_CHARACTERS:
        found = f"{len(decoded.text):,} characters, more than {MOST_CHARACTERS:,}"
        return Refusal(fetched.address, "too-large", found, "give one story at a time")
    if is_markup(decoded.text, fetched):
        # Imported here so that reading plain text does not wait for the HTML libraries.
        from onrecord.page.from_html import take_html

        taken = take_html(decoded.text, fetched.address, article=article)
    else:
        taken = _take_text(decoded.text, article=article)
    if isinstance(taken, Refusal):
        return taken
    return _page(taken, published, decoded.encoding, decoded.faults)


def is_html(fetched: Fetched) -> bool:
    """Whether `read_page` reads the page as HTML, with parsers, and not as plain text."""
    return is_markup(decode(fetched.content, fetched.charset).text, fetched)


def is_markup(text: str, fetched: Fetched) -> bool:
    """Whether a decoded page is HTML: by the protocol's word, then the file's name, then how the text begins.

    >>> from onrecord.values.fetched import digest_of
    >>> def given(name: str, stated: str | None = None) -> Fetched:
    ...     return Fetched(b"", name, None, None, stated, None, digest_of(b""))
    >>> is_markup("<!doctype html><p>Hello", given("page")), is_markup("Use <p> for text.", given("page"))
    (True, False)
    >>> is_markup("<!doctype html><p>Hello", given("page", "text/plain"))
    False
    """
    if fetched.media_type in _MARKUP_TYPES:
        return True
    if fetched.media_type in _TEXT_TYPES:
        return False
    name = PurePosixPath(fetched.address.partition("#")[0].partition("?")[0]).suffix.lower()
    if fetched.media_type is None and name in _MARKUP_NAMES | _TEXT_NAMES:
        return name in _MARKUP_NAMES
    opening = _OPENING.match(text)
    if opening is None:
        return False
    tag = opening["tag"]
    return tag is None or tag.lower() in _WHOLE or f"</{tag.lower()}" in text.lower()


def _take_text(text: str, *, article: bool) -> Taken:
    candidates = find_candidates(text)
    if article:
        blocks = tuple(stated_article(candidate.span) for candidate in candidates)
    else:
        blocks = type_blocks(text, candidates, vote(text, candidates))
    return Taken(text, blocks, complete(Head(), text, blocks), tuple(flags.cut(text, blocks)))


def _page(taken: Taken, published: str | None, encoding: str, faults: int) -> Page:
    text, blocks, head = taken.text, taken.blocks, taken.head
    if published is not None:
        head = replace(head, published=Found(published, "stated by the user", None))
    language = language_of(text, blocks, head.language)
    return Page(
        text=text,
        blocks=blocks,
        outlet=head.outlet,
        headline=head.headline,
        deck=head.deck,
        byline=head.byline,
        dateline=head.dateline,
        credit=head.credit,
        published=head.published,
        updated=head.updated,
        language=language,
        canonical=head.canonical,
        flags=(
            *flags.broken(encoding, faults),
            *flags.thin(text, blocks),
            *taken.doubts,
            *flags.not_english(language),
        ),
    )
