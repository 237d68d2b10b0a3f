import pytest

from onrecord.identity.bodies import BodyTie, body_name, is_nation, outlet_words, tie_bodies


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Pakistani foreign ministry", "Foreign Ministry of Pakistan", BodyTie.SAME),
        ("Pakistani foreign ministry", "Islamabad's Ministry of Foreign Affairs", BodyTie.SAME),
        ("Ministry of Defense, Turkey", "Turkish defence ministry", BodyTie.SAME),
        ("Tarn University", "University of Tarn", BodyTie.SAME),
        ("Corran Bank plc", "Corran Bank", BodyTie.SAME),
        ("Water Ministry", "Ministry of Water", BodyTie.GENERIC),
        ("Pakistani foreign ministry", "Foreign Ministry", BodyTie.HALF),
        ("Islamabad", "Pakistani government", BodyTie.NATION),
        ("SBA", "Sennet Basin Authority", BodyTie.ACRONYM),
        ("Basin Authority", "Sennet Basin Authority", BodyTie.SHORT),
        ("Pakistani foreign ministry", "Indian foreign ministry", BodyTie.APART),
        ("Pakistani foreign ministry", "Pakistani defence ministry", BodyTie.APART),
        ("Corran Bank", "Corran University", BodyTie.APART),
        ("Pakistan", "Pakistani foreign ministry", BodyTie.APART),
        ("Leval", "Leval police", BodyTie.APART),
        ("Corran Bank", "Polar Institute", BodyTie.NONE),
        ("Northern League", "Northern League Envoy for Harbour Rights", BodyTie.NONE),
    ],
)
def test_bodies_tie_whichever_comes_first(one, other, expected):
    assert tie_bodies(body_name(one), body_name(other)) is expected
    assert tie_bodies(body_name(other), body_name(one)) is expected


def test_a_place_beside_a_name_that_says_nothing_alone_counts():
    assert tie_bodies(body_name("police", "Ambry"), body_name("Ambry Police Department")) is BodyTie.SAME
    assert tie_bodies(body_name("police", "Ambry"), body_name("Leval police")) is BodyTie.APART


def test_a_country_is_known_by_its_capital():
    assert is_nation("New Delhi")
    assert not is_nation("Port Sahl")


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Leval Ledger", "Leval-Ledger newspaper"), ("Agence France-Presse", "AFP"), ("Ledger.com", "The Ledger")],
)
def test_an_outlet_is_known_without_its_article_and_sort(one, other):
    assert outlet_words(one) == outlet_words(other)
