"""How far intake goes for one thing that a user gave. Every limit has a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on bytes, time and reach. What goes past one is refused, with the numbers.

    >>> Limits(redirects=0).redirects
    0
    """

    bytes_per_page: int = 10_000_000
    """Most bytes of one page, decompressed. Parsers of HTML fail or slow down beyond about this."""
    bytes_decompressed: int = 8_000_000_000
    """Most bytes that one compressed file or answer may grow to; an archive of a gigabyte grows to several."""
    layers: int = 2
    """Most times that one file may be compressed over (gzip within gzip)."""
    records_per_archive: int | None = None
    """Most records read of one archive; None reads it to its end."""
    entries_per_feed: int = 50
    """Most entries taken of one feed, from its top."""
    tags_per_feed: int = 200_000
    """Most tags in one feed. The parser takes about 40 microseconds a tag, whatever the tag is."""
    redirects: int = 5
    """Most times that an address may send us on to another."""
    seconds_to_connect: float = 10.0
    """Most time to reach one server, for each of its addresses."""
    seconds_to_read: float = 15.0
    """Most time without one byte of the answer."""
    seconds_per_request: float = 60.0
    """Most time spent waiting for one request in all: connection, headers and every piece of the answer."""
    allow_private: bool = False
    """Whether addresses inside this machine or its own network may be asked."""
    user_agent: str = "onrecord (reads single news pages for a person)"
    """What servers are told about who asks."""
