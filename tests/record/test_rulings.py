"""What editors say of claims, sources and ties: kept, counted in, found again, undone."""

import dataclasses
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import build_story
from tests.record.test_claims import COPY, NO, NOON, OTHER, YES, add, said

from onrecord.errors import RecordError
from onrecord.record import Record, decided
from onrecord.record.decided import read_decided
from onrecord.record.decisions import write_ruling
from onrecord.record.rulings import (
    LinePlace,
    Remark,
    SourceName,
    judge_claim,
    judge_edge,
    merge_claims,
    note_source,
    pair_sources,
    split_claim,
)
from onrecord.review import mark_line
from onrecord.values.claim import HEADLINE, Side
from onrecord.values.decision import Decision, Fix, Standing, Verb
from onrecord.values.lineage import EdgeKind
from onrecord.values.page import Kind
from onrecord.values.ruling import StatementMark, Subject
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Span

REMARK = Remark("Una Pell", datetime(2031, 5, 3, 9, tzinfo=UTC), "seen")
AGAIN = said("Ines Holm", "Tobias Renn met the contractor at the Oxmoor lock", address="d.txt", outlet="Post")


@pytest.fixture
def record(tmp_path):
    with Record(tmp_path / "affair.db", create=True) as made:
        add(made, YES, OTHER, NO, AGAIN)
        yield made


@pytest.fixture
def shared(record):
    """The number of the claim that three stories share."""
    (counted,) = record.claims()
    return counted.claim


@pytest.fixture
def lone(record):
    """The number of the claim that one story makes."""
    return next(one.claim for one in record.claims(fewest=1) if one.stories == 1)


def shown(record):
    """Every claim as it is shown, and how many stories it has."""
    return {one: (record.card(one.claim).claim, record.card(one.claim).standing) for one in record.claims(fewest=1)}


def speakers(record, claim):
    return sorted(one.statement.speaker for one in record.claim(claim).statements)


def undo_all(record):
    for entry in record.history():
        record.undo(entry.number, by="Una Pell", now=NOON)


def decide(record, number, verb, fix=None):
    story = record.story(number)
    return record.decide(number, Decision(verb, mark_line(story, 0), fix, None, "Una Pell", NOON.isoformat()))


def rule_all(record, rulings):
    for ruling in rulings:
        record.rule(ruling)


class TestAtHand:
    def test_what_editors_decided_is_looked_up_once_a_moment_by_whoever_reads_the_file(self, record, monkeypatch):
        looked = []
        monkeypatch.setattr(decided, "read_decided", lambda db: looked.append(db) or read_decided(db))
        record.claims()
        with Record(record.path) as other:
            other.claims()
        assert len(looked) <= 1  # by this test, or by the one before on the same moment

    def test_a_change_by_another_process_is_seen(self, record, shared):
        assert shown(record)
        with Record(record.path) as other:
            other.rule(judge_claim(other, shared, Verb.REJECT, REMARK))
        assert shared in record.rejected_claims()
        assert shared not in {one.claim for one in record.claims(fewest=1)}

    def test_what_is_asked_within_a_change_is_not_kept(self, record, shared):
        with record.writing() as db:
            write_ruling(db, judge_claim(record, shared, Verb.REJECT, REMARK))
            assert shared in record.rejected_claims()
            db.execute("delete from decisions")
        assert record.rejected_claims() == ()


class TestStoring:
    def test_rulings_and_decisions_are_numbered_in_one_sequence_and_come_back_as_they_were(self, record, shared, lone):
        first = decide(record, 1, Verb.ACCEPT)
        rulings = [
            judge_claim(record, shared, Verb.NOTE, REMARK),
            merge_claims(record, shared, lone, REMARK),
            note_source(record, SourceName("Ada Quill"), REMARK),
            *pair_sources(record, Verb.MERGE, SourceName("Ada Quill"), SourceName("Ines Holm"), REMARK),
        ]
        numbers = [record.rule(one) for one in rulings]
        assert numbers == list(range(first + 1, first + 5))
        assert record.rulings() == tuple(rulings)
        assert record.rulings(Subject.CLAIM) == tuple(rulings[:2])
        assert [entry.subject.value for entry in record.history()] == ["line", "claim", "claim", "source", "source"]
        assert [entry.decision for entry in record.history()][1:] == rulings

    def test_a_story_has_its_decisions_and_all_rulings_that_it_has_a_part_in(self, record, shared, lone):
        decide(record, 1, Verb.ACCEPT)
        record.rule(merge_claims(record, shared, lone, REMARK))
        assert [entry.subject.value for entry in record.history(2)] == ["claim"]
        assert len(record.decisions(1)) == 1
        assert record.decisions(2) == ()

    def test_what_is_undone_counts_no_longer_and_stays_in_the_history(self, record, shared):
        number = record.rule(judge_claim(record, shared, Verb.ACCEPT, REMARK))
        assert record.undo(number, by="Una Pell", now=NOON)
        assert not record.undo(number, by="Una Pell", now=NOON)
        assert record.rulings() == ()
        assert record.history()[0].ended_by == "Una Pell"

    def test_a_story_taken_out_takes_its_rulings_along(self, record, shared, lone):
        record.rule(merge_claims(record, shared, lone, REMARK))
        rule_all(record, pair_sources(record, Verb.MERGE, SourceName("Ada Quill"), SourceName("Ines Holm"), REMARK))
        record.remove(record.numbers_of("c.txt"))
        assert [one.subject for one in record.rulings()] == [Subject.SOURCE]
        record.remove(record.numbers_of("d.txt"))
        assert record.history() == ()

    @pytest.mark.parametrize("verb", [Verb.FIX, Verb.MERGE])
    def test_a_verb_that_does_not_go_with_what_it_is_about_is_refused(self, record, shared, verb):
        ruling = judge_claim(record, shared, Verb.NOTE, REMARK)
        with pytest.raises(ValueError, match=verb.value):
            record.rule(dataclasses.replace(ruling, verb=verb))
        assert record.history() == ()

    def test_two_of_two_sorts_are_refused(self, record, shared):
        claim = judge_claim(record, shared, Verb.NOTE, REMARK).one
        source = note_source(record, SourceName("Ada Quill"), REMARK).one
        with pytest.raises(ValueError, match="one sort"):
            record.rule(REMARK.on(Verb.MERGE, claim, source))

    def test_a_story_that_is_not_there_is_told(self, record, shared):
        ruling = judge_claim(record, shared, Verb.ACCEPT, REMARK)
        record.remove([1, 2, 3, 4])
        with pytest.raises(RecordError, match="not in the record"):
            record.rule(ruling)


class TestClaims:
    def test_two_claims_that_are_merged_are_one_known_by_the_older(self, record, shared, lone):
        record.rule(merge_claims(record, lone, shared, REMARK))
        older = min(shared, lone)
        (counted,) = record.claims(fewest=1)
        assert (counted.claim, counted.stories, counted.statements, counted.denials) == (older, 4, 4, 1)
        assert speakers(record, older) == ["Ada Quill", "Ines Holm", "The museum", "Tobias Renn"]
        assert record.claim_number(max(shared, lone)) == older
        assert record.claim(max(shared, lone)) == record.claim(older)
        assert [one.verb for one in record.card(older).rulings] == [Verb.MERGE]

    def test_a_statement_that_is_split_off_stands_alone(self, record, shared):
        ruling = split_claim(record, shared, LinePlace(4, 0), REMARK)
        record.rule(ruling)
        assert speakers(record, shared) == ["Ada Quill", "Tobias Renn"]
        alone = record.claim_of(ruling.other)
        assert speakers(record, alone) == ["Ines Holm"]
        assert [one.stories for one in record.claims(fewest=1)] == [2, 1, 1]

    def test_a_merge_and_then_a_split_leave_the_rest_together(self, record, shared, lone):
        record.rule(merge_claims(record, shared, lone, REMARK))
        whole = min(shared, lone)
        record.rule(split_claim(record, whole, LinePlace(4, 0), REMARK))
        assert speakers(record, whole) == ["Ada Quill", "The museum", "Tobias Renn"]

    @pytest.mark.parametrize("leaving", [1, 2, 3, 4])
    def test_whichever_statement_is_split_off_a_merged_claim_the_rest_stays_together(
        self, record, shared, lone, leaving
    ):
        record.rule(merge_claims(record, shared, lone, REMARK))
        everybody = set(speakers(record, min(shared, lone)))
        ruling = split_claim(record, min(shared, lone), LinePlace(leaving, 0), REMARK)
        record.rule(ruling)
        alone = record.claim_of(ruling.other)
        assert len(speakers(record, alone)) == 1
        assert {*speakers(record, record.claim_of(ruling.one)), *speakers(record, alone)} == everybody

    def test_a_rejected_claim_is_not_listed_and_its_page_says_so(self, record, shared):
        record.rule(judge_claim(record, shared, Verb.REJECT, REMARK))
        assert record.claims() == ()
        assert [one.claim for one in record.claims(rejected=True)] == [shared]
        assert record.rejected_claims() == (shared,)
        assert record.card(shared).standing is Standing.REJECTED
        record.rule(judge_claim(record, shared, Verb.ACCEPT, REMARK))
        assert [one.claim for one in record.claims()] == [shared]
        assert record.card(shared).standing is Standing.ACCEPTED

    def test_a_list_is_cut_and_ordered_as_without_rulings(self, record, shared, lone):
        record.rule(judge_claim(record, lone, Verb.ACCEPT, REMARK))
        assert [one.claim for one in record.claims(fewest=1)] == [shared, lone]
        assert [one.claim for one in record.claims(fewest=1, most=1)] == [shared]

    def test_claims_are_found_by_the_stories_that_have_a_part_in_them(self, record, shared, lone):
        assert [(one.claim, one.stories, one.own) for one in record.claims_with([1, 4])] == [(shared, 3, 2)]
        record.rule(merge_claims(record, shared, lone, REMARK))
        assert [(one.claim, one.own) for one in record.claims_with([2])] == [(min(shared, lone), 1)]
        record.rule(judge_claim(record, shared, Verb.REJECT, REMARK))
        assert record.claims_with([2]) == ()

    def test_rulings_hold_when_a_page_is_read_again(self, record, shared, lone):
        record.rule(merge_claims(record, shared, lone, REMARK))
        for story in (YES, OTHER):
            record.add(story, reader="2", now=NOON, again=True)
        (counted,) = record.claims(fewest=1)
        assert (counted.stories, counted.statements) == (4, 4)
        assert record.orphans() == frozenset()

    def test_a_ruling_whose_statement_is_gone_is_an_orphan_and_counts_when_it_comes_back(self, record, shared, lone):
        number = record.rule(merge_claims(record, shared, lone, REMARK))
        record.add(said("The museum", "the bus had broken down", address="c.txt", outlet="Star"), reader="1", now=NOON)
        assert record.orphans() == {number}
        assert [one.stories for one in record.claims(fewest=1)] == [3, 1]
        record.add(OTHER, reader="1", now=NOON)
        assert record.orphans() == frozenset()
        assert [one.stories for one in record.claims(fewest=1)] == [4]

    def test_a_ruling_finds_a_statement_in_another_version_by_its_words(self, record, shared, lone):
        record.rule(merge_claims(record, shared, lone, REMARK))
        content = "entry to its new whaling hall is free on Sundays"
        moved = said("The museum", content, address="c.txt", outlet="Star", before="It was raining again. ")
        record.add(moved, reader="1", now=NOON)
        assert [one.stories for one in record.claims(fewest=1)] == [4]

    def test_a_headline_may_be_split_off(self, tmp_path):
        line = "{s1:Ada Quill} {c1:said} {q1:Tobias Renn met the contractor at the Oxmoor lock}."
        headed = build_story(
            [(Kind.HEADLINE, "Renn met contractor at Oxmoor lock"), (Kind.ARTICLE, line)],
            address="h.txt",
            headline="Renn met contractor at Oxmoor lock",
        )
        with Record(tmp_path / "headed.db", create=True) as made:
            add(made, headed, AGAIN)
            claim = next(one.claim for one in made.claims() if one.stories == 2)
            ruling = split_claim(made, claim, LinePlace(1, HEADLINE), REMARK)
            made.rule(ruling)
            assert isinstance(ruling.other, StatementMark)
            assert ruling.other.line is None
            rest, alone = (made.claim_of(mark) for mark in (ruling.one, ruling.other))
            assert [one.statement.in_headline for one in made.claim(rest).statements] == [False, False]
            assert [one.statement.in_headline for one in made.claim(alone).statements] == [True]

    def test_what_cannot_be_ruled_is_told(self, record, shared, lone):
        with pytest.raises(RecordError, match="are one already"):
            merge_claims(record, shared, shared, REMARK)
        with pytest.raises(RecordError, match="no statement of story 2, line a1"):
            split_claim(record, shared, LinePlace(2, 0), REMARK)
        with pytest.raises(RecordError, match="one statement only"):
            split_claim(record, lone, LinePlace(2, 0), REMARK)
        with pytest.raises(RecordError, match="there is no claim 99"):
            judge_claim(record, 99, Verb.ACCEPT, REMARK)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
    @given(st.lists(st.tuples(st.sampled_from(["merge", "split", "reject", "accept"]), st.integers(0, 3)), max_size=6))
    def test_undoing_everything_gives_back_the_machines_claims(self, record, steps):
        machine = shown(record)
        for step, story in steps:
            claims = [one.claim for one in record.claims(fewest=1, rejected=True)]
            claim = claims[story % len(claims)]
            try:
                match step:
                    case "merge":
                        record.rule(merge_claims(record, claims[0], claims[-1], REMARK))
                    case "split":
                        record.rule(split_claim(record, claim, LinePlace(story + 1, 0), REMARK))
                    case verb:
                        record.rule(judge_claim(record, claim, Verb(verb), REMARK))
            except RecordError:
                continue  # they are one already, or it is not there
            placed = [
                one.statement.key
                for each in record.claims(fewest=1, rejected=True)
                for one in record.claim(each.claim).statements
            ]
            assert len(placed) == len(set(placed)) == 4
        undo_all(record)
        assert shown(record) == machine


class TestLines:
    def test_the_statement_of_a_rejected_line_is_in_no_claim(self, record, shared):
        number = decide(record, 4, Verb.REJECT)
        assert speakers(record, shared) == ["Ada Quill", "Tobias Renn"]
        assert [(one.stories, one.statements) for one in record.claims()] == [(2, 2)]
        record.undo(number, by="Una Pell", now=NOON)
        assert len(speakers(record, shared)) == 3

    def test_a_claim_of_which_every_line_is_rejected_is_gone(self, record, lone):
        decide(record, 2, Verb.REJECT)
        assert lone not in {one.claim for one in record.claims(fewest=1)}
        with pytest.raises(RecordError, match=f"there is no claim {lone}"):
            record.card(lone)

    def test_a_claim_keeps_its_number_when_the_line_that_it_is_known_by_is_rejected(self, record, shared):
        decide(record, 1, Verb.REJECT)
        assert [one.claim for one in record.claims()] == [shared]
        assert speakers(record, shared) == ["Ines Holm", "Tobias Renn"]

    def test_a_fixed_stance_changes_the_side(self, record, shared):
        decide(record, 4, Verb.FIX, Fix(stance=Stance.DENIES))
        card = record.card(shared)
        sides = {one.statement.speaker: one.side for one in card.claim.statements}
        assert sides == {"Ada Quill": Side.FOR, "Tobias Renn": Side.AGAINST, "Ines Holm": Side.AGAINST}

    def test_a_fixed_name_is_the_name_that_is_counted(self, record, shared):
        assert record.card(shared).yes.most == 2
        decide(record, 4, Verb.FIX, Fix(who="Ada Quill", kind=SourceKind.PERSON))
        card = record.card(shared)
        assert speakers(record, shared) == ["Ada Quill", "Ada Quill", "Tobias Renn"]
        assert card.yes.most == 1

    def test_a_card_says_how_each_line_stands(self, record, shared):
        decide(record, 1, Verb.ACCEPT)
        decide(record, 4, Verb.FIX, Fix(stance=Stance.CONFIRMS))
        card = record.card(shared)
        standings = {
            one.statement.speaker: standing for one, standing in zip(card.claim.statements, card.standings, strict=True)
        }
        assert standings == {
            "Ada Quill": Standing.ACCEPTED,
            "Tobias Renn": Standing.SUGGESTED,
            "Ines Holm": Standing.FIXED,
        }

    @pytest.mark.parametrize("fix", [Fix(stance=Stance.URGES), "content"])
    def test_a_claim_whose_only_line_states_nothing_as_fixed_is_gone(self, record, lone, fix):
        if fix == "content":
            story = record.story(2)
            start = story.attributions[0].content[0].start
            fix = Fix(content=(Span(start, start + 5),))
        decide(record, 2, Verb.FIX, fix)
        assert lone not in {one.claim for one in record.claims(fewest=1)}

    def test_the_last_decision_on_a_line_counts(self, record, shared):
        decide(record, 4, Verb.REJECT)
        decide(record, 4, Verb.ACCEPT)
        assert len(speakers(record, shared)) == 3

    def test_an_orphan_among_line_decisions_is_told(self, record):
        number = decide(record, 2, Verb.ACCEPT)
        record.add(said("The museum", "the bus had broken down", address="c.txt", outlet="Star"), reader="1", now=NOON)
        assert record.orphans() == {number}
        assert record.orphans([]) == frozenset()


class TestSources:
    def test_two_named_sources_that_are_merged_are_one_origin(self, record, shared):
        assert record.card(shared).yes.most == 2
        rule_all(record, pair_sources(record, Verb.MERGE, SourceName("Ada Quill"), SourceName("Ines Holm"), REMARK))
        assert record.card(shared).yes.most == 1

    def test_one_source_that_is_split_is_two_origins(self, record, shared):
        content = "Tobias Renn met the contractor at the Oxmoor lock"
        add(record, said("Ada Quill", content, address="e.txt", outlet="Star"))
        assert record.card(shared).yes.most == 2
        (ruling,) = pair_sources(record, Verb.SPLIT, SourceName("Ada Quill", 1), SourceName("Ada Quill", 5), REMARK)
        number = record.rule(ruling)
        assert record.card(shared).yes.most == 3
        record.undo(number, by="Una Pell", now=NOON)
        assert record.card(shared).yes.most == 2

    def test_two_without_a_name_are_one_where_an_editor_says_so(self, tmp_path):
        content = "Tobias Renn met the contractor at the Oxmoor lock"
        stories = [
            said("a keeper of the lock", content, address="a.txt", outlet="Gazette", kind=SourceKind.UNNAMED),
            said("an engineer", content, address="b.txt", outlet="Ledger", kind=SourceKind.UNNAMED),
        ]
        with Record(tmp_path / "unnamed.db", create=True) as made:
            add(made, *stories)
            (counted,) = made.claims()
            assert made.card(counted.claim).yes.most == 2
            names = SourceName("a1", 1), SourceName("an engineer", 2)
            rule_all(made, pair_sources(made, Verb.MERGE, *names, REMARK))
            assert made.card(counted.claim).yes.most == 1
            rule_all(made, pair_sources(made, Verb.SPLIT, *names, REMARK))
            assert made.card(counted.claim).yes.most == 2

    @pytest.mark.parametrize(
        ("name", "told"),
        [
            (SourceName("Nobody At All"), "no source of a line goes by “Nobody At All”"),
            (SourceName("a9", 1), "no source of a line of story 1 goes by “a9”"),
            (SourceName("Ada Quill", 9), "there is no story 9"),
        ],
    )
    def test_a_name_that_is_nobodys_is_told(self, record, name, told):
        with pytest.raises(RecordError, match=told):
            note_source(record, name, REMARK)

    def test_a_source_is_not_merged_with_itself(self, record):
        with pytest.raises(RecordError, match="are one already"):
            pair_sources(record, Verb.MERGE, SourceName("Ada Quill"), SourceName("a1", 1), REMARK)

    def test_a_ruling_on_a_source_that_is_gone_is_an_orphan(self, record):
        number = record.rule(note_source(record, SourceName("The museum", 2), REMARK))
        assert record.orphans() == frozenset()
        record.add(said("A driver", "the bus had broken down", address="c.txt", outlet="Star"), reader="1", now=NOON)
        assert record.orphans() == {number}


class TestEdges:
    @pytest.fixture
    def copied(self, tmp_path):
        with Record(tmp_path / "copied.db", create=True) as made:
            for day, outlet in enumerate(("Gazette", "Ledger"), 1):
                add(made, self.copy(outlet, f"2031-05-0{day}"))
            yield made

    @staticmethod
    def copy(outlet, published):
        return build_story(
            [(Kind.ARTICLE, COPY)], address=f"{outlet}.txt", outlet=outlet, published=published, byline=()
        )

    def test_a_rejected_tie_is_none_and_stays_in_the_list_of_ties(self, copied):
        (tie,) = copied.ties()
        assert (tie.standing, tie.rulings) == (Standing.SUGGESTED, ())
        ruling = judge_edge(copied, tie.number, Verb.REJECT, REMARK)
        number = copied.rule(ruling)
        assert copied.edges() == ()
        (tie,) = copied.ties([1])
        assert (tie.standing, tie.rulings) == (Standing.REJECTED, (ruling,))
        copied.undo(number, by="Una Pell", now=NOON)
        assert [edge.kind for edge in copied.edges()] == [EdgeKind.COPIES]

    def test_an_accepted_tie_stands_as_accepted(self, copied):
        copied.rule(judge_edge(copied, copied.ties()[0].number, Verb.ACCEPT, REMARK))
        assert [tie.standing for tie in copied.ties()] == [Standing.ACCEPTED]
        assert len(copied.edges()) == 1

    def test_a_ruling_holds_when_the_direction_turns(self, copied):
        copied.rule(judge_edge(copied, copied.ties()[0].number, Verb.REJECT, REMARK))
        before = copied.ties()[0].edge
        copied.add(self.copy("Gazette", "2031-05-09"), reader="2", now=NOON, again=True)
        (tie,) = copied.ties()
        assert (tie.edge.story, tie.edge.other) == (before.other, before.story)
        assert tie.standing is Standing.REJECTED
        assert copied.orphans() == frozenset()

    def test_a_tie_that_is_gone_leaves_an_orphan(self, copied):
        number = copied.rule(judge_edge(copied, copied.ties()[0].number, Verb.REJECT, REMARK))
        rewritten = build_story(
            [(Kind.ARTICLE, "Nothing of note happened in the valley that week.")],
            address="Gazette.txt", outlet="Gazette", published="2031-05-01", byline=(),
        )  # fmt: skip
        add(copied, rewritten)
        assert copied.ties() == ()
        assert copied.orphans() == {number}

    def test_a_citation_that_was_rejected_is_so_when_the_story_cited_comes(self, tmp_path):
        template = "{s1:The Brackwater Gazette} {c1:reported} {q1:that the lock keeper left his post at nine}."
        citing = build_story([(Kind.ARTICLE, template)], address="l.txt", outlet="Harbour Ledger", byline=())
        cited = build_story(
            [(Kind.ARTICLE, "{s1:A clerk} {c1:said} {q1:that the lock keeper left his post at nine}.")],
            address="g.txt", outlet="Brackwater Gazette", byline=(),
        )  # fmt: skip
        with Record(tmp_path / "cited.db", create=True) as made:
            add(made, citing)
            (tie,) = made.ties()
            assert (tie.edge.kind, tie.edge.other) == (EdgeKind.CITES, None)
            made.rule(judge_edge(made, tie.number, Verb.REJECT, REMARK))
            add(made, cited)
            assert made.ties()[0].edge.other is not None
            assert EdgeKind.CITES not in {edge.kind for edge in made.edges()}

    def test_a_tie_that_is_not_there_is_told(self, copied):
        with pytest.raises(RecordError, match="there is no tie 99"):
            judge_edge(copied, 99, Verb.ACCEPT, REMARK)


def test_what_is_read_within_a_reading_is_as_it_was_when_that_began(record, shared):
    with record.reading():
        before = record.claims()
        with Record(record.path) as other:
            other.rule(judge_claim(other, shared, Verb.REJECT, REMARK))
        assert record.claims() == before
        with record.reading():
            assert record.claims() == before
    assert record.claims() == ()

    def test_a_source_split_off_leaves_alone_though_it_was_merged_before(self, record, shared):
        content = "Tobias Renn met the contractor at the Oxmoor lock"
        add(record, said("Ada Quill", content, address="e.txt", outlet="Star"))
        rule_all(record, pair_sources(record, Verb.MERGE, SourceName("Ada Quill"), SourceName("Ines Holm"), REMARK))
        assert record.card(shared).yes.most == 1
        holm = next(one for one in (1, 2, 3) if "Ines Holm" in [source.name for source in record.story(one).sources])
        rule_all(
            record, pair_sources(record, Verb.SPLIT, SourceName("Ines Holm", holm), SourceName("Ada Quill", 5), REMARK)
        )
        assert record.card(shared).yes.most == 2
