"""The reference says what the program does."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType
from typing import get_args, get_origin, get_type_hints, is_typeddict

from onrecord.exports.story_json import StoryLine
from onrecord.values.page import FlagCode, Kind

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
        item = get_args(hint)[0] if get_origin(hint) is list else hint
        inner = f"{path}{name}{'[]' if item is not hint else ''}."
        found |= {path + name} | (keys_of(item, inner) if is_typeddict(item) else set())
    return found


def test_every_key_of_the_json_is_documented_and_no_other():
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)) == keys_of(StoryLine)


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
