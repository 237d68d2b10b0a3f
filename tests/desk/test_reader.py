"""The reader: the words of the line asked for are lit, its card says what is known, furniture is folded."""

from tests.desk.conftest import Elements

from onrecord.desk.reader import reading_order
from onrecord.desk.shelf import reading
from onrecord.desk.stories import told_story


def story(desk, query=""):
    return desk.get(f"/stories/1.json{query}").json()


def lit_words(told, role):
    return "".join(piece["text"] for row in told["rows"] for piece in row["pieces"] if piece["lit"] == role)


def cards(told):
    return {card["line"]: card for row in told["rows"] for card in row["cards"]}


def test_exactly_the_words_of_the_line_asked_for_are_lit(desk, path):
    with reading(path) as record:
        there = told_story(record, 1)
    text = there.story.page.text
    for index in range(len(there.story.attributions)):
        line, told = there.story.attributions[index], story(desk, f"?line=a{index + 1}")
        assert lit_words(told, "cue") == "".join(text[start:end] for start, end in line.cue)
        assert lit_words(told, "source") == "".join(text[start:end] for start, end in line.source)
        assert told["lit"] == f"a{index + 1}"


def test_nothing_is_lit_where_no_line_is_asked_for(desk):
    told = story(desk)
    assert told["lit"] is None
    assert not any(piece["lit"] or piece["held"] for row in told["rows"] for piece in row["pieces"])


def test_the_content_around_a_line_that_is_asked_for_is_held(desk):
    told = story(desk, "?line=a4")
    held = "".join(piece["text"] for row in told["rows"] for piece in row["pieces"] if piece["held"])
    assert cards(told)["a4"]["inside"] == "a3"
    assert cards(told)["a3"]["content"].strip() in held


def test_every_line_has_its_card_once(desk):
    told = story(desk)
    names = [card["line"] for row in told["rows"] for card in row["cards"]]
    assert sorted(names) == sorted(f"a{number}" for number in range(1, told["lines"] + 1))


def test_a_card_says_how_the_line_stands_and_who_said_so(desk):
    found = cards(story(desk))
    assert (found["a1"]["standing"], found["a1"]["decided"]["note"]) == ("accepted", "seen")
    assert (found["a2"]["standing"], found["a2"]["stance"]) == ("fixed", "asks")
    assert (found["a3"]["standing"], found["a3"]["decided"]) == ("suggested", None)
    assert [note["note"] for note in found["a3"]["notes"]] == ["ask him again"]


def test_a_suggestion_says_so_in_words_and_by_its_class(desk):
    page = desk.get("/stories/1").text
    classes = [one["class"].split() for one in Elements(page).all("li") if "card" in one.get("class", "").split()]
    assert {"suggested", "accepted", "fixed"} <= {name for those in classes for name in those}
    assert '<span class="standing">suggested</span>' in page


def test_steps_go_through_the_cards_in_order(desk, path):
    with reading(path) as record:
        order = [f"a{index + 1}" for index in reading_order(told_story(record, 1))]
    walked, at = [], None
    while True:
        told = story(desk, "" if at is None else f"?line={at}")
        assert told["step_back"] == (walked[-2] if len(walked) > 1 else None)
        if told["step_on"] is None:
            break
        at = told["step_on"]
        walked.append(at)
    assert walked == order


def test_head_furniture_and_neighbours(desk):
    told = story(desk)
    assert told["head"]["minutes"] == 1
    assert (told["head"]["published"], told["head"]["updated"]) == ("Fri 2 May 2031", "Sat 3 May 2031")
    assert "ALSO READ: Five walks along the canal" in [block["text"] for block in told["furniture"]]
    assert (told["around"]["earlier"], told["around"]["later"]["story"]) == (None, 2)


def test_an_earlier_version_is_read_as_it_was_and_says_so(desk):
    told = desk.get("/stories/2.json?version=1").json()
    assert (told["version"], told["versions"]) == (1, [1, 2])
    assert all("version=1" in card["address"] for card in cards(told).values())
    assert "came after it" in desk.get("/stories/2?version=1").text


def test_a_rejected_line_is_marked_only_when_it_is_asked_for(desk, path):
    card = cards(story(desk))["a1"]
    form = {"verb": "reject", "shown": card["shown"]}
    own = {"Origin": "http://127.0.0.1:8474"}
    assert desk.post("/review/1/a1", data=form, headers=own).status_code == 303
    marks = [mark for row in story(desk)["rows"] for piece in row["pieces"] for mark in piece["marks"]]
    assert not any(mark.startswith("a1:") for mark in marks)
    assert lit_words(story(desk, "?line=a1"), "cue")
    assert cards(story(desk))["a1"]["standing"] == "rejected"
