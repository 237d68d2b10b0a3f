"""`import onrecord` is light, and the public names are all there."""

import subprocess
import sys

import pytest

import onrecord

HEAVY = set("numpy onnxruntime tokenizers lxml trafilatura resiliparse httpx fastwarc feedparser rich click".split())


def modules_after(statement):
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_importing_the_package_loads_nothing_heavy():
    assert modules_after("import onrecord") & HEAVY == set()


def test_the_public_names_are_sorted_and_exist():
    assert list(onrecord.__all__) == sorted(onrecord.__all__)
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nothing_of_that_name"):
        _ = onrecord.nothing_of_that_name
