"""The command line: ``onrecord``, with one command a file.

Results go to stdout, all else to stderr. Exit codes: 0 all was read, 1 something could not be read (the rest still
was) or no one source has the name asked for, 2 wrong usage, 130 stopped by Ctrl-C, 141 the program that read the output
closed it.

Commands are imported when they are called, so that ``onrecord --help`` answers at once.
"""

import difflib
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Final

import click

from onrecord.errors import OnrecordError

SUMMARIES: Final = {
    "read": "Show who says what in a story: file, folder, archive, feed, address.",
    "who": "Show all that one source says over several stories, in order.",
    "timeline": "Show when it happened, was said and was published, on one scale.",
    "add": "Read stories and keep them in a record, one file on this machine.",
    "desk": "Open a record as pages in the browser: read, search, review.",
    "search": "Find stories and lines of a record that hold some words.",
    "claims": "List what the stories of a record say together, the disputed first.",
    "claim": "Show who says yes to a claim, who says no, who says neither.",
    "origins": "Show what a claim rests on: a range of origins, with reasons.",
    "calls": "Show who has not been heard, what rests on little, whom to ask next.",
    "drift": "Show quotations trimmed, reworded or given to another speaker.",
    "missed": "List the sentences of a record that may hold a line not found.",
    "decide": "Accept, reject, fix, merge, split: lines, claims, sources, ties.",
    "history": "Show every decision on a record; undo one.",
    "export": "Write a record as CSV, JSON, Parquet, Markdown or a graph.",
    "status": "Show what a record holds.",
    "remove": "Take stories out of a record.",
    "demo": "Show the finished record of an invented affair, offline.",
}
"""Every command, in the order of ``--help``, with its line there. ``onrecord.cli.NAME.command`` is the command."""

STOPPED: Final = 130
"""Exit code after Ctrl-C: 128 and the number of the signal, as shells have it."""
CLOSED: Final = 141
"""Exit code when the reader of stdout has gone (``| head``), by the same rule."""

STDOUT: Final = 1
"""The file descriptor of stdout."""

HELP: Final = """\
onrecord keeps the record of who said what in news stories: each line with its source, the words that mark it as
said, and what is said, at the exact characters of the story; who that is, through whom it came, and what is denied.
Nothing leaves this machine.

\b
See it work, without a network:
  onrecord demo

\b
Read a story:
  onrecord read story.html                  a saved page, or its text
  onrecord read https://news.example/story  a page on the web
  onrecord read pages/ crawl.warc.gz        folders, archives, feeds
  onrecord read -                           what you paste or pipe in

\b
Follow one source through several stories:
  onrecord who "Idris Falk"                 in the record, as reviewed
  onrecord who "Idris Falk" pages/          in what is given; nothing is stored

\b
See when it happened, was said, and was published:
  onrecord timeline pages/
  onrecord timeline --svg affair.svg pages/

\b
Go on with a program:
  onrecord read --json pages/ > stories.jsonl
"""

LEARN_MORE: Final = "'onrecord COMMAND --help' tells all about one command; docs/ holds the rest."


class Commands(click.Group):
    """A group whose commands are modules, imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order of ``--help``."""
        del ctx
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now, or None."""
        del ctx
        if cmd_name not in SUMMARIES:
            return None
        command = import_module(f"onrecord.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments call. Where there is none, the error says what was probably meant."""
        word = args[0]
        if word not in SUMMARIES and not word.startswith("-"):
            raise click.UsageError(f"There is no command '{word}'. {_meant(word)}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. A closed stdout is seen to here, before click makes an exit code of its own of it."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            ctx.exit(_closed())

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for ``--help``, written without importing any of them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


def _meant(word: str) -> str:
    """What to type instead of an unknown command."""
    if "/" in word or "." in word or Path(word).exists():
        return f"To read that: onrecord read {word}"
    near = difflib.get_close_matches(word, SUMMARIES, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"The commands are: {', '.join(SUMMARIES)}."


@click.group(
    cls=Commands,
    help=HELP,
    epilog=LEARN_MORE,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="onrecord", message="onrecord %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """The door itself: without a command, the help page."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code. No error that is foreseen leaves as a traceback."""
    try:
        # Outside of standalone mode click gives the code of `ctx.exit` back and lets errors through.
        code = cli.main(arguments, prog_name="onrecord", standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return STOPPED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except OnrecordError as error:
        click.echo(f"onrecord: {error}", err=True)
        return 1
    except BrokenPipeError:
        return _closed()
    return code if isinstance(code, int) else 0


def _closed() -> int:
    """The exit code for a closed stdout, which goes nowhere from here on, so that the last flush is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)
    return CLOSED
