import dataclasses

from onrecord.page import dateline_words, read_page, story_paragraphs
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import Block, Found, Kind
from onrecord.values.text import Span


def page_of(text, *, article=True):
    content = text.encode()
    return read_page(Fetched(content, "story.txt", None, None, "text/plain", None, digest_of(content)), article=article)


def paragraphs_of(text, *, article=True):
    page = page_of(text, article=article)
    return [page.text[a:b] for a, b in story_paragraphs(page)]


def test_the_dateline_is_no_part_of_the_first_paragraph():
    text = "PORT ELLERY, Norland, July 7 (Reuters) - The ferry stopped.\nNobody knew why."
    assert paragraphs_of(text) == ["The ferry stopped.", "Nobody knew why."]


def test_a_story_without_a_dateline_keeps_every_word():
    assert paragraphs_of("The ferry stopped - again.\nNobody knew why.") == [
        "The ferry stopped - again.",
        "Nobody knew why.",
    ]


def test_the_words_of_the_dateline_hold_its_date():
    page = page_of("PORT ELLERY, Norland, July 7 (Reuters) - The ferry stopped.\nNobody knew why.")
    assert dateline_words(page) == "PORT ELLERY, Norland, July 7 (Reuters) - "


def test_a_story_without_a_dateline_has_no_words_of_one():
    assert dateline_words(page_of("The ferry stopped - again.\nNobody knew why.")) is None


def test_a_dateline_on_a_row_of_its_own_is_the_whole_row():
    text = "PORT ELLERY, May 2\nThe ferry stopped."
    blocks = (Block(Span(0, 18), Kind.DATELINE, "made"), Block(Span(19, 37), Kind.ARTICLE, "made"))
    place = Found("PORT ELLERY", "dateline block", Span(0, 11))
    page = dataclasses.replace(page_of(text), blocks=blocks, dateline=place)
    assert dateline_words(page) == "PORT ELLERY, May 2"
    assert dateline_words(dataclasses.replace(page, blocks=())) is None
