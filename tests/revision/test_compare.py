"""What changed between two versions of a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import Cast, Told, build_story

from onrecord.revision import compare_versions
from onrecord.values.page import Kind
from onrecord.values.revision import ChangeKind, Part
from onrecord.values.stance import Stance

RAIN = "{s1:Ms Lee} {c1:said} {q1:the dam would hold through the winter}. "
GATES = "{s2:The ministry} {c2:denied} {q2:that the gates had been opened by hand}."


def told(*templates, stance=None):
    return build_story(
        [(Kind.ARTICLE, template) for template in templates],
        told={} if stance is None else {1: Told(stance=stance)},
    )


def changes(before, after):
    return [(one.kind, one.before, one.after, one.parts) for one in compare_versions(before, after)]


def test_a_story_does_not_differ_from_itself_moved_or_set_in_other_marks():
    story = told(RAIN + GATES)
    assert changes(story, story) == []
    moved = told("It rained.", GATES.replace("2:", "1:"), RAIN.replace("1:", "2:").replace("winter", "WINTER"))
    assert changes(story, moved) == []


def test_a_line_appeared_and_a_line_went():
    assert changes(told(RAIN), told(RAIN + GATES)) == [(ChangeKind.APPEARED, None, 1, ())]
    assert changes(told(RAIN + GATES), told(RAIN)) == [(ChangeKind.WENT, 1, None, ())]


@pytest.mark.parametrize(
    ("later", "parts"),
    [
        (RAIN.replace("winter", "spring"), (Part.CONTENT,)),
        (RAIN.replace("Ms Lee", "Mr Bal"), (Part.SOURCE,)),
        (RAIN.replace("said", "hoped"), (Part.CUE,)),
        (RAIN.replace("said", "hoped").replace("winter", "spring"), (Part.CUE, Part.CONTENT)),
    ],
)
def test_a_line_changed(later, parts):
    assert changes(told(RAIN), told(later)) == [(ChangeKind.CHANGED, 0, 0, parts)]


def test_another_stance_is_a_change():
    before, after = told(RAIN, stance=Stance.ASSERTS), told(RAIN, stance=Stance.DENIES)
    assert changes(before, after) == [(ChangeKind.CHANGED, 0, 0, (Part.STANCE,))]


def test_a_source_counts_by_its_name_whatever_stands_in_the_line():
    cast, who = (Cast("Ann Lee", words="Ms Lee"),), {1: Told(0)}
    before = build_story([(Kind.ARTICLE, RAIN)], cast=cast, told=who)
    later = RAIN.replace("Ms Lee", "She")
    after = build_story([(Kind.ARTICLE, "Ms Lee came. " + later)], cast=cast, told=who)
    assert changes(before, after) == []


def test_of_two_alike_the_nearer_wording_is_the_same_line():
    near, far = RAIN.replace("winter", "spring"), RAIN.replace("through the winter", "for a week or so")
    after = told(far, near.replace("1:", "2:"))
    assert [(one.kind, one.before, one.after) for one in compare_versions(told(RAIN), after)] == [
        (ChangeKind.APPEARED, None, 0),
        (ChangeKind.CHANGED, 0, 1),
    ]


@given(st.lists(st.sampled_from(["rain fell", "gates held", "nobody came", "the wall broke"]), max_size=6), st.data())
def test_every_line_is_accounted_for_once(contents, data):
    others = data.draw(st.permutations(contents))[: data.draw(st.integers(0, len(contents)))]

    def story(words):
        template = " ".join(f"{{s{n}:Ms Lee}} {{c{n}:said}} {{q{n}:{one}}}." for n, one in enumerate(words, 1))
        return build_story([(Kind.ARTICLE, template or "Nothing.")])

    found = compare_versions(story(contents), story(others))
    assert sorted(one.kind for one in found) == [ChangeKind.WENT] * (len(contents) - len(others))
    assert len({one.before for one in found}) == len(found)
