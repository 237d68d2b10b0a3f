"""The option ``--limit NAME=NUMBER``: every limit by its own name, so that a new one needs nothing here.

Limits on what one page may cost while it is parsed have ``worker_`` before their names.
"""

import dataclasses
from typing import Final, NamedTuple

import click

from onrecord.intake.limits import Limits
from onrecord.sandbox import WorkerLimits

OPTION: Final = "--limit"
LONGEST: Final = 18
"""Most digits of a number; more than any limit can need, and few enough to be read at once."""

WORKER: Final = "worker_"
"""Begins the names of the limits of the process that parses pages."""


class Bounds(NamedTuple):
    """All limits of one reading."""

    intake: Limits
    worker: WorkerLimits


def _numbers(limits: type[Limits | WorkerLimits]) -> dict[str, float | None]:
    """The limits that are numbers, each with its default; None is "no limit"."""
    return {
        field.name: field.default
        for field in dataclasses.fields(limits)
        if field.default is None or (isinstance(field.default, int | float) and not isinstance(field.default, bool))
    }


DEFAULTS: Final = _numbers(Limits) | {WORKER + name: default for name, default in _numbers(WorkerLimits).items()}
"""Every limit by the name that a user writes, with its default."""


def bounds_from(given: tuple[str, ...], *, allow_private: bool) -> Bounds:
    """The limits, with those set that the user wrote as ``NAME=NUMBER``. Where one is set twice, the last one holds.

    Raises `click.BadParameter` where the name is unknown or the number is none that the limit can have.

    >>> bounds_from(("redirects=2", "worker_seconds=5"), allow_private=False).worker.seconds
    5.0
    """
    numbers = dict(map(_limit, given))
    worker = {name.removeprefix(WORKER): number for name, number in numbers.items() if name.startswith(WORKER)}
    intake = {name: number for name, number in numbers.items() if not name.startswith(WORKER)}
    # Each number has the kind of its own field: see `_limit`.
    return Bounds(
        dataclasses.replace(Limits(allow_private=allow_private), **intake),  # type: ignore[arg-type]
        dataclasses.replace(WorkerLimits(), **worker),  # type: ignore[arg-type]
    )


def _limit(given: str) -> tuple[str, float]:
    """The name and the number of one limit: a whole number, or seconds, which may have a fraction."""
    name, _, number = given.partition("=")
    if name not in DEFAULTS:
        raise click.BadParameter(
            f"there is no limit '{name}'; the limits are {', '.join(DEFAULTS)}.", param_hint=OPTION
        )
    digits = number.replace("_", "").replace(",", "")
    seconds = isinstance(DEFAULTS[name], float)
    if len(digits) <= LONGEST and digits.isascii() and (digits.replace(".", "", 1) if seconds else digits).isdigit():
        return name, float(digits) if seconds else int(digits)
    kind = "a number of seconds" if seconds else "a whole number"
    example = f"{name}={_shown(DEFAULTS[name] or 100).replace(',', '')}"
    message = f"'{number}' is no limit for {name}; give {kind}, such as {example}."
    raise click.BadParameter(message, param_hint=OPTION)


def _shown(default: float | None) -> str:
    return "none" if default is None else f"{default:,.12g}"


def limits_help() -> str:
    """All limits with their defaults, one a row, for the help page."""
    width = max(map(len, DEFAULTS))
    rows = [f"  {name:<{width}}  {_shown(default)}" for name, default in DEFAULTS.items()]
    return "\b\n" + "\n".join(["Limits, and what they are unless set:", *rows])
