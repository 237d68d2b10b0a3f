"""One line of one source as JSON, complete in itself."""

import json

from tests.exports.test_line_json import STORY

from onrecord.exports.line_json import attribution_record
from onrecord.exports.time_json import time_record
from onrecord.exports.who_json import SaidLine, Tied, said_to_json
from onrecord.values.decision import Standing
from onrecord.values.identity import Identity, Likeness, MentionKey, Verdict
from onrecord.values.source import SourceKind

KEY = MentionKey(STORY.key, 0)
AMADI = Identity(KEY, "Ruth Amadi", SourceKind.PERSON, (KEY,), 0.9, (), ())


def test_a_line_carries_its_story_its_words_and_what_stands_beside_it():
    line = said_to_json(SaidLine(STORY, 0, resolved=True, identity=AMADI, beside=((STORY, 2, "yes and no"),)))
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {
        "schema": "onrecord/who/1",
        "resolved": True,
        "standing": "suggested",
        "number": None,
        "story": {"key": STORY.key, "address": "a.txt", "outlet": None, "headline": None, "published": "2031-03-05"},
        "source": {"name": "Ruth Amadi", "kind": "person", "score": 0.9, "one_with": [], "could_be": []},
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
    record = json.loads(said_to_json(SaidLine(STORY, 2, resolved=False, identity=AMADI)))
    assert (record["resolved"], record["beside"], record["words"]["content"]) == (False, [], [])
    assert (record["words"]["said"], record["words"]["happened"], record["times"]) == (None, [], [])


def test_a_line_of_a_record_says_where_it_is_how_it_stands_and_with_whom_its_source_is_one():
    surname = Tied(STORY, 4, "Amadi", Likeness(0.8, Verdict.SAME, "the surname alone; the same post"), ruled=False)
    aide = Tied(STORY, 5, None, Likeness(0.5, Verdict.COULD_BE, "the post of the unnamed one"), ruled=False)
    line = SaidLine(STORY, 0, True, AMADI, 3, Standing.FIXED, (surname,), (aide,))
    record = json.loads(said_to_json(line))
    assert (record["number"], record["standing"]) == (3, "fixed")
    assert record["source"]["one_with"] == [
        {
            "key": STORY.key,
            "number": 4,
            "name": "Amadi",
            "score": 0.8,
            "reason": "the surname alone; the same post",
            "ruled": False,
        }
    ]
    assert [(one["number"], one["name"]) for one in record["source"]["could_be"]] == [(5, None)]
