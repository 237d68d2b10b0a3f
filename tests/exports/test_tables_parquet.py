"""Parquet: the flat tables as pyarrow reads them back; a clear word where pyarrow is missing."""

import dataclasses
import re
import sys
from pathlib import Path

import pytest
from tests.exports.reviewed import HOSTILE, SURROGATE, hostile_story, reviewed, reviewed_affair

import onrecord.exports.tables_parquet as module
from onrecord.errors import ExportError
from onrecord.exports.tables import line_rows, source_rows
from onrecord.exports.tables_parquet import STORY_TABLES, TABLES, require_pyarrow, write_tables

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


def written(folder, *stories):
    """All tables, written and read back."""
    parquet = pytest.importorskip("pyarrow.parquet")
    files = {name: folder / f"{name}.parquet" for name in STORY_TABLES}
    write_tables(stories, files)
    return {name: parquet.read_table(file) for name, file in files.items()}


def plain(row):
    """A row as pyarrow gives it back."""
    return {
        name: [one._asdict() if hasattr(one, "_asdict") else one for one in value]
        if isinstance(value, tuple)
        else value
        for name, value in dataclasses.asdict(row).items()
    }


def test_every_table_has_its_rows_and_columns(tmp_path):
    tables = written(tmp_path, reviewed_affair(), reviewed_affair(number=8))
    assert {name: table.num_rows for name, table in tables.items()} == {
        "stories": 2, "lines": 14, "sources": 12, "times": 4,
    }  # fmt: skip
    for name, table in tables.items():
        assert table.column_names == [field.name for field in dataclasses.fields(TABLES[name].row)]


def test_rows_come_back_as_they_are(tmp_path):
    told = reviewed_affair()
    tables = written(tmp_path, told)
    assert tables["lines"].to_pylist() == [plain(row) for row in line_rows(told)]
    assert tables["sources"].to_pylist() == [plain(row) for row in source_rows(told)]


def test_an_empty_record_is_tables_without_rows(tmp_path):
    assert {table.num_rows for table in written(tmp_path).values()} == {0}


def test_row_groups_hold_so_many_stories(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "STORIES_AT_ONCE", 2)
    parquet = pytest.importorskip("pyarrow.parquet")
    write_tables([reviewed_affair(number=number) for number in range(5)], {"stories": tmp_path / "s.parquet"})
    file = parquet.ParquetFile(tmp_path / "s.parquet")
    assert [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)] == [2, 2, 1]
    assert file.read(columns=["story"])["story"].to_pylist() == [0, 1, 2, 3, 4]


def test_hostile_words_are_exact_but_for_lone_surrogates(tmp_path):
    words = HOSTILE + SURROGATE
    (row,) = written(tmp_path, reviewed(hostile_story(words)))["lines"].to_pylist()
    assert row["headline"] == HOSTILE + "\ufffd"


def test_without_pyarrow_the_error_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=re.escape("pip install 'onrecord[parquet]'")):
        require_pyarrow()
    with pytest.raises(ExportError):
        write_tables([], {"lines": tmp_path / "lines.parquet"})


@pytest.mark.parametrize("name", sorted(TABLES.keys() - {"lines"}))  # which has the columns of CSV, tested there
def test_every_column_is_documented_and_no_other(name):
    page = DOCS.read_text(encoding="utf-8")
    section = page.split(f"\n### `{name}`")[1].split("\n#")[0]
    assert re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE) == [
        field.name for field in dataclasses.fields(TABLES[name].row)
    ]
