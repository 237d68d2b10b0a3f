from evaluation.identity import GOLD, Judged, pairs_of, read_gold, score_half, verdict_of

from onrecord.testing import mention
from onrecord.values.identity import Verdict

TEXT = """# A comment.
== tuning: the dam
-- Sahl Courier | 2031-03-04
FALK | person | Idris Falk | role water minister; he
?off | unnamed | - | as an official at the Water Ministry; of Water Ministry; because fear
-- Leval Ledger | 2031-03-05
FALK | person | Falk | role minister of water
?off/SOL | unnamed | - | as an official at the Water Ministry; of Water Ministry
SOL | person | Ana Sol |

== test: the bridge
-- Sahl Courier | 2031-03-04
FALK | person | Idris Falk | role painter
"""


def test_a_half_is_read_with_all_that_its_lines_say():
    gold = read_gold(TEXT, "tuning")
    assert [each.label for each in gold] == ["FALK", "?off", "FALK", "?off/SOL", "SOL"]
    falk, official = gold[0].mention, gold[1].mention
    assert (falk.name, falk.role, falk.published, falk.gender.value) == (
        "Idris Falk",
        "water minister",
        "2031-03-04",
        "male",
    )
    assert (official.unnamed, official.unnamed_because, official.company) == (True, "fear", ("falk",))
    assert len(read_gold(TEXT, "test")) == 1


def test_the_gold_tells_same_could_be_and_different():
    gold = read_gold(TEXT, "tuning")
    told = [verdict_of(one, other) for one, other in pairs_of(gold)]
    assert (told.count(Verdict.SAME), told.count(Verdict.COULD_BE)) == (1, 1)
    assert verdict_of(gold[0], read_gold(TEXT, "test")[0]) is Verdict.DIFFERENT


def test_scores_are_full_where_all_is_right_and_lower_where_not():
    scores = score_half(read_gold(TEXT, "tuning"))
    assert scores["same F1"] == scores["matched F1"] == scores["B-cubed F1"] == 100
    wrong = [
        Judged("a", "ONE", mention("Idris Falk", story="1")),
        Judged("a", "TWO", mention("Idris Falk", story="2")),
        Judged("a", "THREE", mention("Ana Sol", story="2")),
        Judged("a", "THREE", mention("Ruth Amadi", story="1")),
    ]
    scores = score_half(wrong)
    assert scores["same precision"] == scores["same recall"] == scores["matched F1"] == 0
    assert scores["B-cubed precision"] == scores["B-cubed recall"] == 75


def test_the_gold_has_enough_pairs_in_each_half():
    text = GOLD.read_text(encoding="utf-8")
    for half in ("tuning", "test"):
        gold = read_gold(text, half)
        assert sum(verdict_of(one, other) is Verdict.SAME for one, other in pairs_of(gold)) >= 60
        labels = {(each.affair, each.mention.key): each.label for each in gold}
        assert len(labels) == len(gold)
