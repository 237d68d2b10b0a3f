"""Stories of a record as a call sheet and quote drift look at them: reviewed, under the keys that statements have."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from rich.text import Text

from onrecord.cli.layout import Layout
from onrecord.cli.passage import CONTEXT_STYLE
from onrecord.cli.terminal import visible
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory, review_story, words_of
from onrecord.record import Record
from onrecord.values.claim import HEADLINE, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.page import value_of
from onrecord.values.story import Story
from onrecord.values.text import Spans

_DAY = len("2031-05-02")


class ToldStories:
    """Some stories of a record, in its order, with the decisions on them."""

    def __init__(self, record: Record, keys: Collection[Digest]) -> None:
        numbers = {number: key for key, number in record.carrier_keys().items() if key in keys}
        ordered = [stored.story for stored in record.stories() if stored.story in numbers]
        self.told: Mapping[Digest, ReviewedStory] = {
            numbers[number]: review_story(number, record.story(number), record.decisions(number)) for number in ordered
        }

    @property
    def stories(self) -> dict[Digest, Story]:
        """The stories themselves, each under its key among statements."""
        return {key: replace(one.story, key=key) for key, one in self.told.items()}

    @property
    def numbers(self) -> dict[Digest, int]:
        """Their numbers in the record."""
        return {key: one.number for key, one in self.told.items()}

    @property
    def rejected(self) -> frozenset[StatementKey]:
        """The lines that an editor took out."""
        return frozenset(StatementKey(key, line) for key, one in self.told.items() for line in one.left_out)

    def standing(self, key: StatementKey) -> Standing:
        """How a line stands; a headline is a suggestion always."""
        return Standing.SUGGESTED if key.line == HEADLINE else self.told[key.story].standing(key.line)

    def words(self, story: Digest, spans: Spans) -> str:
        """The exact words of some spans, harmless on a terminal; the headline where there are none."""
        page = self.told[story].story.page
        return visible(words_of(page.text, spans) or value_of(page.headline) or "")

    def place(self, key: StatementKey) -> str:
        """Outlet, day, story and line, and how the line stands, in one row."""
        told = self.told[key.story]
        page = told.story.page
        published = value_of(page.published)
        line = "headline" if key.line == HEADLINE else line_id(key.line)
        parts = [
            *([visible(page.outlet.value)] if page.outlet else []),
            *([visible(published[:_DAY])] if published else []),
            f"story {told.number}, {line}",
            self.standing(key).value,
        ]
        return " · ".join(parts)

    def rows(self, layout: Layout, key: StatementKey, spans: Spans, indent: str) -> Iterator[Text]:
        """The words with their place under them, for a person."""
        yield from layout.wrapped(Text(self.words(key.story, spans)), indent, indent)
        facts: list[str | Text] = [Text(part, CONTEXT_STYLE) for part in self.place(key).split(" · ")]
        yield from layout.in_a_row(facts, indent, indent)
