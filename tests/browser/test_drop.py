"""Files given to a desk in Chromium: chosen, dragged onto a page, a folder of them; with script and without."""

import pytest
from tests.browser.conftest import run
from tests.browser.test_accessibility import RULES

from onrecord.record import Record

PIER = """Pier to close in spring

The harbour board said on Tuesday that the pier at Lowmoor would close in April. "It is not safe," said Ada Crane.

The mayor, Tobias Hollin, denied that the council had known of cracks in the piles. "Nobody told us," he said.
"""


@pytest.fixture
def desk(tmp_path):
    with Record(tmp_path / "affair.db", create=True):
        pass
    yield from run(tmp_path, "desk", "affair.db")


@pytest.fixture
def files(tmp_path):
    """Two stories and a file that is none, the second story in a folder beside one that is hidden."""
    folder = tmp_path / "given" / "folder"
    (folder / ".hidden").mkdir(parents=True)
    (folder.parent / "pier.txt").write_text(PIER)
    (folder.parent / "report.pdf").write_bytes(b"%PDF-1.7\n")
    (folder / "quay.txt").write_text(PIER.replace("pier", "quay"))
    (folder / ".hidden" / "notes.txt").write_text(PIER.replace("pier", "mole"))
    return folder.parent


def drag(page, *paths):
    """Drag files from the system onto the middle of a page, and drop them."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": list(map(str, paths)), "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 600, "y": 400, "data": data})


def told(page):
    page.wait_for_url("**/add/*")
    page.locator("#state", has_text="Done").wait_for(timeout=60_000)
    return page.locator("#far").inner_text().strip(), page.locator("#told").inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_files_that_are_chosen_are_read_and_told_one_by_one(desk, watch, files, script):
    page = (seen := watch(desk, java_script_enabled=script)).page
    seen.goto("/add")
    page.locator("#files").set_input_files([files / "pier.txt", files / "report.pdf"])
    page.get_by_role("button", name="Add", exact=True).click()
    counts, words = told(page)
    assert counts == "2 of 2 given: 1 new, 1 not read"
    assert "report.pdf" in words
    assert "a PDF document" in words
    page.get_by_role("link", name="Pier to close in spring").click()
    assert "It is not safe" in page.locator(".body, .story").first.inner_text()


def test_files_and_folders_are_dropped_on_any_page_and_hidden_ones_left_out(desk, watch, files):
    page = (seen := watch(desk)).page
    seen.goto("/claims")
    drag(page, files / "pier.txt", files / "folder")
    counts, words = told(page)
    assert counts == "2 of 2 given: 2 new"
    assert "notes.txt" not in words


def test_a_file_that_was_changed_tells_the_lines_that_are_others(desk, watch, files):
    page = (seen := watch(desk)).page
    for words in (PIER, PIER.replace("It is not safe", "It is safe")):
        (files / "pier.txt").write_text(words)
        seen.goto("/")
        drag(page, files / "pier.txt")
        counts, shown = told(page)
    assert counts == "1 of 1 given: 1 revised"
    assert "changed (content):" in shown


def test_pages_about_adding_have_no_violation(desk, watch, files, axe):
    found = []
    for scheme in ("light", "dark"):
        seen = watch(desk, color_scheme=scheme, bypass_csp=True)
        seen.goto("/add")
        seen.page.locator("#files").set_input_files([files / "pier.txt", files / "report.pdf"])
        seen.page.locator("#addresses").fill("http://127.0.0.1:9/feed.xml")
        seen.page.locator("#follow").check()
        seen.page.get_by_role("button", name="Add", exact=True).click()
        told(seen.page)
        for address in (None, "/add"):
            if address:
                seen.goto(address)
            seen.page.evaluate(axe)
            result = seen.page.evaluate(f"axe.run(document, {{runOnly: {RULES}}})")
            found += [(seen.page.url, one["id"], one["nodes"][0]["html"]) for one in result["violations"]]
    assert found == []
