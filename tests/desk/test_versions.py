"""Versions: what appeared, changed or went, with the words that only one version has."""

from tests.cli.conftest import build_story
from tests.desk.conftest import NOON, client_of

from onrecord.record import Record
from onrecord.values.page import Kind


def version(template):
    return build_story([(Kind.ARTICLE, template)])


def test_lines_that_appeared_changed_and_went(tmp_path):
    path = tmp_path / "two.db"
    first = "{s1:Ms Lee} {c1:said} {q1:the gate was shut by night}. {s2:Mr Orr} {c2:denied} {q2:it}."
    second = "{s1:Ms Lee} {c1:said} {q1:the gate may have been shut by night}. {s2:A clerk} {c2:asked} {q2:who paid}."
    with Record(path, create=True) as record:
        record.add(version(first), reader="made", now=NOON)
        record.add(version(second), reader="made", now=NOON)
    with client_of(path) as desk:
        told = desk.get("/stories/1/versions.json").json()
        page = desk.get("/stories/1/versions").text
    latest, earliest = told["versions"]
    assert (latest["number"], earliest["number"], earliest["changes"]) == (2, 1, [])
    assert [(change["sign"], change["kind"]) for change in latest["changes"]] == [
        ("~", "changed"),
        ("+", "appeared"),
        ("−", "went"),
    ]
    changed = latest["changes"][0]
    assert "".join(bit["text"] for bit in changed["before"]["content"]) == "the gate was shut by night"
    assert [bit["text"] for bit in changed["before"]["content"] if bit["found"]] == ["was"]
    assert "".join(bit["text"] for bit in changed["after"]["content"]) == "the gate may have been shut by night"
    assert "<del>was</del>" in page
    assert latest["changes"][2]["before"]["address"] == "/stories/1?version=1&line=a2#a2"


def test_one_version_is_the_first(desk):
    assert "The first version." in desk.get("/stories/1/versions").text


def test_a_version_with_other_words_and_the_same_lines_says_so(tmp_path):
    path = tmp_path / "two.db"
    line = "{s1:Ms Lee} {c1:said} {q1:the gate was shut}."
    with Record(path, create=True) as record:
        record.add(version(line), reader="made", now=NOON)
        record.add(version(f"{line} Rain fell."), reader="made", now=NOON)
    with client_of(path) as desk:
        assert "No line appeared, changed or went" in desk.get("/stories/1/versions").text
