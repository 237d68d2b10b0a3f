"""A source is found again by what a ruling names it by."""

from dataclasses import replace

import pytest
from tests.cli.conftest import Cast, Told, build_story

from onrecord.identity import find_source, mark_source, source_rulings
from onrecord.values.decision import Verb
from onrecord.values.fetched import Digest
from onrecord.values.identity import MentionKey, RulingKind, SourceRuling
from onrecord.values.lineage import EdgeKind
from onrecord.values.page import Kind
from onrecord.values.ruling import EdgeMark, Ruling, SourceMark
from onrecord.values.source import SourceKind
from onrecord.values.story import Story

KEY = Digest("carrier")
RENN = Cast("Tobias Renn", keys=("tobias renn", "renn"))
SHORT = Cast("Renn", keys=("renn",))
OTHER = Cast("Una Renn", keys=("una renn", "renn"))
LETTER = Cast("Tobias Renn", SourceKind.DOCUMENT, "a letter", keys=("tobias renn",))
NOTE = Cast("Tobias Renn", SourceKind.DOCUMENT, "his note", keys=("tobias renn",))
AIDE = Cast(None, SourceKind.UNNAMED, "an aide")
CLERK = Cast(None, SourceKind.UNNAMED, "a clerk")
BOTH = Cast("Tobias Renn and Ada Quill", several=True, words="T and A", keys=("tobias renn and ada quill", "quill"))


def story_of(*cast: Cast, key: Digest = KEY) -> Story:
    """A story in which each source says one thing, under a key of its record."""
    names = ". ".join(one.words or one.name or "" for one in cast)
    lines = " ".join(f"{{s{n}:S}} {{c{n}:said}} {{q{n}:it}}." for n in range(1, len(cast) + 1))
    told = {number + 1: Told(number) for number in range(len(cast))}
    return replace(build_story([(Kind.ARTICLE, f"{names}. {lines}")], cast=cast, told=told), key=key)


def test_a_mark_has_the_words_of_the_story():
    assert mark_source(story_of(RENN, AIDE), 1) == SourceMark(KEY, None, SourceKind.UNNAMED, "an aide")


@pytest.mark.parametrize("cast", [(RENN, OTHER, AIDE), (RENN, LETTER, NOTE, CLERK, AIDE), (BOTH, OTHER)])
def test_every_source_is_found_by_its_own_mark(cast):
    story = story_of(*cast)
    for number in range(len(cast)):
        assert find_source(mark_source(story, number), story) == MentionKey(KEY, number)


def test_one_of_those_who_speak_together_is_found():
    story = story_of(OTHER, BOTH)
    mark = mark_source(story, 1, 1)
    assert mark.name == "Ada Quill"
    assert find_source(mark, story) == MentionKey(KEY, 1, 1)


def test_it_is_found_when_the_page_is_read_anew_and_its_number_is_another():
    mark = mark_source(story_of(RENN, AIDE), 0)
    assert find_source(mark, story_of(AIDE, OTHER, RENN)) == MentionKey(KEY, 2)


def test_it_is_found_where_it_is_of_another_kind_now():
    outlet = Cast("Tobias Renn", SourceKind.OUTLET, keys=("tobias renn",))
    assert find_source(mark_source(story_of(RENN), 0), story_of(AIDE, outlet)) == MentionKey(KEY, 1)


@pytest.mark.parametrize(("before", "now"), [(SHORT, RENN), (RENN, SHORT)])
def test_it_is_found_by_a_fuller_name_and_by_a_shorter_one(before, now):
    assert find_source(mark_source(story_of(before), 0), story_of(AIDE, now)) == MentionKey(KEY, 1)


@pytest.mark.parametrize("now", [(RENN, OTHER), (AIDE,), ()])
def test_it_is_not_found_where_several_could_be_it_or_none(now):
    assert find_source(mark_source(story_of(SHORT), 0), story_of(*now)) is None


def test_one_without_a_name_is_found_by_its_words_and_by_nothing_else():
    mark = mark_source(story_of(AIDE), 0)
    assert find_source(mark, story_of(CLERK, AIDE)) == MentionKey(KEY, 1)
    assert find_source(mark, story_of(CLERK)) is None
    assert find_source(mark, story_of(AIDE, AIDE)) is None


def test_rulings_on_sources_become_rulings_on_mentions_in_their_order():
    one, other = story_of(RENN), story_of(AIDE, SHORT, key=Digest("other"))
    marks = (mark_source(one, 0), mark_source(other, 1))
    made = [Ruling(verb, *marks, None, "Una Pell", "2031-05-04") for verb in (Verb.MERGE, Verb.SPLIT)]
    stories = {one.key: one, other.key: other}
    ends = (MentionKey(KEY, 0), MentionKey(Digest("other"), 1))
    assert source_rulings(made, stories) == (
        SourceRuling(RulingKind.MERGE, *ends),
        SourceRuling(RulingKind.SPLIT, *ends),
    )


def test_remarks_rulings_on_other_things_and_on_stories_that_are_not_there_are_left_out():
    story = story_of(RENN, AIDE)
    renn, aide = mark_source(story, 0), mark_source(story, 1)
    edge = EdgeMark(EdgeKind.CITES, KEY, None, "ledger")
    gone = replace(aide, story=Digest("gone"))
    rulings = [
        Ruling(Verb.NOTE, renn, None, "look", "Una Pell", "2031-05-04"),
        Ruling(Verb.REJECT, edge, None, None, "Una Pell", "2031-05-04"),
        Ruling(Verb.MERGE, renn, gone, None, "Una Pell", "2031-05-04"),
        Ruling(Verb.MERGE, renn, replace(aide, words="a cook"), None, "Una Pell", "2031-05-04"),
    ]
    assert source_rulings(rulings, {KEY: story}) == ()
