"""The word lists of the sources room: in normal form, without contradictions, with examples for each rule."""

import re

import pytest

from onrecord.lexicon.en import (
    aliases,
    anonymity,
    countries,
    documents,
    first_names,
    organisations,
    outlets,
    people,
    phrases,
    pronouns,
    sourceless,
)

PLAIN = {
    "male": first_names.MALE,
    "female": first_names.FEMALE,
    "officials": people.OFFICIALS,
    "classes": people.CLASSES,
    "titles": people.TITLES,
    "opinion": people.OPINION,
    "group words": people.GROUP_WORDS,
    "outlet nouns": outlets.OUTLET_NOUNS,
    "last words": outlets.FORMS_LAST,
    "first words": outlets.FORMS_FIRST,
    "short outlets": outlets.SHORT_OUTLETS,
    "institutions": organisations.INSTITUTIONS,
    "name words": organisations.NAME_WORDS,
    "gathered": documents.GATHERED,
    "after the head": phrases.AFTER_THE_HEAD,
    "narrowing": phrases.NARROWING,
    "fields": phrases.FIELDS,
    "placing": phrases.PLACING,
    "subordinating": phrases.SUBORDINATING,
    "held": sourceless.HELD,
    "hearsay": sourceless.HEARSAY,
    "participles": sourceless.PARTICIPLES,
    "also bodies": people.ALSO_BODIES,
    "agents": people.AGENTS,
    "labels": people.LABELS,
    "bare writings": documents.BARE,
    "reporting": outlets.REPORTING,
    "of the press": outlets.OF_THE_PRESS,
    "determiners": pronouns.DETERMINERS,
}


@pytest.mark.parametrize("words", PLAIN.values(), ids=PLAIN)
def test_words_stand_in_lower_case_and_one_by_one(words: frozenset[str]) -> None:
    assert words
    assert all(word == word.casefold() and " " not in word for word in words)


def test_a_first_name_tells_one_gender() -> None:
    assert not first_names.MALE & first_names.FEMALE


def test_pronouns_belong_to_one_person() -> None:
    groups = [pronouns.HE, pronouns.SHE, pronouns.IT, pronouns.THEY, pronouns.ME, pronouns.WE, pronouns.YOU]
    assert sum(map(len, groups)) == len(frozenset().union(*groups))


def test_outlets_stand_in_lower_case_and_short_ones_are_among_them_or_their_agencies() -> None:
    assert all(name == name.casefold() and name == name.strip() for name in outlets.OUTLETS)
    assert "" not in outlets.OUTLETS


def test_doubtful_outlet_nouns_are_outlet_nouns() -> None:
    assert outlets.DOUBTFUL_OUTLET_NOUNS <= outlets.OUTLET_NOUNS


def test_each_country_has_one_name_and_no_capital_is_a_country_by_mistake() -> None:
    assert countries.COUNTRIES["uk"] == countries.COUNTRIES["britain"] == countries.ADJECTIVES["british"] == "Britain"
    assert countries.CAPITALS["kyiv"] == countries.CAPITALS["kiev"] == "Ukraine"
    assert not (set(countries.CAPITALS) & set(countries.COUNTRIES)) - {"singapore", "kuwait"}


@pytest.mark.parametrize(("pattern", "match", "miss"), anonymity.REASONS)
def test_a_reason_for_anonymity_matches_its_example_and_not_the_other(pattern: str, match: str, miss: str) -> None:
    assert re.search(pattern, match, re.IGNORECASE)
    assert not re.search(pattern, miss, re.IGNORECASE)


@pytest.mark.parametrize("groups", [documents.DOCUMENTS, organisations.BODIES, people.SYNONYMS])
def test_groups_hold_several_words_in_lower_case(groups: tuple[frozenset[str], ...]) -> None:
    assert all(len(group) > 1 for group in groups)
    assert all(word == word.casefold() for group in groups for word in group)


ALIAS_RULES = {
    "earlier": aliases.BEFORE_AN_EARLIER_NAME,
    "later": aliases.BEFORE_A_LATER_NAME,
    "byname": aliases.BEFORE_A_BYNAME,
    "spouses": aliases.BETWEEN_SPOUSES,
}


@pytest.mark.parametrize("rules", ALIAS_RULES.values(), ids=ALIAS_RULES)
def test_what_stands_between_two_names_of_one_matches_its_example_alone(
    rules: tuple[tuple[str, str, str], ...],
) -> None:
    for pattern, example, counterexample in rules:
        assert re.fullmatch(pattern, example)
        assert not re.fullmatch(pattern, counterexample)


def test_words_between_two_names_of_one_match_anywhere() -> None:
    for pattern, example, counterexample in aliases.BETWEEN_NAMES_OF_ONE:
        assert re.search(pattern, example)
        assert not re.search(pattern, counterexample)


def test_short_forms_of_first_names_are_not_their_own_full_forms() -> None:
    assert all(short not in full for short, full in aliases.SHORT_FORMS.items())
    assert aliases.SHORT_FORMS["kate"] == {"catherine", "katherine", "kathryn"}
