"""Whether a time dates the saying of a line, and how closely it stands to it: rather none than a wrong one."""

from collections.abc import Sequence
from enum import IntEnum

from onrecord.lexicon.en import times_events, times_said
from onrecord.timeline.between import (
    belongs,
    has_setting,
    is_bare,
    is_dating,
    is_forecast,
    is_place,
    is_setting,
    is_to_come,
    is_unbroken,
    lead_in,
    leads_to_no_edge,
    opens_another,
    reaches,
    without_measure,
)
from onrecord.timeline.clauses import Word, Wording, is_nominal, is_verb
from onrecord.values.attribution import Attribution
from onrecord.values.text import Span, Spans
from onrecord.values.time import Grain, Order, TimeExpression, TimeType

_DAY_OR_FINER = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR, Grain.PART_OF_DAY, Grain.DAY})
_BREAKS = frozenset(";:—–")
_QUOTES = frozenset("\"”»’'")
_SUBJECTS = (times_events.DETERMINERS | times_events.SUBJECT_PRONOUNS) - {"'s", "who"}
"""Words with which a clause begins, if nothing is left out."""
_OWN_CLAUSE = (
    (times_events.SUBORDINATORS - {"who", "which", "that"})
    | frozenset("amid following hours days a".split())
    | times_said.SPEAKING
)
"""Words that open a clause between commas ("On Monday, as shells fell, she said")."""
_BEFORE_A_NOUN = 4
"""Words after a time in which the writing that it belongs to must stand ("last year's United Nations report")."""
_AFTER_A_NOUN = 10
"""Words before a time in which the writing that came out then must stand."""
_LONGEST_LEAD = 24
_CUE_REACH = 80
"""Code points of a cue that are looked at for "will"."""
_AUXILIARY_REACH = 20
"""Code points before it."""
_TO_THE_START = 4
"""Code points that may stand before the first word of a sentence: quotation marks and the like."""


class Closeness(IntEnum):
    """Where a time stands to the saying that it dates, closest first."""

    IN_CUE = 0
    AFTER_CUE = 1
    BESIDE_SOURCE = 2
    AT_HEAD_OF_CONTENT = 3
    BEFORE = 4
    AFTER_CONTENT = 5


def can_date(time: TimeExpression) -> bool:
    """Whether a time may date anything: no word without a unit ("now", "recently"), and no length or repetition.

    A length that is told by an event ("two days after the raid") may.
    """
    if time.relation is not None:
        return True
    vague = time.first.value.endswith("_REF") and time.first.grain is None
    return time.type in {TimeType.DATE, TimeType.TIME} and not vague


class Place:
    """One time of the story and the words around it, for asking whether it dates a line's saying."""

    def __init__(self, wording: Wording, text: str, time: TimeExpression) -> None:
        end = time.span.end if time.relation is None else max(time.span.end, time.relation.event.end)
        self._wording = wording
        self._text = text
        self._span = time.span
        self._day = time.first.grain in _DAY_OR_FINER
        self._clock = time.type is TimeType.TIME
        # "on the eve of the war" is seldom a day
        self._loose = time.relation is not None and time.relation.order is Order.BEFORE and not time.relation.distance
        self._sentence = wording.sentence(time.span.start)
        self._before = wording.before(time.span.start)
        self._after = wording.after(end)
        self._adjoins = not self._before or not wording.marks(self._before[-1].end, time.span.start)
        self._previous = self._before[-1].folded if self._before and self._adjoins else ""
        self._is_topic = (
            self._adjoins
            and self._previous == "about"
            and len(self._before) > 1
            and self._before[-2].folded in times_said.SPEAKING
        )
        self._to_come = is_to_come(text[time.span.start : time.span.end].lower().split())

    def closeness(self, line: Attribution, *, inside: bool) -> Closeness | None:
        """How the time stands to the saying of a line; None where it does not date it.

        `inside` says whether the time stands in the line's own content.
        """
        if not line.cue or self._loose or self._is_topic or (self._to_come and not self._is_to_come(line.cue[0])):
            return None
        if any(self._span.overlaps(part) for part in line.cue):
            return None if self._previous in times_said.EDGES or self._is_expected(line.cue[0]) else Closeness.IN_CUE
        if inside:
            return Closeness.AT_HEAD_OF_CONTENT if self._heads_content(line) else None
        if (own := next((part for part in line.source if self._span.within(part)), None)) is not None:
            return Closeness.BESIDE_SOURCE if self._dates_writing(own) else None
        cue = max(
            (part for part in line.cue if self._sentence.start <= part.start < part.end <= self._span.start),
            default=None,
        )
        if cue is not None:
            return self._after_cue(cue, line)
        return self._before_cue(line) if self._span.end <= line.cue[0].start < self._sentence.end else None

    def _is_to_come(self, cue: Span) -> bool:
        """Whether a cue puts the saying in the time to come."""
        near = Span(max(0, cue.start - _AUXILIARY_REACH), min(cue.end, cue.start + _CUE_REACH))
        return any(word.folded in times_said.FUTURE_CUES for word in self._wording.words(near))

    def _is_expected(self, cue: Span) -> bool:
        return is_forecast(self._wording.words(Span(cue.start, min(cue.end, cue.start + _CUE_REACH, self._span.start))))

    def _gap(self, start: int, without: Spans = ()) -> list[Word] | None:
        """The words from a place in the sentence to the time; None where they are too many to be looked at."""
        if self._before and self._sentence.start < self._before[0].start and start < self._before[0].start:
            return None
        own = (word for word in self._before if word.start >= start)
        return without_measure(
            [word for word in own if not any(part.start <= word.start < part.end for part in without)]
        )

    def _after_cue(self, cue: Span, line: Attribution) -> Closeness | None:
        between = [part for part in line.content if cue.end <= part.start and part.end <= self._span.start]
        if between:
            return Closeness.AFTER_CONTENT if self._closes(between[-1]) else None
        gap = self._gap(cue.end, line.source)
        if gap is None:
            return None
        if self._clock and gap and gap[-1].folded in {"before", "after"}:
            gap = gap[:-1]
        after_source = any(cue.end <= part.start and part.end <= self._span.start for part in line.source)
        if self._describes_other(line) or self._is_expected(cue):
            return None
        own = self._stands_next(gap, after_source=after_source) and belongs(
            gap, day=self._day, after_source=after_source
        )
        return Closeness.AFTER_CUE if own else None

    def _describes_other(self, line: Attribution) -> bool:
        """Whether the time belongs to a noun after it that nothing is said in ("told the night crew")."""
        noun = next(iter(self._after), None)
        determined = (
            self._text[self._span.start : self._span.start + 4].lower() == "the "
            or self._previous in times_events.DETERMINERS
        )
        if not determined or noun is None or not noun.joined or noun.capital or not is_nominal(self._after, 0):
            return False
        in_content = any(part.start <= noun.start < part.end for part in line.content)
        at_it = any(word.folded in {"in", "at", "during"} for word in self._before[-2:])
        return not (in_content or at_it or noun.folded.endswith("ly") or self._stands_before_writing())

    def _stands_next(self, gap: Sequence[Word], *, after_source: bool) -> bool:
        """Whether no mark stands right before the time, but a comma that ends a source."""
        if self._adjoins:
            return True
        return not gap and after_source and self._wording.marks(self._before[-1].end, self._span.start) == ","

    def _closes(self, content: Span) -> bool:
        """Whether a time after the content stands right there, or in "in a statement on Monday"."""
        gap = self._gap(content.end)
        if gap is None:
            return False
        marks = self._wording.marks(content.end, gap[0].start if gap else self._span.start)
        quoted = self._text[content.end - 1] in _QUOTES or marks[:1] in _QUOTES
        plain = marks.strip("".join(_QUOTES))
        speaking = is_unbroken(gap) and any(word.folded in times_said.SPEAKING for word in gap[:2])
        if plain not in {"", ","}:
            return False
        return (
            speaking
            or (self._adjoins and is_setting(gap))
            or (is_dating(gap) and (quoted or not plain) and plain != ",")
        )

    def _before_cue(self, line: Attribution) -> Closeness | None:
        if line.source and line.source[0].end <= self._span.start:
            return Closeness.BESIDE_SOURCE if self._parts_source_and_cue(line) else None
        opening = min(part.start for part in (line.cue[0], *line.source[:1]))
        if self._span.end > opening or (self._after and self._after[-1].end < opening):
            return None
        after = [word for word in self._after if word.start < opening]
        if after and after[0].folded in {"did", "that"}:
            after = after[1:]
        if opening == line.cue[0].start and self._describes(after):
            return Closeness.BESIDE_SOURCE
        return Closeness.BEFORE if self._leads(after, opening) else None

    def _parts_source_and_cue(self, line: Attribution) -> bool:
        """Whether the time stands between a source and its cue and belongs to both ("the ministry on Monday said")."""
        source = max(part.end for part in line.source if part.end <= self._span.start)
        if self._follows_writing(line.cue[0]):
            return True
        gap = self._gap(source)
        after = [word for word in self._after if word.start < line.cue[0].start]
        if gap is None or not is_unbroken(gap) or not is_bare(after):
            return False
        speaking = bool(gap) and gap[0].folded in times_said.SPEAKING | times_said.ISSUING
        return speaking or all(word.joined for word in gap) or (self._adjoins and has_setting(gap))

    def _follows_writing(self, cue: Span) -> bool:
        """Whether a participle goes on from a writing or speech at the time ("wrote on Monday, saying")."""
        own = self._wording.words(Span(cue.start, min(cue.end, cue.start + _CUE_REACH)))
        near = self._wording.marks(self._span.end, cue.start) in {"", ","}
        if not (near and own and own[0].folded.endswith("ing")):
            return False
        for at in range(len(self._before) - 1, max(-1, len(self._before) - 1 - _AFTER_A_NOUN), -1):
            word = self._before[at]
            if word.folded in times_said.DOCUMENTS | times_said.VENUES | times_said.SPOKE:
                return reaches(self._before[at:], day=self._day)
            if opens_another(self._before, at) or not word.joined:
                return False
        return False

    def _describes(self, after: Sequence[Word]) -> bool:
        """Whether the time belongs to a cue that is a noun ("Monday's claim", "his March claim")."""
        plain = all(word.joined and word.folded not in times_events.PREPOSITIONS for word in after) and is_bare(after)
        return plain and (not after or after[0].folded == "'s" or self._previous in times_events.DETERMINERS)

    def _leads(self, after: Sequence[Word], opening: int) -> bool:
        """Whether a time before a source and its cue belongs to them ("On Monday, the ministry said")."""
        lead = self._lead()
        if lead is None or not is_unbroken(lead):
            return False
        speaking = bool(lead) and lead[0].folded in times_said.SPEAKING
        if not (speaking or is_dating(lead) or self._stands_before_writing() or is_place(lead) or self._is_hour(lead)):
            return False
        if not (self._fits_speaking(lead) if speaking else self._is_hour(lead) or leads_to_no_edge(lead)):
            return False
        between = self._text[self._span.end : opening].rstrip()
        if any(mark in between for mark in _BREAKS):
            return False
        comma = between.endswith(",")
        own_clause = bool(after) and after[0].before.strip() == "," and after[0].folded in _OWN_CLAUSE
        return is_bare(after) or (comma and (speaking or own_clause))

    def _lead(self) -> list[Word] | None:
        """The words from where the time's clause begins; None where they are too many to be looked at."""
        lead = lead_in(self._before)
        cut = bool(lead) and lead[0] is self._before[0] and lead[0].start > self._sentence.start + _TO_THE_START
        return None if cut or len(lead) > _LONGEST_LEAD else lead

    def _is_hour(self, lead: Sequence[Word]) -> bool:
        return self._clock and bool(lead) and lead[-1].folded in {"before", "after"} and is_dating(lead[:-1])

    def _fits_speaking(self, lead: Sequence[Word]) -> bool:
        """Whether the time in "Speaking after talks on Monday" may be that of the speaking."""
        last = lead[-1].folded
        return self._day if last in {"after", "following"} else last not in times_said.NOT_DATING

    def _heads_content(self, line: Attribution) -> bool:
        """Whether the time stands between the cue and a clause that the reader took it for a part of."""
        part = next((part for part in line.content if part.start <= self._span.start < part.end), None)
        if part is None or line.cue[-1].end > part.start or self._text[line.cue[-1].end : part.start].strip():
            return False
        gap = self._gap(part.start)
        lead = self._text[part.start : self._span.start]
        if gap is None or not is_dating(gap) or any(mark in lead for mark in '"“”«,'):
            return False
        if not self._after or not self._after[0].joined:
            return False
        return self._after[0].folded in _SUBJECTS or (bool(gap) and is_nominal(self._after, 0))

    def _dates_writing(self, source: Span) -> bool:
        """Whether a time in a source is that of the writing that the source is, or spoke in."""
        gap = self._gap(source.start) or []
        if self._stands_before(times_said.DOCUMENTS):
            return not any(word.folded in times_events.PREPOSITIONS or is_verb(gap, at) for at, word in enumerate(gap))
        for at in range(len(gap) - 1, max(-1, len(gap) - 1 - _AFTER_A_NOUN), -1):
            word = gap[at]
            if word.folded in times_said.DOCUMENTS or (word.folded in times_said.SPEAKING and not word.joined):
                return True
            if opens_another(gap, at) or not word.joined:
                return False
        return False

    def _stands_before_writing(self) -> bool:
        return self._stands_before(times_said.DOCUMENTS | times_said.VENUES)

    def _stands_before(self, nouns: frozenset[str]) -> bool:
        """Whether the time stands before one of some nouns ("a Nov. 5 letter", "Monday's rally")."""
        for at, word in enumerate(self._after[:_BEFORE_A_NOUN]):
            if not word.joined or (word.folded != "'s" and not is_nominal(self._after, at)):
                return False
            if word.folded in nouns:
                return True
        return False
