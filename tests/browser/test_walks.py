"""What a reporter does in the first minutes, in Chromium."""

import re

import pytest

PIECE = "[data-marks]"


def main_claim(demo):
    return demo.json("/claims.json")["claims"][0]


def test_the_demo_opens_on_a_finished_affair(demo, watch):
    seen = watch(demo)
    seen.goto("/")
    assert demo.json("/index.json")["tally"]["stories"] >= 14
    seen.page.get_by_role("link", name="Claims", exact=True).click()
    seen.page.get_by_role("link", name=main_claim(demo)["wording"]).first.click()
    text = seen.page.locator("main").inner_text()
    assert re.search(r"\d+(–\d+)? independent origins? in", text)
    for side in ("yes", "no", "neither"):
        assert re.search(rf"\b{side}\b", text, re.IGNORECASE)


def test_words_of_the_card_lead_to_the_same_words_in_the_story(demo, watch):
    seen = watch(demo)
    seen.goto(main_claim(demo)["address"])
    link = seen.page.locator(".sides .words a[href*='look=']").first
    words = " ".join(link.inner_text().split()).strip("“”")
    link.click()
    seen.page.get_by_role("link", name="Open the story").click()
    seen.page.wait_for_url("**/stories/**")
    lit = " ".join(" ".join(seen.page.locator("mark.lit-content").all_inner_texts()).split())
    assert lit
    assert words[:40] in lit or lit[:40] in words
    assert seen.page.locator("mark.lit").first.is_visible()


def test_a_click_on_words_of_the_story_opens_their_line(demo, watch):
    seen = watch(demo)
    seen.goto("/stories/1")
    piece = seen.page.locator(f".piece.cue{PIECE}").first
    piece.click()
    assert seen.page.locator(".card.now").count() == 1
    assert "line=a" in seen.page.url
    seen.page.go_back()
    assert "line=a" not in seen.page.url


def test_ten_lines_are_reviewed_by_keyboard_alone_and_the_last_one_undone(demo, watch):
    seen = watch(demo)
    decided = demo.json("/history.json")["decisions"]
    before, numbered = len(decided), max((one["number"] for one in decided), default=0)
    seen.goto("/review")
    seen.page.wait_for_url("**/review/*/*")
    for key in ("a", "Enter", "x", "a", "a", "x", "Enter", "a", "a", "a"):
        there = seen.page.url
        seen.page.keyboard.press(key)
        seen.page.wait_for_url(lambda url, there=there: url != there)
    made = demo.json("/history.json")["decisions"]
    assert len(made) == before + 10
    verbs = sorted(one["done"] for one in made)
    assert len(set(verbs)) == 2
    with seen.page.expect_navigation():
        seen.page.keyboard.press("u")
    undone = [one for one in demo.json("/history.json")["decisions"] if one["undone"] and one["number"] > numbered]
    assert len(undone) == 1


@pytest.mark.parametrize("script", [True, False])
def test_a_line_is_accepted_and_undone_with_the_mouse_with_script_and_without(demo, watch, script):
    seen = watch(demo, java_script_enabled=script)
    seen.goto("/review/3/a1")
    seen.page.locator("button.main").click()
    seen.page.wait_for_load_state()
    assert not seen.page.url.endswith("/review/3/a1")
    seen.page.locator("form.undo button").first.click()
    seen.page.wait_for_load_state()
    assert seen.page.url.split("?")[0].endswith("/review/3/a1")


def test_the_words_of_a_line_are_set_by_selecting_them(demo, watch):
    seen = watch(demo)
    seen.goto("/review/2/a1")
    seen.page.locator(".passage .paragraph").last.dblclick(position={"x": 60, "y": 10})
    word = seen.page.evaluate("String(getSelection()).trim()")
    assert word
    seen.page.get_by_role("button", name="what is said").click()
    assert seen.page.locator("#content").input_value() == word
    seen.page.get_by_role("button", name="Save changes and go on").click()
    seen.page.wait_for_load_state()
    card = demo.json("/review/2/a1.json")["card"]
    assert (card["content"], card["standing"]) == (word, "fixed")


def test_the_record_is_taken_away_as_a_table_and_as_one_file(demo, watch):
    seen = watch(demo, accept_downloads=True)
    seen.goto("/take")
    for name, begins in (("lines.csv", b"\xef\xbb\xbf"), ("report.html", b"<!doctype html>")):
        with seen.page.expect_download() as told:
            seen.page.locator(f"a[href$='{name}']").first.click()
        assert told.value.path().read_bytes().startswith(begins)


def test_a_card_on_paper_has_its_claim_and_none_of_what_is_clicked(demo, watch):
    seen = watch(demo)
    seen.goto(main_claim(demo)["address"])
    seen.page.emulate_media(media="print")
    assert seen.page.locator("h1").is_visible()
    for clicked in ("header.top nav", "form", "button"):
        assert not any(one.is_visible() for one in seen.page.locator(clicked).all()), clicked
    assert seen.page.pdf().startswith(b"%PDF")


def test_a_card_is_copied_with_footnotes(demo, watch):
    seen = watch(demo, permissions=["clipboard-read", "clipboard-write"])
    seen.goto(main_claim(demo)["address"])
    seen.page.get_by_text("Copy with footnotes").click()
    seen.page.locator("[data-copied]").filter(has_text=re.compile(r"\w")).wait_for()
    text = seen.page.evaluate("navigator.clipboard.readText()")
    assert main_claim(demo)["wording"] in text
    assert re.search(r"At \d+-\d+ of text [0-9a-f]{12}", text)
