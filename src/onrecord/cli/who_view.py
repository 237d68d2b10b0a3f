"""All that one source says over several stories, as a person reads it on a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.affair.following import CouldBe, Followed, Heard
from onrecord.affair.saying import Beside, Relation, Said, all_said
from onrecord.cli.account import CERTAIN, LABEL, label_of, notes, stance_words
from onrecord.cli.layout import Layout, count, day_of, moment_of
from onrecord.cli.passage import CONTEXT_STYLE, SIGN_STYLE, words_of
from onrecord.cli.terminal import visible
from onrecord.cli.view import NUMBER, StoryView, Unfold
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.identity import Link, MentionKey
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Span

NARROW = 72
"""Below so many columns, lines stand one under the other instead of side by side."""
MOST_REASONS = 4
"""Reasons that are told for taking sources of several stories for one; the rest is counted."""
TITLES = {
    Relation.AGAINST: "Yes and no: one line denies what another one says, by their words",
    Relation.AGAIN: "Denied again: the same thing, in other words",
}


class WhoView:
    """One source, laid out for one console."""

    def __init__(
        self,
        one: Followed,
        said: Sequence[Said],
        beside: Sequence[Beside],
        console: Console,
        *,
        others: Sequence[Followed] = (),
        told: Mapping[Digest, ReviewedStory] | None = None,
    ) -> None:
        self.one = one
        self.heard = one.heard
        self.sure = [line for line in said if line.resolved]
        self.possible = [line for line in said if not line.resolved]
        self.beside = beside
        self.others = others
        self.told = {} if told is None else told
        self.layout = Layout(console)
        self.signs = self.layout.signs

    def rows(self) -> Iterator[Text]:
        """Every row: who it is and why, who else it could be, its lines by story, and what stands side by side."""
        yield from self.head()
        yield from self.not_counted()
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
        yield from self._reviewed()
        yield from self._reasons()
        yield Text()

    def _reviewed(self) -> Iterator[Text]:
        """How far editors have looked at the lines; nothing without a record."""
        if self.told:
            standings = Counter(self._standing(line) for line in self.sure)
            facts = [f"{standings[one]:,} {one.value}" for one in Standing if standings[one]]
            yield from self.layout.wrapped(Text(f"As reviewed: {', '.join(facts)}", CONTEXT_STYLE))

    def _standing(self, line: Said) -> Standing:
        told = self.told.get(line.story.key)
        return Standing.SUGGESTED if told is None else told.standing(line.index)

    def _reasons(self) -> Iterator[Text]:
        """Why the sources of several stories are taken for one, the commonest reason first, with their least scores."""
        stories = {one.story.key for one in self.heard}
        if len(stories) < 2:
            return
        how = "" if any(link.ruled for link in self.one.identity.links) else ", suggested by machine"
        title = f"Taken for one source in {len(stories)} stories{how}:"
        yield from self.layout.wrapped(Text(title, CONTEXT_STYLE))
        scores: dict[str, list[float]] = {}
        for link in self.one.identity.links:
            scores.setdefault(link.likeness.reason, []).append(link.likeness.score)
        ordered = sorted(scores.items(), key=lambda item: (-len(item[1]), item[0]))
        for reason, those in ordered[:MOST_REASONS]:
            yield from self._point(f"{reason} ({min(those):.2f}{f', {len(those)} times' if len(those) > 1 else ''})")
        if len(ordered) > MOST_REASONS:
            least = min(score for _, those in ordered[MOST_REASONS:] for score in those)
            yield from self._point(f"and for like reasons ({least:.2f} at least)")

    def _point(self, words: str) -> Iterator[Text]:
        yield from self.layout.wrapped(Text(visible(words), CONTEXT_STYLE), f"  {self.signs.dot} ", "    ")

    def not_counted(self) -> Iterator[Text]:
        """Who could be the same one and is not taken to be, and who else goes by the name."""
        linked = {one.link.other for one in self.one.could_be}
        others = [other for other in self.others if linked.isdisjoint(other.identity.mentions)]
        if not self.one.could_be and not others:
            return
        yield from self.layout.wrapped(Text("Not taken for the same, and not counted here:", "bold"))
        for could_be in self.one.could_be:
            yield from self._point(self._could_be(could_be))
        for other in others:
            where = self._where(other.heard)
            yield from self._point(f"{fullest_name(other.heard)}, {other.identity.kind.value}, {where}: the same name")
        yield Text()

    def _could_be(self, one: CouldBe) -> str:
        likeness = one.link.likeness
        label = one.identity.name or fullest_name(one.heard)
        return f"{label}, {one.identity.kind.value}, {self._where(one.heard)}: {likeness.reason} ({likeness.score:.2f})"

    def _where(self, heard: Sequence[Heard]) -> str:
        """How many lines, and in which story."""
        kept = (line for line in all_said(heard) if self._standing(line) is not Standing.REJECTED)
        lines = count(sum(line.resolved for line in kept), "line")
        first, *more = dict.fromkeys(one.story.key for one in heard)
        if more:
            return f"{lines} in {1 + len(more)} stories"
        if first in self.told:
            return f"{lines} in story {self.told[first].number}"
        return f"{lines} in {visible(heard[0].story.given.address)}"

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
                yield from self._review(one, " " * len(number))
                yield Text()

    def _review(self, line: Said, indent: str) -> Iterator[Text]:
        """What an editor said of a line; nothing where nobody did."""
        told = self.told.get(line.story.key)
        if told is None:
            return
        decision = told.decision(line.index)
        if decision is not None:
            yield from self._said_of_it("review", f"{told.standing(line.index).value} by {decision.by}", indent)
        for remark in told.remarks(line.index):
            yield from self._said_of_it("note", remark, indent)

    def _said_of_it(self, label: str, words: str, indent: str) -> Iterator[Text]:
        first, rest = f"{indent}{label:<{LABEL}}  ", indent + " " * (LABEL + 2)
        yield from self.layout.wrapped(Text(visible(words)), first, rest)

    def _story(self, story: Story) -> Iterator[Text]:
        """When, where, and under which headline a story stands."""
        page = story.page
        when = moment_of(page.published) if page.published else "(no date found)"
        outlet = visible(page.outlet.value) if page.outlet else "(no outlet found)"
        headline = visible(page.headline.value) if page.headline else "(no headline found)"
        dot = f" {self.signs.dot} "
        yield from self.layout.wrapped(Text.assemble((f"{when}{dot}{outlet}", "bold"), dot, headline))
        number = f"story {self.told[story.key].number}{dot}" if story.key in self.told else ""
        yield from self.layout.wrapped(Text(f"{number}{visible(story.given.address)}", CONTEXT_STYLE))
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


def ties_by_mention(links: Iterable[Link], *, both: bool = True) -> dict[MentionKey, list[Link]]:
    """The links of each mention: those that it has at either end, or at its first only."""
    found: dict[MentionKey, list[Link]] = {}
    for link in links:
        for key in (link.one, link.other) if both else (link.one,):
            found.setdefault(key, []).append(link)
    return found


def _quoted(story: Story, span: Span, opening: str, closing: str) -> str:
    return f"{opening}{visible(story.page.text[span.start : span.end])}{closing}"
