"""Which kind of source a common noun makes, as the annotation guide defines them."""

from onrecord.lexicon.en.countries import ADJECTIVES
from onrecord.lexicon.en.outlets import DOUBTFUL_OUTLET_NOUNS, OF_THE_PRESS
from onrecord.lexicon.en.people import OPINION
from onrecord.lexicon.en.phrases import ABSTRACT_ENDINGS
from onrecord.lexicon.en.pronouns import NUMBERS
from onrecord.sources.nouns import Noun, is_plural, looks_like_person, nouns_of, singular
from onrecord.sources.phrases import Phrase, nationalities
from onrecord.values.source import SourceKind

_WITH_KNOWLEDGE = frozenset("familiar close aware privy briefed involved who present".split())
"""Words after "people" by which they are some who know, and not people at large."""
_PEOPLE = frozenset("those one pair duo trio couple".split())
_VAGUE_COUNTS = frozenset("many some most few all".split())


def kind_of_noun(phrase: Phrase) -> SourceKind:
    """The kind of a phrase whose head is a common noun and that names nobody.

    Of joined heads ("officials and customers") those who hold a post decide. A bare plural of a class of people is
    collective ("critics"); a number or a narrower description makes some unnamed people of it ("two critics"), and one
    of many is somebody unnamed ("one of the residents").
    """
    if phrase.is_one_of and nouns_of(phrase.heads[0]).isdisjoint({Noun.DOCUMENT, Noun.OUTLET, Noun.BODY}):
        return SourceKind.UNNAMED
    kinds = [_kind_of(phrase, head) for head in phrase.heads]
    return SourceKind.UNNAMED if SourceKind.UNNAMED in kinds else kinds[-1]


def _kind_of(phrase: Phrase, head: str) -> SourceKind:
    nouns = nouns_of(head)
    plural = is_plural(head)
    if _is_gathered(phrase, head):
        return SourceKind.COLLECTIVE
    if not nouns.isdisjoint({Noun.OFFICIAL, Noun.CLASS}):
        return _kind_of_people(phrase, head, plural=plural)
    if Noun.OUTLET in nouns and _is_press(phrase, head, plural=plural):
        return SourceKind.OUTLET
    if Noun.DOCUMENT in nouns:
        return SourceKind.DOCUMENT
    if not nouns.isdisjoint({Noun.OUTLET, Noun.BODY}):
        return _kind_of_bodies(phrase, plural=plural)
    return SourceKind.UNNAMED if _is_somebody(phrase, head) else SourceKind.COLLECTIVE


def _is_press(phrase: Phrase, head: str, *, plural: bool) -> bool:
    """Whether a noun for outlets, which may name other things too, stands for some: "a rival paper", "two dailies"."""
    owned = phrase.owner is not None or phrase.owned_by is not None
    told = not OF_THE_PRESS.isdisjoint(phrase.modifiers) or bool(nationalities(phrase.modifiers))
    if singular(head) in DOUBTFUL_OUTLET_NOUNS:
        return told and not owned
    return not plural or told or phrase.count or phrase.definite


def _is_somebody(phrase: Phrase, head: str) -> bool:
    """Whether a word on no list stands for people: "those", "the pair", "two beachcombers", "the bride"."""
    someone = phrase.determiner in {"the", "a", "an"} or phrase.owned_by is not None or phrase.owner is not None
    if someone and not is_plural(head) and not head.endswith(ABSTRACT_ENDINGS):
        return True
    if singular(head) in ADJECTIVES or head in NUMBERS - _VAGUE_COUNTS or head in _PEOPLE:
        return True
    return looks_like_person(head) and (phrase.count or not is_plural(head))


def _is_gathered(phrase: Phrase, head: str) -> bool:
    nouns = nouns_of(head)
    if Noun.GATHERED not in nouns:
        return False
    if Noun.DOCUMENT in nouns:
        owned = phrase.owner is not None or phrase.owned_by is not None or phrase.inner or phrase.definite
        return is_plural(head) and not owned and not any(link[0] in {"in", "by", "from"} for link in phrase.links)
    return True


def _kind_of_people(phrase: Phrase, head: str, *, plural: bool) -> SourceKind:
    if not plural:
        return SourceKind.UNNAMED
    if phrase.count and phrase.determiner not in _VAGUE_COUNTS:
        return SourceKind.UNNAMED
    described = bool(_WITH_KNOWLEDGE.intersection(phrase.rest[:1])) or "knowledge" in phrase.rest[:4]
    if singular(head) == "person" or head == "people":
        counted = phrase.determiner in NUMBERS - _VAGUE_COUNTS
        return SourceKind.UNNAMED if described or counted else SourceKind.COLLECTIVE
    prepositions = {link[0] for link in phrase.links}
    stands_for = "for" in prepositions or phrase.owner is not None or phrase.owned_by is not None
    known = stands_for or described or phrase.definite
    at_one = not prepositions.isdisjoint({"at", "with"})  # "researchers at the Amfeld Institute"
    of_a_class = singular(head) in OPINION or (Noun.CLASS in nouns_of(head) and not known)
    return SourceKind.COLLECTIVE if of_a_class and not at_one else SourceKind.UNNAMED


def _kind_of_bodies(phrase: Phrase, *, plural: bool) -> SourceKind:
    if not plural:
        return SourceKind.UNNAMED if phrase.indefinite else SourceKind.ORGANISATION
    return SourceKind.UNNAMED if phrase.count else SourceKind.COLLECTIVE
