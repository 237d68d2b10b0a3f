"""Names that were cut short or left out, made whole by the capitalised words around them."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.en.countries import ADJECTIVES
from onrecord.lexicon.en.organisations import NAME_WORDS
from onrecord.lexicon.en.outlets import FORMS_LAST
from onrecord.lexicon.en.people import GROUP_WORDS, HONORIFICS, TITLES
from onrecord.lexicon.en.phrases import OPENERS
from onrecord.sources.capitals import capital_runs, is_calling
from onrecord.sources.name_kinds import FIRST_NAMES, KNOWN_NAMES, PLACES, is_first, is_outlet
from onrecord.sources.nouns import Noun, is_plural, nouns_of
from onrecord.sources.tokens import Token, Words
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

_LONGEST = 8
"""More capitalised words in a row are a headline or a shout."""
_LONGEST_PERSON = 4
_SHORT = 4
"""Letters of the words that stay small in a heading in title case, at most one fewer."""
_OPENING_MARKS = frozenset("\"“‘'")
_STANDING = frozenset("for against without united of beyond".split())
"""Capitalised words between those who make up a body and what it stands for ("Doctors Without Haste")."""
_CLOSINGS = frozenset({'" ', "” ", "’ ", "' "})
_CALLED = frozenset({Noun.OFFICIAL, Noun.CLASS, Noun.OUTLET})
"""What a noun is that stands beside a name and is no part of it: "Broadcaster Kanto"."""


def whole_names(words: Words, names: Sequence[Name], cues: Sequence[Span]) -> Iterator[Name]:
    """The names of which only parts were given: each the run of capitalised words that holds the parts.

    A run grows into a name only by words that are no titles, nationalities or openers, and only where all names given
    in it are of one kind. Two persons of two words or more stay two.
    """
    given = sorted(names, key=lambda name: name.span)
    at = 0
    for run in _runs(words, _in(words, cues)):
        span = Span(run[0].start, run[-1].end)
        while at < len(given) and given[at].span.end <= span.start:
            at += 1
        last = at
        while last < len(given) and given[last].span.start < span.end:
            last += 1
        whole = _whole(words, run, given[at:last])
        if whole is not None:
            yield whole


def nicknamed(words: Words) -> Iterator[Name]:
    """Persons' names with a nickname in quotation marks within: "William “Bud” Kessler"."""
    tokens = words.tokens
    for at in range(1, len(tokens) - 1):
        if words.text[tokens[at].start - 1] not in _OPENING_MARKS or not tokens[at].capital:
            continue
        first, last = tokens[at - 1], at
        if last + 2 < len(tokens) and tokens[last + 1].capital and words.gap(tokens[last], tokens[last + 1]) == " ":
            last += 1
        after = tokens[last + 1]
        marked = words.text[first.end : tokens[at].start].strip() in _OPENING_MARKS
        closed = words.text[tokens[last].end : after.start] in _CLOSINGS and first.word not in OPENERS
        if marked and closed and first.capital and after.capital and first.word.isalpha():
            yield Name(Span(first.start, after.end), NameKind.PERSON)


def unnamed_runs(words: Words, covered: set[int], cues: Sequence[Span]) -> Iterator[Sequence[Token]]:
    """Names that were not given and tell by their own words that they are some, outside cues.

    A person's first name with more, a word for a body in two words or more, a known place or party, an outlet. Other
    capitals that the reader saw and passed over are things more often than actors: products, contests, programmes.
    What stands right beside a name given is what was cut off it, a title or an opener.
    """
    for run in _runs(words, covered | _in(words, cues)):
        if _is_beside(words, run, covered):
            continue
        first = run[0].word
        if len(run) == 1:
            telling = first in KNOWN_NAMES and first not in FIRST_NAMES
        else:
            telling = first in FIRST_NAMES or any(token.word in NAME_WORDS or not token.capital for token in run)
        if telling or is_outlet(words, run, NameKind.PERSON):
            yield run


def _is_beside(words: Words, run: Sequence[Token], covered: set[int]) -> bool:
    first, last = words.place(run[0].start), words.place(run[-1].start)
    pairs = (words.tokens[max(0, first - 1) : first + 1], words.tokens[last : last + 2])
    return any(
        len(pair) > 1
        and words.gap(*pair) == " "
        and not pair[0].owning
        and not covered.isdisjoint(one.start for one in pair)
        for pair in pairs
    )


def _in(words: Words, spans: Sequence[Span]) -> set[int]:
    return {token.start for span in spans for token in words.within(span)}


def _runs(words: Words, covered: set[int]) -> Iterator[Sequence[Token]]:
    for sentence in words.sentences:
        if not _is_heading(words, sentence):
            yield from (run for run in capital_runs(words, sentence, covered) if len(run) <= _LONGEST)


def _is_heading(words: Words, sentence: Span) -> bool:
    """Whether all words of a sentence but the short ones are capitalised, so that capitals tell nothing."""
    tokens = words.within(sentence)
    if words.text[sentence.start : sentence.end].isupper():
        return True
    if len(tokens) <= _SHORT or not tokens[-1].capital:
        return False
    return all(token.capital or len(token.word) < _SHORT for token in tokens)


def _whole(words: Words, run: Sequence[Token], parts: Sequence[Name]) -> Name | None:
    if not parts:
        return None
    if len(run) > 2 and is_calling(run[:1]) and run[1].word in _STANDING:
        return Name(Span(run[0].start, run[-1].end), NameKind.ORGANISATION)
    kind = _common_kind(words, parts)
    if kind is None:
        return None
    if kind is NameKind.PERSON and sum(len(words.within(part.span)) > 1 for part in parts) > 1:
        return None
    before = [token for token in run if token.end <= parts[0].span.start]
    after = [token for token in run if token.start >= parts[-1].span.end]
    start, end = parts[0].span.start, parts[-1].span.end
    for token in reversed(before):
        if not _extends(words, token):
            break
        start = token.start
    for token in after:
        if not _ends(token):
            break
        end = token.end
    span = Span(start, end)
    if kind is NameKind.PLACE and any(token.word in NAME_WORDS and token.end <= end for token in after):
        kind = NameKind.ORGANISATION
    fits = kind is not NameKind.PERSON or len(words.within(span)) <= _LONGEST_PERSON
    return Name(span, kind) if fits and all(span != part.span for part in parts) else None


def _common_kind(words: Words, parts: Sequence[Name]) -> NameKind | None:
    """The one kind of all parts. Of a place and a lone surname after it, a body's where the place is a known one."""
    kinds = [part.kind for part in parts]
    if kinds == [NameKind.PLACE, NameKind.PERSON]:
        first, last = words.within(parts[0].span), words.within(parts[1].span)
        single = len(last) == 1 and last[0].word not in FIRST_NAMES and first[-1].word not in FIRST_NAMES
        if not single or words.gap(first[-1], last[0]) != " ":
            return None
        return NameKind.ORGANISATION if first[-1].word in PLACES else NameKind.PERSON
    return kinds[0] if len(set(kinds)) == 1 else None


def _extends(words: Words, token: Token) -> bool:
    """Whether a capitalised word before a name may be its first: no title, nationality, opener or common noun."""
    word = token.word
    if word in FIRST_NAMES:
        return True
    if word in TITLES or word in HONORIFICS or word in ADJECTIVES or not _CALLED.isdisjoint(nouns_of(word)):
        return False
    return not is_first(words, token) or not (word in OPENERS or word in words.lower or nouns_of(word))


def _ends(token: Token) -> bool:
    """Whether a capitalised word after a name may be its last."""
    word = token.word
    if word in FORMS_LAST or (word in NAME_WORDS and (token.owning or not is_plural(word))):
        return True
    return word in FIRST_NAMES or (
        word not in GROUP_WORDS and word not in TITLES and _CALLED.isdisjoint(nouns_of(word) - {Noun.OUTLET})
    )
