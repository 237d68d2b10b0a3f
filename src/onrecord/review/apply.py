"""The room's verbs: which decision is about which line, what stands then, and the story with the fixes in it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from onrecord.values.attribution import Attribution
from onrecord.values.decision import Decision, Fix, LineMark, Review, Reviewed, Standing, Verb
from onrecord.values.source import Hop, Source, SourceKind
from onrecord.values.stance import Judgement, Stance
from onrecord.values.story import Story
from onrecord.values.text import Spans

T = TypeVar("T")
_WORD = re.compile(r"\w+")
_NAMED = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT})
_BY_EDITOR = "an editor's decision"
_STANDINGS = {Verb.ACCEPT: Standing.ACCEPTED, Verb.REJECT: Standing.REJECTED, Verb.FIX: Standing.FIXED}


def mark_line(story: Story, index: int) -> LineMark:
    """What a decision names a line by."""
    line, text = story.attributions[index], story.page.text
    words = (_words(text, line.source), _words(text, line.cue), _words(text, line.content))
    return LineMark(story.key, line.source, line.cue, line.content, words)


def review_lines(story: Story, decisions: Sequence[Decision]) -> Review:
    """How each line of a story stands after some decisions on it, oldest first; the last one on a line counts.

    A decision finds its line by the spans in the text that it was made on, else by the words; where it finds none, or
    several and none in the same place, it is an orphan. A line that was read otherwise since, at the same cue, is the
    decision's line still: the editor's word stands.
    """
    places = _Places([mark_line(story, index) for index in range(len(story.attributions))])
    counting: dict[int, int] = {}
    notes: dict[int, list[int]] = defaultdict(list)
    orphans = []
    for number, decision in enumerate(decisions):
        index = places.find(decision.line)
        if index is None:
            orphans.append(number)
        elif decision.verb is Verb.NOTE:
            notes[index].append(number)
        else:
            counting[index] = number
    lines = []
    for index in range(len(story.attributions)):
        counts = counting.get(index)
        standing = Standing.SUGGESTED if counts is None else _STANDINGS[decisions[counts].verb]
        moved = counts is not None and decisions[counts].line.key != story.key
        lines.append(Reviewed(standing, counts, tuple(notes[index]), moved))
    return Review(tuple(lines), tuple(orphans))


def find_lines(lines: Sequence[LineMark], marks: Iterable[LineMark]) -> list[int | None]:
    """For each of some marks, the index of its line among the lines of one version of its story; None where it is gone.

    The line is found by the spans in the text that the mark was made on, else by the words; where there are several and
    none in the same place, there is none. ``lines`` are the marks that the story's lines have now, in their order.

    >>> from onrecord.values.fetched import Digest
    >>> from onrecord.values.text import Span
    >>> mark = LineMark(Digest("a1"), (Span(0, 3),), (Span(4, 8),), (Span(9, 17),), ("Lee", "said", "it rained"))
    >>> find_lines([replace(mark, key=Digest("b2"), words=("LEE", "said", "it rained"))], [mark])
    [0]
    """
    places = _Places(lines)
    return [places.find(mark) for mark in marks]


class _Places:
    """A story's lines, to be found again."""

    def __init__(self, lines: Sequence[LineMark]) -> None:
        self._key = lines[0].key if lines else None
        self._lines = lines
        self._exact: dict[tuple[Spans, Spans, Spans], int] = {}
        self._cues: dict[Spans, list[int]] = defaultdict(list)
        for index, line in enumerate(lines):
            self._exact[line.source, line.cue, line.content] = index
            self._cues[line.cue].append(index)

    def find(self, mark: LineMark) -> int | None:
        if mark.key == self._key:
            exact = self._exact.get((mark.source, mark.cue, mark.content))
            if exact is not None:
                return exact
            return _only(self._cues.get(mark.cue, []))
        return _only(self._words.get(_folded(mark.words), []))

    @cached_property
    def _words(self) -> dict[tuple[str, ...], list[int]]:
        """The lines by their words; only a mark from another text asks for them."""
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, line in enumerate(self._lines):
            found[_folded(line.words)].append(index)
        return found


def apply_fixes(story: Story, decisions: Sequence[Decision]) -> Story:
    """The story as the editors have it: fixes in place, rejected lines still there, as `review_lines` marks them.

    Lines keep their order and indices, so that everything that points at them does so still. A name that a fix gives
    becomes a source of the story where there is none of that name.
    """
    review = review_lines(story, decisions)
    for index, line in enumerate(review.lines):
        decision = None if line.decision is None else decisions[line.decision]
        if decision is not None and decision.fix is not None:
            story = _fixed(story, index, decision.fix, spans=not line.moved)
    return story


def _fixed(story: Story, index: int, fix: Fix, *, spans: bool) -> Story:
    """The story with one line fixed; without the spans of a fix that was made on another text."""
    line, judgement, voice = story.attributions[index], story.judgements[index], story.voices[index]
    sources = story.sources
    if spans:
        line = replace(
            line,
            source=line.source if fix.source is None else fix.source,
            cue=line.cue if fix.cue is None else fix.cue,
            content=line.content if fix.content is None else fix.content,
        )
        within = (one for one in judgement.denied if any(one.within(part) for part in line.content))
        judgement = replace(judgement, denied=tuple(within))
    if fix.stance is not None:
        judgement = _judged(judgement, fix.stance, line)
    if fix.who is not None:
        number, sources = _source_of(story, fix.who, fix.kind, voice.kind, line)
        kind = sources[number].kind
        chain = _ending_at(voice.chain, Hop(sources[number].name or fix.who, line.source, number))
        voice = replace(voice, source=number, kind=kind, score=1.0, reason=_BY_EDITOR, chain=chain)
    return replace(
        story,
        attributions=_with(story.attributions, index, line),
        judgements=_with(story.judgements, index, judgement),
        voices=_with(story.voices, index, voice),
        sources=sources,
    )


def _judged(judgement: Judgement, stance: Stance, line: Attribution) -> Judgement:
    """The judgement with another stance. Where an editor calls it a denial, a "no" in its words is that denial."""
    if stance is Stance.DENIES:
        return replace(judgement, stance=stance, reason=_BY_EDITOR, decided=line.content)
    return replace(judgement, stance=stance, reason=_BY_EDITOR, decided=(), denied=(), band=None)


def _source_of(
    story: Story, name: str, kind: SourceKind | None, read_as: SourceKind | None, line: Attribution
) -> tuple[int, tuple[Source, ...]]:
    """The story's source of that name, and its sources; a new one at their end where there is none.

    The source is of the kind that the editor says; where the editor says none, a new one is what it was read as.
    """
    folded = " ".join(_WORD.findall(name.casefold()))
    for number, source in enumerate(story.sources):
        if source.name is not None and " ".join(_WORD.findall(source.name.casefold())) == folded:
            return number, _with(story.sources, number, replace(source, kind=kind or source.kind))
    guessed = read_as if read_as in _NAMED else SourceKind.PERSON
    added = Source(name, kind or guessed, line.source, None, False, None, None, None, (folded,))
    return len(story.sources), (*story.sources, added)


def _ending_at(chain: tuple[Hop, ...], speaker: Hop) -> tuple[Hop, ...]:
    """The chain with another speaker at its end; the outlet, which has no words in the story, is never replaced."""
    carriers = chain[:-1] if chain and chain[-1].spans else chain
    return (*carriers, speaker) if speaker.spans else carriers


def _with(values: tuple[T, ...], index: int, value: T) -> tuple[T, ...]:
    return (*values[:index], value, *values[index + 1 :])


def _words(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def _folded(words: tuple[str, str, str]) -> tuple[str, ...]:
    return tuple(" ".join(_WORD.findall(part.casefold())) for part in words)


def _only(found: list[int]) -> int | None:
    return found[0] if len(found) == 1 else None
