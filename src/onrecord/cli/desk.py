"""``onrecord desk``: the record as pages, served on this machine."""

import webbrowser
from pathlib import Path

import click

from onrecord.cli.options import BY, RECORD
from onrecord.cli.terminal import complain, visible
from onrecord.desk import Desk, open_socket, serve
from onrecord.record import Record

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
    token, and the desk answers only to who has it. Nothing is fetched but the
    addresses that you give it on its page Add.
    """
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

    serve(Desk(file, by), there, host, opened=opened)
