"""Whether a plain line denies: says no to what another source said, or to a charge that the story puts."""

import re

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.stance.lines import DENIABLE, Lines
from onrecord.stance.topics import No, Topic, topic_of
from onrecord.values.stance import Stance

_SHORT_NO = compiled(rf"(?:{'|'.join(answering.SHORT_NO)})[ .,!]*$")
_INSISTING = compiled(rf"\b(?:{answering.INSISTING})\b")
_CALLS_LIAR = compiled(answering.CALLS_LIAR, answering.CALLS_A_LIAR)
_TO_COME = compiled(answering.TO_COME)
_SAYS_CLEAN = compiled(rf"[^.!?]*?{answering.CLEAN}")
_CHARGED = compiled(answering.CHARGED)
_EMPHATIC = compiled(answering.EMPHATIC)
_LACK = compiled(rf"\b(?:{answering.LACK})\b")
_SAID = frozenset({Stance.ASSERTS})
_PRONOUNS = frozenset({"he", "she"})
_FEWEST = 2
"""Words that a plain no must have in common with what it says no to, where nothing else ties the two."""
_BEFORE, _AFTER = 15, 4
"""Lines before and after a plain line that it may say no to."""
_OPENING = 2
"""Lines that a story opens with: what it is about."""
_LINES_BACK = 6
"""Lines before a plain line that are looked through for one that holds a charge."""
_CHARGE_REACH = 200
"""Code points before a denial's sentence in which the story may put the charge."""

# Set on the tuning passages, and held against news that nobody judged, where few plain lines deny.
_ENOUGH = 0.55
"""What must speak for it that a plain line says no to another one."""
_SURE = 0.15
"""What it adds that the no leaves no room."""
_ENOUGH_IF_SURE = 0.3
"""The part of a no that leaves no room, which the line before must have."""
_ENOUGH_IF_NEXT = 0.45
"""The part of any other no that the line before must have."""
_VERY_WORDS = 0.6
"""The part of a no that a line must have to be taken for a charge against "he" or "she"."""
_ENOUGH_OF_CHARGE = 0.5
"""The part of a plain no that the charge must have."""
_ENOUGH_TO_INSIST = 0.5
"""The share of words, where somebody insists on something else."""
_ENOUGH_TO_INSIST_NEXT = 0.34
"""The same, right after the line."""
_INSISTED_LINES = 2
"""Lines before one who insists, of which one may be what is insisted against."""


def says_no_to(lines: Lines, at: int) -> int | None:
    """The line of another source that a plain line says no to: by a mere "no", or in much the same words."""
    if lines.opens_with(at, _SHORT_NO) and (put := lines.put_before(at)) is not None:
        return put
    liar = _called_liar(lines, at)
    if liar is not None:
        return liar
    for own in lines.topics.denying[at]:
        chosen = _said_the_opposite(lines, at, own)
        if chosen is None:
            chosen = _charged_with(lines, at, own)
        if chosen is None:
            chosen = _told_of(lines, at, own)
        if chosen is not None:
            return chosen
    return _insisted_against(lines, at)


def _said_the_opposite(lines: Lines, at: int, own: No) -> int | None:
    """The line that says in much the same words what a "no" is said of."""
    best, chosen = _ENOUGH, None
    for other in range(max(0, at - _BEFORE), min(len(lines.views), at + 1 + _AFTER)):
        if lines.may_answer(at, other, DENIABLE) and _may_be_contradicted(lines, at, other, own):
            weight = _against(lines, at, other, own.topic)
            if weight >= best:
                best, chosen = weight, other
    if chosen is None and _is_anybody_spoken_of(lines, at, own):
        return at - 1
    return chosen


def _is_anybody_spoken_of(lines: Lines, at: int, own: No) -> bool:
    """Whether one told by a pronoun says no to the very words of the line before, which nobody says of himself."""
    other = at - 1
    return (
        other >= 0
        and own.of_self
        and not own.of_will
        and lines.views[at].source in _PRONOUNS
        and lines.is_answerable(at, other, _SAID)
        and not lines.topics.says_no[other]
        and lines.topics.covered(own.topic, other) >= _VERY_WORDS
    )


def _may_be_contradicted(lines: Lines, at: int, other: int, own: No) -> bool:
    asked = lines.decisions[other].stance is Stance.QUESTIONS
    if asked and not lines.asks_yes_or_no(other):
        return False
    if not asked and not _is_sayable_no_to(lines, other, own):
        return False
    spoken_of = lines.speaks_of(other, at)
    if own.of_self and not (asked or (spoken_of and not own.of_will)):
        return False
    if not lines.topics.has_any(own.first, lines.topics.whole[other]):
        return False
    known = lines.speakers.words(at)
    common = lines.topics.in_common(own.topic, other, known)
    share = lines.topics.covered(own.topic, other, known)
    enough = _ENOUGH_IF_SURE if _is_emphatic(lines, at) else _ENOUGH_IF_NEXT
    sure = other == at - 1 and share >= enough
    if sure or common >= _FEWEST or (share >= 1 and abs(other - at) <= _AFTER):
        return True
    return share > 0 and (spoken_of or lines.accuses[other] or asked)


def _is_sayable_no_to(lines: Lines, other: int, own: No) -> bool:
    """Whether a line says yes to something, and a "no" to what is or was does not meet what is to come."""
    view = lines.views[other]
    if lines.topics.says_no[other] or not (view.line.source or lines.accuses[other]):
        return False
    return own.of_will or not view.heads or _TO_COME.search(view.folded, *view.heads[0]) is None


def _against(lines: Lines, at: int, other: int, own: Topic) -> float:
    """What speaks for it that a plain "no" is said to the other line."""
    weight = lines.topics.covered(own, other, lines.speakers.words(at)) + _SURE * _is_emphatic(lines, at)
    return weight + lines.ties(at, other)


def _is_emphatic(lines: Lines, at: int) -> bool:
    view = lines.views[at]
    return any(_EMPHATIC.search(view.folded, *head) for head in view.heads[:1])


def _charged_with(lines: Lines, at: int, own: No) -> int | None:
    """The charge against the source, shortly before or after, to which it says of itself that it did not.

    What it says may be in quite other words: "accused Mr Bal of fraud; he had sold nothing, he said".
    """
    if not own.of_deed:
        return None
    near = lines.near_before(at) + (lines.near_after(at)[:1] if at == 0 else [])
    for other in near:
        spoken_of = lines.speaks_of(other, at)
        if (
            spoken_of
            and (lines.accuses[other] or other == at - 1)
            and not lines.topics.says_no[other]
            and lines.may_answer(at, other, _SAID)
        ):
            return other
    return None


def _told_of(lines: Lines, at: int, own: No) -> int | None:
    """The line that a story opens with, or that stands right before, of a thing of which it is said that it never was.

    It need not say that the thing was: who is told "of the leak" is told that there was one.
    """
    if not own.of_absence or not own.topic.stems:
        return None
    near: tuple[int, ...] = (max(0, at - 1), *range(min(at, _OPENING)))
    for other in near:
        told = own.topic.stems <= lines.topics.whole[other].stems and not _tells_of_lack(lines, other)
        if told and lines.may_answer(at, other, _SAID) and _is_sayable_no_to(lines, other, own):
            return other
    return None


def _tells_of_lack(lines: Lines, at: int) -> bool:
    """Whether a line speaks of what is not there, so that a "there was no" agrees with it."""
    view = lines.views[at]
    return any(_LACK.search(view.folded, *head) for head in view.heads)


def _called_liar(lines: Lines, at: int) -> int | None:
    """The line of the one who is called a liar, shortly before."""
    view = lines.views[at]
    found = _CALLS_LIAR.match(view.folded, *view.heads[0]) if view.heads else None
    if found is None:
        return None
    called = topic_of(found.group()).stems
    by_pronoun = found.group().startswith(("he ", "she ", "they "))
    for other in lines.near_before(at):
        charged = lines.speaks_of(other, at)
        meant = bool(called & lines.speakers.words(other)) or (by_pronoun and other == at - 1)
        if charged and meant and lines.may_answer(at, other, DENIABLE):
            return other
    return None


def _insisted_against(lines: Lines, at: int) -> int | None:
    """The line just before that one who insists on something else insists against."""
    if not _insists(lines, at) or _denied_before(lines, at):
        return None
    for other in lines.near_before(at)[:_INSISTED_LINES]:
        if lines.may_answer(at, other, _SAID) and not lines.topics.says_no[other] and _is_against(lines, at, other):
            return other
    return None


def _denied_before(lines: Lines, at: int) -> bool:
    """Whether the line before is the same source's denial, of which this one says more."""
    return at > 0 and lines.decisions[at - 1].stance is Stance.DENIES and lines.speakers.is_same(at, at - 1)


def _insists(lines: Lines, at: int) -> bool:
    """Whether somebody insists on how things are or were, and not on what is to come."""
    view = lines.views[at]
    insists = any(_INSISTING.search(view.folded, *part) for part in view.cues)
    return insists and bool(view.heads) and _TO_COME.search(view.folded, *view.heads[0]) is None


def _is_against(lines: Lines, at: int, other: int) -> bool:
    spoken_of, accuses = lines.speaks_of(other, at), lines.accuses[other]
    share = lines.topics.share(lines.topics.whole[at], other, lines.speakers.words(at))
    if lines.opens_with(at, _SAYS_CLEAN):
        return spoken_of or accuses or share > 0 or other == at - 1
    return (spoken_of and accuses) or share >= (_ENOUGH_TO_INSIST_NEXT if other == at - 1 else _ENOUGH_TO_INSIST)


def answers_the_story(lines: Lines, at: int) -> bool:
    """Whether a plain line says no to a charge that the story puts, just before, in its own voice."""
    noes = [own for own in lines.topics.denying[at] if not own.of_habit]
    if not noes and not _insists(lines, at):
        return False
    view, end = lines.views[at], lines.starts[at]
    charge = _charge_before(lines, at)
    if charge is None:
        return False
    put = topic_of(view.folded[charge.start() : end])
    if _insists(lines, at) and lines.opens_with(at, _SAYS_CLEAN):
        return True
    return any(
        lines.topics.has_any(own.first, put) and lines.topics.covered_by(own.topic, put) >= _ENOUGH_OF_CHARGE
        for own in noes
    )


def scorns_something(lines: Lines, at: int) -> bool:
    """Whether there is something that a line which sounds like a no may be said to: another's line, or a charge."""
    by_pronoun = not lines.speakers.is_named(at)
    for other in lines.near_before(at):
        if lines.may_answer(at, other, DENIABLE) or (by_pronoun and lines.is_answerable(at, other, DENIABLE)):
            return True
    if any(lines.may_answer(at, other, DENIABLE) and lines.charges(other, at) for other in lines.near_after(at)):
        return True
    return _charge_before(lines, at) is not None


def _charge_before(lines: Lines, at: int) -> re.Match[str] | None:
    """The words of the story's own voice, shortly before a line, that put a charge."""
    view = lines.views[at]
    charge = _CHARGED.search(view.folded, max(0, lines.sentence(at).start - _CHARGE_REACH), lines.starts[at])
    return None if charge is None or _is_in_a_line(lines, charge.start(), at) else charge


def _is_in_a_line(lines: Lines, place: int, at: int) -> bool:
    nearest = lines.views[max(0, at - _LINES_BACK) : at]
    return any(view.start <= place < view.end for view in nearest)
