"""How well onrecord tells who a source is and what it does, on lines that are marked and judged by hand.

    python -m evaluation.judged    scores for each kind of difficulty, the worst first

The lines are the gold's own, so that the rooms are judged that read them and not the reader that finds them; only the
names of a passage are those that the trained reader sees in it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from evaluation.judged_stories import JudgedSource, JudgedStance, JudgedStory, read_judged
from evaluation.marked_stories import parents
from evaluation.polnear import GoldStory

from onrecord.attribution import Encoder, find_attributions
from onrecord.attribution.quoted import Quoted
from onrecord.models import load_reader
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.sources import name_sources
from onrecord.stance import judge_stances
from onrecord.values.attribution import Attribution
from onrecord.values.reading import Reading
from onrecord.values.source import Named
from onrecord.values.stance import Judgement, Stance

Scores = dict[str, float]
StancePair = tuple[JudgedStance, Judgement]
"""A line's stance in the gold, and as the stance room has it."""
SourcePair = tuple[JudgedSource, JudgedSource]
"""A line's source in the gold, and as the source room has it; of the latter the kind may be empty."""
Pair = TypeVar("Pair")

_AND = re.compile(r"[,;&]|\band\b")
_WORD = re.compile(r"\w+")
_UNNAMING = frozenset("the a an mr mrs ms dr s".split())
"""Words that make no difference to a name: articles, titles, and the rest of a possessive."""


# The rooms on gold lines


def as_found(story: GoldStory, reading: Reading) -> tuple[tuple[Attribution, ...], tuple[int, ...]]:
    """The gold lines as the attribution room would give them, in its order, and the number of each in the gold.

    >>> from evaluation.polnear import GoldLine
    >>> from onrecord.values.text import Span
    >>> lines = [GoldLine((Span(at, at + 3),), (Span(at + 4, at + 8),), (Span(at + 9, at + 11),)) for at in (13, 0)]
    >>> text = "Lee says no. Ray says so."
    >>> found, numbers = as_found(GoldStory("a", text, tuple(lines)), read_text(text, (Span(0, 25),)))
    >>> [line.source[0].start for line in found], numbers
    ([0, 13], (1, 0))
    """
    above = parents(story)

    def depth(number: int) -> int:
        parent = above[number]
        return 0 if parent is None else 1 + depth(parent)

    def begins(number: int) -> int:
        line = story.lines[number]
        return min((*line.source, *line.cue, *line.content)).start

    numbers = sorted(range(len(story.lines)), key=lambda number: (begins(number), depth(number)))
    place: dict[int | None, int] = {number: at for at, number in enumerate(numbers)}
    quoted = Quoted(reading.text, reading.quotations)
    found = []
    for number in numbers:
        line, parent = story.lines[number], above[number]
        form = quoted.form(line.content, nested=parent is not None)
        found.append(Attribution(line.source, line.cue, line.content, place.get(parent), form, 1.0, "marked by hand"))
    return tuple(found), tuple(numbers)


def pair_stances(judged: JudgedStory, encoder: Encoder) -> list[StancePair]:
    """The judged lines of a passage with what the stance room makes of them; answers are numbers of gold lines.

    Who speaks is what the source room makes of it, as in a story that is read.
    """
    reading = _read(judged)
    lines, numbers = as_found(judged.story, reading)
    named = _name(reading, lines, encoder)
    found = {
        number: judgement if judgement.answers is None else replace(judgement, answers=numbers[judgement.answers])
        for number, judgement in zip(numbers, judge_stances(reading, lines, named), strict=True)
    }
    return [(gold, found[number]) for number, gold in enumerate(judged.stances) if gold is not None]


def pair_sources(judged: JudgedStory, encoder: Encoder) -> list[SourcePair]:
    """The judged lines of a passage with what the source room makes of them, nothing being known of a page."""
    reading = _read(judged)
    lines, numbers = as_found(judged.story, reading)
    named = _name(reading, lines, encoder)
    found = {
        number: JudgedSource(voice.kind or "", None if voice.source is None else named.sources[voice.source].name)
        for number, voice in zip(numbers, named.voices, strict=True)
    }
    return [(gold, found[number]) for number, gold in enumerate(judged.sources) if gold is not None]


def _name(reading: Reading, lines: Sequence[Attribution], encoder: Encoder) -> Named:
    names = find_attributions(reading, encoder).names
    return name_sources(reading, lines, names, outlet=None, byline=(), credit=None, dateline=None)


def _read(judged: JudgedStory) -> Reading:
    return read_text(judged.story.text, tuple(cut_paragraphs(judged.story.text)))


# Counting


def score_stances(pairs: Iterable[StancePair]) -> Scores:
    """What of the stances is right, in per cent; a score that nothing bears on is left out.

    "stance" is the share of lines with the right one, "stance macro" the mean F1 of the stances that the gold has,
    "denial" the F1 of "denies". Of the lines that both deny, "band" is the share with the right band; of those that
    both decline, "non-answer" the share with the right one, none included. "answers" is the share of the gold's answers
    that point at the right line, "hedges" the share of its hedges that a found one overlaps.

    >>> said, denied = (Judgement(it, "", (), "", None, (), None, None, (), None) for it in ("asserts", "denies"))
    >>> plain, partial = JudgedStance("asserts"), JudgedStance("denies", band="partial", answers=0)
    >>> score_stances([(plain, said), (plain, denied), (partial, denied)])["denial precision"]
    50.0
    """
    rows = list(pairs)
    denials = [(gold, found) for gold, found in rows if gold.stance == found.stance == Stance.DENIES]
    refusals = [(gold, found) for gold, found in rows if gold.stance == found.stance == Stance.DECLINES]
    labels = score_labels((gold.stance, found.stance) for gold, found in rows)
    scores = _shares({"stance": [gold.stance == found.stance for gold, found in rows]})
    if labels:
        scores["stance macro"] = sum(label["f1"] for label in labels.values()) / len(labels)
    if denial := labels.get(Stance.DENIES):
        scores |= {
            "denial": denial["f1"],
            "denial precision": denial["precision"],
            "denial recall": denial["recall"],
        }
    return scores | _shares(
        {
            "band": [gold.band == found.band for gold, found in denials],
            "answers": [gold.answers == found.answers for gold, found in rows if gold.answers is not None],
            "non-answer": [gold.non_answer == found.non_answer for gold, found in refusals],
            "hedges": [any(map(hedge.overlaps, found.hedges)) for gold, found in rows for hedge in gold.hedges],
        }
    )


def score_sources(pairs: Iterable[SourcePair]) -> Scores:
    """What of the sources is right, in per cent; a score that nothing bears on is left out.

    "who" is the share of lines with the right kind and the right name, or rightly none; "kind" that with the right
    kind. "name" is the share with the right name of those that have one in the gold, "no name" the share without one
    of those that have none.

    >>> lee, somebody = JudgedSource("person", "Ann Lee"), JudgedSource("unnamed")
    >>> score_sources([(lee, JudgedSource("person", "Lee")), (somebody, somebody), (somebody, lee)])["no name"]
    50.0
    """
    rows = [(gold, gold.kind == found.kind, same_name(gold.name, found.name)) for gold, found in pairs]
    return _shares(
        {
            "who": [kind and name for _, kind, name in rows],
            "kind": [kind for _, kind, _ in rows],
            "name": [name for gold, _, name in rows if gold.name is not None],
            "no name": [name for gold, _, name in rows if gold.name is None],
        }
    )


def score_labels(pairs: Iterable[tuple[str, str | None]]) -> dict[str, Scores]:
    """Precision, recall and F1 in per cent of each label that the gold has, from pairs of a gold and a found label.

    >>> score_labels([("asserts", "asserts"), ("asserts", None), ("denies", "asserts")])["asserts"]
    {'precision': 50.0, 'recall': 50.0, 'f1': 50.0}
    """
    rows = list(pairs)
    gold, found = Counter(label for label, _ in rows), Counter(label for _, label in rows)
    right = Counter(label for label, other in rows if label == other)
    return {
        label: {
            "precision": 100 * right[label] / max(1, found[label]),
            "recall": 100 * right[label] / gold[label],
            "f1": 200 * right[label] / (gold[label] + found[label]),
        }
        for label in gold
    }


def _shares(judged: dict[str, list[bool]]) -> Scores:
    return {name: 100 * sum(right) / len(right) for name, right in judged.items() if right}


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names name the same, as the scorer of the annotated cases has it; two absent ones do.

    Accents, case, titles and the order of several do not matter. A part of a name stands for all of it, a single word
    if it is the last one. Of several, each must have its partner.

    >>> same_name("Mrs Oduya", "Marguérite ODUYA"), same_name("Marguerite", "Marguerite Oduya")
    (True, False)
    >>> same_name("Ada Brill and Conrad Steyn", "Steyn and Ada Brill"), same_name("Ada Brill", "Ada Brill and Steyn")
    (True, False)
    """
    if not one or not other:
        return not one and not other
    ours, theirs = _names(one), _names(other)
    if len(ours) != len(theirs):
        return False
    if set(chain.from_iterable(ours)) == set(chain.from_iterable(theirs)):  # "Emil and Oskar Hradil" names Emil Hradil
        return True
    for name in ours:
        partner = next((it for it in theirs if _same_words(name, it)), None)
        if partner is None:
            return False
        theirs.remove(partner)
    return True


def _names(name: str) -> list[tuple[str, ...]]:
    """The words that count of each name in "A, B and C", the longest name first, since it fits the fewest."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    flat = "".join(letter for letter in letters if not unicodedata.combining(letter))
    parts = (tuple(word for word in _WORD.findall(part) if word not in _UNNAMING) for part in _AND.split(flat))
    return sorted(filter(None, parts), key=len, reverse=True)


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    return set(short) <= set(long) and (len(short) > 1 or short[-1] == long[-1])


# By difficulty


def by_difficulty(
    stories: Iterable[JudgedStory], pair: Callable[[JudgedStory], list[Pair]], score: Callable[[list[Pair]], Scores]
) -> list[tuple[str, int, Scores]]:
    """Each difficulty that has judged lines, with their number and scores: by the first score, the lowest first."""
    groups: dict[str, list[Pair]] = {}
    for story in stories:
        groups.setdefault(story.difficulty, []).extend(pair(story))
    rows = [(difficulty, len(pairs), score(pairs)) for difficulty, pairs in groups.items() if pairs]
    return sorted(rows, key=lambda row: next(iter(row[2].values())))


def show(rows: Iterable[tuple[str, int, Scores]], columns: Sequence[str]) -> Iterable[str]:
    """A table of some scores, line by line; a dash where nothing bears on one.

    >>> print(*show([("silent", 9, {"stance": 50.0})], ["stance", "denial"]), sep=chr(10))
    difficulty                                        lines     stance     denial
    silent                                                9       50.0          -
    """
    yield f"{'difficulty':48s} {'lines':>6s} " + " ".join(f"{name:>10s}" for name in columns)
    for difficulty, number, scores in rows:
        cells = (f"{scores[name]:10.1f}" if name in scores else f"{'-':>10s}" for name in columns)
        yield f"{difficulty:48s} {number:6d} " + " ".join(cells)


def main() -> None:
    """Print both sets by difficulty."""
    here, reader = Path(__file__).parent, load_reader()
    stances = by_difficulty(
        read_judged(here / "stance.txt"), lambda judged: pair_stances(judged, reader), score_stances
    )
    sources = by_difficulty(read_judged(here / "who.txt"), lambda judged: pair_sources(judged, reader), score_sources)
    print("\n".join(show(stances, ("stance", "denial", "band", "answers", "non-answer", "hedges"))))
    print()
    print("\n".join(show(sources, ("who", "kind", "name", "no name"))))


if __name__ == "__main__":
    main()
