"""Whether a plain line denies: says no to what another source said, or to a charge that the story puts."""

from onrecord.lexicon.en import answering
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.stance.lines import DENIABLE, Lines
from onrecord.stance.topics import No, Topic, topic_of
from onrecord.values.stance import Stance

_SHORT_NO = compiled(rf"(?:{'|'.join(answering.SHORT_NO)})[ .,!]*$")
_INSISTING = compiled(rf"\b(?:{answering.INSISTING})\b")
_CALLS_LIAR = compiled(answering.CALLS_LIAR, answering.CALLS_A_LIAR)
_CHARGED = compiled(answering.CHARGED)
_EMPHATIC = compiled(answering.EMPHATIC)
_SAID = frozenset({Stance.ASSERTS})
_FEWEST = 2
"""Words that a plain no must have in common with what it says no to, where nothing else ties the two."""
_BEFORE, _AFTER = 15, 4
"""Lines before and after a plain line that it may say no to."""
_LINES_BACK = 6
"""Lines before a plain line that are looked through for one that holds a charge."""
_CHARGE_REACH = 200
"""Code points before a denial's sentence in which the story may put the charge."""

# Set on the tuning passages, and held against news that nobody judged, where few plain lines deny.
_ENOUGH = 0.55
"""What must speak for it that a plain line says no to another one."""
_SURE = 0.15
"""What it adds that the no leaves no room."""
_ENOUGH_OF_CHARGE = 0.5
"""The part of a plain no that the charge must have."""
_ENOUGH_TO_INSIST = 0.5
"""The share of words, where somebody insists on something else."""


def says_no_to(lines: Lines, at: int) -> int | None:
    """The line of another source that a plain line says no to: by a mere "no", or in much the same words."""
    if lines.opens_with(at, _SHORT_NO):
        return lines.put_before(at)
    liar = _called_liar(lines, at)
    if liar is not None:
        return liar
    own = lines.topics.denying[at]
    if own is None:
        return _insisted_against(lines, at)
    best, chosen = _ENOUGH, None
    for other in range(max(0, at - _BEFORE), min(len(lines.views), at + 1 + _AFTER)):
        if lines.may_answer(at, other, DENIABLE) and _may_be_contradicted(lines, at, other, own):
            weight = _against(lines, at, other, own.topic)
            if weight >= best:
                best, chosen = weight, other
    return _charged_with(lines, at, own) if chosen is None else chosen


def _may_be_contradicted(lines: Lines, at: int, other: int, own: No) -> bool:
    view = lines.views[other]
    asked = lines.decisions[other].stance is Stance.QUESTIONS
    if asked and not lines.asks_yes_or_no(other):
        return False
    if not asked and (lines.topics.says_no[other] or not (view.line.source or lines.accuses[other])):
        return False
    spoken_of = lines.speaks_of(other, at)
    if own.of_self and not (asked or (spoken_of and not own.of_will)):
        return False
    if not lines.topics.has_any(own.first, lines.topics.whole[other]):
        return False
    known = lines.speakers.words(at)
    common = lines.topics.in_common(own.topic, other, known)
    share = lines.topics.covered(own.topic, other, known)
    if common >= _FEWEST or (share >= 1 and abs(other - at) <= _AFTER):
        return True
    return share > 0 and (spoken_of or lines.accuses[other] or asked)


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
            and lines.accuses[other]
            and not lines.topics.says_no[other]
            and lines.may_answer(at, other, _SAID)
        ):
            return other
    return None


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
    """The line just before that speaks of one who insists on something else."""
    if not any(_INSISTING.search(lines.views[at].folded, *part) for part in lines.views[at].cues):
        return None
    for other in lines.near_before(at)[:1]:
        ties = lines.speaks_of(other, at)
        ties = ties or lines.topics.share(lines.topics.whole[at], other) >= _ENOUGH_TO_INSIST
        if ties and lines.accuses[other] and lines.may_answer(at, other, _SAID):
            return other
    return None


def answers_the_story(lines: Lines, at: int) -> bool:
    """Whether a plain line says no to a charge that the story puts, just before, in its own voice."""
    own = lines.topics.denying[at]
    if own is None or own.of_habit:
        return False
    view, end = lines.views[at], lines.starts[at]
    charge = _CHARGED.search(view.folded, max(0, lines.sentence(at).start - _CHARGE_REACH), end)
    if charge is None or _is_in_a_line(lines, charge.start(), at):
        return False
    put = topic_of(view.folded[charge.start() : end])
    return lines.topics.has_any(own.first, put) and lines.topics.covered_by(own.topic, put) >= _ENOUGH_OF_CHARGE


def _is_in_a_line(lines: Lines, place: int, at: int) -> bool:
    nearest = lines.views[max(0, at - _LINES_BACK) : at]
    return any(view.start <= place < view.end for view in nearest)
