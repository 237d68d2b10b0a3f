"""What a story says that somebody is: post, field and body, and whether two such descriptions can be one person's."""

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from onrecord.identity.spelling import plain_words
from onrecord.lexicon.en.countries import ADJECTIVES, CAPITALS, COUNTRIES
from onrecord.lexicon.en.identity import (
    BODY_WORDS,
    BROAD_HEADS,
    CLAUSE_OPENERS,
    DEPUTIES,
    IDLE,
    KIN,
    LOOSE_SPHERES,
    NEAR_SPHERES,
    PREPOSITIONS,
    RANKS,
    SOLE,
    SPHERES,
    TWO_WORD_HEADS,
    VAGUE_HEADS,
)
from onrecord.lexicon.en.organisations import INSTITUTIONS
from onrecord.lexicon.en.people import GENDERED, OFFICIALS, SYNONYMS, TITLE_FORMS, WIDER
from onrecord.values.identity import Gender

_SAME_POST = {word: min(group) for group in SYNONYMS for word in group} | {"prime-minister": "premier"}
_HEADS = frozenset(OFFICIALS) | SPHERES.keys() | KIN | VAGUE_HEADS
_LONGEST = 400
"""Code points of a description that are looked at."""
_ENDINGS = ("ians", "ian", "ans", "ese", "ish", "an", "ia", "a", "i")
"""What makes the name of a place into the name of its people, and the end of such a place's name."""
_NATIONS = {**COUNTRIES, **ADJECTIVES, **CAPITALS}


class Post(NamedTuple):
    """What somebody is."""

    heads: frozenset[str]
    """The nouns for the post, each in one form for all its synonyms."""
    office: frozenset[str]
    """Stems of the words for its field, body and place."""
    deputy: bool
    gender: Gender | None
    """What the nouns tell."""
    tale: frozenset[str]
    """Stems of the words of a clause after it ("who was on shift"), and all others."""

    @property
    def vague(self) -> bool:
        """Whether no post is said, or one that anybody has."""
        return self.heads <= VAGUE_HEADS

    @property
    def broad(self) -> bool:
        """Whether any affair has many of them."""
        return self.heads <= (VAGUE_HEADS | BROAD_HEADS)


class PostTie(Enum):
    """How two posts go together."""

    SAME = auto()
    """One post, and one body or field."""
    LIKE = auto()
    """One post, with nothing said of the body in one of them."""
    BODY = auto()
    """Other nouns, and one body or field."""
    UNKNOWN = auto()
    """Nothing to compare."""
    UNLIKE = auto()
    """Other nouns or bodies, which one person may well be at once."""
    KIN = auto()
    """A relative of somebody, and one of whom something else is said."""
    OTHER = auto()
    """One person cannot well be both."""


def stem(word: str) -> str:
    """The form of a word that place and people, country and capital, one and many share.

    >>> stem("osmaran") == stem("osmara"), stem("pakistani") == stem("islamabad"), stem("ferries")
    (True, True, 'ferry')
    """
    nation = _NATIONS.get(word)
    if nation is not None:
        return nation.lower()
    word = BODY_WORDS.get(word) or word
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("s") and len(word) > 4 and not word.endswith("ss") else word


@lru_cache(maxsize=1 << 14)
def read_post(words: str, affiliation: str = "") -> Post:
    """What the words of a role or description say that somebody is.

    >>> post = read_post("spokeswoman for Prime Minister Marit Sandoval")
    >>> sorted(post.heads), sorted(post.office), post.gender.value
    (['spokesman'], ['marit', 'minister', 'prime', 'sandoval'], 'female')
    """
    heads: set[str] = set()
    office = {stem(word) for word in plain_words(affiliation)}
    tale: set[str] = set()
    deputy, gender = False, None
    for part in words[:_LONGEST].replace(";", ",").replace(" and ", ",").split(",")[:4]:
        tokens = plain_words(part)
        end = next((at for at, word in enumerate(tokens) if word in CLAUSE_OPENERS), len(tokens))
        tale.update(stem(word) for word in tokens)
        tokens = tokens[:end]
        if any(word in DEPUTIES for word in tokens):
            deputy = True
        at = _head_at(tokens)
        if at is None:
            office.update(stem(word) for word in tokens if word not in DEPUTIES)
            continue
        before = at - 1 if at and tokens[at - 1 : at + 1] in TWO_WORD_HEADS else at
        heads.add(_head(tokens[before : at + 1]))
        gender = gender or _gender(tokens[at])
        office.update(stem(word) for word in (*tokens[:before], *tokens[at + 1 :]) if word not in DEPUTIES)
    idle = IDLE | RANKS
    return Post(frozenset(heads), frozenset(office - idle), deputy, gender, frozenset(tale - idle))


def _head_at(tokens: tuple[str, ...]) -> int | None:
    """The place of the noun for the post: the last before a preposition that is one, else the first that is."""
    border = next((at for at, word in enumerate(tokens) if at and word in PREPOSITIONS), len(tokens))
    for at in range(border - 1, -1, -1):
        if _singular(tokens[at]) in _HEADS:
            return at
    return next((at for at, word in enumerate(tokens) if _singular(word) in _HEADS), None)


_PLURALS = (("women", "woman"), ("men", "man"), ("people", "person"), ("wives", "wife"), ("ies", "y"), ("s", ""))
"""Endings of many, to those of one."""


def _singular(word: str) -> str:
    """The noun for one person, where it or its plural is known to be one; the word itself elsewhere."""
    word = TITLE_FORMS.get(word, word)
    if word in _HEADS:
        return word
    ones = (word[: -len(many)] + one for many, one in _PLURALS if word.endswith(many))
    return next((one for one in ones if one in _HEADS), word)


def _head(words: tuple[str, ...]) -> str:
    word = TWO_WORD_HEADS.get((words[0], words[-1])) if len(words) > 1 else None
    word = word or _singular(words[-1])
    return {"spokesperson": "spokesman", "spokeswoman": "spokesman"}.get(word) or _SAME_POST.get(word, word)


def _gender(word: str) -> Gender | None:
    word = _singular(word)
    told = GENDERED.get(word)
    if told is not None:
        return Gender(told)
    if word.endswith("woman"):
        return Gender.FEMALE
    return Gender.MALE if word.endswith("man") and word in {"spokesman", "policeman", "businessman"} else None


def tie_posts(one: Post, other: Post) -> PostTie:
    """How two posts go together.

    >>> tie_posts(read_post("mayor of Ambry"), read_post("mayor of Kessary")).name
    'OTHER'
    >>> tie_posts(read_post("the minister"), read_post("Osmara's water minister")).name
    'LIKE'
    """
    shared = shared_office(one, other)
    if not one.heads or not other.heads:
        return PostTie.BODY if shared else PostTie.UNKNOWN
    if any(_agree(head, its_other) for head in one.heads for its_other in other.heads):
        return _tie_same_noun(one, other)
    if bool(one.heads & KIN) != bool(other.heads & KIN):
        return PostTie.KIN
    spheres, others = _spheres(one), _spheres(other)
    if spheres and others and not any(_near(a, b) for a in spheres for b in others):
        return PostTie.OTHER
    if shared:
        return PostTie.BODY
    return PostTie.UNKNOWN if spheres & others & LOOSE_SPHERES else PostTie.UNLIKE


def _tie_same_noun(one: Post, other: Post) -> PostTie:
    if one.deputy != other.deputy:
        return PostTie.OTHER
    if not one.office or not other.office:
        return PostTie.LIKE
    if shared_office(one, other):
        return PostTie.SAME
    return PostTie.OTHER if one.heads & other.heads & SOLE else PostTie.UNLIKE


def shared_office(one: Post, other: Post) -> frozenset[str]:
    """What two posts share of field, body and place; that both are at some ministry is nothing.

    >>> sorted(shared_office(read_post("official at the Water Ministry"), read_post("aide at the ministry")))
    ['ministry']
    >>> sorted(shared_office(read_post("official at the Water Ministry"), read_post("aide at the Health Ministry")))
    []
    """
    telling, others = one.office - INSTITUTIONS, other.office - INSTITUTIONS
    return telling & others if telling and others else one.office & other.office


def _agree(one: str, other: str) -> bool:
    return one == other or _is_wider(one, other) or _is_wider(other, one)


def _is_wider(wide: str, narrow: str) -> bool:
    return any(_SAME_POST.get(word, word) == narrow for word in WIDER.get(wide, ()))


def _spheres(post: Post) -> set[str]:
    return {SPHERES[head] for head in post.heads if head in SPHERES}


def _near(one: str, other: str) -> bool:
    """Whether one person may well be of both walks of life."""
    return one == other or frozenset((one, other)) in NEAR_SPHERES
