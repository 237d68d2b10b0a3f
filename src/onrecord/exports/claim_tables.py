"""A record's claims and ties as flat tables: one row a claim, a statement, an origin, a reason, a tie between stories.

Like those of `onrecord.exports.tables`: columns are the fields of these values, in their order. ``claim`` is the
claim's number in the record, ``story`` the story's; ``line`` is the name that the JSON has for it. Absent is None, or
an empty tuple. What counts something has a column ``caution``.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.exports.reviewed_claim import MEASURES, ReviewedClaim, ReviewedTie, told_reasons
from onrecord.values.claim import Side
from onrecord.values.page import value_of
from onrecord.values.text import Spans


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim: how many stories and statements it has, and what each side rests on."""

    claim: int
    standing: str
    wording: str
    worded_by: str
    only_denied: bool
    stories: int
    statements: int
    suggested: int
    yes: int
    no: int
    neither: int
    yes_origins_least: int
    yes_origins_most: int
    yes_documents_least: int
    yes_documents_most: int
    yes_data_least: int
    yes_data_most: int
    yes_echo: bool
    no_origins_least: int
    no_origins_most: int
    no_documents_least: int
    no_documents_most: int
    no_data_least: int
    no_data_most: int
    no_echo: bool
    clashes: tuple[str, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement of a claim, and its side."""

    claim: int
    story: int
    line: str | None
    standing: str
    side: str
    words: str
    stance: str | None
    speaker: str | None
    speaker_kind: str | None
    negated: bool
    hedged: bool
    said: str | None
    outlet: str | None
    published: str | None
    reason: str
    address: str
    key: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin that a side of a claim leads back to, at the upper end of the range."""

    claim: int
    standing: str
    side: str
    origin: int
    name: str
    kind: str | None
    seen: bool
    stories: int
    statements: tuple[str, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """Why statements of a claim are, or could be, of one origin."""

    claim: int
    standing: str
    side: str
    rule: str
    certain: bool
    words: str
    statements: tuple[str, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One tie from a story to what it has something from."""

    edge: int
    standing: str
    kind: str
    story: int
    other: int | None
    outlet: str | None
    settled: str
    words: int | None
    own_words: int | None
    share: float | None
    reason: str
    direction: str
    spans: Spans
    here_spans: Spans
    there_spans: Spans
    caution: str


def claim_rows(told: ReviewedClaim) -> Iterator[ClaimRow]:
    """The claim's one row."""
    card, claim = told.card, told.card.claim
    sides = Counter(one.side for one in claim.statements)
    worded = next(at for at, one in enumerate(claim.statements) if one.statement.key == claim.worded_by)
    yield ClaimRow(
        told.number,
        standing=card.standing.value,
        wording=claim.wording,
        worded_by=told.place_of(worded),
        only_denied=claim.only_denied,
        stories=told.story_count,
        statements=len(claim.statements),
        suggested=sum(one.value == "suggested" for one in card.standings),
        yes=sides[Side.FOR],
        no=sides[Side.AGAINST],
        neither=sides[Side.NEITHER],
        yes_origins_least=card.yes.least,
        yes_origins_most=card.yes.most,
        yes_documents_least=card.yes.documents.least,
        yes_documents_most=card.yes.documents.most,
        yes_data_least=card.yes.data.least,
        yes_data_most=card.yes.data.most,
        yes_echo=card.yes.echo,
        no_origins_least=card.no.least,
        no_origins_most=card.no.most,
        no_documents_least=card.no.documents.least,
        no_documents_most=card.no.documents.most,
        no_data_least=card.no.data.least,
        no_data_most=card.no.data.most,
        no_echo=card.no.echo,
        clashes=tuple(one.reason for one in claim.details if one.clash and one.reason),
        caution=MEASURES,
    )


def statement_rows(told: ReviewedClaim) -> Iterator[StatementRow]:
    """A row for each of the claim's statements, in its order."""
    for sided, standing in zip(told.card.claim.statements, told.card.standings, strict=True):
        statement = sided.statement
        story = told.stories[statement.key.story]
        yield StatementRow(
            told.number,
            story=story.number,
            line=told.line_of(statement.key),
            standing=standing.value,
            side=sided.side.value,
            words=statement.words,
            stance=None if statement.stance is None else statement.stance.value,
            speaker=statement.speaker,
            speaker_kind=None if statement.speaker_kind is None else statement.speaker_kind.value,
            negated=statement.negated,
            hedged=statement.hedged,
            said=statement.said,
            outlet=value_of(story.story.page.outlet),
            published=statement.published,
            reason=sided.reason,
            address=story.story.given.address,
            key=story.story.key,
            spans=statement.spans,
        )


def origin_rows(told: ReviewedClaim) -> Iterator[OriginRow]:
    """A row for each origin of the claim's two sides."""
    statements = told.card.claim.statements
    for side, origins in told.sides():
        for number, origin in enumerate(origins.origins, 1):
            yield OriginRow(
                told.number,
                standing=told.card.standing.value,
                side=side.value,
                origin=number,
                name=origin.name,
                kind=None if origin.kind is None else origin.kind.value,
                seen=origin.seen,
                stories=len({statements[at].statement.key.story for at in origin.statements}),
                statements=tuple(map(told.place_of, origin.statements)),
                caution=MEASURES,
            )


def reason_rows(told: ReviewedClaim, *, could_be: bool = False) -> Iterator[ReasonRow]:
    """A row for each reason, without those that say who somebody unnamed could be, unless they are asked for."""
    for side, origins in told.sides():
        for reason in told_reasons(origins, could_be=could_be):
            yield ReasonRow(
                told.number,
                standing=told.card.standing.value,
                side=side.value,
                rule=reason.rule,
                certain=reason.certain,
                words=reason.words,
                statements=tuple(map(told.place_of, reason.statements)),
                caution=MEASURES,
            )


def every_reason_row(told: ReviewedClaim) -> Iterator[ReasonRow]:
    """A row for each reason, those that say who somebody unnamed could be among them."""
    return reason_rows(told, could_be=True)


def edge_rows(told: ReviewedTie) -> Iterator[EdgeRow]:
    """The tie's one row."""
    edge = told.edge
    yield EdgeRow(
        told.number,
        standing=told.standing.value,
        kind=edge.kind.value,
        story=told.story,
        other=told.other,
        outlet=edge.outlet,
        settled=edge.settled.value,
        words=sum(run.words for run in edge.runs) if edge.runs else None,
        own_words=sum(run.own for run in edge.runs) if edge.runs else None,
        share=None if edge.share is None else round(edge.share, 4),
        reason=edge.reason,
        direction=edge.direction,
        spans=edge.spans,
        here_spans=tuple(span for run in edge.runs for span in run.here),
        there_spans=tuple(span for run in edge.runs for span in run.there),
        caution=MEASURES,
    )
