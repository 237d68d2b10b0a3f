"""Parts in columns from left to right, each after what leads to it, in an order with few crossings.

The steps are those of Sugiyama, Tagawa and Toda (1981): columns by the longest way, stand-ins where a tie passes a
column, order by the mean place of the neighbours, then heights with least squares between neighbours. Cycles are opened
where they are first met; the tie that closes one is drawn backwards.
"""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import Final, NamedTuple

SWEEPS: Final = 6
"""Times that each column is put in order by its neighbours; more changes nothing in claims of fifty stories."""
THREAD: Final = 12
"""Height that a passing tie takes in a column."""
GAP: Final = 14
"""Height between two boxes."""


class Way(NamedTuple):
    """Where a tie goes: the items that it passes, first and last its two ends, from left to right."""

    items: tuple[int, ...]
    turned: bool
    """Whether the tie leads from right to left."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Where everything stands."""

    column: tuple[int, ...]
    """Of each item: the parts first, then the stand-ins."""
    middle: tuple[float, ...]
    """Height of the middle of each item, the top of the highest at 0."""
    ways: tuple[Way, ...]
    """One a tie."""
    height: float
    """Of the highest column."""


def lay_in_columns(
    heights: Sequence[float], ties: Sequence[tuple[int, int]], *, least: Sequence[int] | None = None
) -> Layers:
    """The places of some parts of those heights, with ties from the first to the second of each pair.

    ``least`` has the first column that each part may stand in. No part is tied to itself.

    >>> lay_in_columns([20, 20, 20], [(0, 1), (0, 2)]).column
    (0, 1, 1)
    """
    turned = back_ties(len(heights), ties)
    forwards = [(b, a) if (a, b) in turned else (a, b) for a, b in ties]
    column = _columns(least or [0] * len(heights), forwards)
    sizes = [*heights]
    ways = _ways(forwards, column, sizes)
    layers: list[list[int]] = [[] for _ in range(max(column, default=-1) + 1)]
    for item, at in enumerate(column):
        layers[at].append(item)
    before, after = _neighbours(ways, len(column))
    _order(layers, before, after)
    middle = _closed_up(_heights(layers, before, after, sizes), sizes)
    top = min((middle[item] - sizes[item] / 2 for item in range(len(sizes))), default=0.0)
    bottom = max((middle[item] + sizes[item] / 2 for item in range(len(sizes))), default=0.0)
    return Layers(
        tuple(column),
        tuple(round(place - top, 1) for place in middle),
        tuple(Way(way, tie in turned) for way, tie in zip(ways, ties, strict=True)),
        bottom - top,
    )


def columns_of(ties: Sequence[tuple[int, int]], least: Sequence[int]) -> list[int]:
    """The column of each part, as `lay_in_columns` has it; ``least`` has the first one that each may stand in.

    >>> columns_of([(0, 1), (1, 2)], [0, 0, 0, 1])
    [0, 1, 2, 1]
    """
    turned = back_ties(len(least), ties)
    return _columns(least, [(b, a) if (a, b) in turned else (a, b) for a, b in ties])


def back_ties(count: int, ties: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The ties that close a cycle, in the order in which the parts are gone through.

    >>> back_ties(2, [(0, 1), (1, 0)])
    {(1, 0)}
    """
    leads: list[list[int]] = [[] for _ in range(count)]
    for one, other in ties:
        leads[one].append(other)
    found = set()
    done, open_ = set[int](), set[int]()
    for start in range(count):
        stack = [(start, iter(leads[start]))] if start not in done else []
        open_.update(one for one, _ in stack)
        while stack:
            here, rest = stack[-1]
            there = next(rest, None)
            if there is None:
                stack.pop()
                open_.discard(here)
                done.add(here)
            elif there in open_:
                found.add((here, there))
            elif there not in done:
                open_.add(there)
                stack.append((there, iter(leads[there])))
    return found


def _columns(least: Sequence[int], ties: Sequence[tuple[int, int]]) -> list[int]:
    """For each part, the longest way that leads to it."""
    column, count = [*least], len(least)
    missing = [0] * count
    leads: list[list[int]] = [[] for _ in range(count)]
    for one, other in ties:
        leads[one].append(other)
        missing[other] += 1
    ready = [part for part in range(count) if not missing[part]]
    while ready:
        here = ready.pop()
        for there in leads[here]:
            column[there] = max(column[there], column[here] + 1)
            missing[there] -= 1
            if not missing[there]:
                ready.append(there)
    return column


def _ways(ties: Sequence[tuple[int, int]], column: list[int], sizes: list[float]) -> list[tuple[int, ...]]:
    """The items that each tie passes, with new stand-ins, which ties from one part share."""
    passing: dict[tuple[int, int], int] = {}
    ways = []
    for one, other in ties:
        way = [one]
        for at in range(column[one] + 1, column[other]):
            if (one, at) not in passing:
                passing[one, at] = len(column)
                column.append(at)
                sizes.append(THREAD)
            way.append(passing[one, at])
        ways.append((*way, other))
    return ways


def _neighbours(ways: Sequence[Sequence[int]], count: int) -> tuple[list[list[int]], list[list[int]]]:
    """For each item, those in the column before it and in the one after it that it is tied to."""
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for way in ways:
        for one, other in pairwise(way):
            before[other].append(one)
            after[one].append(other)
    return before, after


def _order(layers: list[list[int]], before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> None:
    """Put each column in the order of the mean places of its neighbours, from the left and from the right in turn.

    Of all the orders that are come by, the first with the fewest crossings is kept.
    """
    place: dict[int, float] = {item: at for layer in layers for at, item in enumerate(layer)}
    best, fewest = [[*layer] for layer in layers], _crossings(layers, after)
    for sweep in range(SWEEPS):
        near = after if sweep % 2 else before
        for layer in reversed(layers) if sweep % 2 else layers:
            layer.sort(key=lambda item: _mean(place, near[item], place[item]))
            place.update({item: at / max(1, len(layer)) for at, item in enumerate(layer)})
        if (crossings := _crossings(layers, after)) < fewest:
            best, fewest = [[*layer] for layer in layers], crossings
    layers[:] = best


def _crossings(layers: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> int:
    """How many pairs of ties between two neighbouring columns cross."""
    found = 0
    for here, there in pairwise(layers):
        place = {item: at for at, item in enumerate(there)}
        reached: list[int] = []
        for item in here:
            ends = sorted(place[one] for one in after[item])
            found += sum(len(reached) - bisect_right(reached, end) for end in ends)
            for end in ends:
                insort(reached, end)
    return found


def _mean(place: Mapping[int, float], items: Sequence[int], otherwise: float) -> float:
    return fmean(place[item] for item in items) if items else otherwise


def _heights(
    layers: Sequence[Sequence[int]],
    before: Sequence[Sequence[int]],
    after: Sequence[Sequence[int]],
    sizes: Sequence[float],
) -> list[float]:
    """The middle of each item: near the mean of its neighbours, and none on another one."""
    middle = [0.0] * len(sizes)
    for layer in layers:
        _spread(layer, dict.fromkeys(layer, 0.0), sizes, middle)
    for sweep in range(SWEEPS):
        near = after if sweep % 2 else before
        for layer in reversed(layers) if sweep % 2 else layers:
            wanted = {item: fmean(middle[one] for one in near[item] or [item]) for item in layer}
            _spread(layer, wanted, sizes, middle)
    return middle


def _spread(layer: Sequence[int], wanted: Mapping[int, float], sizes: Sequence[float], middle: list[float]) -> None:
    """Put a column's items as near as can be to where they are wanted (least squares), in order and apart.

    Without the room between them this is isotonic regression, done by pooling neighbours that are out of order.
    """
    room, reached = [], 0.0
    for at, item in enumerate(layer):
        reached += sizes[item] / 2 + (GAP + sizes[layer[at - 1]] / 2 if at else 0.0)
        room.append(reached)
    pools: list[tuple[float, int]] = []
    for item, there in zip(layer, room, strict=True):
        mean, count = wanted[item] - there, 1
        while pools and pools[-1][0] > mean:
            other, members = pools.pop()
            mean = (mean * count + other * members) / (count + members)
            count += members
        pools.append((mean, count))
    places = [mean for mean, count in pools for _ in range(count)]
    for item, place, there in zip(layer, places, room, strict=True):
        middle[item] = place + there


def _closed_up(middle: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """The same places without bands in which no column has anything."""
    closed = [*middle]
    reached, over = None, 0.0
    for item in sorted(range(len(sizes)), key=lambda item: middle[item] - sizes[item] / 2):
        top, bottom = middle[item] - sizes[item] / 2, middle[item] + sizes[item] / 2
        if reached is not None and top - reached > GAP:
            over += top - reached - GAP
        closed[item] -= over
        reached = bottom if reached is None else max(reached, bottom)
    return closed
