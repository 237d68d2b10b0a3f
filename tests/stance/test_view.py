import pytest
from tests.stance.invented import lines_of

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance.folding import fold
from onrecord.stance.view import view_lines


def views(template):
    text, lines = lines_of(template)
    return list(view_lines(read_text(text, tuple(cut_paragraphs(text))), fold(text), lines))


def folded(view, spans):
    return [view.folded[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("template", "cue"),
    [
        ("{s1:He} did not {q1:deny} {c1:it}.", ["did not deny"]),
        ("{s1:He} has repeatedly {q1:denied} {c1:it}.", ["has repeatedly denied"]),
        ("{s1:Nobody} {q1:denied} {c1:it}.", ["nobody denied"]),
        ("It did not rain, {s1:he} {q1:said}.", ["said"]),
        ("{q1:Has} {s1:he} {q1_2:denied} {c1:it}?", ["has", "denied"]),
    ],
)
def test_a_cue_takes_its_auxiliaries_along(template, cue):
    (view,) = views(template)
    assert folded(view, view.cues) == cue


@pytest.mark.parametrize(
    ("template", "seen"),
    [
        ("{s1:He} {q1:declined to} comment, the paper said.", " comment, the paper said."),
        ("{s1:He} {q1:declined}. It rained.", ""),
        ("{s1:He} {q1:declined to} {c1:name her}.", " name her"),
    ],
)
def test_a_cue_that_breaks_off_after_to_is_read_on(template, seen):
    (view,) = views(template)
    assert view.folded[view.cues[-1].end : view.reach] == seen


@pytest.mark.parametrize(
    ("template", "heads"),
    [
        ("{s1:He} {q1:said} {c1:that it rained}.", ["it rained"]),
        ("{s1:He} {q1:said}: {c1:“That is a lie.”}", ["that is a lie. "]),
        (
            "{s1:He} {q1:said}: {c1:“It rained for days on end and the river rose above the second floor. We left.”}",
            ["it rained for days on end and the river rose above the second floor."],
        ),
        ("{s1:He} {q1:said}: {c1:“No. We left.”}", ["no. we left. "]),
        ("{c1:“No,”} {s1:he} {q1:said}. {c1_2:“We left.”}", ["no, ", "we left. "]),
        ("{s1:He} {q1:declined to comment}.", []),
    ],
)
def test_a_head_is_the_first_sentence_bare_of_marks(template, heads):
    (view,) = views(template)
    assert folded(view, view.heads) == heads


def test_a_rule_of_the_cue_may_look_into_the_content_that_follows_and_no_further():
    (after,) = views("{s1:He} {q1:said} {c1:it rained. Then it snowed for a week}.")
    assert after.follows
    assert after.folded[: after.reach].endswith("said it rained. then it snowed for a week")
    (before,) = views("{c1:“It rained,”} {s1:he} {q1:said}.")
    assert not before.follows
    assert before.folded[: before.reach].endswith("said")


def test_a_part_of_a_split_cue_looks_no_further_than_itself():
    (view,) = views("{q1:Has} {s1:he} {q1_2:denied} {c1:it}?")
    first, last = view.cues
    assert view.limit(first.start) == first.end
    assert view.limit(last.start) == view.reach > last.end


def test_a_long_content_costs_no_more_than_its_first_code_points():
    (view,) = views("{s1:He} {q1:said} {c1:" + "very " * 5000 + "well}.")
    assert view.heads[0].end - view.heads[0].start == 400


def test_a_line_begins_and_ends_with_its_outermost_spans():
    text, _ = lines_of("Then {c1:“no,”} {s1:he} {q1:said}. Now.")
    (view,) = views("Then {c1:“no,”} {s1:he} {q1:said}. Now.")
    assert text[view.start : view.end] == "“no,” he said"
