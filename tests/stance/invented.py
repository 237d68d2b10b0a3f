"""Lines and judgements out of templates, for the tests of stance."""

import re

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance import judge_stances
from onrecord.testing import marked
from onrecord.values.attribution import Attribution, Form

_NAME = re.compile(r"(?P<role>[sqc])(?P<number>\d+)(?:_\d+)?")
_MARKS = ("“", '"', "‘", "'")


def lines_of(template):
    """The text of a template and its attributions: ``s1``, ``q1``, ``c1`` and ``c1_2`` mark line 1, and so on.

    The order is that of the numbers. A line stands inside another one where all its marks stand in its content.
    """
    text, spans = marked(template)
    parts = {}
    for name, span in spans.items():
        found = _NAME.fullmatch(name)
        parts.setdefault(int(found["number"]), {"s": [], "q": [], "c": []})[found["role"]].append(span)
    rows = [parts[number] for number in sorted(parts)]
    return text, [
        Attribution(
            source=tuple(sorted(row["s"])),
            cue=tuple(sorted(row["q"])),
            content=tuple(sorted(row["c"])),
            inside=_parent(rows, at),
            form=_form(text, row["c"]),
            score=0.9,
            reason="by hand",
        )
        for at, row in enumerate(rows)
    ]


def _parent(rows, at):
    own = [span for spans in rows[at].values() for span in spans]
    holders = [
        (sum(span.end - span.start for span in row["c"]), number)
        for number, row in enumerate(rows)
        if number != at and all(any(span.within(part) for part in row["c"]) for span in own)
    ]
    return min(holders)[1] if holders else None


def _form(text, content):
    quoted = [text[span.start : span.end].startswith(_MARKS) for span in content]
    if quoted and all(quoted):
        return Form.DIRECT
    return Form.MIXED if any("“" in text[span.start : span.end] for span in content) else Form.INDIRECT


def judged(template):
    """The text and the judgements of a template's lines."""
    text, lines = lines_of(template)
    return text, judge_stances(read_text(text, tuple(cut_paragraphs(text))), lines)


def first(template):
    """The judgement of a template's first line."""
    return judged(template)[1][0]


def words(text, spans):
    """The words of some spans."""
    return [text[span.start : span.end] for span in spans]
