"""Names of one story, linked: full and short forms of one person or body are one figure."""

from collections.abc import Iterable

from onrecord.lexicon.en.countries import ADJECTIVES, COUNTRIES
from onrecord.lexicon.en.outlets import FORMS_LAST, FORMS_LAST_WITH_ARTICLE
from onrecord.lexicon.en.people import PARTY_PEOPLE
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.name_kinds import is_place_actor
from onrecord.sources.nouns import body_groups, document_groups
from onrecord.sources.other_names import join_aliases, marry, share_surnames
from onrecord.sources.persons import by_title, full_person, learn, short_person, titles_before
from onrecord.sources.register import RIVALS, Known, Register
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_LEGAL_FORMS = frozenset("co company corp corporation inc ltd limited llc plc gmbh ag sa".split())
_SMALL = frozenset("of for and the in on at de la del von van der bin al el & s".split())


def link_names(cast: Cast, sightings: Sightings) -> list[Known]:
    """For each name of the story, in order, whom it stands for. Full names are looked at before short ones.

    A surname alone stands for the one person of that name; of several, for one whose form of address fits, or who was
    the only one named so far or in the last sentences. Otherwise it is left open.
    """
    register = Register()
    _cut_headings(sightings)
    _tell_short_outlets(cast.words, sightings)
    known: list[Known | None] = [None] * len(sightings.all)
    order = sorted(range(len(known)), key=lambda number: (-len(sightings.all[number].words), number))
    for number in order:
        sighting = sightings.all[number]
        if _is_surname(cast.words, register, sighting):
            sighting.kind, sighting.place = SourceKind.PERSON, False
        if sighting.kind is not SourceKind.PERSON:
            known[number] = Known(_body(cast, register, sighting))
        elif len(sighting.words) > 1:
            figure = full_person(cast, register, sighting)
            register.titles.setdefault(id(figure), set()).update(titles_before(cast.words, sighting))
            known[number] = Known(figure)
    _read_parentheses(cast, sightings, register, known)
    join_aliases(cast, sightings, register, known)
    marry(cast, sightings, known)
    share_surnames(cast, sightings, register, known)
    last_seen: dict[int, list[int]] = {}
    for number, sighting in enumerate(sightings.all):
        if known[number] is None:
            known[number] = by_title(cast.words, register, sighting) or short_person(
                cast, register, sighting, last_seen
            )
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


def _tell_short_outlets(words: Words, sightings: Sightings) -> None:
    """See an outlet in the last word of one that was named in full: "the Herald" after "the Tarsk Herald".

    A name that told once, by its article, that it is an outlet's is one everywhere.
    """
    whole = {one.words for one in sightings.all if one.kind is SourceKind.OUTLET and len(one.words) > 1}
    lasts = {words[-1] for words in whole} & (FORMS_LAST | FORMS_LAST_WITH_ARTICLE)
    for one in sightings.all:
        if one.words in whole and one.words[-1] in FORMS_LAST_WITH_ARTICLE:
            one.kind, one.place = SourceKind.OUTLET, False
        if len(one.words) == 1 and one.words[0] in lasts and not one.titled:
            first, before = words.within(one.span)[0], words.before(one.span.start)
            if first.word == "the" or (before is not None and before.word == "the"):
                one.kind, one.place = SourceKind.OUTLET, False


def _is_surname(words: Words, register: Register, sighting: Sighting) -> bool:
    """Whether a lone name that was not taken for a person's is the surname or first name of one named in full."""
    if sighting.kind is not SourceKind.ORGANISATION or len(sighting.words) != 1:
        return False
    letters = words.text[sighting.span.start : sighting.span.end]
    bearers = register.by_last.get(sighting.words[0]) or register.by_first.get(sighting.words[0])
    if not bearers or (letters.isupper() and len(letters) < 6 and not (bearers[0].name or "").isupper()):
        return False
    return sighting.as_person or not sighting.place


def _body(cast: Cast, register: Register, sighting: Sighting) -> Figure:
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
            Figure(sighting.kind, name=_shown(text, words), words=words, span=sighting.span, groups=_groups(sighting))
        )
        register.whole.setdefault(key, figure)
        for word in {words[0], words[-1]} - _SMALL:
            register.bodies.setdefault(word, []).append(figure)
        for initials in _initials(words):
            register.acronyms.setdefault(initials, figure)
    learn(figure, sighting)
    if country and not _is_capital(words) and _is_capital(figure.words):
        figure.name, figure.words = " ".join(cast.words.text[sighting.span.start : sighting.span.end].split()), words
    return figure


def _groups(sighting: Sighting) -> frozenset[int]:
    """Groups of bodies that a name's words belong to, or of writings for "the Water Act"."""
    if sighting.kind is SourceKind.DOCUMENT:
        return document_groups(sighting.words[-1])
    return body_groups(sighting.words)


def _is_capital(words: tuple[str, ...]) -> bool:
    return is_place_actor(" ".join(words)) is not None and " ".join(words) not in COUNTRIES


def _shown(text: str, words: tuple[str, ...]) -> str:
    party = PARTY_PEOPLE.get(" ".join(words))
    return party or " ".join(text.split())


def _part_of(register: Register, words: tuple[str, ...], common: frozenset[str]) -> Figure | None:
    """The one body whose longer name begins or ends with these words ("Bandra Water", "the Taliban")."""
    lists = {id(one): one for word in {words[0], words[-1]} for one in register.bodies.get(word, ())[:RIVALS]}
    if len(words) == 1 and words[0] in common:
        return None
    found = [
        one
        for one in lists.values()
        if len(one.words) > len(words)
        and (
            one.words[: len(words)] == words
            or (one.words[-len(words) :] == words and (one.words[0] in ADJECTIVES or one.kind is SourceKind.OUTLET))
        )
        and not one.place
    ]
    return found[0] if len(found) == 1 else None


def _initials(words: Iterable[str]) -> set[str]:
    every = list(words)
    large = [word for word in every if word not in _SMALL]
    bare = [word for word in large if word not in _LEGAL_FORMS]
    return {"".join(word[0] for word in some) for some in (bare, large, every) if len(some) > 1}


def _read_parentheses(cast: Cast, sightings: Sightings, register: Register, known: list[Known | None]) -> None:
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
