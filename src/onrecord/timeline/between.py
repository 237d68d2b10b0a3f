"""What may stand between a saying and the time that dates it, and what begins something else."""

from collections.abc import Sequence

from onrecord.lexicon.en import times_events, times_said
from onrecord.timeline.clauses import Word, is_nominal, is_verb

_SETTING = times_said.DOCUMENTS | times_said.VENUES
_CLAUSE_OPENERS = frozenset("who whom whose but when as because although whether if where".split())
_PASSIVE = frozenset({"was", "were", "been"})
_AT_WORK = times_said.SPEAKING | {"in", "at"}
"""Words after "while" that leave a time with the saying ("While in Sahl on Monday, she said")."""
_UNFIT = frozenset("throughout before until till since despite because if unless".split())
"""Words that make a time after them that of something else than the saying."""
_FOLLOWING = frozenset({"after", "following"})
"""Words that do so, too, unless the time is a day: who speaks after the talks on Monday speaks on Monday."""


def opens_another(words: Sequence[Word], at: int) -> bool:
    """Whether a word begins what does not belong to a saying: a clause, or a verb that is no "published"."""
    word = words[at].folded
    following = words[at + 1].folded if at + 1 < len(words) else ""
    if word in times_said.ISSUING | times_said.SPEAKING:
        return False
    if word in {"that", "which"}:
        return following not in times_said.ISSUING | _PASSIVE
    if word == "and":
        return any(is_verb(words, later) for later in range(at + 1, len(words)))
    if word in {"when", "while"}:
        return following not in times_said.SPEAKING
    if word in _PASSIVE:
        return following not in times_said.ISSUING
    return word in _CLAUSE_OPENERS or is_verb(words, at)


def is_unbroken(words: Sequence[Word]) -> bool:
    """Whether nothing else begins within words ("in a statement that was published")."""
    return not any(opens_another(words, at) for at in range(len(words)))


def is_bare(words: Sequence[Word]) -> bool:
    """Whether the words have no verb and join or open no clause."""
    return not any(word.folded in {"and", "but", "who"} or is_verb(words, at) for at, word in enumerate(words))


def is_dating(words: Sequence[Word]) -> bool:
    """Whether the words only lead to a time ("late on"); no words do."""
    return all(word.folded in times_said.DATING for word in words)


def has_setting(words: Sequence[Word]) -> bool:
    """Whether a writing or a gathering is among the words."""
    return any(word.folded in _SETTING for word in words)


def is_setting(words: Sequence[Word]) -> bool:
    """Whether the words tell in what somebody speaks, or where ("in a statement published")."""
    return has_setting(words) and is_unbroken(words)


def is_place(words: Sequence[Word]) -> bool:
    """Whether the words tell where something is said: a gathering, a writing, or names alone ("In Sahl on")."""
    named = (word.capital for at, word in enumerate(words) if not is_dating([word]) and is_nominal(words, at))
    return has_setting(words) or (bool(words) and words[0].folded in {"in", "at"} and all(named))


def belongs(words: Sequence[Word], *, day: bool, after_source: bool) -> bool:
    """Whether the words from a cue to a time are of one piece with the saying ("reporters in Sahl late on").

    `day` says whether the time is a day or a part of one, `after_source` whether the source stands before the words.
    """
    if words and words[0].folded in {"of", "about"} and not has_setting(words):
        return False
    parted = next((at for at in range(len(words)) if _is_parted(words, at, after_source=after_source)), None)
    if parted is not None:
        aside = words[parted].before.strip() == "," and words[parted].folded in {"in", "at", "during"}
        return aside and is_unbroken(words[:parted]) and is_setting(words[parted:])
    return is_unbroken(words) and reaches(words, day=day)


def _is_parted(words: Sequence[Word], at: int, *, after_source: bool) -> bool:
    """Whether a mark stands before a word that does not go on about the saying ("said, speaking on Monday")."""
    word = words[at]
    if word.joined or word.before == "\n" or word.folded in times_said.SPEAKING:
        return False
    goes_on = (
        after_source and word.before.strip() == "," and word.folded in times_events.PREPOSITIONS | times_said.DATING
    )
    return at > 0 or not (goes_on or word.folded in times_said.ISSUING)


def reaches(words: Sequence[Word], *, day: bool) -> bool:
    """Whether words before a time let it date more than their own noun ("a meeting on", not "since the meeting on")."""
    folded = [word.folded for word in words]
    if not day and (any(word in _FOLLOWING for word in folded) or folded[-1:] in (["from"], ["to"])):
        return False
    return not any(word in _UNFIT for word in folded) and folded[-1:] != ["by"]


def without_measure(words: Sequence[Word]) -> list[Word]:
    """The words without "as early as" and the like."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        three = words[at : at + 3]
        if [word.folded for word in three[::2]] == ["as", "as"] and three[1].folded in times_said.MEASURES:
            at += 3
        else:
            kept.append(words[at])
            at += 1
    return kept


def lead_in(words: Sequence[Word]) -> list[Word]:
    """The words of the clause that a time ends, from its start, without what joins it to the story.

    Left out are "but", "it was", "when" before "asked", and a short phrase of its own ("A day earlier,", "In Sahl").
    """
    start = max((at for at, word in enumerate(words) if at and _breaks_off(word)), default=0)
    lead = without_measure(words[start:])
    while lead and (lead[0].folded in times_said.LEADING or lead[0].folded.endswith("ly")):
        lead = lead[1:]
    if tuple(word.folded for word in lead[:2]) in times_said.STRESSING:
        lead = lead[2:]
    if len(lead) > 1 and lead[0].folded in {"when", "while"} and lead[1].folded in _AT_WORK:
        lead = lead[1:]
    comma = next((at for at, word in enumerate(lead) if at and word.before.strip() == ","), None)
    if comma is not None and comma <= times_said.SHORT_PHRASE and is_bare(lead[:comma]) and is_dating(lead[comma:]):
        lead = lead[comma:]
    return lead


def _breaks_off(word: Word) -> bool:
    """Whether a clause begins at a word: after a strong mark, or at "and" or "but" after a comma."""
    marks = word.before.strip()
    return any(mark in ';:—–(“"' for mark in marks) or ("," in marks and word.folded in {"and", "but", "while"})


def is_forecast(words: Sequence[Word]) -> bool:
    """Whether a cue, up to a time, only says that something is expected, so that the time is that of the thing."""
    folded = [word.folded for word in words]
    passive = any(word in times_events.COPULAS for word in folded[:-1])
    return passive and folded[-1] in times_said.FORECAST | {"to"}


def is_to_come(words: Sequence[str]) -> bool:
    """Whether the words of a time name one to come."""
    return "tomorrow" in words or (bool(words) and words[0] in times_said.FUTURE)


def leads_to_no_edge(lead: Sequence[Word]) -> bool:
    """Whether no "before", "until" or the like makes a time the edge of something, or another's."""
    folded = [word.folded for word in lead]
    last = folded[-1] if folded else ""
    return last not in times_said.NOT_DATING and not any(word in times_said.WEAK_EDGES for word in folded)
