"""Stories are hostile: what they hold is shown as words, and is never markup, script, style or an address to follow."""

import re

import pytest
from tests.desk.conftest import NOON, Elements, client_of, decision
from tests.desk.hostile import ADDRESSES, SHAPES, hostile_story

from onrecord.record import Record
from onrecord.values.decision import Fix, Verb
from onrecord.values.source import SourceKind

PAGES = ("/", "/stories/1", "/stories/1?line=a1", "/stories/1/versions", "/sources", "/search?q=alert", "/search?q=x",
         "/timeline", "/missed", "/review/1/a1", "/history")  # fmt: skip
ACTIVE = {"iframe", "object", "embed", "base", "style", "img", "math", "frame", "applet", "video", "audio", "template"}


def desk_on(tmp_path, story, words):
    path = tmp_path / "hostile.db"
    with Record(path, create=True) as record:
        record.add(story, reader="made", now=NOON)
        record.decide(1, decision(story, 0, Verb.NOTE, note=words))
        record.decide(1, decision(story, 0, Verb.FIX, fix=Fix(who=words, kind=SourceKind.PERSON), note=words))
    return client_of(path)


@pytest.mark.parametrize("words", SHAPES)
def test_hostile_words_are_words_on_every_page(tmp_path, words):
    with desk_on(tmp_path, hostile_story(words), words) as desk:
        pages = [*PAGES, *(one["address"] for one in desk.get("/sources.json").json()["sources"])]
        for page in pages:
            answer = desk.get(page)
            assert answer.status_code == 200, page
            check_harmless(answer.text)
            assert "set-cookie" not in answer.headers


def check_harmless(page):
    elements = Elements(page)
    scripts = elements.all("script")
    assert all(re.fullmatch(r"/static/[a-z]+\.js", one["src"]) and one.keys() == {"src", "defer"} for one in scripts)
    assert scripts
    found = {tag for tag, _ in elements.found}
    in_picture = {"style"} if "svg" in found else set()
    assert found & ACTIVE <= in_picture
    for tag, attributes in elements.found:
        assert not any(name.startswith("on") or name in {"style", "srcdoc", "formaction"} for name in attributes), tag
    assert all(one["action"].startswith("/") and not one["action"].startswith("//") for one in elements.all("form"))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_addresses_of_the_web_are_links(tmp_path, address):
    with desk_on(tmp_path, hostile_story("words", address=address), "words") as desk:
        for page in PAGES:
            answer = desk.get(page)
            check_harmless(answer.text)
            for link in Elements(answer.text).all("a"):
                assert link["href"].startswith(("/", "?", "#")), link
                assert not link["href"].startswith("//")


@pytest.mark.parametrize("address", ["https://news.example/a?b=1&c=2", "http://news.example/x"])
def test_a_link_to_the_web_tells_nobody_where_it_stood(tmp_path, address):
    with desk_on(tmp_path, hostile_story("words", address=address), "words") as desk:
        (link,) = [one for one in Elements(desk.get("/stories/1").text).all("a") if one["href"].startswith("http")]
        assert link["href"] == address
        assert {"noopener", "noreferrer"} <= set(link["rel"].split())


def test_hostile_questions_are_words_too(desk):
    for words in SHAPES:
        for page in ("/search", "/sources", "/missed", "/timeline", "/review", "/"):
            answer = desk.get(page, params={"q": words, "name": words, "who": words, "page": words, "story": ""})
            assert answer.status_code in {200, 303}
            if answer.status_code == 200:
                check_harmless(answer.text)
