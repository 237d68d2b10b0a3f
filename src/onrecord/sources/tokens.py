"""A story's words with their offsets, and the normal form by which words and names are compared."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.values.reading import Reading
from onrecord.values.text import Span

_WORD = re.compile(r"\w+(?:[.'’&/-]\w+)*")
_CONTRACTIONS = frozenset({"ll", "re", "ve", "m", "d"})
_ENDINGS = _CONTRACTIONS | {"s", "t"}
_APOSTROPHES = "'’"
_THE_STATES = frozenset({"US", "U.S"})
"""Short forms that lower case would turn into the pronoun "us"."""


class Token(NamedTuple):
    """One word of the story, without a genitive ending or a contracted verb ("she" of "she'll")."""

    start: int
    end: int
    word: str
    """In normal form."""
    capital: bool
    """Whether it begins with a capital letter or digit."""
    owning: bool
    """Whether a genitive ending follows ("Lee's", "officials'")."""


def normalise(word: str) -> str:
    """The word in lower case, without accents, full stops and apostrophes.

    >>> normalise("O’Néill"), normalise("U.S")
    ('oneill', 'usa')
    """
    if word in _THE_STATES:
        return "usa"
    if word.isascii():
        lower = word.lower()
        return lower if lower.isalnum() else lower.replace(".", "").replace("'", "")
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign not in ".'’")


def normal_words(name: str) -> tuple[str, ...]:
    """The words of a name in normal form, without "the".

    >>> normal_words("The Órla Gas & Water Co.")
    ('orla', 'gas', 'water', 'co')
    """
    words = (normalise(found.group()) for found in _WORD.finditer(name))
    return tuple(word for word in words if word not in {"the", ""})


def tokenize(text: str, span: Span) -> list[Token]:
    """The words of one stretch, in order."""
    return [_token(text, found.start(), found.end()) for found in _WORD.finditer(text, span.start, span.end)]


def _token(text: str, start: int, end: int) -> Token:
    owning = False
    marked = not text[start:end].isalnum()
    if marked and end - start > 2 and text[end - 2] in _APOSTROPHES and text[end - 1] in "sS":
        end, owning = end - 2, True
    elif marked and (short := _contraction(text, start, end)):
        end -= short
    elif text[end - 1] in "sS" and text[end : end + 1] in {"'", "’"} and text[end + 1 : end + 2] == " ":
        owning = text[end + 2 : end + 3].isalpha()
    first = text[start]
    return Token(start, end, normalise(text[start:end]), first.isupper() or first.isdigit(), owning)


def _contraction(text: str, start: int, end: int) -> int:
    """How many signs of a word are a contracted verb, apostrophe included."""
    for size in (2, 3):
        if (
            end - start > size
            and text[end - size] in _APOSTROPHES
            and text[end - size + 1 : end].lower() in _CONTRACTIONS
        ):
            return size
    return 0


@dataclass(frozen=True, slots=True)
class Words:
    """All words of a story, and where its sentences lie."""

    text: str
    tokens: Sequence[Token]
    starts: Sequence[int]
    sentences: Sequence[Span]
    sentence_starts: Sequence[int]
    lower: frozenset[str]
    """Words that stand somewhere without a capital letter."""
    inner_capitals: frozenset[str]
    """Words that stand somewhere within a sentence with one."""

    def within(self, span: Span) -> Sequence[Token]:
        """The words that begin in the span."""
        return self.tokens[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def has_word(self, spans: Iterable[Span]) -> bool:
        """Whether spans hold more than signs and the endings of words before them ("’s")."""
        return any(
            token.word not in _ENDINGS or token.start == 0 or self.text[token.start - 1] not in _APOSTROPHES
            for span in spans
            for token in self.within(span)
        )

    def place(self, position: int) -> int:
        """How many words begin before a code point."""
        return bisect_left(self.starts, position)

    def sentence_at(self, position: int) -> int:
        """Number of the sentence that holds a code point, or of the last one before it."""
        return max(0, bisect_right(self.sentence_starts, position) - 1)

    def sentence(self, position: int) -> Span:
        """The sentence that holds a code point; an empty stretch where a story has none."""
        return self.sentences[self.sentence_at(position)] if self.sentences else Span(position, position)

    def before(self, position: int) -> Token | None:
        """The last word that begins before a code point."""
        at = self.place(position)
        return self.tokens[at - 1] if at else None

    def gap(self, one: Token, other: Token) -> str:
        """What stands between two words, a genitive ending left out."""
        between = self.text[one.end : other.start]
        return between[2:] if one.owning and between[1:2] in {"s", "S"} else between


def read_words(reading: Reading) -> Words:
    """The words of the story's paragraphs."""
    tokens = [token for paragraph in reading.paragraphs for token in tokenize(reading.text, paragraph)]
    starts = [sentence.start for sentence in reading.sentences]
    openings = {bisect_left(tokens, (start,)) for start in starts}
    return Words(
        text=reading.text,
        tokens=tokens,
        starts=[token.start for token in tokens],
        sentences=reading.sentences,
        sentence_starts=starts,
        lower=frozenset(token.word for token in tokens if not token.capital),
        inner_capitals=frozenset(token.word for at, token in enumerate(tokens) if token.capital and at not in openings),
    )
