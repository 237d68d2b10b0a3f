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
from onrecord.exports.readable import writable
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

Row = StoryRow | LineRow | SourceRow | TimeRow


class Table(NamedTuple):
    """One table: what its rows are, and how a story gives them."""

    row: type[Row]
    rows: Callable[[ReviewedStory], Iterator[Row]]


TABLES: Final[dict[str, Table]] = {
    "stories": Table(StoryRow, story_rows),
    "lines": Table(LineRow, line_rows),
    "sources": Table(SourceRow, source_rows),
    "times": Table(TimeRow, time_rows),
}
"""Every table by its name."""
STORIES_AT_ONCE: Final = 500
"""Stories in one row group: some ten thousand lines, the least that readers like, and a few megabytes of text."""
SCHEMA: Final = b"onrecord/tables/1"
"""Stands in each file's metadata under ``onrecord``."""


def write_tables(stories: Iterable[ReviewedStory], files: Mapping[str, Path]) -> None:
    """Write tables into files, by the names of `TABLES`; what is there is written over.

    Memory holds the rows of `STORIES_AT_ONCE` stories. Raises `ExportError` where pyarrow is missing, and `OSError`.
    """
    require_pyarrow()
    import pyarrow.parquet as pq

    with contextlib.ExitStack() as opened:
        writers = {
            name: opened.enter_context(pq.ParquetWriter(path, schema_of(TABLES[name].row), compression="zstd"))
            for name, path in files.items()
        }
        for rows in _row_groups(stories, files):
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
        float: (pa.float64(), False),
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


def _row_groups(stories: Iterable[ReviewedStory], names: Iterable[str]) -> Iterator[dict[str, list[Row]]]:
    """The rows of some tables, for so many stories at once."""
    rows: dict[str, list[Row]] = {name: [] for name in names}
    for number, told in enumerate(stories, 1):
        for name, some in rows.items():
            some.extend(TABLES[name].rows(told))
        if number % STORIES_AT_ONCE == 0:
            yield rows
            rows = {name: [] for name in rows}
    if any(rows.values()):
        yield rows
