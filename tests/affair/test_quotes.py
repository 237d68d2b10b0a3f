"""Quote drift: one quotation in several stories, and what became of it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.cli.conftest import Cast, Told, build_story

from onrecord.affair.quotes import find_drift, quoted_by_line
from onrecord.values.attribution import Form
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import digest_of
from onrecord.values.lineage import Change
from onrecord.values.page import Kind

LONG = "“We will never sell the old ferry, not this year and not the next.”"
SOL = Cast("Ana Sol", keys=("ana sol", "sol"))
OSTER = Cast("Ben Oster", keys=("ben oster", "oster"))


def story(name, quotation, *, who=SOL, published="2031-05-02", said=0):
    """A story in which somebody is quoted."""
    made = build_story(
        [(Kind.ARTICLE, f"{{s1:{who.name}}} {{c1:said}}: {{q1:{quotation}}}")], address=name, published=published,
        cast=(who,), told={1: Told(said)}, forms={1: Form.DIRECT},
    )  # fmt: skip
    return replace(made, key=digest_of(name.encode()))


def changes(*stories):
    return [one.changes for one in find_drift(stories)]


def test_the_same_words_in_two_stories_are_one_quotation_without_a_change():
    assert changes(story("a", LONG), story("b", LONG.replace("“", '"').replace("”", '"'))) == [()]


def test_a_quotation_of_one_story_is_none():
    assert changes(story("a", LONG), story("b", "“The museum is free on Sundays, as ever.”")) == []


def test_what_is_gone_is_trimmed_and_pointed_at():
    short = story("b", "“We will never sell the old ferry.”")
    (found,) = find_drift([story("a", LONG), short])
    assert found.changes == (Change.TRIMMED,)
    fullest, other = found.tellings
    assert (fullest.drift, found.fullest) == (None, 0)
    (difference,) = other.drift.differences
    text = story("a", LONG).page.text
    assert (text[slice(*difference.first)], difference.second) == ("not this year and not the next", None)


def test_other_words_are_reworded():
    assert changes(story("a", LONG), story("b", LONG.replace("old", "small"))) == [(Change.REWORDED,)]


def test_another_speaker_is_told_with_both_names():
    (found,) = find_drift([story("a", LONG), story("b", LONG, who=OSTER)])
    assert found.changes == (Change.MOVED,)
    assert [one.speaker for one in found.tellings] == ["Ana Sol", "Ben Oster"]
    assert "Ana Sol" in found.tellings[1].drift.reason


def test_a_speaker_who_is_not_made_out_is_nobody_else():
    assert changes(story("a", LONG), story("b", LONG, who=OSTER, said=None)) == [()]


def test_tellings_come_in_order_of_publication_those_without_a_date_last():
    (found,) = find_drift([
        story("a", LONG, published=None),
        story("b", LONG, published="2031-05-03T08:00:00+02:00"),
        story("c", LONG, published="2031-05-02"),
    ])  # fmt: skip
    assert [one.line.story for one in found.tellings] == [digest_of(name) for name in (b"c", b"b", b"a")]


def test_a_rejected_line_has_no_part_in_it():
    first, second = story("a", LONG), story("b", LONG)
    assert find_drift([first, second], rejected={StatementKey(second.key, 0)}) == ()


def test_two_cuts_of_one_quotation_are_one_with_the_whole():
    one, other = "“We will never sell the old ferry.”", "“not this year and not the next.”"
    (found,) = find_drift([story("a", one), story("b", other), story("c", LONG)])
    assert len(found.tellings) == 3


def test_a_quotation_belongs_to_the_innermost_line_that_holds_it():
    made = build_story(
        [(Kind.ARTICLE, "{s1:Ana Sol} {c1:said} {q1:{s2:Ben Oster} {c2:told her} {q2:“the ferry is sold in June”}}.")],
        cast=(SOL, OSTER), told={1: Told(0), 2: Told(1)},
    )  # fmt: skip
    assert list(quoted_by_line(made)) == [1]


def test_words_without_quotation_marks_are_none():
    assert find_drift([story("a", LONG.strip("“”")), story("b", LONG.strip("“”"))]) == ()


@given(st.lists(st.sampled_from("one two three four five six seven".split()), min_size=4, max_size=30))
def test_every_telling_is_the_storys_own_words(words):
    quotation = f"“{' '.join(words)}.”"
    stories = {digest_of(name.encode()): story(name, quotation) for name in ("a", "b")}
    (found,) = find_drift(stories.values())
    for one in found.tellings:
        text = stories[one.line.story].page.text
        assert "".join(text[start:end] for start, end in one.spans) == one.words == quotation
