import pytest

from onrecord.sources.nouns import (
    Noun,
    gender_of_noun,
    is_epithet,
    is_person_noun,
    is_plural,
    looks_like_person,
    nouns_of,
    singular,
    takes_up,
)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("officials", "official"),
        ("ministries", "ministry"),
        ("women", "woman"),
        ("policemen", "policeman"),
        ("spokespeople", "spokesperson"),
        ("churches", "church"),
        ("people", "person"),
        ("witnesses", "witness"),
    ],
)
def test_plurals_have_their_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert is_plural(plural)
    assert not is_plural(one)


@pytest.mark.parametrize("word", ["police", "press", "analysis", "virus", "congress", "news", "business", "boss"])
def test_singulars_in_s_stay(word: str) -> None:
    assert singular(word) == word
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("newspaper", Noun.OUTLET),
        ("letters", Noun.DOCUMENT),
        ("rumours", Noun.GATHERED),
        ("ministries", Noun.BODY),
        ("vice-president", Noun.OFFICIAL),
        ("quarrywoman", Noun.OFFICIAL),
        ("critics", Noun.CLASS),
    ],
)
def test_a_noun_is_on_its_list(word: str, noun: Noun) -> None:
    assert noun in nouns_of(word)


def test_a_word_on_no_list_is_nothing() -> None:
    assert nouns_of("turnip") == frozenset()
    assert not is_person_noun("turnip")


def test_endings_of_doers() -> None:
    assert looks_like_person("beachcombers")
    assert not looks_like_person("turnips")


def test_gender_is_told_by_some_nouns_only() -> None:
    assert [gender_of_noun(word) for word in ("chairwoman", "widower", "human", "clerk")] == [
        "female",
        "male",
        None,
        None,
    ]


def test_posts_that_may_take_each_other_up() -> None:
    assert takes_up("lawmaker", "senator")
    assert takes_up("clerk", "clerk")
    assert not takes_up("senator", "lawmaker")
    assert not takes_up("minister", "senator")


def test_epithets() -> None:
    assert is_epithet("41-year-old")
    assert not is_epithet("year-old")
