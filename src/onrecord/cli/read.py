"""``onrecord read``: what stories say, line by line. Nothing is stored."""

import sys
from collections.abc import Callable, Iterator
from functools import partial

import click

from onrecord.cli.limits import bounds_from, limits_help
from onrecord.cli.options import ALLOW_PRIVATE, ARTICLE, LIMIT, PUBLISHED, SETTING
from onrecord.cli.printers import JsonPrinter, Printer, ViewPrinter
from onrecord.cli.progress import Progress
from onrecord.cli.terminal import complain
from onrecord.cli.view import Unfold
from onrecord.reader import Reader
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Refusal
from onrecord.values.story import Story

STDIN = "-"
"""What a user gives for "what comes in here"."""


@click.command("read", epilog=limits_help())
@click.argument("what", nargs=-1, metavar="WHAT...")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one story a line (docs/json.md).")
@ARTICLE
@PUBLISHED
@SETTING
@click.option("--furniture", is_flag=True, help="Show what stands on the page and is not the article, and why.")
@click.option("--missed", is_flag=True, help="Show the sentences that may hold a line that was not found.")
@click.option("--all", "everything", is_flag=True, help="Both of these.")
@ALLOW_PRIVATE
@LIMIT
@click.pass_context
def command(
    context: click.Context,
    *,
    what: tuple[str, ...],
    as_json: bool,
    article: bool,
    published: str | None,
    setting: str,
    furniture: bool,
    missed: bool,
    everything: bool,
    allow_private: bool,
    limits: tuple[str, ...],
) -> None:
    """Show who says what in stories, each line at its exact words. Nothing is stored.

    WHAT is any number of files (HTML or plain text, also compressed), folders, web archives (.warc, .warc.gz,
    .wet.gz), feeds (RSS, Atom), http and https addresses, and "-" for what is piped in. The network is used
    only where you give an address.

    \b
      onrecord read story.html
      onrecord read --published 2021-07-07 --article story.txt
      onrecord read --json archive.warc.gz | jq -r .story.headline

    Stories go to stdout. What could not be read is told on stderr, one line each, and never stops the others. The
    exit code is 0 when all was read, 1 when something could not be, 2 for wrong usage.
    """
    if not what:
        raise click.UsageError("Nothing to read. Give files, folders or addresses, or - for what is piped in.", context)
    unfold = Unfold(furniture=furniture or everything, missed=missed or everything)
    printer: Printer = JsonPrinter() if as_json else ViewPrinter(unfold)
    invite(what)
    bounds = bounds_from(limits, allow_private=allow_private)
    with Reader(setting=Setting(setting), limits=bounds.intake, worker_limits=bounds.worker) as reader:
        read_one = partial(reader.read, article=article, published=published)
        context.exit(0 if print_all(what, read_one, printer, Progress(len(what))) else 1)


def invite(what: tuple[str, ...]) -> None:
    """Tell how to paste a story, where one is to be pasted."""
    if STDIN in what and sys.stdin.isatty():
        complain(f"paste the story, then press {'Ctrl-Z and Enter' if sys.platform == 'win32' else 'Ctrl-D'}")


ReadsOne = Callable[[str], Iterator[Story | Refusal]]
"""Gives all stories behind one thing given, each as soon as it is read, with refusals in their places."""


def print_all(what: tuple[str, ...], read_one: ReadsOne, printer: Printer, progress: Progress) -> bool:
    """Print every story behind the things given, and tell what could not be read; whether all could be."""
    stories = refused = 0
    try:
        for done, given in enumerate(what):
            progress.at(done, given, stories=stories)
            for outcome in read_one(given):
                progress.wipe()
                if isinstance(outcome, Refusal):
                    complain(str(outcome))
                    refused += 1
                else:
                    printer.print(outcome)
                    stories += 1
                progress.at(done, given, stories=stories)
    finally:
        progress.wipe()
    return not refused
