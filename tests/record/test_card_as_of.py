"""A card of a record as of a moment: the same card with fewer stories, as if the later ones had not come."""

from datetime import UTC, datetime

import pytest
from tests.desk.test_claim_card import told_by

from onrecord.errors import RecordError
from onrecord.record import Record
from onrecord.record.rulings import Remark, judge_claim
from onrecord.values.decision import Standing, Verb
from onrecord.values.lineage import Range
from onrecord.values.stance import Band, Stance

NOON = datetime(2031, 5, 5, 12, tzinfo=UTC)
FIRST, SECOND, THIRD = (f"2031-05-0{day}T09:00:00+02:00" for day in (1, 2, 3))
STORIES = (
    told_by("Ada Quill", address="a.txt", outlet="Gazette", published=FIRST),
    told_by("Ewa Marsh", address="b.txt", outlet="Ledger", published=SECOND),
    told_by("Tobias Renn", address="c.txt", outlet="Star", cue="flatly denied that", stance=Stance.DENIES,
            band=Band.CATEGORICAL, published=THIRD),
)  # fmt: skip


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as made:
        for story in STORIES:
            made.add(story, reader="1", now=NOON)
        yield made


@pytest.fixture
def claim(record):
    (found,) = record.claims()
    return found.claim


def test_as_of_the_last_moment_the_card_is_the_card(record, claim):
    assert record.card_as_of(claim, THIRD).card == record.card_as_of(claim, None).card == record.card(claim)


def test_as_of_a_moment_the_card_is_that_of_a_record_without_the_later_stories(record, claim, tmp_path):
    with Record(tmp_path / "early.db", create=True) as early:
        for story in STORIES[:2]:
            early.add(story, reader="1", now=NOON)
        (there,) = early.claims()
        expected = early.card(there.claim)
    found = record.card_as_of(claim, SECOND).card
    whole = record.card(claim).claim
    assert (found.utterances, found.yes, found.no) == (expected.utterances, expected.yes, expected.no)
    assert (found.claim.wording, found.claim.worded_by) == (whole.wording, whole.worded_by)
    assert (found.claim.details, found.claim.grid) == (expected.claim.details, expected.claim.grid)


def test_origins_grow_with_the_stories(record, claim):
    cards = [record.card_as_of(claim, at).card for at in (FIRST, THIRD)]
    assert [card.yes.people for card in cards] == [Range(1, 1), Range(2, 2)]
    assert [card.no.people for card in cards] == [Range(0, 0), Range(1, 1)]


def test_a_story_without_a_date_is_in_the_whole_only(record, claim):
    record.add(told_by("Mara Oste", address="d.txt", outlet="Post", published=None), reader="1", now=NOON)
    found = record.card_as_of(claim, "2999-01-01")
    assert (len(found.card.claim.statements), len(found.appearing.undated)) == (3, 1)
    assert len(record.card(claim).claim.statements) == 4


def test_what_editors_decided_is_as_it_is(record, claim):
    record.rule(judge_claim(record, claim, Verb.ACCEPT, Remark("Una Pell", NOON, "seen")))
    card = record.card_as_of(claim, FIRST).card
    assert card.standing is Standing.ACCEPTED
    assert [one.note for one in card.rulings] == ["seen"]


def test_before_the_first_story_the_card_is_empty(record, claim):
    found = record.card_as_of(claim, "1999-01-01")
    assert (found.card.claim.statements, found.card.utterances, found.card.edges) == ((), (), ())
    assert (found.card.yes.people, found.card.no.stories, found.updated) == (Range(0, 0), 0, ())


def test_the_version_that_counts_is_told(record):
    later = told_by("Ada Quill", address="a.txt", outlet="Gazette", cue="has said that", published=FIRST)
    record.add(later, reader="1", now=NOON)
    claim = record.claims()[0].claim
    (one,) = record.card_as_of(claim, FIRST).card.claim.statements
    whole = record.card(claim).claim.statements
    (now,) = (each for each in whole if each.statement.key.story == one.statement.key.story)
    assert one == now


def test_a_claim_that_is_not_there_is_told(record):
    with pytest.raises(RecordError, match="there is no claim 99"):
        record.card_as_of(99, FIRST)
