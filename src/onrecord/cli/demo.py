"""``onrecord demo``: the finished record of an invented affair, read from pages that come with the package."""

import click
from rich.text import Text

from onrecord.cli.layout import MEASURE
from onrecord.cli.printers import JsonPrinter, Printer, ViewPrinter
from onrecord.cli.terminal import complain, screen
from onrecord.cli.view import Unfold
from onrecord.demo import demo_pages
from onrecord.reader import Reader
from onrecord.values.fetched import Refusal

INTRODUCTION = (
    "Did the water minister of Osmara fly in secret to a leaking dam? Country, minister and outlets are invented; the "
    "{count} pages come with onrecord and are read on this machine now, without a network. Under each story stands its "
    "record: who says what, through whom, and who denies it. Every line is suggested by machine, for you to check."
)

NEXT = """\
What to type next
  onrecord read story.html                  read a page that you saved
  onrecord read https://news.example/story  or one on the web
  onrecord read --all story.html            with what was left out, and why
  onrecord who NAME stories/                all that one source says, in order
  onrecord timeline stories/                when it happened, was said, was published
  onrecord --help                           everything else"""


@click.command("demo")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one story a line (docs/json.md).")
@click.pass_context
def command(context: click.Context, *, as_json: bool) -> None:
    """Show the finished record of an invented affair, offline.

    The pages come with the package and are read when the command runs, as "onrecord read" would read them; here each
    line is shown without its sentence, to be seen at a glance.
    """
    pages = tuple(demo_pages())
    printer: Printer = JsonPrinter() if as_json else ViewPrinter(Unfold(context=False))
    if not as_json:
        _tell(INTRODUCTION.format(count=len(pages)) + "\n")
    lines: list[int] = []
    with Reader() as reader:
        for page in pages:
            outcome = reader.read_fetched(page)
            if isinstance(outcome, Refusal):
                complain(str(outcome))
            else:
                printer.print(outcome)
                lines.append(len(outcome.attributions))
    if not as_json:
        _tell(f"\n{len(lines)} stories, {sum(lines)} suggested lines.\n\n{NEXT}")
    context.exit(0 if len(lines) == len(pages) else 1)


def _tell(words: str) -> None:
    """Print words of our own around the stories, in rows that are pleasant to read."""
    console = screen()
    for row in Text(words).wrap(console, min(console.width, MEASURE)):
        row.rstrip()
        console.print(row, no_wrap=True, crop=False)
