"""Where the verb near a time points."""

import pytest

from onrecord.timeline.direction import Direction, direction_at


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The council will vote on Monday.", "Monday", Direction.FUTURE),
        ("The council voted on Monday.", "Monday", Direction.PAST),
        ("The vote is scheduled for Monday.", "Monday", Direction.EXPECTED),
        ("On Monday, two governments will lay a wreath.", "Monday", Direction.FUTURE),
        ("It rained. On Monday the park reopens.", "Monday", Direction.EXPECTED),
        ("He said on Monday that the park will close.", "Monday", Direction.PAST),
        ("It will close. Monday.", "Monday", Direction.UNSURE),
        ("The council would vote on Monday.", "Monday", Direction.EXPECTED),
        ("On Monday the court heard the case.", "Monday", Direction.PAST),
        ("Notes from Monday.", "Monday", Direction.UNSURE),
        ("The plan for the E.U. by Monday", "Monday", Direction.EXPECTED),
    ],
)
def test_the_nearest_verb_of_the_sentence_decides(text, words, expected):
    start = text.index(words)
    assert direction_at(text, start, start + len(words)) is expected
