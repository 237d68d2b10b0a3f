"""What is said of claims by forms: of what is on the screen only, shown in the history, and undone there."""

import pytest
from tests.desk.conftest import NOON, OWN
from tests.record.test_claims import NO, OTHER, YES

from onrecord.desk.ruling_claims import shown_of
from onrecord.record import Record
from onrecord.record.rulings import Remark, SourceName, note_source
from onrecord.values.decision import Verb
from onrecord.values.lineage import EdgeKind
from onrecord.values.ruling import EdgeMark, Ruling


@pytest.fixture
def path(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as record:
        for story in (YES, NO, OTHER):
            record.add(story, reader="made", now=NOON)
    return tmp_path / "affair.db"


def numbers(path):
    """The claim that is shared, and the one that stands alone."""
    with Record(path) as record:
        shared, lone = (one.claim for one in record.claims(fewest=1, rejected=True))
    return shared, lone


def shown(path, claim):
    with Record(path) as record:
        return shown_of(record.card(claim))


def post(desk, path, claim, verb, **form):
    return desk.post(f"/claims/{claim}/{verb}", data={"shown": shown(path, claim)} | form, headers=OWN)


def latest(desk):
    return desk.get("/history.json").json()["decisions"][0]


def test_a_claim_is_rejected_and_the_history_undoes_it(desk, path):
    shared, _ = numbers(path)
    answer = post(desk, path, shared, "reject", note="two matters")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/claims/{shared}")
    with Record(path) as record:
        assert record.claims() == ()
    entry = latest(desk)
    assert (entry["done"], entry["subject"], entry["note"], entry["by"]) == (
        "rejected",
        "claim",
        "two matters",
        "Una Pell",
    )
    assert entry["about"][0]["address"] == f"/claims/{shared}"
    assert "Rejected: claim" in desk.get("/history").text
    answer = desk.post(f"/decisions/{entry['number']}/undo", data={"back": "history"}, headers=OWN)
    assert answer.headers["location"] == "/history"
    assert latest(desk)["undone"]
    with Record(path) as record:
        assert len(record.claims()) == 1


def test_two_claims_are_merged_and_the_answer_leads_to_the_one(desk, path):
    shared, lone = numbers(path)
    answer = post(desk, path, max(shared, lone), "merge", other=str(min(shared, lone)))
    assert answer.headers["location"] == f"/claims/{min(shared, lone)}"
    assert [one["where"] for one in latest(desk)["about"]] == [f"claim {min(shared, lone)}"] * 2
    assert desk.get(f"/claims/{max(shared, lone)}").status_code == 200


def test_a_statement_is_split_off_and_an_undo_leads_back_to_its_claim(desk, path):
    shared, _ = numbers(path)
    answer = post(desk, path, shared, "split", statement="2:a1")
    assert answer.status_code == 303
    with Record(path) as record:
        assert all(one.stories == 1 for one in record.claims(fewest=1))
    answer = desk.post(f"/decisions/{latest(desk)['number']}/undo", headers=OWN)
    assert answer.headers["location"] == f"/claims/{shared}"


def test_a_note_is_kept_whatever_is_on_the_screen(desk, path):
    shared, _ = numbers(path)
    answer = desk.post(f"/claims/{shared}/note", data={"note": "ask both"}, headers=OWN)
    assert answer.status_code == 303
    assert (latest(desk)["done"], latest(desk)["note"]) == ("noted", "ask both")


@pytest.mark.parametrize(
    ("verb", "form", "status"),
    [
        ("note", {}, 422),
        ("merge", {}, 422),
        ("merge", {"other": "x"}, 422),
        ("merge", {"other": "9999"}, 422),
        ("split", {}, 422),
        ("split", {"statement": "2:a0"}, 422),
        ("split", {"statement": "3:a1"}, 422),
        ("split", {"statement": "2:headline"}, 422),
        ("accept", {"shown": "another"}, 409),
        ("fix", {}, 404),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(desk, path, verb, form, status):
    shared, _ = numbers(path)
    answer = post(desk, path, shared, verb, **form)
    assert answer.status_code == status
    assert str(path) not in answer.text
    with Record(path) as record:
        assert record.history() == ()


def test_a_claim_that_changed_since_is_not_decided_on(desk, path):
    shared, lone = numbers(path)
    before = shown(path, shared)
    post(desk, path, shared, "merge", other=str(lone))
    assert desk.post(f"/claims/{shared}/accept", data={"shown": before}, headers=OWN).status_code == 409


def test_no_claim_of_that_number(desk):
    assert desk.post("/claims/9999/accept", headers=OWN).status_code == 404


def test_the_history_shows_sources_and_ties_and_what_is_not_there_any_more(desk, path):
    with Record(path) as record:
        record.rule(note_source(record, SourceName("Ada Quill"), Remark("Una Pell", NOON, "who?")))
        key = next(iter(record.carrier_keys()))
        mark = EdgeMark(EdgeKind.CITES, key, None, "star")
        record.rule(Ruling(Verb.REJECT, mark, None, None, "Una Pell", NOON.isoformat()))
    tie, source = desk.get("/history.json").json()["decisions"]
    assert (tie["subject"], tie["lost"], tie["about"][0]["words"]) == ("tie", True, "cites: star")
    assert (source["subject"], source["lost"], source["about"][0]["words"]) == ("source", False, "Ada Quill")
    page = desk.get("/history").text
    assert "is not in the record as it is now" in page
    answer = desk.post(f"/decisions/{tie['number']}/undo", headers=OWN)
    assert answer.headers["location"] == "/history"
