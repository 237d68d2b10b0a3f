"""Two of whom the story speaks together: "both men", "the two ministers", "the former", "the other lawyer"."""

from collections.abc import Callable

from onrecord.sources.choices import Choice, certain
from onrecord.sources.figures import Figure, Mention
from onrecord.sources.newcomers import joint_source
from onrecord.sources.nouns import Noun, body_groups, gender_of_noun, is_person_noun, nouns_of, singular
from onrecord.sources.phrases import Phrase
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind

_PAIRS = frozenset("two three four both pair duo trio couple".split())
_TWO = frozenset({"two", "both", "pair", "duo", "couple"})
_NEAR = 3
"""Sentences among which the two last named are looked for."""
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET})

Fits = Callable[[Figure], bool]


def is_pair(phrase: Phrase) -> bool:
    """Whether a phrase counts those whom it stands for ("the two ministers", "both")."""
    return phrase.count or phrase.head in _PAIRS or phrase.determiner == "both"


def take_up_pair(stage: Stage, phrase: Phrase, position: int) -> Choice | None:
    """Those last named together, for "both men", "the pair"; else the two of that post, or the two last named."""
    if not (phrase.head in _PAIRS or phrase.determiner in {"both", "the"}):
        return None
    fits = _fitting(phrase)
    for mention, _ in stage.cast.before(position):
        if mention.figure.members and all(map(fits, mention.figure.members)):
            return certain(mention.figure, 0.75, "those last named together")
    if phrase.head not in _TWO and phrase.number not in _TWO and phrase.determiner != "both":
        return None
    called = _called(stage, phrase, position)
    if len(called) == 2:
        return certain(joint_source(stage, phrase, tuple(called)), 0.75, f"the two who were called “{phrase.head}”")
    for sentences in range(2, _NEAR + 3):
        near = list(filter(fits, _named_before(stage, position, sentences)))
        if len(near) == 2:
            return certain(joint_source(stage, phrase, tuple(near)), 0.6, "the two last named")
    return None


def _fitting(phrase: Phrase) -> Fits:
    """Who may be one of a pair, by its noun."""
    head = phrase.head
    gender = gender_of_noun(head)
    if Noun.BODY in nouns_of(head) and not is_person_noun(head):
        groups = body_groups((singular(head),))
        return lambda one: one.kind in _BODIES and (not one.groups or bool(one.groups & groups))
    if head in _PAIRS or is_person_noun(head):
        return lambda one: (
            one.kind is SourceKind.PERSON and not one.several and (gender is None or one.gender in {None, gender})
        )
    return lambda _: False


def _called(stage: Stage, phrase: Phrase, position: int) -> list[Figure]:
    """The figures of a post or trade that were spoken of before, in order of first mention."""
    every = dict.fromkeys(stage.cast.by_head.get(singular(phrase.head), ()))
    return [one for one in every if one.name and any(span.start < position for span in one.mentions)]


def _named_before(stage: Stage, position: int, sentences: int) -> list[Figure]:
    """The figures spoken of in the last sentences, in text order."""
    near = [mention for mention, distance in stage.cast.before(position) if distance < sentences]
    return list(dict.fromkeys(mention.figure.final for mention in reversed(near)))


def _nouns_joined(stage: Stage, position: int) -> tuple[str, str] | None:
    """The two common nouns that "and" joins in the sentence before: "the report and the letter"."""
    here = stage.words.sentence_at(position)
    tokens = stage.words.within(stage.words.sentences[here - 1]) if here else ()
    for at in range(1, len(tokens) - 2):
        if tokens[at].word == "and" and tokens[at + 1].word in {"the", "a", "an", "its", "their"}:
            first = tokens[at - 1].word
            second = next((token.word for token in tokens[at + 2 : at + 4] if nouns_of(token.word)), "")
            if nouns_of(first) and second:
                return first, second
    return None


def one_of_pair(stage: Stage, phrase: Phrase, position: int) -> Choice | None:
    """The one meant by "the former", "the latter" or "the other lawyer"; None for other phrases, or without a pair."""
    if phrase.determiner != "the":
        return None
    if phrase.head in {"former", "latter"} and not phrase.modifiers:
        pair = _pair_named(stage, position)
        at = 0 if phrase.head == "former" else 1
        if pair is not None:
            return certain(pair[at], 0.85, f"“the {phrase.head}” of the two last named")
        nouns = _nouns_joined(stage, position)
        if nouns is not None:
            phrase.heads = (nouns[at],)  # "the former" is read as "the report"
        return None
    if phrase.other and not phrase.plural:
        return _other(stage, phrase, position)
    return None


def _pair_named(stage: Stage, position: int) -> tuple[Figure, Figure] | None:
    """The last two of one sort that a sentence named, in text order; for "the latter", those of "the former"."""
    here = stage.words.sentence_at(position)
    if stage.pair is not None and here - stage.pair[0] <= 1:
        stage.pair = (here, stage.pair[1])
        return stage.pair[1]
    for distance in range(_NEAR):
        found = [
            mention.figure.final
            for mention, away in stage.cast.before(position)
            if away == distance and not mention.quoted and not _is_beside(stage, mention)
        ]
        figures = list(dict.fromkeys(reversed(found)))
        for wanted in (frozenset({SourceKind.PERSON}), _BODIES, frozenset({SourceKind.UNNAMED})):
            alike = [one for one in figures if one.kind in wanted and not one.members]
            if len(alike) > 1:
                stage.pair = (here, (alike[-2], alike[-1]))
                return stage.pair[1]
    return None


def _is_beside(stage: Stage, mention: Mention) -> bool:
    """Whether a name only says where or whose something is: "nurses at the Elm Street clinic"."""
    before = stage.words.before(mention.start)
    if before is not None and before.word == "the":
        before = stage.words.before(before.start)
    return before is not None and before.word in {"at", "of", "in", "from", "for"}


def _other(stage: Stage, phrase: Phrase, position: int) -> Choice | None:
    """The one of two that was not spoken of last: of those called so, else of the two persons last named."""
    if not is_person_noun(phrase.head):
        return None
    last = next((mention.figure.final for mention, _ in stage.cast.before(position)), None)
    called = _called(stage, phrase, position)
    pair = called if len(called) == 2 else list(filter(_fitting(phrase), _named_before(stage, position, _NEAR)))
    if len(pair) != 2 or last not in pair:
        return None
    return certain(pair[1 - pair.index(last)], 0.65, f"the other of two who may be called “{phrase.head}”")
