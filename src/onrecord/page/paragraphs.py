"""The story's paragraphs, as the reading room takes them."""

from collections.abc import Iterator

from onrecord.page.head.openings import read_opening, read_plain_opening
from onrecord.values.page import Page
from onrecord.values.text import Span, Spans


def story_paragraphs(page: Page) -> Spans:
    """The article's blocks in order, without the dateline that opens one: nobody in the story says it.

    "LEVAL, March 11 (Meridian Wire) - The minister …" gives the span from "The minister" on. All else of a block
    stays, so together they are the page's body but for the dateline.
    """
    return tuple(_without_dateline(page))


def _without_dateline(page: Page) -> Iterator[Span]:
    dateline = page.dateline.span if page.dateline else None
    for block in page.body:
        opening = None
        if dateline is not None and dateline.within(block):
            words = page.text[block.start : block.end]
            opening = read_opening(words) or read_plain_opening(words)
        yield block if opening is None or not opening.end else Span(block.start + opening.end, block.end)
