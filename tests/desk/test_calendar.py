"""The timeline page: the lanes as a picture, every time in a table, and what cannot both be right beside each other."""

import pytest
from tests.desk.conftest import NOON, Elements, client_of
from tests.exports.timed import gazette_story, ledger_story

from onrecord.record import Record


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "timed.db"
    with Record(path, create=True) as record:
        record.add(gazette_story(), reader="made", now=NOON)
        record.add(ledger_story(), reader="made", now=NOON)
    return path


def test_every_time_is_in_the_table_of_its_lane(desk):
    told = desk.get("/timeline.json").json()
    page = Elements(desk.get("/timeline").text)
    for lane in {one["lane"] for one in told["entries"]}:
        count = sum(one["lane"] == lane for one in told["entries"])
        assert f"{lane.capitalize()}: {count} time" in page.text
    assert [row["href"] for row in page.all("a") if row.get("href") in {one["address"] for one in told["entries"]}]


def test_a_time_on_the_calendar_says_its_interval_in_iso_8601(desk):
    told = desk.get("/timeline.json").json()["entries"]
    assert all((one["moment"] is None) == (one["when"] is None) for one in told)
    titles = {one.get("title") for one in Elements(desk.get("/timeline").text).all("span")}
    assert {one["moment"] for one in told if one["moment"]} <= titles
    assert any("/" in one["moment"] for one in told if one["moment"]), "a range has two ends"


def test_several_stories_have_the_lanes_alone_and_one_has_each_time_drawn(desk):
    both, one = (desk.get(address).text for address in ("/timeline", "/timeline?story=1"))
    assert "happened (" in both
    assert "happened (" in one
    assert 'class="lane"' not in both
    assert 'class="lane"' in one


def test_a_clash_has_both_tellings_with_the_way_to_each(desk):
    clashes = desk.get("/timeline.json").json()["clashes"]
    assert [clash["reason"] for clash in clashes] == ["17:00 here, 19:30 there"]
    for clash in clashes:
        sides = clash["first"], clash["second"]
        assert all(side["when"] and side["told"] for side in sides)
        assert all(f'href="{side["address"]}"' in desk.get("/timeline").text for side in sides)


def test_no_story_has_no_picture(tmp_path):
    with Record(tmp_path / "empty.db", create=True):
        pass
    with client_of(tmp_path / "empty.db") as desk:
        assert "<svg" not in desk.get("/timeline").text
