"""Stems: forms of a word have one, different words have different ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.lexicon.en import stems
from onrecord.lexicon.en.stems import stem

SAME = [
    "visit visits visited visiting",
    "sell sold selling sale sales",
    "fly flies flew flown flying flight flights",
    "claim claims claimed claiming",
    "deny denies denied denying denial denials",
    "deliver delivered delivery deliveries",
    "pay pays paid paying payment payments",
    "stop stops stopped stopping",
    "transfer transfers transferred transferring",
    "agree agreed agreement agreements",
    "negotiate negotiated negotiating negotiation negotiations",
    "bribe bribes bribed bribery",
    "die died dying death deaths",
    "decide decided decision decisions",
    "use used using uses",
    "company companies",
    "child children children's",
    "smuggle smuggled smuggling smugglers",
    "supply supplies supplied supplying",
    "cancel cancelled canceled cancelling",
]
DIFFERENT = [
    "mine mint",
    "well wall",
    "ship shop",
    "police policy",
    "army arms",
    "ministry minister",
    "party part",
    "met metal",
    "thing think",
    "bring bridge",
    "die dice",
    "fee free",
]


@pytest.mark.parametrize("words", SAME)
def test_forms_of_a_word_and_the_noun_of_its_deed_have_one_stem(words):
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", DIFFERENT)
def test_different_words_have_different_stems(words):
    assert len({stem(word) for word in words.split()}) == len(words.split())


@pytest.mark.parametrize("word", ["", "s", "es", "ing", "thing", "ß", "1990s", "'s", "日本"])
def test_a_word_too_short_to_cut_is_cut_to_no_less_than_something(word):
    assert bool(stem(word)) == bool(word)


@given(st.text(max_size=40))
def test_anything_gives_a_stem_that_is_not_longer_unless_a_form_says_so(word):
    assert len(stem(word)) <= max(len(word), 9)


@given(st.text(alphabet="abdeginorsty'", max_size=20))
def test_a_stem_of_whatever_letters_is_empty_only_for_nothing(word):
    assert bool(stem(word)) == bool(word)


@pytest.mark.parametrize("pairs", [stems.VERBS, stems.NOUNS])
def test_every_form_stands_once_and_is_not_its_own_base(pairs):
    forms = [pair.split(":") for pair in pairs.split()]
    assert len({form for form, _ in forms}) == len(forms)
    assert all(form != base for form, base in forms)


def test_no_ending_hides_a_longer_one_behind_it():
    for at, ending in enumerate(stems.ENDINGS):
        assert not any(later.endswith(ending) for later in stems.ENDINGS[at + 1 :])
