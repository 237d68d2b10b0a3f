"""All that is known of a story while its lines are read: words, names, figures, and the sources found so far."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.sources.choices import Choice
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.register import Known
from onrecord.sources.sightings import Sightings
from onrecord.sources.tokens import Words
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.text import Span, Spans

_MOST_LINES = 40
"""Lines of one sentence that are looked through: no written sentence has more, and a text without stops may."""
_PREPOSITIONS = frozenset("in of for from with by to at on about against over near under after before between".split())


@dataclass(slots=True)
class Stage:
    """Built once for a story; `choices` fills up as its lines are read."""

    words: Words
    sightings: Sightings
    known: Sequence[Known]
    cast: Cast
    lines: Sequence[Attribution]
    quoted: Sequence[Span]
    """The story's outer quotations, in text order."""
    by_sentence: dict[int, list[int]]
    """Numbers of the lines by the first code point of the sentence that their source or cue begins in."""
    choices: dict[int, Choice] = field(default_factory=dict)
    """By number of the line."""
    speakers: dict[int | None, Figure] = field(default_factory=dict)
    """The last source of lines at the top, and of those within each line."""
    institutions: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    """Bodies named by a common noun ("Leval's water ministry"), by their words."""
    phrases: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    """Unnamed sources by the words that they were called by."""
    by_source: dict[Spans, Choice] = field(default_factory=dict)
    """By the source's own words: two lines with one source phrase have one source."""
    joint: dict[tuple[int, ...], Figure] = field(default_factory=dict)
    """Joint sources by the identities of their members."""
    labels: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    """Speakers in a transcript by the words of their labels."""
    pair: tuple[int, tuple[Figure, Figure]] | None = None
    """The two of whom "the former" or "the latter" was one, and the number of that sentence."""
    joint_weight: float = 0.0
    """Weight of the name last taken in, which another joined to it shares."""
    groups: list[Figure] = field(default_factory=list)
    """Unnamed people, several in one, in the order in which they came up."""

    def is_quoted(self, position: int) -> bool:
        """Whether a code point stands within quotation marks."""
        at = bisect_right(self.quoted, Span(position, len(self.words.text) + 1)) - 1
        return at >= 0 and position < self.quoted[at].end

    def lines_at(self, sentence: Span) -> Sequence[int]:
        """Numbers of the lines whose source stands in a sentence, in order; the first of very many."""
        return self.by_sentence.get(sentence.start, ())[:_MOST_LINES]

    def figure_of_name(self, number: int) -> Figure | None:
        """Whom a name stands for."""
        return self.known[number].figure

    def weight_at(self, span: Span, *, owning: bool) -> float:
        """How much the words of a span stand in the foreground of their sentence."""
        before = self.words.before(span.start)
        sentence = self.words.sentence(span.start)
        if owning or (before is not None and before.start >= sentence.start and before.word in _PREPOSITIONS):
            return 0.6
        log = self.cast.log
        first = not log or log[-1].start < sentence.start or log[-1].start >= span.start
        return 1.0 if first else 0.8

    def holder(self, number: int) -> Figure | None:
        """The source of the line within whose content a line stands, where it is known already."""
        inside = self.lines[number].inside
        choice = self.choices.get(inside) if inside is not None else None
        return choice.figure if choice is not None else None


def outer_quotations(reading: Reading) -> list[Span]:
    """The stretches of the story that stand in quotation marks, in text order."""
    return sorted(span for quotation in reading.quotations if not quotation.depth for span in quotation.spans)
