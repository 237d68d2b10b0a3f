"""Plain text: its blocks, and their votes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.candidate import Candidate
from onrecord.page.plain import find_candidates, vote
from onrecord.values.text import Span

PARAGRAPH = (
    "The harbour office said on Monday that the ferry had left the pier at night, and that nobody on the council had"
    " been told of it before the morning."
)
TEXTS = st.text(alphabet=st.sampled_from('ab .,…\n\r\t\f\x85\u2028\u00a0\u3000AéЖ字"1'), max_size=300) | st.text()


def blocks(text: str) -> list[str]:
    return [text[candidate.span.start : candidate.span.end] for candidate in find_candidates(text)]


def wrapped(paragraph: str, width: int, newline: str = "\n") -> str:
    lines, line = [], ""
    for word in paragraph.split():
        if len(line) + 1 + len(word) > width and line:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return newline.join([*lines, line])


def test_a_line_is_a_block() -> None:
    assert find_candidates("One line.\nTwo.\n") == (
        Candidate(Span(0, 9), None),
        Candidate(Span(10, 14), None),
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\f", "\u2028", "\n\n", "\n \t\n"])
def test_every_kind_of_line_end_ends_a_block(newline: str) -> None:
    assert blocks(f"  One\tline. {newline}\tTwo.") == ["One\tline.", "Two."]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\f\u2028\u3000"])
def test_text_without_words_has_no_blocks(text: str) -> None:
    assert find_candidates(text) == ()
    assert vote(text, ()) == ()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [55, 64, 72, 80])
def test_paragraphs_wrapped_at_a_width_are_one_block_each(width: int, newline: str) -> None:
    paragraphs = [wrapped(PARAGRAPH, width, newline), wrapped(f"{PARAGRAPH} {PARAGRAPH}", width, newline)]
    assert blocks((newline * 2).join(paragraphs)) == paragraphs


def test_short_lines_over_wrapped_text_stay_apart() -> None:
    text = f"A ferry at night\nBy Ada Quill\nMarch 9, 2023\n\n{wrapped(PARAGRAPH, 70)}\n\n{wrapped(PARAGRAPH, 70)}"
    assert blocks(text)[:3] == ["A ferry at night", "By Ada Quill", "March 9, 2023"]
    assert len(blocks(text)) == 5


def test_items_of_a_wrapped_list_stay_apart() -> None:
    item = wrapped(f"- {PARAGRAPH}", 70)
    assert blocks(f"{item}\n{item}") == [item, item]


def test_text_wrapped_by_hand_under_a_wider_footer_is_one_block_a_paragraph() -> None:
    ragged = (
        "PORT ELDER (TNS) -- The harbour office has denied that the\nferry to the island left the pier at night without"
        " any log\nand said that nobody on the council had been told of it."
    )
    head = ["Tern News Service", "Tuesday, 3 May 2022", "-" * 64]
    footer = "You get this letter because the office of your harbour asked for it"
    assert blocks("\n\n".join(["\n".join(head), ragged, ragged, footer])) == [*head, ragged, ragged, footer]


def test_a_drawn_line_is_never_joined_to_what_follows() -> None:
    text = f"{wrapped(PARAGRAPH, 64)}\n\n{'-' * 64}\nALSO IN THIS LETTER\n\n{wrapped(PARAGRAPH, 64)}"
    assert blocks(text)[1:3] == ["-" * 64, "ALSO IN THIS LETTER"]


def test_long_lines_are_never_joined() -> None:
    assert blocks(f"{PARAGRAPH}\n{PARAGRAPH}") == [PARAGRAPH, PARAGRAPH]


def test_a_list_of_titles_is_not_taken_for_wrapped_text() -> None:
    titles = [
        "Ferry leaves at night", "Council denies that anybody on it knew of a ferry", "Pilots ask who paid",
        "Two banks buy the pier", "Fleet stays in", "A lamp for each of the boats in the strait, skippers demand",
    ]  # fmt: skip
    assert blocks("\n".join(titles)) == titles


@given(TEXTS)
def test_blocks_are_in_order_and_hold_all_that_is_not_white_space(text: str) -> None:
    covered = [False] * len(text)
    end = 0
    for candidate in find_candidates(text):
        start, stop = candidate.span
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        covered[start:stop] = [True] * (stop - start)
        end = stop
    assert all(seen or character.isspace() for seen, character in zip(covered, text, strict=True))


@given(TEXTS)
def test_blocks_one_a_line_give_the_same_blocks_again(text: str) -> None:
    found = [block for block in blocks(text) if block.splitlines() == [block]]
    again = "\n\n".join(found)
    assert blocks(again) == found


@given(TEXTS)
def test_votes_are_shares_one_for_each_block(text: str) -> None:
    candidates = find_candidates(text)
    votes = vote(text, candidates)
    assert len(votes) == len(candidates)
    assert all(0 <= share <= 1 for share in votes)
    assert votes == vote(text, candidates)


def test_prose_gets_the_votes_and_the_menu_does_not() -> None:
    menu = ["Home", "News", "Coast", "Weather"]
    text = "\n".join([*menu, "A ferry leaves at night", PARAGRAPH, PARAGRAPH, *menu])
    votes = vote(text, find_candidates(text))
    assert [share >= 0.5 for share in votes] == [False] * 5 + [True] * 2 + [False] * 4


def test_a_long_comment_thread_does_not_win_over_the_story() -> None:
    thread = [part for name in "abcdefghi" for part in (f"tern_{name} says:", "2 days ago", PARAGRAPH, "Reply")]
    text = "\n".join(["A ferry leaves at night", "March 9, 2023", *[PARAGRAPH] * 4, "9 Comments", *thread])
    votes = vote(text, find_candidates(text))
    assert [share >= 0.5 for share in votes] == [False] * 2 + [True] * 4 + [False] * 37


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Fähre ist am Abend aus dem Hafen gefahren, und der Rat hat davon nichts gewusst, sagte sie.",
        "Le bac a quitté le port dans la nuit, et le conseil ne le savait pas, a dit la maire au journal.",
        "El barco salió del puerto por la noche y el consejo no lo sabía, según dijo la alcaldesa al diario.",
    ],
)
def test_stories_in_other_languages_are_found(sentence: str) -> None:
    text = f"Menu\nPort Elder\n{sentence}\n{sentence}\nLogin"
    assert [share >= 0.5 for share in vote(text, find_candidates(text))] == [False, False, True, True, False]


@pytest.mark.parametrize(
    "unit", ["a", "a ", "\n", "a\n", "ab. Cd\n", "1.", "(", "…", '"', "a b c d e f g h.\nMenu\n", "\r"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    before = time.process_time()
    vote(text, find_candidates(text))
    assert time.process_time() - before < 30
