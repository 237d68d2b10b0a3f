"""A call sheet as JSON lines, one entry each: ``onrecord/calls/1``; and quote drift: ``onrecord/drift/1``."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from onrecord.affair.calls import CallSheet
from onrecord.affair.quotes import Drifted
from onrecord.affair.scene import Passage
from onrecord.exports.naming import line_id, pair, pairs
from onrecord.exports.reviewed_claim import MEASURES
from onrecord.exports.story_json import escape_unsafe
from onrecord.values.claim import StatementKey
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.text import Span

Numbers = Mapping[Digest, int]
Stands = Callable[[StatementKey], Standing]
"""How a line stands."""


def calls_to_json(
    sheet: CallSheet, claims: Mapping[StatementKey, int], numbers: Numbers, stands: Stands
) -> Iterator[str]:
    """One line an entry. ``claims`` are the numbers of the claims by their keys, ``numbers`` those of the stories."""

    def places(told: Iterable[Passage]) -> list[dict[str, object]]:
        return [
            {
                **_place(StatementKey(one.story, one.line), numbers),
                "spans": pairs(one.spans),
                "standing": stands(StatementKey(one.story, one.line)).value,
            }
            for one in told
        ]

    for person in sheet.unanswered:
        yield _entry(
            "no response recorded here", claims[person.claim],
            name=person.name, kind=person.kind.value, told=places(person.told), elsewhere=places(person.elsewhere),
        )  # fmt: skip
    for thin in sheet.thin:
        lacks = [one.value for one in thin.lacks]
        yield _entry(
            "rests on little", claims[thin.claim],
            lacks=lacks, origins=list(thin.origins), stories=thin.stories, told=places(thin.told),
        )  # fmt: skip
    for call in sheet.calls:
        yield _entry(
            "ask next", claims[call.claim],
            whom=call.whom, why=call.ask.value, behind=call.behind, told=places(call.told),
        )  # fmt: skip
    for silence in sheet.silences:
        wordings = [{"words": one.words, "fact": one.fact.value, "told": places(one.told)} for one in silence.wordings]
        kind = None if silence.kind is None else silence.kind.value
        yield _entry("no answer", None, name=silence.name, kind=kind, wordings=wordings)


def drift_to_json(drifted: Drifted, numbers: Numbers, stands: Stands) -> str:
    """One quotation in several stories as one line; differences are spans of the fullest wording, then of this one."""
    tellings = [
        {
            **_place(one.line, numbers),
            "spans": pairs(one.spans),
            "words": one.words,
            "speaker": one.speaker,
            "standing": stands(one.line).value,
            "fullest": at == drifted.fullest,
            "changes": [] if one.drift is None else [change.value for change in one.drift.changes],
            "differences": []
            if one.drift is None
            else [[_span(each.first), _span(each.second)] for each in one.drift.differences],
        }
        for at, one in enumerate(drifted.tellings)
    ]
    return _line(
        {
            "schema": "onrecord/drift/1",
            "changes": [change.value for change in drifted.changes],
            "tellings": tellings,
            "caution": MEASURES,
        }
    )


def _entry(entry: str, claim: int | None, **fields: object) -> str:
    return _line({"schema": "onrecord/calls/1", "entry": entry, "claim": claim, **fields, "caution": MEASURES})


def _line(record: Mapping[str, object]) -> str:
    return escape_unsafe(json.dumps(record, ensure_ascii=False, allow_nan=False))


def _place(key: StatementKey, numbers: Numbers) -> dict[str, object]:
    return {"story": numbers[key.story], "line": None if key.line < 0 else line_id(key.line)}


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else pair(span)
