"""What makes two pages versions of one story."""

import dataclasses
from pathlib import Path

import pytest
from tests.cli.conftest import build_story

from onrecord.record.identity import article_of, identity_of
from onrecord.values.page import Found, Kind


def story(address="story.html", canonical=None, container=None, blocks=((Kind.ARTICLE, "It rained."),), **head):
    made = build_story(blocks, address=address, container=container, **head)
    found = None if canonical is None else Found(canonical, "link canonical", None)
    return dataclasses.replace(made, page=dataclasses.replace(made.page, canonical=found))


@pytest.mark.parametrize(
    ("address", "canonical", "identity"),
    [
        ("https://gazette.example/a?utm=1", "https://gazette.example/a", "https://gazette.example/a"),
        ("https://m.gazette.example/a", "https://www.gazette.example/a", "https://www.gazette.example/a"),
        ("https://mirror.example/a", "https://gazette.example/a", "https://mirror.example/a"),
        ("https://gazette.example/a#comments", None, "https://gazette.example/a"),
        ("https://gazette.example/a", "javascript:alert(1)", "https://gazette.example/a"),
    ],
)
def test_a_page_of_the_web_is_known_by_its_own_address_on_its_own_site(address, canonical, identity):
    assert identity_of(story(address, canonical)) == identity


def test_a_file_is_known_by_its_whole_path_and_a_page_of_an_archive_by_its_number():
    assert identity_of(story("pages/a.html", "https://gazette.example/a")) == str(Path("pages/a.html").resolve())
    assert identity_of(story("a.warc#3", container="a.warc")) == str(Path("a.warc").resolve()) + "#3"


def test_a_dropped_file_is_known_by_its_name_and_the_address_that_it_states_and_never_as_a_path():
    assert identity_of(story("dropped:index.html")) == "dropped:index.html"
    ours, theirs = (story("dropped:index.html", f"https://{host}.example/a") for host in ("gazette", "bell"))
    assert identity_of(ours) == "dropped:index.html https://gazette.example/a"
    assert identity_of(ours) != identity_of(theirs)
    assert identity_of(story("dropped:a.warc#3", container="dropped:a.warc")) == "dropped:a.warc#3"


def test_what_is_piped_in_is_known_by_its_text():
    assert identity_of(story("-")) == f"sha256:{story('-').key}"


def test_the_article_is_what_a_reader_would_call_the_story():
    plain = story()
    assert article_of(plain) == article_of(story(blocks=((Kind.ARTICLE, "It  rained."), (Kind.COMMENT, "Indeed."))))
    assert article_of(plain) != article_of(story(blocks=((Kind.ARTICLE, "It snowed."),)))
    assert article_of(plain) != article_of(story(headline="Rain"))
    assert article_of(plain) != article_of(story(byline=("Ada Quill",)))
