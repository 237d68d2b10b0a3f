"""Who leads back to whom, and where that ends: strongly connected components and those that lead nowhere else."""

from collections.abc import Iterable, Mapping, Sequence


class Joined:
    """Numbers that are one, by union and find.

    >>> joined = Joined()
    >>> joined.join(1, 2), joined.join(2, 1), joined.find(1) == joined.find(2)
    (True, False, True)
    """

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}

    def find(self, one: int) -> int:
        """The number that stands for all that are one with this one."""
        top = one
        while (above := self._parent.get(top, top)) != top:
            top = above
        while (above := self._parent.get(one, one)) != top:
            self._parent[one] = top
            one = above
        return top

    def join(self, one: int, other: int) -> bool:
        """Make two numbers one; False where they were so already."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first
        return first != second


def components(leads: Mapping[int, Iterable[int]], nodes: Iterable[int]) -> list[list[int]]:
    """The strongly connected components, each after all that it leads to (Tarjan, 1972; without recursion).

    >>> components({1: [2], 2: [3], 3: [2]}, [1, 2, 3])
    [[3, 2], [1]]
    """
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    waiting: list[int] = []
    inside: set[int] = set()
    found: list[list[int]] = []
    for first in nodes:
        if first in order:
            continue
        path = [(first, iter(leads.get(first, ())))]
        order[first] = low[first] = len(order)
        waiting.append(first)
        inside.add(first)
        while path:
            node, following = path[-1]
            step = next(following, None)
            if step is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == order[node]:
                    found.append(_taken_down_to(node, waiting))
                    inside.difference_update(found[-1])
            elif step not in order:
                order[step] = low[step] = len(order)
                waiting.append(step)
                inside.add(step)
                path.append((step, iter(leads.get(step, ()))))
            elif step in inside:
                low[node] = min(low[node], order[step])
    return found


def _taken_down_to(node: int, waiting: list[int]) -> list[int]:
    component = []
    while True:
        component.append(waiting.pop())
        if component[-1] == node:
            return component


def ends(leads: Mapping[int, Sequence[int]], nodes: Sequence[int]) -> list[tuple[frozenset[int], frozenset[int]]]:
    """The components that lead to no other, each with all nodes that lead to it, its own among them.

    >>> ends({1: [2], 3: [2, 4]}, [1, 2, 3, 4]) == [
    ...     (frozenset({2}), frozenset({1, 2, 3})), (frozenset({4}), frozenset({3, 4})),
    ... ]
    True
    """
    backwards: dict[int, list[int]] = {}
    for node, following in leads.items():
        for step in following:
            backwards.setdefault(step, []).append(node)
    found = []
    for component in components(leads, nodes):
        own = frozenset(component)
        if all(step in own for node in own for step in leads.get(node, ())):
            found.append((own, _reaching(own, backwards)))
    return sorted(found, key=lambda end: min(end[0]))


def _reaching(component: frozenset[int], backwards: Mapping[int, Sequence[int]]) -> frozenset[int]:
    reached = set(component)
    left = list(component)
    while left:
        for node in backwards.get(left.pop(), ()):
            if node not in reached:
                reached.add(node)
                left.append(node)
    return frozenset(reached)
