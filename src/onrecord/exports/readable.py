"""Text of a page made fit for formats that people look at: nothing in it hides, turns round or breaks the format."""

import re
from typing import Final

MARK: Final = "\ufffd"
"""Unicode's sign for "a character stood here". One for one, so that lengths and positions hold."""
_UNREADABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tab and line breaks; XML 1.0 forbids most of them
    "\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of text, so that it reads other than it is
    "\ud800-\udfff\ufffe\uffff]"  # lone surrogates, which no encoding can write, and no characters
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_SPACE: Final = re.compile(r"\s+")


def readable(text: str) -> str:
    r"""The text with a sign in the place of each character that hides, turns text round or may not stand in XML.

    >>> readable("a\x1b[2J\u202eb")
    'a�[2J�b'
    """
    return _UNREADABLE.sub(MARK, text)


def one_row(text: str) -> str:
    r"""The same, with white space and line breaks as one space each, and none at the ends.

    >>> one_row(" a\r\n\tb\u2028c ")
    'a b c'
    """
    return _SPACE.sub(" ", readable(_SPACE.sub(" ", text))).strip()


def writable(text: str) -> str:
    r"""The exact text, with a sign in the place of lone surrogates, which UTF-8 has no bytes for.

    >>> writable("a\ud800\u202e") == "a\ufffd\u202e"
    True
    """
    return _SURROGATES.sub(MARK, text)
