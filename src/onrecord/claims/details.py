"""The details of a statement: when, where, who and how many, each with its place in the story."""

import re
from collections.abc import Collection, Iterator

from onrecord.claims.proposition import counts_of, names_are_capitals
from onrecord.claims.words import tokens_of
from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.en.claims_words import IDLE, LOCATIVE
from onrecord.values.claim import Detail, DetailKind
from onrecord.values.text import Span
from onrecord.values.time import TimeExpression, TimeType

_CAPITAL = r"[A-Z](?:\.|[\w’'-]{0,40})"
_NAME = re.compile(rf"{_CAPITAL}(?:[ ](?:(?:of|al|de|van|bin)[ ])?{_CAPITAL}){{0,4}}")
_BEFORE = re.compile(r"(?:^|\W)(\w{1,12})[ ](?:the[ ])?\Z")
_LOOK_BACK = 24
_NOT_NAMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | IDLE
_GENITIVE = re.compile(r"['’]s?\Z")


def when(text: str, time: TimeExpression) -> Detail | None:
    """A time expression as a detail; None where it is no point on the calendar, or told by an event."""
    first = time.first
    earliest = first.earliest or first.latest
    if earliest is None or time.relation is not None or time.type not in {TimeType.DATE, TimeType.TIME}:
        return None
    words = text[time.span.start : time.span.end]
    return Detail(DetailKind.WHEN, words, (time.span,), earliest, latest=first.latest or earliest)


def details_in(text: str, part: Span, known: Collection[str] = ()) -> Iterator[Detail]:
    """The numbers and names of one stretch of text. ``known`` are names in lower case that are no places.

    >>> text = "nine people drowned off Port Sahl, Ms Veers said"
    >>> [(detail.kind.value, detail.value, detail.unit) for detail in details_in(text, Span(0, len(text)))]
    [('how many', '9', 'people'), ('where', 'port sahl', None), ('who', 'ms veers', None)]
    """
    words = text[part.start : part.end]
    tokens = tokens_of(words)
    for at, count in counts_of(tokens):
        token = tokens[at]
        span = Span(part.start + token.start, part.start + token.end)
        yield Detail(DetailKind.HOW_MANY, text[span.start : span.end], (span,), token.stem, unit=count.unit)
    if names_are_capitals(tokens):
        yield from _names(text, part, known)


def _names(text: str, part: Span, known: Collection[str]) -> Iterator[Detail]:
    for found in _NAME.finditer(text, part.start, part.end):
        words = _GENITIVE.sub("", found.group().rstrip(".-"))
        value = words.lower().replace("’", "'")
        if value in _NOT_NAMES or (found.start() == part.start and " " not in words and value not in known):
            continue
        before = _BEFORE.search(text, max(part.start, found.start() - _LOOK_BACK), found.start())
        place = before is not None and before[1].lower() in LOCATIVE and value not in known
        kind = DetailKind.WHERE if place else DetailKind.WHO
        yield Detail(kind, words, (Span(found.start(), found.start() + len(words)),), value)
