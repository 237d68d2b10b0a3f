"""The gold of the invented affair, and the pages and versions that it speaks of."""

import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from onrecord.demo import demo_pages, later_pages
from onrecord.values.fetched import Fetched
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

HERE = Path(__file__).parent
AFFAIR: dict[str, Any] = tomllib.loads((HERE / "affair.toml").read_text(encoding="utf-8"))
ACCOUNT = files("onrecord.demo").joinpath("affair.md").read_text(encoding="utf-8")
SHOWN_NOWHERE = ("head", "script", "style")


def stem_of(page: Fetched) -> str:
    return page.address.rsplit(".", 1)[0]


def expected(stem: str) -> dict[str, Any]:
    """What a careful editor says of the page."""
    loaded: dict[str, Any] = json.loads((HERE / "pages" / f"{stem}.json").read_text(encoding="utf-8"))
    return loaded


def text_of(page: Fetched) -> str:
    """The words that a reader of the page sees, every run of white space one space."""
    source = page.content.decode("utf-8")
    if page.address.endswith(".html"):
        tree = html.document_fromstring(source)
        for element in list(tree.iter(*SHOWN_NOWHERE)):
            element.drop_tree()
        source = tree.text_content()
    return " ".join(source.split())


PAGES = {stem_of(page): page for page in demo_pages()}
VERSIONS = PAGES | {stem_of(page): page for page in later_pages()}
TEXTS = {stem: text_of(page) for stem, page in VERSIONS.items()}

Place = Mapping[str, Any]
"""A table of the gold with a page and words of it."""


def span_of(place: Place, stories: Mapping[str, Story]) -> Span:
    """Where the words stand in the text of their story."""
    start = stories[place["page"]].page.text.index(place["words"])
    return Span(start, start + len(place["words"]))


def shared(span: Span, spans: Spans) -> int:
    """How many code points both have."""
    return sum(max(0, min(span.end, end) - max(span.start, start)) for start, end in spans)


def line_at(place: Place, stories: Mapping[str, Story]) -> int | None:
    """The line whose content fits the words best and holds half of them or more; None where there is none."""
    span = span_of(place, stories)
    length = span.end - span.start
    scored = []
    for number, line in enumerate(stories[place["page"]].attributions):
        held = shared(span, line.content)
        if 2 * held >= length:
            scored.append((held / max(length, sum(end - start for start, end in line.content)), -number))
    return -max(scored)[1] if scored else None


def expect_misses(rows: Sequence[Any], misses: Mapping[str, str], name_of: Callable[[Any], str]) -> list[Any]:
    """The rows as parameters of a test; those that the software misses today are expected to fail, with the reason.

    Raises `ValueError` where two rows have one name, and where a miss names no row: none is left behind when the gold
    changes.
    """
    named = {name_of(row): row for row in rows}
    if len(named) != len(rows) or misses.keys() - named.keys():
        raise ValueError(f"{len(rows)} rows, {len(named)} names; no such row: {sorted(misses.keys() - named.keys())}")
    marks = {name: [pytest.mark.xfail(strict=True, reason=reason)] for name, reason in misses.items()}
    return [pytest.param(row, id=name, marks=marks.get(name, [])) for name, row in named.items()]
