"""Through whom a line reached the page: hops from the page's outlet to the first speaker."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.lexicon.en.agencies import AGENCIES
from onrecord.lexicon.en.outlets import CITING
from onrecord.sources.figures import Figure
from onrecord.sources.nominals import is_outlet_or_paper, take_up_outlet
from onrecord.sources.phrases import parse_phrase
from onrecord.sources.stage import Stage
from onrecord.sources.tokens import normal_words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span, Spans

_SHARED = 0.5
"""Two lines whose contents share this much say the same."""
_AGENCY = re.compile(r"\(([A-Za-z][A-Za-z .-]{1,40})\)")
_DASH = re.compile(r" ?[-–—]")
_DATELINE = 80
"""Code points of a story's opening in which a dateline stands."""
_DEEPEST = 12
"""Hops that are followed upwards."""


@dataclass(frozen=True, slots=True)
class Step:
    """One hop, before sources are numbered."""

    figure: Figure | None
    spans: Spans
    name: str | None
    """Given where there is no figure."""


def page_steps(stage: Stage, *, outlet: str | None, credit: str | None, dateline: str | None) -> tuple[Step, ...]:
    """The hops that all lines share: the page's outlet, and the agency whose text it is.

    The agency is the one credited; else the one in brackets in the dateline or before the dash that opens the story.
    """
    printed = _printed_agency(stage)
    named = _AGENCY.search(dateline) if dateline is not None else None
    agency = credit or (AGENCIES.get(named[1].lower()) if named is not None else None) or (printed and printed[0])
    steps = [Step(None, (), outlet)] if outlet else []
    if agency and (not outlet or normal_words(agency) != normal_words(outlet)):
        spans = (printed[1],) if printed is not None and normal_words(printed[0]) == normal_words(agency) else ()
        steps.append(Step(None, spans, agency))
    return tuple(steps)


def _printed_agency(stage: Stage) -> tuple[str, Span] | None:
    """The agency in brackets at the story's opening, "ISLAMABAD (AP) — …", and where it stands."""
    if not stage.words.sentences:
        return None
    start = stage.words.sentences[0].start
    found = _AGENCY.search(stage.words.text, start, start + _DATELINE)
    agency = AGENCIES.get(found[1].lower()) if found is not None else None
    if found is None or agency is None or not _DASH.match(stage.words.text, found.end()):
        return None
    return agency, Span(found.start(1), found.end(1))


def chain_of(stage: Stage, number: int, page: Sequence[Step]) -> tuple[Step, ...]:
    """The hops of one line, outermost first: the page's, outer lines, who was told, and the line's own source."""
    steps = list(page)
    for at in reversed(_upwards(stage, number)):
        steps += _told(stage, at)
        source = stage.lines[at].source
        choice = stage.choices.get(at)
        if stage.words.has_word(source):
            steps.append(Step(choice.figure if choice is not None else None, source, None))
    return tuple(_without_repeats(steps))


def _upwards(stage: Stage, number: int) -> list[int]:
    """The line and those that hold or cite it, innermost first."""
    found = [number]
    while len(found) < _DEEPEST:
        line = stage.lines[found[-1]]
        outer = line.inside if line.inside is not None else _citer(stage, found[-1])
        if outer is None or outer in found:
            break
        found.append(outer)
    return found


def _citer(stage: Stage, number: int) -> int | None:
    """The line that says the same and cites this one's source ("A said, citing B")."""
    line = stage.lines[number]
    first = stage.words.within(line.cue[0])[:1] if line.cue else ()
    if not first or first[0].word not in CITING or not line.source:
        return None
    sentence = stage.words.sentence(line.cue[0].start)
    for other in stage.lines_at(sentence):
        if other != number and _share(line.content, stage.lines[other].content) >= _SHARED:
            return other
    return None


def _share(one: Spans, other: Spans) -> float:
    size = sum(span.end - span.start for span in (*one, *other))
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return 2 * common / size if size else 0.0


def _told(stage: Stage, number: int) -> Iterator[Step]:
    """The outlets that a cue says were told: "told the Leval Ledger", "said in an interview with the paper"."""
    for part in stage.lines[number].cue:
        found = False
        for name in stage.sightings.within(part):
            figure = stage.figure_of_name(name)
            if figure is not None and figure.kind is SourceKind.OUTLET:
                found = True
                yield Step(figure, (stage.sightings.all[name].span,), None)
        if not found:
            yield from _told_by_noun(stage, part)


def _told_by_noun(stage: Stage, cue: Span) -> Iterator[Step]:
    tokens = stage.words.within(cue)
    for at, token in enumerate(tokens[:-1]):
        if token.word in {"the", "that", "this"} and at:
            phrase = parse_phrase(stage.words, stage.sightings, Span(token.start, cue.end))
            if phrase is not None and phrase.heads and is_outlet_or_paper(phrase.head):
                choice = take_up_outlet(stage.cast, phrase, token.start)
                figure = choice.figure if choice is not None else None
                yield Step(figure, (Span(token.start, phrase.core.end),), None)
            return


def _without_repeats(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps without those who pass on to themselves: an outlet's own reporter told, an agency credited and told."""
    last: tuple[str, ...] | None = None
    for step in steps:
        figure = step.figure.final if step.figure is not None else None
        name = step.name or (figure.name if figure is not None and figure.kind is not SourceKind.DOCUMENT else None)
        key = normal_words(name) if name else None
        if key and key == last:
            continue
        last = key
        yield step
