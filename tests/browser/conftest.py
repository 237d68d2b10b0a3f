"""A desk in a real Chromium, driven by Playwright; skipped where they are not there, unless they must be.

``ONRECORD_BROWSER`` in the environment says that they must. ``AXE_CORE`` is the path of axe-core's axe.min.js.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.desk.pages import PAGES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
REQUIRED = "ONRECORD_BROWSER" in os.environ
STARTS_WITHIN = 120
"""Seconds that a desk may take until it answers: the demo reads its pages first."""
ONRECORD = (sys.executable, "-c", "from onrecord.cli import main; main()")


def lacking(what: str) -> None:
    """End a test that cannot run: skipped, or failed where it must."""
    if REQUIRED:
        pytest.fail(f"{what} is not there")
    pytest.skip(f"{what} is not there")


@pytest.fixture(scope="session")
def chromium():
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        lacking("Playwright")
    if CHROMIUM is None:
        lacking("Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Running:
    """A desk that answers at an address."""

    def __init__(self, address: str) -> None:
        self.address = address

    def json(self, path: str):
        with urllib.request.urlopen(f"{self.address}{path}", timeout=60) as answer:
            return json.load(answer)

    def states(self, claim: str) -> Iterator[str]:
        """The card of a claim as it may be asked for: one side, the words of a statement, each moment, its review."""
        card = self.json(f"{claim}.json")
        yield from (f"{claim}?side=no", f"/review?claim={card['claim']}")
        yield from (one["address"] for one in card["asof"]["ticks"])
        looks = [said["look"] for side in card["columns"] for voice in side["voices"] for said in voice["sayings"]]
        yield from (f"{claim}?look={look}#at" for look in looks[:2])

    def pages(self) -> list[str]:
        """Every kind of page, once, at an address that this record has."""
        claims, sources = self.json("/claims.json")["claims"], self.json("/sources.json")["sources"]
        stands_for = {
            "{story}": "1",
            "{line}": "a1",
            "/claims/{claim}": claims[0]["address"] if claims else "/claims",
            "/sources/{key:path}": sources[0]["address"] if sources else "/sources",
        }
        found = [
            *[address for address, _, _ in PAGES],
            "/add",
            "/stories/1?line=a1",
            "/search?q=dam",
            "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/review?story=1",
            "/nowhere",
            *(self.states(claims[0]["address"]) if claims else ()),
        ]
        for blank, filled in stands_for.items():
            found = [address.replace(blank, filled) for address in found]
        assert not [address for address in found if "{" in address]
        return list(dict.fromkeys(found))


def free_port() -> int:
    with socket.socket() as there:
        there.bind(("127.0.0.1", 0))
        return there.getsockname()[1]


def run(folder: Path, *words: str) -> Iterator[Running]:
    """``onrecord WORDS --port N --no-browser`` until the tests are through."""
    port = free_port()
    desk = Running(f"http://127.0.0.1:{port}")
    with (folder / "desk.txt").open("w") as told:
        process = subprocess.Popen(
            [*ONRECORD, *words, "--port", str(port), "--no-browser"], cwd=folder, stdout=told, stderr=told
        )
        try:
            wait_for(desk, process)
            yield desk
        finally:
            process.terminate()
            process.wait(20)


def wait_for(desk: Running, process: subprocess.Popen) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while process.poll() is None and time.monotonic() < until:
        try:
            desk.json("/index.json")
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"the desk does not answer (exit code {process.poll()})")


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Iterator[Running]:
    """``onrecord demo``."""
    yield from run(tmp_path_factory.mktemp("demo"), "demo")


class Watched:
    """A page of Chromium, and whatever it did that no page of a desk does."""

    def __init__(self, page, address: str) -> None:
        self.page = page
        self.address = address
        self.wrong: list[str] = []
        page.on("dialog", lambda one: (self.wrong.append(f"dialog: {one.message}"), one.dismiss()))
        page.on("console", lambda one: self._hear(one))
        page.on("pageerror", lambda one: self.wrong.append(f"script: {one}"))
        page.on("request", lambda one: self._see(one.url))

    def _hear(self, message) -> None:
        if "the server responded with a status of" not in message.text:
            self.wrong.append(f"console: {message.text}")

    def _see(self, url: str) -> None:
        if not url.startswith((f"{self.address}/", "blob:")):
            self.wrong.append(f"request: {url}")

    def goto(self, path: str):
        return self.page.goto(self.address + path)


@pytest.fixture
def watch(chromium) -> Iterator:
    """Opens pages of a desk, and holds at the end that nothing ran that should not, and nothing was asked elsewhere."""
    contexts, watched = [], []

    def opened(desk: Running, **options) -> Watched:
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        context.set_default_timeout(15_000)
        contexts.append(context)
        watched.append(Watched(context.new_page(), desk.address))
        return watched[-1]

    yield opened
    for context in contexts:
        context.close()
    assert [wrong for one in watched for wrong in one.wrong] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's script."""
    path = os.environ.get("AXE_CORE")
    if path is None:
        lacking("axe-core (AXE_CORE)")
    return Path(path).read_text(encoding="utf-8")
