"""``onrecord export``: a record written for other programs."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from onrecord.cli.material import Choice, Material, Range
from onrecord.cli.options import RECORD
from onrecord.cli.terminal import complain
from onrecord.desk.reporting import gather_report
from onrecord.exports.chains_graphml import chains_to_graphml
from onrecord.exports.claim_json import claim_to_json
from onrecord.exports.claim_markdown import claim_to_markdown
from onrecord.exports.claim_tables import every_reason_row
from onrecord.exports.footnoted_markdown import lines_to_markdown, lines_to_markdown_by_source
from onrecord.exports.lineage_graphml import lineage_to_graphml
from onrecord.exports.lines_csv import rows_to_csv
from onrecord.exports.report_html import report_to_html
from onrecord.exports.schema_org import stories_to_schema_org
from onrecord.exports.stories_jsonl import stories_to_jsonl
from onrecord.exports.tables_parquet import (
    CLAIM_TABLES,
    STORY_TABLES,
    TABLES,
    TIE_TABLES,
    Table,
    require_pyarrow,
    write_tables,
)
from onrecord.exports.web_annotations import lines_to_annotations
from onrecord.record import Record

PARQUET: Final = "parquet"
CSV: Final = "csv"
JSONL: Final = "jsonl"
MARKDOWN: Final = "markdown"
GRAPHML: Final = "graphml"
JSONLD: Final = "jsonld"
REPORT: Final = "report"
STDOUT: Final = Path("-")
_RANGE: Final = re.compile(r"([0-9]{1,18})(?:-([0-9]{1,18}))?")
_BESIDE: Final = ("", "-wal", "-shm", "-journal")
"""Ends of the names of a record's files."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for beyond the format; each is None, or False, where it was not."""

    table: str | None
    by: str | None
    what: str | None
    claim: int | None
    could_be: bool


def _as_csv(material: Material, wish: Wish) -> Iterator[str]:
    name = wish.table or "lines"
    table = _tables(wish)[name]
    return rows_to_csv(table.row, (row for one in _told(material, name) for row in table.rows(one)))


def _as_jsonl(material: Material, wish: Wish) -> Iterator[str]:
    if wish.table != "claims":
        yield from stories_to_jsonl(material.stories())
        return
    for told in material.claims():
        numbers = {key: story.number for key, story in told.stories.items()}
        yield claim_to_json(told.number, told.card, numbers, could_be=wish.could_be) + "\n"


def _as_markdown(material: Material, wish: Wish) -> Iterator[str]:
    if wish.claim is not None:
        told = material.claim(wish.claim)
        material.tally.note_claim(told)
        return claim_to_markdown(told.card, told.stories, could_be=wish.could_be)
    return (lines_to_markdown_by_source if wish.by == "source" else lines_to_markdown)(material.stories())


def _as_annotations(material: Material, wish: Wish) -> Iterator[str]:
    del wish
    return lines_to_annotations(material.stories(), material.claims_of_lines())


def _as_schema_org(material: Material, wish: Wish) -> Iterator[str]:
    del wish
    return stories_to_schema_org(material.stories(), material.claims())


def _as_graphml(material: Material, wish: Wish) -> Iterator[str]:
    if wish.what == "lineage":
        return lineage_to_graphml(material.stories(), material.ties())
    return chains_to_graphml(material.stories())


def _as_report(material: Material, wish: Wish) -> Iterator[str]:
    del wish
    return report_to_html(gather_report(material.record, now=datetime.now(UTC)))


TEXTS: Final[dict[str, Callable[[Material, Wish], Iterator[str]]]] = {
    CSV: _as_csv,
    JSONL: _as_jsonl,
    MARKDOWN: _as_markdown,
    "annotations": _as_annotations,
    JSONLD: _as_schema_org,
    GRAPHML: _as_graphml,
    REPORT: _as_report,
}
"""Formats that are one text, by name."""


def _tables(wish: Wish) -> dict[str, Table]:
    """Every table by its name, with signs of who could be whom where they were asked for."""
    if not wish.could_be:
        return TABLES
    return TABLES | {"reasons": TABLES["reasons"]._replace(rows=every_reason_row)}


def _told(material: Material, table: str) -> Iterator[object]:
    """What a table is made of, one at a time."""
    if table in CLAIM_TABLES:
        return iter(material.claims())
    return iter(material.ties()) if table in TIE_TABLES else iter(material.stories())


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
@click.option("--accepted", is_flag=True, help="Only what an editor accepted or fixed.")
@click.option("--all", "rejected", is_flag=True, help="What an editor rejected, too.")
@click.option("--by", type=click.Choice(["story", "source"]), help="markdown: what to group by; story unless given.")
@click.option("--claim", type=int, metavar="N", help="markdown: this claim, with who says yes, no and neither.")
@click.option("--table", type=click.Choice(list(TABLES)), help="csv, parquet, jsonl: which table; see below.")
@click.option("--what", type=click.Choice(["chains", "lineage"]), help="graphml: which graph; chains unless given.")
@click.option(
    "--fewest", type=click.IntRange(1), default=2, show_default=True, help="Claims of so many stories or more."
)
@click.option("--could-be", is_flag=True, help="Signs of who somebody unnamed could be, too.")
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
    claim: int | None,
    table: str | None,
    what: str | None,
    fewest: int,
    could_be: bool,
) -> None:
    """Write a record for other programs.

    FORMAT is one of

    \b
      csv          one row a line, for spreadsheets and data frames; other tables with --table
      jsonl        one story a line: the JSON of "onrecord read --json", and how each line stands;
                   with --table claims one claim a line: the JSON of "onrecord claim --json"
      markdown     statements with footnotes, to paste; with --claim those of one claim
      annotations  W3C Web Annotations, one a line
      jsonld       schema.org: articles, quotations, claims, drafts of claim reviews
      graphml      who has it from whom, or with --what lineage which story comes from which
      parquet      all tables; PATH is a folder
      report       one HTML file with everything inline, to read, send and print

    \b
      onrecord export csv --out lines.csv
      onrecord export csv --table claims --out claims.csv
      onrecord export markdown --claim 19
      onrecord export graphml --what lineage --out lineage.graphml
      onrecord export parquet --out tables/

    Tables are stories, lines, sources, times; claims, statements, origins, reasons; edges.

    Everything says how it stands: suggested, which is by machine and seen by nobody, accepted, fixed or rejected.
    What was rejected is left out unless --all is given, signs of who somebody unnamed could be unless --could-be is;
    what is left out is counted on stderr. Counts measure reporting, not truth. docs/exports.md has every field. PATH
    is there when it is complete, and not before.
    """
    wish = Wish(table, by, what, claim, could_be)
    _see_that_it_fits(context, form, wish, out)
    if form == REPORT and (ranges or accepted or rejected):
        raise click.UsageError("A report is of the whole record; it takes no --stories, --accepted or --all.", context)
    if accepted and rejected:
        raise click.UsageError("Give --accepted or --all, not both.", context)
    if form == PARQUET:
        require_pyarrow()
    _spare_the_record(path, out)
    with Record(path) as record, record.reading():
        material = Material(record, Choice(accepted, rejected, ranges, fewest))
        try:
            if form == PARQUET:
                _write_tables(material, out, wish)
            else:
                _write_text(TEXTS[form](material, wish), out)
        except BrokenPipeError:
            raise
        except OSError as error:
            complain(f"{out}: could not be written: {error.strerror or error}")
            context.exit(1)
    if form == REPORT:
        return  # it says itself what it leaves out
    for told in material.tally.told(typed=form == JSONLD, reasons=_has_reasons(form, wish) and not could_be):
        complain(told if out == STDOUT else f"{out}: {told}")


def _has_reasons(form: str, wish: Wish) -> bool:
    """Whether reasons of origins are written, so that what is left out of them is to be told."""
    return form in {JSONL, MARKDOWN} or (form in {CSV, PARQUET} and wish.table in {None, "reasons"})


def _see_that_it_fits(context: click.Context, form: str, wish: Wish, out: Path) -> None:
    """Raise `click.UsageError` where an option was given that is not for this format."""
    for given, option, forms in (
        (wish.by, "--by", [MARKDOWN]),
        (wish.claim, "--claim", [MARKDOWN]),
        (wish.table, "--table", [CSV, JSONL, PARQUET]),
        (wish.what, "--what", [GRAPHML]),
    ):
        if given is not None and form not in forms:
            raise click.UsageError(f"{option} is for {' and '.join(forms)}.", context)
    if form == JSONL and wish.table not in {None, "stories", "claims"}:
        raise click.UsageError("JSON lines are stories or claims; the other tables are for csv and parquet.", context)
    if form == PARQUET and out == STDOUT:
        raise click.UsageError("Parquet goes to files; give --out, a folder or with --table a file.", context)


def _spare_the_record(path: Path, out: Path) -> None:
    """Raise `click.BadParameter` where the export would be written over the record."""
    record = path.resolve()
    if out != STDOUT and out.resolve() in {record.with_name(record.name + end) for end in _BESIDE}:
        raise click.BadParameter(f"'{out}' is the record itself; give another name.", param_hint="--out")


def _write_text(pieces: Iterator[str], out: Path) -> None:
    """Write a text in UTF-8, to stdout or a file."""
    if out == STDOUT:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode())
        return
    with _complete([out]) as (part,), part.open("wb") as file:
        for piece in pieces:
            file.write(piece.encode())


def _write_tables(material: Material, out: Path, wish: Wish) -> None:
    """Write one table into a file, or all of them into a folder, which is made."""
    if wish.table is None:
        out.mkdir(parents=True, exist_ok=True)
    files = {wish.table: out} if wish.table else {name: out / f"{name}.parquet" for name in TABLES}
    tables = _tables(wish)
    with _complete(list(files.values())) as parts:
        written = dict(zip(files, parts, strict=True))
        for sort, told in (
            (STORY_TABLES, material.stories),
            (CLAIM_TABLES, material.claims),
            (TIE_TABLES, material.ties),
        ):
            chosen = {name: part for name, part in written.items() if name in sort}
            if chosen:
                write_tables(told(), chosen, tables)


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
