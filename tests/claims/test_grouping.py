import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.grouping import average_link


def plainly(likeness, least):
    """Average link by comparing all pairs at each step."""
    groups = [[row] for row in range(len(likeness))]
    while len(groups) > 1:
        pairs = [
            (np.mean([likeness[i][j] for i in one for j in other]), a, b)
            for a, one in enumerate(groups)
            for b, other in enumerate(groups)
            if a < b
        ]
        best, a, b = max(pairs)
        if best < least:
            break
        groups[a] += groups.pop(b)
    return sorted(sorted(group) for group in groups)


@given(st.integers(1, 9), st.integers(0, 2**32 - 1), st.sampled_from([0.3, 0.5, 0.7]))
def test_the_same_groups_as_the_plain_way(count, seed, least):
    values = np.random.default_rng(seed).random((count, count))  # no two alike: which of two equal pairs joins is free
    likeness = (values + values.T) / 2
    assert average_link(likeness, least) == plainly(likeness, least)


def test_nothing_gives_nothing():
    assert average_link(np.zeros((0, 0)), 0.5) == []


def test_rows_that_are_like_nothing_stay_alone():
    assert average_link(np.eye(3), 0.5) == [[0], [1], [2]]
