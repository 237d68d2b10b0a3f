"""The order of the rooms for many stories: identity, claims, lineage. One claim, with all that bears on it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.identity import match_sources, mentions_of
from onrecord.lineage import count_origins
from onrecord.values.claim import HEADLINE, Claim, Side, Statement
from onrecord.values.fetched import Digest
from onrecord.values.identity import MentionKey
from onrecord.values.lineage import Carrier, Edge, Origins, Speaker, Utterance
from onrecord.values.source import SourceKind
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


def lay_out(
    claim: Claim, stories: Mapping[Digest, Story], edges: Iterable[Edge], carriers: Mapping[Digest, Carrier]
) -> Card:
    """A claim as a card: its statements with who is one over all stories, and how many origins each side has.

    ``stories`` and ``carriers`` hold the story and the carrier of each of the claim's statements, by the key that the
    statements have; `KeyError` where one lacks. ``edges`` are those that touch these stories; others do no harm.
    """
    keys = _keys(stories)
    utterances = tuple(_uttered(one.statement, one.side, stories, keys) for one in claim.statements)
    known = tuple(edges)
    return Card(
        claim,
        utterances,
        yes=count_origins(utterances, known, carriers, side=Side.FOR),
        no=count_origins(utterances, known, carriers, side=Side.AGAINST),
    )


def _keys(stories: Mapping[Digest, Story]) -> dict[tuple[Digest, int], str]:
    """For each source of each story, the name under which it is one over all of them; none for the unnamed."""
    mentions = (one for story in stories.values() for one in mentions_of(story))
    return {
        (key.story, key.source): _name_of(identity.key)
        for identity in match_sources(mentions)
        if identity.kind not in _NOBODY
        for key in identity.mentions
    }


def _name_of(key: MentionKey) -> str:
    return f"{key.story}#{key.source}.{key.member}"


def _uttered(
    statement: Statement, side: Side, stories: Mapping[Digest, Story], keys: Mapping[tuple[Digest, int], str]
) -> Utterance:
    key, line = statement.key
    story = stories[key]
    if line == HEADLINE:
        # What a headline says stands on the page before the first paragraph, in the story's own voice.
        return Utterance(key, HEADLINE, statement.spans, side, None, said=None)
    voice = story.voices[line]
    hops = [hop.name for hop in voice.chain[:-1] if hop.spans]
    return Utterance(
        key,
        line,
        statement.spans,
        side,
        _speaker(story, line, keys),
        said=None if statement.said is None else statement.said[:10],
        through=tuple(hops),
    )


def _speaker(story: Story, line: int, keys: Mapping[tuple[Digest, int], str]) -> Speaker | None:
    """Who says a line; None where the text names nobody, so that it is the story's own word."""
    voice, basis = story.voices[line], story.judgements[line].basis
    ground = None if basis is None else basis.ground
    if voice.source is None:
        return None if voice.kind is None else Speaker(voice.kind, ground=ground)
    source = story.sources[voice.source]
    key = None if source.kind in _NOBODY else keys.get((story.key, voice.source))
    words = list(_words(story, (source.description, source.affiliation)))
    return Speaker(
        source.kind,
        key=key,
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
