"""A story's words around a time, and what can be told of them without a parser: verbs, nouns, and clause borders."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.en import times_events as lexicon
from onrecord.values.reading import Reading
from onrecord.values.text import Span

_WORD = re.compile(r"\d{1,3}(?:,\d{3})+\b|n't\b|['’]s\b|\w+(?:[.'’&/-]\w+)*")
_REACH = 240
"""Code points on either side of a time that are looked at: a clause is shorter, and no time may cost more."""
_FUNCTION_WORDS = lexicon.FUNCTION_WORDS


class Word(NamedTuple):
    """One word of the story; a genitive "'s" is a word of its own."""

    start: int
    end: int
    folded: str
    """In lower case, with plain apostrophes."""
    capital: bool
    """Whether it begins with a capital letter or a digit and is not the first word of its sentence."""
    before: str
    """What stands between it and the word before it; a break where it is the first that is looked at."""

    @property
    def joined(self) -> bool:
        """Whether no mark parts it from the word before."""
        return not self.before.strip() or self.before.strip() in {"-", "‑", "$", "£", "€"}


class Wording:
    """A story's text, for looking at the words around a place in one sentence."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._sentences = reading.sentences
        self._starts = [sentence.start for sentence in reading.sentences]

    def number(self, position: int) -> int:
        """Number of the sentence that holds a code point, or of the last one before it; 0 where there is none."""
        return max(0, bisect_right(self._starts, position) - 1)

    def sentence(self, position: int) -> Span:
        """The sentence that holds a code point; an empty stretch where a story has none."""
        return self._sentences[self.number(position)] if self._sentences else Span(position, position)

    def before(self, position: int) -> list[Word]:
        """The words that end before a place, back to the start of its sentence, as far as they are looked at."""
        sentence = self.sentence(position)
        return self.words(Span(max(sentence.start, position - _REACH), min(position, sentence.end)))

    def after(self, position: int) -> list[Word]:
        """The words from a place to the end of its sentence, as far as they are looked at.

        What stands before the first of them is taken from the place on.
        """
        end = min(self.sentence(max(0, position - 1)).end, position + _REACH)
        return self._read(Span(position, max(position, end)), position)

    def words(self, span: Span) -> list[Word]:
        """The words of a stretch, which should be short."""
        return self._read(span, None)

    def marks(self, start: int, end: int) -> str:
        """What stands between two places, without the space around it."""
        return self._text[start:end].strip()

    def _read(self, span: Span, reached: int | None) -> list[Word]:
        words: list[Word] = []
        opening = self.sentence(span.start).start
        for found in _WORD.finditer(self._text, span.start, span.end):
            written = found.group()
            at = found.start()
            first = not self._text[opening:at].strip(" \"'“‘([") if at - opening < 4 else False
            for start, end in _parts(written, at):
                before = "\n" if reached is None else self._text[reached:start]
                letter = self._text[start]
                capital = (letter.isupper() or letter.isdigit()) and not first
                folded = self._text[start:end].lower().replace("’", "'")
                words.append(Word(start, end, folded, capital, before))
                reached = end
        return words


def _parts(written: str, at: int) -> tuple[tuple[int, int], ...]:
    """Where a word and the genitive ending or contracted verb at its end stand."""
    end = at + len(written)
    for size in (2, 3):
        if (
            len(written) > size
            and written[-size] in "'’"
            and written[-size + 1 :].lower() in {"s", "d", "ve", "re", "ll"}
        ):
            return (at, end - size), (end - size, end)
    return ((at, end),)


def continues(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands at a place, and no mark parts it from the one before."""
    return at < len(words) and words[at].joined


def is_function_word(word: Word) -> bool:
    """Whether the word only holds others together."""
    return word.folded in _FUNCTION_WORDS


def is_nominal(words: Sequence[Word], at: int) -> bool:
    """Whether a word may be part of a noun phrase's name: no function word, no verb."""
    return not is_function_word(words[at]) and not is_verb(words, at)


def is_event_noun(word: Word) -> bool:
    """Whether a word is a noun of what happens, in the singular or plural, and no part of a name."""
    known = word.folded in lexicon.EVENT_NOUNS or word.folded.removesuffix("s") in lexicon.EVENT_NOUNS
    return known and not word.capital


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word is taken for a finite verb or a participle that stands for one.

    By its form and the word before it: "the *planned* raid" and "a *hit*" are none, "police *raided*" is one.
    """
    word = words[at].folded
    if word in lexicon.AUXILIARIES:
        return not (words[at].capital and word in {"may", "will"})
    if words[at].capital or not word.isalpha():
        return False
    previous = words[at - 1].folded if at and words[at].joined else ""
    if previous == "not" and at > 1:
        previous = words[at - 2].folded
    following = words[at + 1] if continues(words, at + 1) else None
    if _is_past(word):
        return not _describes(previous, following)
    return _follows_auxiliary(word, previous) or _is_present(word, previous, following)


def _follows_auxiliary(word: str, previous: str) -> bool:
    """Whether the word before makes a verb of a form that may be something else: "will *leave*", "to *vote*"."""
    if previous in {"to", "not"}:
        return word in lexicon.BASE_VERBS
    if previous in lexicon.MODALS or previous in {"did", "didn't", "does", "doesn't"}:
        return word not in _FUNCTION_WORDS
    form = word in lexicon.PAST_PARTICIPLES or (word.endswith("ing") and word not in lexicon.NOT_PARTICIPLES)
    return form and previous in lexicon.AUXILIARIES


def _is_past(word: str) -> bool:
    return word in lexicon.PAST_VERBS or (word.endswith("ed") and len(word) > 3 and word not in lexicon.NOT_VERBS)


def _describes(previous: str, following: Word | None) -> bool:
    """Whether a form of the past stands before a noun, or is one: "the disputed vote", "a cut", "of failed talks"."""
    if previous in lexicon.DETERMINERS or previous in lexicon.PREPOSITIONS:
        return previous not in {"'s", "that", "this", "who"} or (
            following is not None and not is_function_word(following)
        )
    return previous == "" and following is not None and not is_function_word(following) and not following.capital


def _is_present(word: str, previous: str, following: Word | None) -> bool:
    """Whether a word that may be a noun, too, is a verb: "polls *open*", "the court *rules* on", not "the vote"."""
    if previous in {"he", "she", "it", "they", "we", "who"}:
        return word in lexicon.BASE_VERBS or word in lexicon.PRESENT_VERBS
    if not previous or previous in _FUNCTION_WORDS:
        return False
    ends = following is None or is_function_word(following) or following.folded.endswith("ly")
    if word in lexicon.BASE_VERBS:
        return previous.endswith("s") and ends and word not in lexicon.EVENT_NOUNS
    return (
        word in lexicon.PRESENT_VERBS and not previous.endswith("s") and ends and word[:-1] not in lexicon.EVENT_NOUNS
    )


def is_participle(word: str) -> bool:
    """Whether the form may follow "was" or "has" as part of the verb."""
    return (
        word in lexicon.PAST_PARTICIPLES
        or word in lexicon.PAST_VERBS
        or (word.endswith(("ed", "ing")) and word not in lexicon.NOT_VERBS | lexicon.NOT_PARTICIPLES)
    )
