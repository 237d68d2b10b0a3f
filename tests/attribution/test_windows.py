import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.windows import CLS, SEP, Piece, pack_windows
from onrecord.reading.sentences import cut_paragraphs, cut_sentences
from onrecord.values.text import Span


def tokenize(text):
    found = list(re.finditer(r"\w+|[^\w\s]", text))
    return [Piece(len(m.group()), Span(*m.span()), begins=True) for m in found]


def windows_of(text, limit):
    paragraphs = tuple(cut_paragraphs(text))
    sentences = tuple(s for p in paragraphs for s in cut_sentences(text, p))
    return list(pack_windows(text, paragraphs, sentences, tokenize, limit=limit))


def test_whole_paragraphs_are_packed_together():
    (window,) = windows_of("One two.\nThree.", 16)
    assert window.ids == (CLS, 3, 3, 1, SEP, 5, 1, SEP)
    assert window.offsets == (None, Span(0, 3), Span(4, 7), Span(7, 8), None, Span(9, 14), Span(14, 15), None)


def test_a_paragraph_that_does_not_fit_begins_the_next_window():
    first, second = windows_of("One two three.\nFour five six.", 8)
    assert [span for span in first.offsets if span] == [Span(0, 3), Span(4, 7), Span(8, 13), Span(13, 14)]
    assert second.offsets[1] == Span(15, 19)


def test_a_long_paragraph_is_cut_between_sentences():
    first, second = windows_of("One two three. Four five six.", 8)
    assert first.offsets[-2] == Span(13, 14)
    assert second.offsets[1] == Span(15, 19)


def test_a_long_sentence_is_cut_between_pieces():
    assert [len(w.ids) for w in windows_of("a b c d e f g h i j", 6)] == [6, 6, 4]


@given(st.text(alphabet="aB .!?\n", max_size=200), st.integers(4, 20))
def test_every_piece_stands_in_one_window_in_order_and_none_is_too_long(text, limit):
    windows = windows_of(text, limit)
    assert all(len(w.ids) <= limit and len(w.ids) == len(w.offsets) for w in windows)
    spans = [span for w in windows for span in w.offsets if span is not None]
    assert spans == [piece.span for piece in tokenize(text)]
