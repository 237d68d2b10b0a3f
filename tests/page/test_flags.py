"""Doubts about a page, each with its numbers."""

import time

import pytest

from onrecord.lexicon.en.cut import CUT_SHORT, OPEN_END
from onrecord.page import flags
from onrecord.values.page import Block, Flag, FlagCode, Found, Kind
from onrecord.values.text import Span

STORY = "The ferry did not sail and nobody at the quay could say why it had been kept in port."


def blocks(*parts: tuple[str, Kind]) -> tuple[str, list[Block]]:
    text, made = "", []
    for words, kind in parts:
        made.append(Block(Span(len(text), len(text) + len(words)), kind, ""))
        text += words + "\n"
    return text, made


def test_extractors_that_agree_raise_no_doubt() -> None:
    assert list(flags.disagree(STORY, STORY + " Menu")) == []
    assert list(flags.disagree("", "")) == []


def test_extractors_that_differ_are_named_with_their_numbers() -> None:
    assert list(flags.disagree("one two three four", "three four five six")) == [
        Flag(FlagCode.DISAGREE, "two extractors agree on 50% of their words: one took 4, the other 4")
    ]


def test_a_loss_needs_many_words_and_a_share_of_the_page() -> None:
    page = " ".join(f"word{n}" for n in range(1000))
    most = " ".join(f"word{n}" for n in range(940))
    assert list(flags.lost(page, most)) == [
        Flag(FlagCode.LOST, "60 of the page's 1,000 words did not come through the parser")
    ]
    assert list(flags.lost(page, page)) == []
    assert list(flags.lost("one two three", "")) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "Subscribe to continue reading",
        "Sign in or subscribe to read the full article.",
        "To continue reading, become a member.",
        "Read the full story",
        "This article is for subscribers only.",
        "Unlock this article",
        "You have reached your limit of free articles",
        "You've read 3 of your 4 free articles this month",
    ],
)
def test_a_prompt_to_pay_or_read_on_right_after_the_story_means_it_is_cut(prompt: str) -> None:
    text, made = blocks((STORY, Kind.ARTICLE), ("Share", Kind.SHARE), (prompt, Kind.ADVERT))
    (flag,) = flags.cut(text, made)
    assert flag.code is FlagCode.CUT
    assert flag.message.startswith("the page says at the story's end: ")


@pytest.mark.parametrize(
    "words",
    [
        "Subscribe to our newsletter",
        "Join our forum to keep talking about ferries",
        "He had to continue his journey",
        "Continue reading the main story",
        "Sign up to get the news by mail",
    ],
)
def test_other_prompts_do_not(words: str) -> None:
    assert list(flags.cut(*blocks((STORY, Kind.ARTICLE), (words, Kind.ADVERT)))) == []


def test_a_prompt_before_the_story_or_far_below_it_does_not() -> None:
    prompt = ("Subscribe to continue reading", Kind.ADVERT)
    below = [(f"Teaser {n}", Kind.TEASER) for n in range(8)]
    made = blocks(prompt, (STORY, Kind.ARTICLE), (STORY, Kind.ARTICLE), (STORY, Kind.ARTICLE), *below, prompt)
    assert list(flags.cut(*made)) == []


@pytest.mark.parametrize("end", ["…", "...", " [...]", "…”", "... (more)"])
def test_a_last_paragraph_that_breaks_off_means_it_is_cut(end: str) -> None:
    (flag,) = flags.cut(*blocks((STORY[:-1] + end, Kind.ARTICLE)))
    assert flag.message.startswith('the last paragraph breaks off: "…')


def test_an_ellipsis_elsewhere_does_not() -> None:
    assert list(flags.cut(*blocks(("Well… no.", Kind.ARTICLE), ("Read on…", Kind.TEASER)))) == []
    assert list(flags.cut("", [])) == []


def test_a_short_story_that_is_not_free_is_taken_for_its_opening() -> None:
    text, made = blocks((STORY, Kind.ARTICLE))
    assert [flag.message for flag in flags.cut(text, made, is_paid=True)] == [
        "the page says that the story is not free, and shows 19 words of it"
    ]
    text, made = blocks((STORY * 20, Kind.ARTICLE))
    assert list(flags.cut(text, made, is_paid=True)) == []


def test_a_page_without_or_with_hardly_any_article_says_so() -> None:
    assert [flag.code for flag in flags.thin(*blocks(("Menu", Kind.NAVIGATION)))] == [FlagCode.NO_ARTICLE]
    assert list(flags.thin(*blocks((STORY, Kind.ARTICLE)))) == [
        Flag(FlagCode.UNSURE, "the article has 19 words, too few to tell where it ends")
    ]
    assert list(flags.thin(*blocks((STORY * 3, Kind.ARTICLE)))) == []


def test_two_long_article_elements_are_two_stories() -> None:
    text, made = blocks((STORY * 10, Kind.ARTICLE), (STORY * 10, Kind.ARTICLE), (STORY, Kind.ARTICLE))
    assert [flag.code for flag in flags.several(text, made, [1, 2, 0], 1)] == [FlagCode.SEVERAL]
    assert list(flags.several(text, made, [1, 1, 2], 1)) == []
    assert list(flags.several(text, made, [0, 0, 0], 1)) == []


def test_documents_pasted_together_are_counted() -> None:
    assert list(flags.several("", [], [], 200)) == [Flag(FlagCode.SEVERAL, "200 documents stand in one file")]


def test_another_language_is_flagged_and_an_unknown_one_is_not() -> None:
    assert [flag.code for flag in flags.not_english(Found("fr", "html lang", None))] == [FlagCode.LANGUAGE]
    assert list(flags.not_english(Found("en", "html lang", None))) == list(flags.not_english(None)) == []


def test_broken_places_are_counted() -> None:
    assert [flag.message for flag in flags.broken("cp1252", 1_200)] == [
        "1,200 places could not be read as cp1252 and stand as U+FFFD"
    ]
    assert list(flags.broken("utf-8", 0)) == []


@pytest.mark.parametrize(
    "piece", ["subscribe ", "to continue ", "this story is for a ", "you have read 1 of ", "… ", "["]
)
def test_patterns_take_linear_time(piece: str) -> None:
    hostile = piece * (200_000 // len(piece))
    start = time.process_time()
    CUT_SHORT.search(hostile)
    OPEN_END.search(hostile[-2_000:])
    assert time.process_time() - start < 5
