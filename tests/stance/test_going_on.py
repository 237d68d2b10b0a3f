"""Lines that go on with a denial by a no with a subject of its own."""

import pytest
from tests.stance.invented import judged

from onrecord.values.stance import Band, Stance

DENIED = "{s1:Ms Orla} {q1:denied} {c1:that any guard had been told to leave the gate}. "
GOES_ON = {
    "nobody, by the same source": DENIED + "{c2:“Nobody told a guard to leave,”} {s2:Ms Orla} {q2:said}.",
    "in a word for much the same": (
        "{s1:The museum} {q1:denied} {c1:that a record had been changed}. "
        "{c2:“No ledger was altered,”} {s2:a spokesman} {q2:said}."
    ),
    "past a question that it will not answer": (
        DENIED + "{s2:She} {q2:declined to say} {c2:who was on duty}. "
        "{c3:“No guard left the gate,”} {s3:she} {q3:said}."
    ),
}
PLAIN = {
    "of something else": DENIED + "{c2:“Nobody likes the rain,”} {s2:Ms Orla} {q2:said}.",
    "by another source": DENIED + "{c2:“Nobody guards the gate,”} {s2:Mr Bal} {q2:said}.",
    "after a line between": (
        DENIED + "{s2:Mr Bal} {q2:said} {c2:he was tired}. {c3:“Nobody guards the gate,”} {s3:Ms Orla} {q3:said}."
    ),
    "without a no": DENIED + "{c2:“Two guards stood at the gate,”} {s2:Ms Orla} {q2:said}.",
}


@pytest.mark.parametrize("template", GOES_ON.values(), ids=GOES_ON)
def test_a_no_right_after_a_denial_of_the_same_thing_denies_again(template):
    last = judged(template)[1][-1]
    assert (last.stance, last.rule, last.band) == (Stance.DENIES, "denies-again", Band.CATEGORICAL)
    assert last.reason.endswith("says no again to what was denied right before")


@pytest.mark.parametrize("template", PLAIN.values(), ids=PLAIN)
def test_a_no_of_another_thing_or_by_another_source_does_not(template):
    assert judged(template)[1][-1].stance is Stance.ASSERTS


def test_a_no_that_nothing_was_denied_before_stays_plain():
    assert judged("{c1:“Nobody told a guard to leave,”} {s1:Ms Orla} {q1:said}.")[1][0].stance is Stance.ASSERTS
