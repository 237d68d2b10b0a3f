"""Web Annotations: anchored twice in the stored text, with what was said of each line."""

import dataclasses
import json
import re
from datetime import UTC, datetime

from tests.cli.conftest import affair_story
from tests.exports.reviewed import MOMENT, SURROGATE, hostile_story, reviewed, reviewed_affair, with_head

from onrecord.exports.identifiers import digest_address
from onrecord.exports.web_annotations import AROUND, lines_to_annotations


def collection(*stories):
    return json.loads("".join(lines_to_annotations(stories)))


def annotations(*stories):
    return collection(*stories)["first"]["items"]


def bodies(annotation):
    return [(body["purpose"], body["value"]) for body in annotation["body"]]


def test_one_annotation_a_line_in_one_collection():
    found = collection(reviewed_affair(), reviewed(with_head(), number=8))
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["total"], found["first"]["type"]) == ("AnnotationCollection", 8, "AnnotationPage")
    assert len({one["id"] for one in found["first"]["items"]}) == 8
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}", found["id"])
    assert found["first"]["id"] == found["id"] + "#page-1"


def test_the_same_lines_have_the_same_names_again_and_other_lines_another_collection():
    assert collection(reviewed_affair()) == collection(reviewed_affair())
    assert collection(reviewed_affair())["id"] != collection(reviewed_affair(accepted=True))["id"]


def test_an_empty_record_is_an_empty_collection():
    assert (collection()["total"], collection()["first"]["items"]) == (0, [])


def test_every_target_is_anchored_by_words_and_by_positions_that_agree():
    told = reviewed_affair()
    text = told.story.page.text
    for annotation in annotations(told):
        for target in annotation["target"]:
            quote, position = target["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == text[start:end]
            assert quote["prefix"] == text[max(0, start - AROUND) : start]
            assert quote["suffix"] == text[end : end + AROUND]
            assert target["state"] == {"type": "TimeState", "cached": digest_address(told.story.key)}


def test_targets_are_content_then_cue_then_source():
    told = reviewed_affair()
    classes = [[target["styleClass"] for target in one["target"]] for one in annotations(told)]
    assert classes[0] == ["content", "cue", "source"]
    assert classes[4] == ["content", "content", "cue", "source"]
    assert classes[5:] == [["cue", "source"], ["content", "cue"]]


def test_bodies_say_who_what_and_how_the_line_stands():
    first, accepted, fixed, unresolved, *_ = annotations(reviewed_affair())
    assert bodies(first) == [
        ("describing", "who: Tobias Renn; stance: denies; band: categorical; standing: suggested"),
        ("identifying", "Tobias Renn"),
        ("classifying", "denies"),
        ("classifying", "categorical"),
        ("tagging", "suggested"),
        ("commenting", "ask him again"),
    ]
    assert "creator" not in first
    assert (accepted["creator"], accepted["created"]) == ({"type": "Person", "name": "Una Pell"}, MOMENT)
    assert ("tagging", "fixed") in bodies(fixed)
    assert not [value for purpose, value in bodies(unresolved) if purpose == "identifying"]


def test_the_source_of_a_target_is_the_address_on_the_web_else_the_name_of_the_text():
    story = with_head(address="https://news.example/a")
    (one,) = annotations(reviewed(story))
    assert one["target"][0]["source"] == {
        "id": "https://news.example/a", "type": "Text", "label": "https://news.example/a", "format": "text/html",
        "language": "en",
    }  # fmt: skip
    first = annotations(reviewed_affair())[0]["target"][0]["source"]
    assert (first["id"], first["label"]) == (digest_address(affair_story().key), "story.html")


def test_the_moment_of_fetching_stands_with_the_text():
    story = with_head()
    given = dataclasses.replace(story.given, moment=datetime(2031, 5, 2, 9, tzinfo=UTC))
    (one,) = annotations(reviewed(dataclasses.replace(story, given=given)))
    assert one["target"][0]["state"]["sourceDate"] == "2031-05-02T09:00:00+00:00"


def test_hostile_words_end_no_element_around_them_and_come_back():
    encoded = "".join(lines_to_annotations([reviewed(hostile_story())]))
    assert "<" not in encoded
    assert encoded.encode()
    words = json.loads(encoded)["first"]["items"][0]["target"][-1]["selector"][0]["exact"]
    assert "</script>" in words
    assert "\u202e" in words


def test_a_lone_surrogate_becomes_a_sign_of_the_same_length():
    (one,) = annotations(reviewed(hostile_story(f"a{SURROGATE}b")))
    quote, position = one["target"][-1]["selector"]
    assert quote["exact"] == "a\ufffdb"
    assert position["end"] - position["start"] == 3
