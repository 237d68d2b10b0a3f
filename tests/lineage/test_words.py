from hypothesis import given
from hypothesis import strategies as st
from tests.lineage.carriers import story

from onrecord.lineage.words import GRAM, words_in, words_of
from onrecord.values.text import Span


def test_words_are_compared_without_case_marks_and_kinds_of_apostrophe():
    assert words_in("DON’T stop, Ms. Lee!", (Span(0, 20),)).normal == ("don't", "stop", "ms", "lee")


def test_words_in_quotation_marks_are_known():
    words = words_of(story("a", 'He said "it is over" and left.'))
    assert [word for word, quoted in zip(words.normal, words.quoted, strict=True) if quoted] == ["it", "is", "over"]
    assert words.own == 4


def test_words_over_two_paragraphs_take_up_one_span_each():
    text = "One two.\n\nThree four."
    words = words_in(text, (Span(0, 8), Span(10, 21)))
    assert [text[span.start : span.end] for span in words.spans(1, 3)] == ["two", "Three"]


def test_words_outside_the_paragraphs_do_not_count():
    assert words_in("Menu. The story.", (Span(6, 16),)).normal == ("the", "story")


def test_a_shingle_that_repeats_has_a_bounded_number_of_places():
    words = words_in("no " * 500, (Span(0, 1500),))
    assert len(words.grams[("no",) * GRAM]) == 8


@given(st.text(alphabet="ab '’.\n\"é1", max_size=60))
def test_every_place_holds_its_word(text):
    words = words_in(text, (Span(0, len(text)),))
    for normal, (start, end) in zip(words.normal, words.places, strict=True):
        assert text[start:end].casefold().replace("’", "'") == normal
    assert len(words.normal) == len(words.quoted) == len(words.paragraph)
