"""Whether the words around a time point to the past or to the future."""

import re
from enum import Enum, auto

from onrecord.lexicon.en.times_direction import EXPECTED, FUTURE, PAST

_CUES = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<expected>{EXPECTED})|(?P<past>{PAST}))\b", re.IGNORECASE)
_END = re.compile(r"(?<![A-Z])[.!?;](?=\s)|\n")
_OPENS = re.compile(
    r"(?:^|(?<![A-Z])[.!?;:,—–“\"]\s?|\b(?:and|but|that)\s)(?:on|in|at|by|next|from|this)?\s*$", re.IGNORECASE
)
"""What ends before a time that opens its clause, so that the verb comes after it."""
_BY = re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE)
"""A time by which something is to happen; "by" elsewhere names who did it."""
_BEFORE, _AFTER = 200, 60
"""How far a verb may stand from the time that it governs, in code points."""
_AFTER_PENALTY = 25
"""A verb behind a time must be this much nearer than the one before it to govern it."""


class Direction(Enum):
    """Where a time lies from the story's own, as far as its sentence tells."""

    PAST = auto()
    FUTURE = auto()
    EXPECTED = auto()
    """In the future, of the story's own time or of one before it ("was due on Monday")."""
    UNSURE = auto()


def direction_at(text: str, start: int, end: int) -> Direction:
    """The direction of the verb or preposition nearest to a time: before it, else after it, in its sentence.

    >>> text = "The council will vote on Monday."
    >>> direction_at(text, 25, 31)
    <Direction.FUTURE: 2>
    """
    ahead = _last_sentence(text[max(0, start - _BEFORE) : start])
    behind = text[end : end + _AFTER]
    stop = _END.search(behind)
    after = _CUES.search(behind, 0, stop.start() if stop else len(behind))
    if after and _OPENS.search(ahead):
        return _way(after)
    if _BY.search(ahead):
        return Direction.EXPECTED
    before = next(reversed(list(_CUES.finditer(ahead))), None)
    if before is None:
        return _way(after) if after else Direction.UNSURE
    nearer_after = after is not None and after.start() + _AFTER_PENALTY < len(ahead) - before.end()
    return _way(after if after and nearer_after else before)


def _last_sentence(ahead: str) -> str:
    stops = [stop.end() for stop in _END.finditer(ahead)]
    return ahead[stops[-1] :] if stops else ahead


def _way(cue: re.Match[str]) -> Direction:
    if cue["future"]:
        return Direction.FUTURE
    return Direction.EXPECTED if cue["expected"] else Direction.PAST


AHEAD = frozenset({Direction.FUTURE, Direction.EXPECTED})
"""What points to a time to come."""
