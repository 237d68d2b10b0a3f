import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.testing import marked
from onrecord.values.text import Span


def test_marks_become_spans_in_the_order_of_opening() -> None:
    text, spans = marked("{source:Ms Lee} {cue:said} {content:that {source2:he} {cue2:said} so}.")
    assert text == "Ms Lee said that he said so."
    assert list(spans) == ["source", "cue", "content", "source2", "cue2"]
    assert {name: text[span.start : span.end] for name, span in spans.items()} == {
        "source": "Ms Lee",
        "cue": "said",
        "content": "that he said so",
        "source2": "he",
        "cue2": "said",
    }


def test_marks_may_close_together() -> None:
    assert marked("{x:a {y:b}}") == ("a b", {"x": Span(0, 3), "y": Span(2, 3)})


def test_escaped_braces_are_braces() -> None:
    assert marked(r"\{a\} {x:\{b\}}") == ("{a} {b}", {"x": Span(4, 7)})


def test_colons_within_a_mark_are_text() -> None:
    assert marked("{x:a: b}")[0] == "a: b"


@pytest.mark.parametrize("template", ["{a:b", "a}", "{a}", "{:a}", "{a:b} {a:c}", "{1:b}"])
def test_a_template_that_cannot_be_read_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"used twice|no partner|not closed"):
        marked(template)


@given(st.text() | st.text(alphabet="a:{}\\"))
def test_any_text_survives_with_its_braces_escaped(text: str) -> None:
    assert marked(text.replace("{", r"\{").replace("}", r"\}")) == (text, {})
