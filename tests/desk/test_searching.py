"""The search page: what it is narrowed to is said as a reader says it, and every narrowing can be taken back."""

from urllib.parse import parse_qs, urlsplit

from tests.desk.conftest import Elements


def told(desk, query):
    return desk.get(f"/search.json?{query}").json()


def kept(one):
    return {name: values[0] for name, values in parse_qs(urlsplit(one["without"]).query).items()}


def test_each_narrowing_can_be_taken_back_by_itself(desk):
    stance, since = told(desk, "q=lock&stance=denies&since=2031-05-02")["chosen"]
    assert (stance["name"], stance["words"], kept(stance)) == (
        "what they do", "denies", {"q": "lock", "since": "2031-05-02"},
    )  # fmt: skip
    assert (since["name"], since["words"], kept(since)) == (
        "from", "Fri 2 May 2031", {"q": "lock", "stance": "denies"},
    )  # fmt: skip


def test_one_day_is_one_narrowing(desk):
    (day,) = told(desk, "q=lock&since=2031-05-02&until=2031-05-02")["chosen"]
    assert (day["name"], day["words"], kept(day)) == ("published", "Fri 2 May 2031", {"q": "lock"})


def test_what_can_be_narrowed_to_is_said_as_a_reader_says_it(desk):
    choices = {one["label"]: one["values"] for one in told(desk, "q=lock")["choices"]}
    assert {one["value"] for one in choices["What they do"]} <= {
        "asserts", "denies", "confirms", "questions", "urges", "declines", "other",
    }  # fmt: skip
    assert "asserts" not in {one["words"] for one in choices["What they do"]}
    assert {"Fri 2 May 2031", "Sun 4 May 2031"} >= {one["words"] for one in choices["Published"]} > set()


def test_the_days_that_were_given_stand_in_the_form(desk):
    page = Elements(desk.get("/search?q=lock&since=2031-05-02").text)
    fields = {one.get("id"): one.get("value") for one in page.all("input")}
    assert (fields["words"], fields["since"], fields["until"]) == ("lock", "2031-05-02", "")


def test_what_is_no_day_is_shown_as_it_was_given(desk):
    (one,) = told(desk, "q=lock&since=never")["chosen"]
    assert one["words"] == "never"


def test_nothing_found_says_what_to_try(desk):
    assert "find more" in desk.get("/search?q=zeppelin").text
