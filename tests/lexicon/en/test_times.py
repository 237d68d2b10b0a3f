"""The words and patterns of times hang together."""

import re

import pytest

from onrecord.lexicon.en import times, times_context, times_direction, times_patterns
from onrecord.timeline.rule import compiled


def _patterns(module):
    return {name: value for name, value in vars(module).items() if name.isupper() and isinstance(value, str)}


@pytest.mark.parametrize("name", _patterns(times_patterns))
def test_every_pattern_compiles(name):
    assert compiled(_patterns(times_patterns)[name])


@pytest.mark.parametrize(
    "pattern",
    [*_patterns(times_context).values(), *_patterns(times_direction).values()],
    ids=[*_patterns(times_context), *_patterns(times_direction)],
)
def test_every_context_compiles(pattern):
    assert re.compile(pattern, re.IGNORECASE)


def test_words_that_count_from_the_time_told_are_steps():
    assert set(times.STEPS) >= times.TOLD_STEPS


def test_every_vague_value_has_its_first_words():
    assert set(times.VAGUE) == set(times.VAGUE_STARTS)


def test_a_named_day_stands_in_one_table():
    tables = [set(times.FIXED_DAYS), set(times.MOVING_DAYS), set(times.EASTER_DAYS), set(times.OTHER_DAYS)]
    assert sum(map(len, tables)) == len(set.union(*tables))
