"""Quotation marks of a story, paired.

Straight, curly and low marks pair with one another, because sources mix them; guillemets pair with guillemets, single
marks with single marks. A curly mark opens or closes by its shape, a straight one by what stands around it; where
that does not tell, it closes what is open. A mark that is used the other way round („so“, »so«) is understood.

A quotation that runs over several paragraphs opens again in each of them and closes in the last only (Chicago Manual
of Style, 13.32). Quotations never cross one another. One pass, in time linear in the text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.reading.marks import DOUBLES, SINGLES, TWINS, Sign, read_signs
from onrecord.values.reading import Mark, Quotation
from onrecord.values.text import Span, Spans

_FAMILIES = {
    **dict.fromkeys([*DOUBLES, *TWINS], "double"),
    **dict.fromkeys(SINGLES, "single"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "single guillemet"),
}
_MARKS = {
    **dict.fromkeys(['"', "''", "``"], Mark.STRAIGHT),
    **dict.fromkeys(["“", "”", "„", "‟", "‘‘", "’’"], Mark.CURLY),
    **dict.fromkeys(SINGLES, Mark.SINGLE),
    **dict.fromkeys("«»‹›", Mark.GUILLEMET),
}
_OPENING = frozenset(["“", "„", "‟", "«", "‹", "``", "‘‘"])
_CLOSING = frozenset(["”", "»", "›", "’’"])
_PLAINLY_SINGLE = frozenset("‘‚")
"""Opening single marks that are no apostrophe, and so are listed where they find no partner."""

_DEEPEST = 8
"""Quotations open at once. Real text nests three deep; the bound keeps hostile text from costing time."""


@dataclass(slots=True)
class _Open:
    """A quotation that has opened and not closed."""

    character: str
    starts: list[Span]
    """Its opening mark in each paragraph so far."""
    stretches: list[Span] = field(default_factory=list)
    """The paragraphs that it has run through to their end."""
    carries: bool = True
    """Whether it may go on into the next paragraph: not if another of its family opened after it."""

    @property
    def family(self) -> str:
        return _FAMILIES[self.character]


def pair_quotations(text: str, paragraphs: Iterable[Span]) -> tuple[tuple[Quotation, ...], Spans]:
    r"""The quotations of the paragraphs, by opening mark, and the marks that found no partner, in text order.

    Every double mark and every guillemet is either the edge of exactly one quotation or among the unpaired; the sign
    for inches is among the latter. Single marks that are apostrophes, or may be, are in neither.

    >>> text = 'He said "no" to the 6\'2" man.'
    >>> quotations, unpaired = pair_quotations(text, (Span(0, len(text)),))
    >>> [text[s.start:s.end] for q in quotations for s in q.spans], unpaired
    (['"no"'], (Span(start=23, end=24),))
    """
    pairing = _Pairing()
    for paragraph in paragraphs:
        pairing.read(paragraph, read_signs(text, paragraph))
    pairing.give_up_from(0)
    return tuple(_with_depth(pairing.closed)), tuple(sorted(pairing.unpaired))


class _Pairing:
    """What is open, closed and left over while the paragraphs go by."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.closed: list[tuple[Spans, Mark]] = []
        self.unpaired: list[Span] = []

    def read(self, paragraph: Span, signs: list[Sign]) -> None:
        """Take in the signs of one paragraph."""
        for sign in signs[self._carry_on(paragraph, signs) :]:
            self._take(sign)
        for index in reversed(range(len(self.open))):
            if self.open[index].carries:
                self.open[index].stretches.append(Span(self.open[index].starts[-1].start, paragraph.end))
            else:
                self._give_up(self.open.pop(index))

    def give_up_from(self, index: int) -> None:
        """Give up the open quotations from this one inwards."""
        for quotation in self.open[index:]:
            self._give_up(quotation)
        del self.open[index:]

    def _carry_on(self, paragraph: Span, signs: list[Sign]) -> int:
        """How many signs at the paragraph's head open again what is open; all else that is open is given up."""
        carried, head = 0, paragraph.start
        for quotation, sign in zip(self.open, signs, strict=False):
            if sign.span.start != head or _FAMILIES.get(sign.character) != quotation.family:
                break
            quotation.starts.append(sign.span)
            carried, head = carried + 1, sign.span.end
        self.give_up_from(carried)
        return carried

    def _take(self, sign: Sign) -> None:
        family = _FAMILIES.get(sign.character)
        inside = next((i for i in reversed(range(len(self.open))) if self.open[i].family == family), None)
        if family == "single":
            if sign.opens:
                self._begin(sign, inside)
            elif inside is not None and inside == len(self.open) - 1:
                self._end(sign, inside)
        elif inside is not None and _closes(sign, self.open[inside].character):
            self._end(sign, inside)
        elif family is not None and _opens(sign):
            self._begin(sign, inside)
        else:
            self.unpaired.append(sign.span)

    def _begin(self, sign: Sign, inside: int | None) -> None:
        if inside is not None:
            self.open[inside].carries = False
        if len(self.open) == _DEEPEST:
            self._give_up(self.open.pop(0))
        self.open.append(_Open(sign.character, [sign.span]))

    def _end(self, sign: Sign, index: int) -> None:
        self.give_up_from(index + 1)
        quotation = self.open.pop()
        last = Span(quotation.starts[-1].start, sign.span.end)
        self.closed.append(((*quotation.stretches, last), _MARKS[quotation.character]))

    def _give_up(self, quotation: _Open) -> None:
        if quotation.family != "single" or quotation.character in _PLAINLY_SINGLE:
            self.unpaired += quotation.starts


def _closes(sign: Sign, opened_by: str) -> bool:
    """Whether the sign closes a quotation of its family that this mark opened."""
    if sign.character in _CLOSING:
        return True
    if sign.character in _OPENING:
        reverse = opened_by in "»›" or _FAMILIES[opened_by] == "double"
        return reverse and sign.closes and not sign.opens
    return sign.closes or not sign.opens


def _opens(sign: Sign) -> bool:
    """Whether the sign opens a quotation, given that it closes none."""
    if sign.character in _OPENING:
        return True
    if sign.character in _CLOSING:
        return sign.opens and not sign.closes
    return sign.opens or not sign.closes


def _with_depth(closed: list[tuple[Spans, Mark]]) -> Iterator[Quotation]:
    """The quotations by opening mark, each with the number of others around it."""
    ends: list[int] = []
    for spans, mark in sorted(closed, key=lambda quotation: quotation[0][0].start):
        while ends and ends[-1] <= spans[0].start:
            ends.pop()
        yield Quotation(spans, mark, depth=len(ends))
        ends.append(spans[-1].end)
