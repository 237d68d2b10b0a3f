"""What leaves of a claim's reasons: not who somebody unnamed could be, unless that is asked for."""

from onrecord.exports.reviewed_claim import UNMASKING, told_reasons
from onrecord.values.lineage import Origins, Range, Reason


def reason(rule: str) -> Reason:
    return Reason(rule, rule, certain=False, statements=(0, 1), places=())


RESTS = Origins(
    people=Range(1, 2), documents=Range(0, 0), data=Range(0, 0), stories=2, origins=(),
    reasons=(reason("same-text"), *(reason(rule) for rule in sorted(UNMASKING))), circular=(), echo=False,
)  # fmt: skip


def test_signs_of_who_somebody_unnamed_could_be_stay_here():
    assert [one.rule for one in told_reasons(RESTS)] == ["same-text"]


def test_they_leave_when_asked_for():
    assert told_reasons(RESTS, could_be=True) == RESTS.reasons
