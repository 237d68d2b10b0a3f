import pytest
from tests.timeline.invented import reading_of

from onrecord.testing import marked
from onrecord.timeline.events import tie_to_events
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Grain, Interpretation, Order, TimeExpression, TimeType


def told(span, value="PXD", kind=TimeType.DURATION):
    interval = (None, None) if value.startswith("P") else (value, value)
    reading = Interpretation(value, *interval, Grain.DAY, Anchor.ITSELF, None, "as given")
    return TimeExpression(span, kind, None, (reading,), None)


def tied(template, **values):
    """The times of a template: those named t… are durations unless another value is given."""
    text, spans = marked(template)
    times = [
        told(
            span, values.get(name, "PXD"), TimeType.DURATION if values.get(name, "P").startswith("P") else TimeType.DATE
        )
        for name, span in spans.items()
        if name.startswith("t")
    ]
    return text, spans, tie_to_events(reading_of(text), times)


BY_EVENT = [
    ("after", "He was found {t:days} after {e:the raid}."),
    ("after", "Two {t:weeks} after {e:the raid on the port} the men were free."),
    ("before", "The leaflets came {t:two weeks} before {e:the vote}."),
    ("after", "The crash comes {t:a day} after {e:the Sahrin Front swapped two hostages} for three of its men."),
    ("during", "{t:Hours} into {e:the siege}, the lights went out."),
    ("before", "The road was closed {t:three days} ahead of {e:the summit}."),
    ("before", "It was signed {t:a month} prior to {e:the merger}, she said."),
    ("after", "{t:A week} after {e:he was arrested}, Ostrava walked free."),
    ("after", "{t:Minutes} after {e:winning the vote}, she wept."),
    ("after", "The mine shut {t:six months} after {e:the collapse of the north shaft}."),
    ("before", "{t:Hours} before {e:polls open}, the queue was long."),
    ("before", "{t:Two days} before {e:the talks begin} in Leval, the hall burned."),
    ("after", "{t:18 years} after {e:Meridia invaded the valley}, troops remain."),
    ("after", "{t:Days} after {e:at least 20 people died}, the plant reopened."),
    ("after", "The letter arrived {t:two days} after {e:Monday's raid}."),
    ("after", "She left {t:a week} following {e:the disputed vote}."),
    ("after", "{t:Two years} on from {e:the flood}, houses stand empty."),
    ("after", "{t:Three weeks} after {e:the bombing of the market}, stalls are back."),
    ("after", "{t:A day} after {e:the bombing of the market killed five people}, stalls were back."),
    ("after", "{t:A year} to the day after {e:the ferry sank}, bells rang."),
    ("after", "{t:Hours} after {e:Lee and Moss met}, the deal was off."),
    ("after", "{t:Months} after {e:the raid} carried out by border police, nobody was charged."),
    ("after", "It reopened {t:two days} after {e:the fire broke out}, and closed again."),
    ("before", "{t:A month} before {e:his arrest} in March, he sold the house."),
    ("after", "{t:Two hours} after {e:the court's ruling} that the law was void, crowds came."),
    ("after", "Just {t:days} after {e:the minister resigned}, her deputy left."),
    ("after", "{t:Four months} after {e:the September 3 vote}, there is no cabinet."),
    ("before", "{t:Two weeks} until {e:the election}, nothing is settled."),
    ("after", "{t:A day} after {e:it was announced}, the plan fell."),
    ("after", "{t:Days} after {e:the two sides agreed to meet}, shells fell."),
    ("after", "{t:Two days} after {e:the fight between Leval and Sahl}, it rained."),
    ("after", "It was done within {t:weeks} of {e:the summit} in Leval."),
    ("after", "{t:Days} after {e:reports surfaced} that the mine was flooded, it shut."),
    ("after", "{t:Days} after {e:fighting} in the hills, the road is open."),
    ("after", "The announcement came {t:a week} after {e:prosecutors charged the former governor} with fraud."),
    ("before", "{t:Six days} before {e:the referendum}, polls showed a tie."),
    ("after", "Barely {t:24 hours} after {e:the ceasefire took effect}, shelling resumed."),
    ("after", "{t:Hours} after {e:an earthquake struck the coast}, ships left port."),
    ("before", "The files were deleted {t:three weeks} before {e:the inquiry began}."),
    ("after", "She stepped aside {t:days} after {e:her husband's arrest}."),
    ("after", "{t:Ten years} after {e:the closure of the Sahl shipyard}, the town is poor."),
    ("after", "{t:Two months} after {e:taking office}, he sacked the cabinet."),
    ("after", "More than {t:a decade} after {e:the spill}, the beach is still black."),
    ("after", "The body was found {t:four days} after {e:the boy went missing}."),
    ("after", "{t:Three hours} after {e:the first shots}, police came."),
    ("after", "The minister spoke {t:a day} after {e:at least 12 miners were killed} in a blast."),
    ("before", "{t:Minutes} before {e:midnight prayers}, the hall shook."),
    ("during", "{t:Two weeks} into {e:the strike}, the union split."),
    ("during", "{t:Ten minutes} into {e:the flight}, an alarm rang."),
    ("after", "{t:Five days} after {e:Ilves and Varga signed the pact}, it was void."),
    ("after", "{t:Days} after {e:being named chairman}, he quit."),
    ("after", "It was published {t:a month} after {e:the paper's editor died}."),
    ("before", "{t:A year} before {e:she was elected}, she ran a farm."),
    ("after", "The dam broke {t:40 years} after {e:it was built}."),
    ("after", "{t:A week} after {e:a court in Leval froze his assets}, he fled."),
    ("before", "The plan leaked {t:hours} ahead of {e:a vote on the budget}."),
    ("after", "{t:Weeks} after {e:the government lifted the ban}, it came back."),
    ("after", "{t:Two days} after {e:Tuesday's storm}, roads were closed."),
    ("after", "{t:A month} after {e:the launch}, sales fell."),
    ("after", "{t:Six weeks} after {e:the two men met} in Doral, one was dead."),
    ("before", "They married {t:two years} before {e:the war broke out}."),
    ("after", "{t:Months} after {e:the raid} that killed his son, he sued."),
]


@pytest.mark.parametrize(("order", "template"), BY_EVENT, ids=lambda value: value[:60])
def test_a_duration_is_tied_to_the_event_it_is_told_by(order, template):
    text, spans, (time,) = tied(template)
    assert time.relation is not None
    found = text[time.relation.event.start : time.relation.event.end]
    assert (time.relation.order, found) == (Order(order), text[spans["e"].start : spans["e"].end])


NO_EVENT = [
    "He was held for {t:two days}.",
    "{t:Two days} after that, he left.",
    "It happened {t:two days} before.",
    "He was found {t:two days}, before the raid began.",
    "{t:Two days} after which he left.",
    "He ran for {t:two hours} in the rain.",
    "{t:Weeks} of rain came after the fire.",
    "{t:Two weeks} later the vote was held.",
    "He stayed {t:two weeks} after all.",
    "The ship sailed {t:three hours} after.",
    "They waited {t:five days} and left before dawn.",
]


@pytest.mark.parametrize("template", NO_EVENT)
def test_a_duration_without_an_event_stays_as_it_is(template):
    _, spans, (time,) = tied(template)
    assert time == told(spans["t"])


def test_a_duration_before_a_date_has_no_event():
    _, _, (time, date) = tied("It rained {t:two days} after {t2:March 5} in Leval.", t2="2031-03-05")
    assert (time.relation, date.relation) == (None, None)


def test_a_date_may_be_part_of_the_name_of_an_event():
    _, spans, (time, _) = tied("It rained {t:two days} after {e:the {t2:March 5} vote}.", t2="2031-03-05")
    assert time.relation.event == spans["e"]


def test_a_date_ends_the_name_of_an_event():
    _, spans, (time, _) = tied("It rained {t:two days} after {e:the raid} {t2:Monday}.", t2="2031-03-05")
    assert time.relation.event == spans["e"]


def test_no_date_is_invented():
    _, spans, (time,) = tied("It rained {t:two weeks} before {e:the vote}.", t="P2W")
    assert time.interpretations == (
        Interpretation(
            "P2W",
            None,
            None,
            Grain.DAY,
            Anchor.EVENT,
            spans["e"],
            "“two weeks” before “the vote”, which the words do not date",
        ),
    )
    assert (time.type, time.relation.distance) == (TimeType.DURATION, "P2W")


@pytest.mark.parametrize(
    ("template", "order", "distance"),
    [
        ("{t:The day} after {e:the raid}, it rained.", Order.AFTER, "P1D"),
        ("On {t:the night} of {e:the raid}, it rained.", Order.DURING, None),
        ("On {t:the eve} of {e:the vote}, it rained.", Order.BEFORE, None),
        ("In {t:the last hours} of {e:the siege}, it rained.", Order.DURING, None),
        ("{t:The morning} after {e:the wedding}, it rained.", Order.AFTER, None),
    ],
)
def test_a_day_that_only_an_event_dates_loses_the_date_it_had(template, order, distance):
    _, spans, (time,) = tied(template, t="2031-03-05")
    assert (time.relation.order, time.relation.event, time.relation.distance) == (order, spans["e"], distance)
    assert (time.first.earliest, time.first.latest, time.first.anchor) == (None, None, Anchor.EVENT)


@pytest.mark.parametrize(
    "template", ["On {t:Monday} after the raid, it rained.", "On {t:the first day} of March, it rained."]
)
def test_a_time_with_a_date_of_its_own_keeps_it(template):
    _, _, (time,) = tied(template, t="2031-03-05")
    assert (time.relation, time.first.value) == (None, "2031-03-05")


@pytest.mark.parametrize("piece", ["days after the ", "after ", "of the raid ", "a's ", "ed ", "\"'- ", "to to "])
def test_hostile_text_costs_no_more_than_it_is_long(piece):
    text = "days after " + piece * (200_000 // len(piece))
    times = [told(Span(at, at + 4)) for at in range(0, len(text) - 5, 50)]
    assert len(tie_to_events(reading_of(text), times)) == len(times)


def test_no_times_give_none():
    assert tie_to_events(reading_of(""), ()) == ()
