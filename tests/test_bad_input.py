"""Whatever comes in: one clear line each, the right exit code, and the story beside it is read all the same."""

import gzip
import json

import pytest

from onrecord.cli import run

STORY = """<html><head><title>Ferry left dark, master says</title></head><body><article>
<h1>Ferry left dark, master says</h1>
<p>The harbour master, Ama Osei, said on Monday that the ferry had left Port Ellery without its lights, and that nobody
on the quay had seen it go.</p>
<p>The company denied that any rule had been broken. Its spokesman, Jonas Reil, told reporters that the lamps had been
tested on Friday, three days before the crossing, and had worked.</p>
<p>A passenger who was on deck said that she could see neither the stairs nor her own hands until the boat had passed
the outer mole, about ten minutes after it cast off.</p>
<p>The coast guard is looking into the crossing, which ended without harm at Norland shortly before midnight.</p>
</article></body></html>"""
GERMAN = """<html lang="de"><body><article><h1>Fähre fuhr ohne Licht</h1>
<p>Die Hafenmeisterin sagte am Montag, die Fähre habe den Hafen ohne Licht verlassen, und niemand am Kai habe gesehen,
wie sie ablegte.</p>
<p>Die Reederei bestritt, dass gegen Vorschriften verstoßen worden sei. Die Lampen seien am Freitag geprüft worden, drei
Tage vor der Überfahrt, und hätten gebrannt.</p>
<p>Eine Frau, die an Deck stand, sagte, sie habe weder die Treppe noch ihre eigenen Hände gesehen, bis das Schiff die
Außenmole hinter sich hatte, etwa zehn Minuten nach dem Ablegen.</p></article></body></html>"""
FRONT = "<html><body><nav>" + "<a href='/x'>More news</a> " * 30 + "</nav></body></html>"


def record(body):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://bugle.example/ferry\r\n"
        b"WARC-Date: 2031-05-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: " + str(len(http)).encode() + b"\r\n\r\n"
    )
    return head + http + b"\r\n\r\n"


REFUSED = {
    "empty.html": b"",
    "spaces.txt": b"  \n\n ",
    "noise.html": bytes(range(256)) * 40,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(400),
    "paper.pdf": b"%PDF-1.7\n" + bytes(400),
    "cut.html.gz": gzip.compress(STORY.encode())[:-20],
    "bomb.html.gz": gzip.compress(bytes(60_000_000)),
    "nested.html": b"<div>" * 100_000 + b"text",
    "attributes.html": b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">text</p>",
    "attribute.html": b"<p title='" + b"x" * 12_000_000 + b"'>text</p>",
    "open.html": b"<p>text" * 300_000,
}
READ = {
    "latin.html": STORY.replace("Ama", "Amélie").encode("windows-1252"),
    "wrong-charset.html": STORY.replace("<head>", "<head><meta charset=utf-8>").replace("Ama", "Amé").encode("latin-1"),
    "nul.html": STORY.encode() + b"\0" + STORY.encode(),
    "feed.xml": STORY.encode(),
    "german.html": GERMAN.encode(),
    "front.html": FRONT.encode(),
}


def run_on(capsys, *paths):
    code = run(["read", "--json", *map(str, paths)])
    out, err = capsys.readouterr()
    return code, [json.loads(line) for line in out.splitlines()], err.splitlines()


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_gets_one_line_and_stops_nothing(name, tmp_path, capsys):
    (tmp_path / name).write_bytes(REFUSED[name])
    (tmp_path / "zz-good.html").write_text(STORY)
    code, stories, complaints = run_on(capsys, tmp_path / name, tmp_path / "zz-good.html")
    assert code == 1
    assert [story["story"]["address"].rpartition("/")[2] for story in stories] == ["zz-good.html"]
    assert stories[0]["attributions"]
    (complaint,) = complaints
    assert name in complaint
    assert ";" in complaint  # what was found; what to try


@pytest.mark.parametrize("name", READ)
def test_what_reads_badly_is_read(name, tmp_path, capsys):
    (tmp_path / name).write_bytes(READ[name])
    code, stories, _ = run_on(capsys, tmp_path / name)
    assert code == 0
    assert len(stories) == 1


def flags_of(name, tmp_path, capsys):
    (tmp_path / name).write_bytes(READ[name])
    _, (story,), complaints = run_on(capsys, tmp_path / name)
    assert all(name in complaint for complaint in complaints)
    return {flag["code"] for flag in story["story"]["flags"]}


def test_a_wrong_charset_in_the_markup_does_not_garble_the_text(tmp_path, capsys):
    (tmp_path / "page.html").write_bytes(READ["wrong-charset.html"])
    _, (story,), _ = run_on(capsys, tmp_path / "page.html")
    assert "Amé Osei" in story["story"]["text"]


def test_another_language_is_flagged(tmp_path, capsys):
    assert "not-english" in flags_of("german.html", tmp_path, capsys)


def test_a_page_without_an_article_is_flagged_and_has_no_lines(tmp_path, capsys):
    assert "no-article" in flags_of("front.html", tmp_path, capsys)


def test_a_broken_record_in_the_middle_of_an_archive_is_named_and_the_rest_is_read(tmp_path, capsys):
    whole = record(STORY.encode())
    broken = whole.replace(b"Content-Length: ", b"Content-Length: x", 1)
    (tmp_path / "crawl.warc").write_bytes(whole + broken + whole)
    code, stories, complaints = run_on(capsys, tmp_path / "crawl.warc")
    assert code == 1
    assert [story["story"]["address"] for story in stories] == ["https://bugle.example/ferry"] * 2
    (complaint,) = complaints
    assert "crawl.warc" in complaint
