"""Lines as Markdown that a writer pastes: one statement a row, its evidence in a footnote.

CommonMark with the footnotes that GitHub, Pandoc, Obsidian and most site generators read. Words of pages are escaped,
so that none of them is a link, markup or HTML. Words that nobody put in quotation marks get none here, either: the
content of indirect speech stands as the story has it. Names of footnotes are the story's number and the line's name,
so that parts of several exports of one record can stand on one page. Places count code points of the story's stored
text, half-open.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from onrecord.exports.calendar_words import in_words
from onrecord.exports.identifiers import source_key, web_address
from onrecord.exports.naming import line_id
from onrecord.exports.readable import one_row
from onrecord.exports.reviewed_story import BETWEEN, ReviewedStory
from onrecord.values.decision import Standing
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Span

_MARKUP: Final = re.compile(
    r"[\\`*_{}\[\]<>#+|~^$&@]|=(?==)"
    r"|^[-:=]|(?<=www)\.|:(?=//|[\w+-]+:)"  # what begins a list or title; addresses and :signs: that become links
)
"""What could be markup in CommonMark, in GitHub's or in Pandoc's Markdown. Names with an @ would call people."""
_NUMBERED: Final = re.compile(r"^([0-9]+)(?=[.)])")
"""The beginning of what could be a numbered list."""
_DAY: Final = len("2031-05-02")
_CLOSE: Final = 3
"""Code points between two roles that go without an ellipsis: a comma and a space."""
_DIGEST: Final = 12
"""Hexadecimal digits of a text's digest that tell it from the other texts of a record."""

LEGEND: Final = (
    "Lines marked *suggested* were found by a machine, and nobody has reviewed them. Each footnote has the exact words."
)
UNRESOLVED: Final = "Nobody known, or nobody named"


def lines_to_markdown(stories: Iterable[ReviewedStory]) -> Iterator[str]:
    """The lines story by story, each with its footnotes under it."""
    yield f"{LEGEND}\n"
    for told in stories:
        if told.kept:
            yield f"\n## {title_of(told)}\n\n"
            yield from (f"- {statement_row(told, index)}\n" for index in told.kept)
            yield "\n"
            yield from (footnote(told, index) for index in told.kept)


def lines_to_markdown_by_source(stories: Iterable[ReviewedStory]) -> Iterator[str]:
    """The lines source by source in the order of first appearance, those of nobody known last; then all footnotes.

    Named sources are one where their names are the same; unnamed ones are one in their story only. All rows are held
    in memory until the last story is read.
    """
    groups: dict[tuple[object, ...], _Group] = {}
    notes: list[str] = []
    for told in stories:
        for index in told.kept:
            key, heading = _group(told, index)
            group = groups.setdefault(key, _Group(heading, []))
            group.rows.append(f"- {statement_row(told, index, headed=bool(key))}\n")
            notes.append(footnote(told, index))
    yield f"{LEGEND}\n"
    unresolved = groups.pop((), None)
    for group in [*groups.values(), *([unresolved] if unresolved else [])]:
        yield f"\n## {group.heading}\n\n"
        yield from group.rows
    if notes:
        yield "\n"
    yield from notes


def escaped(text: str) -> str:
    r"""The text as one row of Markdown in which nothing is markup.

    >>> print(escaped("*Not* a [link](x),\n<b>nor</b> & this"))
    \*Not\* a \[link\](x), \<b\>nor\</b\> \& this
    """
    return _NUMBERED.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", one_row(text)))


class _Group(NamedTuple):
    """The rows of one source."""

    heading: str
    rows: list[str]


def _group(told: ReviewedStory, index: int) -> tuple[tuple[object, ...], str]:
    """What a line is grouped by, and the heading of its group."""
    source, name = told.source(index), told.called(index)
    if source is None or name is None:
        return (), UNRESOLVED
    key = source_key(source)
    if key is None:
        return (told.number, told.story.voices[index].source), f"{escaped(name)} ({_place(told)})"
    return (key,), escaped(name) + (" (document)" if source.kind is SourceKind.DOCUMENT else "")


def statement_row(told: ReviewedStory, index: int, *, headed: bool = False) -> str:
    """One line as one row: who, the words that lift it, what; then stance and standing, and the footnote's mark."""
    line, judgement = told.story.attributions[index], told.story.judgements[index]
    who = told.called(index) or told.words(line.source)
    name = "" if headed else f"**{escaped(who)}** " if who else "(no source named) "
    content = escaped(told.words(line.content) or "")
    cue = f"*{escaped(told.words(line.cue) or '')}*"
    stance = None if judgement.stance in {None, Stance.OTHER} else judgement.stance and judgement.stance.value
    band = judgement.band and judgement.band.value
    doubt = "source not resolved" if told.source(index) is None and line.source else None
    facts = ", ".join(fact for fact in (stance, band, doubt) if fact)
    standing = told.standing(index)
    shown = f"*{standing.value}*" if standing is Standing.SUGGESTED else standing.value
    said = f"{name}{cue}: {content}" if content else f"{name}{cue}"
    return f"{said} ({'; '.join(part for part in (facts, shown) if part)})[^{_label(told, index)}]"


def footnote(told: ReviewedStory, index: int) -> str:
    """The evidence of one line: outlet, headline, day, address, way, standing, remarks, place, and the exact words.

    The words stand last, and so need no marks of ours.
    """
    parts = [f"{title_of(told)}.", address_row(told)]
    chain = told.chain(index)
    if len(chain) > 2:
        parts.append(f"By way of: {' › '.join(map(escaped, chain))}.")
    parts.append(_standing(told, index))
    parts += [f"Note: {escaped(remark)}." for remark in told.remarks(index)]
    stretches = stretches_of(told, index)
    parts.append(place_row(told, stretches))
    parts.append(f"Words: {escaped(BETWEEN.join(told.story.page.text[start:end] for start, end in stretches))}")
    return f"[^{_label(told, index)}]: {' '.join(parts)}\n"


def _label(told: ReviewedStory, index: int) -> str:
    return f"{told.number}-{line_id(index)}"


def title_of(told: ReviewedStory) -> str:
    """Outlet, headline and day, as far as the story states them."""
    page = told.story.page
    headline = f"“{escaped(page.headline.value)}”" if page.headline else "(no headline)"
    return ", ".join([escaped(page.outlet.value) if page.outlet else "(no outlet)", headline, _day(told)])


def _place(told: ReviewedStory) -> str:
    outlet = told.story.page.outlet
    return ", ".join([escaped(outlet.value) if outlet else "(no outlet)", _day(told)])


def _day(told: ReviewedStory) -> str:
    published = told.story.page.published
    if published is None:
        return "(no date)"
    day = published.value[:_DAY]
    return escaped(in_words(day, day))


def address_row(told: ReviewedStory) -> str:
    """The address on the web as a link; any other one as text."""
    web = web_address(told.story)
    return f"<{web}>." if web else f"{escaped(told.story.given.address)}."


def place_row(told: ReviewedStory, spans: Iterable[Span]) -> str:
    """Where words stand, in code points of the stored text, and which text that is."""
    places = ", ".join(f"{start}-{end}" for start, end in spans)
    return f"At {places} of text {told.story.key[:_DIGEST]}."


def stretches_of(told: ReviewedStory, index: int) -> list[Span]:
    """Where the line's words stand, in the order of the text; what only a comma parts is one stretch."""
    line, text = told.story.attributions[index], told.story.page.text
    merged: list[Span] = []
    for span in sorted((*line.source, *line.cue, *line.content)):
        last = merged[-1] if merged else None
        if last is not None and not _words_between(text, last.end, span.start):
            merged[-1] = Span(last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return merged


def _words_between(text: str, start: int, end: int) -> bool:
    return end - start > _CLOSE or any(letter.isalnum() for letter in text[start:end])


def _standing(told: ReviewedStory, index: int) -> str:
    """How the line stands, with who decided and when, or with the machine's score."""
    decision, standing = told.decision(index), told.standing(index)
    if decision is None:
        return f"Suggested by machine (score {told.story.attributions[index].score:.2f}), not reviewed."
    moved = ", on an earlier version" if told.review.lines[index].moved else ""
    return f"{standing.value.capitalize()} by {escaped(decision.by)}, {escaped(decision.moment[:_DAY])}{moved}."
