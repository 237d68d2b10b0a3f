"""The pages among an archive's records."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from onrecord.intake.archives import pages_in_archive
from onrecord.intake.limits import Limits
from onrecord.values.fetched import Fetched, Refusal, digest_of

Build = Callable[..., bytes]

DEFAULT = Limits()


def read(*archive: bytes, limits: Limits = DEFAULT) -> list[Fetched | Refusal]:
    return list(pages_in_archive(iter(archive), "week.warc", limits))


def test_a_response_is_a_page_with_its_address_moment_type_and_charset(record: Build) -> None:
    body = b"<p>The bridge stays shut.</p>"
    assert read(record(body)) == [
        Fetched(
            content=body,
            address="http://bell.example/bridge",
            container="week.warc",
            moment=datetime(2031, 4, 5, 6, 7, 8, tzinfo=UTC),
            media_type="text/html",
            charset="windows-1252",
            sha256=digest_of(body),
        )
    ]


def test_extracted_text_is_a_page(record: Build) -> None:
    [page] = read(record(b"The bridge stays shut.", kind="conversion", http=None, content_type="text/plain"))
    assert isinstance(page, Fetched)
    assert (page.media_type, page.charset, page.content) == ("text/plain", None, b"The bridge stays shut.")


def test_a_resource_is_a_page_by_the_type_of_its_record(record: Build) -> None:
    [page] = read(record(b"<p>No.</p>", kind="resource", http=None, content_type="text/html; charset=latin-1"))
    assert isinstance(page, Fetched)
    assert (page.media_type, page.charset) == ("text/html", "latin-1")


def test_records_about_others_are_passed_over(record: Build) -> None:
    others = [record(kind=kind, http=None, content_type="text/plain") for kind in ("warcinfo", "request", "metadata")]
    items = read(*others, record())
    assert [type(item) for item in items] == [Fetched]


@pytest.mark.parametrize(
    ("options", "code", "found"),
    [
        ({"kind": "revisit"}, "no-page", "a record of type revisit, without a page"),
        ({"http": b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"}, "status", "with status 404"),
        ({"http": b"nothing of the kind\r\n\r\n"}, "status", "without a status"),
        ({"http": b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"}, "media-type", "image/png"),
        ({"body": b""}, "empty", "0 bytes"),
        ({"body": b"\x89PNG\r\n\x1a\n"}, "image", "a PNG picture"),
        ({"body": b"<rss version='2.0'></rss>"}, "too-deep", "a feed within an archive"),
        (
            {
                "http": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
                "body": gzip.compress(b"No.")[:-9] + bytes(9),
            },
            "encoding",
            "cannot be decoded",
        ),
    ],
)
def test_a_record_without_a_readable_page_is_refused_under_its_number(
    record: Build, options: dict[str, bytes], code: str, found: str
) -> None:
    first, refused, last = read(record(), record(**options), record())
    assert isinstance(first, Fetched)
    assert isinstance(last, Fetched)
    assert isinstance(refused, Refusal)
    assert (refused.address, refused.code) == ("week.warc#2", code)
    assert found in refused.found


def test_a_body_that_was_compressed_or_chunked_is_decoded(record: Build) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    zipped = record(gzip.compress(b"<p>No.</p>"), http=head + b"Content-Encoding: gzip\r\n\r\n")
    chunked = record(b"a\r\n<p>No.</p>\r\n0\r\n\r\n", http=head + b"Transfer-Encoding: chunked\r\n\r\n")
    assert [getattr(page, "content", page) for page in read(zipped, chunked)] == [b"<p>No.</p>"] * 2


def test_a_body_stored_decoded_under_the_headers_of_the_encoded_one_is_taken_as_it_stands(record: Build) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    [page] = read(record(b"<p>No.</p>", http=head))
    assert isinstance(page, Fetched)
    assert page.content == b"<p>No.</p>"


def test_a_bomb_in_one_record_stops_at_the_page_limit(record: Build) -> None:
    bomb = record(gzip.compress(bytes(5_000_000)), http=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
    refused, page = read(bomb, record(), limits=Limits(bytes_per_page=100_000))
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.found) == ("too-large", "more than 100,000 bytes for one page")
    assert isinstance(page, Fetched)


def test_a_record_without_an_address_goes_by_its_number(record: Build) -> None:
    [_, page] = read(record(), record(uri=None))
    assert page.address == "week.warc#2"


def test_an_address_in_angle_brackets_loses_them(record: Build) -> None:
    [page] = read(record(uri="<http://bell.example/old>"))
    assert page.address == "http://bell.example/old"


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        (None, None),
        ("last Tuesday", None),
        ("2031-04-05T06:07:08.5Z", datetime(2031, 4, 5, 6, 7, 8, 500_000, tzinfo=UTC)),
        ("2031-04-05T06:07:08+02:00", datetime(2031, 4, 5, 6, 7, 8, tzinfo=timezone(timedelta(hours=2)))),
    ],
)
def test_the_moment_is_the_date_of_the_record(record: Build, date: str | None, moment: datetime | None) -> None:
    [page] = read(record(date=date))
    assert isinstance(page, Fetched)
    assert page.moment == moment


def test_a_broken_record_in_the_middle_is_refused_and_the_rest_is_read(record: Build) -> None:
    items = read(record(), record(length=9999), record(), record())
    assert [type(item) for item in items] == [Fetched, Refusal, Fetched, Fetched]
    assert items[1].address == "week.warc#2"


def test_a_limit_on_records_is_told(record: Build) -> None:
    page, refused = read(record(), record(), limits=Limits(records_per_archive=1))
    assert isinstance(page, Fetched)
    assert isinstance(refused, Refusal)
    assert (refused.address, refused.code) == ("week.warc", "limit")


def test_an_archive_without_a_page_is_refused(record: Build) -> None:
    [refused] = read(record(kind="warcinfo", http=None, content_type="application/warc-fields"))
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.found) == ("no-pages", "an archive without a page in its 1 records")
