"""Who is one source over the stories of the affair, held to the gold."""

import pytest
from tests.demo.gold import AFFAIR, PAGES, TEXTS, expect_misses, shared, span_of

from onrecord.identity import match_sources, mentions_of
from onrecord.values.source import SourceKind

MISSED_PEOPLE = {
    "Kit Amankwah": "in 12 she says nothing: her log does, which has her name, and she is no source of her own",
}
PERSONS = {SourceKind.PERSON, SourceKind.AUTHOR}
PEOPLE = {person["name"]: person["pages"] for person in AFFAIR["people"]}


@pytest.fixture(scope="module")
def mentions(stories):
    """Page and mention, by the key of the mention."""
    return {mention.key: (stem, mention) for stem in PAGES for mention in mentions_of(stories[stem])}


@pytest.fixture(scope="module")
def identities(mentions):
    """The identity of each mention."""
    found = match_sources([mention for _, mention in mentions.values()])
    return {key: identity for identity in found for key in identity.mentions}


def _people(mentions, name):
    """The mentions of a person by that name, by page."""
    return {key: stem for key, (stem, one) in mentions.items() if one.name == name and one.kind in PERSONS}


def test_the_gold_knows_every_page_with_the_name() -> None:
    assert {name: [stem for stem in PAGES if name in TEXTS[stem]] for name in PEOPLE} == PEOPLE


@pytest.mark.parametrize("name", expect_misses(list(PEOPLE), MISSED_PEOPLE, str))
def test_a_person_is_heard_in_every_story(mentions, name):
    assert sorted(set(_people(mentions, name).values())) == PEOPLE[name]


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_of_many_stories_is_one_identity(mentions, identities, name):
    assert len({identities[key].key for key in _people(mentions, name)}) == 1


def test_no_two_people_are_one(mentions, identities):
    for name in PEOPLE:
        held = {identities[key].key for key in _people(mentions, name)}
        others = {identities[key].key for other in PEOPLE if other != name for key in _people(mentions, other)}
        assert not held & others


def test_nobody_unnamed_is_ever_taken_for_somebody_in_another_story(mentions, identities):
    """Not even A, who is one person in the fiction: no page proves it to a machine."""
    for key, (stem, mention) in mentions.items():
        if mention.unnamed and not mention.several:
            assert {mentions[other][0] for other in identities[key].mentions} == {stem}


@pytest.mark.parametrize("pair", AFFAIR["could_be_one"], ids=lambda pair: pair["second"]["page"])
def test_two_descriptions_that_fit_one_person_are_linked_as_such(stories, mentions, identities, pair):
    first, second = (_key_at(pair[side], stories, mentions) for side in ("first", "second"))
    assert second in {link.other for link in identities[first].could_be}


def _key_at(place, stories, mentions):
    """The unnamed source whose description stands at the place."""
    story, span = stories[place["page"]], span_of(place, stories)
    (key,) = (
        key
        for key, (stem, mention) in mentions.items()
        if stem == place["page"]
        and mention.unnamed
        and (description := story.sources[key.source].description) is not None
        and shared(span, (description,))
    )
    return key
