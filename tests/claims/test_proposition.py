import pytest

from onrecord.claims.proposition import main_clause_negated, proposition_of
from onrecord.claims.words import MOST_WORDS


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        ("the army shelled the harbour", "the harbour was shelled by the army"),
        ("Halden bought the Lindis", "the Lindis has been bought by Halden"),
    ],
)
def test_the_passive_turns_the_roles_round(active, passive):
    one, other = proposition_of(active), proposition_of(passive)
    assert one.doers == other.doers
    assert one.done_to == other.done_to
    assert one.deed == other.deed


def test_is_to_is_no_passive():
    assert proposition_of("Marsh is to sign for Vellin").done_to == {"vellin"}


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("he visited Sahl", "past"),
        ("he will visit Sahl", "future"),
        ("he offered to visit Sahl", "offer"),
        ("he agreed to a visit", "past"),
        ("he threatened to visit Sahl", "threat"),
        ("Halden to stop selling ferries", "end"),
    ],
)
def test_manner(text, manner):
    assert proposition_of(text).manner == manner


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("he did not fly", True),
        ("he never flew", True),
        ("he failed to fly", True),
        ("he refuses to fly", True),
        ("there is no evidence that he flew", True),
        ("he denies that he flew", True),
        ("the bank denied a loan", False),
        ("he flew, though nobody knew", False),
        ("not only he flew", False),
        ("he did not fail to fly", False),
        ("they didn’t fly", True),
        ("they have never been prouder", False),
        ("he sat in front, and he did not say a word", False),
        ("he did not say it", True),
        ("the wall could not be safer", False),
        ("the wall couldn't be safer", False),
        ("the wall has never been repaired", True),
        ("the wall is not safer", True),
    ],
)
def test_negation_of_the_main_clause(text, negated):
    assert main_clause_negated(text) is negated


def test_title_case_makes_no_names_of_common_words():
    assert proposition_of("Minister Denies Secret Trip To Ketter Dam").names <= {"ket", "ketter", "secret", "dam"}
    assert "trip" not in proposition_of("Minister Denies Secret Trip To Ketter Dam").names


def test_names_stand_with_capitals():
    assert proposition_of("the minister met Salma Veers in Sahl").names == {"salma", "veer", "sahl"}


def test_counts_carry_what_they_count():
    counts = {(count.value, count.unit) for count in proposition_of("nine workers and 14 people died in 2031").counts}
    assert counts == {(9, "work"), (14, "people")}


def test_a_number_after_a_name_belongs_to_it():
    assert [count.of_name for count in proposition_of("the new Pellow 6 bends").counts] == ["pellow"]


def test_months_and_years():
    found = proposition_of("he went in March 2030, and may go again")
    assert (found.months, found.years) == ({3}, {2030})


def test_an_empty_statement_has_nothing():
    found = proposition_of("")
    assert not found.terms
    assert not found.deed


def test_a_long_statement_is_cut():
    assert len(proposition_of(" ".join(f"word{number}" for number in range(5000))).terms) <= MOST_WORDS
