"""What a headline shows of its side towards a claim: words of classes, marks, and how it covers the claim's words."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.claims.likeness import find_conflicts, is_contrary, share
from onrecord.claims.proposition import opens_with_no, proposition_of
from onrecord.claims.weights import Weights
from onrecord.claims.words import Token, tokens_of
from onrecord.lexicon.en.claims_sides import CLASS_OF, CLASSES
from onrecord.values.claim import Conflict

_SINGLE_QUOTE = re.compile(r"(?:^|\s)['‘]\w")
_DOUBLE_QUOTES = frozenset('"“”')
_QUOTES_AT_END = " \"'”’"
_MOST = 2
"""Words of one class that count."""
_EARLY = 3
"""Words at a headline's head, or end, whose place counts."""
_LABEL = 3
"""Words that a label before or after a colon has at most ("Report:")."""
_LONG = 25
SHARED_WITH_OTHERS = (
    *("no", "refutes", "reverses", "doubts", "hedges", "reports", "confirms"),
    *("refutes the claim", "question mark", "covers claim", "double quotes", "colon"),
)
"""The cues whose mean over the claim's other headlines counts too: once a hoax is known, many headlines say so."""

_WEIGHTS = Weights()


def cues_of(headline: str, claim: str) -> dict[str, float]:
    """The cues of a headline towards a claim's wording, each 0 to 2; always the same names in the same order."""
    words, claimed = tokens_of(headline), tokens_of(claim)
    classes, theirs = _classes(words), _classes(claimed)
    found: dict[str, float] = {}
    for name in CLASSES:
        found[name] = float(min(classes[name], _MOST))
        found[f"new {name}"] = float(classes[name] > 0 and not theirs[name])
    if opens_with_no(words):
        classes["no"] -= 1
    no, their_no = classes["no"] + classes["refutes"], theirs["no"] + theirs["refutes"]
    found["says otherwise"] = float(no % 2 != their_no % 2)
    found["refutes the claim"] = float(no > 0 and not their_no)
    found["both say no"] = float(no > 0 and their_no > 0)
    found["claim says no"] = float(their_no > 0)
    found |= _marks(headline)
    found |= _places(words)
    found |= _covering(headline, claim, words, claimed)
    found["hedged and covers"] = found["new hedges"] * found["covers claim"]
    found["reported and covers"] = found["new reports"] * found["covers claim"]
    return found


def means_over_others(cues: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """For each of a claim's headlines, the means of some cues over all the others; 0 where it is the only one."""
    counted = [{name: min(row[name], 1.0) for name in SHARED_WITH_OTHERS} for row in cues]
    sums = {name: sum(row[name] for row in counted) for name in SHARED_WITH_OTHERS}
    return [{f"others: {name}": (sums[name] - row[name]) / len(cues) for name in SHARED_WITH_OTHERS} for row in counted]


def new_stems(headline: str, claim: str) -> set[str]:
    """The stems of a headline that are not in the claim."""
    return {token.stem for token in tokens_of(headline)} - {token.stem for token in tokens_of(claim)}


def _classes(words: Sequence[Token]) -> Counter[str]:
    found: Counter[str] = Counter()
    for word in words:
        found.update(CLASS_OF.get(word.lower, ("no",) if word.lower.endswith("n't") else ()))
    return found


def _is(word: Token, name: str) -> bool:
    return name in CLASS_OF.get(word.lower, ())


def _marks(headline: str) -> dict[str, float]:
    before, _, after = headline.rpartition(":")
    return {
        "ends as question": float(headline.rstrip(_QUOTES_AT_END).endswith("?")),
        "question mark": float("?" in headline),
        "exclamation": float("!" in headline),
        "double quotes": float(not _DOUBLE_QUOTES.isdisjoint(headline)),
        "single quotes": float(_SINGLE_QUOTE.search(headline) is not None),
        "colon": float(":" in headline),
        "label before": float(":" in headline and len(before.split(":")[0].split()) <= _LABEL),
        "label after": float(":" in headline and len(after.split()) <= _LABEL),
    }


def _places(words: Sequence[Token]) -> dict[str, float]:
    first, last = words[:_EARLY], words[-_EARLY:]
    return {
        "opens as question": float(bool(words) and _is(words[0], "asks")),
        "no early": float(any(_is(word, "no") or _is(word, "refutes") for word in first)),
        "hedge early": float(any(_is(word, "hedges") for word in first)),
        "report early": float(any(_is(word, "reports") for word in first)),
        "report late": float(any(_is(word, "reports") for word in last)),
        "will": float(any(word.lower in {"will", "to"} for word in words)),
        "length": min(len(words), _LONG) / _LONG,
    }


def _covering(headline: str, claim: str, words: Sequence[Token], claimed: Sequence[Token]) -> dict[str, float]:
    mine = {word.stem for word in words if word.telling}
    theirs = {word.stem for word in claimed if word.telling}
    both = len(mine & theirs)
    one, other = proposition_of(headline), proposition_of(claim)
    conflicts = set(find_conflicts(one, other))
    numbers = {word.stem for word in words if word.number is not None}
    their_numbers = {word.stem for word in claimed if word.number is not None}
    return {
        "covers claim": both / max(1, len(theirs)),
        "covered by claim": both / max(1, len(mine)),
        "share": share(one, other, _WEIGHTS),
        "covers all": float(theirs <= mine),
        "covers nothing": float(not both),
        "more words": min(len(mine - theirs), 10) / 10,
        "claim length": min(len(claimed), _LONG) / _LONG,
        "contrary word": float(is_contrary(one, other)),
        "negates the deed": float(one.negated != other.negated and not one.deed.isdisjoint(other.deed)),
        "negated otherwise": float(one.negated != other.negated and 2 * both >= len(theirs)),
        "other deed": float(Conflict.DEED in conflicts),
        "other manner": float(Conflict.MANNER in conflicts),
        "same number": float(bool(numbers & their_numbers)),
        "other number": float(bool(numbers) and bool(their_numbers) and not numbers & their_numbers),
        "number left out": float(bool(their_numbers) and not numbers),
        "future claim": float(any(word.lower == "will" for word in claimed)),
    }
