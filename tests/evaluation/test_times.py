import pytest
from evaluation import times
from evaluation.timed_stories import GoldTime, TimedStory
from evaluation.times import faults, main, match, measure_own, measure_speed, measure_wikiwars, read_wikiwars, score

from onrecord.values.text import Span
from onrecord.values.time import Anchor, EventRelation, Interpretation, Modifier, Order, TimeExpression, TimeType

TEXT = "It rose on Monday and fell two days after the raid."
MONDAY, DAYS, RAID = Span(11, 17), Span(27, 35), Span(42, 50)


def told(value, earliest=None, latest=None):
    return Interpretation(value, earliest, latest, None, Anchor.ITSELF, None, "")


def found(span, *values, kind=TimeType.DATE, modifier=None, interval=(None, None), relation=None):
    interpretations = tuple(told(value, *interval) for value in values)
    return TimeExpression(span, kind, modifier, interpretations, relation)


def gold(span, *values, kind="DATE", **more):
    return GoldTime(span, values, kind, **more)


def story(*golds):
    return TimedStory("flood", TEXT, (Span(0, len(TEXT)),), "2031-03-07", None, golds)


def scores(golds, founds):
    return score([match(story(*golds), founds)])


# Matching


def test_a_marked_expression_takes_the_found_one_that_shares_most():
    short, long = found(Span(9, 12), "A"), found(Span(12, 17), "B")
    judged = match(story(gold(MONDAY, "B")), [short, long])
    assert judged.pairs == ((gold(MONDAY, "B"), long),)


def test_of_two_that_share_as_much_the_first_is_taken():
    left, right = found(Span(11, 13), "A"), found(Span(15, 17), "B")
    assert match(story(gold(MONDAY, "A")), [right, left]).pairs[0][1] == left


def test_each_found_expression_serves_one_marked_one():
    first, second = gold(Span(11, 13), "A"), gold(Span(14, 17), "B")
    wide = found(MONDAY, "B")
    assert match(story(first, second), [wide]).pairs == ((first, wide),)


def test_expressions_that_only_touch_do_not_match():
    assert match(story(gold(MONDAY, "A")), [found(Span(17, 20), "A")]).pairs == ()


# Scores


def test_everything_right_is_a_hundred():
    got = scores([gold(MONDAY, "2031-03-03")], [found(MONDAY, "2031-03-03")])
    assert set(got) == {
        "strict",
        "strict precision",
        "strict recall",
        "relaxed",
        "relaxed precision",
        "relaxed recall",
        "type",
        "value",
    }
    assert set(got.values()) == {100.0}


def test_an_overlap_counts_loosely_and_not_strictly():
    got = scores([gold(MONDAY, "A")], [found(Span(8, 17), "A"), found(Span(0, 2), "A")])
    assert (got["strict"], got["relaxed precision"], got["relaxed recall"]) == (0.0, 50.0, 100.0)
    assert got["relaxed"] == pytest.approx(200 / 3)
    assert got["value"] == got["relaxed"]


def test_type_and_value_are_shares_of_what_is_found_times_the_relaxed_f1():
    golds = [gold(MONDAY, "A"), gold(DAYS, "P2D", kind="DURATION"), gold(RAID, "C")]
    got = scores(golds, [found(MONDAY, "B"), found(DAYS, "P2D", kind=TimeType.DURATION)])
    assert got["relaxed"] == pytest.approx(80)
    assert got["type"] == pytest.approx(80)
    assert got["value"] == pytest.approx(40)


def test_types_that_the_gold_does_not_tell_are_not_scored():
    assert "type" not in scores([gold(MONDAY, "A", kind=None)], [found(MONDAY, "A")])


def test_a_second_reading_of_the_gold_is_right_and_a_second_one_found_is_not():
    two = gold(MONDAY, "2031-03-03", "2031-03-10")
    later_first = found(MONDAY, "2031-03-10", "2031-03-03")
    assert scores([two], [later_first])["value"] == 100
    assert scores([gold(MONDAY, "2031-03-03")], [later_first])["value"] == 0


@pytest.mark.parametrize(("values", "share"), [(("A", "B"), 100), (("B", "A", "C"), 100), (("A",), 0)])
def test_both_readings_must_be_kept(values, share):
    assert scores([gold(MONDAY, "A", "B")], [found(MONDAY, *values)])["both readings"] == share


def test_modifiers_are_an_f1_that_false_ones_lower():
    golds = [gold(MONDAY, "A", modifier="START"), gold(DAYS, "B")]
    right = [found(MONDAY, "A", modifier=Modifier.START), found(DAYS, "B")]
    false = [found(MONDAY, "A", modifier=Modifier.START), found(DAYS, "B", modifier=Modifier.END)]
    assert scores(golds, right)["modifier"] == 100
    assert scores(golds, false)["modifier"] == pytest.approx(200 / 3)
    assert scores(golds, [found(MONDAY, "A", modifier=Modifier.MID)])["modifier"] == 0


def test_an_interval_is_right_at_both_ends_and_only_stated_ones_count():
    golds = [gold(MONDAY, "A", interval=("2031-03-01", None)), gold(DAYS, "B")]
    assert scores(golds, [found(MONDAY, "A", interval=("2031-03-01", None)), found(DAYS, "B")])["interval"] == 100
    assert scores(golds, [found(MONDAY, "A", interval=("2031-03-01", "2031-03-02"))])["interval"] == 0


@pytest.mark.parametrize(
    ("relation", "right"),
    [
        (EventRelation(Order.AFTER, Span(46, 50), "P2D"), 100),
        (EventRelation(Order.BEFORE, RAID, "P2D"), 0),
        (EventRelation(Order.AFTER, MONDAY, None), 0),
        (None, 0),
    ],
)
def test_an_event_is_right_with_its_order_and_some_of_its_words(relation, right):
    marked = gold(DAYS, "P2D", kind="DURATION", order="after", event=RAID)
    assert scores([marked], [found(DAYS, "P2D", kind=TimeType.DURATION, relation=relation)])["event"] == right


def test_an_event_that_the_gold_does_not_have_lowers_the_score():
    relation = EventRelation(Order.AFTER, RAID, "P2D")
    golds = [gold(MONDAY, "A"), gold(DAYS, "P2D", order="after", event=RAID)]
    got = scores(golds, [found(MONDAY, "A", relation=relation), found(DAYS, "P2D", relation=relation)])
    assert got["event"] == pytest.approx(200 / 3)


def test_nothing_marked_gives_no_scores():
    assert scores([], [found(MONDAY, "A")]) == {}


def test_nothing_found_scores_nothing():
    got = scores([gold(MONDAY, "A")], [])
    assert set(got) == {"strict", "strict precision", "strict recall", "relaxed", "relaxed precision", "relaxed recall"}
    assert set(got.values()) == {0.0}


# Faults


def test_faults_stand_in_text_order_and_what_is_right_is_not_told():
    golds = (gold(MONDAY, "A"), gold(DAYS, "P2D", kind="DURATION"), gold(RAID, "R"))
    founds = [found(Span(0, 2), "X"), found(MONDAY, "A"), found(Span(27, 41), "P3D", kind=TimeType.DURATION)]
    assert list(faults(match(story(*golds), founds))) == [
        "flood  too much: 'It' X",
        "flood  extent, value: 'two days' P2D; found 'two days after' DURATION P3D None None None None",
        "flood  missed: 'the raid' R",
    ]


def test_an_event_found_where_none_is_marked_is_a_fault():
    relation = EventRelation(Order.AFTER, RAID, "P2D")
    (fault,) = faults(match(story(gold(MONDAY, "A")), [found(MONDAY, "A", relation=relation)]))
    assert fault.startswith("flood  event: 'Monday' A;")


# Sets and the command


@pytest.fixture
def data(tmp_path):
    for name in ("trainingset", "testset"):
        folder = tmp_path / "data/times/wikiwars" / name / "tml"
        folder.mkdir(parents=True)
        (folder / "1_Flood.tml").write_text(
            '<TimeML><DCT><TIMEX3 value="2031-03-07">7.3.</TIMEX3></DCT><TEXT>It rose on '
            '<TIMEX3 tid="t1" type="DATE" value="2030-11-05">November 5, 2030</TIMEX3>.</TEXT></TimeML>'
        )
    return tmp_path


def test_a_plain_date_is_found_in_every_kind_of_set(data, tmp_path):
    own = tmp_path / "own.txt"
    own.write_text("=== flood | published -\n\nIt rose on {November 5, 2030|2030-11-05; 2030-11-05..2030-11-05}.\n")
    assert measure_wikiwars(data)["value"] == 100
    assert measure_own(own)["interval"] == 100


def test_a_folder_without_documents_is_told(tmp_path):
    with pytest.raises(ValueError, match="holds no TimeML"):
        read_wikiwars(tmp_path)


def test_speed_is_a_number_above_nothing():
    assert measure_speed(["It rose on November 5, 2030.\n" * 50]) > 0


@pytest.mark.parametrize("name", ["wikiwars-test", "test"])
def test_reported_sets_are_not_listed(monkeypatch, capsys, data, name):
    monkeypatch.setattr("sys.argv", ["times", "--data", str(data), "--set", name, "--list"])
    assert main() == 2
    assert capsys.readouterr().out == ""


def test_a_list_wants_one_set(monkeypatch, capsys, data):
    monkeypatch.setattr("sys.argv", ["times", "--data", str(data), "--list"])
    assert main() == 2
    assert capsys.readouterr().out == ""


def test_a_set_to_tune_on_is_listed(monkeypatch, capsys, data):
    monkeypatch.setattr(times, "find_times", lambda reading, *, published, dateline=None: ())
    monkeypatch.setattr("sys.argv", ["times", "--data", str(data), "--set", "wikiwars-train", "--list"])
    assert main() == 0
    assert capsys.readouterr().out == "1_Flood  missed: 'November 5, 2030' 2030-11-05\n"


def test_the_scores_of_a_set_are_printed(monkeypatch, capsys, data):
    monkeypatch.setattr("sys.argv", ["times", "--data", str(data), "--set", "wikiwars-test"])
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["wikiwars-test"]
    assert lines[1].split() == ["expressions", "1"]
    assert lines[-1].split() == ["value", "100.0"]


def test_a_set_without_data_is_skipped_and_told(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.argv", ["times", "--data", str(tmp_path), "--set", "wikiwars-test"])
    assert main() == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "wikiwars-test: no data, skipped\n")
