"""The figures of a story, put into plain values: sources, numbered, and a voice for each line."""

from collections.abc import Iterable, Sequence
from functools import partial

from onrecord.lexicon.en.pronouns import HE, IT, ME, RELATIVE, SHE
from onrecord.sources.anonymity import find_reason
from onrecord.sources.chains import Step
from onrecord.sources.choices import Choice
from onrecord.sources.figures import Figure, Role
from onrecord.sources.nouns import singular
from onrecord.sources.pronouns import is_third_person
from onrecord.sources.sourceless import kind_without_source
from onrecord.sources.stage import Stage
from onrecord.sources.tokens import normal_words
from onrecord.values.source import Candidate, Hop, Named, Source, SourceKind, Voice
from onrecord.values.text import Span

_DEEPEST = 6
"""Owners of owners that are followed: "a report on a report in …"."""


def assemble(stage: Stage, chains: Sequence[Sequence[Step]]) -> Named:
    """The sources that some line, candidate or hop speaks of, in order of first mention, and the voices."""
    used: dict[int, Figure] = {}
    for choice in stage.choices.values():
        for figure, _ in choice.candidates:
            used.setdefault(id(figure.final), figure.final)
    passed_on = (step.figure.final for chain in chains for step in chain if step.figure is not None)
    used |= {id(figure): figure for figure in passed_on}
    for figure in stage.cast.figures:
        if figure.turned_out is not None and id(figure.final) in used:
            figure.final.mentions |= figure.mentions
    figures = sorted(used.values(), key=_first)
    index = {id(figure): number for number, figure in enumerate(figures)}
    voices = tuple(_voice(stage, number, index, chains[number]) for number in range(len(stage.lines)))
    borders = _borders(stage)
    return Named(tuple(_source(stage, figure, borders) for figure in figures), voices)


def _borders(stage: Stage) -> list[int]:
    """Where a source, cue or content begins, or a source or cue ends: there no reason for anonymity goes on."""
    begins = {span.start for line in stage.lines for span in (*line.source, *line.cue, *line.content)}
    return sorted(begins | {span.end for line in stage.lines for span in (*line.source, *line.cue)})


def _first(figure: Figure) -> tuple[Span, str]:
    return min(figure.mentions, default=figure.span or Span(0, 0)), figure.head


def name_of(stage: Stage, figure: Figure, depth: int = 0) -> str | None:
    """The name that the story gives a figure; for a writing, the name of the one whose it is."""
    figure = figure.final
    if figure.members:
        names = [name_of(stage, member, depth + 1) for member in figure.members] if depth < _DEEPEST else []
        return _listed([name for name in names if name is not None]) if names and None not in names else None
    if figure.kind is SourceKind.DOCUMENT:
        owner = owner_of(stage, figure)
        return name_of(stage, owner, depth + 1) if owner is not None and depth < _DEEPEST else None
    return figure.name


def owner_of(stage: Stage, figure: Figure) -> Figure | None:
    """Whose a writing is, where it became known at last."""
    if figure.owner is not None or figure.owner_line is None:
        return figure.owner
    choice = stage.choices.get(figure.owner_line)
    return choice.figure if choice is not None and choice.figure is not figure else None


def _listed(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _source(stage: Stage, figure: Figure, borders: Sequence[int]) -> Source:
    name = name_of(stage, figure)
    role = _best_role(figure.roles)
    mentions = tuple(_apart(figure.mentions))
    unnamed = figure.kind in {SourceKind.UNNAMED, SourceKind.COLLECTIVE}
    described = figure.span if name is None or figure.kind is SourceKind.DOCUMENT else role.span if role else None
    affiliation = figure.affiliation or next((one.affiliation for one in figure.roles if one.affiliation), None)
    return Source(
        name=name,
        kind=figure.kind,
        mentions=mentions,
        description=described,
        several=figure.several,
        affiliation=affiliation,
        role=role.span if role is not None else None,
        unnamed_because=find_reason(stage.words, mentions, borders) if unnamed else None,
        keys=_keys(figure, name),
    )


def _best_role(roles: Sequence[Role]) -> Role | None:
    """The longest description, those after the name first."""
    return max(roles, key=lambda role: (role.plain, role.span.end - role.span.start), default=None)


def _apart(mentions: Iterable[Span]) -> list[Span]:
    """The mentions in text order, the longest of those that overlap."""
    found: list[Span] = []
    for span in sorted(mentions, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _keys(figure: Figure, name: str | None) -> tuple[str, ...]:
    words = normal_words(name) if name else ()
    keys = [" ".join(words)] if words else []
    if figure.kind is SourceKind.PERSON and len(words) > 1:
        keys += [f"{words[0]} {words[-1]}", words[-1]]
    keys += sorted(figure.aliases)
    if not keys and figure.head:
        keys.append(" ".join((*figure.words, figure.head)))
    return tuple(dict.fromkeys(keys))


def _voice(stage: Stage, number: int, index: dict[int, int], chain: Sequence[Step]) -> Voice:
    choice = stage.choices.get(number)
    line = stage.lines[number]
    hops = tuple(map(partial(_hop, stage, index), chain))
    if choice is None:
        reason = "the text names no source" if not line.source else "no word stands in the source"
        return Voice(None, kind_without_source(stage.words, line), (), 0.0, reason, hops)
    shares: dict[int, float] = {}
    for figure, share in choice.candidates:
        place = index[id(figure.final)]
        shares[place] = shares.get(place, 0.0) + share
    chosen = choice.figure.final if choice.figure is not None else None
    return Voice(
        source=index[id(chosen)] if chosen is not None else None,
        kind=chosen.kind if chosen is not None else _kind_of(stage, number, choice),
        candidates=tuple(Candidate(place, round(min(share, 1.0), 3)) for place, share in shares.items()),
        score=round(choice.score, 3),
        reason=choice.reason,
        chain=hops,
    )


def _kind_of(stage: Stage, number: int, choice: Choice) -> SourceKind | None:
    """What an unresolved source is: by its pronoun, or by its candidates where they agree."""
    kinds = {figure.final.kind for figure, _ in choice.candidates}
    tokens = stage.words.within(stage.lines[number].source[0])
    word = singular(tokens[0].word) if tokens else ""
    if word in HE or word in SHE:
        return SourceKind.PERSON
    if len(kinds) == 1:
        return kinds.pop()
    if word in ME:
        return SourceKind.PERSON
    return choice.candidates[0][0].final.kind if choice.candidates and word in IT else SourceKind.UNNAMED


def _hop(stage: Stage, index: dict[int, int], step: Step) -> Hop:
    if step.figure is None:
        words = " ".join(" ".join(stage.words.text[span.start : span.end].split()) for span in step.spans)
        return Hop(step.name or words, step.spans, None)
    figure = step.figure.final
    own = figure.span is not None and len(step.spans) == 1 and _is_pronoun(stage, step.spans[0])
    spans = (figure.span,) if own and figure.span is not None else step.spans
    words = " ".join(" ".join(stage.words.text[span.start : span.end].split()) for span in spans)
    return Hop(name_of(stage, figure) or words, step.spans, index[id(figure)])


def _is_pronoun(stage: Stage, span: Span) -> bool:
    """Whether words tell nothing of who somebody is: "they", "who"."""
    tokens = stage.words.within(span)
    return len(tokens) == 1 and (is_third_person(tokens[0].word) or tokens[0].word in RELATIVE)
