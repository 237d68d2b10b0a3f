import json
import shutil
from importlib.resources import as_file, files
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.attribution import find_attributions
from onrecord.attribution.decode import TAGS, Line
from onrecord.attribution.trust import features
from onrecord.attribution.windows import pack_windows
from onrecord.errors import ModelError, OnrecordError
from onrecord.models import TrainedReader, load_reader
from onrecord.reading import cut_paragraphs, read_text
from onrecord.values.attribution import Form, Setting
from onrecord.values.text import Span


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped reader that a test may damage."""
    with as_file(files("onrecord.models") / "attribution") as shipped:
        shutil.copytree(shipped, tmp_path / "reader")
    return tmp_path / "reader"


def lines_of(text):
    return find_attributions(read_text(text, (Span(0, len(text)),)), load_reader()).attributions


def words(text, spans):
    return " … ".join(text[a:b] for a, b in spans)


def test_a_plain_sentence_is_read():
    text = "The harbour master, Ama Osei, said on Monday that the ferry had left without its lights."
    (line,) = lines_of(text)
    assert words(text, line.source) == "The harbour master, Ama Osei"
    assert words(text, line.cue) == "said"
    assert "the ferry had left without its lights" in words(text, line.content)
    assert line.form is Form.INDIRECT


def test_a_quotation_is_read_with_its_marks():
    text = "“We saw no lights,” Osei told reporters."
    (line,) = lines_of(text)
    assert words(text, line.source) == "Osei"
    assert words(text, line.content) == "“We saw no lights,”"
    assert line.form is Form.DIRECT


def test_a_report_within_a_report_stands_inside_it():
    text = "The Port Bugle reported that two sailors had told the coroner that the captain was asleep."
    lines = lines_of(text)
    assert [line.inside for line in lines] == [None, 0]
    assert words(text, lines[1].source) == "two sailors"


def test_the_same_text_gives_the_same_lines():
    text = "Osei denied that the ferry was late. “It was early,” she said."
    assert lines_of(text) == lines_of(text)


def test_the_scores_of_a_window_have_one_row_a_piece():
    reader = load_reader()
    text = "Osei said so."
    (window,) = pack_windows(text, [Span(0, len(text))], [], reader.tokenize)
    encoded = reader.encode(window)
    rows = len(window.ids)
    assert encoded.cues.shape == (rows, TAGS)
    assert encoded.query.shape == encoded.key.shape
    assert encoded.key.shape[0] == encoded.bias.shape[0] == rows
    assert np.isfinite(encoded.key).all()


def test_a_paragraph_without_a_word_piece_is_read_as_nothing():
    assert load_reader().tokenize("\u200b\u0085\x01") == []
    assert lines_of("\u200b\u0085\x01") == ()


WORDS = st.sampled_from(
    ["Osei", "said", "that", "“", "”", '"', "’s", "denied", "told", "Reil", ",", ".", "\n", "ﬁ", "\u200b", "ferry"]
)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join)))
def test_whatever_the_text_every_role_is_in_order_and_lies_where_it_says(text):
    paragraphs = tuple(cut_paragraphs(text))
    lines = find_attributions(read_text(text, paragraphs), load_reader()).attributions
    for place, line in enumerate(lines):
        for role in (line.source, line.cue, line.content):
            assert all(one.end <= other.start for one, other in pairwise(role))
            assert all(0 <= span.start < span.end <= len(text) for span in role)
        assert line.cue
        assert 0 <= line.score <= 1
        if line.inside is not None:
            assert line.inside < place
            held = lines[line.inside].content
            assert all(any(span.within(part) for part in held) for span in (*line.source, *line.cue, *line.content))


def test_the_reader_has_its_tuning():
    tuning = load_reader().tuning
    assert len(tuning.trust) == len(features(Line((), (), (), 1.0, 0.0, 1.0, 1.0)))
    careful, balanced, thorough = (tuning.least[setting] for setting in Setting)
    assert 1 > careful >= balanced >= thorough >= 0


def test_an_inner_line_is_found_three_deep():
    text = "The Port Bugle reported that Osei had said the crew told her that the captain was asleep."
    assert [line.inside for line in lines_of(text)] == [None, 0, 1]


def test_a_missing_file_is_a_clear_error(folder):
    (folder / "encoder.onnx").unlink()
    with pytest.raises(ModelError, match="install onrecord again"):
        TrainedReader(folder)


def test_a_damaged_file_is_a_clear_error(folder):
    with (folder / "tokenizer.json").open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelError, match="damaged") as caught:
        TrainedReader(folder)
    assert isinstance(caught.value, OnrecordError)


def test_another_format_is_a_clear_error(folder):
    path = folder / "reader.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": "onrecord-reader/99"}))
    with pytest.raises(ModelError, match="onrecord-reader/99"):
        TrainedReader(folder)


@pytest.mark.parametrize("part", ["sha256", "name", "tuning", "distances"])
def test_a_description_that_lacks_a_part_is_a_clear_error(folder, part):
    path = folder / "reader.json"
    described = json.loads(path.read_text())
    del described[part]
    path.write_text(json.dumps(described))
    with pytest.raises(ModelError, match=part):
        TrainedReader(folder)


def test_a_description_that_is_a_list_is_a_clear_error(folder):
    (folder / "reader.json").write_text("[]")
    with pytest.raises(ModelError, match="format is None"):
        TrainedReader(folder)


def test_a_description_that_is_no_json_is_a_clear_error(folder):
    (folder / "reader.json").write_text("{")
    with pytest.raises(ModelError, match=r"reader|loaded"):
        TrainedReader(folder)
