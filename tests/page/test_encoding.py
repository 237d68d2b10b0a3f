"""Bytes to text: the order of evidence, and what could not be read."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.encoding import Decoded, decode, is_noise

WORDS = "The café’s harbour “will reopen” — in März."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + WORDS.encode(encoding), "iso-8859-1") == Decoded(WORDS, encoding, 0)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_zero_bytes(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), None) == Decoded(WORDS, encoding, 0)


def test_valid_utf_8_beats_what_was_stated() -> None:
    assert decode(WORDS.encode(), "windows-1252") == Decoded(WORDS, "utf-8", 0)


def test_the_protocol_beats_the_markup_and_the_markup_the_guess() -> None:
    russian = "Паром не вышел из порта, сообщил капитан."
    content = b"<meta charset=windows-1252>" + russian.encode("koi8-r")
    assert decode(content, "koi8-r").text.endswith(russian)
    content = b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">' + russian.encode("cp1251")
    assert decode(content, None).text.endswith(russian)


def test_names_mean_what_the_web_means_by_them() -> None:
    assert decode("“Quay”".encode("cp1252"), "ISO-8859-1").text == "“Quay”"
    assert decode("①ポート".encode("cp932"), "Shift_JIS").text == "①ポート"


@pytest.mark.parametrize("name", ["punycode", "unicode_escape", "zlib", "no-such", "", "\udcff", "utf-16"])
def test_names_that_the_web_does_not_know_are_ignored(name: str) -> None:
    assert decode("Caf\xe9 closed".encode("cp1252"), name).text == "Café closed"


def test_broken_places_are_counted_and_the_pages_own_marks_are_not() -> None:
    whole = "Cafés, cafés, cafés, cafés, cafés, cafés, \ufffd".encode()
    assert decode(whole, None) == Decoded(whole.decode(), "utf-8", 0)
    assert decode(whole + b"\xc3", None) == Decoded(whole.decode() + "\ufffd", "utf-8", 1)


def test_bytes_that_are_no_text_are_noise() -> None:
    assert is_noise(decode(bytes(range(256)) * 40, None))
    assert not is_noise(decode(b"\x1b[1mA story\x1b[0m with colours from a terminal", None))
    assert not is_noise(decode("\0".join(["<p>A page that was pasted.</p>"] * 20).encode(), None))


@given(st.binary(), st.none() | st.text(max_size=12) | st.sampled_from(["utf-8", "iso-8859-1", "big5", "utf-16"]))
def test_any_bytes_become_text_that_can_be_written(content: bytes, charset: str | None) -> None:
    decoded = decode(content, charset)
    decoded.text.encode()
    assert decode(content, charset) == decoded


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf_8_with_a_mark_comes_back_as_it_was(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), None).text == text
