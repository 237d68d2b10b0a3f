"""Measure the claims room: clusters of headlines and of stories, sides of headlines, sibling claims kept apart.

    python -m evaluation.claims [--data PATH] [--only NAME]

Gold: ``data/claims`` of the shared folder (Emergent's training headlines; FNC-1's training bodies, whose clusters are
the connected components of related headline-body pairs), and ``siblings.txt`` beside this file. Folds hold whole
claims: a threshold or model is chosen on four fifths of the claims and measured on the last fifth.
"""

import argparse
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from onrecord.claims import (
    STATEMENTS,
    STORIES,
    MemoryShelf,
    Posted,
    Rules,
    Weights,
    compare,
    proposition_of,
)
from onrecord.claims.grouping import average_link
from onrecord.claims.vectors import Vectors
from onrecord.values.claim import HEADLINE, StatementKey
from onrecord.values.fetched import Digest

Scores = dict[str, float]
FOLDS = 5
SWEEP = {"headlines": (0.23, 0.26, 0.29, 0.32, 0.35), "stories": (0.26, 0.3, 0.34, 0.38, 0.42)}
"""Thresholds tried."""
ORDERS = 2
"""Shuffles of the order of adding."""


def bcubed(gold: Mapping[StatementKey, str], groups: Mapping[StatementKey, object]) -> Scores:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998), and the adjusted Rand index (Hubert, Arabie 1985)."""
    by_gold, by_group = Counter(gold.values()), Counter(groups[key] for key in gold)
    both = Counter((gold[key], groups[key]) for key in gold)
    total = len(gold)
    precision = sum(both[gold[key], groups[key]] / by_group[groups[key]] for key in gold) / total
    recall = sum(both[gold[key], groups[key]] / by_gold[gold[key]] for key in gold) / total

    def pairs(counts: Counter[str] | Counter[object] | Counter[tuple[str, object]]) -> int:
        return sum(math.comb(count, 2) for count in counts.values())

    together, ours, theirs = pairs(both), pairs(by_group), pairs(by_gold)
    chance, most = ours * theirs / math.comb(total, 2), (ours + theirs) / 2
    return {
        "precision": precision,
        "recall": recall,
        "b-cubed": 2 * precision * recall / (precision + recall),
        "rand": (together - chance) / (most - chance),
    }


def _posted(texts: Sequence[str]) -> list[Posted]:
    return [Posted(StatementKey(Digest(f"{at:06}"), HEADLINE), text) for at, text in enumerate(texts)]


def _at_once(posted: Sequence[Posted], rules: Rules, leasts: Sequence[float]) -> Iterator[dict[StatementKey, object]]:
    shelf = MemoryShelf(rules)
    places = shelf.place(posted)
    keys, likeness = shelf.keys(places), Vectors(shelf, rules).likeness(places, settled=False)
    for least in leasts:
        yield {keys[row]: at for at, group in enumerate(average_link(likeness, least)) for row in group}


def _one_by_one(posted: Sequence[Posted], rules: Rules) -> dict[StatementKey, object]:
    shelf = MemoryShelf(rules)
    for one in posted:
        shelf.add([one])
    return {key: claim for claim, members in shelf.claims().items() for key in members}


def measure_clusters(posted: Sequence[Posted], labels: Sequence[str], rules: Rules, sweep: Sequence[float]) -> Scores:
    """Clusters of the claims left out, by a threshold chosen on the others; then of all, at once and one by one."""
    gold = {one.key: label for one, label in zip(posted, labels, strict=True)}
    names = sorted(set(labels))
    random.Random(0).shuffle(names)
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    found: dict[str, list[float]] = defaultdict(list)
    for at in range(FOLDS):
        seen = [one for one in posted if fold[gold[one.key]] != at]
        left = [one for one in posted if fold[gold[one.key]] == at]
        tried = zip(sweep, _at_once(seen, rules, sweep), strict=True)
        best = max(
            (bcubed({one.key: gold[one.key] for one in seen}, groups)["b-cubed"], least) for least, groups in tried
        )
        chosen = replace(rules, least=best[1])
        unseen = {one.key: gold[one.key] for one in left}
        found["threshold"].append(best[1])
        for way, groups in (
            ("at once", next(_at_once(left, rules, [best[1]]))),
            ("one by one", _one_by_one(left, chosen)),
        ):
            scores = bcubed(unseen, groups)
            found[f"left out, {way}: b-cubed"].append(scores["b-cubed"])
            found[f"left out, {way}: rand"].append(scores["rand"])
    result = {name: sum(values) / len(values) for name, values in found.items()}
    shipped = next(_at_once(posted, rules, [sorted(found["threshold"])[FOLDS // 2]]))
    result |= {f"all, at once: {name}": score for name, score in bcubed(gold, shipped).items()}
    earlier: dict[StatementKey, object] | None = None
    for seed in range(ORDERS):
        shuffled = list(posted)
        random.Random(seed).shuffle(shuffled)
        groups = _one_by_one(shuffled, rules)
        result |= {f"all, one by one, order {seed}: {name}": score for name, score in bcubed(gold, groups).items()}
        if earlier is not None:
            agreed = bcubed({key: str(claim) for key, claim in earlier.items()}, groups)
            result["two orders agree: b-cubed"] = agreed["b-cubed"]
        earlier = groups
    return result


def measure_headlines(data: Path) -> Scores:
    """Clusters of Emergent's headlines."""
    lines = (data / "data/claims/emergent-train.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    posted = _posted([pair["headline"] for pair in pairs])
    return measure_clusters(posted, [pair["claim"] for pair in pairs], STATEMENTS, SWEEP["headlines"])


def measure_stories(data: Path) -> Scores:
    """Clusters of FNC-1's bodies."""
    folder = data / "data/claims"
    bodies = [json.loads(line) for line in (folder / "fnc-train-bodies.jsonl").read_text(encoding="utf-8").splitlines()]
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for line in (folder / "fnc-train-related.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        parent[root("headline " + pair["headline"])] = root(f"body {pair['body']}")
    labels = [root(f"body {body['body']}") for body in bodies]
    return measure_clusters(_posted([body["text"] for body in bodies]), labels, STORIES, SWEEP["stories"])


def measure_sides(data: Path) -> Scores:
    """Sides of Emergent's headlines, each by a model that has seen nothing of its claim."""
    from training.claims_sides import LABELS, macro_f1, predict_folds, read

    table = read(data)
    gold, found = table.labels.argmax(1), predict_folds(table)
    scores = macro_f1(gold, found)
    return {
        "macro F1": sum(scores) / len(scores),
        **{f"F1 {label}": score for label, score in zip(LABELS, scores, strict=True)},
        "accuracy": float(np.mean(gold == found)),
    }


def read_pairs(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Half, sign and the two statements of each pair."""
    half = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            half = line[3:].split(":")[0]
        elif line[:1] in {"=", "!", "~", "x"}:
            one, other = line[2:].split(" | ")
            yield half, line[0], one, other


def measure_siblings(_data: Path) -> Scores:
    """Pairs of one event: which are one claim, and which are kept apart. F1 of each of the two, by halves."""
    weights = Weights()
    counts: Counter[tuple[str, bool, bool]] = Counter()
    opposed: Counter[tuple[str, bool]] = Counter()
    for half, sign, one, other in read_pairs(Path(__file__).with_name("siblings.txt")):
        likeness = compare(proposition_of(one), proposition_of(other), weights)
        counts[half, sign != "x", likeness.same] += 1
        if sign != "x" and likeness.same:
            opposed[half, likeness.opposed == (sign == "!")] += 1
    result = {}
    for half in ("tuning", "test"):
        wrong = counts[half, True, False] + counts[half, False, True]
        for name, kind in (("one claim", True), ("kept apart", False)):
            right = counts[half, kind, kind]
            result[f"{half}: {name} F1"] = 2 * right / (2 * right + wrong)
        result[f"{half}: opposed right"] = opposed[half, True] / sum(opposed[half, right] for right in (True, False))
    return result


MEASURES = {
    "headlines": measure_headlines,
    "stories": measure_stories,
    "sides": measure_sides,
    "siblings": measure_siblings,
}


def main() -> None:
    """Print all scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared")
    parser.add_argument("--only", choices=MEASURES)
    options = parser.parse_args()
    for name, measure in MEASURES.items():
        if options.only in {None, name}:
            print(name)
            for what, score in measure(options.data).items():
                print(f"  {what:44s} {score:.3f}", flush=True)


if __name__ == "__main__":
    main()
