"""``onrecord add``: stories read and put into a record."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import click
from rich.text import Text

from onrecord.adding import Adding, Done, is_address
from onrecord.cli.layout import Layout, count
from onrecord.cli.limits import bounds_from, limits_help
from onrecord.cli.options import ALLOW_PRIVATE, ARTICLE, JSON, LIMIT, PUBLISHED, RECORD, SETTING
from onrecord.cli.passage import CONTEXT_STYLE, words_of
from onrecord.cli.printers import note, write_json
from onrecord.cli.progress import Progress
from onrecord.cli.read import invite
from onrecord.cli.terminal import complain, screen, visible
from onrecord.exports.naming import line_id
from onrecord.reader import Reader
from onrecord.record import Added, Outcome, Record
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Refusal
from onrecord.values.revision import Change, ChangeKind
from onrecord.values.story import Story

SIGNS = {ChangeKind.APPEARED: "+", ChangeKind.WENT: "-", ChangeKind.CHANGED: "~"}


@click.command("add", epilog=limits_help())
@click.argument("what", nargs=-1, metavar="WHAT...")
@RECORD
@JSON
@ARTICLE
@PUBLISHED
@SETTING
@click.option("--again", is_flag=True, help="Read pages again that the record has already.")
@click.option("--follow", is_flag=True, help="Follow the addresses given: --feeds looks at them again.")
@click.option("--feeds", is_flag=True, help="Look at all that the record follows again.")
@ALLOW_PRIVATE
@LIMIT
@click.pass_context
def command(
    context: click.Context,
    *,
    what: tuple[str, ...],
    path: Path,
    as_json: bool,
    article: bool,
    published: str | None,
    setting: str,
    again: bool,
    follow: bool,
    feeds: bool,
    allow_private: bool,
    limits: tuple[str, ...],
) -> None:
    """Read stories and keep them in a record, one file on this machine.

    WHAT is what "onrecord read" takes: files, folders, archives, feeds, addresses, and "-" for what is piped in.

    \b
      onrecord add pages/
      onrecord add --record affair.db https://news.example/feed.xml

    The same page again adds nothing. A page at the same address with another article becomes a new version of its
    story, and the lines that appeared, went or changed are told. Each story is on the disk when its row is shown:
    stop whenever you like, and go on later with the same command.

    A feed that is followed, or a page that may change, is looked at again when you say so; nothing is fetched by
    itself.

    \b
      onrecord add --follow https://news.example/feed.xml
      onrecord add --feeds

    The exit code is 0 when all was read, 1 when something could not be, 2 for wrong usage.
    """
    if not what and not feeds:
        raise click.UsageError("Nothing to add. Give files, folders or addresses, or - for what is piped in.", context)
    if follow and not all(map(is_address, what)):
        raise click.UsageError("Only http and https addresses can be followed; give files without --follow.", context)
    invite(what)
    bounds = bounds_from(limits, allow_private=allow_private)
    printer: Printer = JsonPrinter() if as_json else RowPrinter(path)
    with (
        Record(path, create=True) as record,
        Reader(setting=Setting(setting), limits=bounds.intake, worker_limits=bounds.worker) as reader,
    ):
        if follow:
            for address in what:
                record.follow_feed(address, now=datetime.now(UTC))
        adding = Adding(record, reader, setting=Setting(setting), article=article, published=published, again=again)
        also = [address for address in _followed(record) if address not in what] if feeds else []
        all_read = add_all(adding, (*what, *also), printer)
    context.exit(0 if all_read else 1)


def _followed(record: Record) -> tuple[str, ...]:
    """What the record follows; that it is nothing is told."""
    found = record.feeds()
    if not found:
        complain(f"{record.path}: nothing is followed; 'onrecord add --follow ADDRESS' begins")
    return tuple(feed.address for feed in found)


def add_all(adding: Adding, what: tuple[str, ...], printer: "Printer") -> bool:
    """Put everything given into the record, and tell what became of it; whether all could be read."""
    progress, refused, stories = Progress(len(what)), 0, 0
    try:
        for number, given in enumerate(what):
            progress.at(number, given, stories=stories)
            for outcome in adding.all_of(given):
                progress.wipe()
                if isinstance(outcome, Refusal):
                    complain(str(outcome))
                    refused += 1
                else:
                    printer.print(outcome)
                    stories += 1
                progress.at(number, given, stories=stories)
    finally:
        progress.wipe()
        printer.end()
    return not refused


class Printer(Protocol):
    """Tells what became of each page."""

    def print(self, done: Done) -> None:
        """Tell one."""

    def end(self) -> None:
        """Tell what it came to."""


class JsonPrinter:
    """One line of JSON a page."""

    def print(self, done: Done) -> None:
        """Write one line."""
        added = done.added
        changes = [
            {
                "kind": change.kind.value,
                "before": None if change.before is None else line_id(change.before),
                "after": None if change.after is None else line_id(change.after),
                "parts": [part.value for part in change.parts],
            }
            for change in done.changes
        ]
        line = {
            "schema": "onrecord/added/1",
            "address": done.address,
            "outcome": done.outcome.value,
            "story": None if added is None else added.story,
            "version": None if added is None else added.version,
            "changes": changes,
        }
        write_json(line)

    def end(self) -> None:
        """Nothing: each line stands for itself."""


class RowPrinter:
    """A row a story that the record did not have, with the lines that changed; what it came to at the end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._layout = Layout(screen())
        self._counts: Counter[str] = Counter()

    def print(self, done: Done) -> None:
        """Tell one story; one that the record had is only counted."""
        self._counts[done.outcome.value] += 1
        if done.story is None or done.added is None or done.outcome is Outcome.SAME:
            return
        note(done.story)
        self._layout.print(self._rows(done.story, done.added, done.changes))

    def _rows(self, story: Story, added: Added, changes: tuple[Change, ...]) -> Iterator[Text]:
        page = story.page
        first = f"{added.outcome.value:<8}  "
        headline = visible(page.headline.value) if page.headline else visible(story.given.address)
        facts: list[str | Text] = [
            *([visible(page.outlet.value)] if page.outlet else []),
            Text(headline, "bold"),
            count(len(story.attributions), "line"),
            *([f"version {added.version}"] if added.version > 1 else []),
        ]
        yield from self._layout.in_a_row(facts, first, " " * len(first))
        for change in changes:
            yield from self._change(story, added, change)

    def _change(self, story: Story, added: Added, change: Change) -> Iterator[Text]:
        """One line that appeared, went or changed, in the words that it has now, or had."""
        told = added.before if change.after is None else story
        index = change.before if change.after is None else change.after
        if told is None or index is None:
            return
        line = told.attributions[index]
        roles = (role for role in (line.source, line.cue, line.content) if role)
        words = " ".join(words_of(told.page.text, role, self._layout.signs) for role in roles)
        parts = f"  ({', '.join(part.value for part in change.parts)})" if change.parts else ""
        indent = " " * 10
        body = Text.assemble(words, (parts, CONTEXT_STYLE))
        yield from self._layout.wrapped(body, f"{indent}{SIGNS[change.kind]} ", f"{indent}  ")

    def end(self) -> None:
        """How many stories were new, revised, read again or there already."""
        names = {Outcome.SAME: "there already", Outcome.REREAD: "read again"}
        counts = [(outcome, self._counts[outcome.value]) for outcome in Outcome]
        told = [
            f"{count(number, 'story', 'stories')} {names.get(outcome, outcome.value)}"
            for outcome, number in counts
            if number
        ]
        if told:
            complain(f"{self._path}: {', '.join(told)}")
