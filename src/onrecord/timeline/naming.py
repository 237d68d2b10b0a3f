"""Where the words that name an event end: a noun phrase or a clause, as short as it stays clear."""

from collections.abc import Mapping, Sequence

from onrecord.lexicon.en import times_events as lexicon
from onrecord.timeline.clauses import Word, continues, is_event_noun, is_nominal, is_participle, is_verb
from onrecord.values.text import Span

_MOST_WORDS = 16
"""Words of an event that are taken."""
_EVENTLESS = frozenset("that this which then it the them him her us now all".split())
"""Words that name no event, where nothing follows."""
_NUMBER_ADVERBS = frozenset("at least more than about around nearly almost some only just".split())


def event_at(words: Sequence[Word], ends: Mapping[int, int]) -> Span | None:
    """Where the noun phrase or clause that the words begin with stands; None where they name no event.

    `ends` has where the times of the story begin, and end. It is as short as it stays clear: a noun phrase with what
    belongs to it ("the raid on the port"), or a clause up to its object ("the Taliban swapped two hostages").
    """
    words = words[:_MOST_WORDS]
    if not words or not words[0].joined or _is_date(words, ends):
        return None
    start = _opening(words)
    subject = _noun_phrase(words, start, ends)
    last = subject
    whole = _with_inner(words, subject, ends)
    longer = (subject, whole, _with_partner(words, whole, ends), _with_place(words, subject, ends))
    verb = next((end for end in longer if _opens_verb(words, end)), None)
    if verb is not None and verb > start:
        last = _clause_end(words, verb, ends)
    elif start < len(words) and words[start].folded.endswith("ing") and subject <= start + 1:
        last = _clause_end(words, start, ends) if whole == subject else whole
    else:
        last = whole
    named = words[start:last]
    if not named or all(word.folded in _EVENTLESS or word.folded in lexicon.DETERMINERS for word in named):
        return None
    return Span(words[0].start, words[last - 1].end)


def noun_phrase_at(words: Sequence[Word]) -> Span | None:
    """Where the noun phrase that the words begin with stands, with what belongs to it; None where there is none."""
    end = _with_inner(words, _noun_phrase(words, 0, {}), {})
    return Span(words[0].start, words[end - 1].end) if end else None


def _opening(words: Sequence[Word]) -> int:
    """How many words before the noun phrase only say how many ("at least 20 people died")."""
    start = 0
    while start < min(3, len(words) - 1) and words[start].folded in _NUMBER_ADVERBS and words[start + 1].joined:
        start += 1
    return start


def _is_date(words: Sequence[Word], ends: Mapping[int, int]) -> bool:
    """Whether the words begin with a time that is no part of an event's name."""
    for at, word in enumerate(words[:3]):
        if word.start in ends:
            return _past_time(words, at, ends) is None
        if word.folded not in lexicon.DETERMINERS and word.folded not in lexicon.PREPOSITIONS:
            return False
    return False


def _past_time(words: Sequence[Word], at: int, ends: Mapping[int, int]) -> int | None:
    """The noun after a time that belongs to it ("Monday's raid", "the March 5 vote"); None where none follows."""
    end = ends[words[at].start]
    after = at
    while after < len(words) and words[after].start < end:
        after += 1
    if after < len(words) and words[after].folded == "'s":
        after += 1
    if after < len(words) and words[after].joined and is_nominal(words, after) and words[after].start not in ends:
        return after
    return None


def _noun_phrase(words: Sequence[Word], at: int, ends: Mapping[int, int]) -> int:
    """One past the last word of the noun phrase that begins at a word; the same number where none does."""
    start = at
    while at < len(words) and (at == start or words[at].joined):
        if words[at].folded in lexicon.SUBJECT_PRONOUNS - {"this", "that"}:
            return at + 1 if at == start else at
        if words[at].start in ends:
            past = _past_time(words, at, ends)
            if past is None:
                break
            at = past
        owner = words[at].folded == "'s"
        if (
            words[at].folded in lexicon.DETERMINERS
            and not owner
            and at > start
            and words[at - 1].folded not in {"all", "both"}
        ):
            break
        if not owner and words[at].folded not in lexicon.DETERMINERS and not is_nominal(words, at):
            break
        if at > start and _is_loose_participle(words, at):
            break
        at += 1
    return at


def _is_loose_participle(words: Sequence[Word], at: int) -> bool:
    """Whether a form in "-ing" follows a noun and names nothing ("saw the vote | coming")."""
    word = words[at].folded
    known = word in lexicon.NOT_PARTICIPLES or is_event_noun(words[at]) or words[at].capital
    return word.endswith("ing") and not known and words[at - 1].folded not in lexicon.DETERMINERS


def _with_inner(words: Sequence[Word], at: int, ends: Mapping[int, int]) -> int:
    """The same with the phrases that belong to it ("the raid | on the port | of Sahl")."""
    for number in range(3):
        if at >= len(words) or not words[at].joined or words[at].folded not in lexicon.INNER_PREPOSITIONS:
            break
        if number and words[at].folded != "of":
            break
        inner = _noun_phrase(words, at + 1, ends)
        if inner == at + 1:
            break
        if words[at].folded == "between" and inner + 1 < len(words) and words[inner].folded == "and":
            inner = _noun_phrase(words, inner + 1, ends)
        at = inner
    return at


def _with_partner(words: Sequence[Word], at: int, ends: Mapping[int, int]) -> int:
    """The same with another one after "and" ("Lee and Moss | met")."""
    if at + 1 < len(words) and words[at].joined and words[at].folded == "and":
        return _with_inner(words, _noun_phrase(words, at + 1, ends), ends)
    return at


def _with_place(words: Sequence[Word], at: int, ends: Mapping[int, int]) -> int:
    """The same with where it is or comes from ("a court in Leval | froze his assets")."""
    if at + 1 < len(words) and words[at].joined and words[at].folded in {"in", "at", "near", "from", "for", "outside"}:
        return _with_inner(words, _noun_phrase(words, at + 1, ends), ends)
    return at


def _opens_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a finite verb stands at a word, an adverb before it left out, and is no "held by" of the noun before."""
    while (
        at + 1 < len(words)
        and words[at].joined
        and (words[at].folded.endswith("ly") or words[at].folded in {"first", "then"})
    ):
        at += 1
    if at >= len(words) or at == 0 or not words[at].joined or not is_verb(words, at):
        return False
    passive = words[at].folded not in lexicon.AUXILIARIES and any(
        word.folded == "by" for word in words[at + 1 : at + 3]
    )
    return not passive


def _clause_end(words: Sequence[Word], verb: int, ends: Mapping[int, int]) -> int:
    """One past the last word of the verb group at a word and its object."""
    at = verb
    copula = words[at].folded in lexicon.COPULAS
    while at < len(words) and (at == verb or words[at].joined) and _in_verb_group(words, at, verb):
        at += 1
    last_verb = words[at - 1].folded
    if at < len(words) and words[at].folded == "that":
        return at
    after = _noun_phrase(words, at, ends) if at < len(words) and words[at].joined else at
    if continues(words, at) and words[at].folded in lexicon.OBJECT_PRONOUNS:
        return at + 1
    if after > at:
        return _of_phrase(words, after, ends)
    if copula and last_verb in lexicon.COPULAS and at < len(words) and words[at].joined:
        return _noun_phrase(words, at + 1, ends)
    return at


def _of_phrase(words: Sequence[Word], at: int, ends: Mapping[int, int]) -> int:
    while at + 1 < len(words) and words[at].joined and words[at].folded == "of":
        inner = _noun_phrase(words, at + 1, ends)
        if inner == at + 1:
            break
        at = inner
    return at


def _in_verb_group(words: Sequence[Word], at: int, verb: int) -> bool:
    word = words[at].folded
    if at == verb or is_verb(words, at) or word in lexicon.NEGATIONS or word.endswith("ly"):
        return True
    previous = words[at - 1].folded
    if word in lexicon.PARTICLES and previous not in lexicon.AUXILIARIES:
        following = words[at + 1] if at + 1 < len(words) else None
        return word in {"off", "out", "up", "down", "away"} or following is None or not following.joined
    if word == "to":
        return at + 1 < len(words) and words[at + 1].folded in lexicon.BASE_VERBS
    return word in {"already", "also", "just"} or (previous in lexicon.AUXILIARIES and is_participle(word))
