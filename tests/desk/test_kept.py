"""Finished pages are kept while nobody writes to the record, and no longer."""

import shutil

import pytest
from starlette.responses import Response
from tests.cli.conftest import build_story
from tests.desk.conftest import NOON, client_of

from onrecord.desk.kept import Kept
from onrecord.record import Record

HOME = "/", ""


class Made:
    """Pages as they are made, one after another, each of its own words."""

    def __init__(self, size: int = 1) -> None:
        self.count = 0
        self.size = size

    def __call__(self) -> Response:
        self.count += 1
        return Response(str(self.count) * self.size)


def test_a_page_is_made_once(path):
    kept, make = Kept(path), Made()
    assert [kept.answer(HOME, make).body for _ in range(3)] == [b"1", b"1", b"1"]


def test_every_question_has_its_own_page(path):
    kept, make = Kept(path), Made()
    asked = [("/x", "?"), ("/x?", ""), ("/x", ""), ("/x", "page=2")]
    assert [kept.answer(one, make).body for one in asked * 2] == [b"1", b"2", b"3", b"4"] * 2


def test_what_is_written_elsewhere_makes_every_page_anew(path):
    kept, make = Kept(path), Made()
    kept.answer(HOME, make)
    with Record(path) as record:
        record.mark_seen(by="Una", now=NOON)
    assert kept.answer(HOME, make).body == b"2"
    assert kept.answer(HOME, make).body == b"2"


def test_what_is_written_while_a_page_is_made_makes_it_anew(path):
    kept, make = Kept(path), Made()

    def slowly() -> Response:
        with Record(path) as record:
            record.mark_seen(by="Una", now=NOON)
        return make()

    assert kept.answer(HOME, slowly).body == b"1"
    assert kept.answer(HOME, make).body == b"2"


def test_another_file_in_the_place_of_the_record_is_noticed(path, tmp_path):
    kept, make = Kept(path), Made()
    kept.answer(HOME, make)
    shutil.copyfile(path, tmp_path / "copy.db")
    (tmp_path / "copy.db").replace(path)
    assert kept.answer(HOME, make).body == b"2"


@pytest.mark.parametrize("content", [None, b"", b"no record"])
def test_without_a_record_nothing_fails_here(tmp_path, content):
    path = tmp_path / "none.db"
    if content is not None:
        path.write_bytes(content)
    kept, make = Kept(path), Made()
    assert kept.answer(HOME, make).body == b"1"
    if content is None:
        assert kept.answer(HOME, make).body == b"2"
        assert not path.exists()


def test_no_more_is_kept_than_there_is_room_for(path):
    kept, make = Kept(path, most=10), Made(size=4)
    for name in ("/a", "/b", "/a", "/c"):
        kept.answer((name, ""), make)
    assert kept.answer(("/a", ""), make).body == b"1111"
    assert kept.answer(("/b", ""), make).body == b"4444"


def test_a_page_that_could_not_be_made_is_not_kept(path):
    kept, make = Kept(path), Made()

    def fail() -> Response:
        raise ValueError("no page")

    with pytest.raises(ValueError, match="no page"):
        kept.answer(HOME, fail)
    assert kept.answer(HOME, make).body == b"1"


def test_the_desk_shows_at_once_what_another_process_added(path):
    client = client_of(path)
    before = client.get("/index.json").json()["tally"]["stories"]
    with Record(path) as record:
        record.add(build_story([], address="third.html", headline="A third story"), reader="made", now=NOON)
    assert client.get("/index.json").json()["tally"]["stories"] == before + 1
