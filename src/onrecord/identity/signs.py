"""What two stories share beside a name, and sums of such signs."""

from onrecord.identity.profile import Profile
from onrecord.values.identity import Likeness, Verdict

SAME_AT = 0.7
"""A sum that says "same"."""
COULD_BE_AT = 0.3
"""A sum that says "could be"."""
_AFFAIR_COMPANY = 2
"""Others named in both stories, of which so many make them stories of one affair, whenever they were."""
_SHORTLY = 14
"""Days within which one other named in both is enough."""
_NEAR = 1
"""Days between the stories that one source's word goes through the papers in."""


def judged(score: float, reason: str, *, conflict: bool = False) -> Likeness:
    """The likeness that a sum of signs makes. With a conflict it is never "same"."""
    score = round(min(max(score, 0.0), 0.99), 3)
    if conflict:
        score = min(score, SAME_AT - 0.01)
    verdict = Verdict.SAME if score >= SAME_AT else Verdict.COULD_BE if score >= COULD_BE_AT else Verdict.DIFFERENT
    return Likeness(score, verdict, reason, conflict)


def at_most_could_be(likeness: Likeness, reason: str) -> Likeness:
    """A likeness that is not to assert anything."""
    if likeness.verdict is not Verdict.SAME:
        return likeness
    return Likeness(SAME_AT - 0.01, Verdict.COULD_BE, f"{likeness.reason}; {reason}", likeness.conflict)


def unlike(reason: str, *, conflict: bool = False) -> Likeness:
    """Nothing ties them."""
    return Likeness(0.0, Verdict.DIFFERENT, reason, conflict)


def of_one_story(one: Profile, other: Profile) -> bool:
    """Whether both stand in one story."""
    return one.mention.key.story == other.mention.key.story


def of_one_affair(one: Profile, other: Profile) -> bool:
    """Whether the two stories are seen to be about the same things: others are named in both."""
    shared = len(one.company & other.company)
    if shared >= _AFFAIR_COMPANY:
        return True
    return shared == 1 and one.day is not None and other.day is not None and abs(one.day - other.day) <= _SHORTLY


def days_between(one: Profile, other: Profile) -> int | None:
    """How many days lie between the stories; None where one of them states no day."""
    return abs(one.day - other.day) if one.day is not None and other.day is not None else None


def within_a_day(one: Profile, other: Profile) -> bool:
    """Whether the stories are of one day or of neighbouring ones."""
    days = days_between(one, other)
    return days is not None and days <= _NEAR
