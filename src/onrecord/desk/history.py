"""Every decision, the latest first, each with the way back; one that was undone stays."""

from dataclasses import dataclass

from onrecord.desk.asked import PAGE, Asked, Paging, paging
from onrecord.desk.wording import DONE, moment_words
from onrecord.record import Entry
from onrecord.values.decision import Fix


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision."""

    number: int
    story: int
    done: str
    source: str
    cue: str
    content: str
    changed: tuple[str, ...]
    """What a fix changed, in words."""
    note: str | None
    by: str
    when: str
    moment: str
    undone: str | None
    """When it was undone; None while it counts."""
    undone_by: str | None


@dataclass(frozen=True, slots=True)
class History:
    """Decisions, the latest first."""

    title: str
    decisions: tuple[Decided, ...]
    paging: Paging


def history(asked: Asked) -> History:
    """Every decision on the record."""
    entries = asked.record.history()[::-1]
    place = paging(asked.page(), len(entries))
    return History("History", tuple(map(_decided, entries[place.skip : place.skip + PAGE])), place)


def _decided(entry: Entry) -> Decided:
    decision = entry.decision
    return Decided(
        number=entry.number,
        story=entry.story,
        done=DONE[decision.verb],
        source=decision.line.words[0],
        cue=decision.line.words[1],
        content=decision.line.words[2],
        changed=() if decision.fix is None else tuple(_changes(decision.fix)),
        note=decision.note,
        by=decision.by,
        when=moment_words(decision.moment) or decision.moment,
        moment=decision.moment,
        undone=moment_words(entry.ended),
        undone_by=entry.ended_by,
    )


def _changes(fix: Fix) -> list[str]:
    """What a fix changes, in words; of exact words, that they are others."""
    told = [f"the words of the {name}" for name in ("source", "cue", "content") if getattr(fix, name) is not None]
    who = [] if fix.who is None else [f"who: {fix.who}" + ("" if fix.kind is None else f" ({fix.kind.value})")]
    return [*who, *([] if fix.stance is None else [f"stance: {fix.stance.value}"]), *told]
