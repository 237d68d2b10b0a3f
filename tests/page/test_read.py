"""From bytes to a page: what is markup, what is kept, what is refused, and what holds for any bytes."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.page import read_page
from onrecord.page.read import is_markup
from onrecord.values.fetched import Fetched, Refusal, digest_of
from onrecord.values.page import FlagCode, Found, Kind, Page
from onrecord.values.text import Span

ONE = (
    "The ferry to Port Ellery will not sail before the end of the week, the harbour master told a meeting of traders "
    "on Monday, because the quay is still under water and nobody can say when it will be dry."
)
TWO = (
    "Traders said that they had heard nothing from the council since April, and that two of the shops beside the quay "
    "had been closed by their owners, who did not expect to open them again this year."
)
STORY = (
    '<!doctype html><html lang="en"><head><title>Ferry stays in port | Harbour Post</title></head><body>'
    '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry stays in port</h1>'
    f"<p>{ONE}</p><p>{TWO}</p></article><footer>Harbour Post 2031</footer></body></html>"
)


def given_page(
    content: bytes | str, address: str = "page", media_type: str | None = None, charset: str | None = None
) -> Fetched:
    content = content.encode() if isinstance(content, str) else content
    return Fetched(content, address, None, None, media_type, charset, digest_of(content))


def read(content: bytes | str, address: str = "page", *, article: bool = False) -> Page:
    page = read_page(given_page(content, address), article=article)
    assert isinstance(page, Page), page
    return page


def body(page: Page) -> list[str]:
    return [page.text[start:end] for start, end in page.body]


def codes(page: Page) -> set[FlagCode]:
    return {flag.code for flag in page.flags}


def test_a_page_of_markup_is_its_blocks_one_a_line() -> None:
    page = read(STORY)
    assert page.text.split("\n") == ["Home Sport", "Ferry stays in port", ONE, TWO, "Harbour Post 2031"]
    assert body(page) == [ONE, TWO]
    assert page.headline is not None
    assert page.headline.value == "Ferry stays in port"
    assert page.language == Found("en", "html lang", None)
    assert page.flags == ()


def test_plain_text_stays_exactly_as_decoded() -> None:
    text = f"Ferry stays in port\r\n\r\n{ONE}\r\n\r\n\t{TWO}  \r\n"
    page = read(b"\xef\xbb\xbf" + text.encode(), "story.txt")
    assert page.text == text
    assert [page.text[block.span.start : block.span.end] for block in page.blocks][1:] == [ONE, TWO]


def test_utf_16_with_a_mark_is_read() -> None:
    assert read(f"{ONE}\n".encode("utf-16"), "story.txt").text == f"{ONE}\n"


def test_a_whole_text_that_is_the_article_has_no_furniture() -> None:
    page = read(f"By Ada Quill\n\n{ONE}\n\nShare this", "story.txt", article=True)
    assert body(page) == ["By Ada Quill", ONE, "Share this"]
    assert {block.kind for block in read(STORY, article=True).blocks} == {Kind.ARTICLE}


def test_a_date_stated_by_the_user_beats_the_page() -> None:
    page = read_page(given_page(f"Published 2 May 2030\n\n{ONE}"), published="2031-05-02")
    assert isinstance(page, Page)
    assert page.published == Found("2031-05-02", "stated by the user", None)


@pytest.mark.parametrize(
    ("content", "address", "media_type", "expected"),
    [
        ("<p>Hello</p>", "page", "text/html", True),
        ("Hello", "page", "application/xhtml+xml", True),
        ("<!doctype html><p>Hello", "page", "text/plain", False),
        ("<!doctype html><p>Hello", "page.txt", None, False),
        ("Hello", "page.HTML", None, True),
        ("Hello", "https://post.example/a.html?x=1#top", None, True),
        ("\n<!-- saved --><!DOCTYPE html><p>Hello", "page", None, True),
        ('<?xml version="1.0"?>\n<html><p>Hello', "page", None, True),
        ("<div><p>Hello</p></div>", "page", None, True),
        ("<html>", "page", "application/octet-stream", True),
        ("<p> is how a paragraph begins, she wrote.", "page", None, False),
        ("She wrote <p>Hello</p> on the board.", "page", None, False),
        ("<Ada> are you there?", "page", None, False),
        ("1 < 2", "page", None, False),
    ],
)
def test_markup_is_told_from_text(content: str, address: str, media_type: str | None, *, expected: bool) -> None:
    assert is_markup(content, given_page(content, address, media_type)) is expected


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"<html><body></body></html>", "no-text"),
        (b"<html><script>load()</script></html>", "no-text"),
        (b"<html>" + b"<div>" * 100_000, "too-deep"),
        (b"x" * 10_000_001, "too-large"),
    ],
    ids=["nothing", "white", "binary", "no text", "only script", "deep", "large"],
)
def test_what_cannot_be_read_is_refused_with_a_reason(content: bytes, code: str) -> None:
    refusal = read_page(given_page(content))
    assert isinstance(refusal, Refusal)
    assert refusal.code == code


def test_a_story_that_markup_hides_until_a_script_shows_it_is_read() -> None:
    hidden = f"<html><body><p>Loading</p><div hidden id=s><h1>Ferry</h1><p>{ONE}</p><p>{TWO}</p></div></body></html>"
    page = read(hidden)
    assert ONE in page.text
    assert TWO in page.text


def test_text_after_the_end_of_the_document_is_kept() -> None:
    assert TWO in read(f"<html><body><p>{ONE}</p></body></html><p>{TWO}</p>").text


def test_documents_pasted_together_are_all_kept_and_flagged() -> None:
    page = read("\0".join(f"<html><body><p>Number {n}. {ONE}</p></body></html>" for n in range(20)))
    assert page.text.count(ONE) == 20
    assert FlagCode.SEVERAL in codes(page)


def test_a_page_in_another_language_is_read_and_flagged() -> None:
    german = (
        "Die Fähre ist am Montag nicht ausgelaufen, und niemand am Kai konnte sagen, warum sie so lange im Hafen "
        "bleiben musste. Der Hafenmeister sagte, er werde vor dem Ende der Woche an den Rat schreiben."
    )
    page = read(f"<html><body><h1>Fähre</h1><p>{german}</p><p>{german}</p></body></html>")
    assert page.language is not None
    assert page.language.value == "de"
    assert FlagCode.LANGUAGE in codes(page)


def test_a_page_without_an_article_is_still_a_page() -> None:
    menu = "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(30))
    page = read(f"<html><body><nav><ul>{menu}</ul></nav></body></html>")
    assert page.body == ()
    assert FlagCode.NO_ARTICLE in codes(page)


def test_broken_bytes_are_kept_and_flagged() -> None:
    page = read(f"{ONE} Café. Café. Café. Café. Café. Café.".encode() + b"\xc3\n", "story.txt")
    assert "\ufffd" in page.text
    assert FlagCode.ENCODING in codes(page)


def test_a_story_of_which_only_the_opening_is_shown_is_flagged() -> None:
    cut = f"<html><body><article><p>{ONE}</p><p>{TWO}</p></article><p>Subscribe to continue reading</p></body></html>"
    assert FlagCode.CUT in codes(read(cut))


def test_plain_text_is_read_without_the_html_libraries() -> None:
    program = (
        "import sys\nfrom onrecord.page import read_page\nfrom onrecord.values.fetched import Fetched, digest_of\n"
        "content = b'The ferry did not sail. ' * 40\n"
        "read_page(Fetched(content, 'a.txt', None, None, None, None, digest_of(content)))\n"
        "print(sorted({'lxml', 'trafilatura'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


PIECES = """
    <p> </p> <div> </div> <h1> </h1> <br> <td> <!-- --> <script> </script> <a> </a> &amp; &#0; </html> <body> <table>
    <li>
    """.split()
FRAGMENTS = st.lists(st.sampled_from([*PIECES, "\0", "\r\n", ONE, TWO, "By Ada"]) | st.text(max_size=8), max_size=25)


def sound(page: Page | Refusal) -> None:
    """Blocks in order, apart, within the text, and holding all of it but white space."""
    if isinstance(page, Refusal):
        return
    end = 0
    for block in page.blocks:
        assert end <= block.span.start < block.span.end <= len(page.text)
        assert not page.text[end : block.span.start].strip()
        end = block.span.end
    assert not page.text[end:].strip()
    found = (page.outlet, page.headline, page.deck, *page.byline, page.dateline, page.credit, page.published)
    for span in (each.span for each in found if each is not None and each.span is not None):
        assert span.within(Span(0, len(page.text)))


@settings(deadline=None)
@given(FRAGMENTS.map("".join), st.sampled_from(["a.html", "a.txt", "a"]), st.booleans())
def test_any_text_gives_sound_blocks_and_the_same_page_twice(text: str, address: str, article: bool) -> None:
    fetched = given_page(text.encode("utf-8", "replace"), address)
    page = read_page(fetched, article=article)
    sound(page)
    assert read_page(fetched, article=article) == page


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["text/html", "text/plain", None]), st.none() | st.text(max_size=9))
def test_any_bytes_give_a_page_or_a_refusal(content: bytes, media_type: str | None, charset: str | None) -> None:
    sound(read_page(given_page(content, "a", media_type, charset)))
