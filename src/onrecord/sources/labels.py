"""Whom the label of a speech in a transcript stands for, where it is no name: "MODERATOR:", "Q:", "MINISTER:"."""

from onrecord.lexicon.en.people import LABELS
from onrecord.sources.choices import Choice, certain
from onrecord.sources.figures import Figure
from onrecord.sources.nominals import take_up_person
from onrecord.sources.nouns import is_person_noun, singular
from onrecord.sources.phrases import Phrase
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_LONGEST = 8
"""Words of a label at most."""
_BEFORE_NOUNS = frozenset("the an unidentified unknown male female first second third fourth".split())


def identify_label(stage: Stage, number: int) -> Choice | None:
    """Who speaks under a label without a name; None where the line has no such label.

    The one who holds that post where the story names one; else somebody unnamed, the same under the same label.
    """
    line = stage.lines[number]
    if len(line.source) != 1 or not _is_label(stage, number):
        return None
    tokens = [token for token in stage.words.within(line.source[0]) if token.word not in _BEFORE_NOUNS]
    if not 0 < len(tokens) <= _LONGEST:
        return None
    first = tokens[0]
    if first.word not in LABELS and not (
        is_person_noun(first.word) and not _named_after(stage, line.source[0], first.end)
    ):
        return None
    key = tuple(token.word for token in tokens)
    if key not in stage.labels:
        stage.labels[key] = _holder(stage, first.word, line.source[0]) or stage.cast.add(
            Figure(SourceKind.UNNAMED, words=key[1:], head=singular(first.word), span=line.source[0])
        )
    return certain(stage.labels[key], 0.85, "the label of a speech")


def _is_label(stage: Stage, number: int) -> bool:
    line = stage.lines[number]
    return bool(line.cue) and stage.words.text[line.cue[0].start : line.cue[0].end].strip() in {":", "."}


def _named_after(stage: Stage, source: Span, position: int) -> bool:
    return any(
        stage.sightings.all[number].span.start >= position
        and (figure := stage.figure_of_name(number)) is not None
        and figure.kind is SourceKind.PERSON
        for number in stage.sightings.within(source)
    )


def _holder(stage: Stage, noun: str, span: Span) -> Figure | None:
    if noun in LABELS:
        return None
    phrase = Phrase(span, span, heads=(noun,), determiner="the")
    choice = take_up_person(stage.cast, phrase, span.start, None)
    return choice.figure if choice is not None else None
