"""Sources over stories: all that have a name, and all that one of them says, in order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.affair.following import CouldBe, Followed, Heard
from onrecord.affair.saying import all_said, side_by_side
from onrecord.desk.asked import PAGE, Asked, NotThere, Paging, number_of, paging
from onrecord.desk.card import Card, card_of, source_address
from onrecord.desk.reader import Head, head_of
from onrecord.desk.seeking import Sought, mark_words, seek
from onrecord.desk.shelf import LETTERS, LISTED, speakers, story_count
from onrecord.exports.identifiers import folded, source_key
from onrecord.exports.reviewed_story import name_of
from onrecord.values.identity import Identity, Link, MentionKey

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
    moment: str | None
    """The same, ISO 8601."""
    lines: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines of one source to see side by side."""

    relation: str
    earlier: Card
    later: Card


@dataclass(frozen=True, slots=True)
class Joined:
    """The source of one story that is taken for the same one as those of others."""

    story: int
    headline: str
    name: str
    lines: int
    reason: str | None
    """Why, in words; None for the first one, to which the others are tied."""
    like: int | None
    """The number of the story whose source it is like."""
    score: float | None
    ruled: bool
    """Whether an editor said so."""
    mark: str
    """The source, as a form names it."""
    apart_from: str | None
    """One that it would be split from; None where it stands alone."""


@dataclass(frozen=True, slots=True)
class Likely:
    """One who could be the same, and is not taken to be."""

    name: str
    kind: str
    address: str
    stories: tuple[int, ...]
    lines: int
    reason: str
    score: float | None
    mark: str
    one_with: str
    """The source of the page that it would be merged with."""


@dataclass(frozen=True, slots=True)
class OneSource:
    """All that one source says."""

    title: str
    key: str
    only_in: int | None
    """The story that tells it from others who go by its key; None where it was not asked for so."""
    name: str
    kind: str
    count: int
    denials: int
    score: float
    """That of the weakest tie that makes it one over the stories."""
    joined: tuple[Joined, ...]
    could_be: tuple[Likely, ...]
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
    given = asked.word("story")
    only_in = number_of(given) if given else None
    sought = seek(asked.record, asked.path["key"], only_in)
    lines, told = sought.lines, sought.told
    shown = lines[-MOST_LINES:]
    cards = {(line.story.key, line.index): card_of(told[line.story.key], line.index) for line in shown}
    resolved = [cards[line.story.key, line.index] for line in shown if line.resolved]
    possible = [cards[line.story.key, line.index] for line in shown if not line.resolved]
    pairs = (
        (cards.get((one.story.key, one.index)), cards.get((other.story.key, other.index)), relation)
        for one, other, relation in side_by_side([line for line in lines if line.resolved])
    )
    heads = {one.number: head_of(one.story) for one in told.values()}
    name = _called(sought.one.heard, sought.one.identity)
    return OneSource(
        title=name,
        key=asked.path["key"],
        only_in=only_in,
        name=name,
        kind=sought.one.identity.kind.value,
        count=len(resolved),
        denials=sum(card.denies for card in resolved),
        score=sought.one.identity.score,
        joined=tuple(_joined(sought, heads)),
        could_be=tuple(_likely(sought)),
        stories=_by_story(resolved, heads),
        may_be=_by_story(possible, heads),
        pairs=tuple(Pair(relation.value, one, other) for one, other, relation in pairs if one and other),
        stories_read=len(told),
        stories_there=sought.there,
        lines_left_out=len(lines) - len(shown),
    )


def _joined(sought: Sought, heads: Mapping[int, Head]) -> Iterator[Joined]:
    """The source of each story, and what ties it to the others."""
    heard, told = sought.one.heard[::-1], sought.told  # the earliest story first
    first = next((one.key for one in heard if one.key == sought.one.identity.key), heard[0].key)
    ties = _ties(sought.one.identity, first)
    for one in heard:
        tie = ties.get(one.key)
        story = told[one.key.story]
        other = next((each.key for each in heard if each.key != first), None) if one.key == first else first
        yield Joined(
            story=story.number,
            headline=heads[story.number].headline,
            name=_called((one,), None),
            lines=_count((one,), sought),
            reason=None if tie is None else tie.likeness.reason,
            like=None if tie is None else told[_other_end(tie, one.key).story].number,
            score=None if tie is None else tie.likeness.score,
            ruled=tie is not None and tie.ruled,
            mark=mark_words(sought, one.key),
            apart_from=None if other is None else mark_words(sought, other),
        )


def _ties(identity: Identity, first: MentionKey) -> dict[MentionKey, Link]:
    """For each mention but the first, the link that leads to the first one."""
    around: dict[MentionKey, list[Link]] = {}
    for link in identity.links:
        around.setdefault(link.one, []).append(link)
        around.setdefault(link.other, []).append(link)
    found: dict[MentionKey, Link] = {}
    todo = [first]
    for key in todo:
        for link in around.get(key, ()):
            other = _other_end(link, key)
            if other not in found and other != first:
                found[other] = link
                todo.append(other)
    return found


def _other_end(link: Link, key: MentionKey) -> MentionKey:
    return link.other if link.one == key else link.one


def _likely(sought: Sought) -> Iterator[Likely]:
    """Who could be the same, likeliest first, and then who else goes by the name."""
    one = sought.one
    linked = {each.link.other for each in one.could_be}
    for likely in one.could_be:
        reason, score = likely.link.likeness.reason, likely.link.likeness.score
        yield _likely_one(sought, likely, (likely.link.one, likely.link.other), reason, score)
    for other in sought.others:
        if linked.isdisjoint(other.identity.mentions):
            ends = (one.heard[0].key, other.heard[0].key)
            yield _likely_one(sought, other, ends, "the same name", None)


def _likely_one(
    sought: Sought, whom: CouldBe | Followed, ends: tuple[MentionKey, MentionKey], reason: str, score: float | None
) -> Likely:
    heard = whom.heard
    numbers = sorted({sought.told[each.key.story].number for each in heard})
    key = source_key(heard[0].source)
    within = sought.told[heard[0].key.story].number
    return Likely(
        name=_called(heard, whom.identity),
        kind=whom.identity.kind.value,
        address=f"/stories/{within}" if key is None else f"{source_address(key)}?story={within}",
        stories=tuple(numbers),
        lines=_count(heard, sought),
        reason=reason,
        score=score,
        mark=mark_words(sought, ends[1]),
        one_with=mark_words(sought, ends[0]),
    )


def _called(heard: Sequence[Heard], identity: Identity | None) -> str:
    """What to call a source: its fullest name, else what its first story calls it."""
    name = identity.name if identity is not None else heard[0].name
    return name or name_of(heard[0].story.page.text, heard[0].source) or heard[0].source.kind.value


def _count(heard: Sequence[Heard], sought: Sought) -> int:
    """How many lines are theirs, but for those rejected."""
    return sum(line.resolved for line in all_said(heard, left_out=sought.left_out))


def _by_story(cards: Sequence[Card], heads: Mapping[int, Head]) -> tuple[SaidIn, ...]:
    """The lines of each story together, in the order given."""
    those: dict[int, list[Card]] = {}
    for card in cards:
        those.setdefault(card.story, []).append(card)
    return tuple(_said_in(story, heads[story], lines) for story, lines in those.items())


def _said_in(story: int, head: Head, lines: Sequence[Card]) -> SaidIn:
    return SaidIn(story, head.headline, head.outlet, head.published, head.published_moment, tuple(lines))
