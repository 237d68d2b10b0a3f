"""How well lineage is told: typed edges, their direction, and the range of origins, on cascades that were made.

    python -m evaluation.cascades --data PATH [--half tune] [--wrong]

PATH is the folder that holds ``data/claims``. Rules are tuned on the half "tune"; what counts is the half "test".
"""

import argparse
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from evaluation.cascade_stories import HALVES, Cascades, Made, Maker, Said, read_material, true_kind
from evaluation.cascade_words import AGENCIES, OUTLETS

from onrecord.lineage import (
    MemoryShelf,
    carrier_of_reading,
    count_origins,
    current_edges,
    find_edges,
    fingerprints,
    outlet_key,
)
from onrecord.lineage.edges import Comparison
from onrecord.reading import cut_paragraphs, read_text
from onrecord.values.claim import Side
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Carrier, Citation, Edge, EdgeKind, Origins, Settled, Utterance
from onrecord.values.text import Span

Scores = dict[str, float]
SEEDS = (1, 2)
"""Records that are made of each half; each has its own originals, steps, phrases and times."""
PLANTED = (EdgeKind.COPIES, EdgeKind.LIFTS, EdgeKind.SHARES_QUOTE, EdgeKind.CREDITS_WIRE, EdgeKind.CITES)
"""The kinds of which all true edges are known, because they are planted. Real stories on one matter also say the same
in other words, which nobody planted: of paraphrases only recall is known."""
_INVENTED = {outlet_key(name) for names in (OUTLETS, AGENCIES) for half in names.values() for name in half}
"""Outlets that are made to be cited. The real stories cite others here and there, truly, though most such sentences are
left out."""
_WORDS = frozenset({EdgeKind.COPIES, EdgeKind.LIFTS, EdgeKind.SHARES_QUOTE, EdgeKind.PARAPHRASES})


@dataclass(frozen=True, slots=True)
class Record:
    """The made stories that are in one record, and what is found there."""

    cascades: Cascades
    stories: dict[Digest, Made]
    carriers: dict[Digest, Carrier]
    statements: dict[int, list[tuple[Utterance, Said]]]
    """By cascade, with the truth."""
    edges: tuple[Edge, ...]


def build_record(cascades: Cascades) -> Record:
    """Every seen story as a carrier with its edges, added one after another in an order that is not that of time.

    Stories of one cascade are compared whatever they share, as stories are that bear on one claim.
    """
    seen = sorted((story for story in cascades.stories if story.seen), key=lambda story: (story.number * 7919) % 10007)
    known = {outlet_key(story.outlet) for story in seen}
    shelf = MemoryShelf()
    carriers: dict[Digest, Carrier] = {}
    statements: dict[int, list[tuple[Utterance, Said]]] = defaultdict(list)
    edges: list[Edge] = []
    same_claim: dict[int, list[Digest]] = defaultdict(list)
    for story in seen:
        carrier, said = _carry(story, known)
        carriers[carrier.key] = carrier
        statements[story.cascade] += said
        edges += find_edges(carrier, shelf, also=same_claim[story.cascade])
        same_claim[story.cascade].append(carrier.key)
        shelf.add(carrier)
    stories = {Digest(f"{story.number:06d}"): story for story in seen}
    return Record(cascades, stories, carriers, statements, current_edges(edges, shelf))


def _carry(story: Made, known: Iterable[str]) -> tuple[Carrier, list[tuple[Utterance, Said]]]:
    key = Digest(f"{story.number:06d}")
    text = ""
    statements: list[tuple[Utterance, Said]] = []
    for paragraph in story.paragraphs:
        text += "\n\n" if text else ""
        for piece in paragraph:
            text += "" if not text or text.endswith("\n") else " "
            if piece.said is not None:
                start, end = piece.said.content or (0, len(piece.text))
                spans = (Span(len(text) + start, len(text) + end),)
                line = len(statements)
                statements.append((Utterance(key, line, spans, Side.FOR, piece.said.speaker), piece.said))
            text += piece.text
    credit = story.head_credit and Citation(story.head_credit, outlet_key(story.head_credit), (), ())
    carrier = carrier_of_reading(
        read_text(text, tuple(cut_paragraphs(text))),
        key=key,
        outlet=story.outlet,
        writers=story.writers,
        credit=credit or None,
        published=story.published,
        known=frozenset(known),
    )
    return carrier, statements


# Edges.


@dataclass(slots=True)
class Tally:
    """What was found, what was there, and what of both is right."""

    right: int = 0
    found: int = 0
    there: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there was nothing and nothing was found."""
        return 2 * self.right / (self.found + self.there) if self.found + self.there else 1.0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.there if self.there else 1.0
        return f"F1 {self.f1:.3f}  P {precision:.3f}  R {recall:.3f}  of {self.there}"


Pair = tuple[str, str]


def true_edges(record: Record) -> tuple[dict[Pair, EdgeKind], set[Pair], set[tuple[EdgeKind, Digest, str]]]:
    """Pairs by what ties their words, pairs of which either would do, and who cites or credits which outlet."""
    tied: dict[Pair, EdgeKind] = {}
    either: set[Pair] = set()
    outlets: set[tuple[EdgeKind, Digest, str]] = set()
    by_cascade: dict[int, list[Digest]] = defaultdict(list)
    for key, story in record.stories.items():
        by_cascade[story.cascade].append(key)
        cited = {outlet_key(name) for piece in story.pieces() for name in piece.cites} - {outlet_key(story.outlet)}
        outlets |= {(EdgeKind.CITES, key, name) for name in cited}
        if story.credit is not None:
            outlets.add((EdgeKind.CREDITS_WIRE, key, outlet_key(story.credit)))
    for keys in by_cascade.values():
        for one, other in combinations(sorted(keys), 2):
            kind = true_kind(record.stories[one], record.stories[other])
            if isinstance(kind, EdgeKind):
                tied[one, other] = kind
            elif kind is not None:
                either.add((one, other))
    return tied, either, outlets


def score_edges(record: Record, *, wrong: bool = False) -> dict[str, Tally]:
    """Edges by kind, without their direction; and of those whose direction was told, how many have it right."""
    tied, either, outlets = true_edges(record)
    tallies: dict[str, Tally] = {kind.value: Tally() for kind in EdgeKind}
    for kind in (*tied.values(), *(kind for kind, _, _ in outlets)):
        tallies[kind.value].there += 1
    for edge in record.edges:
        if edge.kind in _WORDS and edge.other is not None:
            pair = _pair(edge.story, edge.other)
            if pair in either or (edge.kind is EdgeKind.PARAPHRASES and pair not in tied):
                continue
            right = tied.get(pair) is edge.kind
            if wrong and not right:
                _print_wrong(record, edge, tied.get(pair))
            tallies[edge.kind.value].found += 1
            tallies[edge.kind.value].right += right
    found = {(edge.kind, edge.story, edge.outlet_key) for edge in record.edges if edge.outlet_key is not None}
    found = {edge for edge in found if edge[2] in _INVENTED}
    for kind, story, name in found:
        tallies[kind.value].found += 1
        tallies[kind.value].right += (kind, story, name) in outlets
        if wrong and (kind, story, name) not in outlets:
            print("OUTLET WRONG", kind, story, name)
    if wrong:
        _print_missed(record, tied, outlets - found)
    tallies["direction"] = _direction(record)
    tallies["led to the story"] = _led(record, outlets, wrong=wrong)
    return tallies


def _direction(record: Record) -> Tally:
    """Copies and lifts between a story and one that it descends from: which way, where there is a way."""
    tally = Tally()
    for edge in record.edges:
        if edge.kind in {EdgeKind.COPIES, EdgeKind.LIFTS} and edge.other is not None:
            forwards = edge.other in _ancestors(record, edge.story)
            backwards = edge.story in _ancestors(record, edge.other)
            if forwards or backwards:
                tally.there += 1
                tally.found += edge.settled is not Settled.NOTHING
                tally.right += edge.settled is not Settled.NOTHING and forwards
    return tally


def _ancestors(record: Record, key: Digest) -> set[Digest]:
    found: set[Digest] = set()
    left = [record.stories[key]]
    by_number = {story.number: story for story in record.cascades.stories}
    while left:
        for number in left.pop().parents:
            found.add(Digest(f"{number:06d}"))
            left.append(by_number[number])
    return found


def _led(record: Record, outlets: set[tuple[EdgeKind, Digest, str]], *, wrong: bool) -> Tally:
    """Citations of an outlet that has a story in the same cascade: whether the edge leads to it, and nowhere else."""
    tally = Tally()
    there = {(story.cascade, outlet_key(story.outlet)): key for key, story in record.stories.items()}
    expected = {
        (story, there[record.stories[story].cascade, name])
        for kind, story, name in outlets
        if kind is EdgeKind.CITES and (record.stories[story].cascade, name) in there
    }
    found = {(edge.story, edge.other) for edge in record.edges if edge.kind is EdgeKind.CITES and edge.other}
    tally.there, tally.found, tally.right = len(expected), len(found), len(expected & found)
    if wrong:
        for pair in sorted(found - expected):
            print("LED WRONG", pair, [record.stories[key].cascade for key in pair])
    return tally


def _print_wrong(record: Record, edge: Edge, true: EdgeKind | None) -> None:
    print("WRONG", edge.kind, "truly", true, edge.story, edge.other, edge.reason)
    for run in edge.runs[:2]:
        print("     ", [record.carriers[edge.story].text[span.start : span.end][:200] for span in run.here])
        if edge.kind is EdgeKind.PARAPHRASES and edge.other is not None:
            print("     ", [record.carriers[edge.other].text[span.start : span.end][:200] for span in run.there])


def _print_missed(record: Record, tied: dict[Pair, EdgeKind], outlets: Iterable[tuple[EdgeKind, Digest, str]]) -> None:
    found = {_pair(e.story, e.other): e.kind for e in record.edges if e.other and e.kind in _WORDS}
    for pair, kind in tied.items():
        if pair not in found:
            print("MISSED", kind, pair)
    for kind, story, name in sorted(outlets):
        words = [piece.text[:160] for piece in record.stories[story].pieces() if name in map(outlet_key, piece.cites)]
        print("OUTLET MISSED", kind, story, name, words)


# Origins.


def score_origins(record: Record, *, wrong: bool = False) -> Scores:
    """Whether the range holds the true number of origins, how wide it is, and whether circles are seen."""
    held = width = circles = circular = false = 0
    exact = 0
    counted = [(number, said) for number, said in sorted(record.statements.items()) if said]
    for number, said in counted:
        origins = _count(record, said)
        truth = len({root for _, true in said for root in true.roots})
        held += origins.least <= truth <= origins.most
        exact += origins.least == truth == origins.most
        width += origins.most - origins.least
        circles += number in record.cascades.circular
        circular += number in record.cascades.circular and bool(origins.circular)
        false += number not in record.cascades.circular and bool(origins.circular)
        if wrong and not origins.least <= truth <= origins.most:
            _print_origins(record, number, said, origins, truth)
    return {
        "cascades": len(counted),
        "range holds": held / len(counted),
        "range exact": exact / len(counted),
        "mean width": width / len(counted),
        "circles found": circular / circles if circles else 1.0,
        "circles wrong": false,
    }


def _count(record: Record, said: Sequence[tuple[Utterance, Said]]) -> Origins:
    statements = [statement for statement, _ in said]
    keys = {statement.story for statement in statements}
    edges = [edge for edge in record.edges if edge.story in keys]
    return count_origins(statements, edges, record.carriers, side=Side.FOR)


def _print_origins(
    record: Record, number: int, said: Sequence[tuple[Utterance, Said]], origins: Origins, truth: int
) -> None:
    print(f"RANGE cascade {number}: {origins.people} truly {truth}")
    for at, (statement, true) in enumerate(said):
        carrier = record.carriers[statement.story]
        words = carrier.text[statement.spans[0].start : statement.spans[0].end]
        print(f"   {at} {statement.story} {carrier.outlet}: {words[:90]!r} {statement.speaker} {set(true.roots)}")
    for reason in origins.reasons:
        print("     ", "certain" if reason.certain else "could be", reason.rule, reason.statements, reason.words)


# Reuse.


def score_reuse(texts: Sequence[str]) -> Scores:
    """Of the pairs in which .3 of the one's five-word shingles stand in the other, how many the index finds.

    And how many of them get an edge: not those that share less than a lift, such as two briefs with a name in common.
    """
    keys = [Digest(f"{number:06d}") for number in range(len(texts))]
    carriers = [
        carrier_of_reading(read_text(text, tuple(cut_paragraphs(text))), key=key, outlet=None)
        for key, text in zip(keys, texts, strict=True)
    ]
    shelf = MemoryShelf(carriers)
    true = set(_contained(texts, keys))
    found = {_pair(carrier.key, key) for carrier in carriers for key in Comparison(carrier, shelf).candidates()}
    start = time.process_time()
    edges = [edge for carrier in carriers for edge in find_edges(carrier, shelf) if edge.kind in _WORDS]
    spent = time.process_time() - start
    tied = {_pair(edge.story, edge.other) for edge in edges if edge.other is not None}
    return {
        "pairs": len(true),
        "reuse found": len(true & found) / len(true) if true else 1.0,
        "reuse tied": len(true & tied) / len(true) if true else 1.0,
        "ms a story": 1000 * spent / len(texts),
        "fingerprints a story": sum(len(fingerprints(carrier)) for carrier in carriers) / len(texts),
    }


def _pair(one: Digest, other: Digest) -> Pair:
    return min(one, other), max(one, other)


def _contained(texts: Sequence[str], keys: Sequence[Digest]) -> Iterator[tuple[Digest, Digest]]:
    """The exact answer, with words cut as a program that knows nothing of ours would cut them."""
    grams = []
    for text in texts:
        words = text.casefold().replace("’", "'").split()
        words = [word.strip(".,;:!?\"'()[]“”‘-–—") for word in words]
        words = [word for word in words if word]
        grams.append({tuple(words[at : at + 5]) for at in range(len(words) - 4)})
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(grams):
        for gram in own:
            holders[gram].append(number)
    shared = Counter(pair for numbers in holders.values() for pair in combinations(numbers, 2))
    for (one, other), count in shared.items():
        if count >= 0.3 * min(len(grams[one]), len(grams[other])):
            yield keys[one], keys[other]


def print_speed(texts: Sequence[str]) -> None:
    """CPU time to link one more story to 1,000 and to 10,000 in memory, and what the shelf takes.

    Stories beyond the real ones are those again with every fourth word marked, so that they share no shingle with the
    ones they were made from, and as many with one another.
    """
    shelf = MemoryShelf()
    for number in range(10_000):
        words = texts[number % len(texts)].split(" ")
        if turn := number // len(texts):
            words[turn % 4 :: 4] = [f"{word}{turn}" for word in words[turn % 4 :: 4]]
        text = " ".join(words)
        key = Digest(f"{number:06d}")
        carrier = carrier_of_reading(
            read_text(text, tuple(cut_paragraphs(text))), key=key, outlet=f"Outlet {number % 500}"
        )
        shelf.add(carrier)
        if number + 1 in {1000, 10_000}:
            probes = [shelf.carrier(Digest(f"{at:06d}")) for at in range(0, 1000, 5)]
            start = time.process_time()
            for probe in probes:
                find_edges(probe, shelf)
            spent = 1000 * (time.process_time() - start) / len(probes)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"  {number + 1:6d} stories: {spent:.1f} ms CPU to link one more; {memory:.0f} MB in all")


def measure(path: Path, half: str, *, wrong: bool = False) -> tuple[Scores, dict[str, Tally]]:
    """All scores on one half, over all seeds."""
    material = read_material(path)
    edges: dict[str, Tally] = defaultdict(Tally)
    origins: list[Scores] = []
    for seed in SEEDS:
        record = build_record(Maker(half, material[half], seed).make())
        for name, tally in score_edges(record, wrong=wrong).items():
            edges[name].right += tally.right
            edges[name].found += tally.found
            edges[name].there += tally.there
        origins.append(score_origins(record, wrong=wrong))
    total = Tally()
    for kind in PLANTED:
        total.right += edges[kind.value].right
        total.found += edges[kind.value].found
        total.there += edges[kind.value].there
    weights = [score["cascades"] for score in origins]
    scores: Scores = {"typed edges": total.f1, "direction": edges["direction"].f1}
    for name in ("range holds", "range exact", "mean width", "circles found"):
        scores[name] = sum(score[name] * weight for score, weight in zip(origins, weights, strict=True)) / sum(weights)
    return scores | {"cascades": sum(weights)}, edges


def measure_cascades(root: Path) -> Scores:
    """What the gate holds against floors, on the half "test" and, for reuse, on all stories.

    The gate knows floors only and no ceilings, so the width of ranges is turned round: 2 less the mean width.
    """
    path = root / "data/claims/fnc-train-bodies.jsonl"
    scores, _ = measure(path, "test")
    texts = [text for half in read_material(path).values() for cluster in half for text in cluster]
    reuse = score_reuse(texts)
    narrow = {"narrowness": 2 - scores["mean width"]}
    return scores | narrow | {name: reuse[name] for name in ("reuse found", "reuse tied")}


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds data/claims")
    parser.add_argument("--half", choices=HALVES, action="append", help="by default both")
    parser.add_argument(
        "--wrong", action="store_true", help="print what is wrong; for the half that rules are tuned on"
    )
    parser.add_argument("--speed", action="store_true", help="CPU time and memory at 10,000 stories, and nothing else")
    options = parser.parse_args()
    path = options.data / "data/claims/fnc-train-bodies.jsonl"
    if options.speed:
        print_speed([text for clusters in read_material(path).values() for cluster in clusters for text in cluster])
        return
    if options.wrong and options.half != ["tune"]:
        parser.error("--wrong is for the half that rules are tuned on: give --half tune with it")
    for half in options.half or HALVES:
        scores, edges = measure(path, half, wrong=options.wrong)
        print(half)
        for name, tally in edges.items():
            print(f"  {name:18s} {tally}")
        for name, score in scores.items():
            print(f"  {name:18s} {score:.3f}")
    if options.half is None:
        texts = [text for clusters in read_material(path).values() for cluster in clusters for text in cluster]
        for name, score in score_reuse(texts).items():
            print(f"  {name:18s} {score:.3f}")


if __name__ == "__main__":
    main()
