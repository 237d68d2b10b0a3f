"""How stories leave for stdout: as JSON for programs, as a view for a person."""

import json
import sys
from collections.abc import Mapping
from typing import Protocol

from onrecord.cli.terminal import complain, screen
from onrecord.cli.view import Unfold, rule, show
from onrecord.exports.story_json import escape_unsafe, story_to_json
from onrecord.values.fetched import Digest
from onrecord.values.story import Story


class Printer(Protocol):
    """Writes stories to stdout, one after the other."""

    def print(self, story: Story) -> None:
        """Write one story."""


class JsonPrinter:
    """One line of JSON a story, in UTF-8 whatever the terminal speaks. Doubts about a page go to stderr as well."""

    def __init__(self) -> None:
        self._stdout = sys.stdout.buffer

    def print(self, story: Story) -> None:
        """Write one line."""
        note(story)
        self._stdout.write(story_to_json(story).encode() + b"\n")
        self._stdout.flush()


class ViewPrinter:
    """The view for a person, with a rule between stories."""

    def __init__(self, unfold: Unfold) -> None:
        self._unfold = unfold
        self._screen = screen()
        self._printed = 0

    def print(self, story: Story) -> None:
        """Write one story. Doubts stand in its head; where that goes to a file, they are told on stderr as well."""
        if not self._screen.is_terminal:
            note(story)
        if self._printed:
            rule(self._screen)
        show(story, self._screen, self._unfold._replace(legend=not self._printed))
        self._printed += 1


class Shelf:
    """Keeps stories instead of printing them, each text once."""

    def __init__(self) -> None:
        self.stories: dict[Digest, Story] = {}

    def print(self, story: Story) -> None:
        """Keep one story. The same text a second time is told, and left out, so that no line counts twice."""
        note(story)
        first = self.stories.setdefault(story.key, story)
        if first is not story:
            complain(f"{story.given.address}: note: the same text as {first.given.address}; it counts once")


def write_json(record: Mapping[str, object]) -> None:
    """Write one record to stdout as a line of JSON, in UTF-8 whatever the terminal speaks."""
    sys.stdout.buffer.write(escape_unsafe(json.dumps(record, ensure_ascii=False)).encode() + b"\n")
    sys.stdout.buffer.flush()


def note(story: Story) -> None:
    """Tell on stderr what to know before trusting a page."""
    for flag in story.page.flags:
        complain(f"{story.given.address}: note: {flag.message}")
