"""How a source comes to know what it says, where the story states it."""

import re

from onrecord.lexicon.en.bases import BASES, OWN
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.stance.view import View
from onrecord.values.stance import Basis, Ground
from onrecord.values.text import Span

_BASES: tuple[tuple[Ground, re.Pattern[str]], ...] = tuple(
    (ground, compiled(r"\b(?:" + "|".join(patterns) + ")")) for ground, patterns in BASES
)
_OWN = re.compile(OWN)
_REACH = 300
"""Code points of a source that are looked at."""
_SHORTEST = 7
"""Code points that the shortest words of a basis take ("witness"): most cues and pronouns are shorter."""


def find_basis(view: View) -> Basis | None:
    """The basis stated in the source's description, on the cue, or by a quoted speaker of himself or herself.

    A statement about somebody else ("the minister was told") is none.
    """
    own = view.heads if view.spoken else ()
    for span in (*view.line.source, *view.line.cue):
        if (basis := _find(view.folded, Span(span.start, min(span.end, span.start + _REACH)))) is not None:
            return basis
    for span in own:
        if (basis := _find(view.folded, span)) is not None and _OWN.search(view.folded, span.start, basis.span.end):
            return basis
    return None


def _find(folded: str, span: Span) -> Basis | None:
    if span.end - span.start < _SHORTEST:
        return None
    for ground, pattern in _BASES:
        if (match := pattern.search(folded, span.start, span.end)) is not None:
            end = match.start() + len(match.group().rstrip())
            return Basis(ground, Span(match.start(), end))
    return None
