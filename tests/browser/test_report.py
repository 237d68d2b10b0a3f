"""The report in one file, opened from a disk in Chromium without a desk."""

import re
import urllib.request

import pytest

MOST_SHEETS = 26
MOST_BYTES = 1_000_000
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture(scope="module")
def report(demo, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    with urllib.request.urlopen(f"{demo.address}/report.html", timeout=60) as answer:
        path.write_bytes(answer.read())
    return path


@pytest.fixture
def opened(chromium, report):
    """Opens the report, with whatever it asks for beyond itself."""
    contexts = []

    def open_page(**options):
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        contexts.append(context)
        page, asked = context.new_page(), []
        page.on("request", lambda one: asked.append(one.url))
        page.on("console", lambda one: asked.append(one.text))
        page.goto(report.as_uri())
        return page, asked

    yield open_page
    for context in contexts:
        context.close()


def test_it_is_small_asks_for_nothing_and_prints_to_few_sheets(report, opened):
    page, asked = opened()
    printed = page.pdf(prefer_css_page_size=True)
    assert report.stat().st_size < MOST_BYTES
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= MOST_SHEETS
    assert asked == [report.as_uri()]


def test_its_pictures_are_there_and_a_name_leads_to_its_line(opened):
    page, _ = opened()
    assert page.locator("svg.chain").first.is_visible()
    assert page.locator("svg.lanes").first.is_visible()
    line = page.locator(".columns a", has_text=re.compile(r"^\d+-a\d+$")).first
    name = line.inner_text()
    line.click()
    assert page.locator(":target").inner_text().count(name) == 1
    assert page.locator(":target").is_visible()
    page.locator(".columns a", has_text=re.compile(r"^\d+-headline$")).first.click()
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_of_it_is_out_of_reach(opened, axe, scheme):
    page, _ = opened(color_scheme=scheme, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate(axe)
    found = page.evaluate("(rules) => axe.run(document, rules)", RULES)["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []


def test_it_fits_a_telephone(opened):
    page, _ = opened(viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
