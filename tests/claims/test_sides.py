import pytest
from tests.claims.invented import headline, statement

from onrecord.claims.cues import SHARED_WITH_OTHERS, cues_of, means_over_others
from onrecord.claims.headlines import sides_of_headlines
from onrecord.claims.sides import side_of, take_sides
from onrecord.lexicon.en.claims_sides import TOLD
from onrecord.values.claim import Side
from onrecord.values.stance import Stance

CLAIM = statement("the ferry Lindis was sold", story="b0")


@pytest.mark.parametrize(
    ("stance", "negated", "in_words", "side"),
    [
        (Stance.ASSERTS, False, False, Side.FOR),
        (Stance.CONFIRMS, False, False, Side.FOR),
        (Stance.ASSERTS, True, False, Side.AGAINST),
        (Stance.DENIES, False, False, Side.AGAINST),
        (Stance.DENIES, True, True, Side.AGAINST),
        (Stance.DENIES, True, False, Side.FOR),
        (Stance.QUESTIONS, False, False, Side.NEITHER),
        (Stance.DECLINES, False, False, Side.NEITHER),
        (Stance.OTHER, False, False, Side.NEITHER),
        (None, False, False, Side.NEITHER),
    ],
)
def test_side_by_stance_and_polarity(stance, negated, in_words, side):
    one = statement("the ferry was sold", stance=stance, negated=negated, denial_in_words=in_words)
    assert side_of(one, CLAIM).side is side


def test_a_contrary_word_turns_the_side():
    assert side_of(statement("the captain is alive"), statement("the captain is dead")).side is Side.AGAINST


def test_a_claim_that_says_no_turns_the_side():
    assert (
        side_of(statement("the ferry was sold"), statement("the ferry was not sold", negated=True)).side is Side.AGAINST
    )


def test_the_wording_is_for_itself():
    assert take_sides([CLAIM], CLAIM)[0].side is Side.FOR


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("Ferry Lindis sold", Side.FOR),
        ("No, the ferry Lindis was not sold", Side.AGAINST),
        ("Sale of ferry Lindis is a hoax", Side.AGAINST),
        ("Was the ferry Lindis sold?", Side.NEITHER),
        ("Ferry Lindis reportedly sold, sources claim", Side.NEITHER),
    ],
)
def test_headlines_by_the_trained_model(words, side):
    assert sides_of_headlines([words], CLAIM.words)[0].side is side


def test_headlines_are_judged_beside_lines():
    found = take_sides([headline("Hoax: ferry Lindis not sold", story="b1"), CLAIM], CLAIM)
    assert [one.side for one in found] == [Side.AGAINST, Side.FOR]
    assert found[0].reason.startswith("a headline: a word that refutes")


def test_no_headlines_have_no_sides():
    assert sides_of_headlines([], "anything") == ()
    assert len(sides_of_headlines([""], "")) == 1


def test_a_headline_is_never_told_by_the_names_of_a_models_cues():
    headlines = ["Lindis not sold", "Was the Lindis sold?", "Report: ferry Lindis sold for 4 million, sources say"]
    told = [sign for found in sides_of_headlines(headlines, "the ferry Lindis was sold") for sign in found.because]
    assert told
    assert not {"length", "claim length", "more words", "share", "covers claim"} & set(told)
    assert all(sign in TOLD.values() or sign.startswith("the word “") for sign in told)


@pytest.mark.parametrize(
    "words", ["why nobody was told of the sale", "whether the ferry Lindis was sold", "If it was sold"]
)
def test_what_tells_why_or_whether_takes_no_side(words):
    assert side_of(statement(words, negated="nobody" in words), CLAIM).side is Side.NEITHER


def test_a_headline_is_judged_by_the_others_and_not_by_itself():
    told = ["No, the Lindis was not sold", "Was the Lindis sold?", "Lindis “sold”: report"]
    cues = [cues_of(one, CLAIM.words) for one in told]
    for at, means in enumerate(means_over_others(cues)):
        others = [row for number, row in enumerate(cues) if number != at]
        for name in SHARED_WITH_OTHERS:
            assert means[f"others: {name}"] == pytest.approx(sum(min(row[name], 1) for row in others) / len(cues))
    assert set(means_over_others(cues[:1])[0].values()) == {0.0}
