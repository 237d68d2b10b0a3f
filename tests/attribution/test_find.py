from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.attribution.scripted import TUNING, ScriptedEncoder, in_words

from onrecord.attribution import find_attributions, find_missed
from onrecord.attribution.decode import CHANNELS, TAGS, Encoded
from onrecord.attribution.names import NAME_TAGS
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.attribution import Form, Setting
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span


def reading_of(text):
    return read_text(text, tuple(cut_paragraphs(text)))


def attributions_of(reading, encoder, setting=Setting.BALANCED):
    return find_attributions(reading, encoder, setting).attributions


def told(text, lines):
    """Each line as (source, cue, content, inside), in words."""
    return [
        (*(in_words(text, spans) for spans in (line.source, line.cue, line.content)), line.inside) for line in lines
    ]


def test_a_line_has_its_source_cue_and_content():
    text = "Ms Lee said rents will fall."
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, [(["Ms Lee"], "said", ["rents will fall"])]))
    assert told(text, lines) == [("Ms Lee", "said", "rents will fall", None)]
    assert lines[0].form is Form.INDIRECT
    assert 0.9 < lines[0].score <= 1
    assert "said" in lines[0].reason


def test_a_content_split_by_its_cue_comes_in_parts_and_takes_its_marks_along():
    text = 'A first line.\n"Rents," Ms Lee said, "will fall."'
    script = [(["Ms Lee"], "said", ["Rents", "will fall"])]
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, script))
    assert told(text, lines) == [("Ms Lee", "said", '"Rents,"|"will fall."', None)]
    assert lines[0].form is Form.DIRECT


def test_a_partly_quoted_content_is_mixed():
    text = "Ms Lee said rents “will fall” by May."
    lines = attributions_of(
        reading_of(text), ScriptedEncoder(text, [(["Ms Lee"], "said", ["rents “will fall” by May"])])
    )
    assert lines[0].form is Form.MIXED


def test_a_line_found_at_once_in_another_ones_content_stands_inside_it():
    text = "The Bugle reported that Ms Lee said rents will fall."
    script = [
        (["The Bugle"], "reported", ["that Ms Lee said rents will fall"]),
        (["Ms Lee"], "said", ["rents will fall"]),
    ]
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, script))
    assert told(text, lines) == [
        ("The Bugle", "reported", "that Ms Lee said rents will fall", None),
        ("Ms Lee", "said", "rents will fall", 0),
    ]


def test_lines_are_nested_three_deep_in_one_reading():
    text = "The Bugle reported that Ms Lee said officials told her that rents will fall."
    script = [
        (["The Bugle"], "reported", ["that Ms Lee said officials told her that rents will fall"]),
        (["Ms Lee"], "said", ["officials told her that rents will fall"]),
        (["officials"], "told", ["that rents will fall"]),
    ]
    encoder = ScriptedEncoder(text, script, inner=["said", "told"])
    lines = attributions_of(reading_of(text), encoder)
    assert [line.inside for line in lines] == [None, 0, 1]
    assert len(encoder.windows) == 1


def test_an_inner_cue_beside_the_outer_one_has_its_own_line():
    text = "Mr Ode denied claims that he had raised the rents of every house in town."
    script = [
        (["Mr Ode"], "denied", ["claims that he had raised the rents of every house in town"]),
        ([], "claims", ["that he had raised the rents of every house in town"]),
    ]
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, script, inner=["claims"], odds={"claims": 2.0}))
    assert [line.inside for line in lines] == [None, 0]
    assert in_words(text, lines[1].cue) == "claims"


def test_lines_are_in_text_order_with_parents_first():
    text = "Rents will fall, Ms Lee said.\nMr Ode denied that the Bugle asked about rents."
    script = [
        (["the Bugle"], "asked", ["about rents"]),
        (["Mr Ode"], "denied", ["that the Bugle asked about rents"]),
        (["Ms Lee"], "said", ["Rents will fall"]),
    ]
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, script))
    assert told(text, lines) == [
        ("Ms Lee", "said", "Rents will fall", None),
        ("Mr Ode", "denied", "that the Bugle asked about rents", None),
        ("the Bugle", "asked", "about rents", 1),
    ]


def test_a_source_that_declines_has_a_line_without_content():
    text = "Ms Lee declined to comment."
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, [(["Ms Lee"], "declined to comment", [])]))
    assert told(text, lines) == [("Ms Lee", "declined to comment", "", None)]
    assert lines[0].form is Form.INDIRECT


def test_a_cue_with_neither_source_nor_content_is_no_line():
    text = "Ms Lee said rents will fall."
    assert attributions_of(reading_of(text), ScriptedEncoder(text, [([], "said", [])])) == ()


def test_nothing_is_found_in_nothing():
    assert attributions_of(reading_of(""), ScriptedEncoder("", [])) == ()


def test_a_sentence_with_a_reporting_cue_and_no_line_is_missed():
    text = "Ms Lee said rents will fall. Mr Ode denied that they will. It rained."
    reading = reading_of(text)
    lines = attributions_of(reading, ScriptedEncoder(text, [(["Ms Lee"], "said", ["rents will fall"])]))
    (missed,) = find_missed(reading, lines)
    assert text[missed.span.start : missed.span.end] == "Mr Ode denied that they will."
    assert text[missed.cue.start : missed.cue.end] == "denied"
    assert "denied" in missed.reason


def test_a_sentence_within_a_running_quotation_is_not_missed():
    text = "“I said no. I denied it twice,” Ms Lee said."
    reading = reading_of(text)
    lines = attributions_of(
        reading, ScriptedEncoder(text, [(["Ms Lee"], "Lee said", ["I said no. I denied it twice"])])
    )
    assert find_missed(reading, lines) == ()


def test_a_short_quotation_without_a_line_is_not_missed():
    reading = reading_of("They sang “Rain on Tin” twice. It was late.")
    assert find_missed(reading, ()) == ()


def test_a_quotation_without_a_cue_is_missed_in_its_first_sentence():
    text = "It was late. “Rents will fall soon. They always do,” read the leaflet."
    (missed,) = find_missed(reading_of(text), ())
    assert text[missed.span.start : missed.span.end].startswith("“Rents will fall soon.")
    assert missed.cue is None
    assert "quotation" in missed.reason


def test_a_sentence_with_a_cue_and_a_quotation_is_missed_once_with_its_cue():
    text = "“Rents will fall very soon,” Ms Lee insisted."
    (missed,) = find_missed(reading_of(text), ())
    assert text[missed.cue.start : missed.cue.end] == "insisted"


def test_a_quotation_that_a_line_has_is_not_missed():
    text = "“Rents will fall very soon,” Ms Lee insisted."
    script = [(["Ms Lee"], "insisted", ["Rents will fall very soon"])]
    reading = reading_of(text)
    assert find_missed(reading, attributions_of(reading, ScriptedEncoder(text, script))) == ()


def test_of_two_cues_for_one_content_and_source_the_surer_one_stays():
    text = "Ms Lee said on Monday rents will fall."
    script = [(["Ms Lee"], "said", ["rents will fall"]), (["Ms Lee"], "on Monday", ["rents will fall"])]
    encoder = ScriptedEncoder(text, script, odds={"on Monday": 1.0})
    assert told(text, attributions_of(reading_of(text), encoder)) == [("Ms Lee", "said", "rents will fall", None)]


def test_two_sources_of_one_content_keep_a_line_each():
    text = "Ms Lee said and Mr Ode confirmed that rents will fall."
    script = [(["Ms Lee"], "said", ["that rents will fall"]), (["Mr Ode"], "confirmed", ["that rents will fall"])]
    lines = attributions_of(reading_of(text), ScriptedEncoder(text, script, odds={"confirmed": 3.0}))
    assert [line.inside for line in lines] == [None, None]


UNSURE = "Ms Lee said rents will fall. Mr Ode hoped for a rise. The Bugle feared a strike."
UNSURE_SCRIPT = [
    (["Ms Lee"], "said", ["rents will fall"]),
    (["Mr Ode"], "hoped", ["for a rise"]),
    (["The Bugle"], "feared", ["a strike"]),
]


def cues_at(setting, odds):
    encoder = ScriptedEncoder(UNSURE, UNSURE_SCRIPT, odds=odds)
    return [in_words(UNSURE, line.cue) for line in attributions_of(reading_of(UNSURE), encoder, setting)]


def test_a_setting_keeps_more_or_fewer_lines():
    odds = {"hoped": 0.5, "feared": -0.5}
    assert cues_at(Setting.CAREFUL, odds) == ["said"]
    assert cues_at(Setting.BALANCED, odds) == ["said", "hoped"]
    assert cues_at(Setting.THOROUGH, odds) == ["said", "hoped", "feared"]


def test_a_line_that_reaches_the_least_score_is_kept():
    tuning = replace(TUNING, trust=(0.0,) * 7, least=dict.fromkeys(Setting, 0.5))
    text = "Ms Lee said rents will fall."
    encoder = ScriptedEncoder(text, UNSURE_SCRIPT[:1], tuning=tuning)
    assert [line.score for line in attributions_of(reading_of(text), encoder)] == [0.5]


def test_a_line_whose_outer_line_is_dropped_stands_at_the_top():
    text = "The Bugle reported that Ms Lee said rents will fall."
    script = [
        (["The Bugle"], "reported", ["that Ms Lee said rents will fall"]),
        (["Ms Lee"], "said", ["rents will fall"]),
    ]
    encoder = ScriptedEncoder(text, script, inner=["said"], odds={"reported": -0.5})
    assert told(text, attributions_of(reading_of(text), encoder)) == [("Ms Lee", "said", "rents will fall", None)]


def test_the_score_does_not_depend_on_the_cue_bias():
    text = "Ms Lee said rents will fall."
    scores = set()
    for bias in (0.0, 0.5, 2.0):
        tuning = replace(TUNING, cue_bias=bias)
        encoder = ScriptedEncoder(text, UNSURE_SCRIPT[:1], odds={"said": 1.0}, tuning=tuning)
        scores |= {line.score for line in attributions_of(reading_of(text), encoder)}
    assert scores == {0.731}


def test_a_quotation_without_a_cue_goes_to_the_speaker_before_and_the_reason_says_so():
    text = "“Rents will fall,” Ms Lee said.\n\n“They will fall very soon.”\n\nIt rained."
    (line,) = attributions_of(reading_of(text), ScriptedEncoder(text, [(["Ms Lee"], "said", ["“Rents will fall,”"])]))
    assert in_words(text, line.content) == "“Rents will fall,”|“They will fall very soon.”"
    assert line.form is Form.DIRECT
    assert "without a cue" in line.reason


def test_a_quotation_carried_on_is_not_missed():
    text = "“Rents will fall,” Ms Lee said.\n\n“They will fall very soon.”"
    reading = reading_of(text)
    lines = attributions_of(reading, ScriptedEncoder(text, [(["Ms Lee"], "said", ["“Rents will fall,”"])]))
    assert find_missed(reading, lines) == ()


def test_a_comma_before_the_cue_belongs_to_neither_source_nor_cue():
    text = "Ms Lee, a landlord, said: rents will fall."
    script = [(["Ms Lee, a landlord,"], "said:", ["rents will fall"])]
    (line,) = attributions_of(reading_of(text), ScriptedEncoder(text, script))
    assert (in_words(text, line.source), in_words(text, line.cue)) == ("Ms Lee, a landlord", "said")


def test_a_content_never_grows_over_its_own_source():
    text = "“The harbour shall be shut for good, says Lee, at night.”"
    script = [(["Lee"], "says", ["The harbour shall be shut for good"])]
    (line,) = attributions_of(reading_of(text), ScriptedEncoder(text, script))
    assert in_words(text, line.content) == "The harbour shall be shut for good"


def test_two_parts_of_one_quotation_become_one():
    text = "“The ferry left the harbour early today, oh, at night,” Lee said."
    script = [(["Lee"], "said", ["The ferry left the harbour early today", "at night"])]
    (line,) = attributions_of(reading_of(text), ScriptedEncoder(text, script))
    assert in_words(text, line.content) == "“The ferry left the harbour early today, oh, at night,”"


def test_a_quotation_within_another_is_not_missed_by_itself():
    text = "“It was a late night. On the door stood ‘the ferry is very late’ in red.”"
    (missed,) = find_missed(reading_of(text), ())
    assert missed.span.start == 0


class NoisyEncoder(ScriptedEncoder):
    """Says anything."""

    def __init__(self, seed):
        super().__init__("", [])
        self.rng = np.random.default_rng(seed)

    def encode(self, window):
        length = len(window.ids)
        cues, query, key, bias = (
            self.rng.normal(0, 3, (length, width)).astype(np.float32) for width in (TAGS, 14, 14, CHANNELS)
        )
        return Encoded(cues, query, key, bias, np.zeros((length, NAME_TAGS), np.float32))


NEWS = st.sampled_from(["Lee", "said", "that", "“", "”", "‘", "’", '"', "rents", "will", "fall", ",", ".", "\n\n"])


@given(st.lists(NEWS, max_size=60).map(" ".join), st.integers(0, 999), st.sampled_from(Setting))
def test_whatever_the_encoder_says_lines_are_in_order_and_stand_where_they_say(text, seed, setting):
    reading = reading_of(text)
    lines = attributions_of(reading, NoisyEncoder(seed), setting)
    for place, line in enumerate(lines):
        lifted = (*line.source, *line.cue)
        assert line.cue
        assert 0 <= line.score <= 1
        for role in (line.source, line.cue, line.content):
            assert all(one.end <= other.start for one, other in pairwise(role))
            assert all(0 <= span.start < span.end <= len(text) for span in role)
        if line.inside is not None:
            assert line.inside < place
            held = lines[line.inside].content
            assert all(any(span.within(part) for part in held) for span in (*lifted, *line.content))
    for missed in find_missed(reading, lines):
        spans = [span for line in lines for span in (*line.source, *line.cue, *line.content)]
        assert not any(span.overlaps(missed.span) for span in spans)


@given(st.lists(NEWS, max_size=60).map(" ".join), st.integers(0, 999))
def test_a_more_careful_setting_never_finds_more_lines(text, seed):
    counts = [len(attributions_of(reading_of(text), NoisyEncoder(seed), setting)) for setting in Setting]
    assert counts == sorted(counts)


def test_the_names_of_all_windows_come_in_order():
    text = "Ama Osei left Lind."
    encoder = ScriptedEncoder(text, [], names=[("Ama Osei", NameKind.PERSON), ("Lind", NameKind.PLACE)])
    found = find_attributions(reading_of(text), encoder)
    assert found.names == (Name(Span(0, 8), NameKind.PERSON), Name(Span(14, 18), NameKind.PLACE))
