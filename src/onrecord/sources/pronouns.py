"""Whom a pronoun of the third person stands for."""

from collections.abc import Callable

from onrecord.lexicon.en.pronouns import HE, IT, SHE, THEY
from onrecord.sources.choices import Choice, choose
from onrecord.sources.figures import Cast, Figure, Mention
from onrecord.values.source import SourceKind
from onrecord.values.text import Spans

_FADING = 0.72
"""What is left of a mention's weight one sentence on."""
_QUOTED = 0.45
"""What is left of the weight of one who is only spoken of within quotation marks."""
_OWN_CONTENT = 0.35
"""What is left of the weight of one whom the line itself speaks about: speakers seldom name themselves."""
_OWN_RETOLD = 0.6
"""The same, where the content stands in the story's own words."""
_SPEAKER = 0.35
"""Added for the source of the line before: a speaker mostly goes on speaking."""
_HOLDER = 0.45
"""Added for the source of the line within whose content the pronoun stands."""
_UNKNOWN_GENDER = 0.8
"""What is left of the weight of one whose gender the story does not tell."""
_FAR = 0.85
"""Trust in the only candidate, where it was last named three sentences before or farther."""

Fits = Callable[[Figure], float]


def gender_of_pronoun(word: str) -> str | None:
    """The gender that a pronoun tells.

    >>> gender_of_pronoun("her"), gender_of_pronoun("they")
    ('female', None)
    """
    return "male" if word in HE else "female" if word in SHE else None


def is_third_person(word: str) -> bool:
    """Whether a word in normal form is a pronoun that stands for somebody or something else.

    >>> is_third_person("she"), is_third_person("we")
    (True, False)
    """
    return word in HE or word in SHE or word in IT or word in THEY


def resolve_pronoun(
    cast: Cast, word: str, position: int, *, content: Spans = (), speaker: Figure | None, holder: Figure | None
) -> Choice:
    """The figure that a pronoun at a code point stands for, by kind, gender, nearness and prominence.

    ``content`` is what the pronoun's own line attributes, ``speaker`` the source of the line before, ``holder`` that
    of the line within whose content the pronoun stands. The scheme follows Lappin and Leass (1994), much reduced.
    """
    fits = _fitting(word)
    weights: dict[int, tuple[Figure, float]] = {}
    nearest: dict[int, int] = {}
    for mention, distance in cast.before(position):
        figure = mention.figure
        fit = fits(figure)
        if not fit:
            continue
        nearest.setdefault(id(figure), distance)
        weight = fit * mention.weight * _FADING**distance * _framing(mention, content)
        if weight > weights.get(id(figure), (figure, 0.0))[1]:
            weights[id(figure)] = (figure, weight)
    for near, more in ((speaker, _SPEAKER), (holder, _HOLDER)):
        if near is not None and (fit := fits(near)) and (near is holder or id(near) in weights):
            fading = _FADING ** nearest.get(id(near), 0)
            weights[id(near)] = (near, weights.get(id(near), (near, 0.3))[1] + more * fit * fading)
    far = len(weights) == 1 and min(nearest.values(), default=0) >= 3
    choice = choose(
        weights, _FAR if far else 0.93, "the likeliest by kind, gender, nearness and prominence", f"“{word}”"
    )
    if choice.figure is not None and choice.figure.gender is None and len(weights) == 1:
        choice.figure.gender = gender_of_pronoun(word)
    return choice


def _framing(mention: Mention, content: Spans) -> float:
    own = any(part.start <= mention.start < part.end for part in content)
    if mention.quoted:
        return _QUOTED * _OWN_CONTENT if own else _QUOTED
    return _OWN_RETOLD if own else 1.0


def _fitting(word: str) -> Fits:
    gender = gender_of_pronoun(word)
    if gender is not None:
        return lambda figure: _person_fits(figure, gender)
    return _group_fits if word in THEY else _thing_fits


def _person_fits(figure: Figure, gender: str) -> float:
    if figure.kind not in {SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.AUTHOR} or figure.several:
        return 0.0
    if figure.gender is None:
        return _UNKNOWN_GENDER if figure.kind is SourceKind.PERSON else 0.7 * _UNKNOWN_GENDER
    return 1.0 if figure.gender == gender else 0.0


def _thing_fits(figure: Figure) -> float:
    if figure.several or figure.kind in {SourceKind.PERSON, SourceKind.UNNAMED, SourceKind.COLLECTIVE}:
        return 0.0
    return 0.55 if figure.place and not figure.acts else 1.0


def _group_fits(figure: Figure) -> float:
    if figure.several:
        return 1.0
    if figure.kind is SourceKind.PERSON:
        return 0.0
    if figure.kind in {SourceKind.ORGANISATION, SourceKind.OUTLET}:
        return 0.0 if figure.place and not figure.acts else 0.55
    return 0.35 if figure.kind in {SourceKind.UNNAMED, SourceKind.COLLECTIVE} else 0.0
