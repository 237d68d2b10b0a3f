"""The furniture rules: their own examples, their order, and hostile text."""

import time

import pytest

from onrecord.lexicon.en.furniture import LONGEST, RULES, Rule, find_rule
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
