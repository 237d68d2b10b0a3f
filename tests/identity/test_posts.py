import pytest

from onrecord.identity.posts import PostTie, read_post, tie_posts
from onrecord.values.identity import Gender


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("water minister", "minister of water", PostTie.SAME),
        ("Osmara's ambassador", "Osmaran ambassador", PostTie.SAME),
        ("chief executive of Corran Bank", "Corran Bank CEO", PostTie.SAME),
        ("spokeswoman for the ferry company", "spokesman at Sahl Ferries", PostTie.SAME),
        ("the minister", "water minister", PostTie.LIKE),
        ("water minister", "foreign minister", PostTie.OTHER),
        ("water minister", "deputy water minister", PostTie.OTHER),
        ("mayor of Ambry", "mayor of Kessary", PostTie.OTHER),
        ("coach", "finance minister", PostTie.OTHER),
        ("minister", "the minister's brother", PostTie.KIN),
        ("opposition leader", "leader of the Civic Alliance", PostTie.UNLIKE),
        ("virologist", "professor", PostTie.UNKNOWN),
        ("", "water minister", PostTie.UNKNOWN),
        ("lawyer for Corran Bank", "auditor of Corran Bank", PostTie.BODY),
    ],
)
def test_posts_tie_whichever_comes_first(one, other, expected):
    assert tie_posts(read_post(one), read_post(other)) is expected
    assert tie_posts(read_post(other), read_post(one)) is expected


def test_an_office_is_shared_by_more_than_that_it_is_a_ministry():
    official = read_post("a senior official at the Water Ministry")
    assert tie_posts(official, read_post("an official at the Ministry of Irrigation")) is PostTie.UNLIKE


def test_a_clause_after_the_post_is_a_tale_and_no_office():
    post = read_post("an engineer who was on shift at the dam")
    assert post.heads == {"engineer"}
    assert not post.office
    assert {"shift", "dam"} <= post.tale


def test_a_noun_tells_gender():
    assert read_post("a police spokeswoman").gender is Gender.FEMALE
    assert read_post("a witness").gender is None


@pytest.mark.parametrize("words", ["", ", , ;", "and and and", "of of of", "\x00", "x" * 5000, "official " * 5000])
def test_odd_descriptions_are_read_and_say_little(words):
    assert len(read_post(words).office) < 20
