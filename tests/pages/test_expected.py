"""The hand-written expectations beside the pages: well formed, and every word of every page accounted for.

They say what a careful editor would say of each block. What `onrecord.page` makes of the pages is tested elsewhere.
"""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from onrecord.values.page import Kind

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FIELDS = ["headline", "byline", "published", "updated", "outlet", "body", "furniture"]
FIXTURES = sorted(path for path in HERE.iterdir() if path.suffix in {".html", ".txt"})
DEMO = sorted(path for path in (ROOT / "src/onrecord/demo").iterdir() if path.suffix in {".html", ".txt"})
EVERY = pytest.mark.parametrize("path", [*FIXTURES, *DEMO], ids=lambda path: path.name)
SHOWN_NOWHERE = ("head", "script", "style")


def _expected(path: Path) -> dict[str, Any]:
    folder = HERE if path in FIXTURES else ROOT / "tests/demo/pages"
    loaded: dict[str, Any] = json.loads((folder / f"{path.stem}.json").read_text(encoding="utf-8"))
    return loaded


def _source(path: Path) -> str:
    content = path.read_bytes()
    return content.decode("cp1252" if b"charset=windows-1252" in content else "utf-8")


def _shown(path: Path) -> str:
    """The page's visible text."""
    source = _source(path)
    if path.suffix != ".html":
        return source
    tree = html.document_fromstring(source)
    for element in list(tree.iter(*SHOWN_NOWHERE)):
        element.drop_tree()
    return str(tree.text_content())


def _close(text: str) -> str:
    """The text without white space: markup alone decides where it stands."""
    return "".join(text.split())


def _letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


def test_each_expectation_has_its_page() -> None:
    assert sorted(path.stem for path in HERE.glob("*.json")) == [path.stem for path in FIXTURES]
    assert sorted(path.stem for path in (ROOT / "tests/demo/pages").glob("*.json")) == [path.stem for path in DEMO]


@EVERY
def test_an_expectation_has_every_field_in_its_form(path: Path) -> None:
    expected = _expected(path)
    assert list(expected) == FIELDS
    for field in ("published", "updated"):
        assert expected[field] is None or datetime.fromisoformat(expected[field])
    kinds = {Kind(block["kind"]) for block in expected["furniture"]}
    assert Kind.ARTICLE not in kinds


@EVERY
def test_headline_writers_and_outlet_stand_on_the_page(path: Path) -> None:
    expected = _expected(path)
    assert expected["outlet"] in _source(path)
    shown = _close(_shown(path))
    for words in (*expected["byline"], *filter(None, [expected["headline"]])):
        assert _close(words) in shown


@EVERY
def test_paragraphs_and_furniture_stand_on_the_page_in_order(path: Path) -> None:
    shown, expected = _close(_shown(path)), _expected(path)
    for texts in (expected["body"], [block["text"] for block in expected["furniture"]]):
        reached = 0
        for text in texts:
            found = shown.find(_close(text), reached)
            assert found >= 0, text
            reached = found + len(_close(text))


@EVERY
def test_every_letter_of_the_page_is_accounted_for_once(path: Path) -> None:
    expected = _expected(path)
    pieces = [*expected["body"], *(block["text"] for block in expected["furniture"])]
    assert _letters(" ".join(pieces)) == _letters(_shown(path))
