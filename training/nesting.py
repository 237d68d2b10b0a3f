"""Invented news passages whose attributions stand inside one another, every one of them marked.

PolNeAR is flat by rule. A reader that learns from it alone never sees that a content may hold a further attribution,
so it also learns from these. Patterns and fillings are hand-written, in ``nested/*.txt``. Sections are parted by a
blank line and start with their name, ``[NAME]``; each further line is one filling of the slot ``[NAME]``, and fillings
hold slots and marks in their turn. A slot ``[^NAME]`` starts with a capital, the line ``-`` is the empty filling, and a
repeated line is drawn more often. Marks are those of `onrecord.testing.marked`, numbered from 1 in each filling; curly
quotation marks and straight apostrophes stand for those of any house.
"""

import random
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

FLAT = 0.3
"""Share of the passages without nesting: a reader must also learn where there is none."""
DEEPEST = 3
LONGEST = 900
"""Characters of a template; a longer draw is thrown away, so that a passage stays within one window of the reader."""

_FOLDER = Path(__file__).parent / "nested"
_SLOT = re.compile(r"\[(\^?)([A-Z_]+)\]")
_OPEN = re.compile(r"\{([sqc])(\d+)((?:_\d+)?):")
_MARK = re.compile(r"\{([sqc])(\d+)(?:_\d+)?:|\}")
_START = re.compile(r"((?:^|\n\n|[.][”’}]* )(?:\{\w+:)*[“‘]?(?:\{\w+:)*)([a-z])")
_PRONOUNS = {
    "MAN": {"HE": "he", "HIM": "him", "HIS": "his"},
    "WOMAN": {"HE": "she", "HIM": "her", "HIS": "her"},
}
_STYLES = ("“”‘’’", "“”‘’'", "‘’“”’", "\"\"'''", "\"\"'''", "''\"\"'")
"""Outer quotation marks, inner ones, apostrophe."""


def write_nested(rng: random.Random) -> str:
    """One passage of one to five sentences, as a template for `onrecord.testing.marked`.

    Every attribution in it is marked at every level: line n has a source ``sN``, a cue ``qN`` and a content ``cN``, of
    which source or content may be absent and further parts are ``cN_2``, ``cN_3``. A share `FLAT` holds no nesting; the
    others nest up to `DEEPEST` deep. The same state of ``rng`` gives the same passage.
    """
    while True:
        section = "FLAT" if rng.random() < FLAT else "NESTED"
        template = _Writer(rng).write(section)
        if len(template) <= LONGEST and depth_of(template) <= DEEPEST:
            return _in_style(_tidy(template), rng.choice(_STYLES))


def depth_of(template: str) -> int:
    """How many attributions stand inside one another at most: 0 without any, 1 where all are flat."""
    deepest = 0
    open_roles: list[str] = []
    for mark in _MARK.finditer(template):
        if role := mark[1]:
            deepest = max(deepest, 1 + open_roles.count("c"))
            open_roles.append(role)
        else:
            open_roles.pop()
    return deepest


@cache
def _fillings() -> Mapping[str, tuple[str, ...]]:
    """The fillings of each slot, from every file."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(_FOLDER.glob("*.txt")):
        text = re.sub(r"^#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for block in text.strip().split("\n\n"):
            heading, *lines = block.strip().split("\n")
            found[heading.strip("[]")] = tuple("" if line == "-" else line.replace("\\n", "\n") for line in lines)
    return found


class _Writer:
    """Fills the slots of one passage; keeps count of its lines. People named in it are all of one sex."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.sex = rng.choice(tuple(_PRONOUNS))
        self.lines = 0
        self.used: set[str] = set()

    def write(self, name: str) -> str:
        """One filling of the slot, with all that stands in it."""
        return _SLOT.sub(self._fill, self._renumbered(self._draw(_fillings()[name])))

    def _draw(self, fillings: Sequence[str]) -> str:
        """A filling; where it can be helped, no name, phrase or pattern twice in one passage."""
        for _ in range(5):
            filling = self.rng.choice(fillings)
            bare = filling.islower() or _SLOT.fullmatch(filling)  # verbs, and slots that lead to other slots
            if (bare and " " not in filling) or filling not in self.used:
                break
        self.used.add(filling)
        return filling

    def _fill(self, slot: re.Match[str]) -> str:
        capital, name = slot.groups()
        text = _PRONOUNS[self.sex].get(name) or self.write(self.sex if name == "GIVEN" else name)
        return re.sub(r"^((?:\{\w+:)*)([a-z])", lambda m: m[1] + m[2].upper(), text) if capital else text

    def _renumbered(self, pattern: str) -> str:
        numbers: dict[str, int] = {}
        for mark in _OPEN.finditer(pattern):
            if mark[2] not in numbers:
                self.lines += 1
                numbers[mark[2]] = self.lines
        return _OPEN.sub(lambda mark: f"{{{mark[1]}{numbers[mark[2]]}{mark[3]}:", pattern)


def _tidy(template: str) -> str:
    """Commas of appositives out of the marks and single, no stray spaces, sentences with a capital."""
    template = template.replace("s's", "s'")
    before = ""
    while before != template:
        before = template
        template = re.sub(r",(\}+)", r"\1,", template)
        template = re.sub(r",(?=[.,;:?—]|,)", "", template)
        template = re.sub(r"(\{\w+:) ", r"\1", template)
        template = re.sub(r" ((?:\}|\{[sqc]\d+(?:_\d+)?:)*)(?=[ .,])", r"\1", template)
    return _START.sub(lambda start: start[1] + start[2].upper(), template)


def _in_style(template: str, style: str) -> str:
    """The passage with the quotation marks and the apostrophe of one house; a mark within marks is an inner one."""
    outer, inner, apostrophe = style[:2], style[2:4], style[4]
    level = 0

    def restyled(mark: re.Match[str]) -> str:
        nonlocal level
        if mark.group() == "\n\n":  # a quotation that runs on into the next paragraph is opened again there
            level = 0
            return mark.group()
        if mark.group() == "'":
            return apostrophe
        opens = mark.group() in "“‘"
        level += 1 if opens else -1
        return (inner if (level - opens) % 2 else outer)[not opens]

    return re.sub(r"[“”‘’']|\n\n", restyled, template)
