"""Whether the words around a time point to the past or to the future."""

import re
from enum import Enum, auto

from onrecord.lexicon.en.times_direction import FUTURE, PAST

_CUES = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{PAST}))\b", re.IGNORECASE)
_END = re.compile(r"(?<![A-Z])[.!?;](?=\s)|\n")
_OPENS = re.compile(
    r"(?:^|(?<![A-Z])[.!?;:,—–“\"]\s?|\b(?:and|but|that)\s)(?:on|in|at|next|from|this)?\s*$", re.IGNORECASE
)
"""What ends before a time that opens its clause, so that the verb comes after it."""
_BEFORE, _AFTER = 80, 60
"""How far a verb may stand from the time that it governs, in code points."""
_AFTER_PENALTY = 25
"""A verb behind a time must be this much nearer than the one before it to govern it."""


class Direction(Enum):
    """Where a time lies from the story's own, as far as its sentence tells."""

    PAST = auto()
    FUTURE = auto()
    UNSURE = auto()


def direction_at(text: str, start: int, end: int) -> Direction:
    """The direction of the verb or preposition nearest to a time: before it, else after it, in its sentence.

    >>> text = "The council will vote on Monday."
    >>> direction_at(text, 25, 31)
    <Direction.FUTURE: 2>
    """
    ahead = text[max(0, start - _BEFORE) : start]
    opens = _OPENS.search(ahead) is not None
    for stop in _END.finditer(ahead):
        ahead_from = stop.end()
        ahead = " " * ahead_from + ahead[ahead_from:]
    nearest: tuple[int, Direction] | None = None
    for cue in _CUES.finditer(ahead):
        nearest = len(ahead) - cue.end(), Direction.FUTURE if cue["future"] else Direction.PAST
    behind = text[end : end + _AFTER]
    ends = _END.search(behind)
    behind = behind[: ends.start()] if ends else behind
    follows = _CUES.search(behind)
    if follows and (nearest is None or opens or follows.start() + _AFTER_PENALTY < nearest[0]):
        return Direction.FUTURE if follows["future"] else Direction.PAST
    return nearest[1] if nearest else Direction.UNSURE
