"""Whose clock a time of day is told by, where its words say so."""

import re

from onrecord.lexicon.en import times_context as context
from onrecord.lexicon.en.calendar import ZONES
from onrecord.lexicon.en.times import OPEN_ZONES
from onrecord.lexicon.en.times_patterns import one_of
from onrecord.values.text import Span

_LOCAL = "local time"
"""The clock of the place, which is what is meant where nothing is said."""
_WITHIN = re.compile(rf"\b(?P<zone>{one_of([*ZONES, *OPEN_ZONES])})\)?\Z", re.IGNORECASE)
_AFTER = re.compile(context.WHOSE_CLOCK)
_LONGEST = 40
"""Code points at the end of a time among which its zone stands."""


def zone_of(text: str, time: Span) -> str | None:
    """The zone that the words of a time of day, or those right after it, name; None for none, or for "local time".

    >>> zone_of("It left at 7:30 p.m. Velden time.", Span(11, 20)), zone_of("It left at 5 p.m.", Span(11, 17))
    ('Velden time', None)
    """
    end = min(time.end, len(text))
    found = _WITHIN.search(text, max(time.start, end - _LONGEST), end) or _AFTER.match(text, end)
    return None if found is None or found["zone"].lower() == _LOCAL else found["zone"]
