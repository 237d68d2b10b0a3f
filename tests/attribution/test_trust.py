import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.scripted import line_of

from onrecord.attribution.trust import explain, features, score
from onrecord.values.attribution import Form
from onrecord.values.text import Span

TEXT = "Lee said so."
SOURCE, CUE, CONTENT = [Span(0, 3)], [Span(4, 8)], [Span(9, 11)]
WEIGHTS = (-1.0, 1.0, 0.5, 0.5, -0.2, 0.3, 0.4)
CHANCES = st.floats(0, 1)


def line(*chances, source=SOURCE, content=CONTENT):
    return line_of(source=source, cue=CUE, content=content, chances=chances)


def why(*chances, form=Form.INDIRECT, carried=False, **roles):
    return explain(TEXT, line(*chances, **roles), form, carried=carried)


def test_the_features_are_log_odds_and_what_a_line_has():
    odds = math.log(3)
    assert features(line(0.75, 0.2, 0.25, 0.5)) == pytest.approx((1, odds, -odds, 0, 0.2, 1, 1))


def test_a_role_that_is_absent_has_no_odds():
    assert features(line(0.5, 0.0, 1.0, 0.75, source=[]))[2::3] == (0.0, 0.0)
    assert features(line(0.5, 0.0, 0.75, 1.0, content=[]))[3::3] == (0.0, 0.0)


def test_certainty_has_finite_odds():
    assert features(line(1.0, 0.0, 0.0, 1.0))[1:4] == pytest.approx((6.907, -6.907, 6.907), abs=1e-3)


def test_the_score_is_the_logistic_of_the_weighted_features():
    assert score(line(0.75, 0.0, 1.0, 1.0), (0, 1, 0, 0, 0, 0, 0)) == pytest.approx(0.75)
    assert score(line(0.75, 0.0, 1.0, 1.0), (math.log(4), 0, 0, 0, 0, 0, 0)) == pytest.approx(0.8)


def test_a_wrong_number_of_weights_is_an_error():
    with pytest.raises(ValueError, match="zip"):
        score(line(0.5, 0.5, 0.5, 0.5), (1.0, 2.0))


@given(CHANCES, CHANCES, CHANCES, CHANCES, CHANCES)
def test_a_surer_cue_never_lowers_the_score(one, other, inner, source, content):
    low, high = sorted((one, other))
    assert (
        0 < score(line(low, inner, source, content), WEIGHTS) <= score(line(high, inner, source, content), WEIGHTS) < 1
    )


def test_the_reason_names_the_cue_and_the_form():
    assert why(0.9, 0.0, 0.9, 0.9) == "“said” introduces words told, not quoted"
    assert why(0.9, 0.0, 0.9, 0.9, form=Form.DIRECT) == "“said” introduces quoted words"
    assert why(0.9, 0.0, 0.9, 0.9, form=Form.MIXED) == "“said” introduces words partly quoted"


@pytest.mark.parametrize(
    ("chances", "doubt"),
    [
        ((0.5, 0.0, 0.6, 0.7), "whether this reports anything"),
        ((0.7, 0.0, 0.6, 0.9), "who the source is"),
        ((0.9, 0.0, 0.9, 0.79), "where the words begin and end"),
    ],
)
def test_the_reason_names_the_part_most_in_doubt(chances, doubt):
    assert why(*chances).endswith(f"; in doubt: {doubt}")


def test_a_sure_line_is_in_no_doubt():
    assert "doubt" not in why(0.8, 0.0, 0.8, 0.8)


def test_the_reason_says_what_is_absent():
    assert why(1.0, 0.0, 1.0, 1.0, source=[]) == "“said” introduces words told, not quoted, and no source is named"
    assert why(1.0, 0.0, 1.0, 1.0, content=[]) == "“said” stands with a source and no words"


def test_the_reason_says_that_a_quotation_is_carried_on():
    assert why(1.0, 0.0, 1.0, 1.0, carried=True).endswith(
        "; a quotation without a cue follows and goes to the same source"
    )


def test_a_cue_in_parts_is_shown_in_parts():
    split = line_of(source=SOURCE, cue=[Span(0, 3), Span(9, 11)], content=CONTENT)
    assert explain(TEXT, split, Form.INDIRECT, carried=False).startswith("“Lee … so”")
