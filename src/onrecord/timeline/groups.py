"""Where verb groups, their subjects and their objects begin and end, as far as words alone tell."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.en import times_events as lexicon
from onrecord.timeline.clauses import Word, continues, is_nominal, is_participle, is_verb

_SUBJECTS = frozenset("he she it they we you".split())
_WITHIN_SUBJECT = frozenset("of on in for at from".split())


def opens_clause(words: Sequence[Word], at: int) -> bool:
    """Whether another clause begins at a word."""
    word = words[at].folded
    return word in lexicon.CLAUSE_OPENERS or (not words[at].joined and word in {"and", "as", "after", "before"})


def is_event_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb, or a participle that stands for one ("tariffs *taken* back")."""
    if is_verb(words, at):
        return True
    word = words[at]
    loose = word.folded in lexicon.PAST_PARTICIPLES or (word.folded.endswith("ing") and is_participle(word.folded))
    return loose and at > 0 and word.joined and not word.capital and words[at - 1].folded not in lexicon.DETERMINERS


def group_start(words: Sequence[Word], verb: int) -> int:
    """The first word of the verb group that ends in a verb, with what that hangs on ("was due to leave")."""
    at = verb
    while at and words[at].joined and _hangs_on(words, at):
        at -= 1
    return at


def _hangs_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word of a verb group belongs to the word before it."""
    word, previous = words[at].folded, words[at - 1].folded
    if previous in lexicon.AUXILIARIES | lexicon.ADVERBS | {"to", "not"}:
        return True
    if previous.endswith("ly") and not words[at - 1].capital:
        return True
    if previous in lexicon.PLANNED and word in {"to", "for"}:
        return True
    return (word == "to" or word.endswith("ing")) and is_verb(words, at - 1)


def group_end(words: Sequence[Word], verb: int) -> int:
    """The last verb of the group that begins with a verb."""
    while continues(words, verb + 1):
        word = words[verb + 1].folded
        if not (is_verb(words, verb + 1) or is_participle(word) or word == "to"):
            break
        verb += 1
    return verb


def phrase_start(words: Sequence[Word], end: int) -> int:
    """The first word of the noun phrase that ends before a word, with what belongs to it; `end` where there is none."""
    at = end
    while at and (at == end or words[at].joined):
        word = words[at - 1].folded
        inner = word in _WITHIN_SUBJECT and at < end
        named = is_nominal(words, at - 1) or word in _SUBJECTS or word in lexicon.DETERMINERS - {"that"}
        if not (inner or named):
            break
        at -= 1
    while at < end and words[at].folded in lexicon.PREPOSITIONS:
        at += 1
    return at


def subject_of(words: Sequence[Word], first: int) -> Sequence[Word]:
    """The subject of the verb group that begins at a word; after "and" or "who" that of what stands before."""
    start = phrase_start(words, first)
    if start < first or not first:
        return words[start:first]
    end = first - 1
    linked = words[end].folded
    if linked == "and":
        earlier = next((at for at in range(end - 1, -1, -1) if is_verb(words, at)), None)
        if earlier is None:
            return ()
        end = group_start(words, earlier)
    elif linked not in {"who", "which", "that"}:
        return ()
    return words[phrase_start(words, end) : end]


def object_end(words: Sequence[Word], verb: int) -> int:
    """The last word of a verb's object, or of where it leads ("to Doral"); the verb's own where it has none."""
    at = verb + 1
    if words[verb].folded in lexicon.COPULAS:
        at = _complement(words, at)
    if continues(words, at) and words[at].folded in lexicon.FIRM_PARTICLES:
        at += 1
    reached = at - 1
    if continues(words, at) and words[at].folded in lexicon.OBJECT_PRONOUNS - lexicon.DETERMINERS:
        return at
    if (
        continues(words, at)
        and words[at].folded in {"to", "into"}
        and at + 1 < len(words)
        and is_nominal(words, at + 1)
    ):
        at += 1
    while continues(words, at) and _in_object(words, at):
        reached = at
        at += 1
    while reached > verb and words[reached].folded in lexicon.DETERMINERS | {"of"}:
        reached -= 1
    return reached


def _complement(words: Sequence[Word], at: int) -> int:
    """Where the noun or place that "was" leads to begins ("was not at | Kessary"); the same word where none follows."""
    start = at
    while continues(words, at) and (
        words[at].folded in lexicon.NEGATIONS | lexicon.ADVERBS or words[at].folded.endswith("ly")
    ):
        at += 1
    if continues(words, at) and words[at].folded in lexicon.PREPOSITIONS:
        at += 1
    return at if continues(words, at) and _in_object(words, at) else start


def _in_object(words: Sequence[Word], at: int) -> bool:
    if is_nominal(words, at) or words[at].folded in lexicon.DETERMINERS | {"of"}:
        return True
    nouns = continues(words, at + 2) and is_nominal(words, at + 1) and is_nominal(words, at + 2)
    return words[at].folded == "and" and nouns


def until_clause(words: Sequence[Word], least: int) -> Iterator[Word]:
    """The words up to where something else begins, but at least some of them."""
    for at, word in enumerate(words):
        joins = word.folded in {"and", "after", "before"}
        if at > least and (not word.joined or joins or opens_clause(words, at) or is_verb(words, at)):
            break
        yield word
