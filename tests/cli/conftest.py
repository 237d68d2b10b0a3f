"""Hand-built stories for the command line, and a reader that gives them.

A story is written as its blocks, with the parts of its lines marked where they stand: "{s1:Ms Lee} {c1:said} {q1:rents
will fall}" is line 1 with its source, cue and content. Parts of an interrupted role are q1a and q1b.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pytest

import onrecord.cli.read as read_module
from onrecord.intake.limits import Limits
from onrecord.reading import read_text
from onrecord.sandbox import WorkerLimits
from onrecord.testing import marked
from onrecord.values.attribution import Attribution, Form, Missed, Setting
from onrecord.values.fetched import Fetched, Refusal, digest_of
from onrecord.values.page import Block, Flag, FlagCode, Found, Kind, Page
from onrecord.values.source import Candidate, Hop, Source, SourceKind, Voice
from onrecord.values.stance import Band, Basis, Ground, Judgement, NonAnswer, Stance
from onrecord.values.story import Story
from onrecord.values.text import Span, Spans
from onrecord.values.time import (
    Anchor,
    Clocks,
    EventRelation,
    Grain,
    Happening,
    Interpretation,
    Modifier,
    Order,
    TimeExpression,
    TimeType,
)

Blocks = Sequence[tuple[Kind, str]]
Build = Callable[..., Story]


@dataclass(frozen=True)
class Cast:
    """One source of a story to build. Words are looked up where they first stand in the text."""

    name: str | None
    kind: SourceKind = SourceKind.PERSON
    words: str | None = None
    """Its first mention; the name unless given."""
    description: str | None = None
    several: bool = False
    because: str | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """What is read of one line of a story to build."""

    source: int | None = None
    score: float = 0.97
    kind: SourceKind | None = None
    candidates: tuple[tuple[int, float], ...] = ()
    through: tuple[str, ...] = ()
    """The hops between the outlet and the source."""
    stance: Stance | None = Stance.ASSERTS
    band: Band | None = None
    denied: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    basis: tuple[Ground, str] | None = None
    non_answer: NonAnswer | None = None
    answers: int | None = None
    """Number of the line, from 1."""


@dataclass(frozen=True)
class Dated:
    """One time of a story to build; its words are the part t, its event e, the event that it is told by r."""

    earliest: str | None = None
    latest: str | None = None
    type: TimeType = TimeType.DATE
    modifier: Modifier | None = None
    others: tuple[tuple[str | None, str | None], ...] = ()
    anchor: Anchor = Anchor.PUBLISHED
    order: Order = Order.AFTER
    line: int | None = None
    """Number of the line, from 1, in whose content its event is told."""


def time_of(dated: Dated, span: Span, event: Span | None) -> TimeExpression:
    """The time, with its words and those of the event that it is told by."""
    places = ((dated.earliest, dated.latest), *dated.others)
    return TimeExpression(
        span=span,
        type=dated.type,
        modifier=dated.modifier,
        interpretations=tuple(Interpretation("made", *one, Grain.DAY, dated.anchor, None, "made") for one in places),
        relation=None if event is None else EventRelation(dated.order, event, None),
    )


def happenings_of(text: str, parts: Mapping[str, Sequence[Span]], times: Sequence[Dated]) -> Iterator[Happening]:
    """The events that the parts e name, each with the time of its number."""
    for number, dated in enumerate(times, 1):
        for span in parts.get(f"e{number}", ()):
            words = tuple(sorted(set(text[span.start : span.end].casefold().split())))
            line = None if dated.line is None else dated.line - 1
            yield Happening(span, words, number - 1, dated.earliest, dated.latest, line)


def place(text: str, words: str | None) -> Span | None:
    """Where some words first stand."""
    return None if words is None else Span(text.index(words), text.index(words) + len(words))


def places(text: str, many: Sequence[str]) -> Spans:
    """Where each of some words first stands, in text order."""
    return tuple(sorted(span for words in many if (span := place(text, words))))


def source_of(text: str, cast: Cast) -> Source:
    """The source, with its spans in the text."""
    mention = place(text, cast.words or cast.name)
    assert mention is not None
    because = place(text, cast.because)
    description = place(text, cast.description)
    keys = cast.keys or ((cast.name or cast.words or "").casefold(),)
    return Source(cast.name, cast.kind, (mention,), description, cast.several, None, None, because, keys)


def voice_of(told: Told, line: Attribution, casts: Sequence[Cast], outlet: str | None) -> Voice:
    """Whose word a line is, with the hops from the outlet on."""
    cast = None if told.source is None else casts[told.source]
    hops = [Hop(name, (), None) for name in ([outlet] if outlet else [])]
    hops += [Hop(name, line.cue, None) for name in told.through]
    if line.source:
        hops.append(Hop((cast and cast.name) or "somebody", line.source, told.source))
    kind = told.kind or (cast.kind if cast else None)
    candidates = tuple(Candidate(*one) for one in told.candidates)
    return Voice(told.source, kind, candidates, told.score, "made", tuple(hops))


def judgement_of(told: Told, text: str) -> Judgement:
    """What the source does with a line."""
    basis = told.basis and place(text, told.basis[1])
    return Judgement(
        stance=told.stance,
        rule="made",
        decided=(),
        reason="made for a test",
        band=told.band,
        denied=places(text, told.denied),
        answers=None if told.answers is None else told.answers - 1,
        non_answer=told.non_answer,
        hedges=places(text, told.hedges),
        basis=Basis(told.basis[0], basis) if told.basis and basis else None,
    )


def clocks_of(line: int, said: Mapping[int, int], happened: Mapping[int, Sequence[int]]) -> Clocks:
    """The clocks of a line by its number, from the numbers of times."""
    return Clocks(said[line] - 1 if line in said else None, tuple(number - 1 for number in happened.get(line, ())))


def found(value: str | None) -> Found | None:
    """A value of the head, found in the page's markup."""
    return None if value is None else Found(value, "meta", None)


def missed_cue(cues: Sequence[Span] | None) -> tuple[Span | None, str]:
    """The cue of a missed sentence, and the reason that goes with it."""
    return (cues[0], "reporting cue without a line") if cues else (None, "a quotation without a line")


def build_story(
    blocks: Blocks,
    *,
    address: str = "story.html",
    container: str | None = None,
    headline: str | None = "Inquiry opens at Brackwater lock",
    deck: str | None = None,
    outlet: str | None = "Brackwater Gazette",
    byline: Sequence[str] = ("Una Pell",),
    dateline: str | None = None,
    published: str | None = "2031-05-02",
    updated: str | None = None,
    credit: str | None = None,
    inside: Mapping[int, int] | None = None,
    forms: Mapping[int, Form] | None = None,
    flags: Sequence[Flag] = (),
    cast: Sequence[Cast] = (),
    told: Mapping[int, Told] | None = None,
    times: Sequence[Dated] = (),
    said: Mapping[int, int] | None = None,
    happened: Mapping[int, Sequence[int]] | None = None,
) -> Story:
    """A story of these blocks, one a row of its text. Parts s, c, q make lines; m is a missed sentence, k its cue.

    Parts t are its times, e and r events; `said` and `happened` give the times of each line. Numbers count from 1.
    """
    text, made = "", []
    parts: dict[str, list[Span]] = {}
    for kind, template in blocks:
        plain, named = marked(template)
        made.append(Block(Span(len(text), len(text) + len(plain)), kind, f"made as {kind.value}"))
        for name, span in named.items():
            part = Span(len(text) + span.start, len(text) + span.end)
            parts.setdefault(name.rstrip("ab"), []).append(part)
        text += plain + "\n"
    numbers = sorted({int(name[1:]) for name in parts if name[0] in "scq"})
    assert numbers == list(range(1, len(numbers) + 1))
    lines = tuple(
        Attribution(
            source=tuple(parts.get(f"s{number}", ())),
            cue=tuple(parts.get(f"c{number}", ())),
            content=tuple(parts.get(f"q{number}", ())),
            inside=(inside or {})[number] - 1 if number in (inside or {}) else None,
            form=(forms or {}).get(number, Form.INDIRECT),
            score=round(max(0.0, 0.99 - number / 100), 2),
            reason="cue with source and content",
        )
        for number in numbers
    )
    page = Page(
        text=text,
        blocks=tuple(made),
        outlet=found(outlet),
        headline=found(headline),
        deck=found(deck),
        byline=tuple(Found(writer, "byline block", None) for writer in byline),
        dateline=found(dateline),
        credit=found(credit),
        published=found(published),
        updated=found(updated),
        language=found("en"),
        canonical=None,
        flags=tuple(flags),
    )
    content = text.encode("utf-8", "surrogatepass")
    missed = tuple(
        Missed(span, *missed_cue(parts.get(name.replace("m", "k"))))
        for name in sorted(parts)
        if name[0] == "m"
        for span in parts[name]
    )
    given = Fetched(content, address, container, None, "text/html", "utf-8", digest_of(content))
    read = [(told or {}).get(number, Told()) for number in numbers]
    return Story(
        key=digest_of(content),
        given=given,
        page=page,
        reading=read_text(text, page.body),
        attributions=lines,
        sources=tuple(source_of(text, one) for one in cast),
        voices=tuple(voice_of(one, line, cast, outlet) for one, line in zip(read, lines, strict=True)),
        judgements=tuple(judgement_of(one, text) for one in read),
        times=tuple(
            time_of(dated, parts[f"t{number}"][0], next(iter(parts.get(f"r{number}", ())), None))
            for number, dated in enumerate(times, 1)
        ),
        clocks=tuple(clocks_of(number, said or {}, happened or {}) for number in numbers),
        happenings=tuple(happenings_of(text, parts, times)),
        missed=missed,
    )


@pytest.fixture
def build() -> Build:
    """The builder of stories."""
    return build_story


DENIAL = (
    "{q1:“I was NOT at the lock,”} {c1:wrote} {s1:Tobias Renn, the river authority’s chairman}, on {t1:Friday} "
    "in answer to {s2:a report in the Harbour Ledger} {c2:claiming} {q2:that he had met the contractor there "
    "{t2:at night}}. He was in Oxmoor."
)
REPORT = (
    "{q3:“{s4:Engineers who were on duty} {c4:told} us {q4:that the gates had been opened by hand}, and "
    "{s5:two of them} {c5:said} {q5:the order came by telephone},”} {s3:the Ledger’s report} "
    "{c3:said}."
)
PROMISE = (
    "{q6a:“We shall look at every page of the log},” {c6:promised} {s6:Ada Quill, who leads the inquiry}. "
    "{q6b:“Nothing will be held back.”} {s7:The contractor} {c7:declined to comment}. Mr Renn {c8:is "
    "believed} {q8:to have left by the east door}."
)


CAST = (
    Cast(
        "Tobias Renn", description="the river authority’s chairman", keys=("tobias renn", "renn"),
    ),
    Cast("Harbour Ledger", SourceKind.DOCUMENT, "a report in the Harbour Ledger", "a report in the Harbour Ledger"),
    Cast(None, SourceKind.UNNAMED, "Engineers who were on duty", "Engineers who were on duty", several=True),
    Cast("Ada Quill", description="who leads the inquiry", keys=("ada quill", "quill")),
    Cast(None, SourceKind.ORGANISATION, "The contractor", "The contractor", keys=("contractor",)),
)  # fmt: skip
TOLD = {
    1: Told(0, stance=Stance.DENIES, band=Band.CATEGORICAL, denied=("at the lock",), answers=2),
    2: Told(1, hedges=("claiming",)),
    3: Told(1, score=0.62, candidates=((1, 0.62), (3, 0.21), (4, 0.02))),
    4: Told(2, through=("Harbour Ledger",), basis=(Ground.PRESENT, "on duty")),
    5: Told(kind=SourceKind.PERSON, candidates=((2, 0.44), (3, 0.4)), through=("Harbour Ledger",)),
    6: Told(3, stance=Stance.OTHER),
    7: Told(4, stance=Stance.DECLINES, non_answer=NonAnswer.DECLINED),
    8: Told(stance=None, hedges=("is believed",)),
}


def affair_story() -> Story:
    """A story with everything the view can show."""
    return build_story(
        [
            (Kind.NAVIGATION, "Home  News  Sport"),
            (Kind.HEADLINE, "Inquiry opens at Brackwater lock"),
            (Kind.ARTICLE, DENIAL),
            (Kind.RELATED, "ALSO READ: Five walks along the canal"),
            (Kind.ARTICLE, REPORT),
            (Kind.ARTICLE, PROMISE),
            (Kind.ARTICLE, "{m1:Residents {k1:complained} of the noise.} The lock dates from 1884."),
            (Kind.CREDIT, "Photo: E. Marsh"),
        ],
        deck="Chairman denies a meeting by night; engineers speak of an order",
        credit="Meridian Wire",
        updated="2031-05-03",
        inside={4: 3, 5: 3},
        forms={1: Form.DIRECT, 3: Form.DIRECT, 6: Form.DIRECT},
        flags=[Flag(FlagCode.CUT, "The article seems to go on elsewhere: it ends with “Continue reading”.")],
        cast=CAST,
        told=TOLD,
        times=(Dated("2031-04-25", "2031-04-25", others=(("2031-05-02", "2031-05-02"),)), Dated(anchor=Anchor.UNKNOWN)),
        said={1: 1},
        happened={2: [2]},
    )


SEQUEL = (
    "{s1:Renn} {c1:has denied} {q1:that he was at the lock that night}. {q2:“I was at the lock that night,”} {s2:he} "
    "{c2:said} on Monday. {s3:Renn, the chairman,} {c3:did not respond}. {s4:The chairman} {c4:asked} {q4:who had told "
    "the Quill}. {s5:He} {c5:thought} {q5:the gate had been shut}. {s6:Quill} {c6:said} {q6:it stood by its report}."
)


def sequel_story(**head: str) -> Story:
    """A later story, in which Tobias Renn goes back on what he said, and one line may be his."""
    told = {
        1: Told(0, stance=Stance.DENIES, band=Band.PARTIAL, denied=("he was at the lock that night",)),
        2: Told(0, stance=Stance.CONFIRMS),
        3: Told(0, stance=Stance.DECLINES, non_answer=NonAnswer.NO_RESPONSE),
        4: Told(0, score=0.7, stance=Stance.QUESTIONS),
        5: Told(kind=SourceKind.PERSON, candidates=((0, 0.4),), stance=Stance.OTHER),
        6: Told(1),
    }
    cast = (Cast("Renn", description="the chairman", keys=("renn",)), Cast("Quill", SourceKind.OUTLET, keys=("quill",)))
    defaults = {"address": "sequel.html", "headline": "Chairman was at lock after all", "published": "2031-05-09"}
    return build_story([(Kind.ARTICLE, SEQUEL)], cast=cast, told=told, **{**defaults, **head})


@pytest.fixture
def affair() -> Story:
    """A story with everything the view can show."""
    return affair_story()


class FakeReader:
    """Gives what was prepared under each thing given, and remembers how it was asked."""

    prepared: Mapping[str, Sequence[Story | Refusal | BaseException]] = {}
    asked: list[tuple[str, bool, str | None]]
    setting: Setting
    limits: tuple[Limits | None, WorkerLimits | None]

    def __init__(
        self,
        *,
        setting: Setting = Setting.BALANCED,
        limits: Limits | None = None,
        worker_limits: WorkerLimits | None = None,
    ) -> None:
        type(self).setting = setting
        type(self).limits = limits, worker_limits
        type(self).asked = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to close."""

    def read(self, given: str, *, article: bool = False, published: str | None = None) -> Iterator[Story | Refusal]:
        """What was prepared; an exception among it is raised in its place."""
        self.asked.append((given, article, published))
        for outcome in self.prepared.get(given, ()):
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome

    def read_fetched(self, fetched: Fetched) -> Story | Refusal:
        """The first outcome prepared under its address."""
        return next(self.read(fetched.address))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, affair: Story) -> type[FakeReader]:
    """A fake in the place of the reader, with one good page, one bad one, and a folder that holds both."""
    refusal = Refusal("bad.pdf", "pdf", "a PDF document", "save it as text and give the text")
    FakeReader.prepared = {"story.html": [affair], "bad.pdf": [refusal], "pages": [refusal, affair, affair]}
    monkeypatch.setattr(read_module, "Reader", FakeReader)
    return FakeReader
