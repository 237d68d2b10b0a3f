import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading import cut_paragraphs, read_text
from onrecord.testing import marked
from onrecord.values.reading import Mark, Quotation, Reading
from onrecord.values.text import Span


def test_a_reading_holds_everything_as_spans() -> None:
    text, spans = marked(
        "Furniture\n{first:{one:{quote:“{no:No},”} {mr:Mr}. {dahl:Dahl} {said:said}.} {two:{he:He} {left:left}.}}\nMore"
    )
    assert read_text(text, (spans["first"],)) == Reading(
        text=text,
        paragraphs=(spans["first"],),
        sentences=(spans["one"], spans["two"]),
        words=tuple(spans[name] for name in ("no", "mr", "dahl", "said", "he", "left")),
        quotations=(Quotation((spans["quote"],), Mark.CURLY, depth=0),),
        unpaired=(),
    )


def test_a_paragraph_may_hold_line_breaks() -> None:
    text = "He said that rents\nwould fall. “Not\nsoon,” he\nadded."
    reading = read_text(text, (Span(0, len(text)),))
    assert [text[s.start : s.end] for s in reading.sentences] == [text[:30], text[31:]]
    assert reading.quotations[0].spans == (Span(31, 42),)


def test_an_empty_story_is_an_empty_reading() -> None:
    assert read_text("Menu", ()) == Reading("Menu", (), (), (), (), ())


@pytest.mark.parametrize("paragraphs", [(Span(0, 9),), (Span(2, 1),), (Span(-1, 2),), (Span(0, 3), Span(2, 4))])
def test_paragraphs_that_cannot_be_are_refused(paragraphs: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="expected paragraphs in text order"):
        read_text("Menu", paragraphs)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    reading = read_text(text, tuple(cut_paragraphs(text)))
    for part in (*reading.sentences, *reading.words, *reading.unpaired):
        assert any(part.within(paragraph) for paragraph in reading.paragraphs)


PIECES = [
    "a",
    ".",
    "Dr. ",
    ". ",
    'a" ',
    '"a ',
    "“",
    "‘a “b ",
    "dogs' ",
    "'",
    "« ",
    "A. ",
    "1. ",
    'x?" Abc ',
    "[1].",
    "\n“a",
    "A",
]


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    """Time that grows with the square of the length would make this run for minutes."""
    text = (piece * 50_000)[:50_000]
    reading = read_text(text, (Span(0, len(text)),))
    covered = "".join("".join(text[s.start : s.end].split()) for s in reading.sentences)
    assert covered == "".join(text.split())
