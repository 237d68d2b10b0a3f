"""Who "I" and "we" are: the one whose words they stand in, else the story's author."""

from collections.abc import Sequence

from onrecord.lexicon.en.pronouns import ME, WE, YOU
from onrecord.sources.choices import Choice, certain
from onrecord.sources.figures import Figure
from onrecord.sources.nouns import Noun, is_person_noun, nouns_of
from onrecord.sources.stage import Stage
from onrecord.sources.tokens import Words
from onrecord.values.attribution import Attribution
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_OTHERS = frozenset({Noun.OUTLET, Noun.BODY, Noun.DOCUMENT})
_DEEPEST = 12
"""Levels of lines within lines that are followed upwards."""


def first_person(words: Words, line: Attribution) -> str | None:
    """The first or second person that a line's source is ("i", "our"); None for another source."""
    tokens = words.within(line.source[0]) if line.source else ()
    if len(tokens) == 3 and tokens[1].word == "own":  # "my own view"
        tokens = (tokens[0], tokens[2])
    if not 0 < len(tokens) < 3:
        return None
    word = tokens[0].word
    if len(tokens) > 1 and (is_person_noun(tokens[1].word) or not nouns_of(tokens[1].word).isdisjoint(_OTHERS)):
        return None  # "my husband", "our paper"
    return word if word in ME or word in WE or word in YOU else None


def resolve_first_person(stage: Stage, number: int, word: str, *, outlet: str | None, byline: Sequence[str]) -> Choice:
    """Whose "I" or "we" it is. Comes after all other lines, since a speaker may stand after the words said.

    At the top, outside of quotation marks, it is the story's author: the one writer of the byline for "I", the outlet
    for "we". Within quotation marks that no line holds, nobody knows.
    """
    line = stage.lines[number]
    if word in YOU:
        return Choice(None, (), 0.0, f"“{word}” is whoever is spoken to")
    outer, at = line.inside, number
    for _ in range(_DEEPEST):
        if outer is None:
            break
        choice = stage.choices.get(outer)
        if choice is not None and choice.figure is not None:
            return certain(choice.figure, 0.92 if word in ME else 0.8, f"“{word}” within that source's own words")
        if choice is not None and choice.candidates:
            return Choice(None, choice.candidates, choice.score, f"“{word}” is that line's source, which is unresolved")
        at, outer = outer, stage.lines[outer].inside
    if at != number or stage.is_quoted(line.source[0].start):
        return _around(stage, number, word)
    return certain(
        _author(stage, word, line.source[0], outlet=outlet, byline=byline), 0.85, f"“{word}” outside of any quotation"
    )


def _around(stage: Stage, number: int, word: str) -> Choice:
    """The source of a line whose content holds the word, though it is not known to stand inside that line."""
    position = stage.lines[number].source[0].start
    sentence = stage.words.sentence(position)
    for other in stage.lines_at(sentence):
        choice = stage.choices.get(other)
        holds = any(part.start <= position < part.end for part in stage.lines[other].content)
        if other != number and holds and choice is not None and choice.figure is not None:
            return certain(choice.figure, 0.8, f"“{word}” within that source's own words")
    return Choice(None, (), 0.0, f"“{word}” within quotation marks, and no line says whose words they are")


def _author(stage: Stage, word: str, span: Span, *, outlet: str | None, byline: Sequence[str]) -> Figure:
    known = [figure for figure in stage.cast.figures if figure.kind is SourceKind.AUTHOR and figure.head == word[:1]]
    if known:
        return known[0]
    name = outlet if word in WE else byline[0] if len(byline) == 1 else None
    return stage.cast.add(Figure(SourceKind.AUTHOR, name=name, head=word[:1], span=span, several=word in WE))
