"""Who says yes, no and neither to a claim: the strongest identification first, the same words told once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from onrecord.affair import Card
from onrecord.desk.asked import Paging
from onrecord.desk.claim_facts import NO_LINE, Known, LineFacts
from onrecord.desk.wording import GROUNDS, NAMED_YES, NON_ANSWERS, UNNAMED_YES, counted, moment_words
from onrecord.values.claim import Side
from onrecord.values.lineage import Speaker
from onrecord.values.source import SourceKind
from onrecord.values.stance import Band, Ground, Stance

SIDES: Final = {"yes": Side.FOR, "no": Side.AGAINST, "neither": Side.NEITHER}
TITLES: Final = {Side.FOR: "Says yes", Side.AGAINST: "Says no", Side.NEITHER: "Neither yes nor no"}
SHAPES: Final = {Side.FOR: NAMED_YES, Side.AGAINST: "▼", Side.NEITHER: "■"}
SHOWN: Final = 150
"""Sayings of one side on a page; more would be a page that nobody reads to the end."""
BANDS: Final = {
    Band.CATEGORICAL: "categorical denial",
    Band.PARTIAL: "denial of a part",
    Band.NON_DENIAL: "sounds like a no and leaves it possible",
}
SAYS: Final = {
    Stance.ASSERTS: "said",
    Stance.CONFIRMS: "confirmed",
    Stance.DENIES: "denied",
    Stance.QUESTIONS: "asked, or doubted",
    Stance.URGES: "wants it done",
    Stance.DECLINES: "gave no yes or no",
    Stance.OTHER: "an attitude or an act",
    None: "stance unclear",
}
PLAIN: Final = frozenset({"asserts it", "confirms it", "denies it", "says neither yes nor no"})
"""Reasons that say no more than the side and the stance."""
NOTED: Final = 2
"""Wordings of one non-answer from which on they are told to be one."""
UNNAMED: Final = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})
_WORD: Final = re.compile(r"\w+")


class Rank(IntEnum):
    """How well it is known who says something, the strongest first."""

    PERSON = 0
    BODY = 1
    WRITING = 2
    """A document, or data."""
    UNNAMED = 3
    OWN = 4
    """The story's own voice, or its headline."""


RANKS: Final = {
    Rank.PERSON: "named in the story",
    Rank.BODY: "named body",
    Rank.WRITING: "document or data",
    Rank.UNNAMED: "unnamed",
    Rank.OWN: "no source named",
}
_KIND_RANKS: Final = {
    SourceKind.PERSON: Rank.PERSON,
    SourceKind.ORGANISATION: Rank.BODY,
    SourceKind.OUTLET: Rank.BODY,
    SourceKind.DOCUMENT: Rank.WRITING,
    SourceKind.AUTHOR: Rank.OWN,
}


@dataclass(frozen=True, slots=True)
class Also:
    """Another story with the same words."""

    outlet: str | None
    address: str
    look: str
    """As the address of the card names these words."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What one says of the claim in the same words, in one story or several."""

    words: str
    address: str
    """Where these exact words are lit up in their story."""
    look: str
    """As the address of the card names them: story and line ("3.a5", "3.headline")."""
    name: str
    """By which a form names it: story and line ("3:a5", "3:headline")."""
    does: str
    denied: str | None
    """What exactly is denied, where that is more than the words."""
    hedges: tuple[str, ...]
    basis: str | None
    """None where the story states none."""
    said: str | None
    outlet: str | None
    published: str | None
    standing: str
    reason: str | None
    """Why the machine takes it for this side; None where that is plain from what it does."""
    also: tuple[Also, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks on one side, with all that they say."""

    shape: str
    who: str
    rank: str
    described: str | None
    """What a story says that it is."""
    stories: int
    basis: str
    note: str | None
    """That several wordings are one non-answer, or that it is not told whether it is one who speaks."""
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One side of a claim."""

    side: str
    shape: str
    title: str
    statements: int
    voices: tuple[Voice, ...]
    paging: Paging
    """Of sayings."""


class Placed:
    """One statement of a card with all that is known of it."""

    __slots__ = ("facts", "key", "number", "rank", "sided", "speaker", "standing")

    def __init__(self, card: Card, number: int, known: Known) -> None:
        self.number = number
        self.sided = card.claim.statements[number]
        self.key = self.sided.statement.key
        self.facts: LineFacts = known.lines.get(self.key, NO_LINE)
        self.speaker: Speaker | None = card.utterances[number].speaker
        self.standing = card.standings[number]
        self.rank = _rank(self.speaker)

    @property
    def shape(self) -> str:
        """The shape of its side; an unnamed yes has its own."""
        return UNNAMED_YES if self.sided.side is Side.FOR and self.rank >= Rank.UNNAMED else SHAPES[self.sided.side]

    @property
    def basis(self) -> Ground | None:
        """How its speaker comes to know, where the story states it."""
        return self.facts.basis

    @property
    def is_named(self) -> bool:
        """Whether a person or a body is named for it."""
        return self.rank <= Rank.BODY


def placed_of(card: Card, known: Known) -> list[Placed]:
    """Every statement of a card."""
    return [Placed(card, number, known) for number in range(len(card.claim.statements))]


def column_of(side: str, those: Sequence[Placed], known: Known, page: int = 1) -> Column:
    """One side, its voices by how well they are identified, then by how many stories have them; one page of it."""
    of_side = [one for one in those if one.sided.side is SIDES[side]]
    voices = sorted(_voices(of_side, known), key=lambda told: told[0])
    rows = [(place, saying) for place, (_, _, sayings) in enumerate(voices) for saying in sayings]
    pages = max(1, -(-len(rows) // SHOWN))
    paging = Paging(min(page, pages), pages, len(rows))
    chosen: dict[int, list[list[Placed]]] = {}
    for place, saying in rows[(paging.page - 1) * SHOWN : paging.page * SHOWN]:
        chosen.setdefault(place, []).append(saying)
    shown = tuple(_voice(voices[place][1], sayings, known) for place, sayings in chosen.items())
    return Column(side, SHAPES[SIDES[side]], TITLES[SIDES[side]], len(of_side), shown, paging)


_Ordered = tuple[tuple[object, ...], list[Placed], list[list[Placed]]]


def _voices(those: Sequence[Placed], known: Known) -> Iterator[_Ordered]:
    """For each voice: how it is sorted, its statements, and those with the same words together."""
    voices: dict[object, list[list[Placed]]] = {}
    folds: dict[object, list[Placed]] = {}
    for one in sorted(those, key=lambda one: (_day(known, one), one.key)):
        fold = _fold(one)
        if fold in folds:
            folds[fold].append(one)
        else:
            folds[fold] = [one]
            voices.setdefault(_who(one), []).append(folds[fold])
    for sayings in voices.values():
        all_said = [one for saying in sayings for one in saying]
        stories = len({one.key.story for one in all_said})
        yield (sayings[0][0].rank, -stories, _day(known, all_said[0]), all_said[0].key), all_said, sayings


def _day(known: Known, one: Placed) -> str:
    return known.stories[one.key.story].published or "9999"


def _fold(one: Placed) -> object:
    """The same for statements that say the same in the same words by what may be one voice."""
    words = tuple(_WORD.findall(_words(one).casefold()))
    statement = one.sided.statement
    who = one.speaker.key if one.speaker is not None and one.speaker.key is not None else _described(one)
    return one.rank, statement.in_headline, who, statement.stance, words


def _described(one: Placed) -> str:
    """What a story says that a speaker is, or how it speaks of them; empty where it says nothing."""
    words = "" if one.speaker is None else one.speaker.description or one.facts.source or ""
    return words.casefold().replace("’", "'")


def _who(one: Placed) -> object:
    """The same for statements of one voice; of the unnamed, for those whom stories describe in the same words."""
    if one.rank is Rank.OWN:
        return one.rank, one.sided.statement.in_headline
    if one.speaker is not None and one.speaker.key is not None:
        return one.speaker.key
    if one.speaker is not None and one.speaker.kind in UNNAMED and _described(one):
        return _described(one)
    if one.speaker is not None and one.speaker.number is not None:
        return one.key.story, one.speaker.number
    return one.key


def _rank(speaker: Speaker | None) -> Rank:
    if speaker is None:
        return Rank.OWN
    if speaker.ground is Ground.DATA:
        return Rank.WRITING
    rank = Rank.UNNAMED if speaker.kind is None else _KIND_RANKS.get(speaker.kind, Rank.UNNAMED)
    return Rank.UNNAMED if rank is Rank.PERSON and speaker.name is None else rank


def _voice(those: Sequence[Placed], sayings: Sequence[Sequence[Placed]], known: Known) -> Voice:
    first, speaker = those[0], those[0].speaker
    grounds = dict.fromkeys(GROUNDS[one.basis] for one in those if one.basis is not None)
    return Voice(
        shape=first.shape,
        who=_called(first),
        rank=RANKS[first.rank],
        described=speaker.description if speaker is not None and speaker.name is not None else None,
        stories=len({one.key.story for one in those}),
        basis=", ".join(grounds) or "not stated",
        note=_note(those),
        sayings=tuple(_saying(one, known) for one in sayings),
    )


def _note(those: Sequence[Placed]) -> str | None:
    """What to know of a voice in several stories."""
    first = those[0]
    silent = len({_words(one).casefold() for one in those if one.facts.non_answer is not None})
    if first.is_named and silent >= NOTED:
        return f"{silent} wordings, one non-answer"
    if first.rank is Rank.UNNAMED and len({one.key.story for one in those}) > 1:
        return "described in the same words; one or several, the stories do not tell"
    return None


def _called(one: Placed) -> str:
    """What to call a voice: its name, else its own description, else the words that stand for it."""
    if one.rank is Rank.OWN:
        return "Headlines" if one.sided.statement.in_headline else "In the story’s own voice"
    words = one.speaker and (one.speaker.name or one.speaker.description)
    return words or one.facts.source or one.sided.statement.speaker or "who speaks was not made out"


def _words(one: Placed) -> str:
    """The proposition; of a non-answer, how the story tells it."""
    return one.facts.told if one.facts.non_answer is not None and one.facts.told else one.sided.statement.words


def _does(one: Placed) -> str:
    if one.sided.statement.in_headline:
        return "headline"
    stance = one.sided.statement.stance
    words = SAYS[stance]
    if stance is Stance.DENIES and one.facts.band is not None:
        return BANDS[one.facts.band]
    if stance is Stance.DECLINES and one.facts.non_answer is not None:
        return NON_ANSWERS[one.facts.non_answer]
    return words


def _saying(those: Sequence[Placed], known: Known) -> Saying:
    first = those[0]
    statement, facts = first.sided.statement, first.facts
    story = known.stories[first.key.story]
    words = _words(first)
    standings = {one.standing for one in those}
    return Saying(
        words=words,
        address=known.address(first.key),
        look=known.look(first.key),
        name=known.name(first.key),
        does=_does(first),
        denied=facts.denied if facts.denied and facts.denied.casefold() not in words.casefold() else None,
        hedges=facts.hedges,
        basis=None if first.basis is None else GROUNDS[first.basis],
        said=None if statement.said is None else moment_words(statement.said[:10]),
        outlet=story.outlet,
        published=None if story.published is None else moment_words(story.published[:10]),
        standing=first.standing.value if len(standings) == 1 else "suggested",
        reason=None if first.sided.reason in PLAIN else first.sided.reason,
        also=tuple(
            Also(known.stories[one.key.story].outlet, known.address(one.key), known.look(one.key)) for one in those[1:]
        ),
    )


def stories_in_words(number: int) -> str:
    """How many stories, in words."""
    return counted(number, "story", "stories")
