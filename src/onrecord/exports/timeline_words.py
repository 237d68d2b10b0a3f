"""Words of a story in a picture: cleaned of what XML does not allow, and cut in sight where they are long."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

COLUMNS: Final = 124
"""Columns of words in a row; a small letter takes one."""
CAPITAL: Final = 1.4
"""Columns of a capital, or of another broad letter."""
BROAD: Final = frozenset("mwMW@%&—…")
MOST_ROWS: Final = 2
"""Rows that one entry takes; the rest is in its title."""
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""What XML does not allow, what terminals obey, and marks that turn the direction of text."""


def safe(words: str) -> str:
    r"""Words of a story as one line of text that XML allows and that shows as it is, not yet escaped.

    >>> safe("a\x00b\n\u202ec")
    'a\ufffdb \ufffdc'
    """
    return _UNSAFE.sub("\ufffd", " ".join(words.split()))


def fitted(words: str, columns: int = COLUMNS, most: int = MOST_ROWS) -> list[str]:
    """Words in at most so many rows, the last one cut in sight where there are more.

    >>> fitted("the plane left at night", 10, 2)
    ['the plane', 'left at…']
    """
    rows, reached = [""], 0.0
    for word in words.split(" "):
        for number, piece in enumerate(_pieces(word, columns)):
            space = " " if rows[-1] and not number else ""
            length = width_of(piece)
            if reached + len(space) + length <= columns:
                rows[-1] += space + piece
                reached += len(space) + length
            else:
                rows.append(piece)
                reached = length
        if len(rows) > most:
            break
    if len(rows) > most:
        last = rows[most - 1]
        while last and width_of(last) > columns - CAPITAL:
            last = last[:-1]
        rows = [*rows[: most - 1], f"{last.rstrip()}…"]
    return rows


def _pieces(word: str, columns: int) -> Iterator[str]:
    """A word, or its parts where it is longer than a row."""
    length = columns // 2 if width_of(word[: columns + 1]) > columns else max(1, len(word))
    yield from (word[at : at + length] for at in range(0, len(word), length))


def width_of(words: str) -> float:
    """Columns that words take, about: fonts differ, and so do letters.

    >>> width_of("Una"), width_of("una")
    (3.4, 3)
    """
    return sum(map(_columns, words))


@lru_cache(maxsize=4096)
def _columns(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF" or unicodedata.category(letter) in {"So", "Cn", "Co"}:
        return 2
    return CAPITAL if letter.isupper() or letter in BROAD else 1
