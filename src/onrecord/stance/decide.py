"""Which rule decides a line's stance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.lexicon.en import denials
from onrecord.lexicon.en.questions import ASKING
from onrecord.lexicon.en.stance_content_rules import CONTENT_RULES
from onrecord.lexicon.en.stance_cue_rules import CUE_RULES
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.lexicon.en.stance_rules import Rule
from onrecord.lexicon.en.stance_words import STANCE_OF
from onrecord.stance.view import View
from onrecord.values.attribution import Form
from onrecord.values.stance import Band, NonAnswer, Stance
from onrecord.values.text import Span, Spans

_TO_DO = re.compile(r"(?:not\s+)?to\s+[a-z]+")
_ASKING = compiled(ASKING)
_CLAUSE = re.compile(r"[,;:.!?]\s+(?:and|but|so|because)?\s*(?:that\s)?\s*")
_MOST_CLAUSES = 4
_SHORT_ANSWER = 25
"""Code points of a first part that may be no more than "No," or "That's right,"."""
_STOP = re.compile(r"[.!](?=\s|$)")
_ASKED = re.compile(r"""[?][\s"'”’»)\]]*\Z""")
_STRESSED = re.compile(r"(?:I|We) (?:was|were|did|have|had) ?(?:NOT|NEVER)\b")
_HE, _SHE, _SPEAKS_FOR = compiled(denials.HE), compiled(denials.SHE), compiled(denials.SPEAKS_FOR)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rule decided of one line."""

    stance: Stance | None
    rule: str
    decided: Spans
    """The words that decided; empty where it was the shape of the line."""
    reason: str
    band: Band | None = None
    """What the rule suggests."""
    non_answer: NonAnswer | None = None
    denied: Spans | None = None
    """What is denied, where the rule's own words tell; None where the room has to look."""


def decide(view: View) -> Decision:
    """The first rule that matches decides: of the cue, then its word, then, where the cue only says, of the content."""
    by_cue = _by_cue_rule(view) or _by_word(view)
    if by_cue.stance is Stance.ASSERTS:
        return _by_content_rule(view) or _by_question(view) or _by_stress(view) or by_cue
    return by_cue


def _by_cue_rule(view: View) -> Decision | None:
    starts = [(word.start, view.limit(word.start)) for word in view.cue_words]
    for rule in CUE_RULES:
        if rule.source is not None and not rule.source.match(view.source):
            continue
        if (spans := _match_cue(rule, view, starts)) is not None:
            return _decision(rule, view, spans)
    return None


def _match_cue(rule: Rule, view: View, starts: Sequence[tuple[int, int]]) -> Spans | None:
    """The words that the rule's pattern found on the cue; None where it or what must follow does not match."""
    for at, limit in starts:
        if match := rule.pattern.match(view.folded, at, limit):
            break
    else:
        return None
    if rule.then is not None:
        start, end = _next(view, match.end())
        if not rule.then.match(view.folded, start, end):
            return None
    return (_bare(view.folded, *match.span()),)


def _next(view: View, at: int) -> Span:
    """What follows a verb that ends at ``at``: the rest of the cue and the content, or the content before the cue."""
    start, end = (at, view.reach) if view.follows or not view.heads else view.heads[0]
    while start < end and view.folded[start] in " ,:":
        start += 1
    return Span(start, end)


def _by_word(view: View) -> Decision:
    """By the first word of the cue that gives a stance; where none does, by the shape of the content."""
    for word in view.cue_words:
        form = view.folded[word.start : word.end].removesuffix("'s")
        if (stance := STANCE_OF.get(form)) is not None:
            return Decision(
                stance, f"word-{stance}", (word,), f"“{view.text[word.start : word.end]}”: {_WORDS[stance]}"
            )
    return _by_shape(view)


_WORDS = {
    Stance.ASSERTS: "a word that says",
    Stance.DENIES: "a word that says no",
    Stance.CONFIRMS: "a word that says yes",
    Stance.QUESTIONS: "a word that asks or doubts",
    Stance.URGES: "a word that urges",
    Stance.DECLINES: "a word that declines",
    Stance.OTHER: "an attitude or act, not a statement",
}


def _by_shape(view: View) -> Decision:
    if view.line.content and view.line.form is Form.DIRECT:
        return Decision(Stance.ASSERTS, "shape-quotation", (), "a quotation, and no word that gives another stance")
    if not view.heads:
        return Decision(None, "undecided", (), "no word that gives a stance, and no content")
    head = view.heads[0]
    if _TO_DO.match(view.folded, *head):
        return Decision(Stance.OTHER, "shape-to", (), "“to …” after no word that says: a wish or plan")
    if not view.line.cue or _says_that(view):
        return Decision(Stance.ASSERTS, "shape-that", (), "a clause, and no word that gives another stance")
    return Decision(Stance.OTHER, "shape-no-speech", (), "no word that says: an act or attitude")


def _says_that(view: View) -> bool:
    head, cue = view.heads[0], view.line.cue[-1]
    between = view.folded[max(cue.start, head.start - 8) : head.start]
    return between.rstrip().endswith(("that", ":"))


def _by_content_rule(view: View) -> Decision | None:
    for head in _opening(view):
        clauses = [head.start, *(turn.end() for turn in islice(_CLAUSE.finditer(view.folded, *head), _MOST_CLAUSES))]
        for rule in CONTENT_RULES:
            for start in clauses if rule.later and head is view.heads[0] else clauses[:1]:
                match = rule.pattern.match(view.folded, start, head.end)
                if match is not None and _is_self(view, match):
                    return _decision(rule, view, (_bare(view.folded, *match.span()),), _denied(match))
    return None


def _opening(view: View) -> Spans:
    """The heads that say what the whole content does: the first, and one more after a mere "No,"."""
    first = view.heads[:1]
    return view.heads if first and first[0].end - first[0].start < _SHORT_ANSWER else first


def _is_self(view: View, match: re.Match[str]) -> bool:
    """Whether the subject that a rule found can be the source, or those for whom it speaks.

    "he" is not a "Ms", and the "I" of a content without quotation marks is the writer, not the source.
    """
    groups = match.re.groupindex
    if "principal" in groups and match["principal"] is not None:
        return _SPEAKS_FOR.search(view.source) is not None
    subject = match["self"] if "self" in groups else None
    if subject is None or _SPEAKS_FOR.search(view.source):
        return True
    if subject in {"i", "we"}:
        return view.spoken or view.source in {"i", "we"}
    if subject == "he":
        return not _SHE.match(view.source) and view.source not in {"i", "we", "they", "it"}
    if subject == "she":
        return not _HE.match(view.source) and view.source not in {"i", "we", "they", "it"}
    return not (subject in {"it", "they"} and view.source in {"he", "she", "i"})


def _by_question(view: View) -> Decision | None:
    """A content that is a question, and nothing but one."""
    if not view.heads or not view.spoken:
        return None
    part = view.line.content[-1]
    ends = _ASKED.search(view.folded, max(part.start, part.end - 8), part.end)
    first = view.heads[0]
    if ends is None or not _ASKING.match(view.folded, *first) or _STOP.search(view.folded, first.start, ends.start()):
        return None
    mark = Span(ends.start(), ends.start() + 1)
    return Decision(Stance.QUESTIONS, "asks-a-question", (mark,), "“?”: the content is a question")


def _by_stress(view: View) -> Decision | None:
    """A speaker's own first words with a stressed "NOT": nobody shouts a no that nobody has claimed."""
    found = _STRESSED.match(view.text, *view.heads[0]) if view.heads and view.spoken else None
    if found is None:
        return None
    return Decision(Stance.DENIES, "stressed-not", (Span(*found.span()),), "“NOT” in capitals, of what the speaker did")


def _decision(rule: Rule, view: View, spans: Spans, denied: Spans | None = None) -> Decision:
    words = " … ".join(view.text[span.start : span.end] for span in spans)
    reason = f"“{words}”: {rule.why}"
    return Decision(rule.stance, rule.code, spans, reason, rule.band, rule.non_answer, denied)


def _denied(match: re.Match[str]) -> Spans | None:
    if "denied" not in match.re.groupindex or match.start("denied") < 0:
        return None
    span = _bare(match.string, *match.span("denied"))
    return (span,) if span.end > span.start else None


def _bare(folded: str, start: int, end: int) -> Span:
    """The stretch without space and commas at its ends."""
    while start < end and folded[start] in " ,":
        start += 1
    while end > start and folded[end - 1] in " ,":
        end -= 1
    return Span(start, end)
