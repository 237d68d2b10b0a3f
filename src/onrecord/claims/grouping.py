"""Groups by average link: two groups become one while the pairs between them are alike enough on average."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def average_link(likeness: Matrix, least: float) -> list[list[int]]:
    """The rows of a symmetric matrix in groups, each sorted, by their first row.

    The two groups with the highest mean likeness between their rows are joined, as long as that is ``least`` or more.
    Chains of nearest neighbours find the same groups without comparing all pairs at each step (Murtagh 1983).

    >>> average_link(np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]]), least=0.5)
    [[0, 1], [2]]
    """
    count = len(likeness)
    groups: list[list[int] | None] = [[row] for row in range(count)]
    near = likeness.astype(np.float64)
    np.fill_diagonal(near, -np.inf)
    chain: list[int] = []
    waiting = np.flatnonzero(near.max(axis=1, initial=-np.inf) >= least)[::-1].tolist()
    while chain or waiting:
        if not chain:
            row = waiting.pop()
            if groups[row] is None:
                continue
            chain.append(row)
        top = chain[-1]
        best = int(near[top].argmax())
        if near[top, best] < least:
            chain.pop()  # nothing will ever be near enough to it: a mean is no higher than the higher of its two
            near[top] = near[:, top] = -np.inf
        elif len(chain) > 1 and near[top, chain[-2]] >= near[top, best]:
            gone, kept = chain.pop(), chain.pop()
            _join(groups, near, gone, kept)
            waiting.append(kept)
        else:
            chain.append(best)
    return sorted(sorted(group) for group in groups if group is not None)


def _join(groups: list[list[int] | None], near: Matrix, gone: int, kept: int) -> None:
    one, other = groups[kept] or [], groups[gone] or []
    mean = (len(one) * near[kept] + len(other) * near[gone]) / (len(one) + len(other))
    mean[[kept, gone]] = -np.inf
    near[kept] = near[:, kept] = mean
    near[gone] = near[:, gone] = -np.inf
    groups[kept] = one + other
    groups[gone] = None
