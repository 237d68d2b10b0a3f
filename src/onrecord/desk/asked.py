"""What a page is asked with, and what it may answer instead of itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.affair.moment import read_moment
from onrecord.record import Record

PAGE: Final = 50
"""Rows of a list on one page."""
NO_CLAIM: Final = "there is no such claim; the list of claims has those that there are"
AS_OF: Final = "asof"
"""What the address of a claim says its moment by."""
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")
_PLUS: Final = re.compile(r"(?<=[0-9]) (?=[0-9]{2}(?::?[0-9]{2})?$)")
"""A space where a moment has the sign of its zone: a plus that was typed into an address is a space to the server."""
_DAY: Final = len("2031-05-02T")
_LONGEST: Final = 500
"""Characters of a search that are taken; a question of more is no question."""


class NotThere(Exception):  # noqa: N818  (it is an answer)
    """Raised when the record has not what an address names."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the record."""

    record: Record
    path: Mapping[str, str]
    query: Mapping[str, str]
    by: str
    """Who asks, as they decide."""

    def number(self, name: str) -> int:
        """A number in the path. Raises `NotThere` where it is none."""
        return number_of(self.path[name])

    def word(self, name: str) -> str:
        """What was asked under a name; empty where nothing was."""
        return self.query.get(name, "").strip()[:_LONGEST]

    def moment(self, name: str) -> str | None:
        """A date or moment, ISO 8601; None where what was asked is none."""
        given = self.word(name)
        return read_moment(given[:_DAY] + _PLUS.sub("+", given[_DAY:]))

    def page(self) -> int:
        """Which page of a list, from 1."""
        given = self.query.get("page", "1")
        return int(given) if _NUMBER.fullmatch(given) else 1


@dataclass(frozen=True, slots=True)
class Paging:
    """Where in a list a page stands."""

    page: int
    pages: int
    rows: int
    """How many rows the whole list has."""

    @property
    def skip(self) -> int:
        """Rows before this page."""
        return (self.page - 1) * PAGE


def paging(page: int, rows: int) -> Paging:
    """The page asked for, or the last one there is.

    >>> paging(9, 120)
    Paging(page=3, pages=3, rows=120)
    """
    pages = max(1, -(-rows // PAGE))
    return Paging(min(page, pages), pages, rows)


def number_of(given: str) -> int:
    """A number from an address. Raises `NotThere` where it is none.

    >>> number_of("12")
    12
    """
    if not _NUMBER.fullmatch(given):
        raise NotThere(f"“{given[:_LONGEST]}” is no number")
    return int(given)
