"""What a report is made of: stories, lines, claims and times as words that are ready to print.

Nothing here holds a whole story: a report passes on the exact words of lines, a little of what stands around them,
where they stand, and the digest of the text, so that who has the story can check them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.affair import Card
from onrecord.exports.calendar_words import in_words
from onrecord.exports.claim_words import TITLES, origins_in_words
from onrecord.exports.footnoted_markdown import stretches_of
from onrecord.exports.identifiers import web_address
from onrecord.exports.naming import line_id
from onrecord.exports.reviewed_claim import told_reasons
from onrecord.exports.reviewed_story import BETWEEN, ReviewedStory
from onrecord.exports.timeline_entries import Entry, Lane
from onrecord.exports.timeline_svg import facts_of
from onrecord.values.claim import DetailVersions, Side, Sided
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origins, Place
from onrecord.values.page import value_of
from onrecord.values.stance import Stance
from onrecord.values.text import Span

AROUND: Final = 80
"""Code points of context on either side of a line's words: about a row of print."""
LONGEST: Final = 300
"""Code points of the words that show a reason."""
DAY: Final = len("2031-05-02")
NO_OUTLET: Final = "(no outlet)"
_BROKEN_START: Final = re.compile(r"^\S{0,20}(?=\s)")
_BROKEN_END: Final = re.compile(r"(?<=\s)\S{0,20}$")
"""A word that the cut may have broken; what is longer than any word is left as it is."""
SHAPES: Final = {Side.FOR: "▲", Side.AGAINST: "▼", Side.NEITHER: "■"}
"""A shape for each side, so that it is not told by its place alone."""
LANES: Final = {Lane.HAPPENED: "happened, by the stories", Lane.SAID: "said", Lane.PUBLISHED: "published"}


@dataclass(frozen=True, slots=True)
class LinePart:
    """One line."""

    name: str
    """Its name in its story ("a5")."""
    who: str
    cue: str
    content: str | None
    stance: str
    said: str | None
    chain: tuple[str, ...]
    """From the outlet to the speaker, where there is somebody between them."""
    standing: str
    """One word: suggested, accepted, fixed."""
    told: str
    """How it stands, with who decided and when, or the machine's score."""
    remarks: tuple[str, ...]
    before: str
    """A little of what stands before its words, and after them."""
    words: str
    after: str
    place: str
    """Its spans, in code points."""


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One story."""

    number: int
    outlet: str
    headline: str
    published: str | None
    address: str
    digest: str
    """SHA-256 of its text."""
    lines: tuple[LinePart, ...]
    rejected: int
    """Lines that an editor rejected, and that are left out."""


@dataclass(frozen=True, slots=True)
class StatementPart:
    """One statement of a claim."""

    who: str
    does: str
    hedged: bool
    said: str | None
    words: str
    outlet: str
    published: str | None
    reason: str
    standing: str
    anchor: str | None
    """Where in the report its line stands; None where its story is not in it."""


@dataclass(frozen=True, slots=True)
class ColumnPart:
    """One side of a claim."""

    shape: str
    title: str
    statements: tuple[StatementPart, ...]


@dataclass(frozen=True, slots=True)
class WhyPart:
    """Why statements are, or could be, of one origin, and the words that show it."""

    certain: bool
    words: str
    places: tuple[tuple[str, str], ...]
    """Outlet and words; words may be empty."""


@dataclass(frozen=True, slots=True)
class RestsPart:
    """What one side rests on."""

    title: str
    range: str
    stories: int
    documents: str | None
    data: str | None
    echo: bool
    circles: tuple[str, ...]
    origins: tuple[str, ...]
    why: tuple[WhyPart, ...]
    left_out: int
    """Signs of who somebody unnamed could be, which do not leave."""


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """One claim."""

    number: int
    wording: str
    standing: str
    stories: int
    columns: tuple[ColumnPart, ...]
    rests: tuple[RestsPart, ...]
    differing: tuple[tuple[str, str, str | None], ...]
    """What differs, its versions, and why they clash."""


@dataclass(frozen=True, slots=True)
class TimePart:
    """One time of one story."""

    lane: str
    when: str
    told: str
    story: int
    """Its number in the record."""
    place: int
    """Its number in the picture."""


def story_part(told: ReviewedStory) -> StoryPart:
    """A story with the lines that are kept."""
    page = told.story.page
    return StoryPart(
        number=told.number,
        outlet=value_of(page.outlet) or NO_OUTLET,
        headline=value_of(page.headline) or "(no headline)",
        published=_day(value_of(page.published)),
        address=web_address(told.story) or name_of_file(told.story.given.address),
        digest=told.story.key,
        lines=tuple(_line(told, index) for index in told.kept),
        rejected=len(told.left_out),
    )


def name_of_file(address: str) -> str:
    """An address without the folders of a machine, which are nobody's business.

    >>> name_of_file("/home/una/affair/story.html")
    'story.html'
    """
    return address.replace("\\", "/").rstrip("/").rpartition("/")[2] or address


def _line(told: ReviewedStory, index: int) -> LinePart:
    line, text = told.story.attributions[index], told.story.page.text
    stretches = stretches_of(told, index)
    paragraph = _around(told, stretches)
    chain = told.chain(index)
    said = told.story.clocks[index].said
    return LinePart(
        name=line_id(index),
        who=told.called(index) or told.words(line.source) or "no source named",
        cue=told.words(line.cue) or "",
        content=told.words(line.content),
        stance=stance_of(told, index),
        said=None if said is None else told.words((told.story.times[said].span,)),
        chain=chain if len(chain) > 2 else (),
        standing=told.standing(index).value,
        told=_standing(told, index),
        remarks=told.remarks(index),
        before=_before(text[paragraph.start : stretches[0].start]),
        words=BETWEEN.join(text[start:end] for start, end in stretches),
        after=_after(text[stretches[-1].end : paragraph.end]),
        place=", ".join(f"{start}–{end}" for start, end in stretches),
    )


def _around(told: ReviewedStory, stretches: Sequence[Span]) -> Span:
    """The paragraphs that a line's words stand in, from the first to the last."""
    whole = Span(stretches[0].start, stretches[-1].end)
    those = [one for one in told.story.reading.paragraphs if one.overlaps(whole)]
    if not those:
        return whole
    return Span(min(whole.start, those[0].start), max(whole.end, those[-1].end))


def _before(words: str) -> str:
    """The last words, as many as there is room for, with an ellipsis where there were more."""
    if len(words) <= AROUND:
        return words
    return f"…{_BROKEN_START.sub('', words[-AROUND:])}"


def _after(words: str) -> str:
    """The first words, as many as there is room for, with an ellipsis where there were more."""
    if len(words) <= AROUND:
        return words
    return f"{_BROKEN_END.sub('', words[:AROUND])}…"


def stance_of(told: ReviewedStory, index: int) -> str:
    """What the source does with the content, in words."""
    judgement = told.story.judgements[index]
    if judgement.stance is None:
        return "stance unclear"
    band = judgement.band.value if judgement.stance is Stance.DENIES and judgement.band is not None else None
    return judgement.stance.value if band is None else f"{judgement.stance.value}, {band}"


def _standing(told: ReviewedStory, index: int) -> str:
    decision, standing = told.decision(index), told.standing(index)
    if decision is None:
        return f"suggested by machine (score {told.story.attributions[index].score:.2f}), not reviewed"
    moved = ", on an earlier version" if told.review.lines[index].moved else ""
    return f"{standing.value} by {decision.by}, {decision.moment[:DAY]}{moved}"


class ClaimParts:
    """Makes parts of claims, with what is known of their stories."""

    def __init__(self, stories: Mapping[Digest, ReviewedStory], shown: frozenset[int]) -> None:
        """``stories`` by the keys that statements and reasons have; ``shown``: the numbers of those in the report."""
        self._stories = stories
        self._shown = shown

    def part(self, number: int, card: Card) -> ClaimPart:
        """One claim."""
        claim = card.claim
        sides = (("yes", card.yes), ("no", card.no))
        return ClaimPart(
            number=number,
            wording=claim.wording,
            standing=card.standing.value,
            stories=len({one.statement.key.story for one in claim.statements}),
            columns=tuple(
                ColumnPart(
                    SHAPES[side], title, tuple(self._statement(one) for one in claim.statements if one.side is side)
                )
                for side, title in TITLES.items()
            ),
            rests=tuple(self._rests(title, origins) for title, origins in sides if origins.stories),
            differing=tuple(_differing(one) for one in claim.details if len(one.versions) > 1),
        )

    def _statement(self, sided: Sided) -> StatementPart:
        statement = sided.statement
        told = self._stories[statement.key.story]
        name = "headline" if statement.in_headline else line_id(statement.key.line)
        standing = Standing.SUGGESTED if statement.in_headline else told.standing(statement.key.line)
        is_shown = told.number in self._shown and (statement.in_headline or told.keeps(statement.key.line))
        return StatementPart(
            who=statement.speaker or "no source named",
            does="headline" if statement.in_headline else stance_of(told, statement.key.line),
            hedged=statement.hedged,
            said=_day(statement.said),
            words=statement.words,
            outlet=self._outlet(statement.key.story),
            published=_day(statement.published),
            reason=sided.reason,
            standing=standing.value,
            anchor=f"s{told.number}-{name}" if is_shown else None,
        )

    def _outlet(self, key: Digest) -> str:
        return value_of(self._stories[key].story.page.outlet) or NO_OUTLET

    def _rests(self, title: str, origins: Origins) -> RestsPart:
        reasons = told_reasons(origins)
        return RestsPart(
            title=title,
            range=origins_in_words(origins.least, origins.most),
            stories=origins.stories,
            documents=origins_in_words(*origins.documents) if origins.documents.most else None,
            data=origins_in_words(*origins.data) if origins.data.most else None,
            echo=origins.echo,
            circles=tuple(" → ".join(circle) for circle in origins.circular),
            origins=tuple(
                f"{one.name}{'' if one.kind is None else f', {one.kind.value}'}"
                f"{'' if one.seen else ', not in this record'}"
                for one in origins.origins
            ),
            why=tuple(
                WhyPart(reason.certain, reason.words, tuple(map(self._place, reason.places))) for reason in reasons
            ),
            left_out=len(origins.reasons) - len(reasons),
        )

    def _place(self, place: Place) -> tuple[str, str]:
        text = self._stories[place.story].story.page.text
        return self._outlet(place.story), BETWEEN.join(text[start:end] for start, end in place.spans)[:LONGEST]


def _differing(one: DetailVersions) -> tuple[str, str, str | None]:
    what = one.kind.value if one.about is None else f"{one.kind.value} ({one.about})"
    versions = " · ".join(f"{version.value} [{len(version.statements)}]" for version in one.versions)
    return what, versions, one.reason if one.clash else None


def time_parts(stories: Sequence[ReviewedStory], entries: Sequence[Entry]) -> Iterator[TimePart]:
    """The entries of a timeline as rows: the same as its picture."""
    for entry in entries:
        told = stories[entry.story]
        yield TimePart(
            lane=LANES[entry.lane],
            when=entry.unplaced.value if entry.unplaced else in_words(entry.earliest, entry.latest),
            told=" · ".join(facts_of(told.story, entry)),
            story=told.number,
            place=entry.story + 1,
        )


def _day(moment: str | None) -> str | None:
    """The day of a moment, as a person says it."""
    if moment is None:
        return None
    return in_words(moment[:DAY], moment[:DAY])
