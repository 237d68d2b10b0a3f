"""The room's verb: what each source does with its content."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.stance.answers import Lines
from onrecord.stance.basis import find_basis
from onrecord.stance.decide import Decision, decide
from onrecord.stance.denial import Denied, find_denied, is_pointer, suggest_band
from onrecord.stance.folding import fold
from onrecord.stance.hedges import find_hedges, hedges_of
from onrecord.stance.view import View, view_lines
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.stance import Judgement, Stance
from onrecord.values.text import Spans

_NOTHING = Denied((), points=False, claimant="")


def judge_stances(reading: Reading, attributions: Sequence[Attribution]) -> tuple[Judgement, ...]:
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
    lines = Lines(reading, views, decisions)
    _turn(decisions, lines)
    hedges = find_hedges(reading.text, folded)
    return tuple(_judge(at, views, decisions, lines, hedges) for at in range(len(views)))


def _turn(decisions: list[Decision], lines: Lines) -> None:
    """Make a denial of each plain sentence with a "not" that says no to what another source said before."""
    for at, decision in enumerate(decisions):
        if decision.stance is Stance.ASSERTS and lines.answers_with_not(at):
            reason = f"{decision.reason}; says “not” of what another source said before"
            decisions[at] = replace(decision, stance=Stance.DENIES, rule="answers-with-not", reason=reason)


def _judge(at: int, views: Sequence[View], decisions: Sequence[Decision], lines: Lines, hedges: Spans) -> Judgement:
    view, decision = views[at], decisions[at]
    denied, answers = _NOTHING, None
    if decision.stance is Stance.DENIES:
        denied = find_denied(view, decision)
    if decision.stance in {Stance.DENIES, Stance.CONFIRMS}:
        answers = lines.answered(at, denied)
    return Judgement(
        stance=decision.stance,
        rule=decision.rule,
        decided=decision.decided,
        reason=decision.reason,
        band=suggest_band(view, decision, denied) if decision.stance is Stance.DENIES else None,
        denied=_spelled_out(denied, answers, views),
        answers=answers,
        non_answer=decision.non_answer,
        hedges=hedges_of(view.line, hedges),
        basis=find_basis(view),
    )


def _spelled_out(denied: Denied, answers: int | None, views: Sequence[View]) -> Spans:
    """What is denied: for a mere "it" or "that", the content that it points at, where the room knows it."""
    pointing = all(is_pointer(views[0], span) for span in denied.spans)
    if denied.points and pointing and answers is not None:
        return views[answers].line.content
    return denied.spans
