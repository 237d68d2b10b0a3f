"""``onrecord claim N --as-of MOMENT``."""

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from tests.cli.conftest import build_story
from tests.desk.test_claim_card import MET, told_by

from onrecord.cli import cli
from onrecord.record import Record
from onrecord.values.page import Kind
from onrecord.values.stance import Band, Stance

FIRST, SECOND, CHANGED = "2031-05-02T09:00+02:00", "2031-05-03T09:00+02:00", "2031-05-04T10:00+02:00"
STORIES = (
    build_story(
        [(Kind.ARTICLE, f"{{s1:Una Pell}} {{c1:said}} {{q1:{MET}}}.")],
        address="a.txt", outlet="Gazette", byline=(), headline=None, published=FIRST, updated=CHANGED,
    ),
    told_by("Tobias Renn", address="b.txt", outlet="Star", cue="flatly denied that", stance=Stance.DENIES,
            band=Band.CATEGORICAL, published=SECOND),
    told_by("Mara Oste", address="c.txt", outlet="Post", published=None),
)  # fmt: skip


@pytest.fixture
def claim(tmp_path, monkeypatch):
    path = tmp_path / "affair.db"
    monkeypatch.setenv("ONRECORD_RECORD", str(path))
    with Record(path, create=True) as record:
        for story in STORIES:
            record.add(story, reader="made", now=datetime(2031, 5, 5, tzinfo=UTC))
        (found,) = record.claims()
    return str(found.claim)


def run(*arguments: str):
    return CliRunner().invoke(cli, ["claim", *arguments], prog_name="onrecord")


def test_the_text_says_which_moment_it_is_of_and_what_is_missing(claim):
    rows = run(claim, "--as-of", FIRST).stdout.splitlines()
    assert rows[1:5] == [
        "as of 2031-05-02T09:00:00+02:00: 1 of 2 stories had appeared",
        "left out: 1 story without a date of publication",
        "not yet denied in these stories",
        f"updated since, and told as it reads now: story 1, {CHANGED}",
    ]
    assert "SAYS YES (1)" in "\n".join(rows)
    assert not [word for row in rows for word in ("Star", "Post", "Mara", "SAYS NO") if word in row]


def test_a_date_is_the_end_of_its_day(claim):
    told = run(claim, "--as-of", "2031-05-03").stdout
    assert "as of the end of 2031-05-03: 2 of 2 stories had appeared\n" in told
    assert "not yet" not in told
    assert "SAYS NO (1)" in told


def test_without_a_moment_the_whole_claim_is_told(claim):
    told = run(claim).stdout
    assert "as of" not in told
    assert "SAYS YES (2)" in told
    assert json.loads(run(claim, "--json").stdout)["asof"] is None


def test_json_says_the_same(claim):
    told = json.loads(run(claim, "--as-of", FIRST, "--json").stdout)
    assert told["asof"] == {
        "moment": FIRST,
        "instant": "2031-05-02T09:00:00+02:00",
        "appeared": 1,
        "stories": 2,
        "undated": [3],
        "updated": [{"story": 1, "updated": CHANGED}],
    }
    assert [one["story"] for one in told["statements"]] == [1]
    assert told["no"]["stories"] == 0


def test_words_of_a_later_story_are_not_said_to_be_there(claim):
    told = json.loads(run(claim, "--as-of", "1999-01-01", "--json").stdout)
    assert (told["worded_by"], told["statements"]) == (None, [])
    assert "0 of 2 stories had appeared" in run(claim, "--as-of", "1999-01-01").stdout


@pytest.mark.parametrize("given", ["Tuesday", "2031-05", "2031-05-02T25:00", ""])
def test_what_is_no_moment_is_refused(claim, given):
    result = run(claim, "--as-of", given)
    assert result.exit_code == 2
    assert f"'{given}' is no date or moment such as 2021-07-07 or" in result.stderr
