"""The picture: well-formed, harmless, and told by shapes and words."""

import random
import re
from datetime import date, timedelta

import pytest
from lxml import etree
from tests.cli.conftest import Dated, build_story
from tests.exports.timed import CLASH, gazette_story, ledger_story

from onrecord.exports.calendar_words import extent_of
from onrecord.exports.timeline_entries import entries_of
from onrecord.exports.timeline_scale import scale_for
from onrecord.exports.timeline_shapes import LEAST, LEFT, MOST_TRACKS, RIGHT, Axis, shapes_of, tracks_of
from onrecord.exports.timeline_svg import LONGEST_TITLE, timeline_to_svg
from onrecord.values.page import Kind

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</svg><script>alert(1)</script>&\"' <!-- ]]> \x1b[2J\x00\x07\u202egnp\u2066\ud800\ufffe"


def drawn(*stories, clashes=()):
    picture = timeline_to_svg(stories, entries_of(stories, clashes), clashes)
    return picture, etree.fromstring(picture.encode())


def texts(root):
    return ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]


def test_the_picture_has_a_title_a_description_and_every_part():
    _, root = drawn(gazette_story(), ledger_story(), clashes=[CLASH])
    assert root[0].text == "Timeline of 2 stories"
    assert root[1].text.startswith("10 happened, 1 said, 2 published; 4 not on the calendar; 1 clash.")
    there = texts(root)
    for words in (
        "Happened, by the stories",
        "Said, where the stories say when",
        "Published",
        "Not on the calendar",
        "Clashes: what seems one event, at times that cannot both be right",
        "1. 17:00 here, 19:30 there",
        "gates of the lock were opened by hand late on Friday, at ‹22:15›",
        "‹Monday› · line 1: Una Pell ▸ told reporters on Monday",
        "Sat 3 May 2031, 17:00 · the plane left at ‹5 p.m. on Saturday› · line 1: Una Pell · clash 1",
        "1884",
    ):
        assert words in there


def test_nothing_in_it_runs_or_is_fetched():
    picture, root = drawn(gazette_story(outlet=HOSTILE, headline=HOSTILE, address=HOSTILE), ledger_story())
    assert {element.tag for element in root.iter()} <= {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "style", "rect", "text", "line", "circle", "path", "g")
    }
    assert picture.count("http") == 1  # the name of the language itself
    assert not re.search(r"url\(|@import|@font-face|href", picture)


def test_hostile_words_are_shown_and_do_nothing():
    story = build_story(
        [(Kind.ARTICLE, f"{{e1:{HOSTILE}left {'x' * 5000}}} on {{t1:Monday{HOSTILE}}}.")],
        times=(Dated("2031-05-02", "2031-05-02"),),
        outlet=HOSTILE + "y" * 5000,
        headline=HOSTILE,
        published=HOSTILE,
    )
    picture, root = drawn(story)
    assert not set(picture) & set("\x00\x07\x1b\u202e\u2066\ud800\ufffe")
    assert any("</svg><script>alert(1)</script>&\"'" in words for words in texts(root))
    assert all(len(words) <= 140 for words in texts(root))
    assert max(len(title.text) for title in root.iter(f"{SVG}title")) == LONGEST_TITLE


def test_a_story_without_times_has_a_picture_that_says_so():
    _, root = drawn(build_story([(Kind.ARTICLE, "It rained.")], published=None))
    assert texts(root).count("none") == 3
    assert "No date of publication found" in texts(root)
    assert not list(root.iter(f"{SVG}circle"))


def test_a_story_without_an_outlet_is_called_by_its_file_without_the_folders():
    picture, root = drawn(gazette_story(outlet=None, headline=None, address="/home/una/pages/a.html"))
    assert "a.html · (no headline found)" in texts(root)
    assert "una" not in picture


def test_a_time_far_off_stands_before_the_scale():
    _, root = drawn(gazette_story())
    there = texts(root)
    assert there.index("Before the scale") < there.index("1884") < there.index("about 24–26 Apr")


def test_all_of_many_times_are_in_the_picture():
    chance = random.Random(5)
    text = " ".join(f"{{e{number}:gate {number} opened}} on {{t{number}:day {number}}}." for number in range(1, 501))
    days = [(date(2031, 1, 1) + timedelta(chance.randrange(300))).isoformat() for _ in range(500)]
    _, root = drawn(build_story([(Kind.ARTICLE, text)], times=[Dated(day, day) for day in days]))
    there = set(texts(root))
    assert all(f"gate {number} opened on ‹day {number}›" in there for number in range(1, 501))


def axis(*moments):
    scale = scale_for([extent_of(one, one) for one in moments], 60)
    assert scale is not None
    return Axis(scale)


@pytest.mark.parametrize(
    ("interval", "shapes"),
    [
        (("2031-05-02", "2031-05-02"), ["circle full"]),
        (("2031-05-02", "2031-05-03"), ["rect box", "path wall", "path wall"]),
        ((None, "2031-05-03"), ["rect box", "path full", "path wall"]),
        (("2031-05-03", None), ["rect box", "path wall", "path full"]),
        (("2031-04-01", "2031-05-03"), ["rect box", "path paper", "path tear", "path wall"]),
    ],
)
def test_each_kind_of_time_has_shapes_of_its_own(interval, shapes):
    drawn_shapes = "".join(shapes_of(axis("2031-05-01", "2031-05-09"), extent_of(*interval), 50))
    assert [f"{tag} {kind}" for tag, kind in re.findall(r'<(\w+) class="(\w+)', drawn_shapes)] == shapes


def test_about_is_dashed_and_another_reading_is_hollow():
    ruler, days = axis("2031-05-01", "2031-05-09"), extent_of("2031-05-02", "2031-05-04")
    assert 'class="box about"' in "".join(shapes_of(ruler, days, 50, about=True))
    assert 'class="other about"' in "".join(shapes_of(ruler, days, 50, other=True))
    assert 'class="other"' in "".join(shapes_of(ruler, extent_of("2031-05-02", "2031-05-02"), 50, other=True))


def test_a_short_range_is_never_as_narrow_as_a_point_and_stays_in_the_picture():
    years = Axis(scale_for([extent_of(f"{year}-01-01", f"{year}-12-31") for year in range(1960, 2031, 10)], 60))
    for interval in (("1960-01-01", "1960-01-03"), ("2030-12-29", "2030-12-31")):
        left, right = years.sides(extent_of(*interval))
        assert right - left >= LEAST
        assert left >= LEFT
        assert right <= RIGHT


def test_shapes_of_one_row_of_the_overview_do_not_touch_and_rows_are_bounded():
    ruler = axis("2031-05-01", "2031-05-09")
    days = [extent_of(f"2031-05-0{day}", f"2031-05-0{day}") for day in range(1, 10)]
    assert tracks_of(ruler, days) == [days]
    minutes = [extent_of(f"2031-05-02T17:{minute:02}", f"2031-05-02T17:{minute:02}") for minute in range(60)]
    tracks = tracks_of(ruler, minutes)
    assert (len(tracks), sum(map(len, tracks))) == (MOST_TRACKS, 60)


def test_an_overview_has_the_lanes_and_not_every_time_in_words():
    stories = (gazette_story(), ledger_story())
    entries = entries_of(stories, [CLASH])
    root = etree.fromstring(timeline_to_svg(stories, entries, [CLASH], overview=True).encode())
    there = " ".join(texts(root))
    assert all(f"{lane} (" in there for lane in ("happened", "said", "published"))
    assert "told reporters" not in there
    assert root[0].text == "Timeline of 2 stories"
    whole = timeline_to_svg(stories, entries, [CLASH])
    assert float(root.get("height")) < float(etree.fromstring(whole.encode()).get("height")) / 2


def test_an_overview_of_no_time_says_so():
    assert "No time of these stories" in timeline_to_svg((), (), (), overview=True)
