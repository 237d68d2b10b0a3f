"""Quote drift: quotations that stand in several stories and are not the same in all, beside their fullest wording."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from onrecord.affair.quotes import Drifted, Telling, find_drift
from onrecord.desk.asked import Asked
from onrecord.desk.shelf import newest
from onrecord.desk.stories import told_story
from onrecord.desk.wording import moment_words
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.claim import StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Change
from onrecord.values.page import value_of
from onrecord.values.text import Spans

READ: Final = 30
"""Stories of one page: the newest, or those in which the words are found. Each takes some 3 ms to read."""
_CHANGES: Final = {
    Change.TRIMMED: "trimmed",
    Change.REWORDED: "reworded",
    Change.MOVED: "given to another speaker",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a quotation, and whether the fullest wording has others in their place, or none."""

    words: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One story's wording."""

    who: str | None
    done: str
    stretches: tuple[Stretch, ...]
    outlet: str | None
    published: str | None
    moment: str | None
    """The same, ISO 8601."""
    address: str
    standing: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation in several stories, in order of publication."""

    done: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DriftPage:
    """What became of quotations."""

    title: str
    asked: str
    stories: int
    """How many stories were read for it."""
    of: int
    """How many there are, or hold the words."""
    quotations: tuple[Quotation, ...]
    alike: int
    """Quotations that all stories have alike, which are not shown."""


def drift(asked: Asked) -> DriftPage:
    """Quotations that changed between the newest stories, or between those that hold the words asked for."""
    words = asked.word("q")
    numbers, lines, there = _chosen(asked, words)
    keys = {number: key for key, number in asked.record.carrier_keys().items()}
    told = {keys[number]: told_story(asked.record, number) for number in numbers}
    wanted = None if lines is None else {StatementKey(keys[story], line) for story, line in lines}
    found = [
        one
        for one in find_drift(
            (replace(one.story, key=key) for key, one in told.items()), rejected=frozenset(_rejected(told))
        )
        if wanted is None or any(telling.line in wanted for telling in one.tellings)
    ]
    changed = tuple(_quotation(one, told) for one in found if one.changes)
    return DriftPage("Quote drift", words, len(told), there, changed, len(found) - len(changed))


def _chosen(asked: Asked, words: str) -> tuple[list[int], set[tuple[int, int]] | None, int]:
    """The stories to read, the lines asked for (None for all), and how many stories there would be."""
    record = asked.record
    if not words:
        rows = newest(record.connection, READ)
        (there,) = record.connection.execute("select count(*) from stories").fetchone()
        return [row.story for row in rows], None, int(there)
    hits = record.search(words, most=READ * 4).lines
    numbers = list(dict.fromkeys(hit.story for hit in hits))
    # Stories tied to them are read as far as there is room.
    keys = record.carrier_keys()
    edges = record.edges(numbers) if 0 < len(numbers) < READ else ()
    near = [keys[end] for edge in edges if edge.runs for end in (edge.story, edge.other) if end is not None]
    chosen = list(dict.fromkeys([*numbers, *near]))
    return chosen[:READ], {(hit.story, hit.line - 1) for hit in hits}, len(chosen)


def _rejected(told: Mapping[Digest, ReviewedStory]) -> Iterator[StatementKey]:
    for key, one in told.items():
        for line in range(len(one.story.attributions)):
            if one.standing(line) is Standing.REJECTED:
                yield StatementKey(key, line)


def _quotation(drifted: Drifted, told: Mapping[Digest, ReviewedStory]) -> Quotation:
    missing = _missing(drifted)
    rows = tuple(
        _row(one, told[one.line.story], missing if at == drifted.fullest else _own(one))
        for at, one in enumerate(drifted.tellings)
    )
    return Quotation(", ".join(_CHANGES[change] for change in drifted.changes), rows)


def _missing(drifted: Drifted) -> Spans:
    """What of the fullest wording some story has not, or has otherwise."""
    spans = {
        each.first for one in drifted.tellings if one.drift for each in one.drift.differences if each.first is not None
    }
    return tuple(sorted(spans))


def _own(one: Telling) -> Spans:
    """What of a wording the fullest has not."""
    return () if one.drift is None else tuple(each.second for each in one.drift.differences if each.second is not None)


def _row(one: Telling, told: ReviewedStory, differs: Spans) -> Row:
    page, name = told.story.page, line_id(one.line.line)
    done = "the fullest wording" if one.drift is None else ", ".join(_CHANGES[each] for each in one.drift.changes)
    return Row(
        one.speaker,
        done or "alike",
        tuple(_stretches(page.text, one.spans, differs)),
        value_of(page.outlet),
        moment_words(value_of(page.published)),
        value_of(page.published),
        f"/stories/{told.number}?line={name}#{name}",
        told.standing(one.line.line).value,
    )


def _stretches(text: str, spans: Spans, differs: Spans) -> Iterator[Stretch]:
    """The quoted words cut where a difference begins or ends."""
    for number, (start, end) in enumerate(spans):
        if number:
            yield Stretch(" … ", differs=False)
        edges = {start, end, *(edge for span in differs for edge in span if start < edge < end)}
        cuts = sorted(edges)
        for first, last in pairwise(cuts):
            yield Stretch(text[first:last], any(span.start <= first and last <= span.end for span in differs))
