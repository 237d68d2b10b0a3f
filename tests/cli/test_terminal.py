"""What reaches a terminal."""

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.terminal import ASCII, UNICODE, complain, screen, signs_for, visible


@given(st.text())
def test_nothing_visible_is_a_control_or_turns_the_text(text):
    shown = visible(text)
    assert not [character for character in shown if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text())
def test_visible_text_stays_as_it_is(text):
    assert visible(visible(text)) == visible(text)


def test_letters_marks_and_symbols_stay():
    text = "“Él” said 好 — no\u00a0more 👍🏽"
    assert visible(text) == text


def test_each_control_becomes_one_sign_of_its_own():
    assert visible("\x00\x07\x08\x1b\x7f\x9b\ud800") == "␀␇␈␛␡��"


def test_an_encoding_without_the_signs_gets_plain_ones():
    assert signs_for("utf-8") is UNICODE
    assert signs_for("cp1252") is ASCII
    assert signs_for("ascii") is ASCII


def test_a_console_writes_what_its_encoding_lacks_as_a_question_mark():
    raw = io.BytesIO()
    console = screen(io.TextIOWrapper(raw, encoding="ascii", newline="\n"))
    console.print("“no”")
    console.file.flush()
    assert raw.getvalue() == b"?no?\n"


def test_a_complaint_is_one_harmless_line_on_stderr(capsys):
    complain("a\x1b[2Jb\nc: not there")
    assert capsys.readouterr() == ("", "onrecord: a␛[2Jb c: not there\n")
