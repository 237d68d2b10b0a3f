import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timeline.invented import reading_of, time_of

from onrecord.testing import marked
from onrecord.timeline.clashes import find_clashes
from onrecord.timeline.happenings import find_happenings
from onrecord.values.text import Span
from onrecord.values.time import Clash, Happening

FIVE, HALF_PAST_SEVEN = ("2031-03-07T17:00",), ("2031-03-07T19:30",)
MARCH, MAY = ("2031-03-01", "2031-03-31"), ("2031-05-01", "2031-05-31")
MONDAY, TUESDAY, FRIDAY = ("2031-03-03",), ("2031-03-04",), ("2031-03-07",)

CLASHING = [
    ("The plane left Sahl at {t:5:00 p.m.}", FIVE, "The plane took off from Sahl at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("The jet left Sahl at {t:5:00 p.m.}", FIVE, "The plane left Sahl at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("Varga was arrested in Sahl on {t:Monday}.", MONDAY, "On {t:Tuesday}, police arrested Varga in Sahl.", TUESDAY),
    (
        "Ilves was born in {t:1967}.",
        ("1967-01-01", "1967-12-31"),
        "Ilves was born in {t:1968}.",
        ("1968-01-01", "1968-12-31"),
    ),
    ("The ferry sank on {t:Monday}.", MONDAY, "The ferry sank off Sahl on {t:Tuesday}.", TUESDAY),
    ("The Meridia mine collapsed in {t:March}.", MARCH, "The Meridia mine collapsed in {t:May}.", MAY),
    ("Ostrava resigned on {t:Monday}.", MONDAY, "Ostrava stepped down on {t:Friday}.", FRIDAY),
    ("The minister visited the port on {t:Monday}.", MONDAY, "The minister visited the port on {t:Tuesday}.", TUESDAY),
    ("The blast hit the mill at {t:5:00 p.m.}", FIVE, "The explosion hit the mill at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("Officer Lee shot Varga on {t:Monday}.", MONDAY, "Lee shot Varga on {t:Tuesday}.", TUESDAY),
    (
        "Sahl Steel was founded in {t:1998}.",
        ("1998-01-01", "1998-12-31"),
        "Sahl Steel was founded in {t:1995}.",
        ("1995-01-01", "1995-12-31"),
    ),
    ("The Leval bridge opened on {t:Monday}.", MONDAY, "The Leval bridge was opened on {t:Friday}.", FRIDAY),
]

APART = [
    ("The minister visited Sahl in {t:March}.", MARCH, "The minister visited Sahl again in {t:May}.", MAY),
    ("The minister visited Sahl in {t:March}.", MARCH, "The minister visited Doral in {t:May}.", MAY),
    ("The minister visited Sahl in {t:March}.", MARCH, "The minister visited Sahl in {t:May}.", MAY),
    ("Lee was arrested on {t:Monday}.", MONDAY, "Moss was arrested on {t:Tuesday}.", TUESDAY),
    ("A man was arrested on {t:Monday}.", MONDAY, "A man was arrested on {t:Tuesday}.", TUESDAY),
    ("Police arrested a man on {t:Monday}.", MONDAY, "Police arrested a man on {t:Tuesday}.", TUESDAY),
    ("The plane left Sahl at {t:5:00 p.m.}", FIVE, "The plane was due to leave Sahl at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("The plane left Sahl at {t:5:00 p.m.}", FIVE, "The plane did not leave Sahl at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("Flight 12 left Sahl at {t:5:00 p.m.}", FIVE, "Flight 14 left Sahl at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("The plane left Sahl at {t:5:00 p.m.}", FIVE, "The plane left Doral at {t:7:30 p.m.}", HALF_PAST_SEVEN),
    ("The plane left Sahl at {t:5:00 p.m.}", FIVE, "The plane left Sahl at {t:5:05 p.m.}", ("2031-03-07T17:05",)),
    ("The plane left Sahl at {t:5:00 p.m.}", FIVE, "The plane left Sahl on {t:Friday}.", FRIDAY),
    ("The ferry sank on {t:Monday}.", MONDAY, "The ferry sank {t:last week}.", ("2031-03-03", "2031-03-09")),
    ("The ferry sank on {t:Monday}.", MONDAY, "The second ferry sank on {t:Friday}.", FRIDAY),
    ("The council met on {t:Monday}.", MONDAY, "The council met on {t:Tuesday}.", TUESDAY),
    ("Shells hit the market on {t:Monday}.", MONDAY, "Shells hit the school on {t:Tuesday}.", TUESDAY),
    ("Leval won the match on {t:Monday}.", MONDAY, "Leval lost the match on {t:Friday}.", FRIDAY),
    ("The bank cut 300 jobs in {t:March}.", MARCH, "The bank cut 500 jobs in {t:May}.", MAY),
    ("Rebels shelled Sahl on {t:Monday}.", MONDAY, "Rebels shelled Sahl on {t:Friday}.", FRIDAY),
    ("The first bomb exploded at {t:5:00 pm}.", FIVE, "A bomb exploded at {t:7:30 pm}.", HALF_PAST_SEVEN),
    ("The train left Sahl at {t:5:00 pm}.", FIVE, "The train arrived in Sahl at {t:7:30 pm}.", HALF_PAST_SEVEN),
    ("He left on {t:Monday}.", MONDAY, "He left on {t:Tuesday}.", TUESDAY),
    (
        "Ilves was born in {t:1967}.",
        ("1967-01-01", "1967-12-31"),
        "Varga was born in {t:1968}.",
        ("1968-01-01", "1968-12-31"),
    ),
    (
        "The helicopter crashed in {t:March}.",
        MARCH,
        "The helicopter crashed in {t:2024}.",
        ("2024-01-01", "2024-12-31"),
    ),
]


def told(template, interval):
    text, spans = marked(template)
    return find_happenings(reading_of(text), (), [time_of(spans["t"], text[slice(*spans["t"])], *interval)], clocks=())


def clashes(one, at, other, then):
    stories = [told(one, at), told(other, then)]
    assert [len(story) for story in stories] == [1, 1]
    return find_clashes(stories)


@pytest.mark.parametrize(("one", "at", "other", "then"), CLASHING, ids=[f"{row[0]} {row[2]}" for row in CLASHING])
def test_two_tellings_of_one_event_clash(one, at, other, then):
    (clash,) = clashes(one, at, other, then)
    assert (clash.first, clash.second) == ((0, 0), (1, 0))


@pytest.mark.parametrize(("one", "at", "other", "then"), APART, ids=[f"{row[0]} {row[2]}" for row in APART])
def test_what_is_not_surely_one_event_at_two_times_does_not_clash(one, at, other, then):
    assert clashes(one, at, other, then) == ()


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The plane left Sahl at {t:5:00 pm}.", "The plane left Sahl at {t:7:30 pm} Velden time.", 0),
        ("The plane left Sahl at {t:5:00 pm} Velden time.", "The plane left Sahl at {t:7:30 pm} Velden time.", 1),
        ("The plane left Sahl at {t:5:00 pm}.", "The plane left Sahl at {t:7:30 pm GMT}.", 0),
        ("The plane left Sahl at {t:5:00 pm}.", "The plane left Sahl at {t:7:30 pm local time}.", 1),
    ],
)
def test_times_by_two_clocks_may_be_one_moment(one, other, found):
    assert len(clashes(one, FIVE, other, HALF_PAST_SEVEN)) == found


def happening(words, earliest, latest=None, start=0):
    return Happening(Span(start, start + 5), tuple(sorted(words.split())), 0, earliest, latest or earliest, None)


def test_a_clash_says_what_is_shared_and_what_does_not_fit():
    stories = [(happening("left plane sahl", "2031-03-07T17:00"),), (happening("left sahl", "2031-03-07T19:30"),)]
    assert find_clashes(stories) == (Clash((0, 0), (1, 0), ("left", "sahl"), "17:00 here, 19:30 there"),)


def test_the_reason_names_days_where_they_differ():
    stories = [(happening("born ilves", "1967-01-01", "1967-12-31"),), (happening("born ilves", "1968-03-01"),)]
    assert find_clashes(stories)[0].reason == "1967-01-01 to 1967-12-31 here, 1968-03-01 there"


def test_midnight_ends_the_day():
    stories = [(happening("left plane", "2031-03-07T24:00"),), (happening("left plane", "2031-03-08T00:00"),)]
    assert find_clashes(stories) == ()


def test_two_times_of_one_telling_do_not_clash():
    story = (happening("fair open sahl", "2031-03-03"), happening("fair open sahl", "2031-03-07"))
    assert find_clashes([story]) == ()


def test_two_tellings_of_one_story_may_clash():
    story = (happening("born ilves", "1967-01-01"), happening("born ilves", "1968-01-01", start=90))
    assert [(clash.first, clash.second) for clash in find_clashes([story])] == [((0, 0), (0, 1))]


@pytest.mark.parametrize("stated", [None, "", "9999", "2031-13-40", "0000-00-00", "BC0044", "9999-12-31T24:00"])
def test_a_time_outside_the_calendar_clashes_with_nothing(stated):
    stories = [(happening("born ilves", stated),), (happening("born ilves", "1968-01-01"),)]
    assert find_clashes(stories) == ()


WORDS = st.sets(st.sampled_from("left plane sahl born due varga".split()), min_size=1).map(" ".join)
HAPPENINGS = st.builds(
    happening, WORDS, st.sampled_from(["2031-03-07T17:00", "2031-03-07", "1999-01-01"]), start=st.integers(0, 50)
)


@given(st.lists(st.lists(HAPPENINGS, max_size=4), max_size=4))
def test_clashes_are_pairs_in_order_without_doubles(stories):
    found = find_clashes(stories)
    pairs = [(clash.first, clash.second) for clash in found]
    assert pairs == sorted(set(pairs))
    assert all(first < second for first, second in pairs)


def test_many_tellings_of_one_word_cost_no_more_than_their_number():
    stories = [(happening(f"left sahl plane{number}", "2031-03-07T17:00"),) for number in range(4_000)]
    assert find_clashes(stories) == ()
