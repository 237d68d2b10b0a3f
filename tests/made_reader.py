"""A reader for tests of adding: bytes are opened as ever, and a page's text is a template of lines, as in
`tests.cli.conftest`; some texts do what pages do at their worst."""

import dataclasses
import threading

from tests.cli.conftest import build_story

from onrecord.errors import ModelError
from onrecord.intake import Limits, pages_of_stream
from onrecord.values.fetched import Fetched, Refusal, digest_of
from onrecord.values.page import Kind

BREAKS = "This page breaks the reader."
NO_MODEL = "This page finds the model gone."
WAITS = "This page waits."


def page(words, address="story.html", *, container=None, outlet="Brackwater Gazette"):
    """A page as it comes from the web, its outlet in its first line."""
    content = f"{outlet}\n{words}".encode()
    return Fetched(content, address, container, None, None, None, digest_of(content))


class MadeReader:
    """Gives what was prepared for an address, and builds stories of the text of a page."""

    def __init__(self, prepared=None):
        self.prepared = prepared or {}
        self.asked = []
        self.read_pages = []
        self.closed = 0
        self.reached = threading.Event()
        """Set when a page that waits is being read."""
        self.go_on = threading.Event()
        """Lets it go on."""

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.closed += 1

    def fetch(self, given):
        self.asked.append(given)
        yield from self.prepared.get(given, [Refusal(given, "no-answer", "no answer", "check the address")])

    def fetch_stream(self, stream, name):
        return pages_of_stream(stream, name, Limits())

    def read_fetched(self, fetched, *, article=False, published=None):
        self.read_pages.append(fetched.address)
        outlet, _, words = fetched.content.decode().partition("\n")
        if BREAKS in words:
            raise IndexError("list index out of range")
        if NO_MODEL in words:
            raise ModelError("the model's files are missing")
        if WAITS in words:
            self.reached.set()
            assert self.go_on.wait(20)
        made = build_story(
            [(Kind.ARTICLE, words)], address=fetched.address, container=fetched.container, outlet=outlet, headline=None
        )
        return dataclasses.replace(made, given=fetched)
