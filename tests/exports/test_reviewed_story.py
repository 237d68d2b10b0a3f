"""Which lines leave, and what points at a line that does not."""

from tests.cli.conftest import affair_story
from tests.exports.reviewed import decide, reviewed, reviewed_affair

from onrecord.exports.reviewed_story import choose_lines, name_of
from onrecord.values.decision import Fix, Standing, Verb
from onrecord.values.source import SourceKind


def test_all_lines_leave_but_rejected_ones_unless_asked_for():
    review = reviewed_affair().review
    assert choose_lines(review) == (0, 2, 3, 4, 5, 6, 7)
    assert choose_lines(review, rejected=True) == tuple(range(8))
    assert choose_lines(review, accepted=True) == (2, 3)


def test_a_line_says_how_it_stands_and_who_said_so():
    told = reviewed_affair()
    assert [told.standing(index).value for index in range(5)] == [
        "suggested", "rejected", "accepted", "fixed", "suggested",
    ]  # fmt: skip
    assert told.decision(0) is None
    assert told.decision(2).by == "Una Pell"
    assert (told.remarks(0), told.remarks(2), told.remarks(3)) == (("ask him again",), ("seen",), ())


def test_what_stood_inside_a_line_left_out_stands_inside_the_next_one_around_it_or_none():
    told = reviewed_affair(accepted=True)
    assert told.left_out == (0, 1, 4, 5, 6, 7)
    assert (told.inside(3), told.inside(4), told.inside(0)) == ("a3", "a3", None)
    story = affair_story()
    assert reviewed(story, decide(story, 2, Verb.REJECT)).inside(3) is None


def test_an_answer_to_a_line_left_out_points_nowhere():
    assert reviewed(affair_story()).answers(0) == "a2"
    assert reviewed_affair().answers(0) is None


def test_the_speaker_that_an_editor_named_ends_the_chain():
    told = reviewed_affair()
    assert told.called(3) == "Mara Voss"
    assert told.chain(3) == ("Brackwater Gazette", "Harbour Ledger", "Mara Voss")
    assert told.story.voices[0] == affair_story().voices[0]


def test_a_chain_calls_the_unnamed_by_their_description_and_the_unresolved_by_their_words():
    told = reviewed(affair_story())
    assert told.chain(3) == ("Brackwater Gazette", "Harbour Ledger", "Engineers who were on duty")
    assert told.chain(4)[-1] == "somebody"


def test_a_line_that_names_no_source_keeps_its_chain_whatever_an_editor_names():
    story = affair_story()
    told = reviewed(story, decide(story, 7, Verb.FIX, fix=Fix(who="Ada Quill")))
    assert told.standing(7) is Standing.FIXED
    assert told.chain(7) == ("Brackwater Gazette",)


def test_words_of_a_role_have_an_ellipsis_between_their_parts():
    told = reviewed_affair()
    line = told.story.attributions[5]
    assert told.words(line.content) == "“We shall look at every page of the log … “Nothing will be held back.”"
    assert told.words(()) is None


def test_a_source_is_called_by_name_then_description_then_first_mention():
    story = affair_story()
    names = [name_of(story.page.text, source) for source in story.sources]
    assert names == ["Tobias Renn", "Harbour Ledger", "Engineers who were on duty", "Ada Quill", "The contractor"]
    assert story.sources[2].kind is SourceKind.UNNAMED
