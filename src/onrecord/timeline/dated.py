"""What one time dates: the nearest verb of its clause with its subject and object, or a noun of what happens."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from onrecord.lexicon.en import times_events as lexicon
from onrecord.timeline.clauses import Word, Wording, continues, is_event_noun, is_function_word, is_nominal, is_verb
from onrecord.timeline.groups import (
    group_end,
    group_start,
    is_event_verb,
    object_end,
    opens_clause,
    phrase_start,
    subject_of,
    until_clause,
)
from onrecord.timeline.naming import noun_phrase_at
from onrecord.values.text import Span

_BREAKS = frozenset(';:—–("“”')
_MOST_WORDS = 24
"""Words on either side of a time in which its event is looked for."""
_MOST_SUBJECT = 6
"""Words of a subject that stands in the event's span."""
_MOST_AFTER = 8
"""Words after a time or an object that may still tell of the event."""
_LEADING = frozenset("on in at late early".split())
_NOUN_ENDS = frozenset("in at after before into over during since to for".split())
"""Prepositions that a noun phrase before a time does not reach over."""
_TRAILING = frozenset("in at from on near of against".split())
_A_NOUN = Word(0, 0, "time", capital=False, before="")


class Event(NamedTuple):
    """An event as it stands in the story."""

    span: Span
    telling: Sequence[Word]
    """The words that it is told by, function words included; more than the span has."""


class DatedClause:
    """The words around one time, within its sentence and the content that it stands in."""

    def __init__(self, wording: Wording, span: Span, content: Span | None, cues: AbstractSet[int]) -> None:
        """`content` bounds what is looked at; `cues` has where the cues of lines begin, which are no events."""
        before, after = wording.before(span.start), wording.after(span.end)
        if content is not None:
            before = [word for word in before if word.start >= content.start]
            after = [word for word in after if word.end <= content.end]
        self._before = _back_to_break(before[-_MOST_WORDS:])
        self._after = _up_to_break(after[:_MOST_WORDS])
        self._cues = cues
        self._year = wording.marks(*span).isdigit()
        self._adjoins = bool(self._before) and not wording.marks(self._before[-1].end, span.start)

    def event(self) -> Event | None:
        """What the time dates; None where that is not clear."""
        if any(word.folded in lexicon.HABITUAL for word in (*self._before, *self._after)):
            return None
        if self._adjoins and self._before[-1].folded in lexicon.BOUNDS:
            return None
        if self._describes():
            return self._noun_after()
        return self._noun_before() or self._verb_before() or self._verb_after()

    def _describes(self) -> bool:
        """Whether the time belongs to a noun: "Monday's raid", "the 2030 budget", "the Leval Games 2031"."""
        if self._after and self._after[0].folded == "'s":
            return True
        if not self._adjoins:
            return False
        last = len(self._before) - 1
        previous = self._before[last]
        in_phrase = previous.folded in lexicon.DETERMINERS or is_nominal(self._before, last)
        if in_phrase and continues(self._after, 0) and is_nominal(self._after, 0) and not self._after[0].capital:
            return not self._after[0].folded.endswith("ly")
        return self._year and previous.capital and not is_function_word(previous)

    def _noun_after(self) -> Event | None:
        """The noun that the time stands before: "Monday's raid", "the March vote"."""
        owned = bool(self._after) and self._after[0].folded == "'s"
        words = self._after[owned : owned + _MOST_AFTER]
        span = noun_phrase_at(words) if words and words[0].joined and is_nominal(words, 0) else None
        if span is None:
            return None
        telling = [word for word in words if word.start < span.end]
        return Event(span, telling) if any(is_event_noun(word) for word in telling) else None

    def _noun_before(self) -> Event | None:
        """The noun that the time stands after, in a phrase of its own: "in the raid on Monday", "The vote in May"."""
        words = self._before
        if len(words) < 2 or not self._adjoins or words[-1].folded not in _LEADING | {"of", "last"}:
            return None
        start = end = len(words) - 1
        while start and self._in_noun(start - 1) and (start == end or words[start].joined):
            start -= 1
        phrase = words[start:end]
        if not any(is_event_noun(word) for word in phrase) or phrase[0].folded in lexicon.COUNTS:
            return None
        opens = start == 0 or not words[start].joined
        led = not opens and words[start - 1].folded in lexicon.PREPOSITIONS - {"of"}
        if led or (opens and bool(self._after) and self._verb_at(0)):
            return Event(Span(phrase[0].start, phrase[-1].end), phrase)
        return None

    def _in_noun(self, at: int) -> bool:
        word = self._before[at].folded
        small = lexicon.INNER_PREPOSITIONS | lexicon.DETERMINERS
        return word not in _NOUN_ENDS and (word in small or is_nominal(self._before, at))

    def _verb_before(self) -> Event | None:
        """The verb that the time stands after in its clause."""
        words = self._before
        verb = next((at for at in range(len(words) - 1, -1, -1) if is_event_verb(words, at)), None)
        if verb is None:
            return None
        if any(opens_clause(words, at) or words[at].folded in lexicon.LISTING for at in range(verb + 1, len(words))):
            return None
        first = group_start(words, verb)
        if self._is_cue(words[first : verb + 1]):
            return None
        subject = subject_of(words, first)
        span = _shortest(words, subject, first, object_end(words, verb))
        return Event(span, [*subject, *words[first:], *self._trailing()])

    def _trailing(self) -> list[Word]:
        """The phrase right after the time that still belongs to the event ("left at 17:00 from Sahl")."""
        if not continues(self._after, 0) or self._after[0].folded not in _TRAILING:
            return []
        trailing = list(until_clause(self._after[:_MOST_AFTER], 0))
        ends = (at for at, word in enumerate(trailing) if at and word.folded in lexicon.PREPOSITIONS - {"of"})
        return trailing[: next(ends, len(trailing))]

    def _verb_after(self) -> Event | None:
        """The verb of the clause that the time opens, or whose subject it follows."""
        words = self._after
        first = next((at for at in range(len(words)) if self._verb_at(at)), None)
        if (
            first is None
            or words[0].folded in lexicon.NOT_ONWARD
            or any(opens_clause(words, at) for at in range(1, first))
        ):
            return None
        verb = group_end(words, first)
        if self._is_cue(words[: verb + 1]):
            return None
        last = object_end(words, verb)
        telling = until_clause(words[first : last + 1 + _MOST_AFTER], last - first)
        subject = words[phrase_start(words, first) : first]
        if not subject and first == 0:
            subject = self._subject_before()
        return Event(_shortest(words, subject, first, last), [*subject, *telling]) if subject else None

    def _verb_at(self, at: int) -> bool:
        """Whether a word after the time is a verb; the first one is judged as if a noun stood before it."""
        words = self._after
        return is_verb(words, at) if at or not words[0].joined else is_verb([_A_NOUN, *words[:2]], 1)

    def _subject_before(self) -> list[Word]:
        """The subject that a time parts from its verb ("The mayor on Monday | opened the bridge")."""
        end = len(self._before)
        while end and self._before[end - 1].folded in _LEADING:
            end -= 1
        return self._before[phrase_start(self._before, end) : end]

    def _is_cue(self, words: Sequence[Word]) -> bool:
        return any(word.start in self._cues for word in words)


def _shortest(words: Sequence[Word], subject: Sequence[Word], first: int, last: int) -> Span:
    """From the subject to the object; from the verb where the subject is long or stands apart."""
    near = bool(first) and 0 < len(subject) <= _MOST_SUBJECT and subject[-1] is words[first - 1]
    whole = [*subject, words[first]] if near else [words[first]]
    named = whole[0] if all(word.joined for word in whole[1:]) else words[first]
    return Span(named.start, words[last].end)


def _is_break(word: Word) -> bool:
    return any(mark in _BREAKS for mark in word.before)


def _back_to_break(words: list[Word]) -> list[Word]:
    return words[max((at for at, word in enumerate(words) if at and _is_break(word)), default=0) :]


def _up_to_break(words: list[Word]) -> list[Word]:
    return words[: next((at for at, word in enumerate(words) if _is_break(word)), len(words))]
