"""Names of bodies and outlets, and how two of them tie."""

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from onrecord.identity.posts import stem
from onrecord.identity.spelling import plain_words
from onrecord.lexicon.en.agencies import AGENCIES
from onrecord.lexicon.en.countries import ADJECTIVES, CAPITALS, COUNTRIES
from onrecord.lexicon.en.identity import BODY_WORDS, FIELDS, GOVERNING, LEGAL_FORMS, OUTLET_EXTRAS
from onrecord.lexicon.en.organisations import INSTITUTIONS, NAME_WORDS

_SMALL = frozenset("the a an of for and on in at to".split())
_NATIONS = {**COUNTRIES, **ADJECTIVES, **CAPITALS}
_KINDS = INSTITUTIONS | (NAME_WORDS - FIELDS) | {"museum", "brewery", "tribunal", "ministry"}
"""Words that say what sort of body it is: one more of them makes another body."""
_GENERIC = _KINDS | FIELDS
"""Words of which a name tells nothing alone: every country has a "Water Ministry"."""
_OF_TRADE = frozenset("bank steel gas petroleum oil energy water power".split())
_LEFT_OUT = 2
"""Words that a short form leaves out at most; a name that is longer by more is that of a body within the other."""
_ACRONYM = range(2, 8)
"""Letters of a word that may be made of initials."""


class Body(NamedTuple):
    """A body's name, taken apart."""

    country: str | None
    """The country that an adjective, a capital or its own name in it tells."""
    core: frozenset[str]
    """Stems of its other words; empty for a country as an actor."""
    initials: frozenset[str]
    """What its acronym may be, with the small words and without."""
    single: str | None
    """Its only word, which may be an acronym."""

    @property
    def generic(self) -> bool:
        """Whether nothing in it tells it from others of its sort."""
        return self.core <= _GENERIC


class BodyTie(Enum):
    """How two names of bodies tie."""

    SAME = auto()
    GENERIC = auto()
    """One name, and one that many bodies have."""
    NATION = auto()
    """A country, its capital or its government."""
    HALF = auto()
    """One name, with the country told in one of them only."""
    ACRONYM = auto()
    """One may be the initials of the other."""
    SHORT = auto()
    """One is a part of the other."""
    APART = auto()
    """They share words and are two bodies."""
    NONE = auto()


@lru_cache(maxsize=1 << 14)
def body_name(name: str, place: str = "") -> Body:
    """The parts of a body's name; ``place`` is where or under whom the story says it is.

    >>> for name in ("Foreign Ministry of Pakistan", "Islamabad’s Ministry of Foreign Affairs"):
    ...     print(body_name(name).country, sorted(body_name(name).core))
    Pakistan ['foreign', 'ministry']
    Pakistan ['foreign', 'ministry']
    """
    words = list(plain_words(name))
    initials = {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}
    country, words = _take_country(words)
    beside, beside_words = _take_country(list(plain_words(place)))
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    told = [_canonical(word) for word in words if word not in _SMALL]
    core = {word for word in told if word}
    if core & {"office"} and core & {"foreign", "home"}:
        core = (core - {"office"}) | {"ministry"}
    single = words[0] if len(words) == 1 and not core <= _GENERIC else None
    if core <= _GENERIC:
        core |= {stem(word) for word in beside_words if word not in _SMALL}
        country = country or beside
    if country is not None:
        core -= GOVERNING
    return Body(country, frozenset(core), frozenset(initials), single)


def _take_country(words: list[str]) -> tuple[str | None, list[str]]:
    """The country in a name, and the words without it."""
    for length in (3, 2, 1):
        for at in range(len(words) - length + 1):
            nation = _NATIONS.get(" ".join(words[at : at + length]))
            if nation is not None and not (length == 1 and words[at] == "georgia" and len(words) > 2):
                return nation, words[:at] + words[at + length :]
    return None, words


def _canonical(word: str) -> str:
    if word in BODY_WORDS:
        return BODY_WORDS[word]
    return word if word in _GENERIC else stem(word)


def telling_words(name: str) -> tuple[tuple[str, ...], ...]:
    """Ways to find other names of a body: each is some words that such a name has all of, in any order.

    One way a word that few bodies share, or all words where there is none such; and the initials.

    >>> telling_words("Sennet Basin Authority"), telling_words("Ministry of Water")
    ((('sennet',), ('basin',), ('sba',)), (('ministry', 'water'), ('mw',)))
    """
    words = tuple(word for word in plain_words(name) if word not in _SMALL)
    telling = tuple((word,) for word in words if word not in _GENERIC)
    initials = "".join(word[0] for word in words)
    return (*(telling or ((words,) if words else ())), *(((initials,),) if len(words) in _ACRONYM else ()))


def is_nation(name: str) -> bool:
    """Whether a name is a country's or its capital's and nothing else.

    >>> is_nation("New Delhi"), is_nation("Delhi police")
    (True, False)
    """
    return " ".join(plain_words(name)) in _NATIONS


def tie_bodies(one: Body, other: Body) -> BodyTie:
    """How two names of bodies tie.

    >>> names = ("Sennet Basin Authority", "SBA", "Basin Authority", "Sennet Basin Union")
    >>> [tie_bodies(body_name(names[0]), body_name(name)).name for name in names]
    ['SAME', 'ACRONYM', 'SHORT', 'APART']
    """
    if one.country and other.country and one.country != other.country:
        return BodyTie.APART
    if not one.core or not other.core:
        return _tie_nations(one, other)
    if one.core == other.core:
        return _tie_equal(one, other)
    if _is_acronym(one, other) or _is_acronym(other, one):
        return BodyTie.ACRONYM
    short, full = sorted((one, other), key=lambda body: len(body.core))
    if short.core < full.core:
        return _tie_part(short, full)
    return BodyTie.APART if one.core & other.core else BodyTie.NONE


def _tie_nations(one: Body, other: Body) -> BodyTie:
    """How a country and another body tie: as an actor it is its government, and none of its ministries."""
    if one.country is None or other.country is None:
        return BodyTie.NONE
    return BodyTie.APART if one.core or other.core else BodyTie.NATION


def _tie_equal(one: Body, other: Body) -> BodyTie:
    if one.country != other.country:
        return BodyTie.HALF
    return BodyTie.GENERIC if one.generic and one.country is None else BodyTie.SAME


def _is_acronym(short: Body, full: Body) -> bool:
    return short.single is not None and len(short.single) in _ACRONYM and short.single in full.initials


def _tie_part(short: Body, full: Body) -> BodyTie:
    """What a name that is a part of another is: short for it, or that of another body, as a town and its police."""
    extra = full.core - short.core
    if len(extra) > _LEFT_OUT:
        return BodyTie.NONE
    return BodyTie.APART if (extra & _KINDS) - _OF_TRADE else BodyTie.SHORT


_BESIDE_OUTLETS = frozenset({"the", "com", "net", "org"})


@lru_cache(maxsize=1 << 14)
def outlet_words(name: str) -> tuple[str, ...]:
    """An outlet's name as it is compared: without "the" and "newspaper", an agency by its one name.

    >>> outlet_words("The Leval-Ledger newspaper"), outlet_words("Agence France-Presse")
    (('leval', 'ledger'), ('afp',))
    """
    agency = AGENCIES.get(name.casefold()) or AGENCIES.get(name.casefold().removeprefix("the "))
    if agency is not None:
        return plain_words(agency)
    words = [word for word in plain_words(name) if word not in _BESIDE_OUTLETS]
    kept = [word for word in words if word not in OUTLET_EXTRAS]
    return tuple(kept if len(kept) > 1 else words) or plain_words(name)
