"""Options that several commands have, said once, so that they are the same everywhere."""

import click

from onrecord.cli.limits import OPTION
from onrecord.values.attribution import Setting

ARTICLE = click.option("--article", is_flag=True, help="Take the whole text as the article: there is no furniture.")
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
