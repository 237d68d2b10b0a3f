"""What is taken from a page before it is a `Page`: the same from markup and from plain text."""

from dataclasses import dataclass

from onrecord.page.head import Head
from onrecord.values.page import Block, Flag, Kind
from onrecord.values.text import Span


@dataclass(frozen=True, slots=True)
class Taken:
    """Text, blocks, head and doubts of one page."""

    text: str
    blocks: tuple[Block, ...]
    head: Head
    doubts: tuple[Flag, ...]
    """Those that depend on where the text came from."""


def stated_article(span: Span) -> Block:
    """A block of a text that the user says is all article."""
    return Block(span, Kind.ARTICLE, "the whole text was given as the article")
