import re

import pytest
from tests.stance.invented import first

from onrecord.lexicon.en.stance_content_rules import CONTENT_RULES
from onrecord.lexicon.en.stance_cue_rules import CUE_RULES
from onrecord.values.stance import Band, Stance

RULES = [*CUE_RULES, *CONTENT_RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_decides_its_example(rule):
    judgement = first(rule.matches)
    assert (judgement.rule, judgement.stance) == (rule.code, rule.stance)
    assert judgement.non_answer == rule.non_answer
    assert rule.why in judgement.reason


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_leaves_its_counter_example(rule):
    assert first(rule.differs).rule != rule.code


def test_codes_are_names_that_stand_once():
    codes = [rule.code for rule in RULES]
    assert sorted(codes) == sorted(set(codes))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


def test_only_denials_suggest_a_band_and_only_refusals_are_non_answers():
    assert all(rule.stance is Stance.DENIES for rule in RULES if rule.band is not None)
    assert all(rule.stance is Stance.DECLINES for rule in RULES if rule.non_answer is not None)
    assert {rule.band for rule in RULES} == {None, Band.CATEGORICAL, Band.NON_DENIAL}


def test_only_rules_of_the_cue_ask_what_follows_or_who_speaks():
    assert all(rule.then is None and rule.source is None for rule in CONTENT_RULES)
    assert not any(rule.later for rule in CUE_RULES)
