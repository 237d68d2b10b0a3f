"""``onrecord calls`` and ``onrecord drift``: what a person sees, what a program gets, which exit code."""

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import Cast, Told, build_story
from tests.exports.reviewed import decide
from tests.record.test_claims import NO, OTHER, YES, said

from onrecord.cli import cli
from onrecord.cli import run as run_line
from onrecord.record import Record
from onrecord.values.attribution import Form
from onrecord.values.decision import Verb
from onrecord.values.page import Kind
from onrecord.values.stance import Stance

NOW = datetime(2031, 5, 10, 9, tzinfo=UTC)
LONG = "“We will never sell the old ferry, not this year and not the next.”"
SHORT = "“We will never sell the old ferry.”"


def quoting(name: str, quotation: str, *, who: str = "Ana Sol"):
    return build_story(
        [(Kind.ARTICLE, f"{{s1:{who}}} {{c1:said}}: {{q1:{quotation}}}")], address=name, headline=None, outlet=name,
        cast=(Cast(who, keys=(who.casefold(),)),), told={1: Told(0)}, forms={1: Form.DIRECT},
    )  # fmt: skip


@pytest.fixture
def keep(tmp_path, monkeypatch):
    """Makes a record of some stories, the one that commands find."""
    path = tmp_path / "affair.db"
    monkeypatch.setenv("ONRECORD_RECORD", str(path))

    def kept(*stories):
        with Record(path, create=True) as record:
            for one in stories:
                record.add(one, reader="test", now=NOW)
        return path

    return kept


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="onrecord", catch_exceptions=False)


def of_kind(result: Result, entry: str) -> list[dict[str, object]]:
    return [one for one in map(json.loads, result.stdout.splitlines()) if one["entry"] == entry]


class TestCalls:
    AGAIN = said("Cora Lund", "Tobias Renn met the contractor at the Oxmoor lock", address="d.txt", outlet="Herald")

    def test_the_sheet_says_where_it_is_from_and_never_that_somebody_never_answered(self, keep):
        keep(YES, NO, OTHER)
        shown = run("calls")
        assert shown.exit_code == 0
        assert "NO RESPONSE RECORDED HERE (0)" in shown.stdout
        assert "suggested" in shown.stdout
        assert "not truth" in " ".join(shown.stdout.split())
        assert "never responded" not in shown.stdout

    def test_a_claim_on_one_origin_is_there_with_its_exact_words(self, keep):
        keep(YES, NO)
        (thin,) = of_kind(run("calls", "--json"), "rests on little")
        assert (thin["lacks"], thin["origins"]) == (["one origin at most"], ["Ada Quill"])
        (told,) = thin["told"]
        (span,) = told["spans"]
        assert YES.page.text[slice(*span)] == "Tobias Renn met the contractor at the Oxmoor lock"
        assert told["standing"] == "suggested"

    def test_a_second_origin_takes_it_off(self, keep):
        keep(YES, NO, self.AGAIN)
        assert of_kind(run("calls", "--json"), "rests on little") == []

    def test_reviewed_lines_are_told_as_such(self, keep):
        with Record(keep(YES, NO)) as record:
            record.decide(1, decide(YES, 0, Verb.ACCEPT))
        (thin,) = of_kind(run("calls", "--json"), "rests on little")
        assert [told["standing"] for told in thin["told"]] == ["accepted"]

    def test_one_claim_is_asked_for_by_its_number(self, keep, capsys):
        with Record(keep(YES, NO)) as record:
            (claim,) = record.claims()
        assert run("calls", "--claim", str(claim.claim)).stdout == run("calls").stdout
        assert run_line(["calls", "--claim", "99"]) == 1
        assert "there is no claim 99" in capsys.readouterr().err

    def test_no_claim_is_told(self, keep):
        keep(OTHER)
        assert "no claim that 2 stories share" in run("calls").stderr


class TestDrift:
    def test_wordings_stand_one_under_the_other_with_what_differs(self, keep):
        keep(quoting("Gazette", LONG), quoting("Ledger", SHORT))
        shown = run("drift")
        assert "TRIMMED" in shown.stdout
        assert "“not this year and not the next” there, nothing here" in " ".join(shown.stdout.split())
        assert "1 quotation in two stories or more" in shown.stderr

    def test_what_all_have_alike_is_counted_and_shown_when_asked_for(self, keep):
        keep(quoting("Gazette", LONG), quoting("Ledger", LONG))
        result = run("drift")
        assert result.stdout == ""
        assert "1 quotation alike in all stories" in result.stderr
        assert "ALIKE IN ALL" in run("drift", "--all").stdout

    def test_json_points_at_both_wordings(self, keep):
        first, second = quoting("Gazette", LONG), quoting("Ledger", SHORT, who="Ben Oster")
        keep(first, second)
        (line,) = run("drift", "--json").stdout.splitlines()
        told = json.loads(line)
        assert told["changes"] == ["trimmed", "moved"]
        here, there = told["tellings"]
        assert (here["fullest"], there["fullest"]) == (True, False)
        ((one, other),) = there["differences"]
        assert (first.page.text[slice(*one)], other) == ("not this year and not the next", None)
        assert second.page.text[slice(*there["spans"][0])] == SHORT

    def test_words_narrow_it_and_find_wordings_that_lack_them(self, keep):
        keep(quoting("Gazette", LONG), quoting("Ledger", SHORT), OTHER)
        assert len(run("drift", "--json", "not the next").stdout.splitlines()) == 1
        assert run("drift", "--json", "whaling").stdout == ""

    def test_a_claim_narrows_it(self, keep):
        with Record(keep(YES, NO, quoting("Gazette", LONG), quoting("Ledger", SHORT))) as record:
            claims = {record.claim(one.claim).wording: one.claim for one in record.claims()}
        of_ferry = next(number for wording, number in claims.items() if "ferry" in wording)
        of_lock = next(number for wording, number in claims.items() if "lock" in wording)
        assert len(run("drift", "--json", "--claim", str(of_ferry)).stdout.splitlines()) == 1
        assert run("drift", "--json", "--claim", str(of_lock)).stdout == ""

    def test_words_and_a_claim_are_wrong_usage(self, keep):
        keep(YES)
        result = run("drift", "ferry", "--claim", "1")
        assert result.exit_code == 2

    def test_a_denied_claim_is_no_quotation(self, keep):
        keep(YES, said("Ada Quill", "it rained", address="e.txt", outlet="Star", stance=Stance.ASSERTS))
        assert run("drift").stdout == ""
