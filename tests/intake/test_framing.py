"""A web archive's bytes cut into records, whole ones and broken ones."""

import gzip
import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.compressed import gunzip
from onrecord.intake.framing import BROKEN_IN_A_ROW, records
from onrecord.intake.trouble import Trouble

Build = Callable[..., bytes]
SIZES = (1, 13, 500, 1 << 20)


def pieces(archive: bytes, size: int) -> Iterator[bytes]:
    return (archive[at : at + size] for at in range(0, len(archive), size))


def bodies(archive: bytes, *, size: int = 4096, most: int = 100_000) -> list[str]:
    """The last word of each record, or the code of the trouble in its place."""
    found = records(pieces(archive, size), most=most)
    return [item.code if isinstance(item, Trouble) else item.split()[-1].decode() for item in found]


@pytest.mark.parametrize("size", SIZES)
def test_whole_records_come_out_in_order(record: Build, size: int) -> None:
    assert bodies(record(b"one") + record(b"two") + record(b"three"), size=size) == ["one", "two", "three"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda record: record(b"two", length=500), "broken"),
        (lambda record: record(b"two", length=3), "broken"),
        (lambda record: record(b"two", length=10_000), "broken"),
        (lambda record: record(b"two", length=10**15), "too-large"),
        (lambda record: record(b"two", length=-4), "broken"),
        (lambda record: record(b"two", length="many"), "broken"),
        (lambda record: record(b"two").replace(b"Content-Length", b"Content-Girth"), "broken"),
        (lambda record: record(b"two").replace(b"WARC/1.0", b"WRAC/1.0"), "broken"),
        (lambda _: b"this is no record\r\n\r\n", "broken"),
        (lambda _: bytes(3000), "broken"),
        (lambda record: record(b"two")[:60], "broken"),
        (lambda record: record(b"two" * 100_000), "too-large"),
    ],
)
def test_a_broken_record_in_the_middle_does_not_stop_the_others(
    record: Build, make: Callable[[Build], bytes], code: str, size: int
) -> None:
    rest = record(b"three") + record(b"four") + record(b"five")
    assert bodies(record(b"one") + make(record) + rest, size=size) == ["one", code, "three", "four", "five"]


@pytest.mark.parametrize("size", SIZES)
def test_an_archive_cut_short_gives_its_whole_records_and_says_so(record: Build, size: int) -> None:
    assert bodies(record(b"one") + record(b"two")[:-10], size=size) == ["one", "broken"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "harm",
    [
        lambda packed: packed[:60] + b"\xff" * 30 + packed[90:],
        lambda packed: b"zzz" + packed[3:],
        lambda packed: packed[:-60],
    ],
)
def test_a_broken_gzip_member_does_not_stop_the_others(
    record: Build, harm: Callable[[bytes], bytes], size: int
) -> None:
    one, two, three = (gzip.compress(record(word)) for word in (b"one", b"two", b"three"))
    found = list(records(gunzip(pieces(one + harm(two) + three, size), most=10**6), most=10_000))
    assert [isinstance(item, Trouble) for item in found] == [False, True, False]
    assert b"three" in bytes(found[2])  # type: ignore[arg-type]


def test_careless_separators_are_taken(record: Build) -> None:
    one, two = record(b"one").rstrip(), record(b"two").rstrip()
    for between in (b"", b"\n", b"\r\n", b"\n\n", b"\r\n" * 9):
        assert bodies(one + between + two) == ["one", "two"]


def test_headers_with_bare_line_feeds_are_read_and_mended(record: Build) -> None:
    head, end, block = record(b"one\nline").partition(b"\r\n\r\n")
    [found] = records(iter([head.replace(b"\r\n", b"\n") + b"\n\n" + block]), most=10_000)
    assert bytes(found) == head + end + block.removesuffix(b"\r\n\r\n")  # type: ignore[arg-type]


def test_a_page_that_quotes_an_archive_stays_whole(record: Build) -> None:
    inner = record(b"inner")
    [found] = records(iter([record(inner)]), most=10_000)
    assert inner in bytes(found)  # type: ignore[arg-type]


def test_trouble_on_the_way_is_told_with_the_record_it_breaks(record: Build) -> None:
    lost = Trouble("timeout", "no answer in time", "try again later")
    [trouble] = records(iter([record(b"one")[:-20], lost]), most=10_000)
    assert isinstance(trouble, Trouble)
    assert "breaks off" in trouble.found
    assert "no answer in time" in trouble.found


def test_an_archive_of_broken_records_is_given_up() -> None:
    found = list(records(iter([b"WARC/1.0\r\n\r\n" * (BROKEN_IN_A_ROW + 50)]), most=10_000))
    assert len(found) == BROKEN_IN_A_ROW + 1
    assert "in a row" in found[-1].found  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "hostile",
    [
        b"WARC/1.0\n" * 50_000,
        b"WARC/1.0\r\nContent-Length: 9000000\r\n\r\n" * 20_000,
        b"\r\n" * 500_000,
        b"x" * 1_000_000,
        b"WARC/1.0\ncontent-length:" + b" " * 500_000,
    ],
)
def test_hostile_archives_take_no_time(hostile: bytes) -> None:
    began = time.process_time()
    list(records(pieces(hostile, 65_536), most=10**7))
    assert time.process_time() - began < 5


@given(
    st.lists(st.sampled_from([b"WARC/1.0\r\n", b"Content-Length: 5\r\n", b"\r\n", b"12345", b"\n", b"x"]), max_size=40)
)
def test_no_byte_but_line_ends_is_lost_in_silence(parts: list[bytes]) -> None:
    archive = b"".join(parts)
    found = list(records(iter([archive]), most=1000))
    if any(isinstance(item, Trouble) for item in found):
        return
    kept = b"".join(item for item in found if isinstance(item, bytes))
    assert kept.translate(None, b"\r\n") == archive.translate(None, b"\r\n")


@given(st.binary(max_size=400))
def test_any_bytes_give_records_or_trouble(archive: bytes) -> None:
    found = list(records(iter([b"WARC/1.0\r\n" + archive]), most=300))
    assert found
