"""What bytes hold, whatever way they came: one page, or the pages of an archive or feed."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from onrecord.intake.compressed import gunzip
from onrecord.intake.kinds import GZIP, SNIFFED, WARC, is_feed, trouble_by_signature, trouble_in
from onrecord.intake.stated import Stated
from onrecord.intake.trouble import Pieces, Trouble, gather, peek
from onrecord.values.fetched import Fetched, Refusal, digest_of

if TYPE_CHECKING:
    from onrecord.intake.feeds import Visit
    from onrecord.intake.limits import Limits

ARCHIVE_NAMES = (".warc", ".warc.gz", ".wet", ".wet.gz", ".wat", ".wat.gz")
"""Endings of the names of archives; they matter only where the first record is broken."""
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/x-rss+xml"})


class Origin(NamedTuple):
    """Where bytes came from, and what is known of them before they are looked at."""

    address: str
    container: str | None = None
    moment: datetime | None = None
    stated: Stated = Stated(None, None)


def pages_in(
    pieces: Pieces, origin: Origin, limits: "Limits", visit: "Visit | None" = None, layer: int = 0
) -> Iterator[Fetched | Refusal]:
    """Each page in the bytes, in order, or a refusal in its place. What they are is told by how they begin.

    ``visit`` is what a feed's entries are fetched by, where that is allowed; ``layer`` counts the compressions that
    have been taken off already. A page is read whole; an archive, a record at a time.
    """
    start, pieces = peek(pieces, SNIFFED)
    if start.startswith(GZIP) and layer < limits.layers:
        unpacked = gunzip(pieces, most=limits.bytes_decompressed)
        yield from pages_in(unpacked, origin, limits, visit, layer + 1)
    elif start.startswith(GZIP):
        found = f"gzip within gzip, more than {limits.layers} times over"
        yield Refusal(origin.address, "too-deep", found, "unpack it and give what is in it")
    elif _is_archive(start, origin):
        yield from _pages_in_archive(pieces, origin, limits)
    else:
        content = gather(pieces, limits.bytes_per_page)
        yield from _pages_in_document(content, origin, limits, visit)


def _is_archive(start: bytes, origin: Origin) -> bool:
    named = origin.address.lower().endswith(ARCHIVE_NAMES)
    return start.startswith(WARC) or (named and bool(start.strip()) and not trouble_by_signature(start))


def _pages_in_archive(pieces: Pieces, origin: Origin, limits: "Limits") -> Iterator[Fetched | Refusal]:
    if origin.container is not None:
        yield _nested(origin, "a web archive")
        return
    from onrecord.intake.archives import pages_in_archive

    yield from pages_in_archive(pieces, origin.address, limits)


def _pages_in_document(
    content: bytes | Trouble, origin: Origin, limits: "Limits", visit: "Visit | None"
) -> Iterator[Fetched | Refusal]:
    if isinstance(content, Trouble):
        yield content.at(origin.address)
        return
    trouble = trouble_in(content)
    if trouble:
        yield trouble.at(origin.address)
    elif is_feed(content) or origin.stated.media_type in _FEED_TYPES:
        yield from _pages_of_feed(content, origin, limits, visit)
    else:
        yield _page(content, origin)


def _pages_of_feed(
    content: bytes, origin: Origin, limits: "Limits", visit: "Visit | None"
) -> Iterator[Fetched | Refusal]:
    """The pages of a feed, or the page that it turns out to be."""
    from onrecord.intake.feeds import entries, pages_in_feed

    tags = content.count(b"<")
    if tags > limits.tags_per_feed:
        advice = "give a shorter feed, or raise the limit tags_per_feed (--limit tags_per_feed=NUMBER)"
        yield Refusal(origin.address, "too-large", f"a feed of {tags:,} tags", advice)
        return
    found = entries(content)
    if found is None:
        yield _page(content, origin)
    elif origin.container is not None:
        yield _nested(origin, "a feed")
    else:
        yield from pages_in_feed(found, origin.address, limits, visit)


def _page(content: bytes, origin: Origin) -> Fetched:
    """The bytes as one page. A stated type that is none of a page's own says nothing of it, and is left out."""
    return Fetched(
        content=content,
        address=origin.address,
        container=origin.container,
        moment=origin.moment,
        media_type=origin.stated.media_type if origin.stated.is_page else None,
        charset=origin.stated.charset,
        sha256=digest_of(content),
    )


def _nested(origin: Origin, what: str) -> Refusal:
    return Refusal(origin.address, "too-deep", f"{what}, to which a feed leads", "give its own address")
