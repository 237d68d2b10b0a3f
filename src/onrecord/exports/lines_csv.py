"""Lines, and every other table, as CSV (RFC 4180), one row a line, for spreadsheets and data frames.

UTF-8 with a byte order mark: Excel takes the file for another encoding without one, and pandas, DuckDB, R and
LibreOffice read it. What a spreadsheet would run as a formula begins with an apostrophe; `unguarded` takes it off.
"""

import csv
import dataclasses
import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

from onrecord.exports.readable import readable
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.exports.tables import LineRow, line_rows

BYTE_ORDER_MARK: Final = "\ufeff"
CHAIN_MARK: Final = " > "
LIST_MARK: Final = " | "
_FORMULA: Final = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\n])")
"""What a spreadsheet runs, or drops until it finds something to run; apostrophes before it, so that guarding can be
undone without doubt."""
_BREAK: Final = re.compile(r"\r\n?")

_SPANS: Final = frozenset({"body", "mentions"})
"""Columns of spans that are not called so."""
COLUMNS: Final = tuple(field.name for field in dataclasses.fields(LineRow))


def lines_to_csv(stories: Iterable[ReviewedStory]) -> Iterator[str]:
    """The header and then one row a line, each with its line break; all rows, however many there are."""
    return rows_to_csv(LineRow, (row for told in stories for row in line_rows(told)))


def rows_to_csv(table: type, rows: Iterable[object]) -> Iterator[str]:
    """The same for the rows of any table; ``table`` is the dataclass that they are of, whose fields are the columns."""
    columns = [field.name for field in dataclasses.fields(table)]
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow(columns)
    for row in rows:
        yield writer.writerow([_cell(name, getattr(row, name)) for name in columns])


def guarded(cell: str) -> str:
    r"""The cell, with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> guarded("=1+1"), guarded("rents fell"), guarded("'=1"), guarded(" @SUM(A1)")
    ("'=1+1", 'rents fell', "''=1", "' @SUM(A1)")
    """
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`, for every text.

    >>> unguarded("'=1+1"), unguarded("'tis"), unguarded("''=1")
    ('=1+1', "'tis", "'=1")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


class _Echo:
    """A file for `csv.writer` that hands each row back."""

    def write(self, row: str) -> str:
        return row


def _cell(name: str, value: object) -> str:
    """One value as a cell: parts of the chain and lists in one, spans as JSON, nothing for what is unknown."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, tuple):
        if name.endswith("spans") or name in _SPANS:
            return json.dumps(value)
        value = (CHAIN_MARK if name == "chain" else LIST_MARK).join(map(str, value))
    return guarded(_BREAK.sub("\n", readable(str(value))))
