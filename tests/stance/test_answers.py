"""Longer exchanges: which line a denial or confirmation answers, in a story of several."""

from tests.stance.invented import judged, lines_of, words

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance import judge_stances
from onrecord.values.source import Named, Source, SourceKind, Voice
from onrecord.values.stance import Stance

EXCHANGE = (
    "{s1:The Leval Ledger} {q1:reported} "
    "{c1:that {s2:two officials} {q2:said} {c2:the governor flew to Sahrin in May}}.\n\n"
    "{s3:A pilot} {q3:said} {c3:fuel prices had doubled}.\n\n"
    "{c4:“I did NOT go to Sahrin,”} {s4:the governor} {q4:wrote}, rejecting {s5:a report} {q5:claiming} "
    "{c5:that she had flown there in secret}.\n\n"
    "{s6:Her aide} {q6:categorically denied} {c6:that the governor flew to Sahrin}.\n\n"
    "{s7:The airport} {q7:confirmed} {c7:that the governor had flown to Sahrin in May}.\n\n"
    "{s8:The palace} {q8:declined to comment}."
)


def test_an_exchange_is_read_line_by_line():
    _, judgements = judged(EXCHANGE)
    assert [judgement.stance for judgement in judgements] == [
        Stance.ASSERTS,
        Stance.ASSERTS,
        Stance.ASSERTS,
        Stance.DENIES,
        Stance.ASSERTS,
        Stance.DENIES,
        Stance.CONFIRMS,
        Stance.DECLINES,
    ]


def test_each_answer_points_at_what_it_answers():
    _, judgements = judged(EXCHANGE)
    assert judgements[3].answers == 4
    assert judgements[5].answers == 1
    assert judgements[6].answers == 1
    assert [judgements[at].answers for at in (0, 1, 2, 4, 7)] == [None] * 5


def test_what_is_denied_in_an_exchange_is_exact():
    text, judgements = judged(EXCHANGE)
    assert words(text, judgements[3].denied) == ["I did NOT go to Sahrin"]
    assert words(text, judgements[5].denied) == ["the governor flew to Sahrin"]


def test_a_denial_inside_another_content_answers_the_line_beside_it():
    _, judgements = judged(
        "{s1:The Ledger} {q1:said} {c1:{s2:officials} {q2:have confirmed} {c2:that talks went on, "
        "with {c3:a visit by the adviser}}, which {s3:he} {q3:denied}}."
    )
    assert [judgement.stance for judgement in judgements] == [Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES]
    assert judgements[2].answers == 1


def test_the_claim_of_a_named_source_is_that_source_s_line():
    _, judgements = judged(
        "{s1:The Farmers' Union} {q1:said} {c1:the well was poisoned}. {s2:Ms Orla} {q2:said} {c2:it would rain}. "
        "{s3:The ministry} {q3:dismissed} {c3:the Farmers' claims}."
    )
    assert judgements[2].answers == 0


def test_a_bare_claim_points_at_the_line_just_before():
    _, judgements = judged(
        "{s1:Ms Orla} {q1:said} {c1:that the well was poisoned}. {s2:A clerk} {q2:said} {c2:it was loud}. "
        "{s3:The ministry} {q3:denied} {c3:the claim}."
    )
    assert judgements[2].answers == 1


def test_a_bare_claim_points_past_a_plain_line_at_the_one_that_charges():
    _, judgements = judged(
        "{s1:Ms Orla} {q1:alleged} {c1:that the well was poisoned}. {s2:A clerk} {q2:said} {c2:it was loud}. "
        "{s3:The ministry} {q3:denied} {c3:the claim}."
    )
    assert judgements[2].answers == 0


def test_a_claim_far_back_is_not_guessed_at():
    _, judgements = judged(
        "{s1:Ms Orla} {q1:alleged} {c1:that the well was poisoned}. "
        + "It rained. " * 80
        + "{s2:He} {q2:denied} {c2:the claim}."
    )
    assert judgements[1].answers is None


def test_a_source_does_not_answer_itself_by_a_pronoun():
    _, judgements = judged(
        "{s1:Mr Tarn} {q1:said} {c1:the well was clean}. {s2:He} {q2:denied} {c2:that the well was clean}."
    )
    assert judgements[1].answers is None


def test_an_attitude_is_no_claim_to_answer():
    _, judgements = judged(
        "{s1:Ms Orla} {q1:hopes} {c1:the well was poisoned}. "
        "{s2:The ministry} {q2:denied} {c2:that the well was poisoned}."
    )
    assert judgements[1].answers is None


def test_a_which_is_spelled_out_by_the_line_before_it_or_by_the_clause():
    text, judgements = judged(
        "{s1:Two teammates} {q1:said} {c1:Korda had used a stimulant}, {c2:which} {s2:he} {q2:denied}."
    )
    assert (judgements[1].answers, words(text, judgements[1].denied)) == (0, ["Korda had used a stimulant"])
    text, judgements = judged("Tarvo was accused of leaking the plans, {c1:which} {s1:he} {q1:denies}.")
    assert (judgements[0].answers, words(text, judgements[0].denied)) == (
        None,
        ["Tarvo was accused of leaking the plans"],
    )


def test_a_denial_that_opens_a_story_answers_the_claim_below_it():
    _, judgements = judged(
        "{s1:The mayor of Sunder} {q1:has denied} {c1:taking free flights from a builder}.\n\n"
        "{s2:The Post} {q2:reported} {c2:that the mayor flew to the coast in a jet}."
    )
    assert judgements[0].answers == 1


def test_a_confirmation_answers_the_claim_and_not_the_denial_between():
    _, judgements = judged(
        "{s1:The Post} {q1:said} {c1:the ferry had struck a rock}. "
        "{s2:Its owner} {q2:denied} {c2:it had struck a rock}. "
        "{s3:The coastguard} {q3:confirmed} {c3:that the ferry had struck a rock}."
    )
    assert [judgement.answers for judgement in judgements] == [None, 0, 0]


def test_wrongdoing_is_denied_to_the_one_who_charged_and_to_nobody_else():
    charge = "{s1:Ms Orla} {q1:accused} {c1:the broker of fraud}. "
    plain = "{s1:Ms Orla} {q1:said} {c1:the harvest was good}. "
    denial = "{s2:The broker} {q2:denied} {c2:any wrongdoing}."
    assert [judged(before + denial)[1][1].answers for before in (charge, plain)] == [0, None]


def test_what_is_taken_back_is_the_source_s_own_line():
    _, judgements = judged(
        "{s1:The envoy} {q1:said on Monday} {c1:the tariff was dead}. {s2:Traders} {q2:said} {c2:they were glad}. "
        "{s3:The envoy} {q3:walked back} {c3:the comment}."
    )
    assert (judgements[2].stance, judgements[2].answers) == (Stance.DENIES, 0)


def test_a_claim_is_pointed_at_past_another_s_denial_of_it():
    _, judgements = judged(
        "{s1:A portal} {q1:reported} {c1:that the actor had joined the party}. {s2:The actor} {q2:rubbished} "
        "{c2:the report}. {s3:His manager} {q3:scotched} {c3:the speculation too}."
    )
    assert [judgement.answers for judgement in judgements] == [None, 0, 0]


def test_the_one_of_whom_a_line_speaks_by_a_noun_does_not_say_it():
    template = "{s1:Police} {q1:said} {c1:the guard opened the gate}. {s2:The guard} {q2:denied} {c2:it}."
    text, lines = lines_of(template)
    voice = Voice(0, None, (), 1.0, "", ())
    named = Named((Source(None, SourceKind.UNNAMED, (), None, False, None, None, None, ()),), (voice, voice))
    judgements = judge_stances(read_text(text, tuple(cut_paragraphs(text))), lines, named)
    assert judgements[1].answers == 0
