"""What lines are about, how much of it they share, and where they say no."""

import pytest
from tests.stance.invented import lines_of

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance.folding import fold
from onrecord.stance.topics import Topics, topic_of
from onrecord.stance.view import view_lines


def topics_of(template):
    text, lines = lines_of(template)
    return Topics(list(view_lines(read_text(text, tuple(cut_paragraphs(text))), fold(text), lines)))


def said(content):
    return topics_of(f"{{s1:Ms Orla}} {{q1:said}} {{c1:{content}}}.").denying[0]


def test_a_topic_has_stems_and_words_for_much_the_same():
    one, other = topic_of("the jets bombed the villages"), topic_of("no aircraft struck a village")
    assert one.stems & other.stems == topic_of("village").stems
    assert len(one.groups & other.groups) == 2


def test_only_the_first_words_that_count_are_taken_where_so_many_are_wanted():
    assert topic_of("the dam did not leak oil", most=1).stems == topic_of("dam").stems


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("the dam had not leaked oil", "leaked oil"),
        ("she was asleep and never touched the gate", "touched gate"),
        ("no general had defected", "general defected"),
        ("he had taken nothing", "taken"),
    ],
)
def test_a_no_is_said_of_the_words_after_it_or_of_its_clause(content, words):
    assert said(content)[0].topic.stems == topic_of(words).stems


@pytest.mark.parametrize(
    "content",
    ["the dam leaked", "it had not reopened yet", "it should not reopen", "not only the dam leaked", "it may not hold"],
)
def test_a_no_that_can_deny_nothing_is_none(content):
    assert said(content) == ()


def test_a_rare_word_in_common_weighs_more_than_a_frequent_one():
    topics = topics_of(
        "{s1:A} {q1:said} {c1:the dam leaked}. {s2:B} {q2:said} {c2:the dam held}. {s3:C} {q3:said} {c3:the dam aged}. "
        "{s4:D} {q4:said} {c4:the turbine leaked}."
    )
    own = topic_of("a dam, a turbine")
    assert topics.share(own, 3) > topics.share(own, 1) > 0
    assert topics.share(topic_of("bread"), 0) == 0
