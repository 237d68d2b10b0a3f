"""One line of a story laid out for the rules: its cue with the words before it, and the first words of its content."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.values.attribution import Attribution, Form
from onrecord.values.reading import Reading
from onrecord.values.text import Span, Spans

_FARTHEST = 400
"""Code points of a cue or content that are looked at: a rule needs the first clause, and no line may cost more."""
_LEAD_REACH = 60
"""Code points before a cue that are looked at for its auxiliaries."""
_SHORT = 60
"""A first sentence shorter than this ("No. That is a lie.") takes the next one along."""
_GAP = 40
"""Code points that may lie between a cue and the content that follows it ("said on Monday that")."""
_MOST_HEADS = 2
"""Parts of a content that are looked at."""
_LEAD = re.compile(
    r"(?:(?:^|(?<=\s))(?:did|does|do|had|has|have|would|will|could|can|cannot|should|is|are|was|were|be|been|not|never|nor"
    r"|neither|refused|declined|to|yet|even|also|again|\w{2,20}ly|\w{2,8}n't)\s+)+\Z"
)
_NOBODY = re.compile(r"(?:no one|nobody|none|neither|no)\b")
_HEAD = re.compile(r"[\s,:;.…'()-]*(?:that\b(?!'s)(?!\s+(?:is|was|did|never|has|had|would)\b)[\s,'(]*)?")
_WORD = re.compile(r"[\w']+")


@dataclass(frozen=True)
class View:
    """One line, for matching in ``folded``, which has the text's length."""

    text: str
    folded: str
    line: Attribution
    cues: Spans
    """The cue's parts, the first one with its auxiliaries and the "no" before it, each cut at some length."""
    heads: Spans
    """The first sentence of each of the content's first parts, bare of marks and of a leading "that"."""
    reach: int
    """How far a rule of the cue may look: to the end of the content's first sentence where that follows the cue."""

    @cached_property
    def source(self) -> str:
        """The source's words, folded."""
        return " ".join(self.folded[span.start : span.end][:_FARTHEST].strip() for span in self.line.source)

    @cached_property
    def cue_words(self) -> tuple[Span, ...]:
        """Where each word of the cue stands."""
        return tuple(
            Span(*word.span()) for part in self.cues for word in _WORD.finditer(self.folded, part.start, part.end)
        )

    @property
    def spoken(self) -> bool:
        """Whether the content gives the speaker's own words: in quotation marks, or after a transcript's colon."""
        return self.line.form is not Form.INDIRECT or (bool(self.cues) and not self.cue_words)

    @property
    def follows(self) -> bool:
        """Whether a part of the content follows right after the cue."""
        return bool(self.cues) and self.reach > self.cues[-1].end

    @property
    def end(self) -> int:
        """One past the line's last code point."""
        return max(span.end for span in (*self.line.source, *self.line.cue, *self.line.content))

    @property
    def start(self) -> int:
        """The line's first code point."""
        return min(span.start for span in (*self.line.source, *self.line.cue, *self.line.content))

    def limit(self, at: int) -> int:
        """How far a pattern that begins at ``at``, in the cue, may look."""
        own = next((part.end for part in self.cues if at < part.end), at)
        return max(own, self.reach) if own == self.cues[-1].end else own


def view_lines(reading: Reading, folded: str, attributions: Sequence[Attribution]) -> Iterator[View]:
    """The views of all lines, in the same order. ``folded`` is the folded text."""
    starts = [sentence.start for sentence in reading.sentences]

    def sentence_end(at: int) -> int:
        number = bisect_right(starts, at) - 1
        return reading.sentences[number].end if number >= 0 else at

    def head(part: Span) -> Span | None:
        opening = _HEAD.match(folded, part.start, min(part.end, part.start + _FARTHEST))
        start = part.start if opening is None else opening.end()
        end = sentence_end(start)
        if end - start < _SHORT and end < part.end:
            end = sentence_end(end + 1)
        end = min(part.end, max(end, start + 1), start + _FARTHEST)
        return Span(start, end) if start < end else None

    for line in attributions:
        heads = tuple(found for part in line.content[:_MOST_HEADS] if (found := head(part)) is not None)
        cues = _cue_parts(folded, line)
        reach = 0
        if cues:
            near = (found.end for found in heads if 0 <= found.start - cues[-1].end <= _GAP)
            reach = next(near, cues[-1].end)
            if not line.content and folded.endswith(" to", 0, reach):  # "declined to", and its verb left out
                reach = max(reach, min(sentence_end(reach), reach + _GAP))
        yield View(reading.text, folded, line, cues, heads, reach)


def _cue_parts(folded: str, line: Attribution) -> Spans:
    parts = [Span(part.start, min(part.end, part.start + _FARTHEST)) for part in line.cue]
    if parts:
        parts[0] = Span(_lead_start(folded, line), parts[0].end)
    return tuple(parts)


def _lead_start(folded: str, line: Attribution) -> int:
    """Where the auxiliaries and the "no" before a cue begin; where the source does, if that is "nobody"."""
    cue = line.cue[0]
    floor = max(0, cue.start - _LEAD_REACH)
    for span in (*line.source, *line.content):
        if span.end <= cue.start:
            floor = max(floor, span.end)
    lead = _LEAD.search(folded, floor, cue.start)
    start = cue.start if lead is None else lead.start()
    if line.source and line.source[-1].end <= start and _NOBODY.match(folded, line.source[0].start):
        return max(line.source[-1].start, cue.start - _LEAD_REACH)
    return start
