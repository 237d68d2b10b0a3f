import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.sentences import cut_paragraphs, cut_sentences, cut_words
from onrecord.values.text import Span

HARD = "aA b.?!… \n\"'“”’»)[1]-—U"


def sentences_of(text: str) -> list[str]:
    return [text[s.start : s.end] for s in cut_sentences(text, Span(0, len(text)))]


TOGETHER = [
    "Gen. Rao met Lt. Col. Iva Brandt and Mr. and Mrs. Osei.",
    "Ilsa K. Moreno and J.K. Tarn met George H.W. Pell.",
    "The U.S. Senate, the U.K. Parliament and N.Y. Mayor Ann Pell agreed.",
    "They meet at 9 a.m. Monday and 6 p.m. Eastern time, i.e. Tuesday there.",
    "Item No. 10, vol. 3, p. 7, costs $2.5 million vs. 3.1 million.",
    "In the case Harl v. Port Elder the court sat in St. Petersburg.",
    "It happened on Nov. 5 and on Thurs. Nov. 6 near Mt. Orla.",
    "Orla Shipping Inc. Chairman Per Dahl left.",
    '"Did he?" she asked.',
    "‘Did he?’ asked the clerk.",
    '"Why now?" Ms. Dahl asked.',
    '"Get out!" Per Dahl, 50, shouted.',
    '"We will go," she said, "as soon as . . . the ferry comes."',
    "I was ... I was shocked.",
    "1. The ferry is late.",
    "A. The ferry is late.",
    "(ii). The ferry is late.",
    "PORT ELDER, Nev. (AP) — The ferry is late.",
    "PORT ELDER, Sept. 4 - The ferry is late.",
    "Sen. Ann Pell (D-Orla.) said so.",
    "« Vous partez ? » dit-elle.",
    "He left (see p. 5).",
]


@pytest.mark.parametrize("text", TOGETHER)
def test_one_sentence_is_left_whole(text: str) -> None:
    assert sentences_of(text) == [text]


APART = [
    ("He left the U.S.", "The port was shut."),
    ('He said "no."', "Then he left."),
    ("“He left.”", "She stayed."),
    ("‘He left.’", "She stayed."),
    ("(He left.)", "She stayed."),
    ("« Il part. »", "Elle reste."),
    ("It cost 2.5 million.", "5 people paid."),
    ("It ended at 6 p.m.", "Nobody saw it."),
    ("It ended at 6 p.m.", "Dahl saw it."),
    ("She works at Orla Inc.", "The firm is old."),
    ("They met in Fairport, N.Y.", '"We are glad," he said.'),
    ("Did he?", "Nobody knows!", "So be it."),
    ("He stopped …", "She went on."),
    ("He stopped. ...", "She went on."),
    ("It was reported.[1]", "It was denied.[12]"),
    ("THE FERRY IS LATE.", "NO. 10 IS SHUT."),
    ("the ferry is late.", "nobody knows why."),
    ("• The ferry is late.", "• The port is shut."),
    ("1. The ferry is late.", "2. The port is shut."),
    ("It uses iron.", "iPads sell well."),
    ("“The port is shut!”", "The mayor agreed."),
    ("He met Malcolm X.", "The two agreed."),
]


@pytest.mark.parametrize("sentences", APART)
@pytest.mark.parametrize("between", [" ", "\n", "  \r\n "])
def test_sentences_are_cut_apart(sentences: tuple[str, ...], between: str) -> None:
    assert sentences_of(between.join(sentences)) == list(sentences)


def test_a_nickname_does_not_end_a_sentence() -> None:
    text = 'Per J. "Salt" Dahl and R.T. "Pepper" Moe sailed.'
    assert sentences_of(text) == [text]


def test_sentences_stay_within_the_paragraph() -> None:
    text = "Before. One. Two. After."
    assert list(cut_sentences(text, Span(8, 17))) == [Span(8, 12), Span(13, 17)]


def test_a_paragraph_without_words_is_one_sentence_or_none() -> None:
    assert sentences_of("* * *") == ["* * *"]
    assert sentences_of(" \n ") == []


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\n\n \n"])
def test_paragraphs_are_lines_with_something_on_them(line_break: str) -> None:
    text = line_break.join([" One. ", "Two.", ""])
    assert [text[p.start : p.end] for p in cut_paragraphs(text)] == ["One.", "Two."]


def test_words_keep_what_joins_them() -> None:
    text = "Dahl’s half-price ticket—$1,200—went to R&B-loving a.b@orla.test on 3/4, 'twas said"
    words = [text[w.start : w.end] for w in cut_words(text, Span(0, len(text)))]
    assert words == [
        *("Dahl’s", "half-price", "ticket", "$1,200", "went", "to", "R&B-loving"),
        *("a.b@orla.test", "on", "3/4", "twas", "said"),
    ]


@given(st.text(alphabet=HARD) | st.text())
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    sentences = list(cut_sentences(text, Span(0, len(text))))
    reached = 0
    for sentence in sentences:
        assert not text[reached : sentence.start].strip()
        assert sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        reached = sentence.end
    assert not text[reached:].strip()


@given(st.text(alphabet=HARD) | st.text())
def test_paragraphs_cover_all_but_white_space_and_hold_no_line_break(text: str) -> None:
    paragraphs = list(cut_paragraphs(text))
    assert "".join("".join(text[p.start : p.end].split()) for p in paragraphs) == "".join(text.split())
    assert not any("\n" in text[p.start : p.end] for p in paragraphs)
