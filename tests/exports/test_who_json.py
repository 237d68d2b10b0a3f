"""One line of one source as JSON, complete in itself."""

import json

from tests.exports.test_line_json import STORY

from onrecord.exports.line_json import attribution_record
from onrecord.exports.time_json import time_record
from onrecord.exports.who_json import said_to_json


def test_a_line_carries_its_story_its_words_and_what_stands_beside_it():
    line = said_to_json(STORY, 0, resolved=True, beside=[(STORY, 2, "yes and no")])
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {
        "schema": "onrecord/who/1",
        "resolved": True,
        "story": {"key": STORY.key, "address": "a.txt", "outlet": None, "headline": None, "published": "2031-03-05"},
        "line": attribution_record(STORY, 0),
        "words": {
            "source": ["Ruth Amadi"],
            "cue": ["reportedly denied"],
            "content": ["that she had met him in spring"],
            "denied": ["she had met him"],
            "hedges": ["reportedly denied"],
            "said": "Monday",
            "happened": ["spring"],
        },
        "times": [time_record(0, STORY.times[0]), time_record(1, STORY.times[1])],
        "beside": [{"key": STORY.key, "id": "a3", "relation": "yes and no"}],
    }


def test_a_line_that_may_be_anothers_says_so():
    record = json.loads(said_to_json(STORY, 2, resolved=False, beside=()))
    assert (record["resolved"], record["beside"], record["words"]["content"]) == (False, [], [])
    assert (record["words"]["said"], record["words"]["happened"], record["times"]) == (None, [], [])
