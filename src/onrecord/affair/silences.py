"""Non-answers over many stories: who declined, did not respond or could not be reached, and in which words.

Several stories may tell of one non-answer in several wordings; they stand together. That somebody declined, did not
respond, and could not be reached are three facts, and stay three.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.affair.scene import Passage, Scene, joined
from onrecord.identity import identity_keys, mentions_of
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.identity import MentionKey
from onrecord.values.source import SourceKind
from onrecord.values.stance import NonAnswer
from onrecord.values.text import Spans

_UNNAMED = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way in which a non-answer is told."""

    words: str
    """Cue and content as the first story has them."""
    fact: NonAnswer
    told: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """All non-answers of one source."""

    name: str | None
    """None where the text names nobody."""
    kind: SourceKind | None
    wordings: tuple[Wording, ...]
    """In the order of the stories given."""


def silences(scene: Scene) -> Iterator[Silence]:
    """The non-answers of some stories, one source after the other; see `onrecord.affair.calls`."""
    lines = [
        StatementKey(key, line) for key in scene.stories for line in scene.lines(key) if _is_silence(scene, key, line)
    ]
    one_of = _matched(scene, lines)
    groups: dict[object, list[StatementKey]] = {}
    for key in lines:
        number = scene.stories[key.story].voices[key.line].source
        one = (key.story, number)
        groups.setdefault(key if number is None else one_of.get(one, one), []).append(key)
    for those in groups.values():
        sources = [source for key in those if (source := scene.source(*key)) is not None]
        named = max((source.name for source in sources if source.name), key=len, default=None)
        words = named or scene.words(those[0].story, _source_of(scene, those[0])) or None
        yield Silence(words, sources[0].kind if sources else None, tuple(_wordings(scene, those)))


def _source_of(scene: Scene, key: StatementKey) -> Spans:
    return scene.stories[key.story].attributions[key.line].source


def _is_silence(scene: Scene, key: Digest, line: int) -> bool:
    """Whether a line tells of a non-answer: not an outlet that could verify nothing, nor one who would not be named."""
    story, source = scene.stories[key], scene.source(key, line)
    if story.judgements[line].non_answer is None or (source is not None and source.kind is SourceKind.OUTLET):
        return False
    one = story.attributions[line]
    reasons = [each.unnamed_because for each in story.sources if each.unnamed_because is not None]
    return not any(span.overlaps(reason) for reason in reasons for span in (*one.cue, *one.content))


def _matched(scene: Scene, lines: Iterable[StatementKey]) -> dict[tuple[Digest, int | None], MentionKey]:
    """For the sources of some lines, the one over all stories that each is."""
    wanted = {(key.story, scene.stories[key.story].voices[key.line].source) for key in lines}
    mentions = [
        mention
        for story in dict.fromkeys(key for key, _ in wanted)
        for mention in mentions_of(scene.stories[story])
        if (story, mention.key.source) in wanted and mention.kind not in _UNNAMED
    ]
    keys = identity_keys([mention.key for mention in mentions], mentions)
    return {(key.story, key.source): identity for key, identity in keys.items()}


def _wordings(scene: Scene, lines: Iterable[StatementKey]) -> Iterator[Wording]:
    """The wordings of one source's non-answers, each with all that have it; three facts are never one."""
    found: dict[tuple[NonAnswer, str], list[StatementKey]] = {}
    for key in lines:
        fact = scene.stories[key.story].judgements[key.line].non_answer
        if fact is not None:
            words = " ".join(_WORD.findall(_told_as(scene, key).casefold()))
            found.setdefault((fact, words), []).append(key)
    for (fact, _), those in found.items():
        yield Wording(_told_as(scene, those[0]), fact, tuple(scene.passage(*key) for key in those))


def _told_as(scene: Scene, key: StatementKey) -> str:
    story = scene.stories[key.story]
    one = story.attributions[key.line]
    return scene.words(key.story, joined(story.page.text, (*one.cue, *one.content)))
