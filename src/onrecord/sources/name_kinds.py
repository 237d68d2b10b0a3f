"""What a name is the name of, by its words and by what stands before it."""

import re
from collections.abc import Sequence

from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.en.countries import ADJECTIVES, CAPITALS, COUNTRIES
from onrecord.lexicon.en.documents import TITLED
from onrecord.lexicon.en.first_names import FEMALE, MALE
from onrecord.lexicon.en.organisations import NAME_WORDS, SEAT_WORDS, SEATS
from onrecord.lexicon.en.outlets import (
    DOUBTFUL_OUTLET_NOUNS,
    FORMS_FIRST,
    FORMS_LAST,
    FORMS_LAST_WITH_ARTICLE,
    OUTLETS,
    SHORT_OUTLETS,
    SURE_OUTLET_NOUNS,
)
from onrecord.lexicon.en.people import DOUBTFUL_PARTY_PEOPLE, GROUP_WORDS, HONORIFICS, PARTY_PEOPLE, TITLES
from onrecord.lexicon.en.phrases import PLACE_OPENINGS
from onrecord.lexicon.en.pronouns import (
    ANYONE,
    DETERMINERS,
    HE,
    IT,
    ME,
    NUMBERS,
    QUANTITIES,
    RELATIVE,
    SHE,
    THEY,
    WE,
    YOU,
)
from onrecord.sources.nouns import Noun, is_person_noun, is_plural, looks_like_person, nouns_of, singular
from onrecord.sources.tokens import Token, Words, normal_words, normalise
from onrecord.values.source import NameKind, SourceKind

_KNOWN_OUTLETS = {normal_words(name): name.startswith("the ") for name in OUTLETS}
_COUNTRY_KEYS = {normalise(name).strip(): country for name, country in {**CAPITALS, **COUNTRIES}.items()}
_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Van|Fitz)[A-Z]\w*[a-z][A-Z]")
"""A capital letter within a word makes the name of a body ("KestoPower"), but for some beginnings of surnames."""
_SHORT_FORM = 3
"""Letters from which on capitals alone are a body's short form and no person's initials."""
_AROUND = 60
"""Code points on each side of capital letters among which a small letter tells that nobody shouts."""
FIRST_NAMES = MALE | FEMALE
PLACES = frozenset(COUNTRIES) | frozenset(CAPITALS)
KNOWN_NAMES = FIRST_NAMES | PLACES | SEATS | frozenset(PARTY_PEOPLE)
ONLY_ADJECTIVES = frozenset(ADJECTIVES) - frozenset(COUNTRIES)
NO_NAME = (
    frozenset(word for word in (*MONTHS, *WEEKDAYS) if len(word) > 3)
    | frozenset({"nov", "dec", "oct", "feb", "aug"})
    | (DETERMINERS | HE | SHE | IT | THEY | ME | WE | YOU | RELATIVE | ANYONE)
    | (NUMBERS | QUANTITIES)
)
"""Words that are nobody's name, with a capital letter or without."""


def kind_of_name(
    words: Words, tokens: Sequence[Token], found: tuple[str, ...], given: NameKind, before: str
) -> SourceKind:
    """Person, organisation or outlet: by a form of address before it, the lists of names, and the kind given."""
    if before in HONORIFICS:
        return SourceKind.PERSON
    if is_outlet(words, tokens, given):
        return SourceKind.OUTLET
    if len(found) > 1 and found[-1] in TITLED and found[0] not in FIRST_NAMES and given is not NameKind.PERSON:
        return SourceKind.DOCUMENT
    bodily = not NAME_WORDS.isdisjoint(found)
    if found[0] in FIRST_NAMES and 1 < len(found) < 5 and not bodily:
        return SourceKind.PERSON
    seat = before not in TITLES and given is NameKind.PERSON and _is_body(words, tokens, found)
    placed = found[0] in PLACE_OPENINGS and len(found) > 1 and before not in TITLES
    listed = placed or " ".join(found) in PARTY_PEOPLE or " ".join(found) in PLACES
    camel = len(tokens) == 1 and _CAMEL.match(words.text, tokens[0].start, tokens[0].end)
    if seat or listed or camel or given is not NameKind.PERSON or (bodily and found[0] not in FIRST_NAMES):
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def _is_body(words: Words, tokens: Sequence[Token], found: tuple[str, ...]) -> bool:
    """Whether a name taken for a person's is that of a seat of power, or capital letters alone: "Kremlin", "CWA"."""
    if " ".join(found) in SEATS or (len(found) > 1 and found[-1] in SEAT_WORDS):
        return True
    return len(tokens) == 1 and tokens[0].end - tokens[0].start >= _SHORT_FORM and is_acronym(words, tokens[0])


def is_outlet(words: Words, tokens: Sequence[Token], given: NameKind) -> bool:
    """Whether a name is that of an outlet: one on the list, one made like one, or one called so right before it."""
    found = tuple(token.word for token in tokens if token.word != "the")
    before = words.before(tokens[0].start)
    leads = before.word if before is not None and words.gap(before, tokens[0]) == " " else ""
    if found in _KNOWN_OUTLETS and tokens[0].capital:
        with_article = leads == "the" or tokens[0].word == "the"
        doubtful = " ".join(found) in SHORT_OUTLETS and given is NameKind.PERSON and len(found) == 1
        if with_article or not (_KNOWN_OUTLETS[found] or doubtful):
            return True
    if leads in SURE_OUTLET_NOUNS:
        return True
    if leads == "the" and len(tokens) == 1 and found[0] in FORMS_LAST and is_titled(words, tokens[0]):
        return True
    if len(found) < 2 or (found[0] in FIRST_NAMES and given is NameKind.PERSON):
        return False
    if found[-1] in FORMS_LAST_WITH_ARTICLE and _has_article(words, tokens):
        return True
    return found[-1] in FORMS_LAST or found[0] in FORMS_FIRST


def _has_article(words: Words, tokens: Sequence[Token]) -> bool:
    """Whether a name's own article stands before it, with its capital within a sentence: "in The Tarsk Standard"."""
    before = words.before(tokens[0].start)
    article = tokens[0] if tokens[0].word == "the" else before
    beside = article is tokens[0] or (article is not None and words.gap(article, tokens[0]) == " ")
    return article is not None and beside and article.word == "the" and article.capital and not is_first(words, article)


def is_titled(words: Words, token: Token) -> bool:
    """Whether a common noun within a sentence has a capital that it has nowhere else gone without: "the Ledger"."""
    return token.capital and not is_first(words, token) and token.word not in words.lower


def is_noun(words: Words, token: Token) -> bool:
    """Whether a lone word that was given as a name is a common noun or adverb with a capital at a sentence's start."""
    word = token.word
    if word in KNOWN_NAMES:
        return word in DOUBTFUL_PARTY_PEOPLE and is_first(words, token) and word not in words.inner_capitals
    if singular(word) in GROUP_WORDS:
        return True
    if is_plural(word) and (singular(word.rpartition("-")[2]) in ADJECTIVES or is_person_noun(word)):
        return True
    opening = token.capital and is_first(words, token)
    common = is_plural(word) and looks_like_person(word) and (word,) not in _KNOWN_OUTLETS
    if opening and common and word not in words.inner_capitals:
        return True
    return opening and word in words.lower and word not in words.inner_capitals


def is_first(words: Words, token: Token) -> bool:
    """Whether a word opens a sentence or a quotation."""
    before = words.before(token.start)
    opening = before is None or before.start < words.sentence(token.start).start
    return opening or words.text[token.start - 1] in '"“”‘«'


def is_acronym(words: Words, token: Token) -> bool:
    """Whether a word is all capital letters, two or more: "CDC", but no shout and no speaker's label ("TAMM:")."""
    letters = words.text[token.start : token.end]
    labelling = words.text[token.end : token.end + 2].lstrip().startswith(":")
    if len(letters) < 2 or not letters.isupper() or labelling:
        return False
    around = words.text[max(0, token.start - _AROUND) : token.end + _AROUND]
    return any(letter.islower() for letter in around)


def guess_kind(words: Words, run: Sequence[Token]) -> NameKind:
    """The likeliest kind of capitalised words that were not given as a name."""
    found = [token.word for token in run]
    if any(not token.capital or token.owning for token in run[:-1]):
        return NameKind.ORGANISATION
    if found[0] in FIRST_NAMES and len(found) > 1:
        return NameKind.PERSON
    if any(word in NAME_WORDS for word in found):
        return NameKind.ORGANISATION
    if " ".join(found) in PLACES:
        return NameKind.PLACE
    if len(run) == 1 and is_acronym(words, run[0]):
        return NameKind.ORGANISATION
    return NameKind.PERSON if len(found) < 4 else NameKind.ORGANISATION


def is_place_actor(name: str) -> str | None:
    """The country that a country's or capital's name stands for; None for another name.

    >>> is_place_actor("Kyiv"), is_place_actor("the UK"), is_place_actor("Leval")
    ('Ukraine', 'Britain', None)
    """
    key = " ".join(normal_words(name))
    return _COUNTRY_KEYS.get(key)


def is_outlet_noun(word: str) -> bool:
    """Whether a noun by itself says that something is an outlet.

    >>> is_outlet_noun("newspaper"), is_outlet_noun("paper")
    (True, False)
    """
    return Noun.OUTLET in nouns_of(word) and word not in DOUBTFUL_OUTLET_NOUNS
