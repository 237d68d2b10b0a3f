"""A record as Parquet: the flat tables of `onrecord.exports.tables`, one file each, for data frames and databases.

Needs pyarrow, which comes with ``onrecord[parquet]`` and is imported when a file is written. Words are exact; spans are
lists of ``{start, end}`` in code points of the story's ``text``.
"""

import contextlib
import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_type_hints

from onrecord.errors import ExportError
from onrecord.exports.claim_tables import (
    ClaimRow,
    EdgeRow,
    OriginRow,
    ReasonRow,
    StatementRow,
    claim_rows,
    edge_rows,
    origin_rows,
    reason_rows,
    statement_rows,
)
from onrecord.exports.readable import writable
from onrecord.exports.reviewed_claim import ReviewedClaim, ReviewedTie
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.tables import (
    LineRow,
    SourceRow,
    StoryRow,
    TimeRow,
    line_rows,
    source_rows,
    story_rows,
    time_rows,
)
from onrecord.values.text import Spans

if TYPE_CHECKING:
    import pyarrow as pa

Row = StoryRow | LineRow | SourceRow | TimeRow | ClaimRow | StatementRow | OriginRow | ReasonRow | EdgeRow


class Table(NamedTuple):
    """One table: what its rows are, and how a story, a claim or a tie gives them."""

    row: type[Row]
    rows: Callable[[Any], Iterator[Row]]


STORY_TABLES: Final[dict[str, Table]] = {
    "stories": Table(StoryRow, story_rows),
    "lines": Table(LineRow, line_rows),
    "sources": Table(SourceRow, source_rows),
    "times": Table(TimeRow, time_rows),
}
"""Tables of what stands in each story, by their names: a `ReviewedStory` gives the rows."""
CLAIM_TABLES: Final[dict[str, Table]] = {
    "claims": Table(ClaimRow, claim_rows),
    "statements": Table(StatementRow, statement_rows),
    "origins": Table(OriginRow, origin_rows),
    "reasons": Table(ReasonRow, reason_rows),
}
"""Tables of what stories say together: a `ReviewedClaim` gives the rows."""
TIE_TABLES: Final[dict[str, Table]] = {"edges": Table(EdgeRow, edge_rows)}
"""The table of what ties stories to each other: a `ReviewedTie` gives the row."""
TABLES: Final = STORY_TABLES | CLAIM_TABLES | TIE_TABLES
"""Every table by its name."""
STORIES_AT_ONCE: Final = 500
"""Stories in one row group: some ten thousand lines, the least that readers like, and a few megabytes of text."""
SCHEMA: Final = b"onrecord/tables/1"
"""Stands in each file's metadata under ``onrecord``."""


def write_tables(
    told: Iterable[ReviewedStory | ReviewedClaim | ReviewedTie],
    files: Mapping[str, Path],
    tables: Mapping[str, Table] = TABLES,
) -> None:
    """Write tables into files, by the names of ``tables``; what is there is written over.

    All of them are of one sort, that of what is ``told``: stories, claims or ties. Memory holds the rows of
    `STORIES_AT_ONCE` of these. Raises `ExportError` where pyarrow is missing, and `OSError`.
    """
    require_pyarrow()
    import pyarrow.parquet as pq

    with contextlib.ExitStack() as opened:
        writers = {
            name: opened.enter_context(pq.ParquetWriter(path, schema_of(tables[name].row), compression="zstd"))
            for name, path in files.items()
        }
        for rows in _row_groups(told, {name: tables[name] for name in files}):
            for name, writer in writers.items():
                writer.write_table(_columns(rows[name], writer.schema))


def require_pyarrow() -> None:
    """Nothing, where Parquet can be written. Raises `ExportError` where pyarrow is missing."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise ExportError(
            "Parquet needs pyarrow, which is not installed; try: pip install 'onrecord[parquet]'"
        ) from error


def schema_of(row: type[Row]) -> "pa.Schema":
    """The columns of a table, by the types of its row's fields. A column that can be None is nullable."""
    import pyarrow as pa

    span = pa.struct([pa.field("start", pa.int64(), nullable=False), pa.field("end", pa.int64(), nullable=False)])
    types: dict[object, tuple[pa.DataType, bool]] = {
        str: (pa.string(), False),
        str | None: (pa.string(), True),
        int: (pa.int64(), False),
        int | None: (pa.int64(), True),
        float: (pa.float64(), False),
        float | None: (pa.float64(), True),
        bool: (pa.bool_(), False),
        tuple[str, ...]: (pa.list_(pa.field("item", pa.string(), nullable=False)), False),
        Spans: (pa.list_(pa.field("item", span, nullable=False)), False),
    }
    hints = get_type_hints(row)
    fields = [pa.field(one.name, *types[hints[one.name]]) for one in dataclasses.fields(row)]
    return pa.schema(fields, metadata={b"onrecord": SCHEMA})


def _columns(rows: Sequence[Row], schema: "pa.Schema") -> "pa.Table":
    import pyarrow as pa

    columns = [pa.array([_plain(getattr(row, field.name)) for row in rows], type=field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def _plain(value: Any) -> Any:
    """A value as pyarrow takes it: spans as mappings, text that UTF-8 can write."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, tuple):
        return [one._asdict() if hasattr(one, "_asdict") else writable(one) for one in value]
    return value


def _row_groups(
    told: Iterable[ReviewedStory | ReviewedClaim | ReviewedTie], tables: Mapping[str, Table]
) -> Iterator[dict[str, list[Row]]]:
    """The rows of some tables, for so many stories, claims or ties at once."""
    rows: dict[str, list[Row]] = {name: [] for name in tables}
    for number, one in enumerate(told, 1):
        for name, some in rows.items():
            some.extend(tables[name].rows(one))
        if number % STORIES_AT_ONCE == 0:
            yield rows
            rows = {name: [] for name in rows}
    if any(rows.values()):
        yield rows
