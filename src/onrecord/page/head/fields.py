"""What a page says of its story: outlet, headline, writers, dates, and where each was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.page.head.dates import order_shown, same_day
from onrecord.page.head.declared import (
    Declared,
    day_order,
    declared_byline,
    declared_canonical,
    declared_dates,
    declared_deck,
    declared_headline,
    declared_language,
    declared_outlet,
)
from onrecord.page.head.folding import folded
from onrecord.page.head.headlines import parts_of
from onrecord.page.head.linked_data import describe
from onrecord.page.head.markup import Role, survey
from onrecord.page.head.printed import (
    Printed,
    print_of,
    printed_byline,
    printed_credit,
    printed_dates,
    printed_deck,
    printed_headline,
    printed_opening,
    printed_outlet,
    span_of,
    span_of_whole,
)
from onrecord.values.page import Block, Found, Kind

if TYPE_CHECKING:
    from lxml.html import HtmlElement


LONGEST_PLACE = 60
"""Characters of the longest place in an element marked as a dateline."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of its story. The fields are those of ``Page``, and one that helps to read the page's dates."""

    outlet: Found | None = None
    headline: Found | None = None
    deck: Found | None = None
    byline: tuple[Found, ...] = ()
    dateline: Found | None = None
    credit: Found | None = None
    published: Found | None = None
    updated: Found | None = None
    language: Found | None = None
    canonical: Found | None = None
    day_first: bool | None = None
    """Whether the page's numeric dates put the day first; None where nothing tells."""


def from_markup(tree: HtmlElement, address: str | None) -> Head:
    """What the markup says of the story; every span is None.

    ``address`` is the page's as given, a URL or a path. Reads JSON-LD, metas (Open Graph, Dublin Core and their like),
    microdata, hNews, headings, times and elements whose class names a byline, date or summary. Of several statements
    the best placed wins; each field's order stands with its function in ``declared``. Never raises on any tree.

    >>> from lxml.html import fromstring
    >>> page = fromstring('<html lang="en-GB"><title>Ferry stops | Harbour Post</title><h1>Ferry stops</h1></html>')
    >>> head = from_markup(page, None)
    >>> head.headline, head.outlet.value, head.language.value
    (Found(value='Ferry stops', where='heading h1', span=None), 'Harbour Post', 'en')
    """
    found = survey(tree)
    titles = [marked.words for marked in found.of(Role.HEADLINE)]
    page = Declared(found, describe(found.scripts, titles=titles), address)
    order = day_order(page)
    headline = declared_headline(page)
    byline, credit = declared_byline(page)
    published, updated = declared_dates(page, day_first=order)
    marked = next((mark for mark in found.of(Role.DATELINE) if _is_place(mark.words)), None)
    return Head(
        outlet=declared_outlet(page, headline.value if headline else None),
        headline=headline,
        deck=declared_deck(page),
        byline=byline,
        dateline=Found(marked.words, marked.where, None) if marked else None,
        credit=credit,
        published=published,
        updated=updated,
        language=declared_language(page),
        canonical=declared_canonical(page),
        day_first=order,
    )


def complete(head: Head, text: str, blocks: Sequence[Block]) -> Head:
    r"""The head with its empty fields filled from the page's text, and spans where the values stand in it.

    ``blocks`` are the page's, typed. What the page prints fills what the markup leaves open, and for three fields it
    also decides:

    - headline: of a title with "|" or dashes in it only that part stays which the page shows by itself; a title that is
      the outlet's name gives way to the headline printed; a page without a story has none;
    - published: a day printed by the headline without a word of "updated" is the page's statement to its readers and
      beats another day in the markup, unless it is the day that the markup gives for the last change. Where both agree
      the markup's moment stays, for it has the time. A page that prints only when it was last changed is dated by
      that, and ``where`` says so;
    - deck: a description that no reader sees is none.

    >>> from onrecord.values.page import Kind
    >>> from onrecord.values.text import Span
    >>> text = "Ferry stops\n7 July 2021\nPORT ELLERY (Reuters) - The ferry stopped."
    >>> kinds = [(0, 11, Kind.HEADLINE), (12, 23, Kind.PUBLISHED), (24, 66, Kind.ARTICLE)]
    >>> head = complete(Head(), text, [Block(Span(start, end), kind, "") for start, end, kind in kinds])
    >>> head.headline.value, head.published.value, head.dateline.value, head.credit.value
    ('Ferry stops', '2021-07-07', 'PORT ELLERY', 'Reuters')
    """
    page = print_of(text, blocks)
    outlet = _outlet(head, page)
    byline, byline_credit = printed_byline(page, [outlet.value] if outlet else [])
    dateline, dateline_credit = printed_opening(page)
    published, updated = _dates(head, page)
    return Head(
        outlet=outlet,
        headline=_headline(head, page, outlet),
        deck=printed_deck(page) or _seen_deck(head, page),
        byline=tuple(_writer(found, page) for found in head.byline) or byline,
        dateline=dateline or head.dateline,
        credit=head.credit or printed_credit(page) or byline_credit or dateline_credit,
        published=published,
        updated=updated,
        language=head.language,
        canonical=head.canonical,
        day_first=head.day_first,
    )


def _is_place(words: str) -> bool:
    """Whether a marked dateline can be a place; many a site calls its dates datelines."""
    return 1 < len(words) <= LONGEST_PLACE and not any(character.isdigit() for character in words)


def _headline(head: Head, page: Printed, outlet: Found | None) -> Found | None:
    if next(page.of(Kind.ARTICLE, Kind.HEADLINE), None) is None:
        return None
    own = folded(outlet.value) if outlet else None
    if head.headline is None or folded(head.headline.value) == own:
        return printed_headline(page, outlet.value if outlet else None)
    parts = (part for part in parts_of(head.headline.value) if folded(part) != own)
    found = ((words, span) for words in parts if (span := span_of_whole(words, page)))
    words, span = next(found, (head.headline.value, None))
    return replace(head.headline, value=words, span=span)


def _seen_deck(head: Head, page: Printed) -> Found | None:
    """The markup's summary, if a block outside the article shows it and it is not the headline or the outlet again."""
    others = {folded(found.value) for found in (head.headline, head.outlet) if found}
    if head.deck and folded(head.deck.value) in others:
        return None
    span = span_of_whole(head.deck.value, page) if head.deck else None
    in_article = any(block.kind is Kind.ARTICLE and block.span == span for block in page.blocks)
    return replace(head.deck, span=span) if head.deck and span and not in_article else None


def _outlet(head: Head, page: Printed) -> Found | None:
    """The outlet by the markup, with the block that holds its name alone; its printed name beats its host."""
    named = head.outlet if head.outlet and head.outlet.where != "address" else None
    outlet = named or printed_outlet(page) or head.outlet
    return replace(outlet, span=outlet.span or span_of_whole(outlet.value, page)) if outlet else None


def _writer(found: Found, page: Printed) -> Found:
    """A writer with the place of the name: in a byline, or else outside the article."""
    blocks = [*page.of(Kind.BYLINE), *page.head, *(block for block in page.blocks if block.kind is not Kind.ARTICLE)]
    return replace(found, span=span_of(found.value, page, blocks))


def _dates(head: Head, page: Printed) -> tuple[Found | None, Found | None]:
    """Published and updated, of the markup and of the print."""
    order = order_shown(page.text) if head.day_first is None else head.day_first
    anchor = head.published or head.updated
    published, updated = printed_dates(page, day_first=order, near=anchor.value if anchor else None)
    if published and not anchor:
        updated = printed_dates(page, day_first=order, near=published.value)[1]
    if published and head.published and head.updated and not _one_day(published, head.published):
        published, updated = (None, published) if _one_day(published, head.updated) else (published, updated)
    changed = _agreed(head.updated, updated)
    stated = _agreed(head.published, published)
    if stated is None and updated is not None:
        stated = replace(updated, where=f"{updated.where}, of the last change")
    return stated, changed


def _one_day(one: Found, other: Found) -> bool:
    return same_day(one.value, other.value)


def _agreed(declared: Found | None, printed: Found | None) -> Found | None:
    """The printed value, or the declared one with the printed one's place where both fall on one day."""
    if declared and printed and _one_day(declared, printed):
        return replace(declared, span=printed.span)
    return printed or declared
