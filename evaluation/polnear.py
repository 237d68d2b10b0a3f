"""Read PolNeAR: news text with attributions, in a standoff format like brat's.

Newell, Margolin and Ruths: An Attribution Relations Corpus for Political News (LREC 2018). Where a story has several
annotators' files, the alphabetically first one is the gold, as in the scorer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.values.source import Name
from onrecord.values.text import Span, Spans


@dataclass(frozen=True, slots=True)
class GoldLine:
    """One annotated attribution; an absent role is empty."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class GoldStory:
    """One annotated story."""

    name: str
    text: str
    lines: tuple[GoldLine, ...]
    doubtful: Spans = ()
    """Words of which it is not known whether they belong to a line; only stories labelled by a reader have some."""
    names: tuple[Name, ...] | None = None
    """Names, each with its kind; None where they are not known."""


def read_stories(folder: Path) -> Iterator[GoldStory]:
    """Stories of a folder that holds ``text/`` and ``attributions/``, by name."""
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rsplit("_", 1)[0], path)
    for name, path in first.items():
        with (folder / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
            yield GoldStory(name, file.read(), tuple(_read_lines(path)))


def _read_lines(path: Path) -> Iterator[GoldLine]:
    spans: dict[str, list[Span]] = {}
    relations: list[list[list[str]]] = []
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            found = re.match(r"(T\d+)\t\S+ ([\d ;]+)(?:\t|$)", line.rstrip("\r\n"))
            if found:
                spans[found[1]] = [Span(*map(int, part.split())) for part in found[2].split(";")]
            elif re.match(r"E\d+\t", line):
                relations.append([argument.split(":", 1) for argument in line.split("\t", 1)[1].split()])
    for arguments in relations:
        roles: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
        for name, reference in arguments:
            role = re.sub(r"\d+$", "", name).lower()
            if role in roles:
                roles[role] += spans.get(reference, [])
        if any(roles.values()):
            yield GoldLine(**{role: tuple(sorted(set(found))) for role, found in roles.items()})
