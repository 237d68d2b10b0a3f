"""Measure which statements of many stories are taken for one claim, on invented affairs.

    python -m evaluation.statements [FILE]

Gold: `statements.txt` beside this file, written before and apart from the rules (`statements-tuning.txt` is for making
them). All affairs of a file stand on one shelf, as in a record, and come one by one in an order that mixes them.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from evaluation.claims import Scores, bcubed

from onrecord.claims import MemoryShelf, Posted
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest

TEST = Path(__file__).with_name("statements.txt")


def read_statements(path: Path) -> Iterator[tuple[str, str]]:
    """The label of its claim, and the words of each statement; one that belongs to no other has a label of its own."""
    affair = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("== "):
            affair = line[3:]
        elif line and not line.startswith("#"):
            label, words = line.split(": ", 1)
            yield f"{affair}/{label if label != '-' else number}", words


def measure_statements(path: Path = TEST) -> Scores:
    """Claims as a record groups them, against the gold: B-cubed, and pairs that are rightly on one card."""
    labelled = list(read_statements(path))
    random.Random(0).shuffle(labelled)
    gold, shelf = {}, MemoryShelf()
    for at, (label, words) in enumerate(labelled):
        key = StatementKey(Digest(f"{at:06}"), 0)
        gold[key] = label
        shelf.add([Posted(key, words)])
    groups = {key: claim for claim, members in shelf.claims().items() for key in members}
    pairs = Counter(
        (gold[one] == gold[other], groups[one] == groups[other]) for one, other in combinations(sorted(gold), 2)
    )
    joined, meant = pairs[True, True] + pairs[False, True], pairs[True, True] + pairs[True, False]
    scores = bcubed(gold, groups)
    return {
        "precision": scores["precision"],
        "recall": scores["recall"],
        "b-cubed": scores["b-cubed"],
        "pairs precision": pairs[True, True] / joined if joined else 0.0,
        "pairs recall": pairs[True, True] / meant,
    }


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=TEST)
    for name, score in measure_statements(parser.parse_args().file).items():
        print(f"  {name:18s} {score:.3f}")


if __name__ == "__main__":
    main()
