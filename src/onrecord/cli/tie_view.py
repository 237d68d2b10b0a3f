"""The ties between the stories of a claim as a person reads them on a terminal, with the numbers to decide on them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rich.text import Text

from onrecord.cli.layout import Layout
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.terminal import visible
from onrecord.record import Stored, Tie
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Settled
from onrecord.values.ruling import Ruling

TITLE: Final = "TIES OF ITS STORIES"
NOT_COUNTED: Final = "rejected, counts for nothing"


def between(ties: Iterable[Tie], stories: Mapping[Digest, Stored]) -> tuple[Tie, ...]:
    """The ties between some stories, and from one of them to an outlet whose story is not in the record."""
    return tuple(tie for tie in ties if tie.edge.story in stories and (tie.edge.other or tie.edge.story) in stories)


def tie_rows(ties: Iterable[Tie], stories: Mapping[Digest, Stored], layout: Layout) -> Iterator[Text]:
    """Every tie with its number, its reason, and what editors said of it; nothing where there is none."""
    for at, tie in enumerate(ties):
        if not at:
            yield Text()
            yield from layout.wrapped(Text(TITLE, "bold"))
        edge = tie.edge
        first = f"{tie.number:>5}  "
        indent = " " * len(first)
        ends = _called(stories[edge.story]), _other(tie, stories)
        told: list[str | Text] = [
            Text(edge.kind.value, "bold"),
            (" and " if edge.settled is Settled.NOTHING else " from ").join(ends),
            *([_standing(tie.standing)] if tie.standing is not Standing.SUGGESTED else []),
        ]
        yield from layout.in_a_row(told, first, indent)
        words = f"{edge.reason}; {edge.direction}" if edge.direction != edge.reason else edge.reason
        yield from layout.wrapped(Text(visible(words), CONTEXT_STYLE), indent, indent)
        yield from remarks(tie.rulings, layout, indent)


def remarks(rulings: Iterable[Ruling], layout: Layout, indent: str) -> Iterator[Text]:
    """What editors said, a row each."""
    for one in rulings:
        words = f"{one.verb.value} by {one.by}, {one.moment[:16].replace('T', ' ')}"
        yield from layout.wrapped(Text(visible(words + (f": {one.note}" if one.note else ""))), indent, indent)


def _standing(standing: Standing) -> str:
    return NOT_COUNTED if standing is Standing.REJECTED else standing.value


def _other(tie: Tie, stories: Mapping[Digest, Stored]) -> str:
    other = tie.edge.other
    return (
        visible(f"{tie.edge.outlet or '?'}, no such story in this record") if other is None else _called(stories[other])
    )


def _called(stored: Stored) -> str:
    return f"story {stored.story}" + (f" ({visible(stored.outlet)})" if stored.outlet else "")
