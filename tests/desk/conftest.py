"""A desk on a small record of invented stories, asked without a network."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.cli.conftest import affair_story, build_story, sequel_story

from onrecord.desk import Desk, make_app
from onrecord.record import Record
from onrecord.review import mark_line
from onrecord.values.decision import Decision, Fix, Verb
from onrecord.values.page import Kind
from onrecord.values.stance import Stance
from onrecord.values.story import Story

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
ORIGIN = "http://127.0.0.1:8474"
OWN = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}
"""What a browser says of a form of the desk itself."""


def revised_story(more: str = "") -> Story:
    """The sequel's address with another article."""
    blocks = [(Kind.ARTICLE, more)] if more else []
    return build_story(
        [*blocks, (Kind.ARTICLE, "{s1:Renn} {c1:said} {q1:he had been at the lock by day}.")],
        address="sequel.html",
        headline="Chairman speaks again",
        published="2031-05-04",
    )


def decision(story: Story, index: int, verb: Verb, *, fix: Fix | None = None, note: str | None = None) -> Decision:
    return Decision(verb, mark_line(story, index), fix, note, "Una Pell", NOON.isoformat())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record of two stories: the second in two versions; of the first, a line accepted, one fixed, a note."""
    path = tmp_path / "affair.db"
    affair = affair_story()
    with Record(path, create=True) as record:
        record.add(affair, reader="made", now=NOON)
        record.add(sequel_story(), reader="made", now=NOON)
        record.add(revised_story(), reader="made", now=NOON)
        record.decide(1, decision(affair, 0, Verb.ACCEPT, note="seen"))
        record.decide(1, decision(affair, 1, Verb.FIX, fix=Fix(stance=Stance.QUESTIONS)))
        record.decide(1, decision(affair, 2, Verb.NOTE, note="ask him again"))
    return path


def client_of(path: Path, **options: object) -> TestClient:
    app = make_app(Desk(path, "Una Pell"), **{"hosts": ["127.0.0.1:8474"]} | options)
    return TestClient(app, base_url=ORIGIN, follow_redirects=False)


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    with client_of(path) as client:
        yield client


@pytest.fixture
def claim(path: Path) -> int:
    """The number of the claim that stands first in the record's list."""
    with Record(path) as record:
        return record.claims()[0].claim


class Elements(HTMLParser):
    """Every element of a page with its attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]

    @property
    def text(self):
        return re.sub(r"\s+", " ", self.words).strip()
