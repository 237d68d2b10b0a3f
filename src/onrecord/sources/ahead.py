"""Whom a pronoun stands for that comes before the name: "Before he resigned, Lee said"."""

from onrecord.lexicon.en.phrases import SUBORDINATING
from onrecord.lexicon.en.pronouns import IT, THEY
from onrecord.sources.choices import Choice
from onrecord.sources.figures import Figure
from onrecord.sources.kinds import kind_of_noun
from onrecord.sources.newcomers import joint_source, new_source
from onrecord.sources.nouns import is_person_noun, is_plural
from onrecord.sources.phrases import parse_phrase
from onrecord.sources.pronouns import gender_of_pronoun
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_NEAREST = 20
"""Names after a pronoun that are looked at."""
_LATER = 2
"""Sentences after a pronoun's own in which its name may stand, where nobody was spoken of before it."""
_SUBJECTS = 1.3
"""Weight of several who are a sentence's subject, for "they" in the next one."""
_SUBJECT = 10
"""Words of a sentence's opening in which its subject stands."""


def look_ahead(stage: Stage, word: str, position: int, choice: Choice) -> Choice:
    """A choice among those before a pronoun, or the one named after it.

    In a clause that opens its sentence and hangs on the rest ("When she said so, Ana Sol was") the subject of the rest
    is meant more often than not. Otherwise only where nobody before the pronoun fits: then the first who fits in its
    sentence, or the only one in the two after it.
    """
    subject = _main_subject(stage, word, position)
    if subject is not None and choice.figure is not subject:
        rivals = tuple((figure, round(0.4 * share, 3)) for figure, share in choice.candidates if figure is not subject)
        return Choice(subject, ((subject, 0.55), *rivals), 0.55, f"“{word}” stands before the name, in a clause of it")
    if choice.figure is not None or choice.candidates or word in THEY:
        return choice
    ahead = _first_after(stage, word, position) or _only_later(stage, word, position)
    return Choice(ahead, ((ahead, 0.5),), 0.5, f"“{word}” stands before the name") if ahead is not None else choice


def _fits(figure: Figure | None, word: str) -> bool:
    gender = gender_of_pronoun(word)
    if figure is None or (figure.kind is SourceKind.PERSON) != (gender is not None):
        return False
    return not figure.several and (figure.gender in {None, gender} if gender else not figure.place)


def _main_subject(stage: Stage, word: str, position: int) -> Figure | None:
    """The name right after the comma that ends an opening clause with the pronoun in it; None where there is none."""
    sentence = stage.words.sentence(position)
    opening = stage.words.within(sentence)[:3]
    if not opening or opening[0].word not in SUBORDINATING or word in THEY or stage.is_quoted(position):
        return None
    for number in stage.sightings.within(Span(position, sentence.end))[:_NEAREST]:
        span = stage.sightings.all[number].span
        before = stage.words.text[position : span.start].rpartition(",")
        led = before[2].split()
        if before[1] and len(led) < 4 and '"' not in before[2] and "”" not in before[2]:
            figure = stage.figure_of_name(number)
            return figure if _fits(figure, word) and not stage.sightings.all[number].owning else None
    return None


def _first_after(stage: Stage, word: str, position: int) -> Figure | None:
    """The first fitting figure named after a pronoun in its own sentence."""
    sentence = stage.words.sentence(position)
    gender = gender_of_pronoun(word)
    for number in stage.sightings.within(Span(position, sentence.end))[:_NEAREST]:
        figure = stage.figure_of_name(number)
        if figure is not None and (figure.kind is SourceKind.PERSON) == (gender is not None):
            return figure if _fits(figure, word) else None
    return None


def _only_later(stage: Stage, word: str, position: int) -> Figure | None:
    """The only fitting figure named in the next sentences; None where there are more or none."""
    here = stage.words.sentence_at(position)
    ends = stage.words.sentences[here : here + 1 + _LATER]
    if not ends:
        return None
    numbers = stage.sightings.within(Span(position, ends[-1].end))[:_NEAREST]
    figures = list(dict.fromkeys(stage.figure_of_name(number) for number in numbers))
    fitting = [figure for figure in figures if _fits(figure, word)]
    return fitting[0] if len(fitting) == 1 and word not in IT else None


def note_subjects(stage: Stage, position: int) -> None:
    """Take down the several who are the subject of the sentence before "they", if no line has spoken of them.

    "Researchers at the institute tested the wells. They found": nobody's word so far, and yet who "they" are.
    """
    here = stage.words.sentence_at(position)
    if not here:
        return
    sentence = stage.words.sentences[here - 1]
    tokens = stage.words.within(sentence)[:_SUBJECT]
    spoken = any(
        mention.figure.several and mention.start >= sentence.start for mention, _ in stage.cast.before(position)
    )
    phrase = parse_phrase(stage.words, stage.sightings, Span(tokens[0].start, tokens[-1].end)) if tokens else None
    if phrase is None or spoken:
        return
    if len(phrase.names) > 1:
        figures = [stage.figure_of_name(number) for number in phrase.names]
        members = tuple(dict.fromkeys(one for one in figures if one is not None))
        if len(members) == len(figures) > 1:
            stage.cast.note(phrase.core, joint_source(stage, phrase, members), _SUBJECTS)
    elif not phrase.names and is_plural(phrase.head) and is_person_noun(phrase.head):
        choice = new_source(stage, phrase, kind_of_noun(phrase), "")
        if choice.figure is not None:
            stage.cast.note(phrase.core, choice.figure, _SUBJECTS)
