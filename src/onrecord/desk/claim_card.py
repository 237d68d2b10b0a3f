"""The claim card: one claim, who says yes, no and neither, what that rests on, how it came, when, and what differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.affair import Card
from onrecord.desk.asked import Asked
from onrecord.desk.claim_facts import Known, know
from onrecord.desk.claim_moment import Strip, card_asked, say_missing, strip_of
from onrecord.desk.claim_origins import Rests, StoryLink, chains_of, rests_of
from onrecord.desk.claim_sides import SIDES, Column, column_of, placed_of
from onrecord.desk.claim_sum import Sentence, sum_up
from onrecord.desk.claim_words import Nothing, Words, pane_of, stay_on
from onrecord.desk.ruling_claims import shown_of
from onrecord.desk.wording import DONE, moment_words
from onrecord.exports.chain_svg import chain_to_svg
from onrecord.exports.lanes import Moment, moments_of
from onrecord.exports.lanes_svg import lanes_to_svg, off_the_scale
from onrecord.values.claim import HEADLINE, Cell, DetailVersions, GridRow, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest


@dataclass(frozen=True, slots=True)
class GridCell:
    """What one story says about one thing."""

    words: tuple[str, ...]
    clash: bool


@dataclass(frozen=True, slots=True)
class GridStory:
    """One story's details."""

    story: StoryLink
    when: GridCell
    where: GridCell
    who: GridCell
    how_many: GridCell


@dataclass(frozen=True, slots=True)
class Differing:
    """One thing that the stories tell in several ways."""

    what: str
    versions: tuple[str, ...]
    clash: str | None


@dataclass(frozen=True, slots=True)
class Time:
    """One time of the claim, as a row of the picture's table."""

    lane: str
    when: str
    told: str
    stories: tuple[StoryLink, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What an editor said of the claim."""

    done: str
    by: str
    moment: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is drawn; not in the JSON."""

    yes: str | None
    no: str | None
    times: str | None


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim."""

    title: str
    claim: int
    standing: str
    asof: Strip
    """Which moment it is of."""
    worded_by: StoryLink | None
    """None where that story had not appeared."""
    only_denied: bool
    stories: int
    sum: tuple[Sentence, ...]
    suggested: int
    """Lines of the claim that nobody has looked at."""
    shown: str
    """A digest of what the card says, which a decision names: none is made on anything but what is on the screen."""
    rulings: tuple[Ruled, ...]
    """What editors said of the claim, oldest first."""
    review: str | None
    """Where they are looked at, one by one."""
    missed: int
    """Sentences of its stories that may hold a line that was not found."""
    one_side: str | None
    """The only side that is shown; None for all three."""
    columns: tuple[Column, ...]
    rests: tuple[Rests, ...]
    times: tuple[Time, ...]
    off_scale: int
    """Times that the picture has no place for."""
    differing: tuple[Differing, ...]
    grid: tuple[GridStory, ...]
    stay: str
    """The query that the words to look at are added to."""
    words: Words | None
    """The statement that is looked at, in its story; None where none is."""
    no_words: Nothing | None
    """Why the one that was asked for cannot be shown."""
    close: str
    """The card without it."""
    picture: Pictures


def one_claim(asked: Asked) -> ClaimCard:
    """One claim. Raises `NotThere` where there is none of that number."""
    number, found = asked.number("claim"), card_asked(asked)
    card = found.card
    known = know(asked.record, card)
    those = placed_of(card, known)
    side = asked.word("side") if asked.word("side") in SIDES else None
    columns = tuple(
        column_of(name, those, known, asked.page() if side else 1) for name in SIDES if side in {None, name}
    )
    chains = {} if side else chains_of(card, known)
    addresses = {key: f"/stories/{story.number}" for key, story in known.stories.items()}
    pictures = {name: chain_to_svg(chain, addresses, f"chain-{name}") for name, chain in chains.items()}
    moments = () if side else moments_of(card, [one.shape for one in those])
    pane = pane_of(asked, card.claim, tuple(_order(columns)))
    waiting = [one for one in those if one.standing is Standing.SUGGESTED and not one.sided.statement.in_headline]
    return ClaimCard(
        title=card.claim.wording,
        claim=number,
        standing=card.standing.value,
        asof=strip_of(asked, found, known),
        worded_by=_saying_link(card.claim.worded_by, known) if card.claim.worded_by.story in known.stories else None,
        only_denied=card.claim.only_denied,
        stories=len(known.stories),
        sum=say_missing(sum_up(card, those), found),
        suggested=len(waiting),
        shown=shown_of(card),
        rulings=tuple(
            Ruled(DONE[one.verb], one.by, moment_words(one.moment) or one.moment, one.note) for one in card.rulings
        ),
        review=f"/review?claim={number}" if waiting else None,
        missed=known.missed,
        one_side=side,
        columns=columns,
        rests=rests_of(asked.record, card, known, chains),
        times=tuple(_time(moment, known) for moment in moments),
        off_scale=off_the_scale(moments),
        differing=_differing(card),
        grid=() if side else tuple(_grid(card, known)),
        stay=stay_on(asked),
        words=pane.words,
        no_words=pane.no_words,
        close=pane.close,
        picture=Pictures(pictures.get("yes"), pictures.get("no"), lanes_to_svg(moments)),
    )


def _link(key: Digest, known: Known) -> StoryLink:
    story = known.stories[key]
    return StoryLink(story.outlet or f"story {story.number}", f"/stories/{story.number}")


def _saying_link(key: StatementKey, known: Known) -> StoryLink:
    return replace(_link(key.story, known), look=known.look(key))


def _order(columns: Iterable[Column]) -> Iterator[str]:
    """The statements that are shown, in the order of the page."""
    for column in columns:
        for voice in column.voices:
            for saying in voice.sayings:
                yield from (saying.look, *(one.look for one in saying.also))


def _links(keys: Iterable[Digest], known: Known) -> tuple[StoryLink, ...]:
    return tuple(_link(key, known) for key in keys)


def _time(moment: Moment, known: Known) -> Time:
    told = f"“{moment.told}”" if moment.track.value == "happened" else moment.told
    return Time(moment.track.value, moment.words, told, _links(moment.stories, known))


def _differing(card: Card) -> tuple[Differing, ...]:
    return tuple(
        Differing(_what(one), tuple(f"{version.value} ({len(version.statements)})" for version in one.versions),
                  one.reason if one.clash else None)
        for one in card.claim.details
        if one.clash
    )  # fmt: skip


def _what(one: DetailVersions) -> str:
    return one.kind.value if one.about is None else f"{one.kind.value} ({one.about})"


def _grid(card: Card, known: Known) -> Iterator[GridStory]:
    """The details of each story, with its first statement, a line before the headline."""
    first: dict[Digest, StatementKey] = {}
    for key in sorted((one.statement.key for one in card.claim.statements), key=lambda key: key.line == HEADLINE):
        first.setdefault(key.story, key)
    return (_grid_story(row, first[row.story], known) for row in card.claim.grid)


def _grid_story(row: GridRow, first: StatementKey, known: Known) -> GridStory:
    return GridStory(_saying_link(first, known), _cell(row.when), _cell(row.where), _cell(row.who), _cell(row.how_many))


def _cell(cell: Cell) -> GridCell:
    return GridCell(tuple(dict.fromkeys(detail.words for detail in cell.details)), cell.clash)
