"""RSS and Atom feeds."""

import time
from html import escape

from onrecord.intake.feeds import Entry, entries, page_of, pages_in_feed
from onrecord.intake.limits import Limits
from onrecord.values.fetched import Fetched, Refusal, digest_of

DEFAULT = Limits()
RSS = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Lowmoor Bell</title><language>en-gb</language>
<item><title>Pier closes &amp; stays closed</title><link>http://bell.example/pier</link>
<dc:creator>Ada Crane</dc:creator>
<pubDate>Sat, 05 Apr 2031 06:07:08 GMT</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[<p>"It will not open," said Ada.</p>]]></content:encoded></item>
<item><title>Teaser only</title><link>http://bell.example/teaser</link>
<description>No more than this.</description></item>
<item><title>Without a link</title><description>&lt;p&gt;Words.&lt;/p&gt;</description></item>
<item><title>Nothing at all</title></item>
</channel></rss>"""

TITLED = '<rss version="2.0"><channel><item><title>{}</title></item></channel></rss>'

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Orrin Courier</title>
<entry><title>No talks</title><link href="http://courier.example/talks"/><updated>2031-04-05T06:07:08Z</updated>
<author><name>Bo Finch</name></author><content type="text">We &lt;never&gt; met.</content></entry></feed>"""


def read(feed: bytes, limits: Limits = DEFAULT) -> list[Fetched | Refusal]:
    found = entries(feed)
    assert found is not None
    return list(pages_in_feed(found, "bell.rss", limits, None))


def test_an_entry_carries_all_that_the_feed_says_of_it() -> None:
    found = entries(RSS)
    assert found is not None
    assert found[0] == Entry(
        title="Pier closes & stays closed",
        link="http://bell.example/pier",
        author="Ada Crane",
        published="Sat, 05 Apr 2031 06:07:08 GMT",
        updated=None,
        language="en-gb",
        outlet="The Lowmoor Bell",
        html='<p>"It will not open," said Ada.</p>',
    )


def test_plain_text_in_a_feed_becomes_markup() -> None:
    found = entries(ATOM)
    assert found is not None
    assert found[0].html == "<p>We &lt;never&gt; met.</p>"
    assert found[0].author == "Bo Finch"


def test_a_page_is_no_feed_though_the_parser_finds_no_fault_with_it() -> None:
    assert entries(b"<!DOCTYPE html><html><head><title>No feed</title></head><body><p>No.</p></body></html>") is None
    assert entries(b"He said no.") is None
    assert entries(b"") is None


def test_a_file_name_or_an_address_as_bytes_is_never_opened(tmp_path) -> None:
    feed = tmp_path / "feed.rss"
    feed.write_bytes(RSS)
    assert entries(str(feed).encode()) is None
    assert entries(b"http://bell.example/feed") is None


def test_entries_of_a_file_become_pages_in_order_and_empty_ones_are_refused() -> None:
    full, teaser, linkless, nothing = read(RSS)
    assert isinstance(full, Fetched)
    assert (full.address, full.container, full.moment) == ("http://bell.example/pier", "bell.rss", None)
    assert (full.media_type, full.charset, full.sha256) == ("text/html", "utf-8", digest_of(full.content))
    assert b"It will not open" in full.content
    assert b"A teaser" not in full.content
    assert isinstance(teaser, Fetched)
    assert b"No more than this." in teaser.content
    assert linkless.address == "bell.rss#3"
    assert isinstance(nothing, Refusal)
    assert (nothing.address, nothing.code) == ("bell.rss#4", "empty")
    assert "Nothing at all" in nothing.found


def test_entries_lead_to_their_pages_where_that_is_allowed() -> None:
    visited: list[str] = []

    def visit(link: str):
        visited.append(link)
        yield Refusal(link, "status", "an answer with status 404", "check the address")

    items = list(pages_in_feed(entries(RSS) or (), "bell.rss", Limits(), visit))
    assert visited == ["http://bell.example/pier", "http://bell.example/teaser"]
    assert [type(item) for item in items] == [Refusal, Refusal, Fetched, Refusal]


def test_more_entries_than_the_limit_are_told() -> None:
    *pages, refused = read(RSS, Limits(entries_per_feed=2))
    assert len(pages) == 2
    assert isinstance(refused, Refusal)
    assert (refused.address, refused.code) == ("bell.rss", "limit")
    assert "4 entries, of which the first 2" in refused.found


def test_hostile_markup_in_an_entry_takes_no_time() -> None:
    for hostile in ("<!--" * 100_000, "<p>" * 100_000, "<p " + "a=b " * 100_000 + ">"):
        began = time.process_time()
        feed = f"<rss version='2.0'><channel><item><description>{escape(hostile)}</description></item></channel></rss>"
        assert entries(feed.encode())
        assert time.process_time() - began < 5


def test_a_feed_without_an_entry_is_refused() -> None:
    [refused] = read(b"<rss version='2.0'><channel><title>Quiet</title></channel></rss>")
    assert isinstance(refused, Refusal)
    assert refused.code == "no-entries"


def test_what_a_feed_says_cannot_break_out_of_the_head_of_its_page() -> None:
    mark = '"><script>x</script>'
    page = page_of(Entry(mark, mark, mark, mark, mark, mark, mark, "<p>No.</p>"))
    assert "<script>" not in page
    assert page.count("<p>No.</p>") == 1


def test_a_bomb_of_entities_is_no_trouble() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "boom">{levels}]>' + TITLED.format("&e8;")
    found = entries(bomb.encode())
    assert all(len(entry.title or "") < 10_000 for entry in found or ())


def test_an_outside_entity_is_not_resolved(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    feed = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + TITLED.format("A &x;")
    assert "the secret" not in str(entries(feed.encode()))
