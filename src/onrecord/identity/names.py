"""Names of persons: their parts, and how two of them tie."""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from onrecord.identity.spelling import plain_words, sound
from onrecord.lexicon.en.aliases import SHORT_FORMS
from onrecord.lexicon.en.first_names import FEMALE, MALE
from onrecord.lexicon.en.identity import COMMON_FIRST, COMMON_LAST, LEADING_PARTICLES, PARTICLES, YOUNGER
from onrecord.lexicon.en.people import HONORIFICS, TITLE_FORMS, TITLES
from onrecord.values.identity import Gender

_TITLES = frozenset(TITLES) | HONORIFICS.keys() | TITLE_FORMS.keys()


class PersonName(NamedTuple):
    """A person's name, taken apart. All words are plain."""

    given: tuple[str, ...]
    """First and middle names and initials, and inner surnames; empty where only one word is known."""
    surname: str
    """The last word, without particles."""
    younger: str | None
    """What tells it from a namesake in the family."""
    titles: tuple[str, ...]
    """Words before the name that are no part of it."""


class Tie(IntEnum):
    """How two names tie, the loosest first."""

    NONE = 0
    """They share nothing."""
    APART = 1
    """One surname, and first names that are two persons'."""
    FIRST = 2
    """All that is known of one is a first name of the other."""
    SURNAME = 3
    """All that is known of one is the other's surname."""
    PART = 4
    """One first name, and a surname that is a part of the other's; or the same words in another order."""
    INITIAL = 5
    """One surname, and a first name beside an initial."""
    VARIANT = 6
    """One name in two spellings or with a short form."""
    FULL = 7
    """The same first name and surname."""


class Tied(NamedTuple):
    """How two names tie, and what is to be said of it."""

    tie: Tie
    reason: str
    by_sound: bool = False
    """Whether the surnames are spelled in two ways."""


@lru_cache(maxsize=1 << 14)
def person_name(name: str) -> PersonName | None:
    """The parts of a person's name; None where no word stands in it.

    >>> person_name("Gen. Charles E. van den Rowe Jr")
    PersonName(given=('charles', 'e'), surname='rowe', younger='the younger', titles=('gen',))
    """
    words = list(plain_words(name))
    younger = YOUNGER.get(words[-1]) if len(words) > 1 else None
    if younger is not None:
        words.pop()
        if len(words) > 1 and words[-1] == "the":
            words.pop()
    titles = 0
    while titles < len(words) - 1 and words[titles] in _TITLES:
        titles += 1
    before, words = tuple(words[:titles]), words[titles:]
    kept = [
        word
        for at, word in enumerate(words)
        if at == len(words) - 1 or word not in (PARTICLES if at else LEADING_PARTICLES)
    ]
    return PersonName(tuple(kept[:-1]), kept[-1], younger, before) if kept else None


def gender_of_first(name: PersonName) -> Gender | None:
    """The gender that a first name tells, where it tells one."""
    first = name.given[0] if name.given else ""
    if (first in MALE) == (first in FEMALE):
        return None
    return Gender.MALE if first in MALE else Gender.FEMALE


def is_common(name: PersonName) -> bool:
    """Whether so many bear the name that it alone does not tell who it is.

    >>> [is_common(person_name(name)) for name in ("Mohammed Khan", "Idris Falk")]
    [True, False]
    """
    return bool(name.given) and sound(name.given[0]) in _COMMON_FIRST and sound(name.surname) in _COMMON_LAST


_COMMON_FIRST, _COMMON_LAST = (frozenset(map(sound, words)) for words in (COMMON_FIRST, COMMON_LAST))


def tie_names(one: PersonName, other: PersonName) -> Tied:
    """How two names of persons tie.

    >>> for pair in (("Bill Tarrow", "William Tarrow"), ("Falk", "Idris Falk"), ("Jane Holm", "John Holm")):
    ...     tie_names(*map(person_name, pair)).reason
    '“bill” and “william” are forms of one first name'
    'the surname alone'
    'different first names: “jane” and “john”'
    """
    if not one.given or not other.given:
        return _tie_short(one, other)
    exact = one.surname == other.surname
    if not exact and sound(one.surname) != sound(other.surname):
        return _tie_parts(one, other)
    if one.younger and other.younger and one.younger != other.younger:
        return Tied(Tie.APART, f"{one.younger} and {other.younger} of one name")
    if bool(one.younger) != bool(other.younger):
        return Tied(Tie.APART, f"one of them is {one.younger or other.younger} of the name")
    tied = _tie_given(one.given, other.given)
    if exact or tied.tie is Tie.APART:
        return tied
    looser = Tie.VARIANT if tied.tie is Tie.FULL else tied.tie
    return Tied(looser, f"“{one.surname}” and “{other.surname}” may be spellings of one surname", by_sound=True)


def _tie_short(one: PersonName, other: PersonName) -> Tied:
    short, full = (one, other) if not one.given else (other, one)
    if short.surname == full.surname:
        return Tied(Tie.SURNAME, "the surname alone" if full.given else "the same single name")
    if sound(short.surname) == sound(full.surname):
        return Tied(Tie.SURNAME, "the surname alone, in another spelling", by_sound=True)
    if short.surname in full.given[:1]:
        return Tied(Tie.FIRST, "the first name alone")
    if short.surname in full.given:
        return Tied(Tie.SURNAME, "one of two surnames alone", by_sound=True)
    return Tied(Tie.NONE, "different names")


def _tie_parts(one: PersonName, other: PersonName) -> Tied:
    """How names with different last words tie: a second surname left out, or surnames put first."""
    words = (*one.given, one.surname), (*other.given, other.surname)
    if sorted(words[0]) == sorted(words[1]):
        return Tied(Tie.PART, "the same names in another order")
    if _tie_first(one.given[0], other.given[0]).tie > Tie.APART and (
        other.surname in one.given[1:] or one.surname in other.given[1:]
    ):
        return Tied(Tie.PART, "the same first name, and one of two surnames")
    for short, full in ((one, other), (other, one)):
        if (*short.given, short.surname) == (*full.given[1:], full.surname):
            return _SURNAMES_ALONE
    return Tied(Tie.NONE, "different names")


_SURNAMES_ALONE = Tied(Tie.PART, "the surnames alone")


def _tie_given(one: tuple[str, ...], other: tuple[str, ...]) -> Tied:
    first = _tie_first(one[0], other[0])
    if first.tie is Tie.APART:
        for short, full in ((one, other), (other, one)):
            if len(full) > 1 and short[0] == full[1] and len(short[0]) > 1:
                called = short[0] in MALE or short[0] in FEMALE
                return Tied(Tie.VARIANT, "called by the second first name") if called else _SURNAMES_ALONE
        return first
    for middle, its_other in zip(one[1:], other[1:], strict=False):
        if _tie_first(middle, its_other).tie is Tie.APART:
            return Tied(Tie.APART, f"different middle names: “{middle}” and “{its_other}”")
    return first


def _may_begin(initial: str, first: str) -> bool:
    """Whether a first name, or one that it is short for, begins with an initial."""
    return len(initial) == 1 and any(form[0] == initial for form in (first, *SHORT_FORMS.get(first, ())))


def _tie_first(one: str, other: str) -> Tied:
    if one == other:
        return Tied(Tie.FULL, "the same name") if len(one) > 1 else Tied(Tie.INITIAL, "the same initial and surname")
    if len(one) == 1 or len(other) == 1:
        if _may_begin(one, other) or _may_begin(other, one):
            return Tied(Tie.INITIAL, "the initial of the first name, and the surname")
        return Tied(Tie.APART, f"different first names: “{one}” and “{other}”")
    if sound(one) == sound(other):
        return Tied(Tie.VARIANT, f"“{one}” and “{other}” are spellings of one first name")
    if other in SHORT_FORMS.get(one, ()) or one in SHORT_FORMS.get(other, ()):
        return Tied(Tie.VARIANT, f"“{one}” and “{other}” are forms of one first name")
    return Tied(Tie.APART, f"different first names: “{one}” and “{other}”")
