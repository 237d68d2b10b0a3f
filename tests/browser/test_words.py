"""The words pane of a claim card in Chromium: any saying lights up its exact words, and the card stays."""

import re

import pytest
from tests.browser.test_accessibility import RULES
from tests.browser.test_walks import main_claim

SAYING = '.sides .words a[href*="look="]'
SETTLED = "() => document.querySelector('#words') && document.activeElement.id === 'words-title'"


@pytest.fixture
def card(demo):
    return main_claim(demo)["address"]


def opened(demo, watch, address, at=2, **options):
    """The card with the pane of one saying open, and the words of that saying."""
    seen = watch(demo, **options)
    seen.goto(address)
    saying = seen.page.locator(SAYING).nth(at)
    words = " ".join(saying.inner_text().split())
    saying.click()
    seen.page.wait_for_selector("#words")
    return seen, words


def lit(page):
    return " ".join(" ".join(page.locator("#words mark.lit-content").all_inner_texts()).split())


@pytest.mark.parametrize("script", [True, False])
def test_a_saying_lights_up_its_exact_words_and_the_card_stays(demo, watch, card, script):
    seen, words = opened(demo, watch, card, java_script_enabled=script)
    found = lit(seen.page)
    assert words[:40] in found or found[:40] in words
    assert "?look=" in seen.page.url
    assert seen.page.locator("mark.lit").first.is_visible()
    assert seen.page.locator(f'{SAYING}[aria-current="true"]').count() == 1
    assert seen.page.locator(f'{SAYING}[aria-current="true"]').is_visible()


def test_with_script_the_card_is_not_loaded_again(demo, watch, card):
    seen = watch(demo)
    seen.goto(card)
    seen.page.evaluate("window.same = true")
    asked = []
    seen.page.on("request", lambda one: asked.append(one.url) if one.resource_type in {"document", "fetch"} else None)
    seen.page.locator(SAYING).nth(1).click()
    seen.page.wait_for_function(SETTLED)
    assert seen.page.evaluate("window.same")
    assert [re.search(r"/claims/\d+/words\?look=", one) is not None for one in asked] == [True]


def test_back_and_forward_lead_through_what_was_looked_at(demo, watch, card):
    seen, _ = opened(demo, watch, card)
    first = seen.page.url
    seen.page.keyboard.press("j")
    seen.page.wait_for_url(lambda url: url != first)
    seen.page.go_back()
    seen.page.wait_for_function(f"() => document.querySelector('#words').dataset.look === '{look_of(first)}'")
    seen.page.go_back()
    seen.page.wait_for_function("() => !document.querySelector('#words')")
    assert seen.page.locator("[aria-current=true]").count() == 0
    seen.page.go_forward()
    seen.page.wait_for_selector("#words")
    assert seen.page.url == first


def look_of(url):
    return re.search(r"look=([\w.]+)", url)[1]


def test_the_keyboard_alone_opens_steps_and_closes(demo, watch, card):
    seen = watch(demo)
    seen.goto(card)
    saying = seen.page.locator(SAYING).first
    saying.focus()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_function(SETTLED)
    shown = [seen.page.locator("#words").get_attribute("data-look")]
    for key in ("j", "j", "k"):
        there = seen.page.url
        seen.page.keyboard.press(key)
        seen.page.wait_for_function(
            f"() => location.href !== '{there}' && document.querySelector('#words').dataset.look ==="
            " new URL(location.href).searchParams.get('look')"
        )
        shown.append(seen.page.locator("#words").get_attribute("data-look"))
    assert shown[3] == shown[1]
    assert len(set(shown)) == 3
    seen.page.keyboard.press("Escape")
    seen.page.wait_for_function("() => !document.querySelector('#words')")
    assert look_of(seen.page.evaluate("document.activeElement.href")) == shown[3]
    assert "look=" not in seen.page.url


def test_enter_after_enter_decides_nothing(demo, watch, card):
    before = len(demo.json("/history.json")["decisions"])
    seen = watch(demo)
    seen.goto(card)
    seen.page.locator(SAYING).first.focus()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_function(SETTLED)
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(300)
    assert len(demo.json("/history.json")["decisions"]) == before


@pytest.mark.parametrize("script", [True, False])
def test_a_line_is_decided_and_undone_where_it_is_read(demo, watch, card, script):
    sayings = [one for side in demo.json(f"{card}.json")["columns"] for who in side["voices"] for one in who["sayings"]]
    at = next(at for at, one in enumerate(sayings) if one["standing"] == "suggested" and one["does"] != "headline")
    seen, _ = opened(demo, watch, card, at=at, java_script_enabled=script)
    there = seen.page.url
    seen.page.get_by_role("button", name="Right").click()
    seen.page.wait_for_selector("#words .standing:text('accepted')")
    assert seen.page.url == there
    seen.page.get_by_role("button", name="Undo").click()
    seen.page.wait_for_selector("#words .standing:text('suggested')")
    assert seen.page.url == there


@pytest.mark.parametrize("screen", [(1280, 900, 0.41), (1600, 900, 0.41), (390, 844, 0.5)])
def test_the_pane_leaves_the_saying_in_view(demo, watch, card, screen):
    width, height, most = screen
    for at in (0, 2, 6):
        seen, _ = opened(demo, watch, card, at=at, viewport={"width": width, "height": height})
        pane = seen.page.locator("#words").bounding_box()
        saying = seen.page.locator(f'{SAYING}[aria-current="true"]').bounding_box()
        assert pane["height"] <= most * height
        assert pane["y"] + pane["height"] <= height + 1
        assert saying["y"] >= 0
        assert saying["y"] + saying["height"] <= pane["y"] + 1
        words = seen.page.locator("#words mark.lit").first.bounding_box()
        text = seen.page.locator("#words .passage").bounding_box()
        assert text["y"] - 1 <= words["y"] <= text["y"] + text["height"]
        assert seen.page.evaluate("document.documentElement.scrollWidth") == width


def test_print_leaves_it_out(demo, watch, card):
    seen, _ = opened(demo, watch, card)
    seen.page.emulate_media(media="print")
    assert not seen.page.locator("#words").is_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_card_with_its_pane_has_no_violation(demo, watch, axe, scheme, width):
    viewport, card = {"width": width, "height": 900}, main_claim(demo)["address"]
    seen, _ = opened(demo, watch, card, color_scheme=scheme, viewport=viewport, bypass_csp=True)
    looks = [look_of(one.get_attribute("href")) for one in seen.page.locator(SAYING).all()]
    headlines = [one for one in looks if one.endswith("headline")]
    found = []
    for look in (looks[0], *headlines[:1], "999.a1"):
        seen.goto(f"{card}?look={look}#at")
        seen.page.evaluate(axe)
        result = seen.page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
        found += [(look, one["id"], one["nodes"][0]["html"][:200]) for one in result["violations"]]
    assert found == []
