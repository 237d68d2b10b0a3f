"""The many ways of saying no, of not answering and of taking back, each class beside words that look alike."""

import pytest
from tests.stance.invented import first

from onrecord.values.stance import NonAnswer, Stance

DENY = [
    # calling it false, with words that make it stronger
    "{s1:The aide} {q1:described} {c1:the announcement as a blatant lie}.",
    "{s1:The registrar} {q1:branded} {c1:the post fake}.",
    "{c1:“It's a figment of her imagination,”} {s1:he} {q1:said}.",
    "{c1:“That's wide of the mark,”} {s1:the coach} {q1:said}.",
    "{s1:The firm} {q1:termed} {c1:the allegation false and mischievous}.",
    # turning against it
    "{s1:The party} {q1:scotched} {c1:the rumours}.",
    "{s1:His agent} {q1:poured cold water on} {c1:the speculation}.",
    "{s1:The firm} {q1:slammed} {c1:the allegations}.",
    "{s1:The union} {q1:hit back at} {c1:the claim}.",
    "{s1:The singer} {q1:set the record straight}: {c1:“We are married.”}",
    # taking it back
    "{s1:The minister} {q1:backtracked on} {c1:that claim}.",
    "{s1:Her office} {q1:rowed back on} {c1:the remarks}.",
    "{s1:The senator} {q1:said} {c1:she had been mistaken}.",
    # by the negative
    "{s1:His mother} {q1:said} {c1:he was never part of any gang}.",
    "{s1:Their solicitor} {q1:said} {c1:they neither drugged him nor forged anything}.",
    "{s1:The clerk} {q1:said} {c1:he received no money from anyone}.",
    "{s1:The leader} {q1:said} {c1:he knew nothing of a second account}.",
    "{s1:Mr Byrne} {q1:said} {c1:he owed the man nothing}.",
    "{c1:“At no stage did we promise a return,”} {s1:the founder} {q1:said}.",
    "{c1:“There were never any weapons here,”} {s1:the miller} {q1:said}.",
    "{s1:His counsel} {q1:said} {c1:Mr Bal was being made a scapegoat}.",
    "{s1:His counsel} {q1:said} {c1:the accusation did not hold water}.",
    "{s1:The firm} {q1:said} {c1:there was not a shred of evidence for it}.",
    "{s1:The actor} {q1:said} {c1:he was not in talks with anyone}.",
    # sounds like a no
    "{s1:The court} {q1:said} {c1:it would not comment on fabrications}.",
    "{s1:The deputy} {q1:said} {c1:he had no idea what she was talking about}.",
    "{c1:“Not that I recall,”} {s1:the deputy} {q1:said}.",
    "{s1:The firm} {q1:said} {c1:it had complied with all the rules}.",
]
DO_NOT = [
    ("{s1:The coach} {q1:hit back at} {c1:his critics}.", Stance.OTHER),
    ("{s1:The firm} {q1:slammed} {c1:the verdict}.", Stance.OTHER),
    ("{s1:The court} {q1:quashed} {c1:the conviction}.", Stance.OTHER),
    ("{s1:The bishop} {q1:withdrew} {c1:his candidacy}.", Stance.OTHER),
    ("{c1:“They never ring back,”} {s1:Mrs Orla} {q1:said}.", Stance.ASSERTS),
    ("{c1:“We never got going,”} {s1:the captain} {q1:said}.", Stance.ASSERTS),
    ("{s1:The clerk} {q1:said} {c1:there was never any doubt}.", Stance.ASSERTS),
    ("{s1:Two clerks} {q1:said} {c1:the agency never has sown winter wheat}.", Stance.ASSERTS),
    ("{s1:The clerk} {q1:said} {c1:he received no visitors in May}.", Stance.ASSERTS),
    ("{s1:The clerk} {q1:said} {c1:she had never heard a better choir}.", Stance.ASSERTS),
    ("{s1:The clerk} {q1:said} {c1:the bucket did not hold water}.", Stance.ASSERTS),
    ("{s1:The court} {q1:said} {c1:it would not comment on the visit}.", Stance.DECLINES),
    ("{s1:The envoy} {q1:said}: {c1:“I won't rule that out.”}", Stance.DECLINES),
    ("{s1:The envoy} {q1:said}: {c1:“I'm not going to get into that.”}", Stance.DECLINES),
    ("{s1:An official} {q1:stopped short of calling} {c1:it a defeat}.", Stance.DECLINES),
    ("{s1:The player} {q1:rejected} {c1:a two-year contract}.", Stance.DECLINES),
    ("{s1:The coach} {q1:insists} {c1:on an early night}.", Stance.URGES),
    ("{s1:The broker} {q1:came clean about} {c1:his debts}.", Stance.CONFIRMS),
    ("{s1:The bank} {q1:took responsibility for} {c1:the leak}.", Stance.CONFIRMS),
]
SILENT = [
    "{s1:The minister} {q1:has remained silent on} {c1:the allegation}.",
    "{s1:The federation} {q1:has said nothing about} {c1:the money}.",
    "{s1:The firm} {q1:failed to respond to} {c1:two letters}.",
    "{s1:The firm} {q1:ignored} {c1:requests for comment}.",
]


@pytest.mark.parametrize("template", DENY)
def test_a_no_in_many_ways_denies(template):
    judgement = first(template)
    assert judgement.stance is Stance.DENIES, judgement.reason


@pytest.mark.parametrize(("template", "stance"), DO_NOT)
def test_what_looks_like_a_no_denies_nothing(template, stance):
    judgement = first(template)
    assert judgement.stance is stance, judgement.reason


@pytest.mark.parametrize("template", SILENT)
def test_silence_is_no_response(template):
    judgement = first(template)
    assert (judgement.stance, judgement.non_answer) == (Stance.DECLINES, NonAnswer.NO_RESPONSE), judgement.reason
