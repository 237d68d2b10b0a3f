"""Builders for tests of onrecord and of what is built on it."""

import re

from onrecord.values.text import Span

_BRACE = re.compile(r"\\[{}]|\{(?P<name>[A-Za-z_]\w*):|[{}]")


def marked(template: str) -> tuple[str, dict[str, Span]]:
    r"""The text of a template without its marks, and the span of each name marked in it.

    ``{name:words}`` marks words; marks may stand within marks. A brace of the text is written ``\{`` or ``\}``. The
    names come in the order in which they open. Raises `ValueError` where a brace has no partner, an opening brace has
    no name, or a name is used twice.

    >>> text, spans = marked("{source:Ms Lee} {cue:said} {content:that {source2:he} would go}.")
    >>> text
    'Ms Lee said that he would go.'
    >>> spans["cue"], spans["source2"]
    (Span(start=7, end=11), Span(start=17, end=19))
    """
    pieces: list[str] = []
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    open_names: list[str] = []
    length = reached = 0
    for brace in _BRACE.finditer(template):
        found = brace.group()
        pieces.append(template[reached : brace.start()] + (found[1] if found[0] == "\\" else ""))
        length += len(pieces[-1])
        reached = brace.end()
        if name := brace["name"]:
            if name in starts:
                raise ValueError(f"the name {name!r} is used twice in {template!r}")
            starts[name] = length
            open_names.append(name)
        elif found == "}" and open_names:
            ends[open_names.pop()] = length
        elif found in {"{", "}"}:
            raise ValueError(
                f"the brace at {brace.start()} of {template!r} has no partner or no name; write \\{found} for a brace"
            )
    if open_names:
        raise ValueError(f"{open_names[-1]!r} is opened and not closed in {template!r}")
    return "".join(pieces) + template[reached:], {name: Span(start, ends[name]) for name, start in starts.items()}
