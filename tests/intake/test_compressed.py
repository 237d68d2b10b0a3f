"""Gzip: members, damage, and bombs."""

import gzip
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.intake.compressed import DAMAGED, gunzip
from onrecord.intake.trouble import Trouble


def unpack(packed: bytes, *, most: int = 10**6, size: int = 8192) -> tuple[bytes, list[Trouble]]:
    """What comes out, bytes and troubles apart, with the file handed over ``size`` bytes at a time."""
    pieces = (packed[at : at + size] for at in range(0, len(packed), size))
    out = list(gunzip(pieces, most=most))
    return b"".join(piece for piece in out if isinstance(piece, bytes)), [t for t in out if isinstance(t, Trouble)]


def noise(size: int, seed: int = 7) -> bytes:
    """Bytes that do not compress."""
    return random.Random(seed).randbytes(size)


@given(st.lists(st.binary(max_size=500)), st.integers(1, 600), st.integers(0, 20))
def test_members_come_out_joined_however_they_are_cut(contents: list[bytes], size: int, padding: int) -> None:
    packed = b"".join(gzip.compress(content) + b"\0" * padding for content in contents or [b""])
    assert unpack(packed, size=size) == (b"".join(contents), [])


@given(st.binary(max_size=2000), st.integers(1, 50), st.data())
def test_a_cut_file_gives_what_it_holds_and_says_where_it_breaks_off(
    content: bytes, size: int, data: st.DataObject
) -> None:
    packed = gzip.compress(content)
    cut = data.draw(st.integers(1, len(packed) - 1))
    out, [trouble] = unpack(packed[:cut], size=size)
    assert content.startswith(out)
    assert trouble.code == "cut-off"
    assert trouble.found == f"compressed data that breaks off after {cut:,} bytes, which gave {len(out):,}"


def test_a_bomb_is_stopped_at_the_limit() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    out, [trouble] = unpack(bomb, most=1_000_000)
    assert len(out) <= 1_000_000
    assert trouble.code == "too-large"
    assert "to more than 1,000,000" in trouble.found
    assert "bytes_decompressed" in trouble.advice


def test_reading_goes_on_behind_a_damaged_member() -> None:
    first, second, third = (gzip.compress(noise(300, seed)) for seed in (1, 2, 3))
    broken = second[:40] + b"\xff" * 40 + second[80:]
    out, troubles = unpack(first + broken + third)
    assert out.startswith(noise(300, 1))
    assert out.endswith(noise(300, 3))
    assert [trouble.code for trouble in troubles] == ["damaged"]


@pytest.mark.parametrize("size", [1, 5, 64, 8192])
def test_reading_goes_on_behind_a_member_that_was_cut(size: int) -> None:
    text = b"He said no, and again no. " * 40
    packed = gzip.compress(text)
    out, troubles = unpack(packed + packed[:-20] + packed, size=size)
    assert out.startswith(text)
    assert out.endswith(text)
    assert len(troubles) == 1


def test_a_wrong_checksum_is_damage() -> None:
    packed = gzip.compress(b"He said no.")
    _, [trouble] = unpack(packed[:-8] + bytes(8))
    assert trouble.code == "damaged"
    assert "incorrect data check" in trouble.found


@pytest.mark.parametrize("end", [b"x", b"xy", b"and some words"])
def test_bytes_behind_the_last_member_are_no_secret(end: bytes) -> None:
    out, [trouble] = unpack(gzip.compress(b"He said no.") + end)
    assert out == b"He said no."
    assert trouble.found.startswith("bytes that are no gzip")


def test_trouble_on_the_way_is_passed_on() -> None:
    lost = Trouble("cut-off", "an answer that breaks off", "try again")
    packed = gzip.compress(noise(500))
    assert list(gunzip(iter([packed[:100], lost]), most=1000))[-1] == lost


def test_a_file_damaged_all_over_is_given_up() -> None:
    packed = gzip.compress(b"a") + b"\x1f\x8b\x08\0\0\0\0\0\0\0" * 100_000
    _, troubles = unpack(packed)
    assert len(troubles) == DAMAGED + 2
    assert f"more than {DAMAGED:,} places" in troubles[-1].found
