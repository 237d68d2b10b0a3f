"""The story's paragraphs, as the reading room takes them."""

from collections.abc import Iterator

from onrecord.page.head.openings import read_opening
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
            opening = read_opening(page.text[block.start : block.end])
        yield block if opening is None or not opening.end else Span(block.start + opening.end, block.end)
