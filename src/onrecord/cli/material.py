"""What of a record an export is made of: stories, claims and ties as chosen, one at a time, and how many there were."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.affair import Card
from onrecord.cli.layout import count
from onrecord.errors import RecordError
from onrecord.exports.reviewed_claim import ReviewedClaim, ReviewedTie, told_reasons
from onrecord.exports.reviewed_story import REVIEWED, ReviewedStory, review_story
from onrecord.exports.schema_org import lines_without_type
from onrecord.record import Record
from onrecord.values.claim import HEADLINE
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest

_EVERY = 2**31
"""More claims than any record has."""
_AT_HAND = 256
"""Stories that are kept for the next claim: those of an affair are in many of its claims."""


class Range(NamedTuple):
    """Numbers of stories, both ends included."""

    first: int
    last: int


class Choice(NamedTuple):
    """What to export."""

    accepted: bool
    """Only what an editor accepted or fixed."""
    rejected: bool
    """What an editor rejected, too."""
    ranges: tuple[Range, ...]
    """Which stories; none for all."""
    fewest: int
    """Claims of so many stories or more."""

    def stories(self, numbers: Iterable[int]) -> list[int]:
        """Those of some stories that are chosen."""
        return [one for one in numbers if not self.ranges or any(first <= one <= last for first, last in self.ranges)]

    def takes(self, standing: Standing) -> bool:
        """Whether a claim or tie that stands so is chosen."""
        if self.accepted:
            return standing in REVIEWED
        return self.rejected or standing is not Standing.REJECTED


class Material:
    """A record's stories, claims and ties, as chosen. Everything that passes is counted."""

    def __init__(self, record: Record, choice: Choice) -> None:
        self.record = record
        self._choice = choice
        self._numbers = record.carrier_keys()
        self._at_hand = lru_cache(_AT_HAND)(self._reviewed)
        self.tally = Tally(choice)
        _see_that_they_are_there(record, choice.ranges)

    def stories(self) -> Iterator[ReviewedStory]:
        """The stories, in the record's order."""
        for number in self._choice.stories(stored.story for stored in self.record.stories()):
            told = self._reviewed(number)
            self.tally.note_story(told)
            yield told

    def claims(self) -> Iterator[ReviewedClaim]:
        """The claims that have a statement in one of the stories chosen, whole; the disputed first."""
        listed = self.record.claims(fewest=self._choice.fewest, most=_EVERY, rejected=self._choice.rejected)
        for one in listed:
            told = self.claim(one.claim)
            if self._choice.takes(told.card.standing) and self._choice.stories(
                {told.number_of(each.statement.key.story) for each in told.card.claim.statements}
            ):
                self.tally.note_claim(told)
                yield told

    def claim(self, number: int) -> ReviewedClaim:
        """One claim. Raises `RecordError` where the record has none of that number."""
        card = self.record.card(number)
        return ReviewedClaim(number, card, {key: self._at_hand(self._numbers[key]) for key in _keys(card)})

    def ties(self) -> Iterator[ReviewedTie]:
        """The ties between stories that are both chosen, and those to outlets."""
        numbers = set(self._choice.stories(self._numbers.values()))
        for tie in self.record.ties(numbers if self._choice.ranges else None):
            told = ReviewedTie(tie.number, tie.edge, tie.standing, self._numbers)
            if self._choice.takes(tie.standing) and {told.story, told.other} - {None} <= numbers:
                self.tally.note_tie(told)
                yield told

    def claims_of_lines(self) -> dict[tuple[int, int], int]:
        """The claim that a line has a part in, by the story's number and the line's index."""
        listed = self.record.claims(fewest=self._choice.fewest, most=_EVERY, rejected=False)
        return {
            (self._numbers[one.statement.key.story], one.statement.key.line): each.claim
            for each in listed
            for one in self.record.claim(each.claim).statements
            if one.statement.key.line != HEADLINE
        }

    def _reviewed(self, number: int) -> ReviewedStory:
        return review_story(
            number,
            self.record.story(number),
            self.record.decisions(number),
            accepted=self._choice.accepted,
            rejected=self._choice.rejected,
        )


def _keys(card: Card) -> set[Digest]:
    """The stories that a card speaks of."""
    reasons = (reason for side in (card.yes, card.no) for reason in side.reasons)
    stated = {one.statement.key.story for one in card.claim.statements}
    return stated | {place.story for reason in reasons for place in reason.places}


def _see_that_they_are_there(record: Record, ranges: Sequence[Range]) -> None:
    """Raise `RecordError` for stories asked for that the record has not."""
    numbers = [stored.story for stored in record.stories()] if ranges else []
    for first, last in ranges:
        if not any(first <= number <= last for number in numbers):
            asked = f"story {first}" if first == last else f"story from {first} to {last}"
            raise RecordError(f"{record.path}: there is no {asked}; 'onrecord status --stories' lists what there is")


class Tally:
    """Counts what passes, so that nothing is left out in silence."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._stories = self._orphans = self._untyped = self._signs = 0
        self._lines: Counter[Standing] = Counter()
        self._left: Counter[Standing] = Counter()
        self._claims: Counter[Standing] = Counter()
        self._ties: Counter[Standing] = Counter()

    def note_story(self, told: ReviewedStory) -> None:
        """Count a story with its lines."""
        self._stories += 1
        self._orphans += len(told.review.orphans)
        self._lines.update(told.standing(index) for index in told.kept)
        self._left.update(told.standing(index) for index in told.left_out)
        self._untyped += lines_without_type(told)

    def note_claim(self, told: ReviewedClaim) -> None:
        """Count a claim."""
        self._claims[told.card.standing] += 1
        self._signs += sum(len(side.reasons) - len(told_reasons(side)) for side in (told.card.yes, told.card.no))

    def note_tie(self, told: ReviewedTie) -> None:
        """Count a tie."""
        self._ties[told.standing] += 1

    def told(self, *, typed: bool, reasons: bool) -> Iterator[str]:
        """What there is to say, one row each.

        ``typed`` where lines without a type at schema.org were left out, ``reasons`` where signs of who somebody
        unnamed could be were.
        """
        if self._stories or not (self._claims or self._ties):
            lines = count(self._lines.total(), "line")
            yield f"{lines} of {count(self._stories, 'story', 'stories')}{_kinds(self._lines)}"
        if self._left.total():
            kinds = _kinds(self._left).removeprefix(": ")
            yield f"left out: {kinds}{'' if self._choice.accepted else ' (--all takes them in)'}"
        if typed and self._untyped:
            yield f"left out: {count(self._untyped, 'line')} that schema.org has no type for (docs/exports.md)"
        if self._claims:
            yield f"{count(self._claims.total(), 'claim')}{_kinds(self._claims)}"
        if self._signs and reasons:
            yield f"left out: {count(self._signs, 'sign')} of who somebody unnamed could be (--could-be takes them in)"
        if self._ties:
            yield f"{count(self._ties.total(), 'tie')} between stories{_kinds(self._ties)}"
        if self._orphans:
            yield f"{count(self._orphans, 'decision')} of no line that is there now; see 'onrecord history'"


def _kinds(counted: Counter[Standing]) -> str:
    kinds = ", ".join(f"{counted[one]:,} {one.value}" for one in Standing if counted[one])
    return f": {kinds}" if kinds else ""
