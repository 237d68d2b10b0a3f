"""The room's verb: what each source does with its content."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.stance.answers import answered, clause_before, relative
from onrecord.stance.basis import find_basis
from onrecord.stance.contradiction import answers_the_story, says_no_to, scorns_something
from onrecord.stance.decide import Decision, decide
from onrecord.stance.denial import Denied, find_denied, is_pointer, suggest_band
from onrecord.stance.folding import fold
from onrecord.stance.going_on import goes_on_denying
from onrecord.stance.hedges import find_hedges, hedges_of
from onrecord.stance.lines import Lines
from onrecord.stance.view import view_lines
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.source import Named
from onrecord.values.stance import Band, Judgement, Stance
from onrecord.values.text import Spans

_NOTHING = Denied((), points=False, claimant="")
_NOBODY = Named((), ())
_SCORN = "that-is-ridiculous"
"""The code of the rule of scorn, which need not name what it is said of."""
_TURNED = "answers-with-not"
"""The code of the decision that a plain line denies, for what it says no to."""
_GOES_ON = "denies-again"
"""The code of the decision that a plain line denies, for the denial that it goes on with."""


def judge_stances(
    reading: Reading, attributions: Sequence[Attribution], named: Named = _NOBODY
) -> tuple[Judgement, ...]:
    """What each source does with its content, one judgement an attribution, in the same order.

    ``attributions`` are the story's, in the order of `find_attributions`, with spans into ``reading.text``. By rules
    of cue and content, kept as data in `onrecord.lexicon.en.stance_rules`; nothing is judged true or false. Takes
    time linear in the text for a given depth of nesting.

    >>> from onrecord.reading import read_text
    >>> from onrecord.values.attribution import Form
    >>> from onrecord.values.text import Span
    >>> text = "Ms Lee denied that rents will fall."
    >>> line = Attribution((Span(0, 6),), (Span(7, 13),), (Span(14, 34),), None, Form.INDIRECT, 0.9, "")
    >>> (judgement,) = judge_stances(read_text(text, (Span(0, len(text)),)), (line,))
    >>> judgement.stance.value, [text[span.start : span.end] for span in judgement.denied], judgement.reason
    ('denies', ['rents will fall'], '“denied”: says no to what follows')
    """
    folded = fold(reading.text)
    views = list(view_lines(reading, folded, attributions))
    decisions = [decide(view) for view in views]
    lines = Lines(reading, views, decisions, named)
    _drop_scorn_of_nothing(decisions, lines)
    turned = _turn(decisions, lines)
    hedges = find_hedges(reading.text, folded)
    return tuple(_judge(at, lines, turned, hedges) for at in range(len(views)))


def _drop_scorn_of_nothing(decisions: list[Decision], lines: Lines) -> None:
    """Let scorn that names no claim, and that no line or charge comes before, assert: "ridiculous, the coach said"."""
    for at, decision in enumerate(decisions):
        if decision.rule == _SCORN and decision.denied is None and not scorns_something(lines, at):
            decisions[at] = replace(decision, stance=Stance.ASSERTS, band=None)


def _turn(decisions: list[Decision], lines: Lines) -> dict[int, int | None]:
    """Make a denial of each plain line that says no to another source or to the story; the lines that they answer."""
    plain = [at for at, decision in enumerate(decisions) if decision.stance is Stance.ASSERTS]
    found = {at: says_no_to(lines, at) for at in plain}
    turned = {at: other for at, other in found.items() if other is not None or answers_the_story(lines, at)}
    for at in turned:
        decisions[at] = _turned(decisions[at], _TURNED, "says no to what was said before")
    for at in plain:
        if at not in turned and goes_on_denying(lines, at):
            decisions[at] = _turned(decisions[at], _GOES_ON, "says no again to what was denied right before")
    return turned


def _turned(decision: Decision, rule: str, why: str) -> Decision:
    """The decision of a line that seemed plain, now a denial."""
    reason = f"{decision.reason}; {why}"
    return replace(decision, stance=Stance.DENIES, rule=rule, reason=reason, band=Band.CATEGORICAL)


def _judge(at: int, lines: Lines, turned: Mapping[int, int | None], hedges: Spans) -> Judgement:
    view, decision = lines.views[at], lines.decisions[at]
    denied, answers = _NOTHING, None
    if decision.stance is Stance.DENIES:
        denied = find_denied(view, decision)
    if decision.stance in {Stance.DENIES, Stance.CONFIRMS}:
        answers = turned[at] if at in turned else answered(lines, at, denied)
    return Judgement(
        stance=decision.stance,
        rule=decision.rule,
        decided=decision.decided,
        reason=decision.reason,
        band=suggest_band(view, decision, denied) if decision.stance is Stance.DENIES else None,
        denied=_spelled_out(at, denied, answers, lines) if decision.stance is Stance.DENIES else (),
        answers=answers,
        non_answer=decision.non_answer,
        hedges=hedges_of(view.line, hedges),
        basis=find_basis(view),
    )


def _spelled_out(at: int, denied: Denied, answers: int | None, lines: Lines) -> Spans:
    """What is denied: for a mere "it" or "which", the content or the clause that it points at, where that is known."""
    pronoun = relative(lines, at)
    if pronoun is not None:
        return clause_before(lines, at, pronoun) if answers is None else lines.views[answers].line.content
    pointing = all(is_pointer(lines.views[at], span) for span in denied.spans)
    if denied.points and pointing and answers is not None:
        return lines.views[answers].line.content
    return denied.spans
