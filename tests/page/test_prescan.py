"""Markup that would make a parser hang or lose text is refused; markup as pages have it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.prescan import refuse_hostile


def code(markup: str) -> str | None:
    refusal = refuse_hostile(markup, "page.html")
    return None if refusal is None else refusal.code


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<div>" * 100_000, "too-deep"),
        ("<div/>" * 300, "too-deep"),
        ("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x", "too-many-attributes"),
        ("<p a=b" * 2_000, "too-many-attributes"),
        ("<i a b c d e f g h></i>" * 40_000, "too-many-attributes"),
        (f"<p title='{'x' * 8_000_001}'>", "too-long-run"),
        ("<p>" + "x" * 8_000_001, "too-long-run"),
        ("x" * 8_000_001 + "<p>", "too-long-run"),
        ("<!--" + "x" * 8_000_001, "too-long-run"),
        ("<script>" + "x" * 8_000_001, "too-long-run"),
        ("<a" + " " * 8_000_001, "too-long-run"),
        ("<p>" * 300_000, "too-many-tags"),
        ("<br>" * 50_001, "too-many-tags"),
        ("</a>" * 200_001, "too-many-tags"),
        ("<!>" * 200_001, "too-many-tags"),
        ("".join(f"<p><font size={n}>" for n in range(1_100)), "too-many-unclosed"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_hostile_markup_is_refused(markup: str, expected: str) -> None:
    assert code(markup) == expected


def test_a_refusal_says_what_was_found_and_what_to_try() -> None:
    assert str(refuse_hostile("<b>" * 251, "p.html")) == (
        "p.html: elements nested more than 250 deep, which no article needs; "
        "save the story as plain text and give the text"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "plain text, 1 < 2",
        "<p>" * 40_000,
        "<ul>" + "<li>item<p>text" * 5_000,
        "<table>" + "<tr><td>a<td>b" * 5_000,
        "<dl>" + "<dt>a<dd>b" * 5_000,
        "<p><b>bold" * 900,
        "<br><img><hr/>" * 5_000,
        "<svg>" + "<path d='M0'/>" * 5_000 + "</svg>",
        "<script>" + "'<div>'" * 5_000 + "</script>",
        "<!--" + "<div>" * 5_000 + "-->",
        "<p title='" + "<div>" * 5_000 + "'>",
        "<p title=" + "<div" * 5_000 + ">",
        "</div>" * 5_000,
        "<i>x</i>" * 20_000,
        "\0".join(["<html><body><p>A page.</p></body></html>"] * 200),
        "<p class='never closed",
        "<script>never closed",
        "<!-- never closed",
        "<" * 100_000,
    ],
    ids=lambda markup: markup[:12],
)
def test_markup_as_pages_have_it_passes(markup: str) -> None:
    assert code(markup) is None


@given(st.text(alphabet="<>/!-abp =\"'\n\0"))
def test_any_markup_is_scanned_to_its_end(markup: str) -> None:
    assert code(markup) is None


@given(st.text(alphabet="<>/!-=\"' ab", min_size=1, max_size=12))
def test_repeating_any_fragment_ends_in_an_answer(fragment: str) -> None:
    assert code(fragment * 20_000) in {None, "too-deep", "too-many-tags", "too-many-attributes", "too-many-unclosed"}
