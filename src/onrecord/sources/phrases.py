"""A source's noun phrase taken apart: its head, whose it is, what stands beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from onrecord.lexicon.en.countries import ADJECTIVES
from onrecord.lexicon.en.documents import HOLDING
from onrecord.lexicon.en.people import HONORIFICS, TITLES
from onrecord.lexicon.en.phrases import AFTER_THE_HEAD, JOINING, LINKING, SEEING
from onrecord.lexicon.en.pronouns import ANYONE, DEFINITE, DETERMINERS, INDEFINITE, NUMBERS, QUANTITIES
from onrecord.sources.nouns import is_person_noun, is_plural, nouns_of
from onrecord.sources.sightings import Sightings
from onrecord.sources.tokens import Token, Words
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_AFTER_PARTICIPLES = frozenset("a an the by in on at to last this yesterday".split())
"""Words that show a participle before them to follow its noun ("a correction printed a day later")."""
_TO_NAMES = LINKING | HOLDING | {"about", "against", "over"}
"""Prepositions that lead from a noun to a name."""
_STOPS = frozenset(',;:()[]–—"“”')
_BEFORE_A_NAME = TITLES | frozenset(HONORIFICS) | {"and", "former", "the"}
_LONGEST = 60
"""Words of a source that are looked at; the head of a longer one stands before them."""


@dataclass(slots=True)
class Item:
    """A word of the phrase, or a whole name in it."""

    tokens: Sequence[Token]
    name: int | None
    """Number of the name; None for a word."""

    @property
    def word(self) -> str:
        """The last word, in normal form."""
        return self.tokens[-1].word

    @property
    def owning(self) -> bool:
        """Whether a genitive ending follows."""
        return self.tokens[-1].owning


@dataclass(slots=True)
class Phrase:
    """One noun phrase."""

    span: Span
    core: Span
    """From its first word to its head, without a determiner."""
    shown: Span | None = None
    """What of it describes the thing, where it was cut from a longer stretch."""
    names: tuple[int, ...] = ()
    """Numbers of the names that are its heads: one, or several joined; empty where the head is a common noun."""
    heads: tuple[str, ...] = ()
    """Its common nouns that are heads, in normal form: one, or several joined."""
    determiner: str | None = None
    """First word, if it is a determiner."""
    same: bool = False
    """Whether it says "the same"."""
    other: bool = False
    """Whether it says "the other" or "another"."""
    number: str | None = None
    """The word that says how many, if one does."""
    count: bool = False
    """Whether a word says more than one."""
    modifiers: tuple[str, ...] = ()
    """Words before the head, in normal form."""
    owner: int | None = None
    """Number of the name in the genitive right before the head."""
    owned_by: str | None = None
    """A word in the genitive, or a possessive pronoun, that is no name."""
    inner: tuple[int, ...] = ()
    """Numbers of names before the head, the owner left out ("Kesto officials")."""
    links: tuple[tuple[str, int], ...] = ()
    """Names after the head, each with the preposition before it."""
    rest: tuple[str, ...] = ()
    """Words after the head, up to the first comma."""
    proper: bool = False
    """Whether a capitalised word that is no known name stands before the head ("Kessian police")."""
    beside: "Phrase | None" = None
    """What stands after the first comma or dash."""
    joined: bool = False
    """Whether its heads are joined by "and"."""

    @property
    def head(self) -> str:
        """The last head that is a common noun; empty where there is none."""
        return self.heads[-1] if self.heads else ""

    @property
    def definite(self) -> bool:
        """Whether it speaks of something known already."""
        return self.determiner in DEFINITE or self.same

    @property
    def indefinite(self) -> bool:
        """Whether it brings in something new."""
        return self.determiner in INDEFINITE

    @property
    def plural(self) -> bool:
        """Whether it is more than one."""
        if self.is_one_of:
            return False
        joined = len(self.names) + len(self.heads) > 1 and self.joined
        return joined or self.count or (bool(self.heads) and is_plural(self.head))

    @property
    def is_one_of(self) -> bool:
        """Whether it is one of several people or things ("one of the residents")."""
        return self.determiner == "one" and bool(self.heads) and (is_plural(self.head) or self.head == "them")


@dataclass(slots=True)
class _Cut:
    """Where a segment's head ends."""

    core: list[Item] = field(default_factory=list)
    after: list[Item] = field(default_factory=list)


def parse_phrase(words: Words, sightings: Sightings, span: Span) -> Phrase | None:
    """The noun phrase of one stretch; None where no word stands in it."""
    tokens = list(words.within(span))[:_LONGEST]
    if not tokens:
        return None
    segments = _segments(words, sightings, tokens)
    phrase = _segment(words, sightings, segments[0], span)
    listed = _joined_list(words, sightings, segments, span)
    if listed:
        phrase.names, phrase.heads, phrase.joined = listed, (), True
    elif len(segments) > 1:
        phrase.beside = _segment(words, sightings, segments[1], span)
        if phrase.beside.count and not phrase.beside.heads and len(segments) > 2:  # "Ana Sol, 34, a nurse"
            phrase.beside = _segment(words, sightings, segments[2], span)
    return phrase


def _segments(words: Words, sightings: Sightings, tokens: Sequence[Token]) -> list[list[Item]]:
    segments: list[list[Item]] = [[]]
    previous: Token | None = None
    for token in tokens:
        number = sightings.at(token.start)
        if previous is not None and number is not None and segments[-1] and segments[-1][-1].name == number:
            segments[-1][-1] = Item([*segments[-1][-1].tokens, token], number)
        else:
            gap = words.gap(previous, token) if previous is not None else ""
            if segments[-1] and (not _STOPS.isdisjoint(gap) or gap.strip() == "-"):
                segments.append([])
            segments[-1].append(Item([token], number))
        previous = token
    return segments


def _joined_list(words: Words, sightings: Sightings, segments: list[list[Item]], span: Span) -> tuple[int, ...]:
    """The names of "A, B and C"; empty where the segments are no such list."""
    if len(segments) < 2 or not any(item.word in JOINING and item.name is None for item in segments[-1]):
        return ()
    parsed = [_segment(words, sightings, segment, span) for segment in segments]
    plain = all(
        part.names and not part.rest and (part.determiner is None or part.determiner == "the") for part in parsed
    )
    return tuple(number for part in parsed for number in part.names) if plain else ()


def _segment(words: Words, sightings: Sightings, items: list[Item], span: Span) -> Phrase:
    body = list(items)
    determiners: list[str] = []
    while len(body) > 1 and _opens(body):
        determiners.append(body[0].word)
        del body[: 2 if body[1].word == "of" and body[1].name is None else 1]
    if body[0].word in JOINING and len(body) > 1:
        del body[0]
    cut = _cut(body, sightings)
    core = cut.core or body[:1]
    phrase = Phrase(span, Span(core[0].tokens[0].start, core[-1].tokens[-1].end))
    _read_core(phrase, core)
    phrase.determiner = determiners[0] if determiners else None
    phrase.same = "same" in phrase.modifiers or "same" in determiners
    phrase.other = not {"other", "another"}.isdisjoint({*phrase.modifiers, *determiners})
    share = "percent" in determiners or "%" in words.text[span.start : core[0].tokens[0].start]
    phrase.count = not share and any(word in NUMBERS or (word.isdigit() and word != "1") for word in determiners)
    phrase.number = next((word for word in determiners if word in NUMBERS), None)
    if phrase.determiner in {"his", "her", "its", "their", "our", "my"} and phrase.owner is None:
        phrase.owned_by = phrase.determiner
    phrase.links = tuple(_links(cut.after))
    phrase.proper = any(_is_proper(words, item) for item in core[:-1])
    phrase.rest = tuple(token.word for item in cut.after for token in item.tokens)
    return phrase


def _is_proper(words: Words, item: Item) -> bool:
    token = item.tokens[0]
    if item.name is not None or not token.capital or not token.word.isalpha():
        return False
    opening = token.start == words.sentence(token.start).start
    return not opening or (token.word.endswith(("an", "ese", "ish", "ic", "i")) and token.word not in words.lower)


def _opens(body: list[Item]) -> bool:
    """Whether a phrase goes on after its first word: not in "those | held there", but in "two of | his aides"."""
    first, second = body[:2]
    if first.name is not None or first.owning:
        return False
    counts = first.word in NUMBERS or first.word.isdigit() or first.word in QUANTITIES
    if second.word == "of" and second.name is None:
        return len(body) > 2 and (counts or first.word in ANYONE)
    return (first.word in DETERMINERS or (counts and first.word not in QUANTITIES)) and (
        second.name is not None or second.word not in AFTER_THE_HEAD
    )


def _cut(body: list[Item], sightings: Sightings) -> _Cut:
    """The items up to the head, and those after it."""
    at = next((at for at, item in enumerate(body) if at and _ends_core(body, at)), len(body))
    if at < len(body) and not any(item.name is not None and not item.owning for item in body[at - 1 : at]):
        late = _late_name(body, at, sightings)
        if late is not None:
            return _Cut(body[: late + 1], body[late + 1 :])
    return _Cut(body[:at], body[at:])


def _ends_core(body: list[Item], at: int) -> bool:
    item, before = body[at], body[at - 1]
    if item.name is not None:
        # a name after a noun: "the minister Jan Novak" goes on; a lone noun after a name goes on as well
        return False
    if item.word in AFTER_THE_HEAD:
        return True
    if item.word == "turned":  # "former striker turned pundit Kit Danvers"
        return False
    participle = item.word.endswith(("ed", "ing")) and not item.tokens[0].capital and not nouns_of(item.word)
    following = body[at + 1].word if at + 1 < len(body) and body[at + 1].name is None else ""
    known = bool(nouns_of(before.word)) or following in _AFTER_PARTICIPLES
    return participle and before.name is None and known


def _late_name(body: list[Item], cut: int, sightings: Sightings) -> int | None:
    """Place of a person's name that is the head though a preposition stands before it ("Secretary of State Ana Sol").

    Only after a title, and only where more than titles stands between the preposition and the name: in "an aide to
    President Sol" she is not the head.
    """
    if body[cut].word not in {"of", "for"} or not is_person_noun(body[cut - 1].word):
        return None
    for at in range(cut + 1, len(body)):
        item = body[at]
        if item.name is None:
            if item.word in AFTER_THE_HEAD and item.word not in {"of", "for", "and"}:
                return None
            continue
        if sightings.all[item.name].kind is SourceKind.PERSON and not item.owning:
            between = [one for one in body[cut + 1 : at] if one.word not in _BEFORE_A_NAME]
            states = [one for one in body[cut + 1 : at] if one.word == "state"]
            roles = [one for one in between if one.name is None and is_person_noun(one.word)]
            ownings = [one for one in between if one.owning]
            return at if (between or states) and not roles and not ownings else None
    return None


def _read_core(phrase: Phrase, core: list[Item]) -> None:
    """Heads, owner and modifiers: the last item of each part that "and" joins is a head."""
    parts: list[list[Item]] = [[]]
    for item in core:
        if item.name is None and item.word in JOINING:
            parts.append([])
        else:
            parts[-1].append(item)
    parts = [part for part in parts if part]
    if not parts:
        phrase.heads = (core[-1].word,)
        return
    last = parts[-1][-1]
    names = tuple(part[-1].name for part in parts if part[-1].name is not None and not part[-1].owning)
    if last.name is not None:
        phrase.names = tuple(name for name in names if name is not None) or (last.name,)
    else:
        nouns = [part[-1].word for part in parts if part[-1].name is None]
        phrase.names = tuple(name for name in names if name is not None and parts[0][-1].name is not None)
        phrase.heads = (*(word for word in nouns[:-1] if is_plural(word) or is_person_noun(word)), nouns[-1])
    phrase.joined = len(parts) > 1
    before = [item for item in core if item.tokens[-1].end < last.tokens[0].start]
    phrase.modifiers = tuple(token.word for item in before for token in item.tokens if token.word not in JOINING)
    owners = [item for item in before if item.owning]
    if owners:
        phrase.owner, phrase.owned_by = owners[-1].name, None if owners[-1].name is not None else owners[-1].word
    phrase.inner = tuple(
        item.name
        for item in before
        if item.name is not None and item.name != phrase.owner and item.name not in phrase.names
    )


def _links(after: list[Item]) -> list[tuple[str, int]]:
    """The names after the head, each with its preposition; one reaches over "and", and not over other words."""
    links: list[tuple[str, int]] = []
    preposition, before, linked = "", "", False
    for item in after:
        if item.name is not None:
            if preposition:
                links.append((preposition, item.name))
                linked = True
        elif item.word == "by" and before in SEEING:
            preposition = ""
        elif item.word in _TO_NAMES:
            preposition, linked = item.word, False
        elif linked and item.word not in JOINING:
            preposition = ""
        before = item.word
    return links


def nationalities(words: Sequence[str]) -> frozenset[str]:
    """The countries whose adjectives stand among some words."""
    pairs = (" ".join(pair) for pair in pairwise(words))
    return frozenset(ADJECTIVES[word] for word in (*words, *pairs) if word in ADJECTIVES)
