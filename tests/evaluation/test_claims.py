from pathlib import Path

import evaluation.claims
import pytest
from evaluation.claims import bcubed, read_pairs

from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest

SIBLINGS = Path(evaluation.claims.__file__).with_name("siblings.txt")


def key(number):
    return StatementKey(Digest("a"), number)


def test_bcubed_of_the_gold_itself_is_whole():
    gold = {key(0): "x", key(1): "x", key(2): "y"}
    assert bcubed(gold, dict(gold)) == {"precision": 1, "recall": 1, "b-cubed": 1, "rand": 1}


def test_bcubed_of_one_group_for_all():
    scores = bcubed({key(0): "x", key(1): "x", key(2): "y"}, dict.fromkeys(map(key, range(3)), "all"))
    assert scores["precision"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert scores["recall"] == 1
    assert scores["rand"] == 0


def test_pairs_carry_their_half_and_sign(tmp_path):
    path = tmp_path / "pairs.txt"
    path.write_text("# note\n\n== tuning: fire\n= a burned | b burned\n== test: dam\nx c | d\n", encoding="utf-8")
    assert list(read_pairs(path)) == [("tuning", "=", "a burned", "b burned"), ("test", "x", "c", "d")]


def test_the_sibling_pairs_are_enough_and_even():
    pairs = list(read_pairs(SIBLINGS))
    test = [sign for half, sign, _, _ in pairs if half == "test"]
    assert len(pairs) >= 100
    assert len(test) >= 50
    assert 0.4 < test.count("x") / len(test) < 0.6
    assert len({tuple(sorted(pair[2:])) for pair in pairs}) == len(pairs)
