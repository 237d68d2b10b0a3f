"""Small invented stories with their lines and names marked, and what the sources room makes of them."""

import re
from collections.abc import Sequence

from onrecord.reading import cut_paragraphs, read_text
from onrecord.sources import name_sources
from onrecord.testing import marked
from onrecord.values.attribution import Attribution, Form
from onrecord.values.source import Name, Named, NameKind, Voice
from onrecord.values.text import Span, Spans

_KINDS = {"p": NameKind.PERSON, "o": NameKind.ORGANISATION, "l": NameKind.PLACE}


def lines_of(spans: dict[str, Span]) -> list[Attribution]:
    """The lines of a marked template; a line that stands wholly within another's content is inside it."""
    numbers = sorted({int(re.sub(r"\D.*", "", name[1:])) for name in spans})

    def role(letter: str, number: int) -> Spans:
        own = re.compile(rf"{letter}{number}(_\d+)?")
        return tuple(sorted(span for name, span in spans.items() if own.fullmatch(name)))

    rows = [(role("s", number), role("q", number), role("c", number)) for number in numbers]
    parents = []
    for at, (source, cue, content) in enumerate(rows):
        holders = [
            (span.end - span.start, other)
            for other, (_, _, held) in enumerate(rows)
            for span in held
            if other != at and all(part.within(span) for part in (*source, *cue, *content))
        ]
        parents.append(min(holders)[1] if holders else None)
    return [
        Attribution(source, cue, content, parent, Form.INDIRECT, 0.9, "")
        for (source, cue, content), parent in zip(rows, parents, strict=True)
    ]


def names_in(text: str, names: str) -> list[Name]:
    """Every place in the text where a name of the list stands: "Ana Sol p, Kesto o, Leval l"."""
    found: list[Name] = []
    listed = [entry.strip().rsplit(" ", 1) for entry in names.split(",") if entry.strip()]
    for name, kind in sorted(listed, key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            span = Span(*match.span())
            if not any(span.overlaps(other.span) for other in found):
                found.append(Name(span, _KINDS[kind]))
    return sorted(found, key=lambda name: name.span)


def tell(
    template: str,
    names: str = "",
    *,
    outlet: str | None = None,
    byline: Sequence[str] = (),
    credit: str | None = None,
) -> tuple[str, Named]:
    """A template's text, and what the room makes of it."""
    text, spans = marked(template)
    reading = read_text(text, tuple(cut_paragraphs(text)))
    named = name_sources(
        reading, lines_of(spans), names_in(text, names), outlet=outlet, byline=byline, credit=credit, dateline=None
    )
    return text, named


def say(named: Named, voice: Voice) -> str:
    """A voice in words: "person Ana Sol", "unnamed", "person ?" where unresolved, "none" where the text names none."""
    if voice.source is None:
        return "none" if voice.kind is None else f"{voice.kind.value} ?"
    source = named.sources[voice.source]
    return f"{source.kind.value} {source.name}" if source.name else source.kind.value


def voices(template: str, names: str = "", **page: object) -> list[str]:
    """What the room says of each line of a template."""
    _, named = tell(template, names, **page)
    return [say(named, voice) for voice in named.voices]
