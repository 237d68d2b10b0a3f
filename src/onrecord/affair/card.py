"""One claim, with all that bears on it: the order of identity, claims and lineage."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from onrecord.identity import identity_keys, mentions_of, source_rulings
from onrecord.lineage import count_origins, outlet_key
from onrecord.values.claim import HEADLINE, Claim, Side, Statement, StatementKey
from onrecord.values.decision import Review, Standing
from onrecord.values.fetched import Digest
from onrecord.values.identity import MentionKey, RulingKind, SourceRuling
from onrecord.values.lineage import Carrier, Edge, Origins, Speaker, Utterance
from onrecord.values.ruling import Ruling
from onrecord.values.source import Hop, SourceKind
from onrecord.values.story import Story
from onrecord.values.text import Span

_NOBODY = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})


@dataclass(frozen=True, slots=True)
class Card:
    """One claim, and what its two sides rest on."""

    claim: Claim
    utterances: tuple[Utterance, ...]
    """The claim's statements as lineage looks at them, in the claim's order; reasons point at them by index."""
    yes: Origins
    """The origins of the statements that are for it."""
    no: Origins
    """The origins of those against it."""
    standings: tuple[Standing, ...]
    """How the line of each statement stands, in the claim's order; a headline is a suggestion always."""
    standing: Standing
    """How the claim itself stands: suggested, accepted or rejected."""
    rulings: tuple[Ruling, ...]
    """What editors said of it, oldest first: merges and splits that it comes from, remarks."""
    edges: tuple[Edge, ...] = ()
    """What ties its stories to each other and to outlets."""


@dataclass(frozen=True, slots=True)
class Said:
    """What editors said that bears on a claim."""

    reviews: Mapping[Digest, Review] = field(default_factory=dict)
    """How the lines of each story stand, where somebody decided on one."""
    standing: Standing = Standing.SUGGESTED
    """How the claim stands."""
    of_claim: tuple[Ruling, ...] = ()
    """The rulings on the claim."""
    of_sources: tuple[Ruling, ...] = ()
    """The rulings on sources, of these stories and others."""


NOTHING: Final = Said()


def lay_out(
    claim: Claim,
    stories: Mapping[Digest, Story],
    edges: Iterable[Edge],
    carriers: Mapping[Digest, Carrier],
    said: Said = NOTHING,
) -> Card:
    """A claim as a card: its statements with who is one over all stories, and how many origins each side has.

    ``stories`` and ``carriers`` hold the story, with the fixes of editors, and the carrier of each of the claim's
    statements, by the key that the statements have; `KeyError` where one lacks. ``edges`` are those that touch these
    stories; others do no harm. ``said`` is what editors said.
    """
    lines = [one.statement.key for one in claim.statements if one.statement.key.line != HEADLINE]
    voiced = {(key, stories[key].voices[line].source) for key, line in lines}
    known = _know(voiced, stories, carriers, source_rulings(said.of_sources, stories))
    utterances = tuple(_utter(one.statement, one.side, known) for one in claim.statements)
    ties = tuple(edges)
    return Card(
        claim,
        utterances,
        yes=count_origins(utterances, ties, carriers, side=Side.FOR),
        no=count_origins(utterances, ties, carriers, side=Side.AGAINST),
        standings=tuple(_stands(one.statement.key, said.reviews) for one in claim.statements),
        standing=said.standing,
        rulings=said.of_claim,
        edges=ties,
    )


def _stands(key: StatementKey, reviews: Mapping[Digest, Review]) -> Standing:
    review = reviews.get(key.story)
    return Standing.SUGGESTED if review is None or key.line == HEADLINE else review.lines[key.line].standing


class _Known(NamedTuple):
    """What is known of the stories together."""

    stories: Mapping[Digest, Story]
    sources: Mapping[tuple[Digest, int], str]
    """For each source that is behind a line, the name under which it is one over all stories; none for the unnamed."""
    outlets: frozenset[str]
    """The outlets of the stories, as lineage compares them."""


def _know(
    voiced: Collection[tuple[Digest, int | None]],
    stories: Mapping[Digest, Story],
    carriers: Mapping[Digest, Carrier],
    rulings: Sequence[SourceRuling],
) -> _Known:
    """What is known of the stories together, and of the sources ``voiced`` of each.

    Of the unnamed, nobody is one with another unless an editor said so.
    """
    ruled = {key[:2] for ruling in rulings for key in (ruling.one, ruling.other)}
    mentions = [
        one
        for story in stories.values()
        for one in mentions_of(story)
        if one.kind is not SourceKind.UNNAMED or one.key[:2] in ruled
    ]
    merged = {key[:2] for ruling in rulings if ruling.kind is RulingKind.MERGE for key in (ruling.one, ruling.other)}
    wanted = [
        one.key for one in mentions if one.key[:2] in voiced and (one.key[:2] in merged or one.kind not in _NOBODY)
    ]
    keys = identity_keys(wanted, mentions, rulings)
    sources = {key[:2]: _name_of(identity) for key, identity in keys.items()}
    return _Known(stories, sources, frozenset(one.outlet_key for one in carriers.values() if one.outlet_key))


def _name_of(key: MentionKey) -> str:
    return f"{key.story}#{key.source}.{key.member}"


def _utter(statement: Statement, side: Side, known: _Known) -> Utterance:
    key, line = statement.key
    story = known.stories[key]
    if line == HEADLINE:
        # What a headline says stands on the page before the first paragraph, in the story's own voice.
        return Utterance(key, HEADLINE, statement.spans, side, None, said=None)
    hops = [hop.name for hop in story.voices[line].chain[:-1] if hop.spans and not _is_writing(story, hop)]
    said = None if statement.said is None else statement.said[:10]
    return Utterance(key, line, statement.spans, side, _speaker(story, line, known), said=said, through=tuple(hops))


def _is_writing(story: Story, hop: Hop) -> bool:
    """Whether a hop is a document, which is no outlet that a statement could have come through."""
    return hop.source is not None and story.sources[hop.source].kind is SourceKind.DOCUMENT


def _speaker(story: Story, line: int, known: _Known) -> Speaker | None:
    """Who says a line; None where the text names nobody, so that it is the story's own word.

    A body that goes by the name of one of the stories' own outlets is that outlet, whatever a story takes it for.
    """
    voice, basis = story.voices[line], story.judgements[line].basis
    ground = None if basis is None else basis.ground
    if voice.source is None:
        return None if voice.kind is None else Speaker(voice.kind, ground=ground)
    source = story.sources[voice.source]
    kind = SourceKind.OUTLET if source.name and outlet_key(source.name) in known.outlets else source.kind
    words = list(_words(story, (source.description, source.affiliation)))
    return Speaker(
        kind,
        key=known.sources.get((story.key, voice.source)),
        name=source.name,
        description=words[0],
        affiliation=words[1],
        several=source.several,
        number=voice.source,
        ground=ground,
    )


def _words(story: Story, spans: Iterable[Span | None]) -> Iterator[str | None]:
    for span in spans:
        yield None if span is None else story.page.text[span.start : span.end]
