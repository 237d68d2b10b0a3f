from hypothesis import given
from hypothesis import strategies as st

from onrecord.lineage.graph import Joined, components, ends

GRAPHS = st.dictionaries(st.integers(0, 8), st.lists(st.integers(0, 8), max_size=4), max_size=9)
NODES = list(range(9))


def reachable(leads, start):
    found, left = {start}, [start]
    while left:
        for step in leads.get(left.pop(), ()):
            if step not in found:
                found.add(step)
                left.append(step)
    return found


@given(GRAPHS)
def test_two_are_in_one_component_where_each_leads_to_the_other(leads):
    where = {node: at for at, component in enumerate(components(leads, NODES)) for node in component}
    assert sorted(where) == NODES
    for one in NODES:
        for other in NODES:
            both = other in reachable(leads, one) and one in reachable(leads, other)
            assert (where[one] == where[other]) is both


@given(GRAPHS)
def test_an_end_leads_nowhere_else_and_everybody_leads_to_one(leads):
    found = ends(leads, NODES)
    for own, reached_from in found:
        assert all(reachable(leads, node) == own for node in own)
        assert reached_from == {node for node in NODES if own & reachable(leads, node)}
    assert set().union(*(reached_from for _, reached_from in found)) == set(NODES)


def test_a_long_chain_needs_no_deep_stack():
    leads = {number: [number + 1] for number in range(50_000)}
    assert len(components(leads, range(50_001))) == 50_001


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_joined_numbers_are_one(pairs):
    joined = Joined()
    for one, other in pairs:
        assert joined.join(one, other) is not joined.join(one, other) or joined.find(one) == joined.find(other)
    assert all(joined.find(one) == joined.find(other) for one, other in pairs)
