"""The head of a page: what the markup declares, what the print adds, and where each value stands."""

import json
import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement, document_fromstring

from onrecord.page.head import Head, complete, from_markup
from onrecord.values.page import Block, Found, Kind
from onrecord.values.text import Span

ADDRESS = "https://www.harbourpost.example/2021/07/07/ferry"
STORY = {
    "@type": "NewsArticle",
    "headline": "Ferry stops at high tide",
    "author": {"@type": "Person", "name": "Ada Quill"},
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
    "datePublished": "2021-07-07T14:05:00+01:00",
    "dateModified": "2021-07-08T09:00:00+01:00",
}


def tree(body: str = "", head: str = "", lang: str = "en-GB") -> HtmlElement:
    return document_fromstring(f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>")


def json_ld(story: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(story)}</script>"


def value(found: Found | None) -> str | None:
    return found.value if found else None


def blocks_of(*lines: tuple[Kind, str]) -> tuple[str, list[Block]]:
    """A text of these lines, and its blocks."""
    text = "\n".join(line for _, line in lines)
    blocks, start = [], 0
    for kind, line in lines:
        blocks.append(Block(Span(start, start + len(line)), kind, "said by the test"))
        start += len(line) + 1
    return text, blocks


def completed(*lines: tuple[Kind, str], head: Head | None = None) -> tuple[str, Head]:
    text, blocks = blocks_of(*lines)
    return text, complete(head or Head(), text, blocks)


def printed(text: str, found: Found | None) -> str | None:
    """The words at a value's span."""
    return text[found.span.start : found.span.end] if found and found.span else None


def test_reads_a_head_from_json_ld() -> None:
    head = from_markup(tree("<h1>Ferry stops at high tide</h1>", json_ld(STORY)), ADDRESS)
    assert head == Head(
        outlet=Found("Harbour Post", "json-ld", None),
        headline=Found("Ferry stops at high tide", "heading h1", None),
        byline=(Found("Ada Quill", "json-ld", None),),
        published=Found("2021-07-07T14:05:00+01:00", "json-ld", None),
        updated=Found("2021-07-08T09:00:00+01:00", "json-ld", None),
        language=Found("en", "html lang", None),
        day_first=True,
    )


def test_reads_a_head_from_metas() -> None:
    metas = """
        <title>Ferry stops at high tide | Harbour Post</title>
        <meta property="og:title" content="Ferry stops at high tide">
        <meta property="og:site_name" content="Harbour Post">
        <meta name="author" content="Ada Quill and Tom Reyes">
        <meta property="article:published_time" content="2021-07-07">
        <meta property="og:locale" content="en_US">
        <link rel="canonical" href="/ferry?utm_source=feed">
    """
    head = from_markup(tree(head=metas, lang=""), ADDRESS)
    assert head == Head(
        outlet=Found("Harbour Post", "meta og:site_name", None),
        headline=Found("Ferry stops at high tide", "meta og:title", None),
        byline=(Found("Ada Quill", "meta author", None), Found("Tom Reyes", "meta author", None)),
        published=Found("2021-07-07", "meta article:published_time", None),
        language=Found("en", "meta og:locale", None),
        canonical=Found("https://www.harbourpost.example/ferry", "link canonical", None),
        day_first=False,
    )


def test_reads_a_head_from_marked_elements() -> None:
    body = """
        <h1 class="entry-title">Ferry stops at high tide</h1>
        <p class="standfirst">The last boat leaves at noon.</p>
        <p class="byline">By <span class="author vcard"><a class="fn n" rel="author">Ada Quill</a></span></p>
        <time class="entry-date published" datetime="2021-07-07T14:05:00Z">7 July 2021</time>
        <p>The ferry stopped.</p>
        <div class="comments"><span class="author">A Reader</span> <time datetime="2021-07-09">9 July</time></div>
    """
    head = from_markup(tree(body), None)
    assert value(head.headline) == "Ferry stops at high tide"
    assert value(head.deck) == "The last boat leaves at noon."
    assert [found.value for found in head.byline] == ["Ada Quill"]
    assert value(head.published) == "2021-07-07T14:05:00+00:00"
    assert head.updated is None


def test_a_bare_page_has_an_outlet_and_a_day_by_its_address_alone() -> None:
    head = from_markup(tree("<p>The ferry stopped.</p>", lang=""), ADDRESS)
    assert head == Head(
        outlet=Found("harbourpost.example", "address", None), published=Found("2021-07-07", "address", None)
    )


def test_an_agency_named_as_author_is_the_credit() -> None:
    head = from_markup(tree("", json_ld(STORY | {"author": "Reuters"})), ADDRESS)
    assert (head.byline, value(head.credit)) == ((), "Reuters")


@pytest.mark.parametrize("author", ["https://social.example/ada", "admin", "", ["x@post.example"], {"name": 7}, None])
def test_an_author_who_is_nobody_is_left_out(author: object) -> None:
    assert from_markup(tree("", json_ld(STORY | {"author": author})), ADDRESS).byline == ()


def test_the_outlet_is_a_writer_only_where_nobody_else_is() -> None:
    metas = "<meta name='author' content='Harbour Post'>"
    outlet = json_ld({"@type": "Organization", "name": "Harbour Post"} | {"publisher": "Harbour Post"})
    site = "<meta property='og:site_name' content='Harbour Post'>"
    alone = from_markup(tree("", metas + site + outlet), ADDRESS)
    assert [found.value for found in alone.byline] == ["Harbour Post"]
    beside = from_markup(tree("<p class='byline'>By Ada Quill</p>", metas + site), ADDRESS)
    assert [found.value for found in beside.byline] == ["Ada Quill"]


def test_an_update_is_never_the_publication() -> None:
    body = "<h1>Ferry stops</h1><p>Last updated <time datetime='2021-07-08'>8 July 2021</time></p>"
    head = from_markup(tree(body), None)
    assert (head.published, value(head.updated)) == (None, "2021-07-08")


@pytest.mark.parametrize(("lang", "day"), [("en-GB", "2021-04-03"), ("en-US", "2021-03-04"), ("en", None)])
def test_a_numeric_date_is_read_by_the_pages_region_or_not_at_all(lang: str, day: str | None) -> None:
    head = from_markup(tree("<h1>Ferry stops</h1><p class='date'>03/04/2021</p>", lang=lang), None)
    assert value(head.published) == day


def test_fills_an_empty_head_from_plain_text() -> None:
    text, head = completed(
        (Kind.PUBLISHED, "July 7, 2021"),
        (Kind.READING_TIME, "3 mins read"),
        (Kind.HEADLINE, "Ferry stops at high tide"),
        (Kind.DECK, "The last boat leaves at noon…reports Harbour Post News"),
        (Kind.BYLINE, "By Ada Quill and Tom Reyes, Harbour Post News"),
        (Kind.ARTICLE, "PORT ELLERY, Norland (AFP) — The ferry stopped on 6 July 2021, said Lin Marsh."),
        (Kind.TEASER, "July 9, 2021"),
    )
    assert value(head.outlet) == "Harbour Post News" == printed(text, head.outlet)
    assert value(head.headline) == "Ferry stops at high tide" == printed(text, head.headline)
    assert value(head.deck) == "The last boat leaves at noon…reports Harbour Post News"
    assert [found.value for found in head.byline] == ["Ada Quill", "Tom Reyes"]
    assert [printed(text, found) for found in head.byline] == ["Ada Quill", "Tom Reyes"]
    assert value(head.published) == "2021-07-07"
    assert printed(text, head.published) == "July 7, 2021"
    assert value(head.dateline) == "PORT ELLERY, Norland" == printed(text, head.dateline)
    assert value(head.credit) == "AFP"
    assert head.updated is None


def test_a_date_within_the_article_or_another_story_is_not_the_storys() -> None:
    _, head = completed(
        (Kind.HEADLINE, "Ferry stops"),
        (Kind.ARTICLE, "The ferry that came into service in the harbour of Port Ellery on 6 July 2021 stopped."),
        (Kind.TEASER, "Boat sinks, July 9, 2021"),
        (Kind.COMMENT, "A Reader, July 9, 2021"),
        (Kind.LEGAL, "1 January 2021"),
    )
    assert head.published is None


def test_a_year_is_lent_by_the_other_date() -> None:
    _, head = completed((Kind.HEADLINE, "Ferry"), (Kind.PUBLISHED, "Published 7 July 2021 Updated 3.15pm, 8 July"))
    assert (value(head.published), value(head.updated)) == ("2021-07-07", "2021-07-08T15:15")


def test_a_page_that_prints_only_an_update_is_dated_by_it_and_says_so() -> None:
    _, head = completed((Kind.HEADLINE, "Ferry"), (Kind.PUBLISHED, "Last updated: 8 July 2021"))
    assert value(head.published) == "2021-07-08" == value(head.updated)
    assert head.published is not None
    assert "last change" in head.published.where


def test_a_declared_moment_takes_the_place_of_the_day_that_is_printed() -> None:
    declared = Head(published=Found("2021-07-07T14:05:00+01:00", "json-ld", None))
    text, head = completed((Kind.HEADLINE, "Ferry"), (Kind.PUBLISHED, "7 July 2021"), head=declared)
    assert value(head.published) == "2021-07-07T14:05:00+01:00"
    assert printed(text, head.published) == "7 July 2021"


def test_a_printed_day_beats_another_declared_one_unless_it_is_that_of_the_change() -> None:
    declared = Head(published=Found("2021-07-07", "json-ld", None), updated=Found("2021-09-09", "json-ld", None))
    _, earlier = completed((Kind.HEADLINE, "Ferry"), (Kind.PUBLISHED, "1 July 2021"), head=declared)
    assert value(earlier.published) == "2021-07-01"
    _, changed = completed((Kind.HEADLINE, "Ferry"), (Kind.PUBLISHED, "9 September 2021"), head=declared)
    assert (value(changed.published), value(changed.updated)) == ("2021-07-07", "2021-09-09")


def test_spans_of_declared_values_point_at_the_printed_ones() -> None:
    declared = Head(headline=Found("Ferry stops", "meta og:title", None), byline=(Found("ADA QUILL", "json-ld", None),))
    lines = ((Kind.NAVIGATION, "Home"), (Kind.HEADLINE, "Ferry stops!"), (Kind.BYLINE, "By Ada\u00a0 Quill"))
    text, head = completed(*lines, head=declared)
    assert printed(text, head.headline) == "Ferry stops!"
    assert printed(text, head.byline[0]) == "Ada\u00a0 Quill"


def test_a_title_gives_way_to_the_part_of_it_that_the_page_shows() -> None:
    declared = Head(headline=Found("Ferry stops | All about Tides", "meta og:title", None))
    _, head = completed((Kind.OTHER, "Ferry stops"), (Kind.ARTICLE, "The ferry stopped."), head=declared)
    assert value(head.headline) == "Ferry stops"
    fronted = Head(headline=Found("Ellery Gazette | Ferry stops again", "title", None))
    lines = (
        (Kind.NAVIGATION, "Ellery Gazette"),
        (Kind.OTHER, "Ferry stops again"),
        (Kind.ARTICLE, "The ferry stopped."),
    )
    text, head = completed(*lines, head=fronted)
    assert value(head.headline) == "Ferry stops again" == printed(text, head.headline)


@pytest.mark.parametrize(
    "title",
    ["Ellery Gazette | Ferry stops again", "Ferry stops again - Ellery Gazette", "Ellery Gazette: Ferry stops again"],
)
def test_a_title_with_the_outlet_in_it_gives_headline_and_outlet(title: str) -> None:
    head = from_markup(
        tree("<font><b>Ferry stops again</b></font><p>The ferry stopped.</p>", f"<title>{title}</title>"), None
    )
    assert (value(head.headline), value(head.outlet)) == ("Ferry stops again", "Ellery Gazette")


def test_a_title_that_is_the_outlets_name_gives_way_to_the_printed_headline() -> None:
    declared = Head(headline=Found("Ellery", "title", None), outlet=Found("Ellery", "meta og:site_name", None))
    story = (Kind.ARTICLE, "The ferry stopped.")
    assert value(completed((Kind.HEADLINE, "Ferry stops"), story, head=declared)[1].headline) == "Ferry stops"
    lines = ((Kind.OTHER, "Ellery"), (Kind.OTHER, "Ferry stops again"), (Kind.BYLINE, "By Ada Quill"), story)
    head = completed(*lines, head=declared)[1]
    assert head.headline is not None
    assert (head.headline.value, head.headline.where) == ("Ferry stops again", "line above the byline")
    assert completed((Kind.HEADLINE, "ELLERY"), story, head=declared)[1].headline is None


def test_a_page_without_a_story_has_no_headline() -> None:
    declared = Head(headline=Found("News and pictures of the world", "title", None))
    assert completed((Kind.NAVIGATION, "World"), (Kind.TEASER, "Ferry stops again"), head=declared)[1].headline is None


def test_a_description_that_no_reader_sees_is_no_deck() -> None:
    declared = Head(deck=Found("All about ferries.", "meta description", None))
    assert completed((Kind.HEADLINE, "Ferry"), head=declared)[1].deck is None
    assert completed((Kind.ARTICLE, "All about ferries."), head=declared)[1].deck is None
    again = Head(deck=Found("Ferry", "meta description", None), headline=Found("FERRY", "heading h1", None))
    assert completed((Kind.OTHER, "Ferry"), head=again)[1].deck is None
    assert value(completed((Kind.OTHER, "All about ferries."), head=declared)[1].deck) == "All about ferries."


@pytest.mark.parametrize(
    ("lines", "writers"),
    [
        ([(Kind.HEADLINE, "Ferry stops"), (Kind.OTHER, "By Ada Quill")], ["Ada Quill"]),
        (
            [(Kind.HEADLINE, "Ferry stops"), *[(Kind.ARTICLE, "tide")] * 30, (Kind.OTHER, "Written by Ada Quill")],
            ["Ada Quill"],
        ),
        (
            [(Kind.HEADLINE, "Ferry stops"), (Kind.OTHER, "Ada Quill"), (Kind.OTHER, "Ada Quill is a reporter.")],
            ["Ada Quill"],
        ),
        ([(Kind.HEADLINE, "Ferry stops"), (Kind.OTHER, "Port Ellery")], []),
        (
            [
                (Kind.HEADLINE, "Ferry stops"),
                (Kind.NAVIGATION, "Ada Quill and Tom Reyes"),
                (Kind.PUBLISHED, "7 July 2021"),
            ],
            ["Ada Quill", "Tom Reyes"],
        ),
        ([(Kind.HEADLINE, "Ferry stops"), (Kind.DECK, "7 July 2021 · By Ada Quill")], ["Ada Quill"]),
        (
            [
                (Kind.HEADLINE, "Ferry stops"),
                (Kind.OTHER, "Port Ellery"),
                (Kind.PUBLISHED, "7 July 2021"),
                (Kind.ARTICLE, "The ferry stopped."),
                (Kind.ARTICLE, "It had sailed from Port Ellery at noon."),
            ],
            [],
        ),
        (
            [
                (Kind.HEADLINE, "Ferry stops"),
                (Kind.OTHER, "High Tides"),
                (Kind.PUBLISHED, "7 July 2021"),
                (Kind.ARTICLE, "The ferry stopped for high tides."),
            ],
            [],
        ),
        ([(Kind.BYLINE, "By Role"), *[(Kind.NAVIGATION, "Home")] * 9, (Kind.HEADLINE, "Ferry stops")], []),
        ([(Kind.HEADLINE, "Ferry stops"), (Kind.CAPTION, "By Ada Quill"), (Kind.TEASER, "Written by Tom Reyes")], []),
    ],
)
def test_finds_bylines_that_no_block_type_names(lines: Sequence[tuple[Kind, str]], writers: list[str]) -> None:
    assert [found.value for found in completed(*lines)[1].byline] == writers


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        ([(Kind.CREDIT, "With inputs from PTI")], "PTI"),
        ([(Kind.CREDIT, "Photo: Reuters"), (Kind.ARTICLE, "The ferry stopped.")], None),
        ([(Kind.ARTICLE, "The ferry stopped."), (Kind.ARTICLE, "— Xinhua")], "Xinhua"),
        ([(Kind.ARTICLE, "The ferry stopped, Xinhua reported.")], None),
        ([(Kind.BYLINE, "By Ada Quill, Reuters")], "Reuters"),
    ],
)
def test_finds_the_wire_agency(lines: Sequence[tuple[Kind, str]], agency: str | None) -> None:
    assert value(completed(*lines)[1].credit) == agency


def test_names_the_outlet_by_its_copyright_line() -> None:
    text, head = completed(
        (Kind.ARTICLE, "The ferry stopped."), (Kind.LEGAL, "© 2021 Harbour Post. All rights reserved.")
    )
    assert value(head.outlet) == "Harbour Post" == printed(text, head.outlet)


def test_a_printed_name_of_the_outlet_beats_its_host() -> None:
    legal = (Kind.LEGAL, "© 2021 Harbour Post. All rights reserved.")
    host = Found("harbourpost.example", "address", None)
    assert value(completed(legal, head=Head(outlet=host))[1].outlet) == "Harbour Post"
    stated = Found("The Post", "json-ld", None)
    assert value(completed(legal, head=Head(outlet=stated))[1].outlet) == "The Post"
    assert completed((Kind.OTHER, "Home"), head=Head(outlet=host))[1].outlet == host


def test_a_company_gives_way_to_the_name_that_the_page_has_without_its_suffix() -> None:
    legal = (Kind.LEGAL, "© 2021 Ellery Tide Pvt Ltd. All rights reserved.")
    text, head = completed((Kind.NAVIGATION, "ELLERY TIDE"), (Kind.ARTICLE, "The ferry stopped."), legal)
    assert value(head.outlet) == "Ellery Tide" == printed(text, head.outlet)
    assert value(completed((Kind.ARTICLE, "The ferry stopped."), legal)[1].outlet) == "Ellery Tide Pvt Ltd"


def test_a_masthead_beats_the_company_that_owns_it() -> None:
    lines = ((Kind.NAVIGATION, "The Tidewater Reporter"), (Kind.LEGAL, "© 2021 Ellery Press Ltd. All rights reserved."))
    text, head = completed(*lines)
    assert value(head.outlet) == "The Tidewater Reporter" == printed(text, head.outlet)
    named = ((Kind.NAVIGATION, "The Tidewater Reporter"), (Kind.LEGAL, "© 2021 Ellery Tide. All rights reserved."))
    assert value(completed(*named)[1].outlet) == "Ellery Tide"
    assert completed((Kind.NAVIGATION, "World News"), (Kind.NAVIGATION, "Ada Quill"))[1].outlet is None


def test_the_outlet_is_not_a_person_whom_a_line_presents() -> None:
    declared = Head(outlet=Found("Ellery Echo", "meta og:site_name", None))
    lines = ((Kind.OTHER, "Ellery Echo"), (Kind.HEADLINE, "Ferry stops"), (Kind.LEGAL, "Ellery Echo is a good paper."))
    assert completed(*lines, head=declared)[1].byline == ()


OPENING = "The ferry has stopped at high tide, the harbour office said on Tuesday."


@pytest.mark.parametrize(
    ("paragraphs", "place"),
    [
        ([f"PORT ELLERY: {OPENING}", "Note: it sails at noon.", "It sails at noon."], "PORT ELLERY"),
        ([f"Port Ellery: {OPENING}", "It sails at noon."], "Port Ellery"),
        ([f"MARSHAM: {OPENING}", "QUILL: When will it sail?", "MARSHAM: At noon."], None),
        ([f"Ada Marsham: {OPENING}", "Tom Reyes: When will it sail?"], None),
        ([f"Ada Marsham: {OPENING}", "“It sails at noon,” Marsham said."], None),
        (["The ferry stopped.", f"PORT ELLERY: {OPENING}"], None),
    ],
)
def test_reads_the_place_that_opens_a_report_but_no_speaker(paragraphs: list[str], place: str | None) -> None:
    text, head = completed(*((Kind.ARTICLE, paragraph) for paragraph in paragraphs))
    assert value(head.dateline) == place == printed(text, head.dateline)


def test_a_marked_dateline_with_a_date_is_no_place() -> None:
    assert from_markup(tree("<p class='dateline'>Posted 7 July 2021</p>"), None).dateline is None
    assert value(from_markup(tree("<p class='dateline'>Port Ellery</p>"), None).dateline) == "Port Ellery"


def test_every_other_statement_beats_broken_json() -> None:
    script = """<script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Ferry stops now",
        "datePublished": "2021-07-07", "dateModified": "2021-07-08", "author": "Ada Quill", }, oops</script>"""
    where = "json-ld, broken"
    alone = from_markup(tree("", script), None)
    assert alone.headline == Found("Ferry stops now", where, None)
    assert alone.byline == (Found("Ada Quill", where, None),)
    assert (alone.published, alone.updated) == (Found("2021-07-07", where, None), Found("2021-07-08", where, None))
    shown = "<p class='byline'>By Tom Reyes</p><time class='published' datetime='2021-07-06'>6 July</time>"
    beside = from_markup(tree(shown, "<title>Ferry stops</title>" + script), None)
    assert value(beside.headline) == "Ferry stops"
    assert [found.value for found in beside.byline] == ["Tom Reyes"]
    assert value(beside.published) == "2021-07-06"


def test_a_time_of_update_without_a_date_is_of_the_day_beside_it() -> None:
    lines = ((Kind.HEADLINE, "Ferry stops"), (Kind.PUBLISHED, "7 July 2021, 10:02 (UTC+2) · Last updated 13:12"))
    _, head = completed(*lines)
    assert (value(head.published), value(head.updated)) == ("2021-07-07T10:02+02:00", "2021-07-07T13:12+02:00")


@pytest.mark.parametrize(
    "line", ["© 2021 All rights reserved.", "(c) " + "A" * 180, "Copyright " + "A" * 30 + " A" * 80]
)
def test_a_copyright_line_without_a_name_names_no_outlet(line: str) -> None:
    started = time.process_time()
    assert completed((Kind.LEGAL, line))[1].outlet is None
    assert time.process_time() - started < 1.0


KINDS = st.sampled_from(list(Kind))
LINES = st.text(st.characters(exclude_characters="\n"), min_size=1) | st.sampled_from(
    [
        "By Ada Quill",
        "7 July 2021",
        "Updated 8 July",
        "PORT ELLERY (Reuters) —",
        "© 2021 Post",
        "Written by",
        "(c) A A A A A",
    ]
)


@settings(deadline=None)
@given(st.lists(st.tuples(KINDS, LINES), max_size=8), st.none() | st.text())
def test_any_blocks_give_spans_within_the_text(lines: list[tuple[Kind, str]], headline: str | None) -> None:
    declared = (
        Head(headline=Found(headline, "title", None), byline=(Found(headline, "json-ld", None),))
        if headline
        else Head()
    )
    text, head = completed(*lines, head=declared)
    whole = (
        head.outlet,
        head.headline,
        head.deck,
        head.dateline,
        head.credit,
        head.published,
        head.updated,
        *head.byline,
    )
    for found in whole:
        assert found is None or found.span is None or 0 <= found.span.start < found.span.end <= len(text)


@settings(deadline=None)
@given(st.text(), st.text(), st.none() | st.text())
def test_any_words_in_the_markup_are_read(words: str, other: str, address: str | None) -> None:
    page = tree(
        "<h1></h1><p class='author'></p><time></time>", "<title></title><meta><link rel=canonical><script></script>"
    )
    safe = "".join(character for character in words if character.isprintable() and character.isascii())
    page.find(".//h1").text = page.find(".//p").text = page.find(".//title").text = safe
    page.find(".//time").set("datetime", safe)
    page.find(".//link").set("href", safe)
    page.find(".//meta").attrib.update({"property": "og:title", "content": safe})
    page.find(".//script").attrib.update({"type": "application/ld+json"})
    page.find(".//script").text = json.dumps(STORY | {"headline": other, "author": other, "datePublished": other})
    assert isinstance(from_markup(page, address), Head)


@pytest.mark.parametrize(
    "page",
    [
        tree("", "<script type='application/ld+json'>" + '{"a":' * 10_000 + "</script>"),
        tree("", json_ld([STORY] * 3_000)),
        tree("<h1>" + "tide " * 300_000 + "</h1>", "<title>" + "| " * 300_000 + "</title>"),
        tree("", "<meta name='author' content='" + "a, " * 300_000 + "'>"),
        tree("", "<meta property='og:title' content='x - '>" * 20_000),
        tree("<p class='author'>Ada Quill</p><time>7 May 2021</time>" * 5_000),
        tree("<h1>Ferry stops</h1>" * 5_000),
    ],
    ids=["deep json", "many stories", "long titles", "long author", "many metas", "many bylines", "many headings"],
)
def test_hostile_markup_is_read_in_reasonable_time(page: HtmlElement) -> None:
    started = time.process_time()
    assert isinstance(from_markup(page, ADDRESS), Head)
    assert time.process_time() - started < 5.0


def test_a_long_text_of_many_blocks_is_completed_in_reasonable_time() -> None:
    lines = [(kind, "By Ada Quill and Tom Reyes, 7 July 2021, Harbour Post") for kind in Kind] * 1_000
    text, blocks = blocks_of(*lines)
    declared = Head(headline=Found("Tide", "title", None), byline=(Found("Nobody Here", "json-ld", None),) * 20)
    started = time.process_time()
    complete(declared, text, blocks)
    assert time.process_time() - started < 5.0
