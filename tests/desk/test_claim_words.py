"""The words pane of a claim: the exact words of one statement in their paragraph, and back to the same card."""

import re

import pytest
from tests.cli.conftest import Cast, Told, build_story
from tests.desk.conftest import OWN, Elements, client_of
from tests.desk.hostile import SHAPES, hostile_story
from tests.desk.test_claim_card import MET, NOON, OTHER, STORIES

from onrecord.desk import claim_card, claim_words
from onrecord.desk.asked import Asked, NotThere
from onrecord.desk.claim_words import came_from
from onrecord.desk.shelf import reading
from onrecord.record import Record
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind

BEFORE, AFTER, FAR = "It rained on the lock all night.", "The board meets in June.", "Nobody was hurt."
RELAYED = build_story(
    [
        (Kind.ARTICLE, FAR),
        (Kind.ARTICLE, BEFORE),
        (Kind.ARTICLE, f"{{s1:Ada Quill}} {{c1:said}} {{q1:{MET}}} for the third time this year."),
        (Kind.ARTICLE, AFTER),
        (Kind.ARTICLE, FAR),
    ],
    address="relayed.txt",
    outlet="Courier",
    headline=f"{MET} for the third time this year",
    published="2031-05-06",
    byline=(),
    cast=(Cast("Ada Quill", SourceKind.PERSON),),
    told={1: Told(0, through=("Radio Oxmoor",))},
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "claims.db"
    with Record(path, create=True) as record:
        for story in (*STORIES, OTHER, RELAYED):
            record.add(story, reader="made", now=NOON)
    return path


@pytest.fixture
def look(desk, claim):
    """The statements of the claim in the order of its card, by the names that addresses have for them."""
    return sayings(desk.get(f"/claims/{claim}.json").json())


def sayings(card):
    return [
        name
        for column in card["columns"]
        for voice in column["voices"]
        for one in voice["sayings"]
        for name in (one["look"], *(also["look"] for also in one["also"]))
    ]


def words_of(desk, claim, look):
    return desk.get(f"/claims/{claim}.json", params={"look": look}).json()["words"]


def test_every_saying_reason_and_story_of_the_grid_leads_to_its_words_on_the_card(desk, claim, look):
    page = Elements(desk.get(f"/claims/{claim}").text)
    linked = {one["href"] for one in page.all("a") if "look=" in one["href"]}
    assert {f"?look={name}#at" for name in look} <= linked
    card = desk.get(f"/claims/{claim}.json").json()
    others = [row["story"]["look"] for row in card["grid"]]
    others += [place["look"] for side in card["rests"] for rule in side["rules"] for why in rule["why"]
               for place in why["places"] if place["look"]]  # fmt: skip
    assert others
    assert {f"?look={name}#at" for name in others} <= linked
    assert set(others) <= set(look)
    for href in linked:
        answer = desk.get(f"/claims/{claim}{href.partition('#')[0]}")
        assert answer.status_code == 200
        assert 'id="words"' in answer.text


def test_without_a_look_there_is_no_pane(desk, claim):
    page = desk.get(f"/claims/{claim}").text
    assert 'id="words"' not in page
    assert 'aria-current="true"' not in page
    assert words_of(desk, claim, "") is None


def test_the_source_the_cue_and_the_content_are_lit_exactly(desk, claim):
    words = words_of(desk, claim, "7.a1")
    lit = {piece["lit"]: piece["text"] for one in words["passages"] for piece in one["pieces"] if piece["lit"]}
    assert lit == {"source": "Ada Quill", "cue": "said", "content": MET}


def test_the_paragraphs_before_and_after_stand_by_quietly_and_no_others(desk, claim):
    words = words_of(desk, claim, "7.a1")
    told = [("".join(piece["text"] for piece in one["pieces"]), one["near"], one["gap"]) for one in words["passages"]]
    assert [text for text, near, _ in told if near] == [BEFORE, AFTER]
    assert len(told) == 3
    assert not any(gap for _, _, gap in told)
    page = Elements(desk.get(f"/claims/{claim}/words?look=7.a1").text)
    assert [one["class"] for one in page.all("p") if "paragraph" in (one.get("class") or "")] == [
        "paragraph near", "paragraph", "paragraph near",
    ]  # fmt: skip


def test_a_headline_is_lit_with_the_first_paragraph_under_it(desk, claim, look):
    (headline,) = [name for name in look if name.endswith(".headline") and name.startswith("7.")]
    words = words_of(desk, claim, headline)
    assert words["in_headline"]
    assert words["card"] is None
    assert ["".join(piece["text"] for piece in one["pieces"]) for one in words["passages"]] == [FAR]
    page = desk.get(f"/claims/{claim}/words", params={"look": headline}).text
    assert re.search(rf"<mark[^>]*>{MET} for", page)
    assert 'name="verb"' not in page


def test_who_told_whom_is_told_from_the_first_speaker_out(desk, claim):
    assert [hop["name"] for hop in words_of(desk, claim, "7.a1")["hops"]] == ["Ada Quill", "Radio Oxmoor", "Courier"]
    page = desk.get(f"/claims/{claim}/words?look=7.a1").text
    assert page.index("Ada Quill</li>") < page.index("Radio Oxmoor</li>") < page.index("Courier</li>")


STEPS = re.compile(r'<a href="[^"]*" data-pane="(?:back|on)".*?</a>')
"""The statements before and after, which the pane alone does not know: the card's script does."""


def pane_in(page):
    begin = page.index('<section class="pane"')
    return STEPS.sub("", page[begin : page.index("</section>", begin)])


def test_the_pane_alone_says_what_the_pane_of_the_card_says(desk, claim, look):
    for name in look:
        alone = desk.get(f"/claims/{claim}/words", params={"look": name})
        assert pane_in(alone.text) == pane_in(desk.get(f"/claims/{claim}", params={"look": name}).text)
        assert "<html" not in alone.text
        assert "<script" not in alone.text
        assert "script-src 'self'" in alone.headers["content-security-policy"]


def test_the_statement_before_and_the_one_after_are_those_of_the_card(desk, claim, look):
    steps = [words_of(desk, claim, name) for name in look]
    ahead = [one["step_on"] for one in steps]
    assert ahead == [*(f"/claims/{claim}?look={name}#at" for name in look[1:]), None]
    assert [one["step_back"] for one in steps] == [None, *(f"/claims/{claim}?look={name}#at" for name in look[:-1])]


def test_the_saying_that_is_looked_at_is_the_current_one_and_where_the_address_leads(desk, claim, look):
    page = Elements(desk.get(f"/claims/{claim}", params={"look": look[0]}).text)
    current = [one for one in page.all("a") if one.get("aria-current") == "true"]
    assert {one["href"] for one in current} == {f"?look={look[0]}#at"}
    assert len([one for _, one in page.found if one.get("id") == "at"]) == 1


def test_one_side_of_a_claim_stays_one_side(desk, claim, look):
    page = Elements(desk.get(f"/claims/{claim}?side=no&look={look[0]}").text)
    assert [one["href"] for one in page.all("a") if one.get("data-pane") == "close"] == [f"/claims/{claim}?side=no"]
    assert any(one["href"].startswith("?side=no&look=") for one in page.all("a"))
    (back,) = {one["value"] for one in page.all("input") if one.get("name") == "back"}
    assert back == f"/claims/{claim}?side=no&look={look[0]}"


def test_a_card_of_an_earlier_moment_is_for_reading(desk, claim):
    page = Elements(desk.get(f"/claims/{claim}?asof=2031-05-03&look=1.a1").text)
    assert page.all("mark")
    assert not [one for one in page.all("button") if one.get("name") == "verb"]
    assert [one["href"] for one in page.all("a") if one.get("data-pane") == "close"] == [
        f"/claims/{claim}?asof=2031-05-03"
    ]
    assert "Note:" in Elements(desk.get(f"/claims/{claim}?asof=2031-05-03&look=7.a1").text).text


@pytest.mark.parametrize(
    "look",
    ["x", "1", "0.a1", "1.a0", "1.b1", "999.a1", "6.a1", "1.a999", "1.headline", "999999999.headline", "1.a1.a1",
     "².a1", "1.a²", "' or 1=1", "<script>", "\0", "9" * 600, "-1.a1", "1.a-1"],
)  # fmt: skip
def test_what_is_not_of_the_claim_gives_the_card_and_a_note(desk, claim, look):
    for address in (f"/claims/{claim}", f"/claims/{claim}/words"):
        answer = desk.get(address, params={"look": look})
        page = Elements(answer.text)
        assert answer.status_code == 200
        assert "Note:" in page.text
        assert not page.all("mark")
    assert desk.get(f"/claims/{claim}.json", params={"look": look}).status_code == 200


def test_a_pane_of_no_claim_is_not_there(desk, path):
    assert desk.get("/claims/999/words?look=1.a1").status_code == 404
    assert desk.get("/claims/x/words?look=1.a1").status_code == 404
    with reading(path) as record, pytest.raises(NotThere):
        claim_words.claim_words(Asked(record, {"claim": "999"}, {}, "Una Pell"))


def decided(desk, claim, look, verb, **more):
    """What the pane's own form does, as a browser sends it."""
    page = Elements(desk.get(f"/claims/{claim}", params={"look": look, **more}).text)
    fields = {one["name"]: one["value"] for one in page.all("input") if one.get("name") in {"shown", "back"}
              and one.get("type") == "hidden" and one["value"] != shown_of_claim(desk, claim)}  # fmt: skip
    story, _, line = look.partition(".")
    return desk.post(f"/review/{story}/{line}", data=fields | {"verb": verb}, headers=OWN)


def shown_of_claim(desk, claim):
    return desk.get(f"/claims/{claim}.json").json()["shown"]


def test_a_decision_comes_back_to_the_same_card_and_can_be_undone_there(desk, claim):
    answer = decided(desk, claim, "7.a1", "accept", side="yes")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/claims/{claim}?side=yes&look=7.a1#at"
    words = words_of(desk, claim, "7.a1")
    assert words["card"]["standing"] == "accepted"
    undone = desk.post(f"/decisions/{words['undo']}/undo", data={"back": words["back"]}, headers=OWN)
    assert undone.headers["location"] == f"/claims/{claim}?look=7.a1#at"
    assert words_of(desk, claim, "7.a1")["card"]["standing"] == "suggested"
    assert words_of(desk, claim, "7.a1")["undo"] is None


def test_a_rejected_line_leaves_the_claim_and_can_be_brought_back_where_it_was(desk, claim, look):
    assert decided(desk, claim, "7.a1", "reject").headers["location"] == f"/claims/{claim}?look=7.a1#at"
    card = desk.get(f"/claims/{claim}.json?look=7.a1").json()
    assert card["words"] is None
    assert card["no_words"]["why"].startswith("Rejected by Una Pell")
    assert "7.a1" not in sayings(card)
    desk.post(f"/decisions/{card['no_words']['undo']}/undo", data={"back": card["no_words"]["back"]}, headers=OWN)
    assert sayings(desk.get(f"/claims/{claim}.json").json()) == look


def test_what_is_decided_is_what_is_on_the_screen(desk, claim):
    answer = desk.post("/review/7/a1", headers=OWN, data={
        "verb": "accept", "shown": "0" * 24, "back": f"/claims/{claim}?look=7.a1",
    })  # fmt: skip
    assert answer.status_code == 409
    assert words_of(desk, claim, "7.a1")["card"]["standing"] == "suggested"


def test_where_the_claim_is_no_more_the_review_goes_on(tmp_path):
    path = tmp_path / "two.db"
    with Record(path, create=True) as record:
        for story in STORIES[:2]:
            record.add(story, reader="made", now=NOON)
        (claim,) = [one.claim for one in record.claims()]
    with client_of(path) as desk:
        while desk.get(f"/claims/{claim}").status_code == 200:
            look = sayings(desk.get(f"/claims/{claim}.json").json())[0]
            answer = decided(desk, claim, look, "reject")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/review")


@pytest.mark.parametrize(
    "back",
    ["", "history", "//elsewhere.example/claims/{claim}?look=1.a1", "https://elsewhere.example/", "/claims/{claim}",
     "/claims/{claim}?look=1.a1\r\nSet-Cookie: a=b", "/claims/{claim}?look=1.a1#words", "/claims/{claim}?a=<b>",
     "/claims/0?look=1.a1", "/claims/{claim}/../..?look=1.a1", "\\\\elsewhere.example?x", "/claims/987654?look=1.a1",
     "/claims/{claim}?" + "a" * 3000],
)  # fmt: skip
def test_a_form_leads_back_to_a_claim_of_this_record_and_nowhere_else(path, claim, back):
    with Record(path) as record:
        assert came_from(record, {"back": back.replace("{claim}", str(claim))}) is None
        assert came_from(record, {"back": f"/claims/{claim}?look=1.a1"}) == f"/claims/{claim}?look=1.a1#at"


def test_hostile_words_stay_words(tmp_path):
    path = tmp_path / "hostile.db"
    with Record(path, create=True) as record:
        for at, words in enumerate(SHAPES[:12]):
            for again in ("", "/again"):
                record.add(hostile_story(words, address=f"https://news.example/{at}{again}"), reader="made", now=NOON)
        claims = [one.claim for one in record.claims()]
    assert claims
    with client_of(path) as desk:
        for claim in claims:
            for look in sayings(desk.get(f"/claims/{claim}.json").json())[:2]:
                page = Elements(desk.get(f"/claims/{claim}/words", params={"look": look}).text)
                assert {tag for tag, _ in page.found} <= {
                    "section", "header", "div", "p", "span", "time", "h2", "mark", "nav", "a", "kbd", "ol", "li",
                    "form", "input", "button", "b",
                }  # fmt: skip
                assert not any(name.startswith("on") for _, one in page.found for name in one)


def test_the_card_without_words_reads_no_story_more(path, claim, monkeypatch):
    asked_for = []
    plain = claim_words.told_story
    monkeypatch.setattr(claim_words, "told_story", lambda *given: (asked_for.append(given[1]), plain(*given))[1])
    with reading(path) as record:
        claim_card.one_claim(Asked(record, {"claim": str(claim)}, {}, "Una Pell"))
        assert asked_for == []
        claim_card.one_claim(Asked(record, {"claim": str(claim)}, {"look": "7.a1"}, "Una Pell"))
        assert asked_for == [7]


def test_no_report_has_an_address_of_the_pane(desk):
    assert "look=" not in desk.get("/report.html").text
