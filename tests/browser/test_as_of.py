"""A reporter steps through the moments of a claim, in Chromium."""

import pytest
from tests.browser.test_accessibility import RULES

STRIP = "nav.asof"


def main_claim(demo):
    return demo.json("/claims.json")["claims"][0]["address"]


def told(seen):
    return seen.page.locator(f"{STRIP} strong").inner_text()


def test_the_brackets_step_through_every_moment_and_back_to_now(demo, watch):
    seen, there = watch(demo), main_claim(demo)
    seen.goto(there)
    ticks = demo.json(f"{there}.json")["asof"]["ticks"]
    assert len(ticks) > 2
    for tick in reversed(ticks):
        with seen.page.expect_navigation():
            seen.page.keyboard.press("[")
        assert told(seen) == tick["words"]
        assert f"{tick['appeared']} of {len(ticks)} stories had appeared" in seen.page.locator(STRIP).inner_text()
    assert seen.page.locator(f"{STRIP} [data-key='[']").count() == 0
    for tick in [*ticks[1:], None]:
        with seen.page.expect_navigation():
            seen.page.keyboard.press("]")
        assert told(seen) == (tick["words"] if tick else "now")
    assert seen.page.url.endswith(there)


def test_a_mark_leads_to_its_moment_and_back_leads_back(demo, watch):
    seen = watch(demo)
    seen.goto(main_claim(demo))
    seen.page.locator(".ticks a").nth(1).click()
    current = seen.page.locator(".ticks [aria-current=time]")
    assert current.count() == 1
    assert told(seen) in current.inner_text()
    assert seen.page.get_by_text("Decide about this claim").count() == 0
    seen.page.go_back()
    assert told(seen) == "now"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_card_as_of_a_moment_is_accessible(demo, watch, axe, scheme):
    there = main_claim(demo)
    first, *_, last = demo.json(f"{there}.json")["asof"]["ticks"]
    seen = watch(demo, color_scheme=scheme, bypass_csp=True)
    for tick in (first, last):
        seen.goto(tick["address"])
        seen.page.evaluate(axe)
        found = seen.page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
        assert [one["id"] for one in found["violations"]] == []


def test_on_a_narrow_screen_the_strip_stays_inside_and_its_marks_are_large_enough(demo, watch):
    seen = watch(demo, viewport={"width": 320, "height": 640})
    seen.goto(demo.json(f"{main_claim(demo)}.json")["asof"]["ticks"][0]["address"])
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 320
    sizes = [mark.bounding_box() for mark in seen.page.locator(".ticks a").all()]
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in sizes)
