"""Every page of the demo, by axe-core's rules for WCAG 2.2 AA, in light and dark, on a desk and in a hand."""

import pytest

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_violation(demo, watch, axe, scheme, width):
    # the script of axe-core is put into the page, which the policy of the desk would refuse
    seen = watch(demo, color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    found = []
    for address in demo.pages():
        assert seen.goto(address).status == (404 if address == "/nowhere" else 200), address
        seen.page.evaluate(axe)
        seen.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        result = seen.page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
        found += [(address, one["id"], one["nodes"][0]["html"][:200]) for one in result["violations"]]
    assert found == []


@pytest.mark.parametrize("width", [1280, 640, 320])
def test_no_page_is_wider_than_the_window(demo, watch, width):
    """640 is the width of a window of 1280 at 200 % (WCAG 1.4.4), 320 that of reflow (1.4.10)."""
    seen = watch(demo, viewport={"width": width, "height": 800})
    wide = []
    for address in demo.pages():
        seen.goto(address)
        reached = seen.page.evaluate("document.documentElement.scrollWidth")
        wide += [(address, reached)] if reached > width else []
    assert wide == []
