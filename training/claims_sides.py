"""Train the linear model that tells a headline's side towards a claim, and measure it on claims it has not seen.

    python -m training.claims_sides PATH_TO_SHARED [--write]

The headlines are those of Emergent (Ferreira and Vlachos 2016), training part. Folds hold whole claims. With --write
the model is trained on all of them and goes into the claims room; its words are stems that several claims share.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onrecord.claims.cues import cues_of, means_over_others, new_stems

TARGET = Path(__file__).parent.parent / "src/onrecord/claims/headline_model.py"
LABELS = ("for", "against", "observing")
CUE_PENALTY, WORD_PENALTY = 10.0, 10.0
BALANCE = 0.5
FEWEST_CLAIMS = 6
FOLDS = 5
STEPS = 400


@dataclass
class Table:
    """The headlines as numbers."""

    names: list[str]
    cues: int
    rows: np.ndarray
    labels: np.ndarray
    groups: list[str]


def read(shared: Path) -> Table:
    """The cues and words of all headlines."""
    lines = (shared / "data/claims/emergent-train.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    cues = [cues_of(pair["headline"], pair["claim"]) for pair in pairs]
    by_claim: dict[str, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        by_claim[pair["claim"]].append(number)
    for numbers in by_claim.values():
        group = [cues[number] for number in numbers]
        extra = means_over_others(group)
        for number, more in zip(numbers, extra, strict=True):
            cues[number] = cues[number] | more
    stems = [new_stems(pair["headline"], pair["claim"]) for pair in pairs]
    claims_with: dict[str, set[str]] = defaultdict(set)
    for pair, found in zip(pairs, stems, strict=True):
        for stem in found:
            claims_with[stem].add(pair["claim"])
    words = sorted(stem for stem, claims in claims_with.items() if len(claims) >= FEWEST_CLAIMS and stem.isalpha())
    names = [*cues[0], *words]
    rows = np.array(
        [[*row.values(), *(float(word in found) for word in words)] for row, found in zip(cues, stems, strict=True)]
    )
    labels = np.array([[pair["stance"] == label for label in LABELS] for pair in pairs], dtype=float)
    return Table(names, len(cues[0]), rows, labels, [pair["claim"] for pair in pairs])


def train(rows: np.ndarray, labels: np.ndarray, cues: int) -> np.ndarray:
    """Weights of a multinomial logistic regression, by accelerated gradient steps; the last row is the bias."""
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    penalty = np.full((rows.shape[1], 1), WORD_PENALTY)
    penalty[:cues], penalty[-1] = CUE_PENALTY / 4, 1e-3
    counts = labels.sum(0)
    importance = (labels @ ((counts.sum() / len(counts) / counts) ** BALANCE))[:, None]
    bound = 0.5 * np.linalg.norm(rows * np.sqrt(importance), 2) ** 2 + penalty.max()
    weights = ahead = np.zeros((rows.shape[1], labels.shape[1]))
    pace = 1.0
    for _ in range(STEPS):
        scores = rows @ ahead
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        stepped = ahead - (rows.T @ ((shares - labels) * importance) + penalty * ahead) / bound
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = stepped + (pace - 1) / faster * (stepped - weights)
        weights, pace = stepped, faster
    return weights


def folds(groups: Sequence[str]) -> np.ndarray:
    """The fold of each row: whole claims, shuffled once."""
    names = sorted(set(groups))
    random.Random(0).shuffle(names)
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    return np.array([fold[group] for group in groups])


def predict_folds(table: Table) -> np.ndarray:
    """The label of each row by a model that has seen nothing of its claim."""
    fold = folds(table.groups)
    found = np.zeros(len(fold), dtype=int)
    for at in range(FOLDS):
        seen = fold != at
        weights = train(table.rows[seen], table.labels[seen], table.cues)
        found[~seen] = (table.rows[~seen] @ weights[:-1] + weights[-1]).argmax(1)
    return found


def macro_f1(gold: np.ndarray, found: np.ndarray) -> list[float]:
    """F1 of each label."""
    return [
        2 * float(((gold == label) & (found == label)).sum()) / float((gold == label).sum() + (found == label).sum())
        for label in range(len(LABELS))
    ]


def write(table: Table, weights: np.ndarray) -> None:
    """The model as a module of whole numbers, thousandths."""
    numbers = np.round(1000 * weights).astype(int).tolist()
    rows = dict(zip(table.names, numbers, strict=False))
    cues = "".join(f"        {json.dumps(name)}: {tuple(rows[name])},\n" for name in table.names[: table.cues])
    words = "".join(f"{name} {' '.join(map(str, rows[name]))}\n" for name in table.names[table.cues :])
    TARGET.write_text(
        '"""The trained model of a headline\'s side, in thousandths: written by ``training/claims_sides.py``."""\n\n'
        "from collections.abc import Mapping\nfrom types import MappingProxyType\n\n"
        f"BIAS: tuple[int, ...] = {tuple(numbers[-1])}\n"
        '"""What each of for, against and neither begins with."""\n\n'
        f"CUES: Mapping[str, tuple[int, ...]] = MappingProxyType(\n    {{\n{cues}    }}\n)\n"
        '"""What each cue adds."""\n\n'
        f'_WORDS = """\n{words}"""\n\n'
        "WORDS: Mapping[str, tuple[int, ...]] = MappingProxyType(\n"
        "    {row[0]: tuple(map(int, row[1:])) for row in map(str.split, _WORDS.strip().splitlines())}\n)\n"
        '"""What each stem adds that the claim has not."""\n',
        encoding="utf-8",
    )


def main() -> None:
    """Measure, and write the model where asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    table = read(options.shared)
    scores = macro_f1(table.labels.argmax(1), predict_folds(table))
    print(
        f"{len(table.names)} columns; macro-F1 {sum(scores) / len(scores):.3f}", dict(zip(LABELS, scores, strict=True))
    )
    if options.write:
        write(table, train(table.rows, table.labels, table.cues))
        print(TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
