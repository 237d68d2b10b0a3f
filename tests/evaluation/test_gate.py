from evaluation.benchmarks import Benchmark, digest
from evaluation.gate import check


def benchmark(**scores):
    return Benchmark("invented", ("gold.txt",), lambda _: scores)


def pinned(tmp_path, **floors):
    (tmp_path / "gold.txt").write_text("gold", encoding="utf-8")
    return {"digest": digest(tmp_path, ["gold.txt"]), "floors": floors}


def test_scores_at_or_above_their_floors_pass(tmp_path, capsys):
    assert check(benchmark(f1=0.9, other=0.1), tmp_path, pinned(tmp_path, f1=0.9)) == []
    assert "floor 0.9" in capsys.readouterr().out


def test_a_score_below_its_floor_fails_and_is_named(tmp_path, capsys):
    (fault,) = check(benchmark(f1=0.89), tmp_path, pinned(tmp_path, f1=0.9))
    assert "f1 is 0.890" in fault
    assert "BELOW" in capsys.readouterr().out


def test_a_floor_may_be_a_peer_who_must_be_beaten(tmp_path):
    floors = pinned(tmp_path, ours="theirs")
    assert check(benchmark(ours=5, theirs=4), tmp_path, floors) == []
    assert len(check(benchmark(ours=4, theirs=4), tmp_path, floors)) == 1


def test_of_several_floors_the_highest_holds(tmp_path):
    floors = pinned(tmp_path, ours=[7, "theirs"])
    assert check(benchmark(ours=7, theirs=4), tmp_path, floors) == []
    assert len(check(benchmark(ours=6, theirs=4), tmp_path, floors)) == 1
    assert len(check(benchmark(ours=7, theirs=7), tmp_path, floors)) == 1


def test_changed_gold_data_fails(tmp_path):
    floors = pinned(tmp_path, f1=0.9)
    (tmp_path / "gold.txt").write_text("other gold", encoding="utf-8")
    (fault,) = check(benchmark(f1=1.0), tmp_path, floors)
    assert "digest" in fault


def test_a_floor_without_a_score_fails(tmp_path):
    (fault,) = check(benchmark(), tmp_path, pinned(tmp_path, f1=0.9))
    assert "no such score" in fault
