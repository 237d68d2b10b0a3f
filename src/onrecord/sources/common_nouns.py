"""Whom a common noun as source stands for: somebody spoken of before, or a source that has no name."""

from onrecord.lexicon.en.outlets import DOUBTFUL_OUTLET_NOUNS
from onrecord.lexicon.en.people import SPOUSES
from onrecord.sources.bodies import body_noun, document_noun
from onrecord.sources.choices import Choice, certain
from onrecord.sources.figures import Figure
from onrecord.sources.kinds import kind_of_noun
from onrecord.sources.newcomers import new_source
from onrecord.sources.nominals import (
    is_outlet_or_paper,
    take_up_body,
    take_up_outlet,
    take_up_person,
)
from onrecord.sources.nouns import (
    Noun,
    document_groups,
    is_person_noun,
    is_plural,
    nouns_of,
    singular,
    takes_up,
)
from onrecord.sources.pairs import is_pair, one_of_pair, take_up_pair
from onrecord.sources.phrases import Phrase
from onrecord.sources.pronouns import is_third_person, resolve_pronoun
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind

_NEAR = 3
"""Sentences in which a writing was spoken of that a noun takes up before an outlet."""


def identify_noun(stage: Stage, phrase: Phrase, number: int) -> Choice:
    """Whom a phrase stands for whose head is a common noun and beside which no name stands."""
    position = phrase.core.start
    two = (take_up_pair(stage, phrase, position) if is_pair(phrase) else None) or one_of_pair(stage, phrase, position)
    if two is not None:
        return two
    nouns = nouns_of(phrase.head)
    kind = kind_of_noun(phrase)
    writing = kind is SourceKind.DOCUMENT
    outlet = None if writing and _is_writing(stage, phrase, position) else _outlet(stage, phrase, position)
    if outlet is not None or writing:
        return outlet or document_noun(stage, phrase, number)
    if kind is SourceKind.ORGANISATION or (Noun.BODY in nouns and not is_person_noun(phrase.head)):
        return body_noun(stage, phrase, number, kind)
    if kind is SourceKind.COLLECTIVE and not phrase.definite:
        return new_source(stage, phrase, kind, "a class or what goes round, not anybody in particular")
    return _people(stage, phrase, number, kind)


def _outlet(stage: Stage, phrase: Phrase, position: int) -> Choice | None:
    """The outlet that "the paper" takes up; None for other nouns, and for "the agency", which may be any body."""
    if not is_outlet_or_paper(phrase.head) or is_plural(phrase.head) or phrase.indefinite:
        return None
    owned = phrase.owned_by is not None or phrase.owner is not None  # "its website"
    doubtful = phrase.head in DOUBTFUL_OUTLET_NOUNS and (owned or Noun.BODY in nouns_of(phrase.head))
    return None if doubtful else take_up_outlet(stage.cast, phrase, position)


def _spouse(stage: Stage, phrase: Phrase, number: int) -> Figure | None:
    """Whom "her husband" is, where the story says whom she married."""
    owner = stage.figure_of_name(phrase.owner) if phrase.owner is not None else None
    if owner is None and phrase.owned_by is not None and is_third_person(phrase.owned_by):
        speaker = stage.speakers.get(stage.lines[number].inside)
        owner = resolve_pronoun(stage.cast, phrase.owned_by, phrase.span.start, speaker=speaker, holder=None).figure
    return stage.cast.spouses.get(id(owner)) if owner is not None else None


def _is_writing(stage: Stage, phrase: Phrase, position: int) -> bool:
    """Whether "the paper" takes up a study of which the story has just spoken, and no newspaper."""
    groups = document_groups(phrase.head)
    near = (mention.figure for mention, distance in stage.cast.before(position) if distance < _NEAR)
    return not phrase.same and any(one.kind is SourceKind.DOCUMENT and bool(one.groups & groups) for one in near)


def _people(stage: Stage, phrase: Phrase, number: int, kind: SourceKind) -> Choice:
    position = phrase.core.start
    spouse = _spouse(stage, phrase, number) if phrase.head in SPOUSES else None
    if spouse is not None:
        return certain(spouse, 0.75, "the story says to whom")
    if not phrase.plural and not phrase.indefinite:
        speaker = stage.speakers.get(stage.lines[number].inside)
        choice = take_up_person(stage.cast, phrase, position, speaker)
        if choice is not None and choice.candidates and not _is_new_person(phrase):
            return choice
        if Noun.BODY in nouns_of(phrase.head) and phrase.definite:
            body = take_up_body(stage.cast, phrase, position, speaker)
            if body is not None and body.figure is not None and body.figure.groups:
                return body
    if phrase.plural and phrase.definite:
        group = _group_before(stage, phrase) or _members(stage, phrase)
        if group is not None:
            return group
    return new_source(stage, phrase, kind, f"“{phrase.head}” stands for somebody whom the story does not name")


def _is_new_person(phrase: Phrase) -> bool:
    """Whether a phrase brings in somebody by telling whom they belong to: "a spokesman for", "Kesto's lawyer"."""
    return phrase.determiner is None and bool(phrase.links) and phrase.owner is None


def _members(stage: Stage, phrase: Phrase) -> Choice | None:
    """The body in whose name those people stand: "the doctors" of Doctors Without Haste."""
    if (
        phrase.modifiers
        or phrase.links
        or phrase.count
        or phrase.determiner != "the"
        or not is_person_noun(phrase.head)
    ):
        return None
    for figure in stage.cast.spoken_before(phrase.core.start):
        if figure.kind is SourceKind.ORGANISATION and phrase.head in figure.words:
            return certain(figure, 0.7, f"“{phrase.head}”: those of the body whose name says so")
    return None


def _group_before(stage: Stage, phrase: Phrase) -> Choice | None:
    """The group that was called so before: "two officials … the officials"."""
    head = singular(phrase.head)
    for figure in reversed(stage.groups[-8:]):
        called = figure.head_of or figure.head
        fits = called == head or takes_up(head, called)
        if (
            fits
            and (figure.several or figure.head_of)
            and (not phrase.modifiers or set(phrase.modifiers) <= set(figure.words))
        ):
            return certain(figure, 0.8, f"“{phrase.head}”: those called so before")
    return None
