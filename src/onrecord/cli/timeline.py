"""``onrecord timeline``: when it happened, was said and was published, by the stories. Nothing is stored."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from onrecord.affair.saying import published_at
from onrecord.cli.layout import Layout
from onrecord.cli.limits import bounds_from, limits_help
from onrecord.cli.options import ALLOW_PRIVATE, ARTICLE, LIMIT, PUBLISHED, SETTING
from onrecord.cli.printers import Shelf
from onrecord.cli.progress import Progress
from onrecord.cli.read import STDIN, invite, print_all
from onrecord.cli.terminal import complain, screen
from onrecord.cli.timeline_view import TimelineView
from onrecord.exports.timeline_entries import entries_of
from onrecord.exports.timeline_json import timeline_to_json
from onrecord.exports.timeline_svg import timeline_to_svg
from onrecord.reader import Reader
from onrecord.timeline import find_clashes
from onrecord.values.attribution import Setting
from onrecord.values.story import Story

SVG = ".svg"


def _picture(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """The name of the picture. Raises `click.BadParameter` for one that is most likely a story's, and would be lost."""
    del context, option
    if given is not None and given != STDIN and not given.lower().endswith(SVG):
        raise click.BadParameter(f"'{given}' does not end in {SVG}; give a name such as timeline.svg, or - for stdout.")
    return given


@click.command("timeline", epilog=limits_help())
@click.argument("what", nargs=-1, metavar="WHAT...")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one entry a line (docs/json-timeline.md).")
@click.option("--svg", metavar="FILE", callback=_picture, help="Draw a picture into FILE.svg instead; - is stdout.")
@ARTICLE
@PUBLISHED
@SETTING
@ALLOW_PRIVATE
@LIMIT
@click.pass_context
def command(
    context: click.Context,
    *,
    what: tuple[str, ...],
    as_json: bool,
    svg: str | None,
    article: bool,
    published: str | None,
    setting: str,
    allow_private: bool,
    limits: tuple[str, ...],
) -> None:
    """Show when it happened, was said and was published, by the stories, on one scale. Nothing is stored.

    WHAT is what "onrecord read" takes: files, folders, archives, feeds, addresses, and "-" for what is piped in.

    \b
      onrecord timeline story.html
      onrecord timeline --svg affair.svg monday.html tuesday.html
      onrecord timeline --json pages/ | jq -r .earliest

    Each entry has the story's exact words. What is vague stays a range, and what the words leave open stays open. The
    scale goes where most times are; those far off it stand before and after it. A time told only by an event ("days
    after the raid") is not on the calendar, and is listed apart. So are times that cannot both be right.

    The exit code is 0 when all was read, 1 when something could not be or FILE could not be written, 2 for wrong usage.
    """
    if not what:
        raise click.UsageError("Nothing to read. Give files, folders or addresses, or - for what is piped in.", context)
    if as_json and svg == STDIN:
        raise click.UsageError("Both --json and the picture would go to stdout; give the picture a name.", context)
    invite(what)
    bounds = bounds_from(limits, allow_private=allow_private)
    shelf = Shelf()
    with Reader(setting=Setting(setting), limits=bounds.intake, worker_limits=bounds.worker) as reader:
        read_one = partial(reader.read, article=article, published=published)
        read = print_all(what, read_one, shelf, Progress(len(what)))
    stories = sorted(shelf.stories.values(), key=published_at)
    if stories:
        read &= _print(stories, as_json=as_json, svg=svg)
    context.exit(0 if read else 1)


def _print(stories: Sequence[Story], *, as_json: bool, svg: str | None) -> bool:
    """Print the timeline, for a person or for a program, and draw it; whether all could be written."""
    clashes = find_clashes([story.happenings for story in stories])
    entries = entries_of(stories, clashes)
    if as_json:
        for line in timeline_to_json(stories, entries, clashes):
            sys.stdout.buffer.write(line.encode() + b"\n")
    if svg is not None:
        return _draw(svg, timeline_to_svg(stories, entries, clashes))
    if not as_json:
        console = screen()
        Layout(console).print(TimelineView(stories, entries, clashes, console).rows())
    return True


def _draw(name: str, picture: str) -> bool:
    """Write the picture; whether it could be."""
    if name == STDIN:
        sys.stdout.buffer.write(picture.encode())
        return True
    try:
        Path(name).write_text(picture, encoding="utf-8", newline="\n")
    except OSError as error:
        complain(f"{name}: the picture could not be written: {error.strerror or error}")
        return False
    complain(f"{name}: the timeline as a picture")
    return True
