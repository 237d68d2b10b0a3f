"""Hold every score against its floor.

    python -m evaluation.gate [--data PATH] [--only NAME]

Floors stand in floors.toml, with a digest of the gold data that they hold on. A score below its floor, or gold data
that is not the one named, fails the run. A benchmark whose data is absent is skipped, and says so. Lowering a floor
is a change of its own, with its reason.
"""

import argparse
import sys
import tomllib
from pathlib import Path

from evaluation.benchmarks import BENCHMARKS, Benchmark, Scores, digest

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).with_name("floors.toml")


def check(benchmark: Benchmark, data: Path, pinned: dict[str, object]) -> list[str]:
    """Print the benchmark's scores beside their floors; the list says what fails."""
    faults = []
    root = benchmark.root(data)
    seen = digest(root, benchmark.gold)
    if seen != pinned.get("digest"):
        faults.append(f"{benchmark.name}: gold data has digest {seen}, the floors are for {pinned.get('digest')}")
    floors = pinned.get("floors")
    floors = floors if isinstance(floors, dict) else {}
    scores = benchmark.measure(root)
    lacking = sorted(floors.keys() - scores.keys())
    faults += [f"{benchmark.name}: there is a floor for {name!r} and no such score" for name in lacking]
    for name, score in scores.items():
        floor = floors.get(name, [])
        bars = [_bar(one, scores) for one in (floor if isinstance(floor, list) else [floor])]
        bar = max(bars, default=None)
        mark = "" if bar is None else f"floor {bar:g}" + ("" if score >= bar else "   BELOW")
        print(f"  {name:22s} {score:8.3f}   {mark}")
        if bar is not None and score < bar:
            faults.append(f"{benchmark.name}: {name} is {score:.3f}, below its floor {bar:g}")
    return faults


def _bar(floor: float | str, scores: Scores) -> float:
    """What a score must reach. A name stands for a peer's score of the same run, which must be beaten by one."""
    return scores[floor] + 1 if isinstance(floor, str) else floor


def main() -> int:
    """Run the benchmarks; 1 where a floor does not hold."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared", help="where the gold data stands")
    parser.add_argument("--only", help="one benchmark's name")
    options = parser.parse_args()
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    faults = []
    for benchmark in BENCHMARKS:
        if options.only in {None, benchmark.name}:
            print(benchmark.name)
            if all((benchmark.root(options.data) / entry).exists() for entry in benchmark.gold):
                faults += check(benchmark, options.data, floors.get(benchmark.name, {}))
            else:
                print(f"  skipped: no gold data in {options.data}")
    print("\n".join(faults) if faults else "all floors hold")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
