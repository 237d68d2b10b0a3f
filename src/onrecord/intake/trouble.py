"""Trouble as a value, and bytes on their way: a stream of pieces in which trouble can stand."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from onrecord.values.fetched import Refusal


class Trouble(NamedTuple):
    """Why something cannot be read, before it is known under which address to say so.

    >>> str(Trouble("empty", "an empty file", "give a page with text").at("a.html"))
    'a.html: an empty file; give a page with text'
    """

    code: str
    """A stable code, as in `Refusal.code`."""
    found: str
    """What was found."""
    advice: str
    """What to try."""

    def at(self, address: str) -> Refusal:
        """The refusal that says this of an address."""
        return Refusal(address, self.code, self.found, self.advice)


Pieces = Iterator[bytes | Trouble]
"""Bytes in order. A `Trouble` says that bytes are missing or wrong from here; what follows it, if anything does, starts
afresh at the next place where reading was possible."""


def peek(pieces: Pieces, size: int) -> tuple[bytes, Pieces]:
    """The first bytes, at least ``size`` of them unless an end or trouble comes before, and all the pieces again.

    >>> start, pieces = peek(iter([b"ab", b"cd", b"ef"]), 3)
    >>> start, list(pieces)
    (b'abcd', [b'abcd', b'ef'])
    """
    start = b""
    for piece in pieces:
        if isinstance(piece, Trouble):
            return start, chain([start, piece], pieces)
        start += piece
        if len(start) >= size:
            break
    return start, chain([start], pieces)


def gather(pieces: Pieces, most: int) -> bytes | Trouble:
    """All the bytes, or the first trouble among them. More than ``most`` bytes are trouble, too.

    >>> gather(iter([b"ab", b"cd"]), 10)
    b'abcd'
    >>> gather(iter([b"ab", b"cd"]), 3).code
    'too-large'
    """
    content = bytearray()
    for piece in pieces:
        if isinstance(piece, Trouble):
            return piece
        content += piece
        if len(content) > most:
            found = f"more than {most:,} bytes for one page"
            return Trouble(
                "too-large",
                found,
                "give the page alone, or raise the limit bytes_per_page (--limit bytes_per_page=NUMBER)",
            )
    return bytes(content)


def printable(words: str, most: int = 120) -> str:
    r"""What others wrote, fit to stand in one line of ours: cut, and without control characters.

    >>> printable("text\x1b[2Jhtml")
    'text [2Jhtml'
    """
    return "".join(mark if mark.isprintable() else " " for mark in words[:most]).strip()
