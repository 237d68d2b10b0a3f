"""Every rule reads what its example marks, and nothing in the example beside it."""

import re

import pytest

from onrecord.lexicon.en.times_examples import EXAMPLES
from onrecord.timeline.rule import Rule
from onrecord.timeline.scan import RULES, first_key

WORDS = re.compile(r"\w+|['’](?=\d)")


def read_by(known: Rule, text: str) -> list[str]:
    """The words that a rule reads, wherever it may begin."""
    found = []
    for word in WORDS.finditer(text):
        if first_key(word.group()) in known.starts and (match := known.pattern.match(text, word.start())):
            told = known.read(match)
            found += [text[told[0].start : told[-1].end]] if told else []
    return found


def test_every_rule_has_examples():
    assert set(EXAMPLES) == {known.code for known in RULES}


@pytest.mark.parametrize("known", RULES, ids=lambda known: known.code)
def test_a_rule_reads_its_example(known):
    template, _ = EXAMPLES[known.code]
    marked = re.search(r"\{(.*?)\}", template)
    assert marked is not None
    assert marked[1] in read_by(known, template.replace("{", "").replace("}", ""))


@pytest.mark.parametrize("known", RULES, ids=lambda known: known.code)
def test_a_rule_leaves_alone_what_stands_close_to_it(known):
    _, differing = EXAMPLES[known.code]
    assert read_by(known, differing) == []


def test_the_examples_stand_in_the_order_of_the_rules():
    assert list(EXAMPLES) == [known.code for known in RULES]
