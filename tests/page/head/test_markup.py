"""What one walk over the markup gathers."""

import time

import pytest
from lxml.html import HtmlElement, document_fromstring

from onrecord.page.head.markup import LONGEST_SHOWN, MOST_MARKED, Role, shown_words, survey

SOON = 5.0


def page(body: str, head: str = "") -> HtmlElement:
    return document_fromstring(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>")


def words(tree: HtmlElement, role: Role) -> list[str]:
    return [marked.words for marked in survey(tree).of(role)]


def test_gathers_metas_by_name_property_and_itemprop() -> None:
    found = survey(page("", "<meta name='Author' content=' Ada &amp; Tom '><meta property='og:title' content='Ferry'>"))
    assert found.metas == {"author": ["Ada & Tom"], "og:title": ["Ferry"]}
    assert found.meta("missing", "og:title") == ("og:title", "Ferry")


def test_words_keep_apart_what_lines_keep_apart() -> None:
    tree = page("<h1>Ferry<br>stops <!-- not seen -->at <b>h</b>igh<script>var x</script> tide</h1>")
    assert words(tree, Role.HEADLINE) == ["Ferry stops at high tide"]


def test_finds_writers_by_vocabulary_and_by_class() -> None:
    tree = page("<p class='byline'>By <a rel='author'>Ada Quill</a></p><img class='author-avatar'>")
    found = survey(tree).of(Role.WRITER)
    assert [(marked.where, marked.words, marked.exact) for marked in found] == [
        ("class byline", "By Ada Quill", False),
        ("rel author", "Ada Quill", True),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<div class='comments'><p class='author'>A Reader</p></div>",
        "<aside><p class='author'>A Reader</p></aside>",
        "<div id='related-posts'><p class='author'>A Reader</p></div>",
        "<footer><p class='author'>A Reader</p></footer>",
    ],
)
def test_passes_over_what_stands_beside_the_story(body: str) -> None:
    assert words(page(body), Role.WRITER) == []


def test_a_site_builders_widget_is_not_a_sidebar() -> None:
    tree = page("<div class='elementor-widget elementor-widget-heading'><p class='author'>Ada Quill</p></div>")
    assert words(tree, Role.WRITER) == ["Ada Quill"]


def test_a_date_comes_with_the_label_beside_it() -> None:
    tree = page("<p>Updated <time datetime='2021-07-07'>Wednesday</time></p>")
    (found,) = survey(tree).of(Role.DATE)
    assert (found.words, found.stamp) == ("Updated Wednesday", "2021-07-07")


def test_long_words_are_cut() -> None:
    assert len(shown_words(page("<p>" + "tide " * 500_000 + "</p>"))) <= LONGEST_SHOWN


@pytest.mark.parametrize(
    "body",
    [
        "<h1>" * 5_000 + "x",
        "<p class='author date standfirst'>x" * 20_000,
        "<div class='author'>" * 240 + "<b>x</b>" * 40_000,
        "<p class='" + "author-" * 30_000 + "'>x",
        "<time datetime='" + "1" * 500_000 + "'>" + "2 may " * 50_000 + "</time>",
    ],
    ids=["headings", "paragraphs", "nested", "class", "stamp"],
)
def test_hostile_markup_is_surveyed_in_linear_time(body: str) -> None:
    tree = page(body)
    started = time.process_time()
    found = survey(tree)
    assert time.process_time() - started < SOON
    assert all(len(found.of(role)) <= MOST_MARKED for role in Role)
