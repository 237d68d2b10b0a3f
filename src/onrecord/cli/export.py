"""``onrecord export``: a record written for other programs."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import click

from onrecord.cli.layout import count
from onrecord.cli.options import RECORD
from onrecord.cli.terminal import complain
from onrecord.errors import RecordError
from onrecord.exports.chains_graphml import chains_to_graphml
from onrecord.exports.footnoted_markdown import lines_to_markdown, lines_to_markdown_by_source
from onrecord.exports.lines_csv import lines_to_csv
from onrecord.exports.reviewed_story import ReviewedStory, choose_lines
from onrecord.exports.schema_org import lines_without_type, stories_to_schema_org
from onrecord.exports.stories_jsonl import stories_to_jsonl
from onrecord.exports.tables_parquet import TABLES, require_pyarrow, write_tables
from onrecord.exports.web_annotations import lines_to_annotations
from onrecord.record import Record
from onrecord.review import apply_fixes, review_lines
from onrecord.values.decision import Standing

TextFormat = Callable[[Iterable[ReviewedStory]], Iterator[str]]

TEXTS: Final[dict[str, TextFormat]] = {
    "csv": lines_to_csv,
    "jsonl": stories_to_jsonl,
    "markdown": lines_to_markdown,
    "annotations": lines_to_annotations,
    "jsonld": stories_to_schema_org,
    "graphml": chains_to_graphml,
}
"""Formats that are one text, by name."""
PARQUET: Final = "parquet"
MARKDOWN: Final = "markdown"
STDOUT: Final = Path("-")
_RANGE: Final = re.compile(r"([0-9]{1,18})(?:-([0-9]{1,18}))?")
_BESIDE: Final = ("", "-wal", "-shm", "-journal")
"""Ends of the names of a record's files."""


class Choice(NamedTuple):
    """Which lines to export."""

    accepted: bool
    """Only those that an editor accepted or fixed."""
    rejected: bool
    """Rejected ones, too."""


class Range(NamedTuple):
    """Numbers of stories, both ends included."""

    first: int
    last: int


def _ranges(context: click.Context, option: click.Parameter, given: Sequence[str]) -> tuple[Range, ...]:
    """The numbers as given: "3", "3,5", "8-10". Raises `click.BadParameter` for anything else."""
    del context, option
    ranges = []
    for part in (part.strip() for one in given for part in one.split(",")):
        found = _RANGE.fullmatch(part)
        if found is None:
            raise click.BadParameter(f"'{part}' is no number of a story; give numbers such as 3, 3,5 or 8-10.")
        ranges.append(Range(int(found[1]), int(found[2] or found[1])))
    return tuple(ranges)


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice([*TEXTS, PARQUET]))
@RECORD
@click.option("--out", type=click.Path(path_type=Path), default=STDOUT, metavar="PATH", help="Write to PATH.")
@click.option("--stories", "ranges", metavar="N", multiple=True, callback=_ranges, help="Only these: 3, or 3,5,8-10.")
@click.option("--accepted", is_flag=True, help="Only lines that an editor accepted or fixed.")
@click.option("--all", "rejected", is_flag=True, help="Rejected lines, too.")
@click.option("--by", type=click.Choice(["story", "source"]), help="markdown: what to group by; story unless given.")
@click.option("--table", type=click.Choice(list(TABLES)), help="parquet: only this table; PATH is its file.")
@click.pass_context
def command(
    context: click.Context,
    *,
    form: str,
    path: Path,
    out: Path,
    ranges: tuple[Range, ...],
    accepted: bool,
    rejected: bool,
    by: str | None,
    table: str | None,
) -> None:
    """Write a record for other programs.

    FORMAT is one of

    \b
      csv          one row a line, for spreadsheets and data frames
      jsonl        one story a line: the JSON of "onrecord read --json", and how each line stands
      markdown     statements with footnotes, to paste
      annotations  W3C Web Annotations, one a line
      jsonld       schema.org: articles, quotations, claims, drafts of claim reviews
      graphml      who has it from whom, for networkx and Gephi
      parquet      tables of stories, lines, sources and times; PATH is a folder

    \b
      onrecord export csv --out lines.csv
      onrecord export markdown --stories 3,7 --by source
      onrecord export parquet --out tables/

    Every line says how it stands: suggested, which is by machine and seen by nobody, accepted, fixed or rejected.
    Rejected lines are left out unless --all is given; what is left out is counted on stderr. docs/exports.md has every
    field. PATH is there when it is complete, and not before.
    """  # noqa: D301  (click takes the backspace itself as "do not wrap this")
    if accepted and rejected:
        raise click.UsageError("Give --accepted or --all, not both.", context)
    if by is not None and form != MARKDOWN:
        raise click.UsageError("--by is for markdown.", context)
    if table is not None and form != PARQUET:
        raise click.UsageError("--table is for parquet.", context)
    if form == PARQUET:
        require_pyarrow()
        if out == STDOUT:
            raise click.UsageError("Parquet goes to files; give --out, a folder or with --table a file.", context)
    _spare_the_record(path, out)
    with Record(path) as record, _as_it_stands(record):
        tally = _Tally(Choice(accepted, rejected), typed=form == "jsonld")
        stories = tally.count(_stories(record, ranges, tally.choice))
        try:
            if form == PARQUET:
                _write_tables(stories, out, table)
            else:
                _write_text((lines_to_markdown_by_source if by == "source" else TEXTS[form])(stories), out)
        except BrokenPipeError:
            raise
        except OSError as error:
            complain(f"{out}: could not be written: {error.strerror or error}")
            context.exit(1)
    for told in tally.told():
        complain(told if out == STDOUT else f"{out}: {told}")


def _spare_the_record(path: Path, out: Path) -> None:
    """Raise `click.BadParameter` where the export would be written over the record."""
    record = path.resolve()
    if out != STDOUT and out.resolve() in {record.with_name(record.name + end) for end in _BESIDE}:
        raise click.BadParameter(f"'{out}' is the record itself; give another name.", param_hint="--out")


@contextmanager
def _as_it_stands(record: Record) -> Iterator[None]:
    """The record as it is now, whatever others write to it meanwhile."""
    record.connection.execute("begin")
    try:
        yield
    finally:
        record.connection.execute("rollback")


def _stories(record: Record, ranges: Sequence[Range], choice: Choice) -> Iterator[ReviewedStory]:
    """The stories asked for, one at a time, in the record's order. Raises `RecordError` for one that is not there."""
    numbers = [stored.story for stored in record.stories()]
    for first, last in ranges:
        if not any(first <= number <= last for number in numbers):
            asked = f"story {first}" if first == last else f"story from {first} to {last}"
            raise RecordError(f"{record.path}: there is no {asked}; 'onrecord status --stories' lists what there is")
    for number in numbers:
        if not ranges or any(first <= number <= last for first, last in ranges):
            story, decisions = record.story(number), record.decisions(number)
            review = review_lines(story, decisions)
            kept = choose_lines(review, accepted=choice.accepted, rejected=choice.rejected)
            fixed = apply_fixes(story, decisions)
            yield ReviewedStory(number, fixed, review, decisions, kept)


def _write_text(pieces: Iterator[str], out: Path) -> None:
    """Write a text in UTF-8, to stdout or a file."""
    if out == STDOUT:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode())
        return
    with _complete([out]) as (part,), part.open("wb") as file:
        for piece in pieces:
            file.write(piece.encode())


def _write_tables(stories: Iterator[ReviewedStory], out: Path, table: str | None) -> None:
    """Write one table into a file, or all of them into a folder, which is made."""
    if table is None:
        out.mkdir(parents=True, exist_ok=True)
    files = {table: out} if table else {name: out / f"{name}.parquet" for name in TABLES}
    with _complete(list(files.values())) as parts:
        write_tables(stories, dict(zip(files, parts, strict=True)))


@contextmanager
def _complete(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Files to write in the place of some others, which they replace together when all is well, and never half."""
    targets = [path.resolve() for path in paths]  # the file that a link leads to, not the link
    # What is no plain file, such as a device or a pipe, is written to and not replaced.
    plain = [not target.exists() or target.is_file() for target in targets]
    parts = [
        target.with_name(f"{target.name}.{os.getpid()}.part") if is_plain else target
        for target, is_plain in zip(targets, plain, strict=True)
    ]
    try:
        yield parts
        for part, target in zip(parts, targets, strict=True):
            if part != target:
                part.replace(target)
    finally:
        for part, target in zip(parts, targets, strict=True):
            if part != target:
                part.unlink(missing_ok=True)


class _Tally:
    """Counts what passes, so that nothing is left out in silence."""

    def __init__(self, choice: Choice, *, typed: bool) -> None:
        self.choice = choice
        self._typed = typed
        self._stories = self._orphans = self._untyped = 0
        self._kept: Counter[Standing] = Counter()
        self._left: Counter[Standing] = Counter()

    def count(self, stories: Iterable[ReviewedStory]) -> Iterator[ReviewedStory]:
        """The same stories, counted."""
        for told in stories:
            self._stories += 1
            self._orphans += len(told.review.orphans)
            self._kept.update(told.standing(index) for index in told.kept)
            self._left.update(told.standing(index) for index in told.left_out)
            self._untyped += lines_without_type(told) if self._typed else 0
            yield told

    def told(self) -> Iterator[str]:
        """What there is to say, one row each."""
        lines = count(self._kept.total(), "line")
        kinds = ", ".join(f"{self._kept[one]:,} {one.value}" for one in Standing if self._kept[one])
        yield f"{lines} of {count(self._stories, 'story', 'stories')}{': ' if kinds else ''}{kinds}"
        if self._left.total():
            kinds = ", ".join(f"{self._left[one]:,} {one.value}" for one in Standing if self._left[one])
            yield f"left out: {kinds}{'' if self.choice.accepted else ' (--all takes them in)'}"
        if self._untyped:
            yield f"left out: {count(self._untyped, 'line')} that schema.org has no type for (docs/exports.md)"
        if self._orphans:
            yield f"{count(self._orphans, 'decision')} of no line that is there now; see 'onrecord history'"
