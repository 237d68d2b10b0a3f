"""The words of names in the forms by which they are compared: as written, and by their sound."""

import re
import unicodedata
from functools import lru_cache

from onrecord.lexicon.en.identity import SPELLINGS

LONGEST = 16
"""Words of a name or description that are looked at; what is longer is no name."""
_LONGEST_NAME = 400
"""Code points of it that are looked at."""
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h", "’": None, "'": None}
)
"""Letters that do not come apart into a plain one and a mark."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SOUNDS = (
    ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("dj", "j"), ("zh", "j"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ue", "u"), ("oe", "o"), ("ae", "a"), ("ck", "k"), ("q", "k"), ("w", "v"),
    ("y", "i"), ("ij", "i"),
)  # fmt: skip
"""Letters that are spelled in several ways by custom or transliteration, to one way. Names that sound alike by this are
not yet one: `compare_mentions` wants more for them."""
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 14)
def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without accents, full stops and genitives; hyphens part words.

    At most `LONGEST` of them.

    >>> plain_words("J.R. Løf-Gaard’s"), plain_words("Aoife O'Brannan")
    (('j', 'r', 'lof', 'gaard'), ('aoife', 'obrannan'))
    """
    words: list[str] = []
    for found in _WORD.finditer(name[:_LONGEST_NAME]):
        folded = unicodedata.normalize("NFKD", _without_genitive(found.group()).casefold()).translate(_LETTERS)
        word = folded if folded.isascii() else "".join(sign for sign in folded if not unicodedata.combining(sign))
        if word:
            words.append(word)
        if len(words) == LONGEST:
            break
    return tuple(words)


def _without_genitive(word: str) -> str:
    return word[:-2] if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS" else word


@lru_cache(maxsize=1 << 14)
def sound(word: str) -> str:
    """The form that spellings of one name share.

    >>> sound("mohammed") == sound("muhammad"), sound("zarenskyy") == sound("zarensky"), sound("lind") == sound("land")
    (True, True, False)
    """
    known = SPELLINGS.get(word)
    if known is not None:
        return known
    for letters, letter in _SOUNDS:
        word = word.replace(letters, letter)
    return _TWICE.sub(r"\1", word)
