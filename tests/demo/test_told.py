"""What the stories of the affair say together, as the software finds it, held to the gold: claims, lineage, origins.

What it misses today is named, with the reason, and expected to fail. Where origins are counted, which statements bear
on which claim is taken from the gold; their sides, and who is behind each of them, are the software's own.
"""

from collections import defaultdict
from itertools import combinations

import pytest
from tests.demo.gold import AFFAIR, PAGES, expect_misses, shared, span_of

from onrecord.affair import lay_out
from onrecord.claims import MemoryShelf as ClaimShelf
from onrecord.claims import Posted, gather_claim, statements_of
from onrecord.lineage import MemoryShelf, carrier_of, current_edges, find_edges, outlet_key
from onrecord.values.lineage import EdgeKind

CLAIMS = {claim["name"]: claim for claim in AFFAIR["claims"]}
DECIDED = ("for", "against")

# ---- Claims. Measured on 22 November 2026: 37 of 41 statements held, 240 of 270 pairs of sibling claims kept apart, 71
# of 258 pairs of one claim joined, 32 of 37 sides right. Floors leave a little room: they catch a fall, not a change.

HELD_AT_LEAST = 0.85
KEPT_APART_AT_LEAST = 0.85
JOINED_AT_LEAST = 0.2
SIDES_AT_LEAST = 0.8


@pytest.fixture(scope="module")
def stated(stories):
    """The statements of all pages, by their keys."""
    return {statement.key: statement for stem in PAGES for statement in statements_of(stories[stem])}


@pytest.fixture(scope="module")
def claims(stories, stated):
    """The claim of each statement, put on the shelf a story at a time."""
    shelf = ClaimShelf()
    for stem in PAGES:
        key = stories[stem].key
        shelf.add([Posted(one.key, one.compared) for one in stated.values() if one.key.story == key])
    found = shelf.claims_of(list(stated))
    return {key: found.get(key, key) for key in stated}


@pytest.fixture(scope="module")
def located(stories, stated):
    """Claim, side and statement for each place of the gold that the software has as a statement."""
    return [
        (name, side, statement)
        for name, claim in CLAIMS.items()
        for side in DECIDED
        for place in claim[side]
        if (statement := _statement_at(place, stories, stated)) is not None
    ]


def _statement_at(place, stories, stated):
    story, span = stories[place["page"]], span_of(place, stories)
    near = [
        (shared(span, one.spans) / max(span.end - span.start, sum(end - start for start, end in one.spans)), one)
        for one in stated.values()
        if one.key.story == story.key and 2 * shared(span, one.spans) >= span.end - span.start
    ]
    return max(near, key=lambda scored: (scored[0], -scored[1].key.line))[1] if near else None


def test_the_statements_of_the_gold_are_found(located):
    assert len(located) >= HELD_AT_LEAST * sum(len(claim[side]) for claim in CLAIMS.values() for side in DECIDED)


def _pairs(located, *, one_claim):
    """Pairs of statements of one claim or of two, without lines that state what two claims say at once."""
    names = defaultdict(set)
    for name, _, one in located:
        names[one.key].add(name)
    return [
        (one.key, other.key)
        for (name, _, one), (other_name, _, other) in combinations(located, 2)
        if (name == other_name) is one_claim
        and one.key != other.key
        and len(names[one.key]) == len(names[other.key]) == 1
    ]


def test_sibling_claims_are_kept_apart(located, claims):
    """Flew there on Saturday, ordered the gates opened, was told in January: one man, one dam, three claims."""
    pairs = _pairs(located, one_claim=False)
    assert sum(claims[one] != claims[other] for one, other in pairs) >= KEPT_APART_AT_LEAST * len(pairs)


def test_statements_of_one_claim_come_together(located, claims):
    pairs = _pairs(located, one_claim=True)
    assert sum(claims[one] == claims[other] for one, other in pairs) >= JOINED_AT_LEAST * len(pairs)


@pytest.mark.xfail(strict=True, reason="a quotation that denies two things at once ties the flight to the leak")
def test_no_two_plain_assertions_of_sibling_claims_are_joined_through_others(located, claims):
    plain = [row for row in located if row[0] != "ordered"]
    assert [pair for pair in _pairs(plain, one_claim=False) if claims[pair[0]] == claims[pair[1]]] == []


def test_statements_stand_on_their_side_of_the_claim(located):
    right = 0
    for name in CLAIMS:
        members = {one.key: one for claim, _, one in located if claim == name}
        gathered = gather_claim(min(members), tuple(members.values()))
        sides = {sided.statement.key: sided.side.value for sided in gathered.statements}
        right += sum(sides[one.key] == side for claim, side, one in located if claim == name)
    assert right >= SIDES_AT_LEAST * len(located)


# ---- Lineage ---------------------------------------------------------------------------------------------------------

KINDS = set(EdgeKind)
NOT_IN_ITS_WORDS = "the cited story says it in words too far from those that cite it"
MISSED_EDGES = {
    "06-sahrin-courier cites 01-leval-ledger": "only a reader of all stories knows what “Osmaran media” is",
    "07-nirvasa-chronicle shares quote 05-spillway-notes": "a quotation of four words is a phrase",
    "07-nirvasa-chronicle cites 04-ambry-valley-herald": "cited through a third story, for figures",
    "08-leval-ledger-log cites 01-leval-ledger": "the story's own outlet is cited, which is no other one",
    "09-leval-now cites 08-leval-ledger-log": NOT_IN_ITS_WORDS,
    "09-leval-now cites 04-ambry-valley-herald": NOT_IN_ITS_WORDS,
    "12-osmaran-standard shares quote 09-leval-now": "a quotation of four words is a phrase",
    "14-leval-review cites 12-osmaran-standard": "what is cited is one clause, too short to tell a story by",
    "14-leval-review cites 13-radio-sennet": "what is cited is that the other was cited",
}
UNTRUE_CITES = {
    ("09-leval-now", "01-leval-ledger"),  # the Ledger's first story, where its second is meant
    ("14-leval-review", "01-leval-ledger"),  # the same
}


@pytest.fixture(scope="module")
def carriers(stories):
    known = {outlet_key(page.outlet.value) for page in (stories[stem].page for stem in PAGES) if page.outlet}
    return {stem: carrier_of(stories[stem], known=known) for stem in PAGES}


@pytest.fixture(scope="module")
def edges(carriers):
    """The edges of all pages, put on the shelf one after the other."""
    shelf, found = MemoryShelf(), []
    for carrier in carriers.values():
        found += find_edges(carrier, shelf)
        shelf.add(carrier)
    return current_edges(found, shelf)


@pytest.fixture(scope="module")
def drawn(carriers, edges):
    """Story, kind, story; the names of pages in place of keys."""
    names = {carrier.key: stem for stem, carrier in carriers.items()}
    return {(names[edge.story], edge.kind.value, names[edge.other]) for edge in edges if edge.other is not None}


def _edge_name(edge):
    return f"{edge['from']} {edge['kind']} {edge['to']}"


@pytest.mark.parametrize(
    "edge", expect_misses([edge for edge in AFFAIR["edges"] if edge["kind"] in KINDS], MISSED_EDGES, _edge_name)
)
def test_an_edge_of_the_gold_is_drawn(drawn, edge):
    assert (edge["from"], edge["kind"], edge["to"]) in drawn


def test_no_copy_is_seen_but_the_two(drawn):
    assert {(story, other) for story, kind, other in drawn if kind == "copies"} == {
        (edge["from"], edge["to"]) for edge in AFFAIR["edges"] if edge["kind"] == "copies"
    }


def test_no_story_is_said_to_cite_one_that_it_does_not_but_the_older_of_two(drawn):
    told = {(edge["from"], edge["to"]) for edge in AFFAIR["edges"]}
    assert {(story, other) for story, kind, other in drawn if kind == "cites"} - told == UNTRUE_CITES


def test_the_copy_without_credit_is_led_to_the_agency_by_time(carriers, edges):
    copy, wire = (carriers[stem].key for stem in ("11-tolland-evening-star", "10-meridian-wire-gates"))
    (edge,) = {edge for edge in edges if edge.story == copy and edge.kind is EdgeKind.COPIES}
    assert (edge.other, edge.settled.value) == (wire, "time")


# ---- Origins ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def origins(stories, stated, carriers, edges):
    """For each claim, the origins of those who are for it: sides, speakers and sources as the software finds them."""
    by_story = {stories[stem].key: stories[stem] for stem in PAGES}
    by_carrier = {carrier.key: carrier for carrier in carriers.values()}
    found = {}
    for name, claim in CLAIMS.items():
        places = [place for side in (*DECIDED, "shows") for place in claim.get(side, ())]
        held = [one for place in places if (one := _statement_at(place, stories, stated)) is not None]
        members = {one.key: one for one in held}
        gathered = gather_claim(min(members), tuple(members.values()))
        found[name] = lay_out(gathered, by_story, edges, by_carrier).yes
    return found


GOLD = AFFAIR["origins"]


def test_the_range_of_people_holds_the_truth(origins):
    people, gold = origins[GOLD["claim"]].people, GOLD["people"]
    assert people.least <= gold["least_at_most"] <= gold["most_at_least"] <= people.most


def test_far_fewer_people_are_counted_than_stories(origins):
    found, gold = origins[GOLD["claim"]], GOLD["people"]
    assert found.people.most <= gold["most_at_most"] < found.stories


@pytest.mark.xfail(strict=True, reason="no rule ties two documents, or tracks, that could be one, as it ties people")
@pytest.mark.parametrize("kind", ["documents", "data"])
def test_documents_and_data_are_counted_apart_from_people(origins, kind):
    found, gold = getattr(origins[GOLD["claim"]], kind), GOLD[kind]
    assert found.least <= gold["least_at_most"]
    assert found.most >= gold["most_at_least"]


def test_what_one_agency_has_from_one_source_is_one_origin_over_its_copy_and_who_cites_it(origins):
    (origin,) = (one for one in origins["ordered"].origins if "operator" in one.name)
    assert len(origin.statements) == len({"10-meridian-wire-gates", "11-tolland-evening-star", "14-leval-review"})


@pytest.mark.xfail(strict=True, reason="“nobody rang the control room” (13) is taken for a yes, and so for an origin")
def test_what_only_one_source_says_has_one_origin(origins):
    assert origins["ordered"].people.most == 1


def test_what_two_outlets_have_from_each_other_is_one_origin_and_an_echo(origins):
    found = origins["told in January"]
    assert (found.people.least, found.people.most, found.echo) == (1, 1, True)


def test_the_circle_of_two_outlets_is_named(origins):
    (circle,) = AFFAIR["circles"]
    assert len(origins[circle["claim"]].circular) == 1


SHOWN_BY = {
    "wire copy": ("same-text", 2),
    "abridged copy without credit": ("same-text", 2),
    "names another outlet in the record": ("cited-outlet", 1),
    "one reporter at two outlets": ("one-reporter", 2),
    "could be one person: two who work at the dam": ("could-be-one", 2),
    "could be one person: two who know the minister's schedule": ("could-be-one", 2),
}
"""The rule that gives a reason, and how many of its stories it shows."""
MISSED_REASONS = {
    "one reporter at two outlets": "14 rests on a trace and 08 on a log, and 14's own telling is heard as the writer's",
    "could be one person: two who know the minister's schedule": "the reader hears 14's telling as the writer's own",
}


@pytest.mark.parametrize("reason", expect_misses(GOLD["reasons"], MISSED_REASONS, lambda reason: reason["why"]))
def test_a_reason_of_the_gold_is_given(origins, carriers, reason):
    rule, fewest = SHOWN_BY[reason["why"]]
    keys = {carriers[stem].key for stem in reason["pages"]}
    given = [
        {place.story for place in found.places}
        for found in origins[GOLD["claim"]].reasons
        if (found.rule, found.certain) == (rule, reason["certain"])
    ]
    assert any(len(stories & keys) >= fewest for stories in given)
