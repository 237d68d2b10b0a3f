import pytest
from evaluation.attribution import (
    Remembering,
    calibration_error,
    calibration_table,
    find_lines,
    judge_scores,
    matches,
    right_lines,
    score_levels,
    score_stories,
)
from evaluation.marked_stories import read_story
from evaluation.polnear import GoldLine
from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.scripted import TUNING, ScriptedEncoder, in_words

from onrecord.values.attribution import Setting
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
    assert list(matches(TEXT, GOLD, GOLD[:1], strict=True)) == [(0, 0)]


def test_half_of_the_content_matches_only_loosely():
    found = [line("Lee", "said", "will fall")]
    assert list(matches(TEXT, GOLD, found, strict=False)) == [(0, 0)]
    assert list(matches(TEXT, GOLD, found, strict=True)) == []


def test_another_source_does_not_match():
    assert list(matches(TEXT, GOLD, [line("Ode", "said", "rents will fall")], strict=False)) == []


def test_two_absent_sources_match():
    bare = [line("", "said", "rents will fall")]
    assert list(matches(TEXT, bare, bare, strict=True)) == [(0, 0)]
    assert list(matches(TEXT, GOLD, bare, strict=False)) == []


def test_one_gold_line_matches_once():
    assert len(list(matches(TEXT, GOLD[:1], GOLD[:1] * 2, strict=False))) == 1


def test_the_best_content_matches_first():
    found = [line("Lee", "said", "rents will"), line("Lee", "said", "rents will fall")]
    assert list(matches(TEXT, GOLD[:1], found, strict=False)) == [(0, 1)]


def test_a_line_without_content_matches_nothing():
    bare = [line("Lee", "said", "")]
    assert list(matches(TEXT, bare, bare, strict=False)) == []


NESTED = "{s1:Lee} {q1:said} {c1:that {s2:Ode} {q2:hoped} {c2:for rain}}. {s3:Rey} {q3:left} {c3:it}."
SCRIPT = [(["Lee"], "said", ["that Ode hoped for rain"]), (["Ode"], "hoped", ["for rain"]), (["Rey"], "left", ["it"])]


def nested(*script, inner=("hoped",), odds=None):
    story = read_story("invented", NESTED)
    return story, ScriptedEncoder(story.text, list(script or SCRIPT), inner=inner, odds=odds)


def test_all_levels_found_score_full():
    story, encoder = nested()
    assert score_levels([story], encoder) == {
        "relation": 100,
        "strict": 100,
        "precision": 100,
        "recall": 100,
        "nested": 100,
    }


def test_an_inner_line_counts_as_nested_only_within_the_right_line():
    outer_elsewhere = (["Lee"], "left", ["that Ode hoped for rain"])
    for script in (SCRIPT[1:], SCRIPT[::2]):
        story, encoder = nested(*script)
        assert score_levels([story], encoder)["nested"] == 0
        assert score_levels([story], encoder)["recall"] == pytest.approx(66.67)
    story, encoder = nested(outer_elsewhere, SCRIPT[1])
    assert score_levels([story], encoder)["nested"] == 100
    assert score_levels([story], encoder)["strict"] == 40


def test_an_inner_line_beyond_a_content_cut_short_is_not_nested():
    story, encoder = nested((["Lee"], "said", ["that Ode hoped"]), *SCRIPT[1:])
    scores = score_levels([story], encoder)
    assert (scores["recall"], scores["nested"]) == (100, 0)


def test_a_corpus_without_inner_lines_has_none_nested():
    story = read_story("invented", "{s1:Lee} {q1:said} {c1:so}.")
    assert score_levels([story], ScriptedEncoder(story.text, []))["nested"] == 0


def test_flat_scores_leave_out_what_stands_inside():
    story, encoder = nested()
    flat = type(story)(story.name, story.text, (story.lines[0], story.lines[2]))
    assert score_stories([flat], encoder)["precision"] == 100


def test_scores_follow_the_setting():
    story, encoder = nested(*SCRIPT[:1], odds={"said": 0.5})
    assert [score_stories([story], encoder, setting)["recall"] for setting in Setting] == [0, 33.33, 33.33]


def test_nothing_found_scores_nothing():
    story, encoder = nested((["Lee"], "Rey", []))
    assert set(score_stories([story], encoder).values()) == {0}


def test_a_line_is_right_if_the_gold_has_it():
    found = [line("Lee", "said", "will fall"), line("Ode", "said", "rents will fall")]
    story = read_story("a", "{s1:Lee} {q1:said} {c1:rents will fall}, and Ode said rents will rise.")
    assert right_lines(story, found) == {0}


def test_a_line_without_content_is_right_if_the_gold_has_one_with_its_cue():
    story = read_story("a", "{s1:Lee} {q1:declined to comment}. {s2:Ode} {q2:said} {c2:no}.")
    declined = GoldLine((Span(0, 3),), (Span(4, 12),), ())
    said = GoldLine((Span(25, 28),), (Span(29, 33),), ())
    assert in_words(story.text, said.cue) == "said"
    assert right_lines(story, [declined, said]) == {0}


def test_a_line_without_content_is_wrong_where_the_gold_has_none_such():
    assert right_lines(read_story("a", "{s1:Lee} {q1:said} {c1:no}."), [line("Lee", "said", "")]) == set()


def test_scores_are_judged_down_to_the_thorough_setting():
    story, encoder = nested(odds={"left": -0.5})
    (first, second) = judge_scores([story], encoder)
    assert first == (0.999, True)
    assert second == (0.378, True)


def test_the_table_has_a_row_for_each_tenth_that_has_lines():
    judged = [(1.0, True), (0.95, False), (0.9, True), (0.05, False)]
    assert calibration_table(judged) == [(0.05, 0, 1), (0.95, 0.667, 3)]
    assert calibration_table([]) == []


def test_the_error_weighs_each_row_by_its_lines():
    assert calibration_error([(0.2, 0.2, 50), (0.9, 0.5, 50)]) == 0.2
    assert calibration_error([(0.9, 0.5, 1), (0.2, 0.2, 3)]) == 0.1
    assert calibration_error([]) == 0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_no_line_is_lost_from_the_table_and_the_error_is_a_share(judged):
    table = calibration_table(judged)
    assert sum(number for *_, number in table) == len(judged)
    assert 0 <= calibration_error(table) <= 1


def test_a_remembered_window_is_encoded_once():
    story, encoder = nested()
    remembering = Remembering(encoder, TUNING, {})
    assert find_lines(story.text, remembering) == find_lines(story.text, remembering)
    assert len(encoder.windows) == 1


def test_other_numbers_are_tried_on_what_is_remembered():
    story, encoder = nested(odds={"left": 0.5})
    remembering = Remembering(encoder, TUNING, {})
    strict = remembering.tuned(type(TUNING)(TUNING.cue_bias, 0.5, TUNING.trust, dict.fromkeys(Setting, 0.9)))
    counts = [len(find_lines(story.text, one)) for one in (remembering, strict)]
    assert counts == [3, 2]
    assert len(encoder.windows) == 1
