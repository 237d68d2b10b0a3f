"""Bands, what is denied, what is answered, hedges and bases, over one line or a few."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stance.invented import first, judged, lines_of, words

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance import judge_stances
from onrecord.values.attribution import Attribution, Form
from onrecord.values.stance import Band, Ground, NonAnswer, Stance
from onrecord.values.text import Span


@pytest.mark.parametrize(
    ("template", "band"),
    [
        ("{s1:He} {q1:denied} {c1:the report}.", Band.CATEGORICAL),
        ("{s1:He} {q1:categorically denied} {c1:the report}.", Band.CATEGORICAL),
        ("{c1:“I did NOT go,”} {s1:he} {q1:said}.", Band.CATEGORICAL),
        ("{s1:He} {q1:said} {c1:there was no truth whatsoever in the report}.", Band.CATEGORICAL),
        ("{s1:He} {q1:said} {c1:the report was completely false}.", Band.CATEGORICAL),
        ("{s1:He} {q1:flatly disputed} {c1:the report}.", Band.CATEGORICAL),
        ("{s1:He} {q1:denied} {c1:that it was in June}.", Band.PARTIAL),
        ("{s1:He} {q1:denied} {c1:that the meeting took place in June}.", Band.PARTIAL),
        ("{s1:He} {q1:denied} {c1:knowing about the payment}.", Band.PARTIAL),
        ("{s1:He} {q1:denied} {c1:direct involvement in the sale}.", Band.PARTIAL),
        ("{s1:He} {q1:denied} {c1:some of the charges}.", Band.PARTIAL),
        ("{s1:He} {q1:said} {c1:he did not sign it, but he read it}.", Band.PARTIAL),
        ("{s1:He} {q1:denied} {c1:the sale}, but admitted the talks.", Band.PARTIAL),
        ("{s1:Her lawyer} {q1:said} {c1:the duchess was not on board at six o’clock}.", Band.PARTIAL),
        ("{s1:Her lawyer} {q1:said} {c1:the duchess was not on board at any time}.", Band.CATEGORICAL),
        ("{s1:He} {q1:called} {c1:the report “tattle”}.", Band.NON_DENIAL),
        ("{s1:He} {q1:said} {c1:he did not recall the call}.", Band.NON_DENIAL),
        ("{s1:He} {q1:said} {c1:the accusation was ridiculous}.", Band.NON_DENIAL),
        ("{s1:He} {q1:dismissed} {c1:the accusation as politically motivated}.", Band.NON_DENIAL),
        ("{s1:He} {q1:said} {c1:he was not aware of such a call}.", Band.NON_DENIAL),
        ("{s1:He} {q1:disputed} {c1:the report}.", None),
        ("{s1:He} {q1:said} {c1:the dam was old}.", None),
        ("{s1:He} {q1:declined to comment}.", None),
    ],
)
def test_a_denial_gets_the_band_that_its_words_suggest(template, band):
    judgement = first(template)
    assert judgement.band is band, judgement.reason


def test_words_in_capitals_all_over_do_not_make_a_denial_flat():
    assert first("{s1:HE} {q1:DISPUTED} {c1:THE REPORT, NOT THE SALE}.").band is None


@pytest.mark.parametrize(
    ("template", "denied"),
    [
        ("{s1:He} {q1:denied} {c1:that he took the money}.", ["he took the money"]),
        ("{s1:He} {q1:denied} {c1:he took the money}.", ["he took the money"]),
        ("{s1:He} {q1:denied} {c1:taking the money}.", ["taking the money"]),
        ("{s1:He} {q1:denied} {c1:claims by Ms Orla that he took the money}.", ["he took the money"]),
        ("{s1:He} {q1:rejected} {c1:the suggestion that he took the money}.", ["he took the money"]),
        ("{s1:He} {q1:denied} {c1:the allegations of theft}.", ["the allegations of theft"]),
        ("{s1:He} {q1:denied the allegations}.", ["the allegations"]),
        ("{s1:He} {q1:said} {c1:the allegations of theft are false}.", ["the allegations of theft"]),
        ("{s1:He} {q1:said} {c1:it was not true that he took the money}.", ["he took the money"]),
        ("{s1:He} {q1:said} {c1:there was no truth in the rumour}.", ["the rumour"]),
        ("{s1:He} {q1:dismissed} {c1:the rumour as nonsense}.", ["the rumour"]),
        ("{s1:He} {q1:called} {c1:the rumour “absurd”}.", ["the rumour"]),
        ("{s1:He} {q1:said} {c1:he did not recall meeting her}.", ["meeting her"]),
        ("{c1:“I did NOT go to Sahrin,”} {s1:he} {q1:said}.", ["I did NOT go to Sahrin"]),
        ("{c1:The claim} {q1:was rejected by} {s1:the bank}.", ["The claim"]),
        ("{s1:He} {q1:denied it}.", ["it"]),
        ("{s1:He} {q1:denied}.", []),
        ("{s1:He} {q1:confirmed} {c1:the claim}.", []),
        ("{s1:He} {q1:did not deny} {c1:the claim}.", []),
    ],
)
def test_what_exactly_is_denied_is_a_span(template, denied):
    text, judgements = judged(template)
    assert words(text, judgements[0].denied) == denied


def test_a_denial_in_two_parts_denies_both():
    text, judgements = judged("{c1:“I did not sell it,”} {s1:he} {q1:said}. {c1_2:“I did not lend it.”}")
    assert words(text, judgements[0].denied) == ["I did not sell it", "I did not lend it"]


ANSWERS = [
    (
        "{s1:Ms Orla} {q1:said} {c1:Tarn sold the mine}. {s2:Mr Tarn} {q2:denied} {c2:that he had sold the mine}.",
        [None, 0],
    ),
    ("{s1:Ms Orla} {q1:said} {c1:Tarn took the silver}. {s2:Mr Tarn} {q2:denied} {c2:taking the silver}.", [None, 0]),
    ("{s1:Ms Orla} {q1:said} {c1:Tarn sold the mine}. {s2:Mr Tarn} {q2:said} {c2:the claim was false}.", [None, 0]),
    ("{s1:Ms Orla} {q1:said} {c1:Tarn sold the mine}. {s2:Mr Tarn} {q2:denied it}.", [None, 0]),
    (
        "{s1:Mr Tarn} {q1:denied} {c1:{q2:claims} by {s2:Ms Orla} {c2:that he had sold the mine}}.",
        [1, None],
    ),
    (
        (
            "{c1:“Did NOT sell,”} {q1:tweeted} {s1:Mr Tarn} in response to {s2:a report} {q2:claiming} "
            "{c2:that the mine was gone}."
        ),
        [1, None],
    ),
    (
        "{s1:Ms Orla} {q1:said} {c1:the mine was sold in May}. {s2:The clerk} {q2:confirmed} {c2:the mine was sold}.",
        [None, 0],
    ),
    (
        (
            "{s1:The Ledger} {q1:reported} {c1:a secret visit to Sahrin}. "
            "{s2:Ms Orla} {q2:said} {c2:the mine was sold}. {s3:The palace} {q3:denied} {c3:the Ledger's report}."
        ),
        [None, None, 0],
    ),
    (
        (
            "{s1:Ms Orla} {q1:said} {c1:the mine was sold}. {s2:Mr Tarn} {q2:denied} {c2:any visit to Sahrin}. "
            "{s3:The Ledger} {q3:reported} {c3:that Mr Tarn made a visit to Sahrin}."
        ),
        [None, 2, None],
    ),
    # rather none than wrong
    ("{s1:Ms Orla} {q1:said} {c1:the mine was sold}. {s2:Mr Tarn} {q2:denied} {c2:any wrongdoing}.", [None, None]),
    ("{s1:Mr Tarn} {q1:said} {c1:the mine was sold}. {s2:Mr Tarn} {q2:denied} {c2:the mine was sold}.", [None, None]),
    ("{s1:Mr Tarn} {q1:denied} {c1:the claim}.", [None]),
    ("{s1:Ms Orla} {q1:said} {c1:it rained}. {s2:The clerk} {q2:confirmed} {c2:the mine was sold}.", [None, None]),
    ("{s1:Ms Orla} {q1:hoped} {c1:the mine was sold}. {s2:Tarn} {q2:denied} {c2:the mine was sold}.", [None, None]),
]


@pytest.mark.parametrize(("template", "answers"), ANSWERS)
def test_a_denial_or_confirmation_names_the_line_that_it_answers(template, answers):
    assert [judgement.answers for judgement in judged(template)[1]] == answers


def test_a_bare_it_is_what_it_points_at():
    text, judgements = judged("{s1:Ms Orla} {q1:said} {c1:Tarn sold the mine}. {s2:Mr Tarn} {q2:denied} {c2:it}.")
    assert words(text, judgements[1].denied) == ["Tarn sold the mine"]


def test_a_plain_no_to_what_another_source_said_is_a_denial():
    _, judgements = judged(
        "{s1:Ms Orla} {q1:said} {c1:the dam leaked oil in May}. "
        "{s2:The ministry} {q2:said} {c2:no oil leaked at the dam}."
    )
    assert [judgement.stance for judgement in judgements] == [Stance.ASSERTS, Stance.DENIES]
    assert (judgements[1].rule, judgements[1].answers) == ("answers-with-not", 0)


def test_a_plain_no_to_nobody_is_none():
    _, judgements = judged(
        "{s1:Ms Orla} {q1:said} {c1:rain fell}. {s2:The ministry} {q2:said} {c2:no oil leaked at the dam}."
    )
    assert judgements[1].stance is Stance.ASSERTS


@pytest.mark.parametrize(
    ("template", "hedges"),
    [
        ("{c1:He} {q1:reportedly} {c1_2:left}.", ["reportedly"]),
        ("{s1:She} {q1:said} {c1:he may have left about 40 men behind}.", ["may have", "about"]),
        ("{s1:She} {q1:said} {c1:he left in May, perhaps}.", ["perhaps"]),
        ("{s1:She} {q1:said}: {c1:“May be so.”}", ["May be"]),
        ("{c1:The dam} {q1:is believed to} {c1_2:have failed}.", ["is believed to"]),
        ("{s1:She} {q1:did not rule out} {c1:a visit}.", ["did not rule out"]),
        ("{s1:She} {q1:said} {c1:it appeared to be a bomb}.", ["appeared to be"]),
        ("{s1:She} {q1:said} {c1:it was about the dam}.", []),
        ("Reportedly, {s1:she} {q1:said} {c1:no}.", []),
    ],
)
def test_hedges_on_the_cue_and_in_the_content_are_kept_verbatim(template, hedges):
    text, judgements = judged(template)
    assert words(text, judgements[0].hedges) == hedges


@pytest.mark.parametrize(
    ("template", "ground", "stated"),
    [
        ("{s1:A guest who was present} {q1:said} {c1:it burnt}.", Ground.PRESENT, "who was present"),
        ("{s1:An eyewitness} {q1:said} {c1:it burnt}.", Ground.PRESENT, "An eyewitness"),
        ("{s1:Witness} {q1:said} {c1:it burnt}.", Ground.PRESENT, "Witness"),
        ("{s1:An official who took part in the talks} {q1:said} {c1:no}.", Ground.TOOK_PART, "who took part in"),
        ("{s1:A clerk who has seen the letter} {q1:said} {c1:no}.", Ground.SAW_DOCUMENT, "has seen the letter"),
        ("{s1:Two people briefed on the talks} {q1:said} {c1:no}.", Ground.WAS_TOLD, "briefed on"),
        ("{s1:Flight-tracking data} {q1:show} {c1:that a jet left}.", Ground.DATA, "Flight-tracking data"),
        ("{s1:A radar track kept by a pilot} {q1:shows} {c1:that a jet left}.", Ground.DATA, "A radar track"),
        ("{s1:The trace} {q1:shows} {c1:that a jet left}.", Ground.DATA, "The trace"),
        ("{c1:“I was told the dam failed,”} {s1:he} {q1:said}.", Ground.WAS_TOLD, "I was told"),
    ],
)
def test_the_basis_is_the_one_that_the_story_states(template, ground, stated):
    text, judgements = judged(template)
    basis = judgements[0].basis
    assert basis is not None
    assert (basis.ground, text[basis.span.start : basis.span.end]) == (ground, stated)


@pytest.mark.parametrize(
    "template",
    [
        "{s1:Ms Orla} {q1:said} {c1:it burnt}.",
        "{s1:Ms Orla} {q1:said} {c1:the minister was told on Monday}.",
        "{s1:A person familiar with the matter} {q1:said} {c1:it burnt}.",
        "{s1:The trace of oil} {q1:shows} {c1:that it burnt}.",
    ],
)
def test_no_basis_is_made_up(template):
    assert first(template).basis is None


def test_every_reason_quotes_the_words_that_decided():
    text, judgements = judged("{s1:The Envoy} {q1:Flatly Denied} {c1:it}.")
    assert words(text, judgements[0].decided) == ["Denied"]
    assert judgements[0].reason == "“Denied”: says no to what follows"


def test_no_lines_give_no_judgements():
    assert judge_stances(read_text("", ()), ()) == ()


TEXTS = st.text(alphabet="“”’\"' .,?!\nabdeinot İDN", max_size=80) | st.lists(
    st.sampled_from("he did not deny that the claims were false denied said may have I no İ “ ” . , claim".split()),
    max_size=30,
).map(" ".join)


@given(TEXTS, st.data())
def test_whatever_the_spans_judgements_lie_in_their_line(text, data):
    def spans(most):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=0, max_size=2 * most, unique=True)))
        return tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))

    cue = spans(1)
    line = Attribution(spans(1), cue or (Span(0, 0),), spans(2), None, Form.MIXED, 0.5, "")
    reading = read_text(text, tuple(cut_paragraphs(text)))
    (judgement,) = judge_stances(reading, (line,))
    assert all(0 <= span.start < span.end <= len(text) for span in (*judgement.denied, *judgement.hedges))
    assert judge_stances(reading, (line,)) == (judgement,)
    assert (judgement.band is None) or judgement.stance is Stance.DENIES
    assert (judgement.non_answer is None) or judgement.stance is Stance.DECLINES
    assert judgement.reason


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "not ",
        "did not ",
        "claim ",
        "“",
        "that ",
        "he never ",
        "denied the ",
        "may have ",
        "very ",
        "seen the report by ",
        " ",
    ],
)
def test_hostile_lines_take_no_longer_than_others(unit):
    text = "He denied that " + unit * (200_000 // len(unit))
    reading = read_text(text, (Span(0, len(text)),))
    half = len(text) // 2
    lines = [
        Attribution((Span(0, 2),), (Span(3, 9),), (Span(10, len(text)),), None, Form.INDIRECT, 0.5, ""),
        Attribution((Span(10, half),), (Span(half, len(text)),), (), None, Form.INDIRECT, 0.5, ""),
    ]
    begun = time.process_time()
    judge_stances(reading, lines)
    assert time.process_time() - begun < 5


def test_the_builder_sees_what_stands_in_what():
    _, lines = lines_of("{s1:A} {q1:said} {c1:{s2:B} {q2:said} {c2:{s3:C} {q3:left}}}.")
    assert [line.inside for line in lines] == [None, 0, 1]


@pytest.mark.parametrize("often", [300, 600])
def test_many_lines_of_one_endless_sentence_are_read_in_time(often):
    one = "he denied that he had sold the mine, as a clerk said he may have done, in response to "
    text = one * often
    lines = []
    for begin in range(0, len(text), len(one)):
        source, cue, content = (Span(begin + start, begin + end) for start, end in ((0, 2), (3, 9), (10, 35)))
        lines.append(Attribution((source,), (cue,), (content,), None, Form.INDIRECT, 0.5, ""))
        source, cue, content = (Span(begin + start, begin + end) for start, end in ((40, 47), (48, 52), (53, 69)))
        lines.append(Attribution((source,), (cue,), (content,), None, Form.INDIRECT, 0.5, ""))
    reading = read_text(text, (Span(0, len(text)),))
    begun = time.process_time()
    judgements = judge_stances(reading, lines)
    assert time.process_time() - begun < 10
    assert [judgement.stance for judgement in judgements[:2]] == [Stance.DENIES, Stance.ASSERTS]


def test_what_stands_in_the_next_sentence_is_no_order():
    template = (
        '{c1:"It was built here,"} {s1:Ann Reil} {q1:tells} The Lind Courier. {c1_2:"You are going to see more."}'
    )
    assert judged(template)[1][0].stance is Stance.ASSERTS


def test_questions_left_unanswered_are_no_response():
    template = "{s1:The ministry} {q1:did not answer} {c1:detailed questions sent that afternoon}."
    judgement = judged(template)[1][0]
    assert (judgement.stance, judgement.non_answer) == (Stance.DECLINES, NonAnswer.NO_RESPONSE)


@pytest.mark.parametrize(
    ("template", "stance"),
    [
        ("{c1:“I was NOT at Lind on Saturday. There is no leak,”} {s1:he} {q1:wrote}.", Stance.DENIES),
        ("{c1:“We have NEVER met her,”} {s1:they} {q1:said}.", Stance.DENIES),
        ("{c1:“I was not well on Saturday,”} {s1:he} {q1:wrote}.", Stance.ASSERTS),
        ("{c1:“I am NOT going to sing,”} {s1:he} {q1:wrote}.", Stance.ASSERTS),
        ("{s1:He} {q1:wrote} {c1:that NOT one house was left}.", Stance.ASSERTS),
    ],
)
def test_a_stressed_not_denies_what_the_speaker_did(template, stance):
    assert judged(template)[1][0].stance is stance
