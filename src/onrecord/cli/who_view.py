"""All that one source says over several stories, as a person reads it on a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.cli.account import CERTAIN, label_of, notes, stance_words
from onrecord.cli.choosing import Heard
from onrecord.cli.layout import Layout, count, day_of, moment_of
from onrecord.cli.passage import CONTEXT_STYLE, SIGN_STYLE, words_of
from onrecord.cli.saying import Beside, Relation, Said
from onrecord.cli.terminal import visible
from onrecord.cli.view import NUMBER, StoryView, Unfold
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span

NARROW = 72
"""Below so many columns, lines stand one under the other instead of side by side."""
CAUTION = "Suggested by machine, story by story. That they all mean the same {kind} is taken from the name alone."
TITLES = {
    Relation.AGAINST: "Yes and no: one line denies what another one says, by their words",
    Relation.AGAIN: "Denied again: the same thing, in other words",
}


class WhoView:
    """One source, laid out for one console."""

    def __init__(
        self, heard: Sequence[Heard], said: Sequence[Said], beside: Sequence[Beside], console: Console
    ) -> None:
        self.heard = heard
        self.sure = [one for one in said if one.resolved]
        self.possible = [one for one in said if not one.resolved]
        self.beside = beside
        self.layout = Layout(console)
        self.signs = self.layout.signs

    def rows(self) -> Iterator[Text]:
        """Every row: who it is, its lines by story, those that may be its, and what stands side by side."""
        yield from self.head()
        yield from self.stories(self.sure)
        if self.possible:
            title = f"Unresolved, and may be {self.label()}: {count(len(self.possible), 'line')}, not counted above"
            yield from self.layout.wrapped(Text(title, "bold"))
            yield Text()
            yield from self.stories(self.possible)
        for relation, title in TITLES.items():
            those = [one for one in self.beside if one.relation is relation]
            if those:
                yield from self.layout.wrapped(Text(title, "bold"))
                yield Text()
                for one in those:
                    yield from self.columns(one)

    def label(self) -> str:
        """What to call the source: the fullest of its names."""
        return fullest_name(self.heard)

    def head(self) -> Iterator[Text]:
        """Name, kind, what the stories say that it is, and how much there is of it."""
        yield from self.layout.wrapped(Text(self.label(), "bold"))
        kinds = list(dict.fromkeys(one.source.kind.value for one in self.heard))
        yield from self.layout.in_a_row([", ".join(kinds), *self._descriptions()])
        stories = list({id(one.story): one.story for one in self.sure}.values())
        days = sorted(day_of(story.page.published) for story in stories if story.page.published is not None)
        period = [days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"] if days else []
        denials = sum(one.judgement.stance is Stance.DENIES for one in self.sure)
        against = sum(one.relation is Relation.AGAINST for one in self.beside)
        probable = sum(one.story.voices[one.index].score < CERTAIN for one in self.sure)
        facts = [
            f"{count(len(self.sure), 'line')} in {count(len(stories), 'story', 'stories')}",
            *period,
            *([f"{probable} of them only probable"] if probable else []),
            *([count(denials, "denial")] if denials else []),
            *([f"{count(against, 'pair')} of yes and no"] if against else []),
        ]
        yield from self.layout.in_a_row(facts)
        if len({one.story.key for one in self.heard}) > 1:
            yield from self.layout.wrapped(Text(CAUTION.format(kind=kinds[0]), CONTEXT_STYLE))
        yield Text()

    def _descriptions(self) -> list[str]:
        """What the stories say that it is, verbatim, each wording once."""
        spans = [(one.story, one.source.description) for one in self.heard if one.source.name is not None]
        words = [_quoted(story, span, self.signs.opening, self.signs.closing) for story, span in spans if span]
        return list({word.casefold(): word for word in reversed(words)}.values())[::-1]

    def stories(self, said: Sequence[Said]) -> Iterator[Text]:
        """Some lines under the heads of their stories."""
        for _, lines in groupby(said, key=lambda one: id(one.story)):
            of_story = list(lines)
            yield from self._story(of_story[0].story)
            view = StoryView(of_story[0].story, self.layout.console, Unfold())
            already: set[Span] = set()
            for one in of_story:
                number = f"{one.index + 1:>{NUMBER}}  "
                yield from view.line(one.index, number, " " * len(number), already)
                yield Text()

    def _story(self, story: Story) -> Iterator[Text]:
        """When, where, and under which headline a story stands."""
        page = story.page
        when = moment_of(page.published) if page.published else "(no date found)"
        outlet = visible(page.outlet.value) if page.outlet else "(no outlet found)"
        headline = visible(page.headline.value) if page.headline else "(no headline found)"
        dot = f" {self.signs.dot} "
        yield from self.layout.wrapped(Text.assemble((f"{when}{dot}{outlet}", "bold"), dot, headline))
        yield from self.layout.wrapped(Text(visible(story.given.address), CONTEXT_STYLE))
        yield Text()

    # Side by side

    def columns(self, beside: Beside) -> Iterator[Text]:
        """Two lines in two columns, or one under the other where the console is narrow."""
        if self.layout.width < NARROW:
            for one in (beside.earlier, beside.later):
                yield from self._cell(one, self.layout.width)
                yield Text()
            return
        rail = f" {self.signs.rail.strip()} "
        width = (self.layout.width - len(rail)) // 2
        left, right = (list(self._cell(one, width)) for one in (beside.earlier, beside.later))
        for row, other in zip_longest(left, right, fillvalue=Text()):
            whole = row.copy().append(" " * (width - cell_len(row.plain)))
            whole.append(rail, CONTEXT_STYLE).append_text(other)
            whole.rstrip()
            yield whole
        yield Text()

    def _cell(self, said: Said, width: int) -> Iterator[Text]:
        """One line as short as it can be told: when, where, stance, words, and what is denied."""
        story, signs = said.story, self.signs
        page = story.page
        when = day_of(page.published) if page.published else "(no date)"
        outlet = visible(page.outlet.value) if page.outlet else visible(story.given.address)
        place = Text(f" {signs.dot} ".join((when, outlet, f"line {said.index + 1}")), CONTEXT_STYLE)
        yield from self.layout.wrapped(place, width=width)
        yield from self.layout.wrapped(stance_words(said.judgement, signs), width=width)
        line = story.attributions[said.index]
        content = words_of(page.text, line.content, signs) or words_of(page.text, line.cue, signs)
        whole = Text.assemble((signs.opens, SIGN_STYLE), content, (signs.closes, SIGN_STYLE))
        yield from self.layout.wrapped(whole, width=width)
        for label, facts, _ in notes(story, said.index, signs):
            if label == "denied":
                yield from self.layout.wrapped(Text.assemble((f"{label}: ", CONTEXT_STYLE), *facts), width=width)


def fullest_name(heard: Sequence[Heard]) -> str:
    """What to call one source of several stories: by the fullest of its names, else in the first story's words."""
    names = [one.name for one in heard if one.name is not None]
    return visible(max(names, key=len)) if names else label_of(heard[0].story, heard[0].source)


def _quoted(story: Story, span: Span, opening: str, closing: str) -> str:
    return f"{opening}{visible(story.page.text[span.start : span.end])}{closing}"
