"""Invented passages in styles of news that PolNeAR lacks, as templates with every line marked.

The words stand in ``styles/*.txt``. A file is a run of sections, ``[name]`` and then alternatives, one a line (several
short ones are parted by `` / ``); ``topics.txt`` has sections for each topic after its ``== name (kind)``. Slots:

- ``<claim>`` draws from the section of that name, none twice before all were drawn; ``<^claim>`` with a capital;
- ``<place1>``, with a digit, keeps what was drawn for the whole passage;
- ``<A>`` is a person, one for each unit (``<P>``: for the whole passage); ``<A.last>``, ``.he``, ``.role`` and others
  (`_Person.word`) are about that person; ``<2-40>`` is a number;
- `` | `` parts paragraphs. Marks are those of `onrecord.testing.marked`, numbered afresh in each alternative.
"""

import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("styles")
PLAIN = 1 / 8
"""Share of the passages that are plain: few attributions or none."""
HEADED, LEFTOVER, GENERAL_UNIT = 0.3, 0.12, 0.25
"""Shares: passages with a headline, paragraph breaks with a leftover of the page, units that any style may have."""

Lists = dict[str, list[str]]

_SLOT = re.compile(r"<(\^?)(?:(\d+)-(\d+)|([A-Z])(?:\.(\w+))?|([a-z]+)(\d?))>")
_MARK = re.compile(r"\{([sqc])(\d+)((?:_\d+)?):")
_COUNTED = re.compile(r" (?!per cent|pm)[a-z]")
_ARTICLE = re.compile(r"^an? ")
_FIRST_LETTER = re.compile(r"^((?:\{\w+:|[“‘])*)(\w)")

SMALL_NUMBERS = "no one two three four five six seven eight nine".split()
MARKS = ("“”‘’’", "“”‘’’", "\"\"'''", "\"\"'''")
MARKS_BRITAIN = (*MARKS[1:], "‘’“”’", "''\"\"'")
"""What stands for the files' “ ” ‘ ’ ' in one passage."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style is written about and where."""

    kinds: tuple[str, ...]
    """Kinds of topic that fit it."""
    regions: tuple[str, ...] = ()
    """Where its people live; empty for anywhere."""
    units: tuple[int, int] = (1, 4)
    """Fewest and most units after the lead."""
    breaks: tuple[str, ...] = ("\n\n",)
    """What may part its paragraphs."""


STYLES = {
    "uk": Style(("general", "court", "sport"), ("britain",)),
    "india": Style(("general", "court"), ("india",)),
    "africa": Style(("general", "court"), ("africa",)),
    "gulf": Style(("general", "business"), ("gulf",)),
    "agency": Style(("general", "court", "business")),
    "business": Style(("business",)),
    "science": Style(("science",)),
    "sport": Style(("sport",)),
    "documents": Style(("court",)),
    "court": Style(("court",), (), (3, 7), ("\n", "\n\n")),
    "interview": Style(("general", "sport", "science", "business"), (), (2, 5), ("\n", "\n\n", "\n\n")),
    "panel": Style(("general", "business"), (), (2, 5), ("\n", "\n\n")),
    "live": Style(("general", "sport"), (), (2, 4), ("\n", "\n\n")),
    "social": Style(("general", "sport"), (), (1, 3)),
    "headlines": Style(("general", "sport", "business", "court"), (), (3, 7), ("\n", "\n\n")),
    "long": Style(("general", "science", "sport"), (), (1, 2)),
    "voices": Style(("general", "sport", "business"), (), (4, 9), ("\n", "\n\n")),
    "plain": Style(("general", "sport", "science", "business"), (), (1, 1)),
}
SAYINGS = 4
"""How many quotations that fit any topic join the ten of a topic."""
REGIONS = ("britain", "india", "africa", "gulf", "europe", "latin", "asia", "pacific")
CLOSED = ("court", "headlines", "interview", "live", "panel", "plain", "voices")
"""Styles that take no general units and no leftovers within a unit, and headlines only of their own."""


def write_styled(rng: random.Random) -> str:
    r"""One invented passage as a template for `onrecord.testing.marked`, its lines ``sN``, ``qN``, ``cN`` marked.

    The same state of ``rng`` gives the same passage. Paragraphs are parted by blank lines; turns of an interview or
    entries of a live page sometimes by a line break alone.

    >>> from onrecord.testing import marked
    >>> text, spans = marked(write_styled(random.Random(4)))
    >>> len(text) > 100
    True
    """
    name = "plain" if rng.random() < PLAIN else rng.choice([name for name in STYLES if name != "plain"])
    style = STYLES[name]
    region = rng.choice(style.regions or REGIONS)
    topic = rng.choice([lists for kind, lists in read_topics() if kind in style.kinds])
    writer = _Writer(
        rng, (topic, read_lists(name), read_lists(f"names-{region}"), read_lists("news"), read_lists("words")), name
    )
    pieces = writer.passage(style)
    marks = rng.choice(MARKS_BRITAIN if region == "britain" else MARKS)
    return rng.choice(style.breaks).join(pieces).translate(str.maketrans("“”‘’'", marks))


@cache
def read_lists(name: str) -> Lists:
    """The sections of one file."""
    return _sections((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


@cache
def read_topics() -> tuple[tuple[str, Lists], ...]:
    """Kind and sections of each topic."""
    texts = re.split(r"(?m)^== .*\((\w+)\)\n", (FOLDER / "topics.txt").read_text(encoding="utf-8"))
    return tuple((kind, _sections(body)) for kind, body in zip(texts[1::2], texts[2::2], strict=True))


def _sections(text: str) -> Lists:
    parts = re.split(r"(?m)^\[(\w+)\]\n", text)
    return {
        name: [item for line in body.splitlines() if line for item in line.split(" / ")]
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Person:
    given: str
    last: str
    article: str
    role: str
    is_woman: bool

    def word(self, part: str | None) -> str:
        """The name, or a word about the person."""
        if part is None:
            return f"{self.given} {self.last}"
        he, him, his, title = ("she", "her", "her", "Ms") if self.is_woman else ("he", "him", "his", "Mr")
        words = {"he": he, "him": him, "his": his, "mr": title, "last": self.last, "role": self.role}
        words["caps"], words["label"] = self.last.upper(), f"{title} {self.last}".upper()
        words["post"] = f"{self.role} {self.word(None)}" if len(self.role.split()) < 3 else self.word(None)
        words["full"] = f"{self.word(None)}, {self.article}{self.role}"
        return words[part]


@dataclass(slots=True)
class _Writer:
    """Fills the slots of one passage's patterns."""

    rng: random.Random
    sources: tuple[Lists, ...]
    """Sections, the nearest first: topic, style, region, news, words."""
    style: str
    decks: dict[str, list[str]] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    people: dict[str, _Person] = field(default_factory=dict)
    lines: int = 0

    def passage(self, style: Style) -> list[str]:
        """The paragraphs: a headline, a lead, units, and leftovers of the page between them."""
        sections, is_closed = self.sources[1], self.style in CLOSED
        patterns = ["<lead>"] if "lead" in sections else []
        if ("headline" in sections or not is_closed) and self.rng.random() < HEADED:
            patterns.insert(0, "<headline>")
        patterns += [
            "<unit>" if is_closed or self.rng.random() > GENERAL_UNIT else "<anyunit>"
            for _ in range(self.rng.randint(*style.units))
        ]
        paragraphs: list[str] = []
        for pattern in patterns:
            depth = 0
            for place, paragraph in enumerate(self.fresh(pattern).split(" | ")):
                may_break = paragraphs and not depth and not (place and is_closed)
                if may_break and self.rng.random() < LEFTOVER:
                    paragraphs.append(self.fresh("<leftover>"))
                paragraphs.append(paragraph)
                depth += len(_MARK.findall(paragraph)) - paragraph.count("}")
        return paragraphs

    def fresh(self, pattern: str) -> str:
        """The pattern filled, with people of its own."""
        self.people = {letter: person for letter, person in self.people.items() if letter in "PQ"}
        return self._fill(pattern)

    def _fill(self, pattern: str) -> str:
        first = self.lines
        self.lines += max((int(mark[2]) for mark in _MARK.finditer(pattern)), default=0)
        numbered = _MARK.sub(lambda mark: f"{{{mark[1]}{first + int(mark[2])}{mark[3]}:", pattern)
        return _SLOT.sub(self._word, numbered)

    def _word(self, slot: re.Match[str]) -> str:
        capital, low, high, letter, part, name, digit = slot.groups()
        if low:
            number = self.rng.randint(int(low), int(high))
            is_count = _COUNTED.match(slot.string, slot.end()) and slot.string[: slot.start()][-1:] not in {
                ".",
                ",",
                ":",
            }
            word = SMALL_NUMBERS[number] if is_count and number < len(SMALL_NUMBERS) else str(number)
        elif letter:
            word = self._person(letter).word(part)
        elif not digit:
            word = self._fill(self._draw(name))
        else:
            if name + digit not in self.kept:
                self.kept[name + digit] = self._fill(self._draw(name))
            word = self.kept[name + digit]
        return _FIRST_LETTER.sub(lambda found: found[1] + found[2].upper(), word) if capital else word

    def _draw(self, name: str) -> str:
        """One alternative of the nearest section of that name."""
        if not self.decks.get(name):
            found = next(lists[name] for lists in self.sources if name in lists)
            more = self.rng.sample(self.sources[-1]["saying"], SAYINGS) if name == "quote" else []
            self.decks[name] = self.rng.sample([*found, *more], len(found) + len(more))
        return self.decks[name].pop()

    def _person(self, letter: str) -> _Person:
        if letter not in self.people:
            is_woman = self.rng.random() < 0.5
            given = self._draw("women" if is_woman else "men")
            drawn = self._draw("role")
            role = _ARTICLE.sub("", drawn)
            article = drawn.removesuffix(role) or self.rng.choice(("", "the "))
            self.people[letter] = _Person(given, self._draw("last"), article, role, is_woman)
        return self.people[letter]
