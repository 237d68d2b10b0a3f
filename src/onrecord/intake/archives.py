"""Web archives (WARC and WET): the pages among their records."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from fastwarc.warc import WarcRecord, WarcRecordType

from onrecord.intake.framing import HEADER, records
from onrecord.intake.kinds import is_feed, trouble_in
from onrecord.intake.stated import Stated, stated
from onrecord.intake.trouble import Pieces, Trouble, printable
from onrecord.values.fetched import Fetched, Refusal, digest_of

if TYPE_CHECKING:
    from onrecord.intake.limits import Limits

_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_ABOUT_PAGES = WarcRecordType.warcinfo | WarcRecordType.request | WarcRecordType.metadata
"""Records that tell of others and never hold a page; they are passed over."""
_OK = 200
_BROKEN_ADVICE = "the other records are read; fetch the archive again to have this one"
_PAGE_ADVICE = "nothing, unless it should be a page: only HTML and text answered with status 200 are read"


def pages_in_archive(pieces: Pieces, container: str, limits: "Limits") -> Iterator[Fetched | Refusal]:
    """Each page of an archive, in order, and a refusal for each record that should hold one and does not.

    A page is the content of a response with status 200, of a resource or of a conversion, where it is HTML or text.
    Records about others (warcinfo, request, metadata) are passed over. An archive without a single page or trouble
    is itself refused.
    """
    count = told = 0
    for record in islice(records(pieces, most=limits.bytes_per_page + 2 * HEADER), limits.records_per_archive):
        count += 1
        outcome = record if isinstance(record, Trouble) else _page(record, container, count, limits)
        if outcome is not None:
            told += 1
            yield outcome.at(f"{container}#{count}") if isinstance(outcome, Trouble) else outcome
    if count == limits.records_per_archive:
        found = f"an archive read up to its record {count:,}, as limited"
        yield Refusal(
            container,
            "limit",
            found,
            "raise the limit records_per_archive (--limit records_per_archive=NUMBER) to read on",
        )
    elif not told:
        found = f"an archive without a page in its {count:,} records"
        yield Refusal(container, "no-pages", found, "give an archive that holds responses or extracted text")


class _Block(NamedTuple):
    """What one record holds."""

    content: bytes
    stated: Stated


def _page(record: bytes, container: str, number: int, limits: "Limits") -> Fetched | Trouble | None:
    """The page in one record, why there is none, or None for a record that is not meant to hold one."""
    try:
        parsed = WarcRecord.from_bytes(record)
    except OSError as error:
        return Trouble("broken", f"a record whose header cannot be read ({error})", _BROKEN_ADVICE)
    if parsed.record_type & _ABOUT_PAGES:
        return None
    if not parsed.record_type & _PAGES:
        kind = parsed.headers.get("WARC-Type") or "?"
        return Trouble("no-page", f"a record of type {printable(kind)}, without a page", _PAGE_ADVICE)
    block = _answer(record, limits) if parsed.is_http else _plain(parsed, limits)
    trouble = block if isinstance(block, Trouble) else _trouble_in(block, limits)
    if isinstance(block, Trouble) or trouble:
        return trouble
    return Fetched(
        content=block.content,
        address=_address(parsed) or f"{container}#{number}",
        container=container,
        moment=_moment(parsed.record_date),
        media_type=block.stated.media_type if block.stated.is_page else None,
        charset=block.stated.charset,
        sha256=digest_of(block.content),
    )


def _plain(record: WarcRecord, limits: "Limits") -> _Block:
    """The block of a record that is no HTTP answer; one byte more than allowed shows that it is too large."""
    return _Block(record.reader.read(limits.bytes_per_page + 1), stated(record.headers.get("Content-Type")))


def _answer(record: bytes, limits: "Limits") -> _Block | Trouble:
    """The body of an HTTP answer, decoded; as it stands where it is text already and its headers say otherwise.

    Some crawlers store the decoded body under the headers of the encoded one.
    """
    decoded = _decoded(record, "all", limits)
    if isinstance(decoded, Trouble) and decoded.code == "encoding":
        plain = _decoded(record, "none", limits)
        return plain if isinstance(plain, _Block) and trouble_in(plain.content) is None else decoded
    return decoded


def _decoded(record: bytes, decoding: Literal["all", "none"], limits: "Limits") -> _Block | Trouble:
    parsed = WarcRecord.from_bytes(record)
    try:
        parsed.parse_http(auto_decode=decoding, strict_mode=False)
        content = parsed.reader.read(limits.bytes_per_page + 1)
    except OSError as error:
        return Trouble("encoding", f"an answer that cannot be decoded ({printable(str(error))})", _BROKEN_ADVICE)
    status = parsed.http_headers.status_code if parsed.http_headers else None
    if status != _OK:
        answer = "without a status" if status is None else f"with status {status}"
        return Trouble("status", f"an answer {answer}, not a page", _PAGE_ADVICE)
    return _Block(content, stated(parsed.http_headers.get("Content-Type")))


def _trouble_in(block: _Block, limits: "Limits") -> Trouble | None:
    if not block.stated.may_be_read:
        return Trouble("media-type", f"a record of media type {block.stated.media_type}", _PAGE_ADVICE)
    if len(block.content) > limits.bytes_per_page:
        found = f"more than {limits.bytes_per_page:,} bytes for one page"
        return Trouble("too-large", found, "raise the limit bytes_per_page (--limit bytes_per_page=NUMBER) to read it")
    if is_feed(block.content):
        return Trouble("too-deep", "a feed within an archive", "give the feed itself")
    return trouble_in(block.content)


def _address(record: WarcRecord) -> str | None:
    """The page's address. Older crawlers wrote it between angle brackets."""
    return (record.headers.get("WARC-Target-URI") or "").strip("<> \t") or None


def _moment(date: datetime | None) -> datetime | None:
    """WARC dates are in UTC where they state no zone."""
    return date.replace(tzinfo=UTC) if date and date.tzinfo is None else date
