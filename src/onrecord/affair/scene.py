"""Stories as a call sheet looks at them: which lines count, whose they are, and their exact words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.source import Source
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans


class Passage(NamedTuple):
    """The exact words that an entry rests on."""

    story: Digest
    """The story's key, as statements have it."""
    line: int
    """Index of the attribution; `HEADLINE` for the headline."""
    spans: Spans
    """Empty for a headline that is in the page's markup only."""


class Scene(NamedTuple):
    """The stories, and which of their lines do not count."""

    stories: Mapping[Digest, Story]
    rejected: frozenset[StatementKey]

    def lines(self, key: Digest) -> Iterator[int]:
        """The lines of a story that count."""
        for line in range(len(self.stories[key].attributions)):
            if StatementKey(key, line) not in self.rejected:
                yield line

    def words(self, key: Digest, spans: Iterable[Span]) -> str:
        """The words of some spans of a story, with an ellipsis between them."""
        text = self.stories[key].page.text
        return " … ".join(text[start:end] for start, end in spans)

    def source(self, key: Digest, line: int) -> Source | None:
        """Who is behind a line; None where that is unresolved or the text names nobody."""
        story = self.stories[key]
        number = story.voices[line].source
        return None if number is None else story.sources[number]

    def passage(self, key: Digest, line: int) -> Passage:
        """A line with its source, cue and content."""
        one = self.stories[key].attributions[line]
        return Passage(key, line, joined(self.stories[key].page.text, (*one.source, *one.cue, *one.content)))


def joined(text: str, spans: Iterable[Span]) -> Spans:
    """The spans in text order; those with nothing but space between them are one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
