"""Which body or writing a common noun as source stands for."""

from onrecord.lexicon.en.countries import ADJECTIVES
from onrecord.lexicon.en.documents import HOLDING
from onrecord.lexicon.en.organisations import INSTITUTIONS
from onrecord.lexicon.en.phrases import NARROWING
from onrecord.sources.choices import Choice, certain
from onrecord.sources.documents import new_document, owner_of
from onrecord.sources.figures import Figure
from onrecord.sources.newcomers import affiliation_of, new_source
from onrecord.sources.nominals import (
    is_outlet_or_paper,
    take_up_body,
    take_up_document,
    take_up_outlet,
)
from onrecord.sources.nouns import (
    body_groups,
    document_groups,
    is_plural,
    singular,
)
from onrecord.sources.phrases import Phrase
from onrecord.sources.pronouns import is_third_person
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind

_WITHOUT_WRITINGS = frozenset({SourceKind.COLLECTIVE, SourceKind.DOCUMENT})
_SAID_BY_SPEAKERS = document_groups("report") | document_groups("statement") | document_groups("letter")
_SAID_BY_SPEAKERS |= document_groups("tweet")
"""Groups of writings in which somebody who was just heard may have spoken; a law or a ledger is none."""


def document_noun(stage: Stage, phrase: Phrase, number: int) -> Choice:
    """The writing meant: a new one, one spoken of before, or that of the outlet or speaker last heard."""
    owner = owner_of(stage, phrase, line=number)
    if owner is None and (phrase.definite or phrase.determiner is None) and not _is_described(phrase):
        choice = take_up_document(stage.cast, phrase, phrase.core.start)
        if choice is not None and choice.figure is not None and choice.figure.kind is SourceKind.OUTLET:
            return _writing_of(stage, phrase, choice)
        if choice is not None and choice.candidates:
            return choice
        spoken = phrase.definite and not _SAID_BY_SPEAKERS.isdisjoint(document_groups(phrase.head))
        speaker = _last_speaker(stage, phrase.core.start) if spoken else None
        if speaker is not None:
            return _writing_of(stage, phrase, Choice(speaker, (), 0.5, ""))
    figure = new_document(stage, phrase, line=number)
    if figure.owner is None and figure.owner_line is None and phrase.determiner == "a" and not phrase.rest:
        told = document_groups("statement") & document_groups(phrase.head)
        speaker = _last_speaker(stage, phrase.core.start) if told else None
        figure.owner = speaker if speaker is not None and speaker.kind is SourceKind.ORGANISATION else None
    return certain(figure, 0.9, f"“{phrase.head}” is a writing")


def _last_speaker(stage: Stage, position: int) -> Figure | None:
    """The source of the line before, in this sentence or the two before it."""
    for mention, distance in stage.cast.before(position):
        if distance < 3 and mention.figure.acts and mention.figure.kind not in _WITHOUT_WRITINGS:
            return mention.figure
    return None


def _is_described(phrase: Phrase) -> bool:
    return any(word in HOLDING for word, _ in phrase.links) or phrase.owner is not None


def _writing_of(stage: Stage, phrase: Phrase, choice: Choice) -> Choice:
    """The report of an outlet that was only named itself so far."""
    figure = new_document(stage, phrase)
    figure.owner = choice.figure
    return Choice(figure, ((figure, choice.score),), choice.score, "the writing of the outlet spoken of")


def body_noun(stage: Stage, phrase: Phrase, number: int, kind: SourceKind) -> Choice:
    """The body meant: one that the phrase itself names, one spoken of before, or one that stays without a name."""
    if not is_plural(phrase.head):
        named = _institution(stage, phrase)
        if named is not None:
            return named
    if phrase.definite or (phrase.determiner is None and not is_plural(phrase.head)) or phrase.owned_by is not None:
        speaker = stage.speakers.get(stage.lines[number].inside)
        choice = take_up_body(stage.cast, phrase, phrase.core.start, speaker, alike=phrase.determiner is None)
        if choice is not None and choice.candidates and not (phrase.owned_by and is_third_person(phrase.owned_by)):
            return choice
        if is_outlet_or_paper(phrase.head) and (outlet := take_up_outlet(stage.cast, phrase, phrase.core.start)):
            return outlet
    return new_source(stage, phrase, kind, f"“{phrase.head}” stands for a body that the story does not name")


def _institution(stage: Stage, phrase: Phrase) -> Choice | None:
    """A body that an owner, nationality or field names: "Leval's water ministry", "the Kessian army"."""
    if is_outlet_or_paper(phrase.head) and not {"news", "press", "wire"}.isdisjoint(phrase.modifiers):
        return None
    if phrase.head not in INSTITUTIONS or phrase.indefinite or phrase.owned_by is not None:
        return None
    placed = (
        phrase.owner is not None
        or phrase.inner
        or phrase.proper
        or any(word in ADJECTIVES for word in phrase.modifiers)
    )
    telling = tuple(word for word in phrase.modifiers if word in NARROWING)
    if not placed:
        narrowed = bool(telling) and phrase.head not in {"company", "party", "team", "club", "services"}
        if not narrowed or take_up_body(stage.cast, phrase, phrase.core.start, None) is not None:
            return None
    key = (*phrase.modifiers, phrase.head)
    figure = stage.institutions.get(key)
    if figure is None:
        name = " ".join(stage.words.text[phrase.core.start : phrase.core.end].split())
        figure = stage.institutions[key] = stage.cast.add(
            Figure(
                SourceKind.ORGANISATION,
                name=name,
                words=key,
                head=singular(phrase.head),
                span=phrase.span,
                groups=body_groups((phrase.head,)),
                affiliation=affiliation_of(stage, phrase),
            )
        )
    return certain(figure, 0.9, "named by what it is and whose")
