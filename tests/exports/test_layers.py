from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.layers import GAP, columns_of, lay_in_columns

GRAPHS = st.integers(1, 12).flatmap(
    lambda count: st.tuples(
        st.lists(st.floats(20, 90), min_size=count, max_size=count),
        st.lists(
            st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda tie: tie[0] != tie[1]),
            max_size=25,
            unique=True,
        ),
    )
)


@given(GRAPHS)
def test_every_tie_goes_one_column_at_a_time_and_backwards_only_where_it_closes_a_cycle(graph):
    heights, ties = graph
    layers = lay_in_columns(heights, ties)
    for way, (one, other) in zip(layers.ways, ties, strict=True):
        ends = (other, one) if way.turned else (one, other)
        assert (way.items[0], way.items[-1]) == ends
        assert all(layers.column[b] == layers.column[a] + 1 for a, b in pairwise(way.items))


@given(GRAPHS)
def test_no_box_lies_on_another(graph):
    heights, ties = graph
    layers = lay_in_columns(heights, ties)
    for column in set(layers.column):
        boxes = sorted(
            (layers.middle[at] - height / 2, layers.middle[at] + height / 2)
            for at, height in enumerate(heights)
            if layers.column[at] == column
        )
        assert all(above[1] + GAP <= below[0] + 0.2 for above, below in pairwise(boxes))


@given(GRAPHS)
def test_everything_is_on_the_picture(graph):
    heights, ties = graph
    layers = lay_in_columns(heights, ties)
    for at, height in enumerate(heights):
        assert layers.middle[at] - height / 2 >= -0.1
        assert layers.middle[at] + height / 2 <= layers.height + 0.1


@given(GRAPHS)
def test_the_same_graph_is_laid_out_in_the_same_way(graph):
    assert lay_in_columns(*graph) == lay_in_columns(*graph)


def test_ties_without_a_cycle_all_lead_to_the_right():
    layers = lay_in_columns([20] * 4, [(0, 1), (1, 2), (0, 2), (3, 2)])
    assert not any(way.turned for way in layers.ways)
    assert layers.column[:4] == (0, 1, 2, 0)


def test_a_tie_that_passes_a_column_has_a_place_of_its_own_there():
    layers = lay_in_columns([20] * 3, [(0, 1), (1, 2), (0, 2)])
    assert len(layers.column) == 4
    assert layers.column[3] == 1
    assert abs(layers.middle[3] - layers.middle[1]) >= 10


def test_a_part_may_be_kept_out_of_the_first_columns():
    assert lay_in_columns([20, 20], [], least=[0, 1]).column == (0, 1)


def test_a_band_that_holds_nothing_is_closed_up():
    layers = lay_in_columns([20] * 7, [(0, 6), (1, 6), (2, 6), (3, 6), (4, 6)])
    assert layers.height <= 7 * 20 + 6 * GAP


def test_nothing_has_no_height():
    assert lay_in_columns([], []).height == 0


def crossings(layers):
    """How many pairs of ties between the same two columns cross."""
    found = 0
    steps = [
        (layers.column[a], layers.middle[a], layers.middle[b]) for way in layers.ways for a, b in pairwise(way.items)
    ]
    for at, (column, here, there) in enumerate(steps):
        for other, before, after in steps[:at]:
            found += column == other and (here - before) * (there - after) < 0
    return found


def test_ties_that_need_not_cross_do_not():
    assert crossings(lay_in_columns([20] * 6, [(0, 5), (1, 4), (2, 3)])) == 0
    assert crossings(lay_in_columns([20] * 7, [(0, 4), (1, 3), (2, 3), (3, 6), (4, 5)])) == 0


def test_what_must_cross_crosses_once():
    assert crossings(lay_in_columns([20] * 4, [(0, 2), (0, 3), (1, 2), (1, 3)])) == 1


@given(GRAPHS)
def test_the_columns_are_those_that_are_told_without_a_layout(graph):
    heights, ties = graph
    assert list(lay_in_columns(heights, ties).column[: len(heights)]) == columns_of(ties, [0] * len(heights))
