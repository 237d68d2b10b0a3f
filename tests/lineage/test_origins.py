from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.lineage.carriers import BAKERY, FERRY, MARKET, WEATHER, span_of, story

from onrecord.lineage import MemoryShelf, count_origins, find_edges
from onrecord.values.claim import Side
from onrecord.values.lineage import Place, Range, Speaker, Utterance
from onrecord.values.source import SourceKind
from onrecord.values.stance import Ground
from onrecord.values.text import Span

OFFICIAL = Speaker(SourceKind.UNNAMED, description="a senior official", affiliation="the harbour authority", number=0)
GALAN = Speaker(SourceKind.PERSON, key="rana galan", name="Rana Galan", number=0)
SAIL = "The minister sailed to Port Sahl."


def line(carrier, words=SAIL, speaker=None, *, number=0, side=Side.FOR, said=None):
    return Utterance(carrier.key, number, span_of(carrier, words), side, speaker, said)


def count(*statements_and_carriers, side=Side.FOR):
    """The origins of some statements, each given as a pair of its carrier and the statement."""
    carriers = {carrier.key: carrier for carrier, _ in statements_and_carriers}
    shelf = MemoryShelf(carriers.values())
    edges = {edge: None for carrier in carriers.values() for edge in find_edges(carrier, shelf)}
    return count_origins([one for _, one in statements_and_carriers], edges, carriers, side=side)


def said_in(key, *paragraphs, speaker=None, words=SAIL, said=None, **page):
    carrier = story(key, *paragraphs, **page)
    return carrier, line(carrier, words, speaker, said=said)


def rules(origins, *, certain):
    return {reason.rule for reason in origins.reasons if reason.certain is certain}


def test_two_outlets_in_their_own_voices_are_two():
    origins = count(
        said_in("a", SAIL, FERRY), said_in("b", "He was gone by noon.", SAIL, MARKET, outlet="Sahl Courier")
    )
    assert origins.most == 2
    assert [origin.name for origin in origins.origins] == ["Leval Ledger", "Sahl Courier"]


def test_two_lines_in_nearly_the_same_words_could_be_one():
    words = "The minister sailed to Port Sahl with two aides."
    other = "With two aides the minister sailed off to Port Sahl."
    origins = count(said_in("a", words, FERRY, words=words), said_in("b", other, MARKET, words=other, outlet="X"))
    assert origins.people == Range(1, 2)
    assert rules(origins, certain=False) == {"like-lines"}


def test_lines_in_like_words_are_brought_together_by_one_reason_fewer_than_there_are_lines():
    words = "The minister sailed to Port Sahl with two aides."
    pairs = [said_in(key, words, words=words, outlet=key) for key in ("a", "b", "c", "d")]
    origins = count_origins([one for _, one in pairs], (), {carrier.key: carrier for carrier, _ in pairs})
    assert origins.people == Range(1, 4)
    assert [reason.rule for reason in origins.reasons] == ["like-lines"] * 3


def test_a_copy_adds_no_origin():
    origins = count(said_in("a", SAIL, FERRY), said_in("b", SAIL, FERRY, outlet="Sahl Courier"))
    assert origins.people == Range(1, 1)
    assert rules(origins, certain=True) == {"same-text"}


def test_a_reason_shows_the_words():
    origins = count(said_in("a", SAIL, FERRY), said_in("b", SAIL, FERRY, outlet="Sahl Courier"))
    (reason,) = origins.reasons
    assert reason.words == "same text run of 47 words in Leval Ledger and Sahl Courier"
    assert reason.statements == (0, 1)
    assert {place.story for place in reason.places} == {"a", "b"}
    assert all(isinstance(place, Place) and place.spans for place in reason.places)


def test_a_named_speaker_is_one_whoever_heard_it():
    origins = count(
        said_in("a", SAIL, FERRY, speaker=GALAN), said_in("b", MARKET, SAIL, speaker=GALAN, outlet="Sahl Courier")
    )
    assert (origins.people, origins.stories) == (Range(1, 1), 2)
    assert origins.origins[0].name == "Rana Galan"


def test_two_unnamed_officials_could_be_one_person():
    origins = count(
        said_in("a", SAIL, FERRY, speaker=OFFICIAL, said="2031-03-01"),
        said_in("b", MARKET, "He went to Port Sahl by boat.", speaker=OFFICIAL, said="2031-03-01",
                words="He went to Port Sahl by boat.", outlet="Sahl Courier"),
    )  # fmt: skip
    assert origins.people == Range(1, 2)
    assert [reason.words for reason in origins.reasons] == [
        "could be one person: same description, same office, same day"
    ]


def test_a_speaker_in_many_stories_is_one_reason():
    pairs = [said_in(f"{at}", SAIL, text, speaker=GALAN) for at, text in enumerate((FERRY, MARKET, BAKERY))]
    (reason,) = count(*pairs).reasons
    assert reason.words == "one speaker, Rana Galan, in 3 stories"
    assert reason.statements == (0, 1, 2)
    assert [place.story for place in reason.places] == ["0", "1", "2"]
    two = count(*pairs[:2]).reasons
    assert [reason.words for reason in two] == ["one speaker, Rana Galan, in two stories of Leval Ledger"]


def test_a_log_could_not_be_one_person_with_a_source():
    log = Speaker(SourceKind.UNNAMED, description="A log kept at the quay", affiliation="the quay")
    bare = Speaker(SourceKind.UNNAMED, description="a source")
    words = "He was seen on the boat that night."
    origins = count(
        said_in("a", SAIL, FERRY, speaker=log), said_in("b", words, MARKET, speaker=bare, words=words, outlet="X")
    )
    assert (origins.people, origins.documents) == (Range(1, 1), Range(1, 1))
    assert origins.reasons == ()


def test_unnamed_sources_alike_in_nothing_told_are_shown_with_their_outlets():
    pilot = Speaker(SourceKind.UNNAMED, description="a pilot")
    bare = Speaker(SourceKind.UNNAMED)
    words = "He was seen on the boat that night."
    (reason,) = count(
        said_in("a", SAIL, FERRY, speaker=pilot), said_in("b", words, MARKET, speaker=bare, words=words, outlet="X")
    ).reasons
    assert reason.words == "could be one person: a pilot (Leval Ledger) and a source not described (X)"


def test_a_description_of_outlets_is_no_outlet():
    papers = Speaker(SourceKind.OUTLET, name="four newspapers")
    (origin,) = count(said_in("a", SAIL, FERRY, speaker=papers)).origins
    assert (origin.name, origin.seen) == ("Leval Ledger", True)


def test_an_outlet_that_is_cited_is_called_by_its_full_name():
    citing = "The minister sailed to Port Sahl, the Courier reported."
    origins = count(
        said_in("a", citing, FERRY, words="The minister sailed to Port Sahl", known=("sahl courier",)),
        said_in("b", MARKET, "He came by boat.", words="He came by boat.", outlet="Sahl Courier"),
    )
    assert [reason.words for reason in origins.reasons] == ["Leval Ledger has it from Sahl Courier"]


def test_officials_of_two_offices_could_not_be_one():
    other = Speaker(SourceKind.UNNAMED, description="a senior official", affiliation="the mayor's office")
    words = "He was seen on the boat that night."
    origins = count(
        said_in("a", SAIL, FERRY, speaker=OFFICIAL),
        said_in("b", words, MARKET, speaker=other, words=words, outlet="Sahl Courier"),
    )
    assert origins.people == Range(2, 2)


def test_a_bare_source_does_not_make_two_offices_one():
    bare = Speaker(SourceKind.UNNAMED, description="a source")
    mayor = Speaker(SourceKind.UNNAMED, description="an official", affiliation="the mayor's office")
    texts = SAIL, "He was seen on the boat that night.", "A boat took him across."
    speakers = OFFICIAL, bare, mayor
    pairs = [
        said_in(f"{at}", words, text, speaker=speaker, words=words, outlet=f"Outlet {at}")
        for at, (words, text, speaker) in enumerate(zip(texts, (FERRY, MARKET, BAKERY), speakers, strict=True))
    ]
    assert count(*pairs).people == Range(2, 3)


def test_two_who_cite_one_unseen_outlet_have_one_origin():
    first = "The minister sailed to Port Sahl, the Sahl Courier reported."
    second = "According to the Sahl Courier, a boat took the minister across."
    origins = count(
        said_in("a", first, FERRY, words="The minister sailed to Port Sahl"),
        said_in("b", second, MARKET, words="a boat took the minister across", outlet="Kest Daily News"),
    )
    assert origins.people == Range(1, 1)
    (origin,) = origins.origins
    assert (origin.name, origin.seen, origin.statements) == ("Sahl Courier", False, (0, 1))


def test_what_a_cited_outlet_says_itself_is_the_origin():
    citing = "The minister sailed to Port Sahl, the Sahl Courier reported."
    origins = count(
        said_in("a", citing, FERRY, words="The minister sailed to Port Sahl"),
        said_in("b", "A boat took him across.", MARKET, words="A boat took him across.", outlet="Sahl Courier"),
    )
    assert origins.people == Range(1, 1)
    assert origins.origins[0].seen


def test_a_source_that_is_an_outlet_counts_as_citing_it():
    outlet = Speaker(SourceKind.OUTLET, name="The Lantern")
    origins = count(said_in("a", SAIL, FERRY, speaker=outlet), said_in("b", MARKET, SAIL, speaker=outlet, outlet="X"))
    assert [origin.name for origin in origins.origins] == ["The Lantern"]


def test_a_short_name_of_the_storys_own_outlet_is_its_own_voice():
    own = Speaker(SourceKind.OUTLET, name="the Ledger")
    (origin,) = count(said_in("a", SAIL, FERRY, speaker=own)).origins
    assert (origin.name, origin.seen) == ("Leval Ledger", True)


def test_outlets_that_have_it_from_each_other_are_one_origin_and_a_circle():
    first = "The minister sailed to Port Sahl, the Sahl Courier reported."
    second = "According to the Leval Ledger, a boat took the minister across."
    origins = count(
        said_in("a", first, FERRY, words="The minister sailed to Port Sahl"),
        said_in("b", second, MARKET, words="a boat took the minister across", outlet="Sahl Courier"),
    )
    assert origins.people == Range(1, 1)
    assert origins.circular == (("Leval Ledger", "Sahl Courier"),)


def test_a_wire_is_one_origin_for_all_who_print_it():
    origins = count(
        said_in("a", SAIL, FERRY, credit="Meridian Newswire"),
        said_in("b", "A boat took him across.", MARKET, words="A boat took him across.", outlet="X",
                credit="Meridian Newswire"),
    )  # fmt: skip
    assert origins.people == Range(1, 1)
    assert rules(origins, certain=True) == {"wire"}


def test_one_reporter_at_two_outlets_is_one():
    origins = count(
        said_in("a", SAIL, FERRY, writers=["Ana Sol"]),
        said_in(
            "b", "A boat took him across.", MARKET, words="A boat took him across.", outlet="X", writers=["Ana Sol"]
        ),
    )
    assert origins.people == Range(1, 1)
    assert [reason.words for reason in origins.reasons] == ["one reporter, Ana Sol, at Leval Ledger and X"]


def test_people_documents_and_data_are_counted_apart():
    filing = Speaker(SourceKind.DOCUMENT, key="harbour log", name="harbour log", number=1)
    tracker = Speaker(SourceKind.ORGANISATION, key="shiptrack", name="Shiptrack", number=2, ground=Ground.DATA)
    carrier = story("a", SAIL, "The log shows it.", "A tracker shows it.")
    pairs = [
        (carrier, line(carrier, SAIL, GALAN)),
        (carrier, line(carrier, "The log shows it.", filing, number=1)),
        (carrier, line(carrier, "A tracker shows it.", tracker, number=2)),
    ]
    origins = count(*pairs)
    assert (origins.people, origins.documents, origins.data) == (Range(1, 1), Range(1, 1), Range(1, 1))


def test_a_story_rests_on_the_source_that_it_gives():
    carrier = story("a", SAIL, "Rana Galan said so.", FERRY)
    origins = count((carrier, line(carrier)), (carrier, line(carrier, "Rana Galan said so.", GALAN, number=1)))
    assert origins.people == Range(1, 1)
    assert rules(origins, certain=True) == {"own-voice"}


def test_a_speaker_who_was_not_made_out_could_be_one_who_was():
    somebody = Speaker(SourceKind.PERSON)
    words = "A boat took him across."
    origins = count(
        said_in("a", SAIL, FERRY, speaker=GALAN),
        said_in("b", words, MARKET, words=words, speaker=somebody, outlet="Sahl Courier"),
    )
    assert origins.people == Range(1, 2)


def test_the_same_quoted_words_were_said_once():
    quoted = "“He sailed to Port Sahl with two aides on Sunday night,” somebody said."
    other = Speaker(SourceKind.UNNAMED, description="a pilot", affiliation="the harbour")
    origins = count(
        said_in("a", quoted, FERRY, words=quoted, speaker=OFFICIAL),
        said_in("b", MARKET, quoted, words=quoted, speaker=other, outlet="Sahl Courier"),
    )
    assert origins.people == Range(1, 1)
    assert rules(origins, certain=True) == {"same-quotation"}


def test_one_quotation_given_to_two_named_speakers_is_only_a_sign():
    quoted = "“He sailed to Port Sahl with two aides on Sunday night,” they said."
    other = Speaker(SourceKind.PERSON, key="tom adair", name="Tom Adair")
    origins = count(
        said_in("a", quoted, FERRY, words=quoted, speaker=GALAN),
        said_in("b", MARKET, quoted, words=quoted, speaker=other, outlet="Sahl Courier"),
    )
    assert origins.people == Range(1, 2)


def test_many_stories_on_one_origin_are_an_echo():
    pairs = [said_in(f"{at}", SAIL, FERRY, outlet=f"Outlet {at}") for at in range(3)]
    assert count(*pairs).echo
    assert not count(*pairs[:2]).echo


def test_statements_of_the_other_side_do_not_count():
    carrier = story("a", SAIL, "He did not.", FERRY)
    pairs = [(carrier, line(carrier)), (carrier, line(carrier, "He did not.", GALAN, side=Side.AGAINST))]
    assert count(*pairs).origins[0].statements == (0,)
    assert count(*pairs, side=Side.AGAINST).origins[0].statements == (1,)


def test_no_statement_has_no_origin():
    origins = count_origins([], [], {})
    assert (origins.people, origins.origins, origins.stories, origins.echo) == (Range(0, 0), (), 0, False)


SPEAKERS = [
    None,
    GALAN,
    OFFICIAL,
    Speaker(SourceKind.PERSON),
    Speaker(SourceKind.OUTLET, name="Sahl Courier"),
    Speaker(SourceKind.UNNAMED, description="sources"),
    Speaker(SourceKind.DOCUMENT, key="log", name="log"),
]
TEXTS = [FERRY, MARKET, BAKERY, WEATHER, "The Sahl Courier reported it.", "So Kest Daily News reported."]
OUTLETS = ["Leval Ledger", "Sahl Courier", "Kest Daily News", None]


@st.composite
def matters(draw):
    pairs = []
    for at in range(draw(st.integers(1, 5))):
        carrier = story(
            f"{at}",
            SAIL,
            *draw(st.lists(st.sampled_from(TEXTS), max_size=2)),
            outlet=draw(st.sampled_from(OUTLETS)),
            published=draw(st.sampled_from([None, "2031-03-01", "2031-03-02"])),
            credit=draw(st.sampled_from([None, "Meridian Newswire"])),
            writers=draw(st.sampled_from([[], ["Ana Sol"]])),
        )
        pairs.append((carrier, line(carrier, SAIL, draw(st.sampled_from(SPEAKERS)))))
    return pairs


@settings(deadline=None)
@given(matters())
def test_the_range_is_a_range_and_every_statement_leads_somewhere(pairs):
    origins = count(*pairs)
    for found in (origins.people, origins.documents, origins.data):
        assert 0 <= found.least <= found.most
    total = origins.people.most + origins.documents.most + origins.data.most
    assert 1 <= total == len(origins.origins) <= len(pairs) + 3
    assert {number for origin in origins.origins for number in origin.statements} == set(range(len(pairs)))
    assert all(reason.statements and max(reason.statements) < len(pairs) for reason in origins.reasons)


@settings(deadline=None)
@given(matters().filter(lambda pairs: len(pairs) < 5))
def test_the_order_of_the_statements_does_not_change_the_upper_end(pairs):
    assert len({count(*order).most for order in permutations(pairs)}) == 1


def test_a_statement_without_words_is_counted():
    carrier = story("a", FERRY)
    empty = Utterance(carrier.key, 0, (Span(0, 0),), Side.FOR, None)
    assert count((carrier, empty)).people == Range(1, 1)


def test_a_reporters_own_voice_that_rests_on_a_log_does_not_hand_the_log_to_another_report():
    log = Speaker(SourceKind.DOCUMENT, key="harbour log", name="harbour log", number=0)
    headline, shown = "Minister sailed, log shows.", "The log shows that the minister sailed."
    second = story("b", headline, shown, MARKET, writers=["Ana Sol"])
    origins = count(
        said_in("a", SAIL, FERRY, speaker=OFFICIAL, writers=["Ana Sol"]),
        (second, line(second, headline)),
        (second, line(second, shown, log, number=1)),
    )
    assert (origins.people, origins.documents) == (Range(1, 1), Range(1, 1))
    assert {origin.statements for origin in origins.origins} == {(0,), (1, 2)}


def test_what_an_outlet_published_later_is_not_what_was_cited():
    citing, later = "The minister sailed to Port Sahl, the Sahl Courier reported.", "A boat took him across."
    pages = {"a": "2031-03-02", "b": "2031-03-05T08:00:00+01:00"}
    origins = count(
        said_in("a", citing, FERRY, words="The minister sailed to Port Sahl", published=pages["a"]),
        said_in("b", later, MARKET, words=later, outlet="Sahl Courier", published=pages["b"]),
    )
    seen = {origin.name: (origin.seen, origin.statements) for origin in origins.origins}
    assert seen["Sahl Courier"] in {(False, (0,)), (True, (1,))}
    assert len(origins.origins) == 2


def test_a_sign_never_makes_the_only_person_vanish_into_a_document():
    filing = Speaker(SourceKind.DOCUMENT, key="harbour log", name="harbour log", number=0)
    words, cites = "A boat took him across.", "According to the Sahl Courier, fares are up."
    origins = count(
        said_in("a", SAIL, cites, FERRY, speaker=OFFICIAL),
        said_in("b", words, MARKET, words=words, speaker=filing, outlet="Sahl Courier"),
    )
    assert "cites-elsewhere" in rules(origins, certain=False)
    assert (origins.people, origins.documents) == (Range(1, 1), Range(1, 1))
