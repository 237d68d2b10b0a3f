"""From one thing that a user gave to the pages behind it."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.intake.files import Readable, pages_of_path, pages_of_stream
from onrecord.intake.limits import Limits
from onrecord.values.fetched import Fetched, Refusal

if TYPE_CHECKING:
    import httpx

_DEFAULT_LIMITS = Limits()


def _utc_now() -> datetime:
    return datetime.now(UTC)


def fetch(
    given: str,
    *,
    limits: Limits = _DEFAULT_LIMITS,
    standard_input: Readable | None = None,
    network: "httpx.BaseTransport | None" = None,
    now: Callable[[], datetime] = _utc_now,
) -> Iterator[Fetched | Refusal]:
    """The pages behind one thing that was given, in order and one at a time; a refusal in the place of each not read.

    ``given`` is a path, a folder, ``-`` for standard input, or an http or https address. Gzip, web archives (WARC,
    WET) and feeds (RSS, Atom) are known by their bytes and opened. Always at least one item comes out, and bad input
    never raises. The network is used for a given address only, and for what that leads to (redirects, the entries of a
    feed); ``network`` is the way out, for tests and for those who have their own, and the default reaches public
    addresses only. ``standard_input`` is what ``-`` reads, ``sys.stdin.buffer`` by default; ``now`` is the clock.

    >>> [str(refusal) for refusal in fetch("nowhere/story.html")]
    ['nowhere/story.html: no such file or folder; check the path']
    """
    scheme = given.partition("://")[0].lower() if "://" in given else ""
    if given == "-":
        yield from pages_of_stream(standard_input or sys.stdin.buffer, given, limits)
    elif scheme in {"http", "https"}:
        from onrecord.intake.addresses import pages_at

        yield from pages_at(given, limits, now, network)
    elif scheme.isalnum():
        advice = "give an http or https address, or a path"
        yield Refusal(given, "bad-address", f"an address of a kind that is not read ({scheme}:)", advice)
    else:
        yield from pages_of_path(given, limits)
