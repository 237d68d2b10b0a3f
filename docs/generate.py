"""Write what the documents show of the program: ``python docs/generate.py``.

That is ``docs/commands.md``, from the commands' own help, and the record in the README, from the story above it there.
With ``--check`` nothing is written; the exit code is 1 where a document is not what the program says.
"""

import io
import re
import sys
from pathlib import Path

import click
from rich.console import Console

from onrecord import Fetched, Reader, Story
from onrecord.cli import SUMMARIES, cli
from onrecord.cli.view import Unfold, show
from onrecord.values.fetched import digest_of

PAGE = Path(__file__).with_name("commands.md")
README = Path(__file__).parents[1] / "README.md"
WIDTH = 80
EXAMPLE = re.compile(r"```text story\n(?P<story>.*?)```(?P<between>.*?)```text record\n(?P<record>.*?)```", re.DOTALL)
"""The README's story, and the record of it."""

OPENING = """\
# Commands

What the program says of itself, in its own words. This page is made by `python docs/generate.py`; a test fails where
it is stale.

| exit code | meaning |
| --- | --- |
| 0 | All was read. |
| 1 | Something could not be read. It is told on stderr, one line each; the rest was read. |
| 2 | Wrong usage. |
| 130 | Stopped by Ctrl-C. |
| 141 | The program that read the output closed it (`onrecord read … \\| head`). |

Results go to stdout, all else to stderr. Nothing is coloured when the output goes to a file or a program, nor where
`NO_COLOR` is set; no meaning hangs on colour.
"""


def commands_page() -> str:
    """The whole page: its opening, the help of the program and that of each command."""
    door = click.Context(
        cli,
        info_name="onrecord",
        help_option_names=["-h", "--help"],
        terminal_width=WIDTH,
        max_content_width=WIDTH,
    )
    commands = ((name, cli.get_command(door, name)) for name in SUMMARIES)
    contexts = [door, *(click.Context(command, info_name=name, parent=door) for name, command in commands if command)]
    return OPENING + "".join(
        f"\n## `{context.command_path}`\n\n```text\n{context.get_help()}\n```\n" for context in contexts
    )


def readme() -> str:
    """The README, with the record that the program makes of the story in it."""
    text = README.read_text(encoding="utf-8")
    example = EXAMPLE.search(text)
    if example is None:
        raise ValueError(f"{README}: no block ```text story``` followed by a block ```text record```")
    return text[: example.start("record")] + record_of(example["story"]) + text[example.end("record") :]


def record_of(text: str) -> str:
    """What ``onrecord read --furniture ferry.txt`` prints for a text."""
    content = text.encode()
    with Reader() as reader:
        story = reader.read_fetched(Fetched(content, "ferry.txt", None, None, "text/plain", None, digest_of(content)))
    if not isinstance(story, Story):
        raise TypeError(str(story))
    out = io.StringIO()
    show(story, Console(file=out, width=WIDTH + 10, color_system=None), Unfold(furniture=True))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def main() -> int:
    """Write the documents, or check them; the exit code."""
    stale = 0
    for path, wanted in ((PAGE, commands_page()), (README, readme())):
        if "--check" not in sys.argv[1:]:
            path.write_text(wanted, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != wanted:
            print(f"{path} is stale; run: python docs/generate.py", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
