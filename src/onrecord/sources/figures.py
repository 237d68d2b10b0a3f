"""The figures of a story while it is read, and where they were spoken of."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.sources.phrases import nationalities
from onrecord.sources.tokens import Words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_FARTHEST = 10
"""Sentences that are searched backwards for what a pronoun stands for."""
_FIRST = 24
"""Mentions at the story's start that are never forgotten: whom it opens with may come up again at its end."""
_MOST = 60
"""Mentions that are looked at in them: in a long transcript each search stays short."""


@dataclass(frozen=True, slots=True)
class Role:
    """A post, trade or kind that the story gives to a figure."""

    span: Span
    head: str
    """Its noun, singular, in normal form."""
    words: frozenset[str]
    """The words before the noun, in normal form."""
    affiliation: Span | None
    """A body or place named in it."""
    plain: bool
    """Whether it is a description of its own, after a comma or verb, and not a title before the name."""
    several: bool = False
    """Whether its noun is a plural, so that others share it."""
    where: frozenset[str] = frozenset()
    """Words of the body or place that it is said to belong to, in normal form."""
    definite: bool = False
    """Whether it says "the", or whose it is."""

    @property
    def countries(self) -> frozenset[str]:
        """The countries named by an adjective in it."""
        return nationalities(sorted(self.words))


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody or something that may be a source."""

    kind: SourceKind
    name: str | None = None
    words: tuple[str, ...] = ()
    """The fullest name in normal form."""
    gender: str | None = None
    several: bool = False
    place: bool = False
    head: str = ""
    """The noun that it was called by, if it has no name: "spokesman", "report"."""
    head_of: str = ""
    """Of a group, the noun for those who make it up ("a group of doctors")."""
    span: Span | None = None
    """The phrase that brought it in."""
    mentions: set[Span] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    groups: frozenset[int] = frozenset()
    """Groups of bodies or writings that it belongs to."""
    owner: "Figure | None" = None
    """Whose a writing is."""
    owner_line: int | None = None
    """Number of the line whose source it belongs to, where that is known only later."""
    members: tuple["Figure", ...] = ()
    """Those whom a joint source is made of."""
    aliases: set[str] = field(default_factory=set)
    affiliation: Span | None = None
    acts: bool = False
    """Whether it is the source of a line: a place that speaks is a government."""
    leading: bool = False
    """Whether the story's first sentences rest on it."""
    turned_out: "Figure | None" = None
    """Whom it turned out to be, once the story named it."""

    @property
    def final(self) -> "Figure":
        """The figure that it turned out to be, or itself."""
        figure = self
        while figure.turned_out is not None:
            figure = figure.turned_out
        return figure


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a figure is spoken of."""

    start: int
    end: int
    figure: Figure
    weight: float
    """How much it stands in the foreground: subject and source most, genitive least."""
    quoted: bool
    """Whether it stands within quotation marks."""
    sentence: int
    """Number of its sentence."""


class Cast:
    """All figures of a story, and what was said of them so far, in text order."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.figures: list[Figure] = []
        self.log: list[Mention] = []
        self.by_head: dict[str, list[Figure]] = {}
        self.spouses: dict[int, Figure] = {}
        """Whom somebody is married to, by the one's identity."""

    def add(self, figure: Figure) -> Figure:
        """The figure, now one of the cast."""
        self.figures.append(figure)
        if figure.head:
            self.by_head.setdefault(figure.head, []).append(figure)
        return figure

    def note(self, span: Span, figure: Figure, weight: float, *, quoted: bool = False) -> None:
        """Take down that a figure is spoken of; calls come in text order, or nearly so."""
        figure.mentions.add(span)
        mention = Mention(span.start, span.end, figure, weight, quoted, self.words.sentence_at(span.start))
        if self.log and self.log[-1].start > span.start:
            self.log.insert(bisect_left(self.log, span.start, key=lambda one: one.start), mention)
        else:
            self.log.append(mention)

    def before(self, position: int) -> Iterator[tuple[Mention, int]]:
        """Mentions before a code point, latest first, each with how many sentences lie between; bounded."""
        here = self.words.sentence_at(position)
        at = bisect_left(self.log, position, key=lambda mention: mention.start)
        for mention in reversed(self.log[max(0, at - _MOST) : at]):
            distance = here - mention.sentence
            if distance > _FARTHEST:
                return
            yield mention, distance

    def spoken_before(self, position: int) -> Iterator[Figure]:
        """Figures spoken of before a code point, nearest first, then those of the opening; once each, and bounded."""
        near = (mention.figure for mention, _ in self.before(position))
        return iter(dict.fromkeys((*near, *self.foremost(position))))

    def foremost(self, position: int) -> Iterator[Figure]:
        """Figures of the story's opening that were spoken of before a code point, in text order."""
        return (mention.figure for mention in self.log[:_FIRST] if mention.start < position)
