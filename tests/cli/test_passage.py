"""The words in which a line stands."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.passage import Roles, marked, passage, roles_of, sentences_of, touched
from onrecord.cli.terminal import ASCII, UNICODE
from onrecord.reading import read_text
from onrecord.values.page import Kind
from onrecord.values.text import Span


def told(story, index, already=()):
    return passage(story.reading, roles_of(story.attributions[index]), already, UNICODE).plain


def test_a_line_is_told_in_its_whole_sentence(build):
    story = build([(Kind.ARTICLE, "It rained. At noon {s1:Ms Lee} {c1:said} {q1:rents will fall}, twice. It rained.")])
    assert told(story, 0) == "At noon Ms Lee said ⟦rents will fall⟧, twice."


def test_a_sentence_told_before_is_not_told_again(build):
    story = build([(Kind.ARTICLE, "At noon {s1:Ms Lee} {c1:said} {q1:rents will fall}, twice.")])
    assert told(story, 0, story.reading.sentences) == "… Ms Lee said ⟦rents will fall⟧ …"


def test_a_stretch_that_lacks_only_marks_is_told_with_them(build):
    story = build([(Kind.ARTICLE, "“{s1:Ms Lee} {c1:said} {q1:rents will fall}.”")])
    assert told(story, 0, story.reading.sentences) == "“Ms Lee said ⟦rents will fall⟧.”"


def test_sentences_between_are_left_out_and_shown_as_left_out(build):
    story = build([(Kind.ARTICLE, "{q1a:“No,”} {c1:said} {s1:Ms Lee}. A bell rang. {q1b:“Never.”}")])
    assert told(story, 0) == "⟦“No,”⟧ said Ms Lee. … ⟦“Never.”⟧"


def test_a_quotation_over_two_paragraphs_is_told_in_two_rows(build):
    story = build([(Kind.ARTICLE, "{s1:She} {c1:said}: {q1a:“We go.}"), (Kind.ARTICLE, "{q1b:“We stay.”}")])
    assert told(story, 0) == "She said: ⟦“We go.⟧\n⟦“We stay.”⟧"


def test_a_span_outside_of_all_sentences_is_told_by_itself():
    text = "Headline says it\n\nIt rained."
    reading = read_text(text, (Span(18, 28),))
    roles = Roles(source=(Span(0, 8),), cue=(Span(9, 13),))
    assert sentences_of(reading, roles) == (Span(0, 8), Span(9, 13))
    assert passage(reading, roles, (), UNICODE).plain == "Headline says"


def test_parts_that_overlap_look_like_both():
    text = "Ann said no"
    roles = Roles(source=(Span(0, 3),), cue=(Span(4, 8),), content=(Span(0, 11),))
    shown = marked(text, Span(0, 11), roles, ASCII)
    assert shown.plain == "[[Ann said no]]"
    assert {str(span.style) for span in shown.spans} == {"bold", "underline", "cyan"}


def test_white_space_of_the_page_becomes_one_space():
    shown = marked("Ann  \r\n  said\tno", Span(0, 16), Roles(cue=(Span(9, 13),)), UNICODE)
    assert shown.plain == "Ann said no"


@given(st.data())
def test_touched_finds_what_a_search_of_all_finds(data):
    edges = sorted(data.draw(st.sets(st.integers(0, 60), max_size=20)))
    ordered = tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))
    start = data.draw(st.integers(0, 60))
    span = Span(start, start + data.draw(st.integers(1, 30)))
    assert touched(ordered, span) == tuple(stretch for stretch in ordered if stretch.overlaps(span))


@given(st.text(alphabet="ab .“”\n\x1b", max_size=60), st.data())
def test_no_word_of_a_passage_is_lost_or_made_up(text, data):
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6)))
    spans = [Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    roles = Roles(*((span,) for span in spans))
    shown = marked(text, Span(0, len(text)), roles, UNICODE).plain
    letters = [character for character in text if character in "ab.“”"]
    assert [character for character in shown if character in "ab.“”"] == letters
