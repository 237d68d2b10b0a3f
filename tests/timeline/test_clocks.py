import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timeline.invented import lines_of, reading_of, time_of

from onrecord.testing import marked
from onrecord.timeline.clocks import clock_lines
from onrecord.timeline.events import tie_to_events
from onrecord.timeline.happenings import find_happenings
from onrecord.values.attribution import Attribution, Form
from onrecord.values.text import Span
from onrecord.values.time import Clocks

EXAMPLES = [
    line
    for line in (Path(__file__).parent / "said.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def clocked(template):
    """The clocks of a template's lines, and those that its marks ask for."""
    text, spans = marked(template)
    names = sorted((name for name in spans if re.match(r"[dhx]\d", name)), key=lambda name: spans[name])
    reading = reading_of(text)
    times = tie_to_events(reading, [time_of(spans[name], text[slice(*spans[name])]) for name in names])
    lines = lines_of(spans)
    wanted = tuple(
        Clocks(
            next((at for at, name in enumerate(names) if f"d{number}" in name), None),
            tuple(at for at, name in enumerate(names) if f"h{number}" in name),
        )
        for number in range(1, len(lines) + 1)
    )
    return clock_lines(reading, lines, times), wanted


@pytest.mark.parametrize("template", EXAMPLES, ids=lambda template: re.sub(r"\{\w+:|\}", "", template)[:70])
def test_a_time_dates_the_saying_or_what_is_told(template):
    found, wanted = clocked(template)
    assert found == wanted


def test_a_line_without_times_has_no_clocks():
    found, _ = clocked("{s1:She} {q1:said} {c1:so}.")
    assert found == (Clocks(None, ()),)


def test_a_line_without_a_source_may_be_dated():
    found, _ = clocked("It was {q1:claimed} on {d1:Monday} {c1:that the dam leaked}.")
    assert found == (Clocks(0, ()),)


@pytest.mark.parametrize("piece", ["said on Monday ", "Monday, ", "and on Monday he said ", "Monday's "])
def test_hostile_text_costs_no_more_than_it_is_long(piece):
    text = piece * (40_000 // len(piece))
    offset = piece.index("Monday")
    starts = range(0, len(text), len(piece))
    times = [time_of(Span(start + offset, start + offset + 6), "Monday") for start in starts]
    lines = [
        Attribution((), (Span(start, start + 4),), (Span(start + 5, start + len(piece)),), None, Form.INDIRECT, 1.0, "")
        for start in starts
    ]
    assert len(clock_lines(reading_of(text), lines, times)) == len(lines)


def test_many_contents_around_one_time_cost_no_more():
    text = "said on Monday"
    lines = [Attribution((), (Span(0, 4),), (Span(5, 14),), None, Form.INDIRECT, 1.0, "")] * 5_000
    clocks = clock_lines(reading_of(text), lines, [time_of(Span(8, 14), "Monday")])
    assert 1 <= sum(bool(clock.happened) for clock in clocks) <= 16


PIECES = [
    "said ",
    "Lee ",
    "on ",
    "Monday ",
    ", ",
    "and ",
    "in a statement ",
    "“",
    "”",
    "the ",
    ". ",
    "!" * 300,
    "asked ",
    "'s ",
]


@st.composite
def hostile_stories(draw):
    text = "".join(draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14)))
    spans = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)).map(
        lambda pair: Span(pair[0], min(len(text), sum(pair)))
    )
    parts = st.lists(spans, max_size=2).map(lambda found: tuple(sorted(found)))
    lines = [
        Attribution(draw(parts), (draw(spans),), draw(parts), None, Form.INDIRECT, 1.0, "")
        for _ in range(draw(st.integers(1, 3)))
    ]
    times = [time_of(Span(*found.span()), "Monday") for found in re.finditer("Monday|Lee", text)]
    return reading_of(text), lines, times


@given(hostile_stories())
def test_any_lines_and_times_give_clocks(story):
    reading, lines, times = story
    clocks = clock_lines(reading, lines, tie_to_events(reading, times))
    assert len(clocks) == len(lines)
    for clock in clocks:
        assert clock.said is None or 0 <= clock.said < len(times)
        assert clock.happened == tuple(sorted(set(clock.happened)))
        assert clock.said not in clock.happened
        assert all(0 <= at < len(times) for at in clock.happened)
    find_happenings(reading, lines, times, clocks=clock_lines(reading, lines, times))
