import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timeline.invented import lines_of, reading_of, time_of

from onrecord.testing import marked
from onrecord.timeline.clocks import clock_lines
from onrecord.timeline.happenings import find_happenings
from onrecord.values.text import Span

DATED = [
    "{e:Police arrested two men} on {t:Monday}.",
    "On {t:Monday}, {e:police arrested two men}.",
    "On {t:Monday} {e:police arrested two men} in Sahl.",
    "{e:Two men were arrested} in Sahl on {t:Monday}.",
    "{e:The plane left Sahl} at {t:5:00 pm}.",
    "{e:The plane took off} from Sahl at {t:5:00 pm}.",
    "{e:The ferry sank} {t:Monday night}.",
    "{t:Last year}, {e:Ostrava bought the mill}.",
    "The mayor on {t:Monday} {e:opened the bridge}.",
    "He was hurt in {e:the raid} on {t:Monday}.",
    "{e:The raid} on {t:Monday} killed two men.",
    "{t:Monday}'s {e:raid on the port} killed two men.",
    "Nobody saw the {t:March} {e:vote} coming.",
    "The mill was sold after {e:the vote} in {t:May}.",
    "{e:The meeting took place} on {t:Monday}.",
    "{e:Ilves was born} in {t:1967}.",
    "{e:The mine closed} in {t:2029}, and 400 people left the valley.",
    "In {t:2029} {e:the mine closed}, and 400 people left the valley.",
    "{e:The company was founded} in {t:1998} by Varga.",
    "Varga, who {e:lost her seat} in {t:2029}, runs a farm.",
    "{e:The council will vote} on {t:Tuesday}.",
    "{e:The ship was due to leave} at {t:noon}.",
    "{e:The talks did not begin} on {t:Monday}.",
    "{e:He was not at Kessary} on {t:Monday}.",
    "{e:Lee was at home} on {t:Monday}.",
    "{e:The office did not respond to three calls} on {t:Monday}.",
    "{e:He sold the boat} in {t:March}.",
    "{e:The tariffs imposed} on {t:May 1} remain.",
    "{e:Shells hit the market} at {t:9:30 a.m.} and burned the stalls.",
    "{e:The Sahrin Front swapped two hostages} for three men on {t:Tuesday}.",
    "{e:Fire gutted the old mill} on {t:Monday}.",
    "{e:Prosecutors charged Varga} with fraud in {t:March}.",
    "{e:Varga pleaded guilty} in {t:March} to three counts.",
    "In {t:March}, a month before the vote, {e:Varga sold her shares}.",
    "{e:The strike began} on {t:Monday} and ended quietly.",
    "The strike began quietly and {e:ended} on {t:Monday}.",
    "{e:The army said to have crossed the river} on {t:Monday}.",
    "{e:Four soldiers died} on {t:Monday} when their truck hit a mine.",
    "Four soldiers died when {e:their truck hit a mine} on {t:Monday}.",
    "The law, {e:passed} in {t:2019}, bans masks.",
    "The {t:2019} {e:election} was close.",
    "{e:Turnout fell to 40 percent} in {t:2019}.",
    "{t:This month}, {e:the company cut 300 jobs}.",
    "{e:The company has cut 300 jobs} {t:this year}.",
    "{e:They plan to meet} in Leval on {t:Tuesday}.",
    "A judge on {t:Tuesday} {e:ordered his release}.",
    "{e:The court is expected to rule} on {t:Tuesday}.",
    "{e:The storm made landfall} near Sahl at {t:9:30 p.m.}",
    "At {t:9:30 p.m.}, {e:the lights went out}.",
    "{e:Varga moved to Doral} in {t:1998}.",
    "{e:Lee scored} in the first half on {t:Monday}.",
    "Rebels took the town on Sunday and {e:lost it} on {t:Monday}.",
    "{e:Schools will reopen} on {t:Monday}, officials hope.",
    "{e:The trial of two former ministers opened} on {t:Monday}.",
]


def happenings(template, denied=(), **intervals):
    text, spans = marked(template)
    reading = reading_of(text)
    names = [name for name in spans if re.match(r"t\d*$", name)]
    times = [time_of(spans[name], text[slice(*spans[name])], *intervals.get(name, ())) for name in names]
    lines = lines_of(spans)
    clocks = clock_lines(reading, lines, times)
    return text, spans, find_happenings(reading, lines, times, clocks=clocks, denied=denied)


@pytest.mark.parametrize("template", DATED, ids=lambda template: re.sub(r"\{\w+:|\}", "", template)[:70])
def test_a_time_dates_the_event_of_its_clause(template):
    text, spans, found = happenings(template)
    assert [text[slice(*one.event)] for one in found] == [text[slice(*spans["e"])]]


UNDATED = [
    "The contract must be signed by {t:Monday}.",
    "It has rained since {t:March}.",
    "He was there until {t:Monday}.",
    "Prices rise every year, usually in {t:March}.",
    "The 400 jobs in the {t:2030} budget are gone.",
    "The talks moved from {t:Monday} to Friday.",
    "The rain fell {t:now}.",
    "It rained for {t:two weeks}.",
    "The Leval Games {t:2031} are over.",
    "They spoke of blackouts, including one {t:last month}.",
]


@pytest.mark.parametrize("template", UNDATED)
def test_where_it_is_unclear_what_a_time_dates_there_is_none(template):
    assert happenings(template)[2] == ()


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("The planes left Sahl at {t:5:00 pm}.", ("left", "plane", "sahl")),
        ("The plane took off from Sahl at {t:5:00 pm}.", ("left", "plane", "sahl")),
        ("It departed from Sahl at {t:5:00 pm}.", ("left", "sahl")),
        ("The plane did not leave Sahl on {t:Monday}.", ("left", "not", "plane", "sahl")),
        ("The plane was due to leave Sahl at {t:noon}.", ("due", "left", "plane", "sahl")),
        ("The planned strike began on {t:Monday}.", ("begin", "plan", "strik")),
        ("Lee was arrested again in {t:May}.", ("again", "arrest", "lee")),
        ("Flight 12 left at {t:noon}.", ("12", "fly", "left")),
        ("Two meetings took place on {t:Monday}.", ("meet", "two")),
    ],
)
def test_its_telling_words_are_stems(template, words):
    (found,) = happenings(template)[2]
    assert found.words == words


def test_the_time_of_a_saying_is_no_happening():
    assert happenings("{s1:The mayor} {q1:said} on {t:Monday} {c1:that the dam leaked}.")[2] == ()


def test_what_a_source_tells_has_its_line():
    _, spans, (found,) = happenings("{s1:The mayor} {q1:said} {c1:that {e:the dam broke} on {t:Monday}}.")
    assert (found.line, found.event, found.time) == (0, spans["e"], 0)


def test_an_event_does_not_reach_out_of_a_content():
    _, spans, (found,) = happenings("{c1:{e:The dam broke} on {t:Monday}}, {s1:the mayor} {q1:said}.")
    assert (found.line, found.event) == (0, spans["e"])


def test_the_interval_is_that_of_the_first_interpretation():
    _, _, (found,) = happenings("Lee was arrested {t:last week}.", t=("2031-03-03", "2031-03-09"))
    assert (found.earliest, found.latest) == ("2031-03-03", "2031-03-09")


@given(st.text(alphabet="ab', .\"-;ADed", max_size=60), st.text(alphabet="ab', .\"-;ADed", max_size=60))
def test_any_text_gives_events_within_it(before, after):
    text = f"{before} Monday {after}"
    span = Span(len(before) + 1, len(before) + 7)
    for found in find_happenings(reading_of(text), (), [time_of(span, "Monday")], clocks=()):
        assert 0 <= found.event.start < found.event.end <= len(text)
        assert not found.event.overlaps(span)
        assert tuple(sorted(set(found.words))) == found.words


@pytest.mark.parametrize("piece", ["raided on Monday ", "Monday ", "the raid on Monday of ", "and was Monday, "])
def test_hostile_text_costs_no_more_than_it_is_long(piece):
    text = piece * (40_000 // len(piece))
    times = [time_of(Span(at, at + 6), "Monday") for at in range(piece.index("Monday"), len(text) - 6, len(piece))]
    assert len(find_happenings(reading_of(text), (), times, clocks=())) <= len(times)


def test_what_a_source_denies_tells_no_time():
    template = "{s1:Lee} {q1:denied} {c1:that {s2:Moss} {q2:said} {c2:{e:the plane left Sahl} at {t:5:00 pm}}}."
    _, _, found = happenings(template)
    assert len(found) == 1
    assert happenings(template, denied={0})[2] == ()
    assert happenings(template, denied={1})[2] == ()


def test_what_stands_beside_a_denial_keeps_its_time():
    template = "{s1:Lee} {q1:denied} {c1:the claim}, and {e:the plane left Sahl} at {t:5:00 pm}."
    assert len(happenings(template, denied={0})[2]) == 1
