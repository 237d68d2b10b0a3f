"""Whose word each line of some hundred small stories is.

The stories stand in text files beside this one: a template (``¶`` ends a paragraph), the names as the trained reader
might give them (p person, o organisation, l place), and what each line's source is.
"""

from pathlib import Path

import pytest
from tests.sources.stories import voices

HERE = Path(__file__).parent


def stories(file: str) -> list[object]:
    """Template, names and expected voices of each story in a file."""
    rows = []
    for block in (HERE / file).read_text(encoding="utf-8").strip().split("\n\n"):
        template, names, expected = block.split("\n")
        voices_told = expected.removeprefix("  is: ").split(" | ")
        row = (template.replace(" ¶ ", "\n\n"), names.removeprefix("  names:").strip(), voices_told)
        rows.append(pytest.param(*row, id=f"{file}-{len(rows)}"))
    return rows


@pytest.mark.parametrize(("template", "names", "expected"), stories("people.txt"))
def test_a_person_is_who_the_story_says(template: str, names: str, expected: list[str]) -> None:
    assert voices(template, names) == expected


@pytest.mark.parametrize(("template", "names", "expected"), stories("kinds.txt"))
def test_a_source_is_of_the_kind_that_the_story_tells(template: str, names: str, expected: list[str]) -> None:
    assert voices(template, names) == expected


@pytest.mark.parametrize(("template", "names", "expected"), stories("more.txt"))
def test_stories_of_a_few_sentences(template: str, names: str, expected: list[str]) -> None:
    assert voices(template, names) == expected


@pytest.mark.parametrize(("template", "names", "expected"), stories("hard.txt"))
def test_hard_ground(template: str, names: str, expected: list[str]) -> None:
    assert voices(template, names) == expected


@pytest.mark.parametrize(("template", "names", "expected"), stories("later.txt"))
def test_what_stands_beside_and_after_a_source_tells_who_it_is(template: str, names: str, expected: list[str]) -> None:
    assert voices(template, names) == expected
