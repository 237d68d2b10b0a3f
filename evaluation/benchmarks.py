"""What is measured, on what: each benchmark reads gold data, runs onrecord on it and returns named scores.

The gold data and its scorers stand outside the repository (see docs/evaluation.md); a benchmark whose data is absent
is skipped, and says so.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.attribution import (
    Remembering,
    calibration_error,
    calibration_table,
    find_lines,
    judge_scores,
    score_levels,
    score_stories,
)
from evaluation.cascades import measure_cascades
from evaluation.claims import measure_headlines, measure_siblings, measure_sides
from evaluation.clocks import pair_clocks, read_clocked, score_clocks
from evaluation.identity import measure_identity
from evaluation.judged import pair_sources, pair_stances, score_sources, score_stances
from evaluation.judged_stories import read_judged
from evaluation.marked_stories import read_marked
from evaluation.polnear import read_stories
from evaluation.statements import measure_statements
from evaluation.times import measure_own, measure_wikiwars

from onrecord import Fetched, Page, Reader, Refusal, Story, UnreadableError
from onrecord.exports.story_json import story_to_json
from onrecord.models import load_reader
from onrecord.page import read_page
from onrecord.page.encoding import decode
from onrecord.values.attribution import Form, Setting
from onrecord.values.fetched import digest_of

Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One set of gold data and what is measured on it."""

    name: str
    gold: tuple[str, ...]
    """Files and folders of gold data, relative to the data root; their digest is pinned with the floors."""
    measure: Callable[[Path], Scores]
    """Data root to scores."""
    ours: bool = False
    """Whether the gold data is our own and stands beside this file, whatever the data root."""

    def root(self, data: Path) -> Path:
        """Where this benchmark's gold data stands."""
        return Path(__file__).parent if self.ours else data


def digest(root: Path, gold: Iterable[str]) -> str:
    """One SHA-256 over all gold files, names included, so that a change of the data is seen."""
    total = hashlib.sha256()
    for entry in gold:
        path = root / entry
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                total.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    return total.hexdigest()


def _score(root: Path, scorer: str, lines: Iterable[str], arguments: Callable[[str], list[str]]) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as scratch:
        found = Path(scratch, "found.jsonl")
        found.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        command = [sys.executable, str(root / "score" / scorer), *arguments(str(found)), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    result = json.loads(done.stdout)
    if not isinstance(result, dict):
        raise TypeError(f"{scorer} printed {type(result).__name__}")
    return result


def _number(result: Mapping[str, object], *path: str) -> float:
    value: object = result
    for key in path:
        if not isinstance(value, dict):
            raise TypeError(f"no {'/'.join(path)} in the scorer's answer")
        value = value[key]
    return float(str(value))


def measure_attribution(root: Path) -> Scores:
    """Outermost attributions on PolNeAR dev, in per cent."""
    gold = root / "data/polnear/dev"

    def lines() -> Iterator[str]:
        for path in sorted((gold / "text").glob("*.txt")):
            with path.open(encoding="utf-8", newline="") as file:
                text = file.read()
            found = [line for line in find_lines(text, load_reader()) if line.inside is None]
            roles = [{"source": line.source, "cue": line.cue, "content": line.content} for line in found]
            yield json.dumps({"doc": path.stem, "attributions": roles})

    result = _score(root, "score_attribution.py", lines(), lambda found: [str(gold), found])
    scores = {
        "relation": _number(result, "relation", "f1"),
        "relation precision": _number(result, "relation", "p"),
        "relation recall": _number(result, "relation", "r"),
        "strict": _number(result, "relation_strict", "f1"),
        **{f"exact {role}": _number(result, "exact", role, "f1") for role in ("source", "cue", "content")},
        **{f"recall {form}": _number(result, "recall_by_kind", form, "recall") for form in Form},
    }
    return {name: 100 * score for name, score in scores.items()} | _settings(gold)


def _settings(gold: Path) -> Scores:
    """What each setting finds, in per cent, and how near the scores of lines are to the share of them that is right."""
    stories = list(read_stories(gold))
    reader = load_reader()
    encoder = Remembering(reader, reader.tuning, {})
    scores: Scores = {}
    for setting in Setting:
        found = score_stories(stories, encoder, setting)
        scores |= {f"{setting} {name}": found[name] for name in ("precision", "recall")}
    error = calibration_error(calibration_table(judge_scores(stories, encoder)))
    return scores | {"calibration": 1 - error}


def measure_cases(root: Path) -> Scores:
    """Lines, nesting, sources and stances on the annotated stories, in per cent."""
    cases = sorted(path.parent for path in (root / "cases").glob("*/gold.json"))
    with Reader() as reader:
        lines = [
            story_to_json(story)
            for case in cases
            for story in reader.read(str(case / "story.txt"), article=True)
            if isinstance(story, Story)
        ]
    result = _score(root, "score_cases.py", lines, lambda found: [found, *map(str, cases)])
    return {
        "relation": _number(result, "relation", "f1"),
        "relation precision": _number(result, "relation", "p"),
        "relation recall": _number(result, "relation", "r"),
        "nested": _number(result, "nested", "share"),
        "inside": _number(result, "inside", "share"),
        "kind": _number(result, "kind", "share"),
        "who": _number(result, "who", "share"),
        "stance": _number(result, "stance", "share"),
        "stance macro": _number(result, "stance", "macro_f1"),
        "denial": _number(result, "denial", "f1"),
        "answers": _number(result, "answers", "share"),
    }


def measure_nested(root: Path) -> Scores:
    """Lines at all levels, in per cent, on sentences of our own in which attributions stand one inside another."""
    return score_levels(read_marked(root / "nested/test.txt"), load_reader())


def measure_styles(root: Path) -> Scores:
    """Relation F1 in per cent, at all levels, on stories of our own: one file a kind of newspaper."""
    paths = sorted((root / "styles").glob("*.txt"))
    return {path.stem: score_levels(read_marked(path), load_reader())["relation"] for path in paths}


def measure_stance(root: Path) -> Scores:
    """What sources do with their contents, in per cent, on lines of our own that are marked and judged by hand."""
    reader = load_reader()
    return score_stances(pair for story in read_judged(root / "stance.txt") for pair in pair_stances(story, reader))


def measure_who(root: Path) -> Scores:
    """Who the sources are, in per cent, on lines of our own that are marked and judged by hand."""
    reader = load_reader()
    return score_sources(pair for story in read_judged(root / "who.txt") for pair in pair_sources(story, reader))


def _pages(root: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted((root / "data/pages" / name / "html").glob("*.html.gz")):
        yield path.name.removesuffix(".html.gz"), gzip.decompress(path.read_bytes())


def given(name: str, content: bytes, media_type: str) -> Fetched:
    """A page as if it had been fetched."""
    return Fetched(content, name, None, None, media_type, None, digest_of(content))


def _page(content: bytes, item: str, media_type: str) -> Page:
    page = read_page(given(item, content, media_type))
    if isinstance(page, Refusal):
        raise UnreadableError(page)
    return page


def _body(item: str, page: Page) -> str:
    return json.dumps({"item": item, "body": "\n".join(page.text[span.start : span.end] for span in page.body)})


def _story(item: str, headline: str | None, byline: list[str], published: str | None) -> str:
    head = {"address": item, "headline": headline, "byline": byline, "published": published, "text": "", "body": []}
    return json.dumps({"story": head})


def _article_scores(root: Path, gold: str, lines: Iterable[str]) -> Scores:
    result = _score(root, "score_page.py", lines, lambda found: [str(root / gold), found])
    return {name: _number(result, name) for name in ("f1", "p", "r", "median_f1", "pages_95", "pages_below_50")}


def measure_html(root: Path) -> Scores:
    """Article text out of HTML pages."""
    lines = (_body(item, _page(html, item, "text/html")) for item, html in _pages(root, "aeb"))
    return _article_scores(root, "data/pages/aeb/ground-truth.json", lines)


def flatten(html: bytes) -> str:
    """The page as somebody would copy it: one block a line, no markup. Not our own walk, so that it cannot flatter."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    text = extract_plain_text(
        bytes_to_str(html, detect_encoding(html) or "utf-8"),
        main_content=False,
        alt_texts=False,
        links=False,
        list_bullets=False,
        form_fields=False,
    )
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def measure_plain(root: Path) -> Scores:
    """Article text out of the same pages as plain text, one block a line."""
    lines = (
        _body(item, _page(flatten(html).encode("utf-8"), item, "text/plain")) for item, html in _pages(root, "aeb")
    )
    return _article_scores(root, "data/pages/aeb/ground-truth.json", lines)


def measure_heads(root: Path) -> Scores:
    """Headline, byline and published date: pages right, and what trafilatura's own metadata gets on the same pages."""
    import trafilatura

    ours, theirs = [], []
    for item, html in _pages(root, "wcxb"):
        page = _page(html, item, "text/html")
        ours.append(
            _story(
                item,
                page.headline.value if page.headline else None,
                [found.value for found in page.byline],
                page.published.value if page.published else None,
            )
        )
        peer = trafilatura.extract_metadata(decode(html, None).text)
        writers = [name.strip() for name in (peer.author or "").split(";")] if peer else []
        theirs.append(_story(item, peer.title if peer else None, writers, peer.date if peer else None))
    scores: Scores = {}
    for prefix, lines in (("", ours), ("trafilatura ", theirs)):
        result = _score(root, "score_page.py", lines, lambda found: [str(root / "data/pages/wcxb/ground-truth"), found])
        for field in ("headline", "byline", "published"):
            right, _, total = str(result[field]).partition("/")
            scores[prefix + field] = int(right)
            scores[field + " of"] = int(total)
    return scores


def measure_clocks(root: Path) -> Scores:
    """When lines were said, and when what they tell happened, on stories of our own with their lines given."""
    stories = read_clocked(root / "times/clocks.txt")
    return score_clocks([pair for story in stories for pair in pair_clocks(story)])


def measure_claims(root: Path) -> Scores:
    """Headlines of Emergent: clusters of one claim, and sides to a claim, by claims left out of the fitting."""
    clusters = measure_headlines(root)
    kept = {name: score for name, score in clusters.items() if name.startswith("left out")}
    return {name: 100 * score for name, score in kept.items()} | measure_sides(root)


BENCHMARKS = (
    Benchmark("attribution", ("data/polnear/dev",), measure_attribution),
    Benchmark("cases", ("cases",), measure_cases),
    Benchmark("nested", ("nested/test.txt",), measure_nested, ours=True),
    Benchmark("styles", ("styles",), measure_styles, ours=True),
    Benchmark("stance", ("stance.txt",), measure_stance, ours=True),
    Benchmark("who", ("who.txt",), measure_who, ours=True),
    Benchmark("times-wikiwars", ("data/times/wikiwars/testset/tml",), measure_wikiwars),
    Benchmark("times", ("times/test.txt",), lambda root: measure_own(root / "times/test.txt"), ours=True),
    Benchmark("clocks", ("times/clocks.txt",), measure_clocks, ours=True),
    Benchmark("claims", ("data/claims/emergent-train.jsonl",), measure_claims),
    Benchmark("siblings", ("siblings.txt",), measure_siblings, ours=True),
    Benchmark("statements", ("statements.txt",), lambda root: measure_statements(root / "statements.txt"), ours=True),
    Benchmark("cascades", ("data/claims",), measure_cascades),
    Benchmark("identity", ("identity.txt",), measure_identity, ours=True),
    Benchmark("article-html", ("data/pages/aeb",), measure_html),
    Benchmark("article-plain", ("data/pages/aeb",), measure_plain),
    Benchmark("heads", ("data/pages/wcxb",), measure_heads),
)
