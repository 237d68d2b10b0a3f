"""What a story says of its sources, taken out of it to be matched over stories."""

import re
from collections.abc import Iterable
from itertools import islice

from onrecord.identity.names import person_name
from onrecord.identity.spelling import plain_words, sound
from onrecord.lexicon.en.people import HONORIFICS
from onrecord.lexicon.en.pronouns import HE, SHE
from onrecord.values.identity import Gender, Mention, MentionKey
from onrecord.values.source import Source, SourceKind
from onrecord.values.story import Story
from onrecord.values.text import Span

MOST_COMPANY = 40
"""Others of a story by whom its affair is known; of a list of names the first."""
_PEOPLE = frozenset({SourceKind.PERSON, SourceKind.AUTHOR})
_NAMED = _PEOPLE | {SourceKind.ORGANISATION}
_JOINT = re.compile(r", (?:and )?| and ")
_BEFORE = 12
"""Code points before a name in which a form of address may stand."""
_PRONOUNS = ((Gender.MALE, HE), (Gender.FEMALE, SHE))
_ADDRESS = re.compile(r"([^\W\d_]+)\.? $")
_LONGEST = 400
"""Code points of a description that are kept; a longer one is a sentence that was taken for one."""


def mentions_of(story: Story) -> tuple[Mention, ...]:
    """The sources of a story as mentions, in their order; of people who speak together one each."""
    members = [_members(source) for source in story.sources]
    named = [(name, source.kind) for source, each in zip(story.sources, members, strict=True) for name, _ in each]
    around = company(named)
    published = story.page.published
    return tuple(
        Mention(
            key=MentionKey(story.key, number, member),
            outlet=story.page.outlet.value if story.page.outlet is not None else None,
            published=published.value[:10] if published is not None else None,
            name=name,
            kind=source.kind,
            keys=keys,
            affiliation=_words(story, source.affiliation),
            role=_words(story, source.role),
            description=_words(story, source.description),
            several=source.several and len(members[number]) < 2,
            gender=_gender(story, source) if len(members[number]) < 2 else None,
            unnamed_because=_words(story, source.unnamed_because),
            company=without(around, name, source.kind),
        )
        for number, source in enumerate(story.sources)
        for member, (name, keys) in enumerate(members[number])
    )


def company(named: Iterable[tuple[str | None, SourceKind]]) -> tuple[str, ...]:
    """The people and bodies that a story names among its sources, as marks, sorted; the first `MOST_COMPANY` of them.

    >>> company([("Idris Falk", SourceKind.PERSON), ("The Water Ministry", SourceKind.ORGANISATION)])
    ('falk', 'ministry water')
    """
    found = filter(None, (mark(name, kind) for name, kind in named if name and kind in _NAMED))
    return tuple(sorted(islice(dict.fromkeys(found), MOST_COMPANY)))


def without(around: tuple[str, ...], name: str | None, kind: SourceKind) -> tuple[str, ...]:
    """A story's company without one of those who make it up."""
    own = mark(name, kind) if name else None
    return tuple(each for each in around if each != own)


def mark(name: str, kind: SourceKind) -> str | None:
    """The key by which a name counts as company: a person's surname, a body's words; None where it has no word."""
    if kind in _PEOPLE:
        found = person_name(name)
        return sound(found.surname) if found is not None else None
    return " ".join(sorted(word for word in plain_words(name) if word not in {"the", "of", "for"})) or None


def _members(source: Source) -> list[tuple[str | None, tuple[str, ...]]]:
    """The name and keys of a source; of people who speak together, those of each."""
    names = _JOINT.split(source.name) if source.name and source.several and source.kind in _PEOPLE else []
    if len(names) < 2:
        return [(source.name, source.keys)]
    words = [plain_words(name) for name in names]
    return [(name, (" ".join(one), one[-1])) for name, one in zip(names, words, strict=True) if one]


def _words(story: Story, span: Span | None) -> str | None:
    """The words of a span, with one space between them."""
    if span is None:
        return None
    return " ".join(story.page.text[span.start : min(span.end, span.start + _LONGEST)].split()) or None


def _gender(story: Story, source: Source) -> Gender | None:
    """What forms of address before the name and pronouns for it tell, where they agree."""
    if source.kind not in _PEOPLE and source.kind is not SourceKind.UNNAMED:
        return None
    text = story.page.text
    told: set[str] = set()
    for span in source.mentions:
        word = text[span.start : min(span.end, span.start + _BEFORE)].casefold()
        told |= {gender.value for gender, pronouns in _PRONOUNS if word in pronouns}
        address = _ADDRESS.search(text[max(0, span.start - _BEFORE) : span.start])
        told.add(HONORIFICS.get(address[1].casefold(), "") if address is not None else "")
    told.discard("")
    return Gender(told.pop()) if len(told) == 1 else None
