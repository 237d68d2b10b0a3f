"""Put an attribution in place of another's content, so that one stands inside the other.

PolNeAR is flat by rule. "The mayor said that rents will fall" and, from another story, "Ms Lee told reporters that she
would sue" make "The mayor said that Ms Lee told reporters that she would sue", labelled at both levels.
"""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from evaluation.polnear import GoldLine, GoldStory
from training.augment import edit
from training.stories import shifted

from onrecord.reading.sentences import cut_paragraphs, cut_sentences
from onrecord.values.text import Span, Spans

SHORTEST, LONGEST = 30, 240
"""Code points of a sentence that is put into another."""
GRAFTS = 2
"""At most so many in one story."""

_OPENERS = frozenset(
    """a all an another any at both during each every few four he her his in it its many most no nobody none one other
    others our several she so some such ten that the their there these they this those three two we what when while you
    your""".split()
)
"""Words that open a sentence and lose their capital within another."""
_MARKS = "\"'“”‘’„«»`"
_DOUBLE = frozenset('"“”„«»`')
_TAKES_CLAUSE = re.compile(
    r"(?:sa(?:id|ys?|ying)|added|argued|believes?|claimed|insisted|noted|reported|suggested|thinks?|wrote)$"
)


@dataclass(frozen=True, slots=True)
class Scion:
    """A sentence that can stand in another's content."""

    text: str
    """Without its full stop."""
    lowered: str
    """As it is written within a sentence."""
    lines: tuple[GoldLine, ...]


def find_scions(stories: Iterable[GoldStory]) -> Iterator[Scion]:
    """Sentences without quotation marks that hold an attribution and no part of one."""
    for story in stories:
        for paragraph in cut_paragraphs(story.text):
            for sentence in cut_sentences(story.text, paragraph):
                text = story.text[sentence.start : sentence.end]
                if SHORTEST <= len(text) <= LONGEST and text.endswith(".") and not set(text) & _DOUBLE:
                    yield from _scion(story, sentence, text[:-1])


def _scion(story: GoldStory, sentence: Span, text: str) -> Iterator[Scion]:
    touching = [line for line in story.lines if any(span.overlaps(sentence) for span in _spans(line))]
    unstopped = Span(sentence.start, sentence.start + len(text))
    whole = all(span.within(unstopped) for line in touching for span in _spans(line))
    first = text.split(maxsplit=1)[0]
    if touching and whole and not any(span.overlaps(sentence) for span in story.doubtful):
        lines = tuple(shifted(line, -sentence.start) for line in touching)
        if first.casefold() in _OPENERS:
            yield Scion(text, text[0].lower() + text[1:], lines)
        elif re.search(rf"[a-z,] {re.escape(first)}\b", story.text):  # a name: it has its capital anywhere
            yield Scion(text, text, lines)


def graft(story: GoldStory, scions: Sequence[Scion], rng: random.Random) -> GoldStory:
    """The story with up to `GRAFTS` of its contents replaced by sentences of others."""
    for _ in range(rng.randrange(GRAFTS + 1)):
        stocks = list(_find_stocks(story))
        if stocks:
            story = _put(story, rng.choice(stocks), rng.choice(scions))
    return story


def _find_stocks(story: GoldStory) -> Iterator[Span]:
    """What can be replaced: a whole content, less its marks, its "that" and its last stop."""
    for line in story.lines:
        if len(line.content) == 1 and line.cue:
            stock = _stock(story.text, line)
            if stock and all(_is_clear(other, stock) for other in story.lines):
                yield stock


def _stock(text: str, line: GoldLine) -> Span | None:
    """The clause of a content; None where there is none, or where marks would lose their partners with it."""
    (content,) = line.content
    that = text.startswith("that ", *content)
    words = text[content.start + 5 * that : content.end]
    bare = words.lstrip(_MARKS)
    quoted = bare != words
    clause = bare.rstrip((_MARKS if quoted else "") + ",.?! ")
    if quoted:
        closed = not set(_MARKS).isdisjoint(bare[len(clause) :]) and _DOUBLE.isdisjoint(clause)
        fits = closed and (that or clause[:1].isupper())
    else:
        fits = that or _takes_clause(text, line)
    start = content.end - len(bare)
    return Span(start, start + len(clause)) if fits and clause and "\n" not in clause else None


def _is_clear(line: GoldLine, stock: Span) -> bool:
    """Whether the line goes with the stock as a whole, or keeps all of its words without it."""
    spans = _spans(line)
    return all(span.within(stock) for span in spans) or all(
        not span.overlaps(stock) or stock.within(span) for span in spans
    )


def _takes_clause(text: str, line: GoldLine) -> bool:
    """Whether the content follows a verb of saying at once, or opens the sentence."""
    (content,) = line.content
    cue = line.cue[-1]
    if cue.end + 1 == content.start:
        return _TAKES_CLAUSE.search(text[cue.start : cue.end]) is not None
    return content.end < cue.start and text[content.start].isupper() and text[content.end : content.end + 1] == ","


def _put(story: GoldStory, stock: Span, scion: Scion) -> GoldStory:
    opens = story.text[stock.start].isupper() and (stock.start == 0 or story.text[stock.start - 1] in _MARKS + "\n ")
    follows = story.text[max(0, stock.start - 2) : stock.start].strip(" ").isalnum()
    words = scion.text if opens and not follows else scion.lowered
    kept = tuple(line for line in story.lines if not all(span.within(stock) for span in _spans(line)))
    doubtful = tuple(span for span in story.doubtful if not span.overlaps(stock))
    new = edit(replace(story, lines=kept, doubtful=doubtful, names=None), [(*stock, words)])
    return replace(new, lines=(*new.lines, *(shifted(line, stock.start) for line in scion.lines)))


def _spans(line: GoldLine) -> Spans:
    return (*line.source, *line.cue, *line.content)
