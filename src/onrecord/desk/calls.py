"""The call sheet: who has not been heard, what rests on too little, whom to ask next, who gave no answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from onrecord.affair import Card
from onrecord.affair.calls import call_sheet
from onrecord.affair.scene import Passage
from onrecord.desk.asked import Asked, NotThere, number_of
from onrecord.desk.stories import told_story
from onrecord.desk.wording import NON_ANSWERS, moment_words
from onrecord.errors import RecordError
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory, words_of
from onrecord.record import Counted
from onrecord.values.claim import HEADLINE, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.page import value_of
from onrecord.values.story import Story

MOST: Final = 2
"""Claims of one page."""
MOST_STORIES: Final = 30
"""Stories of the claims of one page, some 5 ms each: a page may take 200. A claim of more is on it as a link."""
MOST_WIDE: Final = 3
"""Links to such claims on one page."""
LISTED: Final = 400
"""Claims that the pages go to, as the list of claims does."""
_SHOWN: Final = 5
"""Passages shown of one entry; the others are counted."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a story that an entry rests on, and the way to them."""

    words: str
    outlet: str | None
    published: str | None
    moment: str | None
    """The same, ISO 8601."""
    address: str
    standing: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do about a claim."""

    who: str
    why: str
    words: tuple[Words, ...]
    more: int
    """Passages that are not shown."""
    elsewhere: tuple[Words, ...] = ()
    """Other lines of theirs, to look at first."""


@dataclass(frozen=True, slots=True)
class ClaimCalls:
    """What to do about one claim."""

    claim: int
    wording: str
    standing: str
    unanswered: tuple[Entry, ...]
    thin: tuple[Entry, ...]
    ask: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class WideClaim:
    """A claim of so many stories that its sheet is made only where it is asked for."""

    claim: int
    wording: str
    stories: int
    address: str


@dataclass(frozen=True, slots=True)
class Told:
    """One wording of a non-answer."""

    fact: str
    said: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """All non-answers of one source."""

    who: str
    wordings: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Calls:
    """The call sheet of some claims."""

    title: str
    claims: tuple[ClaimCalls, ...]
    wide: tuple[WideClaim, ...]
    silences: tuple[NoAnswer, ...]
    before: int | None
    """The page before this one; None where this is the first."""
    after: int | None
    """The page after this one; None where this is the last."""


def calls(asked: Asked) -> Calls:
    """The call sheet of the most disputed claims, some at a time, or of the one that is asked for."""
    page, only = asked.page(), asked.word("claim")
    pages = [] if only else _pages(asked.record.claims(most=LISTED))
    listed = pages[page - 1] if page <= len(pages) else []
    wanted = [number_of(only)] if only else [one.claim for one in listed if one.stories <= MOST_STORIES]
    cards = {number: _card(asked, number) for number in wanted}
    scene = _Scene(asked, cards.values())
    sheet = call_sheet(cards.values(), scene.stories(), rejected=scene.rejected())
    found = tuple(
        ClaimCalls(
            number,
            card.claim.wording,
            card.standing.value,
            tuple(
                scene.entry(one.name, "no response recorded here, in these stories", one.told, one.elsewhere)
                for one in sheet.unanswered
                if one.claim == card.claim.key
            ),
            tuple(
                scene.entry(
                    "; ".join(one.origins) or "no origin", " and ".join(lack.value for lack in one.lacks), one.told
                )
                for one in sheet.thin
                if one.claim == card.claim.key
            ),
            tuple(
                scene.entry(one.whom, f"{one.ask.value}{f': {one.behind}' if one.behind else ''}", one.told)
                for one in sheet.calls
                if one.claim == card.claim.key
            ),
        )
        for number, card in cards.items()
    )
    silences = tuple(
        NoAnswer(
            one.name or "(no source named)",
            tuple(Told(NON_ANSWERS[each.fact], each.words, scene.words(each.told)) for each in one.wordings),
        )
        for one in sheet.silences
    )
    wide = tuple(
        WideClaim(one.claim, asked.record.wording(one.claim), one.stories, f"/calls?claim={one.claim}")
        for one in listed
        if one.stories > MOST_STORIES
    )
    before, after = page - 1 if page > 1 and not only else None, page + 1 if page < len(pages) else None
    return Calls("Call sheet", found, wide, silences, before, after)


def _pages(shared: Iterable[Counted]) -> list[list[Counted]]:
    """The claims of each page, in order: so many that their stories can be read while somebody waits."""
    pages: list[list[Counted]] = []
    claims, stories, links = 0, 0, 0
    for one in shared:
        wide = one.stories > MOST_STORIES
        read = 0 if wide else one.stories
        if not pages or (links == MOST_WIDE if wide else claims == MOST or stories + read > MOST_STORIES):
            pages.append([])
            claims, stories, links = 0, 0, 0
        pages[-1].append(one)
        claims, stories, links = claims + (not wide), stories + read, links + wide
    return pages


def _card(asked: Asked, number: int) -> Card:
    try:
        return asked.record.card(number)
    except RecordError as error:
        raise NotThere(f"there is no claim {number}") from error


class _Scene:
    """The stories of some cards, as they are shown."""

    def __init__(self, asked: Asked, cards: Iterable[Card]) -> None:
        keys = {one.statement.key.story for card in cards for one in card.claim.statements}
        numbers: Mapping[Digest, int] = asked.record.carrier_keys()
        told = {key: told_story(asked.record, numbers[key]) for key in keys}
        self._told = dict(sorted(told.items(), key=lambda pair: _order(pair[1])))

    def stories(self) -> dict[Digest, Story]:
        """The stories under the keys that statements have."""
        return {key: replace(one.story, key=key) for key, one in self._told.items()}

    def rejected(self) -> frozenset[StatementKey]:
        """The lines that an editor took out."""
        return frozenset(
            StatementKey(key, line)
            for key, one in self._told.items()
            for line in range(len(one.story.attributions))
            if one.standing(line) is Standing.REJECTED
        )

    def entry(self, who: str, why: str, told: tuple[Passage, ...], elsewhere: tuple[Passage, ...] = ()) -> Entry:
        """One entry with the words that it rests on."""
        return Entry(who, why, self.words(told[:_SHOWN]), max(0, len(told) - _SHOWN), self.words(elsewhere[:_SHOWN]))

    def words(self, told: Iterable[Passage]) -> tuple[Words, ...]:
        """Passages as they are shown."""
        return tuple(map(self._words, told))

    def _words(self, one: Passage) -> Words:
        told = self._told[one.story]
        page, here = told.story.page, f"/stories/{told.number}"
        return Words(
            words_of(page.text, one.spans) or value_of(page.headline) or "",
            value_of(page.outlet),
            moment_words(value_of(page.published)),
            value_of(page.published),
            here if one.line == HEADLINE else f"{here}?line={line_id(one.line)}#{line_id(one.line)}",
            Standing.SUGGESTED.value if one.line == HEADLINE else told.standing(one.line).value,
        )


def _order(told: ReviewedStory) -> tuple[bool, str, int]:
    published = value_of(told.story.page.published)
    return published is None, published or "", told.number
