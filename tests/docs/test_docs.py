"""The reference says what the program does."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType, NoneType
from typing import get_args, get_origin, get_type_hints, is_typeddict

import pytest

from onrecord.affair.saying import Relation
from onrecord.exports.story_json import StoryLine
from onrecord.exports.timeline_entries import Lane, Unplaced
from onrecord.exports.timeline_json import EntryRecord
from onrecord.exports.who_json import SaidRecord
from onrecord.values.page import FlagCode, Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Band, Ground, NonAnswer, Stance
from onrecord.values.time import Anchor, Grain, Modifier, Order, TimeType

DOCS = Path(__file__).parents[2] / "docs"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_commands_page_is_what_the_commands_say():
    module = generator()
    assert module.PAGE.read_text(encoding="utf-8") == module.commands_page(), "stale: run python docs/generate.py"


def keys_of(record: type, path: str = "") -> set[str]:
    """Every key of the JSON, written as the page writes it: ``story.flags[].code``."""
    found: set[str] = set()
    for name, hint in get_type_hints(record).items():
        listed = get_origin(hint) is list
        item = get_args(hint)[0] if listed or NoneType in get_args(hint) else hint
        inner = f"{path}{name}{'[]' if listed else ''}."
        found |= {path + name} | (keys_of(item, inner) if is_typeddict(item) else set())
    return found


def test_every_key_of_the_json_is_documented_and_no_other():
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)) == keys_of(StoryLine)


def test_every_key_of_a_line_of_one_source_is_documented_and_no_other():
    page = (DOCS / "json-who.md").read_text(encoding="utf-8")
    keys = {key for key in keys_of(SaidRecord) if not key.startswith(("line.", "times[]."))}
    assert set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)) == keys


def test_every_key_of_an_entry_of_a_timeline_is_documented_and_no_other():
    page = (DOCS / "json-timeline.md").read_text(encoding="utf-8")
    keys = {key for key in keys_of(EntryRecord) if not key.startswith("time.")}
    assert set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)) == keys


@pytest.mark.parametrize("values", [Lane, Unplaced])
def test_every_value_of_a_closed_set_of_a_timeline_is_documented(values):
    page = (DOCS / "json-timeline.md").read_text(encoding="utf-8")
    assert all(f"`{value.value}`" in page for value in values)


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("attributions[].who.kind", SourceKind),
        ("attributions[].stance", Stance),
        ("attributions[].band", Band),
        ("attributions[].non_answer", NonAnswer),
        ("attributions[].basis.ground", Ground),
        ("times[].type", TimeType),
        ("times[].modifier", Modifier),
        ("times[].grain", Grain),
        ("times[].anchor", Anchor),
        ("times[].relation.order", Order),
    ],
)
def test_every_value_of_a_closed_set_is_documented(key, values):
    assert {value.value for value in values} <= set(re.findall(r"`([^`]+)`", row_of(key)))


def test_every_relation_of_two_lines_is_documented():
    page = (DOCS / "json-who.md").read_text(encoding="utf-8")
    assert all(f"`{relation.value}`" in page for relation in Relation)


def row_of(key: str) -> str:
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    return next(row for row in page.splitlines() if row.startswith(f"| `{key}` |"))


def test_every_flag_and_every_kind_of_furniture_is_documented():
    assert set(re.findall(r"`([^`]+)`", row_of("story.flags[].code"))[1:]) == {code.value for code in FlagCode}
    kinds = {kind.value for kind in Kind} - {Kind.ARTICLE.value}
    assert set(re.findall(r"`([^`]+)`", row_of("story.furniture[].kind"))[1:]) == kinds


def test_no_mark_of_the_help_writer_is_left_in_the_page():
    page = generator().commands_page()
    assert "\\b" not in page
    assert "\b" not in page
