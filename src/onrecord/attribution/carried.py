"""Quotations that no cue lifts: whose they are, by their marks and by what stands before them.

A quotation that runs over several paragraphs is one speaker's, whichever paragraph names the speaker. A paragraph that
is a quotation and nothing else goes on with the speaker who has the last words of the paragraph before.
"""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.attribution.decode import Line
from onrecord.attribution.nesting import content_size
from onrecord.values.reading import Reading
from onrecord.values.text import Span, Spans

FEWEST_WORDS = 4
"""A shorter quotation may be a title or a sign."""
_NOBODY = -1


def carry_on(lines: Sequence[Line], reading: Reading) -> list[Spans]:
    """For each line, the quotations that it is to have besides its content: stretches of which no line has a word.

    Only quotations in the story's own text count, not those within others.
    """
    more: list[Spans] = [()] * len(lines)
    owners = _owners(lines, len(reading.text))
    for quotation in reading.quotations:
        free = [span for span in quotation.spans if (owners[span.start : span.end] == _NOBODY).all()]
        if quotation.depth or not free:
            continue
        holder = _holder(owners, quotation.spans)
        if holder == _NOBODY and _stands_alone(reading, free[0]):
            holder = _speaker_before(owners, reading, free[0])
        if holder != _NOBODY and lines[holder].source:
            more[holder] += tuple(free)
            for span in free:
                owners[span.start : span.end] = holder
    return more


def _owners(lines: Sequence[Line], length: int) -> NDArray[np.int32]:
    """The number of the outermost line that has each code point."""
    owners = np.full(length, _NOBODY, np.int32)
    for number in sorted(range(len(lines)), key=lambda number: content_size(lines[number])):
        line = lines[number]
        for span in (*line.source, *line.cue, *line.content):
            owners[span.start : span.end] = number
    return owners


def _holder(owners: NDArray[np.int32], spans: Spans) -> int:
    """The line that has some of these stretches; the first of several."""
    held = np.concatenate([owners[span.start : span.end] for span in spans])
    held = held[held != _NOBODY]
    return int(held[0]) if len(held) else _NOBODY


def _stands_alone(reading: Reading, span: Span) -> bool:
    """Whether the stretch is a whole paragraph, and long enough to be somebody's words."""
    paragraph = _paragraph_at(reading, span.start)
    around = reading.text[paragraph.start : span.start] + reading.text[span.end : paragraph.end]
    return not any(map(str.isalnum, around)) and len(reading.text[span.start : span.end].split()) >= FEWEST_WORDS


def _speaker_before(owners: NDArray[np.int32], reading: Reading, span: Span) -> int:
    """The line that has the last words of the paragraph before, if its last sentence has some."""
    last = bisect_left(reading.sentences, span.start, key=lambda sentence: sentence.end) - 1
    if last < 0:
        return _NOBODY
    sentence = reading.sentences[last]
    held = owners[sentence.start : sentence.end]
    held = held[held != _NOBODY]
    return int(held[-1]) if len(held) else _NOBODY


def _paragraph_at(reading: Reading, offset: int) -> Span:
    return reading.paragraphs[bisect_left(reading.paragraphs, offset + 1, key=lambda paragraph: paragraph.end)]
