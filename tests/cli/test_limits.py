"""The option ``--limit``."""

import click
import pytest

from onrecord.cli.limits import DEFAULTS, WORKER, bounds_from, limits_help
from onrecord.intake.limits import Limits
from onrecord.sandbox import WorkerLimits


def test_without_options_the_limits_are_those_of_intake():
    assert bounds_from((), allow_private=False) == (Limits(), WorkerLimits())
    assert bounds_from((), allow_private=True) == (Limits(allow_private=True), WorkerLimits())


def test_limits_are_set_by_their_own_names():
    given = (
        "bytes_per_page=2_000",
        "records_per_archive=1,000",
        "seconds_to_read=2.5",
        "redirects=1",
        "redirects=0",
        "worker_seconds=3",
    )
    expected = Limits(bytes_per_page=2000, records_per_archive=1000, seconds_to_read=2.5, redirects=0)
    assert bounds_from(given, allow_private=False) == (expected, WorkerLimits(seconds=3.0))


@pytest.mark.parametrize("name", DEFAULTS)
def test_every_limit_can_be_set_to_a_number_of_its_kind(name):
    bounds = bounds_from((f"{name}=3",), allow_private=False)
    limits = bounds.worker if name.startswith(WORKER) else bounds.intake
    value = getattr(limits, name.removeprefix(WORKER))
    assert value == 3
    assert isinstance(value, float if isinstance(DEFAULTS[name], float) else int)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("speed=3", "there is no limit 'speed'; the limits are bytes_per_page, "),
        ("seconds=3", "there is no limit 'seconds'"),
        ("user_agent=x", "there is no limit 'user_agent'"),
        ("allow_private=1", "there is no limit 'allow_private'"),
        ("redirects", "'' is no limit for redirects; give a whole number, such as redirects=5."),
        ("redirects=-1", "'-1' is no limit for redirects"),
        ("redirects=1.5", "'1.5' is no limit for redirects"),
        ("redirects=٣", "'٣' is no limit for redirects"),
        ("seconds_to_read=1.5.0", "give a number of seconds, such as seconds_to_read=15."),
        ("seconds_to_read=inf", "'inf' is no limit for seconds_to_read"),
        ("records_per_archive=all", "such as records_per_archive=100."),
        ("bytes_per_page=" + "9" * 5000, "give a whole number, such as bytes_per_page=10000000."),
    ],
)
def test_a_limit_that_is_none_is_refused_with_what_was_expected(given, message):
    with pytest.raises(click.BadParameter) as caught:
        bounds_from((given,), allow_private=False)
    assert message in caught.value.message
    assert caught.value.param_hint == "--limit"


def test_the_help_names_every_limit_and_its_default():
    rows = [row.split() for row in limits_help().splitlines()[2:]]
    assert [row[0] for row in rows] == list(DEFAULTS)
    assert ["records_per_archive", "none"] in rows
    assert ["bytes_per_page", f"{Limits().bytes_per_page:,}"] in rows
