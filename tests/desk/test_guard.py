"""Only the desk's own name, only its own forms, only with its token; and headers that keep pages shut in."""

import pytest
from tests.desk.conftest import ORIGIN, OWN, client_of

from onrecord.desk.serve import names_of
from onrecord.record import Record

PAGES = ("/", "/stories/1", "/index.json", "/static/desk.css", "/nothing", "/review")


@pytest.mark.parametrize("page", PAGES)
def test_every_answer_is_shut_in(desk, page):
    headers = desk.get(page).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert "unsafe" not in headers["content-security-policy"]
    assert policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:9", "127.0.0.1:8474.evil.example", ""])
def test_another_name_is_refused(desk, host):
    answer = desk.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert "content-security-policy" in answer.headers
    assert desk.post("/review/1/a3", headers={"Host": host} | OWN).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "https://127.0.0.1:8474"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": ORIGIN},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://evil.example"},
    ],
)
def test_a_post_from_elsewhere_is_refused_and_writes_nothing(desk, path, headers):
    shown = desk.get("/review/1/a3.json").json()["card"]["shown"]
    with Record(path) as record:
        before = record.history()
    for address in ("/review/1/a3", "/decisions/1/undo"):
        answer = desk.post(address, data={"verb": "accept", "shown": shown}, headers=headers)
        assert answer.status_code == 403
    with Record(path) as record:
        assert record.history() == before


@pytest.mark.parametrize("headers", [OWN, {"Origin": ORIGIN}, {"Sec-Fetch-Site": "same-origin"}])
def test_a_post_from_the_desk_itself_is_taken(desk, headers):
    shown = desk.get("/review/1/a3.json").json()["card"]["shown"]
    assert desk.post("/review/1/a3", data={"verb": "accept", "shown": shown}, headers=headers).status_code == 303


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_do_nothing(desk, method):
    assert desk.request(method, "/stories/1").status_code == 403
    assert desk.request(method, "/stories/1", headers=OWN).status_code == 405


def test_a_get_never_writes(desk):
    assert desk.get("/decisions/1/undo").status_code == 405
    assert desk.get("/review/1/a3?verb=accept").status_code == 200
    assert desk.get("/review/1/a3.json").json()["card"]["standing"] == "suggested"


def test_with_a_token_only_who_has_it_gets_in(path):
    with client_of(path, token="s3cret") as desk:
        assert desk.get("/").status_code == 403
        assert desk.get("/?token=wrong").status_code == 403
        assert desk.get("/static/desk.css").status_code == 403
        assert desk.post("/review/1/a3?token=s3cret", headers=OWN).status_code == 403
        first = desk.get("/?token=s3cret")
        assert (first.status_code, first.headers["location"]) == (303, "/")
        cookie = first.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert desk.get("/").status_code == 200
        desk.cookies.clear()
        assert desk.get("/").status_code == 403
        assert desk.get("/", headers={"Cookie": "onrecord-desk=s3cre\xff".encode("latin-1")}).status_code == 403


def test_the_names_of_a_desk():
    assert names_of("127.0.0.1", 8474) == ("127.0.0.1:8474", "localhost:8474")
    assert names_of("::1", 8474) == ("[::1]:8474", "localhost:8474")
    assert names_of("desk.example", 80) == ("desk.example:80", "desk.example")
    assert names_of("0.0.0.0", 8474) == ()
