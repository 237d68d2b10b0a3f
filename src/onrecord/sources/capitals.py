"""Names that were not given: capitalised words in the sources of lines."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.en.countries import ADJECTIVES
from onrecord.lexicon.en.organisations import BEFORE_OF, NAME_WORDS
from onrecord.lexicon.en.people import AGENTS, BEFORE_SURNAMES, HONORIFICS, PARTY_PEOPLE, TITLES
from onrecord.lexicon.en.phrases import OPENERS
from onrecord.sources.name_kinds import FIRST_NAMES, KNOWN_NAMES, NO_NAME, ONLY_ADJECTIVES, is_first, is_noun, is_outlet
from onrecord.sources.nouns import Noun, is_person_noun, is_plural, looks_like_person, nouns_of, singular
from onrecord.sources.tokens import Token, Words
from onrecord.values.source import NameKind
from onrecord.values.text import Span

_BODY_WORDS = NAME_WORDS | BEFORE_OF
"""Words after which "of" or "for" may go on with a body's name."""


def capital_runs(words: Words, span: Span, covered: set[int]) -> Iterator[Sequence[Token]]:
    """Runs of capitalised words in a span that no name covers; a lone word that opens a sentence is no name."""
    run: list[Token] = []
    for token in words.within(span):
        if not run and not token.capital:
            continue
        fits = token.start not in covered and _may_be_name(token)
        joins = bool(run) and (
            (token.word in {"of", "for", "on", "&"} and not _BODY_WORDS.isdisjoint(one.word for one in run))
            or (token.word in {"for", "against", "without"} and is_calling(run))
        )
        if run and (not (fits or joins) or not _goes_on(words, run[-1], token)):
            yield from _checked(words, run)
            run = []
        if fits or (joins and run):
            run.append(token)
    yield from _checked(words, run)


def _goes_on(words: Words, one: Token, other: Token) -> bool:
    """Whether nothing but a space parts two words, the full stop of an initial ("Ana P. Sol") or "Workers' Union"."""
    gap = words.gap(one, other)
    if one.owning:
        return other.word in NAME_WORDS and is_plural(one.word) and is_person_noun(one.word)
    return gap == " " or (gap == ". " and one.end - one.start == 1 and one.capital)


def is_calling(run: Sequence[Token]) -> bool:
    """Whether a run is a plural of people after whom "for" may go on with what they stand for: "Doctors for Peace".

    Not of those who stand for others: "Lawyers for Kesto".
    """
    word = run[0].word
    return len(run) == 1 and is_plural(word) and is_person_noun(word) and singular(word) not in AGENTS


def _may_be_name(token: Token) -> bool:
    word = token.word
    return token.capital and word[0].isalpha() and word not in NO_NAME and word not in HONORIFICS


def _checked(words: Words, run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    run = list(run)
    while run and not run[-1].capital:
        run.pop()
    if len(run) > 1 and run[0].word not in BEFORE_SURNAMES and is_outlet(words, run, NameKind.ORGANISATION):
        yield run
        return
    if len(run) > 2 and not run[1].capital and (is_calling(run[:1]) or run[0].word in BEFORE_OF):
        yield run
        return
    while run and run[0].word not in PARTY_PEOPLE and _opens_title(run):
        del run[0]
    if len(run) > 1 and run[0].word in OPENERS and is_first(words, run[0]):
        del run[0]
    if len(run) == 1 and run[0].word in KNOWN_NAMES and not is_noun(words, run[0]):
        yield run
        return
    if not run or (len(run) == 1 and is_noun(words, run[0])) or _is_post(run):
        return
    opening = is_first(words, run[0])
    known = run[0].word in KNOWN_NAMES or is_outlet(words, run, NameKind.PERSON)
    letters = words.text[run[0].start : run[0].end]
    common = bool(nouns_of(run[-1].word)) and len(run) == 1 and not is_outlet(words, run, NameKind.ORGANISATION)
    lone = opening and len(run) == 1 and not _stands_alone(words, run[0]) and not letters.isupper()
    nationality = len(run) == 1 and run[0].word in ONLY_ADJECTIVES
    if (known or not (common or lone)) and not nationality:
        yield run


def _opens_title(run: Sequence[Token]) -> bool:
    """Whether a run's first word is a nationality or belongs to a title, and not to the name itself."""
    first, second = run[0].word, run[1].word if len(run) > 1 else ""
    if first in ADJECTIVES:
        return bool(second)
    return Noun.OFFICIAL in nouns_of(first) or (first in TITLES and second not in NAME_WORDS)


def _is_post(run: Sequence[Token]) -> bool:
    """Whether capitalised words are a post and no name: "Kessian Water Minister"."""
    first, last = run[0].word, run[-1].word
    return len(run) > 1 and Noun.OFFICIAL in nouns_of(last) and first not in FIRST_NAMES and last not in NAME_WORDS


def _stands_alone(words: Words, token: Token) -> bool:
    """Whether a word that opens a sentence is its whole noun phrase: a verb or comma follows, no lower-case noun."""
    if token.word in words.inner_capitals and token.word not in words.lower:
        return True
    if is_plural(token.word) and looks_like_person(token.word):
        return False
    after = words.tokens[(at := words.place(token.start)) + 1 : at + 2]
    return not after or token.owning or words.gap(token, after[0]) != " " or not (nouns_of(after[0].word))
