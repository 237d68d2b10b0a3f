"""A statement's words laid out for comparing: the deed, who did it to whom, how sure the deed is, numbers and times."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.claims.telling import how_telling
from onrecord.claims.words import Token, is_clock, is_ordinal, tokens_of
from onrecord.lexicon.en import claims_words as english
from onrecord.lexicon.en.calendar import MONTHS
from onrecord.lexicon.en.claims_common import CLASS_OF
from onrecord.lexicon.en.claims_deeds import BEFORE_DEED, DEED_OF, ENDING, NOUN_OF, PHRASE_OPENERS, PHRASES
from onrecord.lexicon.en.stems import stem

_KEPT = 16384
"""Propositions that are kept at hand."""
_FEWEST_MAIN = 2
"""Words that a main clause has at least."""
_NEAR = 3
"""Words before a verb among which its auxiliaries stand."""
_SLOT = 7
"""Telling words on either side of a deed that are looked at for who did it to whom."""
_DETERMINERS = frozenset("a an the his her its their our my this that these those no any some".split())
_ENDS_OBJECT = frozenset("in at on after before from over under near during about off into as".split())
_TITLE_SHARE = 0.8
"""Share of telling words with a capital from which on capitals tell no names: a headline in title case."""
_FEWEST_FOR_TITLE = 4
_YEARS = range(1900, 2100)

# How likely a word that can be a deed is the sentence's verb.
_SURE, _LIKELY, _MAYBE, _HARDLY = 3.0, 2.0, 1.5, 0.5
_LEAST = 1.0
_BEFORE_BASE = english.FUTURE | {"to", "did", "does", "do", "didn't", "doesn't", "don't"}
_AUXILIARIES = english.PASSIVE | english.PAST_AUXILIARIES | _BEFORE_BASE | {"not", "never"}


PEOPLE = "people"
"""The unit of people whom no word tells apart from others."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number and what it counts."""

    value: float
    unit: str | None
    """The stem of what it counts; None where no word says."""
    of_name: str | None
    """The stem of the name that it belongs to ("Pellow 6"); None elsewhere."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """What is compared of a statement."""

    terms: tuple[str, ...]
    """The telling stems, each once, in order."""
    counted: tuple[float, ...]
    """What each of them counts, above 0 and up to 1, in the same order: less beside the main clause."""
    names: frozenset[str]
    """Those of them that are, or belong to, names."""
    deed: frozenset[str]
    """What the main clause's verb may tell of: numbers of the lexicon, else its stem; empty where none was made out."""
    main_deeds: frozenset[str]
    """The same of all telling words of the main clause."""
    doers: frozenset[str]
    """Stems of who did it."""
    done_to: frozenset[str]
    """Stems of whom or what it was done to, or for."""
    manner: str | None
    """What leads up to the deed ("offer"), "future", "past", or None in the present."""
    negated: bool
    counts: tuple[Count, ...]
    ordinals: frozenset[tuple[str, str]]
    """Words that tell which one, with the stem after each."""
    months: frozenset[int]
    years: frozenset[int]


@lru_cache(_KEPT)
def proposition_of(text: str) -> Proposition:
    """A statement's words laid out.

    >>> one = proposition_of("the ferry Lindis was sold by Halden in March 2030")
    >>> sorted(one.doers), sorted(one.months), one.manner, one.negated
    (['halden'], [3], 'past', False)
    """
    tokens = tokens_of(text)
    manner_at = _manner_at(tokens)
    names = frozenset(_names_in(tokens))
    end = _main_end(tokens)
    chosen = _main_deed(tokens, names, manner_at, end)
    doers, done_to = _roles(tokens, chosen)
    telling = how_telling(text, tokens, names)
    return Proposition(
        terms=tuple(telling),
        counted=tuple(telling.values()),
        names=names,
        deed=frozenset() if chosen is None else _deed_at(tokens, chosen),
        main_deeds=frozenset(
            deed for at in range(end) if at not in manner_at and tokens[at].telling for deed in _deed_at(tokens, at)
        ),
        doers=doers,
        done_to=done_to,
        manner=_manner(tokens, chosen, manner_at),
        negated=is_negated(tokens, end),
        counts=tuple(count for _, count in counts_of(tokens)),
        ordinals=frozenset(_ordinals(tokens)),
        months=frozenset(_months(tokens)),
        years=frozenset(int(token.lower) for token in tokens if _is_year(token)),
    )


def _manner_at(tokens: Sequence[Token]) -> dict[int, str]:
    """Where words stand that lead up to a deed ("offered to"), and how."""
    found = {}
    for at, token in enumerate(tokens[:-1]):
        if token.lower in BEFORE_DEED and _leads_to_verb(tokens, at):
            found[at] = BEFORE_DEED[token.lower]
        elif token.lower in ENDING and tokens[at + 1].lower.endswith("ing"):
            found[at] = "end"
    return found


def _leads_to_verb(tokens: Sequence[Token], at: int) -> bool:
    for to in range(at + 1, min(at + _NEAR, len(tokens) - 1)):
        if tokens[to].lower == "to":
            after = tokens[to + 1]
            return after.lower not in _DETERMINERS and not after.capital
    return False


def _deed_at(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """What the word there may tell of: deeds of the lexicon, else its own stem."""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    phrase = PHRASES.get((tokens[at].lower, after))
    word = tokens[at].stem if phrase is None else stem(phrase)
    return DEED_OF.get(word, frozenset({word}))


def _main_end(tokens: Sequence[Token]) -> int:
    """Where the main clause ends: at the first word that opens another one, with some words before it."""
    openers = (at for at, token in enumerate(tokens) if at >= _FEWEST_MAIN and token.lower in english.CLAUSE_OPENERS)
    return next(openers, len(tokens))


def names_are_capitals(tokens: Sequence[Token]) -> bool:
    """Whether a capital letter tells a name: not in a headline in title case, nor where all is in capitals."""
    telling = [token for token in tokens if token.telling and token.number is None]
    capitals = sum(token.capital for token in telling)
    return len(telling) < _FEWEST_FOR_TITLE or capitals < _TITLE_SHARE * len(telling)


def _names_in(tokens: Sequence[Token]) -> Iterator[str]:
    titled = not names_are_capitals(tokens)
    for token in tokens:
        if not token.telling or not token.lower[0].isalpha() or token.lower in MONTHS:
            continue
        known = token.stem in CLASS_OF or token.stem in DEED_OF or token.stem in NOUN_OF
        if (token.capital and not titled) or ((token.capital or token.opening) and not known):
            yield token.stem


def _main_deed(tokens: Sequence[Token], names: frozenset[str], manner_at: dict[int, str], end: int) -> int | None:
    """Where the word stands that is likeliest the main clause's verb."""
    likely = [
        (-_verbness(tokens, at), at)
        for at in range(end)
        if at not in manner_at and tokens[at].number is None and _may_be_verb(tokens, at, names)
    ]
    best = min(likely, default=(0.0, 0))
    return best[1] if -best[0] >= _LEAST else None


def _may_be_verb(tokens: Sequence[Token], at: int, names: frozenset[str]) -> bool:
    token = tokens[at]
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if (token.lower, after) in PHRASES:
        return True
    return token.telling and token.stem not in names and token.lower not in english.LIGHT and after != "that"


def _verbness(tokens: Sequence[Token], at: int) -> float:
    """How likely a word is a verb, by its form and the words before it."""
    lower = tokens[at].lower
    before = [token.lower for token in tokens[max(0, at - _NEAR) : at]]
    last = before[-1] if before else ""
    known = tokens[at].stem in DEED_OF or lower in PHRASE_OPENERS
    if last in _DETERMINERS or lower.endswith(english.NOUN_ENDINGS):
        return 0.0
    helped = last in _AUXILIARIES or (last.endswith("ly") and not _AUXILIARIES.isdisjoint(before))
    fits = known or is_past(lower) or (last in _BEFORE_BASE and not lower.endswith("s"))
    if (helped and fits) or (last in ENDING and lower.endswith("ing")):
        return _SURE
    if at == 0 or not (known or is_past(lower)):
        return 0.0
    if is_past(lower):
        return _LIKELY
    return _MAYBE if lower.endswith("s") and not lower.endswith("ss") else (_LEAST if last.endswith("s") else _HARDLY)


def is_past(lower: str) -> bool:
    """Whether a word in lower case may be a past form.

    >>> is_past("visited"), is_past("flew"), is_past("visits")
    (True, True, False)
    """
    return lower.endswith("ed") or lower in english.PAST_FORMS


def _manner(tokens: Sequence[Token], deed: int | None, manner_at: dict[int, str]) -> str | None:
    if deed is None:
        return None
    leading = [manner for at, manner in manner_at.items() if deed - _NEAR - 1 <= at < deed]
    if leading:
        return leading[-1]
    before = {token.lower for token in tokens[max(0, deed - _NEAR) : deed]}
    if before & english.FUTURE or (deed > 0 and tokens[deed - 1].lower == "to"):
        return "future"
    return "past" if before & english.PAST_AUXILIARIES or is_past(tokens[deed].lower) else None


def _roles(tokens: Sequence[Token], deed: int | None) -> tuple[frozenset[str], frozenset[str]]:
    """Who did it, and to whom, as far as the order of words and "by" tell."""
    if deed is None:
        return frozenset(), frozenset()
    first = [token for token in tokens[:deed] if token.telling][-_SLOT:]
    rest: list[Token] = []
    doers: list[Token] = []
    target = rest
    phrase = deed + 1 < len(tokens) and (tokens[deed].lower, tokens[deed + 1].lower) in PHRASES
    for at in range(deed + 1 + phrase, min(deed + 2 * _SLOT, len(tokens))):
        token = tokens[at]
        if token.lower == "by":
            if not english.BY_WHICH.isdisjoint(after.lower for after in tokens[at + 1 : at + 1 + _NEAR]):
                break
            target = doers
        elif token.lower in _ENDS_OBJECT or token.lower in english.CLAUSE_OPENERS:
            break
        elif token.telling:
            target.append(token)
    before = {token.lower for token in tokens[max(0, deed - _NEAR) : deed]}
    passive = bool(before & english.PASSIVE) and (
        is_past(tokens[deed].lower) or tokens[deed].lower.endswith(("en", "wn"))
    )
    doing, suffering = (doers, first) if passive or doers else (first, rest)
    return frozenset(token.stem for token in doing), frozenset(token.stem for token in suffering)


def is_negated(tokens: Sequence[Token], end: int | None = None) -> bool:
    """Whether a clause, as far as ``end``, says no: an odd number of times.

    >>> is_negated(tokens_of("he did not fly")), is_negated(tokens_of("he failed to attend"))
    (True, True)
    >>> is_negated(tokens_of("not only he flew"))
    False
    """
    last = len(tokens) if end is None else end
    return (sum(_says_no(tokens, at) for at in range(last)) - opens_with_no(tokens)) % 2 == 1


def _says_no(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word in english.NO_WORDS or word.endswith("n't"):
        beyond = tuple(token.lower for token in tokens[at + 1 : at + 1 + _NEAR])
        return (word, after) not in english.NO_NEGATION and beyond not in english.SILENT and not _is_praise(tokens, at)
    if word in english.DENYING:
        return after in english.AFTER_DENYING or after.endswith("ing")
    return word in english.FAILING and after == "to"


def _is_praise(tokens: Sequence[Token], at: int) -> bool:
    """Whether a no only heightens what it stands before: "never been prouder", "could not be clearer"."""
    word = tokens[at].lower
    if word not in {"never", "couldn't"} and not (word == "not" and at and tokens[at - 1].lower == "could"):
        return False
    after = [token.lower for token in tokens[at + 1 : at + 1 + _NEAR]]
    return any(token in english.COMPARATIVES for token in after[1:2] if after[0] in english.BE_FORMS)


def opens_with_no(tokens: Sequence[Token]) -> bool:
    """Whether a statement opens with a "no" that only goes before another one.

    >>> opens_with_no(tokens_of("No, he did not fly")), opens_with_no(tokens_of("No evidence he flew"))
    (True, False)
    """
    if len(tokens) <= 1 or tokens[0].lower not in {"no", "nope"}:
        return False
    subject = tokens[1].capital or tokens[1].lower in english.PRONOUNS | _DETERMINERS | {"there"}
    return subject and any(_says_no(tokens, at) for at in range(1, len(tokens)))


def main_clause_negated(text: str) -> bool:
    """Whether a statement's main clause says no.

    >>> main_clause_negated("he did not fly"), main_clause_negated("he flew because no ship went")
    (True, False)
    """
    tokens = tokens_of(text)
    return is_negated(tokens, _main_end(tokens))


def _is_year(token: Token) -> bool:
    return token.number is not None and token.number in _YEARS and len(token.lower) == len("2030")


def counts_of(tokens: Sequence[Token]) -> Iterator[tuple[int, Count]]:
    """The numbers that count something, and at which word each stands; no years, days and times of day."""
    for at, token in enumerate(tokens):
        if token.number is None or _is_year(token) or _is_day(tokens, at):
            continue
        following = (after for after in tokens[at + 1 : at + 4] if after.lower not in english.NOT_COUNTED)
        unit = next(following, None)
        before = tokens[at - 1] if at else None
        named = before is not None and before.capital and token.lower[0].isdigit()
        yield at, Count(token.number, _unit(unit), before.stem if named and before is not None else None)


def _unit(token: Token | None) -> str | None:
    if token is not None and token.lower == "people":
        return PEOPLE
    if token is None or not token.telling or token.number is not None:
        return None
    return "currency" if token.stem in english.CURRENCY else token.stem


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    beside = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    return any(token.lower in MONTHS for token in beside) or is_clock(tokens[at].lower)


def _ordinals(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    for at, token in enumerate(tokens[:-1]):
        if token.lower in english.ORDINALS or is_ordinal(token.lower):
            for after in tokens[at + 1 : at + 3]:
                yield token.lower, after.stem


def _months(tokens: Sequence[Token]) -> Iterator[int]:
    for at, token in enumerate(tokens):
        if token.lower in MONTHS and (token.capital or at == 0 or token.lower not in {"may", "march"}):
            yield MONTHS[token.lower]
