"""Every decision, the latest first, each with the way back; one that was undone stays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.desk.asked import PAGE, Asked, Paging, paging
from onrecord.desk.shelf import decision_count
from onrecord.desk.wording import DONE, moment_words
from onrecord.record import Entry, Record
from onrecord.record.decisions import read_latest
from onrecord.values.decision import Decision, Fix
from onrecord.values.fetched import Digest
from onrecord.values.ruling import EdgeMark, Mark, Ruling, SourceMark, StatementMark


@dataclass(frozen=True, slots=True)
class About:
    """What a ruling is about, in the words of a story."""

    words: str
    where: str
    """Which story that is, or which claim."""
    address: str


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision."""

    number: int
    subject: str
    """Line, source, claim or edge."""
    story: int
    done: str
    source: str
    """The words of a line, as those of the cue and content; empty for all else."""
    cue: str
    content: str
    about: tuple[About, ...]
    """What it is about where that is no line: one thing, or two."""
    changed: tuple[str, ...]
    """What a fix changed, in words."""
    note: str | None
    by: str
    when: str
    moment: str
    undone: str | None
    """When it was undone; None while it counts."""
    undone_by: str | None
    lost: bool
    """Whether what it is about is not there now."""


@dataclass(frozen=True, slots=True)
class History:
    """Decisions, the latest first."""

    title: str
    decisions: tuple[Decided, ...]
    paging: Paging


def history(asked: Asked) -> History:
    """Every decision on the record."""
    record = asked.record
    place = paging(asked.page(), decision_count(record.connection))
    shown = read_latest(record.connection, most=PAGE, skip=place.skip)
    lost, numbers = record.orphans(shown), record.carrier_keys()
    decided = (_decided(record, entry, numbers, lost=entry.number in lost) for entry in shown)
    return History("History", tuple(decided), place)


def _decided(record: Record, entry: Entry, numbers: Mapping[Digest, int], *, lost: bool) -> Decided:
    decision = entry.decision
    source, cue, content = decision.line.words if isinstance(decision, Decision) else ("", "", "")
    fix = decision.fix if isinstance(decision, Decision) else None
    return Decided(
        number=entry.number,
        subject="tie" if entry.subject == "edge" else entry.subject.value,
        story=entry.story,
        done=DONE[decision.verb],
        source=source,
        cue=cue,
        content=content,
        about=tuple(_about(record, decision, numbers)) if isinstance(decision, Ruling) else (),
        changed=() if fix is None else tuple(_changes(fix)),
        note=decision.note,
        by=decision.by,
        when=moment_words(decision.moment) or decision.moment,
        moment=decision.moment,
        undone=moment_words(entry.ended),
        undone_by=entry.ended_by,
        lost=lost,
    )


def _about(record: Record, ruling: Ruling, numbers: Mapping[Digest, int]) -> Iterator[About]:
    """What a ruling is about, with the way to it."""
    if isinstance(ruling.one, EdgeMark):
        yield from _ends(ruling.one, numbers)
        return
    for mark in (ruling.one, ruling.other):
        if mark is not None:
            story = f"story {numbers[mark.story]}", f"/stories/{numbers[mark.story]}"
            claim = record.claim_of(mark) if isinstance(mark, StatementMark) else None
            where, address = story if claim is None else (f"claim {claim}", f"/claims/{claim}")
            yield About(_words(mark), where, address)


def _ends(mark: EdgeMark, numbers: Mapping[Digest, int]) -> Iterator[About]:
    """The stories of a tie, with what it is; the outlet where it leads to no story."""
    words = mark.kind.value if mark.outlet_key is None else f"{mark.kind.value}: {mark.outlet_key}"
    yield About(words, f"story {numbers[mark.story]}", f"/stories/{numbers[mark.story]}")
    if mark.other is not None:
        yield About("and", f"story {numbers[mark.other]}", f"/stories/{numbers[mark.other]}")


def _words(mark: Mark) -> str:
    if isinstance(mark, SourceMark):
        return mark.name or mark.words
    return mark.words if isinstance(mark, StatementMark) else mark.kind.value


def _changes(fix: Fix) -> list[str]:
    """What a fix changes, in words; of exact words, that they are others."""
    told = [f"the words of the {name}" for name in ("source", "cue", "content") if getattr(fix, name) is not None]
    who = [] if fix.who is None else [f"who: {fix.who}" + ("" if fix.kind is None else f" ({fix.kind.value})")]
    return [*who, *([] if fix.stance is None else [f"stance: {fix.stance.value}"]), *told]
