"""What each line is about: its words without endings, the weight of each, and where it says no."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_patterns import BE, HAVE, NOT_ACCUSED, NOT_NEVER, compiled
from onrecord.lexicon.en.stems import stem
from onrecord.lexicon.function_words import FUNCTION_WORDS
from onrecord.stance.view import View
from onrecord.values.text import Span

_WORD = re.compile(r"[^\W_]{2,}")
_IGNORED = answering.NO_WEIGHT | answering.OF_TIME_AND_NUMBER | FUNCTION_WORDS["en"]
_NO = compiled(rf"(?:\b|(?<=n't)){answering.NEGATION}\b|n't\b")
_SAYS_NO = compiled(answering.SAYS_NO)
_NO_ANSWER = compiled(answering.NO_ANSWER)
_SELF_SUBJECT = compiled(answering.SELF_SUBJECT)
_WILL = re.compile(r"\b(?:will|would|wo|'ll|shall)\b")
_HABIT = compiled(r"\b(?:do|does)(?:n't| not)", r"\b(?:you|they) (?:\w+ ){0,2}never\b")
_DEED = compiled(
    rf"\b(?:i|we|he|she|they|it) (?:(?:did|had|has|have)(?: not|n't)|(?:had |has |have )?never) (?:\w+ly )?"
    rf"(?!(?:{NOT_ACCUSED}|{NOT_NEVER})\b)\w+",
    rf"\b(?:i|we|he|she|they) would never (?:have )?(?!(?:{NOT_ACCUSED}|{NOT_NEVER})\b)\w+",
)
_DEED_TO_NONE = compiled(
    rf"\b(?:i|we|he|she|they|it) (?:had |has |have |'ve )?(?!(?:{NOT_ACCUSED}|{NOT_NEVER}|{answering.NO_DEED})\b)\w+"
    r" (?:(?!no\b|not\b)\w+ ){0,3}(?:no (?!doubt|one\b.* (?:could|can)|secret|longer)|nothing\b|nobody\b|no one\b"
    r"|none\b)"
)
"""What the pronoun did, where the no stands after it: "owed the man nothing"."""
_ABSENCE = compiled(rf"\bthere(?:{BE}|{HAVE} been)(?: simply| just| never)? (?:no|never been|not an?y?|n't an?y?)\b")
_WOULD_NEVER = re.compile(r"\b(?:i|we|he|she|they) would never\b")
_CLAUSE_ENDS = re.compile(r"[,;:.?!] |\b(?:and|but|because|although|though|while|since|so that)\b")
_GROUPS = {stem(word): number for number, group in enumerate(answering.ALIKE) for word in group}
_LONGEST = 600
"""Code points of a content that are compared."""
_MOST_NOES = 4
"""Readings of the "no" in a line that may deny."""
_DEED_WORDS = 2
"""Words before a "no" that tell the deed."""
_FIRST_OF_THING = 2
"""Words after a "no" of a thing, of which what it is said to must have one."""
_FOCUS = 6
"""Words after a "no" that it is said of, at most."""
_LIKE = 0.6
"""What two different words for much the same count for, beside one word in both; set on the tuning passages."""
_RARITY = 0.5
"""How fast a word loses weight with the number of lines that have it."""
_DIGITS = 9
"""Digits of a share that count: the order in which a set is summed does not."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a stretch of words is about."""

    stems: frozenset[str]
    groups: frozenset[int]
    """Those of the words for much the same that it has one of."""


@dataclass(frozen=True, slots=True)
class No:
    """What a "no" is said of."""

    topic: Topic
    """The words after it."""
    first: Topic
    """The first of them: of "no", "none" and "nobody" the first two, the thing and the deed."""
    of_self: bool
    """Whether the subject is a pronoun that may be the source."""
    of_will: bool
    """Whether it is of what will or would be."""
    of_deed: bool
    """Whether it is of what the pronoun did, and not of what it knew, felt or wanted."""
    of_habit: bool
    """Whether it is of what somebody does or does not do as a rule: "you don't sell"."""
    of_absence: bool
    """Whether it says of a thing that there was none: "there was no leak"."""


class Topics:
    """What the lines of a story are about."""

    def __init__(self, views: Sequence[View]) -> None:
        self.whole = [topic_of(*_parts(view)) for view in views]
        self.denying = [_denying(view) for view in views]
        """Of each line, what each of its first few "no" is said of; empty where it has none that may deny."""
        self.says_no = [any(_NO.search(view.folded, *head) for head in view.heads) for view in views]
        outer = (topic for topic, view in zip(self.whole, views, strict=True) if view.line.inside is None)
        counts = Counter(one for topic in outer for one in topic.stems)
        self._weights: Mapping[str, float] = {one: max(1, count - 1) ** -_RARITY for one, count in counts.items()}

    def share(self, own: Topic, other: int, known: frozenset[str] = frozenset()) -> float:
        """How much a topic and that of a line's content share: of the lighter one's weight, 0 to 1.

        The fewer lines of the story have a word, the more it weighs. ``known`` are words that both take for granted.
        """
        theirs = self.whole[other]
        shared = self._shared(own, theirs, known)
        lighter = min(self._heft(own.stems - known), self._heft(theirs.stems - known)) if shared else 0.0
        return round(min(1.0, shared / max(1.0, lighter)), _DIGITS)

    def _shared(self, own: Topic, theirs: Topic, known: frozenset[str]) -> float:
        common = (own.stems & theirs.stems) - known
        alike = (own.groups & theirs.groups) - {_GROUPS[one] for one in common if one in _GROUPS}
        return self._heft(common) + _LIKE * len(alike)

    def covered(self, own: Topic, other: int, known: frozenset[str] = frozenset()) -> float:
        """How much of a topic's weight a line's content has, 0 to 1."""
        return self.covered_by(own, self.whole[other], known)

    def covered_by(self, own: Topic, theirs: Topic, known: frozenset[str] = frozenset()) -> float:
        """How much of a topic's weight another one has, 0 to 1."""
        return self._shared(own, theirs, known) / max(1.0, self._heft(own.stems - known))

    @staticmethod
    def has_any(own: Topic, theirs: Topic) -> bool:
        """Whether a topic has one of another's words, or one for much the same."""
        return bool(own.stems & theirs.stems or own.groups & theirs.groups)

    def in_common(self, own: Topic, other: int, known: frozenset[str] = frozenset()) -> int:
        """How many words a topic and a line's content have in common."""
        return len((own.stems & self.whole[other].stems) - known)

    def _heft(self, stems: Iterable[str]) -> float:
        return sum(self._weights.get(one, 1.0) for one in stems)


def topic_of(*parts: str, most: int | None = None) -> Topic:
    """What some folded stretches of text are about, together; only of the first ``most`` words that count, if given."""
    words = (word for part in parts for word in _words(part))
    stems = frozenset(stem(word) for word in islice(words, most))
    return Topic(stems, frozenset(_GROUPS[one] for one in stems if one in _GROUPS))


def _words(part: str) -> list[str]:
    return [word for word in _WORD.findall(part) if word not in _IGNORED]


def _parts(view: View) -> list[str]:
    return [view.folded[part.start : min(part.end, part.start + _LONGEST)] for part in view.line.content]


def _denying(view: View) -> tuple[No, ...]:
    found: list[No] = []
    for head in view.heads[:1]:
        subject = False
        for clause in _clauses(view.folded, head):
            subject = subject or _SELF_SUBJECT.search(view.folded, *clause) is not None
            no = _SAYS_NO.search(view.folded, *clause)
            if no is not None and _may_deny(view.folded, clause):
                found.extend(_no(view, clause, no, topics, of_self=subject) for topics in _said_of(view, clause, no))
    return tuple(found[:_MOST_NOES])


def _may_deny(folded: str, clause: Span) -> bool:
    return _NO_ANSWER.search(folded, *clause) is None or _WOULD_NEVER.search(folded, *clause) is not None


def _said_of(view: View, clause: Span, no: re.Match[str]) -> Iterator[tuple[Topic, Topic]]:
    """What a "no" may be said of, and the first of it: the words after it; of "no money", also the deed before it."""
    folded = view.folded
    words, of_thing = folded[no.end() : clause.end], no.group().startswith("no") and no.group() != "not"
    if not topic_of(words).stems:  # "I paid nobody"; or "he had not, he said, been there"
        rest = view.heads[1:2]
        words = folded[clause.start : clause.end] + " ".join(f" {folded[part.start : part.end]}" for part in rest)
    yield topic_of(words, most=_FOCUS), topic_of(words, most=_FIRST_OF_THING if of_thing else 1)
    deed = _words(folded[clause.start : no.start()])[-_DEED_WORDS:] if of_thing else []
    if deed:
        words = f"{' '.join(deed)} {folded[no.end() : clause.end]}"
        yield topic_of(words, most=_FOCUS), topic_of(words, most=_DEED_WORDS + 1)


def _no(view: View, clause: Span, no: re.Match[str], topics: tuple[Topic, Topic], *, of_self: bool) -> No:
    folded = view.folded
    return No(
        *topics,
        of_self=of_self,
        of_will=_WILL.search(folded, clause.start, no.end()) is not None and not _WOULD_NEVER.search(folded, *clause),
        of_deed=_DEED.search(folded, *clause) is not None or _DEED_TO_NONE.search(folded, *clause) is not None,
        of_habit=_HABIT.search(folded, clause.start, no.end()) is not None,
        of_absence=_ABSENCE.search(folded, *clause) is not None,
    )


def _clauses(folded: str, head: Span) -> list[Span]:
    ends = list(_CLAUSE_ENDS.finditer(folded, *head))
    starts = [head.start, *(end.end() for end in ends)]
    return [Span(*clause) for clause in zip(starts, [*(end.start() for end in ends), head.end], strict=True)]
