"""What `onrecord.page` makes of the pages, against what a careful editor says of them.

An editor tells apart what stands in one block of a page: a caption and its photographer, the links to the story before
and the one after. A block has one kind, so each of the kinds that the editor sees in it counts as right.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from onrecord.page import read_page
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import Block, Found, Page

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGES = {
    path.name: path
    for folder in (HERE, ROOT / "src/onrecord/demo")
    for path in sorted(folder.iterdir())
    if path.suffix in {".html", ".txt"}
}
FIELDS = ("body", "headline", "byline", "published", "updated", "outlet")

KNOWN = {
    ("windows-1252-table.html", "EELES"): "an advertisement of two lines that says nothing of itself",
    ("windows-1252-table.html", "The Alhambra in 1953"): "a caption in a table of its own, where a summary would stand",
    ("mail-hard-wrapped.txt", "Evening bulletin for subscribers"): "a slogan as short as the words of a menu",
    ("04-ambry-valley-herald.html", "Your valley, your news"): "a slogan that no link or label tells from other lines",
    ("04-ambry-valley-herald.html", "TOLLAND TYRES"): "an advertisement of two lines that says nothing of itself",
    ("05-spillway-notes.html", "About twice a month"): "the second line of a newsletter prompt",
    ("05-spillway-notes.html", "Words and drawings ©"): "a copyright line that begins with other words",
}
"""Page and beginning of the words, or field, where the reading is wrong; and why it is hard."""


@cache
def expected(name: str) -> dict[str, Any]:
    folder = HERE if PAGES[name].parent == HERE else ROOT / "tests/demo/pages"
    loaded: dict[str, Any] = json.loads((folder / f"{PAGES[name].stem}.json").read_text(encoding="utf-8"))
    return loaded


@cache
def read(name: str) -> Page:
    content = PAGES[name].read_bytes()
    page = read_page(Fetched(content, name, None, None, None, None, digest_of(content)))
    assert isinstance(page, Page), page
    return page


def close(text: str) -> str:
    """The text without white space: markup alone decides where it stands."""
    return "".join(text.split())


def shown(found: Found | None) -> str | None:
    return None if found is None else found.value


def places(whole: str, texts: list[str], taken: Iterable[range] = ()) -> Iterator[range]:
    """Where the texts stand in a text without white space, one after the other, none within what is taken."""
    reached = 0
    for text in map(close, texts):
        start = whole.index(text, reached)
        while any(start in other for other in taken):
            start = whole.index(text, start + 1)
        reached = start + len(text)
        yield range(start, reached)


def blocks_under(page: Page, texts: list[str], body: list[str]) -> list[list[Block]]:
    """For each of these texts, in page order, the blocks that it stands in. The words of the story do not count."""
    pieces = [close(page.text[block.span.start : block.span.end]) for block in page.blocks]
    starts = [0, *accumulate(len(piece) for piece in pieces)]
    whole = "".join(pieces)
    story = list(places(whole, body))
    return [
        list(page.blocks[bisect_right(starts, place.start) - 1 : bisect_right(starts, place.stop - 1)])
        for place in places(whole, texts, story)
    ]


def marks(name: str, what: str) -> tuple[pytest.MarkDecorator, ...]:
    return tuple(
        pytest.mark.xfail(strict=True, reason=reason)
        for (page, opening), reason in KNOWN.items()
        if page == name and what.startswith(opening)
    )


def fields() -> Iterator[Any]:
    for name in PAGES:
        for field in FIELDS:
            yield pytest.param(name, field, id=f"{name}-{field}", marks=marks(name, field))


def furniture() -> Iterator[Any]:
    for name in PAGES:
        for number, block in enumerate(expected(name)["furniture"]):
            yield pytest.param(name, number, id=f"{name}-{number}", marks=marks(name, block["text"]))


def same_time(stated: str | None, found: str | None) -> bool:
    """Whether both are the same moment; or the same day, where the editor states no more."""
    if stated is None or found is None:
        return stated is found
    if "T" not in stated:
        return found[:10] == stated
    return "T" in found and datetime.fromisoformat(found) == datetime.fromisoformat(stated)


@pytest.mark.parametrize(("name", "field"), list(fields()))
def test_story_and_head_are_read_as_an_editor_would(name: str, field: str) -> None:
    page, wanted = read(name), expected(name)[field]
    if field == "body":
        assert close("".join(page.text[start:end] for start, end in page.body)) == close("".join(wanted))
    elif field == "byline":
        assert [found.value for found in page.byline] == wanted
    elif field in {"published", "updated"}:
        assert same_time(wanted, shown(getattr(page, field))), shown(getattr(page, field))
    else:
        assert shown(getattr(page, field)) == wanted


@pytest.mark.parametrize(("name", "number"), list(furniture()))
def test_furniture_is_typed_as_an_editor_would(name: str, number: int) -> None:
    items, body = expected(name)["furniture"], expected(name)["body"]
    held = blocks_under(read(name), [item["text"] for item in items], body)
    right = {item["kind"] for item, blocks in zip(items, held, strict=True) if set(blocks) & set(held[number])}
    assert {block.kind.value for block in held[number]} <= right, [block.reason for block in held[number]]


def test_known_faults_name_pages_and_words_that_exist() -> None:
    for name, opening in KNOWN:
        items = expected(name)["furniture"]
        assert opening in FIELDS or any(item["text"].startswith(opening) for item in items)
