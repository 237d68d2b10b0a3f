"""What each quotation mark of a paragraph may do, by its shape and by what stands around it.

An opening mark has a space (or an opening bracket, a dash) before it, a closing one has a space or punctuation after
it. Single marks are mostly apostrophes, and the ones that can be nothing else are left out here.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.en import apostrophes
from onrecord.values.text import Span

DOUBLES = '"“”„‟'
GUILLEMETS = "«»‹›"
SINGLES = "'‘’‚`′"
"""The prime among them, because blog software sets it for a closing mark after a digit: ‘Regatta 2021′."""
TWINS = ("''", "``", "‘‘", "’’")
"""Two single marks that stand for a double one, as typewriters and old archives have it."""
INCHES = "″"
"""Stands for a straight mark that is a measure."""

_RUN = re.compile(f"[{DOUBLES}{GUILLEMETS}{SINGLES}]+")
_PIECE = re.compile(f"{'|'.join(TWINS)}|.")
_CLOSING_PIECE = re.compile(f"['’](?=(?:''|’’)(?!['’]))|{_PIECE.pattern}")
"""Of three single marks, the last two are the double one where they close: 'No,'''."""

_BEFORE_OPENING = frozenset(" ([{<—–-/|:=>")
_AFTER_CLOSING = frozenset(" .,;:!?)]}>…—–-/|")


class Sign(NamedTuple):
    """One quotation mark. Where it may both open and close, or neither, its surroundings do not tell."""

    span: Span
    """Where it stands in the page's text: one code point, or two for a twin."""
    character: str
    """The mark, one of `DOUBLES`, `GUILLEMETS`, `SINGLES` or `TWINS`; `INCHES` for a measure."""
    opens: bool
    """Whether its surroundings let it open."""
    closes: bool
    """Whether its surroundings let it close."""
    doubtful: bool = False
    """For a closing single mark: whether it may as well be an apostrophe ("the officials' plan")."""


def read_signs(text: str, paragraph: Span) -> list[Sign]:
    """The quotation marks of one paragraph, in order, without apostrophes.

    >>> text = "'Dogs' homes aren't full,' said the officials' friend."
    >>> [sign.span.start for sign in read_signs(text, Span(0, len(text)))]
    [0, 25, 45]
    """
    return _without_possessives([sign for run in _RUN.finditer(text, *paragraph) for sign in _read_run(text, run)])


def _read_run(text: str, run: re.Match[str]) -> Iterator[Sign]:
    """The signs of marks that stand together; what is around all of them counts for each."""
    before, after = _neighbour(text, run.start() - 1, run.pos), _neighbour(text, run.end(), run.endpos, ahead=True)
    opens = before in _BEFORE_OPENING and after != " "
    closes = before != " " and after in _AFTER_CLOSING
    pieces = _CLOSING_PIECE if closes and not opens else _PIECE
    for piece in pieces.finditer(text, *run.span()):
        character, span = piece.group(), Span(*piece.span())
        if character not in SINGLES:
            yield Sign(span, INCHES if _is_measure(text, run, span.start) else character, opens, closes)
        elif opens and not closes and character not in "’′":
            if not apostrophes.ELISION.match(text, span.end, run.endpos):
                yield Sign(span, character, opens, closes)
        elif closes and not opens and character in "'’′":
            tail = text[max(run.pos, span.start - apostrophes.CLIPPED_LENGTH) : span.start]
            clipped = after == " " and len(run.group()) == 1 and apostrophes.CLIPPED.search(tail) is not None
            yield Sign(span, character, opens, closes, doubtful=clipped or character == "′")


def _is_measure(text: str, run: re.Match[str], at: int) -> bool:
    look_back = max(run.pos, at - apostrophes.FEET_LENGTH)
    return text[at] == '"' and apostrophes.FEET.search(text, look_back, at) is not None


def _neighbour(text: str, at: int, edge: int, *, ahead: bool = False) -> str:
    """The code point at ``at``; a space where that is white space or past the paragraph's edge."""
    outside = at >= edge if ahead else at < edge
    return " " if outside or text[at].isspace() else text[at]


def _without_possessives(signs: list[Sign]) -> list[Sign]:
    """The signs without the doubtful ones that a better closing single mark follows.

    Reading backwards: ``better`` says whether such a mark stands ahead in the same quotation. An opening single mark
    ends its reach, and so does the end of a double quotation that holds both.
    """
    kept, better, outside = [], False, [False]
    for sign in reversed(signs):
        if sign.character not in SINGLES:
            if sign.closes and not sign.opens:
                outside.append(better)
                better = False
            elif sign.opens and not sign.closes:
                better = outside.pop() if outside else False
        elif sign.opens:
            better = False
        elif sign.doubtful and better:
            continue
        else:
            better = better or not sign.doubtful
        kept.append(sign)
    return kept[::-1]
