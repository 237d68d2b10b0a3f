"""Lists of a record's claims, as its editors have them, by their numbers."""

import json
import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from onrecord.record.claims import Counted, count_claims, rank
from onrecord.record.decided import DecidedClaims, read_statements
from onrecord.values.decision import Standing
from onrecord.values.ruling import DecidedClaim


def list_claims(
    db: sqlite3.Connection, decided: DecidedClaims, *, fewest: int, most: int, rejected: bool
) -> list[Counted]:
    """Claims that at least so many stories share, in the order of `rank`; rejected ones where asked for."""
    machine = count_claims(db, fewest=fewest, most=most + len(decided.replaced))
    found = [one for one in machine if one.claim not in decided.replaced]
    own = (_counted(db, decided, claim, rejected=rejected) for claim in decided.claims)
    found += (one for one in own if one is not None and one.stories >= fewest)
    return sorted(found, key=rank)[:most]


class Shared(NamedTuple):
    """One claim that some stories have a part in, by its numbers."""

    claim: int
    stories: int
    denials: int
    own: int
    """How many of the stories that were asked for have a part in it."""


def share_claims(
    db: sqlite3.Connection, decided: DecidedClaims, chosen: Collection[int], *, fewest: int, most: int
) -> list[Shared]:
    """The claims that some stories have a part in, as editors have them: disputed first, then by how many of those."""
    numbers = json.dumps(sorted(chosen))
    rows = db.execute(
        "select c.id, c.stories, c.denials, count(distinct s.story) from statements s join claims c on c.id = s.claim"
        " where s.story in (select value from json_each(?)) and c.stories >= ? group by c.id"
        " order by min(c.denials, 2) desc, count(distinct s.story) desc, c.stories desc, c.id limit ?",
        (numbers, fewest, most + len(decided.replaced)),
    )
    found = [Shared(*row) for row in rows if row[0] not in decided.replaced]
    keys = {
        key
        for (key,) in db.execute("select key from carriers where story in (select value from json_each(?))", (numbers,))
    }
    for claim in decided.claims:
        own = {key.story for key in claim.members} & keys
        counted = _counted(db, decided, claim, rejected=False) if own else None
        if counted is not None and counted.stories >= fewest:
            found.append(Shared(counted.claim, counted.stories, counted.denials, len(own)))
    return sorted(found, key=lambda one: (-min(one.denials, 2), -one.own, -one.stories, one.claim))[:most]


def _counted(db: sqlite3.Connection, decided: DecidedClaims, claim: DecidedClaim, *, rejected: bool) -> Counted | None:
    """A decided claim by its numbers; None where nothing is left of it, or it was rejected and is not asked for."""
    if claim.standing is Standing.REJECTED and not rejected:
        return None
    if decided.fixed.issuperset(claim.members) and not any(
        read_statements(db, [decided.rows[key] for key in claim.members])
    ):
        return None
    stories = len({key.story for key in claim.members})
    denials, sided = (len(those.intersection(claim.members)) for those in (decided.denying, decided.siding))
    return Counted(decided.number(claim), stories, len(claim.members), denials, sided)
