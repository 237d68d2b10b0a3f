"""schema.org: only what fits, no verdict, and nothing left out uncounted."""

import json

from tests.cli.conftest import Cast, Told, affair_story, build_story
from tests.exports.reviewed import SURROGATE, decide, hostile_story, reviewed, reviewed_affair, with_head

from onrecord.exports.identifiers import digest_address
from onrecord.exports.schema_org import MAKER, line_nodes, lines_without_type, stories_to_schema_org
from onrecord.values.attribution import Form
from onrecord.values.decision import Verb
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance


def graph(*stories):
    document = json.loads("".join(stories_to_schema_org(stories)))
    assert document["@context"] == "https://schema.org"
    return document["@graph"]


def of_type(name, *stories):
    return [node for node in graph(*stories) if node["@type"] == name]


def spoken(kind, *, several=False, form=Form.INDIRECT, stance=Stance.ASSERTS):
    """A story with one line of a source of this kind."""
    return build_story(
        [(Kind.ARTICLE, "{s1:Ada Quill} {c1:said} {q1:it was “quite” dry}.")],
        cast=(Cast("Ada Quill", kind, several=several),),
        told={1: Told(0, stance=stance)},
        forms={1: form},
    )


def test_a_story_is_an_article_described_by_us_and_not_by_its_outlet():
    (article,) = of_type("NewsArticle", reviewed(with_head(address="https://news.example/a", credit="Meridian Wire")))
    assert article == {
        "@id": "https://news.example/a",
        "@type": "NewsArticle",
        "url": "https://news.example/a",
        "identifier": digest_address(with_head().key),
        "headline": "Inquiry opens at Brackwater lock",
        "datePublished": "2031-05-02",
        "creditText": "Meridian Wire",
        "inLanguage": "en",
        "author": [{"@type": "Person", "name": "Una Pell"}],
        "publisher": {"@type": "Organization", "name": "Brackwater Gazette"},
        "sdPublisher": {"@id": MAKER},
    }


def test_an_empty_record_is_only_its_maker():
    assert [node["@id"] for node in graph()] == [MAKER]


def test_quoted_words_are_a_quotation_of_who_said_them():
    quotation = of_type("Quotation", reviewed(affair_story()))[0]
    assert quotation["text"] == "“I was NOT at the lock,”"
    assert quotation["spokenByCharacter"] == {
        "@type": "Person", "name": "Tobias Renn", "description": "the river authority’s chairman",
    }  # fmt: skip
    assert (quotation["creativeWorkStatus"], quotation["keywords"]) == ("suggested", "denies")


def test_only_the_quoted_part_of_a_mixed_content_is_a_quotation():
    (quotation,) = of_type("Quotation", reviewed(spoken(SourceKind.PERSON, form=Form.MIXED)))
    assert quotation["text"] == "“quite”"
    (claim,) = of_type("Claim", reviewed(spoken(SourceKind.PERSON, form=Form.MIXED)))
    assert claim["text"] == "it was “quite” dry"


def test_what_is_asserted_or_confirmed_is_a_claim_and_nothing_else_is():
    claims = {stance: of_type("Claim", reviewed(spoken(SourceKind.PERSON, stance=stance))) for stance in Stance}
    assert {stance for stance, found in claims.items() if found} == {Stance.ASSERTS, Stance.CONFIRMS}
    (claim,) = claims[Stance.ASSERTS]
    assert claim["author"] == {"@type": "Person", "name": "Ada Quill"}
    assert claim["appearance"]["@id"] == digest_address(spoken(SourceKind.PERSON).key)


def test_who_speaks_stands_where_schema_org_has_a_place_for_it():
    keys = {
        (kind, several): set(of_type("Claim", reviewed(spoken(kind, several=several)))[0])
        - {"@id", "@type", "text", "appearance", "creativeWorkStatus", "keywords"}
        for kind in SourceKind
        for several in (False, True)
    }
    assert keys.pop((SourceKind.PERSON, False)) == {"author"}
    assert keys.pop((SourceKind.ORGANISATION, False)) == {"author"}
    assert keys.pop((SourceKind.OUTLET, False)) == {"author"}
    assert keys.pop((SourceKind.DOCUMENT, False)) == keys.pop((SourceKind.DOCUMENT, True)) == {"isBasedOn"}
    assert set(map(frozenset, keys.values())) == {frozenset({"creditText"})}


def test_a_review_is_drafted_only_for_a_claim_that_an_editor_took_and_never_rated():
    story = spoken(SourceKind.PERSON)
    assert of_type("ClaimReview", reviewed(story)) == []
    (review,) = of_type("ClaimReview", reviewed(story, decide(story, 0, Verb.ACCEPT)))
    (claim,) = of_type("Claim", reviewed(story, decide(story, 0, Verb.ACCEPT)))
    assert review["itemReviewed"] == {"@id": claim["@id"]}
    assert (review["creativeWorkStatus"], claim["creativeWorkStatus"]) == ("Draft", "accepted")
    assert not {"reviewRating", "author", "datePublished", "url"} & set(review)


def test_lines_without_a_type_are_counted():
    told = reviewed_affair()
    assert lines_without_type(told) == sum(not line_nodes(told, index) for index in told.kept) == 2
    assert lines_without_type(reviewed(spoken(SourceKind.PERSON, stance=Stance.DENIES))) == 1


def test_every_quotation_claim_and_review_says_how_it_stands():
    nodes = [node for node in graph(reviewed_affair()) if node["@type"] in {"Quotation", "Claim", "ClaimReview"}]
    assert {node["creativeWorkStatus"] for node in nodes} == {"suggested", "accepted", "fixed", "Draft"}


def test_rejected_lines_are_marked_where_they_are_wanted():
    story = spoken(SourceKind.PERSON)
    assert of_type("Claim", reviewed(story, decide(story, 0, Verb.REJECT))) == []
    (claim,) = of_type("Claim", reviewed(story, decide(story, 0, Verb.REJECT), rejected=True))
    assert claim["creativeWorkStatus"] == "rejected"


def test_hostile_words_end_no_element_around_them_and_come_back():
    words = f"</script> \u202e {SURROGATE} <!--"
    encoded = "".join(stories_to_schema_org([reviewed(hostile_story(words))]))
    assert "<" not in encoded
    assert encoded.encode()
    assert json.loads(encoded)["@graph"][1]["headline"] == words.replace(SURROGATE, "\ufffd")
