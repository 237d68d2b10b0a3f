"""The pages of the affair as the shipped reader reads them, read once for all tests."""

from collections.abc import Mapping

import pytest
from tests.demo.gold import VERSIONS

from onrecord import Reader
from onrecord.values.story import Story


@pytest.fixture(scope="session")
def stories() -> Mapping[str, Story]:
    """The record of each page and of each later version, by the name of its file."""
    read = {}
    with Reader() as reader:
        for stem, page in VERSIONS.items():
            story = reader.read_fetched(page)
            assert isinstance(story, Story), story
            read[stem] = story
    return read
