"""What the import contract cannot see: pure rooms open nothing, print nothing, look at no clock, assert nothing."""

import ast
from pathlib import Path

import pytest

import onrecord

PACKAGE = Path(onrecord.__file__).parent
PURE = (
    *("values", "lexicon", "page", "reading", "attribution", "sources", "stance", "timeline"),
    *("lineage", "identity", "claims", "revision", "review", "affair"),
)
BANNED_CALLS = {"open", "print", "input", "exec", "eval"}
CLOCKS = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name):
                    yield node.lineno, (name,)
                case ast.Attribute(value=ast.Name(id=owner), attr=name):
                    yield node.lineno, (owner, name)


def offences(source):
    for line, call in calls(ast.parse(source)):
        if (len(call) == 1 and call[0] in BANNED_CALLS) or call in CLOCKS:
            yield line, ".".join(call)


def pure_modules():
    return sorted(path for room in PURE for path in (PACKAGE / room).rglob("*.py"))


@pytest.mark.parametrize("path", pure_modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_pure_room_does_no_input_or_output(path):
    assert list(offences(path.read_text(encoding="utf-8"))) == []


def test_the_check_itself_sees_an_offence():
    assert list(offences("def f():\n    print(datetime.now())")) == [(2, "print"), (2, "datetime.now")]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_library_code_has_no_assert(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)]
