from evaluation.attribution import _matches
from evaluation.polnear import GoldLine

from onrecord.values.text import Span

TEXT = "Lee said rents will fall, and Ode said rents will rise."


def line(source, cue, content):
    return GoldLine(
        *(
            (Span(TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()
            for words in (source, cue, content)
        )
    )


GOLD = [line("Lee", "said", "rents will fall"), line("Ode", "said rents will rise", "rents will rise")]


def test_an_equal_line_matches_strictly():
    assert list(_matches(TEXT, GOLD, GOLD[:1], strict=True)) == [(0, 0)]


def test_half_of_the_content_matches_only_loosely():
    found = [line("Lee", "said", "will fall")]
    assert list(_matches(TEXT, GOLD, found, strict=False)) == [(0, 0)]
    assert list(_matches(TEXT, GOLD, found, strict=True)) == []


def test_another_source_does_not_match():
    assert list(_matches(TEXT, GOLD, [line("Ode", "said", "rents will fall")], strict=False)) == []


def test_one_gold_line_matches_once():
    assert len(list(_matches(TEXT, GOLD[:1], GOLD[:1] * 2, strict=False))) == 1
