"""How like two mentions are: one verdict, one score, one reason in words.

The scores add up signs, each a named number. They were set by hand, on the tuning half of ``evaluation/identity.txt``:
what matters is on which side of `SAME_AT` and `COULD_BE_AT` a sum falls, and the order of those on one side.
"""

from onrecord.identity.people import compare_people
from onrecord.identity.places import compare_bodies, compare_documents, compare_outlets, compare_person_with_body
from onrecord.identity.profile import Profile, profile_of
from onrecord.identity.signs import unlike
from onrecord.identity.unnamed import compare_unnamed
from onrecord.values.identity import Likeness, Mention
from onrecord.values.source import SourceKind


def compare_mentions(one: Mention, other: Mention) -> Likeness:
    """How like two mentions are; the same whichever comes first.

    Unnamed sources are never more than "could be", and what goes round ("reports", "critics") is never anybody. Of two
    mentions in one story only those with the same full name are one: the story itself tells the others apart.

    >>> from onrecord.testing import mention
    >>> found = compare_mentions(
    ...     mention("Idris Falk", story="1", role="water minister"),
    ...     mention("Falk", story="2", role="minister of water"),
    ... )
    >>> found.verdict.value, found.reason
    ('same', 'the surname alone; the same post')
    """
    return compare_profiles(profile_of(one), profile_of(other))


def compare_profiles(one: Profile, other: Profile) -> Likeness:
    """The same, of mentions that are ready to be compared."""
    if (other.kind.value, other.mention.key) < (one.kind.value, one.mention.key):
        one, other = other, one
    kinds = frozenset((one.kind, other.kind))
    if kinds & _NOBODY:
        return unlike("one of them is nobody in particular")
    if SourceKind.UNNAMED in kinds:
        return compare_unnamed(one, other)
    if kinds in _COMPARED:
        return _COMPARED[kinds](one, other)
    if SourceKind.DOCUMENT in kinds:
        return unlike("a document is not the one whose it is")
    return compare_person_with_body(one, other)


_NOBODY = frozenset({SourceKind.COLLECTIVE, SourceKind.AUTHOR})
_COMPARED = {
    frozenset({SourceKind.PERSON}): compare_people,
    frozenset({SourceKind.ORGANISATION}): compare_bodies,
    frozenset({SourceKind.OUTLET}): compare_outlets,
    frozenset({SourceKind.OUTLET, SourceKind.ORGANISATION}): compare_outlets,
    frozenset({SourceKind.DOCUMENT}): compare_documents,
}
"""What compares named ones, by their kinds."""
