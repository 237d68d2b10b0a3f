"""What bytes are, by how they begin: a page, a feed, an archive, or something that holds no text to read."""

import codecs
import re
from typing import NamedTuple

from onrecord.intake.trouble import Trouble

GZIP = b"\x1f\x8b\x08"
"""How every gzip file begins."""
WARC = b"WARC/"
"""How every record of a web archive begins."""
SNIFFED = 4096
"""Bytes looked at to tell what something is: enough for the names inside an office file."""


class Signature(NamedTuple):
    """How a kind of file begins."""

    offset: int
    magic: bytes
    name: str
    """With its article: "a PDF document"."""
    code: str


_SIGNATURES = tuple(
    Signature(*fields)
    for fields in (
        (0, b"%PDF-", "a PDF document", "pdf"),
        (0, b"%!PS", "a PostScript document", "document"),
        (0, b"{\\rtf", "an RTF document", "document"),
        (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "document"),
        (0, b"\x89PNG\r\n\x1a\n", "a PNG picture", "image"),
        (0, b"\xff\xd8\xff", "a JPEG picture", "image"),
        (0, b"GIF87a", "a GIF picture", "image"),
        (0, b"GIF89a", "a GIF picture", "image"),
        (0, b"II*\x00", "a TIFF picture", "image"),
        (0, b"MM\x00*", "a TIFF picture", "image"),
        (0, b"\x00\x00\x01\x00", "an icon", "image"),
        (8, b"WEBP", "a WebP picture", "image"),
        (4, b"ftypavif", "an AVIF picture", "image"),
        (4, b"ftyphei", "a HEIC picture", "image"),
        (4, b"ftypmif1", "a HEIC picture", "image"),
        (4, b"ftypM4A", "an MPEG-4 sound file", "audio"),
        (4, b"ftyp", "an MPEG-4 film", "video"),
        (0, b"\x1aE\xdf\xa3", "a Matroska or WebM film", "video"),
        (8, b"AVI LIST", "an AVI film", "video"),
        (0, b"\x00\x00\x01\xba", "an MPEG film", "video"),
        (8, b"WAVE", "a WAV sound file", "audio"),
        (0, b"ID3", "an MP3 sound file", "audio"),
        (0, b"\xff\xfb", "an MP3 sound file", "audio"),
        (0, b"\xff\xf3", "an MP3 sound file", "audio"),
        (0, b"OggS", "an Ogg sound or film file", "audio"),
        (0, b"fLaC", "a FLAC sound file", "audio"),
        (0, GZIP, "a gzip file", "compressed"),
        (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "compressed"),
        (0, b"Rar!\x1a\x07", "a RAR archive", "compressed"),
        (0, b"\xfd7zXZ\x00", "an xz file", "compressed"),
        (0, b"BZh", "a bzip2 file", "compressed"),
        (0, b"\x28\xb5\x2f\xfd", "a Zstandard file", "compressed"),
        (257, b"ustar", "a tar archive", "compressed"),
        (0, b"\x7fELF", "a program", "program"),
        (0, b"SQLite format 3\x00", "an SQLite database", "database"),
        (0, b"PAR1", "a Parquet table", "database"),
        (0, b"wOFF", "a font", "font"),
        (0, b"wOF2", "a font", "font"),
    )
)

_ZIPPED = (
    (b"word/", "a Word document", "document"),
    (b"xl/", "an Excel table", "document"),
    (b"ppt/", "a PowerPoint document", "document"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file", "document"),
    (b"application/epub+zip", "an EPUB book", "document"),
)
"""What a ZIP archive is, by a name or type that stands near its start."""

_ADVICE = {
    "pdf": "save its text and give that",
    "document": "save its text, or save it as a web page, and give that",
    "image": "give the page or the text, not the picture",
    "audio": "give a transcript",
    "video": "give a transcript",
    "compressed": "unpack it and give what is in it",
}
_OTHER_ADVICE = "give a web page, plain text, a feed or a WARC archive"

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_TEXT_PER_NUL = 1000
"""Real pages hold a stray NUL now and then; one in a thousand bytes or more is no text. Random bytes hold four."""

_PROLOGUE = re.compile(
    r"(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>\[]*>)*<([a-z][\w:.-]*)", re.IGNORECASE
)
"""What may stand before the first element of a document, and the name of that element."""
_FEED_ROOTS = frozenset({"rss", "feed", "atom:feed", "rdf:rdf", "channel"})


def trouble_by_signature(start: bytes) -> Trouble | None:
    """What a file is if it begins like a well-known kind that holds no readable text, otherwise None.

    >>> trouble_by_signature(b"%PDF-1.7 ...").found
    'a PDF document'
    >>> trouble_by_signature(b"<!DOCTYPE html>") is None
    True
    """
    if start.startswith(b"PK\x03\x04"):
        return _zipped(start[:SNIFFED])
    for offset, magic, name, code in _SIGNATURES:
        if start.startswith(magic, offset):
            return Trouble(code, name, _ADVICE.get(code, _OTHER_ADVICE))
    return None


def _zipped(start: bytes) -> Trouble:
    for mark, name, code in _ZIPPED:
        if mark in start:
            return Trouble(code, name, _ADVICE[code])
    return Trouble("compressed", "a ZIP archive", _ADVICE["compressed"])


def trouble_in(content: bytes) -> Trouble | None:
    """Why these bytes are no page, or None if they may be one.

    Empty, blank, of a known kind without text, binary by its NULs, or XML that is neither page nor feed.

    >>> trouble_in(b"  ").code
    'empty'
    >>> trouble_in(b"He said no.") is None
    True
    """
    if not content or content.isspace():
        return Trouble("empty", f"nothing to read in {len(content):,} bytes", "give a page with text in it")
    known = trouble_by_signature(content[:SNIFFED])
    if known:
        return known
    nuls = 0 if content.startswith(_BOMS) else content.count(0)
    if nuls * _TEXT_PER_NUL > len(content):
        return Trouble("binary", f"binary data, not text: {nuls:,} NUL bytes in {len(content):,}", _OTHER_ADVICE)
    return _trouble_in_xml(content)


def _trouble_in_xml(content: bytes) -> Trouble | None:
    root = root_of(content)
    if root == "svg":
        return Trouble("image", "an SVG picture", _ADVICE["image"])
    if content.lstrip().startswith(b"<?xml") and root and root.rpartition(":")[2] != "html" and not is_feed(content):
        advice = "give the page itself, or an RSS or Atom feed"
        return Trouble("xml", f"an XML document of another kind (<{root[:40]}>)", advice)
    return None


def is_feed(content: bytes) -> bool:
    """Whether the bytes begin as an RSS, RDF or Atom feed does. Only a parser can say that they are one.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">'), is_feed(b"<html><body>")
    (True, False)
    """
    return root_of(content) in _FEED_ROOTS


def root_of(content: bytes) -> str | None:
    """Name of the first element in lower case, or None where the bytes do not begin with markup.

    >>> root_of(b"<!-- old --> <HTML lang=en>")
    'html'
    """
    found = _PROLOGUE.match(_decoded(content[:SNIFFED]))
    return found[1].lower() if found else None


def _decoded(start: bytes) -> str:
    """The first bytes as text, well enough to see markup in them."""
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return start.decode("utf-32", "replace")
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return start.decode("utf-16", "replace")
    return start.removeprefix(codecs.BOM_UTF8).decode("latin-1")
