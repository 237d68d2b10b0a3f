"""Persons with more names than one, and families whose members share theirs."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from onrecord.lexicon.en.people import FAMILY
from onrecord.sources.aliases import find_aliases, find_spouses
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.name_kinds import FIRST_NAMES
from onrecord.sources.persons import person_of
from onrecord.sources.register import Known, Register
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Token, Words
from onrecord.values.source import SourceKind

_ALIASES = 24
"""Other names of persons that are looked for in one story."""
_BOTH = {"male", "female"}


def join_aliases(cast: Cast, sightings: Sightings, register: Register, known: list[Known | None]) -> None:
    """Make one figure of those whom the story says to be one: "Ana Sol, née Veil", "Ana Veil, now Ana Sol"."""
    for main, words, number in islice(find_aliases(cast.words, sightings), _ALIASES):
        figure, other = _figure(known[main]), _figure(known[number]) if number is not None else None
        if figure is None or other is figure or (other is not None and {other.gender, figure.gender} == _BOTH):
            continue
        figure.aliases.add(" ".join(words))
        for at, one in enumerate(sightings.all):
            if one.words == words or (other is not None and _figure(known[at]) is other):
                known[at] = Known(figure, sure=0.93)
        for pool in (register.by_last, register.by_first):
            for word in {words[0], words[-1]}:
                ones = pool.setdefault(word, [])
                ones[:] = [one for one in ones if one is not other and one is not figure] + [figure]
        if other in cast.figures:
            cast.figures.remove(other)


def marry(cast: Cast, sightings: Sightings, known: Sequence[Known | None]) -> None:
    """Write down who is married to whom."""
    for number, other in find_spouses(cast.words, sightings):
        first, second = _figure(known[number]), _figure(known[other])
        if first is not None and second is not None:
            cast.spouses |= {id(first): second, id(second): first}


def _figure(known: Known | None) -> Figure | None:
    return known.figure if known is not None else None


def share_surnames(cast: Cast, sightings: Sightings, register: Register, known: list[Known | None]) -> None:
    """Give first names the surname beside them: "Emil and Oskar Hradec", "the Varga sisters, Zita"."""
    surname, end = None, -1
    for number, one in enumerate(sightings.all):
        first = one.words[0] in FIRST_NAMES or (number < end and one.as_person)
        lone = first and len(one.words) == 1 and not one.titled and not one.owning
        if not lone or one.words[0] in register.by_last or one.words[0] in register.by_first:
            continue
        beside = _joined_surname(cast.words, sightings, known, number)
        family = _family_name(cast.words, one)
        if beside is not None or family is not None:
            surname, end = beside or family, number + (1 if beside is not None else 2)
        if surname is not None and number < end:
            full = _name_in_full(cast, register, one, surname)
            for at, other in enumerate(sightings.all):
                if other.words == one.words:
                    known[at] = Known(full, sure=0.85)


def _joined_surname(words: Words, sightings: Sightings, known: Sequence[Known | None], number: int) -> Token | None:
    """The surname of the full name that "and" joins to a first name; None where none does."""
    if number + 1 >= len(sightings.all):
        return None
    one, after = sightings.all[number], sightings.all[number + 1]
    figure = _figure(known[number + 1])
    if figure is None or figure.kind is not SourceKind.PERSON or len(figure.words) != 2:
        return None
    return words.within(after.span)[-1] if words.text[one.span.end : after.span.start] == " and " else None


def _name_in_full(cast: Cast, register: Register, one: Sighting, surname: Token) -> Figure:
    text = cast.words.text
    full = person_of(cast.words, replace(one, words=(one.words[0], surname.word)))
    full.name = f"{text[one.span.start : one.span.end]} {text[surname.start : surname.end]}"
    register.by_first.setdefault(one.words[0], []).append(cast.add(full))
    register.by_last.setdefault(surname.word, []).append(full)
    return full


def _family_name(words: Words, sighting: Sighting) -> Token | None:
    """The surname in "the Varga sisters, Klara"; None where no family stands before a name."""
    before = words.before(sighting.span.start)
    if before is None or before.word not in FAMILY:
        return None
    ahead = words.before(before.start)
    return ahead if ahead is not None and ahead.capital else None
