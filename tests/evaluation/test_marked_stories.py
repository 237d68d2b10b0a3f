from pathlib import Path

import pytest
from evaluation.marked_stories import parents, read_marked
from evaluation.polnear import GoldLine, GoldStory

from onrecord.values.text import Span

NESTED = Path(__file__).parents[2] / "evaluation" / "nested"
FILES = ["test", "tuning"]


def read(tmp_path, *stories):
    path = tmp_path / "gold.txt"
    path.write_text("# Invented.\n" + "\n---\n".join(stories) + "\n", encoding="utf-8")
    return read_marked(path)


def nested(name):
    return read_marked(NESTED / f"{name}.txt")


def depths(story):
    holders = parents(story)

    def depth(position):
        return 1 if holders[position] is None else 1 + depth(holders[position])

    return [depth(position) for position in range(len(holders))]


def words(story, spans):
    return [story.text[span.start : span.end] for span in spans]


def every_span(story):
    return [span for line in story.lines for role in (line.source, line.cue, line.content) for span in role]


# The reader of marks


def test_stories_are_named_after_the_file_and_stripped(tmp_path):
    first, second = read(tmp_path, "\n{s1:Lee} {q1:said} {c1:no}.\n\nIt rained.\n", "Nobody came.")
    assert (first.name, first.text) == ("gold-1", "Lee said no.\n\nIt rained.")
    assert (second.name, second.text, second.lines) == ("gold-2", "Nobody came.", ())
    assert first.lines == (GoldLine((Span(0, 3),), (Span(4, 8),), (Span(9, 11),)),)


def test_lines_stand_by_number_and_parts_in_text_order(tmp_path):
    (story,) = read(tmp_path, "{c2_2:Never}, {s2:Lee} {q2:said}, {c2:never}. {q1:According to} {s1:Ray}, {c1:always}.")
    always, never = story.lines
    assert words(story, always.cue) == ["According to"]
    assert words(story, never.content) == ["Never", "never"]


def test_a_rule_parts_stories_only_when_it_stands_alone(tmp_path):
    (story,) = read(tmp_path, "{s1:Lee} {q1:said} {c1:no --- or yes}.\n--- a dash that opens a line ---")
    assert story.text.count("---") == 3


def test_a_source_or_a_content_may_be_absent(tmp_path):
    (story,) = read(tmp_path, "{q1:Asked} {c1:why}, {s2:Lee} {q2:declined to comment}.")
    assert story.lines[0].source == ()
    assert story.lines[1].content == ()


def test_a_file_without_its_comment_is_refused(tmp_path):
    path = tmp_path / "gold.txt"
    path.write_text("{s1:Lee} {q1:said} {c1:no}.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"gold\.txt: the first line must be a comment"):
        read_marked(path)


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("", "there is no text"),
        ("{s1:Lee} {q1:said {c1:no}.", "'q1' is opened and not closed"),
        ("{s1:Lee} {q1:said} {c1:no}}.", "has no partner"),
        ("{s1:Lee} {q1:said} {c1:no} and {c1:no}.", "'c1' is used twice"),
        ("{s1:Lee} {q1:said} {d1:no}.", "the mark 'd1' is none of"),
        ("{s1:Lee} {q1:said} {c1:no} and {c1_1:no}.", "the mark 'c1_1' is none of"),
        ("{s0:Lee} {q0:said} {c0:no}.", "the mark 's0' is none of"),
        ("{s1:Lee} {q1:said} {c1:}.", "the mark 'c1' is empty"),
        ("{s1:Lee} {q1:said} {c1_2:no}.", "the mark 'c1_2' stands without 'c1'"),
        ("{s1:Lee} {q1:said} {c1:no} and {c1_3:no}.", "the mark 'c1_3' stands without 'c1_2'"),
        ("{s1:Lee} {q1:said} {c1:no, {c1_2:never}}.", "two parts of 'c1' overlap"),
        ("{s1:Lee} {c1:no}.", "line 1 has no cue"),
        ("{s1:Lee} {q1:said} {c1:no}. {s3:Ray} {q3:said} {c3:yes}.", "the marks leave out line 2"),
    ],
)
def test_a_malformed_mark_is_named_with_its_story(tmp_path, template, fault):
    with pytest.raises(ValueError, match="gold-2: ") as caught:
        read(tmp_path, "It rained.", template)
    assert fault in str(caught.value)


# What stands inside what


def line(source, cue, content):
    return GoldLine(*((Span(*role),) if role else () for role in (source, cue, content)))


def test_the_parent_is_the_shortest_content_that_holds_the_whole_line():
    lines = (line((0, 5), (6, 10), (11, 90)), line((11, 15), (16, 20), (21, 90)), line((21, 25), (26, 30), (31, 90)))
    assert parents(GoldStory("a", "", lines)) == [None, 0, 1]


def test_the_order_of_the_lines_does_not_matter():
    lines = (line((21, 25), (26, 30), (31, 90)), line((0, 5), (6, 10), (11, 90)))
    assert parents(GoldStory("a", "", lines)) == [1, None]


def test_a_content_shared_with_another_line_makes_no_parent():
    said, citing = line((0, 5), (20, 24), (25, 60)), line((10, 18), (6, 9), (25, 60))
    assert parents(GoldStory("a", "", (said, citing))) == [None, None]


def test_a_line_held_by_two_lines_of_one_content_is_inside_the_earlier_one():
    said, citing, inner = line((0, 5), (20, 24), (25, 60)), line((10, 18), (6, 9), (25, 60)), line(None, (25, 30), ())
    assert parents(GoldStory("a", "", (said, citing, inner))) == [None, None, 0]


def test_a_source_outside_the_content_makes_no_parent():
    outer, inner = line((0, 5), (6, 10), (11, 90)), line((0, 5), (30, 35), (36, 50))
    assert parents(GoldStory("a", "", (outer, inner))) == [None, None]


def test_a_line_may_lie_across_the_parts_of_a_content():
    outer = GoldLine((Span(20, 25),), (Span(26, 30),), (Span(0, 18), Span(32, 60)))
    inner = GoldLine((Span(0, 4),), (Span(5, 8),), (Span(9, 18), Span(40, 60)))
    across = line((0, 4), (5, 8), (10, 40))
    assert parents(GoldStory("a", "", (outer, inner, across))) == [None, 0, None]


def test_a_story_without_lines_has_no_parents():
    assert parents(GoldStory("a", "It rained.", ())) == []


# The hand-written sets


def test_the_test_set_is_large_and_deep_and_has_passages_without_nesting():
    deepest = [max(depths(story)) for story in nested("test")]
    assert len(deepest) >= 80
    assert sum(depth >= 2 for depth in deepest) >= 60
    assert sum(depth >= 3 for depth in deepest) >= 12
    assert sum(depth == 1 for depth in deepest) >= 12


def test_the_tuning_stories_are_short_and_mostly_flat_with_a_third_nested():
    stories = nested("tuning")
    assert len(stories) == 10
    assert all(120 <= len(story.text.split()) <= 220 for story in stories)
    found = [depth for story in stories for depth in depths(story)]
    assert 0.25 <= sum(depth > 1 for depth in found) / len(found) <= 0.4


@pytest.mark.parametrize("name", FILES)
def test_every_line_has_a_source_or_a_content(name):
    assert [story.name for story in nested(name) for line in story.lines if not line.source and not line.content] == []


@pytest.mark.parametrize("name", FILES)
def test_no_mark_has_white_space_or_half_a_word_at_its_edges(name):
    for story in nested(name):
        for start, end in every_span(story):
            marked, before, after = story.text[start:end], story.text[:start][-1:], story.text[end : end + 1]
            assert marked == marked.strip()
            assert not (before.isalnum() and marked[0].isalnum()), (story.name, marked)
            assert not (marked[-1].isalnum() and after.isalnum()), (story.name, marked)


@pytest.mark.parametrize("name", FILES)
def test_no_source_or_cue_ends_in_a_comma_or_full_stop_of_the_sentence(name):
    for story in nested(name):
        for line in story.lines:
            assert [found for found in words(story, line.source + line.cue) if found[-1] in ",.;"] == []


@pytest.mark.parametrize("name", FILES)
def test_the_cue_of_a_line_never_lies_in_its_own_content(name):
    for story in nested(name):
        for line in story.lines:
            assert not any(cue.overlaps(content) for cue in line.cue for content in line.content), story.name


def test_no_text_stands_twice():
    texts = [story.text for name in FILES for story in nested(name)]
    assert len(set(texts)) == len(texts)


def test_some_lines_share_their_content_with_the_line_that_retells_them():
    pairs = [
        story.name
        for story in nested("test")
        for number, one in enumerate(story.lines)
        for other in story.lines[number + 1 :]
        if one.content and one.content == other.content
    ]
    assert len(pairs) >= 3
