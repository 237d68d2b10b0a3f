from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.test_shelf import AFFAIR, posted

from onrecord.claims import STATEMENTS, STORIES, MemoryShelf, Posted, vectors
from onrecord.claims.vectors import FLOOR, Vectors, lend_words
from onrecord.claims.weights import Weights, weigh
from onrecord.values.claim import HEADLINE, StatementKey
from onrecord.values.fetched import Digest


def laid(texts, rules=STATEMENTS):
    shelf = MemoryShelf(rules)
    return shelf, shelf.place(posted(texts))


def plainly(plain, lent):
    """Lending by the product of whole matrices."""
    near = plain - np.diag(np.diag(plain))
    best = np.argsort(-np.round(near, 9), axis=1, kind="stable")[:, : len(near) - 1]
    mixed = np.eye(len(near))
    for row, lenders in enumerate(best):
        mixed[row, lenders[: lent[row]]] = near[row, lenders[: lent[row]]]
    found = mixed @ plain @ mixed.T
    lengths = np.sqrt(np.diag(found))
    return found / np.outer(lengths, lengths)


@given(st.lists(st.integers(0, 4), min_size=2, max_size=12), st.integers(0, 2**32 - 1))
def test_lending_is_as_by_whole_matrices(lent, seed):
    rows = np.random.default_rng(seed).random((len(lent), 5)) + 0.01
    rows /= np.linalg.norm(rows, axis=1)[:, None]
    plain = rows @ rows.T
    assert lend_words(plain, lent) == pytest.approx(plainly(plain, lent))


@pytest.mark.parametrize("most", [0, 10**9])
@given(seed=st.integers(0, 2**32 - 1))
def test_rows_are_multiplied_as_by_a_dense_product(most, seed):
    chance = np.random.default_rng(seed)
    dense = np.where(chance.random((7, 5)) < 0.4, chance.random((7, 5)), 0.0)
    rows, columns = np.nonzero(dense)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "_MOST_PAIRS", most)
        found = vectors.multiply(vectors._Cells(rows, columns, dense[rows, columns]), 7)
    assert found == pytest.approx(dense @ dense.T)


def test_one_alone_is_lent_nothing():
    assert lend_words(np.ones((1, 1)), [3]).tolist() == [[1.0]]


def test_what_two_share_makes_them_alike_by_its_weight():
    shelf, places = laid(["ferry Lindis", "ferry Halden"])
    terms = [list(shelf.shelved([place])[place].terms) for place in places]
    (ferry, lindis), (_, halden) = (weigh(one, shelf.held(one), 2) for one in terms)
    share = ferry**2 / np.hypot(ferry, lindis) / np.hypot(ferry, halden)
    unguarded = replace(STATEMENTS, guard=False)
    assert Vectors(shelf, replace(unguarded, lent=0)).likeness(places)[0, 1] == pytest.approx(share)
    assert Vectors(shelf, unguarded).likeness(places)[0, 1] > share


def test_short_lines_of_other_deeds_are_not_alike():
    shelf, places = laid(["ferry sold", "ferry sank"])
    assert Vectors(shelf, STATEMENTS).likeness(places)[0, 1] == 0


def test_one_name_or_one_word_in_common_makes_no_two_lines_one():
    one_name = ["Bela Noor sold the harbour", "Bela Noor plays the violin"]
    one_word = ["the mayor said not a word about heating", "nobody in Tarn understood the word"]
    two = ["Bela Noor sold the harbour in Tarn", "Tarn was where Bela Noor lived"]
    for texts, least, most in ((one_name, 0.0, 0.2), (one_word, 0.0, 0.2), (two, 0.2, 1.0)):
        shelf, places = laid(texts)
        assert least < Vectors(shelf, replace(STATEMENTS, lent=0)).likeness(places)[0, 1] < most


def test_another_word_for_one_deed_makes_two_lines_alike():
    shelf, places = laid(["Dorrit flew to Sahl", "Dorrit travelled to Sahl", "Dorrit sang in Sahl"])
    found = Vectors(shelf, replace(STATEMENTS, lent=0)).likeness(places)
    assert found[0, 1] > 0.8
    assert found[0, 1] > 1.5 * found[0, 2]


def test_what_stands_beside_the_main_clause_counts_less():
    lead = "Dorrit flew to Sahl, hours after engineers found cracks in Ketter dam"
    shelf, places = laid([lead, "Dorrit flew to Sahl", "engineers found cracks in Ketter dam"])
    plainly = Vectors(shelf, replace(STATEMENTS, lent=0, guard=False))
    whole = plainly.likeness(places)
    assert shelf.shelved([0])[0].terms["fly"] > shelf.shelved([0])[0].terms["crack"]
    assert whole[0, 1] > 0.5


def test_a_headline_has_no_word_that_counts_less():
    words = "the ferry sank, hours after the vote"
    shelf = MemoryShelf()
    shelf.place([Posted(StatementKey(Digest("a"), line), words) for line in (HEADLINE, 0)])
    seen = Vectors(shelf, STATEMENTS)
    headline, line = (seen.candidates([place], 1) for place in (0, 1))
    assert set(headline) == {1}
    assert set(line) == {0}
    assert seen.likeness([0, 1])[0, 1] < 1.0


def test_one_deed_of_one_who_is_named_brings_statements_together(monkeypatch):
    texts = [
        "Bela Noor flew to the lake on Monday with three aides",
        "Bela Noor had flown in secret to where the wall leaked",
        "Bela Noor sold the lake on Monday with three aides",
        "the minister had flown in secret to where the wall leaked",
    ]
    shelf, places = laid(texts)
    found = Vectors(shelf, STATEMENTS).likeness(places)
    monkeypatch.setattr(vectors, "_AGREED", 1.0)
    plain = Vectors(shelf, STATEMENTS).likeness(places)
    assert found[0, 1] > plain[0, 1] > 0
    assert found[1, 0] == found[0, 1]
    assert [found[row, column] for row, column in ((0, 2), (1, 3), (0, 3))] == [
        plain[row, column] for row, column in ((0, 2), (1, 3), (0, 3))
    ]
    assert found.max() <= 1.0


def test_without_lone_terms_what_nothing_shares_is_like_nothing():
    shelf, places = laid(["ferry sold", "ferry sank", "wolf howled"], STORIES)
    found = Vectors(shelf, STORIES).likeness(places)
    assert found[0, 1] == pytest.approx(1.0)
    assert found[2].tolist() == [0, 0, 0]


def test_candidates_are_the_likest_and_never_itself():
    shelf, places = laid(AFFAIR)
    near = Vectors(shelf, STATEMENTS).candidates(places[:1], 2)
    assert set(near) == {1, 2}
    assert min(near.values()) >= FLOOR


def test_what_has_no_terms_has_no_candidates():
    shelf, places = laid(["", "the the the", "ferry sold"])
    seen = Vectors(shelf, STATEMENTS)
    assert seen.candidates(places, 8) == {}
    assert seen.likeness(places).tolist() == [[0, 0, 0], [0, 0, 0], [0, 0, 1]]


def test_weights_of_many_are_those_of_each():
    held = {"ketter": 3, "visit": 60}
    terms = ["ketter", "visit", "unseen"]
    one_by_one = Weights(lambda term: held.get(term, 0), 90)
    assert weigh(terms, held, 90).tolist() == [one_by_one.of(term) for term in terms]
    assert weigh([], {}, 0).tolist() == []
