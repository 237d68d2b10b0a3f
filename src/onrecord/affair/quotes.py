"""Quote drift over many stories: one quotation in several of them, trimmed, reworded or given to another speaker.

Candidates share a run of words, as in studies of quoted phrases in the news (Leskovec, Backstrom and Kleinberg, 2009);
`onrecord.lineage.compare_quotes` then says whether two are one, and what changed. Nothing here says who is to blame: a
shorter quotation may be the older one.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from onrecord.identity import match_sources, mentions_of
from onrecord.lineage import compare_quotes
from onrecord.lineage.words import words_in
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.identity import Mention
from onrecord.values.lineage import Change, Drift, Quote
from onrecord.values.source import SourceKind
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans

GRAM = 4
"""Words in a row that two quotations share at least to be compared: `compare_quotes` takes no fewer for one."""
COMPARED = 6
"""Quotations that one is compared with: those it shares most with. More would be chance likeness, and cost."""
STOCK = 40
"""Quotations that may begin with one run of words; what more have is a stock phrase and leads nowhere."""
_NOBODY = frozenset({SourceKind.UNNAMED, SourceKind.COLLECTIVE})
_LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Telling:
    """One story's wording of a quotation."""

    line: StatementKey
    """The story's key and the index of the line whose words they are."""
    spans: Spans
    """The quoted words, marks included."""
    words: str
    """The same as text, an ellipsis between their parts."""
    speaker: str | None
    """Who says it, by name or as the story describes them; None where that is unresolved."""
    drift: Drift | None
    """What differs from the fullest wording, whose spans are first; None for the fullest itself."""


@dataclass(frozen=True, slots=True)
class Drifted:
    """One quotation in two or more stories."""

    tellings: tuple[Telling, ...]
    """By time of publication; stories without a date last, in the order given."""
    fullest: int
    """Which of them has the most words; of several, the first published."""
    changes: tuple[Change, ...]
    """What happened to it in any of them, in the order of the enum; empty where all have it alike."""


def find_drift(stories: Iterable[Story], *, rejected: Collection[StatementKey] = frozenset()) -> tuple[Drifted, ...]:
    """Quotations that stand in two stories or more, with what became of them: those given to others first.

    A quotation is what stands in quotation marks in the content of one line. Its own line is the innermost one that
    holds it. All are compared with the fullest wording; the time that takes grows with the number of quotations, not
    with that of their pairs. ``rejected`` are lines that an editor took out.
    """
    taken = [one for story in stories for one in _take(story) if (one.quote.story, one.line) not in rejected]
    drifted = [_drifted(group) for group in _groups(taken) if len({one.quote.story for one in group}) > 1]
    return tuple(sorted(drifted, key=_weight))


class _Taken(NamedTuple):
    """One quotation of one story."""

    quote: Quote
    line: int
    words: tuple[str, ...]
    speaker: str | None
    mention: Mention | None
    """Who says it, to be known again in other stories; None for the unresolved and the unnamed."""
    published: tuple[bool, datetime]


def _take(story: Story) -> Iterator[_Taken]:
    text = story.page.text
    mentions: dict[int, Mention] | None = None
    published = _published(story)
    for line, spans in quoted_by_line(story).items():
        words = words_in(text, spans).normal
        if len(words) < GRAM:
            continue
        if mentions is None:
            mentions = {one.key.source: one for one in mentions_of(story) if one.kind not in _NOBODY}
        number = story.voices[line].source
        mention = None if number is None else mentions.get(number)
        yield _Taken(Quote(story.key, text, spans, None), line, words, _called(story, number), mention, published)


def quoted_by_line(story: Story) -> dict[int, Spans]:
    """The words in quotation marks of each line that has some, by the index of the line; marks are included.

    Of lines that stand inside one another, they belong to the innermost one whose content has them whole.
    """
    contents = sorted(
        (span.start, -span.end, line) for line, one in enumerate(story.attributions) for span in one.content
    )
    stretches = sorted(span for one in story.reading.quotations if one.depth == 0 for span in one.spans)
    found: dict[int, list[Span]] = {}
    around: list[tuple[int, int]] = []
    at = 0
    for stretch in stretches:
        while at < len(contents) and contents[at][0] <= stretch.start:
            around.append((-contents[at][1], contents[at][2]))
            at += 1
        around = [one for one in around if one[0] > stretch.start]
        holder = next((line for end, line in reversed(around) if end >= stretch.end), None)
        if holder is not None:
            found.setdefault(holder, []).append(stretch)
    return {line: tuple(spans) for line, spans in found.items()}


def _called(story: Story, number: int | None) -> str | None:
    if number is None:
        return None
    source = story.sources[number]
    span = source.description or next(iter(source.mentions), None)
    return source.name or (None if span is None else story.page.text[span.start : span.end])


def _published(story: Story) -> tuple[bool, datetime]:
    """For sorting: a day counts from its beginning, a moment without a zone as UTC; what is neither stands last."""
    try:
        moment = datetime.fromisoformat(story.page.published.value) if story.page.published else None
    except ValueError:
        moment = None
    if moment is None:
        return True, _LAST
    return False, moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _groups(taken: Sequence[_Taken]) -> Iterator[list[_Taken]]:
    """Quotations that are one, each group with its fullest first."""
    groups: list[list[_Taken]] = []
    holders: dict[tuple[str, ...], list[int]] = {}
    for one in sorted(taken, key=lambda one: (-len(one.words), one.published)):
        grams = set(_grams(one.words))
        number = _group_of(one, grams, groups, holders)
        if number is not None:
            groups[number].append(one)
            continue
        for gram in grams:
            begun = holders.setdefault(gram, [])
            if len(begun) <= STOCK:
                begun.append(len(groups))
        groups.append([one])
    yield from groups


def _group_of(
    one: _Taken,
    grams: Iterable[tuple[str, ...]],
    groups: Sequence[Sequence[_Taken]],
    holders: dict[tuple[str, ...], list[int]],
) -> int | None:
    """The group whose fullest wording has most of this one; None where it is a quotation of its own."""
    shared: Counter[int] = Counter()
    for gram in grams:
        begun = holders.get(gram, [])
        if len(begun) <= STOCK:
            shared.update(begun)
    best: tuple[float, int, int] | None = None
    for number, count in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:COMPARED]:
        drift = compare_quotes(groups[number][0].quote, one.quote)
        if drift is not None and (best is None or (drift.share, count) > best[:2]):
            best = (drift.share, count, number)
    return None if best is None else best[2]


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))


def _drifted(group: Sequence[_Taken]) -> Drifted:
    fullest = group[0]
    keys = _speakers(group)
    ordered = sorted(group, key=lambda one: one.published)
    tellings = []
    for one in ordered:
        drift = None
        if one is not fullest:
            drift = compare_quotes(_spoken(fullest, keys), _spoken(one, keys))
        words = " … ".join(one.quote.text[start:end] for start, end in one.quote.spans)
        tellings.append(Telling(StatementKey(one.quote.story, one.line), one.quote.spans, words, one.speaker, drift))
    happened = {change for telling in tellings if telling.drift for change in telling.drift.changes}
    return Drifted(tuple(tellings), ordered.index(fullest), tuple(change for change in Change if change in happened))


def _speakers(group: Iterable[_Taken]) -> dict[tuple[Digest, int], str]:
    """For the named speakers of a group, the name by which one goes in all its stories."""
    mentions = {one.mention.key: one.mention for one in group if one.mention is not None}
    return {
        (key.story, key.source): identity.name or f"{identity.key.story}#{identity.key.source}"
        for identity in match_sources(mentions.values())
        for key in identity.mentions
    }


def _spoken(one: _Taken, keys: dict[tuple[Digest, int], str]) -> Quote:
    key = None if one.mention is None else keys.get((one.quote.story, one.mention.key.source))
    return Quote(one.quote.story, one.quote.text, one.quote.spans, key)


def _weight(drifted: Drifted) -> tuple[int, int, int]:
    """Moved ones first, then reworded ones, then trimmed ones, then by how many tell it."""
    order = (Change.MOVED, Change.REWORDED, Change.TRIMMED)
    rank = next((at for at, change in enumerate(order) if change in drifted.changes), len(order))
    return rank, -len(drifted.tellings), -len(drifted.tellings[drifted.fullest].words)
