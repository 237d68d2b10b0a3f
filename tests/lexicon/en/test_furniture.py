"""The furniture rules: their own examples, their order, and hostile text."""

import time

import pytest

from onrecord.lexicon.en.furniture import KEY_POINTS, LONGEST, NAMES, RULES, Rule, find_rule
from onrecord.lexicon.function_words import FUNCTION_WORDS
from onrecord.values.page import Kind

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


@each_rule
def test_a_rule_decides_its_own_example(rule: Rule) -> None:
    found = find_rule(rule.matches, len(rule.matches.split()))
    assert found is not None
    assert found[0] is rule


@each_rule
def test_a_rule_leaves_what_only_looks_like_it(rule: Rule) -> None:
    assert rule.pattern.search(rule.differs) is None


@each_rule
@pytest.mark.parametrize(
    "unit",
    ["a", "a ", "1 ", "1.", "A", "A ", "(", "/", ": ", "May 1 ", "share ", "photo: ", "by A", "your newsletter "],
)
def test_a_rule_takes_little_time_on_hostile_text(rule: Rule, unit: str) -> None:
    hostile = (unit * LONGEST)[: LONGEST - 1] + "\x00"
    before = time.process_time()
    rule.pattern.search(hostile)
    assert time.process_time() - before < 0.2


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_no_rule_makes_a_block_article() -> None:
    assert all(rule.kind is not Kind.ARTICLE for rule in RULES)


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("July 9, 2023", Kind.PUBLISHED),
        ("Updated 3 hours ago", Kind.PUBLISHED),
        ("Mardi 4 février 2020 à 18h30", Kind.PUBLISHED),
        ("2021-04-05T10:00:00Z", Kind.PUBLISHED),
        ("7 mins read", Kind.READING_TIME),
        ("By ADA QUILL", Kind.BYLINE),
        ("READ MORE: Pilots refuse the night tide", Kind.RELATED),
        ("Go toTop", Kind.NAVIGATION),
        ("Home » Coast » Ferries", Kind.NAVIGATION),
        ("Don’t Miss", Kind.TEASER),
        ("Most read", Kind.TEASER),
        ("Leave a Reply", Kind.COMMENT),
        ("Facebook Twitter WhatsApp", Kind.SHARE),
        ("Photo: Reuters", Kind.CREDIT),
        ("Subscribe to our newsletter", Kind.ADVERT),
        ("© 2023 Tern Media", Kind.LEGAL),
    ],
)
def test_common_furniture_is_known(block: str, kind: Kind) -> None:
    found = find_rule(block, len(block.split()))
    assert found is not None
    assert found[0].kind is kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said on May 3, 2019 that nobody had boarded the ferry.",
        "Previous inquiries found nothing, the harbour office said.",
        "By then the boat had sunk.",
        "“We will publish the log,” she told the Tern Gazette.",
        "Share prices fell 4% after the announcement.",
        "She said she had no comment.",
    ],
)
def test_sentences_of_a_story_match_no_rule(sentence: str) -> None:
    assert find_rule(sentence, len(sentence.split())) is None


def test_a_long_block_is_no_label() -> None:
    assert find_rule("ALSO READ: " + "x" * LONGEST, 3) is None


def test_function_words_are_folded() -> None:
    assert all(word == word.casefold() for words in FUNCTION_WORDS.values() for word in words)


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Mon 11 Mar 2024 13.05 GMT", Kind.PUBLISHED),
        ("Staff and agencies Mon 11 Mar 2024 13.05 GMT 2 min read", Kind.PUBLISHED),
        ("By Ada Quill - 9 March 2023, 07:05", Kind.BYLINE),
        ("Live reporting by Ada Quill", Kind.BYLINE),
        ("– Additional reporting by Ada Quill in Port Elder.", Kind.CREDIT),
        ("(TNS al/bk)", Kind.CREDIT),
        ("Earlier on Harbour Notes: Tides for beginners", Kind.RELATED),
        ("Quiz: which river is it?", Kind.RELATED),
        ("<< Last story: A crane is sold", Kind.PREVIOUS),
        ("Next story: Pilots refuse the tide >>", Kind.NEXT),
        ("Older posts", Kind.NAVIGATION),
        ("READERS’ VIEWS", Kind.COMMENT),
        ("Sign in to add a comment. Be kind.", Kind.COMMENT),
        ("Print Email Text size", Kind.SHARE),
        ("Share Follow us A+ A-", Kind.SHARE),
        ("E-mail this story Print this story", Kind.SHARE),
        ("Send this page to a friend", Kind.SHARE),
        ("Printer version", Kind.SHARE),
        ("Subscribe for 99 cents a week", Kind.ADVERT),
        ("Get the Post by post", Kind.ADVERT),
        ("12 issues for 9 crowns", Kind.ADVERT),
        ("The Morning Tern: five minutes of news. Sign up", Kind.ADVERT),
        ("You receive this bulletin because you asked for it.", Kind.LEGAL),
        ("The pier by night. (Port Elder Historical Society)", Kind.CAPTION),
        ("Ada Quill went on to sign up", None),
        ("Get there by post road, he said.", None),
        ("The next story will be told by Ada Quill.", None),
    ],
)
def test_furniture_in_its_other_forms(block: str, kind: Kind | None) -> None:
    found = find_rule(block, len(block.split()))
    assert (found and found[0].kind) == kind


@pytest.mark.parametrize("names", ["Ada Quill", "Ada Quill and Ben Marsh", "Ada Quill, Ben Marsh and Zoë de Groot"])
def test_names_alone_are_names(names: str) -> None:
    assert NAMES.fullmatch(names)


@pytest.mark.parametrize("words", ["Ada", "Ada Quill said", "harbour news", "Ada Quill and others", ""])
def test_other_words_are_no_names(words: str) -> None:
    assert NAMES.fullmatch(words) is None


def test_names_take_little_time_on_hostile_text() -> None:
    before = time.process_time()
    for unit in ("A", "Aa ", "Aa Bb, ", "Aa and "):
        NAMES.fullmatch(unit * 50_000 + "!")
        KEY_POINTS.fullmatch(" " * 200_000 + unit)
    assert time.process_time() - before < 1
