"""How a line is named on the command line."""

import click


def line_index(name: str, lines: int) -> int:
    """The index of a line of a story of so many lines, by its name ("a5") or number. Raises `click.BadParameter`.

    >>> line_index("a5", 9), line_index("5", 9)
    (4, 4)
    """
    digits = name.removeprefix("a")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 9 and 1 <= int(digits) <= lines):
        raise click.BadParameter(f"'{name}' is no line of this story, whose lines are a1 to a{lines}")
    return int(digits) - 1
