"""What became of one page that was given to the desk, as its pages show it."""

from dataclasses import dataclass
from typing import Final

from onrecord.adding import COUNTED, REFUSED, Done, kind_of
from onrecord.exports.reviewed_story import words_of
from onrecord.record import Outcome, Record
from onrecord.values.fetched import DROPPED, Refusal
from onrecord.values.page import value_of
from onrecord.values.revision import Change, ChangeKind
from onrecord.values.story import Story

SAME: Final = COUNTED[Outcome.SAME]
KINDS: Final = (
    REFUSED,
    *(COUNTED[outcome] for outcome in (Outcome.REVISED, Outcome.NEW, Outcome.REREAD, Outcome.SAME)),
)
"""What becomes of pages, first what asks for a look."""
SIGNS: Final = {ChangeKind.APPEARED: "+", ChangeKind.CHANGED: "~", ChangeKind.WENT: "−"}


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line that appeared, changed or went with a new version, in the words that it has now, or had."""

    sign: str
    kind: str
    words: str
    parts: tuple[str, ...]
    """What of it is another one now."""


@dataclass(frozen=True, slots=True)
class Became:
    """What became of one page."""

    kind: str
    """One of `KINDS`."""
    name: str
    story: int | None = None
    """Its number in the record; None where it was not read."""
    version: int | None = None
    headline: str | None = None
    outlet: str | None = None
    lines: int = 0
    changes: tuple[LineChange, ...] = ()
    found: str | None = None
    """For a page that was not read: what was found there."""
    advice: str | None = None
    """For a page that was not read: what to try."""


def label_of(name: str) -> str:
    """What a thing is called on a page: its address, or the name of a file.

    >>> label_of("dropped:pier.html"), label_of("https://news.example/pier")
    ('pier.html', 'https://news.example/pier')
    """
    return name.removeprefix(DROPPED)


def became(outcome: Done | Refusal, record: Record) -> Became:
    """What became of a page, to be shown."""
    kind, name = kind_of(outcome), label_of(outcome.address)
    if isinstance(outcome, Refusal):
        return Became(kind, name, found=outcome.found, advice=outcome.advice)
    if outcome.story is None or outcome.added is None:
        return Became(kind, name, next(iter(record.numbers_of(outcome.address)), None))
    story, added = outcome.story, outcome.added
    return Became(
        kind,
        name,
        added.story,
        added.version,
        headline=value_of(story.page.headline),
        outlet=value_of(story.page.outlet),
        lines=len(story.attributions),
        changes=tuple(_change(change, story, added.before) for change in outcome.changes),
    )


def _change(change: Change, story: Story, before: Story | None) -> LineChange:
    told, index = (before, change.before) if change.after is None else (story, change.after)
    words = ""
    if told is not None and index is not None:
        line = told.attributions[index]
        found = (words_of(told.page.text, role) for role in (line.source, line.cue, line.content))
        words = " ".join(filter(None, found))
    return LineChange(SIGNS[change.kind], change.kind.value, words, tuple(part.value for part in change.parts))
