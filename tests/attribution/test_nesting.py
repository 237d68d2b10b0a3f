from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.scripted import in_words, line_of, marked_lines

from onrecord.attribution.nesting import content_size, nest, shared_size
from onrecord.values.text import Span


def parents_in(template):
    return [parent for _, parent in nest(marked_lines(template)[1])]


def test_a_line_whose_roles_stand_in_another_ones_content_is_inside_it():
    assert parents_in("{s1:Lee} {q1:said} {c1:{s2:Ode} {q2:hoped} {c2:for rain}}.") == [None, 0]


def test_of_several_holders_the_smallest_wins():
    three = "{s1:Lee} {q1:said} {c1:{s2:Ode} {q2:told} {c2:Rey that {s3:she} {q3:wanted} {c3:rain}}}."
    assert parents_in(three) == [None, 0, 1]


def test_the_order_of_the_lines_does_not_matter():
    three = "{s3:Lee} {q3:said} {c3:{s1:Ode} {q1:told} {c1:Rey that {s2:she} {q2:wanted} {c2:rain}}}."
    assert parents_in(three) == [2, 0, None]


def test_two_lines_may_stand_in_one_content():
    two = "{s1:Lee} {q1:said} {c1:{s2:Ode} {q2:hoped} {c2:for rain} and {s3:Rey} {q3:feared} {c3:it}}."
    assert parents_in(two) == [None, 0, 0]


def test_an_inner_cue_may_open_the_content():
    assert parents_in("{s1:Lee} {q1:denied} {c1:{q2:claims} {c2:that it rained}}.") == [None, 0]


def test_a_line_may_stand_in_a_later_part_of_a_content():
    assert parents_in("{c1:It rained}, {s1:Lee} {q1:said}, {c1_2:and {s2:Ode} {q2:wept}}.") == [None, 0]


def test_a_line_without_content_is_inside_where_its_source_and_cue_are():
    assert parents_in("{s1:Lee} {q1:said} {c1:{s2:Ode} {q2:declined to comment}}.") == [None, 0]


def test_a_line_with_its_source_or_its_cue_outside_stands_by_itself():
    assert parents_in("{s2:{s1:Lee}} {q1:said} {c1:it rained and {q2:hoped} {c2:for sun}}.") == [None, None]
    assert parents_in("{c1:{s2:It} {c2:rained}}, {s1:Lee} {q1:{q2:said}}.") == [None, None]


def test_equal_contents_hold_neither_line():
    assert parents_in("{s1:The Bugle}, {q1:citing} {s2:Ode}, {q2:said} {c1:{c2:it rained}}.") == [None, None]
    within = "{c1:{c2:{s1:Lee} {q1:said} {s2:Ode} {q2:said}}}"
    assert parents_in(within) == [None, None]


def test_what_reaches_beyond_the_outer_content_is_cut_off():
    text, lines = marked_lines("{s1:Lee} {q1:said} {c1:{s2:Ode} {q2:hoped} {c2:for a lot of rain}}, at noon.")
    (inner,) = lines[1].content
    lines[1] = replace(lines[1], content=(Span(inner.start, inner.end + 3),))
    (_, above), (cut, parent) = nest(lines)
    assert (above, parent) == (None, 0)
    assert in_words(text, cut.content) == "for a lot of rain"


def test_a_content_must_stand_in_the_outer_one_by_four_fifths():
    outer = line_of(content=[Span(10, 40)])

    def parent_of(end):
        return nest([outer, line_of(cue=[Span(20, 24)], content=[Span(32, end)])])[1][1]

    assert parent_of(42) == 0  # 8 of 10 code points
    assert parent_of(43) is None  # 8 of 11


def test_a_cut_content_is_what_counts_for_what_stands_further_in():
    outer = line_of(content=[Span(10, 60)])
    middle = line_of(cue=[Span(10, 14)], content=[Span(15, 64)])
    inner = line_of(cue=[Span(20, 24)], content=[Span(25, 63)])
    nested = nest([outer, middle, inner])
    assert [parent for _, parent in nested] == [None, 0, 1]
    assert [line.content for line, _ in nested] == [(Span(10, 60),), (Span(15, 60),), (Span(25, 60),)]


def test_what_stands_in_the_part_cut_off_is_not_inside():
    outer = line_of(content=[Span(0, 60)])
    middle = line_of(cue=[Span(10, 14)], content=[Span(15, 70)])
    beyond = line_of(cue=[Span(62, 64)], content=[Span(65, 69)])
    assert [parent for _, parent in nest([outer, middle, beyond])] == [None, 0, None]


def test_the_sizes_count_code_points():
    assert content_size(line_of(content=[Span(0, 3), Span(5, 6)])) == 4
    assert shared_size((Span(0, 3), Span(5, 9)), (Span(2, 7),)) == 3
    assert shared_size((), (Span(2, 7),)) == 0


def test_no_lines_nest_into_none():
    assert nest([]) == []


@st.composite
def spans(draw, *, least=0):
    """Up to three spans without overlap, in order."""
    edges = sorted(draw(st.sets(st.integers(0, 24), min_size=2 * least, max_size=6)))
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))


LINES = st.lists(
    st.builds(
        lambda source, cue, content: line_of(source=source, cue=cue, content=content), spans(), spans(least=1), spans()
    ),
    max_size=8,
)


def ancestors(nested, at):
    """The number of a line and of all those that it stands inside; of a circle, each once."""
    found = []
    while at is not None and at not in found:
        found.append(at)
        at = nested[at][1]
    return found


@given(LINES)
def test_however_lines_lie_they_form_trees_in_which_each_stands_in_its_parents_content(lines):
    nested = nest(lines)
    assert [(line.source, line.cue) for line, _ in nested] == [(line.source, line.cue) for line in lines]
    for at, (line, parent) in enumerate(nested):
        if parent is None:
            assert line == lines[at]
            continue
        held = nested[parent][0].content
        assert all(any(span.within(part) for part in held) for span in (*line.source, *line.cue, *line.content))
        assert all(one.end <= other.start for one, other in pairwise(line.content))
        assert content_size(lines[at]) < content_size(nested[parent][0])
        assert at not in ancestors(nested, parent)
