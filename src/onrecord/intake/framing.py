"""A web archive's bytes, cut into records (WARC 1.0 and 1.1, ISO 28500), and on past those that are broken.

fastwarc (2.0.1) ends at the first record that does not parse, and believes a record's stated length. So records are
framed here: one counts only if two line ends, the next record or the end stand where its length says. Where they do
not, reading goes on at the next first line of a record, be it among the bytes that the broken one claims.
"""

import re
from collections.abc import Iterator

from onrecord.intake.kinds import WARC
from onrecord.intake.trouble import Pieces, Trouble

HEADER = 32_768
"""Most bytes of a record's header; fastwarc's own bound."""
BROKEN_IN_A_ROW = 1000
"""Broken records without a whole one between them after which an archive is given up: each costs a search."""

FOLLOWING = 16
"""Bytes looked at behind a record: two line ends, or a few more from a careless writer, and the next record's start."""

_LINE_ENDS = re.compile(rb"[\r\n]*")
_FOLLOWS = re.compile(rb"\r?\n\r?\n|[\r\n]*(?:WARC/|\Z)")
_RECORD_START = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r?\n", re.IGNORECASE)
_ADVICE = "the other records are read; fetch the archive again to have this one"
_NOTHING = Trouble("broken", "no bytes of a record", _ADVICE)


def records(pieces: Pieces, *, most: int) -> Iterator[bytes | Trouble]:
    r"""Each record, header and block, in order; in the place of one that is broken or longer than ``most``, trouble.

    The header's lines end in CR LF, whatever they ended in. Bytes between two records that are none count as one
    broken record.

    >>> archive = b"WARC/1.0\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n"
    >>> [record[-2:] for record in records(iter([archive * 2]), most=100)]
    [b'hi', b'hi']
    """
    tape = _Tape(pieces)
    broken = 0
    while tape.skip_line_ends():
        record = _next_record(tape, most)
        yield record
        broken = broken + 1 if isinstance(record, Trouble) else 0
        if broken == BROKEN_IN_A_ROW:
            yield Trouble("broken", f"{broken:,} broken records in a row", "fetch the archive again; no more is read")
            return


class _Tape:
    """Bytes read ahead as far as asked for, and no further than the next trouble."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._trouble: Trouble | None = None
        self.ahead = bytearray()

    def fill(self, size: int) -> bool:
        """Whether at least ``size`` bytes are ahead, after reading on for them."""
        while len(self.ahead) < size and self._trouble is None:
            piece = next(self._pieces, None)
            if piece is None:
                return False
            if isinstance(piece, Trouble):
                self._trouble = piece
            else:
                self.ahead += piece
        return len(self.ahead) >= size

    def skip_line_ends(self) -> bool:
        """Move to what is no line end: whether anything is left, be it bytes or trouble."""
        while self.fill(1):
            ends = _LINE_ENDS.match(self.ahead)
            del self.ahead[: ends.end() if ends else 0]
            if self.ahead:
                return True
        return self._trouble is not None

    def seek_start(self) -> Trouble | None:
        """Move to the next record's first line, beyond the first byte; the trouble, if one was passed on the way."""
        while True:
            found = _RECORD_START.search(self.ahead, 1)
            if found:
                del self.ahead[: found.start()]
                return None
            del self.ahead[:-FOLLOWING]
            if not self.fill(len(self.ahead) + 1):
                self.ahead.clear()
                trouble, self._trouble = self._trouble, None
                return trouble


def _next_record(tape: _Tape, most: int) -> bytes | Trouble:
    record = _framed(tape, most) if tape.ahead else _NOTHING
    if isinstance(record, bytes):
        del tape.ahead[: len(record)]
        return _with_plain_line_ends(record)
    passed = tape.seek_start()
    if passed and record is _NOTHING:
        return passed
    return record._replace(found=f"{record.found}; {passed.found}", advice=passed.advice) if passed else record


def _framed(tape: _Tape, most: int) -> bytes | Trouble:
    """The record that stands ahead, as it is; nothing is taken off the tape."""
    tape.fill(HEADER)
    if not tape.ahead.startswith(WARC):
        return Trouble("broken", "bytes that begin no record", _ADVICE)
    end = _HEADER_END.search(tape.ahead, 0, HEADER)
    length = _LENGTH.search(tape.ahead, 0, end.end()) if end else None
    if end is None or length is None or _RECORD_START.search(tape.ahead, 1, end.start()):
        return Trouble("broken", "a record whose header has no end or no length", _ADVICE)
    size = end.end() + int(length[1])
    if size > most:
        return Trouble(
            "too-large",
            f"a record of {int(length[1]):,} bytes",
            "raise the limit bytes_per_page (--limit bytes_per_page=NUMBER) to read it",
        )
    if not tape.fill(size):
        had = len(tape.ahead) - end.end()
        return Trouble("broken", f"a record that breaks off after {had:,} of its {int(length[1]):,} bytes", _ADVICE)
    tape.fill(size + FOLLOWING)
    if not _FOLLOWS.match(tape.ahead, size):
        return Trouble("broken", f"a record whose stated length, {int(length[1]):,}, does not fit it", _ADVICE)
    return bytes(memoryview(tape.ahead)[:size])


def _with_plain_line_ends(record: bytes) -> bytes:
    """The record with CR LF in its header, which is all that fastwarc reads."""
    end = _HEADER_END.search(record)
    if end is None or end[0] == b"\r\n\r\n":
        return record
    return record[: end.end()].replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") + record[end.end() :]
