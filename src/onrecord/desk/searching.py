"""Search: lines and stories that hold some words, with what they can be narrowed to; every narrowing is an address."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from onrecord.desk.asked import Asked
from onrecord.desk.card import line_address
from onrecord.desk.wording import DOES, moment_words, titled
from onrecord.exports.naming import line_id
from onrecord.record import Facet, Narrowed
from onrecord.record.search import LineHit, StoryHit
from onrecord.values.stance import Stance
from onrecord.values.text import Span

MOST = 30
"""Lines and stories shown of each."""
NARROWERS = ("who", "outlet", "stance", "since", "until")
LABELS = {"who": "Source", "outlet": "Outlet", "stance": "What they do", "day": "Published"}
CHOSEN = {
    "who": "source", "outlet": "outlet", "stance": "what they do", "since": "from", "until": "to", "day": "published"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bit:
    """Some words, and whether they are what was looked for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class LineFound:
    """A line that holds the words."""

    story: int
    line: str
    address: str
    who: str
    cue: str
    content: tuple[Bit, ...]
    stance: str | None
    does: str | None
    """The stance, as a reader says it."""
    headline: str
    outlet: str | None
    published: str | None
    moment: str | None
    """The same, ISO 8601."""


@dataclass(frozen=True, slots=True)
class StoryFound:
    """A story that holds the words."""

    story: int
    headline: str
    outlet: str | None
    published: str | None
    moment: str | None
    """The same, ISO 8601."""
    words: tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to narrow to."""

    value: str
    words: str
    """The value, as a reader says it."""
    lines: int
    address: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of one thing to narrow by."""

    label: str
    values: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """One thing that the search is narrowed to, and the search without it."""

    name: str
    value: str
    words: str
    """The value, as a reader says it."""
    without: str


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found."""

    title: str
    words: str
    since: str
    until: str
    """The days that it is narrowed to, as they were given; empty where none was."""
    chosen: tuple[Chosen, ...]
    line_count: int
    story_count: int
    all_ranked: bool
    lines: tuple[LineFound, ...]
    stories: tuple[StoryFound, ...]
    choices: tuple[Choices, ...]


def search(asked: Asked) -> Search:
    """Lines and stories that hold all the words asked for; none where nothing is asked."""
    words = asked.word("q")
    given = {name: asked.word(name) for name in NARROWERS if asked.word(name)}
    found = asked.record.search(words, narrowed=Narrowed(**given), most=MOST)
    return Search(
        title=f"Search: {words}" if words else "Search",
        words=words,
        since=given.get("since", ""),
        until=given.get("until", ""),
        chosen=tuple(_chosen(words, given)),
        line_count=found.line_count,
        story_count=found.story_count,
        all_ranked=found.ranked,
        lines=tuple(_line(hit) for hit in found.lines),
        stories=tuple(_story(hit) for hit in found.stories),
        choices=_choices(words, given, found.facets),
    )


def _chosen(words: str, given: dict[str, str]) -> Iterator[Chosen]:
    """What the search is narrowed to; one day as one thing."""
    one_day = "since" in given and given["since"] == given.get("until")
    for name, value in given.items():
        if one_day and name == "until":
            continue
        left = {"since", "until"} if one_day and name == "since" else {name}
        called = CHOSEN["day" if len(left) > 1 else name]
        kept = {one: there for one, there in given.items() if one not in left}
        yield Chosen(called, value, _as_said(name, value), _address(words, kept))


def _as_said(name: str, value: str) -> str:
    """A value as a reader says it.

    >>> _as_said("stance", "asserts"), _as_said("day", "2031-05-02"), _as_said("who", "Ada Bell")
    ('says', 'Fri 2 May 2031', 'Ada Bell')
    """
    if name == "stance" and value in set(Stance):
        return DOES[Stance(value)]
    return (moment_words(value) or value) if name in {"day", "since", "until"} else value


def _choices(words: str, given: dict[str, str], facets: tuple[Facet, ...]) -> tuple[Choices, ...]:
    """What the lines found can be narrowed to, without what they are narrowed to already."""
    found = []
    for by, label in LABELS.items():
        values = []
        for facet in facets:
            if facet.by == by and by not in given and not (by == "day" and "since" in given):
                more = {"since": facet.value, "until": facet.value} if by == "day" else {by: facet.value}
                said = _as_said(by, facet.value)
                values.append(Choice(facet.value, said, facet.lines, _address(words, given | more)))
        if values:
            found.append(Choices(label, tuple(values)))
    return tuple(found)


def _address(words: str, given: dict[str, str]) -> str:
    return "/search?" + urlencode({"q": words} | given)


def _line(hit: LineHit) -> LineFound:
    line = line_id(hit.line - 1)
    return LineFound(
        hit.story, line, line_address(hit.story, line), hit.who or "no source named", hit.cue,
        bits(hit.content, hit.found), hit.stance, _as_said("stance", hit.stance) if hit.stance else None,
        titled(hit.headline, hit.story), hit.outlet, moment_words(hit.published), hit.published,
    )  # fmt: skip


def _story(hit: StoryHit) -> StoryFound:
    published = moment_words(hit.published)
    return StoryFound(
        hit.story, titled(hit.headline, hit.story), hit.outlet, published, hit.published, bits(hit.words, hit.found)
    )


def bits(words: str, found: tuple[Span, ...]) -> tuple[Bit, ...]:
    """Words cut at what was found in them.

    >>> [(bit.text, bit.found) for bit in bits("a secret trip", (Span(2, 8),))]
    [('a ', False), ('secret', True), (' trip', False)]
    """
    parts, at = [], 0
    for start, end in found:
        parts += [Bit(words[at:start], found=False), Bit(words[start:end], found=True)]
        at = end
    parts.append(Bit(words[at:], found=False))
    return tuple(part for part in parts if part.text)
