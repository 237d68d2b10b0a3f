"""Sources whom the story names only later: "a passenger … the passenger, Dilys Marr", "he was identified as"."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.lexicon.en.people import HOLDING_OFFICE
from onrecord.lexicon.en.pronouns import DETERMINERS, INDEFINITE
from onrecord.sources.figures import Figure
from onrecord.sources.nouns import is_person_noun, is_plural, singular, takes_up
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_BEFORE = 48
"""Code points before a name in which the words stand that tell whose it is."""
_NAMING = re.compile(
    r"(?:\b(?:identified|named|revealed|unmasked|introduced)(?: \w+){0,3} as"
    r"|\b(?:[Hh]er|[Hh]is|whose) (?:real |full |own )?name (?:is|was)|\b(?:[Ss]he|[Hh]e|[Ii]t) (?:is|was))"
    r"(?: the| a| \w+){0,2} ?$"
)
_ON, _POST = 24, 4
"""Words after a name in which its bearer's post may stand, and words before the post's noun that show it held."""
_SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson official aide source lawyer witness".split())
_MOST = 60
"""Unnamed persons, and named ones, that are compared: a story has fewer, and a hostile one is read in linear time."""
_SENTENCES = 2
"""Sentences before a name in which the one who is named by it was spoken of."""


def reveal(stage: Stage) -> None:
    """Make one of each unnamed person and the one whom the story names later as the same.

    By its noun in an apposition that says "the" ("The driver, Ansgar Tveit,") where nobody else bears that noun, or by
    words that name: "was identified as", "her name is", "she is". Nobody named before the unnamed one is meant.
    """
    reveal_groups(stage)
    unnamed = [one for one in stage.cast.figures if _is_open(one)]
    if not unnamed:
        return
    named = _first_named(stage)
    heads = Counter(figure.head for figure in unnamed)
    lone = [figure for figure in unnamed if heads[figure.head] == 1][:_MOST]
    for figure in lone:
        told = [one for one, start in named if start > _start(figure) and _bears(one, figure)]
        if len(told) == 1:
            figure.turned_out = told[0]
    open_ones = {id(figure) for figure in unnamed}
    for one, start in named:
        _named_at(stage, open_ones, one, start)
    holders = _holders(stage)
    for figure in lone:
        if figure.turned_out is None:
            later = [(one, start) for one, start in named if start > _start(figure)]
            bare = _left_bare(stage, figure, later) if len(unnamed) == 1 else None
            figure.turned_out = _in_office(stage, figure, later, holders) or bare


def reveal_groups(stage: Stage) -> None:
    """Make one of an unnamed group and the body that the story names after such people: "Doctors for Safe Roads".

    "A group of physicians … the doctors" speak for it, where the story has one such body and they came up before it
    or belong to it.
    """
    bodies = {
        id(known.figure): known.figure
        for known in stage.known
        if known.figure is not None and known.figure.kind is SourceKind.ORGANISATION and _calls_people(known.figure)
    }
    for group in stage.groups:
        called = group.head_of or group.head
        fitting = [one for one in bodies.values() if _same_people(singular(one.words[0]), called)]
        if len(fitting) == 1 and group.turned_out is None and group.name is None and not group.members:
            group.turned_out = fitting[0]


def _calls_people(figure: Figure) -> bool:
    first = figure.words[0]
    return len(figure.words) > 2 and is_plural(first) and is_person_noun(first)


def _same_people(one: str, other: str) -> bool:
    return takes_up(one, other) or takes_up(other, one)


def _is_open(figure: Figure) -> bool:
    return (
        figure.kind is SourceKind.UNNAMED
        and figure.name is None
        and not figure.several
        and figure.turned_out is None
        and figure.span is not None
        and is_person_noun(figure.head)
    )


def _start(figure: Figure) -> int:
    return figure.span.start if figure.span is not None else 0


def _first_named(stage: Stage) -> list[tuple[Figure, int]]:
    """Persons named in full, each with where the first of its names begins, in text order."""
    found: dict[int, tuple[Figure, int]] = {}
    for sighting, known in zip(stage.sightings.all, stage.known, strict=True):
        figure = known.figure
        if figure is not None and figure.kind is SourceKind.PERSON and figure.name:
            found.setdefault(id(figure), (figure, sighting.span.start))
    return list(found.values())[:_MOST]


def _bears(named: Figure, unnamed: Figure) -> bool:
    """Whether a description that says "the" gives the noun by which somebody unnamed was called."""
    start = _start(unnamed)
    return any(
        role.plain and role.definite and role.span.start > start and takes_up(unnamed.head, role.head)
        for role in named.roles
    ) and named.gender in {None, unnamed.gender, named.gender if unnamed.gender is None else None}


class _Holder(NamedTuple):
    """Somebody of whom a sentence says, after their name, that they hold a post."""

    figure: Figure
    post: str
    """The post's noun, in the singular."""
    before: str
    """The word before it."""


def _holders(stage: Stage) -> list[_Holder]:
    """Whoever is said to hold a post, at whatever place of the story: "Doru, who became president in March"."""
    found: list[_Holder] = []
    for sighting, known in zip(stage.sightings.all, stage.known, strict=True):
        figure, start = known.figure, sighting.span.start
        if figure is None or figure.kind is not SourceKind.PERSON or not figure.name:
            continue
        sentence = stage.words.sentence(start)
        tokens = [token.word for token in stage.words.within(Span(start, sentence.end))[:_ON]]
        found += (
            _Holder(figure, singular(tokens[at]), tokens[at - 1])
            for at in range(1, len(tokens))
            if not HOLDING_OFFICE.isdisjoint(tokens[max(0, at - _POST) : at])
        )
    return found


def _in_office(
    stage: Stage, figure: Figure, later: Sequence[tuple[Figure, int]], holders: Sequence[_Holder]
) -> Figure | None:
    """The one person named later who is said to hold the post, and no other one: a prime minister is no minister.

    "A minister" is whoever would not be named.
    """
    words = [token.word for token in stage.words.within(figure.span)] if figure.span is not None else []
    if not words or words[0] in INDEFINITE:
        return None
    fitting = {id(one) for one, _ in later if one.gender is None or figure.gender in {None, one.gender}}
    called = DETERMINERS | HOLDING_OFFICE | set(words)
    found = [
        one.figure for one in holders if one.post == figure.head and one.before in called and id(one.figure) in fitting
    ]
    return found[0] if found and all(one is found[0] for one in found) else None


def _left_bare(stage: Stage, figure: Figure, named: Sequence[tuple[Figure, int]]) -> Figure | None:
    """The one person whom the next sentences name as their subject without saying who that is.

    A story that has spoken of "the driver" and goes on "Ansgar Tveit, 41, was arrested" takes the reader to know; so it
    does where it has one unnamed person alone and one such name, neither with another post.
    """
    last = max((span.start for span in figure.mentions), default=_start(figure))
    here = stage.words.sentence_at(last)
    if figure.head in _SPEAKING_FOR or len(named) != 1:
        return None
    one, start = named[0]
    sentence = stage.words.sentence(start)
    near = 0 < stage.words.sentence_at(start) - here <= _SENTENCES
    bare = start == sentence.start and not one.roles and len(one.words) > 1
    fits = figure.gender is None or one.gender in {None, figure.gender}
    return one if near and bare and fits else None


def _named_at(stage: Stage, unnamed: set[int], named: Figure, start: int) -> None:
    """Link the unnamed person last spoken of before words that name."""
    if not _NAMING.search(stage.words.text, max(0, start - _BEFORE), start):
        return
    here = stage.words.sentence_at(start)
    for mention, distance in stage.cast.before(start):
        if distance > _SENTENCES or stage.words.sentence_at(mention.start) > here:
            return
        figure = mention.figure
        if figure.kind is SourceKind.PERSON and figure is not named and not mention.quoted and mention.weight > 1:
            return
        fits = figure.gender is None or named.gender in {None, figure.gender}
        if id(figure) in unnamed and figure.turned_out is None and fits:
            figure.turned_out = named
            return
