"""The claims of a record: what several stories say, the strongest dispute first, narrowed by words."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from onrecord.desk.asked import Asked, Paging
from onrecord.desk.wording import NAMED
from onrecord.exports.claim_words import sides_of
from onrecord.lexicon.en.claims_words import POSSESSIVE
from onrecord.record import Counted
from onrecord.values.claim import Claim, Side
from onrecord.values.stance import Stance

ROWS: Final = 20
"""Claims on one page: each is put together from its statements, which takes milliseconds."""
MOST_READ: Final = 600
"""Statements on one page, some tenths of a millisecond each: where claims are wide, there are fewer of them on it."""
LISTED: Final = 400
"""Claims that the list goes to; who wants those after them narrows it by words."""
MOST_WORDS: Final = 8
"""Words of a search that are looked for."""
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of the list."""

    claim: int
    """Its number in the record."""
    address: str
    wording: str
    stories: int
    statements: int
    yes: int
    no: int
    neither: int
    clashes: tuple[str, ...]
    silent: tuple[str, ...]
    """Who gave no answer, and says neither yes nor no anywhere in it; each name once."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What the stories share, the disputed first."""

    title: str
    words: str
    """What the list is narrowed by; empty for all."""
    claims: tuple[ClaimRow, ...]
    paging: Paging
    cut: bool
    """Whether there are more claims than the list goes to."""


def claims(asked: Asked) -> Claims:
    """The claims that two stories or more share."""
    words = asked.word("words")
    every = asked.record.claims(most=LISTED + 1) if not words else _narrowed(asked, words)
    shared = every[:LISTED]
    pages = _pages(shared)
    place = Paging(min(asked.page(), len(pages)), len(pages), len(shared))
    rows = tuple(_rows(asked, pages[place.page - 1]))
    return Claims("Claims", words, rows, place, len(every) > LISTED)


def disputed(asked: Asked, most: int) -> tuple[ClaimRow, ...]:
    """The first claims of the list to which somebody says no, as many as its first page has room for."""
    first = _pages(asked.record.claims(most=2 * most))[0]
    rows = _rows(asked, first)  # some denials count for neither side
    return tuple(islice((one for one in rows if one.no), most))


def _pages(shared: Iterable[Counted]) -> list[list[Counted]]:
    """The claims of each page, in order; there is one page at least."""
    pages: list[list[Counted]] = [[]]
    read = 0
    for one in shared:
        if len(pages[-1]) == ROWS or (pages[-1] and read + one.statements > MOST_READ):
            pages.append([])
            read = 0
        pages[-1].append(one)
        read += one.statements
    return pages


def _rows(asked: Asked, those: Iterable[Counted]) -> Iterator[ClaimRow]:
    return (_row(counted, asked.record.claim(counted.claim)) for counted in those)


def _narrowed(asked: Asked, words: str) -> tuple[Counted, ...]:
    """The claims of which a statement holds all of the words."""
    held = asked.record.claim_numbers(holding(asked.record.connection, words))
    (most,) = asked.record.connection.execute("select count(*) from statements").fetchone()
    return tuple(one for one in asked.record.claims(most=most) if one.claim in held) if held else ()


def holding(db: sqlite3.Connection, words: str) -> set[int]:
    """The claims of which a line or a headline holds all of the words, or begins with them."""
    found = _WORD.findall(words)[:MOST_WORDS]
    if not found:
        return set()
    question = " ".join(f"{json.dumps(word, ensure_ascii=False)}*" for word in found)
    rows = db.execute(
        "select distinct s.claim from line_words f join lines l on l.id = f.rowid"
        " join versions v on v.id = l.version join statements s on s.story = v.story and s.line = l.number - 1"
        " where line_words match ?1 and s.claim is not null"
        " union select s.claim from story_words f join versions v on v.id = f.rowid"
        " join statements s on s.story = v.story and s.line = -1"
        " where story_words match 'headline : (' || ?1 || ')' and s.claim is not null",
        (question,),
    )
    return {number for (number,) in rows}


def _row(counted: Counted, claim: Claim) -> ClaimRow:
    sides = sides_of(claim)
    clashes = tuple(one.reason for one in claim.details if one.clash and one.reason)
    return ClaimRow(
        counted.claim,
        f"/claims/{counted.claim}",
        claim.wording,
        counted.stories,
        len(claim.statements),
        sides[Side.FOR],
        sides[Side.AGAINST],
        sides[Side.NEITHER],
        clashes,
        _silent(claim),
    )


def _silent(claim: Claim) -> tuple[str, ...]:
    """Who is named, was asked and gave no answer, unless they take a side elsewhere in the claim."""
    heard = {one.statement.speaker for one in claim.statements if one.side is not Side.NEITHER}
    told = (one.statement for one in claim.statements if one.statement.speaker_kind in NAMED)
    silent = (one.speaker for one in told if one.stance is Stance.DECLINES)
    return tuple(dict.fromkeys(name for name in silent if name and name not in heard and not _leans(name)))


def _leans(name: str) -> bool:
    """Whether a name says whose it is by words that mean nobody outside their story: "His office"."""
    return name.partition(" ")[0].casefold() in POSSESSIVE
