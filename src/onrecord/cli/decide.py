"""``onrecord decide``: an editor's word on a line, a claim, a source or a tie of a record."""

from collections.abc import Container, Sequence

import click

from onrecord.cli import decide_claim, decide_edge, decide_line, decide_source


class _Subjects(click.Group):
    """A group whose first word is what is decided about; a line, where it is none of its commands."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with the word "line" before those of a line."""
        return super().parse_args(ctx, args if _names_subject(args, self.commands) else ["line", *args])


def _names_subject(args: Sequence[str], subjects: Container[str]) -> bool:
    return not args or args[0] in subjects or args[0] in {"-h", "--help"}


@click.group("decide", cls=_Subjects, subcommand_metavar="SUBJECT ...", no_args_is_help=True)
def command() -> None:
    """Say what is right: accept, reject, fix, merge, split or note a line, a claim, a source or a tie.

    \b
      onrecord decide 3 a5 accept                          line 5 of story 3
      onrecord decide 3 a7 fix --who "Idris Falk"
      onrecord decide claim 12 merge 15                    the two claims are one
      onrecord decide claim 12 split 3:a5                  line 5 of story 3 says something else
      onrecord decide claim 12 reject --note "two rockets"
      onrecord decide source "Idris Falk" merge "3:the water minister"
      onrecord decide edge 7 reject                        the tie of that number in "onrecord origins"

    What the machine read stays as it is. The decision stands beside it, holds when a page is read again or comes in
    another version, and is undone with "onrecord history --undo".
    """


for subject in (decide_line, decide_claim, decide_source, decide_edge):
    command.add_command(subject.command)
