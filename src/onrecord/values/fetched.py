"""What was given: the bytes of one page, where they came from and when."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NewType

Digest = NewType("Digest", str)
"""A SHA-256 in lower-case hexadecimal."""

DROPPED: Final = "dropped:"
"""Begins the address of a file that was dropped on a page of the desk; its name follows, and is no path."""


def digest_of(content: bytes) -> Digest:
    """The SHA-256 of the bytes.

    >>> digest_of(b"")[:12]
    'e3b0c44298fc'
    """
    return Digest(hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Fetched:
    """One page as given, before anything is read in it."""

    content: bytes
    """The page's own bytes: decompressed, out of its archive, without protocol headers."""
    address: str
    """The path or URL as it was given; for a page in an archive or feed, that of the page where it has one, otherwise
    the container's address, ``#`` and the number of the record from 1."""
    container: str | None
    """The archive or feed that the page came in; None where it came by itself."""
    moment: datetime | None
    """When it was fetched: now for an address, the record's date for an archive, None for a file."""
    media_type: str | None
    """Stated by the protocol ("text/html"), without parameters, in lower case; None where nothing was stated."""
    charset: str | None
    """Stated by the protocol; None where nothing was stated."""
    sha256: Digest
    """Of ``content``."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was given and could not be read, said in one line."""

    address: str
    """Where: the path or URL as given, with ``#`` and the record's number inside an archive."""
    code: str
    """A stable code for the kind of trouble ("empty", "binary", "too-deep")."""
    found: str
    """What was found there ("a PDF document")."""
    advice: str
    """What was expected, or what to try ("save it as text and give the text")."""

    def __str__(self) -> str:
        return f"{self.address}: {self.found}; {self.advice}"
