import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from evaluation.cascade_stories import Made, Maker, Piece, Said, true_kind
from evaluation.cascade_words import AGENCIES, CITING, OUTLETS
from evaluation.cascades import Tally, build_record, score_edges, score_origins, score_reuse

from onrecord.values.lineage import EdgeKind

SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "el", "or")]


def invented_text(seed):
    """A text of made-up words in twelve paragraphs, with a quotation in each third one."""
    source = random.Random(seed)

    def sentence(size):
        words = ["".join(source.choices(SYLLABLES, k=3)) for _ in range(size)]
        return " ".join(words).capitalize()

    paragraphs = [f"{sentence(14)}. {sentence(11)}." for _ in range(12)]
    paragraphs[::3] = [f"“{sentence(12)},” {sentence(3).lower()}." for _ in paragraphs[::3]]
    return "\n".join(paragraphs)


@pytest.fixture(scope="module")
def clusters():
    return [[invented_text(f"{cluster} {number}") for number in range(6)] for cluster in range(14)]


def made(number, *pieces):
    return Made(number, 0, f"Outlet {number}", datetime(2031, 3, 1, tzinfo=UTC), [list(pieces)])


LONG = Piece(" ".join(f"word{at}" for at in range(30)), 1)
OTHER = Piece(" ".join(f"other{at}" for at in range(70)), 2)
MORE = Piece(" ".join(f"more{at}" for at in range(70)), 3)


def test_what_two_made_stories_have_in_common_is_known():
    assert true_kind(made(1, LONG), made(2, LONG, OTHER)) is EdgeKind.COPIES
    assert true_kind(made(1, LONG, OTHER), made(2, LONG, MORE)) is EdgeKind.LIFTS
    assert true_kind(made(1, LONG), made(2, OTHER)) is None
    quoting = replace(OTHER, quote=9), replace(MORE, quote=9)
    assert true_kind(made(1, quoting[0]), made(2, quoting[1])) is EdgeKind.SHARES_QUOTE
    retold = Piece("the same in other words", 4, retold=1)
    assert true_kind(made(1, LONG), made(2, retold, OTHER)) is EdgeKind.PARAPHRASES
    assert true_kind(made(1, LONG), made(2, replace(retold, cites=("Outlet 1",)), OTHER)) == "either"


def test_boilerplate_ties_no_made_stories():
    prompt = Piece("Never miss a story.", -1)
    assert true_kind(made(1, LONG, prompt), made(2, OTHER, prompt)) is None


def test_the_same_seed_makes_the_same_cascades(clusters):
    first, again = (Maker("tune", clusters, 1).make() for _ in range(2))
    assert first.stories == again.stories
    assert first.stories != Maker("tune", clusters, 2).make().stories


def test_a_statement_stands_where_its_piece_says(clusters):
    for story in Maker("tune", clusters, 1).make().stories:
        for piece in story.pieces():
            if piece.said is not None and piece.said.content is not None:
                start, end = piece.said.content
                assert 0 <= start < end <= len(piece.text)


def test_the_halves_share_no_names_and_no_phrases_that_cite():
    for words in (OUTLETS, AGENCIES, CITING):
        assert not set(words["tune"]) & set(words["test"])


def test_planted_edges_and_origins_are_scored(clusters):
    record = build_record(Maker("tune", clusters, 1).make())
    tallies = score_edges(record)
    assert tallies["copies"].there > 5
    assert tallies["copies"].f1 > 0.8
    scores = score_origins(record)
    assert scores["cascades"] > 3
    assert scores["range holds"] > 0.7


def test_scores_fall_when_nothing_is_found(clusters):
    record = build_record(Maker("tune", clusters, 1).make())
    blind = replace(record, edges=())
    assert score_edges(blind)["copies"].f1 == 0
    assert score_origins(blind)["range exact"] < score_origins(record)["range exact"]


def test_a_tally_of_nothing_is_whole():
    assert Tally().f1 == 1
    assert Tally(right=1, found=2, there=2).f1 == pytest.approx(0.5)


def test_reuse_is_measured_against_an_exact_index():
    one, other = invented_text("one"), invented_text("other")
    scores = score_reuse([one, one + "\n" + other[:200], invented_text("third")])
    assert (scores["pairs"], scores["reuse found"], scores["reuse tied"]) == (1, 1, 1)


def test_what_is_said_keeps_where_it_began(clusters):
    for story in Maker("test", clusters, 3).make().stories:
        assert all(piece.said.roots for piece in story.pieces() if isinstance(piece.said, Said))
