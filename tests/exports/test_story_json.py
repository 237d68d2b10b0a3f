"""The public contract of a story as JSON."""

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.line_json import attribution_record, source_record
from onrecord.exports.story_json import escape_unsafe, story_to_dict, story_to_json
from onrecord.reading import read_text
from onrecord.values.attribution import Attribution, Form, Missed
from onrecord.values.fetched import Fetched, digest_of
from onrecord.values.page import Block, Flag, FlagCode, Found, Kind, Page
from onrecord.values.source import Source, SourceKind, Voice
from onrecord.values.stance import Judgement
from onrecord.values.story import Story
from onrecord.values.text import Span
from onrecord.values.time import Clocks

TEXT = "Rents to fall\nMs Lee said that he would pay.\nGo to top\n"
BYTES = b"<h1>Rents to fall</h1> ..."


def found(value: str, span: Span | None = None) -> Found:
    return Found(value, "meta" if span is None else "heading h1", span)


NOBODY = Voice(None, None, (), 0.0, "the text names no source", ())
UNDECIDED = Judgement(None, "nothing-decides", (), "no word decides", None, (), None, None, (), None)


def story_of(page: Page, attributions: tuple[Attribution, ...] = (), missed: tuple[Missed, ...] = ()) -> Story:
    moment = datetime(2031, 5, 2, 10, 30, tzinfo=UTC)
    given = Fetched(BYTES, "https://gazette.example/1", "crawl.warc.gz", moment, "text/html", None, digest_of(BYTES))
    key = digest_of(page.text.encode("utf-8", "surrogatepass"))
    return Story(
        key=key,
        given=given,
        page=page,
        reading=read_text(page.text, page.body),
        attributions=attributions,
        sources=(Source("Ms Lee", SourceKind.PERSON, (Span(14, 20),), None, False, None, None, None, ("lee",)),),
        voices=(NOBODY,) * len(attributions),
        judgements=(UNDECIDED,) * len(attributions),
        times=(),
        clocks=(Clocks(None, ()),) * len(attributions),
        happenings=(),
        missed=missed,
    )


def page_of(text: str, blocks: tuple[Block, ...]) -> Page:
    return Page(text, blocks, None, None, None, (), None, None, None, None, None, None, ())


FULL = Page(
    text=TEXT,
    blocks=(
        Block(Span(0, 13), Kind.HEADLINE, "the heading"),
        Block(Span(14, 44), Kind.ARTICLE, "a paragraph"),
        Block(Span(45, 54), Kind.NAVIGATION, "label: Go to top"),
    ),
    outlet=found("Gazette"),
    headline=found("Rents to fall", Span(0, 13)),
    deck=None,
    byline=(found("Una Pell"), found("Ed Marsh")),
    dateline=None,
    credit=None,
    published=found("2031-05-02"),
    updated=None,
    language=found("en"),
    canonical=None,
    flags=(Flag(FlagCode.UNSURE, "two blocks only"),),
)
LINES = (
    Attribution((Span(14, 20),), (Span(21, 25),), (Span(26, 43),), None, Form.INDIRECT, 0.987654, "a cue"),
    Attribution((Span(31, 33),), (Span(34, 39),), (), 0, Form.INDIRECT, 0.5, "read again inside a1"),
)


def test_a_story_is_written_whole():
    missed = (Missed(Span(14, 44), Span(34, 39), "reporting cue without a line"),)
    story = story_of(FULL, LINES, missed)
    assert story_to_dict(story) == {
        "schema": "onrecord/story/1",
        "story": {
            "key": digest_of(TEXT.encode()),
            "address": "https://gazette.example/1",
            "container": "crawl.warc.gz",
            "fetched": "2031-05-02T10:30:00+00:00",
            "sha256": digest_of(BYTES),
            "outlet": "Gazette",
            "headline": "Rents to fall",
            "deck": None,
            "byline": ["Una Pell", "Ed Marsh"],
            "dateline": None,
            "credit": None,
            "published": "2031-05-02",
            "updated": None,
            "language": "en",
            "canonical": None,
            "found": [
                {"field": "outlet", "value": "Gazette", "where": "meta", "span": None},
                {"field": "headline", "value": "Rents to fall", "where": "heading h1", "span": [0, 13]},
                {"field": "byline", "value": "Una Pell", "where": "meta", "span": None},
                {"field": "byline", "value": "Ed Marsh", "where": "meta", "span": None},
                {"field": "published", "value": "2031-05-02", "where": "meta", "span": None},
                {"field": "language", "value": "en", "where": "meta", "span": None},
            ],
            "flags": [{"code": "unsure", "message": "two blocks only"}],
            "text": TEXT,
            "body": [[14, 44]],
            "furniture": [
                {"kind": "headline", "span": [0, 13], "reason": "the heading"},
                {"kind": "navigation", "span": [45, 54], "reason": "label: Go to top"},
            ],
        },
        "attributions": [attribution_record(story, 0), attribution_record(story, 1)],
        "sources": [source_record(0, story.sources[0])],
        "times": [],
        "happenings": [],
        "missed": [{"span": [14, 44], "cue": [34, 39], "reason": "reporting cue without a line"}],
    }


def test_a_missed_quotation_without_a_cue_has_null_for_it():
    missed = (Missed(Span(14, 44), None, "a quotation without a line"),)
    assert story_to_dict(story_of(FULL, LINES, missed))["missed"] == [
        {"span": [14, 44], "cue": None, "reason": "a quotation without a line"}
    ]


def test_what_is_not_known_is_null():
    record = story_to_dict(story_of(page_of("", ())))["story"]
    head = ("outlet", "headline", "deck", "dateline", "credit", "published", "updated", "language", "canonical")
    assert [record[field] for field in head] == [None] * len(head)
    assert record["byline"] == record["found"] == record["body"] == []


def test_letters_are_written_as_they_are():
    story = story_of(page_of("“Él” 好", (Block(Span(0, 6), Kind.ARTICLE, ""),)))
    assert '"text": "“Él” 好"' in story_to_json(story)


@given(st.text())
def test_a_story_is_one_line_that_gives_its_text_back_and_goes_into_utf_8(text):
    line = story_to_json(story_of(page_of(text, ())))
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode())["story"]["text"] == text
    assert not set(line) & {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x202E)}


def test_a_file_name_that_is_no_utf_8_can_be_written():
    assert json.loads(escape_unsafe(json.dumps("a\udcffb", ensure_ascii=False)).encode()) == "a\udcffb"


@given(st.text(min_size=6, max_size=80), st.data())
def test_spans_of_the_json_give_the_words_of_the_story(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    line = Attribution((spans[0],), (spans[1],), (spans[2],), None, Form.MIXED, 0.5, "made")
    block = Block(Span(0, len(text)), Kind.ARTICLE, "made")
    record = json.loads(story_to_json(story_of(page_of(text, (block,)), (line,))))
    points = list(record["story"]["text"])
    for role, span in zip(("source", "cue", "content"), spans, strict=True):
        ((start, end),) = record["attributions"][0][role]
        assert "".join(points[start:end]) == text[span.start : span.end]
