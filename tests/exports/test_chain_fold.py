from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from tests.exports.cards import digest

from onrecord.exports.chain_fold import ALIKE, MANY, MOST_COLUMNS, fold_chain
from onrecord.exports.chain_parts import Chain, Doubt, Link, Part, Sort
from onrecord.exports.layers import columns_of


def origin(name="Renn", *, seen=True):
    return Part(Sort.ORIGIN, name, "" if seen else "not in this record", seen=seen)


def story(number):
    return Part(Sort.STORY, f"Outlet {number}", "", (digest(number),))


def tie(one, other, words="", *, proven=True, directed=True):
    return Link(one, other, words, proven, directed)


def ends(folded):
    return [link[:2] for link in folded.chain.links]


def row(count, words="cites"):
    """An origin, and stories that have it one from the other."""
    return Chain(
        (origin(), *map(story, range(1, count + 1))),
        tuple(tie(at, at + 1, words if at else "") for at in range(count)),
        (),
    )


def test_what_a_longer_way_tells_is_left_out_and_counted():
    folded = fold_chain(Chain((origin(), story(1), story(2)), (tie(0, 1), tie(0, 2), tie(1, 2, "cites")), ()))
    assert ends(folded) == [(0, 1), (1, 2)]
    assert folded.left_out == ("1 tie that a longer way tells",)


def test_a_copy_is_drawn_whatever_else_leads_there():
    links = (tie(0, 1), tie(1, 2, "cites"), tie(2, 3, "cites"), tie(1, 3, "copies"))
    folded = fold_chain(Chain((origin(), *map(story, (1, 2, 3))), links, ()))
    assert folded.chain.links == links
    assert folded.left_out == ()


def test_a_sign_neither_implies_a_tie_nor_is_implied():
    parts = (origin(), *map(story, (1, 2)))
    weak = (tie(0, 1), tie(1, 2, "paraphrases", proven=False), tie(0, 2))
    assert len(fold_chain(Chain(parts, weak, ())).chain.links) == 3
    beside = (tie(0, 1), tie(1, 2, "cites"), tie(0, 2, "paraphrases", proven=False))
    assert len(fold_chain(Chain(parts, beside, ())).chain.links) == 3


def test_two_that_cite_each_other_are_joined_once_and_nothing_is_left_out():
    links = (tie(0, 1), tie(1, 2, "cites"), tie(2, 1, "cites"))
    folded = fold_chain(Chain((origin(), story(1), story(2)), links, ()))
    assert [link.mutual for link in folded.chain.links] == [False, True]
    assert folded.left_out == ()


def test_few_that_stand_alike_stay_apart_and_more_are_one_box():
    for count, boxes in ((ALIKE - 1, ALIKE - 1), (ALIKE, 1)):
        links = tuple(tie(0, at) for at in range(1, count + 1))
        folded = fold_chain(Chain((origin(), *map(story, range(1, count + 1))), links, ()))
        assert len(folded.chain.parts) == 1 + boxes
    assert folded.chain.parts[1].name == f"{ALIKE} stories"
    assert folded.chain.parts[1].names == tuple(f"Outlet {number}" for number in range(1, ALIKE + 1))


def test_stories_that_copy_the_same_story_are_said_to_have_the_same_text():
    links = (tie(0, 1), *(tie(1, at, "copies") for at in range(2, 7)))
    folded = fold_chain(Chain((origin(), *map(story, range(1, 7))), links, ()))
    assert folded.chain.parts[-1].name == "5 stories with the same text"


def test_origins_that_stand_alike_are_one_box_but_for_those_that_could_be_one():
    parts = (*(origin(f"Source {at}", seen=False) for at in range(6)), story(1))
    links = tuple(tie(at, 6, "cites") for at in range(6))
    folded = fold_chain(Chain(parts, links, (Doubt(0, 1, "same office"),)))
    assert [part.name for part in folded.chain.parts] == ["Source 0", "Source 1", "4 origins", "Outlet 1"]
    assert folded.chain.parts[2].note == "not in this record"
    assert folded.chain.doubts == (Doubt(0, 1, "same office"),)


def test_many_origins_with_one_story_each_are_one_box_beside_one():
    count = MANY + 1
    parts = (*(origin(f"Source {at}") for at in range(count)), *map(story, range(count)))
    folded = fold_chain(Chain(parts, tuple(tie(at, count + at) for at in range(count)), ()))
    assert [part.name for part in folded.chain.parts] == [f"{count} origins", f"{count} stories, one from each"]
    assert len(folded.chain.links) == 1


def test_stories_beyond_the_last_column_are_one_box_which_says_how_many():
    folded = fold_chain(row(MOST_COLUMNS + 3))
    assert folded.chain.parts[-1].name == "5 more stories that have it from these"
    assert len(folded.chain.parts) == MOST_COLUMNS
    assert folded.left_out == ("4 ties of the stories that are one box on the right",)


def test_as_many_columns_as_there_may_be_are_not_folded():
    chain = row(MOST_COLUMNS - 1)
    assert fold_chain(chain) == (chain, ())


def test_what_a_copy_cites_besides_goes_first_where_the_ways_are_too_long():
    count = MOST_COLUMNS + 3
    cited = (tie(at, at + 1, "cites") for at in range(1, count))
    copied = (tie(1, at, "copies") for at in range(3, count + 1))
    chain = Chain((origin(), *map(story, range(1, count + 1))), (tie(0, 1), *cited, *copied), ())
    folded = fold_chain(chain)
    assert folded.left_out == (f"{count - 2} citations by stories that copy another one",)
    assert [part.name for part in folded.chain.parts][-1] == f"{count - 2} stories with the same text"


def test_stories_that_copy_in_a_circle_keep_what_leads_into_it():
    long = [tie(at, at + 1, "cites") for at in range(1, 8)]
    circle = (tie(8, 9, "copies"), tie(9, 8, "copies"))
    folded = fold_chain(Chain((origin(), *map(story, range(1, 10))), (tie(0, 1), *long, *circle), ()))
    led = {other for _, other in ends(folded)}
    assert all(at in led for at, part in enumerate(folded.chain.parts) if part.sort is Sort.STORY)


CHAINS = st.tuples(st.integers(1, 4), st.integers(1, 12)).flatmap(
    lambda counts: st.lists(
        st.tuples(
            st.integers(0, sum(counts) - 1),
            st.integers(counts[0], sum(counts) - 1),
            st.sampled_from(["", "cites", "copies", "copies, cites", "credits wire"]),
            st.booleans(),
            st.booleans(),
        ).filter(lambda link: link[0] != link[1]),
        max_size=30,
        unique_by=lambda link: link[:2],
    ).map(
        lambda links: Chain(
            (*(origin(f"Source {at}") for at in range(counts[0])), *map(story, range(counts[1]))),
            tuple(Link(*link) for link in links),
            tuple(Doubt(at, at + 1, "why") for at in range(0, counts[0] - 1, 3)),
        )
    )
)


@given(CHAINS)
def test_every_story_is_in_one_box_and_every_origin_is_counted(chain):
    parts = fold_chain(chain).chain.parts
    assert Counter(key for part in parts for key in part.stories) == Counter(
        key for part in chain.parts for key in part.stories
    )
    assert sum(len(part.names) or 1 for part in parts if part.sort is Sort.ORIGIN) == sum(
        part.sort is Sort.ORIGIN for part in chain.parts
    )
    assert all(len(part.names) == len(part.stories) for part in parts if len(part.stories) > 1)


@given(CHAINS)
def test_no_box_stands_beyond_the_last_column(chain):
    drawn = fold_chain(chain).chain
    least = [int(part.sort is not Sort.ORIGIN) for part in drawn.parts]
    assert max(columns_of(ends(fold_chain(chain)), least)) < MOST_COLUMNS


@given(CHAINS)
def test_what_leads_to_a_story_still_leads_to_it(chain):
    """What an origin reached it still does, where no more is left out than what longer ways tell."""
    folded = fold_chain(chain)
    if all("longer way" in words for words in folded.left_out):
        assert all(
            reached(folded.chain, key) >= found
            for key, found in ((key, reached(chain, key)) for key in origins_of(chain))
        )


@given(CHAINS)
def test_a_chain_folds_in_one_way_and_joins_each_two_once(chain):
    folded = fold_chain(chain)
    assert folded == fold_chain(chain)
    assert len(set(ends(folded))) == len(ends(folded))


def origins_of(chain):
    return [part.name for part in chain.parts if part.sort is Sort.ORIGIN]


def reached(chain, name):
    """The stories that an origin leads to over ties that lead one way."""
    stack = [at for at, part in enumerate(chain.parts) if name in (part.names or (part.name,))]
    seen = set(stack)
    while stack:
        here = stack.pop()
        there = {link.other for link in chain.links if link.one == here}
        there |= {link.one for link in chain.links if link.mutual and link.other == here}
        stack += there - seen
        seen |= there
    return {key for at in seen for key in chain.parts[at].stories}
