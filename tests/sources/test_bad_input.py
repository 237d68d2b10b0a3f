"""Hostile and odd stories: bounded, never an exception, never sure without reason."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.stories import tell, voices

from onrecord.reading import cut_paragraphs, read_text
from onrecord.sources import name_sources
from onrecord.values.attribution import Attribution, Form
from onrecord.values.source import Name, Named, NameKind
from onrecord.values.text import Span

PIECES = st.sampled_from(
    "Veil Ana Tom he she they it I we the a minister report officials said in by who 's ’s ( ) , . “ ” — \n\n "
    "Leval Herald "
    "US U.S. Kesto company same newspaper two of and 34 -- & ' \u0301 \u200b ß İ".split(" ")
)


def name_all(text: str, lines: list[Attribution], names: list[Name]) -> Named:
    reading = read_text(text, tuple(cut_paragraphs(text)))
    return name_sources(
        reading, lines, names, outlet="Leval Ledger", byline=("Ana Sol",), credit="AP", dateline="X (AP)"
    )


def line(source: Span, cue: Span, content: Span | None = None, inside: int | None = None) -> Attribution:
    return Attribution((source,), (cue,), (content,) if content else (), inside, Form.INDIRECT, 0.9, "")


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[Attribution], list[Name]]:
    text = " ".join(draw(st.lists(PIECES, min_size=1, max_size=60)))
    spot = st.integers(0, len(text) - 1)

    def span() -> Span:
        start = draw(spot)
        return Span(start, min(len(text), start + draw(st.integers(1, 20))))

    names = [Name(span(), draw(st.sampled_from(list(NameKind)))) for _ in range(draw(st.integers(0, 6)))]
    lines = []
    for number in range(draw(st.integers(0, 6))):
        inside = draw(st.none() | st.integers(0, number - 1)) if number else None
        lines.append(line(span(), span(), draw(st.none() | st.builds(span)), inside))
    return text, lines, names


@given(stories())
def test_whatever_stands_there_the_record_holds_together(story: tuple[str, list[Attribution], list[Name]]) -> None:
    text, lines, names = story
    named = name_all(text, lines, names)
    assert len(named.voices) == len(lines)
    for voice in named.voices:
        shares = [one.score for one in voice.candidates]
        assert all(0 <= one.source < len(named.sources) for one in voice.candidates)
        assert all(0 <= share <= 1 for share in (*shares, voice.score))
        assert sum(shares) <= 1.001
        assert voice.source is None or voice.source in {one.source for one in voice.candidates}
        assert voice.reason
        assert [hop.name for hop in voice.chain[:2]] == ["Leval Ledger", "AP"]
    for source in named.sources:
        assert all(0 <= span.start < span.end <= len(text) for span in source.mentions)
        assert list(source.mentions) == sorted(source.mentions)
        assert source.name is None or source.name.strip()


@given(stories())
def test_the_same_story_gives_the_same_record(story: tuple[str, list[Attribution], list[Name]]) -> None:
    assert name_all(*story) == name_all(*story)


def test_a_story_without_words_or_lines() -> None:
    assert name_all("", [], []) == Named((), ())
    assert name_all("...", [], []).sources == ()


def test_names_that_lie_outside_the_paragraphs_or_hold_no_word_are_passed_over() -> None:
    text = "Ana Sol said no."
    named = name_all(text, [line(Span(0, 7), Span(8, 12))], [Name(Span(15, 16), NameKind.PERSON)])
    assert [source.name for source in named.sources] == ["Ana Sol"]


def test_ten_people_of_one_surname_are_not_guessed_among() -> None:
    first = "Ann Bea Cara Dora Ella Faye Gina Hana Inga Jane".split()
    cast = ", ".join(f"{name} Veil" for name in first)
    names = ", ".join([*(f"{name} Veil p" for name in first), "Veil p"])
    _, named = tell(f"{cast} met. {{s1:Veil}} {{q1:said}} {{c1:no}}.", names)
    assert named.voices[0].source is None
    assert all(one.score < 0.3 for one in named.voices[0].candidates)


def test_a_story_without_names_is_full_of_unnamed_sources() -> None:
    story = "{s1:He} {q1:said} {c1:no}. {s2:Officials} {q2:denied} {c2:it}. {s3:It} {q3:was} {c3:so}."
    assert voices(story) == ["person ?", "unnamed", "unnamed ?"]


def test_a_whole_story_in_capitals_or_small_letters_still_links() -> None:
    story = "{{s1:{0}}} {{q1:said}} {{c1:no}}. {{s2:{1}}} {{q2:said}} {{c2:no}}."
    assert voices(story.format("ANA SOL", "SOL"), "ANA SOL p, SOL p") == ["person ANA SOL"] * 2
    assert voices(story.format("ana sol", "sol"), "ana sol p, sol p") == ["person ana sol"] * 2


def _long(kind: str, count: int) -> tuple[str, list[Attribution], list[Name]]:
    sentence = {
        "surname": "Aa{0}a Veil said Veil left. ",
        "pronouns": "He said he told her that his report and the minister left. ",
        "joint": "Ana{0} Sol and Tom{0} Veil said no. ",
        "papers": "A report said the report in the paper said it. ",
        "transcript": "VEIL: We lost it, and the company told us so in a letter. ",
        "drivers": "A driver said no. The driver, Tom Veil, known as Tim, was identified as Tom Veil. ",
        "weddings": "Ana Sol married the painter Tom Veil and said no. ",
        "pairs": "The former said Ana Sol and Tom Veil met and both ministers left. ",
    }[kind]
    text, lines, names = "", [], []
    for number in range(count):
        words = sentence.format(number)
        head = words.split(" said ")[0].split(":")[0]
        start = len(text)
        lines.append(line(Span(start, start + len(head)), Span(start + len(head), start + len(head) + 5)))
        if kind in {"surname", "joint"}:
            names.append(Name(Span(start, start + len(head)), NameKind.PERSON))
        text += words
    return text, lines, names


@pytest.mark.parametrize(
    "kind", ["surname", "pronouns", "joint", "papers", "transcript", "drivers", "weddings", "pairs"]
)
def test_time_grows_about_as_the_story_does(kind: str) -> None:
    def seconds(count: int) -> float:
        story = _long(kind, count)
        start = time.process_time()
        name_all(*story)
        return time.process_time() - start

    seconds(20)
    small, large = min(seconds(60) for _ in range(3)), seconds(600)
    assert large < 40 * small + 0.5


@pytest.mark.parametrize(
    "piece",
    [
        "on condition of anonymity ",
        "was not authorised to ",
        "a.b'c",
        "(",
        "Veil's ",
        "“",
        "“Bud” ",
        ", known to a b ",
        "Order of the ",
    ],
)
def test_long_odd_text_is_read_in_bounded_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    name_all(text, [line(Span(0, 4), Span(5, 9)), line(Span(0, len(text)), Span(5, 9))], [])
    assert time.process_time() - start < 20


def test_deep_nesting_is_bounded() -> None:
    text = "He said " * 400
    lines = [
        line(
            Span(at, at + 2), Span(at + 3, at + 7), Span(at + 8, len(text)) if at + 8 < len(text) else None, number - 1
        )
        if number
        else line(Span(0, 2), Span(3, 7), Span(8, len(text)))
        for number, at in enumerate(range(0, len(text), 8))
    ]
    assert max(len(voice.chain) for voice in name_all(text, lines, []).voices) < 20
