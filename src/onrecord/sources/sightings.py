"""Names as they stand in the story: cleaned of titles, made whole, and each with its likeliest kind."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.lexicon.en.countries import ADJECTIVES, COUNTRIES
from onrecord.lexicon.en.organisations import NAME_WORDS, PARTY_WORDS
from onrecord.lexicon.en.people import GROUP_WORDS, HONORIFICS, TITLES
from onrecord.lexicon.en.phrases import OPENERS, PLACE_OPENINGS
from onrecord.sources.capitals import capital_runs
from onrecord.sources.name_kinds import (
    FIRST_NAMES,
    NO_NAME,
    ONLY_ADJECTIVES,
    PLACES,
    guess_kind,
    is_first,
    is_noun,
    is_outlet,
    kind_of_name,
)
from onrecord.sources.nouns import is_person_noun
from onrecord.sources.spelled_out import spelled_out
from onrecord.sources.tokens import Token, Words
from onrecord.sources.whole_names import nicknamed, unnamed_runs, whole_names
from onrecord.values.source import Name, NameKind, SourceKind
from onrecord.values.text import Span

_BEFORE_TITLES = frozenset("former late ex acting then longtime veteran the".split())


@dataclass(slots=True)
class Sighting:
    """One name in the story."""

    span: Span
    words: tuple[str, ...]
    """In normal form, without titles."""
    kind: SourceKind
    """Person, organisation or outlet."""
    place: bool
    """Whether it is (also) the name of a place."""
    gender: str | None
    """Told by a form of address before it."""
    titled: bool
    """Whether a title or form of address stands before it."""
    owning: bool
    """Whether a genitive ending follows."""
    as_person: bool
    """Whether it was given as the name of a person."""


class Sightings:
    """All names of a story in text order, without overlap."""

    def __init__(self, sightings: Iterable[Sighting]) -> None:
        self.all: list[Sighting] = sorted(sightings, key=lambda sighting: sighting.span)
        self._starts = [sighting.span.start for sighting in self.all]

    def at(self, position: int) -> int | None:
        """Number of the name that covers a code point."""
        number = bisect_right(self._starts, position) - 1
        return number if number >= 0 and position < self.all[number].span.end else None

    def within(self, span: Span) -> range:
        """Numbers of the names that begin in a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))


def sight_names(words: Words, names: Sequence[Name], sources: Iterable[Span], cues: Sequence[Span]) -> Sightings:
    """The names given, made whole and without overlap, and those that stand capitalised without being given.

    Of overlapping names the longer one counts. In cues only outlets are looked for ("told the Leval Herald"). Given
    names without a capital are dropped where the story has capitals within its sentences: they are common words.
    """
    taken: dict[int, Sighting] = {}
    covered: set[int] = set()
    if words.inner_capitals:
        names = [name for name in names if any(token.capital for token in words.within(name.span))]
    _take_told(words, cues, taken, covered, at_least=2)  # before the names given, which may be parts of them
    whole = (*names, *whole_names(words, names, cues), *spelled_out(words), *nicknamed(words))
    for name in sorted(whole, key=lambda name: (name.span.start - name.span.end, name.span)):
        tokens = _trimmed(words, name)
        _take(words, tokens, _given_kind(words, name, tokens), taken, covered)
    for source in sources:
        for run in list(capital_runs(words, source, covered)):
            _take(words, run, guess_kind(words, run), taken, covered)
    _take_told(words, cues, taken, covered, at_least=1)
    for run in unnamed_runs(words, covered, cues):
        _take(words, run, guess_kind(words, run), taken, covered)
    return Sightings(_joined(words, sorted(taken.values(), key=lambda one: one.span)))


def _take_told(
    words: Words, cues: Iterable[Span], taken: dict[int, Sighting], covered: set[int], *, at_least: int
) -> None:
    """See the outlets in cues whose names have so many words: "told the Leval Herald"."""
    for cue in cues:
        for run in list(capital_runs(words, cue, covered)):
            if len(run) >= at_least and is_outlet(words, run, NameKind.ORGANISATION):
                _take(words, run, NameKind.ORGANISATION, taken, covered)


def _joined(words: Words, sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    """The names, those parted by "&" put together: "Bandra Gas" and "Electric Co" are one body."""
    last: Sighting | None = None
    for sighting in sightings:
        if last is not None and words.text[last.span.end : sighting.span.start].strip() == "&":
            span = Span(last.span.start, sighting.span.end)
            names = (*last.words, *sighting.words)
            last = replace(sighting, span=span, words=names, kind=SourceKind.ORGANISATION, place=False, gender=None)
            continue
        if last is not None:
            yield last
        last = sighting
    if last is not None:
        yield last


def _given_kind(words: Words, name: Name, tokens: Sequence[Token]) -> NameKind:
    """The kind given, or a person's where a title was cut off before the name."""
    if name.kind is NameKind.ORGANISATION and tokens and tokens[0].start > name.span.start:
        first = words.within(name.span)[0].word
        return NameKind.PERSON if is_person_noun(first) or first in HONORIFICS else name.kind
    return name.kind


def _take(words: Words, tokens: Sequence[Token], kind: NameKind, taken: dict[int, Sighting], covered: set[int]) -> None:
    if tokens and not any(token.start in covered for token in tokens):
        covered.update(token.start for token in tokens)
        taken[tokens[0].start] = _sighting(words, tokens, kind)


def _trimmed(words: Words, name: Name) -> Sequence[Token]:
    """A name's words without titles and articles before it."""
    tokens = _past_titles(list(words.within(name.span)), name.kind)
    if len(tokens) > 1 and tokens[0].word in OPENERS and is_first(words, tokens[0]):
        del tokens[0]
    while len(tokens) > 1 and _leads(tokens, name.kind):
        del tokens[0]
    bodily = not PARTY_WORDS.isdisjoint(token.word for token in tokens)
    while len(tokens) > 1 and tokens[-1].word in GROUP_WORDS and not bodily:
        tokens.pop()
    if all(token.word in NO_NAME or token.word in TITLES or token.word in ONLY_ADJECTIVES for token in tokens):
        return ()
    if len(tokens) == 1 and is_noun(words, tokens[0]):
        return ()
    return tokens


def _past_titles(tokens: list[Token], kind: NameKind) -> list[Token]:
    """The person's name at the end of "Harbour Authority Secretary Ana Sol"; other names as they are."""
    for at in range(len(tokens) - 1, 0, -1):
        title = tokens[at - 1].word in TITLES or is_person_noun(tokens[at - 1].word)
        first_name = tokens[at].word in FIRST_NAMES and at < len(tokens) - 1
        if title and len(tokens) - at < 4 and (first_name or (kind is NameKind.PERSON and at > 1)):
            return tokens[at:]
    return tokens


def _leads(tokens: Sequence[Token], kind: NameKind) -> bool:
    first = tokens[0].word
    if kind is not NameKind.PERSON:
        titled = first in HONORIFICS or (first in TITLES and is_person_noun(first))
        return first in {"the", "a", "an"} or (titled and NAME_WORDS.isdisjoint(token.word for token in tokens))
    if first in HONORIFICS or first in TITLES or first in _BEFORE_TITLES:
        return len(tokens) > 1 and first not in FIRST_NAMES
    return (first in ADJECTIVES or first in COUNTRIES) and tokens[1].word in TITLES


def _is_place(found: Sequence[str], given: NameKind, kind: SourceKind) -> bool:
    if " ".join(found) in PLACES or (given is NameKind.PLACE and kind is not SourceKind.OUTLET):
        return True
    opened = found[0] in PLACE_OPENINGS and len(found) > 1 and NAME_WORDS.isdisjoint(found)
    return opened and given is NameKind.PERSON and kind is SourceKind.ORGANISATION


def _sighting(words: Words, tokens: Sequence[Token], given: NameKind) -> Sighting:
    span = Span(tokens[0].start, tokens[-1].end)
    found = tuple(token.word for token in tokens if token.word != "the") or (tokens[0].word,)
    before = words.before(span.start)
    adjacent = (before is not None and words.text[before.end : span.start].strip(". ") == "" and before.word) or ""
    kind = kind_of_name(words, tokens, found, given, adjacent)
    return Sighting(
        span=span,
        words=found,
        kind=kind,
        place=_is_place(found, given, kind),
        gender=HONORIFICS.get(adjacent) or None,
        titled=adjacent in HONORIFICS or (adjacent in TITLES and kind is SourceKind.PERSON),
        owning=tokens[-1].owning,
        as_person=given is NameKind.PERSON,
    )
