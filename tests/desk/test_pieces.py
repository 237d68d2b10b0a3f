"""Paragraphs cut into pieces: all the text is there, once, and every line's words are marked."""

from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import affair_story

from onrecord.desk.pieces import Mark, Role, cut, holders_of, marks_of
from onrecord.exports.naming import line_id
from onrecord.values.text import Span


@st.composite
def texts_with_marks(draw):
    text = draw(st.text(max_size=60))
    marks = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        span = Span(start, draw(st.integers(start, len(text))))
        role = draw(st.sampled_from(list(Role)))
        marks.append(Mark(span, line_id(number), role, draw(st.integers(0, 3)), first=True))
    begins = draw(st.integers(0, len(text)))
    return text, Span(begins, draw(st.integers(begins, len(text)))), marks


@given(texts_with_marks())
def test_pieces_are_the_paragraph_and_lose_nothing(made):
    text, paragraph, marks = made
    pieces = cut(text, paragraph, marks)
    assert "".join(piece.text for piece in pieces) == text[paragraph.start : paragraph.end]
    for mark in marks:
        wanted = set(range(max(mark.span.start, paragraph.start), min(mark.span.end, paragraph.end)))
        name = f"{mark.name}:{mark.role.value}"
        assert {at for piece in pieces if name in piece.marks for at in range(*piece.span)} == wanted


def test_the_innermost_line_gives_the_role_and_the_outer_one_is_kept():
    text = "She said he had denied it."
    marks = [
        Mark(Span(0, 3), "a1", Role.SOURCE, 0, first=True),
        Mark(Span(4, 8), "a1", Role.CUE, 0, first=False),
        Mark(Span(9, 25), "a1", Role.CONTENT, 0, first=False),
        Mark(Span(9, 11), "a2", Role.SOURCE, 1, first=True),
        Mark(Span(12, 22), "a2", Role.CUE, 1, first=False),
        Mark(Span(23, 25), "a2", Role.CONTENT, 1, first=False),
    ]
    pieces = cut(text, Span(0, 26), marks, lit="a2", held=frozenset({"a1"}))
    told = [(piece.text, piece.role, piece.lit, piece.held) for piece in pieces if piece.text.strip()]
    assert told == [
        ("She", Role.SOURCE, None, False),
        ("said", Role.CUE, None, False),
        ("he", Role.SOURCE, Role.SOURCE, True),
        ("had denied", Role.CUE, Role.CUE, True),
        ("it", Role.CONTENT, Role.CONTENT, True),
        (".", None, None, False),
    ]
    inner = next(piece for piece in pieces if piece.text == "it")
    assert inner.marks == ("a1:content", "a2:content")
    assert (inner.opens, inner.closes) == (True, True)


def test_the_anchor_of_a_line_stands_at_its_first_words():
    story = affair_story()
    marks = marks_of(story, range(len(story.attributions)))
    anchors = [
        (name, piece.span.start)
        for paragraph in story.reading.paragraphs
        for piece in cut(story.page.text, paragraph, marks)
        for name in piece.anchors
    ]
    firsts = {
        line_id(index): min((*line.source, *line.cue, *line.content)).start
        for index, line in enumerate(story.attributions)
    }
    missed = {f"m{number}": one.span.start for number, one in enumerate(story.missed, 1)}
    assert sorted(anchors) == sorted((firsts | missed).items())


def test_holders_are_told_from_the_inside_out():
    story = affair_story()
    assert holders_of(story, 3) == (2,)
    assert holders_of(story, 0) == ()
