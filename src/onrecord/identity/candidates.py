"""Which mentions are compared at all: those that stand under one key, and in a crowd only the neighbours."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from onrecord.identity.bodies import Body
from onrecord.identity.names import PersonName
from onrecord.identity.profile import Profile
from onrecord.identity.spelling import plain_words, sound
from onrecord.lexicon.en.aliases import SHORT_FORMS
from onrecord.values.source import SourceKind

CEILING = 64
"""Nodes under one key of which each is compared with each. No key of an affair of fifty stories has more; from there on
a whole comparison would cost the square."""
WINDOW = 8
"""Under a key with more, how many of those before and after a node in the order of their signatures it is compared
with: names that are written alike stand together, and short ones by their day."""
_UNDATED = 9_999_999
_MOST_KEYS = 12

Key = tuple[str, ...]


def keys_of(profile: Profile) -> tuple[Key, ...]:
    """The keys that a mention stands under; two that share none are never compared."""
    kind = profile.kind
    if kind is SourceKind.PERSON:
        keys = [key for name in profile.people for key in _person_keys(name)]
        keys += [(*key, head) for key in keys if key[0] == "name" for head in sorted(profile.post.heads)[:3]]
    elif kind is SourceKind.ORGANISATION:
        keys = [key for body in profile.bodies for key in _body_keys(body)]
    elif kind is SourceKind.OUTLET:
        keys = [("outlet", word) for word in profile.outlet[-1:]]
    elif kind is SourceKind.UNNAMED:
        keys = [("unnamed", head, word) for head in sorted(profile.post.heads) for word in sorted(profile.post.office)]
        keys += [("unnamed", head) for head in sorted(profile.post.heads)]
    elif kind is SourceKind.DOCUMENT:
        keys = [("document", *sorted(profile.post.tale)[:3], *plain_words(profile.mention.name or "")[:3])]
    else:
        keys = []
    if profile.mention.name and kind is not SourceKind.DOCUMENT:
        keys.append(("whole", " ".join(plain_words(profile.mention.name))))
    if kind is SourceKind.PERSON:
        keys += [("unnamed", head, word) for head in sorted(profile.post.heads) for word in sorted(profile.post.office)]
    return tuple(dict.fromkeys(keys))[:_MOST_KEYS]


def _person_keys(name: PersonName) -> Iterator[Key]:
    yield "name", sound(name.surname)
    for inner in name.given[1:3]:
        if len(inner) > 1:
            yield "name", sound(inner)
    if name.given:
        yield "whole name", formal(name.given[0]), sound(name.surname)
        yield "first", name.given[0]
        if len(name.given[0]) == 1 or name.given[0] not in SHORT_FORMS:
            yield "words", *sorted((*name.given, name.surname))
    else:
        yield "first", name.surname


def _body_keys(body: Body) -> Iterator[Key]:
    yield "body", *sorted(body.core), body.country or ""
    for word in sorted(body.core)[:6]:
        yield "body word", word
    if body.single is not None:
        yield "initials", body.single
    for initials in sorted(body.initials):
        if len(initials) > 1:
            yield "initials", initials


def formal(first: str) -> str:
    """A first name in the form that its short forms and spellings share, as far as one is likeliest.

    >>> formal("bill") == formal("william"), formal("mohamed") == formal("muhammad")
    (True, True)
    """
    return sound(min(SHORT_FORMS.get(first, (first,))))


def signature(profile: Profile) -> str:
    """All that a mention is compared by but its story's day and company, as one line that sorts like names together."""
    names = [" ".join((*map(formal, name.given[:1]), name.surname)) for name in profile.people]
    outlet = profile.outlet
    own = profile.mention.outlet if outlet and len(outlet) == 1 else None
    rest = (profile.people, [(sorted(body.core), body.country, sorted(body.initials)) for body in profile.bodies],
            outlet, own, *map(sorted, (profile.post.heads, profile.post.office)), profile.post.deputy,
            profile.gender, profile.mention.several, profile.kind.value)  # fmt: skip
    return f"{' / '.join(names)}|{rest!r}"


def own_signature(profile: Profile) -> str:
    """A line for a mention that is told from all others like it; it sorts by name, then by day."""
    day = _UNDATED if profile.day is None else profile.day
    names = [" ".join((*map(formal, name.given[:1]), name.surname)) for name in profile.people]
    story, source, member = profile.mention.key
    return f"{' / '.join(names)}|{day:07d}|{story}|{source}|{member}"


class Blocks:
    """Signatures under their keys, in order."""

    def __init__(self) -> None:
        self._blocks: dict[Key, list[str]] = {}

    def add(self, sign: str, keys: Iterable[Key]) -> set[str]:
        """Put a signature under its keys; the answer is those whose neighbours may have changed by it."""
        moved: set[str] = set()
        for key in keys:
            block = self._blocks.setdefault(key, [])
            insort(block, sign)
            moved.update(self._disturbed(block, sign, crossing=len(block) == CEILING + 1))
        return moved

    def remove(self, sign: str, keys: Iterable[Key]) -> set[str]:
        """Take a signature away; the answer is those whose neighbours may have changed by it."""
        moved: set[str] = set()
        for key in keys:
            block = self._blocks[key]
            moved.update(self._disturbed(block, sign, crossing=len(block) == CEILING + 1))
            del block[bisect_left(block, sign)]
            if not block:
                del self._blocks[key]
        return moved

    @staticmethod
    def _disturbed(block: list[str], sign: str, *, crossing: bool) -> list[str]:
        if crossing:
            return block[:]
        return _window(block, sign) if len(block) > CEILING else []

    def beside(self, sign: str, keys: Iterable[Key]) -> set[str]:
        """The signatures that one is compared with."""
        found: set[str] = set()
        for key in keys:
            block = self._blocks[key]
            found.update(block if len(block) <= CEILING else _window(block, sign))
        found.discard(sign)
        return found

    def crowded(self) -> tuple[tuple[Key, int], ...]:
        """The keys under which not everything is compared with everything, with how many stand there."""
        return tuple(sorted((key, len(block)) for key, block in self._blocks.items() if len(block) > CEILING))


def _window(block: list[str], sign: str) -> list[str]:
    at = bisect_left(block, sign)
    return block[max(0, at - WINDOW) : at + WINDOW + 1]
