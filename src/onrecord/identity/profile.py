"""What a mention is compared by: its names taken apart, its post, its story's company."""

import re
from dataclasses import dataclass
from datetime import date

from onrecord.identity.bodies import Body, body_name, is_nation, outlet_words
from onrecord.identity.names import PersonName, gender_of_first, person_name
from onrecord.identity.posts import Post, read_post
from onrecord.values.identity import Gender, Mention
from onrecord.values.source import SourceKind

_MOST_NAMES = 4
"""Names of one mention that are compared; a story gives a person two or three."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Profile:
    """A mention, ready to be compared."""

    mention: Mention
    kind: SourceKind
    """Of a country that was taken for a person, a body; of a named author, a person or outlet."""
    people: tuple[PersonName, ...]
    """Of a person, the names that it goes by; empty for all else."""
    bodies: tuple[Body, ...]
    """Of a body, the same."""
    outlet: tuple[str, ...]
    """Of an outlet, the words of its name."""
    post: Post
    gender: Gender | None
    company: frozenset[str]
    day: int | None
    """The day of the story, counted on."""

    @property
    def short(self) -> bool:
        """Whether a person is called by one word only."""
        return not any(name.given for name in self.people)


def profile_of(mention: Mention) -> Profile:
    """The profile of a mention.

    >>> from onrecord.testing import mention
    >>> found = profile_of(mention("Mr Falk", role="water minister"))
    >>> found.people[0].surname, found.gender.value, sorted(found.post.heads), found.short
    ('falk', 'male', ['minister'], True)
    """
    kind = _kind(mention)
    names = _names(mention)
    people = tuple(filter(None, map(person_name, names))) if kind is SourceKind.PERSON else ()
    bodies = tuple(body_name(name, mention.affiliation or "") for name in names if _is_body(kind))
    post = _post(mention, people)
    first = next(filter(None, map(gender_of_first, people)), None)
    return Profile(
        mention=mention,
        kind=kind,
        people=people,
        bodies=bodies,
        outlet=outlet_words(mention.name) if kind is SourceKind.OUTLET and mention.name else (),
        post=post,
        gender=mention.gender or post.gender or first,
        company=frozenset(mention.company),
        day=_day(mention.published),
    )


def _kind(mention: Mention) -> SourceKind:
    if mention.kind is SourceKind.AUTHOR and mention.name:
        return SourceKind.OUTLET if mention.several or mention.name == mention.outlet else SourceKind.PERSON
    if mention.kind is SourceKind.PERSON and mention.name and is_nation(mention.name):
        return SourceKind.ORGANISATION
    return mention.kind


def _is_body(kind: SourceKind) -> bool:
    return kind is SourceKind.ORGANISATION


def _names(mention: Mention) -> list[str]:
    """The names that a mention goes by, the fullest first: its own, and those of its keys that are no part of it.

    A body that the story calls by no name ("the opposition") goes by its noun.
    """
    own = mention.name or (mention.keys[0] if mention.keys else None)
    if own is None:
        return []
    within = set(mention.keys[0].split()) if mention.keys else set()
    person = mention.kind is SourceKind.PERSON
    others = [key for key in mention.keys[1:] if not set(key.split()) <= within and (" " in key or not person)]
    return [own, *others][:_MOST_NAMES]


def _post(mention: Mention, people: tuple[PersonName, ...]) -> Post:
    words = mention.role or mention.description or ""
    if not words and people and people[0].titles:
        words = " ".join(people[0].titles)
    return read_post(words, mention.affiliation or "")


def _day(published: str | None) -> int | None:
    if published is None or _DAY.match(published) is None:
        return None
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return None
