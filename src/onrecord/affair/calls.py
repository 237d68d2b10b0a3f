"""The call sheet of some claims: who is yet to answer, what rests on too little, whom to ask next, who gave no answer.

What US and British newsrooms ask before they print: was everybody who is spoken of heard, and who stands behind it
(SPJ Code of Ethics, "diligently seek subjects of news coverage"). Nothing here says whether anything is true; that no
answer was found means that none is recorded in these stories.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.affair.card import Card
from onrecord.affair.scene import Passage, Scene
from onrecord.affair.silences import Silence, silences
from onrecord.claims import proposition_of
from onrecord.lexicon.en.stems import stem
from onrecord.lineage import outlet_key
from onrecord.values.claim import HEADLINE, Side, Sided, StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origin, Utterance
from onrecord.values.page import value_of
from onrecord.values.source import Hop, Source, SourceKind
from onrecord.values.story import Story

_UNNAMED = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})
_ANSWERABLE = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})
_WORD = re.compile(r"\w+")
_THEIRS = re.compile(r"(?:his|her|their|its)\b", re.IGNORECASE)
"""Begins a source that is somebody of someone named before ("his office"): whose, the words alone do not tell."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Somebody who is said to have done something, and of whom no word on it is recorded in these stories."""

    claim: StatementKey
    name: str
    kind: SourceKind
    told: tuple[Passage, ...]
    """What is said of them, in the claim's order."""
    elsewhere: tuple[Passage, ...]
    """Other lines that are theirs, or may be, in the same stories: to look at before a call."""


class Lack(StrEnum):
    """What a claim is short of."""

    ONE_ORIGIN = "one origin at most"
    UNNAMED_ONLY = "unnamed origins only"


@dataclass(frozen=True, slots=True)
class Thin:
    """A claim whose yes rests on one origin at most, or on unnamed ones only."""

    claim: StatementKey
    lacks: tuple[Lack, ...]
    origins: tuple[str, ...]
    """Their names or descriptions."""
    stories: int
    """How many stories carry the yes."""
    told: tuple[Passage, ...]


class Ask(StrEnum):
    """Why somebody is worth a call."""

    OUTLET = "cited for it, and no story of its own that says it is in this record"
    REPORTER = "says it without a source"
    KEEPER = "has it from somebody unnamed"
    AFFILIATION = "somebody unnamed is said to belong to it"


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to ask next about a claim."""

    claim: StatementKey
    whom: str
    """An outlet, a writer with the outlet, or the body that a source is said to belong to."""
    ask: Ask
    behind: str | None
    """The unnamed source, as the story describes it; None where there is none."""
    told: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class CallSheet:
    """What is left to do before some claims can be printed."""

    unanswered: tuple[Unanswered, ...]
    thin: tuple[Thin, ...]
    calls: tuple[Call, ...]
    silences: tuple[Silence, ...]


def call_sheet(
    cards: Iterable[Card], stories: Mapping[Digest, Story], *, rejected: Collection[StatementKey] = frozenset()
) -> CallSheet:
    """What to call about, claim by claim in the order given.

    ``stories`` holds the stories of the cards' statements by their keys; `KeyError` where one lacks. Its order is that
    in which non-answers are told. ``rejected`` are lines that an editor took out.

    A person or body is listed as unanswered only where the words of a statement for the claim name it as the one who
    did it and the story has it as a source by name, where no statement of the claim is its own, and where none of
    these stories has a non-answer of it. Names are compared loosely, and "his office" may be anybody's, so that an
    answer is rather taken for theirs than overlooked.
    """
    scene = Scene(stories, frozenset(rejected))
    unanswered: list[Unanswered] = []
    thin: list[Thin] = []
    calls: list[Call] = []
    for card in cards:
        unanswered += _unanswered(card, scene)
        thin += _thin(card)
        calls += _calls(card, scene)
    return CallSheet(tuple(unanswered), tuple(thin), tuple(calls), tuple(silences(scene)))


def _passage(sided: Sided) -> Passage:
    statement = sided.statement
    return Passage(statement.key.story, statement.key.line, statement.spans)


# Who is yet to answer.


@dataclass(slots=True)
class _Spoken:
    """One who is spoken of, gathered over a claim's statements."""

    source: Source
    keys: set[str]
    told: list[Passage]

    @property
    def called(self) -> str:
        return self.source.name or ""


def _unanswered(card: Card, scene: Scene) -> Iterator[Unanswered]:
    spoken = _spoken_of(card, scene)
    if not spoken:
        return
    inside = [one.statement.key for one in card.claim.statements if one.statement.key not in scene.rejected]
    keys = dict.fromkeys(key.story for key in inside)
    for one in spoken:
        own = [
            StatementKey(key, line)
            for key in keys
            for line in scene.lines(key)
            if _is_theirs(scene.source(key, line), one) or _speaks_for(_source_words(scene, key, line), one)
        ]
        silent = any(scene.stories[key].judgements[line].non_answer is not None for key, line in own)
        if silent or not {key for key in inside if key.line != HEADLINE}.isdisjoint(own):
            continue
        elsewhere = tuple(scene.passage(*key) for key in own)
        yield Unanswered(card.claim.key, one.called, one.source.kind, tuple(one.told), elsewhere)


def _spoken_of(card: Card, scene: Scene) -> list[_Spoken]:
    """Whom statements for a claim name as who did it; one a name, by any key that two stories share."""
    found: list[_Spoken] = []
    for sided in card.claim.statements:
        if sided.side is not Side.FOR or sided.statement.negated or sided.statement.key in scene.rejected:
            continue
        doers = proposition_of(sided.statement.compared).doers
        for source in scene.stories[sided.statement.key.story].sources if doers else ():
            if source.kind not in _ANSWERABLE or source.several or not _is_doer(source, doers):
                continue
            known = next((one for one in found if _is_theirs(source, one)), None)
            if known is None:
                known = _Spoken(source, set(), [])
                found.append(known)
            if len(source.name or "") > len(known.called):
                known.source = source
            known.keys.update(source.keys)
            if _passage(sided) not in known.told:
                known.told.append(_passage(sided))
    return found


def _is_doer(source: Source, doers: frozenset[str]) -> bool:
    """Whether a name stands among the words for who did it: a person's last name, all telling words of a body's."""
    words = [stem(word) for word in _WORD.findall((source.name or "").casefold()) if word not in {"the", "of", "and"}]
    if not words:
        return False
    return words[-1] in doers if source.kind is SourceKind.PERSON else doers.issuperset(words)


def _is_theirs(source: Source | None, spoken: _Spoken) -> bool:
    """Whether a source goes by one of the names, or is said to be one of theirs."""
    return source is not None and source.name is not None and not spoken.keys.isdisjoint(source.keys)


def _source_words(scene: Scene, key: Digest, line: int) -> str:
    """How a line calls its source, with what the story says that it is and belongs to."""
    source = scene.source(key, line)
    said = () if source is None else tuple(span for span in (source.description, source.affiliation) if span)
    return scene.words(key, (*scene.stories[key].attributions[line].source, *said))


def _speaks_for(words: str, spoken: _Spoken) -> bool:
    """Whether a source's words name the one spoken of ("Mr Falk's aide"), or may mean them ("his office")."""
    heard = set(_WORD.findall(words.casefold()))
    return _THEIRS.match(words) is not None or any(heard.issuperset(key.split()) for key in spoken.keys)


# What rests on too little.


def _thin(card: Card) -> Iterator[Thin]:
    yes = card.yes
    if not yes.stories:
        return
    lacks = [
        *([Lack.ONE_ORIGIN] if yes.most + yes.documents.most + yes.data.most <= 1 else []),
        *([Lack.UNNAMED_ONLY] if yes.origins and all(one.kind in _UNNAMED for one in yes.origins) else []),
    ]
    if lacks:
        told = tuple(_passage(one) for one in card.claim.statements if one.side is Side.FOR)
        names = tuple(one.name for one in yes.origins)
        yield Thin(card.claim.key, tuple(lacks), names, yes.stories, told)


# Whom to ask next.


def _calls(card: Card, scene: Scene) -> Iterator[Call]:
    """The calls of one claim, each once, the outlets that nobody has read first."""
    found: dict[tuple[Ask, str, str | None], list[Passage]] = {}
    people = {key for story in _stories_of(card) for key in _people(scene.stories[story])}
    for origin in (*card.yes.origins, *card.no.origins):
        for ask, whom, behind, passage in _calls_for(origin, card, scene, people):
            told = found.setdefault((ask, whom, behind), [])
            if passage not in told:
                told.append(passage)
    order = list(Ask)
    for (ask, whom, behind), told in sorted(found.items(), key=lambda one: order.index(one[0][0])):
        yield Call(card.claim.key, whom, ask, behind, tuple(told))


def _stories_of(card: Card) -> Sequence[Digest]:
    return list(dict.fromkeys(one.statement.key.story for one in card.claim.statements))


def _people(story: Story) -> Iterator[str]:
    """Full names of people, as outlets' names are compared: what one story takes for an outlet may be one of them."""
    for source in story.sources:
        if source.kind is SourceKind.PERSON and source.name is not None:
            yield outlet_key(source.name)


def _calls_for(
    origin: Origin, card: Card, scene: Scene, people: Collection[str]
) -> Iterator[tuple[Ask, str, str | None, Passage]]:
    for at in origin.statements:
        sided, utterance = card.claim.statements[at], card.utterances[at]
        story = scene.stories[utterance.story]
        if not origin.seen:
            if origin.name != origin.name.lower() and outlet_key(origin.name) not in people:  # "she" is no outlet
                yield Ask.OUTLET, origin.name, None, _where_cited(origin.name, utterance, story)
        elif origin.kind is SourceKind.OUTLET and utterance.speaker is None:
            if (writers := _writers(story, origin.name)) is not None:
                yield Ask.REPORTER, writers, None, _passage(sided)
        elif origin.kind in _UNNAMED and utterance.speaker is not None and utterance.speaker.kind is origin.kind:
            speaker = utterance.speaker
            writers = _writers(story, value_of(story.page.outlet))
            if not utterance.through and writers is not None:
                yield Ask.KEEPER, writers, speaker.description, _passage(sided)
            if speaker.affiliation is not None:
                yield Ask.AFFILIATION, speaker.affiliation, speaker.description, _passage(sided)


def _writers(story: Story, outlet: str | None) -> str | None:
    """Who wrote a story of that outlet, with the outlet; the outlet alone where no writer is named; None for others."""
    own = value_of(story.page.outlet)
    if outlet is None or own is None or outlet_key(own) != outlet_key(outlet):
        return None
    writers = " and ".join(writer.value for writer in story.page.byline)
    return f"{writers}, {own}" if writers else own


def _where_cited(outlet: str, utterance: Utterance, story: Story) -> Passage:
    """The words by which a line says that it is from an outlet; the line's own where it is not in them."""
    hops: Sequence[Hop] = () if utterance.line < 0 else story.voices[utterance.line].chain
    spans = next((hop.spans for hop in hops if hop.spans and outlet_key(hop.name) == outlet_key(outlet)), None)
    return Passage(utterance.story, max(utterance.line, HEADLINE), spans or utterance.spans)
