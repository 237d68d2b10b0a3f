import pytest

from onrecord.lineage.names import NAME, is_agency, is_outlet, outlet_key, without_opener


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Sahl Courier", "sahl courier"),
        ("Associated Press", "AP"),
        ("L'Écho", "LÉcho"),
        ("Sahl-Courier", "Sahl Courier"),
    ],
)
def test_two_forms_of_one_name_have_one_key(one, other):
    assert outlet_key(one) == outlet_key(other)


def test_a_name_that_is_only_the_keeps_it():
    assert outlet_key("The") == "the"


@pytest.mark.parametrize("name", ["the Herald", "Kest Daily News", "Radio Orrin", "Meridian Newswire", "Reuters"])
def test_an_outlet_is_known_by_its_form_or_by_the_lists(name):
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Ana Sol", "Herald", "Port Sahl", "Wire", "the mayor"])
def test_what_does_not_look_like_an_outlet_is_none(name):
    assert not is_outlet(name)


def test_an_outlet_that_does_not_look_like_one_may_be_known():
    assert not is_outlet("The Lantern")
    assert is_outlet("The Lantern", known={"lantern"})


def test_a_short_agency_counts_in_capitals_only():
    assert is_agency("AP")
    assert not is_agency("Ap")


def test_words_that_open_a_sentence_are_no_part_of_a_name():
    assert without_opener("But Citing Sahl Courier") == "Sahl Courier"


def test_a_name_stops_before_a_genitive_ending():
    assert [found.group() for found in NAME.finditer("the Sahl Courier's Ana Sol")] == ["the Sahl Courier", "Ana Sol"]
