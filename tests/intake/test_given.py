"""From one thing that a user gave to the pages behind it."""

import gzip
import io
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake import Limits, fetch
from onrecord.values.fetched import Fetched, Refusal

PAGE = b"<p>The pier stays shut.</p>"
SMALL = Limits(bytes_per_page=2000, bytes_decompressed=5000)


def closed(_: httpx.Request) -> httpx.Response:
    pytest.fail("the network was used")


OFFLINE = httpx.MockTransport(closed)


def starts() -> st.SearchStrategy[bytes]:
    """Bytes, many of which begin like something that is opened."""
    opened = [
        b"",
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nContent-Length: 9\r\n\r\n",
        b"<rss>",
        b"<?xml ",
        b"<feed",
        b"\x1f\x8b\x08",
    ]
    plain = st.builds(bytes.__add__, st.sampled_from(opened), st.binary(max_size=400))
    return st.one_of(plain, plain.map(gzip.compress), plain.map(lambda content: gzip.compress(content)[:-5]))


@given(starts(), st.sampled_from(["story", "week.warc", "week.warc.gz", "bell.rss"]))
def test_any_bytes_in_a_file_give_pages_or_refusals(content: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        items = list(fetch(str(path), limits=SMALL, network=OFFLINE))
    assert items
    assert all(isinstance(item, Fetched | Refusal) for item in items)


@given(starts())
def test_any_bytes_on_standard_input_give_pages_or_refusals(content: bytes) -> None:
    items = list(fetch("-", limits=SMALL, standard_input=io.BytesIO(content), network=OFFLINE))
    assert items
    assert all(str(item) for item in items)


@given(st.text(max_size=30))
def test_any_words_give_pages_or_refusals(words: str) -> None:
    refusing = httpx.MockTransport(lambda _: httpx.Response(404))
    with tempfile.TemporaryDirectory() as folder:
        assert list(fetch(f"{folder}/{words}x", network=refusing))
    assert list(fetch(f"http://{words}", network=refusing))


def test_standard_input_goes_by_its_sign() -> None:
    [page] = fetch("-", standard_input=io.BytesIO(PAGE))
    assert isinstance(page, Fetched)
    assert (page.address, page.content, page.moment) == ("-", PAGE, None)


def test_an_address_is_asked_and_its_moment_is_that_of_the_clock() -> None:
    noon = datetime(2031, 4, 5, 12, tzinfo=UTC)
    network = httpx.MockTransport(lambda _: httpx.Response(200, content=PAGE))
    [page] = fetch("HTTPS://bell.example/pier", network=network, now=lambda: noon)
    assert isinstance(page, Fetched)
    assert (page.address, page.moment) == ("HTTPS://bell.example/pier", noon)


@pytest.mark.parametrize("given_address", ["ftp://bell.example/x", "file:///etc/passwd", "gopher://x"])
def test_addresses_of_other_kinds_are_refused(given_address: str) -> None:
    [refusal] = fetch(given_address, network=OFFLINE)
    assert isinstance(refusal, Refusal)
    assert refusal.code == "bad-address"


def test_a_feed_in_a_file_never_uses_the_network(tmp_path: Path) -> None:
    path = tmp_path / "bell.rss"
    item = "<item><title>T</title><link>http://bell.example/1</link><description>Words.</description></item>"
    path.write_text(f"<rss version='2.0'><channel>{item}</channel></rss>")
    [page] = fetch(str(path), network=OFFLINE)
    assert isinstance(page, Fetched)
    assert page.address == "http://bell.example/1"


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path, record: Callable[..., bytes]) -> None:
    path = tmp_path / "later.html"
    pages = fetch(str(path))
    path.write_bytes(PAGE)
    assert [type(item) for item in pages] == [Fetched]
    endless = iter(lambda: record() * 50, b"")
    stream = type("Endless", (), {"read": lambda _, __: next(endless)})()
    assert isinstance(next(fetch("-", standard_input=stream)), Fetched)


def test_reading_a_plain_file_loads_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "story.html"
    path.write_bytes(PAGE)
    program = (
        "import sys; from onrecord.intake import fetch; [page] = fetch(sys.argv[1]); print(page.content.decode());"
        "print(*sorted({'httpx', 'httpcore', 'fastwarc', 'feedparser', 'lxml', 'numpy', 'ssl'} & set(sys.modules)))"
    )
    out = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert out.stdout == f"{PAGE.decode()}\n\n"
