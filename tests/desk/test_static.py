"""What stands beside the pages: no address of another host, nothing inline, colours that can be read."""

import base64
import hashlib
import re
from importlib.resources import files

import pytest
from tests.desk.conftest import Elements

DESK = files("onrecord.desk")
STATIC = sorted(file.name for file in (DESK / "static").iterdir())
CSS = (DESK / "static" / "desk.css").read_text(encoding="utf-8")
HOST = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+\.\w")
"""An address with a host; the names of XML's own vocabularies are no addresses."""


def variables(block):
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", block))


def schemes():
    light = variables(CSS[: CSS.index("@media (prefers-color-scheme: dark)")])
    begin = CSS.index("@media (prefers-color-scheme: dark)")
    return {"light": light, "dark": light | variables(CSS[begin : CSS.index("*, *::before")])}


def luminance(colour):
    """WCAG 2.2, relative luminance."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


WORDS = [
    *((ink, ground) for ink in ("ink", "faint", "link") for ground in ("paper", "raised")),
    *(("ink", ground) for ground in ("content", "lit", "held")),
    ("faint", "content"),
    ("faint", "lit"),
    ("link", "lit"),
    ("main-ink", "main"),
]
LINES = [
    *(("edge", ground) for ground in ("paper", "raised")),
    *((edge, "paper") for edge in ("content-edge", "source-edge", "cue-edge", "lit-edge", "link")),
    ("content-edge", "content"),
    ("source-edge", "content"),
    ("cue-edge", "content"),
    ("lit-edge", "lit"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(scheme, ink, ground):
    colours = schemes()[scheme]
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), LINES)
def test_lines_can_be_seen(scheme, edge, ground):
    colours = schemes()[scheme]
    assert contrast(colours[edge], colours[ground]) >= 3


@pytest.mark.parametrize("name", STATIC)
def test_no_static_file_names_another_host(desk, name):
    assert not HOST.search((DESK / "static" / name).read_text(encoding="utf-8"))
    assert desk.get(f"/static/{name}").status_code == 200


def test_no_template_names_another_host_or_holds_script_or_style():
    for file in (DESK / "templates").iterdir():
        text = file.read_text(encoding="utf-8")
        assert not HOST.search(text), file.name
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src=\"/static/)", text), file.name


@pytest.mark.parametrize("page", ["/", "/stories/1", "/stories/2/versions", "/sources", "/search?q=lock", "/timeline",
                                  "/missed", "/review/1/a3", "/history", "/nothing"])  # fmt: skip
def test_a_page_asks_for_nothing_from_elsewhere(desk, page):
    elements = Elements(desk.get(page).text)
    for _, attributes in elements.found:
        for name in ("src", "srcset", "action", "formaction", "data", "poster", "xlink:href"):
            assert (attributes.get(name) or "/").startswith("/")
    assert all(link["href"].startswith("/") for link in elements.all("link"))


def test_the_timeline_brings_the_style_whose_digest_the_policy_has(desk):

    answer = desk.get("/timeline")
    (style,) = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]


def test_pages_may_not_use_words_that_judge():
    banned = re.compile(
        r"\b(admitted|refuted|exposed|on background|never responded|fake|credib\w+|trustworthy)\b", re.IGNORECASE
    )
    for file in (DESK / "templates").iterdir():
        assert not banned.search(file.read_text(encoding="utf-8")), file.name


@pytest.mark.parametrize(
    "feature", ["forced-colors: active", "@media print", "prefers-reduced-motion", ":focus-visible"]
)
def test_the_style_sees_to_how_people_look(feature):
    assert feature in CSS
