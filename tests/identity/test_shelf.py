import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identity import IdentityShelf, identity_keys, match_sources
from onrecord.identity.candidates import CEILING
from onrecord.testing import mention
from onrecord.values.identity import RulingKind, SourceRuling, Verdict
from onrecord.values.source import SourceKind

MERGE, SPLIT = RulingKind.MERGE, RulingKind.SPLIT
COMPANY = ("corran bank", "obuya")


def groups(identities):
    return {frozenset(one.mentions) for one in identities}


def together(identities, *mentions):
    keys = {each.key for each in mentions}
    return any(keys <= set(one.mentions) for one in identities)


def falks(count):
    return [mention("Idris Falk", story=str(number), role="water minister") for number in range(count)]


def test_an_identity_says_who_it_is_and_why():
    full = mention("Idris Falk", story="1", role="water minister", published="2031-03-04")
    short = mention("Falk", story="2", role="water minister", published="2031-03-03")
    (found,) = match_sources([full, short])
    assert (found.name, found.kind, found.key) == ("Idris Falk", SourceKind.PERSON, short.key)
    assert found.mentions == (full.key, short.key)
    (link,) = found.links
    assert {link.one, link.other} == {full.key, short.key}
    assert (link.likeness.reason, found.score) == ("the surname alone; the same post", link.likeness.score)


def test_links_are_one_fewer_than_mentions_and_tie_all_of_them():
    (found,) = match_sources([*falks(5), mention("I. Falk", story="8", role="minister of water")])
    assert len(found.links) == len(found.mentions) - 1
    assert {key for link in found.links for key in (link.one, link.other)} == set(found.mentions)


def test_a_short_name_of_two_who_are_not_one_goes_to_neither():
    idris = mention("Idris Falk", story="1", company=COMPANY)
    tomas = mention("Tomas Falk", story="2", company=COMPANY)
    falk = mention("Falk", story="3", company=COMPANY)
    identities = match_sources([idris, tomas, falk])
    assert len(identities) == 3
    (alone,) = (one for one in identities if one.mentions == (falk.key,))
    assert {link.other for link in alone.could_be} == {idris.key, tomas.key}
    assert all("more than one" in link.likeness.reason for link in alone.could_be)
    assert {link.likeness.verdict for link in alone.could_be} == {Verdict.COULD_BE}


def test_a_third_never_joins_two_in_conflict():
    coach = mention("Tom Reyk", story="1", role="coach")
    plain = mention("Tom Reyk", story="2")
    minister = mention("Tom Reyk", story="3", role="finance minister")
    assert not together(match_sources([coach, plain, minister]), coach, minister)


def test_the_unnamed_stay_alone_with_links_to_whom_they_could_be():
    said = {"kind": SourceKind.UNNAMED, "description": "an engineer at the dam", "published": "2031-03-04"}
    one, other = (mention(None, story=story, company=COMPANY, **said) for story in "12")
    first, second = match_sources([one, other])
    assert (first.mentions, second.mentions) == ((one.key,), (other.key,))
    assert first.could_be[0].other == other.key
    assert first.could_be[0].likeness.verdict is Verdict.COULD_BE


def test_a_merge_beats_the_score():
    one, other = mention("Idris Falk", story="1"), mention("Tomas Lind", story="2")
    (found,) = match_sources([one, other], [SourceRuling(MERGE, one.key, other.key)])
    assert found.links[0].ruled
    unnamed = mention(None, story="3", kind=SourceKind.UNNAMED, description="an aide")
    assert together(match_sources([one, unnamed], [SourceRuling(MERGE, unnamed.key, one.key)]), one, unnamed)


def test_a_split_is_never_bridged_by_a_third():
    mentions = falks(6)
    ruling = SourceRuling(SPLIT, mentions[0].key, mentions[1].key)
    found = match_sources(mentions, [ruling])
    assert not together(found, mentions[0], mentions[1])
    keys = [one.key for one in mentions]
    merged = [ruling, SourceRuling(MERGE, keys[0], keys[2]), SourceRuling(MERGE, keys[1], keys[2])]
    shelf = IdentityShelf(merged)
    shelf.add(mentions)
    assert not together(shelf.identities(), mentions[0], mentions[1])
    assert shelf.overruled() == (merged[1],)
    assert together(shelf.identities(), mentions[1], mentions[2])


def test_those_an_editor_split_are_not_offered_as_could_be():
    one, other = falks(2)
    found = match_sources([one, other], [SourceRuling(SPLIT, one.key, other.key)])
    assert [each.could_be for each in found] == [(), ()]


def test_a_split_takes_nobody_else_along():
    mentions = falks(6)
    found = match_sources(mentions, [SourceRuling(SPLIT, mentions[3].key, mentions[0].key)])
    assert sorted(len(one.mentions) for one in found) == [1, 5]
    assert together(found, *(each for each in mentions if each is not mentions[3]))


def test_a_group_that_an_editor_keeps_apart_from_another_is_not_offered_to_it():
    mentions = falks(6)
    found = match_sources(mentions, [SourceRuling(SPLIT, mentions[3].key, mentions[0].key)])
    assert [each.could_be for each in found] == [(), ()]


def test_a_merge_of_two_who_differ_joins_all_that_are_one_with_either():
    idris = [mention("Idris Falk", story=str(number), role="water minister") for number in range(3)]
    tomas = [mention("Tomas Falk", story=f"t{number}", role="painter") for number in range(3)]
    assert len(match_sources([*idris, *tomas])) == 2
    (found,) = match_sources([*idris, *tomas], [SourceRuling(MERGE, idris[1].key, tomas[2].key)])
    assert len(found.links) == 5
    assert sum(link.ruled for link in found.links) == 1


def test_a_merge_brings_no_third_in_whom_something_stands_against():
    one, other = mention("Idris Falk", story="1"), mention("Tomas Lind", story="2")
    third = mention("Tomas Falk", story="3")
    found = match_sources([one, other, third], [SourceRuling(MERGE, one.key, other.key)])
    assert not together(found, one, third)


def test_of_two_rulings_on_a_pair_the_later_counts():
    one, other = falks(2)
    split, merge = SourceRuling(SPLIT, one.key, other.key), SourceRuling(MERGE, other.key, one.key)
    assert together(match_sources([one, other], [split, merge]), one, other)
    assert not together(match_sources([one, other], [merge, split]), one, other)


def test_rulings_come_and_go():
    mentions = falks(4)
    shelf = IdentityShelf()
    shelf.add(mentions)
    before = shelf.identities()
    shelf.rule([SourceRuling(SPLIT, mentions[0].key, mentions[3].key)])
    assert not together(shelf.identities(), mentions[0], mentions[3])
    shelf.rule([])
    assert shelf.identities() == before


def test_a_ruling_on_mentions_that_are_not_there_waits_for_them():
    one, other = mention("Idris Falk", story="1"), mention("Tomas Lind", story="2")
    shelf = IdentityShelf([SourceRuling(MERGE, one.key, other.key)])
    shelf.add([one])
    assert together(shelf.identities(), one)
    shelf.add([other])
    assert together(shelf.identities(), one, other)


def test_adding_says_what_changed():
    shelf = IdentityShelf()
    shelf.add([mention("Idris Falk", story="1"), mention("Ana Sol", story="1")])
    (changed,) = shelf.add([mention("Idris Falk", story="2")])
    assert (changed.name, len(changed.mentions), len(shelf)) == ("Idris Falk", 2, 3)
    assert shelf.identity_of(changed.key) == changed


def test_adding_says_nothing_of_those_that_only_stand_near():
    shelf = IdentityShelf()
    shelf.add(crowd(2 * CEILING))
    (changed,) = shelf.add([mention("Zora Falk", story="x")])
    assert changed.name == "Zora Falk"


def test_a_mention_given_again_takes_the_place_of_the_old_one():
    shelf = IdentityShelf()
    shelf.add([mention("Idris Falk", story="1", source=0)])
    shelf.add([mention("Ana Sol", story="1", source=0)])
    assert [one.name for one in shelf.identities()] == ["Ana Sol"]


FIRST = ("Idris ", "I. ", "Tomas ", "", "Mrs ")
ROLES = (None, "water minister", "minister", "mayor of Ambry", "painter", "the minister's brother")
KINDS = (SourceKind.PERSON, SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.UNNAMED)


@st.composite
def records(draw):
    count = draw(st.integers(1, 14))
    return [
        mention(
            draw(st.sampled_from(FIRST)) + draw(st.sampled_from(("Falk", "Falck"))),
            story=str(number),
            kind=draw(st.sampled_from(KINDS)),
            role=draw(st.sampled_from(ROLES)),
            published=draw(st.sampled_from((None, "2031-03-04", "2031-03-20"))),
            company=draw(st.sampled_from(((), COMPANY))),
        )
        for number in range(count)
    ]


@settings(deadline=None)
@given(records(), st.randoms(use_true_random=False), st.data())
def test_order_and_portions_make_no_difference(mentions, chance, data):
    rulings = [
        SourceRuling(data.draw(st.sampled_from(RulingKind)), chance.choice(mentions).key, chance.choice(mentions).key)
        for _ in range(data.draw(st.integers(0, 3)))
    ]
    expected = match_sources(mentions, rulings)
    assert sorted(key for one in expected for key in one.mentions) == sorted(each.key for each in mentions)
    shuffled = mentions[:]
    chance.shuffle(shuffled)
    assert match_sources(shuffled, rulings) == expected
    shelf = IdentityShelf()
    for each in shuffled:
        shelf.add([each])
    shelf.rule(rulings)
    assert shelf.identities() == expected
    gone = chance.sample(mentions, len(mentions) // 2)
    shelf.remove([each.key for each in gone])
    assert shelf.identities() == match_sources([each for each in mentions if each not in gone], rulings)


@settings(deadline=None)
@given(records(), st.randoms(use_true_random=False), st.data())
def test_keys_alone_are_those_of_the_identities(mentions, chance, data):
    rulings = [
        SourceRuling(data.draw(st.sampled_from(RulingKind)), chance.choice(mentions).key, chance.choice(mentions).key)
        for _ in range(data.draw(st.integers(0, 3)))
    ]
    wanted = [each.key for each in chance.sample(mentions, max(1, len(mentions) // 3))]
    identities = match_sources(mentions, rulings)
    expected = [(key, one.key) for one in identities for key in sorted(one.mentions) if key in wanted]
    assert list(identity_keys(wanted, mentions, rulings).items()) == expected


def test_asking_for_keys_leaves_the_rest_to_be_grouped_later():
    mentions = [mention("Ana Sol", story="1"), mention("Idris Falk", story="1"), mention("Idris Falk", story="2")]
    shelf = IdentityShelf((), mentions)
    assert shelf.keys([mentions[0].key]) == {mentions[0].key: mentions[0].key}
    assert shelf.identities() == match_sources(mentions)


@pytest.mark.parametrize(("whole", "short"), [("1", "2"), ("2", "1"), ("8", "9"), ("9", "8")])
def test_a_doubt_is_told_by_the_longest_names_whichever_story_sorts_first(whole, short):
    mentions = [
        mention("Tobias Renn", story=whole, role="chairman"),
        mention("Renn", story=short, role="chairman"),
        mention("Renn", story="5"),
    ]
    told = [link.likeness.reason for one in match_sources(mentions) for link in one.could_be]
    assert told == ["the surname alone"] * 2


def test_a_key_that_nobody_has_is_an_error():
    one, other = mention("Ana Sol", story="1"), mention("Ana Sol", story="2")
    with pytest.raises(KeyError):
        identity_keys([other.key], [one])


def crowd(count):
    chance = random.Random(7)
    return [
        mention(
            chance.choice(("Idris", "Tomas", "Ana", "Ruth", "")) + " Falk",
            story=f"{number:05d}",
            role=f"official number{number}",
            published=f"20{10 + number % 20}-03-04",
        )
        for number in range(count)
    ]


def test_a_crowd_is_compared_with_neighbours_only_and_this_is_said(monkeypatch):
    from onrecord.identity import node

    calls = []
    compare = node.compare_profiles
    monkeypatch.setattr(node, "compare_profiles", lambda one, other: calls.append(1) or compare(one, other))
    counts = []
    for size in (200, 400):
        calls.clear()
        shelf = IdentityShelf()
        shelf.add(crowd(size))
        counts.append(len(calls))
    assert counts[1] < 2.6 * counts[0]
    assert any("falk" in words and "400" in words for words in shelf.crowded())


def test_order_makes_no_difference_in_a_crowd():
    mentions = crowd(3 * CEILING)
    expected = match_sources(mentions)
    random.Random(3).shuffle(mentions)
    shelf = IdentityShelf()
    for at in range(0, len(mentions), 50):
        shelf.add(mentions[at : at + 50])
    assert shelf.identities() == expected
    gone, kept = mentions[: 2 * CEILING + 20], mentions[2 * CEILING + 20 :]
    shelf.remove([each.key for each in gone])
    assert shelf.identities() == match_sources(kept)
    assert shelf.crowded() == ()


def test_few_are_compared_with_all_and_nothing_is_cut():
    shelf = IdentityShelf()
    shelf.add(crowd(CEILING - 10))
    assert shelf.crowded() == ()


def test_hostile_names_are_taken_in():
    names = ["", " ", "\x00", "a'" * 100_000, "al " * 50_000, "Dr " * 1000, "\ud800", "Jr", "’", "İ" * 3000, "of the"]
    mentions = [
        mention(name or None, story=f"{kind}{number}", kind=kind, role=name, description=name, affiliation=name)
        for kind in SourceKind
        for number, name in enumerate(names)
    ]
    found = match_sources(mentions)
    assert sum(len(one.mentions) for one in found) == len(mentions)
