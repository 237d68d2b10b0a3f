import re
from datetime import UTC, datetime

import pytest
from tests.cli.conftest import Cast, Told, build_story
from tests.desk.conftest import OWN, Elements, client_of, decision
from tests.record.test_claims import OTHER, said

from onrecord.record import Record
from onrecord.values.decision import Fix, Verb
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Band, Ground, NonAnswer, Stance

NOON = datetime(2031, 5, 5, 12, tzinfo=UTC)
MET = "Tobias Renn met the contractor at the Oxmoor lock"


def told_by(who, *, address, outlet, cue="said", content=MET, headline=None, published="2031-05-02", **line):
    """A story in which one says something of the meeting; ``line`` is what is read of it."""
    kind = line.pop("kind", SourceKind.PERSON)
    name = None if kind is SourceKind.UNNAMED else who
    return build_story(
        [(Kind.ARTICLE, f"{{s1:{who}}} {{c1:{cue}}} {{q1:{content}}} for the third time this year.")],
        address=address,
        outlet=outlet,
        headline=headline,
        published=published,
        byline=(),
        cast=(Cast(name, kind, words=who, description=who if name is None else None),),
        told={1: Told(0, **line)},
    )


STORIES = (
    told_by("Ada Quill", address="a.txt", outlet="Gazette"),
    told_by("an aide to the board", address="b.txt", outlet="Ledger", kind=SourceKind.UNNAMED, published="2031-05-03"),
    told_by(
        "Tobias Renn", address="renn.txt", outlet="Star", cue="flatly denied that", content=MET,
        stance=Stance.DENIES, band=Band.CATEGORICAL, denied=(MET,), published="2031-05-04",
    ),
    told_by("Mara Oste", address="d.txt", outlet="Post", cue="would not say whether", stance=Stance.DECLINES,
            non_answer=NonAnswer.DECLINED),
    told_by("Mara Oste", address="e.txt", outlet="Echo", cue="declined to discuss whether", stance=Stance.DECLINES,
            non_answer=NonAnswer.DECLINED),
)  # fmt: skip


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "claims.db"
    with Record(path, create=True) as record:
        for story in (*STORIES, OTHER):
            record.add(story, reader="made", now=NOON)
    return path


@pytest.fixture
def card(desk, claim):
    return desk.get(f"/claims/{claim}.json").json()


def column(card, side):
    return next(one for one in card["columns"] if one["side"] == side)


def test_each_side_has_its_voices_the_strongest_identification_first(card):
    assert [(voice["shape"], voice["who"], voice["rank"]) for voice in column(card, "yes")["voices"]] == [
        ("▲", "Ada Quill", "named in the story"),
        ("△", "an aide to the board", "unnamed"),
    ]
    assert [(voice["shape"], voice["who"]) for voice in column(card, "no")["voices"]] == [("▼", "Tobias Renn")]
    assert [(voice["shape"], voice["who"]) for voice in column(card, "neither")["voices"]] == [("■", "Mara Oste")]


def test_wordings_of_one_non_answer_are_told_as_one(card):
    (voice,) = column(card, "neither")["voices"]
    assert voice["note"] == "2 wordings, one non-answer"
    assert [one["does"] for one in voice["sayings"]] == ["would not say", "would not say"]
    assert voice["sayings"][0]["words"].startswith(("would not say", "declined to discuss"))


def test_the_head_says_how_many_and_how_strongly(card):
    sentences = {one["side"]: [part["words"] for part in one["parts"]] for one in card["sum"]}
    assert sentences["yes"][0].endswith("independent origins in 2 stories")
    assert sentences["yes"][1:] == ["1 named, basis not stated", "unnamed in 1 story"]
    assert sentences["no"] == ["1 independent origin in 1 story", "1 named, a flat no"]
    assert sentences["neither"] == ["1 would not say"]


def test_every_address_of_the_head_is_on_the_page(desk, claim):
    page = desk.get(f"/claims/{claim}").text
    targets = {one["href"][1:] for one in Elements(page).all("a") if (one["href"] or "").startswith("#")} - {"main"}
    assert targets
    assert all(f'id="{target}"' in page for target in targets)


def test_words_lead_to_their_exact_characters(desk, card):
    for side in card["columns"]:
        for voice in side["voices"]:
            for one in voice["sayings"]:
                answer = desk.get(one["address"].partition("#")[0])
                line = one["address"].rpartition("#")[2]
                assert answer.status_code == 200
                assert f'id="{line}"' in answer.text


def test_a_machine_line_is_suggested_until_somebody_has_looked_at_it(path, claim):
    with Record(path) as record:
        record.decide(1, decision(STORIES[0], 0, Verb.ACCEPT))
    with client_of(path) as desk:
        card = desk.get(f"/claims/{claim}.json").json()
        voices = {voice["who"]: voice["sayings"][0]["standing"] for voice in column(card, "yes")["voices"]}
        assert voices == {"Ada Quill": "accepted", "an aide to the board": "suggested"}
        assert card["suggested"] == 4
        assert card["review"] == f"/review?claim={card['claim']}"
        assert '<li class="accepted">' in desk.get(f"/claims/{claim}").text


def test_a_fix_shows_as_the_editor_has_it(path, claim):
    with Record(path) as record:
        record.decide(3, decision(STORIES[2], 0, Verb.FIX, fix=Fix(stance=Stance.QUESTIONS)))
    with client_of(path) as desk:
        card = desk.get(f"/claims/{claim}.json").json()
    assert column(card, "no")["voices"] == []
    found = [(one["does"], one["standing"]) for voice in column(card, "neither")["voices"] for one in voice["sayings"]]
    assert ("asked, or doubted", "fixed") in found


def test_the_same_words_of_copies_are_told_once_with_where_else_they_stand(path, tmp_path):
    copied = tmp_path / "copies.db"
    with Record(copied, create=True) as record:
        for number, outlet in enumerate(("Gazette", "Ledger", "Star")):
            record.add(told_by("Ada Quill", address=f"{number}.txt", outlet=outlet), reader="made", now=NOON)
        (found,) = record.claims()
    with client_of(copied) as desk:
        (voice,) = column(desk.get(f"/claims/{found.claim}.json").json(), "yes")["voices"]
        page = Elements(desk.get(f"/claims/{found.claim}").text).text
    (one,) = voice["sayings"]
    assert {one["outlet"], *(also["outlet"] for also in one["also"])} == {"Gazette", "Ledger", "Star"}
    assert re.search("also in (Gazette|Ledger|Star), (Gazette|Ledger|Star), same words", page)


@pytest.mark.parametrize("words", [("an aide", "an aide"), ("the board's aide", "the board’s aide")])
def test_unnamed_sources_in_the_same_words_are_not_said_to_be_one(tmp_path, words):
    with Record(tmp_path / "aides.db", create=True) as record:
        for who, outlet in zip(words, ("Gazette", "Ledger"), strict=True):
            story = told_by(who, address=f"{outlet}.txt", outlet=outlet, kind=SourceKind.UNNAMED)
            record.add(story, reader="made", now=NOON)
        (found,) = record.claims()
    with client_of(tmp_path / "aides.db") as desk:
        (voice,) = column(desk.get(f"/claims/{found.claim}.json").json(), "yes")["voices"]
    assert voice["note"] == "described in the same words; one or several, the stories do not tell"


def test_a_stated_basis_is_told(tmp_path):
    with Record(tmp_path / "basis.db", create=True) as record:
        seen = told_by("Ada Quill", address="a.txt", outlet="Gazette", basis=(Ground.PRESENT, "Oxmoor lock"))
        record.add(seen, reader="made", now=NOON)
        record.add(told_by("Ewa Marsh", address="b.txt", outlet="Ledger"), reader="made", now=NOON)
        (found,) = record.claims()
    with client_of(tmp_path / "basis.db") as desk:
        card = desk.get(f"/claims/{found.claim}.json").json()
    assert "2 named, basis: was there" in [part["words"] for part in card["sum"][0]["parts"]]


def test_pictures_have_a_table_twin_and_are_not_in_the_json(desk, claim, card):
    page = Elements(desk.get(f"/claims/{claim}").text)
    assert "picture" not in card
    pictures = [one for one in page.all("div") if one.get("class") == "scroll picture"]
    assert len(pictures) == len(card["rests"]) + 1 == 3
    assert all(one["tabindex"] == "0" and one["aria-label"] for one in pictures)
    assert page.text.count("The same as a table") == 3
    steps = [(step["one"], step["other"]) for step in card["rests"][0]["steps"] if step["stories"]]
    assert sorted(steps) == [("Ada Quill (person)", "Gazette"), ("an aide to the board, in Ledger (unnamed)", "Ledger")]
    assert [one["lane"] for one in card["times"]] == ["published"] * 3


def test_there_is_no_style_or_script_in_the_page(desk, claim):
    page = desk.get(f"/claims/{claim}").text
    assert "<style" not in page
    assert not re.search(r"\sstyle=|\son[a-z]+=", page)


def test_one_side_alone_has_an_address(desk, claim):
    card = desk.get(f"/claims/{claim}.json?side=no").json()
    assert [one["side"] for one in card["columns"]] == ["no"]
    assert card["rests"] == []
    assert desk.get(f"/claims/{claim}?side=no").status_code == 200
    assert len(desk.get(f"/claims/{claim}.json?side=nonsense").json()["columns"]) == 3


def test_a_page_of_one_side_beyond_the_last_is_the_last(desk, claim):
    shown = desk.get(f"/claims/{claim}.json?side=yes&page=9").json()["columns"][0]
    assert shown["paging"] == {"page": 1, "pages": 1, "rows": 2}


def test_no_verdict_is_on_the_page(desk, claim):
    words = Elements(desk.get(f"/claims/{claim}").text).text.casefold()
    for word in ("refuted", "admitted", "exposed", "verified", "debunked", "credib", "never responded"):
        assert word not in words


def test_the_whole_claim_is_right_wrong_or_noted(desk, claim, card):
    answer = desk.post(f"/claims/{claim}/accept", data={"shown": card["shown"], "note": "seen"}, headers=OWN)
    assert answer.status_code == 303
    after = desk.get(f"/claims/{claim}.json").json()
    assert after["standing"] == "accepted"
    assert [(one["done"], one["by"], one["note"]) for one in after["rulings"]] == [("accepted", "Una Pell", "seen")]


def test_a_statement_is_taken_out_by_the_name_that_its_button_has(desk, claim, card):
    name = column(card, "no")["voices"][0]["sayings"][0]["name"]
    page = Elements(desk.get(f"/claims/{claim}").text)
    assert name in {one.get("value") for one in page.all("button") if one.get("form") == "split"}
    answer = desk.post(f"/claims/{claim}/split", data={"shown": card["shown"], "statement": name}, headers=OWN)
    assert answer.status_code == 303
    assert column(desk.get(f"/claims/{claim}.json").json(), "no")["voices"] == []


@pytest.mark.parametrize("address", ["/claims/999999", "/claims/nonsense", "/claims/0"])
def test_there_is_no_such_claim(desk, address):
    assert desk.get(address).status_code == 404


def test_hostile_words_stay_words(tmp_path):
    nasty = "<script>alert(1)</script>"
    with Record(tmp_path / "hostile.db", create=True) as record:
        for number, outlet in enumerate((f"{nasty} Post", '"><img src=x onerror=alert(1)>')):
            story = told_by(f"Ada {nasty}", address=f"{number}.txt", outlet=outlet, content=f"{MET} {nasty}",
                            headline=nasty, published=nasty)  # fmt: skip
            record.add(story, reader="made", now=NOON)
        (found,) = record.claims()
    with client_of(tmp_path / "hostile.db") as desk:
        for address in (f"/claims/{found.claim}", "/claims"):
            page = desk.get(address).text
            assert "<script>alert" not in page
            assert "<img" not in page


class TestList:
    def test_it_has_each_claim_that_stories_share(self, desk, claim):
        (one,) = desk.get("/claims.json").json()["claims"]
        assert (one["claim"], one["address"]) == (claim, f"/claims/{claim}")
        assert (one["stories"], one["yes"], one["no"], one["neither"]) == (5, 2, 1, 2)

    def test_words_narrow_it(self, desk):
        assert len(desk.get("/claims.json?words=contractor").json()["claims"]) == 1
        assert desk.get("/claims.json?words=whaling").json()["claims"] == []
        assert "No claim that two stories share has these words" in desk.get("/claims?words=whaling").text

    def test_the_beginning_of_a_word_is_enough(self, desk):
        assert len(desk.get("/claims.json?words=contr oxm").json()["claims"]) == 1

    @pytest.mark.parametrize("words", ['"', "*", "AND OR NOT", "near(", "'; drop table lines", "﻿", "a" * 5000])
    def test_any_words_may_be_asked_for(self, desk, words):
        assert desk.get("/claims", params={"words": words}).status_code == 200

    def test_a_page_beyond_the_last_is_the_last(self, desk):
        assert desk.get("/claims.json?page=9").json()["paging"]["page"] == 1

    def test_an_empty_record_has_none(self, tmp_path):
        with Record(tmp_path / "empty.db", create=True) as record:
            record.add(said("Ada Quill", MET, address="a", outlet="Gazette"), reader="made", now=NOON)
        with client_of(tmp_path / "empty.db") as desk:
            assert "No claim that two stories share." in desk.get("/claims").text
