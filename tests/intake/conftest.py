"""Builders shared by the tests of intake: web archives, made by hand."""

from collections.abc import Callable

import pytest

BuildRecord = Callable[..., bytes]


def build_record(
    body: bytes = b"<p>The bridge at Orrin stays shut, the mayor said.</p>",
    *,
    kind: str = "response",
    uri: str | None = "http://bell.example/bridge",
    date: str | None = "2031-04-05T06:07:08Z",
    http: bytes | None = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n",
    content_type: str = "application/http; msgtype=response",
    length: object = None,
) -> bytes:
    """One WARC record with its two closing line ends. ``http`` None makes a record without an HTTP answer in it."""
    block = (http or b"") + body
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        *([f"WARC-Target-URI: {uri}"] if uri else []),
        *([f"WARC-Date: {date}"] if date else []),
        f"Content-Type: {content_type}",
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


@pytest.fixture
def record() -> BuildRecord:
    return build_record
