import pytest
from tests.lineage.carriers import story, words_at

from onrecord.lineage.citing import find_citations, find_credit
from onrecord.reading import cut_paragraphs, read_text
from onrecord.values.text import Span


def cited(text, **options):
    reading = read_text(text, tuple(cut_paragraphs(text)))
    return [one.outlet for one in find_citations(text, reading.paragraphs, reading.sentences, **options)]


@pytest.mark.parametrize(
    "text",
    [
        "According to the Sahl Courier, the ferry left early.",
        "The ferry left early, the Sahl Courier reported.",
        "The ferry left early, says the Sahl Courier.",
        "A pilot told the Sahl Courier that the ferry left early.",
        "Citing two pilots, the Sahl Courier said the ferry left early.",
        "The ferry left early, according to a report in the Sahl Courier.",
        "Sahl Courier, quoting pilots, said the ferry left early.",
        "The Sahl Courier's Ana Sol has since reported that the ferry left early.",
        "In an interview with the Sahl Courier, the pilot denied it.",
        "As first reported late on Monday by the Sahl Courier, the ferry left early.",
        "A Sahl Courier report says that the ferry left early.",
        "The Sahl Courier, which spoke to both pilots, wrote that the ferry left early.",
        "The ferry left early, if the Sahl Courier is to be believed.",
        "According to the local newspaper Sahl Courier, the ferry left early.",
        "In an opinion piece on the website of the Sahl Courier, a pilot wrote that the ferry left early.",
        "In her weekly column for the Sahl Courier, a pilot wrote that the ferry left early.",
        "The ferry left early, to judge by figures carried by a local daily, the Sahl Courier.",
        "The pilot denied that he left early, which the Sahl Courier reported on Monday.",
    ],
)
def test_an_outlet_is_cited(text):
    assert cited(text) == ["Sahl Courier"]


@pytest.mark.parametrize(
    "text",
    [
        "He sold advertising for the Sahl Courier.",
        "The march ended at the Sahl Courier building.",
        "The match was sponsored by the Sahl Courier.",
        "According to the mayor, the ferry left early.",
        "Ana Sol said the ferry left early.",
        "The Sahl Courier closed in 2031 after a strike.",
        "He cut out a piece on the Sahl Courier and its owners.",
        "There is an advertisement on the website of the Sahl Courier.",
        "In a house on the page of the Sahl Courier he saw his own.",
        "He works for a local daily, the Sahl Courier.",
    ],
)
def test_an_outlet_that_is_only_named_is_not_cited(text):
    assert cited(text) == []


def test_the_outlets_own_name_is_no_citation():
    text = "A pilot told the Sahl Courier that the ferry left. He told the Courier twice."
    assert cited(text, own="sahl courier") == []


def test_an_outlet_that_does_not_look_like_one_is_found_where_it_is_known():
    text = "The ferry left early, the Lantern reported."
    assert cited(text) == []
    assert cited(text, known={"lantern"}) == ["Lantern"]


def test_the_newspaper_is_the_one_cited_last():
    text = "The Sahl Courier reported a fire. The newspaper said nobody was hurt."
    assert cited(text) == ["Sahl Courier", "Sahl Courier"]


def test_the_newspaper_is_nobody_where_none_was_cited():
    assert cited("The newspaper said nobody was hurt.") == []


def test_a_short_name_is_the_longer_one_before_it():
    text = "The Sahl Herald reported a fire. Nobody was hurt, the Herald said."
    assert cited(text) == ["Sahl Herald", "Sahl Herald"]


def test_a_carrier_calls_a_short_name_by_the_longer_one_that_it_prints_later():
    carrier = story("a", "Nobody was hurt, the Herald said. It rained. The Sahl Herald reported a fire.")
    assert [(one.outlet, one.key) for one in carrier.citations] == [("Sahl Herald", "sahl herald")] * 2


def test_a_citation_covers_its_sentence():
    carrier = story("a", "It rained. The ferry sank, the Sahl Courier reported. It was old.")
    (found,) = carrier.citations
    assert words_at(carrier, found.covers) == ["The ferry sank, the Sahl Courier reported."]
    assert words_at(carrier, found.spans) == ["the Sahl Courier reported"]


def test_without_sentences_a_citation_covers_its_paragraph():
    text = "It rained. The ferry sank, the Sahl Courier reported."
    (found,) = find_citations(text, (Span(0, len(text)),), ())
    assert found.covers == (Span(0, len(text)),)


@pytest.mark.parametrize(
    "text",
    [
        "KESTON (Meridian Newswire) - The ferry sank.",
        "The ferry sank.\n\nMeridian Newswire contributed to this report.",
        "The ferry sank.\n\nAdditional reporting by Meridian Newswire.",
        "The ferry sank.\n\n© 2031 Meridian Newswire",
        "The ferry sank.\n\n— Meridian Newswire",
        "Source: Meridian Newswire\n\nThe ferry sank.",
    ],
)
def test_an_agency_is_credited(text):
    found = find_credit(text, tuple(cut_paragraphs(text)))
    assert found is not None
    assert [text[span.start : span.end] for span in found.spans] == ["Meridian Newswire"]
    assert found.covers == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank, Meridian Newswire said.",
        "KESTON (population 900) - The ferry sank.",
        "The ferry sank.\n\nAna Sol contributed to this report.",
        "",
    ],
)
def test_nobody_is_credited(text):
    assert find_credit(text, tuple(cut_paragraphs(text))) is None


@pytest.mark.parametrize("unit", ["told the Herald ", "A ", "X's ", "The Herald has had ", "Herald, ", "A.", "in "])
def test_long_hostile_text_is_read_to_its_end(unit):
    text = unit * (100_000 // len(unit))
    whole = (Span(0, len(text)),)
    assert len(find_citations(text, whole, whole)) <= 1
    assert find_credit(text, whole) is None
