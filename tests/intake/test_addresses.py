"""http and https addresses. The outside world is one function that answers requests."""

import gzip
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.addresses import pages_at
from onrecord.intake.limits import Limits
from onrecord.intake.network import PrivateAddressError
from onrecord.values.fetched import Fetched, Refusal, digest_of

DEFAULT = Limits()
HOME = "http://bell.example/pier"
PAGE = b"<!DOCTYPE html><html><p>The pier stays shut.</p></html>"
NOON = datetime(2031, 4, 5, 12, tzinfo=UTC)
HTML = {"content-type": "text/html; charset=utf-8"}

Handler = Callable[[httpx.Request], httpx.Response]


def read(handler: Handler, address: str = HOME, limits: Limits = DEFAULT) -> list[Fetched | Refusal]:
    return list(pages_at(address, limits, lambda: NOON, httpx.MockTransport(handler)))


def answering(status: int = 200, content: bytes = PAGE, **headers: str) -> Handler:
    return lambda _: httpx.Response(
        status, stream=Body([content]), headers=HTML | {k.replace("_", "-"): v for k, v in headers.items()}
    )


def refused(handler: Handler, address: str = HOME, limits: Limits = DEFAULT) -> Refusal:
    [item] = read(handler, address, limits)
    assert isinstance(item, Refusal)
    assert item.address == address
    return item


class Body(httpx.SyncByteStream):
    """The body of an answer, which may break off with an error."""

    def __init__(self, pieces: list[bytes | Exception]) -> None:
        self.pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def close(self) -> None:
        self.closed = True


def test_a_page_comes_with_its_moment_and_what_the_server_states() -> None:
    assert read(answering()) == [
        Fetched(
            content=PAGE,
            address=HOME,
            container=None,
            moment=NOON,
            media_type="text/html",
            charset="utf-8",
            sha256=digest_of(PAGE),
        )
    ]


def test_a_request_is_a_plain_get_that_says_who_asks_and_carries_no_cookies() -> None:
    asked: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        if request.url.path == "/pier":
            return httpx.Response(302, headers={"location": "/quay", "set-cookie": "a=b"})
        return httpx.Response(200, content=PAGE, headers=HTML)

    read(handler, limits=Limits(user_agent="a reader"))
    assert [str(request.url) for request in asked] == [HOME, "http://bell.example/quay"]
    for request in asked:
        assert request.method == "GET"
        assert request.headers["user-agent"] == "a reader"
        assert request.headers["accept-encoding"] == "gzip"
        assert not {"cookie", "authorization", "referer"} & set(request.headers)
        assert request.extensions["timeout"] == {"connect": 10.0, "read": 15.0, "write": 15.0, "pool": 15.0}


def test_a_compressed_answer_is_unpacked_under_the_limits() -> None:
    packed = answering(content=gzip.compress(PAGE), content_encoding="gzip")
    [page] = read(packed)
    assert isinstance(page, Fetched)
    assert page.content == PAGE
    bomb = answering(content=gzip.compress(bytes(5_000_000)), content_encoding="gzip")
    assert refused(bomb, limits=Limits(bytes_per_page=1_000_000)).code == "too-large"
    assert "grows from" in refused(bomb, limits=Limits(bytes_decompressed=1_000_000)).found


@pytest.mark.parametrize(
    ("handler", "code", "found"),
    [
        (answering(404), "status", "an answer with status 404 (Not Found)"),
        (answering(503), "status", "an answer with status 503 (Service Unavailable)"),
        (answering(204), "status", "an answer with status 204 (No Content)"),
        (answering(304), "status", "an answer with status 304 (Not Modified)"),
        (answering(content=b""), "empty", "nothing to read in 0 bytes"),
        (answering(content_type="image/png"), "media-type", "an answer of media type image/png"),
        (answering(content_type="application/json"), "media-type", "an answer of media type application/json"),
        (answering(content=b"%PDF-1.7", content_type="application/octet-stream"), "pdf", "a PDF document"),
        (answering(content=b"%PDF-1.7"), "pdf", "a PDF document"),
        (answering(content_encoding="br"), "encoding", "an answer compressed as br, which was not asked for"),
        (answering(content_encoding="gzip"), "damaged", "compressed data that is damaged"),
        (answering(content=gzip.compress(PAGE, mtime=0)[:-3], content_encoding="gzip"), "cut-off", "breaks off after"),
        (answering(content=b"a" * 101), "too-large", "more than 100 bytes for one page"),
    ],
)
def test_an_answer_that_is_no_page_is_refused(handler: Handler, code: str, found: str) -> None:
    refusal = refused(handler, limits=Limits(bytes_per_page=100))
    assert refusal.code == code
    assert found in refusal.found


def test_redirects_are_followed_and_the_address_stays_the_one_that_was_given() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.host == "bell.example":
            return httpx.Response(301, headers={"location": "https://courier.example/pier"})
        return httpx.Response(200, content=PAGE, headers=HTML)

    [page] = read(handler)
    assert isinstance(page, Fetched)
    assert page.address == HOME


def test_redirects_are_counted() -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(307, headers={"location": f"/{len(asked)}"})

    refusal = refused(handler, limits=Limits(redirects=3))
    assert (refusal.code, refusal.found) == ("redirects", "more than 3 redirects, one after another")
    assert asked == ["/pier", "/1", "/2", "/3"]


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://bell.example/x",
        "http://a:b@bell.example/",
        "http://bell.example:0/",
        "javascript:x",
    ],
)
def test_a_redirect_out_of_the_web_is_refused(location: str) -> None:
    assert refused(answering(302, location=location)).code == "bad-address"


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "https:///path",
        "http://[::1",
        "http://bell.example:99999/",
        "http://bell.example:0/",
        "http://a b/",
        "http://me:word@bell.example/",
        "http://xn--/",
        "http://\ud800/",
        "http://" + "a" * 70_000,
    ],
)
def test_an_address_that_cannot_be_asked_is_refused(address: str) -> None:
    def unasked(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no such host")

    assert refused(unasked, address).code in {"bad-address", "no-answer"}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (httpx.ConnectTimeout("slow"), "timeout"),
        (httpx.ReadTimeout("slow"), "timeout"),
        (httpx.ConnectError("refused"), "no-answer"),
        (httpx.RemoteProtocolError("no HTTP"), "no-answer"),
        (PrivateAddressError("bell.example leads to 10.0.0.1"), "private"),
    ],
)
def test_no_answer_is_a_refusal(error: Exception, code: str) -> None:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    assert refused(handler).code == code


@pytest.mark.parametrize(
    ("error", "code"), [(httpx.ReadTimeout("slow"), "timeout"), (httpx.RemoteProtocolError("short"), "cut-off")]
)
def test_an_answer_that_breaks_off_is_a_refusal_and_is_closed(error: Exception, code: str) -> None:
    body = Body([PAGE, error])
    assert refused(lambda _: httpx.Response(200, stream=body, headers=HTML)).code == code
    assert body.closed


def test_an_archive_at_an_address_gives_its_pages(record: Callable[..., bytes]) -> None:
    archive = gzip.compress(record()) + gzip.compress(record())
    items = read(answering(content=archive, content_type="application/octet-stream"), "http://bell.example/week")
    assert [(item.address, getattr(item, "container", "")) for item in items] == [
        ("http://bell.example/bridge", "http://bell.example/week")
    ] * 2


def feed_of(*links: str) -> bytes:
    items = "".join(f"<item><title>T</title><link>{link}</link></item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'.encode()


def test_the_entries_of_a_feed_are_fetched_each_on_its_own() -> None:
    feed = feed_of("http://bell.example/1", "http://bell.example/2", "http://bell.example/feed", "file:///etc/passwd")

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/feed":
            return httpx.Response(200, content=feed, headers={"content-type": "application/rss+xml"})
        if request.url.path == "/2":
            return httpx.Response(500)
        return httpx.Response(200, content=PAGE, headers=HTML)

    page, failed, nested, outside = read(handler, "http://bell.example/feed")
    assert isinstance(page, Fetched)
    assert (page.address, page.container, page.content) == ("http://bell.example/1", "http://bell.example/feed", PAGE)
    assert [getattr(item, "code", None) for item in (failed, nested, outside)] == ["status", "too-deep", "bad-address"]


def test_a_relative_link_in_a_feed_starts_at_the_feed() -> None:
    content = {"/news/feed": feed_of("pier?a=b"), "/news/pier": PAGE}
    [page] = read(
        lambda request: httpx.Response(200, content=content[request.url.path]), "http://bell.example/news/feed"
    )
    assert isinstance(page, Fetched)
    assert page.address == "http://bell.example/news/pier?a=b"


def test_an_archive_that_a_feed_leads_to_is_refused(record: Callable[..., bytes]) -> None:
    feed = feed_of("http://bell.example/week")
    content = {"/feed": feed, "/week": record()}
    [item] = read(lambda request: httpx.Response(200, content=content[request.url.path]), "http://bell.example/feed")
    assert getattr(item, "code", None) == "too-deep"


@pytest.mark.parametrize("media_type", ["application/rss+xml", "text/html", "application/xml"])
def test_a_feed_that_is_really_a_page_is_a_page(media_type: str) -> None:
    [page] = read(answering(content_type=media_type))
    assert isinstance(page, Fetched)
    assert page.media_type == ("text/html" if media_type == "text/html" else None)


@given(
    st.text(max_size=40),
    st.integers(100, 599),
    st.binary(max_size=200),
    st.text(st.characters(max_codepoint=255), max_size=30),
)
def test_whatever_is_asked_and_answered_something_comes_out(
    rest: str, status: int, content: bytes, header: str
) -> None:
    headers = [(name, header.encode("latin-1")) for name in (b"content-type", b"location", b"content-encoding")]
    handler = lambda _: httpx.Response(status, stream=Body([content]), headers=headers)  # noqa: E731
    assert read(handler, "http://" + rest)
