"""Which figure a common noun takes up: "the minister", "the paper", "the report", "the company"."""

from collections.abc import Iterable
from dataclasses import replace

from onrecord.lexicon.en.outlets import AIR_NOUNS, FORMS_LAST, ON_AIR, PRINT_NOUNS
from onrecord.lexicon.en.phrases import EARLIER, FIELDS, LINKING, NARROWING
from onrecord.sources.choices import Choice, certain, choose
from onrecord.sources.figures import Cast, Figure, Role
from onrecord.sources.nouns import (
    Noun,
    body_groups,
    document_groups,
    gender_of_noun,
    is_epithet,
    is_person_noun,
    is_plural,
    nouns_of,
    plain_post,
    singular,
    takes_up,
)
from onrecord.sources.phrases import Phrase, nationalities
from onrecord.values.source import SourceKind

_FADING = 0.9
"""What is left of the weight of a figure one sentence on; a description lives longer than a pronoun."""
_NAMED_SO = 4
"""Sentences after which a body whose name ends in the noun fades no further: "the commission" of that name."""
_LEAST = 0.2
"""Figures that fit less are no candidates."""
_SYNONYM = 0.7
_ANYBODY = frozenset({"official"})
"""Nouns by which stories speak of those whom they do not name; they never stand for a post named before."""
_ANOTHER = frozenset("second third fourth fifth other another".split())
_OF_ANY_KIND = body_groups(("company", "organisation", "group", "bank", "airline", "university", "hospital", "team"))
"""Kinds of bodies whose names often do not tell the kind: "Kesto" may be a company, and hardly a ministry."""
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.UNNAMED})
_PLACE_NOUNS = frozenset("country nation state government kingdom city town".split())
_LEADING = 0.55
"""Added for the writing or outlet on which the story's opening rests."""


def take_up_person(cast: Cast, phrase: Phrase, position: int, speaker: Figure | None) -> Choice | None:
    """The person so described before, or, for the story's bare titles, anywhere; None where nobody fits at all.

    "The second person" and "the other official" are nobody who was spoken of before under that noun.
    """
    if phrase.other or not _ANOTHER.isdisjoint(phrase.modifiers):
        return None
    head, earlier = plain_post(singular(phrase.head))
    if earlier:
        phrase = replace(phrase, modifiers=(*phrase.modifiers, *earlier))
    weights: dict[int, tuple[Figure, float]] = {}
    for figure, distance in _seen(cast, position):
        fit = _person_fit(figure, head, phrase) * _FADING**distance
        _keep(weights, figure, fit + (0.1 if figure is speaker else 0.0) if fit else 0.0)
    if not weights:
        for figure in _described_as(cast, head):
            _keep(weights, figure, _person_fit(figure, head, phrase) * 0.6)
    weights = _told_apart(weights, head, phrase)
    parent = head in {"mother", "father"} and phrase.rest[:1] == ("of",) and phrase.rest[1:2] != ("the",)
    aged = parent or any(word[:1].isdigit() and is_epithet(word) for word in phrase.modifiers)
    if not weights and phrase.definite and (is_epithet(head) or aged):
        for mention, distance in cast.before(position):
            if _may_be_anybody(mention.figure) and _gender_fits(mention.figure, head):
                _keep(weights, mention.figure, mention.weight * 0.75**distance)
    if not weights:
        return None
    return choose(weights, 0.9, "so described in the story", f"“{phrase.head}”")


def _may_be_anybody(figure: Figure) -> bool:
    """Whether "the man" or "the 34-year-old" may take somebody up: a person, named or called by a noun for one."""
    unnamed = figure.kind is SourceKind.UNNAMED and not figure.several and is_person_noun(figure.head)
    return figure.kind is SourceKind.PERSON or unnamed


def _told_apart(weights: dict[int, tuple[Figure, float]], head: str, phrase: Phrase) -> dict[int, tuple[Figure, float]]:
    """Only those one of whose posts has a word of the phrase, where there are any: "the schools minister"."""
    said = {*phrase.modifiers, *phrase.rest} - EARLIER - LINKING
    told = {
        key
        for key, (figure, _) in weights.items()
        if any(said & (role.words | role.where) for role in figure.roles if role.head == head)
    }
    return {key: weights[key] for key in weights if key in told} if told else weights


def take_up_body(
    cast: Cast, phrase: Phrase, position: int, speaker: Figure | None, *, alike: bool = False
) -> Choice | None:
    """The body or outlet before that the noun fits; None where none does. ``alike`` asks for the very same noun."""
    head = singular(phrase.head)
    weights: dict[int, tuple[Figure, float]] = {}
    for figure, distance in _seen(cast, position):
        fit = _body_fit(figure, head, phrase) if figure.several or not is_plural(phrase.head) else 0.0
        named_so = fit > 1 and figure.words[-1:] == (head,)
        fit = 0.0 if alike and fit < 1 else fit * _FADING ** min(distance, _NAMED_SO if named_so else distance)
        _keep(weights, figure, fit + (0.15 if figure is speaker and fit else 0.0))
    return choose(weights, 0.88, "the body of that kind last spoken of", f"“{phrase.head}”") if weights else None


def take_up_outlet(cast: Cast, phrase: Phrase, position: int) -> Choice | None:
    """The outlet meant by "the paper" or "the same newspaper"; None where none was named before."""
    weights: dict[int, tuple[Figure, float]] = {}
    for figure, distance in _seen(cast, position):
        outlet = figure.owner if figure.kind is SourceKind.DOCUMENT else figure
        if outlet is None or outlet.kind is not SourceKind.OUTLET:
            continue
        if phrase.same and _may_be_called(outlet, singular(phrase.head)):
            return certain(outlet, 0.9, f"“the same {phrase.head}”: the outlet named last")
        kind = 1.0 if _may_be_called(outlet, singular(phrase.head)) else 0.5
        _keep(weights, outlet, kind * (0.85**distance + (_LEADING if figure.leading else 0.0)))
    return choose(weights, 0.9, "the outlet spoken of", f"“{phrase.head}”") if weights else None


def _may_be_called(outlet: Figure, noun: str) -> bool:
    """Whether an outlet's name goes with a noun: a radio is no newspaper, and a Gazette no broadcaster."""
    on_air = not ON_AIR.isdisjoint(outlet.words)
    if noun in PRINT_NOUNS:
        return not on_air
    return noun not in AIR_NOUNS or on_air or outlet.words[-1:] == () or outlet.words[-1] not in FORMS_LAST


def take_up_document(cast: Cast, phrase: Phrase, position: int) -> Choice | None:
    """The writing before that the noun fits, or the outlet whose report it must be; None where none does."""
    head = singular(phrase.head)
    groups = document_groups(phrase.head)
    weights: dict[int, tuple[Figure, float]] = {}
    for figure, distance in _seen(cast, position):
        fit = 0.0
        if figure.kind is SourceKind.DOCUMENT and groups & figure.groups:
            fit = 1.0 if figure.head == head else _SYNONYM
        elif figure.kind is SourceKind.OUTLET and document_groups("report") & groups and not figure.place:
            fit = 0.5
        if fit:
            _keep(weights, figure, fit * 0.85**distance + (_LEADING if figure.leading else 0.0))
    return choose(weights, 0.85, "the writing of that kind last spoken of", f"“{phrase.head}”") if weights else None


def _keep(weights: dict[int, tuple[Figure, float]], figure: Figure, weight: float) -> None:
    if weight >= _LEAST and weight > weights.get(id(figure), (figure, 0.0))[1]:
        weights[id(figure)] = (figure, weight)


def _seen(cast: Cast, position: int) -> Iterable[tuple[Figure, int]]:
    """Figures spoken of before a code point, nearest first, once each, with sentences between; then earlier ones.

    The whole story before counts, but no figure twice, and no more than a bounded number of mentions.
    """
    found: dict[int, tuple[Figure, int]] = {}
    for mention, distance in cast.before(position):
        found.setdefault(id(mention.figure), (mention.figure, distance))
    for figure in cast.foremost(position):
        found.setdefault(id(figure), (figure, 11))
    return found.values()


def _described_as(cast: Cast, head: str) -> list[Figure]:
    return [figure for figure in cast.by_head.get(head, ())[:8] if figure.kind is SourceKind.PERSON]


def _gender_fits(figure: Figure, head: str) -> bool:
    told = gender_of_noun(head)
    return told is None or figure.gender in {None, told}


def _person_fit(figure: Figure, head: str, phrase: Phrase) -> float:
    if figure.kind not in {SourceKind.PERSON, SourceKind.UNNAMED} or figure.several or not _gender_fits(figure, head):
        return 0.0
    fit = max((_role_fit(role, head, phrase) for role in figure.roles), default=0.0)
    if figure.kind is SourceKind.UNNAMED and figure.head:
        same = 1.0 if figure.head == head else 0.6 if takes_up(head, figure.head) else 0.0
        fit = max(fit, same)
    return fit


def _role_fit(role: Role, head: str, phrase: Phrase) -> float:
    """How well a noun with its modifiers fits a post that somebody was said to hold; 0 where it is another post."""
    if head == "counterpart":
        return 0.8 if nationalities(phrase.modifiers) & role.countries else 0.0
    fit = _noun_fit(role, head)
    said = set(phrase.modifiers) - {"same"}
    if not fit or _is_another(role, said):
        return 0.0
    telling, had = said & NARROWING, role.words & NARROWING
    if telling and had and not telling & had:
        return 0.0 if role.head == head else 0.3 * fit
    if role.words & EARLIER - {"former"} != said & EARLIER - {"former"}:
        fit *= 0.5
    if telling and not had and role.head == head:
        fit *= 0.6
    if not telling and "prime" in had:
        fit *= 0.7
    if ("former" in role.words) != ("former" in said):
        fit *= 0.5
    return 0.9 * fit if phrase.owner is not None and role.affiliation is not None else fit


def _noun_fit(role: Role, head: str) -> float:
    prime = role.head == "minister" and "prime" in role.words and takes_up(head, "premier")
    if head in _ANYBODY and role.head != head:
        return 0.0
    return 1.0 if role.head == head else _SYNONYM if prime or takes_up(head, role.head) else 0.0


def _is_another(role: Role, said: set[str]) -> bool:
    """Whether modifiers tell of another country or field than a post's: "the roads minister" is not that for farms."""
    countries = nationalities(sorted(said))
    abroad = countries and role.countries and not countries & role.countries
    fields, own = said & FIELDS, role.words & FIELDS
    return bool(abroad or (fields and own and not fields & own))


def _body_fit(figure: Figure, head: str, phrase: Phrase) -> float:
    if figure.kind not in _BODIES or not (figure.name or figure.groups):
        return 0.0
    if figure.place and not figure.roles:
        return 0.75 if head in _PLACE_NOUNS else 0.0
    countries = nationalities(phrase.modifiers)
    if countries and nationalities(figure.words) and not countries & nationalities(figure.words):
        return 0.0
    if head in figure.words or figure.head == head or any(role.head == head for role in figure.roles):
        said, had = set(phrase.modifiers) & NARROWING, set(figure.words) & NARROWING
        return 0.35 if said and had and not said & had else 1.3 + _shared(phrase, figure)
    return _fit_by_group(figure, head)


def _fit_by_group(figure: Figure, head: str) -> float:
    """How well a noun fits a body that was never called so: by its group, or because nothing tells what it is."""
    groups = body_groups((head,))
    if figure.groups & groups:
        return 0.75
    told = figure.groups or figure.several or figure.kind is not SourceKind.ORGANISATION
    return 0.0 if told or not groups <= _OF_ANY_KIND else 0.5


def _shared(phrase: Phrase, figure: Figure) -> float:
    """More where the noun's modifiers are words of the body's name: "the harbour board" is the Harbour Safety Board."""
    return 0.4 if not set(phrase.modifiers).isdisjoint(figure.words) else 0.0


def is_outlet_or_paper(word: str) -> bool:
    """Whether a noun may stand for an outlet.

    >>> is_outlet_or_paper("paper"), is_outlet_or_paper("ministry")
    (True, False)
    """
    return Noun.OUTLET in nouns_of(word)
