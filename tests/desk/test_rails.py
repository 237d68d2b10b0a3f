"""The rails beside a story: one for each hop out from the line that is lit up, as far as what it passes on goes."""

import re
from pathlib import Path

import pytest
from tests.cli.conftest import affair_story, build_story
from tests.desk.conftest import NOON, Elements, client_of

from onrecord.desk import rails as rails_module
from onrecord.desk.rails import MOST_RAILS, rails_beside, rails_of
from onrecord.desk.reader import direction_of
from onrecord.exports.reviewed_story import review_story
from onrecord.record import Record
from onrecord.values.page import Kind

STATIC = Path(rails_module.__file__).with_name("static")

FLOOD = (
    "{s1:The clerk} {c1:wrote}: {q1a:“{s2:The warden} {c2:heard} {q2a:that the weir was open}.}",
    "{q1b:{q2b:Nobody had closed it}.”} {s3:The mayor} {c3:declined to comment}.",
)
"""A line inside another one, both over the end of a paragraph; a line that passes nothing on."""


def flood_story(**head):
    return build_story([(Kind.ARTICLE, template) for template in FLOOD], inside={2: 1}, **head)


def nested_story(levels: int):
    """A story of one sentence with as many lines, each inside the one before it."""
    opened = "".join(f"{{s{at}:Clerk {at}}} {{c{at}:said}} {{q{at}:that " for at in range(1, levels + 1))
    template = f"{opened}it rained{'}' * levels}."
    return build_story([(Kind.ARTICLE, template)], inside={at: at - 1 for at in range(2, levels + 1)})


@pytest.fixture
def made(tmp_path):
    """A desk on one made story."""

    def opened(story):
        path = tmp_path / "made.db"
        with Record(path, create=True) as record:
            record.add(story, reader="made", now=NOON)
        return client_of(path)

    return opened


def hops_of(rails):
    return [(rail["hop"], rail["line"]) for rail in rails]


def test_hops_lead_from_the_outermost_line_in_to_the_one_that_is_lit():
    told = review_story(1, affair_story(), ())
    assert [(rail.hop, rail.line, rail.standing) for rail in rails_of(told, 3)] == [
        (2, "a3", "suggested"),
        (1, "a4", "suggested"),
    ]
    assert [rail.hop for rail in rails_of(told, 0)] == [1]


def test_no_rail_runs_where_no_line_is_lit(desk):
    told = desk.get("/stories/1.json").json()
    assert told["rails"] == []
    assert not any(row["rails"] for row in told["rows"])
    assert 'class="rails' not in desk.get("/stories/1").text


def test_a_rail_runs_beside_each_paragraph_that_has_words_of_its_hop(made):
    desk = made(flood_story())
    told = desk.get("/stories/1.json?line=a2").json()
    assert [hops_of(row["rails"]) for row in told["rows"]] == [[(2, "a1"), (1, "a2")]] * 2
    outer = desk.get("/stories/1.json?line=a1").json()
    assert [hops_of(row["rails"]) for row in outer["rows"]] == [[(1, "a1")]] * 2


def test_the_rail_of_a_line_that_passes_nothing_on_runs_beside_its_other_words(made):
    told = made(flood_story()).get("/stories/1.json?line=a3").json()
    assert [hops_of(row["rails"]) for row in told["rows"]] == [[], [(1, "a3")]]


def test_the_chain_is_named_once_and_no_rail_is_read_out(made):
    page = made(flood_story(outlet="Weir Post")).get("/stories/1?line=a2").text
    margins = [one for one in Elements(page).all("div") if "rails" in one.get("class", "").split()]
    assert len(margins) == 2
    assert all(one["aria-hidden"] == "true" for one in margins)
    (named,) = re.findall(r'<div class="hands.*?</div>', page)
    assert re.sub(r"<[^>]+>", " ", named).split() == "Weir Post 2 The clerk 1 The warden".split()


def test_the_card_says_what_its_line_stands_inside_out_to_the_story(made):
    told = made(nested_story(3)).get("/stories/1.json?line=a3").json()
    cards = {card["line"]: card for row in told["rows"] for card in row["cards"]}
    assert [(one["hop"], one["line"], one["who"]) for one in cards["a3"]["around"]] == [
        (2, "a2", "Clerk 2"),
        (3, "a1", "Clerk 1"),
    ]
    assert cards["a1"]["around"] == []


def test_a_deep_chain_has_the_rails_next_to_the_line_and_names_every_hop(made):
    told = made(nested_story(MOST_RAILS + 2)).get(f"/stories/1.json?line=a{MOST_RAILS + 2}").json()
    assert [rail["hop"] for rail in told["rows"][0]["rails"]] == list(range(MOST_RAILS, 0, -1))
    assert [rail["hop"] for rail in told["rails"]] == list(range(MOST_RAILS + 2, 0, -1))


def test_there_is_a_margin_for_every_paragraph():
    told = review_story(1, affair_story(), ())
    paragraphs = len(told.story.reading.paragraphs)
    assert rails_beside(told, None) == ((),) * paragraphs
    assert len(rails_beside(told, 3)) == paragraphs


def test_the_script_draws_as_many_rails_as_the_page():
    assert f"const MOST = {MOST_RAILS};" in (STATIC / "rails.js").read_text(encoding="utf-8")
    assert f".hop-{MOST_RAILS} " in (STATIC / "rails.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The weir was shut.", "ltr"),
        ("הסכר נשאר סגור, said Renn.", "rtl"),
        ("قال المهندس إن السد مغلق", "rtl"),
        ("", "ltr"),
        ("1234 …", "ltr"),
    ],
)
def test_a_text_is_read_as_most_of_its_letters_are(text, direction):
    assert direction_of(text) == direction


def test_a_story_that_is_read_from_the_right_says_so(made):
    desk = made(build_story([(Kind.ARTICLE, "{s1:המהנדס} {c1:אמר} {q1:שהסכר סגור}.")]))
    assert 'data-story="1" dir="rtl"' in desk.get("/stories/1").text
