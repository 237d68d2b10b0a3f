"""The stories that training reads: PolNeAR, split always the same way, and stories labelled by readers."""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from evaluation.polnear import GoldLine, GoldStory, read_stories

from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span, Spans

HELD_OUT = 0.05
"""Share of the training stories kept for the tuning."""
CORENLP = {"PERSON": NameKind.PERSON, "ORGANIZATION": NameKind.ORGANISATION, "LOCATION": NameKind.PLACE}
"""CoreNLP's names for kinds of names; its others are left out."""
_GAP = "\n\n"


def split_stories(data: Path) -> tuple[list[GoldStory], list[GoldStory]]:
    """Training stories and held-out stories; the same split always."""
    stories = list(read_stories(data / "train"))
    random.Random(0).shuffle(stories)
    kept = round(len(stories) * HELD_OUT)
    return stories[kept:], stories[:kept]


def shifted(line: GoldLine, by: int) -> GoldLine:
    """The line so many code points further on."""

    def shift(spans: Spans) -> Spans:
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    return GoldLine(shift(line.source), shift(line.cue), shift(line.content))


def join_stories(name: str, stories: Iterable[GoldStory]) -> GoldStory:
    """Several stories one below the other, as one."""
    texts: list[str] = []
    lines: list[GoldLine] = []
    at = 0
    for story in stories:
        lines += [shifted(line, at) for line in story.lines]
        texts.append(story.text)
        at += len(story.text) + len(_GAP)
    return GoldStory(name, _GAP.join(texts), tuple(lines))


def read_names(path: Path) -> dict[str, tuple[Name, ...]]:
    """Names of each story, as CoreNLP marked them."""
    with path.open(encoding="utf-8") as file:
        return {
            story["doc"]: tuple(Name(Span(a, b), CORENLP[kind]) for a, b, kind in story["names"] if kind in CORENLP)
            for story in map(json.loads, file)
        }


def write_labelled(stories: Iterable[GoldStory], path: Path) -> None:
    """Write stories as JSON lines: name, text, lines (each source, cue, content) and doubtful words, in code points."""
    with path.open("w", encoding="utf-8") as file:
        for story in stories:
            lines = [[line.source, line.cue, line.content] for line in story.lines]
            row = {"name": story.name, "text": story.text, "lines": lines, "doubtful": story.doubtful}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_labelled(path: Path) -> Iterator[GoldStory]:
    """Stories as `write_labelled` wrote them."""

    def spans(pairs: Iterable[tuple[int, int]]) -> Spans:
        return tuple(Span(*pair) for pair in pairs)

    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            lines = tuple(GoldLine(*map(spans, roles)) for roles in row["lines"])
            yield GoldStory(row["name"], row["text"], lines, spans(row["doubtful"]))
