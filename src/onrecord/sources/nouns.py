"""What a common noun says of the one it stands for: what kind of source, one or several, man or woman."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from onrecord.lexicon.en.countries import ADJECTIVES
from onrecord.lexicon.en.documents import DOCUMENTS, GATHERED
from onrecord.lexicon.en.organisations import BODIES
from onrecord.lexicon.en.outlets import OUTLET_NOUNS
from onrecord.lexicon.en.people import CLASSES, EPITHETS, GENDERED, OFFICIALS, SYNONYMS, WIDER

_IRREGULAR = {
    "men": "man", "women": "woman", "people": "person", "children": "child", "wives": "wife", "media": "media",
    "aides": "aide", "police": "police", "news": "news", "series": "series", "data": "data", "analysis": "analysis",
    "press": "press", "congress": "congress", "staff": "staff", "spokespeople": "spokesperson", "forces": "forces",
    "headquarters": "headquarters", "authorities": "authorities", "troops": "troops", "courts": "courts",
    "census": "census", "criticism": "criticism", "business": "business", "witness": "witness", "boss": "boss",
    "actress": "actress", "waitress": "waitress", "heiress": "heiress", "hostess": "hostess", "duchess": "duchess",
    "princess": "princess", "opposition": "opposition", "thesis": "thesis", "mps": "mp", "statistics": "statistics",
}  # fmt: skip
_PERSON_ENDINGS = ("man", "woman", "person", "ist", "ian", "eer", "er", "or", "ant", "ee")
_REMEMBERED = 4096
"""Words whose nouns are kept at hand; far more than the nouns of one story."""
_MASSES = frozenset("police troops forces authorities headquarters courts".split())


class Noun(StrEnum):
    """What a noun is a word for."""

    OUTLET = "outlet"
    DOCUMENT = "document"
    GATHERED = "gathered"
    BODY = "body"
    OFFICIAL = "official"
    CLASS = "class"


@lru_cache(_REMEMBERED)
def singular(word: str) -> str:
    """The singular of a lower-case noun, by rule and a short list.

    >>> [singular(word) for word in ("officials", "ministries", "women", "police", "bosses")]
    ['official', 'ministry', 'woman', 'police', 'boss']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("men", "people")) and len(word) > 6:
        return word[:-2] + "an" if word.endswith("men") else word[:-6] + "person"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def is_plural(word: str) -> bool:
    """Whether a lower-case noun is a plural.

    >>> is_plural("officials"), is_plural("police"), is_plural("people")
    (True, False, True)
    """
    return word == "people" or (word not in _MASSES and singular(word) != word)


@lru_cache(_REMEMBERED)
def nouns_of(word: str) -> frozenset[Noun]:
    """All that a noun may be a word for; empty for one that is on no list.

    >>> sorted(nouns_of("papers"))
    [<Noun.DOCUMENT: 'document'>, <Noun.OUTLET: 'outlet'>]
    """
    last = word.rpartition("-")[2] if word not in _KINDS else word
    found = _on_lists(word) or _on_lists(last)
    if found:
        return frozenset(found)
    return frozenset({Noun.OFFICIAL}) if singular(word).endswith(("man", "woman", "person")) else frozenset()


def _on_lists(word: str) -> set[Noun]:
    return _KINDS.get(word, set()) | _KINDS.get(singular(word), set())


def is_person_noun(word: str) -> bool:
    """Whether a noun is a word for a person.

    >>> is_person_noun("minister"), is_person_noun("ministry")
    (True, False)
    """
    return not nouns_of(word).isdisjoint({Noun.OFFICIAL, Noun.CLASS})


def looks_like_person(word: str) -> bool:
    """Whether a noun on no list has the ending of one who does something."""
    return len(word) > 4 and singular(word).endswith(_PERSON_ENDINGS)


def gender_of_noun(word: str) -> str | None:
    """The gender that a noun tells: "male", "female" or None.

    >>> gender_of_noun("spokeswoman"), gender_of_noun("minister")
    ('female', None)
    """
    word = singular(word)
    if word in GENDERED:
        return GENDERED[word]
    return "female" if word.endswith("woman") else "male" if word.endswith("man") and word != "human" else None


@lru_cache(_REMEMBERED)
def document_groups(word: str) -> frozenset[int]:
    """Numbers of the groups of writings that a noun belongs to."""
    return _DOCUMENT_GROUPS.get(word) or _DOCUMENT_GROUPS.get(singular(word)) or frozenset()


def body_groups(words: Iterable[str]) -> frozenset[int]:
    """Numbers of the groups of bodies that some words belong to."""
    return frozenset().union(*(_BODY_GROUPS.get(form, ()) for word in words for form in {word, singular(word)}))


def takes_up(later: str, earlier: str) -> bool:
    """Whether a noun for a person may take up another that was said before.

    >>> takes_up("lawmaker", "senator"), takes_up("senator", "lawmaker"), takes_up("lawyer", "attorney")
    (True, False, True)
    """
    alike = _SYNONYM_GROUPS.get(later, frozenset()) & _SYNONYM_GROUPS.get(earlier, frozenset())
    return later == earlier or bool(alike) or earlier in WIDER.get(later, frozenset())


def plain_post(noun: str) -> tuple[str, tuple[str, ...]]:
    """A post without "ex-", and "former" where that was cut off.

    >>> plain_post("ex-minister"), plain_post("minister")
    (('minister', ('former',)), ('minister', ()))
    """
    first, _, rest = noun.partition("-")
    return (rest, ("former",)) if first in {"ex", "former"} and rest else (noun, ())


def is_epithet(word: str) -> bool:
    """Whether a noun takes up the one last spoken of without having been said of them.

    >>> is_epithet("34-year-old"), is_epithet("woman"), is_epithet("plumber")
    (True, True, False)
    """
    return word in EPITHETS or word in ADJECTIVES or (word[:1].isdigit() and word.endswith("-year-old"))


def _index(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_DOCUMENT_GROUPS = _index(DOCUMENTS)
_BODY_GROUPS = _index(BODIES)
_SYNONYM_GROUPS = _index(SYNONYMS)
_KINDS: dict[str, set[Noun]] = {}
for _noun, _listed in (
    (Noun.OUTLET, OUTLET_NOUNS),
    (Noun.DOCUMENT, _DOCUMENT_GROUPS),
    (Noun.GATHERED, GATHERED),
    (Noun.BODY, _BODY_GROUPS),
    (Noun.OFFICIAL, OFFICIALS),
    (Noun.CLASS, CLASSES),
):
    for _word in _listed:
        _KINDS.setdefault(_word, set()).add(_noun)
