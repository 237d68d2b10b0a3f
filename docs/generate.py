"""Write ``docs/commands.md`` from the commands' own help: ``python docs/generate.py``.

With ``--check`` nothing is written; the exit code is 1 where the page is not what the commands say.
"""

import sys
from pathlib import Path

import click

from onrecord.cli import SUMMARIES, cli

PAGE = Path(__file__).with_name("commands.md")
WIDTH = 80

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


def main() -> int:
    """Write the page, or check it; the exit code."""
    page = commands_page()
    if "--check" in sys.argv[1:]:
        if PAGE.read_text(encoding="utf-8") == page:
            return 0
        print(f"{PAGE} is stale; run: python docs/generate.py", file=sys.stderr)
        return 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
