"""Files, addresses and feeds given to the desk: taken as jobs, told page by page, and refused with reasons."""

import pytest
from starlette.testclient import TestClient
from tests.desk.conftest import NOON, ORIGIN, OWN, Elements, client_of
from tests.desk.hostile import SHAPES
from tests.desk.test_hostile import check_harmless
from tests.made_reader import BREAKS, WAITS, MadeReader, page

from onrecord.desk import Desk, make_app, posted
from onrecord.desk.dropping import MOST_ADDRESSES
from onrecord.desk.jobs import MOST_WAITING
from onrecord.record import Record
from onrecord.values.fetched import Refusal

RAIN = "{s1:Ms Lee} {c1:said} {q1:it rained all night}."
DAY = "{s1:Ms Lee} {c1:said} {q1:it rained all day}. {s2:The mayor} {c2:denied} {q2:nothing}."
MET = "{s1:Ada Quill} {c1:said} {q1:the ferry Maren ran aground off Kelso Point with forty passengers}."
FEED = "https://bell.example/feed.xml"
POSTS = ("/add", "/add/feeds", "/add/1/stop")


@pytest.fixture
def reader():
    made = MadeReader({FEED: [page(RAIN, "https://bell.example/1", container=FEED, outlet="The Lowmoor Bell")]})
    yield made
    made.go_on.set()


def client_with(path, reader, *, fetches=True, **options):
    """A desk whose reader is a made one."""
    desk = Desk(path, "Una Pell", fetches=fetches, make_reader=lambda: reader)
    app = make_app(desk, hosts=["127.0.0.1:8474"], **options)
    return TestClient(app, base_url=ORIGIN, follow_redirects=False)


@pytest.fixture
def desk(path, reader):
    with client_with(path, reader) as client:
        yield client
        reader.go_on.set()


def file(words, name="rain.txt"):
    return ("files", (name, words if isinstance(words, bytes) else page(words).content))


def give(desk, *files, **fields):
    """What the desk answers to things given as its form gives them."""
    return desk.post("/add", files=list(files) or [("files", ("", b""))], data=fields, headers=OWN)


def told(desk, answer):
    """A job's JSON, once it has ended."""
    assert answer.status_code == 303, answer.text
    for _ in range(5000):
        job = desk.get(f"{answer.headers['location']}.json").json()
        if not job["running"]:
            return job
    raise AssertionError("the job does not end")


def pages(job):
    return {group["kind"]: [one["name"] for one in group["pages"]] for group in job["groups"]}


def shown(answer):
    return Elements(answer.text).text


class TestFiles:
    def test_a_file_becomes_a_story_and_its_page_leads_there(self, desk):
        answer = give(desk, file(RAIN))
        job = told(desk, answer)
        assert (job["schema"], job["state"], job["counts"]) == ("onrecord/desk-job/1", "done", "1 new")
        told_page = desk.get(answer.headers["location"])
        assert {"href": "/stories/3"} in Elements(told_page.text).all("a")
        assert "it rained all night" in shown(desk.get("/stories/3"))

    def test_many_files_are_one_job_and_a_bad_one_is_told_with_what_to_try(self, desk):
        bad = [
            file(b"", "empty.html"),
            file(b"%PDF-1.7\n", "report.pdf"),
            file(b"PK\x03\x04rest", "pages.zip"),
            file(bytes(4000), "noise.bin"),
            file(BREAKS, "broken.txt"),
        ]
        good = [file(RAIN, f"{number}.txt") for number in range(40)]
        answer = give(desk, *bad, *good)
        job = told(desk, answer)
        assert (job["things"], job["done"], job["counts"]) == (45, 45, "40 new, 5 not read")
        assert pages(job)["not read"] == ["empty.html", "report.pdf", "pages.zip", "noise.bin", "broken.txt"]
        words = shown(desk.get(answer.headers["location"]))
        assert "report.pdf ⚠ a PDF document To try: save its text and give that" in words
        assert "pages.zip ⚠ a ZIP archive To try: unpack it and give what is in it" in words

    def test_the_same_name_with_another_article_is_a_new_version_with_its_lines_told(self, desk):
        told(desk, give(desk, file(RAIN)))
        answer = give(desk, file(DAY))
        assert told(desk, answer)["counts"] == "1 revised"
        words = shown(desk.get(answer.headers["location"]))
        assert "~ changed (content): Ms Lee said it rained all day" in words
        assert "+ appeared: The mayor denied nothing" in words

    def test_the_same_file_again_leads_to_its_story(self, desk):
        told(desk, give(desk, file(RAIN)))
        answer = give(desk, file(RAIN))
        assert told(desk, answer)["counts"] == "1 the same"
        assert {"href": "/stories/3"} in Elements(desk.get(answer.headers["location"]).text).all("a")

    @pytest.mark.parametrize("name", ["/etc/passwd", "../../passwd", "C:\\passwd", "passwd\x00", "\u202epasswd"])
    def test_a_name_is_a_label_and_never_a_path(self, desk, name):
        answer = give(desk, file(RAIN, name))
        (label,) = pages(told(desk, answer))["new"]
        assert "passwd" in label
        assert not set(label) & set("/\\\0\u202e")

    def test_too_many_files_are_refused_with_the_number(self, desk, path):
        answer = give(desk, *(file(b"x", f"{number}.txt") for number in range(posted.MOST_FILES + 1)))
        assert answer.status_code == 400
        assert "Too many files. Maximum number of files is 500." in shown(answer)

    def test_too_many_bytes_are_refused_with_the_number(self, desk, monkeypatch):
        monkeypatch.setattr(posted, "MOST_BYTES", 3_000_000)
        answer = give(desk, file(b"x" * 3_000_001, "large.warc"))
        assert answer.status_code == 413
        assert "More than 3 MB at once; give less, or use “onrecord add”." in shown(answer)

    def test_a_page_that_is_too_large_is_refused_alone(self, desk):
        job = told(desk, give(desk, file(b"He said no. " * 900_000, "large.txt"), file(RAIN)))
        assert job["counts"] == "1 new, 1 not read"

    def test_nothing_given_is_told(self, desk):
        answer = give(desk)
        assert answer.status_code == 422
        assert "Nothing was given" in shown(answer)


class TestAddresses:
    def test_each_address_is_asked_once_in_order(self, desk, reader):
        job = told(desk, give(desk, addresses=f"  {FEED}\r\nhttps://a.example/\n{FEED}"))
        assert reader.asked == [FEED, "https://a.example/"]
        assert (job["counts"], pages(job)["not read"]) == ("1 new, 1 not read", ["https://a.example/"])

    @pytest.mark.parametrize("given", ["/etc/passwd", "-", "story.html", "file:///etc/passwd", f"{FEED} /etc/passwd"])
    def test_a_path_is_no_address_and_nothing_is_read(self, desk, reader, given):
        answer = give(desk, addresses=given)
        assert answer.status_code == 422
        assert "is no address of the web" in shown(answer)
        assert given in shown(answer)  # it stands in the field still
        assert (reader.asked, desk.get("/add.json").json()["jobs"]) == ([], [])

    def test_only_so_many_at_once(self, desk):
        answer = give(desk, addresses=" ".join(f"https://a.example/{number}" for number in range(MOST_ADDRESSES + 1)))
        assert answer.status_code == 422

    def test_private_addresses_are_not_asked(self, path):
        """With the real reader, which refuses before it connects."""
        with client_of(path) as desk:
            answer = give(desk, addresses="http://127.0.0.1:8474/ http://169.254.169.254/latest http://[::1]/")
            job = told(desk, answer)
        assert job["counts"] == "3 not read"
        assert all("is not on the public Internet" in one["found"] for one in job["groups"][0]["pages"])

    def test_the_page_says_who_asks(self, desk):
        assert "asks each address from this machine" in shown(desk.get("/add"))

    def test_a_desk_that_fetches_nothing_offers_and_takes_none(self, path, reader):
        with client_with(path, reader, fetches=False) as desk:
            form = desk.get("/add")
            assert "fetches nothing" in shown(form)
            assert not Elements(form.text).all("textarea")
            assert give(desk, addresses=FEED).status_code == 422
            with Record(path) as record:
                record.follow_feed(FEED, now=NOON)
            assert desk.post("/add/feeds", data={"verb": "all"}, headers=OWN).status_code == 422
            assert told(desk, give(desk, file(RAIN)))["counts"] == "1 new"
        assert reader.asked == []


class TestFeeds:
    @pytest.fixture
    def followed(self, desk):
        told(desk, give(desk, addresses=FEED, follow="yes"))
        return desk

    def feeds(self, desk):
        return desk.get("/add.json").json()["feeds"]

    def test_what_is_followed_is_listed_with_its_last_look(self, followed):
        (feed,) = self.feeds(followed)
        assert (feed["address"], feed["title"], feed["result"]) == (FEED, "The Lowmoor Bell", "1 new")
        assert "The Lowmoor Bell" in shown(followed.get("/add"))

    def test_without_the_tick_nothing_is_followed(self, desk):
        told(desk, give(desk, addresses=FEED))
        assert self.feeds(desk) == []

    @pytest.mark.parametrize("form", [{"verb": "look", "address": FEED}, {"verb": "all"}])
    def test_it_is_looked_at_again_when_asked(self, followed, reader, form):
        job = told(followed, followed.post("/add/feeds", data=form, headers=OWN))
        assert (job["counts"], reader.asked) == ("1 the same", [FEED, FEED])
        assert self.feeds(followed)[0]["result"] == "1 the same"

    def test_nothing_is_fetched_by_looking_at_pages(self, followed, reader):
        for address in ("/add", "/add.json", "/add/1", "/"):
            followed.get(address)
        assert reader.asked == [FEED]

    def test_it_is_followed_no_longer_when_asked(self, followed):
        answer = followed.post("/add/feeds", data={"verb": "stop", "address": FEED}, headers=OWN)
        assert (answer.status_code, answer.headers["location"]) == (303, "/add#feeds")
        assert self.feeds(followed) == []

    def test_what_is_not_followed_is_not_fetched(self, followed, reader):
        other = {"verb": "look", "address": "https://other.example/"}
        assert followed.post("/add/feeds", data=other, headers=OWN).status_code == 422
        assert reader.asked == [FEED]

    def test_files_have_no_place_there(self, followed):
        answer = followed.post("/add/feeds", files=[file(RAIN)], headers=OWN)
        assert answer.status_code == 400


class TestProgress:
    def test_a_running_job_tells_how_far_it_is_and_refreshes_without_script(self, desk, reader):
        answer = give(desk, file(RAIN, "a.txt"), file(WAITS, "b.txt"), file(RAIN, "c.txt"))
        assert reader.reached.wait(20)
        there = answer.headers["location"]
        job, running = desk.get(f"{there}.json").json(), desk.get(there)
        assert (job["state"], job["done"], job["things"], job["now"], job["counts"]) == (
            "running",
            1,
            3,
            "b.txt",
            "1 new",
        )
        assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in running.text
        assert "1 of 3 given: 1 new" in shown(running)
        reader.go_on.set()
        told(desk, answer)
        ended = desk.get(there)
        assert "refresh" not in ended.text
        assert "3 of 3 given: 3 new" in shown(ended)

    def test_a_job_that_waits_says_so_and_can_be_called_off(self, desk, reader):
        give(desk, file(WAITS))
        assert reader.reached.wait(20)
        waiting = give(desk, file(RAIN, "b.txt"))
        words = shown(desk.get(waiting.headers["location"]))
        assert "Waiting for an earlier job" in words
        assert "not begun Do not begin" in words
        desk.post(f"{waiting.headers['location']}/stop", headers=OWN)
        reader.go_on.set()
        assert (told(desk, waiting)["state"], len(reader.read_pages)) == ("stopped", 1)

    def test_it_can_be_stopped(self, desk, reader):
        answer = give(desk, file(WAITS, "a.txt"), file(RAIN, "b.txt"))
        assert reader.reached.wait(20)
        assert desk.post(f"{answer.headers['location']}/stop", headers=OWN).status_code == 303
        reader.go_on.set()
        job = told(desk, answer)
        assert (job["state"], job["counts"]) == ("stopped", "1 new")
        assert "what was done is in the record" in shown(desk.get(answer.headers["location"]))

    def test_claims_that_the_new_stories_share_are_told(self, desk):
        answer = give(desk, file(MET, "one.txt"), file(MET.replace("Quill", "Marsh"), "other.txt"), file(RAIN))
        job = told(desk, answer)
        assert [(one["stories"], one["address"][:8]) for one in job["claims"]] == [(2, "/claims/")]
        assert job["claims"][0]["wording"] in shown(desk.get(answer.headers["location"]))

    def test_when_too_many_wait_nothing_is_taken_and_that_is_told(self, desk, reader):
        give(desk, file(WAITS))
        assert reader.reached.wait(20)
        for _ in range(MOST_WAITING):
            assert give(desk, file(RAIN)).status_code == 303
        answer = give(desk, file(RAIN), addresses=FEED)
        assert (answer.status_code, "Too many jobs wait" in shown(answer)) == (503, True)
        assert FEED in shown(answer)

    @pytest.mark.parametrize("there", ["/add/7", "/add/0", "/add/x", "/add/7.json", "/add/feeds"])
    def test_a_job_that_is_not_known_is_not_there(self, desk, there):
        assert desk.get(there).status_code == 404

    def test_jobs_are_listed_the_latest_first(self, desk):
        told(desk, give(desk, file(RAIN, "a.txt")))
        told(desk, give(desk, file(b"", "b.txt"), file(RAIN, "c.txt")))
        jobs = desk.get("/add.json").json()["jobs"]
        assert [(one["number"], one["what"], one["counts"]) for one in jobs] == [
            (2, "b.txt and 1 other", "1 new, 1 not read"),
            (1, "a.txt", "1 new"),
        ]


@pytest.mark.parametrize("address", POSTS)
@pytest.mark.parametrize("headers", [{}, {"Origin": "http://evil.example"}, {"Origin": "null"},
                                     {"Sec-Fetch-Site": "cross-site", "Origin": ORIGIN}])  # fmt: skip
def test_what_comes_from_elsewhere_is_refused_unread(desk, reader, address, headers):
    answer = desk.post(address, files=[file(RAIN)], data={"addresses": FEED, "follow": "yes"}, headers=headers)
    assert answer.status_code == 403
    there = desk.get("/add.json").json()
    assert (there["jobs"], there["feeds"], reader.asked) == ([], [], [])


@pytest.mark.parametrize("address", POSTS)
def test_with_a_token_only_who_has_it_may_give(path, reader, address):
    with client_with(path, reader, token="s3cret") as desk:
        assert desk.post(address, files=[file(RAIN)], headers=OWN).status_code == 403
        assert desk.post(f"{address}?token=s3cret", files=[file(RAIN)], headers=OWN).status_code == 403
        assert desk.get("/add").status_code == 403


@pytest.mark.parametrize("words", SHAPES)
def test_hostile_names_addresses_titles_and_reasons_are_words(path, words):
    address = f"https://bell.example/{''.join(words.split())}"
    refusal = Refusal(f"dropped:{words}", "x", words, words)
    reader = MadeReader({address: [refusal, page(RAIN, f"{address}#1", outlet=words.replace("\n", " "))]})
    with client_with(path, reader) as desk:
        answer = give(desk, file(b"", words), addresses=address, follow="yes")
        told(desk, answer)
        for there in ("/add", answer.headers["location"]):
            check_harmless(desk.get(there).text)


def test_the_script_has_the_limits_of_the_desk(desk):
    script = desk.get("/static/drop.js").text.replace("_", "")
    assert f"MOSTFILES = {posted.MOST_FILES};" in script
    assert f"MOSTBYTES = {posted.MOST_BYTES};" in script
