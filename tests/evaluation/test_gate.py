from evaluation.benchmarks import BENCHMARKS, Benchmark, digest
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


def test_our_own_gold_data_stands_beside_the_benchmarks_wherever_the_rest_is(tmp_path):
    ours = Benchmark("ours", ("nested",), lambda _: {}, ours=True)
    assert (ours.root(tmp_path) / "benchmarks.py").is_file()
    assert benchmark().root(tmp_path) == tmp_path


def test_a_benchmark_measures_where_its_gold_data_stands(tmp_path):
    measured = []
    ours = Benchmark("ours", (), lambda root: measured.append(root) or {}, ours=True)
    check(ours, tmp_path, {"digest": digest(tmp_path, ())})
    assert measured == [ours.root(tmp_path)]


def test_every_benchmark_of_our_own_has_its_gold_data(tmp_path):
    own = [one for one in BENCHMARKS if one.ours]
    assert own
    assert all((one.root(tmp_path) / entry).exists() for one in own for entry in one.gold)
