import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.cues import find_cue_words
from onrecord.values.text import Span


def cues_in(text: str) -> list[str]:
    return [text[cue.start : cue.end] for cue in find_cue_words(text, Span(0, len(text)))]


REPORTED = [
    ("Ms Dahl said the ferry was late.", ["said"]),
    ("According to the harbour office, it sank.", ["According to"]),
    ("“It sank,” Dahl noted.", ["noted"]),
    ("They claim that it sank.", ["claim"]),
    ("The claim that it sank is old.", ["claim"]),
    ("He flatly denied it.", ["denied"]),
    ("The harbour office declined to comment.", ["declined to"]),
    ("The office did not immediately respond.", ["did not immediately respond"]),
    ("She spoke on condition of anonymity.", ["on condition of anonymity"]),
    ("Dahl is said to be ill.", ["is said to"]),
    ("The union called for a strike.", ["called for"]),
    ("He pleaded not guilty, his lawyer told the court.", ["pleaded not guilty", "told"]),
    ("A survey found that most ferries are late.", ["found"]),
    ("They called the plan “a joke”.", ["called"]),
    ("DAHL SAID SO.", ["SAID"]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_reporting_words_are_found(text: str, expected: list[str]) -> None:
    assert cues_in(text) == expected


SILENT = [
    "Her claim to the house was settled.",
    "She called her mother and found the keys.",
    "The report runs to ten pages.",
    "The alleged thief ran.",
    "I must say it was cold.",
    "It is hard to say.",
    "Three states shut their ports.",
    "The question is old.",
    "Show me the way.",
]


@pytest.mark.parametrize("text", SILENT)
def test_words_that_do_not_report_are_left_alone(text: str) -> None:
    assert cues_in(text) == []


def test_only_the_given_stretch_is_read() -> None:
    text = "He said no. She told us. They asked."
    assert list(find_cue_words(text, Span(12, 24))) == [Span(16, 20)]
    assert list(find_cue_words("They claim that it sank.", Span(0, 10))) == []


@given(st.lists(st.sampled_from(["said", "claim", "that", "according", "to", "did", "not", "respond", '"', ":", "\n"])))
def test_cues_are_in_order_within_the_text_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    reached = 0
    for cue in find_cue_words(text, Span(0, len(text))):
        assert reached <= cue.start < cue.end <= len(text)
        reached = cue.end


@pytest.mark.parametrize("piece", ["claim", "claim ", "as is ", "in a ", " ", "called a ", 'x" ', "to say "])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    """Time that grows with the square of the length would make this run for minutes."""
    assert cues_in("They claim" + (piece * 50_000)[:50_000] + "… he said.")[-1] == "said"
