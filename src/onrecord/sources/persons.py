"""Names of persons, linked: full names with one another, and surnames and first names with full ones."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.en.first_names import FEMALE, MALE
from onrecord.lexicon.en.people import TITLE_FORMS
from onrecord.sources.aliases import full_forms, is_short_form
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.nouns import is_person_noun
from onrecord.sources.register import RIVALS, Known, Register
from onrecord.sources.sightings import Sighting
from onrecord.sources.tokens import Words
from onrecord.values.source import SourceKind

_OFTENER = 3
"""One of several people of one name who was spoken of this many times as often as any other is meant by the name."""


def full_person(cast: Cast, register: Register, sighting: Sighting) -> Figure:
    """The person of a name in full: one named so before, or a new one."""
    words = sighting.words
    key = words if words in register.whole else (words[0], words[-1])
    figure = register.whole.get(key)
    if figure is None or not _same_middle(figure.words, words):
        figure = _within_longer(register, words) or _by_short_form(register, words)
        figure = figure or cast.add(person_of(cast.words, sighting))
        register.whole.setdefault(words, figure)
        register.whole.setdefault((words[0], words[-1]), figure)
        if figure not in (lasts := register.by_last.setdefault(words[-1], [])):
            lasts.append(figure)
            for part in words[-1].split("-") if "-" in words[-1] else ():
                register.by_last.setdefault(part, []).append(figure)
            register.by_first.setdefault(words[0], []).append(figure)
            for nickname in _nicknames(cast.words, sighting):
                register.by_first.setdefault(nickname, []).append(figure)
    learn(figure, sighting)
    return figure


def _nicknames(words: Words, sighting: Sighting) -> Iterator[str]:
    """What stands in quotation marks or brackets within a name: "William “Bud” Kessler"."""
    for token in words.within(sighting.span)[1:]:
        if words.text[token.start - 1] in "\"“‘('":
            yield token.word


def _by_short_form(register: Register, words: tuple[str, ...]) -> Figure | None:
    """The person of that surname whose first name is short for this one, or the other way round."""
    for one in register.by_last.get(words[-1], ())[:RIVALS]:
        if is_short_form(words[0], one.words[0]) or is_short_form(one.words[0], words[0]):
            return one
    return None


def _same_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names with the same first and last word may be one: no middle name speaks against it."""
    middles = (set(one[1:-1]), set(other[1:-1]))
    return not middles[0] or not middles[1] or bool({word[0] for word in middles[0]} & {word[0] for word in middles[1]})


def _within_longer(register: Register, words: tuple[str, ...]) -> Figure | None:
    """The one person whose longer name holds these words at its start or end ("Gen Qamar Bajwa", "Javed Bajwa")."""
    lists = (*register.by_last.get(words[-1], ())[:RIVALS], *register.by_first.get(words[0], ())[:RIVALS])
    found = [one for one in lists if one.words[-len(words) :] == words or one.words[: len(words)] == words]
    return found[0] if found and all(one is found[0] for one in found) else None


def person_of(words: Words, sighting: Sighting) -> Figure:
    """A new figure for a person's name."""
    first = sighting.words[0]
    gender = "male" if first in MALE else "female" if first in FEMALE else None
    end = sighting.span.end
    for token in words.within(sighting.span):
        if token.word == sighting.words[-1]:
            end = token.end
    name = words.text[sighting.span.start : end]
    return Figure(
        SourceKind.PERSON, name=" ".join(name.split()), words=sighting.words,
        gender=sighting.gender or (gender if len(sighting.words) > 1 else None), span=sighting.span,
    )  # fmt: skip


def learn(figure: Figure, sighting: Sighting) -> None:
    """Take over what one more name tells of its bearer."""
    figure.gender = figure.gender or sighting.gender
    figure.place = figure.place or sighting.place


def titles_before(words: Words, sighting: Sighting) -> Iterator[str]:
    """The noun right before a name, in full: "Sen. Alem" has "senator"."""
    before = words.before(sighting.span.start)
    if before is not None and words.text[before.end : sighting.span.start] in {" ", ". "} and not before.owning:
        noun = TITLE_FORMS.get(before.word, before.word)
        if is_person_noun(noun):
            yield noun


def by_title(words: Words, register: Register, sighting: Sighting) -> Known | None:
    """The only one of several people of a surname who bore the title before it elsewhere; None where none did."""
    pool = register.by_last.get(sighting.words[0], [])[-RIVALS:]
    title = next(titles_before(words, sighting), None)
    if len(pool) < 2 or title is None:
        return None
    fitting = [one for one in pool if title in register.titles.get(id(one), ())]
    if len(fitting) != 1:
        return None
    return Known(fitting[0], tuple(one for one in pool if one is not fitting[0]), sure=0.85)


def short_person(cast: Cast, register: Register, sighting: Sighting, last_seen: dict[int, list[int]]) -> Known:
    """Whom a lone surname or first name stands for."""
    word = sighting.words[0]
    pool = register.by_last.get(word, [])[-RIVALS:] or register.by_first.get(word, [])[-RIVALS:]
    pool = pool or [one for full in sorted(full_forms(word)) for one in register.by_first.get(full, ())][-RIVALS:]
    fitting = [one for one in pool if not (sighting.gender and one.gender and one.gender != sighting.gender)]
    if not fitting:
        spouses = [cast.spouses[id(one)] for one in pool if id(one) in cast.spouses]
        if len(spouses) == 1 and spouses[0].gender in {None, sighting.gender}:
            return Known(spouses[0], sure=0.8)
        key = (sighting.gender or "", word)
        figure = register.whole.get(key) or register.whole.get(("", word)) or cast.add(person_of(cast.words, sighting))
        register.whole.setdefault(key, figure)
        register.whole.setdefault(("", word), figure)
        learn(figure, sighting)
        return Known(figure, sure=0.9)
    if len(fitting) == 1:
        learn(fitting[0], sighting)
        return Known(fitting[0], sure=0.95 if len(pool) == 1 else 0.85)
    return _among_rivals(cast.words, fitting, sighting, last_seen)


def _among_rivals(words: Words, fitting: list[Figure], sighting: Sighting, last_seen: dict[int, list[int]]) -> Known:
    """One of several people of one surname: the only one whose gender is told, or the only one spoken of lately."""
    alike = [one for one in fitting if one.gender == sighting.gender]
    if sighting.gender and len(alike) == 1:
        return Known(alike[0], tuple(one for one in fitting if one is not alike[0]), sure=0.8)
    seen = sorted((one for one in fitting if id(one) in last_seen), key=lambda one: -last_seen[id(one)][-1])
    here = words.sentence_at(sighting.span.start)
    near = [one for one in seen if here - words.sentence_at(last_seen[id(one)][-1]) <= 1]
    often = sorted(seen, key=lambda one: -len(last_seen[id(one)]))
    order = tuple(seen) + tuple(one for one in fitting if id(one) not in last_seen)
    if len(seen) > 1 and len(last_seen[id(often[0])]) >= _OFTENER * len(last_seen[id(often[1])]):
        told = often[:1]
    else:
        told = seen if len(seen) == 1 else near if len(near) == 1 else []
    if not told:
        return Known(None, order)
    return Known(told[0], tuple(one for one in order if one is not told[0]), sure=0.7)
