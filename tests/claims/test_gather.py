from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.invented import headline, statement

from onrecord.claims import gather_claim
from onrecord.claims.gather import choose_wording
from onrecord.claims.grid import clash_between, grid_of
from onrecord.values.claim import Detail, DetailKind, Side
from onrecord.values.stance import Stance
from onrecord.values.text import Span


def count(value, unit="work"):
    return Detail(DetailKind.HOW_MANY, value, (Span(0, len(value)),), value, unit=unit)


def day(value, latest=None):
    return Detail(DetailKind.WHEN, value, (Span(0, 4),), value, latest=latest or value)


def place(value):
    return Detail(DetailKind.WHERE, value, (Span(0, 4),), value)


STATEMENTS = [
    headline("Lindis sale denied", story="a1"),
    statement("he had sold the ferry Lindis to Halden", story="a1", line=0, stance=Stance.DENIES),
    statement("Dorrit sold the ferry Lindis to Halden in March", story="a2", line=0),
    statement("whether the ferry Lindis was sold to Halden", story="a3", line=2, stance=Stance.QUESTIONS),
]


def test_a_claim_is_worded_positively_in_a_storys_words():
    found = gather_claim(STATEMENTS[0].key, STATEMENTS)
    assert found.wording == "Dorrit sold the ferry Lindis to Halden in March"
    assert found.worded_by == STATEMENTS[2].key
    assert not found.only_denied


def test_who_is_for_and_who_against():
    found = gather_claim(STATEMENTS[0].key, STATEMENTS)
    assert [one.side for one in found.statements[1:]] == [Side.AGAINST, Side.FOR, Side.NEITHER]


def test_what_is_only_denied_is_worded_by_what_is_denied():
    denial = statement("he had sold the ferry", stance=Stance.DENIES)
    found = gather_claim(denial.key, [denial])
    assert (found.wording, found.only_denied) == ("he had sold the ferry", True)
    assert found.statements[0].side is Side.AGAINST


def test_half_a_clause_words_nothing_where_a_whole_one_is():
    half = statement("why the ferry Lindis was sold to Halden", story="a0")
    whole = statement("the ferry Lindis was sold to Halden", story="a9")
    assert choose_wording([half, whole]) == whole


def test_of_words_as_good_those_most_like_the_others_word_a_claim():
    apart = statement("the harbour office opened a new quay", story="a1")
    rest = [statement(f"Dorrit sold the ferry {name} to Halden", story=name) for name in ("Lindis", "Ketter", "Pellow")]
    assert choose_wording([apart, *rest]) == rest[0]
    assert choose_wording([apart, *rest[::-1]]) == rest[-1]


NAME = statement("the ferry Lindis and its sale to Halden", story="b1", line=0)
PARTED = statement("Dorrit sold the ferry Lindis to Halden in May", story="b2", line=0)
PARTED = replace(PARTED, spans=(Span(0, 6), Span(30, 60)))
WHOLE = statement("Dorrit sold the ferry Lindis to Halden", story="b3", line=0)


@pytest.mark.parametrize(
    "worse",
    [
        NAME,
        PARTED,
        statement("sold the ferry Lindis to Halden in March", story="b4", line=0),
        statement("selling the ferry Lindis to Halden was right", story="b4", line=0),
        statement("he sold the ferry Lindis to Halden", story="b4", line=0),
        statement("DORRIT SOLD THE FERRY LINDIS TO HALDEN", story="b4", line=0),
        headline("Dorrit sold the ferry Lindis to Halden", story="b4"),
        statement(
            "Dorrit sold the ferry Lindis to Halden on the day on which the rain had kept all of the other boats of the"
            " lake in their harbours and nobody went out",
            story="b4",
            line=0,
        ),
    ],
    ids=["name", "parted", "no subject", "no subject, ing", "pronoun", "capitals", "headline", "long"],
)
def test_words_that_read_by_themselves_word_a_claim(worse):
    assert choose_wording([worse, WHOLE]) == WHOLE
    assert choose_wording([WHOLE, worse]) == WHOLE


def test_a_pronoun_is_no_matter_after_the_name_that_it_stands_for():
    named = statement("Dorrit sold the ferry Lindis to Halden and he paid", story="b5", line=0)
    unnamed = statement("he sold the ferry Lindis to Halden and Halden paid", story="b6", line=0)
    assert choose_wording([unnamed, named]) == named


def test_a_clause_with_to_be_is_one():
    plain = statement("the ferry Lindis is all right", story="b7", line=0)
    assert choose_wording([statement("the ferry Lindis and the lake", story="b8", line=0), plain]) == plain


def test_the_order_of_statements_does_not_matter():
    key = STATEMENTS[0].key
    assert gather_claim(key, STATEMENTS[::-1]) == gather_claim(key, STATEMENTS)


def test_a_claim_without_statements_is_refused():
    with pytest.raises(ValueError, match="at least one statement"):
        gather_claim(STATEMENTS[0].key, [])


def test_counts_of_one_thing_clash():
    told = [
        statement("nine workers died", story="a1", details=[count("9"), place("sahl")]),
        statement("14 workers died", story="a2", details=[count("14")]),
        statement("nine workers and two dogs died", story="a3", details=[count("9"), count("2", "dog")]),
    ]
    found = gather_claim(told[0].key, told)
    by_about = {(versions.kind, versions.about): versions for versions in found.details}
    workers = by_about[DetailKind.HOW_MANY, "work"]
    assert [version.value for version in workers.versions] == ["9", "14"]
    assert workers.clash
    assert workers.reason == "9 here, 14 there"
    assert not by_about[DetailKind.HOW_MANY, "dog"].clash
    assert not by_about[DetailKind.WHERE, None].clash


def test_the_grid_has_one_row_a_story_and_marks_clashes():
    told = [
        statement("nine workers died on the 5th", story="a1", details=[day("2031-03-05"), count("9")]),
        statement("nine workers", story="a1", line=1, details=[count("9")]),
        statement("they died on the 7th", story="a2", details=[day("2031-03-07")]),
    ]
    rows = gather_claim(told[0].key, told).grid
    assert [row.story for row in rows] == ["a1", "a2"]
    assert [row.when.clash for row in rows] == [True, True]
    assert [len(row.how_many.details) for row in rows] == [1, 0]
    assert not rows[0].how_many.clash
    assert rows[1].where.details == ()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["9", "14", "5 March", "March", "7 March"]))))
def test_a_row_clashes_where_another_story_tells_what_cannot_be_right_beside_it(told):
    details = {
        "9": count("9"),
        "14": count("14"),
        "5 March": day("2031-03-05"),
        "March": day("2031-03-01", "2031-03-31"),
        "7 March": day("2031-03-07"),
    }
    statements = [
        statement("x", story=story, line=line, details=[details[value]]) for line, (story, value) in enumerate(told)
    ]
    pairs = [
        (one.key.story, one.details[0].kind)
        for pair in combinations(statements, 2)
        for one in pair
        if pair[0].key.story != pair[1].key.story
        and pair[0].details[0].kind is pair[1].details[0].kind
        and clash_between(pair[0].details[0], pair[1].details[0]) is not None
    ]
    for row in grid_of(statements):
        assert row.how_many.clash is ((row.story, DetailKind.HOW_MANY) in pairs)
        assert row.when.clash is ((row.story, DetailKind.WHEN) in pairs)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (day("2031-03-05"), day("2031-03-05T17:00"), False),
        (day("2031-03-05T17:00"), day("2031-03-05T19:30"), True),
        (day("2031-03-01", "2031-03-31"), day("2031-03-05"), False),
        (day("2031-03-01", "2031-03-31"), day("2031-04-05"), True),
    ],
)
def test_times_clash_where_no_moment_is_in_both(one, other, clash):
    told = [statement("x", story="a1", details=[one]), statement("x", story="a2", details=[other])]
    found = gather_claim(told[0].key, told)
    assert found.details[0].clash is clash
    assert found.grid[0].when.clash is clash


def test_who_tells_two_times_clashes_with_nobody_whom_one_of_them_fits():
    friday, saturday, evening = day("2031-03-07T17:00", "2031-03-07T23:59"), day("2031-03-08"), day("2031-03-08T17:00")
    told = [
        statement("the leak was seen on Friday and he flew the next day", story="a1", details=[friday, saturday]),
        statement("he flew on Saturday evening", story="a2", details=[evening]),
    ]
    found = gather_claim(told[0].key, told)
    assert not found.details[0].clash
    assert [row.when.clash for row in found.grid] == [False, False]
    told.append(statement("he flew on Friday evening", story="a3", details=[friday]))
    found = gather_claim(told[0].key, told)
    assert found.details[0].clash
    assert [row.when.clash for row in found.grid] == [False, True, True]


def test_a_name_that_is_a_place_elsewhere_is_nobody():
    who = Detail(DetailKind.WHO, "Sahl", (Span(0, 4),), "sahl")
    told = [statement("x", story="a1", details=[place("sahl")]), statement("x", story="a2", details=[who])]
    assert [versions.kind for versions in gather_claim(told[0].key, told).details] == [DetailKind.WHERE]
