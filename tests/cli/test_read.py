"""``onrecord read``: what goes where, and with which exit code."""

import json

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import cli, run
from onrecord.errors import ModelError
from onrecord.exports.story_json import story_to_json
from onrecord.intake.limits import Limits
from onrecord.sandbox import WorkerLimits
from onrecord.values.attribution import Setting
from onrecord.values.fetched import Refusal


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["read", *arguments], prog_name="onrecord", catch_exceptions=False)


def test_a_story_goes_to_stdout_and_the_exit_code_is_0(reader):
    result = invoke("story.html")
    assert result.exit_code == 0
    assert result.stdout.startswith("Inquiry opens at Brackwater lock\n")
    assert result.stdout.count("\n  1  Tobias Renn") == 1


def test_what_cannot_be_read_is_one_line_on_stderr_and_the_exit_code_is_1(reader):
    result = invoke("bad.pdf")
    assert result.exit_code == 1
    assert not result.stdout
    assert result.stderr == "onrecord: bad.pdf: a PDF document; save it as text and give the text\n"


def test_what_cannot_be_read_never_stops_the_others(reader):
    result = invoke("pages", "bad.pdf", "story.html")
    assert result.exit_code == 1
    assert result.stdout.count("Chairman denies a meeting by night") == 3
    assert result.stderr.count("a PDF document") == 2


def test_stories_are_parted_by_a_rule_and_the_score_is_explained_once(reader):
    shown = invoke("pages").stdout
    assert shown.count("─" * 80) == 1
    assert shown.count("Score: how sure the machine is") == 1
    assert shown.count("Suggested by machine") == 2


def test_json_is_one_story_a_line_and_nothing_else(reader, affair):
    result = invoke("--json", "pages")
    assert result.exit_code == 1
    assert result.stdout == 2 * (story_to_json(affair) + "\n")
    assert json.loads(result.stdout.splitlines()[0])["schema"] == "onrecord/story/1"


def test_doubts_about_a_page_are_told_on_stderr_where_its_head_is_not_seen(reader):
    note = "onrecord: story.html: note: The article seems to go on elsewhere: it ends with “Continue reading”.\n"
    assert invoke("--json", "story.html").stderr == note
    assert invoke("story.html").stderr == note


@pytest.mark.parametrize(
    ("options", "furniture", "missed"),
    [((), False, False), (("--furniture",), True, False), (("--missed",), False, True), (("--all",), True, True)],
)
def test_options_unfold_what_is_counted(reader, options, furniture, missed):
    shown = invoke(*options, "story.html").stdout
    assert ("ALSO READ: Five walks" in shown) == furniture
    assert ("Residents complained" in shown) == missed


def test_options_reach_the_reader(reader):
    result = invoke("--article", "--published", "2021-07-07", "--allow-private", "--limit", "redirects=1", "story.html")
    assert result.exit_code == 0
    assert reader.asked == [("story.html", True, "2021-07-07")]
    assert reader.limits == (Limits(allow_private=True, redirects=1), WorkerLimits())


@pytest.mark.parametrize(("options", "setting"), [((), Setting.BALANCED), (("--setting", "careful"), Setting.CAREFUL)])
def test_the_setting_reaches_the_reader(reader, options, setting):
    assert invoke(*options, "story.html").exit_code == 0
    assert reader.setting is setting


def test_an_unknown_setting_is_wrong_usage(reader):
    result = invoke("--setting", "bold", "story.html")
    assert result.exit_code == 2
    assert "'bold' is not one of 'careful', 'balanced', 'thorough'" in result.stderr


@pytest.mark.parametrize(
    "given", ["7 July 2021", "2021-7-7", "20210707", "2021-02-30", "2021-W27-3", "", "2021-07-07T10:00"]
)
def test_a_date_of_another_form_is_wrong_usage(reader, given):
    result = invoke("--published", given, "story.html")
    assert result.exit_code == 2
    assert f"'{given}' is no date of the form YYYY-MM-DD, such as 2021-07-07." in result.stderr


def test_an_unknown_limit_is_wrong_usage(reader):
    result = invoke("--limit", "speed=3", "story.html")
    assert result.exit_code == 2
    assert "Invalid value for --limit: there is no limit 'speed'" in result.stderr


def test_nothing_given_is_wrong_usage_that_says_what_to_give(reader):
    result = invoke()
    assert result.exit_code == 2
    assert "Nothing to read. Give files, folders or addresses, or - for what is piped in." in result.stderr


def test_an_unknown_option_is_wrong_usage(reader):
    assert invoke("--verdict", "story.html").exit_code == 2


def test_a_refusal_cannot_steer_the_terminal(reader):
    reader.prepared = {"x": [Refusal("\x1b[2J", "empty", "nothing\nat all", "give a page")]}
    assert invoke("x").stderr == "onrecord: ␛[2J: nothing at all; give a page\n"


def test_ctrl_c_ends_quietly_with_its_own_code(reader, capsys):
    reader.prepared = {"x": [KeyboardInterrupt()]}
    assert run(["read", "x"]) == 130
    assert capsys.readouterr() == ("", "\n")


def test_a_model_that_cannot_be_loaded_is_one_line_and_no_traceback(reader, capsys):
    reader.prepared = {"x": [ModelError("the model file is missing; install onrecord again")]}
    assert run(["read", "x"]) == 1
    assert capsys.readouterr() == ("", "onrecord: the model file is missing; install onrecord again\n")


def test_run_gives_the_exit_code_of_the_command(reader, capsys):
    assert run(["read", "story.html"]) == 0
    assert run(["read", "story.html", "bad.pdf"]) == 1
    assert run(["read"]) == 2
    assert "onrecord: bad.pdf: a PDF document" in capsys.readouterr().err
