"""The claims of a record as JSON: ``onrecord/claim/1`` and ``onrecord/origins/1``; see docs/json-record.md."""

import json
from collections.abc import Mapping
from datetime import datetime

from onrecord.affair import Card
from onrecord.affair.moment import AsOf
from onrecord.exports.naming import line_id, pairs
from onrecord.exports.reviewed_claim import MEASURES, told_reasons
from onrecord.exports.story_json import escape_unsafe
from onrecord.values.claim import DetailVersions, Sided, StatementKey
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Origins, Range

Numbers = Mapping[Digest, int]
"""The numbers of the record's stories, by the keys that statements and carriers have."""


def claim_to_json(
    number: int, card: Card, numbers: Numbers, *, could_be: bool = True, found: AsOf | None = None
) -> str:
    """A claim with its statements, sides, details, and what each side rests on, as one line.

    Without ``could_be``, reasons that say who somebody unnamed could be are left out, and counted. ``found`` is what
    the card was found as, where it is one of an earlier moment.
    """
    claim = card.claim
    keys = {one.statement.key for one in claim.statements}
    record = {
        "schema": "onrecord/claim/1",
        "claim": number,
        "standing": card.standing.value,
        "caution": MEASURES,
        "asof": None if found is None or found.at is None else _moment(found, found.at, numbers),
        "wording": claim.wording,
        "worded_by": _place(claim.worded_by, numbers) if claim.worded_by in keys else None,
        "only_denied": claim.only_denied,
        "statements": [
            _sided(one, numbers) | {"standing": standing.value}
            for one, standing in zip(claim.statements, card.standings, strict=True)
        ],
        "details": [_detail(one, numbers) for one in claim.details],
        "yes": origins_record(card, card.yes, numbers, could_be=could_be),
        "no": origins_record(card, card.no, numbers, could_be=could_be),
    }
    return escape_unsafe(json.dumps(record, ensure_ascii=False))


def _moment(found: AsOf, at: datetime, numbers: Numbers) -> dict[str, object]:
    """Which moment a card is of, and which stories it has of how many."""
    return {
        "moment": found.moment,
        "instant": at.isoformat(),
        "appeared": len(found.appearing.by(at)),
        "stories": found.appearing.dated,
        "undated": sorted(numbers[story] for story in found.appearing.undated),
        "updated": [{"story": numbers[one.story], "updated": one.stated} for one in found.updated],
    }


def origins_record(card: Card, origins: Origins, numbers: Numbers, *, could_be: bool = True) -> dict[str, object]:
    """What one side of a claim rests on; without ``could_be``, as `claim_to_json` has it."""
    reasons = told_reasons(origins, could_be=could_be)
    return {
        "least": origins.least,
        "most": origins.most,
        "people": _range(origins.people),
        "documents": _range(origins.documents),
        "data": _range(origins.data),
        "stories": origins.stories,
        "echo": origins.echo,
        "circular": [list(circle) for circle in origins.circular],
        "origins": [
            {
                "name": origin.name,
                "kind": None if origin.kind is None else origin.kind.value,
                "seen": origin.seen,
                "statements": [_place(card.claim.statements[at].statement.key, numbers) for at in origin.statements],
            }
            for origin in origins.origins
        ],
        "reasons": [
            {
                "rule": reason.rule,
                "words": reason.words,
                "certain": reason.certain,
                "statements": [_place(card.claim.statements[at].statement.key, numbers) for at in reason.statements],
                "places": [{"story": numbers[place.story], "spans": pairs(place.spans)} for place in reason.places],
            }
            for reason in reasons
        ],
        "reasons_left_out": len(origins.reasons) - len(reasons),
    }


def _range(counted: Range) -> list[int]:
    return [counted.least, counted.most]


def _place(key: StatementKey, numbers: Numbers) -> dict[str, object]:
    """Which statement: story and line; a headline has no line."""
    return {"story": numbers[key.story], "line": None if key.line < 0 else line_id(key.line)}


def _sided(sided: Sided, numbers: Numbers) -> dict[str, object]:
    statement = sided.statement
    return {
        **_place(statement.key, numbers),
        "side": sided.side.value,
        "reason": sided.reason,
        "words": statement.words,
        "spans": pairs(statement.spans),
        "stance": None if statement.stance is None else statement.stance.value,
        "negated": statement.negated,
        "hedged": statement.hedged,
        "speaker": statement.speaker,
        "speaker_kind": None if statement.speaker_kind is None else statement.speaker_kind.value,
        "said": statement.said,
        "published": statement.published,
    }


def _detail(detail: DetailVersions, numbers: Numbers) -> dict[str, object]:
    return {
        "kind": detail.kind.value,
        "about": detail.about,
        "clash": detail.clash,
        "reason": detail.reason,
        "versions": [
            {"value": version.value, "statements": [_place(key, numbers) for key in version.statements]}
            for version in detail.versions
        ],
    }
