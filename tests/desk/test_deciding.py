"""Decisions by forms: what is on the screen is what is decided, and it can be undone."""

import pytest
from tests.desk.conftest import NOON, OWN, revised_story

from onrecord.record import Record
from onrecord.values.decision import Verb


def line(desk, name, query=""):
    return desk.get(f"/review/1/{name}.json{query}").json()


def post(desk, name, verb, **more):
    form = {"verb": verb, "shown": line(desk, name)["card"]["shown"]} | more
    return desk.post(f"/review/1/{name}", data=form, headers=OWN)


def standing(desk, name):
    return line(desk, name)["card"]["standing"]


def filled(desk, name):
    return line(desk, name)["filled"]


def test_accepting_writes_one_decision_and_goes_on(desk, path):
    before = desk.get("/index.json").json()["tally"]["suggested"]
    answer = post(desk, "a3", "accept")
    assert (answer.status_code, answer.headers["location"]) == (303, "/review/1/a4")
    assert standing(desk, "a3") == "accepted"
    assert desk.get("/index.json").json()["tally"]["suggested"] == before - 1
    with Record(path) as record:
        last = record.history()[-1].decision
    assert (last.verb, last.by, last.note) == (Verb.ACCEPT, "Una Pell", None)


def test_rejecting_with_a_reason(desk):
    post(desk, "a3", "reject", note="nobody says this")
    decided = line(desk, "a3")["card"]["decided"]
    assert (decided["done"], decided["note"]) == ("rejected", "nobody says this")


def test_a_round_trip_of_every_line_leaves_none_to_review(desk):
    seen = []
    there = desk.get("/review").headers["location"]
    while there.startswith("/review/"):
        shown = desk.get(there.replace("?", ".json?") if "?" in there else f"{there}.json").json()["card"]["shown"]
        seen.append(there)
        there = desk.post(there, data={"verb": "accept", "shown": shown}, headers=OWN).headers["location"]
    assert there == "/review"
    assert len(seen) == len(set(seen))
    assert "Every line of the record is reviewed" in desk.get("/review").text
    assert desk.get("/index.json").json()["tally"]["suggested"] == 0
    assert desk.get("/review.json").json()["card"] is None


def test_reviewing_one_story_stays_in_it(desk):
    assert desk.get("/review?story=1").headers["location"] == "/review/1/a3?story=1"
    last = line(desk, "a1")["lines"]
    answer = post(desk, f"a{last}", "accept", story="1")
    assert answer.headers["location"] == "/review/1/a3?story=1"
    while answer.headers["location"] != "/review?story=1":
        name = answer.headers["location"].split("/")[-1].split("?")[0]
        answer = post(desk, name, "accept", story="1")
    assert "Every line of this story is reviewed" in desk.get("/review?story=1").text


def test_undoing_brings_the_suggestion_back_and_keeps_the_history(desk):
    post(desk, "a3", "accept")
    number = desk.get("/history.json").json()["decisions"][0]["number"]
    answer = desk.post(f"/decisions/{number}/undo", headers=OWN)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review/1/a3")
    assert standing(desk, "a3") == "suggested"
    latest = desk.get("/history.json").json()["decisions"][0]
    assert (latest["number"], latest["undone_by"]) == (number, "Una Pell")
    assert desk.post(f"/decisions/{number}/undo", headers=OWN).status_code == 409
    assert desk.post("/decisions/99/undo", headers=OWN).status_code == 404


def test_undoing_from_the_history_goes_back_there(desk):
    answer = desk.post("/decisions/1/undo", data={"back": "history"}, headers=OWN)
    assert answer.headers["location"] == "/history"


def test_a_line_that_is_another_one_by_now_is_not_decided(desk, path):
    stale = line(desk, "a3")["card"]["shown"]
    post(desk, "a3", "reject")
    with Record(path) as record:
        before = len(record.history())
    answer = desk.post("/review/1/a3", data={"verb": "accept", "shown": stale}, headers=OWN)
    assert answer.status_code == 409
    assert "not what it was" in answer.text
    with Record(path) as record:
        assert len(record.history()) == before


@pytest.mark.parametrize("form", [{}, {"verb": "accept"}, {"verb": "accept", "shown": ""}])
def test_a_decision_names_what_was_on_the_screen(desk, form):
    assert desk.post("/review/1/a3", data=form, headers=OWN).status_code == 409
    assert standing(desk, "a3") == "suggested"


def test_a_fix_changes_who_what_and_which_words(desk):
    words = filled(desk, "a3")["content"]
    shorter = words[1:].split(" … ")[0][:20]
    answer = post(
        desk,
        "a3",
        "fix",
        **filled(desk, "a3") | {"who": "Mara Voss", "kind": "person", "stance": "urges", "content": shorter},
    )
    assert answer.status_code == 303
    card = line(desk, "a3")["card"]
    assert (card["standing"], card["who"], card["stance"], card["content"]) == ("fixed", "Mara Voss", "urges", shorter)
    changed = desk.get("/history.json").json()["decisions"][0]["changed"]
    assert changed == ["who: Mara Voss (person)", "stance: urges", "the words of the content"]


def test_a_second_fix_keeps_what_the_first_one_changed(desk):
    post(desk, "a3", "fix", **filled(desk, "a3") | {"stance": "urges"})
    post(desk, "a3", "fix", **filled(desk, "a3") | {"who": "Mara Voss", "kind": "person"})
    card = line(desk, "a3")["card"]
    assert (card["who"], card["stance"]) == ("Mara Voss", "urges")


def test_accepting_a_fixed_line_accepts_it_as_it_is_shown(desk):
    post(desk, "a3", "fix", **filled(desk, "a3") | {"stance": "urges"})
    post(desk, "a3", "accept")
    card = line(desk, "a3")["card"]
    assert (card["standing"], card["stance"]) == ("fixed", "urges")


@pytest.mark.parametrize(
    ("verb", "more", "why"),
    [
        ("fix", {}, "Nothing is changed"),
        ("fix", {"content": "words that no story has"}, "does not stand in the story"),
        ("fix", {"cue": ""}, "cannot be empty"),
        ("fix", {"stance": "lies"}, "no such stance"),
        ("fix", {"kind": "ghost"}, "no such kind"),
        ("note", {"note": "  "}, "A note needs words"),
        ("burn", {}, "Nothing was asked for"),
        ("", {}, "Nothing was asked for"),
    ],
)
def test_what_cannot_be_done_is_said_and_what_was_written_is_kept(desk, verb, more, why):
    answer = post(desk, "a3", verb, **filled(desk, "a3") | more)
    assert answer.status_code == 422
    assert why in answer.text
    assert 'role="alert"' in answer.text
    assert standing(desk, "a3") == "suggested"
    if "content" in more:
        assert more["content"] in answer.text


def test_a_note_changes_nothing_and_stays_at_the_line(desk):
    answer = post(desk, "a3", "note", note="call him")
    assert answer.headers["location"] == "/review/1/a3"
    card = line(desk, "a3")["card"]
    assert (card["standing"], card["notes"][-1]["note"]) == ("suggested", "call him")


def test_words_with_line_breaks_come_back_from_a_form_unchanged(desk):
    form = {name: words.replace("\n", "\r\n") for name, words in filled(desk, "a3").items()}
    assert "Nothing is changed" in post(desk, "a3", "fix", **form).text


def test_a_form_that_is_too_large_or_none_is_refused(desk):
    assert desk.post("/review/1/a3", data={"note": "x" * 300_000}, headers=OWN).status_code == 413
    assert desk.post("/review/1/a3", content=b"\xff=\xfe", headers=OWN).status_code in {400, 409}
    many = "&".join(f"f{number}=1" for number in range(100)).encode()
    assert desk.post("/review/1/a3", content=many, headers=OWN).status_code == 400


def test_a_decision_on_a_story_that_is_not_there(desk):
    assert desk.post("/review/9/a1", data={"verb": "accept"}, headers=OWN).status_code == 404
    assert desk.post("/review/1/a99", data={"verb": "accept"}, headers=OWN).status_code == 404


def test_a_decision_counts_when_its_line_comes_in_another_version(desk, path):
    shown = desk.get("/review/2/a1.json").json()["card"]["shown"]
    desk.post("/review/2/a1", data={"verb": "accept", "shown": shown}, headers=OWN)
    before = desk.get("/index.json").json()["tally"]["suggested"]
    with Record(path) as record:
        added = record.add(revised_story(more="Rain fell all day."), reader="made", now=NOON)
    assert added.version == 3
    card = desk.get("/review/2/a1.json").json()["card"]
    assert (card["standing"], card["moved"]) == ("accepted", True)
    assert desk.get("/index.json").json()["tally"]["suggested"] == before
    assert desk.get("/review?story=2").status_code == 200


def content_of(path):
    """The content of line a3 as it stands: its spans, and the story's text."""
    with Record(path) as record:
        return record.history()[-1].decision.fix.content, record.story(1).page.text


def test_selected_words_are_those_and_not_the_same_words_elsewhere(desk, path):
    with Record(path) as record:
        text, paragraphs = record.story(1).page.text, record.story(1).reading.paragraphs
    word = next(word for word in text.split() if len([at for at in range(len(text)) if text.startswith(word, at)]) > 1)
    places = [at for at in range(len(text)) if text.startswith(word, at)]
    places = [at for at in places if any(one.start <= at < one.end for one in paragraphs)]
    for at in places:
        post(desk, "a3", "fix", content=word, content_at=f"{at}-{at + len(word)}")
        assert content_of(path) == (((at, at + len(word)),), text)


@pytest.mark.parametrize("at", ["0-3", "999999-1000002", "7-7", "9-3", "x", "1-2 1-2", "0-999999999"])
def test_places_that_do_not_hold_the_words_are_not_believed(desk, path, at):
    with Record(path) as record:
        words = record.story(1).page.text[record.story(1).reading.paragraphs[1].start :][:12].strip()
    post(desk, "a3", "fix", content=words, content_at=at)
    spans, text = content_of(path)
    assert [text[start:end] for start, end in spans] == [words]
