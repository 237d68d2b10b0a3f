"""Whom the source phrase of one line stands for."""

from onrecord.lexicon.en.pronouns import ANYONE, RELATIVE, THEY
from onrecord.sources.ahead import look_ahead, note_subjects
from onrecord.sources.choices import Choice, certain
from onrecord.sources.common_nouns import identify_noun
from onrecord.sources.figures import Figure
from onrecord.sources.labels import identify_label
from onrecord.sources.newcomers import joint_source, new_source
from onrecord.sources.nouns import (
    Noun,
    is_person_noun,
    is_plural,
    nouns_of,
    singular,
)
from onrecord.sources.pairs import take_up_pair
from onrecord.sources.phrases import Phrase, parse_phrase
from onrecord.sources.pronouns import is_third_person, resolve_pronoun
from onrecord.sources.roles import add_role, role_of
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind
from onrecord.values.text import Span, Spans


def identify(stage: Stage, number: int) -> Choice:
    """Whom a line's source stands for. New figures are added to the cast.

    First persons are left for later: who speaks may stand after the words that are said.
    """
    line = stage.lines[number]
    if line.source in stage.by_source:
        return stage.by_source[line.source]
    choice = identify_label(stage, number) or _identify(stage, line.source, number)
    stage.by_source[line.source] = choice
    return choice


def _identify(stage: Stage, source: Spans, number: int) -> Choice:
    phrase = parse_phrase(stage.words, stage.sightings, source[0])
    if phrase is None:
        return Choice(None, (), 0.0, "no word stands in the source")
    names = [name for name in phrase.names if not phrase.heads]
    for part in source[1:]:
        more = parse_phrase(stage.words, stage.sightings, part)
        names += [name for name in (more.names if more is not None else ()) if name not in names]
    if names:
        return _named(stage, phrase, names)
    return identify_phrase(stage, phrase, number)


def identify_phrase(stage: Stage, phrase: Phrase, number: int) -> Choice:
    """Whom a phrase without a name as its only head stands for."""
    word = phrase.head
    if phrase.names:
        return _named(stage, phrase, list(phrase.names[:1]))
    position = phrase.core.start
    if not phrase.modifiers and phrase.determiner in {None, "both"}:
        pair = take_up_pair(stage, phrase, position) if word == "both" else None
        if pair is not None:
            return pair
        if is_third_person(word):
            return _pronoun(stage, word, position, number)
        if word in RELATIVE:
            return _relative(stage, position, number)
        if word in ANYONE and word not in {"those", "one"}:
            return new_source(stage, phrase, SourceKind.COLLECTIVE, f"“{word}” names nobody")
    apposed = _apposed(stage, phrase)
    return apposed if apposed is not None else identify_noun(stage, phrase, number)


def _named(stage: Stage, phrase: Phrase, names: list[int]) -> Choice:
    found = [stage.known[name] for name in names]
    if len(found) > 1:
        members = [one.figure for one in found if one.figure is not None]
        if len(members) == len(found):
            return certain(joint_source(stage, phrase, tuple(dict.fromkeys(members))), 0.93, "named together")
    first = found[0]
    if _counts_people(phrase, first.figure):
        return new_source(stage, phrase, SourceKind.UNNAMED, "some of a party or people, unnamed")
    role = role_of(phrase.beside, stage.sightings, plain=True) if phrase.beside and not phrase.beside.names else None
    if first.figure is not None and role is not None and nouns_of(role.head):
        add_role(stage.cast, first.figure, role)
    if first.figure is None:
        share = 0.9 / max(1, len(first.rivals))
        rivals = tuple((rival, round(share, 3)) for rival in first.rivals)
        return Choice(None, rivals, share if rivals else 0.0, "several people of this name, and nothing tells which")
    if first.rivals:
        rest = (1 - first.sure) / len(first.rivals)
        rivals = ((first.figure, first.sure), *((rival, round(rest, 3)) for rival in first.rivals[:4]))
        return Choice(first.figure, rivals, first.sure, "the one of several people of this name who was spoken of")
    return certain(first.figure, first.sure, "named")


def _counts_people(phrase: Phrase, figure: Figure | None) -> bool:
    """Whether a lone name is that of a party or people some of whom are meant: "some Democrats", "many Latinos"."""
    if figure is None or len(figure.words) != 1 or not is_plural(figure.words[0]):
        return False
    return phrase.count or phrase.determiner in {"some", "many", "most", "few", "several", "all", "other"}


def _pronoun(stage: Stage, word: str, position: int, number: int) -> Choice:
    line = stage.lines[number]
    if word in THEY:
        note_subjects(stage, position)
    choice = resolve_pronoun(
        stage.cast,
        word,
        position,
        content=line.content,
        speaker=stage.speakers.get(line.inside),
        holder=stage.holder(number),
    )
    return look_ahead(stage, word, position, choice)


def _relative(stage: Stage, position: int, number: int) -> Choice:
    """Whom "who" or "which" belongs to: the noun phrase right before it."""
    before = stage.words.before(position)
    if before is None or before.start < stage.words.sentence(position).start:
        return Choice(None, (), 0.0, "nothing stands before it")
    at = stage.sightings.at(before.start)
    person = _person_before(stage, position, at)
    if person is not None:
        return certain(person, 0.75, "the person described right before it")
    if at is not None and not before.owning:
        return _named(stage, Phrase(Span(before.start, before.end), Span(before.start, before.end)), [at])
    mention = next((one for one, _ in stage.cast.before(position) if one.end >= before.end), None)
    if mention is not None:
        return certain(mention.figure, 0.85, "the one right before it")
    place = stage.words.place(before.start)
    first = max(0, place - 3)
    while first < place and (
        stage.words.tokens[first].start < stage.words.sentence(position).start
        or not nouns_of(before.word)
        or stage.words.tokens[first].word not in {"the", "a", "an", "two", "three", "some", "several", "many", "one"}
    ):
        first += 1
    phrase = parse_phrase(stage.words, stage.sightings, Span(stage.words.tokens[first].start, before.end))
    return (
        identify_phrase(stage, phrase, number)
        if phrase is not None and phrase.head not in RELATIVE
        else Choice(None, (), 0.0, "nothing before it is known")
    )


def _person_before(stage: Stage, position: int, name: int | None) -> Figure | None:
    """For "who" after a name that is no person's, the person last named in the sentence: "Sol, head of Kesto, who"."""
    figure = stage.figure_of_name(name) if name is not None else None
    if (
        figure is None
        or figure.kind is SourceKind.PERSON
        or stage.words.tokens[stage.words.place(position)].word != "who"
    ):
        return None
    near = (mention.figure for mention, distance in stage.cast.before(position) if not distance)
    return next((one for one in near if one.kind is SourceKind.PERSON), None)


def _apposed(stage: Stage, phrase: Phrase) -> Choice | None:
    """Whom a name beside a noun names: "the minister, Ana Sol", "the group, Leval Tenants"."""
    beside = phrase.beside
    if beside is None or not beside.names or beside.heads or beside.rest or not phrase.heads:
        return None
    if len(beside.names) > 1:
        return _named(stage, phrase, list(beside.names)) if phrase.plural else None
    nouns = nouns_of(phrase.head)
    figure = stage.figure_of_name(beside.names[0])
    if figure is None or (nouns and nouns.isdisjoint({Noun.OFFICIAL, Noun.CLASS, Noun.BODY, Noun.OUTLET})):
        return None
    if nouns and (figure.kind is SourceKind.PERSON) != is_person_noun(phrase.head):
        return None
    if not nouns and (figure.kind is not SourceKind.PERSON or phrase.plural):
        return None
    role = role_of(phrase, stage.sightings, plain=True)
    if role is not None:
        add_role(stage.cast, figure, role)
    for earlier in stage.cast.by_head.get(singular(phrase.head), ())[-2:]:
        if earlier.name is None and not earlier.members and earlier is not figure and phrase.definite:
            earlier.turned_out = figure
    return certain(figure, 0.93, "named beside it")
