import re

import pytest

from onrecord.lexicon.en import cues, denials, stance_words
from onrecord.lexicon.en.bases import BASES
from onrecord.lexicon.en.hedges import HEDGES
from onrecord.lexicon.en.stance_patterns import compiled
from onrecord.lexicon.en.stance_words import STANCE_OF
from onrecord.values.stance import Ground, Stance

WORD = re.compile(r"[a-z]+")


def cue_forms():
    return {
        form: Stance(stance)
        for group in (cues.REPORTING, cues.WITH_CONTENT)
        for stance, forms in group.items()
        for form in forms.split()
    }


def test_every_word_of_the_cues_gives_a_stance():
    assert cue_forms().keys() <= STANCE_OF.keys()


def test_a_word_of_the_cues_keeps_its_stance_unless_it_is_moved_or_listed_again():
    moved = {form for forms in stance_words.MOVED.values() for form in forms.split()}
    differ = {form for form, stance in cue_forms().items() if STANCE_OF[form] is not stance}
    listed = {form for verbs in stance_words.REGULAR.values() for verb in verbs.split() for form in inflected(verb)}
    assert differ <= moved | listed


def inflected(verb):
    return {form for form in STANCE_OF if form.startswith(verb[:-1])}


def test_what_is_moved_stands_elsewhere_in_the_cues():
    forms = cue_forms()
    for stance, moved in stance_words.MOVED.items():
        assert [form for form in moved.split() if forms[form] is stance] == []


@pytest.mark.parametrize(
    ("word", "stance"),
    [
        ("said", Stance.ASSERTS),
        ("replied", Stance.ASSERTS),
        ("claims", Stance.ASSERTS),
        ("denying", Stance.DENIES),
        ("denial", Stance.DENIES),
        ("conceded", Stance.CONFIRMS),
        ("confessed", Stance.CONFIRMS),
        ("doubts", Stance.QUESTIONS),
        ("begged", Stance.URGES),
        ("recommends", Stance.URGES),
        ("refusing", Stance.DECLINES),
        ("fears", Stance.OTHER),
        ("hoped", Stance.OTHER),
        ("planning", Stance.OTHER),
        ("thought", Stance.OTHER),
    ],
)
def test_a_word_gives_the_stance_of_what_it_does(word, stance):
    assert STANCE_OF[word] is stance


def test_words_are_single_and_in_lower_case():
    assert [word for word in STANCE_OF if not WORD.fullmatch(word)] == []


@pytest.mark.parametrize(
    "words",
    [
        denials.CLAIMS,
        denials.IDEAS,
        denials.ACTS,
        denials.REFUSED,
        denials.FALSE,
        denials.EVASIVE,
        denials.EVASIVE_OF_CLAIM,
        denials.TRUTH,
        denials.ACCUSED,
        denials.NOT_ACCUSED,
        denials.NOT_NEVER,
        denials.FLAT,
        denials.OWN,
    ],
)
def test_every_entry_is_a_pattern_that_stands_once_and_matches_no_empty_text(words):
    assert len(words) == len(set(words))
    assert [word for word in words if re.compile(word.replace("~", " ")).match("")] == []


@pytest.mark.parametrize("act", ["offer", "bill", "appeal", "bail", "entry", "asylum claim"])
def test_what_can_only_be_refused_is_no_claim(act):
    assert not any(re.fullmatch(claim.replace("~", " "), act) for claim in denials.CLAIMS)
    assert any(re.fullmatch(word.replace("~", " "), act) for word in (*denials.ACTS, *denials.REFUSED))


@pytest.mark.parametrize("claim", ["claim", "claims", "allegation", "rumour", "rumor", "stories", "charge"])
def test_what_somebody_said_is_a_claim(claim):
    assert any(re.fullmatch(word.replace("~", " "), claim) for word in denials.CLAIMS)


@pytest.mark.parametrize("pattern", HEDGES)
def test_a_hedge_is_never_empty(pattern):
    assert compiled(pattern).match("") is None


def test_every_ground_has_patterns():
    assert {ground for ground, _ in BASES} == set(Ground)
    assert all(compiled(pattern).match("") is None for _, patterns in BASES for pattern in patterns)


def test_a_pattern_takes_any_number_of_spaces():
    assert compiled("did not", "never").fullmatch("did    not")
    assert compiled("did not", "never").fullmatch("never")
    assert not compiled("did not").fullmatch("didnot")
