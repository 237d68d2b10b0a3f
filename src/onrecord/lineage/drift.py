"""Quote drift: what became of a quotation from one story to another.

The alignment is that of difflib on words without case and punctuation; the kinds of change are those that studies of
copied quotations count (Simmons, Adamic and Adar, 2011): words dropped, words replaced, another mouth.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from onrecord.lineage.words import Words, words_in
from onrecord.values.lineage import Change, Difference, Drift, Quote
from onrecord.values.text import Span

FEWEST = 4
"""Words in common that make two quotations one: fewer are a phrase."""
ENOUGH = 0.6
"""Of the shorter quotation's words, the share that must stand in the longer, in order."""
_LONGEST = 400
"""Words of a quotation that are compared; the cost of aligning grows with their square."""

_Step = tuple[str, int, int, int, int]


def compare_quotes(first: Quote, second: Quote) -> Drift | None:
    """What changed between two quotations; None where they are not one.

    Case, punctuation and the kind of quotation marks are no change. A pronoun or name put in brackets counts as
    reworded. Where either speaker is unknown, nothing is said of a move. The differences are spans of each story's
    text; a side is None where that story has nothing in the place of the other's words.

    >>> from onrecord.values.fetched import Digest
    >>> long, short = '"We will never sell the old ferry."', '"We will never sell the ferry."'
    >>> one = Quote(Digest("a"), long, (Span(0, len(long)),), "ana sol")
    >>> two = Quote(Digest("b"), short, (Span(0, len(short)),), "ben corrie")
    >>> drift = compare_quotes(one, two)
    >>> [change.value for change in drift.changes], [long[one.start : one.end] for one, _ in drift.differences]
    (['trimmed', 'moved'], ['old'])
    """
    words = [words_in(quote.text, quote.spans) for quote in (first, second)]
    texts = [one.normal[:_LONGEST] for one in words]
    shorter = min(map(len, texts))
    steps: Sequence[_Step] = SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes()
    common = sum(end - start for kind, start, end, _, _ in steps if kind == "equal")
    if common < min(FEWEST, max(map(len, texts))) or not shorter or common < ENOUGH * shorter:
        return None
    differences = tuple(_differences(steps, words))
    moved = first.speaker is not None and second.speaker is not None and first.speaker != second.speaker
    changes = tuple(_changes(steps, moved=moved))
    return Drift(changes, differences, common / shorter, _reason(changes, steps, first, second))


def _differences(steps: Sequence[_Step], words: Sequence[Words]) -> Iterator[Difference]:
    for kind, start, end, other_start, other_end in steps:
        if kind != "equal":
            yield Difference(_span(words[0], start, end), _span(words[1], other_start, other_end))


def _span(words: Words, start: int, end: int) -> Span | None:
    return Span(words.starts[start], words.ends[end - 1]) if start < end else None


def _changes(steps: Sequence[_Step], *, moved: bool) -> Iterator[Change]:
    kinds = {step[0] for step in steps}
    if kinds & {"delete", "insert"}:
        yield Change.TRIMMED
    if "replace" in kinds:
        yield Change.REWORDED
    if moved:
        yield Change.MOVED


def _reason(changes: Sequence[Change], steps: Sequence[_Step], first: Quote, second: Quote) -> str:
    if not changes:
        return "the same words by the same speaker, as far as the stories tell"
    said = []
    gone = sum(end - start for kind, start, end, _, _ in steps if kind == "delete")
    more = sum(end - start for kind, _, _, start, end in steps if kind == "insert")
    if gone:
        said.append(f"the second lacks {gone} {_words(gone)} of the first")
    if more:
        said.append(f"the first lacks {more} {_words(more)} of the second")
    put = sum(max(end - start, last - at) for kind, start, end, at, last in steps if kind == "replace")
    if put:
        said.append(f"{put} {_words(put)} put in place of others")
    if Change.MOVED in changes:
        said.append(f"given to {first.speaker} in the first and to {second.speaker} in the second")
    return "; ".join(said)


def _words(count: int) -> str:
    return "word" if count == 1 else "words"
