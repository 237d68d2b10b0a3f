"""What a ruling names a source by, so that it is found again when its page is read anew."""

from collections.abc import Callable, Iterable, Mapping

from onrecord.identity.mentions import mentions_of
from onrecord.identity.spelling import plain_words
from onrecord.values.decision import Verb
from onrecord.values.fetched import Digest
from onrecord.values.identity import Mention, MentionKey, RulingKind, SourceRuling
from onrecord.values.ruling import Ruling, SourceMark
from onrecord.values.source import Source
from onrecord.values.story import Story

_KINDS = {Verb.MERGE: RulingKind.MERGE, Verb.SPLIT: RulingKind.SPLIT}
_LONGEST = 400
"""Code points of a mention's words that are kept."""


def mark_source(story: Story, index: int, member: int = 0) -> SourceMark:
    """What a ruling names a source of a story by; of people who speak together, the one of that number.

    ``story`` has the key that it has among the carriers of its record. `IndexError` where there is no such source.
    """
    source = story.sources[index]
    names = [one.name for one in mentions_of(story) if one.key.source == index]
    return SourceMark(story.key, names[member], source.kind, _words(story, source))


def find_source(mark: SourceMark, story: Story) -> MentionKey | None:
    """The source of a story that a mark names; None where there is none, or several and none likelier.

    One with a name is looked for by name, kind and first words, then by name and kind, by name, and by a name that is
    short for the other's ("Falk" for "Idris Falk"). One without is looked for by kind and first words.
    """
    mentions = mentions_of(story)
    for fits in _ways(mark, story):
        found = [one.key for one in mentions if fits(one)]
        if len(found) == 1:
            return found[0]
    return None


def _ways(mark: SourceMark, story: Story) -> tuple[Callable[[Mention], bool], ...]:
    """What a source may be known by, the surest first."""

    def same_words(one: Mention) -> bool:
        return one.kind is mark.kind and plain_words(_words(story, story.sources[one.key.source])) == words

    words = plain_words(mark.words)
    if mark.name is None:
        return (lambda one: one.name is None and same_words(one),)
    name = plain_words(mark.name)
    joined = " ".join(name)
    return (
        lambda one: _named(one) == name and same_words(one),
        lambda one: _named(one) == name and one.kind is mark.kind,
        lambda one: _named(one) == name,
        lambda one: one.kind is mark.kind and (joined in one.keys or _named(one) == name[-1:]),
    )


def _named(mention: Mention) -> tuple[str, ...]:
    return plain_words(mention.name or "")


def _words(story: Story, source: Source) -> str:
    """The words of a source's first mention, with one space between them."""
    first = next(iter((*source.mentions, *filter(None, (source.description,)))), None)
    if first is None:
        return source.name or ""
    return " ".join(story.page.text[first.start : min(first.end, first.start + _LONGEST)].split())


def source_rulings(rulings: Iterable[Ruling], stories: Mapping[Digest, Story]) -> tuple[SourceRuling, ...]:
    """What some rulings say of the sources of some stories, in the same order.

    Left out are those on other things, and those of which a source is not in these stories. ``stories`` are by the key
    that they have among the carriers of their record, and have it as their own.
    """
    found = []
    for ruling in rulings:
        kind = _KINDS.get(ruling.verb)
        if kind is None or not isinstance(ruling.one, SourceMark) or not isinstance(ruling.other, SourceMark):
            continue
        one, other = (_found_in(stories, mark) for mark in (ruling.one, ruling.other))
        if one is not None and other is not None:
            found.append(SourceRuling(kind, one, other))
    return tuple(found)


def _found_in(stories: Mapping[Digest, Story], mark: SourceMark) -> MentionKey | None:
    story = stories.get(mark.story)
    return None if story is None else find_source(mark, story)
