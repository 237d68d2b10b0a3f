"""``onrecord who``: all that one source says over several stories, in order. Nothing is stored."""

import difflib
import sys
from collections.abc import Sequence
from functools import partial

import click

from onrecord.cli.choosing import Heard, apart, heard_as, speakers
from onrecord.cli.layout import Layout, count
from onrecord.cli.limits import bounds_from, limits_help
from onrecord.cli.options import ALLOW_PRIVATE, ARTICLE, LIMIT, SETTING
from onrecord.cli.printers import Shelf
from onrecord.cli.progress import Progress
from onrecord.cli.read import invite, print_all
from onrecord.cli.saying import Beside, Said, all_said, side_by_side
from onrecord.cli.terminal import complain, screen
from onrecord.cli.who_view import WhoView, fullest_name
from onrecord.exports.who_json import said_to_json
from onrecord.reader import Reader
from onrecord.values.attribution import Setting
from onrecord.values.source import SourceKind
from onrecord.values.story import Story

LONGEST_NAME = 100
"""Characters of a name that are compared with others, to guess what was meant."""
MOST_NAMES = 40
"""Names that are told where none fits; the rest is counted."""


@click.command("who", epilog=limits_help())
@click.argument("name")
@click.argument("what", nargs=-1, metavar="WHAT...")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, one line of the source a line (docs/json-who.md).")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in SourceKind]),
    help="Only sources of this kind, where several have the name.",
)
@ARTICLE
@SETTING
@ALLOW_PRIVATE
@LIMIT
@click.pass_context
def command(
    context: click.Context,
    *,
    name: str,
    what: tuple[str, ...],
    as_json: bool,
    kind: str | None,
    article: bool,
    setting: str,
    allow_private: bool,
    limits: tuple[str, ...],
) -> None:
    """Show all that one source says over several stories, in order. Nothing is stored.

    NAME is a person, body, outlet or other source, by full name or surname; case and accents do not count. WHAT is what
    "onrecord read" takes: files, folders, archives, feeds, addresses, and "-" for what is piped in.

    \b
      onrecord who "Idris Falk" pages/
      onrecord who falk monday.html tuesday.html
      onrecord who --json falk pages/ | jq -r .line.stance

    Lines stand by date of publication, then in the order of the text. Under them stand side by side the lines that
    say yes and no to the same thing, and denials made again in other words. Lines that may be the source's and are not
    resolved stand apart, and do not count.

    The exit code is 0 when there is one such source and all was read; 1 when there is none, when several have the name,
    or when something could not be read; 2 for wrong usage.
    """  # noqa: D301  (click takes the backspace itself as "do not wrap this")
    if not what:
        raise click.UsageError("Nothing to read. Give NAME and then files, folders or addresses.", context)
    invite(what)
    bounds = bounds_from(limits, allow_private=allow_private)
    shelf = Shelf()
    with Reader(setting=Setting(setting), limits=bounds.intake, worker_limits=bounds.worker) as reader:
        read_one = partial(reader.read, article=article)
        read = print_all(what, read_one, shelf, Progress(len(what)))
    stories = list(shelf.stories.values())
    heard = [one for one in heard_as(name, stories) if kind is None or one.source.kind.value == kind]
    groups = apart(name, heard)
    if len(groups) == 1:
        _print(groups[0], as_json=as_json)
    elif groups:
        _tell_choice(name, groups)
    else:
        _tell_names(name, stories)
    context.exit(0 if read and len(groups) == 1 else 1)


def _print(heard: Sequence[Heard], *, as_json: bool) -> None:
    """Print one source's lines, for a person or for a program."""
    said = all_said(heard)
    beside = side_by_side([one for one in said if one.resolved])
    if as_json:
        for one in said:
            line = said_to_json(one.story, one.index, resolved=one.resolved, beside=_others(one, beside))
            sys.stdout.buffer.write(line.encode() + b"\n")
        sys.stdout.buffer.flush()
        return
    console = screen()
    Layout(console).print(WhoView(heard, said, beside, console).rows())


def _others(said: Said, beside: Sequence[Beside]) -> list[tuple[Story, int, str]]:
    """What stands beside one line: story, index, relation."""
    found = []
    for earlier, later, relation in beside:
        if said is earlier or said is later:
            other = later if said is earlier else earlier
            found.append((other.story, other.index, relation.value))
    return found


def _tell_choice(name: str, groups: Sequence[Sequence[Heard]]) -> None:
    """Tell that several sources have the name, which ones, and how to choose."""
    complain(f"{count(len(groups), 'source')} go by “{name}”; give the full name, --kind, or fewer files:")
    for group in groups:
        label, kind = fullest_name(group), group[0].source.kind.value
        lines = count(sum(one.resolved for one in all_said(group)), "line")
        stories = {one.story.key: one.story.given.address for one in group}
        where = next(iter(stories.values())) if len(stories) == 1 else count(len(stories), "story", "stories")
        complain(f"{label}, {kind}: {lines} in {where}")


def _tell_names(name: str, stories: Sequence[Story]) -> None:
    """Tell that no source has the name, and which names there are."""
    there: dict[str, str] = {}
    for story in stories:
        for one in speakers(story):
            if one.name is not None:
                there.setdefault(one.keys[0], one.name)
    complain(f"no source in {count(len(stories), 'story', 'stories')} goes by “{name}”")
    near = difflib.get_close_matches(name[:LONGEST_NAME].casefold(), there, n=1)
    if near:
        complain(f"did you mean “{there[near[0]]}”?")
    if there:
        names = sorted(there.values(), key=str.casefold)
        more = f", and {len(names) - MOST_NAMES:,} more" if len(names) > MOST_NAMES else ""
        complain(f"the names there are: {', '.join(names[:MOST_NAMES])}{more}")
