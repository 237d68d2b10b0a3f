"""Cascades of stories whose lineage is known, because they are made: copies, abridgements, citers, wires, rewrites.

Real stories are the material, so that length, quotations and chance likeness are those of news; what ties the made
stories is planted, and noted piece by piece. Outlets, agencies, people and the words that cite are invented. Two
halves of the material have their own stories, their own phrases and their own random numbers: rules are tuned on
"tune" and reported on "test".

What makes it hard, on purpose: leads that cite in many wordings, names of outlets that do not look like it, outlets
that are named and not cited, boilerplate of many outlets and of one, quotations that independent stories share, words
changed here and there in a copy, times that are missing, without an hour or wrong, speakers that were not resolved,
and lines whose citing source was not found.
"""

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from evaluation.cascade_words import (
    AGENCIES,
    AGENCY_CREDITS,
    BOILERPLATE,
    CITING,
    DESCRIPTIONS,
    HOUSE,
    MENTIONS,
    OFFICES,
    OUTLETS,
    PEOPLE,
    QUOTE_FRAMES,
    REPORTERS,
    SYNONYMS,
    TRAILING,
)

from onrecord.lexicon.en.outlets import OUTLETS as REAL_OUTLETS
from onrecord.values.lineage import EdgeKind, Speaker
from onrecord.values.source import SourceKind

HALVES = ("tune", "test")
_SENTENCE = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’]))\s+(?=[A-Z\"“‘])")
_NAMED = re.compile(
    r"\b(?:" + "|".join(re.escape(name) for name in sorted(REAL_OUTLETS, key=len, reverse=True)) + r"|according to"
    r"|report(?:s|ed)|newspaper|times|post|mail|news|herald|tv|radio|tribune|telegraph|journal|daily|twitter)\b",
    re.IGNORECASE,
)
"""Sentences with such words are left out, so that the made stories cite nobody but whom they are made to cite."""
_QUOTED = re.compile(r"(?<!\w)[\"“](?=\w)([^\"“”]{20,400})(?<=[\w.,!?])[\"”]")
_MARK = re.compile('["“”]')
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Said:
    """That a piece states the cascade's claim, and on whose word."""

    speaker: Speaker | None
    roots: frozenset[str]
    """Where it truly began."""
    content: tuple[int, int] | None = None
    """Which part of the piece states it; None for all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, and where it is from."""

    text: str
    number: int
    """The same for every copy of it; -1 for boilerplate."""
    said: Said | None = None
    cites: tuple[str, ...] = ()
    quote: int | None = None
    """The same for every use of one quotation."""
    retold: int | None = None
    """The number of the piece that it says in other words."""
    credit: str | None = None
    """The agency that it credits."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @property
    def own(self) -> int:
        """How many stand outside quotation marks."""
        return self.words - sum(len(_WORD.findall(found[1])) for found in _QUOTED.finditer(self.text))


@dataclass(slots=True)
class Made:
    """One made story."""

    number: int
    cascade: int
    outlet: str
    moment: datetime
    paragraphs: list[list[Piece]]
    writers: tuple[str, ...] = ()
    head_credit: str | None = None
    """The agency in the page's own field."""
    published: str | None = None
    seen: bool = True
    """Whether it is in the record."""
    parents: tuple[int, ...] = ()

    def pieces(self) -> Iterator[Piece]:
        """Its sentences in order."""
        return (piece for paragraph in self.paragraphs for piece in paragraph)

    @property
    def credit(self) -> str | None:
        """The agency that it credits, wherever it does."""
        return self.head_credit or next((piece.credit for piece in self.pieces() if piece.credit), None)


@dataclass(slots=True)
class Cascades:
    """The made stories of one half."""

    stories: list[Made] = field(default_factory=list)
    circular: set[int] = field(default_factory=set)
    """Cascades in which two outlets have it from each other."""


def read_material(path: Path) -> dict[str, list[list[str]]]:
    """The stories' texts by half, one list a cluster of stories on one matter."""
    folder = path.parent
    texts = {row["body"]: row["text"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    parent = {number: number for number in texts}

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    first: dict[str, int] = {}
    for row in map(json.loads, (folder / "fnc-train-related.jsonl").read_text(encoding="utf-8").splitlines()):
        if row["body"] in texts:
            parent[root(row["body"])] = root(first.setdefault(row["headline"], row["body"]))
    clusters: dict[int, list[str]] = defaultdict(list)
    for number, text in texts.items():
        clusters[root(number)].append(text)
    halves: dict[str, list[list[str]]] = {half: [] for half in HALVES}
    for place, number in enumerate(sorted(clusters)):
        halves[HALVES[place % 2]].append(clusters[number])
    return halves


class Material:
    """Real stories with nothing in common, cut into sentences, without those that name an outlet."""

    def __init__(self, clusters: Sequence[Sequence[str]]) -> None:
        self.clusters: list[list[list[list[str]]]] = []
        self.spare: list[list[list[str]]] = []
        taken: dict[tuple[str, ...], int] = {}
        for cluster in clusters:
            kept = [story for text in cluster if (story := _clean(text)) and not _overlaps(story, taken)]
            self.clusters.append(kept[:3])
            self.spare += kept[3:]
        self.clusters = [cluster for cluster in self.clusters if cluster]


def _clean(text: str) -> list[list[str]]:
    """Paragraphs of sentences; nothing where too little is left."""
    paragraphs = []
    for line in text.splitlines():
        sentences = [one.strip() for one in _SENTENCE.split(line)]
        kept = [one for one in sentences if not _NAMED.search(one) and len(one) > 30]
        if kept:
            paragraphs.append(kept)
    words = sum(len(one.split()) for paragraph in paragraphs for one in paragraph)
    return paragraphs if 90 <= words <= 900 and len(paragraphs) > 1 else []


def _overlaps(story: list[list[str]], taken: dict[tuple[str, ...], int]) -> bool:
    """Whether it shares more than a phrase with one taken before; if not, it is taken.

    A few shared words in a row are let through: chance likeness is part of the task. Shared quotations are not, since
    they would be true edges that nobody planted.
    """
    own: set[tuple[str, ...]] = set()
    for paragraph in story:
        words = [word.casefold() for word in _WORD.findall(" ".join(paragraph))]
        own.update(tuple(words[at : at + 8]) for at in range(len(words) - 7))
        for found in _QUOTED.finditer(" ".join(paragraph)):
            words = [word.casefold() for word in _WORD.findall(found[1])]
            own.update(("quote", *words[at : at + 6]) for at in range(len(words) - 5))
    shared = [gram for gram in own if gram in taken]
    if len(shared) > 3 or any(gram[0] == "quote" for gram in shared):
        return True
    taken.update(dict.fromkeys(own, 1))
    return False


class Maker:
    """Makes the cascades of one half, the same ones for the same seed."""

    def __init__(self, half: str, clusters: Sequence[Sequence[str]], seed: int) -> None:
        self.half = half
        self.random = random.Random(f"{half} {seed}")  # nothing here is secret
        self.material = Material(clusters)
        self.random.shuffle(self.material.spare)
        self.made = Cascades()
        self.numbers = 0
        self.wide = self.random.sample(BOILERPLATE, 3)

    def make(self) -> Cascades:
        """All cascades."""
        for number, cluster in enumerate(self.material.clusters):
            if len(self.material.spare) < 8:
                break
            self._cascade(number, cluster)
        for story in self.made.stories:
            self._finish(story)
        return self.made

    # One cascade.

    def _cascade(self, number: int, cluster: list[list[list[str]]]) -> None:
        outlets = self.random.sample(OUTLETS[self.half], 14)
        start = datetime(2031, 3, 1, tzinfo=UTC) + timedelta(days=self.random.randrange(200))
        self.number, self.outlets, self.here = number, outlets, list[Made]()
        self.agencies = self.random.sample(AGENCIES[self.half], len(AGENCIES[self.half]))
        self.reporters = self.random.sample(REPORTERS, len(REPORTERS))
        wanted = min(len(cluster), self.random.choices((1, 2, 3), (45, 35, 20))[0])
        person, description, office = (self.random.choice(x) for x in (PEOPLE, DESCRIPTIONS, OFFICES))
        voice = self.random.choices(("own", "unnamed", "named"), (50, 25, 25))[0]
        for place in range(wanted):
            speaker, root = self._speaker(voice, place, person, description, office)
            hours = timedelta(hours=self.random.randrange(6 * place, 6 * place + 30))
            story = self._original(cluster[place], outlets.pop(), start + hours, speaker, root)
            if place and self.random.random() < 0.6:
                self._share_quote(self.here[0], story)
            self._spread(story)
        if self.random.random() < 0.12 and len(self.here) > 1:
            self._circle()
        self.made.stories += self.here

    def _speaker(
        self, voice: str, place: int, person: str, description: str, office: str
    ) -> tuple[Speaker | None, str]:
        """Whose word an original has it on, and where that truly began."""
        root = f"report {self.number} {place}"
        if voice == "own" or (place and self.random.random() < 0.4):
            return None, root
        if voice == "named":
            who = person if self.random.random() < 0.7 else self.random.choice(PEOPLE)
            if place and self.random.random() < 0.15:
                return Speaker(SourceKind.PERSON, number=1), f"person {who}"
            return Speaker(SourceKind.PERSON, key=who, name=who, number=1), f"person {who}"
        same = self.random.random() < 0.5
        shown = description if same or self.random.random() < 0.4 else self.random.choice(DESCRIPTIONS)
        where = office if same or self.random.random() < 0.5 else self.random.choice(OFFICES)
        affiliation = where if self.random.random() < 0.7 else None
        speaker = Speaker(SourceKind.UNNAMED, description=shown, affiliation=affiliation, number=2)
        truly_same = same and self.random.random() < 0.6
        return speaker, f"official {self.number}" if truly_same else root

    def _original(
        self, paragraphs: list[list[str]], outlet: str, moment: datetime, speaker: Speaker | None, root: str
    ) -> Made:
        pieces = [[self._piece(sentence) for sentence in paragraph] for paragraph in paragraphs]
        head = [(p, s) for p, paragraph in enumerate(pieces[:3]) for s, one in enumerate(paragraph) if one.own >= 8]
        p, s = self.random.choice(head[:3]) if head else (0, 0)
        pieces[p][s] = replace(pieces[p][s], said=Said(speaker, frozenset([root])))
        seen = self.random.random() > 0.18
        return self._add(outlet, moment, pieces, writers=(self._reporter(),), seen=seen)

    def _spread(self, original: Made) -> None:
        """The stories that have it from an original, or from one that has."""
        wire = self.random.random() < 0.25 and bool(self.agencies)
        if wire:
            original.outlet = self.agencies.pop()
            original.writers = ()
        heard = [original]
        fewest = 1 if original.seen else 2
        for _ in range(self.random.randrange(fewest, 5)):
            if len(self.material.spare) < 4 or len(self.outlets) < 3:
                return
            parent = self.random.choice(heard)
            if wire and (parent is original) and self.random.random() < 0.7:
                heard.append(self._print_wire(original))
            elif not parent.seen:
                self.random.choice((self._cite, self._cite, self._copy_citing))(parent)
            else:
                kinds = (self._copy, self._abridge, self._reorder, self._edit, self._copy_citing, self._cite)
                others = (self._lift, self._rewrite, self._same_reporter)
                step = self.random.choices((*kinds, *others), (10, 14, 10, 12, 16, 22, 8, 6, 5))[0]
                heard.append(step(parent))

    def _reporter(self) -> str:
        """A name that nobody else in the cascade has, as long as there are any."""
        return self.reporters.pop() if len(self.reporters) > 1 else self.reporters[0]

    # One story out of another.

    def _copy(self, parent: Made) -> Made:
        return self._child(parent, [list(paragraph) for paragraph in parent.paragraphs])

    def _abridge(self, parent: Made) -> Made:
        keep = self.random.uniform(0.35, 0.8)
        kept = [
            [piece for piece in paragraph if piece.said or self.random.random() < keep]
            for paragraph in parent.paragraphs
        ]
        return self._child(parent, kept)

    def _reorder(self, parent: Made) -> Made:
        shuffled = [list(paragraph) for paragraph in parent.paragraphs]
        opening = [shuffled.pop(0)] if any(piece.credit for piece in shuffled[0]) else []
        self.random.shuffle(shuffled)
        return self._child(parent, opening + shuffled)

    def _edit(self, parent: Made) -> Made:
        """A copy with words changed here and there."""
        rate = self.random.choice((0.03, 0.06, 0.1))
        edited = [
            [
                piece if piece.cites or piece.credit else replace(piece, text=self._change(piece.text, rate))
                for piece in paragraph
            ]
            for paragraph in parent.paragraphs
        ]
        return self._child(parent, edited)

    def _copy_citing(self, parent: Made) -> Made:
        """A lead of its own that cites, over the text, abridged."""
        child = self._abridge(parent)
        child.paragraphs.insert(0, [self._lead((parent,))])
        return child

    def _cite(self, parent: Made) -> Made:
        """A story of its own that has the claim from the parent, and says so."""
        own = self._own_story()
        lead = self._lead((parent,))
        own[0 if self.random.random() < 0.7 else 1].insert(0, lead)
        if self.random.random() < 0.2:
            own[-1].append(self._piece(self.random.choice(MENTIONS)))
            own[-1][-1] = replace(own[-1][-1], text=_with_name(own[-1][-1].text, self.random.choice(self.outlets)))
        return self._child(parent, own)

    def _lift(self, parent: Made) -> Made:
        """A story of its own with a stretch of the parent in it, the claim among it where that is long enough."""
        long = [
            paragraph
            for paragraph in parent.paragraphs
            if sum(piece.words for piece in paragraph) >= 30
            and not any(_MARK.search(piece.text) for piece in paragraph)
        ]
        if not long:
            return self._cite(parent)
        with_claim = [paragraph for paragraph in long if any(piece.said for piece in paragraph)]
        own = self._own_story()
        own.insert(self.random.randrange(len(own)), list((with_claim or long)[0]))
        return self._child(parent, own)

    def _rewrite(self, parent: Made) -> Made:
        """A story of its own whose head says in other words what the parent says, and cites nobody."""
        own = self._own_story()
        claim = next((piece for piece in parent.pieces() if piece.said), None)
        if claim is not None and claim.said is not None:
            own[0].insert(0, self._retold(claim, 0.5))
        return self._child(parent, own)

    def _same_reporter(self, parent: Made) -> Made:
        """The parent's reporter, at another outlet, in other words."""
        own = self._own_story()
        claim = next((piece for piece in parent.pieces() if piece.said), None)
        child = self._child(parent, own)
        if claim is not None and claim.said is not None:
            said = Said(None if claim.cites else claim.said.speaker, claim.said.roots)
            own[0].insert(0, replace(self._retold(claim, 0.7), said=said))
            child.writers = parent.writers
        return child

    def _print_wire(self, wire: Made) -> Made:
        """An outlet that prints the agency's text and says so, in one of many ways."""
        child = self._abridge(wire) if self.random.random() < 0.5 else self._copy(wire)
        way, words = self.random.choice(AGENCY_CREDITS[self.half])
        credit = words.replace("AGENCY", wire.outlet)
        if way == "head":
            child.head_credit = wire.outlet
        elif way == "opening":
            first = child.paragraphs[0][0]
            child.paragraphs[0][0] = replace(first, text=credit + first.text, credit=wire.outlet)
            if first.said is not None:
                content = len(credit), len(credit) + len(first.text)
                child.paragraphs[0][0] = replace(child.paragraphs[0][0], said=replace(first.said, content=content))
        else:
            child.paragraphs.append([Piece(credit, -1, credit=wire.outlet)])
        return child

    def _circle(self) -> None:
        """Two stories of their own that have it from each other."""
        if len(self.material.spare) < 2 or len(self.outlets) < 2:
            return
        one, other = (
            self._add(self.outlets.pop(), self.here[-1].moment + timedelta(hours=9 + hours), self._own_story())
            for hours in (0, 3)
        )
        roots = frozenset([f"circle {self.number}"])
        claim = replace(one.paragraphs[0].pop(0), said=Said(None, roots))
        for story, source in ((one, other), (other, one)):
            story.paragraphs[0].insert(0, self._citing(claim, (source.outlet,), roots))
        self.made.circular.add(self.number)

    def _share_quote(self, one: Made, other: Made) -> None:
        """The same quotation in two stories that have nothing else from each other."""
        spots = [(p, s) for p, paragraph in enumerate(one.paragraphs) for s in range(len(paragraph))]
        for p, s in spots:
            piece = one.paragraphs[p][s]
            found = _QUOTED.search(piece.text)
            if found is None or piece.quote is not None or len(found[1].split()) < 9:
                continue
            words = found[1].split()
            if self.random.random() < 0.4:
                words = words[: max(8, len(words) * 2 // 3)]
            frame = self.random.choice(QUOTE_FRAMES)
            planted = self._piece(frame.replace("QUOTE", " ".join(words).rstrip(".,;") + ","))
            for story in self.here:
                story.paragraphs = [
                    [
                        replace(known, quote=planted.number) if known.number == piece.number else known
                        for known in paragraph
                    ]
                    for paragraph in story.paragraphs
                ]
            other.paragraphs.insert(self.random.randrange(1, 4), [replace(planted, quote=planted.number)])
            return

    # Words.

    def _lead(self, parents: tuple[Made, ...]) -> Piece:
        parent = parents[0]
        claim = next((piece for piece in parent.pieces() if piece.said), None)
        if claim is None or claim.said is None:
            claim = replace(next(parent.pieces()), said=Said(None, frozenset([f"report {parent.number}"])))
        roots = claim.said.roots if claim.said is not None else frozenset()
        return self._citing(claim, tuple(story.outlet for story in parents), roots)

    def _citing(self, claim: Piece, outlets: tuple[str, ...], roots: frozenset[str]) -> Piece:
        """A sentence that says the claim in other words and names the outlet that it is from."""
        said = self._retold(claim, 0.3).text.rstrip(".!? ")
        said = said[0].lower() + said[1:] if said[:2] not in {"I ", "I'"} else said
        before, _, after = self.random.choice(CITING[self.half]).partition("CLAIM")
        name = outlets[0]
        before, after = (_with_name(part, name) for part in (before, after))
        if not before:
            said = said[0].upper() + said[1:]
        speaker = Speaker(SourceKind.OUTLET, key=None, name=name) if self.random.random() < 0.65 else None
        text = before + said + after
        content = len(before), len(before) + len(said)
        piece = self._piece(text)
        return replace(piece, said=Said(speaker, roots, content), cites=outlets, retold=claim.retold or claim.number)

    def _retold(self, piece: Piece, rate: float) -> Piece:
        """The same in other words: synonyms, words left out, the clause at the end put first."""
        start, end = (piece.said.content if piece.said is not None else None) or (0, len(piece.text))
        text = self._change(re.sub(r"[\"“”]", "", piece.text[start:end]), rate)
        head, comma, tail = text.rstrip(". ").rpartition(", ")
        if comma and 3 < len(tail.split()) < 12 and self.random.random() < 0.5:
            text = f"{tail[0].upper()}{tail[1:]}, {head[0].lower()}{head[1:]}."
        said = piece.said and Said(None if piece.cites else piece.said.speaker, piece.said.roots)
        return replace(self._piece(text), said=said, retold=piece.retold or piece.number)

    def _change(self, text: str, rate: float) -> str:
        changed = []
        for word in text.split(" "):
            bare = word.casefold().strip(".,;:")
            if self.random.random() >= rate:
                changed.append(word)
            elif bare in SYNONYMS:
                changed.append(word.casefold().replace(bare, SYNONYMS[bare]))
            elif word[:1].islower() and len(word) > 3 and bare.isalpha() and self.random.random() < 0.5:
                continue
            else:
                changed.append(word)
                if word[:1].islower() and word.isalpha() and self.random.random() < 0.3:
                    changed.append(self.random.choice(TRAILING))
        return " ".join(changed) or text

    def _piece(self, text: str) -> Piece:
        self.numbers += 1
        return Piece(text, self.numbers)

    def _own_story(self) -> list[list[Piece]]:
        story = self.material.spare.pop()
        return [[self._piece(sentence) for sentence in paragraph] for paragraph in story[:8]]

    # Stories.

    def _child(self, parent: Made, paragraphs: list[list[Piece]]) -> Made:
        moment = parent.moment + timedelta(minutes=self.random.randrange(20, 3000))
        writers = (self._reporter(),) if self.random.random() < 0.4 else ()
        child = self._add(self.outlets.pop(), moment, [p for p in paragraphs if p], writers=writers)
        child.parents = (parent.number,)
        return child

    def _add(
        self,
        outlet: str,
        moment: datetime,
        paragraphs: list[list[Piece]],
        *,
        writers: tuple[str, ...] = (),
        seen: bool = True,
    ) -> Made:
        number = len(self.made.stories) + len(self.here)
        story = Made(number, self.number, outlet, moment, paragraphs, writers, seen=seen)
        self.here.append(story)
        return story

    def _finish(self, story: Made) -> None:
        """The published time as printed, and boilerplate."""
        shown = story.moment - timedelta(days=2) if self.random.random() < 0.05 else story.moment
        way = self.random.choices(("none", "day", "moment"), (15, 30, 55))[0]
        story.published = {"none": None, "day": shown.date().isoformat(), "moment": shown.isoformat()}[way]
        if self.random.random() < 0.5:
            place = len(story.paragraphs) if self.random.random() < 0.7 else min(2, len(story.paragraphs))
            story.paragraphs.insert(place, [Piece(self.random.choice(self.wide), -1)])
        if self.random.random() < 0.5:
            outlets = OUTLETS[self.half]
            house = HOUSE[outlets.index(story.outlet) % len(HOUSE)] if story.outlet in outlets else ""
            if house:
                story.paragraphs.append([Piece(_with_name(house, story.outlet), -1)])


def _with_name(text: str, outlet: str) -> str:
    """The text with the outlet's name in it, with one "the" at most."""
    bare = outlet.removeprefix("The ")
    for word in ("the", "The", "A"):
        text = text.replace(f"{word} OUTLET", f"{word} {bare}")
    return text.replace("OUTLET", outlet)


def true_kind(one: Made, other: Made) -> EdgeKind | str | None:
    """What ties the words of two stories, by what was planted; "either" where too little for a kind stands in both."""
    ours = {piece.number: piece for piece in one.pieces() if piece.number >= 0}
    both = [piece for piece in other.pieces() if piece.number in ours]
    own = sum(piece.own for piece in both)
    sizes = [sum(piece.own for piece in story.pieces() if piece.number >= 0) for story in (one, other)]
    if both:
        if own >= 0.5 * min(sizes):
            return EdgeKind.COPIES
        long = any(piece.words >= 25 and piece.own >= 15 for piece in both)
        return EdgeKind.LIFTS if long or _neighbours(one, other) else "either"
    quotes = {piece.quote for piece in one.pieces()} & {piece.quote for piece in other.pieces()} - {None}
    if quotes:
        return EdgeKind.SHARES_QUOTE
    tellings = [{piece.retold or piece.number: piece for piece in story.pieces()} for story in (one, other)]
    again = [(tellings[0][number], tellings[1][number]) for number in tellings[0].keys() & tellings[1].keys() - {-1}]
    if any(not a.cites and not b.cites and (a.retold is None) != (b.retold is None) for a, b in again):
        return EdgeKind.PARAPHRASES
    return "either" if again else None


def _neighbours(one: Made, other: Made) -> bool:
    """Whether 25 words or more stand in a row in both."""
    order = [piece for piece in one.pieces() if piece.number >= 0]
    following = {a.number: b.number for a, b in pairwise(order)}
    pieces = [piece for piece in other.pieces() if piece.number >= 0]
    words = own = 0
    last = -2
    for piece in pieces:
        if following.get(last) != piece.number:
            words = own = 0
        if piece.number in {known.number for known in order}:
            words, own, last = words + piece.words, own + piece.own, piece.number
            if words >= 25 and own >= 15:
                return True
        else:
            words, own, last = 0, 0, -2
    return False
