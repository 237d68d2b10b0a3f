"""Builders for tests of onrecord and of what is built on it."""

import re
import zlib

from onrecord.values.fetched import Digest
from onrecord.values.identity import Gender, Mention, MentionKey
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_ADDRESS = re.compile(r"(Mr|Mrs|Ms)\.? ")
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


def mention(
    name: str | None,
    *,
    story: str = "1",
    source: int | None = None,
    kind: SourceKind = SourceKind.PERSON,
    role: str | None = None,
    affiliation: str | None = None,
    description: str | None = None,
    also: tuple[str, ...] = (),
    gender: Gender | None = None,
    several: bool = False,
    outlet: str | None = None,
    published: str | None = None,
    because: str | None = None,
    company: tuple[str, ...] = (),
) -> Mention:
    """A mention of one source in a story, with the keys that its name and other names make.

    Where ``source`` is not given it is a number made of the name and role, so that two sources of a story differ.

    >>> mention("Mr Idris Falk", also=("the dam man",)).keys, mention("Mr Falk").gender.value
    (('idris falk', 'falk', 'the dam man'), 'male')
    """
    title = _ADDRESS.match(name) if name else None
    bare = name[title.end() :] if name and title else name
    if title is not None and gender is None:
        gender = Gender.MALE if title[1] == "Mr" else Gender.FEMALE
    lower = bare.casefold() if bare else None
    keys = () if lower is None else (lower, *lower.split()[-1:]) if kind is SourceKind.PERSON else (lower,)
    number = source if source is not None else zlib.crc32(f"{name}|{role}|{description}".encode("utf-8", "replace"))
    return Mention(
        key=MentionKey(Digest(story), number),
        outlet=outlet,
        published=published,
        name=bare,
        kind=kind,
        keys=tuple(dict.fromkeys((*keys, *also))),
        affiliation=affiliation,
        role=role,
        description=description,
        several=several,
        gender=gender,
        unnamed_because=because,
        company=company,
    )
