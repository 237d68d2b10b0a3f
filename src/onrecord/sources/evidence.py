"""What the words beside a name say of its kind, for names that by themselves may be a person's or a body's."""

from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.lexicon.en.organisations import NAME_WORDS
from onrecord.lexicon.en.outlets import (
    NEWS_PEOPLE,
    PRINTED,
    SURE_OUTLET_NOUNS,
)
from onrecord.lexicon.en.people import ALSO_BODIES
from onrecord.lexicon.en.phrases import ADJECTIVE_ENDINGS, LINKING, OF_PLACES, PLACE_ENDINGS, PLACED, PLACING
from onrecord.lexicon.en.pronouns import HE, IT, SHE
from onrecord.sources.figures import Cast, Figure
from onrecord.sources.name_kinds import FIRST_NAMES, PLACES, is_acronym
from onrecord.sources.nouns import Noun, document_groups, is_person_noun, is_plural, nouns_of
from onrecord.sources.register import Known
from onrecord.sources.reporting import reporting_names
from onrecord.sources.sightings import Sighting, Sightings
from onrecord.sources.tokens import Token, Words
from onrecord.values.attribution import Attribution
from onrecord.values.source import SourceKind

Vote = tuple[SourceKind, int]
"""A kind that a name may be of, and how much speaks for it."""

_OWN, _TITLED = 2, 12
"""Votes for the kind that most of a figure's names were seen as, and for one that a title told."""
_CLEAR, _LIKELY = 8, 3
"""Votes of a word beside a name that says what it is, and of one that makes it likely."""
_DETERMINERS = frozenset("the a an his her its their".split())
_GOES_ON = frozenset("of for in at from with to who which that based close owned run named known called and".split())
"""Words after the noun of a description; a verb after it shows that it is a sentence's subject."""
_BEFORE_SUBJECTS = frozenset("that says said but because while when if and denies insists".split())
"""Words before "it" where it is a subject, which may take up the subject before."""
_NEAR = 14
"""Words after a name among which the first pronoun may take it up."""


def vote_kinds(cast: Cast, sightings: Sightings, known: Sequence[Known], lines: Sequence[Attribution]) -> None:
    """Give every figure that has names the kind that most of them were seen as, the words beside them counted too."""
    seen: dict[int, Counter[SourceKind]] = {}
    hints: dict[int, Counter[SourceKind]] = {}
    placed: set[int] = set()
    for sighting, found in zip(sightings.all, known, strict=True):
        if found.figure is None or " ".join(sighting.words) in found.figure.aliases:
            continue  # a nickname tells nothing: "the Wall"
        key = id(found.figure)
        seen.setdefault(key, Counter())[sighting.kind] += 2 if sighting.titled else 1
        beside = hints.setdefault(key, Counter())
        if sighting.titled:
            beside[sighting.kind] = max(beside[sighting.kind], _TITLED)
            continue
        for kind, weight in _hints(cast.words, sightings, sighting, found.figure):
            beside[kind] += weight
        if _is_placed(cast.words, sighting):
            placed.add(key)
    for number in reporting_names(cast.words, sightings, lines):
        figure = known[number].figure
        if figure is not None and _is_open(cast.words, figure, sightings.all[number]):
            hints[id(figure)][SourceKind.OUTLET] += _CLEAR
    for figure in cast.figures:
        if id(figure) in seen:
            _decide(figure, seen[id(figure)], hints[id(figure)], placed=id(figure) in placed)


def _decide(figure: Figure, seen: Counter[SourceKind], hints: Counter[SourceKind], *, placed: bool) -> None:
    was = seen.most_common(1)[0][0]
    votes = Counter({was: _OWN})
    votes.update(hints)
    figure.kind = votes.most_common(1)[0][0]
    if was is SourceKind.PERSON and figure.kind is not was:
        figure.gender = None
        figure.place = figure.place or placed


def _is_open(words: Words, figure: Figure, sighting: Sighting) -> bool:
    """Whether a name may be a person's or a body's: no first name, list or word for a body tells which."""
    told = sighting.kind is SourceKind.OUTLET or " ".join(figure.words) in PLACES
    told = told or (sighting.as_person and sighting.kind is not SourceKind.PERSON)
    if told or figure.words[0] in FIRST_NAMES or not NAME_WORDS.isdisjoint(figure.words):
        return False
    first = words.within(sighting.span)[:1]
    return bool(first) and not is_acronym(words, first[0])


def _hints(words: Words, sightings: Sightings, sighting: Sighting, figure: Figure) -> Iterator[Vote]:
    """What the words beside a name that may be anything say that it is."""
    if not _is_open(words, figure, sighting):
        return
    at, sentence = words.place(sighting.span.start), words.sentence(sighting.span.start)
    before = words.tokens[at - 1] if at and words.tokens[at - 1].start >= sentence.start else None
    if before is not None:
        yield from _led(words, sightings, before, at)
    lone = len(figure.words) == 1
    if lone and _is_like_place(words, sighting):
        yield SourceKind.ORGANISATION, _LIKELY
    last = words.place(sighting.span.end)
    after = [token for token in words.tokens[last : last + _NEAR] if token.start < sentence.end]
    if after:
        yield from _followed(words, sighting, after, within=before is not None and before.word in LINKING)
        if lone:
            yield from _taken_up(after)


def _led(words: Words, sightings: Sightings, before: Token, at: int) -> Iterator[Vote]:
    """What the word before a name says: a noun that calls it something, or who printed what."""
    gap = words.gap(before, words.tokens[at])
    if gap == " " and not before.owning:
        yield from _called(sightings, before)
        yield from _printed(words, at)
    elif gap == ", " and _is_described(words, before, at):
        yield SourceKind.PERSON, _CLEAR


def _is_like_place(words: Words, sighting: Sighting) -> bool:
    name = sighting.words[0]
    return _is_placed(words, sighting) or name.endswith(PLACE_ENDINGS) or _has_adjective(words, name)


def _is_described(words: Words, before: Token, at: int) -> bool:
    """Whether a person's description stands before a name and its comma: "the driver, Ansgar Tveit"."""
    if not is_person_noun(before.word) or is_plural(before.word) or before.word in ALSO_BODIES:
        return False
    return any(token.word in _DETERMINERS for token in words.tokens[max(0, at - 4) : at - 1])


def _printed(words: Words, at: int) -> Iterator[tuple[SourceKind, int]]:
    """What was printed by or in a name makes an outlet of it: "carried by Kanal Vest", "a column in Skjold"."""
    place = at - 1 - (words.tokens[at - 1].word == "the")
    if place < 1:
        return
    preposition, noun = words.tokens[place].word, words.tokens[place - 1].word
    article = not document_groups("article").isdisjoint(document_groups(noun))
    if (preposition == "by" and noun in PRINTED) or (preposition == "in" and article):
        yield SourceKind.OUTLET, _CLEAR


def _called(sightings: Sightings, before: Token) -> Iterator[Vote]:
    """What a noun right before a name calls it: "carmaker Ostra", "builder Gerd Amann"."""
    if sightings.at(before.start) is None:
        yield from _by_noun(before.word)


def _by_noun(noun: str) -> Iterator[Vote]:
    """What a noun, singular and for one kind alone, makes of the name that it is said of."""
    nouns = nouns_of(noun)
    if is_plural(noun) or noun in ALSO_BODIES:
        return
    if noun in SURE_OUTLET_NOUNS:
        yield SourceKind.OUTLET, _CLEAR
    elif Noun.BODY in nouns and not is_person_noun(noun):
        yield SourceKind.ORGANISATION, _CLEAR
    elif is_person_noun(noun) and Noun.BODY not in nouns:
        yield SourceKind.PERSON, _CLEAR


def _followed(words: Words, sighting: Sighting, after: Sequence[Token], *, within: bool) -> Iterator[Vote]:
    """What stands after a name: "Orlo, who", "Orlo, 34,", "Ostra, a carmaker", "Nordlys reporter".

    ``within`` says that a preposition stands before: then what follows a comma belongs to another noun.
    """
    first = after[0]
    gap = words.text[sighting.span.end : first.start]
    aged = first.word.isdigit() and len(first.word) == 2
    if first.word in NEWS_PEOPLE and gap in {" ", "'s ", "’s "}:
        yield SourceKind.OUTLET, _LIKELY
    if sighting.owning and first.word in OF_PLACES and gap in {"'s ", "’s ", "' ", "’ "}:
        yield SourceKind.ORGANISATION, _CLEAR
    if (gap == " " and first.word == "who") or (gap == ", " and not within and (first.word == "who" or aged)):
        yield SourceKind.PERSON, _CLEAR
    elif gap == ", " and not within and first.word in {"a", "an", "the"}:
        yield from _by_noun(_noun_of_description(words, after))


def _noun_of_description(words: Words, after: Sequence[Token]) -> str:
    """The noun of a description after a comma: the last before a stop or preposition; empty where a verb follows it."""
    for one, other in zip(after[1:], [*after[2:], None], strict=True):
        stopped = other is None or words.gap(one, other) != " "
        known = bool(nouns_of(one.word))
        if known and (stopped or (other is not None and other.word in _GOES_ON)):
            return one.word
        if stopped or (known and other is not None and not nouns_of(other.word)):
            return ""
    return ""


def _taken_up(after: Sequence[Token]) -> Iterator[tuple[SourceKind, int]]:
    """A body, where "it" or "its" is the first pronoun after a lone name in its sentence, no other name between."""
    last = ""
    for token in after:
        if token.capital:
            return
        if token.word in IT and (token.word != "it" or last in _BEFORE_SUBJECTS):
            yield SourceKind.ORGANISATION, _LIKELY
            return
        if token.word in HE or token.word in SHE or token.word in IT:
            return
        last = token.word


def _has_adjective(words: Words, name: str) -> bool:
    """Whether the story has an adjective made of a name, as places have: "Kessian" beside "Kessia"."""
    stem = name.rstrip("aeiou")
    return len(stem) > 2 and any(stem + ending in words.inner_capitals for ending in ADJECTIVE_ENDINGS)


def _is_placed(words: Words, sighting: Sighting) -> bool:
    """Whether a name stands where places do: "in Karsholm", "the city of Karsholm", and not "in Lee's"."""
    at = words.place(sighting.span.start)
    if at == 0 or sighting.owning:
        return False
    before = words.tokens[at - 1]
    joined = words.text[before.end : sighting.span.start] in {" ", " the "}
    if not joined or before.start < words.sentence(sighting.span.start).start:
        return False
    ahead = words.tokens[at - 2].word if at > 1 else ""
    return before.word in PLACING or (before.word in {"of", "to", "from", "with"} and ahead in PLACED)
