"""JSON-LD: the story among all that a page describes, in whatever state its JSON is."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.page.head.linked_data import LONGEST_SCRIPT, Described, Person, clean, describe, text_of

STORY = {
    "@context": "https://schema.org",
    "@type": "ReportageNewsArticle",
    "headline": "Ferry stops at high tide",
    "author": [{"@type": "Person", "name": "Ada Quill"}, {"@type": "Person", "name": "Tom Reyes"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "Harbour Post"},
    "datePublished": "2021-07-07T14:05:00Z",
}


def test_reads_the_story() -> None:
    assert describe([json.dumps(STORY)]) == Described(
        headline="Ferry stops at high tide",
        authors=(Person("Ada Quill", organisation=False), Person("Tom Reyes", organisation=False)),
        publisher="Harbour Post",
        published=("2021-07-07T14:05:00Z",),
    )


def test_follows_references_within_a_graph() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "datePublished": "2020-01-01", "inLanguage": "en-GB"},
            {"@type": "Article", "headline": "Ferry stops", "author": {"@id": "#ada"}, "publisher": {"@id": "#post"}},
            {"@type": "Person", "@id": "#ada", "name": "Ada Quill"},
            {"@type": ["Organization", "Brand"], "@id": "#post", "name": "Harbour Post"},
        ]
    }
    found = describe([json.dumps(graph)])
    assert (found.headline, found.publisher, found.language) == ("Ferry stops", "Harbour Post", "en-GB")
    assert found.authors == (Person("Ada Quill", organisation=False),)
    assert found.published == ("2020-01-01",)


def test_prefers_a_story_to_the_page_and_the_story_of_that_title_to_others() -> None:
    scripts = [
        json.dumps({"@type": "WebPage", "headline": "Harbour Post front page"}),
        json.dumps({"@type": "NewsArticle", "headline": "Another story"}),
        json.dumps({"@type": "NewsArticle", "headline": "Ferry stops"}),
    ]
    assert describe(scripts).headline == "Another story"
    assert describe(scripts, titles=["FERRY STOPS!"]).headline == "Ferry stops"


def test_passes_over_the_stories_of_a_list() -> None:
    teasers = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another story"}]}
    assert describe([json.dumps(teasers)]).headline is None


@pytest.mark.parametrize(
    "script",
    [
        "<!-- " + json.dumps(STORY) + " -->",
        "//<![CDATA[\n" + json.dumps(STORY) + "\n//]]>",
        json.dumps(STORY) + ";",
        json.dumps(STORY)[:-1] + ",}",
        json.dumps(STORY).replace("high tide", "high \t\x01tide"),
    ],
)
def test_mends_what_is_safe_to_mend(script: str) -> None:
    assert describe([script]).headline == "Ferry stops at high tide"


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "[" * 100_000,
        '{"a":' * 10_000 + "1" + "}" * 10_000,
        '{"@type": "NewsArticle", "headline": ' + "9" * 10_000 + "}",
        " " * (LONGEST_SCRIPT + 1),
        '{"@type": "NewsArticle", "headline": {"@value": {"@value": {"@value": {"@value": "x"}}}}}',
        '{"@type": {"@type": 1}, "headline": "x"}',
    ],
    ids=lambda script: script[:12],
)
def test_broken_and_hostile_scripts_say_nothing(script: str) -> None:
    assert describe([script]) == Described()


def test_a_broken_script_does_not_hide_the_next() -> None:
    assert describe(["{", json.dumps(STORY)]).headline == "Ferry stops at high tide"


@pytest.mark.parametrize("filling", [" ", ",", ", ", "]", "//", "-->", "/*"])
def test_hostile_scripts_are_read_in_linear_time(filling: str) -> None:
    started = time.process_time()
    describe(["{" + filling * (2_000_000 // len(filling)) + "{"])
    assert time.process_time() - started < 5.0


def test_a_deep_but_legal_script_is_walked_without_recursion() -> None:
    script = '{"x":' * 400 + json.dumps(STORY) + "}" * 400
    assert describe([script]).headline == "Ferry stops at high tide"


def test_very_long_values_are_cut() -> None:
    found = describe([json.dumps({"@type": "NewsArticle", "headline": "tide " * 1_000_000})])
    assert found.headline is None
    found = describe([json.dumps({"@type": "NewsArticle", "headline": "tide " * 100_000})])
    assert found.headline is not None
    assert len(found.headline) <= 2_000


@pytest.mark.parametrize("wrong", [None, 7, True, [], {}, [[]], [None], {"name": []}, {"name": {"name": 7}}])
def test_values_of_wrong_types_are_absent(wrong: object) -> None:
    story = dict.fromkeys([*STORY, "publisher", "inLanguage", "url", "dateModified", "@id", "description"], wrong)
    assert describe([json.dumps(story | {"@type": "NewsArticle"})]) == Described()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*STORY, "name", "@id", "@value", "@graph", "creator", "url"]) | st.text(),
            inner,
            max_size=5,
        )
    ),
)


@given(st.one_of(st.text(), JSON.map(json.dumps)), JSON)
def test_nothing_that_a_script_holds_can_break_the_reading(script: str, value: object) -> None:
    story = json.dumps({"@type": "NewsArticle", "author": value, "headline": value, "publisher": value})
    found = describe([script, story])
    for text in (
        found.headline,
        found.publisher,
        found.language,
        *found.published,
        *(who.name for who in found.authors),
    ):
        assert text is None or (text and text == text.strip())
    assert text_of(value) is None or text_of(value)


@given(st.text())
def test_clean_words_stay_as_they_are(words: str) -> None:
    once = clean(words)
    assert once is None or once == once.strip()


def test_saves_the_whole_strings_of_a_story_in_broken_json() -> None:
    script = """{"@type": "NewsArticle", "headline": "Ferry stops", "datePublished": "2021-07-07T14:05:00Z",
        "dateModified": "2021-07-08", "author": [{"@type": "Person", "name": "Ada \\u0051uill"}],
        "relatedLink": [{"headline": "Another story", "datePublished": "2020-01-01"}], "oops" }"""
    assert describe([script]) == Described(
        recovered=Described(
            headline="Ferry stops",
            authors=(Person("Ada Quill", organisation=False),),
            published=("2021-07-07T14:05:00Z",),
            updated=("2021-07-08",),
        )
    )


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "The "late" ferry", oops',
        '{"@type": "Organization", "headline": "Ferry stops", oops',
        '{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": "Another story", },',
        '{"@type": "NewsArticle", "headline": 7, "author": {"age": 7}, oops',
    ],
    ids=["cut by a quotation mark", "no story", "another story", "no strings"],
)
def test_saves_nothing_doubtful_of_broken_json(script: str) -> None:
    assert describe([script]) == Described()


def test_whole_json_beside_broken_json_is_read_as_ever() -> None:
    described = describe(['{"@type": "NewsArticle", "author": "Tom Reyes", oops', json.dumps(STORY)])
    assert described.headline == "Ferry stops at high tide"
    assert described.recovered == Described(authors=(Person("Tom Reyes", organisation=False),))


@pytest.mark.parametrize(
    "piece", ['"author": {', '"headline": "', '"author" : [{"name" ', '\\"', '"@type": "Article", ']
)
def test_hostile_broken_json_is_read_in_linear_time(piece: str) -> None:
    started = time.process_time()
    describe(['{"@type": "Article", ' + piece * 30_000])
    assert time.process_time() - started < 2.0


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    described = describe([r'{"@type": "NewsArticle", "headline": "Rain \ud83d falls \ud83c\udf27"}'])
    assert described.headline == "Rain \ufffd falls \N{CLOUD WITH RAIN}"
