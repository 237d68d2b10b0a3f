"""Write what the documents show of the program: ``python docs/generate.py``.

That is ``docs/commands.md``, from the commands' own help; the record in the README, from the story above it there; and
``docs/sentences.md``, what the reader makes of each line of ``docs/sentences.txt``; and ``docs/rules.md``, the rules of
stance and of time as the lexicon has them.
With ``--check`` nothing is written; the exit code is 1 where a document is not what the program says.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console

from onrecord import Attribution, Fetched, Reader, Story
from onrecord.cli import cli
from onrecord.cli.view import Unfold, show
from onrecord.lexicon.en.stance_content_rules import CONTENT_RULES
from onrecord.lexicon.en.stance_cue_rules import CUE_RULES
from onrecord.lexicon.en.times_examples import EXAMPLES as TIME_EXAMPLES
from onrecord.testing import marked
from onrecord.values.fetched import digest_of

PAGE = Path(__file__).with_name("commands.md")
SENTENCES = Path(__file__).with_name("sentences.txt")
SENTENCES_PAGE = Path(__file__).with_name("sentences.md")
RULES_PAGE = Path(__file__).with_name("rules.md")
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
| 1 | Something could not be read, or no one source has the name asked for. It is told on stderr. |
| 2 | Wrong usage. |
| 130 | Stopped by Ctrl-C. |
| 141 | The program that read the output closed it (`onrecord read … \\| head`). |

Results go to stdout, all else to stderr. Nothing is coloured when the output goes to a file or a program, nor where
`NO_COLOR` is set; no meaning hangs on colour.
"""

SENTENCES_OPENING = """\
# What the reader makes of it

Sentences of many kinds, and the lines that the reader finds in each, right or wrong: this page is made by
`python docs/generate.py` from `docs/sentences.txt`, and nothing in it is touched up. An arrow stands before a line that
stands inside another one's content. The score is the chance that the line is right, as far as the reader can tell.
"""

RULES_OPENING = """\
# The rules of stance

What a source does with its words is decided by the first of these rules that matches: first those of the cue, in this
order; then the cue's own word, by the lists of `lexicon/en/stance_words.py`; where the cue only says, those of the
content. Each rule has an example that it decides and one close by that it does not; both are tests. The line in
question is in ⟦ ⟧. This page is made by `python docs/generate.py`.
"""

TIME_RULES_OPENING = """
# The rules of time

Of the rules that may begin at a word the one that reads furthest is taken; of two that read as far, the first of this
list. What stands beside it is then joined on ("9 p.m." "on" "Monday"). Each rule has words that it reads, in ⟦ ⟧, and
words close by that it does not; both are tests. The patterns are in `lexicon/en/times_patterns.py`.

| rule | reads | does not read |
| --- | --- | --- |
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
    return OPENING + "".join(
        f"\n## `{context.command_path}`\n\n```text\n{context.get_help()}\n```\n" for context in _all_below(door)
    )


def _all_below(context: click.Context) -> Iterator[click.Context]:
    """A command and all that it holds, each before what it holds."""
    yield context
    group = context.command
    for name in group.list_commands(context) if isinstance(group, click.Group) else ():
        command = group.get_command(context, name)
        if command is not None:
            yield from _all_below(click.Context(command, info_name=name, parent=context))


def sentences_page() -> str:
    """The page of sentences, each with a table of its lines."""
    sections = []
    with Reader() as reader:
        for number, sentence in enumerate(SENTENCES.read_text(encoding="utf-8").splitlines(), 1):
            story = _read(reader, sentence, article=True)
            rows = "".join(_row(story, line) for line in story.attributions)
            table = f"| source | cue | content | form | score |\n| --- | --- | --- | --- | --- |\n{rows}"
            sections.append(f"\n**{number}.** {sentence}\n\n" + (table if rows else "No line.\n"))
    return SENTENCES_OPENING + "".join(sections)


def rules_page() -> str:
    """The page of rules: those of stance, of the cue and of the content, and those of time, in their order."""
    sections = []
    for title, rules in (("Of the cue", CUE_RULES), ("Of the content", CONTENT_RULES)):
        rows = "".join(
            f"| `{rule.code}` | {rule.stance.value} | {rule.why} | {_shown(rule.matches)} | {_shown(rule.differs)} |\n"
            for rule in rules
        )
        head = "| rule | stance | why | decides | does not decide |\n| --- | --- | --- | --- | --- |\n"
        sections.append(f"\n## {title}\n\n{head}{rows}")
    times = "".join(
        f"| `{code}` | {matches.replace('{', '⟦').replace('}', '⟧')} | {differs} |\n"
        for code, (matches, differs) in TIME_EXAMPLES.items()
    )
    return RULES_OPENING + "".join(sections) + TIME_RULES_OPENING + times


def _shown(template: str) -> str:
    """An example with its contents in brackets, fit for a table."""
    text, marks = marked(template)
    edges = [(span.start, "⟦") for name, span in marks.items() if name[0] == "c"]
    edges += [(span.end, "⟧") for name, span in marks.items() if name[0] == "c"]
    for at, sign in sorted(edges, reverse=True):
        text = text[:at] + sign + text[at:]
    return text.replace("|", "\\|").replace("\n", " ")


def _row(story: Story, line: Attribution) -> str:
    depth, above = 0, line.inside
    while above is not None:
        depth, above = depth + 1, story.attributions[above].inside
    source, cue, content = (
        " … ".join(story.page.text[start:end] for start, end in spans).replace("|", "\\|")
        for spans in (line.source, line.cue, line.content)
    )
    return f"| {'→ ' * depth}{source} | {cue} | {content} | {line.form.value} | {line.score:.2f} |\n"


def readme() -> str:
    """The README, with the record that the program makes of the story in it."""
    text = README.read_text(encoding="utf-8")
    example = EXAMPLE.search(text)
    if example is None:
        raise ValueError(f"{README}: no block ```text story``` followed by a block ```text record```")
    return text[: example.start("record")] + record_of(example["story"]) + text[example.end("record") :]


def record_of(text: str) -> str:
    """What ``onrecord read --furniture ferry.txt`` prints for a text."""
    with Reader() as reader:
        story = _read(reader, text, article=False)
    out = io.StringIO()
    show(story, Console(file=out, width=WIDTH + 10, color_system=None), Unfold(furniture=True))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _read(reader: Reader, text: str, *, article: bool) -> Story:
    content = text.encode()
    given = Fetched(content, "ferry.txt", None, None, "text/plain", None, digest_of(content))
    story = reader.read_fetched(given, article=article)
    if not isinstance(story, Story):
        raise TypeError(str(story))
    return story


def main() -> int:
    """Write the documents, or check them; the exit code."""
    stale = 0
    for path, wanted in (
        (PAGE, commands_page()),
        (SENTENCES_PAGE, sentences_page()),
        (RULES_PAGE, rules_page()),
        (README, readme()),
    ):
        if "--check" not in sys.argv[1:]:
            path.write_text(wanted, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != wanted:
            print(f"{path} is stale; run: python docs/generate.py", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main())
