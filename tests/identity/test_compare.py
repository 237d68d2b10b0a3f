import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity import compare_mentions
from onrecord.testing import mention
from onrecord.values.identity import Gender, Verdict
from onrecord.values.source import SourceKind

ORGANISATION, OUTLET = SourceKind.ORGANISATION, SourceKind.OUTLET
UNNAMED, COLLECTIVE = SourceKind.UNNAMED, SourceKind.COLLECTIVE
COMPANY = ("corran bank", "obuya")


def compare(one, other):
    found = compare_mentions(one, other)
    assert found == compare_mentions(other, one)
    assert found.reason
    return found


def verdict(one, other):
    return compare(one, other).verdict


def in_two(name, other, **said):
    """Two mentions in stories that have nothing else in common."""
    return mention(name, story="1", **said), mention(other, story="2", **said)


@pytest.mark.parametrize(
    ("one", "other"), [("Idris Falk", "Idris Falk"), ("Liz Ganning", "Elizabeth Ganning"), ("A. B. Falk", "A. B. Falk")]
)
def test_full_names_without_a_clash_are_one(one, other):
    expected = Verdict.SAME if " " in one and one[1] != "." else Verdict.COULD_BE
    assert verdict(*in_two(one, other)) is expected


def test_a_surname_alone_is_not_enough():
    assert verdict(*in_two("Falk", "Idris Falk")) is Verdict.COULD_BE


def test_a_surname_with_the_post_is():
    found = compare(*in_two("Falk", "Idris Falk", role="water minister"))
    assert found.verdict is Verdict.SAME
    assert "the same post" in found.reason


def test_a_surname_in_stories_of_one_affair_is():
    found = compare(*in_two("Falk", "Idris Falk", company=COMPANY))
    assert found.verdict is Verdict.SAME
    assert "one affair" in found.reason


def test_one_other_name_ties_two_stories_only_within_days():
    near = in_two("Falk", "Idris Falk", company=("obuya",), published="2031-03-04")
    assert verdict(*near) is Verdict.SAME
    far = mention("Idris Falk", story="2", company=("obuya",), published="2032-03-04")
    assert verdict(near[0], far) is Verdict.COULD_BE


def test_two_of_one_surname_are_kept_apart_by_first_name_gender_post_and_kinship():
    falk = mention("Idris Falk", story="1", role="water minister", company=COMPANY)
    others = [
        mention("Tomas Falk", story="2", company=COMPANY),
        mention("Mrs Falk", story="2", company=COMPANY),
        mention("Falk", story="2", role="foreign minister", company=COMPANY),
        mention("Falk", story="2", role="the minister's brother", company=COMPANY),
        mention("Falk", story="2", role="painter", company=COMPANY),
    ]
    assert [(verdict(falk, other), compare(falk, other).conflict) for other in others] == [
        (Verdict.DIFFERENT, True)
    ] * len(others)


def test_namesakes_in_other_walks_of_life_are_not_asserted():
    coach = mention("Tom Reyk", story="1", role="coach of Leval United")
    minister = mention("Tom Reyk", story="2", role="finance minister")
    assert compare(coach, minister).conflict
    assert verdict(coach, minister) is not Verdict.SAME


def test_a_name_that_many_bear_needs_more_than_the_name():
    assert verdict(*in_two("Mohammed Khan", "Muhammad Khan")) is Verdict.COULD_BE
    assert verdict(*in_two("Mohammed Khan", "Muhammad Khan", role="oil minister")) is Verdict.SAME


def test_one_story_tells_its_own_sources_apart():
    full, short = mention("Idris Falk", role="minister"), mention("Falk", role="minister")
    assert verdict(full, short) is Verdict.COULD_BE


def test_another_name_that_the_story_gives_counts():
    married = mention("Dora Calvi", story="1", also=("dora pilch",))
    assert verdict(married, mention("Dora Pilch", story="2")) is Verdict.SAME


def test_bodies_are_one_by_name_and_by_affair():
    one = mention("Pakistani foreign ministry", story="1", kind=ORGANISATION)
    assert verdict(one, mention("Islamabad's foreign ministry", story="2", kind=ORGANISATION)) is Verdict.SAME
    short = mention("SBA", story="2", kind=ORGANISATION, company=COMPANY)
    assert verdict(mention("Sennet Basin Authority", kind=ORGANISATION, company=COMPANY), short) is Verdict.SAME
    assert verdict(mention("Sennet Basin Authority", kind=ORGANISATION), short) is Verdict.COULD_BE


def test_a_name_that_every_country_has_is_not_asserted_without_an_affair():
    assert verdict(*in_two("Water Ministry", "Ministry of Water", kind=ORGANISATION)) is Verdict.COULD_BE


def test_a_ministry_is_not_its_minister_nor_its_report():
    ministry = mention("Water Ministry", story="1", kind=ORGANISATION)
    assert verdict(ministry, mention("Idris Falk", story="2", role="water minister")) is Verdict.DIFFERENT
    assert verdict(ministry, mention("Water Ministry", story="2", kind=SourceKind.DOCUMENT)) is Verdict.DIFFERENT


def test_a_country_taken_for_a_person_is_a_body_still():
    assert verdict(mention("Pakistan", story="1"), mention("Islamabad", story="2", kind=ORGANISATION)) is Verdict.SAME


def test_an_outlets_short_name_is_its_own_in_its_own_pages():
    ledger = mention("Leval Ledger", story="1", kind=OUTLET)
    own = mention("The Ledger", story="2", kind=OUTLET, outlet="The Leval Ledger")
    assert verdict(ledger, own) is Verdict.SAME
    assert verdict(ledger, mention("The Ledger", story="2", kind=OUTLET, outlet="Sahl Courier")) is Verdict.COULD_BE


def test_the_unnamed_are_never_more_than_could_be():
    said = {"kind": UNNAMED, "description": "a senior official at the Water Ministry", "published": "2031-03-04"}
    found = compare(
        mention(None, story="1", company=COMPANY, **said), mention(None, story="2", company=COMPANY, **said)
    )
    assert found.verdict is Verdict.COULD_BE
    assert all(words in found.reason for words in ("same description", "same office", "same day"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("an official at the Water Ministry", "an official at the Ministry of Irrigation"),
        ("a spokeswoman for the mayor", "a spokesman for the mayor"),
        ("a lorry driver", "a bus driver"),
        ("a source", "a source"),
    ],
)
def test_the_unnamed_of_another_office_or_gender_or_none_are_different(one, other):
    said = {"kind": UNNAMED, "published": "2031-03-04"}
    pair = (
        mention(None, story="1", description=one, gender=_told(one), **said),
        mention(None, story="2", description=other, gender=_told(other), **said),
    )
    assert verdict(*pair) is Verdict.DIFFERENT


def _told(words):
    return Gender.FEMALE if "woman" in words else Gender.MALE if "man " in words else None


def test_a_named_one_who_holds_the_post_could_be_the_unnamed_one():
    unnamed = mention(None, story="1", kind=UNNAMED, description="a spokeswoman for Osmara's prime minister")
    named = mention("Yasmin Trevik", story="2", role="the prime minister's spokeswoman")
    assert verdict(unnamed, named) is Verdict.COULD_BE
    aide = mention("Yasmin Trevik", story="2", role="the prime minister's cook")
    assert verdict(unnamed, aide) is Verdict.DIFFERENT


def test_what_goes_round_is_nobody():
    assert verdict(*in_two("critics", "critics", kind=COLLECTIVE, several=True)) is Verdict.DIFFERENT


def test_documents_of_one_body_could_be_one():
    said = {"kind": SourceKind.DOCUMENT, "description": "a summary of its last inspection"}
    assert verdict(*in_two("Sennet Basin Authority", "Sennet Basin Authority", **said)) is Verdict.COULD_BE
    assert verdict(*in_two("Sennet Basin Authority", "Water Ministry", **said)) is Verdict.DIFFERENT


WORDS = st.sampled_from(
    ["Falk", "Idris", "Dr", "Jr", "al-", "O’Neill", "of", "Ministry", "Pakistan", ",", "\x00", "İ", "ß", ""]
)
TEXT = st.one_of(st.none(), st.lists(WORDS, max_size=5).map(" ".join), st.text(max_size=20))


@given(*(st.tuples(TEXT, TEXT, TEXT, st.sampled_from(SourceKind), st.booleans()) for _ in range(2)))
def test_anything_can_be_compared_and_order_makes_no_difference(one, other):
    pair = [
        mention(name or None, story=str(number), role=role, description=words, kind=kind, several=several)
        for number, (name, role, words, kind, several) in enumerate((one, other))
    ]
    found = compare(*pair)
    assert 0 <= found.score < 1
    if {each.kind for each in pair} & {UNNAMED, COLLECTIVE}:
        assert found.verdict is not Verdict.SAME
    if found.conflict:
        assert found.verdict is not Verdict.SAME
