"""A reporter reviews the lines of one claim from its card, in Chromium."""

import re


def claim_to_review(demo):
    for one in demo.json("/claims.json")["claims"]:
        card = demo.json(f"{one['address']}.json")
        if card["suggested"] >= 2:
            return one["address"], card
    raise AssertionError("every line of every claim is reviewed")


def test_the_lines_of_a_claim_are_reviewed_one_after_the_other_and_the_card_is_one_click_away(demo, watch):
    address, card = claim_to_review(demo)
    seen = watch(demo)
    seen.goto(address)
    seen.page.locator("a[href^='/review?claim=']").first.click()
    seen.page.wait_for_url("**/review/*/*?claim=*")
    before = seen.page.url
    place = re.search(r"([0-9]+) of ([0-9]+) of claim", seen.page.locator("main").inner_text())
    assert place is not None
    seen.page.keyboard.press("a")
    seen.page.wait_for_url(lambda url: url != before)
    assert seen.page.url.endswith(f"?claim={card['claim']}")
    assert demo.json(f"{address}.json")["suggested"] == card["suggested"] - 1
    with seen.page.expect_navigation():
        seen.page.keyboard.press("u")
    assert seen.page.url == before
    seen.page.get_by_role("link", name=card["title"]).click()
    assert seen.page.url.endswith(address)
