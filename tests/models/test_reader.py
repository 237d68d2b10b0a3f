import json
import shutil
from importlib.resources import as_file, files

import numpy as np
import pytest

from onrecord.attribution import find_attributions
from onrecord.attribution.windows import pack_windows
from onrecord.errors import ModelError, OnrecordError
from onrecord.models import TrainedReader, load_reader
from onrecord.reading import read_text
from onrecord.values.attribution import Form
from onrecord.values.text import Span


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped reader that a test may damage."""
    with as_file(files("onrecord.models") / "attribution") as shipped:
        shutil.copytree(shipped, tmp_path / "reader")
    return tmp_path / "reader"


def lines_of(text):
    return find_attributions(read_text(text, (Span(0, len(text)),)), load_reader())


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
    assert encoded.cues.shape == (rows, 3)
    assert encoded.query.shape == encoded.key.shape
    assert encoded.key.shape[0] == encoded.bias.shape[0] == rows
    assert np.isfinite(encoded.key).all()


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


def test_a_description_that_is_no_json_is_a_clear_error(folder):
    (folder / "reader.json").write_text("{")
    with pytest.raises(ModelError, match=r"reader|loaded"):
        TrainedReader(folder)
