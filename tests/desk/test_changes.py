"""What is new since the last look, and what stands around a story."""

from datetime import timedelta

from tests.cli.conftest import affair_story, build_story
from tests.desk.conftest import NOON, OWN, client_of, decision

from onrecord.desk import changes
from onrecord.record import Record
from onrecord.values.decision import Verb
from onrecord.values.page import Kind


def told(desk, query=""):
    return desk.get(f"/changes.json{query}").json()


def test_everything_is_new_to_who_never_looked(desk):
    found = told(desk)
    assert found["since"] is None
    assert found["story_count"] == 2
    assert found["decisions"] == 3
    assert "You have not marked anything as seen" in desk.get("/changes").text


def test_what_is_marked_as_seen_is_new_no_more(desk, path):
    with Record(path) as record:
        record.mark_seen(by="Una Pell", now=NOON + timedelta(hours=1))
    found = told(desk)
    assert (found["story_count"], found["decisions"], found["stories"], found["claims"]) == (0, 0, [], [])
    assert "Nothing came" in desk.get("/changes").text


def test_who_marks_all_as_seen_does_so_for_themselves(desk, path):
    answer = desk.post("/changes/seen", headers=OWN)
    assert (answer.status_code, answer.headers["location"]) == (303, "/changes")
    with Record(path) as record:
        assert record.seen(by="Una Pell") is not None
        assert record.seen(by="somebody else") is None


def test_a_later_version_is_told_with_the_lines_that_are_others(desk, path):
    with Record(path) as record:
        record.mark_seen(by="Una Pell", now=NOON)
        later = build_story(
            [(Kind.ARTICLE, "{s1:Renn} {c1:said} {q1:he had never been at the lock}.")],
            address="sequel.html",
            headline="Chairman speaks again",
            published="2031-05-04",
        )
        record.add(later, reader="made", now=NOON + timedelta(hours=1))
        record.decide(1, decision(affair_story(), 2, Verb.ACCEPT))
    (one,) = told(desk)["stories"]
    assert one["version"] == 3
    assert one["lines"] in {"1 changed", "1 appeared, 1 went"}
    assert f"/stories/{one['story']}/versions" in desk.get("/changes").text


def test_a_day_can_be_asked_for_and_what_is_no_day_is_passed_over(desk):
    assert told(desk, "?since=2099-01-01")["story_count"] == 0
    assert told(desk, "?since=1999-01-01")["story_count"] == 2
    assert told(desk, "?since=nonsense%27%3B")["story_count"] == 2


def test_marking_as_seen_is_a_form_of_the_desk_itself(desk):
    assert desk.post("/changes/seen", headers={"Origin": "https://evil.example"}).status_code == 403


def test_a_story_leads_to_its_claims_and_to_stories_that_share_them(tmp_path):
    path = tmp_path / "shared.db"
    says = "{{s1:{who}}} {{c1:said}} {{q1:the ferry Lindis was sold to Halden Marine in March}}."
    with Record(path, create=True) as record:
        for day, who in enumerate(("Mara Voss", "Ned Harkness", "Col Renn"), 1):
            story = build_story(
                [(Kind.ARTICLE, says.format(who=who))],
                address=f"{day}.html",
                outlet=f"Outlet {day}",
                headline=f"{who} on the sale",
                published=f"2031-05-0{day}",
            )
            record.add(story, reader="made", now=NOON)
    with client_of(path) as desk:
        around = desk.get("/stories/2.json").json()["around"]
        assert [one["story"] for one in around["related"]] == [1, 3]
        assert (around["earlier"]["story"], around["later"]["story"]) == (1, 3)
        assert around["claims"][0]["stories"] == 3
        assert "Lindis" in around["claims"][0]["wording"]
        assert around["latest"][0]["who"] == "Col Renn"
        assert desk.get(around["claims"][0]["address"]).status_code == 200


def test_a_story_alone_has_its_neighbours_by_date(desk):
    around = desk.get("/stories/1.json").json()["around"]
    assert around["later"]["story"] == 2 or around["earlier"]["story"] == 2


def test_claims_are_told_as_far_as_they_can_be_worded_and_that_there_are_more_is_said(tmp_path, monkeypatch):
    path = tmp_path / "two.db"
    with Record(path, create=True) as record:
        for what in ("the ferry Lindis was sold to Halden Marine", "nine lifeboats of the Anneke had no oars"):
            for who in ("Mara Voss", "Ned Harkness"):
                says = f"{{s1:{who}}} {{c1:said}} {{q1:{what}}}."
                story = build_story([(Kind.ARTICLE, says)], address=f"{what} {who}", outlet=who, headline=None)
                record.add(story, reader="made", now=NOON)
    with client_of(path) as desk:
        whole = told(desk)
        assert (len(whole["claims"]), whole["claims_cut"]) == (2, False)
        assert "not all of them" not in desk.get("/changes").text
        monkeypatch.setattr(changes, "MOST_CARRIERS", 3)
        cut = told(desk, "?since=2001-01-01")
        assert (cut["claims"], cut["claims_cut"]) == (whole["claims"][:1], True)
        assert "not all of them" in desk.get("/changes?since=2001-01-01").text
