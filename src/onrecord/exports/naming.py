"""How JSON points: spans into the story's text, and the names of lines, sources and times within a story."""

from onrecord.values.text import Span, Spans

Pair = list[int]
"""A span as JSON has it: first code point, one past the last."""


def pair(span: Span) -> Pair:
    """A span as JSON has it.

    >>> pair(Span(3, 8))
    [3, 8]
    """
    return [span.start, span.end]


def pairs(spans: Spans) -> list[Pair]:
    """The spans of one role as JSON has them."""
    return [pair(span) for span in spans]


def line_id(index: int) -> str:
    """The name of a line within its story, counted from 1.

    >>> line_id(0)
    'a1'
    """
    return f"a{index + 1}"


def source_id(index: int) -> str:
    """The name of a source within its story, counted from 1.

    >>> source_id(0)
    's1'
    """
    return f"s{index + 1}"


def time_id(index: int) -> str:
    """The name of a time expression within its story, counted from 1.

    >>> time_id(0)
    't1'
    """
    return f"t{index + 1}"
