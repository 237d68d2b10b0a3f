"""Plain lines that deny because of what stands around them, and plain lines that do not."""

import pytest
from tests.stance.invented import judged

from onrecord.values.stance import Stance

DENY = {
    "in the same words": (
        "{s1:Rebels} {q1:said} {c1:a general had defected}. {s2:The army} {q2:said} {c2:no general had defected}."
    ),
    "in words for much the same": (
        "{s1:Envoys} {q1:say} {c1:Sahrin supplies drones to the militia}. "
        "{s2:Sahrin} {q2:says} {c2:it has sent no weapons to any party}."
    ),
    "a mere no to a question": "{q1:Asked} {c1:if he had offered money}, {s2:Mr Bal} {q2:said} {c2:he had not}.",
    "the object says no": (
        "{s1:The treasurer} {q1:accused} {c1:Olav Brandt of paying his brother}. "
        "{c2:“I have paid my brother nothing,”} {s2:Brandt} {q2:said}."
    ),
    "before the claim": (
        "{s1:The ministry} {q1:said} {c1:no oil had leaked at the dam}. "
        "{s2:Ms Orla} {q2:had said} {c2:the dam leaked oil in May}."
    ),
    "one who just spoke is called a liar": (
        "{s1:Mr Pell} {q1:said} {c1:the general had promised him a command}. "
        "{c2:“Mr Pell is lying,”} {s2:the general} {q2:said}."
    ),
    "of what somebody suspects": (
        "{s1:Police} {q1:suspect} {c1:that the guard opened the gate}. "
        "{s2:The guard} {q2:says} {c2:he was asleep and did not open any gate}."
    ),
    "insisted that all was as it should be": (
        "{s1:Rivals} {q1:alleged} {c1:that the count was rigged}. {s2:The clerk} {q2:insisted} {c2:the vote was fair}."
    ),
    "insisted on another thing, in some of the words": (
        "{s1:Two deputies} {q1:said} {c1:the cabinet had dropped the canal lift}. "
        "{s2:An aide} {q2:insisted} {c2:the canal lift was paid for}."
    ),
    "the object says no, in other words": (
        "{s1:The charge sheet} {q1:says} {c1:the clerk received 40,000 crowns}. "
        "{s2:The clerk} {q2:told the court} {c2:he met not one builder and received no cheque}."
    ),
    "the second no is the one": (
        "{s1:Hackers} {q1:boasted} {c1:that they had taken the files of the clinic}. "
        "{s2:The board} {q2:said} {c2:its network had not been entered and that no files were taken}."
    ),
    "by a pronoun, of the very words": (
        "{s1:A waitress} {q1:said} {c1:the chief was in the room}. {c2:He had not}, {s2:he} {q2:said}, "
        "{c2_2:been in the room}."
    ),
    "would never": (
        "{s1:Prosecutors} {q1:say} {c1:Mr Bal poisoned the dog}. {s2:Mr Bal} {q2:said} {c2:he would never harm a dog}."
    ),
}
PLAIN = {
    "of what is not so yet": (
        "{s1:Ms Orla} {q1:said} {c1:the bridge had reopened}. {s2:The office} {q2:said} {c2:it had not reopened yet}."
    ),
    "of something else": (
        "{s1:Ms Orla} {q1:accused} {c1:the minister of lying}. "
        "{s2:The minister} {q2:said} {c2:the budget would not grow}."
    ),
    "of the same source": (
        "{s1:Mr Tarn} {q1:said} {c1:the dam leaked oil}. {s2:Mr Tarn} {q2:said} {c2:the dam had not leaked oil}."
    ),
    "both say no": (
        "{s1:Ms Orla} {q1:said} {c1:the trains were not running}. {s2:A guard} {q2:said} {c2:no trains were running}."
    ),
    "of what should not be": (
        "{s1:Ms Orla} {q1:said} {c1:the bank would merge}. {s2:A clerk} {q2:said} {c2:the bank should not merge}."
    ),
    "a charge of lying, of one who said nothing": (
        "{s1:Ms Tal} {q1:said} {c1:the price was high}. {c2:“The builders are lying,”} {s2:Mr Aro} {q2:said}."
    ),
    "insisting on what is to come": (
        "{s1:The union} {q1:alleged} {c1:that the airline hid delays}. "
        "{s2:The airline} {q2:insisted} {c2:passengers would get fair refunds}."
    ),
    "insisting where nobody said a word of it": (
        "{s1:The union} {q1:said} {c1:members vote on Friday}. {s2:The coach} {q2:insisted} {c2:the boat was new}."
    ),
    "of what has been, to what is to come": (
        "{s1:Doctors} {q1:said} {c1:they would give travellers vaccines}. "
        "{s2:The office} {q2:said} {c2:no travellers had been given vaccines}."
    ),
    "a no that shares no deed": (
        "{s1:Police} {q1:said} {c1:the van hit a wall}. {s2:A driver} {q2:said} {c2:no bus had come since noon}."
    ),
    "of others who do not": (
        "{s1:A survey} {q1:said} {c1:most voters support the tram}. "
        "{s2:One in five} {q2:said} {c2:they would not support the tram}."
    ),
}


@pytest.mark.parametrize("template", DENY.values(), ids=DENY)
def test_a_plain_line_that_says_no_to_another_denies_and_answers_it(template):
    _, judgements = judged(template)
    found = [at for at, judgement in enumerate(judgements) if judgement.stance is Stance.DENIES]
    assert [(at, judgements[at].answers) for at in found] == [(found[0], 1 - found[0])]
    assert judgements[found[0]].band is not None


@pytest.mark.parametrize("template", PLAIN.values(), ids=PLAIN)
def test_a_plain_line_with_a_not_denies_nothing_by_itself(template):
    assert [judgement.stance for judgement in judged(template)[1]] == [Stance.ASSERTS, Stance.ASSERTS]


MUCH_WANTED = "".join(
    f" {{s{n}:The club}} {{q{n}:wants}} {{c{n}:a fire {where}}}."
    for n, where in enumerate(("in the hut", "on the quay", "in the square", "on the hill", "by the gate"), 2)
)
"""Lines that state nothing and make a word common, so that a plain no to it must be tied in other ways."""


@pytest.mark.parametrize(
    ("told", "answer", "answers"),
    [
        ("the keeper was warned of the fire in May", "There was no fire in May", 0),
        ("the keeper was warned of the fire in May", "There was not a fire that year", 0),
        ("the keeper was warned of the fire in May", "There was no wall in May", None),
        ("the keeper lacked a fire in May", "There was no fire in May", None),
        ("the keeper would light a fire in May", "There was no fire in May", None),
        ("the keeper was warned of the fire in May", "No fire escaped the keeper", None),
    ],
)
def test_what_the_story_opens_with_is_denied_by_saying_that_there_was_none(told, answer, answers):
    opening = f"{{s1:Ms Orla}} {{q1:says}} {{c1:{told}}}." + MUCH_WANTED
    judgement = judged(opening + f" {{c9:“{answer},”}} {{s9:the chief of the brigade}} {{q9:said}}.")[1][-1]
    assert (judgement.stance is Stance.DENIES, judgement.answers) == (answers is not None, answers)


@pytest.mark.parametrize(
    ("before", "stance"),
    [
        ("After weeks of rumours that the theatre had been sold, ", Stance.DENIES),
        ("On the day on which the theatre opened again, ", Stance.ASSERTS),
    ],
)
def test_a_plain_no_to_a_charge_in_the_story_s_own_voice_is_a_denial(before, stance):
    _, judgements = judged(before + "{s1:its director} {q1:said} {c1:the theatre had not been sold}.")
    assert (judgements[0].stance, judgements[0].answers) == (stance, None)


@pytest.mark.parametrize(
    ("before", "content", "stance"),
    [
        ("After reports of cracks in the dam, ", "the dam was safe", Stance.DENIES),
        ("After reports of cracks in the dam, ", "the dam would be safe", Stance.ASSERTS),
        ("At noon on the dam, ", "the dam was safe", Stance.ASSERTS),
    ],
)
def test_insisting_that_all_is_well_denies_a_charge_in_the_story_s_own_voice(before, content, stance):
    _, judgements = judged(f"{before}{{s1:its keeper}} {{q1:insisted}} {{c1:{content}}}.")
    assert judgements[0].stance is stance


@pytest.mark.parametrize(
    ("before", "stance"),
    [
        ("{s2:A website} {q2:claimed} {c2:that she had a chef flown in}. ", Stance.DENIES),
        ("After rumours about her chef, ", Stance.DENIES),
        ("", Stance.ASSERTS),
    ],
)
def test_scorn_is_a_denial_only_where_there_is_something_to_scorn(before, stance):
    _, judgements = judged(before + "{c1:“It is ridiculous,”} {s1:the duchess} {q1:said}.")
    assert judgements[0].stance is stance
