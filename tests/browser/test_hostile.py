"""Hostile stories on every page in Chromium: no script runs, nothing is asked elsewhere, nothing breaks."""

import pytest
from tests.browser.conftest import run
from tests.desk.conftest import NOON, decision
from tests.desk.hostile import ADDRESSES, SHAPES, hostile_story

from onrecord.record import Record
from onrecord.values.decision import Fix, Verb
from onrecord.values.source import SourceKind

PROTOCOLS = "all => all.map(one => new URL(one.href.baseVal ?? one.href, location).protocol)"
"""Of each link where it leads; a link in a picture has its address in a value of its own."""


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory):
    """A record of every shape and address, each in two stories, so that they share claims and tie."""
    folder = tmp_path_factory.mktemp("hostile")
    with Record(folder / "hostile.db", create=True) as record:
        told = [(words, f"https://news.example/{at}") for at, words in enumerate(SHAPES)]
        told += [("a plain word", address) for address in ADDRESSES]
        for words, address in told:
            for again in ("", "/again"):
                story = hostile_story(words, address=address + again)
                number = record.add(story, reader="made", now=NOON).story
                record.decide(number, decision(story, 0, Verb.NOTE, note=words))
                record.decide(number, decision(story, 0, Verb.FIX, fix=Fix(who=words, kind=SourceKind.PERSON)))
    yield from run(folder, "desk", "hostile.db")


def test_at_least_sixty_shapes_are_tried():
    assert len(set(SHAPES)) >= 60


def test_no_page_of_a_hostile_record_runs_or_breaks(hostile_desk, watch):
    seen = watch(hostile_desk)
    stories = hostile_desk.json("/index.json")["tally"]["stories"]
    assert stories >= 2 * 60
    addresses = hostile_desk.pages()
    claims = [one["address"] for one in hostile_desk.json("/claims.json")["claims"]]
    addresses += [*claims, *(address for claim in claims for address in hostile_desk.states(claim))]
    addresses += [one["address"] for one in hostile_desk.json("/sources.json")["sources"]]
    for number in range(1, stories + 1, 2):
        addresses += [f"/stories/{number}?line=a1#a1", f"/review/{number}/a1"]
    broken = []
    for address in dict.fromkeys(addresses):
        answer = seen.goto(address)
        page = seen.page
        whole = page.locator("body > footer").count() == page.locator("main h1").count() == 1
        shown = page.locator("h1").is_visible() and page.locator("body > footer").is_visible()
        links = page.eval_on_selector_all("a", PROTOCOLS)
        if answer.status not in {200, 404} or not whole or not shown or not set(links) <= {"http:", "https:"}:
            broken.append((address, answer.status, whole, shown))
    assert broken == []
