"""What the stories of a record say together: the claims, and one of them with who says yes, no and neither."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.affair import Card
from onrecord.desk.asked import Asked, NotThere
from onrecord.desk.wording import moment_words
from onrecord.errors import RecordError
from onrecord.exports.claim_words import origins_in_words, sides_of
from onrecord.exports.naming import line_id
from onrecord.record import Record
from onrecord.values.claim import DetailVersions, Side, Sided
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origins, Place

MOST: Final = 30
"""Claims of one page: those that somebody denies first."""
_LONGEST: Final = 300
"""Characters of words that show a reason."""
_COLUMNS: Final = {Side.FOR: ("▲", "Says yes"), Side.AGAINST: ("▼", "Says no"), Side.NEITHER: ("■", "Says neither")}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim of the list."""

    address: str
    wording: str
    stories: int
    yes: int
    no: int
    neither: int
    clashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """What the stories share, the disputed first."""

    title: str
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement of a claim."""

    who: str | None
    does: str
    hedged: bool
    said: str | None
    words: str
    outlet: str | None
    published: str | None
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a claim."""

    shape: str
    title: str
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of a story that show a reason."""

    outlet: str | None
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Why:
    """One reason why statements are, or could be, of one origin."""

    words: str
    certain: bool
    places: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Rests:
    """What one side rests on."""

    title: str
    range: str
    stories: int
    documents: str | None
    data: str | None
    echo: bool
    circles: tuple[str, ...]
    origins: tuple[str, ...]
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Differing:
    """One thing that the statements tell in several ways."""

    what: str
    versions: tuple[str, ...]
    clash: str | None


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim, who says what about it, and what that rests on."""

    title: str
    stories: int
    columns: tuple[Column, ...]
    rests: tuple[Rests, ...]
    differing: tuple[Differing, ...]


def claims(asked: Asked) -> Claims:
    """The claims that two stories or more share."""
    rows = []
    for counted in asked.record.claims(most=MOST):
        claim = asked.record.claim(counted.claim)
        sides = sides_of(claim)
        clashes = tuple(one.reason for one in claim.details if one.clash and one.reason)
        rows.append(
            ClaimRow(
                f"/claims/{counted.claim}",
                claim.wording,
                counted.stories,
                sides[Side.FOR],
                sides[Side.AGAINST],
                sides[Side.NEITHER],
                clashes,
            )
        )
    return Claims("Claims", tuple(rows))


def one_claim(asked: Asked) -> ClaimCard:
    """One claim. Raises `NotThere` where there is none of that number."""
    try:
        card = asked.record.card(asked.number("claim"))
    except RecordError as error:
        raise NotThere("there is no such claim; the list of claims has those that there are") from error
    known = _Known.of(asked.record)
    of_side = {side: [one for one in card.claim.statements if one.side is side] for side in _COLUMNS}
    columns = tuple(
        Column(shape, title, tuple(known.statement(one) for one in of_side[side]))
        for side, (shape, title) in _COLUMNS.items()
    )
    rests = tuple(
        _rests(title, origins, known) for title, origins in (("Yes", card.yes), ("No", card.no)) if origins.stories
    )
    return ClaimCard(card.claim.wording, _stories(card), columns, rests, _differing(card.claim.details))


def _stories(card: Card) -> int:
    return len({one.statement.key.story for one in card.claim.statements})


@dataclass(frozen=True)
class _Known:
    """The stories of the record, by what statements call them."""

    record: Record
    numbers: Mapping[Digest, int]
    outlets: Mapping[int, str | None]

    @classmethod
    def of(cls, record: Record) -> "_Known":
        outlets = dict(record.connection.execute("select id, outlet from stories").fetchall())
        return cls(record, record.carrier_keys(), outlets)

    def statement(self, sided: Sided) -> StatementRow:
        statement = sided.statement
        number = self.numbers[statement.key.story]
        line = line_id(statement.key.line)
        stance = "not told" if statement.stance is None else statement.stance.value
        return StatementRow(
            who=statement.speaker,
            does="headline" if statement.in_headline else stance,
            hedged=statement.hedged,
            said=None if statement.said is None else statement.said[:10],
            words=statement.words,
            outlet=self.outlets[number],
            published=moment_words(statement.published),
            address=f"/stories/{number}" if statement.in_headline else f"/stories/{number}?line={line}#{line}",
            reason=sided.reason,
        )

    def place(self, place: Place) -> Shown:
        number = self.numbers[place.story]
        text = self.record.story(number).page.text if place.spans else ""
        words = " … ".join(text[start:end] for start, end in place.spans)[:_LONGEST]
        return Shown(self.outlets[number], words, f"/stories/{number}")


def _rests(title: str, origins: Origins, known: _Known) -> Rests:
    kinds = [
        f"{one.name}{'' if one.kind is None else f', {one.kind.value}'}{'' if one.seen else ', not in this record'}"
        for one in origins.origins
    ]
    return Rests(
        title=title,
        range=origins_in_words(origins.least, origins.most),
        stories=origins.stories,
        documents=origins_in_words(*origins.documents) if origins.documents.most else None,
        data=origins_in_words(*origins.data) if origins.data.most else None,
        echo=origins.echo,
        circles=tuple(" → ".join(circle) for circle in origins.circular),
        origins=tuple(kinds),
        why=tuple(
            Why(reason.words, reason.certain, tuple(known.place(place) for place in reason.places))
            for reason in origins.reasons
        ),
    )


def _differing(details: tuple[DetailVersions, ...]) -> tuple[Differing, ...]:
    return tuple(
        Differing(
            one.kind.value if one.about is None else f"{one.kind.value} ({one.about})",
            tuple(f"{version.value} [{len(version.statements)}]" for version in one.versions),
            one.reason if one.clash else None,
        )
        for one in details
        if len(one.versions) > 1
    )
