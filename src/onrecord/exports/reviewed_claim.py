"""What the exports of a record's claims and ties are made from: as editors have them, with their stories."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from onrecord.affair import Card
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.claim import Side, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Edge, Origins, Reason

MEASURES: Final = "measures reporting, not truth"
"""Goes with every count of stories, statements or origins that leaves."""
UNMASKING: Final = frozenset({"could-be-one", "unresolved", "relayed"})
"""Rules of reasons that say of somebody unnamed, or not made out, who it could be. They are left out of exports unless
they are asked for: whoever puts such signs together may name a source that was promised not to be."""


@dataclass(frozen=True, slots=True)
class ReviewedClaim:
    """One claim of a record as it leaves."""

    number: int
    """Its number in the record."""
    card: Card
    stories: Mapping[Digest, ReviewedStory]
    """The stories of its statements and reasons, by the keys that these have."""

    @property
    def wording(self) -> str:
        """What it is called: a story's own words."""
        return self.card.claim.wording

    @property
    def story_count(self) -> int:
        """How many stories have a part in it."""
        return len({one.statement.key.story for one in self.card.claim.statements})

    def sides(self) -> Iterator[tuple[Side, Origins]]:
        """The two sides that rest on something, with what they rest on."""
        for side, origins in ((Side.FOR, self.card.yes), (Side.AGAINST, self.card.no)):
            if origins.stories:
                yield side, origins

    def number_of(self, story: Digest) -> int:
        """The number of one of its stories."""
        return self.stories[story].number

    def line_of(self, key: StatementKey) -> str | None:
        """The name of a statement's line; None for a headline."""
        return None if key.line < 0 else line_id(key.line)

    def place_of(self, at: int) -> str:
        """A statement by story and line ("3-a5"), as footnotes are called; of a headline "3-headline"."""
        key = self.card.claim.statements[at].statement.key
        return f"{self.number_of(key.story)}-{self.line_of(key) or 'headline'}"


@dataclass(frozen=True, slots=True)
class ReviewedTie:
    """One tie between two stories of a record, or from a story to an outlet, as it leaves."""

    number: int
    """Its number in the record."""
    edge: Edge
    standing: Standing
    numbers: Mapping[Digest, int]
    """The numbers of the record's stories, by the keys that edges have."""

    @property
    def story(self) -> int:
        """The number of the story that it leads from."""
        return self.numbers[self.edge.story]

    @property
    def other(self) -> int | None:
        """The number of the story that it leads to; None where only the outlet is known."""
        return None if self.edge.other is None else self.numbers[self.edge.other]


def told_reasons(origins: Origins, *, could_be: bool = False) -> tuple[Reason, ...]:
    """Why a side's statements are, or could be, of one origin; with ``could_be`` also who could be whom."""
    return tuple(one for one in origins.reasons if could_be or one.rule not in UNMASKING)
