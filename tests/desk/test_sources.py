"""The page of one source: who is taken for one and why, who could be, and an editor's word on both."""

import base64
from urllib.parse import quote

import pytest
from tests.cli.conftest import Cast, Told, affair_story, build_story, sequel_story
from tests.desk.conftest import NOON, OWN, Elements, decision

from onrecord.desk.seeking import read_mark
from onrecord.record import Record
from onrecord.values.decision import Fix, Verb
from onrecord.values.page import Kind
from onrecord.values.ruling import Ruling, Subject
from onrecord.values.source import SourceKind

RENN = "person tobias renn"
LEFT = "{s1:Renn} {c1:said} {q1:it rained}."


def alone_story(**head):
    """A story with nothing in common with the others but a surname."""
    defaults = {"address": "alone.html", "headline": "Rain over Oxmoor", "published": "2031-06-20"}
    return build_story(
        [(Kind.ARTICLE, LEFT)], cast=(Cast("Renn", keys=("renn",)),), told={1: Told(0)}, **defaults | head
    )


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "affair.db"
    with Record(path, create=True) as record:
        for story in (affair_story(), sequel_story(), alone_story()):
            record.add(story, reader="made", now=NOON)
    return path


def page(desk, key=RENN, query=""):
    return desk.get(f"/sources/{quote(key)}.json{query}").json()


def rule(desk, verb, row, key=RENN, **more):
    one, other = (row["one_with"], row["mark"]) if verb == "merge" else (row["mark"], row["apart_from"])
    form = {"key": key, "story": "", "one": one, "other": other} | more
    return desk.post(f"/sources/{verb}", data=form, headers=OWN)


def stories(told):
    return [one["story"] for one in told["stories"]]


def test_a_source_of_two_stories_says_why_it_is_taken_for_one(desk):
    told = page(desk)
    assert (told["name"], told["count"], stories(told)) == ("Tobias Renn", 5, [1, 2])
    first, second = told["joined"]
    assert (first["story"], first["reason"], second["story"]) == (1, None, 2)
    assert (second["reason"], second["score"], second["like"]) == ("the surname alone; the same sort of post", 0.7, 1)
    words = Elements(desk.get(f"/sources/{quote(RENN)}").text).text
    assert "Taken for one source in 2 stories: why" in words
    assert "the surname alone; the same sort of post, as in story 1 (0.70)" in words


def test_who_could_be_the_same_is_told_and_does_not_count(desk):
    (likely,) = page(desk)["could_be"]
    assert (likely["name"], likely["stories"], likely["lines"]) == ("Renn", [3], 1)
    assert likely["reason"].startswith("the surname alone")
    assert "1 other could be the same, and does not count here" in desk.get(f"/sources/{quote(RENN)}").text


def test_a_source_of_one_story_alone_needs_no_reason(desk):
    text = desk.get(f"/sources/{quote('person ada quill')}").text
    assert "Taken for one" not in text
    assert "could be the same" not in text


class TestMerge:
    def test_it_makes_two_one_and_goes_back_to_the_page(self, desk, path):
        (likely,) = page(desk)["could_be"]
        answer = rule(desk, "merge", likely)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/sources/{quote(RENN)}")
        told = page(desk)
        assert (told["count"], stories(told), told["could_be"]) == (6, [1, 2, 3], [])
        assert [one["ruled"] for one in told["joined"]].count(True) == 1
        with Record(path) as record:
            (kept,) = record.rulings(Subject.SOURCE)
        assert (kept.verb, kept.by, kept.one.name, kept.other.name) == (Verb.MERGE, "Una Pell", "Tobias Renn", "Renn")

    def test_it_holds_when_a_page_is_read_anew_and_comes_in_another_version(self, desk, path):
        rule(desk, "merge", page(desk)["could_be"][0])
        with Record(path) as record:
            record.add(alone_story(), reader="another", now=NOON)
            more = build_story(
                [(Kind.ARTICLE, f"It was cold. {LEFT}")],
                address="alone.html",
                cast=(Cast("Ada Quill", keys=("ada quill", "quill"), words="It"), Cast("Renn", keys=("renn",))),
                told={1: Told(1)},
                published="2031-06-20",
            )
            record.add(more, reader="another", now=NOON)
        assert stories(page(desk)) == [1, 2, 3]

    def test_it_is_undone_from_the_history(self, desk):
        rule(desk, "merge", page(desk)["could_be"][0])
        number = desk.get("/history.json").json()["decisions"][0]["number"]
        assert desk.post(f"/decisions/{number}/undo", data={"back": "history"}, headers=OWN).status_code == 303
        assert stories(page(desk)) == [1, 2]

    def test_twice_is_refused(self, desk):
        (likely,) = page(desk)["could_be"]
        rule(desk, "merge", likely)
        answer = rule(desk, "merge", likely)
        assert answer.status_code == 409
        assert "Nothing was written" in answer.text


class TestSplit:
    def test_it_takes_one_story_out_which_has_a_page_of_its_own(self, desk):
        second = page(desk)["joined"][1]
        assert rule(desk, "split", second).status_code == 303
        told = page(desk)
        assert (stories(told), told["joined"][0]["apart_from"]) == ([1], None)
        alone = page(desk, "person renn")
        assert 2 in stories(alone) + [story for one in alone["could_be"] for story in one["stories"]]

    def test_what_was_merged_is_split_again_and_offered_no_more(self, desk):
        rule(desk, "merge", page(desk)["could_be"][0])
        rule(desk, "split", next(one for one in page(desk)["joined"] if one["story"] == 3))
        assert (stories(page(desk)), page(desk)["could_be"]) == ([1, 2], [])

    def test_of_one_name_each_has_its_page_and_is_merged_again_from_there(self, desk, path):
        again = build_story(
            [(Kind.ARTICLE, "{s1:Tobias Renn} {c1:said} {q1:it rained}.")],
            address="again.html",
            cast=(Cast("Tobias Renn", keys=("tobias renn", "renn")),),
            told={1: Told(0)},
            published="2031-06-21",
        )
        with Record(path) as record:
            record.add(again, reader="made", now=NOON)
        assert stories(page(desk)) == [1, 2, 4]
        rule(desk, "split", next(one for one in page(desk)["joined"] if one["story"] == 4))
        other = next(one for one in page(desk)["could_be"] if one["stories"] == [4])
        assert (stories(page(desk)), other["reason"]) == ([1, 2], "the same name")
        within = page(desk, query="?story=4")
        assert (stories(within), within["only_in"]) == ([4], 4)
        answer = rule(desk, "merge", next(one for one in within["could_be"] if 1 in one["stories"]), story="4")
        assert answer.headers["location"] == f"/sources/{quote(RENN)}?story=4"
        assert stories(page(desk)) == [1, 2, 4]

    @pytest.mark.parametrize("field", ["one", "other"])
    @pytest.mark.parametrize("mark", ["", "x", "é", "=" * 9, base64.urlsafe_b64encode(b'{"story": 3}').decode()])
    def test_a_form_that_names_no_source_is_refused(self, desk, field, mark):
        answer = rule(desk, "split", page(desk)["joined"][1], **{field: mark})
        assert answer.status_code == 422
        assert stories(page(desk)) == [1, 2]

    def test_a_source_that_is_not_there_any_more_is_refused(self, desk, path):
        row = page(desk)["joined"][1]
        with Record(path) as record:
            record.remove([2])
        assert rule(desk, "split", row).status_code == 409

    @pytest.mark.parametrize("key", ["", "person nobody", "x" * 5000])
    def test_a_page_that_is_not_there_is_not_there(self, desk, key):
        assert rule(desk, "split", page(desk)["joined"][1], key=key).status_code == 404


def test_a_form_of_another_site_rules_nothing(desk, path):
    row = page(desk)["joined"][1]
    form = {"key": RENN, "one": row["mark"], "other": row["apart_from"]}
    answer = desk.post("/sources/split", data=form, headers={"Origin": "http://evil.example"})
    assert answer.status_code == 403
    with Record(path) as record:
        assert record.rulings() == ()


def test_lines_are_as_reviewed_and_rejected_ones_are_gone(desk, path):
    with Record(path) as record:
        record.decide(2, decision(sequel_story(), 0, Verb.REJECT))
        record.decide(1, decision(affair_story(), 7, Verb.FIX, fix=Fix(who="Tobias Renn")))
    told = page(desk)
    lines = [(line["story"], line["line"], line["standing"]) for one in told["stories"] for line in one["lines"]]
    assert lines == [
        (1, "a1", "suggested"),
        (1, "a8", "fixed"),
        (2, "a2", "suggested"),
        (2, "a3", "suggested"),
        (2, "a4", "suggested"),
    ]
    assert told["pairs"] == []


def test_a_writing_of_that_name_has_its_own_page(desk, path):
    with Record(path) as record:
        letter = Cast("Tobias Renn", SourceKind.DOCUMENT, "a letter", keys=("tobias renn",))
        story = build_story(
            [(Kind.ARTICLE, "{s1:a letter} {c1:said} {q1:so}.")], address="l.html", cast=(letter,), told={1: Told(0)}
        )
        record.add(story, reader="made", now=NOON)
    assert stories(page(desk, "document tobias renn")) == [4]
    assert 4 not in stories(page(desk))


def test_people_who_speak_together_have_a_page_together(desk, path):
    with Record(path) as record:
        both = Cast("Ida Fenn and Una Vale", several=True, words="The two", keys=("ida fenn and una vale",))
        story = build_story(
            [(Kind.ARTICLE, "{s1:The two} {c1:said} {q1:so}.")], address="t.html", cast=(both,), told={1: Told(0)}
        )
        record.add(story, reader="made", now=NOON)
    told = page(desk, "person ida fenn and una vale")
    assert (told["name"], told["count"]) == ("Ida Fenn and Una Vale", 1)
    assert page(desk, "person ida fenn")["count"] == 1


def test_a_mark_is_read_as_it_was_written(desk):
    mark = read_mark(page(desk)["joined"][0]["mark"])
    assert (mark.name, mark.kind) == ("Tobias Renn", SourceKind.PERSON)
    assert Ruling(Verb.SPLIT, mark, mark, None, "Una Pell", "2031-05-04").subject is Subject.SOURCE
