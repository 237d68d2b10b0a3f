"""From bytes to text: which encoding, and what could not be read in it."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_META = re.compile(rb"<meta[^>]{0,500}?charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w.:-]{1,40})", re.IGNORECASE)
_META_WITHIN = 4096
"""Bytes in which a page must state its encoding: the standard says 1,024, many pages are late."""

_SAMPLE = 20_000
"""Bytes looked at to tell UTF-16 without a mark."""

_ZEROS = 0.3
"""Share of zero bytes at even or at odd places that means UTF-16: text in Latin letters has nearly all of them at one
side, and no text in another encoding has any number of them."""

_FEW_FAULTS = 0.1
"""Broken UTF-8 stays UTF-8 up to this share of faults among its characters beyond ASCII: a page cut in the middle of a
character, or one foreign paragraph. Text of another encoding read as UTF-8 is nearly all faults."""

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_WIDER = {"gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs"}
"""Python's name of what the web means by an encoding, where Python's own of that name is narrower."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's bytes as text."""

    text: str
    """Without a byte order mark. What could not be read stands as U+FFFD."""
    encoding: str
    """By Python's name."""
    faults: int
    """How many places could not be read. A U+FFFD that the page itself holds is none."""


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS = 0.05
"""Share of control characters from which decoded bytes are no text."""


def is_noise(decoded: Decoded) -> bool:
    """Whether decoded bytes are no text at all: too many control characters and faults.

    >>> is_noise(decode(bytes(range(32)) * 9, None))
    True
    >>> is_noise(decode(b"A ferry sank.", None))
    False
    """
    return len(_CONTROL.findall(decoded.text)) + decoded.faults > _CONTROLS * len(decoded.text)


def decode(content: bytes, charset: str | None) -> Decoded:
    r"""The bytes as text, by the first of these that fits.

    A byte order mark; zero bytes that show UTF-16; valid UTF-8 (chance hardly makes it); ``charset``, which the
    protocol stated; what the markup states; a guess from the bytes. Names are read as the WHATWG encoding standard
    reads them, so that "iso-8859-1" is windows-1252. What fits nowhere is read with U+FFFD in place of what is broken.

    >>> decode("Café".encode("latin-1"), "iso-8859-1")
    Decoded(text='Café', encoding='cp1252', faults=0)
    >>> decode(b'The caf\xc3\xa9 was \xe2\x80\x9cclosed\xe2\x80\x9d \xc3', None).faults
    1
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _forced(content[len(mark) :], encoding)
    wide = _wide(content)
    if wide is not None:
        return _forced(content, wide)
    if content.isascii() and b"\x1b" not in content:
        return Decoded(content.decode("ascii"), "ascii", 0)
    as_utf8 = _forced(content, "utf-8")
    beyond_ascii = len(content) - len(content.decode("ascii", "ignore"))
    if as_utf8.faults <= _FEW_FAULTS * beyond_ascii and b"\x1b" not in content:
        return as_utf8
    stated = [name for name in (_known(charset), _known(_in_meta(content))) if name is not None]
    tried = [_forced(content, name) for name in dict.fromkeys((*stated, _guessed(content), "cp1252"))]
    return min((*tried, as_utf8), key=lambda decoded: decoded.faults)


def _forced(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding, 0)
    except UnicodeDecodeError:
        text = content.decode(encoding, "replace")
        own = content.count(_REPLACEMENT.encode(encoding)) if encoding.startswith("utf") else 0
        return Decoded(text, encoding, max(1, text.count(_REPLACEMENT) - own))


def _wide(content: bytes) -> str | None:
    """UTF-16 without a byte order mark, by where its zero bytes stand."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > _ZEROS * half and even == 0:
        return "utf-16-le"
    if even > _ZEROS * half and odd == 0:
        return "utf-16-be"
    return None


def _in_meta(content: bytes) -> str | None:
    found = _META.search(content[:_META_WITHIN])
    return None if found is None else found[1].decode("ascii", "replace")


def _known(name: str | None) -> str | None:
    """Python's name of an encoding that the web knows; None for all others, some of which are traps."""
    if name is None or not name.isascii():
        return None
    from resiliparse.parse.encoding import map_encoding_to_html5

    mapped = map_encoding_to_html5(name.strip(), fallback_utf8=False)
    if mapped is None or mapped.startswith("utf-16"):
        return None
    return _WIDER.get(mapped, mapped)


def _guessed(content: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    return _known(detect_encoding(content)) or "utf-8"
