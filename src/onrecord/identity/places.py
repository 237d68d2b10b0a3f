"""How like two named bodies, outlets or documents are."""

from itertools import product

from onrecord.identity.bodies import BodyTie, outlet_words, tie_bodies
from onrecord.identity.profile import Profile
from onrecord.identity.signs import at_most_could_be, judged, of_one_affair, of_one_story, unlike
from onrecord.identity.spelling import plain_words
from onrecord.values.identity import Likeness

_BASE = {
    BodyTie.SAME: (0.95, "the same name"),
    BodyTie.NATION: (0.8, "a country, its capital or its government"),
    BodyTie.HALF: (0.55, "the same name, with the country in one of them only"),
    BodyTie.GENERIC: (0.55, "the same name, which many bodies have"),
    BodyTie.ACRONYM: (0.55, "the one may be the initials of the other"),
    BodyTie.SHORT: (0.45, "the one name is a part of the other"),
    BodyTie.APART: (0.0, "two bodies with like names"),
    BodyTie.NONE: (0.0, "different names"),
}
"""What the names alone are worth, and how it is said."""
_ORDER = tuple(_BASE)
_AFFAIR = 0.3
"""Stories of one affair."""
_NO_GENERIC_NAME = 0.3
"""A name with a word of its own in it, where only the country is not told twice."""


def compare_bodies(one: Profile, other: Profile) -> Likeness:
    """How like two named bodies are. A ministry and its minister never come here: they are of two kinds."""
    ties = [(tie_bodies(*pair), pair) for pair in product(one.bodies, other.bodies)]
    if not ties:
        return unlike("no name")
    tie, pair = min(ties, key=lambda found: (_ORDER.index(found[0]), [sorted(body.core) for body in found[1]]))
    score, reason = _BASE[tie]
    if tie in {BodyTie.APART, BodyTie.NONE}:
        return unlike(reason, conflict=tie is BodyTie.APART)
    if tie is BodyTie.HALF and not pair[0].generic:
        score += _NO_GENERIC_NAME
    reasons = [reason]
    if of_one_affair(one, other):
        score, reasons = score + _AFFAIR, [reason, "stories of one affair"]
    found = judged(score, "; ".join(reasons))
    if of_one_story(one, other) and tie is not BodyTie.SAME:
        return at_most_could_be(found, "the story itself tells them apart")
    return found


def compare_outlets(one: Profile, other: Profile) -> Likeness:
    """How like two outlets are, or an outlet and a body of its name."""
    words, others = _outlet(one), _outlet(other)
    if not words or not others:
        return unlike("no name")
    if words == others:
        return judged(0.95, "the same name")
    short, full = sorted(((words, one), (others, other)), key=lambda found: len(found[0]))
    if short[0] != full[0][-len(short[0]) :] or of_one_story(one, other):
        return unlike("different names")
    said_by = outlet_words(short[1].mention.outlet) if short[1].mention.outlet else ()
    if said_by == full[0]:
        return judged(0.9, "short for the outlet's own name")
    reason = "the one name is a part of the other"
    if of_one_affair(one, other):
        return judged(0.45 + _AFFAIR, f"{reason}; stories of one affair")
    return judged(0.45, reason)


def _outlet(profile: Profile) -> tuple[str, ...]:
    if profile.outlet or profile.mention.name is None:
        return profile.outlet
    return outlet_words(profile.mention.name)


def compare_documents(one: Profile, other: Profile) -> Likeness:
    """How like two documents are: never more than "could be", for one body writes many reports."""
    if of_one_story(one, other):
        return unlike("the story itself tells them apart")
    owners = [plain_words(each.mention.name or "") for each in (one, other)]
    if owners[0] != owners[1]:
        return unlike("documents of two bodies" if all(owners) else "nothing says whose one of them is")
    shared = one.post.tale & other.post.tale
    if not shared:
        return unlike("described in other words")
    score = 0.2 * bool(owners[0]) + 0.2 * min(len(shared), 2) + 0.1 * of_one_affair(one, other)
    reason = "documents of one body in the same words" if owners[0] else "documents described in the same words"
    return judged(min(score, 0.65), reason)


def compare_person_with_body(one: Profile, other: Profile) -> Likeness:
    """How like a person and a body or outlet are: one name may have been read in two ways, and no more is said."""
    names = [plain_words(each.mention.name or "") for each in (one, other)]
    if names[0] and names[0] == names[1]:
        return judged(0.5, "the same name, of a person in one story and not in the other")
    return unlike("a person and a body")
