"""What the story says that its named figures are: titles before a name, descriptions beside it, "X is the mayor"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.en.countries import ADJECTIVES, COUNTRIES
from onrecord.lexicon.en.outlets import DOUBTFUL_OUTLET_NOUNS
from onrecord.lexicon.en.phrases import AFTER_THE_HEAD, NARROWING
from onrecord.lexicon.en.pronouns import DETERMINERS
from onrecord.sources.figures import Cast, Figure, Role
from onrecord.sources.linking import Known
from onrecord.sources.name_kinds import is_outlet_noun
from onrecord.sources.nouns import Noun, body_groups, gender_of_noun, is_person_noun, nouns_of, singular
from onrecord.sources.phrases import Phrase, parse_phrase
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Token, Words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_BEFORE = 10
"""Words before a name that may belong to its title."""
_BESIDE = 24
"""Words after a name that may describe it."""
_IS = frozenset("is was became becomes remains are were".split())


def give_roles(cast: Cast, sightings: Sightings, known: Sequence[Known]) -> None:
    """Write down, with each named figure, what the story calls it beside its names."""
    for number, (sighting, found) in enumerate(zip(sightings.all, known, strict=True)):
        if found.figure is None:
            continue
        for role in (*_title(cast.words, sightings, number), *_beside(cast.words, sightings, sighting)):
            add_role(cast, found.figure, role)


def add_role(cast: Cast, figure: Figure, role: Role) -> None:
    """Write down one role, and what it tells about gender or kind."""
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
    if all(role.span != other.span for other in figure.roles):
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
    return Role(Span(start, end), singular(phrase.head), frozenset(phrase.modifiers), affiliation, plain)


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
    elif gap == ", " and nouns_of(before.word):
        first = _determiner_before(words, at - 1)
        if first is not None:
            yield from _as_role(words, sightings, Span(words.tokens[first].start, before.end), plain=True)


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


def _determiner_before(words: Words, at: int) -> int | None:
    for place in range(at, max(-1, at - _BEFORE), -1):
        token = words.tokens[place]
        if token.word in DETERMINERS:
            return place
        if place < at and words.gap(token, words.tokens[place + 1]).strip():
            return None
    return None


def _beside(words: Words, sightings: Sightings, sighting: Sighting) -> Iterator[Role]:
    """The description after a name: between commas or dashes, or as "X is the mayor"."""
    at = words.place(sighting.span.end)
    following = words.tokens[at : at + _BESIDE]
    if not following or following[0].start >= words.sentence(sighting.span.start).end or sighting.owning:
        return
    gap = words.text[sighting.span.end : following[0].start]
    if gap.strip() in {",", "-", "–", "—", "("}:
        yield from _described(words, sightings, following)
    elif gap == " " and following[0].word in _IS and len(following) > 1 and following[1].word in DETERMINERS:
        yield from _as_role(words, sightings, _up_to_stop(words, following[1:]), plain=True)


def _described(words: Words, sightings: Sightings, following: Sequence[Token]) -> Iterator[Role]:
    first = following[0]
    if first.word.isdigit() and len(first.word) < 4 and len(following) > 1:  # an age
        following = following[1:]
        if "," not in words.gap(first, following[0]):
            return
    if following[0].word == "who" and len(following) > 2 and following[1].word in _IS:
        following = following[2:]
    if sightings.at(following[0].start) is None or any(token.owning for token in following[:3]) or len(following) > 1:
        span = _up_to_stop(words, following)
        yield from _as_role(words, sightings, span, plain=True)


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
