"""The call sheet: who has no response recorded, what rests on little, whom to ask next, who gave no answer."""

from dataclasses import replace

import pytest
from tests.cli.conftest import Cast, Told, build_story

from onrecord.affair import lay_out
from onrecord.affair.calls import Ask, Lack, call_sheet
from onrecord.claims import gather_claim, statements_of
from onrecord.lineage import carrier_of
from onrecord.values.claim import StatementKey
from onrecord.values.fetched import digest_of
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import NonAnswer, Stance

QUILL = Cast("Ada Quill", keys=("ada quill", "quill"))
RENN = Cast("Tobias Renn", keys=("tobias renn", "renn"))
MET = "Tobias Renn met the contractor at the Oxmoor lock"


def story(name, template, *, cast, told, outlet="Gazette", published="2031-05-02", byline=()):
    """A story known by its name."""
    made = build_story(
        [(Kind.ARTICLE, template)], address=name, outlet=outlet, byline=byline, headline=None, published=published,
        cast=cast, told=told,
    )  # fmt: skip
    return replace(made, key=digest_of(name.encode()))


def sheet_of(*stories, rejected=()):
    """The call sheet of one claim that is made of every statement of some stories about the meeting."""
    statements = [one for each in stories for one in statements_of(each) if "met" in one.words]
    known = {each.key: each for each in stories}
    claim = gather_claim(statements[0].key, statements)
    carriers = {each.key: carrier_of(each) for each in stories}
    return call_sheet([lay_out(claim, known, (), carriers)], known, rejected=rejected)


ACCUSES = story("a", f"{{s1:Ada Quill}} {{c1:said}} {{q1:{MET}}}.", cast=(QUILL, RENN), told={1: Told(0)})
DENIES = story(
    "b", "{s1:Tobias Renn} {c1:denied} {q1:he met the contractor at the Oxmoor lock}.", cast=(RENN,),
    told={1: Told(0, stance=Stance.DENIES, denied=("he met the contractor at the Oxmoor lock",))}, outlet="Ledger",
)  # fmt: skip


def silent(words="Tobias Renn", cue="declined to comment", *, name="c", source=1, fact=NonAnswer.DECLINED):
    """A story in which somebody gives no answer; it also says what is claimed."""
    return story(
        name, f"{{s1:Ada Quill}} {{c1:said}} {{q1:{MET}}}. {{s2:{words}}} {{c2:{cue}}}.", cast=(QUILL, RENN),
        told={1: Told(0), 2: Told(source, stance=Stance.DECLINES, non_answer=fact)}, outlet="Ledger",
    )  # fmt: skip


class TestUnanswered:
    def test_who_is_said_to_have_done_it_and_says_nothing_is_listed_with_the_words(self):
        (one,) = sheet_of(ACCUSES).unanswered
        assert (one.name, one.kind) == ("Tobias Renn", SourceKind.PERSON)
        (told,) = one.told
        assert ACCUSES.page.text[slice(*told.spans[0])] == MET

    def test_a_denial_is_a_response(self):
        assert sheet_of(ACCUSES, DENIES).unanswered == ()

    def test_a_denial_that_an_editor_rejected_is_none(self):
        rejected = {StatementKey(DENIES.key, 0)}
        assert [one.name for one in sheet_of(ACCUSES, DENIES, rejected=rejected).unanswered] == ["Tobias Renn"]

    def test_a_non_answer_is_told_as_one_and_not_here(self):
        assert sheet_of(ACCUSES, silent()).unanswered == ()

    @pytest.mark.parametrize("words", ["Tobias Renn’s office", "His office"])
    def test_somebody_who_may_speak_for_them_is_taken_for_a_response(self, words):
        assert sheet_of(ACCUSES, silent(words, source=None)).unanswered == ()

    def test_who_it_was_done_to_is_not_listed(self):
        passive = story(
            "p", "{s1:Ada Quill} {c1:said} {q1:the contractor met Tobias Renn at the lock}.",
            cast=(QUILL, RENN), told={1: Told(0)},
        )  # fmt: skip
        assert sheet_of(passive).unanswered == ()

    def test_a_name_that_the_story_has_not_as_a_source_is_not_guessed(self):
        unknown = story("u", f"{{s1:Ada Quill}} {{c1:said}} {{q1:{MET}}}.", cast=(QUILL,), told={1: Told(0)})
        assert sheet_of(unknown).unanswered == ()

    def test_their_other_lines_are_there_to_look_at_first(self):
        other = story(
            "o", f"{{s1:Ada Quill}} {{c1:said}} {{q1:{MET}}}. {{s2:Renn}} {{c2:said}} {{q2:the harbour is deep}}.",
            cast=(QUILL, RENN), told={1: Told(0), 2: Told(1)},
        )  # fmt: skip
        (one,) = sheet_of(other).unanswered
        assert [(told.story, told.line) for told in one.elsewhere] == [(other.key, 1)]


class TestThin:
    def test_one_origin_at_most_is_told(self):
        (one,) = sheet_of(ACCUSES).thin
        assert (one.lacks, one.origins, one.stories) == ((Lack.ONE_ORIGIN,), ("Ada Quill",), 1)

    def test_two_origins_are_not(self):
        other = story(
            "t", f"{{s1:Ben Oster}} {{c1:said}} {{q1:{MET}}}.", cast=(Cast("Ben Oster", keys=("ben oster",)),),
            told={1: Told(0)}, outlet="Ledger",
        )  # fmt: skip
        assert sheet_of(ACCUSES, other).thin == ()

    def test_unnamed_origins_alone_are_told(self):
        official = Cast(None, SourceKind.UNNAMED, "an official", "an official")
        hidden = story("h", f"{{s1:an official}} {{c1:said}} {{q1:{MET}}}.", cast=(official,), told={1: Told(0)})
        (one,) = sheet_of(hidden).thin
        assert one.lacks == (Lack.ONE_ORIGIN, Lack.UNNAMED_ONLY)


class TestCalls:
    def test_who_wrote_what_somebody_unnamed_says_is_asked(self):
        official = Cast(None, SourceKind.UNNAMED, "an official", "an official")
        hidden = story(
            "h", f"{{s1:an official}} {{c1:said}} {{q1:{MET}}}.", cast=(official,), told={1: Told(0)},
            byline=("Una Pell", "Oda Birk"),
        )  # fmt: skip
        (one,) = sheet_of(hidden).calls
        assert (one.whom, one.ask, one.behind) == ("Una Pell and Oda Birk, Gazette", Ask.KEEPER, "an official")

    def test_a_named_speaker_needs_no_call(self):
        assert sheet_of(ACCUSES).calls == ()


class TestSilences:
    def test_wordings_of_one_source_stand_together_and_each_once(self):
        sheet = sheet_of(
            ACCUSES, silent(), silent(name="d"), silent(cue="did not respond", name="e", fact=NonAnswer.NO_RESPONSE)
        )
        (one,) = sheet.silences
        assert one.name == "Tobias Renn"
        told = [(each.words, each.fact, len(each.told)) for each in one.wordings]
        assert told == [
            ("declined to comment", NonAnswer.DECLINED, 2),
            ("did not respond", NonAnswer.NO_RESPONSE, 1),
        ]

    def test_every_passage_is_the_lines_own_words(self):
        quiet = silent()
        (one,) = sheet_of(ACCUSES, quiet).silences
        (passage,) = one.wordings[0].told
        assert [quiet.page.text[slice(*span)] for span in passage.spans] == ["Tobias Renn declined to comment"]

    def test_an_outlet_that_verified_nothing_gave_no_non_answer(self):
        outlet = Cast("Ledger", SourceKind.OUTLET, keys=("ledger",))
        told = story(
            "v", f"{{s1:Ada Quill}} {{c1:said}} {{q1:{MET}}}. {{s2:Ledger}} {{c2:could not verify}} {{q2:it}}.",
            cast=(QUILL, outlet),
            told={1: Told(0), 2: Told(1, stance=Stance.DECLINES, non_answer=NonAnswer.DECLINED)},
        )  # fmt: skip
        assert sheet_of(told).silences == ()
