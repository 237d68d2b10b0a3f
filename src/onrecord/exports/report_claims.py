"""The claims of a report: who says yes, no and neither, what that rests on, how it came and when, as on the desk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.affair import Card
from onrecord.exports.chain import chain_of
from onrecord.exports.chain_parts import Chain, Sort
from onrecord.exports.chain_svg import chain_to_svg
from onrecord.exports.claim_words import TITLES, origins_in_words, range_in_words
from onrecord.exports.lanes import Moment, moments_of
from onrecord.exports.lanes_svg import lanes_to_svg
from onrecord.exports.naming import line_id
from onrecord.exports.report_stories import NO_OUTLET, day_of, stance_of
from onrecord.exports.reviewed_claim import told_reasons
from onrecord.exports.reviewed_story import BETWEEN, ReviewedStory
from onrecord.values.claim import DetailVersions, Side, Sided
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origins, Place, Reason
from onrecord.values.page import value_of

LONGEST: Final = 300
"""Code points of the words that show a reason."""
OPEN: Final = 5
"""Stories from which on a claim's pictures are open, and printed: of fewer the sentences say as much."""
SHAPES: Final = {Side.FOR: "▲", Side.AGAINST: "▼", Side.NEITHER: "■"}
"""A shape for each side, so that it is not told by its place alone."""


@dataclass(frozen=True, slots=True)
class SaidPart:
    """Where one statement stands."""

    name: str
    """Story and line ("3-a5"), as its footnote is called."""
    outlet: str
    published: str | None
    anchor: str | None
    """Where in the report its line stands; None where its story is not in it."""


@dataclass(frozen=True, slots=True)
class StatementPart:
    """What one says of a claim in the same words, in one story or several."""

    who: str
    does: str
    hedged: bool
    said: str | None
    words: str
    standing: str
    places: tuple[SaidPart, ...]


@dataclass(frozen=True, slots=True)
class ColumnPart:
    """One side of a claim."""

    shape: str
    title: str
    count: int
    """How many statements it has."""
    statements: tuple[StatementPart, ...]


@dataclass(frozen=True, slots=True)
class WhyPart:
    """Why statements are, or could be, of one origin, and the words that show it."""

    certain: bool
    words: str
    times: int
    """How many reasons of the side have these words."""
    places: tuple[tuple[str, str], ...]
    """Outlet and words; words may be empty."""


@dataclass(frozen=True, slots=True)
class StepPart:
    """One tie of the picture, as a row of its table."""

    one: str
    tie: str
    other: str
    certainty: str


@dataclass(frozen=True, slots=True)
class RestsPart:
    """What one side rests on."""

    title: str
    range: str
    stories: int
    documents: str | None
    data: str | None
    echo: bool
    circles: tuple[str, ...]
    origins: tuple[str, ...]
    why: tuple[WhyPart, ...]
    left_out: int
    """Signs of who somebody unnamed could be, which do not leave."""
    picture: str
    """How it reached the stories, as SVG of our own drawing."""
    steps: tuple[StepPart, ...]
    """The same as rows, every tie."""


@dataclass(frozen=True, slots=True)
class MomentPart:
    """One time of a claim, as a row of its table."""

    lane: str
    when: str
    told: str
    outlets: str


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """One claim."""

    number: int
    wording: str
    standing: str
    stories: int
    columns: tuple[ColumnPart, ...]
    rests: tuple[RestsPart, ...]
    times: str | None
    """Its times as SVG of our own drawing; None where none has a place on the calendar."""
    moments: tuple[MomentPart, ...]
    differing: tuple[tuple[str, str, str | None], ...]
    """What differs, its versions, and why they clash."""

    @property
    def lines(self) -> Iterator[str]:
        """The names of its statements ("3-a5"), as footnotes are called."""
        return (place.name for side in self.columns for one in side.statements for place in one.places)

    @property
    def silent(self) -> str:
        """The titles of the sides that have no statement; empty where each has one."""
        return " · ".join(f"{one.shape} {one.title} (0)" for one in self.columns if not one.statements)

    @property
    def is_open(self) -> bool:
        """Whether so many stories have a part in it that its pictures are open."""
        return self.stories >= OPEN


class ClaimParts:
    """Makes parts of claims, with what is known of their stories."""

    def __init__(self, stories: Mapping[Digest, ReviewedStory], shown: frozenset[int]) -> None:
        """``stories`` by the keys that statements and reasons have; ``shown``: the numbers of those in the report."""
        self._stories = stories
        self._shown = shown

    def part(self, number: int, card: Card) -> ClaimPart:
        """One claim."""
        claim = card.claim
        moments = moments_of(card, [SHAPES[one.side] for one in claim.statements])
        sides = (("yes", Side.FOR, card.yes), ("no", Side.AGAINST, card.no))
        return ClaimPart(
            number=number,
            wording=claim.wording,
            standing=card.standing.value,
            stories=len({one.statement.key.story for one in claim.statements}),
            columns=tuple(
                self._column(side, title, [one for one in claim.statements if one.side is side])
                for side, title in TITLES.items()
            ),
            rests=tuple(
                self._rests(title, origins, self._chain(card, side), f"c{number}-{title}")
                for title, side, origins in sides
                if origins.stories
            ),
            times=lanes_to_svg(moments, f"c{number}-times"),
            moments=tuple(map(self._moment, moments)),
            differing=tuple(_differing(one) for one in claim.details if len(one.versions) > 1),
        )

    def _column(self, side: Side, title: str, those: Sequence[Sided]) -> ColumnPart:
        folds: dict[tuple[str, str, str, bool], list[Sided]] = {}
        for one in those:
            words = " ".join(one.statement.words.casefold().split())
            key = one.statement.speaker or "", self._does(one), words, one.statement.in_headline
            folds.setdefault(key, []).append(one)
        return ColumnPart(SHAPES[side], title, len(those), tuple(map(self._statement, folds.values())))

    def _does(self, one: Sided) -> str:
        if one.statement.in_headline:
            return "headline"
        return stance_of(self._stories[one.statement.key.story], one.statement.key.line)

    def _statement(self, those: Sequence[Sided]) -> StatementPart:
        statement = those[0].statement
        standings = {self._standing(one).value for one in those}
        return StatementPart(
            who=statement.speaker or "no source named",
            does=self._does(those[0]),
            hedged=statement.hedged,
            said=day_of(statement.said),
            words=statement.words,
            standing=standings.pop() if len(standings) == 1 else Standing.SUGGESTED.value,
            places=tuple(map(self._said, those)),
        )

    def _standing(self, one: Sided) -> Standing:
        statement = one.statement
        if statement.in_headline:
            return Standing.SUGGESTED
        return self._stories[statement.key.story].standing(statement.key.line)

    def _said(self, one: Sided) -> SaidPart:
        statement = one.statement
        told = self._stories[statement.key.story]
        name = "headline" if statement.in_headline else line_id(statement.key.line)
        is_shown = told.number in self._shown and (statement.in_headline or told.keeps(statement.key.line))
        return SaidPart(
            name=f"{told.number}-{name}",
            outlet=self._outlet(statement.key.story),
            published=day_of(statement.published),
            anchor=f"s{told.number}-{name}" if is_shown else None,
        )

    def _outlet(self, key: Digest) -> str:
        return value_of(self._stories[key].story.page.outlet) or NO_OUTLET

    def _chain(self, card: Card, side: Side) -> Chain:
        """How a side reached its stories, without signs of who somebody unnamed could be."""
        origins = card.yes if side is Side.FOR else card.no
        told = replace(origins, reasons=told_reasons(origins))
        outlets = {key: value_of(one.story.page.outlet) for key, one in self._stories.items()}
        return chain_of(replace(card, yes=told) if side is Side.FOR else replace(card, no=told), side, outlets)

    def _rests(self, title: str, origins: Origins, chain: Chain, name: str) -> RestsPart:
        reasons = told_reasons(origins)
        addresses = {key: f"#s{one.number}" for key, one in self._stories.items() if one.number in self._shown}
        return RestsPart(
            title=title,
            range=origins_in_words(origins.least, origins.most),
            stories=origins.stories,
            documents=range_in_words(origins.documents) if origins.documents.most else None,
            data=range_in_words(origins.data) if origins.data.most else None,
            echo=origins.echo,
            circles=tuple(" → ".join(circle) for circle in origins.circular),
            origins=tuple(
                f"{one.name}{'' if one.kind is None else f', {one.kind.value}'}"
                f"{'' if one.seen else ', not in this record'}"
                for one in origins.origins
            ),
            why=tuple(self._why(reasons)),
            left_out=len(origins.reasons) - len(reasons),
            picture=chain_to_svg(chain, addresses, name),
            steps=tuple(_steps(chain)),
        )

    def _why(self, reasons: Sequence[Reason]) -> Iterator[WhyPart]:
        """The reasons, proven ones first, those with the same words as one."""
        alike: dict[tuple[bool, str], list[Reason]] = {}
        for reason in sorted(reasons, key=lambda reason: not reason.certain):
            alike.setdefault((reason.certain, reason.words), []).append(reason)
        for (certain, words), those in alike.items():
            places = dict.fromkeys(self._place(place) for reason in those for place in reason.places)
            yield WhyPart(certain, words, len(those), tuple(places))

    def _place(self, place: Place) -> tuple[str, str]:
        text = self._stories[place.story].story.page.text
        return self._outlet(place.story), BETWEEN.join(text[start:end] for start, end in place.spans)[:LONGEST]

    def _moment(self, moment: Moment) -> MomentPart:
        outlets = dict.fromkeys(map(self._outlet, moment.stories))
        return MomentPart(moment.track.value, moment.words, moment.told, ", ".join(outlets))


def _steps(chain: Chain) -> Iterator[StepPart]:
    names = [
        f"{part.name} ({part.note})" if part.note and part.sort is not Sort.STORY else part.name for part in chain.parts
    ]
    for link in chain.links:
        tie = (link.words or "source of") if link.directed else f"{link.words}; which came first is not known"
        yield StepPart(names[link.one], tie, names[link.other], "proven" if link.proven else "could be")
    for doubt in chain.doubts:
        yield StepPart(names[doubt.one], "could be one", names[doubt.other], doubt.words)


def _differing(one: DetailVersions) -> tuple[str, str, str | None]:
    what = one.kind.value if one.about is None else f"{one.kind.value} ({one.about})"
    versions = " · ".join(f"{version.value} [{len(version.statements)}]" for version in one.versions)
    return what, versions, one.reason if one.clash else None
