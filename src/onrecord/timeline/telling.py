"""The words that tell one event from another."""

from collections.abc import Iterable, Sequence

from onrecord.lexicon.en import times_events as lexicon
from onrecord.lexicon.en.stems import stem
from onrecord.timeline.clauses import Word, is_function_word

NOT = "not"
"""The telling word of what is said not to have happened."""
PLANNED = "due"
"""The telling word of what is planned, expected or possible."""
SETTING_APART = lexicon.APART | {NOT, PLANNED}
"""Telling words that no stem stands for: they set a telling apart and name nothing."""


def telling_words(words: Sequence[Word]) -> tuple[str, ...]:
    """The stems of the words that tell an event from others, sorted, without doubles; none where nothing names it.

    Function words and words of no weight are left out. One word stands for all of a group of like meaning ("took off",
    "left"), "not" for every denial, "due" for every plan, and "again", "second" and the like for themselves.
    """
    telling: set[str] = set()
    taken = -1
    for at, word in enumerate(words):
        if at == taken:
            continue
        if at + 1 < len(words) and (both := lexicon.SAME.get(f"{word.folded}-{words[at + 1].folded}")) is not None:
            telling.add(both)
            taken = at + 1
        elif _is_plan(words, at):
            telling.add(PLANNED)
        elif (known := _standing_for(word.folded)) is not None:
            telling.add(known)
        elif _tells(word):
            telling.add(stem(word.folded))
    return () if telling <= SETTING_APART else tuple(sorted(telling))


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The telling words that stand for words of the lexicon."""
    return frozenset(_standing_for(word) or stem(word) for word in words)


def _standing_for(word: str) -> str | None:
    """The telling word of a word that is known; None for others."""
    if word in lexicon.NEGATIONS:
        return NOT
    if (same := lexicon.SAME.get(word) or lexicon.SAME.get(word.removesuffix("s"))) is not None:
        return same
    return word if word in lexicon.APART else None


def _is_plan(words: Sequence[Word], at: int) -> bool:
    """Whether a word makes a plan of the event: "will", "was *due* at", "*planned* to leave", no "*planned* outage"."""
    word = words[at].folded
    led = at > 0 and words[at - 1].folded in lexicon.COPULAS
    leads = at + 1 < len(words) and words[at + 1].folded in {"to", "for"}
    return word in lexicon.MODALS or (word in lexicon.PLANNED and (led or leads))


def _tells(word: Word) -> bool:
    """Whether a word has weight; numbers have ("Flight 12", "300 jobs")."""
    if word.folded in lexicon.LIGHT | lexicon.ADVERBS or is_function_word(word):
        return False
    return word.folded[0].isdigit() or (len(word.folded) > 1 and not word.folded.endswith("ly"))
