"""How like two sources are of which one at least is not named: never more than "could be"."""

from onrecord.identity.posts import Post, PostTie, shared_office, tie_posts
from onrecord.identity.profile import Profile
from onrecord.identity.signs import days_between, judged, of_one_affair, of_one_story, unlike, within_a_day
from onrecord.lexicon.en.identity import SOLE
from onrecord.values.identity import Likeness
from onrecord.values.source import SourceKind

_MOST = 0.65
"""The highest score of one whom nobody names."""
_HEAD = 0.2
"""The same noun, or a wider one."""
_OFFICE = 0.2
"""A body or field in both."""
_OWN_NOUN = 0.05
"""A noun of which an affair has few."""
_SAME_WORDS = 0.1
"""All telling words are the same."""
_DAY = 0.15
"""Stories of one day or of neighbouring ones."""
_AFFAIR = 0.1
_LATER = -0.1
"""Stories of which one is more than a week later."""
_WEEK = 7
_SEVERAL = -0.05
"""One person here, more there."""
_HOLDS_POST = 0.45
"""A named one who holds the post that an unnamed one is said to hold."""
_SPEAKING = SOLE | {"spokesman"}


def compare_unnamed(one: Profile, other: Profile) -> Likeness:
    """How like an unnamed source and another, named or not, are."""
    kinds = {one.kind, other.kind}
    if kinds == {SourceKind.UNNAMED}:
        return _compare_two(one, other)
    if kinds == {SourceKind.UNNAMED, SourceKind.PERSON}:
        return _compare_with_named(one, other)
    return unlike("an unnamed person, and none")


def _compare_two(one: Profile, other: Profile) -> Likeness:
    if of_one_story(one, other):
        return unlike("the story itself tells them apart")
    clash = _clash(one, other)
    if clash is not None:
        return unlike(clash, conflict=True)
    if not _alike(one.post, other.post):
        return unlike("described in other words")
    score, reasons = _HEAD, ["the same description" if _same_words(one, other) else "a like description"]
    shared = shared_office(one.post, other.post)
    affair = of_one_affair(one, other)
    days = days_between(one, other)
    if shared:
        score, reasons = score + _OFFICE, [*reasons, "the same office"]
    if within_a_day(one, other):
        score, reasons = score + _DAY, [*reasons, "the same day" if days == 0 else "neighbouring days"]
    if affair:
        score, reasons = score + _AFFAIR, [*reasons, "stories of one affair"]
    if not shared and not affair:
        return unlike("; ".join([*reasons, "and nothing else in common"]))
    score += _SAME_WORDS * _same_words(one, other) + _OWN_NOUN * (not one.post.broad)
    score += _SEVERAL * (one.mention.several != other.mention.several)
    if days is not None and days > _WEEK:
        score, reasons = score + _LATER, [*reasons, f"{days} days apart"]
    if one.mention.several != other.mention.several:
        reasons.append("one person here, more there")
    found = judged(min(score, _MOST), "; ".join(reasons))
    return found if found.score > _HEAD + _AFFAIR + _SAME_WORDS / 2 else unlike(found.reason)


def _clash(one: Profile, other: Profile) -> str | None:
    if one.gender is not None and other.gender is not None and one.gender is not other.gender:
        return "a man and a woman"
    if one.post.office and other.post.office and not shared_office(one.post, other.post):
        return "of different offices"
    return None


def _alike(one: Post, other: Post) -> bool:
    """Whether the nouns go together, and say more than that it is a person."""
    if one.vague or other.vague:
        return bool(shared_office(one, other)) or (one.vague and other.vague and bool(one.tale & other.tale))
    return tie_posts(one, other) in {PostTie.SAME, PostTie.LIKE}


def _same_words(one: Profile, other: Profile) -> bool:
    return one.post.tale | one.post.office == other.post.tale | other.post.office


def _compare_with_named(one: Profile, other: Profile) -> Likeness:
    """Whether the named one is known to hold the very post that the unnamed one is said to hold."""
    unnamed = one if one.kind is SourceKind.UNNAMED else other
    same = one.post.heads & other.post.heads & _SPEAKING
    if not same or unnamed.mention.several or _clash(one, other) or tie_posts(one.post, other.post) is not PostTie.SAME:
        return unlike("one is named, and the other is not")
    if of_one_story(one, other):
        return unlike("the story itself tells them apart")
    return judged(_HOLDS_POST + _AFFAIR * of_one_affair(one, other), "the named one holds the post of the unnamed one")
