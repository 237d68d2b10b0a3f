"""What one source says in order, and which lines stand against each other."""

from collections.abc import Iterable

import pytest
from tests.cli.conftest import Cast, Told, build_story

from onrecord.affair.following import Heard, speakers
from onrecord.affair.saying import Relation, all_said, side_by_side
from onrecord.values.page import Kind
from onrecord.values.stance import Stance
from onrecord.values.story import Story

RENN = Cast("Renn", keys=("renn",))
SAYS, DENIES, CONFIRMS = (Told(0, stance=stance) for stance in (Stance.ASSERTS, Stance.DENIES, Stance.CONFIRMS))
MAYBE = Told(None, candidates=((0, 0.4),))
NEVER = Told(None)


def story_of(*lines: tuple[str, Told], published: str | None = "2031-05-02") -> Story:
    """A story in which Renn says one thing a sentence."""
    text = " ".join(f"{{s{n}:Renn}} {{c{n}:said}} {{q{n}:{words}}}." for n, (words, _) in enumerate(lines, 1))
    told = {number: line[1] for number, line in enumerate(lines, 1)}
    return build_story([(Kind.ARTICLE, text)], cast=(RENN,), told=told, published=published)


def heard_as(name: str, stories: Iterable[Story]) -> list[Heard]:
    """The sources that a name is a key of, story by story."""
    return [one for story in stories for one in speakers(story) if name.casefold() in one.keys]


def said_in(*stories: Story) -> list[tuple[str, bool]]:
    """The content of every line of Renn's, and whether it is resolved."""
    said = all_said(heard_as("Renn", stories))
    return [(one.story.page.text[slice(*one.story.attributions[one.index].content[0])], one.resolved) for one in said]


def relations(*lines: tuple[str, Told]) -> list[tuple[int, int, Relation]]:
    said = all_said(heard_as("Renn", [story_of(line) for line in lines]))
    return [(said.index(a), said.index(b), relation) for a, b, relation in side_by_side(said)]


def test_lines_stand_by_day_of_publication_and_then_by_text():
    late = story_of(("four", SAYS), published="2031-05-03")
    early = story_of(("two", SAYS), ("three", DENIES), published="2031-05-02T23:00:00Z")
    earliest = story_of(("one", SAYS), published="2031-05-03T00:30:00+02:00")
    assert [words for words, _ in said_in(late, early, earliest)] == ["one", "two", "three", "four"]


@pytest.mark.parametrize("published", [None, "early in May"])
def test_stories_without_a_date_come_last_in_the_order_given(published):
    undated = [story_of((words, SAYS), published=published) for words in ("two", "three")]
    assert [words for words, _ in said_in(*undated, story_of(("one", SAYS)))] == ["one", "two", "three"]


def test_a_line_that_may_be_theirs_is_kept_as_unresolved_and_others_are_left_out():
    assert said_in(story_of(("one", SAYS), ("two", MAYBE), ("three", NEVER))) == [("one", True), ("two", False)]


def test_a_denial_and_an_admission_of_the_same_thing_stand_against_each_other():
    lines = ("that I met the contractor", DENIES), ("it rained", SAYS), ("we had met the contractor twice", CONFIRMS)
    assert relations(*lines) == [(0, 2, Relation.AGAINST)]


def test_a_claim_that_is_taken_back_stands_against_the_denial():
    assert relations(("I visited the lock", SAYS), ("having visited any lock", DENIES)) == [(0, 1, Relation.AGAINST)]


def test_a_denial_again_in_other_words_is_one_and_in_the_same_words_is_none():
    first, again = ("I met the contractor", DENIES), ("I never met that contractor in Oxmoor", DENIES)
    assert relations(first, again) == [(0, 1, Relation.AGAIN)]
    assert relations(first, first) == []


def test_each_line_stands_beside_the_last_one_that_fits():
    met = "I met the contractor"
    assert relations((met, DENIES), (f"that {met}", DENIES), (met, SAYS)) == [(1, 2, Relation.AGAINST)]


@pytest.mark.parametrize(
    "other",
    [("it was a quiet trip", SAYS), ("we shall look at the log", CONFIRMS), ("the", SAYS)],
)
def test_lines_that_share_one_word_or_none_are_about_other_things(other):
    assert relations(("that I made the trip", DENIES), other) == []


@pytest.mark.parametrize("stance", [Stance.URGES, Stance.QUESTIONS, Stance.DECLINES, Stance.OTHER, None])
def test_only_what_is_said_or_confirmed_stands_against_a_denial(stance):
    assert relations(("I met the contractor", DENIES), ("I met the contractor", Told(0, stance=stance))) == []


@pytest.mark.parametrize("no", ["not met", "never met", "NOT met", "hadn’t met", "hadn't met", "cannot have met"])
def test_saying_that_it_is_not_so_does_not_stand_against_a_denial(no):
    assert relations(("I met the contractor", DENIES), (f"I have {no} the contractor", SAYS)) == []


def test_two_claims_never_stand_against_each_other():
    assert relations(("I met the contractor", SAYS), ("I met the contractor", CONFIRMS)) == []


def test_what_is_denied_counts_as_well_as_the_content():
    story = story_of(
        ("met the contractor twice", NEVER),
        ("the claim", Told(0, stance=Stance.DENIES, denied=("met the contractor",))),
        ("I met the contractor", SAYS),
    )
    assert [one.relation for one in side_by_side(all_said(heard_as("Renn", [story])))] == [Relation.AGAINST]


def test_a_line_within_another_does_not_stand_against_it():
    text = "{s1:Renn} {c1:said} {q1:{s2:Renn} {c2:denied} {q2:that Renn met the contractor}}."
    told = {1: SAYS, 2: DENIES}
    story = build_story([(Kind.ARTICLE, text)], cast=(RENN,), told=told, inside={2: 1})
    assert side_by_side(all_said(heard_as("Renn", [story]))) == []


def test_lines_left_out_are_nobodys():
    story = story_of(("one", SAYS), ("two", SAYS))
    heard = heard_as("Renn", [story])
    assert [one.index for one in all_said(heard, left_out={(story.key, 0)})] == [1]
