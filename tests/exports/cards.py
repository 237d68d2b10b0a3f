"""Claim cards built by hand, of stories that are only numbers."""

from onrecord.affair import Card
from onrecord.values.claim import Claim, Detail, DetailKind, Side, Sided, Statement, StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Edge, EdgeKind, Origin, Origins, Range, Reason, Run, Settled, Speaker, Utterance
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Span

HERE = (Span(10, 40),)
"""Where every statement stands in its story."""
NONE = Range(0, 0)


def digest(number):
    return Digest(f"{number:064x}")


OUTLETS = {digest(number): f"Outlet {number}" for number in range(80)}


def said(story, *, side=Side.FOR, speaker=None, through=()):
    return Utterance(digest(story), 0, HERE, side, speaker, through=through)


def named(name):
    return Speaker(SourceKind.PERSON, key=name, name=name)


def statement(one, *, published=None, moment=None, when=()):
    details = tuple(Detail(DetailKind.WHEN, words, (), first, latest=last) for words, first, last in when)
    return Statement(
        StatementKey(one.story, one.line), "the lock was shut", "the lock was shut", HERE, Stance.ASSERTS,
        negated=False, denial_in_words=False, hedged=False, speaker=None, speaker_kind=None, said=moment,
        published=published, details=details,
    )  # fmt: skip


def origins(*those, reasons=()):
    return Origins(Range(1, len(those)), NONE, NONE, len(those), those, tuple(reasons), (), echo=False)


def origin(name, *statements, kind=SourceKind.PERSON, seen=True):
    return Origin(name, kind, statements, seen)


def unsure(words, *statements):
    return Reason("could-be-one", words, False, statements, ())


def copies(story, other, *, share=0.9, settled=Settled.TIME, kind=EdgeKind.COPIES):
    run = Run(30, 30, HERE, HERE)
    return Edge(kind, digest(story), digest(other), None, None, (), (run,), share, "made", settled, "made")


AFTER = (Span(41, 60),)
"""Right after it."""


def cites(story, outlet, *, other=None, kind=EdgeKind.CITES, spans=AFTER):
    there = None if other is None else digest(other)
    return Edge(
        kind, digest(story), there, outlet, outlet.casefold(), spans, (), None, "made", Settled.CITATION, "made"
    )


def card_of(utterances, *those, reasons=(), edges=(), statements=None):
    """A card whose yes rests on the origins given."""
    told = statements or [statement(one) for one in utterances]
    sided = tuple(Sided(one, spoken.side, "made") for one, spoken in zip(told, utterances, strict=True))
    claim = Claim(told[0].key, "the lock was shut", told[0].key, False, sided, (), ())
    return Card(
        claim,
        tuple(utterances),
        yes=origins(*those, reasons=reasons),
        no=origins(),
        standings=(Standing.SUGGESTED,) * len(sided),
        standing=Standing.SUGGESTED,
        rulings=(),
        edges=tuple(edges),
    )
