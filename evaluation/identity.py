"""How well onrecord tells which sources of many stories are one, on invented affairs.

    python -m evaluation.identity [--wrong]    scores of both halves; --wrong lists the wrong pairs of the tuning half

A half is matched as one record, so that a namesake in another affair is a trap. "same" is scored over all pairs of
mentions in different stories, twice: pair by pair, as `compare_mentions` judges each, within an affair; and as
`match_sources` puts them together, over the half.
"""

import argparse
import hashlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from operator import and_
from pathlib import Path
from typing import NamedTuple

from onrecord.identity import compare_mentions, match_sources
from onrecord.identity.mentions import company, without
from onrecord.testing import mention
from onrecord.values.identity import Gender, Likeness, Mention, MentionKey, Verdict
from onrecord.values.source import SourceKind

GOLD = Path(__file__).with_name("identity.txt")
Scores = dict[str, float]
_HEAD = re.compile(r"== (tuning|test): (.+)")


class Judged(NamedTuple):
    """A mention and who it is."""

    affair: str
    label: str
    mention: Mention

    @property
    def who(self) -> frozenset[str]:
        """The labels that it could have: more than one, or one with a question mark, for the unnamed."""
        return frozenset(self.label.split("/"))


def read_gold(text: str, half: str) -> list[Judged]:
    """The mentions of one half of the gold, in order."""
    found: list[Judged] = []
    for affair, stories in _affairs(text, half):
        for number, (outlet, day, lines) in enumerate(stories):
            story = hashlib.sha256(f"{affair}{number}".encode()).hexdigest()
            parts = [[part.strip() for part in line.split("|", 3)] for line in lines]
            named = [(None if name == "-" else name, SourceKind(kind)) for _, kind, name, _ in parts]
            around = company(named)
            for source, (label, _, _, extras) in enumerate(parts):
                name, kind = named[source]
                made = _mention(name, kind, extras, (story, source, outlet, day), without(around, name, kind))
                found.append(Judged(affair, label, made))
    return found


def _affairs(text: str, half: str) -> Iterator[tuple[str, list[tuple[str, str, list[str]]]]]:
    stories: list[tuple[str, str, list[str]]] | None = None
    affair = ""
    for line in text.split("\n"):
        head = _HEAD.fullmatch(line)
        if head is not None:
            if stories:
                yield affair, stories
            affair, stories = head[2], [] if head[1] == half else None
        elif stories is not None and line.startswith("-- "):
            outlet, _, day = line[3:].partition(" | ")
            stories.append((outlet, day, []))
        elif stories is not None and line and not line.startswith("#"):
            stories[-1][2].append(line)
    if stories:
        yield affair, stories


def _mention(
    name: str | None, kind: SourceKind, extras: str, place: tuple[str, int, str, str], others: tuple[str, ...]
) -> Mention:
    told: dict[str, str] = {}
    for extra in filter(None, map(str.strip, extras.split(";"))):
        word, _, value = extra.partition(" ")
        told[word] = value
    story, source, outlet, day = place
    return mention(
        name,
        story=story,
        source=source,
        kind=kind,
        role=told.get("role"),
        affiliation=told.get("of"),
        description=told.get("as") or told.get("role"),
        also=(told["also"],) if "also" in told else (),
        gender=Gender.MALE if "he" in told else Gender.FEMALE if "she" in told else None,
        several="several" in told,
        outlet=outlet,
        published=day,
        because=told.get("because"),
        company=others,
    )


def verdict_of(one: Judged, other: Judged) -> Verdict:
    """What the gold says of a pair."""
    if one.affair != other.affair or not one.who & other.who:
        return Verdict.DIFFERENT
    unnamed = any(each.label.startswith("?") for each in (one, other))
    return Verdict.COULD_BE if unnamed else Verdict.SAME


def pairs_of(gold: Sequence[Judged]) -> Iterator[tuple[Judged, Judged]]:
    """All pairs of mentions of one affair in different stories."""
    for one, other in combinations(gold, 2):
        if one.affair == other.affair and one.mention.key.story != other.mention.key.story:
            yield one, other


def score_half(gold: Sequence[Judged]) -> Scores:
    """The scores of one half, in per cent; pairs and mentions are counts."""
    pairs = [(verdict_of(*pair), compare_mentions(pair[0].mention, pair[1].mention)) for pair in pairs_of(gold)]
    wanted = {
        frozenset((one.mention.key, other.mention.key)) for one, other in combinations(gold, 2)
        if verdict_of(one, other) is Verdict.SAME and one.mention.key.story != other.mention.key.story
    }  # fmt: skip
    identities = match_sources(each.mention for each in gold)
    together = (pair for one in identities for pair in combinations(one.mentions, 2))
    joined = {frozenset(pair) for pair in together if pair[0].story != pair[1].story}
    scores: Scores = {"mentions": len(gold), "same pairs": len(wanted), "judged pairs": len(pairs)}
    scores |= _verdict_scores(pairs, Verdict.SAME)
    unnamed = [pair for pair, (one, other) in zip(pairs, pairs_of(gold), strict=True) if _unnamed(one, other)]
    scores |= _verdict_scores(unnamed, Verdict.COULD_BE)
    scores |= _shares("matched", len(wanted & joined), len(joined), len(wanted))
    return scores | _b_cubed(gold, [one.mentions for one in identities])


def _unnamed(one: Judged, other: Judged) -> bool:
    return one.mention.unnamed or other.mention.unnamed


def _verdict_scores(pairs: Sequence[tuple[Verdict, Likeness]], verdict: Verdict) -> Scores:
    told = [wanted is verdict for wanted, _ in pairs]
    found = [likeness.verdict is verdict for _, likeness in pairs]
    return _shares(verdict.value, sum(map(and_, told, found)), sum(found), sum(told))


def _shares(name: str, hits: int, found: int, wanted: int) -> Scores:
    precision, recall = hits / found if found else 1.0, hits / wanted if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name} precision": 100 * precision, f"{name} recall": 100 * recall, f"{name} F1": 100 * f1}


def _b_cubed(gold: Sequence[Judged], clusters: Iterable[Sequence[MentionKey]]) -> Scores:
    """B-cubed (Bagga and Baldwin 1998) over the named mentions and the unnamed, each of which is one by itself."""
    truth: dict[MentionKey, set[MentionKey]] = defaultdict(set)
    by_label: dict[tuple[str, str], set[MentionKey]] = defaultdict(set)
    for each in gold:
        alone = each.mention.kind in {SourceKind.UNNAMED, SourceKind.COLLECTIVE, SourceKind.DOCUMENT}
        label = f"{each.mention.key}" if alone else each.label
        by_label[each.affair, label].add(each.mention.key)
        truth[each.mention.key] = by_label[each.affair, label]
    found = {key: set(cluster) for cluster in clusters for key in cluster}
    precision = sum(len(found[key] & truth[key]) / len(found[key]) for key in truth) / len(truth)
    recall = sum(len(found[key] & truth[key]) / len(truth[key]) for key in truth) / len(truth)
    f1 = 2 * precision * recall / (precision + recall)
    return {"B-cubed precision": 100 * precision, "B-cubed recall": 100 * recall, "B-cubed F1": 100 * f1}


def measure_identity(root: Path) -> Scores:
    """The scores of the test half of ``identity.txt`` in a folder, for the gate."""
    return score_half(read_gold((root / GOLD.name).read_text(encoding="utf-8"), "test"))


def wrong_pairs(gold: Sequence[Judged]) -> Iterator[str]:
    """The pairs that are judged otherwise than in the gold, a line each."""
    for one, other in pairs_of(gold):
        told, found = verdict_of(one, other), compare_mentions(one.mention, other.mention)
        if told is not found.verdict:
            words = " | ".join(f"{each.label} {each.mention.name} ({each.mention.role})" for each in (one, other))
            yield f"{one.affair}: {told.value} -> {found.verdict.value} {found.score}: {words}: {found.reason}"


def main() -> int:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--wrong", action="store_true", help="list the wrong pairs of the tuning half")
    options = parser.parse_args()
    text = GOLD.read_text(encoding="utf-8")
    if options.wrong:
        print("\n".join(wrong_pairs(read_gold(text, "tuning"))))
    halves = {half: score_half(read_gold(text, half)) for half in ("tuning", "test")}
    for name, score in halves["tuning"].items():
        print(f"{name:22s} {score:8.1f} {halves['test'][name]:8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
