"""Text made fit for people's formats: nothing hides, lengths hold."""

import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.readable import one_row, readable, writable

ANY = st.text(st.characters(), max_size=60)
XML = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


@given(ANY)
def test_readable_text_is_xml_of_the_same_length(text):
    assert XML.fullmatch(readable(text))
    assert len(readable(text)) == len(text)


@given(ANY)
def test_one_row_is_one_row_and_stays_as_it_is(text):
    row = one_row(text)
    assert len(row.splitlines()) <= 1
    assert one_row(row) == row


@given(ANY)
def test_writable_text_goes_into_utf_8_and_has_the_same_length(text):
    assert len(writable(text).encode().decode()) == len(text)


def test_letters_of_every_script_stay_as_they_are():
    text = "Zülfi שלום مرحبا 日本\t😀\nÓ"
    assert readable(text) == writable(text) == text


def test_marks_that_turn_text_round_are_shown_and_not_obeyed():
    assert readable("a\u202eb\u2066c") == "a\ufffdb\ufffdc"
    assert writable("a\u202eb") == "a\u202eb"
