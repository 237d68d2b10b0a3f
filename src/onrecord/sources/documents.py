"""Writings that the story brings in, and whose they are."""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.lexicon.en.documents import BARE, HOLDING, MADE_BY, MAKING
from onrecord.lexicon.en.pronouns import DETERMINERS
from onrecord.sources.choices import Choice
from onrecord.sources.figures import Figure
from onrecord.sources.nominals import (
    is_outlet_or_paper,
    take_up_body,
    take_up_document,
    take_up_outlet,
    take_up_person,
)
from onrecord.sources.nouns import Noun, document_groups, is_person_noun, nouns_of, singular
from onrecord.sources.phrases import Phrase, parse_phrase
from onrecord.sources.pronouns import is_third_person, resolve_pronoun
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind
from onrecord.values.text import Span

_NEAR = 3
"""Sentences in which the writing was spoken of whose part comes up."""
_BACK = 4
"""Words before a noun among which its determiner stands."""
_VERB_WITHIN = 6
"""Words before a writing's determiner among which the verb of making it stands."""
_AFTER, _REACH = 8, 60
"""Words after a writing in which its maker is told, and code points from there on in which the maker is named."""
_ON = 14
"""Words after it that may say whose it is."""


def document_phrases(stage: Stage) -> Iterator[Phrase]:
    """Every phrase of the story that brings in a writing: "a letter to the mayor", "its annual report"."""
    tokens = stage.words.tokens
    for at, token in enumerate(tokens):
        if token.capital or not document_groups(token.word) or stage.sightings.at(token.start) is not None:
            continue
        first = _opening(stage, at)
        if first is None:
            continue
        sentence = stage.words.sentence(token.start)
        last = tokens[min(at + _ON, len(tokens) - 1)]
        phrase = parse_phrase(stage.words, stage.sightings, Span(tokens[first].start, min(last.end, sentence.end)))
        if phrase is not None and phrase.head == token.word and not phrase.names:
            phrase.shown = Span(phrase.span.start, _end_of(stage, phrase))
            yield phrase


def _end_of(stage: Stage, phrase: Phrase) -> int:
    """Where a writing's description ends: with the name of whose it is, or with its noun."""
    linked = [number for word, number in phrase.links[:1] if word in HOLDING]
    return stage.sightings.all[linked[0]].span.end if linked else phrase.core.end


def _opening(stage: Stage, at: int) -> int | None:
    """Place of the first word of a phrase that brings a writing in; None where no determiner or owner opens one."""
    tokens, sentence = stage.words.tokens, stage.words.sentence(stage.words.tokens[at].start)
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        token = tokens[place]
        if token.start < sentence.start or stage.words.gap(token, tokens[place + 1]).strip(" '’s"):
            break
        if token.word in DETERMINERS and token.word != "the":
            return place
        if token.owning and (number := stage.sightings.at(token.start)) is not None:
            return stage.words.place(stage.sightings.all[number].span.start)
    return at if tokens[at].word in BARE else None


def new_document(stage: Stage, phrase: Phrase, *, line: int | None = None) -> Figure:
    """The writing that a phrase brings in, with whose it is, as far as the phrase and its sentence tell."""
    figure = Figure(
        SourceKind.DOCUMENT, head=singular(phrase.head), span=phrase.shown or phrase.span, several=phrase.plural,
        groups=document_groups(phrase.head),
    )  # fmt: skip
    figure.owner = owner_of(stage, phrase, line=line)
    if figure.owner is None:
        figure.owner, figure.owner_line = _maker(stage, phrase.core.start, line)
    return stage.cast.add(figure)


def owner_of(stage: Stage, phrase: Phrase, *, line: int | None) -> Figure | None:
    """Whose a writing is by its own phrase: "the ministry's report", "a piece in the Leval Ledger", "his letter"."""
    numbers = [phrase.owner] if phrase.owner is not None else []
    numbers += reversed(phrase.inner)
    for number in numbers:
        figure = stage.figure_of_name(number)
        if figure is not None and (number == phrase.owner or not figure.place):
            return figure
    links = (*phrase.links, *(phrase.beside.links if phrase.beside is not None else ()))
    linked = [(word, stage.figure_of_name(number)) for word, number in links if word in HOLDING]
    named = [(word, figure) for word, figure in linked if figure is not None]
    for word, figure in named:
        if word == "in" and figure.kind is SourceKind.PERSON and not figure.place:
            figure.kind = SourceKind.OUTLET
    outlets = [figure for word, figure in named if figure.kind is SourceKind.OUTLET or _prints(phrase, word, figure)]
    makers = [figure for word, figure in named if word in {"by", "from"} or (word == "of" and not figure.place)]
    if outlets or makers:
        return (outlets or makers)[0]
    if phrase.owned_by is not None and is_third_person(phrase.owned_by):
        holder = stage.holder(line) if line is not None else None
        speaker = stage.speakers.get(None)
        return resolve_pronoun(stage.cast, phrase.owned_by, phrase.span.start, speaker=speaker, holder=holder).figure
    return _writing_within(stage, phrase) or _owner_by_noun(stage, phrase) or _holder_by_noun(stage, phrase)


def _owner_by_noun(stage: Stage, phrase: Phrase) -> Figure | None:
    """Whose a writing is by a noun before it: "the ministry's statement", "the paper's report", "company figures"."""
    noun = phrase.owned_by or (phrase.modifiers[-1] if phrase.modifiers else "")
    field = phrase.owned_by is None and Noun.BODY not in nouns_of(noun)
    if not noun or field or (phrase.owned_by is not None and phrase.determiner != "the"):
        return None
    owner = Phrase(phrase.span, phrase.core, heads=(noun,), determiner="the")
    choice = take_up_noun(stage, owner, phrase.span.start)
    return choice.figure if choice is not None else None


def _writing_within(stage: Stage, phrase: Phrase) -> Figure | None:
    """Whose the writing is of which another is a part or copy: "a draft of the bill"."""
    if document_groups(phrase.head) != document_groups("copy"):
        return None
    if phrase.rest[:1] != ("of",):
        near = (one.figure for one, distance in stage.cast.before(phrase.core.start) if distance < _NEAR)
        return next((one.owner for one in near if one.kind is SourceKind.DOCUMENT), None)
    after = stage.words.within(Span(phrase.core.end, phrase.span.end))
    inner = parse_phrase(stage.words, stage.sightings, Span(after[0].end, phrase.span.end)) if after else None
    if inner is None or not document_groups(inner.head):
        return None
    choice = take_up_document(stage.cast, inner, inner.core.start) if inner.definite else None
    figure = choice.figure if choice is not None else None
    return figure.owner if figure is not None and figure.owner is not None else owner_of(stage, inner, line=None)


def take_up_noun(stage: Stage, phrase: Phrase, position: int) -> Choice | None:
    """Whom a definite noun takes up, by what it is a word for; None where nobody fits."""
    if is_outlet_or_paper(phrase.head):
        return take_up_outlet(stage.cast, phrase, position)
    if is_person_noun(phrase.head):
        return take_up_person(stage.cast, phrase, position, None)
    if Noun.BODY in nouns_of(phrase.head):
        return take_up_body(stage.cast, phrase, position, None)
    return None


def _prints(phrase: Phrase, word: str, figure: Figure) -> bool:
    """Whether a body that no list calls an outlet brought a report out: "a report in Leval Today"."""
    return (
        word == "in"
        and figure.kind is SourceKind.ORGANISATION
        and not figure.place
        and bool(document_groups("article") & document_groups(phrase.head))
    )


def _holder_by_noun(stage: Stage, phrase: Phrase) -> Figure | None:
    """Whose a writing is where a noun says so: "a piece in the same newspaper", "a letter from the minister"."""
    after = stage.words.within(Span(phrase.core.end, phrase.span.end))
    start = next((token.end for token in after if token.word in {"in", "by", "from"}), None)
    inner = parse_phrase(stage.words, stage.sightings, Span(start, phrase.span.end)) if start is not None else None
    if inner is None or inner.names or not inner.heads or not (inner.definite or inner.same):
        return None
    choice = take_up_noun(stage, inner, phrase.span.start)
    return choice.figure if choice is not None else None


def _maker(stage: Stage, position: int, own: int | None) -> tuple[Figure | None, int | None]:
    """Who brings a writing out: the subject of "released a report", or the line that is said "in a statement"."""
    sentence = stage.words.sentence(position)
    place = stage.words.place(position)
    author = _made_by(stage, place, sentence) or _told_in(stage, place, sentence)
    if author is not None:
        return author, None
    near = stage.words.tokens[max(0, place - _VERB_WITHIN) : place]
    if any(token.word in MAKING and token.start >= sentence.start for token in near):
        spoken = [
            mention for mention, distance in stage.cast.before(position)
            if not distance and mention.weight >= 0.8 and mention.figure.kind is not SourceKind.DOCUMENT
        ]  # fmt: skip
        if spoken:
            return spoken[-1].figure, None
    return None, _line_said_in(stage, position, sentence, own)


def _made_by(stage: Stage, place: int, sentence: Span) -> Figure | None:
    """Whose a writing is by what follows it: "the lawsuit, brought by the widow, Mina Aske"."""
    after = [token for token in stage.words.tokens[place : place + _AFTER] if token.start < sentence.end]
    for one, other in pairwise(after):
        if one.word in MADE_BY and other.word == "by":
            names = stage.sightings.within(Span(other.end, min(sentence.end, other.end + _REACH)))
            return next(filter(None, map(stage.figure_of_name, names)), None)
    return None


def _told_in(stage: Stage, place: int, sentence: Span) -> Figure | None:
    """The subject of a sentence that opens with its writing: "In a report on Monday, the Trade Institute said"."""
    first = stage.words.place(sentence.start)
    tokens = stage.words.tokens
    if tokens[first].word != "in" or place - first > _BACK:
        return None
    for at in range(place, min(place + _ON, len(tokens) - 1)):
        if tokens[at + 1].start >= sentence.end:
            return None
        if stage.words.gap(tokens[at], tokens[at + 1]) == ", ":
            follows = at + 2 if tokens[at + 1].word == "the" and at + 2 < len(tokens) else at + 1
            number = stage.sightings.at(tokens[follows].start)
            return stage.figure_of_name(number) if number is not None else None
    return None


def _line_said_in(stage: Stage, position: int, sentence: Span, own: int | None) -> int | None:
    """Number of the line of a sentence that is said in the writing which stands at a code point."""
    for number in stage.lines_at(sentence):
        line = stage.lines[number]
        if number == own:
            continue
        if any(part.start <= position < part.end for part in line.cue):
            return number
        outside = not any(part.start <= position < part.end for part in (*line.content, *line.source))
        if outside and line.source and _in_writing(stage, position):
            return number
    return None


def _in_writing(stage: Stage, position: int) -> bool:
    """Whether "in" or "on" with no more than a few words stands before: "in a Nov. 5 letter"."""
    at = stage.words.place(position)
    return any(token.word in {"in", "via", "through"} for token in stage.words.tokens[max(0, at - 5) : at])
