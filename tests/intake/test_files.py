"""Files, folders and standard input."""

import gzip
import io
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.intake.files import pages_of_path, pages_of_stream
from onrecord.intake.limits import Limits
from onrecord.values.fetched import Fetched, Refusal, digest_of

DEFAULT = Limits()
PAGE = b"<p>The bridge stays shut, the mayor said.</p>"


def read(path: Path | str, limits: Limits = DEFAULT) -> list[Fetched | Refusal]:
    return list(pages_of_path(str(path), limits))


def refused(path: Path | str, limits: Limits = DEFAULT) -> Refusal:
    [item] = read(path, limits)
    assert isinstance(item, Refusal)
    return item


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.html"
    path.write_bytes(PAGE)
    return path


def test_a_file_is_one_page_under_the_path_that_was_given(page: Path) -> None:
    assert read(page) == [
        Fetched(
            content=PAGE,
            address=str(page),
            container=None,
            moment=None,
            media_type=None,
            charset=None,
            sha256=digest_of(PAGE),
        )
    ]


def test_a_gzip_file_is_unpacked_and_keeps_its_path(tmp_path: Path) -> None:
    path = tmp_path / "bridge.html.gz"
    path.write_bytes(gzip.compress(gzip.compress(PAGE)))
    [item] = read(path)
    assert isinstance(item, Fetched)
    assert (item.content, item.address) == (PAGE, str(path))


def zipped(content):
    """Gzip without the moment of its making, so that a test has the same name every time."""
    return gzip.compress(content, mtime=0)


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"", "empty", "nothing to read in 0 bytes"),
        (zipped(b""), "empty", "nothing to read in 0 bytes"),
        (b"%PDF-1.7", "pdf", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "image", "a PNG picture"),
        (b"a\0b" * 100, "binary", "binary data, not text: 100 NUL bytes in 300"),
        (zipped(PAGE * 9)[:-12], "cut-off", "breaks off after"),
        (zipped(bytes(3_000_000)), "too-large", "more than 1,000,000 bytes for one page"),
        (zipped(zipped(zipped(PAGE))), "too-deep", "gzip within gzip, more than 2 times over"),
        (b"a" * 1_000_001, "too-large", "more than 1,000,000 bytes for one page"),
        (b"WARC/1.0\r\n\r\n", "broken", "no end or no length"),
    ],
)
def test_what_cannot_be_read_is_refused_and_named(tmp_path: Path, content: bytes, code: str, found: str) -> None:
    path = tmp_path / "given"
    path.write_bytes(content)
    refusal = refused(path, Limits(bytes_per_page=1_000_000))
    assert refusal.code == code
    assert found in refusal.found
    assert refusal.address.removesuffix("#1") == str(path)


def test_a_bomb_that_outgrows_its_limit_gives_the_numbers(tmp_path: Path) -> None:
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(bytes(3_000_000)))
    refusal = refused(path, Limits(bytes_decompressed=500_000))
    assert refusal.code == "too-large"
    assert "grows from" in refusal.found
    assert "500,000" in refusal.found


@pytest.mark.parametrize("path", ["", "nowhere/story.html", "a\0b", "\ud800", "caf\udce9.html", "x" * 5000])
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    refusal = refused(path)
    assert refusal.code in {"missing", "unreadable"}
    refusal.address.encode()


def test_a_file_below_a_file_is_missing(page: Path) -> None:
    assert refused(page / "deeper").code == "missing"


def test_a_file_that_may_not_be_read_is_refused(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert refused(page).code == "forbidden"


def test_devices_pipes_and_sockets_are_refused_and_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "socket"))
        found = [refused(path).found for path in ("/dev/null", tmp_path / "pipe", tmp_path / "socket")]
    assert found == ["a device", "a pipe", "a socket"]


def test_a_folder_is_read_in_the_order_of_names_hidden_ones_left_out(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/1.html", "a.html", "c.html", ".hidden/x.html", "b/.y.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(PAGE + name.encode())
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    names = [Path(item.address).relative_to(tmp_path).as_posix() for item in read(tmp_path)]
    assert names == ["a.html", "b/1.html", "b/2.html", "b.pdf", "c.html"]


def test_one_bad_file_in_a_folder_does_not_stop_the_others(tmp_path: Path, record: Callable[..., bytes]) -> None:
    for name, content in {"1": b"", "2": PAGE, "3": b"\x1f\x8b\x08broken", "4": PAGE, "5": record() + record()}.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "6").symlink_to(tmp_path / "nowhere")
    assert [getattr(item, "code", "page") for item in read(tmp_path)] == [
        "empty", "page", "damaged", "page", "page", "page", "missing",
    ]  # fmt: skip


def test_links_to_folders_are_refused_so_that_circles_end(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "circle").symlink_to(tmp_path)
    assert [getattr(item, "code", "page") for item in read(tmp_path)] == ["page", "link"]


def test_a_folder_given_by_a_link_is_read(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.html").write_bytes(PAGE)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert [type(item) for item in read(tmp_path / "link")] == [Fetched]


def test_a_folder_that_holds_nothing_to_read_gives_one_refusal(tmp_path: Path) -> None:
    (tmp_path / "empty" / "still").mkdir(parents=True)
    (tmp_path / ".hidden").write_bytes(PAGE)
    refusal = refused(tmp_path)
    assert (refusal.address, refusal.code) == (str(tmp_path), "empty")


def test_a_folder_that_may_not_be_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", forbidden)
    assert refused(tmp_path).code == "forbidden"


def test_names_that_are_no_utf_8_are_read_under_an_address_that_can_be_printed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.html"
    try:
        Path(os.fsdecode(path)).write_bytes(PAGE)
    except OSError:
        pytest.skip("this file system takes no such names")
    [item] = read(tmp_path)
    assert isinstance(item, Fetched)
    assert item.address == f"{tmp_path}/caf\N{REPLACEMENT CHARACTER}.html"


def test_pages_come_one_at_a_time(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_bytes(PAGE)
    pages = pages_of_path(str(tmp_path), Limits())
    next(pages)
    (tmp_path / "b.html").write_bytes(b"changed meanwhile")
    assert getattr(next(pages), "content", None) == b"changed meanwhile"


def test_a_stream_is_read_under_its_name(record: Callable[..., bytes]) -> None:
    archive = gzip.compress(record(uri=None) + record())
    items = list(pages_of_stream(io.BytesIO(archive), "-", Limits()))
    assert [(item.address, getattr(item, "container", None)) for item in items] == [
        ("-#1", "-"),
        ("http://bell.example/bridge", "-"),
    ]


def test_an_error_of_the_machine_while_reading_is_refused() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    [item] = pages_of_stream(Failing(), "-", Limits())
    assert isinstance(item, Refusal)
    assert (item.code, item.found) == ("unreadable", "bytes that cannot be read (Input/output error)")


def test_a_feed_in_a_file_gives_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "bell.rss"
    path.write_bytes(
        b"<rss version='2.0'><channel><item><title>T</title><description>Words.</description></item></channel></rss>"
    )
    [item] = read(path)
    assert (item.address, getattr(item, "container", None)) == (f"{path}#1", str(path))


def test_a_feed_of_too_many_tags_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bell.rss"
    path.write_bytes(b"<rss version='2.0'>" + b"<a>" * 50)
    assert refused(path, Limits(tags_per_feed=50)).found == "a feed of 51 tags"


def test_a_page_named_like_a_feed_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "bell.rss"
    path.write_bytes(b"<!DOCTYPE html><html><p>No feed today.</p></html>")
    assert [type(item) for item in read(path)] == [Fetched]


def test_an_archive_whose_first_record_is_broken_is_known_by_its_name(
    tmp_path: Path, record: Callable[..., bytes]
) -> None:
    path = tmp_path / "week.warc"
    path.write_bytes(b"XXXX" + record()[4:] + record())
    assert [getattr(item, "code", "page") for item in read(path)] == ["broken", "page"]
