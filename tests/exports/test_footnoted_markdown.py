"""Markdown to paste: each statement with its one footnote, and nothing of a page's words is markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.cli.conftest import affair_story, sequel_story
from tests.exports.reviewed import HOSTILE, hostile_story, reviewed, reviewed_affair, with_head

from onrecord.exports.footnoted_markdown import (
    LEGEND,
    UNRESOLVED,
    escaped,
    lines_to_markdown,
    lines_to_markdown_by_source,
)
from onrecord.exports.readable import one_row

LABEL = r"\[\^([^\]]+)\]"
WRITERS = (lines_to_markdown, lines_to_markdown_by_source)
RENDER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def written(writer, *stories):
    return "".join(writer(stories))


def statements(text):
    return [row for row in text.splitlines() if row.startswith("- ")]


def footnotes(text):
    return dict(re.findall(rf"^{LABEL}: (.*)$", text, re.MULTILINE))


def test_a_story_is_a_title_its_statements_and_their_footnotes():
    text = written(lines_to_markdown, reviewed_affair())
    assert text.startswith(LEGEND)
    assert "\n## Brackwater Gazette, “Inquiry opens at Brackwater lock”, Fri 2 May 2031\n" in text
    assert statements(text)[0] == (
        "- **Tobias Renn** *wrote*: “I was NOT at the lock,” (denies, categorical; *suggested*)[^7-a1]"
    )
    assert footnotes(text)["7-a1"] == (
        "Brackwater Gazette, “Inquiry opens at Brackwater lock”, Fri 2 May 2031. story.html. Suggested by machine "
        "(score 0.98), not reviewed. Note: ask him again. At 51-125 of text 64bfd0841cdf. "
        "Words: “I was NOT at the lock,” wrote Tobias Renn, the river authority’s chairman"
    )


def test_a_footnote_says_where_the_words_stand_and_in_which_text():
    told = reviewed_affair()
    for name, note in footnotes(written(lines_to_markdown, told)).items():
        ((places, digest),) = re.findall(r" At ([0-9, -]+) of text ([0-9a-f]+)\. ", note)
        assert told.story.key.startswith(digest)
        spans = [tuple(map(int, place.split("-"))) for place in places.split(", ")]
        words = " … ".join(told.story.page.text[start:end] for start, end in spans)
        assert note.endswith(f" Words: {escaped(words)}"), name


def test_a_reviewed_line_says_who_decided_and_has_its_way():
    text = written(lines_to_markdown, reviewed_affair())
    assert "(confirms; fixed)[^7-a4]" in statements(text)[2]
    assert (
        "By way of: Brackwater Gazette › Harbour Ledger › Mara Voss. Fixed by Una Pell, 2031-05-03."
        in (footnotes(text)["7-a4"])
    )


def test_the_unresolved_and_the_unnamed_are_shown_as_such():
    rows = statements(written(lines_to_markdown, reviewed(affair_story())))
    assert "source not resolved; *suggested*" in rows[4]
    assert rows[7].startswith("- (no source named) *is believed*: to have left by the east door (*suggested*)")
    assert rows[6] == "- **The contractor** *declined to comment* (declines; *suggested*)[^7-a7]"


def test_indirect_speech_gets_no_quotation_marks():
    (row,) = statements(written(lines_to_markdown, reviewed(with_head())))
    assert not re.search("[“”\"']", row)


@pytest.mark.parametrize("writer", WRITERS)
def test_every_statement_has_one_footnote_of_its_own(writer):
    text = written(writer, reviewed_affair(), reviewed(sequel_story(), number=12))
    marks = [re.search(rf"{LABEL}$", row)[1] for row in statements(text)]
    assert len(set(marks)) == len(marks) == 13
    assert sorted(re.findall(rf"^{LABEL}:", text, re.MULTILINE)) == sorted(marks)


def test_by_source_a_named_one_stands_once_over_stories_and_nobody_known_stands_last():
    text = written(lines_to_markdown_by_source, reviewed(affair_story()), reviewed(sequel_story(), number=12))
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings[0] == "Tobias Renn"
    assert headings[1] == "Harbour Ledger (document)"
    assert "Engineers who were on duty (Brackwater Gazette, Fri 2 May 2031)" in headings
    assert headings[-1] == UNRESOLVED
    assert len(set(headings)) == len(headings)
    twice = written(lines_to_markdown_by_source, reviewed(affair_story()), reviewed(affair_story(), number=8))
    assert re.findall(r"^## (.*)$", twice, re.MULTILINE).count("Tobias Renn") == 1


def test_an_address_on_the_web_is_a_link_and_no_other_one_is():
    web = written(lines_to_markdown, reviewed(with_head(address="https://news.example/a")))
    assert "<https://news.example/a>." in web
    assert 'href="https://news.example/a"' in RENDER.render(web)
    bad = written(lines_to_markdown, reviewed(with_head(address="javascript:alert(1)")))
    assert "href" not in RENDER.render(bad)


def test_a_story_without_a_head_says_so():
    text = written(lines_to_markdown, reviewed(with_head(headline=None, outlet=None, published=None)))
    assert "## (no outlet), (no headline), (no date)\n" in text


def test_a_record_without_lines_is_only_the_legend():
    assert [written(writer) for writer in WRITERS] == [LEGEND + "\n"] * 2


@pytest.mark.parametrize("writer", WRITERS)
def test_hostile_words_are_no_markup_and_stand_as_they_are(writer):
    text = written(writer, reviewed(hostile_story()))
    html = RENDER.render(text)
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= {"p", "h2", "ul", "li", "em", "strong"}
    assert len(re.findall(rf"(?<!\\){LABEL}", text)) == 2
    assert one_row(HOSTILE) in RENDER.render(escaped(HOSTILE)).replace("&lt;", "<").replace("&gt;", ">").replace(
        "&quot;", '"'
    ).replace("&amp;", "&")


@given(st.text(st.sampled_from("\\`*_{}[]<>#+-.!|~^$&=@:/ 1a)\n\t'\"w") | st.characters(), max_size=30))
def test_escaped_text_is_one_paragraph_of_plain_text(text):
    tokens = RENDER.parse(escaped(text))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    shown = "".join(child.content for token in tokens for child in token.children or ())
    assert {child.type for token in tokens for child in token.children or ()} <= {"text", "text_special"}
    assert shown == one_row(text)
