from onrecord.page import read_page, story_paragraphs
from onrecord.values.fetched import Fetched, digest_of


def paragraphs_of(text, *, article=True):
    content = text.encode()
    page = read_page(Fetched(content, "story.txt", None, None, "text/plain", None, digest_of(content)), article=article)
    return [page.text[a:b] for a, b in story_paragraphs(page)]


def test_the_dateline_is_no_part_of_the_first_paragraph():
    text = "PORT ELLERY, Norland, July 7 (Reuters) - The ferry stopped.\nNobody knew why."
    assert paragraphs_of(text) == ["The ferry stopped.", "Nobody knew why."]


def test_a_story_without_a_dateline_keeps_every_word():
    assert paragraphs_of("The ferry stopped - again.\nNobody knew why.") == [
        "The ferry stopped - again.",
        "Nobody knew why.",
    ]
