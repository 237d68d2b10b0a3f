"""What exactly is denied, and how much a denial denies."""

import re
from dataclasses import dataclass

from onrecord.lexicon.en import denials
from onrecord.lexicon.en.stance_cue_rules import CUE_RULES
from onrecord.lexicon.en.stance_patterns import CLAIM, IDEA, NOUN_PHRASE, POINTER, TOLD, any_of, compiled
from onrecord.stance.decide import Decision
from onrecord.stance.view import View
from onrecord.values.stance import Band
from onrecord.values.text import Span, Spans

_CUE_CODES = frozenset(rule.code for rule in CUE_RULES)
_THAT = compiled(rf"(?:{NOUN_PHRASE}(?:{CLAIM}|{IDEA})\b[^.;]{{0,100}}?)?\bthat\b(?!'s) ?")
_BARE_CLAIM = compiled(
    rf"(?:(?:(?:the|this|that|these|those|all|any|such|both|his|her|their|its|latest|recent) ){{0,3}}{CLAIM}"
    r"|it|this|that|them|these|those|so|as much)"
    r"(?: (?:on \w+|too|as well|again|later|last \w+|yesterday|today|in a (?:tweet|post|statement)|(?:the|that)"
    r" (?:same|next)"
    r" \w+))?[ .,!]*$"
)
_CLAIM_ALONE = compiled(
    rf"{NOUN_PHRASE}{CLAIM}(?: (?:made|level\w+|put|against|by|from|in|as|brought|published|on)\b[^.;]*)?[ .,!]*$",
    rf"(?:that|this|these|those|the|such an?|his|her|its|their) (?:{IDEA}|{TOLD})[ .,!]*$",
)
"""A claim by its noun, which does not say what was claimed."""
_CLAIM_BY = compiled(
    rf"(?P<whose>{NOUN_PHRASE}){CLAIM}\b(?: (?:made |put forward )?(?:by|from|in) (?P<by>(?:[\w'.-]+ ?){{1,4}}))?"
)
_DEGREE = r"(?:(?:an?|\w+ly|all|just|pure|mere|more|total|complete|nothing but) ){0,3}"
_CUT = {
    "scorns-claim": compiled(rf" (?:as )?{_DEGREE}{any_of(denials.EVASIVE)}\b"),
    "calls-false": compiled(rf" (?:as )?(?:enemy )?{_DEGREE}{any_of((*denials.FALSE, *denials.FAKED))}\b"),
}
_POINTER = compiled(rf"{POINTER}\b")
_NARROW = compiled(*denials.NARROW)
_FLAT = compiled(rf"\b{any_of(denials.FLAT)}\b")
_TURNS = compiled(rf"\b(?:{'|'.join(denials.TURNS)})\b")
_ADMITS = compiled(*denials.ADMITS)
_SHOUTED = re.compile(r"\b(?:NOT|NEVER|DIDNOT|DIDN[’']T|NO|ZERO)\b")
_LOWER = re.compile(r"[a-z]")
_NOT_GUILTY, _INNOCENCE = "pleads-not-guilty", re.compile("innocen|not guilty$")
_REACH = 400
_LOOK_BACK = 12
_AHEAD = 60
"""Code points after a line that are looked at for "but admitted"."""
_EDGE = " ,.;:!?'()-"


@dataclass(frozen=True, slots=True)
class Denied:
    """What a line denies."""

    spans: Spans
    """Empty where the line names nothing."""
    points: bool
    """Whether it only points at what another line says ("the claim", "that")."""
    claimant: str
    """The folded words around a claim's noun that may name whose claim it is ("the democrats' ", " by ms lee")."""


def find_denied(view: View, decision: Decision) -> Denied:
    """What exactly a denial denies: the clause after "that", the deed after "denied", or the claim's noun phrase."""
    spans = decision.denied if decision.denied is not None else _object(view, decision)
    if not spans:
        return Denied((), points=True, claimant="")
    folded, first = view.folded, spans[0]
    end = min(first.end, first.start + _REACH)
    return Denied(
        spans,
        points=len(spans) == 1 and points_back(folded, Span(first.start, end)),
        claimant=_claimant(view, decision, first),
    )


def _claimant(view: View, decision: Decision, first: Span) -> str:
    """Of "claims by Ms Lee that" or "Ms Lee's claims", the words around the noun; empty where there is no such noun."""
    whole = first if decision.denied is not None or not view.heads else view.heads[0]
    claim = _CLAIM_BY.match(view.folded, whole.start, min(whole.end, whole.start + _REACH))
    return "" if claim is None else f"{claim['whose']} {claim['by'] or ''}"


def _object(view: View, decision: Decision) -> Spans:
    parts = view.line.content
    if decision.rule == _NOT_GUILTY and any(_INNOCENCE.search(view.folded, *head) for head in view.heads):
        return ()
    if not parts:
        return _rest_of_cue(view, decision)
    first = view.heads[0].start if view.heads else parts[0].start
    start = min(max(first, parts[0].start), parts[0].end)
    if decision.rule in _CUE_CODES and not _has_that(view, start):
        rest = _after_verb(view, decision)
        if _CLAIM_BY.match(view.folded, *rest):
            return (rest,)
        start = _after_that(view.folded, start, parts[0].end)
    end = parts[0].end
    cut = _CUT.get(decision.rule)
    if cut is not None and (found := cut.search(view.folded, start, min(end, start + _REACH))) is not None:
        end, parts = found.start(), parts[:1]
    trimmed = (_trim(view.folded, span) for span in (Span(start, end), *parts[1:]))
    return tuple(span for span in trimmed if span.end > span.start)


def _has_that(view: View, start: int) -> bool:
    """Whether "that" stands before the content's first word, in the content or between it and the cue."""
    before = view.folded[max(0, start - _LOOK_BACK) : start].split()
    return bool(before) and before[-1].strip(_EDGE) == "that"


def _after_that(folded: str, start: int, end: int) -> int:
    found = _THAT.match(folded, start, min(end, start + _REACH))
    return start if found is None or found.end() >= end else found.end()


def _rest_of_cue(view: View, decision: Decision) -> Spans:
    """The object of a denial that the line has in its cue ("denied the report")."""
    if not decision.decided:
        return ()
    rest = _after_verb(view, decision)
    return (rest,) if rest.end > rest.start else ()


def _after_verb(view: View, decision: Decision) -> Span:
    """The rest of the cue after the words that decided."""
    end = view.cues[-1].end
    rest = _trim(view.folded, Span(min(decision.decided[-1].end, end), end))
    for word in ("as", "by"):
        if view.folded.endswith(word, rest.start, rest.end):
            rest = _trim(view.folded, Span(rest.start, rest.end - len(word)))
    return rest


def _trim(folded: str, span: Span) -> Span:
    start, end = span
    while start < end and folded[start] in _EDGE:
        start += 1
    while end > start and folded[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def suggest_band(view: View, decision: Decision, denied: Denied) -> Band | None:
    """How much the denial denies, by its words: evasive ones first, then narrow ones, then flat ones.

    None where the words suggest nothing: "disputed" may be any of them.
    """
    if decision.band is Band.NON_DENIAL:
        return decision.band
    if _is_narrow(view, decision, denied):
        return Band.PARTIAL
    if _is_flat(view):
        return Band.CATEGORICAL
    return decision.band


def _is_narrow(view: View, decision: Decision, denied: Denied) -> bool:
    words = view.folded[denied.spans[0].start : denied.spans[0].end][:_REACH] if denied.spans else ""
    if not denied.points and _NARROW.search(words):
        return True
    if decision.rule not in _CUE_CODES and any(_TURNS.search(view.folded, *head) for head in view.heads):
        return True
    return _ADMITS.match(view.folded, view.end, view.end + _AHEAD) is not None


def _is_flat(view: View) -> bool:
    if any(_FLAT.search(view.folded, *part) for part in view.cues):
        return True
    for head in view.heads:
        if _FLAT.search(view.folded, *head):
            return True
        if _SHOUTED.search(view.text, *head) and _LOWER.search(view.text, *head):
            return True
    return False


def points_back(folded: str, span: Span) -> bool:
    """Whether a stretch only points at what was said elsewhere: "it", "the claim", "the union's allegations"."""
    return _BARE_CLAIM.match(folded, *span) is not None or _CLAIM_ALONE.match(folded, *span) is not None


def is_pointer(view: View, span: Span) -> bool:
    """Whether a stretch is only a pronoun that points at what was said before.

    A noun phrase ("the claims") is none.
    """
    return _POINTER.fullmatch(view.folded, *span) is not None
