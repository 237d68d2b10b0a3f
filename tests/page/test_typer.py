"""Kinds and reasons of blocks, for plain text and for HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.page.invented import PAGE, TEXT

from onrecord.page.candidate import Candidate, Hints
from onrecord.page.hints import HINT_RULES, HintRule, find_hint
from onrecord.page.plain import find_candidates, vote
from onrecord.page.typer import type_blocks
from onrecord.values.page import Block, Kind
from onrecord.values.text import Span

SENTENCE = "The harbour office said on Monday that the ferry had left the pier at night without a log."


def type_text(text: str) -> tuple[Block, ...]:
    candidates = find_candidates(text)
    return type_blocks(text, candidates, vote(text, candidates))


def type_marked(
    *blocks: tuple[str, Hints, float], headline: str | None = None, bylines: tuple[str, ...] = ()
) -> list[Kind]:
    """Kinds of blocks given as text, hints and vote."""
    text = "\n".join(block for block, _, _ in blocks)
    candidates, start = [], 0
    for block, hints, _ in blocks:
        candidates.append(Candidate(Span(start, start + len(block)), hints))
        start += len(block) + 1
    typed = type_blocks(text, candidates, [share for _, _, share in blocks], headline=headline, bylines=bylines)
    return [block.kind for block in typed]


def hints(tag: str, *around: str, links: float = 0.0) -> Hints:
    return Hints(tag, (tag, *around), links)


P = hints("p", "article", "main", "body")


def test_a_copied_news_page_comes_out_right_to_the_last_line() -> None:
    blocks = type_text(TEXT)
    assert [(TEXT[block.span.start : block.span.end], block.kind) for block in blocks] == list(PAGE)


def test_the_same_page_with_one_line_a_block_and_dos_line_ends_comes_out_the_same() -> None:
    text = "\r\n".join(line for line, _ in PAGE)
    assert [block.kind for block in type_text(text)] == [kind for _, kind in PAGE]


def test_every_block_has_a_reason() -> None:
    assert all(block.reason for block in type_text(TEXT))


def test_labels_are_quoted_in_the_reasons_of_what_stands_under_them() -> None:
    reasons = {TEXT[block.span.start : block.span.end]: block.reason for block in type_text(TEXT)}
    assert reasons["ALSO READ: Port Elder closes its fish market"] == "label: ALSO READ"
    assert reasons["Two Banks Buy Another Pier"] == "under “Latest from -Coast News”"
    assert reasons["Lighthouse keepers say old lamps are at risk"] == "under “Previous Story”"


def test_a_block_between_headline_and_byline_is_the_deck() -> None:
    lines = [
        "Night ferry left without a log",
        "Council and pilots differ over who sent it to Port Elder",
        "By Ada Quill",
    ]
    text = "\n".join([*lines, SENTENCE, SENTENCE, SENTENCE])
    assert [block.kind for block in type_text(text)][:4] == [Kind.HEADLINE, Kind.DECK, Kind.BYLINE, Kind.ARTICLE]


def test_a_known_headline_is_found_in_the_page_and_never_body() -> None:
    title = "Night ferry left without a log"
    assert type_marked((title, P, 0.9), (SENTENCE, P, 0.9), (SENTENCE, P, 0.9), headline=title) == [
        Kind.HEADLINE, Kind.ARTICLE, Kind.ARTICLE,
    ]  # fmt: skip


def test_a_headline_repeated_below_its_story_is_a_teaser() -> None:
    title = "Night ferry left without a log"
    kinds = type_marked((title, P, 0.1), (SENTENCE, P, 0.9), (title, P, 0.1), headline=title)
    assert kinds == [Kind.HEADLINE, Kind.ARTICLE, Kind.TEASER]


def test_a_known_writer_is_a_byline() -> None:
    kinds = type_marked(
        ("By ada quill", P, 0.9), ("Ben Marsh", P, 0.2), (SENTENCE, P, 0.9), bylines=("Ada Quill", "Ben Marsh")
    )
    assert kinds == [Kind.BYLINE, Kind.BYLINE, Kind.ARTICLE]


@pytest.mark.parametrize(
    ("block", "marked", "kind"),
    [
        ("Olin Baker at the pier in October", hints("figcaption", "figure", "article"), Kind.CAPTION),
        ("Ben Marsh", hints("span", "photo-credit", "figure"), Kind.CREDIT),
        ("Pilots refuse the night tide", hints("a", "related-links", "div", "article", links=1.0), Kind.RELATED),
        ("I saw the ferry too, it had no lights at all.", hints("p", "comment-body", "li", "div"), Kind.COMMENT),
        ("Get the tide table each morning", hints("p", "newsletter-signup", "div"), Kind.ADVERT),
        ("Coast", hints("a", "li", "ul", "main-menu", "nav", links=1.0), Kind.NAVIGATION),
    ],
)
@pytest.mark.parametrize("share", [0.1, 0.9])
def test_markup_that_is_sure_holds_against_any_vote(block: str, marked: Hints, kind: Kind, share: float) -> None:
    assert type_marked((SENTENCE, P, 0.9), (block, marked, share), (SENTENCE, P, 0.9))[1] is kind


def test_markup_that_is_not_sure_gives_way_to_a_high_vote() -> None:
    inside = hints("p", "div", "sidebar-right", "footer", "card")
    assert type_marked((SENTENCE, inside, 0.9), (SENTENCE, inside, 0.1)) == [Kind.ARTICLE, Kind.TEASER]


def test_furniture_by_its_words_is_no_article_whatever_the_vote() -> None:
    assert type_marked((SENTENCE, P, 1.0), ("Read more: Pilots refuse the tide", P, 1.0)) == [
        Kind.ARTICLE,
        Kind.RELATED,
    ]


def test_a_number_in_the_story_stays_with_a_high_vote() -> None:
    assert type_marked((SENTENCE, P, 1.0), ("1.", P, 1.0), (SENTENCE, P, 1.0)) == [Kind.ARTICLE] * 3


def test_dates_in_a_list_of_other_stories_are_not_this_storys() -> None:
    text = f"March 9, 2023\n{SENTENCE}\n{SENTENCE}\nLatest news\nTwo banks buy another pier\nMarch 8, 2023"
    assert [block.kind for block in type_text(text)][-1] is Kind.TEASER


LINKED = hints("a", "p", "div", links=0.9)


def test_a_linked_line_in_a_list_of_other_stories_is_a_teaser_whatever_the_vote() -> None:
    typed = type_marked((SENTENCE, P, 0.9), ("You may also like", P, 0.3), ("Which river is it? 9 March", LINKED, 0.9))
    assert typed == [Kind.ARTICLE, Kind.TEASER, Kind.TEASER]


def test_a_label_that_readers_see_counts_more_than_doubtful_markup() -> None:
    other = ("Pilots refuse the night tide", hints("li", "ol", "section", "page-next"), 0.0)
    assert type_marked((SENTENCE, P, 0.9), ("Most read", P, 0.3), other)[1:] == [Kind.TEASER] * 2


def test_the_name_of_a_neighbouring_story_keeps_its_kind_in_a_list_of_others() -> None:
    typed = type_marked((SENTENCE, P, 0.9), ("Most read", P, 0.3), ("Previous: Snow shuts the pass", P, 0.0))
    assert typed[2] is Kind.PREVIOUS


def test_blocks_under_the_label_of_a_thread_are_comments() -> None:
    typed = type_marked((SENTENCE, P, 0.9), ("5 comments so far", P, 0.0), ("tern_58", P, 0.0), (SENTENCE, P, 0.3))
    assert typed[1:] == [Kind.COMMENT] * 3


def test_links_above_the_story_are_a_menu() -> None:
    menu = ("Tern Gazette World Coast Markets Weather", hints("div", "body", links=1.0), 0.3)
    assert type_marked(menu, (SENTENCE, P, 0.9), headline="A night ferry")[0] is Kind.NAVIGATION


def test_an_arrow_says_nothing_inside_the_story() -> None:
    assert type_marked((SENTENCE, P, 0.9), ("Port Elder → Tern Island →", P, 0.9))[1] is Kind.ARTICLE


def test_an_embedded_post_of_some_length_is_the_storys_though_marked_up_as_social() -> None:
    post = (
        "Three nights. One ferry. No log. Show us the book @TernPilots",
        hints("p", "blockquote", "post--social"),
        0.6,
    )
    assert type_marked((SENTENCE, P, 0.9), post, (SENTENCE, P, 0.9))[1] is Kind.ARTICLE


def test_no_candidates_give_no_blocks() -> None:
    assert type_blocks("", (), ()) == ()


def test_a_page_without_a_story_is_furniture_only() -> None:
    blocks = type_text("Home\nSign in\nTwo Banks Buy Another Pier\n© 2023 Tern Media")
    assert Kind.ARTICLE not in {block.kind for block in blocks}


@given(st.lists(st.sampled_from([line for line, _ in PAGE]) | st.text(max_size=40), max_size=12))
def test_each_candidate_becomes_one_block_in_place_and_again_the_same(lines: list[str]) -> None:
    text = "\n".join(lines)
    candidates = find_candidates(text)
    blocks = type_text(text)
    assert [block.span for block in blocks] == [candidate.span for candidate in candidates]
    assert blocks == type_text(text)


each_hint = pytest.mark.parametrize("rule", HINT_RULES, ids=lambda rule: rule.code)


@each_hint
def test_a_hint_rule_decides_its_own_example(rule: HintRule) -> None:
    marked = Hints(rule.matches[0], rule.matches, max(rule.links, 0.6))
    found = find_hint(marked, 3, trusted=rule.certain)
    assert found is not None
    assert found[0] is rule.kind


@each_hint
def test_a_hint_rule_leaves_names_that_only_look_like_it(rule: HintRule) -> None:
    assert find_hint(Hints(rule.differs[0], rule.differs, 1.0), 3, trusted=False) is None
