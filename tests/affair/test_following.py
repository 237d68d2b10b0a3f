"""Which sources of which stories a name stands for."""

import pytest
from tests.cli.conftest import Cast, Told, build_story

from onrecord.affair.following import choose, follow, speakers, together
from onrecord.identity import mark_source
from onrecord.values.decision import Verb
from onrecord.values.page import Kind
from onrecord.values.ruling import Ruling
from onrecord.values.source import SourceKind
from onrecord.values.story import Story

RENN = Cast("Tobias Renn", keys=("tobias renn", "renn"))
SHORT = Cast("Renn", keys=("renn",))
OTHER = Cast("Una Renn", keys=("una renn", "renn"))
OUTLET = Cast("Renn", SourceKind.OUTLET, keys=("renn",))
LETTER = Cast("Tobias Renn", SourceKind.DOCUMENT, "a letter", keys=("tobias renn",))
AIDES = Cast(None, SourceKind.UNNAMED, "aides", keys=("aides",))
QUILL = Cast("Ada Quill", keys=("ada quill", "quill"))
BANK = Cast("Oxmoor Bank", SourceKind.ORGANISATION, keys=("oxmoor bank",))


def story_of(*cast: Cast, told: Told | None = None, more: str = "") -> Story:
    """A story with one line for each source, in order; ``told`` is the last line's, ``more`` makes it another story."""
    names = " ".join(one.words or one.name or "" for one in cast)
    lines = " ".join(f"{{s{n}:S}} {{c{n}:said}} {{q{n}:it}}." for n in range(1, len(cast) + 1))
    by_line = {number + 1: Told(number) for number in range(len(cast))}
    if told is not None:
        by_line[len(cast)] = told
    return build_story([(Kind.ARTICLE, f"{names}. {lines}{more}")], cast=cast, told=by_line)


def ruling(verb: Verb, one: tuple[Story, int], other: tuple[Story, int]) -> Ruling:
    return Ruling(verb, mark_source(*one), mark_source(*other), None, "Una Pell", "2031-05-04T12:00:00+00:00")


def names(followed) -> list[list[str | None]]:
    return [[heard.name for heard in one.heard] for one in followed]


@pytest.mark.parametrize("name", ["Tobias Renn", "TOBIAS RENN", "Tóbias Renn", "the Renn", "renn."])
def test_case_accents_and_points_do_not_count(name):
    assert names(follow(name, [story_of(RENN)])) == [["Tobias Renn"]]


@pytest.mark.parametrize("name", ["Tobias", "Ren", "", "Tobias Renn Jr"])
def test_a_part_of_a_name_that_is_no_key_finds_nobody(name):
    assert follow(name, [story_of(RENN)]) == ()


def test_a_source_that_no_line_has_is_no_speaker():
    story = story_of(RENN, OTHER, told=Told(0))
    assert [one.name for one in speakers(story)] == ["Tobias Renn"]


def test_a_source_whose_only_line_is_left_out_is_no_speaker():
    story = story_of(RENN, OTHER)
    assert [one.name for one in speakers(story, left_out={(story.key, 1)})] == ["Tobias Renn"]


def test_a_candidate_of_an_unresolved_line_may_be_a_speaker():
    story = story_of(RENN, OTHER, told=Told(None, candidates=((1, 0.4),)))
    assert [one.name for one in speakers(story)] == ["Tobias Renn", "Una Renn"]


def test_a_candidate_that_is_hardly_likely_is_no_speaker():
    story = story_of(RENN, OTHER, told=Told(None, candidates=((1, 0.19),)))
    assert [one.name for one in speakers(story)] == ["Tobias Renn"]


def test_people_who_speak_together_are_each_heard():
    both = Cast("Tobias Renn and Ada Quill", several=True, words="T and A", keys=("tobias renn and ada quill", "quill"))
    stories = [story_of(both), story_of(RENN)]
    assert [(one.name, one.keys) for one in speakers(stories[0])] == [
        ("Tobias Renn", ("tobias renn", "renn")),
        ("Ada Quill", ("ada quill", "quill")),
    ]
    assert names(follow("renn", stories)) == [["Tobias Renn", "Tobias Renn"]]


def test_a_body_with_and_in_its_name_is_one():
    body = Cast("Renn and Quill", SourceKind.ORGANISATION, keys=("renn and quill",))
    assert [one.name for one in speakers(story_of(body))] == ["Renn and Quill"]


def test_the_same_full_name_in_two_stories_is_one_source_and_says_why():
    (one,) = follow("Renn", [story_of(RENN), story_of(RENN, more=" More.")])
    assert [link.likeness.reason for link in one.identity.links] == ["the same name"]
    assert one.identity.score == one.identity.links[0].likeness.score > 0.7


def test_a_bare_surname_of_another_story_is_found_by_the_full_name_where_the_affair_is_the_same():
    full, short = story_of(RENN, QUILL, BANK), story_of(SHORT, QUILL, BANK, more=" More.")
    (one,) = follow("Tobias Renn", [full, short])
    assert [heard.name for heard in one.heard] == ["Tobias Renn", "Renn"]


def test_a_bare_surname_with_nothing_else_in_common_could_be_the_same_and_does_not_count():
    full, short = story_of(RENN), story_of(SHORT)
    (one,) = follow("Tobias Renn", [full, short])
    assert names([one]) == [["Tobias Renn"]]
    (likely,) = one.could_be
    assert (likely.identity.name, likely.link.likeness.reason) == ("Renn", "the surname alone")
    assert [heard.story.key for heard in likely.heard] == [short.key]


def test_two_people_of_one_surname_are_two():
    assert names(follow("Renn", [story_of(RENN, OTHER)])) == [["Tobias Renn"], ["Una Renn"]]


def test_unnamed_sources_of_two_stories_are_never_one_by_themselves():
    assert len(follow("aides", [story_of(AIDES), story_of(AIDES, more=" More.")])) == 2


def test_the_answer_is_the_same_whenever_it_is_asked():
    stories = [story_of(RENN, QUILL, BANK), story_of(SHORT, QUILL, BANK, more=" More."), story_of(OTHER)]
    assert names(follow("renn", stories)) == names(follow("renn", stories))


class TestRulings:
    def test_a_merge_makes_two_one_whatever_they_are_called(self):
        one, other = story_of(RENN), story_of(AIDES)
        assert len(follow("Renn", [one, other])[0].heard) == 1
        (found,) = follow("Renn", [one, other], [ruling(Verb.MERGE, (one, 0), (other, 0))])
        assert [heard.story.key for heard in found.heard] == [one.key, other.key]
        assert [link.ruled for link in found.identity.links] == [True]

    def test_what_is_merged_is_found_by_either_name(self):
        one, other = story_of(RENN), story_of(QUILL)
        merge = ruling(Verb.MERGE, (one, 0), (other, 0))
        assert names(follow("quill", [one, other], [merge])) == [["Tobias Renn", "Ada Quill"]]

    def test_a_split_takes_one_story_out_and_leaves_the_others_together(self):
        stories = [story_of(RENN, more=" " + "More. " * count) for count in range(4)]
        split = ruling(Verb.SPLIT, (stories[2], 0), (stories[0], 0))
        found = follow("Renn", stories, [split])
        assert sorted(len(one.heard) for one in found) == [1, 3]
        (alone,) = (one for one in found if len(one.heard) == 1)
        assert alone.heard[0].story.key == stories[2].key
        assert [one.could_be for one in found] == [(), ()]

    def test_a_split_after_a_merge_counts_and_so_does_a_merge_after_a_split(self):
        one, other = story_of(RENN), story_of(RENN, more=" More.")
        marks = ((one, 0), (other, 0))
        merge, split = ruling(Verb.MERGE, *marks), ruling(Verb.SPLIT, *marks)
        assert len(follow("Renn", [one, other], [merge, split])) == 2
        assert len(follow("Renn", [one, other], [split, merge])) == 1

    def test_a_ruling_on_a_story_that_is_not_there_is_passed_over(self):
        one, other = story_of(RENN), story_of(QUILL)
        assert names(follow("Renn", [one], [ruling(Verb.MERGE, (one, 0), (other, 0))])) == [["Tobias Renn"]]


class TestChoice:
    def test_nobody_is_no_choice(self):
        assert choose("Renn", ()) == (None, ())

    def test_a_bare_surname_goes_to_the_only_one_who_has_more(self):
        choice = choose("Renn", follow("Renn", [story_of(SHORT), story_of(RENN)]))
        assert choice.one.identity.name == "Tobias Renn"
        assert [one.identity.name for one in choice.others] == ["Renn"]

    def test_a_bare_surname_goes_to_nobody_where_two_have_more(self):
        choice = choose("Renn", follow("Renn", [story_of(SHORT), story_of(RENN, OTHER)]))
        assert choice.one is None
        assert len(choice.others) == 3

    def test_a_person_and_an_outlet_of_one_name_are_two_and_neither_is_meant(self):
        assert choose("Renn", follow("Renn", [story_of(SHORT), story_of(OUTLET, more=" More.")])).one is None

    def test_a_writing_gives_way_to_whose_it_is(self):
        choice = choose("Tobias Renn", follow("Tobias Renn", [story_of(RENN), story_of(LETTER)]))
        assert choice.one.identity.kind is SourceKind.PERSON
        assert [one.identity.kind for one in choice.others] == [SourceKind.DOCUMENT]

    def test_a_writing_alone_is_meant(self):
        assert choose("Tobias Renn", follow("Tobias Renn", [story_of(LETTER)])).one is not None

    def test_a_person_asked_for_by_the_full_name_comes_before_a_body_of_that_name(self):
        body = Cast("Tobias Renn", SourceKind.ORGANISATION, keys=("tobias renn",))
        choice = choose("tobias renn", follow("tobias renn", [story_of(RENN), story_of(body, more=" More.")]))
        assert choice.one.identity.kind is SourceKind.PERSON


def test_some_taken_for_one_without_more_need_no_reason():
    heard = speakers(story_of(RENN, QUILL))
    one = together("Tobias Renn and Ada Quill", heard)
    assert (one.identity.name, one.heard, one.identity.links) == ("Tobias Renn and Ada Quill", heard, ())
