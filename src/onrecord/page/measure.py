"""What can be counted in one block: words, function words, capitals, how it ends, which furniture rule it matches."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.lexicon.en.furniture import CLIPPED, Rule, find_rule
from onrecord.lexicon.function_words import FUNCTION_WORDS
from onrecord.values.page import Kind

WORD = re.compile(r"\w+")
_WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that put no space between words, and Hangul, whose words are long."""
_WIDE_LETTERS_A_WORD = 2
_END = re.compile(r"[.!?…:;。！？]['\"”’»)\]」]*$")
_TAIL = 40
"""Code points looked at for how a block ends."""
_UNKNOWN_SHARE = 0.3
"""Share of function words taken for granted in a language without a list."""
_SENTENCE = 8
"""Words: shorter blocks say little about the language."""
_LEAST_SHARE = 0.125
"""A language is believed if at least this share of the words are its function words."""


@dataclass(frozen=True, slots=True)
class Line:
    """One block, measured."""

    text: str
    words: int
    function_share: float
    """Share of its words that are function words of the page's language."""
    capital_share: float
    """Share of its words that begin with a capital letter."""
    ends: bool
    """Whether it ends as a sentence does."""
    clipped: bool
    """Whether it ends in an ellipsis."""
    rule: Rule | None
    """The furniture rule that it matches."""
    reason: str
    """That rule's reason; empty where there is none."""

    @property
    def kind(self) -> Kind | None:
        """The kind that its rule gives; None where it matches none."""
        return None if self.rule is None else self.rule.kind

    @property
    def opens(self) -> bool:
        """Whether it is the label of a section."""
        return self.rule is not None and self.rule.opens


def measure(blocks: Sequence[str]) -> tuple[Line, ...]:
    """Each block measured, in order."""
    words = [WORD.findall(block) for block in blocks]
    language = guess_language(words)
    common = FUNCTION_WORDS[language] if language else None
    return tuple(_measure(block, found, common) for block, found in zip(blocks, words, strict=True))


def guess_language(blocks: Iterable[Sequence[str]]) -> str | None:
    """The language whose function words the longer blocks hold most of, of those with a list; None if none fits.

    >>> guess_language(["Die Fähre ist am Abend in den Hafen zurück gefahren".split()])
    'de'
    """
    counts = Counter(word.casefold() for words in blocks if len(words) >= _SENTENCE for word in words)
    hits = {language: sum(counts[word] for word in common) for language, common in FUNCTION_WORDS.items()}
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] > _LEAST_SHARE * counts.total() else None


def _measure(block: str, words: Sequence[str], common: frozenset[str] | None) -> Line:
    count = max(len(words), len(_WIDE.findall(block)) // _WIDE_LETTERS_A_WORD)
    rule, reason = find_rule(block, count) or (None, "")
    tail = block[-_TAIL:]
    return Line(
        text=block,
        words=count,
        function_share=_UNKNOWN_SHARE if common is None else _share(word.casefold() in common for word in words),
        capital_share=_share(word[0].isupper() for word in words),
        ends=_END.search(tail) is not None,
        clipped=CLIPPED.search(tail) is not None,
        rule=rule,
        reason=reason,
    )


def _share(flags: Iterable[bool]) -> float:
    seen = list(flags)
    return sum(seen) / len(seen) if seen else 0.0
