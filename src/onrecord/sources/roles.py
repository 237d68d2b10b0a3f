"""What the story says that its named figures are: titles before a name, descriptions beside it, "X is the mayor"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.lexicon.en.countries import ADJECTIVES, COUNTRIES
from onrecord.lexicon.en.outlets import DOUBTFUL_OUTLET_NOUNS
from onrecord.lexicon.en.people import COUNTERPARTS
from onrecord.lexicon.en.phrases import AFTER_THE_HEAD, EARLIER, NARROWING
from onrecord.lexicon.en.pronouns import DETERMINERS
from onrecord.sources.figures import Cast, Figure, Role
from onrecord.sources.name_kinds import is_outlet_noun
from onrecord.sources.nouns import (
    Noun,
    body_groups,
    gender_of_noun,
    is_person_noun,
    is_plural,
    nouns_of,
    plain_post,
    singular,
)
from onrecord.sources.phrases import Phrase, parse_phrase
from onrecord.sources.register import Known
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Token, Words, normal_words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_MOST = 24
"""Posts of one figure that are kept: no story gives more, and a hostile one is read in linear time."""
_BEFORE = 10
"""Words before a name that may belong to its title."""
_BESIDE = 24
"""Words after a name that may describe it."""
_JOINED = 40
"""Code points between two joined names at most."""
_AND = re.compile(r"(?: \([\w ]+\))?(?:,? and |, )")
_BRACKETED = re.compile(r" \(([\w ]{3,24})\)")
_DEFINITE = frozenset("the his her its their".split())
_OWN_POST = EARLIER | frozenset(ADJECTIVES)
_ONCE = frozenset("once formerly previously".split())
_VERBS = 3
_IS = frozenset("is was became becomes remains are were has had been become long now also".split())
"""Verbs, up to so many of them, that say what somebody is."""


def give_roles(cast: Cast, sightings: Sightings, known: Sequence[Known]) -> None:
    """Write down, with each named figure, what the story calls it beside its names."""
    for number, (sighting, found) in enumerate(zip(sightings.all, known, strict=True)):
        if found.figure is None:
            continue
        for role in (*_title(cast.words, sightings, number), *_beside(cast.words, sightings, sighting)):
            add_role(cast, found.figure, _placed(cast.words, sightings, number, role))
    _share_titles(cast, sightings, known)
    _read_counterparts(cast, sightings, known)


def _placed(words: Words, sightings: Sightings, number: int, role: Role) -> Role:
    """A role with where it is held: the place in it, or after the name ("Mayor Ada Brill of Kell")."""
    span, end = role.affiliation, sightings.all[number].span.end
    after = sightings.all[number + 1].span if number + 1 < len(sightings.all) else None
    if span is None and after is not None and words.text[end : after.start] in {" of ", " from ", " in ", " of the "}:
        span = after
    if span is None:
        return role
    return replace(role, affiliation=span, where=frozenset(token.word for token in words.within(span)))


def _share_titles(cast: Cast, sightings: Sightings, known: Sequence[Known]) -> None:
    """Give the plural title before joined names to each, with what stands in brackets after a name.

    "Ministers Olaf Brink (roads) and Tess Marlow (schools)" are a roads minister and a schools minister.
    """
    title: Role | None = None
    for number, (sighting, found) in enumerate(zip(sightings.all, known, strict=True)):
        before = sightings.all[number - 1] if number else None
        gap = cast.words.text[before.span.end : sighting.span.start] if before is not None else ""
        if len(gap) > _JOINED or not _AND.fullmatch(gap):
            title = None
        told = [role for role in _title(cast.words, sightings, number) if not role.plain and role.several]
        title = told[0] if told else title
        if title is None or found.figure is None:
            continue
        field = _BRACKETED.match(cast.words.text, sighting.span.end)
        more = frozenset(normal_words(field[1])) if field is not None else frozenset()
        own = replace(title, words=title.words | more, several=False)
        found.figure.roles = [role for role in found.figure.roles if role.span != own.span]
        add_role(cast, found.figure, own)


def _read_counterparts(cast: Cast, sightings: Sightings, known: Sequence[Known]) -> None:
    """Give a counterpart or successor the post of the one named before: "her Danish counterpart, Bo Lind"."""
    for number in range(1, len(known)):
        figure, other = known[number].figure, known[number - 1].figure
        if figure is None or other is None or figure is other:
            continue
        posts = [role for role in other.roles if role.head not in COUNTERPARTS and is_person_noun(role.head)]
        for role in [role for role in figure.roles if role.head in COUNTERPARTS]:
            if posts and sightings.all[number - 1].span.start < role.span.start:
                former = {"former"} if role.head == "predecessor" else set()
                words = (
                    (posts[0].words - _OWN_POST if role.countries else posts[0].words - EARLIER) | role.words | former
                )
                add_role(cast, figure, replace(role, head=posts[0].head, words=frozenset(words)), again=True)


def add_role(cast: Cast, figure: Figure, role: Role, *, again: bool = False) -> None:
    """Write down one role, and what it tells about gender or kind; of one stretch only one, unless ``again``."""
    kinds = nouns_of(role.head)
    if figure.kind is SourceKind.PERSON and kinds and not is_person_noun(role.head):
        return
    if figure.kind is not SourceKind.PERSON:
        if kinds.isdisjoint({Noun.BODY, Noun.OUTLET}):
            return
        figure.groups |= body_groups((role.head,))
        if is_outlet_noun(role.head) or (role.head in DOUBTFUL_OUTLET_NOUNS and "news" in role.words):
            figure.kind = SourceKind.OUTLET
    figure.gender = figure.gender or (gender_of_noun(role.head) if figure.kind is SourceKind.PERSON else None)
    if len(figure.roles) >= _MOST:
        return
    if again or all(role.span != other.span for other in figure.roles):
        figure.roles.append(role)
        heads = cast.by_head.setdefault(role.head, [])
        if not heads or heads[-1] is not figure:
            heads.append(figure)


def role_of(phrase: Phrase, sightings: Sightings, *, plain: bool) -> Role | None:
    """A description as a role; None where its head is no common noun."""
    if not phrase.heads:
        return None
    near = [number for _, number in phrase.links] or list(phrase.inner)
    number = phrase.owner if phrase.owner is not None else near[0] if near else None
    affiliation = sightings.all[number].span if number is not None else None
    start = phrase.core.start
    end = max(phrase.core.end, affiliation.end if affiliation and affiliation.end <= phrase.span.end else 0)
    head, more = plain_post(singular(phrase.head))
    several = is_plural(phrase.head)
    definite = phrase.determiner in _DEFINITE or phrase.owner is not None
    words = frozenset((*phrase.modifiers, *more))
    return Role(Span(start, end), head, words, affiliation, plain, several, definite=definite)


def _title(words: Words, sightings: Sightings, number: int) -> Iterator[Role]:
    """The title right before a name, or the description before a name that a comma parts from it."""
    sighting = sightings.all[number]
    at = words.place(sighting.span.start)
    end = sighting.span.start
    before = words.tokens[at - 1] if at else None
    if before is None or before.start < words.sentence(end).start:
        return
    gap = words.text[before.end : end]
    if gap.strip(". ") == "" and not before.owning:
        first = _reach_back(words, sightings, at - 1)
        if first is not None:
            yield from _as_role(words, sightings, Span(words.tokens[first].start, before.end), plain=False)
    elif gap == ", ":
        person = sighting.kind is SourceKind.PERSON
        for first in _determiners_before(words, at - 1):
            roles = list(_as_role(words, sightings, Span(words.tokens[first].start, before.end), plain=True))
            if roles and (is_person_noun(roles[0].head) if person else nouns_of(before.word)):
                yield roles[0]
                return


def _reach_back(words: Words, sightings: Sightings, at: int) -> int | None:
    """Place of the first word of the title that ends at a word; None where that word is no noun for its bearer."""
    if not nouns_of(words.tokens[at].word):
        return None
    first = at
    opening = words.sentence(words.tokens[at].start).start
    for place in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        token = words.tokens[place]
        joined = words.gap(token, words.tokens[place + 1]).strip(". ") == ""
        if token.start < opening or not joined or not _in_title(token, sightings):
            break
        first = place
    return first


def _in_title(token: Token, sightings: Sightings) -> bool:
    word = token.word
    if word in DETERMINERS:
        return False
    known = word in NARROWING or word in ADJECTIVES or word in COUNTRIES or word == "of" or bool(nouns_of(word))
    return token.capital or known or token.owning or sightings.at(token.start) is not None or "-" in word


def _determiners_before(words: Words, at: int) -> Iterator[int]:
    """Places of the determiners before a word that no stop parts from it, nearest first."""
    for place in range(at, max(-1, at - _BEFORE), -1):
        token = words.tokens[place]
        if place < at and words.gap(token, words.tokens[place + 1]).strip():
            return
        if token.word in DETERMINERS:
            yield place


def _beside(words: Words, sightings: Sightings, sighting: Sighting) -> Iterator[Role]:
    """The description after a name: between commas or dashes, or as "X is the mayor"."""
    at = words.place(sighting.span.end)
    following = words.tokens[at : at + _BESIDE]
    if not following or following[0].start >= words.sentence(sighting.span.start).end or sighting.owning:
        return
    gap = words.text[sighting.span.end : following[0].start]
    if gap.strip() in {",", "-", "–", "—", "("}:
        yield from _described(words, sightings, following)
    elif gap == " ":
        yield from held(words, sightings, following)


def held(words: Words, sightings: Sightings, following: Sequence[Token]) -> Iterator[Role]:
    """The post that words right after a name or pronoun say it holds: "is the mayor", "has been mayor since"."""
    at = 0
    while at < len(following) and at < _VERBS and following[at].word in _IS:
        at += 1
    rest = following[at:]
    if at and rest and (rest[0].word in DETERMINERS or is_person_noun(rest[0].word)):
        yield from _as_role(words, sightings, _up_to_stop(words, rest), plain=True)


def _described(words: Words, sightings: Sightings, following: Sequence[Token]) -> Iterator[Role]:
    first = following[0]
    if first.word in _ONCE | {"now", "currently"} and len(following) > 1:
        for role in _described(words, sightings, following[1:]):
            more = {"former"} if first.word in _ONCE else set()
            yield replace(role, words=role.words | more)
        return
    if first.word.isdigit() and len(first.word) < 4 and len(following) > 1:  # an age
        following = following[1:]
        if "," not in words.gap(first, following[0]):
            return
    if following[0].word == "who" and len(following) > 2 and following[1].word in _IS:
        following = following[2:]
    if sightings.at(following[0].start) is None or any(token.owning for token in following[:3]) or len(following) > 1:
        span = _up_to_stop(words, following)
        yield from _as_role(words, sightings, span, plain=True)
        for one, other in pairwise(words.within(span)):
            if one.word == "and" and (other.word in {"a", "an", "the"} or other.word in EARLIER):
                yield from _as_role(words, sightings, Span(other.start, span.end), plain=True)


def _up_to_stop(words: Words, tokens: Sequence[Token]) -> Span:
    """The words up to the next comma, dash, bracket, quotation mark or end of the sentence."""
    limit = words.sentence(tokens[0].start).end
    end = tokens[0].end
    for one, other in pairwise(tokens):
        if other.start >= limit or not set(',;:()"“”–—').isdisjoint(words.gap(one, other)):
            break
        end = other.end
    return Span(tokens[0].start, end)


def _as_role(words: Words, sightings: Sightings, span: Span, *, plain: bool) -> Iterator[Role]:
    phrase = parse_phrase(words, sightings, span)
    role = role_of(phrase, sightings, plain=plain) if phrase is not None and not phrase.names else None
    if role is None or phrase is None:
        return
    unlisted = plain and phrase.determiner in {"a", "an", "the"} and role.head not in AFTER_THE_HEAD
    if nouns_of(role.head) or unlisted:
        yield role
