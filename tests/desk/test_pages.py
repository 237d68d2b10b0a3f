"""Every page is there, is whole, and says the same as its JSON."""

import json
import re
from itertools import pairwise

import pytest
from tests.desk.conftest import NOON, Elements, client_of
from tests.record.test_claims import NO, OTHER, YES

from onrecord.record import Record

PAGES = (
    "/",
    "/stories/1",
    "/stories/1?line=a4",
    "/stories/2",
    "/stories/2?version=1",
    "/stories/2/versions",
    "/claims",
    "/sources",
    "/sources?name=renn",
    "/sources/person%20aldo%20renn",
    "/search",
    "/search?q=lock",
    "/search?q=lock&stance=denies&outlet=Brackwater+Gazette",
    "/timeline",
    "/timeline?story=1",
    "/missed",
    "/calls",
    "/drift",
    "/drift?q=lock",
    "/review/1/a3",
    "/history",
)


def json_address(page):
    path, mark, query = page.partition("?")
    return f"{'/index' if path == '/' else path}.json{mark}{query}"


@pytest.fixture
def known(desk):
    """Pages, with the key of a source that the record has."""
    there = json.loads(desk.get("/sources.json").content)["sources"]
    assert there
    return there


@pytest.mark.parametrize("page", [page for page in PAGES if not page.startswith("/sources/")])
def test_a_page_answers_with_html_and_with_json(desk, page):
    html, plain = desk.get(page), desk.get(json_address(page))
    assert (html.status_code, plain.status_code) == (200, 200)
    assert html.headers["content-type"] == "text/html; charset=utf-8"
    assert plain.headers["content-type"] == "application/json"
    told = plain.json()
    assert told["schema"].startswith("onrecord/desk-")
    assert Elements(html.text).all("html") == [{"lang": "en"}]


def words_in(value):
    """Every text of a value, but for addresses, digests and moments that a page shows in other words."""
    if isinstance(value, dict):
        skipped = {
            "schema",
            "shown",
            "address",
            "moment",
            "published_moment",
            "updated_moment",
            "marks",
            "span",
            "without",
            "mark",
            "apart_from",
            "one_with",
        }
        for name, inner in value.items():
            if name not in skipped:
                yield from words_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_in(inner)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("page", ["/", "/sources", "/missed", "/search?q=lock", "/stories/2/versions"])
def test_what_the_json_tells_stands_in_the_page(desk, page):
    text = Elements(desk.get(page).text)
    shown = text.text + " " + " ".join(str(value) for _, those in text.found for value in those.values())
    told = desk.get(json_address(page)).json()
    missing = [words for words in words_in(told) if " ".join(words.split()) not in shown]
    assert missing == []


def test_the_first_page_counts_what_is_left(desk):
    told = desk.get("/index.json").json()
    lines = sum(story["lines"] for story in told["stories"])
    assert told["tally"] == {"stories": 2, "lines": lines, "suggested": lines - 2, "missed": 1}
    assert [(one["story"], one["version"]) for one in told["arrived"]] == [(2, 2), (1, 1)], "each story once"
    assert (told["seen"], told["fresh"]) == (None, 2)
    assert [story["published"] for story in told["stories"]] == ["Sun 4 May 2031", "Fri 2 May 2031"]


def test_every_source_leads_to_its_lines(desk, known):
    for source in known:
        page = desk.get(source["address"])
        assert page.status_code == 200
        assert source["name"] in Elements(page.text).text
        told = desk.get(f"{source['address']}.json").json()
        assert told["count"] == sum(len(story["lines"]) for story in told["stories"])


def test_pages_have_headings_in_order_and_labels_on_all_controls(desk):
    for page in (*PAGES[:10], "/review/1/a3", "/history"):
        if page.startswith("/sources/"):
            continue
        elements = Elements(desk.get(page).text)
        levels = [int(tag[1]) for tag, _ in elements.found if tag in {"h1", "h2", "h3", "h4"}]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
        labels = {one.get("for") for one in elements.all("label")}
        fields = [*elements.all("input"), *elements.all("select"), *elements.all("textarea")]
        bare = [one for one in fields if one.get("type") not in {"hidden", "checkbox"} and one.get("id") not in labels]
        assert bare == []
        names = [one["id"] for _, one in elements.found if "id" in one]
        assert len(names) == len(set(names))


def test_every_fragment_leads_somewhere(desk):
    for page in ("/stories/1", "/stories/1?line=a4", "/timeline"):
        elements = Elements(desk.get(page).text)
        names = {one["id"] for _, one in elements.found if "id" in one}
        fragments = {one["href"].partition("#")[2] for one in elements.all("a") if "#" in one["href"]}
        if page == "/timeline":
            fragments = {one for one in fragments if not one.startswith("a")}
        assert fragments - {""} <= names


@pytest.mark.parametrize(
    "page",
    [
        "/stories/9",
        "/stories/0",
        "/stories/x",
        "/stories/" + "9" * 5000,
        "/stories/1?version=7",
        "/stories/1?version=x",
        "/stories/1?line=a99",
        "/stories/9/versions",
        "/sources/person%20nobody",
        "/sources/%00",
        "/timeline?story=9",
        "/review/1/a99",
        "/review/1/x",
        "/nothing",
        "/static/nothing.css",
    ],
)
def test_what_is_not_there_says_so(desk, page):
    answer = desk.get(page)
    assert answer.status_code == 404
    if not page.startswith("/static"):
        assert "Not in this record" in answer.text


def test_what_is_not_there_says_so_as_json_too(desk):
    answer = desk.get("/stories/9.json")
    assert answer.status_code == 404
    assert answer.json()["title"] == "Not in this record"


def test_a_page_number_beyond_the_list_is_its_last_page(desk):
    for page in ("/?page=99", "/missed?page=99", "/history?page=-1", "/?page=x"):
        assert desk.get(page).status_code == 200


def test_an_empty_record_has_every_list(tmp_path):
    with Record(tmp_path / "empty.db", create=True):
        pass
    with client_of(tmp_path / "empty.db") as desk:
        for page in ("/", "/sources", "/search?q=x", "/timeline", "/missed", "/review", "/history"):
            assert desk.get(page).status_code == 200, page


def test_a_record_that_is_gone_is_said(desk, path):
    for file in path.parent.glob("affair.db*"):
        file.unlink()
    answer = desk.get("/")
    assert answer.status_code == 503
    assert "no record there" in answer.text


class TestClaims:
    @pytest.fixture
    def path(self, tmp_path):
        with Record(tmp_path / "disputed.db", create=True) as record:
            for story in (YES, NO, OTHER):
                record.add(story, reader="made", now=NOON)
        return tmp_path / "disputed.db"

    @pytest.fixture
    def disputed(self, path):
        with Record(path) as record:
            (counted,) = record.claims()
            return counted.claim

    def test_the_list_counts_the_sides_and_leads_to_the_card(self, desk, disputed):
        page = desk.get("/claims").text
        assert f'<a href="/claims/{disputed}" dir="auto">Tobias Renn met the contractor at the Oxmoor lock</a>' in page
        assert re.search("▲ yes 1 ?▼ no 1 ?■ neither 0 ?in 2 stories", Elements(page).text)

    def test_a_card_has_three_sides_and_what_they_rest_on(self, desk, disputed):
        told = desk.get(f"/claims/{disputed}.json").json()
        sides = [(column["title"], [one["who"] for one in column["voices"]]) for column in told["columns"]]
        assert sides == [("Says yes", ["Ada Quill"]), ("Says no", ["Tobias Renn"]), ("Neither yes nor no", [])]
        assert [(side["side"], side["range"]) for side in told["rests"]] == [
            ("yes", "1 independent origin"),
            ("no", "1 independent origin"),
        ]
        page = Elements(desk.get(f"/claims/{disputed}").text).text
        for words in ("Says yes (1 statement)", "Says no (1 statement)", "Neither yes nor no (0 statements)"):
            assert words in page

    def test_every_statement_leads_to_its_exact_words(self, desk, disputed):
        told = desk.get(f"/claims/{disputed}.json").json()
        for column in told["columns"]:
            for one in [saying for voice in column["voices"] for saying in voice["sayings"]]:
                assert desk.get(one["address"].partition("#")[0]).status_code == 200

    def test_a_claim_that_is_not_there_is_told(self, desk, disputed):
        assert desk.get("/claims/99999").status_code == desk.get("/claims/x").status_code == 404
