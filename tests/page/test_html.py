"""One walk from markup to text: blocks, white space, what is not shown, and what the hints say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from onrecord.page.html import Flattened, flatten

TAGS = ["p", "div", "span", "b", "a", "br", "h2", "td", "tr", "table", "li", "ul", "pre", "script", "hr", "em"]


def flat(markup: str, *, with_hidden: bool = False) -> Flattened:
    return flatten(html.document_fromstring(markup), with_hidden=with_hidden)


def lines(markup: str) -> list[str]:
    return flat(markup).text.split("\n")


def test_each_paragraph_heading_and_list_item_is_a_block() -> None:
    markup = "<h1>Quay shut</h1><p>The quay is shut.</p><ul><li>Since May</li><li>For good</li></ul>"
    assert lines(markup) == ["Quay shut", "The quay is shut.", "Since May", "For good"]


def test_text_that_stands_beside_blocks_is_a_block_of_its_own() -> None:
    assert lines("<div>Before<p>Inside</p>between<p>again</p>after</div>") == [
        "Before",
        "Inside",
        "between",
        "again",
        "after",
    ]


def test_inline_elements_neither_add_nor_lose_a_space() -> None:
    assert lines("<p>Har<b>bour</b> <i>master</i>, <a href='/x'>Ada</a>.</p>") == ["Harbour master, Ada."]


def test_white_space_collapses_and_invisible_marks_go() -> None:
    assert lines("<p>\n Two\t\xa0words\u200b har\u00adbour \x07</p>") == ["Two words harbour"]


def test_two_line_breaks_part_paragraphs() -> None:
    assert lines("<div>One.<br><br>two<br> \n <br/>three</div>") == ["One.", "two", "three"]


def test_one_line_break_parts_lines_unless_the_next_goes_on_in_lower_case() -> None:
    assert lines("<div>Ada Quill<br>Harbour desk</div>") == ["Ada Quill", "Harbour desk"]
    assert lines("<p>The ferry is<br>late.</p>") == ["The ferry is late."]


def test_a_line_break_in_a_heading_is_a_space() -> None:
    assert lines("<h1>Ferry<br>Stops<br><br>Here</h1>") == ["Ferry Stops Here"]


def test_preformatted_text_keeps_its_lines_and_parts_at_empty_ones() -> None:
    page = flat("<pre>one\n  two  \n\n\nthree</pre>")
    assert [page.text[c.span.start : c.span.end] for c in page.candidates] == ["one\n  two", "three"]


def test_the_last_line_of_a_column_does_not_run_into_the_next_column() -> None:
    assert lines("<table><tr><td>News<br>Telephone 414</td><td>Ferry leaves at night</td></tr></table>") == [
        "News",
        "Telephone 414",
        "Ferry leaves at night",
    ]


def test_short_cells_of_a_row_are_one_line_and_long_ones_are_paragraphs() -> None:
    assert lines("<table><tr><th>Port</th><td>Ferries</td></tr><tr><td>Ellery</td><td>4</td></tr></table>") == [
        "Port Ferries",
        "Ellery 4",
    ]
    story = "The harbour master said that no ferry would sail from the quay before the end of the week, at least."
    assert lines(f"<table><tr><td>Menu</td><td>{story}</td></tr></table>") == ["Menu", story]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>let a = 1</script>",
        "<style>p{}</style>",
        "<template><p>t</p></template>",
        "<noscript><p>again</p></noscript>",
        "<svg><title>icon</title><text>x</text></svg>",
        "<p hidden>secret</p>",
        "<p style='color:red; DISPLAY : none'>secret</p>",
        "<select><option>one</option></select>",
        "<textarea>typed</textarea>",
        "<img alt='a boat' src='x'>",
        "<!-- a note -->",
    ],
)
def test_what_no_reader_sees_is_left_out_and_what_follows_it_is_not(hidden: str) -> None:
    assert lines(f"<div><p>Before</p>{hidden} after</div>") == ["Before", "after"]


def test_what_is_hidden_can_be_asked_for() -> None:
    assert flat("<p>Shown</p><div hidden>Kept</div><script>x</script>", with_hidden=True).text == "Shown\nKept"


def test_hints_say_tag_surroundings_and_share_of_links() -> None:
    page = flat("<article class='Story Main'><p id=lead>Read <a rel=nofollow href=x>more</a></p></article>")
    hints = page.candidates[0].hints
    assert hints is not None
    assert hints.tag == "p"
    assert hints.around[:5] == ("p", "lead", "article", "story", "main")
    assert hints.link_share == pytest.approx(4 / 8)


def test_an_inline_element_around_the_whole_block_counts_among_its_surroundings() -> None:
    page = flat("<div class=top><span class=byline>By <b>Ada Quill</b></span></div>")
    hints = page.candidates[0].hints
    assert hints is not None
    assert (hints.tag, hints.around[:4]) == ("div", ("span", "byline", "div", "top"))


def test_siblings_have_one_holder_and_article_elements_have_numbers() -> None:
    page = flat("<p>Out</p><article><p>One</p><p>Two</p></article><article><p>Other</p></article>")
    assert page.holders[1] == page.holders[2] != page.holders[0]
    assert page.articles[0] == 0
    assert len(set(page.articles)) == 3


def test_hints_of_hostile_markup_stay_small() -> None:
    page = flat(f"<div class='{'x ' * 5000}{'y' * 5000}'>" * 40 + "text")
    hints = page.candidates[0].hints
    assert hints is not None
    assert len(hints.around) <= 120
    assert max(map(len, hints.around)) <= 80


def test_a_page_without_text_has_no_blocks() -> None:
    assert flat("<p> <b>\n</b></p>") == Flattened("", (), (), ())


@given(
    st.lists(
        st.one_of(
            st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"),
            st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
            st.text(st.characters(exclude_characters="<&\x00", exclude_categories=["Cs"]), max_size=12),
        ),
        max_size=30,
    )
)
def test_blocks_are_in_order_apart_and_hold_all_text(parts: list[str]) -> None:
    page = flat("<body>x" + "".join(parts))
    end = 0
    for candidate in page.candidates:
        start, stop = candidate.span
        assert end <= start < stop
        assert page.text[start:stop] == page.text[start:stop].strip()
        assert not page.text[end:start].strip()
        end = stop
    assert end == len(page.text)
    assert len(page.holders) == len(page.articles) == len(page.candidates)
