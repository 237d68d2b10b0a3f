"""``onrecord demo``: a record of an invented affair, made of pages that come with the package, and a desk on it."""

import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click
from rich.text import Text

from onrecord import __version__
from onrecord.adding import Done
from onrecord.cli.add import RowPrinter
from onrecord.cli.claim import view_of
from onrecord.cli.desk import PORT
from onrecord.cli.layout import MEASURE, Layout
from onrecord.cli.printers import JsonPrinter, Printer, ViewPrinter
from onrecord.cli.progress import Progress
from onrecord.cli.terminal import complain, screen
from onrecord.cli.view import Unfold, rule
from onrecord.demo import demo_pages, with_later
from onrecord.desk import Desk, open_socket, serve
from onrecord.reader import Reader
from onrecord.record import Added, Outcome, Record
from onrecord.revision import compare_versions
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Fetched, Refusal

HOST: Final = "127.0.0.1"
BY: Final = "demo"
"""Who decides at the demo's desk."""
READER: Final = f"{__version__} {Setting.BALANCED.value}"
"""What reads the pages, by the name that "onrecord add" gives it, so that it need not read them again."""
SERVED_UNTIL: Final = ("SIGTERM", "SIGHUP")
"""Signals that end the demo beside Ctrl-C; a terminal sends the last one when its window is closed."""

INTRODUCTION: Final = (
    "Did the water minister of Osmara fly in secret to a leaking dam? Country, minister and outlets are invented; the "
    "{count} pages come with onrecord and are read on this machine now, without a network. Under each story stands its "
    "record: who says what, through whom, and who denies it. Every line is suggested by machine, for you to check."
)
EDITED: Final = "What an outlet changed later in the page above, without a word to its readers:"
TOGETHER: Final = "What the stories say together: of what is denied, the claim that most of them carry."

NEXT: Final = """\
What to type next
  onrecord read story.html                  read a page that you saved
  onrecord read https://news.example/story  or one on the web
  onrecord read --all story.html            with what was left out, and why
  onrecord who NAME stories/                all that one source says, in order
  onrecord timeline stories/                when it happened, was said, was published
  onrecord add stories/                     keep stories in a record of your own
  onrecord desk                             open it in the browser
  onrecord --help                           everything else"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the demo came to."""

    stories: int
    lines: int
    claim: int | None
    """The number of the claim to show first; None where no two stories share one."""


@click.command("demo")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one story a line (docs/json.md).")
@click.option("--port", type=click.IntRange(1, 65535), help="Serve the desk on this port, also where nobody watches.")
@click.option("--no-browser", is_flag=True, help="Open no browser; only print the address.")
@click.option(
    "--record",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PATH",
    help="Keep the record in this file.  [default: a private one, gone at the end]",
)
@click.pass_context
def command(context: click.Context, *, as_json: bool, port: int | None, no_browser: bool, path: Path | None) -> None:
    """Show the finished record of an invented affair, offline.

    The pages come with the package and are read when the command runs, as "onrecord add" would read them; here each
    line is shown without its sentence, to be seen at a glance. Below the stories stands what they say together.

    In a terminal, or with --port, the desk then opens in the browser on that claim, until Ctrl-C ends it. Everywhere
    else the command ends when all is told.
    """
    is_served = port is not None or (is_watched() and not as_json)
    with _file_of(path) as file, _listening(context, port) if is_served else nullcontext() as there:
        pages = tuple(demo_pages())
        if not as_json:
            _tell(INTRODUCTION.format(count=len(pages)) + "\n")
        printer = JsonPrinter() if as_json else ViewPrinter(Unfold(context=False))
        told = _Filling(file, printer, shows_more=not as_json).run(pages)
        if not as_json:
            _tell(f"\n{told.stories} stories, {told.lines} suggested lines.\n\n{NEXT}")
        if there is not None:
            _serve(file, there, told.claim, opens=not no_browser)
        context.exit(0 if told.stories == len(pages) else 1)


@contextmanager
def _file_of(path: Path | None) -> Iterator[Path]:
    """The record's file: the one given, or a private one that is taken away again, whatever ends the demo."""
    if path is not None:
        yield path
        return
    with ended_by_signals(), TemporaryDirectory(prefix="onrecord-demo-", ignore_cleanup_errors=True) as folder:
        yield Path(folder) / "demo.db"


def is_watched() -> bool:
    """Whether somebody sees what is printed, and not a program."""
    return sys.stdout.isatty()


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Signals that would end the process at once are taken for Ctrl-C, so that what is open is closed."""
    before = {}
    for number in (getattr(signal, name) for name in SERVED_UNTIL if hasattr(signal, name)):
        before[number] = signal.signal(number, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _listening(context: click.Context, port: int | None) -> "closing[socket.socket]":
    """The socket that the desk will listen on, taken before anything is read; without one the demo ends here."""
    try:
        return closing(open_socket(HOST, port, usual=PORT))
    except OSError as error:
        complain(f"cannot listen on port {port or PORT}: {error.strerror or error}; try another --port")
        context.exit(1)


class _Filling:
    """Fills a record with the affair, a page at a time, and prints what it comes to."""

    def __init__(self, file: Path, printer: Printer, *, shows_more: bool) -> None:
        self._file = file
        self._printer = printer
        self._shows_more = shows_more
        """Whether to show what is no story, too."""

    def run(self, pages: tuple[Fetched, ...]) -> Told:
        """Fill the record; what was told."""
        progress = Progress(len(pages))
        lines: list[int] = []
        with Record(self._file, create=True) as record, Reader() as reader:
            for number, versions in enumerate(with_later(pages)):
                progress.at(number, versions[0].address, stories=len(lines))
                done = _keep(record, reader, versions)
                progress.wipe()
                if isinstance(done, Refusal):
                    complain(str(done))
                else:
                    self._show(done)
                    lines.append(0 if done.story is None else len(done.story.attributions))
            claims = record.claims(most=1)
            claim = claims[0].claim if claims else None
            if self._shows_more and claim is not None:
                _show_claim(record, claim)
        return Told(len(lines), sum(lines), claim)

    def _show(self, done: Done) -> None:
        """Print a story, and what its outlet changed in it."""
        if done.story is not None:
            self._printer.print(done.story)
        if self._shows_more and done.changes:
            _tell(f"\n{EDITED}")
            RowPrinter(self._file).print(done)


def _keep(record: Record, reader: Reader, versions: tuple[Fetched, ...]) -> Done | Refusal:
    """The story of some versions of a page, in the record; they are read unless it has the last of them."""
    address = versions[-1].address
    if not record.has(versions[-1], reader=READER):
        for page in versions:
            story = reader.read_fetched(page)
            if isinstance(story, Refusal):
                return story
            record.add(story, reader=READER, now=datetime.now(UTC))
    number = record.numbers_of(address)[-1]
    story = record.story(number)
    if len(versions) == 1:
        return Done(address, Added(Outcome.SAME, number, 1, None), story, ())
    before = record.story(number, version=1)
    added = Added(Outcome.REVISED, number, len(versions), before)
    return Done(address, added, story, compare_versions(before, story))


def _show_claim(record: Record, claim: int) -> None:
    """Print a claim as "onrecord claim" does."""
    console = screen()
    rule(console)
    _tell(f"{TOGETHER}\n")
    layout = Layout(console)
    layout.print(view_of(record, record.card(claim), layout).rows())


def _serve(file: Path, there: socket.socket, claim: int | None, *, opens: bool) -> None:
    """Serve the desk on the record until it is stopped; the browser opens on the claim."""

    def opened(address: str) -> None:
        landing = address if claim is None else f"{address}claims/{claim}"
        click.echo(f"\n{landing}")
        complain("the desk is open at the address above; Ctrl-C ends it")
        if opens:
            webbrowser.open(landing)

    serve(Desk(file, BY), there, HOST, opened=opened)


def _tell(words: str) -> None:
    """Print words of our own around the stories, in rows that are pleasant to read."""
    console = screen()
    for row in Text(words).wrap(console, min(console.width, MEASURE)):
        row.rstrip()
        console.print(row, no_wrap=True, crop=False)
