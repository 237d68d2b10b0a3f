"""A story's record as a person reads it on a terminal."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from onrecord.cli.account import LABEL, account
from onrecord.cli.layout import MEASURE, Layout, count, moment_of
from onrecord.cli.passage import (
    CONTEXT_STYLE,
    CUE_STYLE,
    SIGN_STYLE,
    SOURCE_STYLE,
    Roles,
    marked,
    passage,
    roles_of,
    sentences_of,
    words_of,
)
from onrecord.cli.terminal import signs_for, visible
from onrecord.values.attribution import Attribution
from onrecord.values.page import FlagCode, Found, Kind, Page
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span

NUMBER = 3
"""Columns for the number of a line; two spaces follow."""
KIND = max(len(kind.value) for kind in Kind)
"""Columns for the kind of a block."""
LONG_BLOCK = 400
"""Furniture is shown up to so many characters, about six rows; what is left out is counted."""
SCORE_LEGEND = "Score: how sure the machine is of the line; not whether what is said is true."
"""A number beside a claim is easily taken for a grade of the claim, which this is not."""
ACCOUNT_LEGEND = "Read as: who that is (= stands for, ? is open) and what they do; {denial} is a denial."


class Unfold(NamedTuple):
    """Which parts of the record are shown in full instead of counted."""

    furniture: bool = False
    missed: bool = False
    context: bool = True
    """Each line within its sentences; otherwise what is attributed alone."""
    legend: bool = True
    """What the score means."""


def show(story: Story, console: Console, unfold: Unfold) -> None:
    """Print the record of one story."""
    Layout(console).print(StoryView(story, console, unfold).rows())


def rule(console: Console) -> None:
    """Print what stands between two stories."""
    signs = signs_for(console.encoding)
    console.print(Text.assemble("\n", (signs.rule * min(console.width, MEASURE), CONTEXT_STYLE), "\n"))


class StoryView:
    """One story, laid out for one console."""

    def __init__(self, story: Story, console: Console, unfold: Unfold) -> None:
        self.story = story
        self.unfold = unfold
        self.layout = Layout(console)
        self.signs = self.layout.signs
        self.furniture = [block for block in story.page.blocks if block.kind is not Kind.ARTICLE]
        self.inside: dict[int | None, list[int]] = {}
        """The lines directly inside each line and, under None, those at the top, in reading order."""
        for index, line in enumerate(story.attributions):
            self.inside.setdefault(line.inside, []).append(index)

    def rows(self) -> Iterator[Text]:
        """Every row of the view, from the headline to the counts."""
        yield from self.head()
        yield Text()
        yield from self.lines()
        if self.unfold.missed and self.story.missed:
            yield from self.missed()
        if self.unfold.furniture and self.furniture:
            yield from self.blocks()
        if self.unfold.context:
            yield from self.counts()

    # The head

    def head(self) -> Iterator[Text]:
        """Headline, deck, who published it when, its address, and what to know before trusting it."""
        page, given = self.story.page, self.story.given
        headline = Text(_shown(page.headline), "bold") if page.headline else Text("(no headline found)", "dim")
        yield from self.layout.wrapped(headline)
        if page.deck:
            yield from self.layout.wrapped(Text(_shown(page.deck), "italic"))
        yield from self.layout.in_a_row(self._facts())
        inside = f" (in {visible(given.container)})" if given.container else ""
        yield from self.layout.wrapped(Text(f"{visible(given.address)}{inside}", CONTEXT_STYLE))
        for flag in page.flags:
            yield from self.layout.wrapped(Text(f"Note: {visible(flag.message)}", "yellow"), "", "      ")

    def _why_none(self) -> str:
        codes = {flag.code for flag in self.story.page.flags}
        if FlagCode.LANGUAGE in codes:
            return "stories in other languages are kept, and not read yet"
        if FlagCode.NO_ARTICLE in codes:
            return "there is no story on the page to read"
        return "nothing here was read as said by someone"

    def _facts(self) -> list[str]:
        """Outlet, writers, place, times and agency, as far as they are known."""
        page = self.story.page
        writers = [_shown(writer) for writer in page.byline]
        facts = [
            _shown(page.outlet) if page.outlet else "",
            f"by {', '.join(writers)}" if writers else "",
            _shown(page.dateline) if page.dateline else "",
            f"published {moment_of(page.published)}" if page.published else "",
            f"updated {moment_of(page.updated)}" if page.updated and _changed(page) else "",
            f"credit {_shown(page.credit)}" if page.credit else "",
        ]
        return [fact for fact in facts if fact]

    # The lines

    def lines(self) -> Iterator[Text]:
        """Each line of the record in reading order, those inside others on a branch under them."""
        if not self.story.attributions:
            yield from self.layout.wrapped(Text(f"No line suggested: {self._why_none()}."))
            yield Text()
            return
        if self.unfold.context:
            yield from self._legend()
        already: set[Span] = set()
        for index in self.inside.get(None, []):
            number = f"{index + 1:>{NUMBER}}  "
            indent = " " * len(number)
            yield from self.line(index, number, indent, already)
            yield from self._branches(index, indent, already)
            if self.unfold.context:
                yield Text()

    def _legend(self) -> Iterator[Text]:
        """That a machine suggests the lines, and how to read them."""
        signs = self.signs
        yield from self.layout.wrapped(
            Text.assemble(
                ("Suggested by machine: ", CONTEXT_STYLE),
                ("who", SOURCE_STYLE),
                (f" {signs.points} ", SIGN_STYLE),
                ("cue", CUE_STYLE),
                (", then ", CONTEXT_STYLE),
                (signs.opens, SIGN_STYLE),
                "what is attributed",
                (signs.closes, SIGN_STYLE),
                (" in its sentence.", CONTEXT_STYLE),
            )
        )
        if self.unfold.legend:
            yield from self.layout.wrapped(Text(ACCOUNT_LEGEND.format(denial=signs.denial), CONTEXT_STYLE))
            yield from self.layout.wrapped(Text(SCORE_LEGEND, CONTEXT_STYLE))
        yield Text()

    def _branches(self, parent: int, indent: str, already: set[Span]) -> Iterator[Text]:
        """The lines inside a line, each with those inside it in turn."""
        signs, children = self.signs, self.inside.get(parent, [])
        for index in children:
            last = index == children[-1]
            number = f" {index + 1}  "
            rest = indent + ("  " if last else signs.rail) + " " * len(number)
            yield from self.line(index, indent + (signs.last if last else signs.branch) + number, rest, already)
            yield from self._branches(index, rest, already)

    def line(self, index: int, first: str, rest: str, already: set[Span]) -> Iterator[Text]:
        """One line: who and by which cue, then its words, told in full unless the sentence stands above."""
        line = self.story.attributions[index]
        if not self.unfold.context:
            yield from self.layout.wrapped(self._title(line).append_text(self._content(line)), first, rest)
            yield from self._account(index, rest)
            return
        title = self._title(line).append(f"  {f' {self.signs.dot} '.join(self._measures(line))}", CONTEXT_STYLE)
        yield from self.layout.wrapped(title, first, rest + "  ")
        reading, roles = self.story.reading, roles_of(line)
        yield from self.layout.wrapped(passage(reading, roles, already, self.signs), rest, rest)
        already.update(sentences_of(reading, roles))
        yield from self._account(index, rest)

    def _account(self, index: int, rest: str) -> Iterator[Text]:
        """What the machine makes of a line, under its words."""
        for label, facts, dots in account(self.story, index, self.signs):
            yield from self.layout.in_a_row(facts, f"{rest}{label:<{LABEL}}  ", rest + " " * (LABEL + 2), dots=dots)

    def _title(self, line: Attribution) -> Text:
        """Source and cue in the story's words."""
        text, signs = self.story.page.text, self.signs
        shown = Text()
        if line.source:
            shown.append(words_of(text, line.source, signs), SOURCE_STYLE)
        else:
            shown.append("(no source named)", CONTEXT_STYLE)
        shown.append(f" {signs.points} ", SIGN_STYLE)
        return shown.append(words_of(text, line.cue, signs), CUE_STYLE)

    def _measures(self, line: Attribution) -> list[str]:
        """Where the line stands, how much of it is quoted, and how sure the reader is."""
        paragraph = self._paragraph(line)
        inside = None if line.inside is None else self._paragraph(self.story.attributions[line.inside])
        place = [f"{self.signs.paragraph}{paragraph}"] if paragraph is not None and paragraph != inside else []
        return [*place, line.form.value if line.content else "nothing attributed", f"{line.score:.2f}"]

    def _paragraph(self, line: Attribution) -> int | None:
        """The number, from 1, of the paragraph of the line's cue; None where it stands before all of them."""
        first = next(iter(line.cue or roles_of(line).spans))
        number = bisect_right(self.story.reading.paragraphs, first.start, key=lambda paragraph: paragraph.start)
        return number or None

    def _content(self, line: Attribution) -> Text:
        """What is attributed, alone."""
        signs, text, shown = self.signs, self.story.page.text, Text()
        for start, end in line.content:
            shown.append(f" {signs.cut} " if shown else " ")
            shown.append(signs.opens, SIGN_STYLE).append(visible(text[start:end])).append(signs.closes, SIGN_STYLE)
        return shown

    # What is folded

    def missed(self) -> Iterator[Text]:
        """The sentences that may hold a line that was not found, each with its cue and the reason."""
        yield from self.layout.wrapped(Text("Sentences that may hold a missed line", "bold"))
        yield Text()
        for sentence in self.story.missed:
            roles = Roles(cue=(sentence.cue,) if sentence.cue else ())
            title = Text("? ")
            if sentence.cue:
                title.append(words_of(self.story.page.text, roles.cue, self.signs), CUE_STYLE).append("  ")
            title.append(visible(sentence.reason), CONTEXT_STYLE)
            yield from self.layout.wrapped(title, "  ", "    ")
            yield from self.layout.wrapped(
                marked(self.story.page.text, sentence.span, roles, self.signs), "    ", "    "
            )
            yield Text()

    def blocks(self) -> Iterator[Text]:
        """The furniture: each block's kind, its words, and why it is of that kind."""
        yield from self.layout.wrapped(Text("Furniture: what stands on the page and is not the article", "bold"))
        yield Text()
        for block in self.furniture:
            words = visible(self.story.page.text[block.span.start : block.span.end])
            over = len(words) - LONG_BLOCK
            body = Text(words[:LONG_BLOCK])
            if over > 0:
                body.append(f" {self.signs.cut} ({over:,} more characters)", CONTEXT_STYLE)
            body.append(f"  ({visible(block.reason)})", CONTEXT_STYLE)
            yield from self.layout.wrapped(body, f"  {block.kind.value:<{KIND}}  ", " " * (KIND + 4))
        yield Text()

    def counts(self) -> Iterator[Text]:
        """How much there is of everything, and how to see what is folded."""
        story = self.story
        nested = sum(line.inside is not None for line in story.attributions)
        facts = [count(len(story.attributions), "line")]
        if nested:
            facts.append(f"{nested} of them inside others")
        if story.attributions:
            facts += self._voices()
        if story.times:
            facts.append(count(len(story.times), "time expression"))
        facts.append(count(len(self.furniture), "furniture block"))
        facts.append(f"{count(len(story.missed), 'sentence')} may hold a missed line")
        yield from self.layout.in_a_row(facts)
        folded = [
            option
            for option, there, shown in (
                ("--furniture", self.furniture, self.unfold.furniture),
                ("--missed", story.missed, self.unfold.missed),
            )
            if there and not shown
        ]
        if folded:
            every = ", or --all" if len(folded) > 1 else ""
            yield from self.layout.wrapped(Text(f"To see them: {', '.join(folded)}{every}", CONTEXT_STYLE))

    def _voices(self) -> list[str]:
        """How many sources speak, how many lines have none that is known, and how many deny."""
        story = self.story
        speaking = {voice.source for voice in story.voices if voice.source is not None}
        unnamed = sum(story.sources[source].kind is SourceKind.UNNAMED for source in speaking)
        unresolved = sum(
            voice.source is None and bool(line.source)
            for line, voice in zip(story.attributions, story.voices, strict=True)
        )
        denials = sum(judgement.stance is Stance.DENIES for judgement in story.judgements)
        return [
            f"{count(len(speaking), 'source')}{f', {unnamed} unnamed' if unnamed else ''}",
            *([f"{count(unresolved, 'line')} unresolved"] if unresolved else []),
            *([count(denials, "denial")] if denials else []),
        ]


def _shown(found: Found) -> str:
    """A value of the head, harmless."""
    return visible(found.value)


def _changed(page: Page) -> bool:
    """Whether the page states a change after its publication: many state the same moment twice, in two zones."""
    if page.published is None or page.updated is None:
        return page.updated is not None
    try:
        return datetime.fromisoformat(page.published.value) != datetime.fromisoformat(page.updated.value)
    except ValueError:
        return page.published.value != page.updated.value
