"""Read stories whose attributions are marked in the text itself, at every level.

A file's first line is a comment that begins with ``#``; a line that holds only ``---`` parts two stories. The marks are
those of `onrecord.testing.marked`: line n has a source ``sN``, a cue ``qN`` and a content ``cN``; a role in several
parts has its further parts in ``cN_2``, ``cN_3`` and so on. Any role but the cue may be absent.
"""

import re
from itertools import pairwise
from pathlib import Path

from evaluation.polnear import GoldLine, GoldStory

from onrecord.testing import marked
from onrecord.values.text import Span, Spans

_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_MARK = re.compile(r"([sqc])([1-9][0-9]{0,3})(?:_([2-9]|[1-9][0-9]{1,3}))?")
_ROLES = {"s": "source", "q": "cue", "c": "content"}


def read_marked(path: Path) -> list[GoldStory]:
    r"""The stories of a marked file, in its order, named after the file and their number.

    Lines stand in the order of their number, the spans of a role in text order. Raises `ValueError`, with the story
    and the mark, where the first line is no comment, a story is empty, or a mark is malformed: unbalanced, of an
    unknown name, empty, without its first part, overlapping another part, or of a line that has no cue or that leaves
    a gap in the numbers.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "two.txt"
    ...     _ = path.write_text("# Two.\n{s1:Lee} {q1:said} {c1:no}.\n---\nIt rained.\n", encoding="utf-8")
    ...     first, second = read_marked(path)
    >>> first.name, first.text, first.lines[0].content
    ('two-1', 'Lee said no.', (Span(start=9, end=11),))
    >>> second.name, second.text, second.lines
    ('two-2', 'It rained.', ())
    """
    comment, _, body = path.read_text(encoding="utf-8").partition("\n")
    if not comment.startswith("#"):
        raise ValueError(f"{path.name}: the first line must be a comment that begins with '#'")
    return [read_story(f"{path.stem}-{number}", part) for number, part in enumerate(_RULE.split(body), 1)]


def parents(story: GoldStory) -> list[int | None]:
    """For each line, the position of the line it stands inside; None for an outermost one.

    A line stands inside the shortest content of another line that holds all spans of all its roles and is longer than
    its own content; of two contents as short, that of the earlier line. Where only its content lies within the
    other's, as with "A, citing B, said X", it does not.

    >>> text, spans = marked("{s1:Lee} {q1:said} {c1:{s2:he} {q2:wanted} {c2:a recount}}.")
    >>> outer, inner = (GoldLine(*((spans[f"{role}{n}"],) for role in "sqc")) for n in (1, 2))
    >>> parents(GoldStory("a", text, (inner, outer)))
    [1, None]
    """
    return [_parent(story, position) for position in range(len(story.lines))]


def _parent(story: GoldStory, position: int) -> int | None:
    inner = story.lines[position]
    holders = [other for other, outer in enumerate(story.lines) if _holds(outer, inner)]
    return min(holders, key=lambda other: _size(story.lines[other]), default=None)


def _holds(outer: GoldLine, inner: GoldLine) -> bool:
    parts = (*inner.source, *inner.cue, *inner.content)
    return _size(inner) < _size(outer) and all(any(part.within(span) for span in outer.content) for part in parts)


def _size(line: GoldLine) -> int:
    return sum(span.end - span.start for span in line.content)


def read_story(name: str, template: str) -> GoldStory:
    """One story out of its marked text; raises `ValueError` as `read_marked` does."""
    if not template.strip():
        raise ValueError(f"{name}: there is no text")
    try:
        text, marks = marked(template.strip())
        return GoldStory(name, text, _gather_lines(marks))
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def _gather_lines(marks: dict[str, Span]) -> tuple[GoldLine, ...]:
    lines: dict[int, dict[str, list[Span]]] = {}
    for name, span in marks.items():
        found = _MARK.fullmatch(name)
        if not found:
            raise ValueError(f"the mark {name!r} is none of sN, qN, cN, or one of these with _2, _3 and so on")
        if span.start == span.end:
            raise ValueError(f"the mark {name!r} is empty")
        if found[3] and _part_before(found) not in marks:
            raise ValueError(f"the mark {name!r} stands without {_part_before(found)!r}")
        lines.setdefault(int(found[2]), {role: [] for role in _ROLES})[found[1]].append(span)
    if missing := set(range(1, max(lines, default=0) + 1)) - set(lines):
        raise ValueError(f"the marks leave out line {min(missing)}")
    return tuple(_gold_line(number, lines[number]) for number in sorted(lines))


def _part_before(mark: re.Match[str]) -> str:
    part = int(mark[3]) - 1
    return f"{mark[1]}{mark[2]}" + (f"_{part}" if part > 1 else "")


def _gold_line(number: int, roles: dict[str, list[Span]]) -> GoldLine:
    if not roles["q"]:
        raise ValueError(f"line {number} has no cue; mark its words {{q{number}:...}}")
    return GoldLine(**{_ROLES[role]: _in_order(f"{role}{number}", spans) for role, spans in roles.items()})


def _in_order(name: str, spans: list[Span]) -> Spans:
    ordered = sorted(spans)
    for before, after in pairwise(ordered):
        if before.overlaps(after):
            raise ValueError(f"two parts of {name!r} overlap")
    return tuple(ordered)
