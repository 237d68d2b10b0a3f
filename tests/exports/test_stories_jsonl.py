"""Stories as JSON lines: the public contract, with how each line stands."""

import json

from tests.cli.conftest import affair_story, build_story
from tests.exports.reviewed import MOMENT, SURROGATE, decide, hostile_story, reviewed, reviewed_affair

from onrecord.exports.stories_jsonl import stories_to_jsonl
from onrecord.exports.story_json import story_to_dict
from onrecord.values.decision import Verb
from onrecord.values.page import Kind


def records(*stories):
    return [json.loads(line) for line in stories_to_jsonl(stories)]


def test_a_story_nobody_reviewed_is_the_contract_with_every_line_suggested():
    story = affair_story()
    (record,) = records(reviewed(story))
    whole = json.loads(json.dumps(story_to_dict(story)))
    for line in record["attributions"]:
        assert (line.pop("standing"), line.pop("decision"), line.pop("notes")) == ("suggested", None, [])
    assert record.pop("record") == {"number": 7, "left_out": [], "orphans": []}
    assert record == whole


def test_a_line_carries_its_decision_and_its_remarks():
    (record,) = records(reviewed_affair())
    lines = {line["id"]: line for line in record["attributions"]}
    assert list(lines) == ["a1", "a3", "a4", "a5", "a6", "a7", "a8"]
    assert record["record"]["left_out"] == ["a2"]
    assert lines["a1"]["notes"] == [{"by": "Una Pell", "moment": MOMENT, "note": "ask him again"}]
    assert (lines["a3"]["standing"], lines["a3"]["decision"]["note"]) == ("accepted", "seen")
    assert lines["a4"]["decision"] == {
        "verb": "fix", "by": "Una Pell", "moment": MOMENT, "note": None, "fixed": ["who", "kind", "stance"],
        "moved": False,
    }  # fmt: skip


def test_the_chain_of_a_fixed_line_ends_with_the_speaker_that_the_editor_named():
    (record,) = records(reviewed_affair())
    fixed = next(line for line in record["attributions"] if line["id"] == "a4")
    assert fixed["who"]["name"] == "Mara Voss"
    assert fixed["chain"] == [hop["name"] for hop in fixed["hops"]] == [
        "Brackwater Gazette", "Harbour Ledger", "Mara Voss",
    ]  # fmt: skip


def test_nothing_points_at_a_line_left_out():
    (record,) = records(reviewed_affair())
    names = {line["id"] for line in record["attributions"]}
    pointed = {line[key] for line in record["attributions"] for key in ("inside", "answers")}
    pointed |= {one["line"] for one in record["happenings"]}
    assert pointed <= names | {None}
    assert record["attributions"][0]["answers"] is None


def test_a_decision_without_its_line_is_there_with_the_words_it_had():
    gone = build_story([(Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:nothing}.")])
    (record,) = records(reviewed(affair_story(), decide(gone, 0, Verb.ACCEPT)))
    assert record["record"]["orphans"] == [
        {"verb": "accept", "by": "Una Pell", "moment": MOMENT, "note": None, "words": ["Ms Lee", "said", "nothing"]}
    ]


def test_hostile_words_come_back_exactly_in_one_row():
    words = f"a\u2028b\x85c\x1b\u202e{SURROGATE} </script>"
    lines = list(stories_to_jsonl([reviewed(hostile_story(words))]))
    assert [len(line.splitlines()) for line in lines] == [1]
    assert lines[0].encode().endswith(b"}\n")
    assert json.loads(lines[0])["story"]["headline"] == words
