"""Sources that come up for the first time without a name, and those that are named together."""

from onrecord.sources.choices import Choice, certain
from onrecord.sources.figures import Figure
from onrecord.sources.nouns import (
    body_groups,
    gender_of_noun,
    is_person_noun,
    singular,
)
from onrecord.sources.phrases import Phrase
from onrecord.sources.stage import Stage
from onrecord.values.source import SourceKind
from onrecord.values.text import Span


def new_source(stage: Stage, phrase: Phrase, kind: SourceKind, reason: str) -> Choice:
    """A source that has no name; the same one as before where the story uses the very same words for a group."""
    key = (*phrase.modifiers, phrase.head, *phrase.rest)
    repeated = stage.phrases.get(key) if phrase.determiner is None and len(key) > 1 else None
    if repeated is not None:
        return certain(repeated, 0.8, reason)
    person = is_person_noun(phrase.head)
    figure = stage.cast.add(
        Figure(
            kind,
            words=tuple(phrase.modifiers),
            gender=gender_of_noun(phrase.head) if person else None,
            several=phrase.plural or kind is SourceKind.COLLECTIVE or phrase.head in {"those", "authorities", "pair"},
            head=singular(phrase.head),
            span=phrase.span,
            affiliation=affiliation_of(stage, phrase),
            groups=frozenset() if person else body_groups((phrase.head,)),
        )
    )
    stage.phrases.setdefault(key, figure)
    if figure.several:
        stage.groups.append(figure)
    elif phrase.rest[:1] == ("of",) and (members := [word for word in phrase.rest if is_person_noun(word)]):
        figure.head_of = singular(members[0])
        stage.groups.append(figure)
    return certain(figure, 0.85, reason)


def joint_source(stage: Stage, phrase: Phrase, members: tuple[Figure, ...]) -> Figure:
    """The source that several make together: the same one whenever the same are named."""
    if len(members) == 1:
        return members[0]
    key = tuple(map(id, members))
    if key not in stage.joint:
        figure = Figure(members[0].kind, several=True, members=members, span=phrase.span)
        stage.joint[key] = stage.cast.add(figure)
    return stage.joint[key]


def affiliation_of(stage: Stage, phrase: Phrase) -> Span | None:
    """The name of the body or place that a phrase says its head belongs to; None where it names none."""
    numbers = [phrase.owner] if phrase.owner is not None else []
    numbers += [
        *phrase.inner,
        *(number for word, number in phrase.links if word in {"of", "for", "at", "from", "with", "in"}),
    ]
    return stage.sightings.all[numbers[0]].span if numbers else None
