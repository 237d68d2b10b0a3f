"""The review of one claim: its lines alone, what the card rests on first, and the way back to the card."""

import pytest
from tests.desk.conftest import OWN
from tests.desk.test_claim_card import NOON, STORIES
from tests.record.test_claims import OTHER

from onrecord.desk.claim_queue import ClaimQueue, queue_of
from onrecord.record import Record


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "claims.db"
    with Record(path, create=True) as record:
        for story in (*STORIES, OTHER):
            record.add(story, reader="made", now=NOON)
    return path


def shown(desk, address):
    place, _, query = address.partition("?")
    return desk.get(f"{place}.json?{query}").json()


def say(desk, address, verb, **more):
    """What is answered to a decision on the line at an address of the review."""
    form = {"verb": verb, "shown": shown(desk, address)["card"]["shown"]} | more
    return desk.post(address.partition("?")[0], data=form, headers=OWN)


def first(desk, claim):
    return desk.get(f"/review?claim={claim}").headers["location"]


def test_the_named_denial_comes_first_and_the_unnamed_last(desk, claim):
    there, seen = first(desk, claim), []
    for _ in STORIES:
        seen.append(shown(desk, there)["card"]["who"])
        there = shown(desk, there)["next"]
    assert seen == ["Tobias Renn", "Ada Quill", "Mara Oste", "Mara Oste", "an aide to the board"]


def test_it_goes_through_the_lines_of_the_claim_alone_and_ends_at_the_card(desk, claim):
    there, seen = first(desk, claim), []
    while there != f"/review?claim={claim}":
        view = shown(desk, there)
        seen.append((view["of_claim"]["place"], view["of_claim"]["lines"], view["of_claim"]["suggested"]))
        there = say(desk, there, "accept", claim=str(claim)).headers["location"]
    assert seen == [(place, 5, 6 - place) for place in range(1, 6)]
    end = desk.get(there).text
    assert "Every line of this claim is reviewed" in end
    assert f'href="/claims/{claim}"' in end
    assert desk.get(f"/claims/{claim}.json").json()["review"] is None


def test_a_rejected_line_leaves_the_claim_and_the_review_goes_on(desk, claim):
    there = first(desk, claim)
    following = shown(desk, there)["next"]
    assert say(desk, there, "reject", claim=str(claim)).headers["location"] == following
    assert shown(desk, following)["of_claim"]["lines"] == 4
    assert shown(desk, there)["of_claim"]["place"] is None
    assert "Not among the 4" in desk.get(there).text


def test_a_note_and_what_is_not_done_stay_with_the_line_and_the_claim(desk, claim):
    there = first(desk, claim)
    assert say(desk, there, "note", note="ask again", claim=str(claim)).headers["location"] == there
    refused = say(desk, there, "note", note="", claim=str(claim))
    assert refused.status_code == 422
    assert f'name="claim" value="{claim}"' in refused.text


def test_undoing_leads_back_to_the_line_of_the_claim(desk, claim):
    there = first(desk, claim)
    following = say(desk, there, "accept", claim=str(claim)).headers["location"]
    last = shown(desk, following)["last"][0]
    answer = desk.post(f"/decisions/{last}/undo", data={"claim": str(claim)}, headers=OWN)
    assert answer.headers["location"] == there


def test_the_lines_before_and_after_are_those_of_the_claim(desk, claim):
    there = first(desk, claim)
    second = shown(desk, there)["on"]
    assert shown(desk, there)["back"] is None
    assert shown(desk, second)["back"] == there


def test_a_claim_that_is_not_there_is_said_and_stops_nobody(desk):
    answer = desk.get("/review?claim=999")
    assert answer.status_code == 200
    assert "Claim 999 is not there" in answer.text
    line = desk.get("/review/1/a1?claim=999")
    assert "Claim 999 is no longer there" in line.text
    assert "claim=999" not in shown(desk, "/review/1/a1?claim=999")["next"]
    assert desk.get("/review?claim=x").status_code == 404


def test_a_queue_begins_again_when_its_last_line_is_through():
    queue = ClaimQueue(3, "made", ((1, 0), (2, 0), (3, 4)), frozenset({(1, 0), (3, 4)}))
    assert queue.next() == (1, 0)
    assert queue.next((1, 0)) == (3, 4)
    assert queue.next((3, 4)) == (1, 0)
    assert queue.next((9, 9)) == (1, 0)
    assert ClaimQueue(3, "made", ((1, 0),), frozenset({(1, 0)})).next((1, 0)) is None
    assert queue.beside((2, 0)) == ((1, 0), (3, 4))
    assert queue.beside((9, 9)) == (None, None)


def test_headlines_are_not_among_the_lines(path, claim):
    with Record(path) as record:
        queue = queue_of(record, claim)
        assert queue is not None
        assert len(queue.lines) == len(STORIES)
        assert queue_of(record, 999) is None
