"""A claim in a sentence a side: how many origins, who says yes, no and neither, and how they know."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.affair import Card
from onrecord.desk.claim_sides import SHAPES, SIDES, Placed, Rank, stories_in_words
from onrecord.desk.wording import GROUNDS, NON_ANSWERS
from onrecord.exports.claim_words import range_in_words
from onrecord.values.claim import Side
from onrecord.values.lineage import Origins
from onrecord.values.stance import Band

_FLAT: Final = {
    Band.CATEGORICAL: "a flat no",
    Band.PARTIAL: "a no to a part",
    Band.NON_DENIAL: "a no that leaves it possible",
    None: "a no",
}
_BANDS: Final = tuple(_FLAT)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence, and where the page shows what it rests on."""

    words: str
    address: str | None = None
    why: str | None = None
    """Where the page says why."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is counted of one side."""

    side: str
    shape: str
    parts: tuple[Part, ...]


def sum_up(card: Card, those: Sequence[Placed]) -> tuple[Sentence, ...]:
    """A sentence a side, each part by part; none for a side that nobody takes."""
    found = []
    for name, side in SIDES.items():
        of_side = [one for one in those if one.sided.side is side]
        parts = tuple(_neither(of_side) if side is Side.NEITHER else _parts(card, of_side, name))
        if parts:
            found.append(Sentence(name, SHAPES[side], parts))
    return tuple(found)


def _parts(card: Card, those: Sequence[Placed], name: str) -> Iterator[Part]:
    origins = card.yes if name == "yes" else card.no
    if origins.stories:
        yield from _origins(origins, name)
        yield from _named(those, name)
        yield from _writing(origins, name)
        yield from _unnamed(those, name)


def _origins(origins: Origins, name: str) -> Iterator[Part]:
    stories = f" in {stories_in_words(origins.stories)}"
    if origins.most or not (origins.documents.most or origins.data.most):
        words = range_in_words(origins.people, "independent origin") if origins.most else "no origin found"
        yield Part(f"{words}{stories}", f"#origins-{name}", f"#why-{name}")


def _writing(origins: Origins, name: str) -> Iterator[Part]:
    """What is counted apart from people."""
    for counted, words in ((origins.documents, "in writing"), (origins.data, "by data")):
        if counted.most:
            yield Part(f"{range_in_words(counted)} {words}", f"#origins-{name}")


def _named(those: Sequence[Placed], name: str) -> Iterator[Part]:
    """The named ones, each once; of one who denies in several ways, the flattest counts."""
    by_who: dict[object, list[Placed]] = {}
    for one in those:
        if one.is_named:
            by_who.setdefault((one.speaker.key if one.speaker else None) or one.key, []).append(one)
    if not by_who:
        return
    if name == "yes":
        grounds = dict.fromkeys(GROUNDS[one.basis] for one in those if one.is_named and one.basis is not None)
        basis = f"basis: {', '.join(grounds)}" if grounds else "basis not stated"
        yield Part(f"{len(by_who)} named, {basis}", "#yes")
        return
    bands = Counter(min((one.facts.band for one in told), key=_BANDS.index) for told in by_who.values())
    for band in _BANDS:
        if bands[band]:
            yield Part(f"{bands[band]} named, {_FLAT[band]}", "#no")


def _unnamed(those: Sequence[Placed], name: str) -> Iterator[Part]:
    stories = {one.key.story for one in those if one.rank is Rank.UNNAMED}
    if stories:
        yield Part(f"unnamed in {stories_in_words(len(stories))}", f"#{name}")


def _neither(those: Sequence[Placed]) -> Iterator[Part]:
    """Non-answers by their kind, which are never merged, each source once; then the others."""
    facts: dict[object, set[object]] = {}
    for one in those:
        if one.facts.non_answer is not None:
            who = (one.speaker.key if one.speaker else None) or one.key
            facts.setdefault(one.facts.non_answer, set()).add(who)
    for fact, words in NON_ANSWERS.items():
        if fact in facts:
            yield Part(f"{len(facts[fact])} {words}", "#neither")
    others = {one.key.story for one in those if one.facts.non_answer is None}
    if others:
        yield Part(f"no yes or no in {stories_in_words(len(others))}", "#neither")
