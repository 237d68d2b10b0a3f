"""Lines as CSV: read back whole, whatever the page says, and never run by a spreadsheet."""

import csv
import io
import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.exports.reviewed import HOSTILE, hostile_story, reviewed, reviewed_affair

from onrecord.exports.lines_csv import BYTE_ORDER_MARK, COLUMNS, guarded, lines_to_csv, unguarded
from onrecord.exports.readable import readable

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"


def rows(*stories):
    text = "".join(lines_to_csv(stories))
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_every_line_is_a_row_with_its_standing_and_its_names():
    table = rows(reviewed_affair())
    assert [(row["story"], row["line"], row["standing"]) for row in table] == [
        ("7", "a1", "suggested"), ("7", "a3", "accepted"), ("7", "a4", "fixed"), ("7", "a5", "suggested"),
        ("7", "a6", "suggested"), ("7", "a7", "suggested"), ("7", "a8", "suggested"),
    ]  # fmt: skip
    denial = table[0]
    assert (denial["who"], denial["stance"], denial["band"], denial["denied"]) == (
        "Tobias Renn", "denies", "categorical", "at the lock",
    )  # fmt: skip
    assert (denial["said"], denial["said_earliest"], denial["notes"]) == ("Friday", "2031-04-25", "ask him again")
    assert denial["chain"] == "Brackwater Gazette > Tobias Renn"
    assert (table[2]["who"], table[2]["stance"], table[2]["decided_by"]) == ("Mara Voss", "confirms", "Una Pell")


def test_what_is_unknown_is_an_empty_cell():
    row = rows(reviewed_affair())[-1]
    assert (row["who"], row["stance"], row["source"], row["answers"]) == ("", "", "", "")


def test_spans_cut_the_words_out_of_the_text():
    told = reviewed_affair()
    for row in rows(told):
        for role in ("source", "cue", "content"):
            words = [told.story.page.text[start:end] for start, end in json.loads(row[f"{role}_spans"])]
            assert row[role] == " … ".join(words)


def test_a_record_without_lines_is_a_header():
    assert rows() == []
    assert "".join(lines_to_csv([])).strip(BYTE_ORDER_MARK) == ",".join(COLUMNS) + "\r\n"


def test_hostile_words_come_back_and_no_cell_is_a_formula():
    (row,) = rows(reviewed(hostile_story()))
    assert unguarded(row["headline"]) == readable(HOSTILE)
    assert unguarded(row["source"]) == readable(HOSTILE)
    assert None not in row
    assert not any(re.match(r"\s*[=+\-@]|[\t\r\n]", cell) for cell in row.values())


def test_line_breaks_stay_inside_their_cell():
    (row,) = rows(reviewed(hostile_story("two\r\nrows\rand\nmore")))
    assert row["headline"] == "two\nrows\nand\nmore"


@given(st.text(st.sampled_from("'=+-@ \t\n＝x1"), max_size=8) | st.text(max_size=20))
def test_guarding_is_undone_without_doubt_and_leaves_no_formula(cell):
    assert unguarded(guarded(cell)) == cell
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\n]", guarded(cell))


@given(st.text(st.characters(exclude_characters="{}\\"), min_size=1, max_size=30).filter(str.strip))
def test_any_words_make_one_row_with_all_columns(words):
    (row,) = rows(reviewed(hostile_story(words)))
    assert list(row) == list(COLUMNS)
    assert unguarded(row["headline"]) == re.sub(r"\r\n?", "\n", readable(words))


def test_every_column_is_documented_and_no_other():
    page = DOCS.read_text(encoding="utf-8")
    section = page.split("\n## CSV")[1].split("\n## ")[0]
    assert re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE) == list(COLUMNS)
