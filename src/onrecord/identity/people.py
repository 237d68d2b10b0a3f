"""How like two named persons are."""

from itertools import product

from onrecord.identity.names import PersonName, Tie, Tied, is_common, tie_names
from onrecord.identity.posts import PostTie, tie_posts
from onrecord.identity.profile import Profile
from onrecord.identity.signs import at_most_could_be, judged, of_one_affair, of_one_story, unlike
from onrecord.values.identity import Likeness

_BASE = {
    Tie.FULL: 0.9, Tie.VARIANT: 0.75, Tie.INITIAL: 0.55, Tie.PART: 0.55, Tie.SURNAME: 0.4, Tie.FIRST: 0.1,
    Tie.APART: 0.0, Tie.NONE: 0.0,
}  # fmt: skip
"""What the names alone are worth."""
_POSTS = {
    PostTie.SAME: 0.4, PostTie.LIKE: 0.3, PostTie.BODY: 0.15, PostTie.UNKNOWN: 0.0, PostTie.UNLIKE: -0.15,
    PostTie.KIN: 0.0, PostTie.OTHER: -0.5,
}  # fmt: skip
_SAID = {
    PostTie.SAME: "the same post", PostTie.LIKE: "the same sort of post", PostTie.BODY: "the same body or field",
    PostTie.OTHER: "but posts that one person does not well have both",
}  # fmt: skip
_AFFAIR = 0.3
"""Stories of one affair."""
_SPELLED = -0.15
"""Surnames that only sound alike."""
_COMMON = -0.25
"""A name that many bear."""


def compare_people(one: Profile, other: Profile) -> Likeness:
    """How like two named persons are: by name, then post, then the affair that the stories are of."""
    tied, common = _tie(one, other)
    if tied.tie <= Tie.APART:
        return unlike(tied.reason, conflict=tied.tie is Tie.APART)
    post = tie_posts(one.post, other.post)
    if one.mention.several != other.mention.several:
        return unlike("one person, and more than one")
    other_gender = one.gender is not None and other.gender is not None and one.gender is not other.gender
    if other_gender and tied.tie is not Tie.FULL:
        return unlike(f"{tied.reason}, but a man and a woman", conflict=True)
    score = _BASE[tied.tie] + _POSTS[post] + _SPELLED * tied.by_sound + _COMMON * common
    reasons = [tied.reason, *([_SAID[post]] if post in _SAID else ())]
    conflict = other_gender or (post is PostTie.OTHER and not _moved(tied, one, other))
    if post is PostTie.KIN and tied.tie is Tie.SURNAME:
        return unlike(f"{tied.reason}, and one of them is a relative", conflict=True)
    if other_gender:
        score, reasons = score - 0.4, [*reasons, "but a man and a woman"]
    if not conflict and of_one_affair(one, other):
        score, reasons = score + _AFFAIR, [*reasons, "stories of one affair"]
    found = judged(score, "; ".join(reasons), conflict=conflict)
    if of_one_story(one, other) and tied.tie is not Tie.FULL:
        return at_most_could_be(found, "the story itself tells them apart")
    return found


def _tie(one: Profile, other: Profile) -> tuple[Tied, bool]:
    """The closest tie between any names of the two, and whether it is by a name that many bear."""
    ties = [(tie_names(*pair), pair) for pair in product(one.people, other.people)]
    if not ties:
        return Tied(Tie.NONE, "no name"), False
    tied, pair = max(ties, key=lambda found: (found[0].tie, not found[0].by_sound, found[0].reason))
    apart = next((each for each, _ in ties if each.tie is Tie.APART), None)
    if apart is not None and tied.tie < Tie.PART:
        return apart, False
    return tied, _is_common(pair)


def _is_common(names: tuple[PersonName, PersonName]) -> bool:
    return all(map(is_common, names))


def _moved(tied: Tied, one: Profile, other: Profile) -> bool:
    """Whether one of full name may have gone from the one post to the other: a minister who was deputy."""
    return tied.tie is Tie.FULL and one.post.deputy != other.post.deputy
