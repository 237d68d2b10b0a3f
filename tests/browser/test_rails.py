"""The rails beside a story in Chromium: as long as the words of each hop, on the side where the text begins."""

import pytest
from tests.browser.conftest import run
from tests.cli.conftest import build_story
from tests.desk.conftest import NOON

from onrecord.record import Record
from onrecord.values.page import Kind

MARGIN = """() => [...document.querySelectorAll('.hop')].map(rail => {
  const {top, bottom, left, right} = rail.getBoundingClientRect();
  const text = rail.closest('.told').querySelector('.paragraph').getBoundingClientRect();
  return {hop: Number(rail.textContent), top, bottom, left, right, style: getComputedStyle(rail).borderLeftStyle,
          before: left < text.left, after: left >= text.right, whole: Math.abs(bottom - top - text.height)};
})"""
"""Each rail, where it stands, and by how many pixels it is not as long as its paragraph."""

WORDS = """line => [...document.querySelectorAll(`[data-marks~='${line}:content']`)]
  .flatMap(piece => [...piece.getClientRects()].filter(rect => rect.width > 1))
  .map(({top, bottom}) => ({top, bottom}))"""
"""Where each stretch of a line's content stands."""

OVER = """() => {
  const cards = [...document.querySelectorAll('.card')].map(card => card.getBoundingClientRect());
  const meet = (one, other) => one.top < other.bottom - 1 && other.top < one.bottom - 1;
  return cards.filter((one, at) => cards.slice(at + 1).some(other => meet(one, other))).length;
}"""
"""Cards that lie over another one."""


def nested(demo):
    """A story's line that stands inside another one inside another one: the address, its hops outermost first."""
    for number in range(1, demo.json("/index.json")["tally"]["stories"] + 1):
        told = demo.json(f"/stories/{number}.json")
        for card in (card for row in told["rows"] for card in row["cards"]):
            if card["depth"] >= 2:
                return card["address"], [*[one["line"] for one in card["around"][::-1]], card["line"]]
    return pytest.fail("the demo has no line of three hops")


def drawn(seen):
    seen.page.wait_for_function("document.querySelector('.hop')?.style.top")
    return seen.page.evaluate(MARGIN)


@pytest.mark.parametrize("width", [1280, 1000, 390])
def test_a_rail_is_as_long_as_the_words_that_its_hop_passes_on(demo, watch, width):
    address, lines = nested(demo)
    seen = watch(demo, viewport={"width": width, "height": 900})
    seen.goto(address)
    rails = drawn(seen)
    assert [rail["hop"] for rail in rails] == list(range(len(lines), 0, -1))
    assert sorted(rail["left"] for rail in rails) == [rail["left"] for rail in rails]
    assert all(rail["before"] and rail["left"] >= 0 and rail["style"] == "dashed" for rail in rails)
    for rail, line in zip(rails, lines, strict=True):
        words = seen.page.evaluate(WORDS, line)
        assert abs(rail["top"] - min(one["top"] for one in words)) < 12, line
        assert abs(rail["bottom"] - max(one["bottom"] for one in words)) < 12, line


def test_rails_follow_the_line_that_is_lit_without_asking_for_the_page_again(demo, watch):
    address, lines = nested(demo)
    seen = watch(demo)
    seen.goto(address)
    drawn(seen)
    asked = []
    seen.page.on("request", lambda one: asked.append(one.url))
    seen.page.get_by_role("link", name=f"line {lines[0]}", exact=True).first.click()
    assert [rail["hop"] for rail in drawn(seen)] == [1]
    seen.page.keyboard.press("Escape")
    assert seen.page.locator(".rails").count() == 0
    assert [address for address in asked if "/stories/" in address] == []


def test_without_script_a_rail_is_as_long_as_its_paragraph(demo, watch):
    address, lines = nested(demo)
    seen = watch(demo, java_script_enabled=False)
    seen.goto(address)
    rails = seen.page.evaluate(MARGIN)
    assert {rail["hop"] for rail in rails} == set(range(1, len(lines) + 1))
    assert all(rail["whole"] < 3 for rail in rails)


def test_a_rail_stands_in_forced_colours_and_on_paper(demo, watch):
    address, lines = nested(demo)
    for look in ({"forced_colors": "active"}, {"media": "print"}):
        seen = watch(demo)
        seen.goto(address)
        drawn(seen)
        seen.page.emulate_media(**look)
        rails = seen.page.evaluate(MARGIN)
        assert len(rails) == len(lines), look
        assert all(rail["style"] == "dashed" and rail["bottom"] - rail["top"] > 10 for rail in rails), look


@pytest.mark.parametrize("script", [True, False])
def test_an_open_card_lies_over_no_other_one(demo, watch, script):
    seen = watch(demo, java_script_enabled=script)
    for number in (1, 4, 7, 9):
        for card in demo.json(f"/stories/{number}.json")["rows"][3]["cards"]:
            seen.goto(card["address"])
            assert seen.page.evaluate(OVER) == 0, card["address"]


def test_words_that_are_clicked_stay_where_they_are(demo, watch):
    seen = watch(demo)
    seen.goto("/stories/1?line=a2#a2")
    piece = seen.page.locator(".paragraph [data-marks]").nth(24)
    piece.scroll_into_view_if_needed()
    before = piece.bounding_box()["y"]
    piece.click(position={"x": 4, "y": 8})
    assert abs(piece.bounding_box()["y"] - before) < 2


def test_words_that_are_not_lit_any_more_lose_their_ground(demo, watch):
    seen = watch(demo, reduced_motion="reduce")
    seen.goto("/stories/1?line=a1#a1")
    seen.page.keyboard.press("Escape")
    ground = "all => all.map(one => getComputedStyle(one).backgroundColor)"
    assert set(seen.page.eval_on_selector_all("mark.source", ground)) == {"rgba(0, 0, 0, 0)"}


def test_a_text_that_is_read_from_the_right_has_its_rails_there(tmp_path, watch):
    inner = "{s2:מהנדס בכיר} {c2:טען} {q2:שהמים דלפו מן הקיר עוד לפני הביקור}"
    template = f"{{s1:הדוברת}} {{c1:אמרה}} {{q1:כי {inner}, ולכן הוזמנה בדיקה}}."
    with Record(tmp_path / "right.db", create=True) as record:
        record.add(build_story([(Kind.ARTICLE, template)], inside={2: 1}), reader="made", now=NOON)
    for desk in run(tmp_path, "desk", "right.db"):
        for width in (1280, 390):
            seen = watch(desk, viewport={"width": width, "height": 900})
            seen.goto("/stories/1?line=a2#a2")
            rails = drawn(seen)
            assert [rail["hop"] for rail in rails] == [2, 1]
            assert all(rail["after"] for rail in rails)
            assert rails[0]["left"] > rails[1]["left"]
            assert seen.page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [1600, 1280])
def test_the_way_from_line_to_line_covers_no_text_where_there_is_a_margin(demo, watch, width):
    seen = watch(demo, viewport={"width": width, "height": 900})
    seen.goto("/stories/1?line=a8#a8")
    text = seen.page.locator(".paragraph").first.bounding_box()["x"]
    for link in seen.page.locator(".steps a").all():
        box = link.bounding_box()
        assert box["x"] + box["width"] < text
