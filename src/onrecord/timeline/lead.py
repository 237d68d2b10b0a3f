"""Words before an expression that narrow or loosen it: "early", "the end of", "more than", "about", "earlier"."""

import re
from dataclasses import dataclass, replace
from typing import ClassVar

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en import times_patterns as patterns
from onrecord.timeline.phrases import Fixed, Nth, Phrase, Point, Shift, TimeOfDay
from onrecord.timeline.rule import compiled
from onrecord.values.time import Grain, Modifier, TimeType

_PARTS = {"start": Modifier.START, "mid": Modifier.MID, "end": Modifier.END}
_ABOUT = {
    "approx": Modifier.APPROX,
    "less": Modifier.LESS_THAN,
    "more": Modifier.MORE_THAN,
    "equal_more": Modifier.EQUAL_OR_MORE,
    "equal_less": Modifier.EQUAL_OR_LESS,
    "no_later": Modifier.ON_OR_BEFORE,
    "no_earlier": Modifier.ON_OR_AFTER,
    "plain": None,
}
_SHIFTED = {
    Modifier.MORE_THAN: (Modifier.BEFORE, Modifier.AFTER),
    Modifier.LESS_THAN: (Modifier.AFTER, Modifier.BEFORE),
    Modifier.EQUAL_OR_MORE: (Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER),
    Modifier.EQUAL_OR_LESS: (Modifier.ON_OR_AFTER, Modifier.ON_OR_BEFORE),
}
"""More than two weeks ago is before that day, more than two weeks later after it, and so on."""

_PART, _REST, _ABOUT_WORDS, _WITHIN = (
    compiled(pattern) for pattern in (patterns.LEAD_PART, patterns.LEAD_REST, patterns.LEAD_ABOUT, patterns.LEAD_WITHIN)
)
_TOPIC = re.compile(context.TOPIC, re.IGNORECASE)
_TOPIC_REACH = 16
"""The longest of its words, in code points."""
_FOR_POINTS = frozenset({Modifier.APPROX, Modifier.LESS_THAN, Modifier.ON_OR_BEFORE, Modifier.ON_OR_AFTER})
_AMOUNT_ONLY = frozenset(
    {"some", "over", "under", "just", "only", "a full", "every", "beyond", "fully", "barely", "up to", "a mere"}
)
"""Words that loosen an amount and nothing else: "over the past year" holds no such word."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that lead an expression."""

    STARTS: ClassVar[frozenset[str]] = frozenset(
        """the its his very early beginning start outset opening onset first mid middle midpoint late
        end close latter tail later last final turn about around roughly approximately approx circa ca c
        an some close something nearly almost less under fewer just not well more over a slightly in
        upwards at no up only exactly barely fully yet every rest remainder whole entirety course
        earlier as beyond""".split()
    )

    kind: str
    words: str
    end: int

    def applied(self, phrase: Phrase) -> Phrase | None:
        """The phrase with what these words add, or None where they cannot lead it."""
        if self.kind in _PARTS:
            return _in_part(phrase, _PARTS[self.kind])
        if self.kind in _ABOUT:
            return self._loosened(phrase)
        if self.kind == "rest":
            return phrase if isinstance(phrase, Point | Shift) and phrase.unit not in {Grain.DAY, None} else None
        return _beside_now(phrase, later=self.kind == "later")

    def _loosened(self, phrase: Phrase) -> Phrase | None:
        modifier, words = _ABOUT[self.kind], self.words
        amount = (isinstance(phrase, Fixed) and phrase.type is TimeType.DURATION and phrase.backward is None) or (
            isinstance(phrase, Shift) and phrase.count is not None and phrase.count != 0
        )
        if not amount and (words in _AMOUNT_ONLY or modifier not in _FOR_POINTS or words.startswith("less")):
            return None
        if isinstance(phrase, Fixed) and not amount:
            return None
        if isinstance(phrase, Shift) and modifier in _SHIFTED:
            modifier = _SHIFTED[modifier][0 if (phrase.count or 0) < 0 else 1]
        return replace(phrase, modifier=modifier) if modifier else phrase


def lead_at(text: str, start: int, end: int) -> Lead | None:
    """The leading words that stand at a place, or None."""
    for pattern in (_PART, _ABOUT_WORDS, _REST, _WITHIN):
        if match := pattern.match(text, start, end):
            if match.group().lower() == "about " and _TOPIC.search(text, max(0, start - _TOPIC_REACH), start):
                return None
            kind = next(name for name, value in match.groupdict().items() if value)
            words = re.sub(r"\s+", " ", match.group().strip().lower())
            return (
                Lead(words if kind == "side" else kind, words, match.end())
                if kind != "side"
                else Lead(match["side"].lower(), words, match.end())
            )
    return None


def _in_part(phrase: Phrase, modifier: Modifier) -> Phrase | None:
    if isinstance(phrase, Fixed) or (isinstance(phrase, Shift) and phrase.unit is None):
        return None
    if isinstance(phrase, TimeOfDay) and phrase.clock:
        return None
    return replace(phrase, modifier=modifier) if not isinstance(phrase, Nth) or phrase.modifier is None else None


def _beside_now(phrase: Phrase, *, later: bool) -> Phrase | None:
    if isinstance(phrase, Shift) and phrase.unit is not None and not phrase.clock:
        if phrase.count == 0:
            return replace(phrase, beside=1 if later else -1)
        return phrase
    if isinstance(phrase, TimeOfDay):
        return None if phrase.clock else phrase
    return (
        phrase
        if (isinstance(phrase, Point) and phrase.unit is not Grain.DAY)
        or (isinstance(phrase, Point) and phrase.weekday)
        else None
    )
