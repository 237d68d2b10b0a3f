from tests.lineage.carriers import story, words_at

from onrecord.lineage import carrier_of
from onrecord.reading import cut_paragraphs, read_text
from onrecord.values.attribution import Attribution, Form
from onrecord.values.fetched import Digest, Fetched, digest_of
from onrecord.values.lineage import Citation
from onrecord.values.page import Block, Found, Kind, Page
from onrecord.values.reading import Reading
from onrecord.values.source import Hop, Source, SourceKind, Voice
from onrecord.values.story import Story
from onrecord.values.text import Span

TEXT = "The ferry sank at noon. A pilot saw it, the Brinmark has found out."


def found(value):
    return None if value is None else Found(value, "byline block", None)


def as_story(text=TEXT, *, lines=(), sources=(), voices=(), read=True, outlet="Leval Ledger", byline=(), credit=None):
    paragraphs = tuple(cut_paragraphs(text))
    page = Page(
        text=text,
        blocks=tuple(Block(span, Kind.ARTICLE, "") for span in paragraphs),
        outlet=found(outlet),
        headline=None,
        deck=None,
        byline=tuple(map(found, byline)),
        dateline=None,
        credit=found(credit),
        published=found("2031-03-01"),
        updated=None,
        language=None,
        canonical=found("https://ledger.example/ferry"),
        flags=(),
    )
    reading = read_text(text, paragraphs) if read else Reading(text, (), (), (), (), ())
    given = Fetched(text.encode(), "ferry.txt", None, None, None, None, digest_of(text.encode()))
    return Story(given.sha256, given, page, reading, lines, sources, voices, (), (), (), (), ())


def test_a_carrier_has_what_the_page_says():
    carrier = carrier_of(as_story(byline=["Ana Sol", "Web Desk", "Ana"], credit="Associated Press"))
    assert carrier.outlet_key == "leval ledger"
    assert carrier.writers == ("ana sol",)
    assert carrier.credit == Citation("Associated Press", "ap", (), ())
    assert (carrier.published, carrier.canonical, carrier.address) == (
        "2031-03-01",
        "https://ledger.example/ferry",
        "ferry.txt",
    )
    assert carrier.key == digest_of(TEXT.encode())


def test_another_key_may_stand_in():
    assert carrier_of(as_story(), key=Digest("second")).key == "second"


def test_a_story_that_was_rebuilt_without_a_reading_has_its_paragraphs():
    assert carrier_of(as_story(read=False)).paragraphs == (Span(0, len(TEXT)),)


def test_an_outlet_in_a_chain_is_cited_though_nothing_in_its_name_says_so():
    where = TEXT.index("the Brinmark")
    source = Source("Brinmark", SourceKind.OUTLET, (), None, several=False, affiliation=None, role=None,
                    unnamed_because=None, keys=("brinmark",))  # fmt: skip
    spans = (Span(where, where + 12),)
    line = Attribution(spans, (Span(where + 13, len(TEXT) - 1),), (Span(24, where - 2),), None, Form.INDIRECT, 0.9, "")
    hops = (Hop("Leval Ledger", (), None), Hop("Brinmark", spans, 0))
    voice = Voice(0, SourceKind.OUTLET, (), 0.9, "", hops)
    assert carrier_of(as_story()).citations == ()
    carrier = carrier_of(as_story(lines=(line,), sources=(source,), voices=(voice,)))
    assert carrier.citations == (Citation("Brinmark", "brinmark", spans, line.content),)


def test_a_citation_that_pattern_and_chain_both_find_stands_once():
    text = "The ferry sank at noon, the Sahl Courier reported."
    where = text.index("the Sahl")
    source = Source("Sahl Courier", SourceKind.OUTLET, (), None, several=False, affiliation=None, role=None,
                    unnamed_because=None, keys=("sahl courier",))  # fmt: skip
    spans = (Span(where, where + 16),)
    line = Attribution(spans, (Span(where + 17, len(text) - 1),), (Span(0, where - 2),), None, Form.INDIRECT, 0.9, "")
    voice = Voice(0, SourceKind.OUTLET, (), 0.9, "", (Hop("Sahl Courier", spans, 0),))
    carrier = carrier_of(as_story(text, lines=(line,), sources=(source,), voices=(voice,)))
    assert len(carrier.citations) == 1


def test_an_agency_does_not_credit_itself():
    carrier = story("a", "KESTON (Meridian Newswire) - The ferry sank.", outlet="Meridian Newswire")
    assert carrier.credit is None


def test_a_credit_line_is_no_citation_too():
    carrier = story("a", "The ferry sank.", "Additional reporting by Meridian Newswire.")
    assert carrier.credit is not None
    assert carrier.citations == ()


def test_only_outer_quotations_are_kept():
    carrier = story("a", "“He said ‘never’ to me,” she said.")
    assert words_at(carrier, carrier.quotations) == ["“He said ‘never’ to me,”"]


def test_a_short_name_is_the_one_known_outlet_that_ends_in_it():
    text = "The ferry sank at noon, the Courier reported."
    assert [cited.key for cited in story("a", text, known={"sahl courier"}).citations] == ["sahl courier"]
    assert [cited.key for cited in story("a", text, known={"sahl courier", "kest courier"}).citations] == ["courier"]


def test_the_outlets_own_short_name_in_a_chain_is_no_citation():
    text = "“It sank,” a pilot told the Ledger."
    where = text.index("the Ledger")
    source = Source("Ledger", SourceKind.OUTLET, (), None, several=False, affiliation=None, role=None,
                    unnamed_because=None, keys=("ledger",))  # fmt: skip
    line = Attribution((Span(10, 17),), (Span(18, 33),), (Span(0, 10),), None, Form.DIRECT, 0.9, "")
    voice = Voice(0, SourceKind.OUTLET, (), 0.9, "", (Hop("Ledger", (Span(where, where + 10),), 0),))
    assert carrier_of(as_story(text, lines=(line,), sources=(source,), voices=(voice,))).citations == ()
