"""Which words of a page an extract of it holds."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.alignment import matched

WORDS = st.lists(st.sampled_from("ferry quay sank harbour the of a on said".split()), max_size=60)


def taken(page: str, extract: str) -> str:
    words = page.split()
    return " ".join(word for word, mark in zip(words, matched(words, extract.split()), strict=True) if mark)


def test_what_is_not_in_the_extract_is_not_marked() -> None:
    assert taken("Home Sport The ferry sank at the quay Share this", "The ferry sank at the quay") == (
        "The ferry sank at the quay"
    )


def test_a_repeated_line_is_marked_where_its_neighbours_are() -> None:
    page = "ferry sinks at quay . Menu . The port was shut at noon . ferry sinks at quay . Nobody was hurt that day ."
    extract = "The port was shut at noon . ferry sinks at quay . Nobody was hurt that day ."
    words = page.split()
    assert list(matched(words, extract.split())) == [0] * 7 + [1] * (len(words) - 7)


def test_a_story_that_stands_twice_is_marked_once_and_whole() -> None:
    story = "The ferry sank at the quay on Monday morning"
    words = f"{story} Menu {story}".split()
    marks = matched(words, story.split())
    assert list(marks) == [1] * 9 + [0] * 10


def test_a_changed_word_costs_only_itself() -> None:
    assert taken("one two three four five six seven eight nine", "one two three four FIVE six seven eight nine") == (
        "one two three four six seven eight nine"
    )


def test_nothing_matches_nothing() -> None:
    assert matched([], ["a"]) == bytearray()
    assert matched(["a"], []) == bytearray(1)


def test_one_word_a_hundred_thousand_times_is_matched_in_order() -> None:
    assert sum(matched(["a"] * 100_000, ["a"] * 50_000)) == 50_000


@given(WORDS)
def test_a_text_is_all_of_itself(words: list[str]) -> None:
    assert all(matched(words, words))


@given(WORDS, WORDS)
def test_never_more_words_are_marked_than_the_extract_has(page: list[str], extract: list[str]) -> None:
    assert sum(matched(page, extract)) <= len(extract)


@given(st.lists(st.integers(0, 10_000), max_size=80, unique=True), st.data())
def test_a_part_of_a_text_without_repeats_is_found_exactly(numbers: list[int], data: st.DataObject) -> None:
    words = [str(number) for number in numbers]
    kept = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    marks = matched(words, [word for word, keep in zip(words, kept, strict=True) if keep])
    assert [bool(mark) for mark in marks] == kept
