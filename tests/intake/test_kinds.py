"""What bytes are, by how they begin."""

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.kinds import is_feed, root_of, trouble_by_signature, trouble_in


def zipped(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "text")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"", "empty", "nothing to read in 0 bytes"),
        (b" \r\n\t ", "empty", "nothing to read in 5 bytes"),
        (b"%PDF-1.7\n%\xe2\xe3", "pdf", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "image", "a JPEG picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image", "a WebP picture"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio", "a WAV sound file"),
        (b"ID3\x04\x00", "audio", "an MP3 sound file"),
        (b"\x00\x00\x00\x20ftypisom", "video", "an MPEG-4 film"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio", "an MPEG-4 sound file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document", "an old Office document"),
        (b"{\\rtf1\\ansi", "document", "an RTF document"),
        (b"BZh91AY", "compressed", "a bzip2 file"),
        (b"x" * 257 + b"ustar", "compressed", "a tar archive"),
        (zipped("story.txt"), "compressed", "a ZIP archive"),
        (zipped("[Content_Types].xml", "word/document.xml"), "document", "a Word document"),
        (b'<?xml version="1.0"?><svg xmlns="x">', "image", "an SVG picture"),
        (b'<?xml version="1.0"?><urlset>', "xml", "an XML document of another kind (<urlset>)"),
        (b"He said\x00no", "binary", "binary data, not text: 1 NUL bytes in 10"),
        ("<p>Nein</p>".encode("utf-16-le"), "binary", "binary data, not text: 11 NUL bytes in 22"),
    ],
)
def test_what_holds_no_page_is_named(content: bytes, code: str, found: str) -> None:
    trouble = trouble_in(content)
    assert trouble is not None
    assert (trouble.code, trouble.found) == (code, found)
    assert trouble.advice


@pytest.mark.parametrize(
    "content",
    [
        b"He said no.",
        b"<!DOCTYPE html><html><p>No</p>",
        b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html xmlns="y">',
        b'<?xml version="1.0"?><rss version="2.0">',
        "<p>Nein</p>".encode("utf-16"),
        "<p>Nein</p>".encode("utf-32"),
        "Das Brückenfest fällt aus.".encode("cp1252"),
        "橋は閉鎖された".encode("shift-jis"),
        b"a stray \x00 in a long page" + b" of words" * 200,
    ],
)
def test_text_and_markup_in_any_encoding_may_be_a_page(content: bytes) -> None:
    assert trouble_in(content) is None


@pytest.mark.parametrize(
    ("content", "root"),
    [
        (b"<rss>", "rss"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>\n<!-- a -- b -->\n<feed xmlns='x'>", "feed"),
        (b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>', "rss"),
        (b"<rdf:RDF xmlns:rdf='x'>", "rdf:rdf"),
        ("<rss>".encode("utf-16"), "rss"),
        ("<rss>".encode("utf-32"), "rss"),
        (b"rss", None),
        (b"< rss>", None),
        (b"", None),
    ],
)
def test_the_first_element_is_found_behind_what_may_stand_before_it(content: bytes, root: str | None) -> None:
    assert root_of(content) == root


def test_a_feed_is_told_from_a_page() -> None:
    assert is_feed(b"<rss>")
    assert is_feed(b"<RDF:rdf>")
    assert not is_feed(b"<html><rss>")


@pytest.mark.parametrize(
    "hostile",
    [
        b" " * 200_000,
        b"<!--" * 50_000,
        b"<!-- " + b"-" * 200_000,
        b"<?" * 100_000,
        b"<!DOCTYPE [" * 20_000,
        b"<?><!---->" * 20_000,
    ],
)
def test_hostile_openings_take_no_time(hostile: bytes) -> None:
    began = time.process_time()
    trouble_in(hostile + b"x")
    assert time.process_time() - began < 0.5


@given(st.binary(max_size=300))
def test_any_bytes_are_judged(content: bytes) -> None:
    trouble = trouble_in(content)
    assert trouble is None or all(trouble)
    if trouble_by_signature(content):
        assert trouble is not None
