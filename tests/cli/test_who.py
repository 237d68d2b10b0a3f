"""``onrecord who``: what goes where, and with which exit code."""

import dataclasses
import json

import pytest
from click.testing import CliRunner, Result
from tests.cli.conftest import Cast, FakeReader, Told, affair_story, build_story, sequel_story
from tests.desk.conftest import NOON, decision

import onrecord.cli.who as who_module
from onrecord.cli import cli, run
from onrecord.identity import mark_source
from onrecord.intake.limits import Limits
from onrecord.record import Record
from onrecord.record.claims import as_carried
from onrecord.record.identity import identity_of
from onrecord.sandbox import WorkerLimits
from onrecord.values.attribution import Setting
from onrecord.values.decision import Fix, Verb
from onrecord.values.fetched import Refusal, digest_of
from onrecord.values.page import Kind
from onrecord.values.ruling import Ruling, SourceMark
from onrecord.values.stance import Stance
from onrecord.values.story import Story


@pytest.fixture
def who(monkeypatch, reader, affair) -> type[FakeReader]:
    """A fake in the place of the reader, with two stories and a page that cannot be read."""
    monkeypatch.setattr(who_module, "Reader", reader)
    refusal = Refusal("bad.pdf", "pdf", "a PDF document", "save it as text and give the text")
    reader.prepared = {"story.html": [affair], "sequel.html": [sequel_story()], "bad.pdf": [refusal]}
    return reader


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["who", *arguments], prog_name="onrecord", catch_exceptions=False)


def told(result: Result) -> list[str]:
    """What stands on stderr, without notes on pages."""
    return [row for row in result.stderr.splitlines() if "note: The article seems to go on" not in row]


def test_one_source_goes_to_stdout_in_order_of_publication(who):
    result = invoke("Renn", "sequel.html", "story.html")
    assert (result.exit_code, told(result)) == (0, [])
    assert result.stdout.startswith("Tobias Renn\n")
    assert result.stdout.index("story.html") < result.stdout.index("sequel.html")


def test_what_cannot_be_read_is_told_and_never_stops_the_others(who):
    result = invoke("Renn", "bad.pdf", "story.html")
    assert result.exit_code == 1
    assert told(result) == ["onrecord: bad.pdf: a PDF document; save it as text and give the text"]
    assert result.stdout.startswith("Tobias Renn\n")


def test_json_is_one_line_of_the_source_a_line_with_what_stands_beside_it(who):
    result = invoke("--json", "Renn", "sequel.html", "story.html")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["story"]["address"], record["line"]["id"], record["resolved"]) for record in records] == [
        ("story.html", "a1", True),
        ("sequel.html", "a1", True),
        ("sequel.html", "a2", True),
        ("sequel.html", "a3", True),
        ("sequel.html", "a4", True),
        ("sequel.html", "a5", False),
    ]
    denial, admission = records[1], records[2]
    key = denial["story"]["key"]
    assert denial["beside"] == [{"key": key, "id": "a2", "relation": "yes and no"}]
    assert admission["beside"] == [{"key": key, "id": "a1", "relation": "yes and no"}]
    assert [record["beside"] for record in (records[0], *records[3:])] == [[], [], [], []]


def test_a_name_that_nobody_has_is_told_with_the_names_that_there_are(who):
    result = invoke("Tobias Ren", "story.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told(result) == [
        "onrecord: no source in 1 story goes by “Tobias Ren”",
        "onrecord: did you mean “Tobias Renn”?",
        "onrecord: the names there are: Ada Quill, Harbour Ledger, Tobias Renn",
    ]


def test_only_so_many_names_are_told_and_the_rest_is_counted(who, monkeypatch):
    monkeypatch.setattr(who_module, "MOST_NAMES", 2)
    assert told(invoke("zzz", "story.html"))[-1].endswith("are: Ada Quill, Harbour Ledger, and 1 more")


def test_where_nothing_is_read_there_are_no_names_to_tell(who):
    result = invoke("Renn", "bad.pdf")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told(result)[-1] == "onrecord: no source in 0 stories goes by “Renn”"


def test_a_name_that_several_have_is_told_with_how_to_choose(who):
    result = invoke("quill", "story.html", "sequel.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told(result) == [
        "onrecord: 2 sources go by “quill”; give the full name, --kind, or fewer files:",
        "onrecord: Ada Quill, person: 1 line in story.html",
        "onrecord: Quill, outlet: 1 line in sequel.html",
    ]


@pytest.mark.parametrize(("name", "kind", "first"), [("quill", "outlet", "Quill"), ("quill", "person", "Ada Quill")])
def test_the_kind_chooses(who, name, kind, first):
    result = invoke(name, "--kind", kind, "story.html", "sequel.html")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, first)


def test_the_full_name_chooses(who):
    assert invoke("ada quill", "story.html", "sequel.html").exit_code == 0


def test_the_same_text_twice_counts_once_and_is_told(who, affair):
    copy = dataclasses.replace(affair, given=dataclasses.replace(affair.given, address="copy.html"))
    who.prepared = {"story.html": [affair, copy]}
    result = invoke("Renn", "story.html")
    assert told(result) == ["onrecord: copy.html: note: the same text as story.html; it counts once"]
    assert "\n1 line in 1 story" in result.stdout


def test_options_reach_the_reader(who):
    options = ("--article", "--allow-private", "--limit", "redirects=1", "--setting", "careful")
    assert invoke(*options, "Renn", "story.html").exit_code == 0
    assert who.asked == [("story.html", True, None)]
    assert who.limits == (Limits(allow_private=True, redirects=1), WorkerLimits())
    assert who.setting is Setting.CAREFUL


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--kind", "liar", "Renn", "story.html"),
        ("--story", "1", "Renn", "story.html"),
        ("--record", "affair.db", "Renn", "story.html"),
    ],
)
def test_wrong_usage_has_its_own_code(who, arguments):
    result = invoke(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_name_with_escape_sequences_cannot_steer_the_terminal(who):
    assert "\x1b" not in invoke("\x1b[2J", "story.html").stderr


def test_a_story_of_another_digest_is_another_story(who, affair):
    other = dataclasses.replace(affair, key=digest_of(b"another"))
    who.prepared = {"story.html": [affair, other]}
    assert "\n2 lines in 2 stories" in invoke("Renn", "story.html").stdout


def elsewhere_story() -> Story:
    """A story of something else, in which another Renn speaks."""
    return build_story(
        [(Kind.ARTICLE, "{s1:Una Renn, a baker,} {c1:said} {q1:the ovens were cold}.")],
        address="elsewhere.html",
        headline="Bakery to close",
        told={1: Told(0)},
        cast=(Cast("Una Renn", description="a baker", keys=("una renn", "renn")),),
        published="2031-05-20",
    )


def marked(story: Story, number: int) -> SourceMark:
    return mark_source(as_carried(story, identity_of(story)), number)


class TestOverARecord:
    @pytest.fixture
    def path(self, tmp_path):
        path = tmp_path / "affair.db"
        with Record(path, create=True) as record:
            for story in (affair_story(), sequel_story(), elsewhere_story()):
                record.add(story, reader="made", now=NOON)
        return path

    def ask(self, path, *arguments) -> Result:
        return invoke("--record", str(path), *arguments)

    def rule(self, path, verb, one, other) -> int:
        with Record(path) as record:
            return record.rule(Ruling(verb, one, other, None, "Una Pell", NOON.isoformat()))

    def test_one_source_of_all_stories_that_have_it_with_why_it_is_one(self, path):
        result = self.ask(path, "Tobias Renn")
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.startswith("Tobias Renn\n")
        assert "5 lines in 2 stories" in result.stdout
        assert "the surname alone; the same sort of post (0.70)" in result.stdout
        assert "story 1 · story.html" in result.stdout
        assert "baker" not in result.stdout

    def test_the_record_may_come_from_the_environment(self, path):
        result = CliRunner().invoke(cli, ["who", "Ada Quill"], env={"ONRECORD_RECORD": str(path)})
        assert result.exit_code == 0

    def test_several_of_one_surname_are_told_with_their_stories_and_the_story_chooses(self, path):
        result = self.ask(path, "renn")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.splitlines() == [
            "onrecord: 2 sources go by “renn”; give the full name, --kind, or --story:",
            "onrecord: Tobias Renn, person: 5 lines in stories 1, 2",
            "onrecord: Una Renn, person: 1 line in story 3",
        ]
        assert self.ask(path, "renn", "--story", "3").stdout.startswith("Una Renn\n")

    def test_a_name_that_nobody_has_is_told_with_the_names_there_are(self, path):
        result = self.ask(path, "Tobias Ren")
        assert result.exit_code == 1
        assert result.stderr.splitlines()[0] == "onrecord: no source in 3 stories goes by “Tobias Ren”"
        assert "did you mean “Tobias Renn”?" in result.stderr

    def test_lines_are_as_reviewed(self, path):
        affair = affair_story()
        with Record(path) as record:
            record.decide(1, decision(affair, 0, Verb.FIX, fix=Fix(stance=Stance.QUESTIONS), note="he asks"))
            record.decide(2, decision(sequel_story(), 0, Verb.REJECT))
            record.decide(2, decision(sequel_story(), 1, Verb.ACCEPT))
        shown = self.ask(path, "Tobias Renn").stdout
        assert "As reviewed: 2 suggested, 1 accepted, 1 fixed" in shown
        assert "fixed by Una Pell" in shown
        assert "he asks" in shown
        assert "has denied" not in shown
        records = [json.loads(row) for row in self.ask(path, "--json", "Tobias Renn").stdout.splitlines()]
        told = [(one["number"], one["line"]["id"], one["standing"]) for one in records if one["resolved"]]
        assert told == [(1, "a1", "fixed"), (2, "a2", "accepted"), (2, "a3", "suggested"), (2, "a4", "suggested")]
        assert records[0]["line"]["stance"] == "questions"
        assert records[0]["story"]["key"] == affair.key
        assert [tie["number"] for tie in records[0]["source"]["one_with"]] == [2]

    def test_a_line_that_an_editor_gave_to_somebody_is_among_that_ones_lines(self, path):
        with Record(path) as record:
            record.decide(1, decision(affair_story(), 7, Verb.FIX, fix=Fix(who="Una Renn")))
        assert "2 lines in 2 stories" in self.ask(path, "Una Renn").stdout

    def test_a_split_and_a_merge_change_who_is_one_and_hold_when_a_page_is_read_anew(self, path):
        affair, sequel, elsewhere = affair_story(), sequel_story(), elsewhere_story()
        split = self.rule(path, Verb.SPLIT, marked(affair, 0), marked(sequel, 0))
        merge = self.rule(path, Verb.MERGE, marked(affair, 0), marked(elsewhere, 0))
        for _ in range(2):
            assert "2 lines in 2 stories" in (shown := self.ask(path, "Tobias Renn").stdout)
            assert "an editor said so" in shown
            assert "suggested by machine" not in shown
            with Record(path) as record:
                record.add(affair, reader="another", now=NOON)
        with Record(path) as record:
            record.undo(split, by="Una Pell", now=NOON)
            record.undo(merge, by="Una Pell", now=NOON)
        assert "5 lines in 2 stories" in self.ask(path, "Tobias Renn").stdout

    def test_who_could_be_the_same_is_told_and_not_counted(self, path):
        with Record(path) as record:
            alone = build_story(
                [(Kind.ARTICLE, "{s1:Renn} {c1:said} {q1:it rained}.")],
                address="alone.html",
                cast=(Cast("Renn", keys=("renn",)),),
                told={1: Told(0)},
            )
            record.add(alone, reader="made", now=NOON)
        result = self.ask(path, "Tobias Renn")
        assert "5 lines in 2 stories" in result.stdout
        assert "Not taken for the same, and not counted here:" in result.stdout
        assert "Renn, person, 1 line in story 4: the surname alone" in result.stdout
        records = [json.loads(row) for row in self.ask(path, "--json", "Tobias Renn").stdout.splitlines()]
        assert 4 in {tie["number"] for one in records for tie in one["source"]["could_be"]}

    def test_a_record_that_is_not_there_is_said(self, tmp_path, capsys):
        assert run(["who", "Renn", "--record", str(tmp_path / "none.db")]) == 1
        assert "no record there" in capsys.readouterr().err
