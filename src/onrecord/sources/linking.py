"""Names of one story, linked: full and short forms of one person or body are one figure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.lexicon.en.countries import ADJECTIVES, COUNTRIES
from onrecord.lexicon.en.first_names import FEMALE, MALE
from onrecord.lexicon.en.people import PARTY_PEOPLE
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.name_kinds import is_place_actor
from onrecord.sources.nouns import body_groups
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_RIVALS = 8
"""People who share a name are compared as far as this many, latest first."""
_OFTENER = 3
"""One of several people of one name who was spoken of this many times as often as any other is meant by the name."""
_LEGAL_FORMS = frozenset("co company corp corporation inc ltd limited llc plc gmbh ag sa".split())
_SMALL = frozenset("of for and the in on at de la del von van der bin al el & s".split())


@dataclass(slots=True)
class Known:
    """What a name's linking came to."""

    figure: Figure | None
    """None where several people bear the name and nothing tells which."""
    rivals: tuple[Figure, ...] = ()
    """The others who could be meant, latest first."""
    sure: float = 0.97
    """How sure the link is."""


@dataclass(slots=True)
class _Register:
    """Figures by parts of their names."""

    whole: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    by_last: dict[str, list[Figure]] = field(default_factory=dict)
    by_first: dict[str, list[Figure]] = field(default_factory=dict)
    acronyms: dict[str, Figure] = field(default_factory=dict)
    bodies: dict[str, list[Figure]] = field(default_factory=dict)


def link_names(cast: Cast, sightings: Sightings) -> list[Known]:
    """For each name of the story, in order, whom it stands for. Full names are looked at before short ones.

    A surname alone stands for the one person of that name; of several, for one whose form of address fits, or who was
    the only one named so far or in the last sentences. Otherwise it is left open.
    """
    register = _Register()
    _cut_headings(sightings)
    known: list[Known | None] = [None] * len(sightings.all)
    order = sorted(range(len(known)), key=lambda number: (-len(sightings.all[number].words), number))
    for number in order:
        sighting = sightings.all[number]
        if _is_surname(cast.words, register, sighting):
            sighting.kind, sighting.place = SourceKind.PERSON, False
        if sighting.kind is not SourceKind.PERSON:
            known[number] = Known(_body(cast, register, sighting))
        elif len(sighting.words) > 1:
            known[number] = Known(_full_person(cast, register, sighting))
    _read_parentheses(cast, sightings, register, known)
    last_seen: dict[int, list[int]] = {}
    for number, sighting in enumerate(sightings.all):
        if known[number] is None:
            known[number] = _short_person(cast, register, sighting, last_seen)
        found = known[number]
        if found is not None and found.figure is not None and sighting.words[-1] == found.figure.words[-1]:
            last_seen.setdefault(id(found.figure), []).append(sighting.span.start)
    return [found or Known(None) for found in known]


def _cut_headings(sightings: Sightings) -> None:
    """Cut what a heading in title case put after a name ("Ana Sol Calls"): names that stand alone elsewhere."""
    whole = {one.words for one in sightings.all if one.kind is SourceKind.PERSON and 1 < len(one.words) < 4}
    for one in sightings.all:
        if one.kind is not SourceKind.PERSON or len(one.words) < 3:
            continue
        shorter = next((size for size in (2, 3) if size < len(one.words) and one.words[:size] in whole), None)
        if shorter is not None:
            one.words = one.words[:shorter]


def _is_surname(words: Words, register: _Register, sighting: Sighting) -> bool:
    """Whether a lone name that was not taken for a person's is the surname of one named in full."""
    if sighting.kind is not SourceKind.ORGANISATION or len(sighting.words) != 1:
        return False
    letters = words.text[sighting.span.start : sighting.span.end]
    if sighting.words[0] not in register.by_last or (letters.isupper() and len(letters) < 6):
        return False
    return sighting.as_person or not sighting.place


def _full_person(cast: Cast, register: _Register, sighting: Sighting) -> Figure:
    words = sighting.words
    key = words if words in register.whole else (words[0], words[-1])
    figure = register.whole.get(key)
    if figure is None or not _same_middle(figure.words, words):
        figure = _within_longer(register, words) or cast.add(_person(cast.words, sighting))
        register.whole.setdefault(words, figure)
        register.whole.setdefault((words[0], words[-1]), figure)
        if figure not in (lasts := register.by_last.setdefault(words[-1], [])):
            lasts.append(figure)
            register.by_first.setdefault(words[0], []).append(figure)
    _learn(figure, sighting)
    return figure


def _same_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names with the same first and last word may be one: no middle name speaks against it."""
    middles = (set(one[1:-1]), set(other[1:-1]))
    return not middles[0] or not middles[1] or bool({word[0] for word in middles[0]} & {word[0] for word in middles[1]})


def _within_longer(register: _Register, words: tuple[str, ...]) -> Figure | None:
    """The one person whose longer name holds these words at its start or end ("Gen Qamar Bajwa", "Javed Bajwa")."""
    lists = (*register.by_last.get(words[-1], ())[:_RIVALS], *register.by_first.get(words[0], ())[:_RIVALS])
    found = [one for one in lists if one.words[-len(words) :] == words or one.words[: len(words)] == words]
    return found[0] if found and all(one is found[0] for one in found) else None


def _person(words: Words, sighting: Sighting) -> Figure:
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


def _learn(figure: Figure, sighting: Sighting) -> None:
    figure.gender = figure.gender or sighting.gender
    figure.place = figure.place or sighting.place


def _short_person(cast: Cast, register: _Register, sighting: Sighting, last_seen: dict[int, list[int]]) -> Known:
    word = sighting.words[0]
    pool = register.by_last.get(word, [])[-_RIVALS:] or register.by_first.get(word, [])[-_RIVALS:]
    fitting = [one for one in pool if not (sighting.gender and one.gender and one.gender != sighting.gender)]
    if not fitting:
        key = (sighting.gender or "", word)
        figure = register.whole.get(key) or register.whole.get(("", word)) or cast.add(_person(cast.words, sighting))
        register.whole.setdefault(key, figure)
        register.whole.setdefault(("", word), figure)
        _learn(figure, sighting)
        return Known(figure, sure=0.9)
    if len(fitting) == 1:
        _learn(fitting[0], sighting)
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


def _body(cast: Cast, register: _Register, sighting: Sighting) -> Figure:
    words = sighting.words
    country = is_place_actor(" ".join(words)) if sighting.place else None
    key = ("country", country) if country else words
    figure = (
        register.whole.get(key)
        or register.acronyms.get("".join(words).replace("&", ""))
        or _part_of(register, words, cast.words.lower)
    )
    if figure is None or (sighting.kind is SourceKind.OUTLET) != (figure.kind is SourceKind.OUTLET):
        text = cast.words.text[sighting.span.start : sighting.span.end]
        figure = cast.add(
            Figure(sighting.kind, name=_shown(text, words), words=words, span=sighting.span, groups=body_groups(words))
        )
        register.whole.setdefault(key, figure)
        for word in {words[0], words[-1]} - _SMALL:
            register.bodies.setdefault(word, []).append(figure)
        for initials in _initials(words):
            register.acronyms.setdefault(initials, figure)
    _learn(figure, sighting)
    if country and not _is_capital(words) and _is_capital(figure.words):
        figure.name, figure.words = " ".join(cast.words.text[sighting.span.start : sighting.span.end].split()), words
    return figure


def _is_capital(words: tuple[str, ...]) -> bool:
    return is_place_actor(" ".join(words)) is not None and " ".join(words) not in COUNTRIES


def _shown(text: str, words: tuple[str, ...]) -> str:
    party = PARTY_PEOPLE.get(" ".join(words))
    return party or " ".join(text.split())


def _part_of(register: _Register, words: tuple[str, ...], common: frozenset[str]) -> Figure | None:
    """The one body whose longer name begins or ends with these words ("Bandra Water", "the Taliban")."""
    lists = {id(one): one for word in {words[0], words[-1]} for one in register.bodies.get(word, ())[:_RIVALS]}
    if len(words) == 1 and words[0] in common:
        return None
    found = [
        one
        for one in lists.values()
        if len(one.words) > len(words)
        and (one.words[: len(words)] == words or (one.words[-len(words) :] == words and one.words[0] in ADJECTIVES))
        and not one.place
    ]
    return found[0] if len(found) == 1 else None


def _initials(words: Iterable[str]) -> set[str]:
    every = list(words)
    large = [word for word in every if word not in _SMALL]
    bare = [word for word in large if word not in _LEGAL_FORMS]
    return {"".join(word[0] for word in some) for some in (bare, large, every) if len(some) > 1}


def _read_parentheses(cast: Cast, sightings: Sightings, register: _Register, known: list[Known | None]) -> None:
    """Short forms in parentheses right after a name: "Bandra Water Company (BWC)"."""
    text = cast.words.text
    for number in range(1, len(sightings.all)):
        one, other = sightings.all[number - 1], sightings.all[number]
        between = text[one.span.end : other.span.start]
        closed = text[other.span.end : other.span.end + 1] == ")"
        first = known[number - 1]
        if between.strip() != "(" or not closed or first is None or first.figure is None:
            continue
        if first.figure.kind is SourceKind.PERSON or len(other.words) > 1:
            continue
        alias, figure = other.words[0], first.figure
        register.acronyms[alias] = figure
        figure.aliases.add(alias)
        for at in range(number, len(sightings.all)):
            if sightings.all[at].words == (alias,):
                known[at] = Known(figure, sure=0.96)


def find_short_forms(cast: Cast, sightings: Sightings) -> list[tuple[Span, Figure]]:
    """Surnames that stand in the story where no name was given, each with its one bearer, in text order."""
    bearers: dict[str, list[Figure]] = {}
    for figure in cast.figures:
        if figure.kind is SourceKind.PERSON and len(figure.words) > 1:
            bearers.setdefault(figure.words[-1], []).append(figure)
    single = {word: ones[0] for word, ones in bearers.items() if len(ones) == 1 and len(word) > 2}
    return [
        (Span(token.start, token.end), single[token.word])
        for token in cast.words.tokens
        if token.capital and token.word in single and sightings.at(token.start) is None
    ]


def vote_kinds(cast: Cast, sightings: Sightings, known: Sequence[Known]) -> None:
    """Give every figure that has names the kind that most of them were seen as."""
    votes: dict[int, Counter[SourceKind]] = {}
    for sighting, found in zip(sightings.all, known, strict=True):
        if found.figure is not None:
            votes.setdefault(id(found.figure), Counter())[sighting.kind] += 2 if sighting.titled else 1
    for figure in cast.figures:
        if id(figure) in votes:
            figure.kind = votes[id(figure)].most_common(1)[0][0]
