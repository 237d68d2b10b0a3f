"""A claim as a person reads it on a terminal: who says yes, no, neither; what differs; what each side rests on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from rich.text import Text

from onrecord.affair import Card
from onrecord.affair.moment import AsOf, is_day
from onrecord.cli.layout import Layout, count
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.terminal import visible
from onrecord.cli.tie_view import remarks
from onrecord.exports.claim_words import origins_in_words, range_in_words, sides_of
from onrecord.exports.naming import line_id
from onrecord.record import Stored
from onrecord.values.claim import DetailVersions, Side, Sided
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origins, Place

TITLES: Final = {Side.FOR: "SAYS YES", Side.AGAINST: "SAYS NO", Side.NEITHER: "SAYS NEITHER"}
CAUTION: Final = (
    "Suggested by machine, from the stories' own words. It measures reporting, not truth; that no link was found is no "
    "proof that there is none."
)
LONGEST: Final = 300
"""Code points of a place's words that are shown."""


class ClaimView:
    """One claim, laid out for one console."""

    def __init__(
        self, card: Card, stories: Mapping[Digest, Stored], texts: Mapping[Digest, str], layout: Layout
    ) -> None:
        self._card = card
        self._stories = stories
        self._texts = texts
        self._layout = layout

    def rows(self, moment: Iterable[Text] = ()) -> Iterator[Text]:
        """The whole card; ``moment`` is what `moment_rows` says of it."""
        card, layout = self._card, self._layout
        yield from layout.wrapped(Text(visible(card.claim.wording), "bold"))
        yield from moment
        stories = {one.statement.key.story for one in card.claim.statements}
        sides = sides_of(card.claim)
        facts = [
            count(len(stories), "story", "stories"),
            f"yes: {sides[Side.FOR]}, {self._rests(card.yes)}",
            f"no: {sides[Side.AGAINST]}, {self._rests(card.no)}",
            f"neither: {sides[Side.NEITHER]}",
        ]
        yield from layout.in_a_row(facts)
        yield from layout.wrapped(Text(CAUTION, CONTEXT_STYLE))
        if card.standing is not Standing.SUGGESTED:
            yield from layout.wrapped(Text(f"claim {card.standing.value}", "bold"))
        yield from remarks(card.rulings, layout, "")
        for side, title in TITLES.items():
            those = [pair for pair in zip(card.claim.statements, card.standings, strict=True) if pair[0].side is side]
            if those:
                yield Text()
                yield from layout.wrapped(Text(f"{title} ({len(those)})", "bold"))
                for one, standing in those:
                    yield from self._statement(one, standing)
        yield from self._details()

    def origins(self) -> Iterator[Text]:
        """What each side rests on, with every reason."""
        yield from self._layout.wrapped(Text(visible(self._card.claim.wording), "bold"))
        yield from self._layout.wrapped(Text(CAUTION, CONTEXT_STYLE))
        for title, origins in (("YES", self._card.yes), ("NO", self._card.no)):
            if origins.stories:
                yield Text()
                yield from self._side(title, origins)

    def _rests(self, origins: Origins) -> str:
        parts = [origins_in_words(origins.least, origins.most)]
        parts += [f"{range_in_words(origins.documents)} in writing"] if origins.documents.most else []
        parts += [f"{range_in_words(origins.data)} by data"] if origins.data.most else []
        return ", ".join(parts)

    def _statement(self, one: Sided, standing: Standing) -> Iterator[Text]:
        statement = one.statement
        who = visible(statement.speaker) if statement.speaker else "(no source named)"
        told: list[str | Text] = [
            Text(who, "bold"),
            "headline" if statement.in_headline else (statement.stance.value if statement.stance else "?"),
            *(["hedged"] if statement.hedged else []),
            *([f"said {statement.said[:10]}"] if statement.said else []),
        ]
        yield from self._layout.in_a_row(told, "  ", "    ")
        yield from self._layout.wrapped(Text(visible(statement.words)), "    ", "    ")
        stored = self._stories[statement.key.story]
        line = "" if statement.in_headline else f", {line_id(statement.key.line)}"
        where = [
            *([visible(stored.outlet)] if stored.outlet else []),
            *([stored.published[:10]] if stored.published else []),
            f"story {stored.story}{line}",
            one.reason,
            *([standing.value] if standing is not Standing.SUGGESTED else []),
        ]
        yield from self._layout.in_a_row([Text(part, CONTEXT_STYLE) for part in where], "    ", "    ")

    def _details(self) -> Iterator[Text]:
        details = [one for one in self._card.claim.details if len(one.versions) > 1]
        if details:
            yield Text()
            yield from self._layout.wrapped(Text("WHAT DIFFERS", "bold"))
        for one in details:
            yield from self._detail(one)

    def _detail(self, one: DetailVersions) -> Iterator[Text]:
        about = f" ({visible(one.about)})" if one.about else ""
        versions = [f"{visible(version.value)} [{len(version.statements)}]" for version in one.versions]
        first = f"  {one.kind.value}{about}: "
        yield from self._layout.in_a_row(versions, first, "    ")
        if one.clash and one.reason:
            yield from self._layout.wrapped(Text(f"clash: {visible(one.reason)}", "bold"), "    ", "    ")

    def _side(self, title: str, origins: Origins) -> Iterator[Text]:
        heading = f"{title}: {count(origins.stories, 'story', 'stories')}, {self._rests(origins)}"
        yield from self._layout.wrapped(Text(heading, "bold"))
        if origins.echo:
            yield from self._layout.wrapped(Text("an echo: many stories, one origin at most"), "  ", "  ")
        for circle in origins.circular:
            yield from self._layout.wrapped(Text(f"in a circle: {' → '.join(map(visible, circle))}"), "  ", "  ")
        for origin in origins.origins:
            kind = "" if origin.kind is None else f", {origin.kind.value}"
            unseen = "" if origin.seen else ", not in this record"
            facts: list[str | Text] = [
                Text(visible(origin.name), "bold"),
                f"{count(len(origin.statements), 'statement')}{kind}{unseen}",
            ]
            yield from self._layout.in_a_row(facts, "  ", "    ")
        for certain, words in ((True, "Why they are fewer than the statements"), (False, "Why they could be fewer")):
            reasons = [reason for reason in origins.reasons if reason.certain is certain]
            if reasons:
                yield from self._layout.wrapped(Text(words, "bold"), "  ", "  ")
            for reason in reasons:
                yield from self._layout.wrapped(Text(visible(reason.words)), "    ", "      ")
                for place in reason.places:
                    yield from self._place(place)

    def _place(self, place: Place) -> Iterator[Text]:
        stored, text = self._stories[place.story], self._texts[place.story]
        words = " … ".join(text[start:end] for start, end in place.spans)[:LONGEST]
        where = f"story {stored.story}: " if words else f"story {stored.story}, {visible(stored.outlet or '')}"
        yield from self._layout.wrapped(Text(where + visible(words), CONTEXT_STYLE), "      ", "        ")


def moment_rows(found: AsOf, numbers: Mapping[Digest, int], layout: Layout) -> Iterator[Text]:
    """Which moment a card is of, and what it cannot tell of it; nothing for the card as it is now.

    ``numbers`` are those of the record's stories by their keys.
    """
    if found.moment is None or found.at is None:
        return
    appearing = found.appearing
    stated = f"the end of {found.moment}" if is_day(found.moment) else found.at.isoformat()
    appeared = f"{len(appearing.by(found.at))} of {count(appearing.dated, 'story', 'stories')} had appeared"
    yield from layout.wrapped(Text(f"as of {stated}: {appeared}", "bold"))
    if appearing.undated:
        stories = count(len(appearing.undated), "story", "stories")
        yield from layout.wrapped(Text(f"left out: {stories} without a date of publication"))
    if found.card.claim.statements:
        sides = sides_of(found.card.claim)
        for side, does in ((Side.FOR, "said"), (Side.AGAINST, "denied")):
            if not sides[side]:
                yield from layout.wrapped(Text(f"not yet {does} in these stories"))
    for one in found.updated:
        updated = f"story {numbers[one.story]}, {one.stated}"
        yield from layout.wrapped(Text(f"updated since, and told as it reads now: {updated}"))
