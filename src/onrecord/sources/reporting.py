"""Names that do as outlets do: they report and cite, and people tell them things."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.en.outlets import CITING, FOREIGN_ARTICLES, REPORTING
from onrecord.sources.name_kinds import FIRST_NAMES
from onrecord.sources.sightings import Sightings
from onrecord.sources.tokens import Token, Words
from onrecord.values.attribution import Attribution
from onrecord.values.source import SourceKind
from onrecord.values.text import Span


def reporting_names(words: Words, sightings: Sightings, lines: Sequence[Attribution]) -> Iterator[int]:
    """Numbers of the names that reported that something was so, reported and cited somebody, or were told by somebody.

    A company that "reported a loss" is none.
    """
    citing = {words.sentence(line.cue[0].start).start for line in lines if line.cue and _cites(words, line)}
    for line in lines:
        if not line.cue or not line.source:
            continue
        cue = [token for part in line.cue for token in words.within(part)]
        number = _only_name(words, sightings, line.source[0])
        cited = words.sentence(line.cue[0].start).start in citing and not _cites(words, line)
        reports = any(token.word in REPORTING for token in cue) and (cited or _tells_that(words, line, cue))
        if number is not None and reports:
            yield number
        yield from _told(sightings, cue)


def _cites(words: Words, line: Attribution) -> bool:
    return any(token.word in CITING for token in words.within(line.cue[0])[:1])


def _tells_that(words: Words, line: Attribution, cue: Sequence[Token]) -> bool:
    """Whether a line's content is a statement: one that stands before its cue, or one that "that" opens."""
    if not line.content:
        return False
    before = line.content[0].start < line.cue[0].start
    return before or any(token.word == "that" for token in (*cue[-1:], *words.within(line.content[0])[:1]))


def _only_name(words: Words, sightings: Sightings, source: Span) -> int | None:
    """Number of the name that is all of a source but for an article; None where it is more or less."""
    tokens = words.within(source)
    first = tokens[1] if len(tokens) > 1 and tokens[0].word == "the" else tokens[0] if tokens else None
    number = sightings.at(first.start) if first is not None else None
    whole = number is not None and sightings.all[number].span.end >= tokens[-1].end
    return number if whole else None


def _told(sightings: Sightings, cue: Sequence[Token]) -> Iterator[int]:
    """The body that a cue says was told: "told Nordlicht", "said in an interview with Le Fanal"."""
    for one, other in pairwise(cue):
        number = sightings.at(other.start)
        if number is None or sightings.at(one.start) == number:
            continue
        body = sightings.all[number].kind is SourceKind.ORGANISATION or other.word in FOREIGN_ARTICLES
        alone = len(sightings.all[number].words) == 1 and not sightings.all[number].titled
        told = one.word in {"told", "tell", "tells"} and (body or (alone and other.word not in FIRST_NAMES))
        asked = one.word in {"with", "to"} and any(token.word in {"interview", "comments"} for token in cue)
        if told or (asked and body):
            yield number
