import pytest

from onrecord.identity.names import Tie, gender_of_first, is_common, person_name, tie_names
from onrecord.identity.spelling import plain_words, sound
from onrecord.values.identity import Gender


def tie(one, other):
    return tie_names(person_name(one), person_name(other)).tie


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Idris Falk", "Idris Falk", Tie.FULL),
        ("Dr. Idris Falk", "Idris J. Falk", Tie.FULL),
        ("IDRIS FALK", "Idris Fálk", Tie.FULL),
        ("Idris van den Falk", "Idris Falk", Tie.FULL),
        ("Mohammed al-Rashidi", "Muhammad Rashidi", Tie.VARIANT),
        ("Vitalii Zarenskyy", "Vitaly Zarensky", Tie.VARIANT),
        ("Bill Tarrow", "William Tarrow", Tie.VARIANT),
        ("C. Edward Rowe", "Edward Rowe", Tie.VARIANT),
        ("I. Falk", "Idris Falk", Tie.INITIAL),
        ("W. Tarrow", "Bill Tarrow", Tie.INITIAL),
        ("Ana García Robles", "Ana García", Tie.PART),
        ("Ana García Robles", "García Robles", Tie.PART),
        ("Moon Jong-il", "Jong-il Moon", Tie.PART),
        ("Falk", "Idris Falk", Tie.SURNAME),
        ("al-Rashidi", "Khaled Rashidi", Tie.SURNAME),
        ("Idris", "Idris Falk", Tie.FIRST),
        ("Idris Falk", "Tomas Falk", Tie.APART),
        ("John R. Holm", "John A. Holm", Tie.APART),
        ("John Holm", "John Holm Jr", Tie.APART),
        ("John Holm Sr.", "John Holm Jr.", Tie.APART),
        ("Idris Falk", "Ana Sol", Tie.NONE),
    ],
)
def test_names_tie_whichever_comes_first(one, other, expected):
    assert tie(one, other) is tie(other, one) is expected


def test_a_surname_that_only_sounds_alike_is_marked():
    assert tie_names(person_name("Otto Meyer"), person_name("Otto Meier")).by_sound
    assert not tie_names(person_name("Otto Meyer"), person_name("Otto Meyer")).by_sound


def test_titles_are_no_part_of_a_name_unless_they_are_all_of_it():
    assert person_name("Gen. Sir Charles Rowe").given == ("charles",)
    assert person_name("Major").surname == "major"
    assert person_name("—") is None


def test_a_first_name_tells_a_gender_only_where_it_is_of_one():
    assert gender_of_first(person_name("Mary Holm")) is Gender.FEMALE
    assert gender_of_first(person_name("Holm")) is None


def test_a_common_name_is_common_in_each_spelling():
    assert is_common(person_name("Mohamed Ahmed"))
    assert not is_common(person_name("Mohamed Zarensky"))


def test_letters_that_do_not_come_apart_are_plain_too():
    assert plain_words("Søren Łofæ") == ("soren", "lofae")


@pytest.mark.parametrize(("one", "other"), [("mueller", "muller"), ("krushevskiy", "krushevsky"), ("qasim", "kassem")])
def test_spellings_of_one_name_sound_alike(one, other):
    assert sound(one) == sound(other)
