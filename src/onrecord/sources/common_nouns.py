"""Whom a common noun as source stands for: somebody spoken of before, or a source that has no name."""

from onrecord.lexicon.en.outlets import DOUBTFUL_OUTLET_NOUNS
from onrecord.sources.bodies import body_noun, document_noun
from onrecord.sources.choices import Choice, certain
from onrecord.sources.kinds import kind_of_noun
from onrecord.sources.newcomers import joint_source, new_source
from onrecord.sources.nominals import (
    is_outlet_or_paper,
    take_up_body,
    take_up_outlet,
    take_up_person,
)
from onrecord.sources.nouns import (
    Noun,
    gender_of_noun,
    is_person_noun,
    is_plural,
    nouns_of,
    singular,
    takes_up,
)
from onrecord.sources.phrases import Phrase
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind

_PAIRS = frozenset("two three four both pair duo trio couple".split())


def identify_noun(stage: Stage, phrase: Phrase, number: int) -> Choice:
    """Whom a phrase stands for whose head is a common noun and beside which no name stands."""
    nouns = nouns_of(phrase.head)
    position = phrase.core.start
    kind = kind_of_noun(phrase)
    if phrase.count or phrase.head in _PAIRS or phrase.determiner == "both":
        pair = take_up_pair(stage, phrase, position)
        if pair is not None:
            return pair
    if is_outlet_or_paper(phrase.head) and not is_plural(phrase.head) and not phrase.indefinite:
        choice = take_up_outlet(stage.cast, phrase, position)
        if choice is not None and (phrase.head not in DOUBTFUL_OUTLET_NOUNS or Noun.BODY not in nouns):
            return choice
    if kind is SourceKind.DOCUMENT:
        return document_noun(stage, phrase, number)
    if kind is SourceKind.ORGANISATION or (Noun.BODY in nouns and not is_person_noun(phrase.head)):
        return body_noun(stage, phrase, number, kind)
    if kind is SourceKind.COLLECTIVE and not phrase.definite:
        return new_source(stage, phrase, kind, "a class or what goes round, not anybody in particular")
    return _people(stage, phrase, number, kind)


def take_up_pair(stage: Stage, phrase: Phrase, position: int) -> Choice | None:
    """Those last named together, for "both men", "the pair"."""
    if not (phrase.head in _PAIRS or phrase.determiner in {"both", "the"}):
        return None
    for mention, _ in stage.cast.before(position):
        if mention.figure.members:
            return certain(mention.figure, 0.75, "those last named together")
    if phrase.head not in {"two", "both", "pair", "duo", "couple"} and phrase.number not in {"two", "both"}:
        return None
    if phrase.head not in _PAIRS and not is_person_noun(phrase.head):
        return None
    near = [mention.figure for mention, distance in stage.cast.before(position) if distance < 2]
    gender = gender_of_noun(phrase.head)
    people = [
        figure
        for figure in dict.fromkeys(near)
        if figure.kind is SourceKind.PERSON
        and not figure.several
        and (gender is None or figure.gender in {None, gender})
    ]
    if len(people) != 2:
        return None
    return certain(joint_source(stage, phrase, (people[1], people[0])), 0.6, "the two people last named")


def _people(stage: Stage, phrase: Phrase, number: int, kind: SourceKind) -> Choice:
    position = phrase.core.start
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
        group = _group_before(stage, phrase)
        if group is not None:
            return group
    return new_source(stage, phrase, kind, f"“{phrase.head}” stands for somebody whom the story does not name")


def _is_new_person(phrase: Phrase) -> bool:
    """Whether a phrase brings in somebody by telling whom they belong to: "a spokesman for", "Kesto's lawyer"."""
    return phrase.determiner is None and bool(phrase.links) and phrase.owner is None


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
