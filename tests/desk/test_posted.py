"""A form with files is hostile: limits hold, and a name is a label and never a path."""

import asyncio
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException
from starlette.requests import Request

from onrecord.desk import posted
from onrecord.desk.posted import LONGEST_NAME, name_of, read_form

BOUNDARY = "edge"


def part(name, content, filename=None, more=""):
    file = "" if filename is None else f'; filename="{filename}"'
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file}{more}\r\n\r\n'
    return head.encode() + content + b"\r\n"


MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


def read(body, *, most_files=500, content_type=MULTIPART, piece=4096, messages=None):
    """The form of a body, or the status that it is refused with, and how many pieces of it were not taken."""
    pieces = [body[at : at + piece] for at in range(0, len(body), piece)] or [b""]
    left = messages or [
        {"type": "http.request", "body": one, "more_body": number < len(pieces)}
        for number, one in enumerate(pieces, start=1)
    ]

    async def receive():
        return left.pop(0) if left else {"type": "http.disconnect"}

    scope = {"type": "http", "method": "POST", "app": None, "headers": [(b"content-type", content_type.encode())]}
    try:
        return asyncio.run(read_form(Request(scope, receive), most_files=most_files))
    except HTTPException as error:
        return error.status_code, len(left)


def contents(form):
    """The files with what is in them; they are closed."""
    found = [(one.name, one.stream.read()) for one in form.files]
    form.close()
    return found


def whole(*parts):
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def test_files_and_fields_come_in_order():
    form = read(whole(part("files", b"one", "a.txt"), part("follow", b" yes "), part("files", b"two", "b.txt")))
    assert (form.field("follow"), form.field("other")) == ("yes", "")
    assert contents(form) == [("dropped:a.txt", b"one"), ("dropped:b.txt", b"two")]


def test_an_empty_file_is_a_file_and_a_field_that_was_left_empty_is_none():
    form = read(whole(part("files", b"", "empty.html"), part("files", b"", "")))
    assert contents(form) == [("dropped:empty.html", b"")]


def test_a_file_in_the_place_of_a_field_is_no_field_and_other_files_are_none():
    form = read(whole(part("addresses", b"https://a.example", "x"), part("other", b"y", "y")))
    assert (form.field("addresses"), form.files) == ("", ())


def test_a_form_without_files_is_read_too():
    form = read(b"verb=look&address=https%3A%2F%2Fa.example%2F", content_type="application/x-www-form-urlencoded")
    assert (form.field("verb"), form.field("address")) == ("look", "https://a.example/")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nothing of a form",
        part("files", b"cut off", "a.txt")[:30],
        whole(b"--edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n"),
        whole(b"--edge\r\n\x00: \x00\r\n\r\nx\r\n"),
        whole(*(part("files", b"x", f"{number}.txt") for number in range(501))),
        whole(*(part(f"f{number}", b"x") for number in range(6))),
        whole(part("addresses", b"x" * 20_001)),
    ],
)
def test_what_is_no_form_or_has_too_much_in_it_is_refused_or_empty(body):
    form = read(body)
    if isinstance(form, tuple):
        assert form == (400, 0)  # the rest was let by
    else:
        assert (dict(form.fields), form.files) == ({}, ())


@pytest.mark.parametrize("content_type", ["multipart/form-data", "multipart/form-data; boundary=", "text/plain", ""])
def test_a_body_of_another_kind_holds_nothing(content_type):
    form = read(b"x=1", content_type=content_type)
    assert form == (400, 0) or (dict(form.fields), form.files) == ({}, ())


def test_more_bytes_than_the_limit_are_refused_and_let_by(monkeypatch):
    monkeypatch.setattr(posted, "MOST_BYTES", 10_000)
    assert read(whole(part("files", b"x" * 20_000, "a.txt"))) == (413, 0)
    assert contents(read(whole(part("files", b"x" * 9_000, "a.txt")))) == [("dropped:a.txt", b"x" * 9_000)]


def test_a_body_without_end_is_not_let_by_for_ever(monkeypatch):
    monkeypatch.setattr(posted, "MOST_BYTES", 10_000)
    monkeypatch.setattr(posted, "PASSED_OVER", 40_000)
    status, left = read(whole(part("files", b"x" * 200_000, "a.txt")), piece=1000)
    assert status == 413
    assert left > 150


def test_a_browser_that_goes_away_is_told_of_and_nothing_is_kept():
    gone = [{"type": "http.request", "body": part("files", b"x" * 9000, "a.txt"), "more_body": True}]
    assert read(b"", messages=gone) == (400, 0)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("pier.html", "pier.html"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("../", ".."),
        ("", "file without a name"),
        (None, "file without a name"),
        (" \t ", "file without a name"),
        ("a\nb.html", "a b.html"),
        ("x" * 500 + ".html", "x" * (LONGEST_NAME - 5) + ".html"),
    ],
)
def test_names(name, label):
    assert name_of(name) == label


@given(st.text(st.characters() | st.sampled_from("/\\\0\u202e\ud800") | st.sampled_from(string.printable)))
def test_a_label_is_one_row_that_can_be_written_and_shown(name):
    label = name_of(name)
    assert 0 < len(label) <= LONGEST_NAME
    assert not set(label) & set("/\\\0\n\r\u202e")
    assert label == label.strip()
    label.encode()
