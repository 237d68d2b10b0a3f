"""The front page: what is disputed first, then what needs its reader, what is new, and the stories."""

import re
from datetime import timedelta

import pytest
from tests.desk.conftest import NOON, Elements, client_of
from tests.desk.test_claim_card import MET, STORIES, told_by

from onrecord.record import Record
from onrecord.values.source import SourceKind
from onrecord.values.stance import NonAnswer, Stance


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "affair.db"
    with Record(path, create=True) as record:
        for story in STORIES:
            record.add(story, reader="made", now=NOON)
    return path


def told(desk, query=""):
    return desk.get(f"/index.json{query}").json()


def test_what_is_disputed_stands_first_and_leads_to_its_card(desk):
    (one,) = told(desk)["disputed"]
    assert one == desk.get("/claims.json").json()["claims"][0]
    assert (one["yes"], one["no"], one["neither"], one["stories"]) == (2, 1, 2, 5)
    page = desk.get("/").text
    assert f'href="{one["address"]}"' in page
    text = Elements(page).text
    assert re.search(r"▲ yes 2 ?▼ no 1 ?■ neither 2 ?in 5 stories", text)
    order = ("What is disputed", "What needs you", "What came last", "the newest first")
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_the_wording_of_a_claim_stands_once(desk):
    (one,) = told(desk)["disputed"]
    assert Elements(desk.get("/").text).text.count(one["wording"]) == 1


def test_a_claim_that_nobody_denies_is_not_disputed(tmp_path):
    with Record(tmp_path / "calm.db", create=True) as record:
        for outlet in ("Gazette", "Ledger"):
            record.add(told_by("Ada Quill", address=outlet, outlet=outlet), reader="made", now=NOON)
    with client_of(tmp_path / "calm.db") as desk:
        assert told(desk)["disputed"] == []
        assert "No claim that two stories share is denied" in desk.get("/").text


def test_who_gave_no_answer_is_named(desk):
    assert told(desk)["silent"] == ["Mara Oste"]
    assert "1 gave no answer Mara Oste" in Elements(desk.get("/").text).text


@pytest.mark.parametrize(("who", "kind"), [("Tobias Renn", SourceKind.PERSON), ("His office", SourceKind.ORGANISATION)])
def test_who_says_no_elsewhere_or_has_no_name_is_not_among_them(path, who, kind):
    silent = told_by(
        who, address="more.txt", outlet="Courant", cue="would not say whether", content=MET, kind=kind,
        stance=Stance.DECLINES, non_answer=NonAnswer.DECLINED,
    )  # fmt: skip
    with Record(path) as record:
        record.add(silent, reader="made", now=NOON)
    with client_of(path) as desk:
        (one,) = told(desk)["disputed"]
        assert one["stories"] == 6
        assert told(desk)["silent"] == ["Mara Oste"]


def test_before_the_first_look_the_last_arrivals_are_told(desk):
    found = told(desk)
    assert (found["seen"], found["fresh"], len(found["arrived"])) == (None, 5, 5)


def test_after_a_look_only_what_is_new_is_told(path):
    with Record(path) as record:
        record.mark_seen(by="Una Pell", now=NOON + timedelta(hours=1))
    with client_of(path) as desk:
        assert (told(desk)["fresh"], told(desk)["arrived"]) == (0, [])
        assert "0 stories new or changed since Sun 4 May 2031, 13:00 UTC" in Elements(desk.get("/").text).text
    with Record(path) as record:
        later = told_by("Ada Quill", address="late.txt", outlet="Courant", published="2031-05-06")
        record.add(later, reader="made", now=NOON + timedelta(hours=2))
    with client_of(path) as desk:
        assert [one["outlet"] for one in told(desk)["arrived"]] == ["Courant"]
        assert told(desk)["fresh"] == 1


def test_an_empty_record_says_how_to_fill_it(tmp_path):
    with Record(tmp_path / "empty.db", create=True):
        pass
    with client_of(tmp_path / "empty.db") as desk:
        page = Elements(desk.get("/").text)
    assert "Nothing in empty.db yet" in page.text
    assert {"/add", "/add#addresses"} <= {one["href"] for one in page.all("a")}
    assert "What is disputed" not in page.text


def test_a_moment_tells_itself_in_iso_8601(desk):
    for page in ("/", "/changes", "/missed", "/search?q=lock", "/calls", "/drift", "/timeline"):
        moments = Elements(desk.get(page).text).all("time")
        assert all(one["title"] == one["datetime"] for one in moments), page
    assert Elements(desk.get("/").text).all("time")
