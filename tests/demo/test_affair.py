"""The invented affair that comes with the package: complete, self-contained, and true to its own lineage."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from onrecord.demo import demo_pages
from onrecord.values.fetched import Fetched

HERE = Path(__file__).parent
AFFAIR: dict[str, list[dict[str, str]]] = json.loads((HERE / "affair.json").read_text(encoding="utf-8"))
PAGES = {page.address: page for page in demo_pages()}
ADDRESS = re.compile(r"https?://([^/\"'\s<>]+)")
OWN_HOSTS = re.compile(r"(?:[\w-]+\.)*\w+\.example")
NAMES_OF_FORMATS = {"schema.org", "www.w3.org"}
LARGEST_PACKAGE = 150_000
COPIED_AT_LEAST = 0.7
RETOLD_AT_MOST = 0.15


def _expected(stem: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / "pages" / f"{stem}.json").read_text(encoding="utf-8"))
    return loaded


def _stem(page: Fetched) -> str:
    return page.address.rsplit(".", 1)[0]


def _text(page: Fetched) -> str:
    """All words of the page, every run of white space one space."""
    source = page.content.decode("utf-8")
    text = html.fromstring(source).text_content() if page.address.endswith(".html") else source
    return " ".join(text.split())


TEXTS = {_stem(page): _text(page) for page in PAGES.values()}


def test_pages_come_in_the_order_of_publication() -> None:
    """Page 04 states a date only."""
    stems = [_stem(page) for page in demo_pages()]
    moments = [datetime.fromisoformat(_expected(stem)["published"]) for stem in stems if stem[:2] != "04"]
    assert [stem[:2] for stem in stems] == [f"{number:02}" for number in range(1, 10)]
    assert moments == sorted(moments)


def test_nothing_is_stated_about_a_page_but_its_name_and_bytes() -> None:
    for page in demo_pages():
        assert (page.container, page.moment, page.media_type, page.charset) == (None, None, None, None)
        assert page.sha256 == hashlib.sha256(page.content).hexdigest()


def test_there_are_html_pages_and_one_plain_text() -> None:
    endings = [page.address.rsplit(".", 1)[1] for page in demo_pages()]
    assert sorted(set(endings)) == ["html", "txt"]
    assert endings.count("txt") == 1
    assert len(endings) >= 7


def test_the_package_stays_small() -> None:
    assert sum(len(page.content) for page in demo_pages()) < LARGEST_PACKAGE


@pytest.mark.parametrize("stem", TEXTS)
def test_a_story_has_the_length_of_a_story(stem: str) -> None:
    words = sum(len(paragraph.split()) for paragraph in _expected(stem)["body"])
    assert 350 <= words <= 800


@pytest.mark.parametrize("address", PAGES)
def test_every_address_is_of_a_reserved_domain(address: str) -> None:
    hosts = set(ADDRESS.findall(PAGES[address].content.decode("utf-8"))) - NAMES_OF_FORMATS
    assert [host for host in hosts if not OWN_HOSTS.fullmatch(host)] == []


@pytest.mark.parametrize("address", [address for address in PAGES if address.endswith(".html")])
def test_a_page_fetches_nothing_when_a_browser_opens_it(address: str) -> None:
    tree = html.fromstring(PAGES[address].content.decode("utf-8"))
    assert [
        source for source in tree.xpath("//@src | //@srcset | //@background") if not source.startswith("data:")
    ] == []
    assert (
        tree.xpath("//link[@rel='stylesheet'] | //iframe | //script[@type != 'application/ld+json' or not(@type)]")
        == []
    )


@pytest.mark.parametrize("edge", AFFAIR["edges"], ids=lambda edge: f"{edge['from']} {edge['kind']} {edge['to']}")
def test_the_words_that_show_an_edge_stand_in_the_story(edge: dict[str, str]) -> None:
    assert edge["evidence"] in TEXTS[edge["from"]]
    if edge["kind"] in {"copies", "shares quote"}:
        assert edge["evidence"] in TEXTS[edge["to"]]


def test_no_story_rests_on_a_later_one() -> None:
    """Stems begin with their place in the order; the correction in story 1 cites a document, not a story."""
    assert [edge for edge in AFFAIR["edges"] if edge["from"] <= edge["to"]] == []


@pytest.mark.parametrize("line", [*AFFAIR["departure"], *AFFAIR["denials"]], ids=lambda line: line["words"][:30])
def test_the_words_of_the_affair_stand_on_their_pages(line: dict[str, str]) -> None:
    assert line["words"] in TEXTS[line["page"]]


@pytest.mark.parametrize("line", AFFAIR["same unnamed source"], ids=lambda line: line["page"])
def test_the_unnamed_source_stands_where_it_is_said_to(line: dict[str, str]) -> None:
    assert line["description"] in TEXTS[line["page"]]


def test_stories_disagree_on_when_the_helicopter_left() -> None:
    moments = {datetime.fromisoformat(line["moment"]) for line in AFFAIR["departure"]}
    assert len(moments) == 4


def _runs(stem: str) -> set[tuple[str, ...]]:
    """The five-word runs of a story, in lower case without punctuation."""
    words = re.findall(r"\w+", " ".join(_expected(stem)["body"]).lower())
    return set(zip(*(words[start:] for start in range(5)), strict=False))


def _shared(inner: str, outer: str) -> float:
    return len(_runs(inner) & _runs(outer)) / len(_runs(inner))


def _pairs() -> Iterator[tuple[str, str]]:
    return ((later, earlier) for later in TEXTS for earlier in TEXTS if earlier < later)


def test_only_the_wire_copy_is_a_copy() -> None:
    """Most of its five-word runs are the agency's; every other pair of stories shares little but quotations."""
    shares = {pair: _shared(*pair) for pair in _pairs()}
    wire_copy = shares.pop(("03-northmoor-post", "02-meridian-wire"))
    assert wire_copy > COPIED_AT_LEAST
    assert max(shares.values()) < RETOLD_AT_MOST


def test_every_page_is_told_of_in_the_account_of_the_affair() -> None:
    account = (Path(__file__).parents[2] / "src/onrecord/demo/affair.md").read_text(encoding="utf-8")
    for page in demo_pages():
        assert f"| {page.address[:2]} | {_expected(_stem(page))['outlet']}" in account
