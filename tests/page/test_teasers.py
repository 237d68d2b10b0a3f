"""Lists of linked titles."""

from onrecord.page.candidate import Candidate, Hints
from onrecord.page.measure import measure
from onrecord.page.teasers import find_teasers
from onrecord.values.text import Span

TITLE = ("Council buys a second crane", "h2", 1.0)
SUMMARY = ("It will stand on the north quay, the clerk said.", "p", 0.0)
DATE = ("9 March 2023", "div", 0.0)
STORY = (
    "The harbour office said on Monday that the ferry had left the pier at night and that nobody had been told.",
    "p",
    0.0,
)


def teasers(*blocks: tuple[str, str, float]) -> list[int]:
    """Places of the blocks, given as text, tag and share of links, that are teasers."""
    lines = measure([text for text, _, _ in blocks])
    candidates = [Candidate(Span(0, 0), Hints(tag, (tag, "div", "body"), links)) for _, tag, links in blocks]
    return sorted(find_teasers(lines, candidates))


def test_three_linked_titles_with_summaries_and_dates_are_a_list() -> None:
    assert teasers(*[TITLE, SUMMARY, DATE] * 3, STORY) == list(range(9))


def test_the_last_teaser_is_as_long_as_the_one_before_where_no_date_ends_it() -> None:
    assert teasers(*[TITLE, SUMMARY] * 3, STORY, STORY) == list(range(6))


def test_two_linked_titles_are_no_list() -> None:
    assert teasers(*[TITLE, SUMMARY, DATE] * 2, STORY) == []


def test_titles_without_links_are_the_subheadings_of_a_story() -> None:
    assert teasers(*[("What the clerk knew", "h2", 0.0), SUMMARY] * 4) == []


def test_links_to_other_stories_between_the_paragraphs_of_one_take_none_of_it() -> None:
    assert teasers(STORY, *[TITLE, SUMMARY, SUMMARY] * 4) == []


def test_plain_text_has_no_linked_titles() -> None:
    lines = measure([TITLE[0]] * 4)
    assert find_teasers(lines, [Candidate(Span(0, 0), None)] * 4) == frozenset()


def test_no_blocks_have_no_lists() -> None:
    assert teasers() == []
