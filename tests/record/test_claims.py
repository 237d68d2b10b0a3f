"""What the stories of a record say together, and how they come from each other."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Cast, Told, build_story

from onrecord.claims import MemoryShelf, Posted, proposition_of, statements_of
from onrecord.errors import RecordError
from onrecord.record import Record
from onrecord.record.claims import as_carried, laid_out_at
from onrecord.record.identity import identity_of
from onrecord.review import mark_line
from onrecord.values.claim import Side
from onrecord.values.decision import Decision, Verb
from onrecord.values.lineage import EdgeKind
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance

NOON = datetime(2031, 5, 2, 12, tzinfo=UTC)
COPY = (
    "The gates of the Brackwater lock stood open all night, and the water rose in every cellar of the lower town "
    "before anybody in the river authority picked up the telephone, a keeper of the lock told the inquiry."
)


def said(
    who, content, *, address, outlet, published="2031-05-02", stance=Stance.ASSERTS, before="", kind=SourceKind.PERSON
):
    """A story with one line."""
    template = f"{before}{{s1:{who}}} {{c1:said}} {{q1:{content}}}."
    return build_story(
        [(Kind.ARTICLE, template)],
        address=address,
        outlet=outlet,
        byline=(),
        headline=None,
        published=published,
        cast=(Cast(who, kind=kind, keys=(who.casefold(),)),),
        told={1: Told(0, stance=stance, denied=(content,) if stance is Stance.DENIES else ())},
    )


YES = said("Ada Quill", "Tobias Renn met the contractor at the Oxmoor lock", address="a.txt", outlet="Gazette")
NO = said(
    "Tobias Renn", "he met the contractor at the Oxmoor lock", address="b.txt", outlet="Ledger", stance=Stance.DENIES
)
OTHER = said("The museum", "entry to its new whaling hall is free on Sundays", address="c.txt", outlet="Star")


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as made:
        yield made


def add(record, *stories):
    for story in stories:
        record.add(story, reader="1", now=NOON)


def sides(card):
    return [(one.statement.speaker, one.side) for one in card.claim.statements]


def test_a_claim_is_shared_and_its_sides_are_told_apart(record):
    add(record, YES, OTHER, NO)
    (counted,) = record.claims()
    assert (counted.stories, counted.statements, counted.denials) == (2, 2, 1)
    card = record.card(counted.claim)
    assert sorted(sides(card)) == [("Ada Quill", Side.FOR), ("Tobias Renn", Side.AGAINST)]
    assert ((card.yes.least, card.yes.most), (card.no.least, card.no.most)) == ((1, 1), (1, 1))


def test_a_story_taken_out_leaves_its_claims(record):
    add(record, YES, NO)
    record.remove(record.numbers_of("b.txt"))
    assert record.claims() == ()
    (alone,) = record.claims(fewest=1)
    assert sides(record.card(alone.claim)) == [("Ada Quill", Side.FOR)]


def test_a_new_version_takes_the_place_of_the_old_one_in_claims(record):
    add(record, YES, NO)
    later = said("Tobias Renn", "the river was quiet and nobody called", address="b.txt", outlet="Ledger")
    add(record, later)
    assert record.claims() == ()


def test_adding_again_changes_no_claim(record):
    add(record, YES, NO)
    before = record.claims()
    record.add(YES, reader="1", now=NOON, again=True)
    assert [(one.stories, one.statements) for one in record.claims()] == [
        (one.stories, one.statements) for one in before
    ]


def test_one_source_in_two_stories_is_one_origin_and_two_are_two(record):
    again = said("Ada Quill", "Tobias Renn met the contractor at the Oxmoor lock", address="d.txt", outlet="Star")
    other = said("Ines Holm", "Tobias Renn met the contractor at the Oxmoor lock", address="e.txt", outlet="Post")
    add(record, YES, again)
    (counted,) = record.claims()
    assert record.card(counted.claim).yes.most == 1
    add(record, other)
    (counted,) = record.claims()
    assert record.card(counted.claim).yes.most == 2


def test_two_outlets_with_one_text_are_two_stories_tied_by_it(record):
    first = build_story([(Kind.ARTICLE, COPY)], address="a.txt", outlet="Gazette", published="2031-05-01", byline=())
    second = build_story([(Kind.ARTICLE, COPY)], address="b.txt", outlet="Ledger", published="2031-05-02", byline=())
    add(record, second, first)
    (edge,) = record.edges()
    numbers = record.carrier_keys()
    assert (edge.kind, numbers[edge.story], numbers[edge.other]) == (EdgeKind.COPIES, 1, 2)


def test_edges_are_asked_for_by_story(record):
    copies = [
        build_story(
            [(Kind.ARTICLE, COPY)], address=f"{outlet}.txt", outlet=outlet, published=f"2031-05-0{day}", byline=()
        )
        for day, outlet in enumerate(("Gazette", "Ledger"), 1)
    ]
    add(record, *copies, OTHER)
    assert len(record.edges([1])) == len(record.edges([2])) == 1
    assert record.edges([3]) == ()
    assert record.edges([1], within=True) == ()
    assert record.edges([1, 2, 3], within=True) == record.edges([1])


WORDINGS = (
    "Tobias Renn met the contractor at the Oxmoor lock",
    "the contractor met Tobias Renn beside the Oxmoor lock",
    "Tobias Renn had met a contractor at Oxmoor lock twice",
    "entry to the new whaling hall is free on Sundays",
    "the whaling hall lets in everybody free on Sundays",
    "nine barges sank below the weir in the storm",
)


def told(address, wording, stance):
    who = f"Speaker {wording}"
    return said(who, WORDINGS[wording], address=f"{address}.txt", outlet=f"Outlet {address}", stance=stance)


def derived(record):
    return sorted(map(tuple, record.connection.execute("select * from claims")))


def counted_anew(record):
    return sorted(
        map(
            tuple,
            record.connection.execute(
                "select claim, count(distinct story), count(*), sum(stance is 'denies' and line >= 0),"
                " sum(ifnull(stance, '') in ('asserts', 'confirms', 'denies')) from statements group by claim"
            ),
        )
    )


def terms_held(record):
    held = {}
    for place, terms in record.connection.execute("select id, terms from statements order by id"):
        for term in (*(word.partition("=")[0] for word in terms.split()), ""):
            held.setdefault(term, []).append(place)
    return held


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3), st.integers(-1, len(WORDINGS) - 1), st.sampled_from([Stance.ASSERTS, Stance.DENIES])
        ),
        max_size=9,
    )
)
def test_what_is_derived_is_as_counted_anew_after_any_changes(tmp_path_factory, changes):
    with Record(tmp_path_factory.mktemp("any") / "any.db", create=True) as record:
        for address, wording, stance in changes:
            if wording < 0:
                record.remove(record.numbers_of(f"{address}.txt"))
            else:
                add(record, told(address, wording, stance))
            assert derived(record) == counted_anew(record)
        held = {
            term: (count, [int(place) for place in first.split()])
            for term, count, first in record.connection.execute("select * from statement_terms")
        }
        assert held == {term: (len(places), places if term else []) for term, places in terms_held(record).items()}
        names = record.connection.execute(
            "select count(*) from claims c left join statements s on s.id = c.id where s.claim is not c.id"
        )
        assert names.fetchone()[0] == 0


def test_a_record_groups_as_a_shelf_in_memory_does(record):
    stories = [told(number, number, Stance.ASSERTS) for number in range(len(WORDINGS))]
    add(record, *stories)
    shelf = MemoryShelf()
    for story in stories:
        shelf.add(Posted(one.key, one.compared) for one in statements_of(as_carried(story, identity_of(story))))
    assert {record.claim(one.claim).key for one in record.claims(fewest=1)} == set(shelf.claims())
    assert sorted(one.statements for one in record.claims(fewest=1)) == sorted(map(len, shelf.claims().values()))


def test_disputed_claims_come_first_then_those_that_most_stories_share(record):
    add(record, *(told(number, 3 + number % 2, Stance.ASSERTS) for number in range(3)))
    add(record, told(7, 0, Stance.ASSERTS), told(8, 1, Stance.DENIES), told(9, 5, Stance.ASSERTS))
    assert [(one.stories, one.denials) for one in record.claims(fewest=1)] == [(2, 1), (3, 0), (1, 0)]
    assert [one.stories for one in record.claims(most=1)] == [2]


def test_two_denials_stand_before_one_and_one_before_none(record):
    add(record, *(told(number, 3 + number % 2, Stance.ASSERTS) for number in range(3)))
    add(record, told(4, 0, Stance.ASSERTS), told(5, 1, Stance.ASSERTS), told(6, 0, Stance.DENIES))
    add(record, told(7, 5, Stance.DENIES), told(8, 5, Stance.DENIES))
    assert [(one.stories, one.denials) for one in record.claims(fewest=1)] == [(2, 2), (3, 1), (3, 0)]


def test_a_denial_in_a_headline_only_is_no_line_that_denies(record):
    story = build_story([(Kind.ARTICLE, "It rained.")], headline="Minister denies secret ferry sale", byline=())
    add(record, story)
    assert [(one.statements, one.denials) for one in record.claims(fewest=1)] == [(1, 0)]


def test_a_proposition_of_another_version_is_laid_out_anew(record):
    add(record, YES)
    record.connection.execute("update statements set proposition = '{}'")
    add(record, NO)
    assert [one.stories for one in record.claims()] == [2]


def test_a_claim_that_is_not_there_is_told(record):
    with pytest.raises(RecordError, match="there is no claim 7"):
        record.card(7)


def test_a_claim_is_worded_as_it_is_whether_the_rest_is_asked_for_or_not(record):
    add(record, YES, NO, OTHER)
    for one in record.claims(fewest=1):
        assert record.wording(one.claim) == record.claim(one.claim).wording
    with pytest.raises(RecordError, match="there is no claim 77"):
        record.wording(77)


def test_what_is_kept_laid_out_is_as_if_laid_out_anew(record):
    add(record, YES, NO)
    rows = [(place, words) for place, words in record.connection.execute("select id, words from statements")]
    lay_out = laid_out_at(record.connection, [place for place, _ in rows])
    for words in (*(words for _, words in rows), "the ferry sank"):
        assert lay_out(words) == proposition_of(words)


@pytest.mark.parametrize("rejected", [False, True])
def test_a_claim_that_editors_touched_is_counted_by_what_is_left_of_it(record, rejected):
    add(record, YES, NO, said("Ola Berg", "Renn met the contractor at the Oxmoor lock", address="d.txt", outlet="Star"))
    (before,) = record.claims()
    if rejected:
        story = record.story(2)
        record.decide(2, Decision(Verb.REJECT, mark_line(story, 0), None, None, "Una Pell", NOON.isoformat()))
    (after,) = record.claims()
    told = record.claim(after.claim)
    assert after.stories == len({one.statement.key.story for one in told.statements}) == before.stories - rejected
    assert after.statements == len(told.statements) == before.statements - rejected
    assert after.denials == before.denials - rejected
