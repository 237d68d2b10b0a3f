from onrecord.attribution import find_attributions, find_missed
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.attribution import Form


def reading_of(text):
    return read_text(text, tuple(cut_paragraphs(text)))


def told(text, lines):
    """Each line as (source, cue, content, inside), in words."""
    return [
        (
            *("|".join(text[a:b] for a, b in spans) for spans in (line.source, line.cue, line.content)),
            line.inside,
        )
        for line in lines
    ]


def test_a_line_has_its_source_cue_and_content(scripted):
    text = "Ms Lee said rents will fall."
    lines = find_attributions(reading_of(text), scripted(text, [(["Ms Lee"], "said", ["rents will fall"])]))
    assert told(text, lines) == [("Ms Lee", "said", "rents will fall", None)]
    assert lines[0].form is Form.INDIRECT
    assert 0.9 < lines[0].score <= 1
    assert "said" in lines[0].reason


def test_a_content_split_by_its_cue_comes_in_parts_and_takes_its_marks_along(scripted):
    text = 'A first line.\n"Rents," Ms Lee said, "will fall."'
    script = [(["Ms Lee"], "said", ["Rents", "will fall"])]
    lines = find_attributions(reading_of(text), scripted(text, script))
    assert told(text, lines) == [("Ms Lee", "said", '"Rents,"|"will fall."', None)]
    assert lines[0].form is Form.DIRECT


def test_a_partly_quoted_content_is_mixed(scripted):
    text = "Ms Lee said rents “will fall” by May."
    lines = find_attributions(reading_of(text), scripted(text, [(["Ms Lee"], "said", ["rents “will fall” by May"])]))
    assert lines[0].form is Form.MIXED


def test_a_line_found_at_once_in_another_ones_content_stands_inside_it(scripted):
    text = "The Bugle reported that Ms Lee said rents will fall."
    script = [
        (["The Bugle"], "reported", ["that Ms Lee said rents will fall"]),
        (["Ms Lee"], "said", ["rents will fall"]),
    ]
    lines = find_attributions(reading_of(text), scripted(text, script))
    assert told(text, lines) == [
        ("The Bugle", "reported", "that Ms Lee said rents will fall", None),
        ("Ms Lee", "said", "rents will fall", 0),
    ]


def test_what_only_a_second_reading_of_the_content_shows_is_found_three_deep(scripted):
    text = "The Bugle reported that Ms Lee said officials told her that rents will fall."
    script = [
        (["The Bugle"], "reported", ["that Ms Lee said officials told her that rents will fall"]),
        (["Ms Lee"], "said", ["officials told her that rents will fall"]),
        (["officials"], "told", ["that rents will fall"]),
    ]
    encoder = scripted(text, script, outermost=["reported"])
    lines = find_attributions(reading_of(text), encoder)
    assert [line.inside for line in lines] == [None, 0, 1]
    assert len(encoder.windows) > 1


def test_lines_are_in_text_order_with_parents_first(scripted):
    text = "Rents will fall, Ms Lee said.\nMr Ode denied that the Bugle asked about rents."
    script = [
        (["the Bugle"], "asked", ["about rents"]),
        (["Mr Ode"], "denied", ["that the Bugle asked about rents"]),
        (["Ms Lee"], "said", ["Rents will fall"]),
    ]
    lines = find_attributions(reading_of(text), scripted(text, script))
    assert told(text, lines) == [
        ("Ms Lee", "said", "Rents will fall", None),
        ("Mr Ode", "denied", "that the Bugle asked about rents", None),
        ("the Bugle", "asked", "about rents", 1),
    ]


def test_a_source_that_declines_has_a_line_without_content(scripted):
    text = "Ms Lee declined to comment."
    lines = find_attributions(reading_of(text), scripted(text, [(["Ms Lee"], "declined to comment", [])]))
    assert told(text, lines) == [("Ms Lee", "declined to comment", "", None)]
    assert lines[0].form is Form.INDIRECT


def test_a_cue_with_neither_source_nor_content_is_no_line(scripted):
    text = "Ms Lee said rents will fall."
    assert find_attributions(reading_of(text), scripted(text, [([], "said", [])])) == ()


def test_nothing_is_found_in_nothing(scripted):
    assert find_attributions(reading_of(""), scripted("", [])) == ()


def test_a_sentence_with_a_reporting_cue_and_no_line_is_missed(scripted):
    text = "Ms Lee said rents will fall. Mr Ode denied that they will. It rained."
    reading = reading_of(text)
    lines = find_attributions(reading, scripted(text, [(["Ms Lee"], "said", ["rents will fall"])]))
    (missed,) = find_missed(reading, lines)
    assert text[missed.span.start : missed.span.end] == "Mr Ode denied that they will."
    assert text[missed.cue.start : missed.cue.end] == "denied"
    assert "denied" in missed.reason


def test_a_sentence_within_a_running_quotation_is_not_missed(scripted):
    text = "“I said no. I denied it twice,” Ms Lee said."
    reading = reading_of(text)
    lines = find_attributions(reading, scripted(text, [(["Ms Lee"], "Lee said", ["I said no. I denied it twice"])]))
    assert find_missed(reading, lines) == ()


def test_of_two_cues_for_one_content_and_source_one_line_stays(scripted):
    text = "Ms Lee said on Monday rents will fall."
    script = [(["Ms Lee"], "said", ["rents will fall"]), (["Ms Lee"], "on Monday", ["rents will fall"])]
    encoder = scripted(text, script)
    encoder.doubt = "on Monday"
    assert told(text, find_attributions(reading_of(text), encoder)) == [("Ms Lee", "said", "rents will fall", None)]
