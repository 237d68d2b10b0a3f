"""What an editor says of a claim, written to the record: right, wrong, one with another, not of it; and a note."""

import json
from collections.abc import Mapping
from datetime import datetime

from onrecord.affair import Card
from onrecord.desk.asked import NotThere, number_of
from onrecord.desk.deciding import MOST_WORDS, NotDone
from onrecord.errors import RecordError
from onrecord.record import Record
from onrecord.record.rulings import LinePlace, Remark, judge_claim, merge_claims, split_claim
from onrecord.values.claim import HEADLINE
from onrecord.values.decision import Verb
from onrecord.values.fetched import digest_of
from onrecord.values.ruling import Ruling, StatementMark

VERBS = (Verb.ACCEPT, Verb.REJECT, Verb.MERGE, Verb.SPLIT, Verb.NOTE)
"""What may be said of a claim."""
DIGEST = 24
"""Hexadecimal digits of a card's digest: 96 bits."""
_CHANGED = "This claim is not what it was when you opened it: stories came, or someone else decided."


def shown_of(card: Card) -> str:
    """A digest of what a claim card says, which a form names: nothing is decided on but what is on the screen."""
    rows = [(*one.statement.key, one.side, one.statement.words) for one in card.claim.statements]
    return digest_of(json.dumps([card.claim.wording, card.standing, rows, card.standings]).encode())[:DIGEST]


def rule_claim(record: Record, claim: int, verb: str, form: Mapping[str, str], *, by: str, now: datetime) -> str:
    """Write what an editor said of a claim; the address of the claim that it is, or is in, from then on.

    The form holds ``shown``, the digest of the card, which only a note may lack; ``note``; for a merge ``other``, the
    number of the other claim; for a split ``statement``, its story and line ("3:a5", "3:headline").

    Raises `NotThere` where there is no such claim or verb, and `NotDone`.
    """
    asked = next((one for one in VERBS if one.value == verb), None)
    if asked is None:
        raise NotThere(f"nothing called “{verb}” can be said of a claim")
    note = form.get("note", "").strip()[:MOST_WORDS] or None
    try:
        with record.reading():  # what editors said so far is looked up once for all of it
            _check(record, claim, asked, form.get("shown"))
            if asked is Verb.NOTE and note is None:
                raise NotDone("A note needs words.")
            ruling = _ruling(record, claim, asked, form, Remark(by, now, note))
        record.rule(ruling)
    except RecordError as error:
        raise NotDone(f"Nothing was written: {str(error).removeprefix(f'{record.path}: ')}.") from error
    one = ruling.one
    known_as = record.claim_of(one) if isinstance(one, StatementMark) else None
    return f"/claims/{claim if known_as is None else known_as}"


def _check(record: Record, claim: int, verb: Verb, shown: str | None) -> None:
    """Raise `NotThere` where there is no such claim, `NotDone` where it is not what was on the screen."""
    try:
        if verb is Verb.NOTE:
            record.wording(claim)
        elif shown != shown_of(record.card(claim)):
            raise NotDone(f"{_CHANGED} Nothing was written. Open it again to see it as it is now.", changed=True)
    except RecordError as error:
        raise NotThere(f"there is no claim {claim}") from error


def _ruling(record: Record, claim: int, verb: Verb, form: Mapping[str, str], remark: Remark) -> Ruling:
    if verb is Verb.MERGE:
        other = _number(form.get("other", ""), "Give the number of the other claim.")
        return merge_claims(record, claim, other, remark)
    if verb is Verb.SPLIT:
        return split_claim(record, claim, _place(form.get("statement", "")), remark)
    return judge_claim(record, claim, verb, remark)


def _place(named: str) -> LinePlace:
    """The statement that a form names. Raises `NotDone`."""
    story, _, line = named.strip().partition(":")
    problem = "Choose the statement that does not belong here."
    index = HEADLINE if line == "headline" else _number(line.removeprefix("a"), problem) - 1
    return LinePlace(_number(story, problem), index)


def _number(written: str, problem: str) -> int:
    """A number from 1. Raises `NotDone`."""
    try:
        number = number_of(written.strip())
    except NotThere as error:
        raise NotDone(problem) from error
    if not number:
        raise NotDone(problem)
    return number
