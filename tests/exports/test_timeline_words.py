"""Words of a story in a picture."""

import unicodedata
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from onrecord.exports.timeline_words import fitted, safe


@given(st.text())
def test_safe_words_are_one_line_that_any_xml_reader_takes_and_that_keeps_its_direction(words):
    shown = safe(words)
    assert etree.fromstring(f"<a>{escape(shown)}</a>".encode()).text in {shown, None}
    assert len(shown.splitlines()) <= 1
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@given(st.text(alphabet="ab 好", max_size=60), st.integers(4, 20), st.integers(1, 3))
def test_rows_are_as_many_and_as_wide_as_they_may_be_and_a_cut_is_seen(words, columns, most):
    rows = fitted(safe(words), columns, most)
    assert 1 <= len(rows) <= most
    for row in rows:
        assert sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in row) <= columns
    assert len(fitted("X" * 60, 20, 9)) > len(fitted("x" * 60, 20, 9))
    whole = "".join(rows).replace(" ", "")
    assert whole == safe(words).replace(" ", "") or whole.endswith("…")


def test_a_word_longer_than_a_row_goes_on_without_a_space():
    assert fitted("ab " + "x" * 12, 10, 5) == ["ab xxxxx", "xxxxxxx"]
