"""What each side of a claim rests on: the range of its origins, every reason with its words, and the way it came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from onrecord.affair import Card
from onrecord.desk.claim_facts import Known, texts_of
from onrecord.desk.wording import KINDS
from onrecord.exports.chain import NOT_HERE, chain_of
from onrecord.exports.chain_parts import Chain, Sort
from onrecord.exports.claim_words import range_in_words
from onrecord.record import Record
from onrecord.values.claim import Side, StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origin, Origins, Place, Reason

LONGEST: Final = 240
"""Characters of words that show a reason."""
LISTED: Final = 30
"""Reasons of one rule that a page tells at all; the JSON has every one."""
RULES: Final = {
    "one-speaker": "One named speaker",
    "one-source": "One source, twice in a story",
    "own-voice": "A story’s own voice beside its source",
    "same-text": "The same text",
    "reworded-copy": "A copy that words it anew",
    "same-quotation": "The same quoted words",
    "cited-outlet": "Had from another outlet",
    "wire": "An agency’s text",
    "one-reporter": "One reporter at two outlets",
    "one-outlet": "Two stories of one outlet",
    "could-be-one": "Unnamed sources that could be one person",
    "unresolved": "Speakers who were not made out",
    "relayed": "An outlet that may have it from a source of others",
    "cites-elsewhere": "An outlet cited in another place",
    "paraphrase": "The same in other words",
    "like-lines": "Nearly the same words",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of a story that show a reason."""

    outlet: str | None
    words: str
    address: str
    look: str | None
    """The statement that they stand in, as the address of the card names it; None where they stand in none."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason why statements are, or could be, of one origin."""

    words: str
    places: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """The reasons of one sort."""

    name: str
    certain: bool
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin, at the upper end of the range."""

    name: str
    kind: str
    statements: int


@dataclass(frozen=True, slots=True)
class StoryLink:
    """A story by its outlet."""

    outlet: str
    address: str
    look: str | None = None
    """A statement of the claim in it, as the address of the card names it; None where none is meant."""


@dataclass(frozen=True, slots=True)
class Step:
    """One tie of the picture, as a row of its table."""

    one: str
    tie: str
    other: str
    stories: tuple[StoryLink, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class Rests:
    """What one side rests on."""

    side: str
    title: str
    range: str
    stories: int
    documents: str | None
    data: str | None
    echo: bool
    circles: tuple[str, ...]
    origins: tuple[OriginRow, ...]
    rules: tuple[Rule, ...]
    """Proven ties first."""
    steps: tuple[Step, ...]
    """The picture's ties, in its order."""


def chains_of(card: Card, known: Known) -> dict[str, Chain]:
    """The way of each side that some story carries."""
    outlets = {key: story.outlet for key, story in known.stories.items()}
    sides = (("yes", Side.FOR, card.yes), ("no", Side.AGAINST, card.no))
    return {name: chain_of(card, side, outlets) for name, side, origins in sides if origins.stories}


def rests_of(record: Record, card: Card, known: Known, chains: Mapping[str, Chain]) -> tuple[Rests, ...]:
    """What the sides of a claim rest on, yes before no."""
    sides = {"yes": card.yes, "no": card.no}
    wanted = {
        place.story for name in chains for reason in sides[name].reasons for place in reason.places if place.spans
    }
    texts = texts_of(record, sorted(wanted))
    keys = [one.statement.key for one in card.claim.statements]
    sight = _Sight(known, texts, keys)
    return tuple(_rests(name, sides[name], chain, sight) for name, chain in chains.items())


class _Sight(NamedTuple):
    """All that reasons point at."""

    known: Known
    texts: Mapping[Digest, str]
    keys: Sequence[StatementKey]
    """Of the card's statements."""

    def shown(self, place: Place, reason: Reason) -> Shown:
        """The words of a place, with the way to the line of the reason that they stand in."""
        text = self.texts.get(place.story, "")
        words = " … ".join(text[start:end] for start, end in place.spans)
        if len(words) > LONGEST:
            words = f"{words[:LONGEST].rstrip()}…"
        key = next((self.keys[at] for at in reason.statements if self.keys[at].story == place.story), None)
        outlet, number = self.known.stories[place.story].outlet, self.known.stories[place.story].number
        if key is None:
            return Shown(outlet, words, f"/stories/{number}", None)
        return Shown(outlet, words, self.known.address(key), self.known.look(key))


def _rests(name: str, origins: Origins, chain: Chain, sight: _Sight) -> Rests:
    by_rule: dict[tuple[bool, str], list[Why]] = {}
    for reason in origins.reasons:
        places = tuple(sight.shown(place, reason) for place in reason.places)
        by_rule.setdefault((not reason.certain, reason.rule), []).append(Why(reason.words, places))
    return Rests(
        side=name,
        title={"yes": "Who says yes", "no": "Who says no"}[name],
        range=range_in_words(origins.people, "independent origin"),
        stories=origins.stories,
        documents=range_in_words(origins.documents) if origins.documents.most else None,
        data=range_in_words(origins.data) if origins.data.most else None,
        echo=origins.echo,
        circles=tuple(" → ".join((*circle, circle[0])) for circle in origins.circular),
        origins=tuple(OriginRow(one.name, _kind(one), len(one.statements)) for one in origins.origins),
        rules=tuple(
            Rule(RULES.get(rule, rule), not unsure, tuple(why))
            for (unsure, rule), why in sorted(by_rule.items(), key=lambda told: told[0][0])
        ),
        steps=(*_steps(chain, sight.known), *_doubts(chain)),
    )


def _kind(origin: Origin) -> str:
    if not origin.seen:
        return NOT_HERE
    return "kind not made out" if origin.kind is None else KINDS[origin.kind]


def _steps(chain: Chain, known: Known) -> list[Step]:
    def links(part: int) -> tuple[StoryLink, ...]:
        stories = (known.stories[key] for key in chain.parts[part].stories)
        return tuple(StoryLink(one.outlet or "story", f"/stories/{one.number}") for one in stories)

    return [
        Step(
            one=_called(chain, link.one),
            tie=(link.words or "source of") if link.directed else f"{link.words}; which came first is not known",
            other=_called(chain, link.other),
            stories=links(link.other),
            certainty="proven" if link.proven else "could be",
        )
        for link in chain.links
    ]


def _called(chain: Chain, at: int) -> str:
    part = chain.parts[at]
    return f"{part.name} ({part.note})" if part.note and part.sort is not Sort.STORY else part.name


def _doubts(chain: Chain) -> list[Step]:
    return [
        Step(_called(chain, doubt.one), "could be one", _called(chain, doubt.other), (), doubt.words)
        for doubt in chain.doubts
    ]
