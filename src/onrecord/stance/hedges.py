"""The words of distance and doubt on a line's cue and in its content."""

import re
from bisect import bisect_left

from onrecord.lexicon.en.hedges import HEDGES, MONTH
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.values.attribution import Attribution
from onrecord.values.text import Span, Spans

_HEDGE: re.Pattern[str] = compiled(r"\b(?:" + "|".join(HEDGES) + r")(?<=[\w ])(?!\w)")
_SENTENCE_OPENS = re.compile(r"""(?:^|[.!?:;"“‘«\n])\s*\Z""")
_LOOK_BACK = 4


def find_hedges(text: str, folded: str) -> Spans:
    """Every hedge of a text, in order, without overlap. ``folded`` is the folded text.

    "may" with a capital is a month, unless a sentence or quotation begins with it.

    >>> find_hedges("He may have left in May.", "he may have left in may.")
    (Span(start=3, end=11),)
    """
    found = (Span(match.start(), match.start() + len(match.group().rstrip())) for match in _HEDGE.finditer(folded))
    return tuple(span for span in found if not _is_month(text, span))


def _is_month(text: str, hedge: Span) -> bool:
    if not text.startswith(MONTH.capitalize(), hedge.start):
        return False
    return _SENTENCE_OPENS.search(text, max(0, hedge.start - _LOOK_BACK), hedge.start) is None


def hedges_of(line: Attribution, hedges: Spans) -> Spans:
    """Those of the text's hedges that stand on the line's cue or in its content, in text order."""
    found: list[Span] = []
    for span in sorted((*line.cue, *line.content)):
        first = bisect_left(hedges, span.start, key=lambda hedge: hedge.start)
        last = bisect_left(hedges, span.end, key=lambda hedge: hedge.start)
        found += [hedge for hedge in hedges[first:last] if hedge.end <= span.end]
    return tuple(found)
