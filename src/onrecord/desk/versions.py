"""The versions of one story: which lines appeared, changed or went, in the words that each version has."""

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.desk.asked import Asked
from onrecord.desk.card import line_address
from onrecord.desk.searching import Bit, bits
from onrecord.desk.shelf import version_numbers
from onrecord.desk.stories import told_story
from onrecord.desk.wording import DOES, moment_words
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_story import words_of
from onrecord.revision import compare_versions
from onrecord.values.revision import Change, ChangeKind
from onrecord.values.story import Story

LONGEST = 400
"""Words of a line that are told apart; longer ones are shown as they are."""
_WORD = re.compile(r"\w+|[^\w]")
SIGNS = {ChangeKind.APPEARED: "+", ChangeKind.CHANGED: "~", ChangeKind.WENT: "−"}


@dataclass(frozen=True, slots=True)
class Side:
    """A line as one version has it."""

    line: str
    source: str | None
    cue: str
    content: tuple[Bit, ...]
    """What is attributed; found are the words that the other version has not."""
    stance: str | None
    address: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One line that is another one now."""

    sign: str
    kind: str
    parts: tuple[str, ...]
    before: Side | None
    after: Side | None


@dataclass(frozen=True, slots=True)
class Version:
    """One version, and what it changed."""

    number: int
    added: str
    moment: str
    headline: str
    lines: int
    changes: tuple[ChangedLine, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions of a story, the latest first."""

    title: str
    story: int
    headline: str
    versions: tuple[Version, ...]


def versions(asked: Asked) -> Versions:
    """The versions of a story as a page. Raises `NotThere`."""
    number = asked.number("story")
    latest = told_story(asked.record, number).story
    numbers = version_numbers(asked.record.connection, number)
    stories = [asked.record.story(number, version=one) for one, _ in numbers]
    changes: list[tuple[ChangedLine, ...]] = [()]
    for place, (before, after) in enumerate(pairwise(stories)):
        sides = (before, numbers[place][0]), (after, numbers[place + 1][0])
        changes.append(tuple(_changed(number, change, *sides) for change in compare_versions(before, after)))
    found = [
        Version(one, moment_words(added) or added, added, _headline(story), len(story.attributions), changed)
        for (one, added), story, changed in zip(numbers, stories, changes, strict=True)
    ]
    return Versions(f"Versions of {_headline(latest)}", number, _headline(latest), tuple(reversed(found)))


def _changed(number: int, change: Change, before: tuple[Story, int], after: tuple[Story, int]) -> ChangedLine:
    parts = tuple(part.value for part in change.parts)
    first, second = _side(number, *before, change.before), _side(number, *after, change.after)
    if first is not None and second is not None:
        first, second = _told_apart(first, second)
    return ChangedLine(SIGNS[change.kind], change.kind.value, parts, first, second)


def _told_apart(before: Side, after: Side) -> tuple[Side, Side]:
    """Two sides of a changed line, with the words that only one of them has."""
    old, new = (_WORD.findall("".join(bit.text for bit in side.content)) for side in (before, after))
    if max(len(old), len(new)) > LONGEST:
        return before, after
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = tuple(Bit("".join(old[a:b]), found=tag != "equal") for tag, a, b, _, _ in steps if a < b)
    right = tuple(Bit("".join(new[c:d]), found=tag != "equal") for tag, _, _, c, d in steps if c < d)
    return replace(before, content=left), replace(after, content=right)


def _side(number: int, story: Story, version: int, index: int | None) -> Side | None:
    if index is None:
        return None
    line, text, stance = story.attributions[index], story.page.text, story.judgements[index].stance
    return Side(
        line_id(index), words_of(text, line.source), words_of(text, line.cue) or "",
        bits(words_of(text, line.content) or "", ()),
        None if stance is None else DOES[stance], line_address(number, line_id(index), version),
    )  # fmt: skip


def _headline(story: Story) -> str:
    return story.page.headline.value if story.page.headline else "(no headline found)"
