"""The invented affair that comes with the package: complete, self-contained, and true to its own lineage."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from lxml import html
from tests.demo.gold import ACCOUNT, AFFAIR, PAGES, TEXTS, VERSIONS, expected, stem_of

from onrecord.demo import demo_pages
from onrecord.values.stance import Band, NonAnswer

ADDRESS = re.compile(r"https?://([^/\"'\s<>]+)")
OWN_HOSTS = re.compile(r"(?:[\w-]+\.)*\w+\.example")
NAMES_OF_FORMATS = {"schema.org", "www.w3.org"}
HTML_PAGES = [stem for stem, page in VERSIONS.items() if page.address.endswith(".html")]
LARGEST_PACKAGE = 150_000
COPIED_AT_LEAST = 0.7
ABRIDGED_AT_LEAST = 0.5
RETOLD_AT_MOST = 0.15
COPIES = {("03-northmoor-post", "02-meridian-wire"), ("11-tolland-evening-star", "10-meridian-wire-gates")}
ON_AIR_BEFORE = {("12-osmaran-standard", "13-radio-sennet")}
"""A story that cites a bulletin, which went on the air before its page went up."""


def test_pages_come_in_the_order_of_publication() -> None:
    """Page 04 states a date only."""
    stems = [stem_of(page) for page in demo_pages()]
    moments = [datetime.fromisoformat(expected(stem)["published"]) for stem in stems if stem[:2] != "04"]
    assert [stem[:2] for stem in stems] == [f"{number:02}" for number in range(1, 15)]
    assert moments == sorted(moments)


def test_nothing_is_stated_about_a_page_but_its_name_and_bytes() -> None:
    for page in VERSIONS.values():
        assert (page.container, page.moment, page.media_type, page.charset) == (None, None, None, None)
        assert page.sha256 == hashlib.sha256(page.content).hexdigest()


def test_there_are_html_pages_and_one_plain_text() -> None:
    endings = [page.address.rsplit(".", 1)[1] for page in PAGES.values()]
    assert sorted(set(endings)) == ["html", "txt"]
    assert endings.count("txt") == 1
    assert len(endings) >= 12


def test_the_package_stays_small() -> None:
    assert sum(len(page.content) for page in VERSIONS.values()) < LARGEST_PACKAGE


@pytest.mark.parametrize("stem", PAGES)
def test_a_story_has_the_length_of_a_story(stem: str) -> None:
    words = sum(len(paragraph.split()) for paragraph in expected(stem)["body"])
    assert 350 <= words <= 800


@pytest.mark.parametrize("stem", VERSIONS)
def test_every_address_is_of_a_reserved_domain(stem: str) -> None:
    hosts = set(ADDRESS.findall(VERSIONS[stem].content.decode("utf-8"))) - NAMES_OF_FORMATS
    assert [host for host in hosts if not OWN_HOSTS.fullmatch(host)] == []


@pytest.mark.parametrize("stem", HTML_PAGES)
def test_a_page_fetches_nothing_when_a_browser_opens_it(stem: str) -> None:
    tree = html.fromstring(VERSIONS[stem].content.decode("utf-8"))
    assert [
        source for source in tree.xpath("//@src | //@srcset | //@background") if not source.startswith("data:")
    ] == []
    assert (
        tree.xpath("//link[@rel='stylesheet'] | //iframe | //script[@type != 'application/ld+json' or not(@type)]")
        == []
    )


def _places(value: Any) -> Iterator[dict[str, Any]]:
    """Every table of the gold that gives words of a page, however deep it stands."""
    if isinstance(value, dict):
        if "page" in value:
            yield value
        for inner in value.values():
            yield from _places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _places(inner)


@pytest.mark.parametrize("place", list(_places(AFFAIR)), ids=lambda place: place["page"])
def test_the_words_of_the_gold_stand_on_their_page_once_or_as_often_as_it_says(place: dict[str, Any]) -> None:
    words = place.get("words") or place["description"]
    assert TEXTS[place["page"]].count(words) == place.get("times", 1)


@pytest.mark.parametrize("edge", AFFAIR["edges"], ids=lambda edge: f"{edge['from']} {edge['kind']} {edge['to']}")
def test_the_words_that_show_an_edge_stand_in_the_story(edge: dict[str, str]) -> None:
    assert TEXTS[edge["from"]].count(edge["evidence"]) == 1
    if edge["kind"] in {"copies", "shares quote"}:
        assert edge["evidence"] in TEXTS[edge["to"]]


def test_no_story_rests_on_a_later_one_but_by_what_was_on_the_air() -> None:
    """Stems begin with their place in the order; the correction in story 1 cites a document, not a story."""
    late = {(edge["from"], edge["to"]) for edge in AFFAIR["edges"] if edge["from"] <= edge["to"]}
    assert late == ON_AIR_BEFORE


def test_stories_disagree_on_when_the_helicopter_left() -> None:
    moments = {datetime.fromisoformat(line["moment"]) for line in AFFAIR["departure"]}
    assert len(moments) == 5


def test_words_of_the_vocabulary_are_those_of_the_values() -> None:
    assert {denial["band"] for denial in AFFAIR["denials"]} == set(Band)
    assert {answer["kind"] for answer in AFFAIR["non_answers"]} == set(NonAnswer)


def test_one_office_gives_no_answer_in_at_least_four_wordings_over_four_stories() -> None:
    assert len({answer["words"] for answer in AFFAIR["non_answers"]}) >= 4
    assert len({answer["page"] for answer in AFFAIR["non_answers"]}) >= 4


def test_no_words_take_two_sides_and_no_story_words_serve_two_claims() -> None:
    seen = [
        (place["page"], place["words"])
        for claim in AFFAIR["claims"]
        for side in ("for", "against", "neither")
        for place in claim[side]
    ]
    assert len(seen) == len(set(seen))


def test_the_silent_edit_changes_two_lines_and_says_nothing_of_it() -> None:
    edit = AFFAIR["edit"]
    before, after = (VERSIONS[edit[name]].content.decode("utf-8") for name in ("before", "after"))
    for change in edit["changed"]:
        before = before.replace(change["before"], change["after"])
    for line in edit["went"]:
        (paragraph,) = (row for row in before.splitlines(keepends=True) if line["before"] in row)
        before = before.replace(paragraph, "")
    assert before == after


@pytest.mark.parametrize("version", ["before", "after"])
def test_both_versions_stand_at_one_address(version: str) -> None:
    tree = html.fromstring(VERSIONS[AFFAIR["edit"][version]].content.decode("utf-8"))
    assert tree.xpath("//link[@rel='canonical']/@href") == [AFFAIR["edit"]["address"]]


def _runs(stem: str) -> set[tuple[str, ...]]:
    """The five-word runs of a story, in lower case without punctuation."""
    words = re.findall(r"\w+", " ".join(expected(stem)["body"]).lower())
    return set(zip(*(words[start:] for start in range(5)), strict=False))


def _shared(inner: str, outer: str) -> float:
    return len(_runs(inner) & _runs(outer)) / len(_runs(inner))


def test_only_the_copies_are_copies() -> None:
    """Most of their five-word runs are the agency's; every other pair of stories shares little but quotations."""
    shares = {(later, earlier): _shared(later, earlier) for later in PAGES for earlier in PAGES if earlier < later}
    full, abridged = (shares.pop(pair) for pair in sorted(COPIES))
    assert full > COPIED_AT_LEAST
    assert abridged > ABRIDGED_AT_LEAST
    assert max(shares.values()) < RETOLD_AT_MOST


def test_the_abridged_copy_credits_nobody_and_is_shorter() -> None:
    copied, original = "11-tolland-evening-star", "10-meridian-wire-gates"
    assert "Meridian" not in VERSIONS[copied].content.decode("utf-8")
    assert len(TEXTS[copied]) < 0.8 * len(TEXTS[original])


def test_every_page_is_told_of_in_the_account_of_the_affair() -> None:
    for page in demo_pages():
        assert f"| {page.address[:2]} | {expected(stem_of(page))['outlet']}" in ACCOUNT
