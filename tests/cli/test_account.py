"""What is told of one line: who, how sure, what the source does, and through whom."""

import pytest
from tests.cli.conftest import Cast, Told, build_story

from onrecord.cli.account import account, label_of
from onrecord.cli.terminal import ASCII, UNICODE
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Band, Ground, NonAnswer, Stance
from onrecord.values.story import Story

RENN = Cast("Tobias Renn")
PELL = Cast("Una Pell")


def story_of(source: str, told: Told, *cast: Cast, content: str = "{q1:that it reportedly rained}", **head) -> Story:
    """A story in which Tobias Renn and Una Pell are named first, and then somebody says something."""
    sentence = f"Tobias Renn met Una Pell and two aides not cleared to speak. {source} {{c1:said, on duty,}} {content}."
    return build_story([(Kind.ARTICLE, sentence)], cast=cast or (RENN, PELL), told={1: told}, **head)


def rows(story: Story, signs=UNICODE) -> dict[str, str]:
    """The notes of the first line, by their labels."""
    return {
        note.label: (" / " if note.dots else " ").join(fact.plain for fact in note.facts)
        for note in account(story, 0, signs)
    }


def test_a_pronoun_is_told_with_the_name_that_it_stands_for():
    assert rows(story_of("{s1:He}", Told(0)))["read as"] == "He = Tobias Renn, person / asserts"


@pytest.mark.parametrize("words", ["Tobias Renn", "TOBIAS RENN, the chairman,"])
def test_a_name_that_stands_in_the_source_is_not_told_as_standing_for_it(words):
    assert rows(story_of(f"{{s1:{words}}}", Told(0)))["read as"] == "Tobias Renn, person / asserts"


def test_long_words_of_a_source_are_not_told_twice():
    shown = rows(story_of("{s1:The man who has run the river authority since 2019}", Told(0)))["read as"]
    assert shown == "= Tobias Renn, person / asserts"


def test_a_guess_says_probably_and_who_else_it_could_be():
    told = Told(0, score=0.62, candidates=((0, 0.62), (1, 0.21)))
    assert rows(story_of("{s1:He}", told)) == {
        "read as": "He = probably Tobias Renn (0.62), person / asserts",
        "or else": "Una Pell (0.21)",
    }


def test_a_certain_source_has_no_rivals():
    assert "or else" not in rows(story_of("{s1:He}", Told(0, score=0.8, candidates=((0, 0.8), (1, 0.2)))))


def test_an_unresolved_source_is_a_question_with_its_candidates():
    aides = Cast(None, SourceKind.UNNAMED, "two aides")
    told = Told(kind=SourceKind.PERSON, candidates=((0, 0.44), (1, 0.4), (2, 0.04)))
    assert rows(story_of("{s1:He}", told, RENN, PELL, aides)) == {
        "read as": "? unresolved person / asserts",
        "one of": "Tobias Renn (0.44) / Una Pell (0.40)",
    }


def test_an_unresolved_source_without_candidates_is_only_a_question():
    assert rows(story_of("{s1:They}", Told(kind=SourceKind.UNNAMED))) == {"read as": "? unresolved / asserts"}


def test_where_the_text_names_no_source_there_is_none_to_tell():
    assert rows(story_of("It", Told())) == {"read as": "asserts"}


def test_two_writings_of_one_name_are_told_by_their_words():
    report = Cast("Ledger", SourceKind.DOCUMENT, "Tobias Renn", "Tobias Renn")
    letter = Cast("Ledger", SourceKind.DOCUMENT, "Una Pell", "Una Pell")
    told = Told(kind=SourceKind.DOCUMENT, candidates=((0, 0.5), (1, 0.4)))
    assert rows(story_of("{s1:It}", told, report, letter))["one of"] == "Tobias Renn (0.50) / Una Pell (0.40)"


def test_a_candidate_of_the_same_name_is_told_with_its_kind():
    force = Cast("Tobias Renn", SourceKind.ORGANISATION)
    told = Told(0, score=0.6, candidates=((0, 0.6), (1, 0.3)))
    assert rows(story_of("{s1:He}", told, RENN, force))["or else"] == "Tobias Renn, organisation (0.30)"


def test_an_unnamed_source_without_a_reason_says_that_none_is_given():
    aides = Cast(None, SourceKind.UNNAMED, "two aides", "two aides", several=True)
    shown = rows(story_of("{s1:Two aides}", Told(0), aides))
    assert shown == {"read as": "unnamed, several, no reason given / asserts"}
    assert rows(story_of("{s1:They}", Told(0), aides))["read as"].startswith("They = two aides, unnamed, several")


def test_the_reason_for_not_naming_is_told_verbatim():
    aides = Cast(None, SourceKind.UNNAMED, "two aides", because="not cleared to speak")
    shown = rows(story_of("{s1:Two aides}", Told(0), aides))
    assert shown == {"read as": "unnamed / asserts", "unnamed": "“not cleared to speak”"}


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (Told(stance=Stance.CONFIRMS), "confirms"),
        (Told(stance=Stance.OTHER), "other: attitude or act"),
        (Told(stance=None), "stance unclear"),
        (Told(stance=Stance.DECLINES), "declines"),
        (Told(stance=Stance.DECLINES, non_answer=NonAnswer.DECLINED), "declines, would not say"),
        (Told(stance=Stance.DECLINES, non_answer=NonAnswer.NO_RESPONSE), "declines, did not respond"),
        (Told(stance=Stance.DECLINES, non_answer=NonAnswer.NOT_REACHED), "declines, could not be reached"),
        (Told(stance=Stance.DENIES), "▼ denies"),
        (Told(stance=Stance.DENIES, band=Band.NON_DENIAL, answers=1), "▼ denies, non-denial / answers 1"),
    ],
)
def test_the_stance_is_told_in_words(told, shown):
    assert rows(story_of("It", told))["read as"] == shown


def test_what_is_denied_is_told_and_so_is_that_the_story_does_not_say():
    denied = Told(stance=Stance.DENIES, denied=("it reportedly rained",))
    assert rows(story_of("It", denied))["denied"] == "it reportedly rained"
    assert rows(story_of("It", Told(stance=Stance.DENIES)))["denied"] == "(the story does not say what)"


def test_hedges_and_basis_are_told_verbatim():
    shown = rows(story_of("It", Told(hedges=("reportedly", "said"), basis=(Ground.PRESENT, "on duty"))))
    assert (shown["hedged"], shown["basis"]) == ("“said” / “reportedly”", "present: “on duty”")


@pytest.mark.parametrize("outlet", ["Gazette", None])
def test_the_chain_is_told_only_where_somebody_stands_between_outlet_and_source(outlet):
    assert "through" not in rows(story_of("{s1:He}", Told(0), outlet=outlet))
    relayed = rows(story_of("{s1:He}", Told(0, through=("Ledger",)), outlet=outlet))["through"]
    assert relayed == " ▸ ".join([*([outlet] if outlet else []), "Ledger", "Tobias Renn"])


def test_a_line_without_a_source_came_through_the_last_hop():
    assert rows(story_of("It", Told(through=("Ledger",))))["through"] == "Brackwater Gazette ▸ Ledger"


def test_signs_have_forms_in_plain_letters():
    told = Told(0, stance=Stance.DENIES, hedges=("reportedly",))
    text = " ".join(rows(story_of("{s1:He}", told), ASCII).values())
    assert text.isascii()
    assert "! denies" in text


def test_a_source_without_name_and_words_is_told_by_its_kind():
    story = story_of("{s1:He}", Told(0), Cast(None, SourceKind.COLLECTIVE, "two aides"))
    assert label_of(story, story.sources[0]) == "two aides"


def test_no_escape_sequence_of_a_name_is_told():
    text = rows(story_of("{s1:He}", Told(0), Cast("R\x1b[2J", words="Tobias Renn")))["read as"]
    assert "\x1b" not in text
