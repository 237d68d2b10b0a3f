"""What stands around the beginning of a story."""

import pytest
from tests.page.test_typer import SENTENCE, P, hints, type_marked, type_text

from onrecord.page.heading import Known
from onrecord.values.page import Kind

TITLE = "Night ferry left without a log"
DECK = "Council and pilots differ over who sent it to Port Elder"
LI = hints("li", "ul", "div", "body")


def kinds(*lines: str) -> list[Kind]:
    return [block.kind for block in type_text("\n".join([*lines, *[SENTENCE] * 3]))][: len(lines)]


@pytest.mark.parametrize(
    "after", ["By Ada Quill", "March 9, 2023, 7:05 pm", "Ada Quill · 9 March 2023, 07:05 · 4 min read"]
)
def test_a_deck_that_extractors_took_is_a_deck_above_a_byline_or_date(after: str) -> None:
    typed = type_marked((TITLE, P, 0.3), (DECK, P, 0.9), (after, P, 0.3), (SENTENCE, P, 0.9), headline=TITLE)
    assert typed[:2] == [Kind.HEADLINE, Kind.DECK]
    assert typed[2] in {Kind.BYLINE, Kind.PUBLISHED}
    assert typed[3] is Kind.ARTICLE


def test_a_paragraph_below_the_date_is_no_deck() -> None:
    typed = type_marked(
        (TITLE, P, 0.3), ("March 9, 2023", P, 0.3), (SENTENCE, P, 0.9), (SENTENCE, P, 0.9), headline=TITLE
    )
    assert typed == [Kind.HEADLINE, Kind.PUBLISHED, Kind.ARTICLE, Kind.ARTICLE]


def test_items_of_a_summary_are_all_deck() -> None:
    items = [(f"{number} boats are said to have gone out", LI, 0.0) for number in ("Two", "Three", "Four")]
    typed = type_marked((TITLE, P, 0.3), *items, ("By Ada Quill", P, 0.3), (SENTENCE, P, 0.9), headline=TITLE)
    assert typed[1:4] == [Kind.DECK] * 3


def test_a_bare_name_above_the_date_is_the_byline_whatever_the_vote() -> None:
    typed = type_marked(
        (TITLE, P, 0.3),
        ("Ada Quill and Ben Marsh", P, 0.9),
        ("9 March 2023", P, 0.9),
        (SENTENCE, P, 0.9),
        headline=TITLE,
    )
    assert typed == [Kind.HEADLINE, Kind.BYLINE, Kind.PUBLISHED, Kind.ARTICLE]


def test_of_two_titles_above_the_byline_the_first_is_the_headline() -> None:
    assert kinds(TITLE, DECK, "By Ada Quill", "March 9, 2023")[:2] == [Kind.HEADLINE, Kind.DECK]


def test_the_name_in_the_copyright_line_is_no_headline() -> None:
    text = "\n".join(["Port Elder Ferry Post", "March 9, 2023", TITLE, *[SENTENCE] * 3, "© 2023 Port Elder Ferry Post"])
    assert [block.kind for block in type_text(text)][2] is Kind.HEADLINE


def test_key_points_listed_above_a_story_belong_to_it() -> None:
    point = ("Pilots say that they were never asked to go out", LI, 0.0)
    label = ("Key points", hints("h2", "div", "body"), 0.3)
    typed = type_marked((TITLE, P, 0.3), label, point, point, (SENTENCE, P, 0.9), headline=TITLE)
    assert typed == [Kind.HEADLINE, *[Kind.ARTICLE] * 4]


def test_a_label_of_key_points_without_a_list_is_a_label() -> None:
    typed = type_marked((TITLE, P, 0.3), ("Summary", P, 0.3), (SENTENCE, P, 0.9), headline=TITLE)
    assert typed[1] is Kind.NAVIGATION


@pytest.mark.parametrize("title", [f"{TITLE} | Tern Gazette", f"Tern Gazette - {TITLE}", f"Tern Gazette: {TITLE}"])
def test_a_title_that_names_the_outlet_too_is_found_by_its_longest_part(title: str) -> None:
    assert type_marked((TITLE, P, 0.0), (SENTENCE, P, 0.9), headline=title)[0] is Kind.HEADLINE


def test_a_part_of_a_title_that_is_not_most_of_it_is_not_looked_for() -> None:
    assert Known.of("Ferry: night: pilots: log", []).headlines == {"ferry night pilots log"}


def test_a_line_that_ends_in_a_full_date_is_no_headline_and_no_deck() -> None:
    assert kinds(TITLE, "By Ada Quill", "The Elder Bugle, 9 March 2023") == [Kind.HEADLINE, Kind.BYLINE, Kind.PUBLISHED]
    assert kinds(TITLE, "The Elder Bugle, March 9, 2023") == [Kind.HEADLINE, Kind.PUBLISHED]


def test_a_second_date_above_the_story_is_left_alone() -> None:
    typed = kinds(TITLE, "9 March 2023, 07:05", "The Elder Bugle, 10 March 2023")
    assert typed[:2] == [Kind.HEADLINE, Kind.PUBLISHED]
    assert typed[2] is not Kind.PUBLISHED
