"""What every export of a record is made from: a story with the editors' fixes in it, and how each line stands."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.exports.naming import line_id
from onrecord.review import apply_fixes, review_lines
from onrecord.values.decision import Decision, Review, Standing
from onrecord.values.source import Source
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

BETWEEN = " … "
"""Between the parts of a role, and where words of the story are left out."""
REVIEWED = frozenset({Standing.ACCEPTED, Standing.FIXED})
"""What an editor has said yes to."""


@dataclass(frozen=True, slots=True)
class ReviewedStory:
    """One story of a record as it leaves: indices of lines are those of the whole story, whatever is left out."""

    number: int
    """Its number in the record."""
    story: Story
    """With the fixes of editors in it; every line is there, rejected ones too."""
    review: Review
    """How each line stands."""
    decisions: tuple[Decision, ...]
    """The decisions that the review's indices point at, oldest first."""
    kept: tuple[int, ...]
    """Indices of the lines to export, in order."""

    @property
    def left_out(self) -> tuple[int, ...]:
        """Indices of the lines that are not exported, in order."""
        return tuple(index for index in range(len(self.story.attributions)) if not self.keeps(index))

    def keeps(self, index: int) -> bool:
        """Whether a line is exported."""
        at = bisect_left(self.kept, index)
        return at < len(self.kept) and self.kept[at] == index

    def standing(self, index: int) -> Standing:
        """How one line stands."""
        return self.review.lines[index].standing

    def decision(self, index: int) -> Decision | None:
        """The decision that counts for one line; None for a suggestion."""
        number = self.review.lines[index].decision
        return None if number is None else self.decisions[number]

    def notes(self, index: int) -> tuple[Decision, ...]:
        """The remarks on one line, oldest first."""
        return tuple(self.decisions[number] for number in self.review.lines[index].notes)

    def remarks(self, index: int) -> tuple[str, ...]:
        """What editors wrote about one line: why they decided so, then their remarks, oldest first."""
        decision = self.decision(index)
        entries = (*(() if decision is None else (decision,)), *self.notes(index))
        return tuple(entry.note for entry in entries if entry.note)

    def holder(self, index: int | None) -> int | None:
        """The line itself where it is exported, else the nearest exported one around it; None where there is none."""
        while index is not None and not self.keeps(index):
            index = self.story.attributions[index].inside
        return index

    def inside(self, index: int) -> str | None:
        """The name of the exported line that a line stands inside, the nearest one; None at the top level."""
        holder = self.holder(self.story.attributions[index].inside)
        return None if holder is None else line_id(holder)

    def answers(self, index: int) -> str | None:
        """The name of the exported line that a line answers; None where that is unknown or not exported."""
        answered = self.story.judgements[index].answers
        return None if answered is None or not self.keeps(answered) else line_id(answered)

    def words(self, spans: Spans) -> str | None:
        """The words of one role, exactly, with an ellipsis between its parts; None where the role is absent."""
        return words_of(self.story.page.text, spans)

    def source(self, index: int) -> Source | None:
        """Who is behind a line; None where that is unresolved or the text names no source."""
        number = self.story.voices[index].source
        return None if number is None else self.story.sources[number]

    def called(self, index: int) -> str | None:
        """What to call a line's source: its name, else what the story says that it is; None where unresolved."""
        source = self.source(index)
        return None if source is None else name_of(self.story.page.text, source)

    def chain(self, index: int) -> tuple[str, ...]:
        """What to call each one between the page's outlet and the speaker, both included, outermost first.

        As `called` calls them, where they are resolved; else in the story's own words.
        """
        text, sources = self.story.page.text, self.story.sources
        hops = self.story.voices[index].chain
        names = ((None if hop.source is None else name_of(text, sources[hop.source])) or hop.name for hop in hops)
        return tuple(names)


def review_story(
    number: int, story: Story, decisions: tuple[Decision, ...], *, accepted: bool = False, rejected: bool = False
) -> ReviewedStory:
    """A story with the decisions on it; which lines are exported is as `choose_lines` has it."""
    review = review_lines(story, decisions)
    kept = choose_lines(review, accepted=accepted, rejected=rejected)
    return ReviewedStory(number, apply_fixes(story, decisions), review, decisions, kept)


def choose_lines(review: Review, *, accepted: bool = False, rejected: bool = False) -> tuple[int, ...]:
    """Indices of the lines to export: all that nobody rejected; only those accepted or fixed; or every one."""
    standings = [line.standing for line in review.lines]
    if accepted:
        return tuple(index for index, standing in enumerate(standings) if standing in REVIEWED)
    return tuple(index for index, standing in enumerate(standings) if rejected or standing is not Standing.REJECTED)


def name_of(text: str, source: Source) -> str | None:
    """What to call a source: its name, else its description, else how the story first speaks of it."""
    said = source.mentions if source.description is None else (source.description,)
    return source.name or words_of(text, said[:1])


def words_of(text: str, spans: Sequence[Span]) -> str | None:
    """The words of some spans with an ellipsis between them; None where there are none.

    >>> words_of("“We lost,” she said. “That is all.”", (Span(0, 10), Span(21, 35)))
    '“We lost,” … “That is all.”'
    """
    return BETWEEN.join(text[start:end] for start, end in spans) or None
