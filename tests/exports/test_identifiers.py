"""Names that hold beyond one story."""

import dataclasses

import pytest
from tests.cli.conftest import affair_story
from tests.exports.reviewed import with_head

from onrecord.exports.identifiers import (
    digest_address,
    line_name,
    outlet_key,
    source_key,
    story_address,
    web_address,
)
from onrecord.values.page import Found
from onrecord.values.text import Span


@pytest.mark.parametrize("address", ["https://news.example/a?b=1#c", "http://news.example/ó", "HTTPS://NEWS.EXAMPLE/"])
def test_an_address_on_the_web_is_the_storys(address):
    assert web_address(with_head(address=address)) == address


@pytest.mark.parametrize(
    "address",
    ["story.html", "/pages/a.html", "javascript:alert(1)", "ftp://x.example/", "https://x.example/a b",
     "https://x.example/<b>", "https://x.example/\u202ea", "https://x.example/\ud800", "https://"],
)  # fmt: skip
def test_what_is_no_address_on_the_web_is_named_by_its_text(address):
    story = with_head(address=address)
    assert web_address(story) is None
    assert story_address(story) == digest_address(story.key)


def test_a_saved_page_goes_by_the_address_in_its_markup():
    story = with_head()
    page = dataclasses.replace(story.page, canonical=Found("https://news.example/lock", "link canonical", None))
    assert story_address(dataclasses.replace(story, page=page)) == "https://news.example/lock"


def test_the_name_of_a_line_is_that_of_its_words_at_its_address():
    story = affair_story()
    names = {line_name(story, index, kind) for index in range(8) for kind in ("annotation", "claim")}
    assert len(names) == 16
    assert line_name(affair_story(), 3, "claim") in names
    line = dataclasses.replace(story.attributions[0], cue=(Span(1, 2),))
    other = dataclasses.replace(story, attributions=(line, *story.attributions[1:]))
    assert line_name(other, 0, "claim") not in names


def test_named_sources_have_a_key_over_stories_and_others_none():
    assert [source_key(source) for source in affair_story().sources] == [
        "person tobias renn", "document harbour ledger", None, "person ada quill", None,
    ]  # fmt: skip


def test_an_outlet_has_the_key_that_it_has_as_a_source():
    story = affair_story()
    source = dataclasses.replace(story.sources[0], name="The Harbour Ledger", keys=("harbour ledger",))
    kind = type(source.kind)
    assert source_key(dataclasses.replace(source, kind=kind.OUTLET)) == outlet_key("The Harbour Ledger")
    assert source_key(dataclasses.replace(source, kind=kind.OUTLET, keys=())) == outlet_key("Harbour LEDGER")
