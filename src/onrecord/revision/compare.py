"""The room's verb: what changed between two versions of a story."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from onrecord.values.revision import Change, ChangeKind, Part
from onrecord.values.stance import Stance
from onrecord.values.story import Story
from onrecord.values.text import Spans

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SAME = 0.6
"""Share of words, in order, that two wordings of one line have in common at least (difflib's own "close match")."""
_LONGEST = 400
"""Words of a content that are compared; a longer one is a speech, and its beginning tells it."""


@dataclass(frozen=True)
class _Line:
    index: int
    who: str
    """The source's name, or its words, folded."""
    cue: str
    words: tuple[str, ...]
    stance: Stance | None

    @cached_property
    def parts(self) -> tuple[object, ...]:
        return self.who, self.cue, self.words, self.stance


def compare_versions(before: Story, after: Story) -> tuple[Change, ...]:
    """The lines that appeared, changed or went, in the order of the later text; those that went stand last.

    Case, white space and punctuation do not count, nor does where in the story a line stands. A line is the same one
    in other words where most of its words are there in order, or where the same words have another source. Linear in
    the lines that both have; what is left over is compared with what shares a word.
    """
    old, new = list(_lines(before)), list(_lines(after))
    rest_old, rest_new = _without_common(old, new)
    pairs = _pair(rest_old, rest_new)
    found = []
    for line in rest_new:
        other = pairs.get(line.index)
        if other is None:
            found.append(Change(ChangeKind.APPEARED, None, line.index, ()))
        else:
            found.append(Change(ChangeKind.CHANGED, other.index, line.index, _differing(other, line)))
    kept = {other.index for other in pairs.values()}
    found += [Change(ChangeKind.WENT, line.index, None, ()) for line in rest_old if line.index not in kept]
    return tuple(found)


def _lines(story: Story) -> Iterable[_Line]:
    text = story.page.text
    for index, (line, voice, judgement) in enumerate(
        zip(story.attributions, story.voices, story.judgements, strict=True)
    ):
        name = None if voice.source is None else story.sources[voice.source].name
        who = " ".join(_folded(text, line.source)) if name is None else " ".join(_WORD.findall(name.casefold()))
        cue = " ".join(_folded(text, line.cue))
        yield _Line(index, who, cue, _folded(text, line.content)[:_LONGEST], judgement.stance)


def _folded(text: str, spans: Spans) -> tuple[str, ...]:
    return tuple(word.casefold() for start, end in spans for word in _WORD.findall(text, start, end))


def _without_common(old: list[_Line], new: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """The lines of each that the other lacks; the same line twice counts twice."""
    waiting: dict[tuple[object, ...], list[_Line]] = defaultdict(list)
    for line in reversed(old):
        waiting[line.parts].append(line)
    rest = [line for line in new if not (waiting[line.parts] and waiting[line.parts].pop())]
    left = {line.index for lines in waiting.values() for line in lines}
    return [line for line in old if line.index in left], rest


def _pair(old: list[_Line], new: list[_Line]) -> dict[int, _Line]:
    """For lines of the later version, the line of the earlier one that each was; the most alike are paired first."""
    holding: dict[str, list[_Line]] = defaultdict(list)
    for line in old:
        for word in {*line.words, line.who}:
            holding[word].append(line)
    scored = []
    for line in new:
        near = {other.index: other for word in {*line.words, line.who} for other in holding.get(word, ())}
        for other in near.values():
            score = _likeness(other, line)
            if score >= _SAME:
                scored.append((-score, line.index, other.index, other))
    pairs: dict[int, _Line] = {}
    taken: set[int] = set()
    for _, index, other_index, other in sorted(scored, key=lambda one: one[:3]):
        if index not in pairs and other_index not in taken:
            pairs[index] = other
            taken.add(other_index)
    return pairs


def _likeness(old: _Line, new: _Line) -> float:
    """How much of two lines' content is the same, 0 to 1; a line without content is its source and cue."""
    if not old.words or not new.words:
        return float(not old.words and not new.words and old.who == new.who)
    matcher = SequenceMatcher(None, old.words, new.words, autojunk=False)
    if matcher.real_quick_ratio() < _SAME or matcher.quick_ratio() < _SAME:
        return 0.0
    return matcher.ratio()


def _differing(old: _Line, new: _Line) -> tuple[Part, ...]:
    parts = ((Part.SOURCE, old.who, new.who), (Part.CUE, old.cue, new.cue), (Part.CONTENT, old.words, new.words))
    found = [part for part, one, other in parts if one != other]
    return (*found, Part.STANCE) if old.stance is not new.stance else tuple(found)
