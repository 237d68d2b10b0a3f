"""``onrecord desk``: the record as pages, served on this machine."""

import webbrowser
from collections.abc import Sequence
from pathlib import Path

import click

from onrecord.cli.choosing import Heard, apart, heard_as
from onrecord.cli.options import BY, RECORD
from onrecord.cli.saying import all_said, side_by_side
from onrecord.cli.terminal import complain, visible
from onrecord.cli.who_view import fullest_name
from onrecord.desk import Beside, Desk, Followed, Told, open_socket, serve
from onrecord.exports.identifiers import source_key
from onrecord.record import Record
from onrecord.values.story import Story

PORT = 8474
"""Where a desk listens unless told otherwise, so that yesterday's address still leads somewhere."""


@click.command("desk")
@click.argument("given", required=False, metavar="[RECORD]", type=click.Path(path_type=Path, dir_okay=False))
@RECORD
@click.option("--port", type=click.IntRange(1, 65535), help=f"Listen on this port.  [default: {PORT}, or a free one]")
@click.option("--host", default="127.0.0.1", show_default=True, help="Listen on this address.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@BY
@click.pass_context
def command(
    context: click.Context, *, given: Path | None, path: Path, port: int | None, host: str, no_browser: bool, by: str
) -> None:
    """Open a record as pages in the browser: read, search, follow a source, review. Ctrl-C ends it.

    RECORD is the record's file, the same as --record.

    \b
      onrecord desk
      onrecord desk affair.db --port 9000 --no-browser

    Only this machine can reach the desk, unless --host names another address; then the address that is printed holds a
    token, and the desk answers only to who has it. Nothing is fetched from anywhere.
    """  # noqa: D301  (click takes the backspace itself as "do not wrap this")
    file = path if given is None else given
    with Record(file):  # says now, not on the first page, that there is none
        pass
    try:
        there = open_socket(host, port, usual=PORT)
    except OSError as error:
        complain(
            f"cannot listen on {visible(host)}, port {port or PORT}: {error.strerror or error}; try another --port"
        )
        context.exit(1)

    def opened(address: str) -> None:
        click.echo(address)
        complain(f"{file}: the desk is open at the address above; Ctrl-C ends it")
        if not no_browser:
            webbrowser.open(address)

    serve(Desk(file, by, follow), there, host, opened=opened)


def follow(key: str, stories: Sequence[Story]) -> Followed | None:
    """The source that goes by a key, as ``onrecord who`` finds it; None where there is none."""
    group = _group(key, stories)
    if not group:
        return None
    said = all_said(group)
    places = {id(story): number for number, story in enumerate(stories)}
    numbers = {id(one): number for number, one in enumerate(said)}
    pairs = side_by_side([one for one in said if one.resolved])
    return Followed(
        name=fullest_name(group),
        kind=group[0].source.kind.value,
        lines=tuple(Told(places[id(one.story)], one.index, one.resolved) for one in said),
        beside=tuple(Beside(numbers[id(one.earlier)], numbers[id(one.later)], one.relation.value) for one in pairs),
    )


def _group(key: str, stories: Sequence[Story]) -> tuple[Heard, ...]:
    """The sources that are taken for the one of that key."""
    name = key.partition(" ")[2]
    groups = apart(name, heard_as(name, stories))
    for group in groups:
        if any(source_key(one.source) == key for one in group):
            return group
    for group in groups:  # those who only speak together with others there
        if any(one.keys[0] == name for one in group):
            return group
    exactly = [
        Heard(story, number, source.name, source.keys)
        for story in stories
        for number, source in enumerate(story.sources)
        if source_key(source) == key
    ]  # people who speak together are one each to who asks by name; here they are asked for together
    return tuple(exactly)
