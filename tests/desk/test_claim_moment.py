"""A claim card as of a moment: what it has, what it does not say, and the way to the other moments."""

import re
from urllib.parse import quote

import pytest
from tests.cli.conftest import build_story
from tests.desk.conftest import OWN, Elements, client_of
from tests.desk.test_claim_card import MET, NOON, told_by

from onrecord.record import Record
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Band, Stance

FIRST, SECOND, THIRD = "2031-05-02T09:00:00+02:00", "2031-05-02T12:30:00+04:00", "2031-05-03"
STORIES = (
    told_by("an aide to the board", address="a.txt", outlet="Gazette", kind=SourceKind.UNNAMED, published=FIRST),
    told_by("Ada Quill", address="b.txt", outlet="Ledger", published=SECOND),
    told_by("Tobias Renn", address="c.txt", outlet="Star", cue="flatly denied that", stance=Stance.DENIES,
            band=Band.CATEGORICAL, published=THIRD),
    told_by("Mara Oste", address="d.txt", outlet="Post", published=None),
)  # fmt: skip
LATER = ("Ledger", "Star", "Post", "Ada Quill", "flatly", "Mara Oste")
"""What only stories after the first have."""


def made(path, *stories):
    with Record(path, create=True) as record:
        for story in stories:
            record.add(story, reader="made", now=NOON)
        (found,) = record.claims()
        return found.claim


@pytest.fixture
def claim(tmp_path):
    return made(tmp_path / "claims.db", *STORIES)


@pytest.fixture
def desk(tmp_path, claim):
    with client_of(tmp_path / "claims.db") as client:
        yield client


def card_at(desk, claim, moment, more=""):
    return desk.get(f"/claims/{claim}.json?asof={quote(moment)}{more}").json()


def page_at(desk, claim, moment, more=""):
    return desk.get(f"/claims/{claim}?asof={quote(moment)}{more}").text


def count_of(card):
    return {one["side"]: one["statements"] for one in card["columns"]}


def test_a_card_has_only_what_had_appeared(desk, claim):
    card = card_at(desk, claim, SECOND)
    assert count_of(card) == {"yes": 2, "no": 0, "neither": 0}
    assert (card["stories"], card["asof"]["appeared"], card["asof"]["stories"], card["asof"]["undated"]) == (2, 2, 3, 1)
    assert card["asof"]["words"] == "Fri 2 May 2031, 12:30 UTC+4"
    assert sorted(row["story"]["outlet"] for row in card["grid"]) == ["Gazette", "Ledger"]
    assert {story["outlet"] for time in card["times"] for story in time["stories"]} == {"Gazette", "Ledger"}


def test_nothing_of_a_later_story_is_anywhere_on_the_card(desk, claim):
    for told in (page_at(desk, claim, FIRST), str(card_at(desk, claim, FIRST))):
        assert "Gazette" in told
        assert not [name for name in LATER if name in told]
    for form in (f"/claims/{claim}.md", f"/claims/{claim}.csv", f"/claims/{claim}.csv?table=origins"):
        there = f"{form}{'&' if '?' in form else '?'}asof={quote(FIRST)}"
        assert not [name for name in LATER if name in desk.get(there).text], there


def test_the_wording_of_a_later_story_is_kept_and_said_to_be_one(desk, claim):
    whole = desk.get(f"/claims/{claim}.json").json()
    early = card_at(desk, claim, "2031-05-01")
    assert early["title"] == whole["title"]
    assert early["worded_by"] is None
    assert "in the words of a story that came later" in page_at(desk, claim, "2031-05-01")


def test_origins_are_counted_again(desk, claim):
    def rests(card):
        return [(side["side"], side["stories"], side["range"]) for side in card["rests"]]

    assert rests(card_at(desk, claim, FIRST)) == [("yes", 1, "1 independent origin")]
    whole = rests(desk.get(f"/claims/{claim}.json").json())
    assert [(side, stories) for side, stories, _ in whole] == [("yes", 3), ("no", 1)]


def test_a_side_that_nobody_had_taken_is_said_to_be_missing(desk, claim):
    sides = {one["side"]: one["parts"][0]["words"] for one in card_at(desk, claim, SECOND)["sum"]}
    assert sides["no"] == "not yet denied in these stories"
    whole = {one["side"] for one in desk.get(f"/claims/{claim}.json").json()["sum"]}
    assert whole == {"yes", "no"}
    assert "none yet in these stories" in page_at(desk, claim, SECOND)
    assert "yet" not in Elements(desk.get(f"/claims/{claim}").text).text.split("How it reached us")[0]


def test_a_day_without_a_time_counts_from_its_end(desk, claim):
    assert count_of(card_at(desk, claim, "2031-05-03T23:00+02:00"))["no"] == 0
    card = card_at(desk, claim, THIRD)
    assert count_of(card)["no"] == 1
    assert card["asof"]["words"] == "the end of Sat 3 May 2031"


def test_the_steps_lead_from_now_to_the_first_moment_and_back(desk, claim):
    now = desk.get(f"/claims/{claim}.json").json()["asof"]
    assert (now["moment"], now["words"], now["after"], now["appeared"]) == (None, "now", None, 3)
    passed, at = [], now
    while at["before"]:
        at = desk.get(at["before"].replace("?", ".json?")).json()["asof"]
        passed.append(at["moment"])
    assert passed == [THIRD, SECOND, FIRST]
    while at["moment"]:
        at = desk.get(at["after"].replace(f"/{claim}", f"/{claim}.json")).json()["asof"]
    assert at == now


def test_between_two_moments_the_steps_lead_to_both(desk, claim):
    asof = card_at(desk, claim, "2031-05-02T10:00:00+02:00")["asof"]
    assert [tick["place"] for tick in asof["ticks"]] == ["before", "after", "after"]
    assert (quote(FIRST, safe="") in asof["before"], quote(SECOND, safe="") in asof["after"]) == (True, True)


def test_the_strip_has_a_mark_for_each_moment_and_says_which_is_current(desk, claim):
    page = page_at(desk, claim, SECOND)
    strip = Elements(page[page.index('<nav class="asof') : page.index("</nav>", page.index('<nav class="asof'))])
    marks = [one for one in strip.all("a") if one.get("class") in {"before", "current", "after"}]
    assert [one["class"] for one in marks] == ["before", "current", "after"]
    assert [one.get("aria-current") for one in marks] == [None, "time", None]
    assert [one["data-key"] for one in strip.all("a") if "data-key" in one] == ["[", "]"]
    assert "2 of 3 stories had appeared" in strip.text
    assert "1 more without a date of publication is shown only as of now" in strip.text
    assert "It is for reading" in strip.text


def test_a_plus_typed_into_the_address_is_a_plus(desk, claim):
    card = desk.get(f"/claims/{claim}.json?asof={SECOND}").json()
    assert (card["asof"]["moment"], card["asof"]["appeared"]) == (SECOND, 2)


@pytest.mark.parametrize("given", ["Tuesday", "2031-13-01", "<b>", "9" * 400, "2031-05-02T10:15+99:99"])
def test_what_is_no_moment_gives_the_whole_card_and_a_note(desk, claim, given):
    card = card_at(desk, claim, given)
    assert card["asof"]["moment"] is None
    assert card["stories"] == 4
    assert "is no date or moment such as" in card["asof"]["note"]
    assert len(card["asof"]["note"]) < 200
    page = page_at(desk, claim, given)
    assert "this is the claim as it is now" in page
    assert "<b>”" not in page


def test_nothing_is_decided_as_of_a_moment(desk, claim):
    assert '<details class="fold decide"' in desk.get(f"/claims/{claim}").text
    early = page_at(desk, claim, SECOND)
    assert "<form" not in early[early.index("<main") :]
    assert "not this claim" not in early
    assert "/review/" not in early[early.index("<main") :]
    shown = card_at(desk, claim, SECOND)["shown"]
    answer = desk.post(f"/claims/{claim}/accept", data={"shown": shown}, headers=OWN)
    assert answer.status_code == 409


def test_links_of_the_card_stay_at_the_moment(desk, claim):
    page = Elements(page_at(desk, claim, SECOND, "&side=yes"))
    links = [one["href"] for one in page.all("a") if (one["href"] or "").startswith(f"/claims/{claim}")]
    stays = [link for link in links if quote(SECOND, safe="") in link]
    assert any(link.startswith(f"/claims/{claim}.md?") for link in stays)
    assert f"/claims/{claim}?asof={quote(SECOND, safe='')}" in stays  # the whole claim, of the same moment
    steps = [one["href"] for one in page.all("a") if one.get("data-key") in {"[", "]"}]
    assert all("side=yes" in step for step in steps)


def test_before_the_first_story_the_card_says_that_there_was_none(desk, claim):
    card = card_at(desk, claim, "1999-01-01")
    assert count_of(card) == {"yes": 0, "no": 0, "neither": 0}
    assert [card[part] for part in ("sum", "rests", "times", "differing", "grid")] == [[]] * 5
    assert "No story of this claim had appeared" in page_at(desk, claim, "1999-01-01")
    assert desk.get(f"/claims/{claim}.md?asof=1999-01-01").text.startswith("As of the end of Fri 1 Jan 1999: 0 of 3")


def test_a_story_that_was_updated_since_is_marked(tmp_path):
    def at_lock(updated, words=""):
        return build_story(
            [(Kind.ARTICLE, f"{words}{{s1:Una Pell}} {{c1:said}} {{q1:{MET}}}.")],
            address="u.txt", outlet="Echo", byline=(), headline=None, published=FIRST, updated=updated,
        )  # fmt: skip

    changed = "2031-05-04T08:00:00+02:00"
    number = made(tmp_path / "u.db", at_lock(None), STORIES[1], at_lock(changed, "The gates stood open. "))
    with client_of(tmp_path / "u.db") as desk:
        (updated,) = card_at(desk, number, SECOND)["asof"]["updated"]
        assert (updated["outlet"], updated["words"]) == ("Echo", "Sun 4 May 2031, 08:00 UTC+2")
        assert updated["versions"] == f"{updated['address']}/versions"
        page = Elements(page_at(desk, number, SECOND)).text
        assert re.search(r"Updated since, and told as they read now: Echo, .* \(what it said before\)", page)
        assert "updated since" in page
        assert card_at(desk, number, "2031-05-04")["asof"]["updated"] == []
        assert "updated since" not in Elements(desk.get(f"/claims/{number}").text).text


def test_a_strip_of_many_moments_is_thinned_and_the_steps_reach_every_one(tmp_path):
    days = [f"2031-05-{day:02d}T08:00:00+02:00" for day in range(1, 31)]
    stories = [told_by("Ada Quill", address=f"{day}.txt", outlet=f"Daily {day}", published=day) for day in days]
    number = made(tmp_path / "many.db", *stories)
    with client_of(tmp_path / "many.db") as desk:
        asof = card_at(desk, number, days[16])["asof"]
        shown = [tick["moment"] for tick in asof["ticks"] if tick["shown"]]
        assert len(asof["ticks"]) == 30
        assert len(shown) <= 22
        assert {days[0], days[16], days[-1]} <= set(shown)
        assert (quote(days[15], safe="") in asof["before"], quote(days[17], safe="") in asof["after"]) == (True, True)
        assert "of 30 moments are shown" in page_at(desk, number, days[16])


def test_a_claim_of_one_moment_has_no_strip(tmp_path):
    stories = [told_by("Ada Quill", address=f"{at}.txt", outlet=f"Daily {at}") for at in range(2)]
    number = made(tmp_path / "one.db", *stories)
    with client_of(tmp_path / "one.db") as desk:
        assert '<nav class="asof' not in desk.get(f"/claims/{number}").text
