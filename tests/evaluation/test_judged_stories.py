from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from evaluation.judged_stories import BANDS, KINDS, NON_ANSWERS, STANCES, JudgedSource, JudgedStance, read_judged
from evaluation.marked_stories import read_marked

from onrecord.values.text import Span

EVALUATION = Path(__file__).parents[2] / "evaluation"
FILES = ["stance", "who"]
DENIED = "# plain\n{s1:Lee} {q1:says} {c1:he paid her}. {s2:Ray} {q2:denied} {c2:it}.\n==\n"


def read(tmp_path, *passages):
    path = tmp_path / "gold.txt"
    path.write_text("# Invented.\n" + "\n---\n".join(passages) + "\n", encoding="utf-8")
    return read_judged(path)


@cache
def judged(name):
    return read_judged(EVALUATION / f"{name}.txt")


def stances():
    return [(story, line, stance) for story in judged("stance") for line, stance in zip_lines(story, story.stances)]


def zip_lines(story, judgements):
    return zip(story.story.lines, judgements, strict=True)


def words(story, span):
    return story.story.text[span.start : span.end]


# The reader


def test_a_passage_has_its_text_its_difficulty_and_its_judgements(tmp_path):
    (story,) = read(tmp_path, DENIED + "1: asserts\n2: denies partial; denied=he paid her; answers=1\n")
    assert story.story.name == "gold-1"
    assert story.story.text == "Lee says he paid her. Ray denied it."
    assert story.difficulty == "plain"
    assert story.stances == (
        JudgedStance("asserts"),
        JudgedStance("denies", band="partial", denied=Span(9, 20), answers=0),
    )
    assert story.sources == (None, None)


def test_a_line_may_be_judged_for_its_stance_and_for_its_source(tmp_path):
    (story,) = read(tmp_path, DENIED + '2: person "Ray"\n2: declines not-reached\n1: unnamed\n')
    assert story.sources == (JudgedSource("unnamed"), JudgedSource("person", "Ray"))
    assert story.stances == (None, JudgedStance("declines", non_answer="not-reached"))


def test_a_passage_that_shows_no_attribution_has_no_lines(tmp_path):
    first, second = read(tmp_path, "# bail\nThe judge denied bail.\n==", DENIED)
    assert (first.story.lines, first.stances, first.sources) == ((), (), ())
    assert second.stances == (None, None)


def test_a_passage_may_have_several_paragraphs(tmp_path):
    (story,) = read(tmp_path, "# plain\nIt rained.\n\n{s1:Lee} {q1:said} {c1:so}.\n==\n\n1: asserts")
    assert story.story.text == "It rained.\n\nLee said so."


def test_hedges_stand_in_text_order(tmp_path):
    template = "# hedged\n{s1:Lee} {q1:reportedly said} {c1:about ten}.\n==\n1: asserts; hedges=about | reportedly"
    (story,) = read(tmp_path, template)
    assert [words(story, hedge) for hedge in story.stances[0].hedges] == ["reportedly", "about"]


def test_words_are_found_in_the_line_before_they_are_found_elsewhere(tmp_path):
    template = "# plain\nThe trip. {s1:Lee} {q1:denied} {c1:the trip}.\n==\n1: denies categorical; denied=trip"
    (story,) = read(tmp_path, template)
    assert story.stances[0].denied == Span(25, 29)


def test_two_sources_may_share_a_family_name_and_a_label_may_be_in_capitals(tmp_path):
    template = "# plain\nEmil and Oskar Hradil left. {s1:THEY}{q1::} {c1:Why?} {s2:OSKAR}{q2::} {c2:Why not?}\n==\n"
    (story,) = read(tmp_path, template + '1: person "Emil Hradil and Oskar Hradil"\n2: person "Oskar Hradil"')
    assert [source.name for source in story.sources] == ["Emil Hradil and Oskar Hradil", "Oskar Hradil"]


@pytest.mark.parametrize(
    ("below", "fault"),
    [
        ("1 asserts", "this is neither"),
        ("1: Asserts", "this is neither"),
        ("1: asserts\n1: asserts", "judged twice"),
        ('1: outlet\n1: person "Lee"', "judged twice"),
        ("0: asserts", "this is neither"),
        ("3: asserts", "the text marks no line 3"),
        ("1: agrees", "'agrees' is no stance and no kind"),
        ('1: asserts "Lee"', "'asserts' is no stance and no kind, or does not take"),
        ("1: person categorical", "'person' is no stance and no kind, or does not take"),
        ("1: person; answers=2", "'person' is no stance and no kind, or does not take"),
        ('1: person "Mo"', "the passage does not hold 'mo' of the name 'Mo'"),
        ("2: denies", "'denies' does not go with the band None"),
        ("2: denies declined", "'denies' does not go with the band 'declined'"),
        ("2: declines partial", "'declines' does not go with the band 'partial'"),
        ("2: other partial", "'other' does not go with the band 'partial'"),
        ("2: denies partial; denied=he paid him", "stands in the passage 0 times"),
        ("2: denies partial; denied=e", "stands in the passage 2 times"),
        ("2: denies partial; denied=", "is none of denied=WORDS"),
        ("2: denies partial; why=it", "is none of denied=WORDS"),
        ("2: denies partial; answers=1; answers=1", "or stands twice"),
        ("2: denies partial; answers=one", "the text marks no line one"),
        ("2: denies partial; answers=0", "the text marks no line 0"),
        ("2: denies partial; answers=2", "a line cannot answer itself"),
        ("2: asserts; denied=it", "'asserts' denies nothing"),
        ("2: declines declined; answers=1", "'declines' answers nothing"),
        ("2: asserts; hedges=it | perhaps", "'perhaps' stands in the passage 0 times"),
    ],
)
def test_a_malformed_judgement_is_named_with_its_passage(tmp_path, below, fault):
    with pytest.raises(ValueError, match="gold-2: ") as caught:
        read(tmp_path, DENIED, DENIED + below)
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    ("passage", "fault"),
    [
        ("", "the first line must say the kind of difficulty"),
        ("{s1:Lee} {q1:said} {c1:no}.\n==\n1: asserts", "the first line must say the kind of difficulty"),
        ("# plain\n{s1:Lee} {q1:said} {c1:no}.", "one line '==' must stand"),
        ("# plain\nIt rained.\n==\n==", "one line '==' must stand"),
        ("# plain\n==", "there is no text"),
        ("# plain\n{s1:Lee} {c1:no}.\n==", "line 1 has no cue"),
    ],
)
def test_a_malformed_passage_is_named(tmp_path, passage, fault):
    with pytest.raises(ValueError, match="gold-2: ") as caught:
        read(tmp_path, DENIED, passage)
    assert fault in str(caught.value)


def test_a_file_without_its_comment_is_refused(tmp_path):
    path = tmp_path / "gold.txt"
    path.write_text("{s1:Lee} {q1:said} {c1:no}.\n==\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"gold\.txt: the first line must be a comment"):
        read_judged(path)


# The hand-written sets


@pytest.mark.parametrize(("name", "judgements"), [("stance", "stances"), ("who", "sources")])
def test_every_line_of_a_set_is_judged(name, judgements):
    stories = judged(name)
    assert [story.story.name for story in stories if None in getattr(story, judgements)] == []
    assert sum(len(story.story.lines) for story in stories) >= 300


def test_the_stance_set_has_each_stance_band_and_non_answer_several_times():
    found = [stance for _, _, stance in stances()]
    for closed, field in ((STANCES, "stance"), (BANDS, "band"), (NON_ANSWERS, "non_answer")):
        counted = Counter(getattr(stance, field) for stance in found)
        assert {value for value in closed if counted[value] >= 7} == closed


def test_the_who_set_has_each_kind_several_times_and_pronouns_left_open():
    found = [source for story in judged("who") for source in story.sources]
    counted = Counter(source.kind for source in found)
    assert {kind for kind in KINDS if counted[kind] >= 5} == KINDS
    assert sum(source.kind in {"person", "organisation"} and source.name is None for source in found) >= 6


def test_the_stance_set_has_passages_that_hold_no_attribution():
    assert sum(not story.story.lines for story in judged("stance")) >= 6


def test_no_unnamed_or_collective_source_has_a_name():
    found = [source for story in judged("who") for source in story.sources]
    assert [source for source in found if source.kind in {"unnamed", "collective"} and source.name] == []


def test_an_answer_is_to_a_line_of_another_content():
    for story, line, stance in stances():
        if stance.answers is not None:
            assert story.story.lines[stance.answers].content not in {(), line.content}, story.story.name


def test_a_denial_says_what_is_denied_unless_nothing_in_the_passage_states_it():
    bare = [words(story, line.content[0]) for story, line, stance in stances() if stance.band and not stance.denied]
    assert bare == ["his innocence", "her innocence"]


@pytest.mark.parametrize("name", FILES)
def test_no_mark_has_white_space_or_half_a_word_at_its_edges(name):
    for story in judged(name):
        text = story.story.text
        for line in story.story.lines:
            for start, end in line.source + line.cue + line.content:
                assert text[start:end] == text[start:end].strip()
                assert not text[start - 1 : start + 1].isalnum() or start == 0, (story.story.name, text[start:end])
                assert not (text[end - 1] + text[end : end + 1] or " ").isalnum() or end == len(text), story.story.name


@pytest.mark.parametrize("name", FILES)
def test_the_cue_of_a_line_never_lies_in_its_own_content(name):
    for story in judged(name):
        for line in story.story.lines:
            assert not any(cue.overlaps(content) for cue in line.cue for content in line.content), story.story.name


@pytest.mark.parametrize("name", FILES)
def test_no_source_or_cue_ends_in_a_comma_or_full_stop_of_the_sentence(name):
    for story in judged(name):
        for line in story.story.lines:
            assert [span for span in line.source + line.cue if words(story, span)[-1] in ",.;"] == []


def test_no_passage_stands_in_two_places():
    texts = [story.story.text for name in FILES for story in judged(name)]
    nested = [story.text for path in (EVALUATION / "nested").glob("*.txt") for story in read_marked(path)]
    styles = [story.text for path in (EVALUATION / "styles").glob("*.txt") for story in read_marked(path)]
    assert len(set(texts)) == len(texts)
    assert not set(texts) & {*nested, *styles}
