"""Sources over stories: all that have a name, and all that one of them says, in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.desk.asked import PAGE, Asked, NotThere, Paging, paging
from onrecord.desk.card import Card, card_of, source_address
from onrecord.desk.reader import Head, head_of
from onrecord.desk.shelf import LETTERS, LISTED, speakers, stories_with, story_count
from onrecord.desk.stories import told_story
from onrecord.exports.identifiers import folded
from onrecord.values.decision import Standing

MOST_STORIES = 40
"""Stories of one source that are read for its page, the newest: more would take longer than a reader waits."""
MOST_LINES = 200
"""Lines of one source that are shown."""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """One source in a list."""

    name: str
    kind: str
    address: str
    stories: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Named sources."""

    title: str
    name: str
    """The letters that they were asked for by; empty for all."""
    sources: tuple[SourceLink, ...]
    paging: Paging
    newest_only: int | None
    """How many stories were looked through, the newest; None where it was all of them."""


@dataclass(frozen=True, slots=True)
class SaidIn:
    """The lines of one source in one story."""

    story: int
    headline: str
    outlet: str | None
    published: str | None
    lines: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines of one source to see side by side."""

    relation: str
    earlier: Card
    later: Card


@dataclass(frozen=True, slots=True)
class OneSource:
    """All that one source says."""

    title: str
    key: str
    name: str
    kind: str
    count: int
    denials: int
    stories: tuple[SaidIn, ...]
    may_be: tuple[SaidIn, ...]
    """Lines that may be its and are not resolved."""
    pairs: tuple[Pair, ...]
    stories_read: int
    stories_there: int
    """How many stories may have words of it; those beyond the ones read are not shown."""
    lines_left_out: int


def sources(asked: Asked) -> Sources:
    """Every named source, those in most stories first."""
    name = asked.word("name")
    db = asked.record.connection
    found, rows = speakers(db, folded(name), PAGE, (asked.page() - 1) * PAGE)
    if not found and asked.page() > 1:
        raise NotThere("the list of sources has no such page")
    links = (SourceLink(one.name, one.kind, source_address(one.key), one.stories) for one in found)
    cut = len(folded(name)) < LETTERS and story_count(db) > LISTED
    return Sources("Sources", name, tuple(links), paging(asked.page(), rows), LISTED if cut else None)


def one_source(asked: Asked) -> OneSource:
    """All that one source says over the stories of the record, in order. Raises `NotThere`."""
    key = asked.path["key"]
    numbers = stories_with(asked.record.connection, key)
    told = [told_story(asked.record, number) for number in numbers[:MOST_STORIES]]
    followed = asked.follow(key, [one.story for one in told])
    if followed is None:
        raise NotThere("no source of the record goes by that name")
    shown = followed.lines[-MOST_LINES:]
    skipped = len(followed.lines) - len(shown)
    cards = [card_of(told[line.story], line.line) for line in shown]
    gone = Standing.REJECTED.value
    resolved = [card for card, line in zip(cards, shown, strict=True) if line.resolved and card.standing != gone]
    possible = [card for card, line in zip(cards, shown, strict=True) if not line.resolved and card.standing != gone]
    pairs = tuple(
        Pair(pair.relation, cards[pair.earlier - skipped], cards[pair.later - skipped])
        for pair in followed.beside
        if pair.earlier >= skipped
    )
    heads = {one.number: head_of(one.story) for one in told}
    return OneSource(
        title=followed.name,
        key=key,
        name=followed.name,
        kind=followed.kind,
        count=len(resolved),
        denials=sum(card.denies for card in resolved),
        stories=_by_story(resolved, heads),
        may_be=_by_story(possible, heads),
        pairs=tuple(pair for pair in pairs if gone not in {pair.earlier.standing, pair.later.standing}),
        stories_read=len(told),
        stories_there=len(numbers),
        lines_left_out=skipped,
    )


def _by_story(cards: Sequence[Card], heads: Mapping[int, Head]) -> tuple[SaidIn, ...]:
    """The lines of each story together, in the order given."""
    those: dict[int, list[Card]] = {}
    for card in cards:
        those.setdefault(card.story, []).append(card)
    return tuple(
        SaidIn(story, heads[story].headline, heads[story].outlet, heads[story].published, tuple(lines))
        for story, lines in those.items()
    )
