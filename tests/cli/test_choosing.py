"""Which sources a name stands for."""

import pytest
from tests.cli.conftest import Cast, Told, build_story

from onrecord.cli.choosing import apart, heard_as, speakers
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.story import Story

RENN = Cast("Tobias Renn", keys=("tobias renn", "renn"))
SHORT = Cast("Renn", keys=("renn",))
OTHER = Cast("Una Renn", keys=("una renn", "renn"))
OUTLET = Cast("Renn", SourceKind.OUTLET, keys=("renn",))
AIDES = Cast(None, SourceKind.UNNAMED, "aides", keys=("aides",))


def story_of(*cast: Cast, told: Told | None = None) -> Story:
    """A story with one line for each source, in order; ``told`` is the last line's."""
    names = " ".join(one.words or one.name or "" for one in cast)
    lines = " ".join(f"{{s{n}:S}} {{c{n}:said}} {{q{n}:it}}." for n in range(1, len(cast) + 1))
    by_line = {number + 1: Told(number) for number in range(len(cast))}
    if told is not None:
        by_line[len(cast)] = told
    return build_story([(Kind.ARTICLE, f"{names}. {lines}")], cast=cast, told=by_line)


def names(groups) -> list[list[str | None]]:
    return [[one.source.name for one in group] for group in groups]


@pytest.mark.parametrize("name", ["Tobias Renn", "TOBIAS RENN", "Tóbias Renn", "the Renn", "renn."])
def test_case_accents_and_points_do_not_count(name):
    assert [one.source.name for one in heard_as(name, [story_of(RENN)])] == ["Tobias Renn"]


@pytest.mark.parametrize("name", ["Tobias", "Ren", "", "Tobias Renn Jr"])
def test_a_part_of_a_name_that_is_no_key_finds_nobody(name):
    assert heard_as(name, [story_of(RENN)]) == []


def test_a_source_that_no_line_has_is_no_speaker():
    story = story_of(RENN, OTHER, told=Told(0))
    assert [one.source.name for one in speakers(story)] == ["Tobias Renn"]


def test_a_candidate_of_an_unresolved_line_may_be_a_speaker():
    story = story_of(RENN, OTHER, told=Told(None, candidates=((1, 0.4),)))
    assert [one.source.name for one in speakers(story)] == ["Tobias Renn", "Una Renn"]


def test_a_candidate_that_is_hardly_likely_is_no_speaker():
    story = story_of(RENN, OTHER, told=Told(None, candidates=((1, 0.19),)))
    assert [one.source.name for one in speakers(story)] == ["Tobias Renn"]


def test_the_same_full_name_in_two_stories_is_one_source():
    stories = [story_of(RENN), story_of(RENN)]
    assert names(apart("Renn", heard_as("Renn", stories))) == [["Tobias Renn", "Tobias Renn"]]


def test_people_who_speak_together_are_each_heard():
    both = Cast("Tobias Renn and Ada Quill", several=True, words="T and A", keys=("tobias renn and ada quill", "quill"))
    stories = [story_of(both), story_of(RENN)]
    assert [(one.name, one.keys) for one in speakers(stories[0])] == [
        ("Tobias Renn", ("tobias renn", "renn")),
        ("Ada Quill", ("ada quill", "quill")),
    ]
    assert [[one.name for one in group] for group in apart("renn", heard_as("renn", stories))] == [["Tobias Renn"] * 2]


def test_a_body_with_and_in_its_name_is_one():
    body = Cast("Renn and Quill", SourceKind.ORGANISATION, keys=("renn and quill",))
    assert [one.name for one in speakers(story_of(body))] == ["Renn and Quill"]


def test_two_people_of_one_surname_are_two():
    assert names(apart("Renn", heard_as("Renn", [story_of(RENN, OTHER)]))) == [["Tobias Renn"], ["Una Renn"]]


def test_a_bare_surname_goes_to_the_only_one_who_has_more():
    assert names(apart("Renn", heard_as("Renn", [story_of(SHORT), story_of(RENN)]))) == [["Tobias Renn", "Renn"]]


def test_a_bare_surname_goes_to_nobody_where_two_have_more():
    groups = apart("Renn", heard_as("Renn", [story_of(SHORT), story_of(RENN, OTHER)]))
    assert names(groups) == [["Renn"], ["Tobias Renn"], ["Una Renn"]]


def test_a_person_and_an_outlet_of_one_name_are_two():
    assert names(apart("Renn", heard_as("Renn", [story_of(SHORT), story_of(OUTLET)]))) == [["Renn"], ["Renn"]]


def test_unnamed_sources_of_two_stories_are_never_one():
    first, second = (
        story_of(AIDES),
        build_story([(Kind.ARTICLE, "aides. {s1:They} {c1:said} {q1:no}.")], cast=(AIDES,), told={1: Told(0)}),
    )
    assert len(apart("aides", heard_as("aides", [first, second]))) == 2


def test_nobody_heard_makes_no_group():
    assert apart("Renn", []) == []
