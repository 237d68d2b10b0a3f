"""Gzip, inflated piece by piece under a cap, and read on past damage."""

import zlib

from onrecord.intake.kinds import GZIP
from onrecord.intake.trouble import Pieces, Trouble

PIECE = 8192
"""Compressed bytes taken at a time. zlib copies what a member leaves of them, so that with larger pieces a file of very
many tiny members costs quadratic time."""
INFLATED = 65536
"""Most bytes that come out at a time."""
DAMAGED = 1000
"""Damaged places after which a file is given up; each one costs a search for the next place to begin."""
_GZIP_WINDOW = 31
"""zlib's word for "deflated data in gzip's wrapping"."""
_ADVICE = "fetch or copy it again, or give what can be unpacked of it"


def gunzip(pieces: Pieces, *, most: int) -> Pieces:
    """The bytes within a gzip file of one member or many (RFC 1952).

    A damaged or cut member, and bytes between members that are no gzip, come out as one `Trouble`; reading goes on at
    the next member, if there is one. Output ends with a `Trouble` where it would pass ``most`` bytes.

    >>> import gzip
    >>> list(gunzip(iter([gzip.compress(b"He said no.")]), most=100))
    [b'He said no.']
    """
    return _Gunzip(most).output(pieces)


class _Gunzip:
    """One compressed file on its way, with the counts by which its troubles are told."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._engine = zlib.decompressobj(_GZIP_WINDOW)
        self._between = False
        """Whether a member should begin next."""
        self._lost = False
        """Whether none did, so that bytes are passed over until one does."""
        self._window = b""
        """The last two pieces: damage often shows only after the next member has begun."""
        self._start = 0
        """Where the member being read begins in the window; below 0 where it begins before it."""
        self._at = 0
        """Where to read on in the window."""
        self._taken = self._given = self._damaged = 0

    def output(self, pieces: Pieces) -> Pieces:
        for piece in pieces:
            if isinstance(piece, Trouble):
                yield piece
                return
            for begin in range(0, len(piece), PIECE):
                self._slide(piece[begin : begin + PIECE])
                yield from self._read()
                if self._given > self._most or self._damaged > DAMAGED:
                    yield self._given_up()
                    return
        if not self._between:
            yield Trouble("cut-off", f"compressed data that breaks off {self._counts()}", _ADVICE)
        elif not self._lost and self._window[self._at :].strip(b"\0"):
            yield self._no_gzip()

    def _slide(self, piece: bytes) -> None:
        """Move the window on by one piece."""
        dropped = max(len(self._window) - PIECE, 0)
        self._window = self._window[dropped:] + piece
        self._start -= dropped
        self._at -= dropped
        self._taken += len(piece)

    def _read(self) -> Pieces:
        """What the window gives from where reading stands."""
        while self._damaged <= DAMAGED and len(self._window) - self._at > self._kept_back():
            out = self._begin() if self._between else self._inflate()
            if isinstance(out, bytes) and self._given > self._most:
                return
            if out:
                yield out

    def _kept_back(self) -> int:
        """Bytes left in the window for the next piece: the first ones of a member may be cut in two."""
        return len(GZIP) - 1 if self._between else 0

    def _inflate(self) -> bytes | Trouble:
        try:
            inflated = self._engine.decompress(self._window[self._at :], INFLATED)
        except zlib.error as error:
            self._at = max(self._start + 1, 0)
            return self._damage(f"compressed data that is damaged {self._counts()} ({_plain(error)})")
        self._given += len(inflated)
        self._between = self._engine.eof
        self._at = len(self._window) - len(self._engine.unused_data or self._engine.unconsumed_tail)
        return inflated

    def _begin(self) -> Trouble | None:
        """Begin the next member. Bytes that begin none are trouble once; NULs between members are padding."""
        if not self._lost and self._window[self._at] == 0:
            self._at = len(self._window) - len(self._window[self._at :].lstrip(b"\0"))
            return None
        if not self._lost and not self._window.startswith(GZIP, self._at):
            return self._no_gzip()
        found = self._window.find(GZIP, self._at)
        if found < 0:
            self._at = max(self._at, len(self._window) - self._kept_back())
            return None
        self._engine = zlib.decompressobj(_GZIP_WINDOW)
        self._between = self._lost = False
        self._start = self._at = found
        return None

    def _no_gzip(self) -> Trouble:
        return self._damage(f"bytes that are no gzip {self._counts()}")

    def _damage(self, found: str) -> Trouble:
        self._between = self._lost = True
        self._damaged += 1
        return Trouble("damaged", found, _ADVICE)

    def _given_up(self) -> Trouble:
        if self._damaged > DAMAGED:
            return Trouble("damaged", f"compressed data that is damaged in more than {DAMAGED:,} places", _ADVICE)
        found = f"compressed data that grows from {self._taken:,} bytes to more than {self._most:,}"
        return Trouble(
            "too-large",
            found,
            "give the page alone, or raise the limit bytes_decompressed (--limit bytes_decompressed=NUMBER)",
        )

    def _counts(self) -> str:
        return f"after {self._taken:,} bytes, which gave {self._given:,}"


def _plain(error: zlib.error) -> str:
    """The words of zlib's message without its number."""
    return str(error).rpartition(": ")[2]
