import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stance.folding import fold


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("“No,” he said", " no,  he said"),
        ("DIDN’T", "didn't"),
        ("a\u00a0b\nc\td", "a b c d"),
        ("DIDNOT [sic] go", "didnot  sic  go"),
        ("well—no", "well-no"),
        ("İ said", "İ said"),
    ],
)
def test_marks_become_plain_and_letters_small(text, folded):
    assert fold(text) == folded
