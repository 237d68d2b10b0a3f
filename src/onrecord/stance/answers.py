"""Which line of the story a denial or confirmation answers: rather none than a wrong one."""

import re
from collections.abc import Sequence

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_cue_rules import CUE_RULES
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.stance.denial import Denied, points_back
from onrecord.stance.lines import DENIABLE, Lines
from onrecord.stance.topics import topic_of
from onrecord.values.stance import Stance
from onrecord.values.text import Span, Spans

_LINK = compiled(rf"\b(?:{answering.LINKS})\b")
_SHORT = compiled(rf"(?:{'|'.join((*answering.SHORT_YES, *answering.SHORT_NO))})[ .,!]*$")
_WHICH = re.compile(r"(?:all of |both of |something |a claim |an allegation |a charge )?which[ ,]*\Z")
_CUE_CODES = frozenset(rule.code for rule in CUE_RULES) | {f"word-{Stance.DENIES}"}
_TELLS_NOTHING = frozenset(
    """
    innocent pleads-not-guilty that-is-false was-wronged not-me no-truth sounds-like-no that-is-ridiculous scorns-claim
    calls-false claim-is-false told-wrong proof-is-faked says-denied will-not-answer-lies does-not-stand has-no-basis
    sets-straight
    """.split()
)
"""Rules of a no that need not say to what."""
_OWN_WORDS = frozenset({"takes-back", "was-mistaken"})
"""Rules of a no to what the source itself has said."""
_BLANKET = compiled(
    rf"(?:(?:any|all|of|doing|having done|anything|criminal|intentional|\w+ly) ){{0,3}}{answering.BLANKET}[ .,!]*$"
)
_CONFIRMABLE = frozenset({Stance.ASSERTS, Stance.QUESTIONS, Stance.DENIES})
_AFTER = 15
"""Lines after a denial in which the line of a claim that it names may stand."""
_BEFORE = 60
"""Lines before a "which" whose content may end with what it points at."""
_LINK_REACH = 300
"""Code points before a line in which "in response to" may stand."""
_BESIDE = 150
"""Code points between a denial and the question before it, which it answers where nothing tells another."""
_OPENING = 6
"""Words that may stand between a denial and the noun that names the claim: "a widely shared and old claim"."""
_POINTED_LINES = 3
"""Lines of other sources that "the claim" may point back over, if nobody charges anybody in them."""
_GAP = 4
"""Code points between a clause and the "which" that points at it."""

# What speaks for it that one line answers another, in shares of the words in common; set on the tuning passages.
_ENOUGH = 0.4
_ENOUGH_TO_CONFIRM = 0.25
"""The share itself that a confirmation needs: people admit and acknowledge much that nobody put to them."""
_NAMES_SOURCE = 0.3
"""That it speaks of the source of the line answered: "the memo is a forgery", "Mr Pell is lying"."""
_CLAIMANT = 0.8
"""That the answer names whose claim it answers; half of it where that comes later."""
_SAME_NO = 0.4
"""What it takes away that both say no, or that what is answered is itself a denial."""


def answered(lines: Lines, at: int, denied: Denied) -> int | None:
    """The line that this denial or confirmation answers; None where none is sure enough."""
    wanted = DENIABLE if lines.decisions[at].stance is Stance.DENIES else _CONFIRMABLE
    ways = (_taken_back, _named_inside, _before_which, _linked, _around, _put_to_it)
    found = next((found for way in ways if (found := way(lines, at, wanted)) is not None), None)
    if found is None:
        found = _likeliest(lines, at, wanted, denied)
    if found is None and _is_blanket(lines, at):
        found = _charged(lines, at, lines.near_before(at), wanted)
    if found is None and (denied.points or _points(lines, at)):
        found = _just_before(lines, at, wanted)
    if found is None and lines.decisions[at].stance is Stance.DENIES:
        found = _beside(lines, at)
    return found


def _taken_back(lines: Lines, at: int, wanted: frozenset[Stance]) -> int | None:
    """Of one who takes words back, the nearest line of the same source before; else the nearest of any."""
    if lines.decisions[at].rule not in _OWN_WORDS:
        return None
    near = [other for other in lines.near_before(at) if lines.is_answerable(at, other, wanted)]
    own = (other for other in near if lines.speakers.is_same(at, other))
    return next(own, near[0] if near else None)


def _put_to_it(lines: Lines, at: int, _: frozenset[Stance]) -> int | None:
    """What a mere "yes" or "no" answers."""
    return lines.put_before(at) if lines.opens_with(at, _SHORT) else None


def relative(lines: Lines, at: int) -> Span | None:
    """The relative pronoun that is all of a line's content; None where there is more or other."""
    line, folded = lines.views[at].line, lines.views[at].folded
    if len(line.content) != 1 or not _WHICH.fullmatch(folded[line.content[0].start : line.content[0].end]):
        return None
    return line.content[0]


def clause_before(lines: Lines, at: int, pronoun: Span) -> Spans:
    """The words of the same sentence that a "which" points at; the pronoun itself where it opens the sentence."""
    start = lines.sentence(at).start
    words = lines.views[at].text[start : pronoun.start]
    end = start + len(words.rstrip(" ,;\u2013\u2014-"))
    return (Span(start, end),) if end > start else (pronoun,)


def _named_inside(lines: Lines, at: int, _: frozenset[Stance]) -> int | None:
    """For "denied claims by A that X": the line of A, which stands in the content with the noun as its cue."""
    if not lines.views[at].line.content:
        return None
    whole = lines.views[at].line.content[0]
    for other in range(at + 1, min(len(lines.views), at + 1 + _AFTER)):
        line = lines.views[other].line
        if line.inside != at or not line.cue or lines.decisions[other].stance is not Stance.ASSERTS:
            continue
        opening = lines.views[at].folded[whole.start : line.cue[0].start].split()
        if len(opening) <= _OPENING and "that" not in opening:
            return other
    return None


def _before_which(lines: Lines, at: int, _: frozenset[Stance]) -> int | None:
    """For "X, which he denied": the line whose content ends with X."""
    pronoun = relative(lines, at)
    if pronoun is None:
        return None
    ends = [
        other
        for other in range(max(0, at - _BEFORE), at)
        if any(0 <= pronoun.start - part.end <= _GAP for part in lines.views[other].line.content)
        and lines.is_answerable(at, other, DENIABLE)
    ]
    return ends[-1] if ends else None


def _linked(lines: Lines, at: int, wanted: frozenset[Stance]) -> int | None:
    """A line of the same sentence, with words such as "in response to" between the two or before both."""
    sentence, view = lines.sentence(at), lines.views[at]
    start, end = lines.starts[at], view.end
    for other in lines.nearby(at):
        begin = lines.starts[other]
        if not (sentence.start <= begin < sentence.end) or not lines.may_answer(at, other, wanted):
            continue
        near = max(begin - _LINK_REACH, end if begin >= end else sentence.start)
        apart = begin >= end or lines.views[other].end <= start
        if apart and _LINK.search(view.folded, near, begin):
            return other
    return None


def _around(lines: Lines, at: int, wanted: frozenset[Stance]) -> int | None:
    """A line whose content holds what is denied, and not the denial: "a meeting, he said, which she denied"."""
    line = lines.views[at].line
    if not line.content or not line.cue:
        return None
    for other in lines.nearby(at):
        whole = lines.views[other].line.content
        if _holds(whole, line.content[0]) and not _holds(whole, line.cue[0]) and lines.is_answerable(at, other, wanted):
            return other
    return None


def _likeliest(lines: Lines, at: int, wanted: frozenset[Stance], denied: Denied) -> int | None:
    """The line for which most speaks, if that is enough; of two alike, the nearer one."""
    best, chosen = _ENOUGH, None
    for other in sorted(lines.nearby(at), key=lambda other: (abs(other - at), -other)):
        if lines.may_answer(at, other, wanted) and (weight := _evidence(lines, at, other, denied)) > best:
            best, chosen = weight, other
    return chosen


def _evidence(lines: Lines, at: int, other: int, denied: Denied) -> float:
    """What speaks for it that one line answers the other."""
    own, source = lines.topics.whole[at], lines.speakers.words(other)
    share = lines.topics.share(own, other, lines.speakers.words(at))
    if lines.decisions[at].stance is Stance.CONFIRMS and share < _ENOUGH_TO_CONFIRM:
        return 0.0
    weight = share + _NAMES_SOURCE * bool(own.stems & source)
    if denied.claimant and topic_of(denied.claimant).stems & source:
        weight += _CLAIMANT if other < at else _CLAIMANT / 2
    if not weight and not lines.speaks_of(other, at):
        return 0.0
    if _stand_the_same_way(lines, at, other) or lines.decisions[other].stance is Stance.DENIES:
        weight -= _SAME_NO
    return weight + lines.ties(at, other)


def _stand_the_same_way(lines: Lines, at: int, other: int) -> bool:
    """Whether both say no, or neither does: then the one does not deny the other."""
    if lines.decisions[other].stance is Stance.QUESTIONS or lines.decisions[at].stance is Stance.CONFIRMS:
        return False
    by_cue = lines.decisions[at].rule in _CUE_CODES
    return lines.topics.says_no[other] and lines.topics.says_no[at] != by_cue


def _beside(lines: Lines, at: int) -> int | None:
    """The question right before a denial."""
    other = at - 1
    if other < 0 or lines.starts[at] - lines.views[other].end > _BESIDE:
        return None
    return other if lines.asks_yes_or_no(other) and lines.may_answer(at, other, DENIABLE) else None


def _is_blanket(lines: Lines, at: int) -> bool:
    """Whether "any wrongdoing" is denied, and nothing in particular."""
    view = lines.views[at]
    return bool(view.heads) and _BLANKET.match(view.folded, *view.heads[0]) is not None


def _points(lines: Lines, at: int) -> bool:
    """Whether the line does not say what it denies, or confirms: "it", "the report", "that is a lie"."""
    view = lines.views[at]
    if lines.decisions[at].rule in _TELLS_NOTHING:
        return True
    return len(view.line.content) == 1 and points_back(view.folded, view.heads[0]) if view.heads else False


def _just_before(lines: Lines, at: int, wanted: frozenset[Stance]) -> int | None:
    """The last near line that charges or speaks of the source, else the nearest: what "the claim" points at."""
    near = lines.near_before(at)
    sure = [other for other in near if not lines.is_same(at, other)]
    for some in (sure, near):
        charged = _charged(lines, at, some, wanted)
        found = charged if charged is not None else _first_pointed_at(lines, at, some[:_POINTED_LINES], wanted)
        if found is not None:
            return found
    return None if near else _first_pointed_at(lines, at, lines.near_after(at), wanted)


def _first_pointed_at(lines: Lines, at: int, near: Sequence[int], wanted: frozenset[Stance]) -> int | None:
    return next((other for other in near if _may_point_at(lines, at, other, wanted)), None)


def _charged(lines: Lines, at: int, near: Sequence[int], wanted: frozenset[Stance]) -> int | None:
    """The first of some lines that charges or speaks of the source."""
    for other in near:
        charges = lines.accuses[other] or lines.speaks_of(other, at)
        if charges and _may_point_at(lines, at, other, wanted):
            return other
    return None


def _may_point_at(lines: Lines, at: int, other: int, wanted: frozenset[Stance]) -> bool:
    own = lines.speakers.is_named(at) and lines.is_same(at, other)
    return not own and lines.is_answerable(at, other, wanted)


def _holds(whole: Spans, part: Span) -> bool:
    return any(part.within(span) for span in whole)
