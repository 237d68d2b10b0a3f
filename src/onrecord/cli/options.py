"""Options that several commands have, said once, so that they are the same everywhere."""

import getpass
from datetime import date
from pathlib import Path

import click

from onrecord.cli.limits import OPTION
from onrecord.values.attribution import Setting


def iso_date(context: click.Context, option: click.Parameter, given: str | None) -> str | None:
    """The day as given, where it is one as ISO 8601 has it, with its hyphens. Raises `click.BadParameter` if not."""
    del context, option
    if given is None:
        return None
    try:
        day = date.fromisoformat(given).isoformat()
    except ValueError:
        day = None
    if day != given:
        raise click.BadParameter(f"'{given}' is no date of the form YYYY-MM-DD, such as 2021-07-07.")
    return day


ARTICLE = click.option("--article", is_flag=True, help="Take the whole text as the article: there is no furniture.")
PUBLISHED = click.option(
    "--published",
    metavar="DATE",
    callback=iso_date,
    help="When the story was published, as YYYY-MM-DD; beats what the page says.",
)
SETTING = click.option(
    "--setting",
    type=click.Choice([one.value for one in Setting]),
    default=Setting.BALANCED.value,
    show_default=True,
    help="How sure a line must be to be shown: careful shows fewer wrong ones, thorough loses fewer right ones.",
)
ALLOW_PRIVATE = click.option(
    "--allow-private", is_flag=True, help="Ask addresses inside this machine and its own network, too."
)
LIMIT = click.option(
    OPTION, "limits", metavar="NAME=NUMBER", multiple=True, help="Set a limit of the list below; repeatable."
)
RECORD = click.option(
    "--record",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("onrecord.db"),
    envvar="ONRECORD_RECORD",
    show_default=True,
    show_envvar=True,
    metavar="PATH",
    help="The record's file.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Write JSON lines (docs/json-record.md).")
NOTE = click.option("--note", metavar="WORDS", help="Why, in your words.")
BY = click.option(
    "--by", envvar="ONRECORD_BY", default=getpass.getuser, show_default="your login name", help="Who decides."
)
