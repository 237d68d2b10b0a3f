"""Count how common English stems are in news sentences, and write the table that the claims room weighs words by.

    python -m training.claims_words PATH_TO_SHARED

The sentences are those of PolNeAR's training part and of the article-extraction benchmark; neither is what claims are
measured on. Only stems and how common they are go into the table.
"""

import argparse
import json
import math
import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.claims.words import tokens_of

KEPT = 2400
TARGET = Path(__file__).parent.parent / "src/onrecord/lexicon/en/claims_common.py"
_ENDS = re.compile(r"(?<=[.!?][ \n”\"])|\n+")
_HEAD = '''"""How common English stems are in the sentences of news, as counted by ``training/claims_words.py``.

Each number opens a class: half of the sentences have a stem of class 1, a quarter one of class 2, and so on. Stems that
are rarer than the last class are left out.
"""

from collections.abc import Mapping
from types import MappingProxyType

_CLASSES = """
'''
_TAIL = '''"""

CLASS_OF: Mapping[str, int] = MappingProxyType(
    {stem: int(line.split()[0]) for line in _CLASSES.replace("\\n ", " ").split("\\n") for stem in line.split()[1:]}
)
"""The class of each common stem."""

RARE: int = max(CLASS_OF.values()) + 1
"""The class of all others."""
'''


def campaign(shared: Path) -> Iterator[str]:
    """The sentences of PolNeAR's training part, which is about one campaign."""
    for path in sorted((shared / "data/polnear/train/text").glob("*.txt")):
        yield from _ENDS.split(path.read_text(encoding="utf-8"))


def articles(shared: Path) -> Iterator[str]:
    """The sentences of the benchmark's articles, which are about anything."""
    pages = json.loads((shared / "data/pages/aeb/ground-truth.json").read_text(encoding="utf-8"))
    for page in pages.values():
        yield from _ENDS.split(page["articleBody"])


def shares(texts: Iterable[str]) -> dict[str, float]:
    """In what share of the sentences each stem stands."""
    counts: Counter[str] = Counter()
    total = 0
    for sentence in texts:
        stems = {token.stem for token in tokens_of(sentence) if token.telling and token.number is None}
        total += bool(stems)
        counts.update(stems)
    return {stem: count / total for stem, count in counts.items()}


def main() -> None:
    """Write the table: a stem is as common as in the set where it is rarer, so that no set's own affair counts."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("shared", type=Path)
    shared = parser.parse_args().shared
    one, other = shares(campaign(shared)), shares(articles(shared))
    common = {stem: min(one[stem], other[stem]) for stem in one.keys() & other.keys()}
    classes: dict[int, list[str]] = {}
    for stem in sorted(common, key=lambda stem: (-common[stem], stem))[:KEPT]:
        classes.setdefault(max(1, round(-math.log2(common[stem]))), []).append(stem)
    lines = [f"{number} " + " ".join(sorted(stems)) for number, stems in sorted(classes.items())]
    wrapped = "\n".join(textwrap.fill(line, 118, subsequent_indent=" ") for line in lines)
    TARGET.write_text(_HEAD + wrapped + "\n" + _TAIL, encoding="utf-8")
    print(len(common), "stems in both;", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
