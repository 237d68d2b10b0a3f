"""The story's paragraphs, as the reading room takes them."""

from collections.abc import Iterator

from onrecord.page.head.openings import read_opening, read_plain_opening
from onrecord.values.page import Kind, Page
from onrecord.values.text import Span, Spans


def story_paragraphs(page: Page) -> Spans:
    """The article's blocks in order, without the dateline that opens one: nobody in the story says it.

    "LEVAL, March 11 (Meridian Wire) - The minister …" gives the span from "The minister" on. All else of a block
    stays, so together they are the page's body but for the dateline.
    """
    return tuple(_without_dateline(page))


def dateline_words(page: Page) -> str | None:
    """All words of the story's dateline, the date among them; None where the text has none.

    "LEVAL, March 11 (Meridian Wire) - The minister …" gives "LEVAL, March 11 (Meridian Wire) - ", and a dateline on a
    row of its own the whole row.
    """
    if page.dateline is None or page.dateline.span is None:
        return None
    for block in page.blocks:
        if page.dateline.span.within(block.span):
            words = page.text[block.span.start : block.span.end]
            return words[: _opening_end(words)] if block.kind is Kind.ARTICLE else words
    return None


def _without_dateline(page: Page) -> Iterator[Span]:
    dateline = page.dateline.span if page.dateline else None
    for block in page.body:
        end = 0
        if dateline is not None and dateline.within(block):
            end = _opening_end(page.text[block.start : block.end])
        yield Span(block.start + end, block.end) if end else block


def _opening_end(words: str) -> int:
    """Where the story's first words begin in a paragraph; 0 where no dateline opens it."""
    opening = read_opening(words) or read_plain_opening(words)
    return 0 if opening is None else opening.end
