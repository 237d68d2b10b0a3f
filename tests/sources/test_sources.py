"""What the record keeps of each source: description, number, role, affiliation, reason for anonymity, keys."""

import pytest
from tests.sources.stories import say, tell, voices

from onrecord.values.source import Source, SourceKind


def source(template: str, names: str = "") -> tuple[str, Source]:
    text, named = tell(template, names)
    number = named.voices[0].source
    assert number is not None
    return text, named.sources[number]


def words(text: str, span: tuple[int, int] | None) -> str | None:
    return None if span is None else text[slice(*span)]


def test_a_named_source_keeps_its_role_description_and_affiliation() -> None:
    text, found = source("{s1:Ana Sol, harbour master of Leval,} {q1:said} {c1:no}.", "Ana Sol p, Leval l")
    assert (found.name, found.kind, found.several) == ("Ana Sol", SourceKind.PERSON, False)
    assert words(text, found.role) == "harbour master of Leval"
    assert words(text, found.affiliation) == "Leval"


def test_a_title_is_a_role() -> None:
    text, found = source("{s1:Kessian Water Minister Idris Okal} {q1:said} {c1:no}.", "Idris Okal p")
    assert words(text, found.role) == "Kessian Water Minister"


def test_an_unnamed_source_is_described_in_the_story_s_words() -> None:
    text, found = source("{s1:two senior officials at Kesto} {q1:said} {c1:no}.", "Kesto o")
    assert (found.name, found.several) == (None, True)
    assert words(text, found.description) == "two senior officials at Kesto"
    assert words(text, found.affiliation) == "Kesto"


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("{s1:An aide} {q1:said on condition of anonymity} {c1:no}.", "on condition of anonymity"),
        ("On condition of anonymity {s1:an aide} said the {q1:talks} {c1:failed}.", "On condition of anonymity"),
        (
            "{s1:An aide} not authorised to speak to the press said {q1:so} {c1:and left}.",
            "not authorised to speak to the press",
        ),
        ("{s1:An aide}, speaking on condition of anonymity that day, {q1:said} {c1:no}.", "on condition of anonymity"),
        (
            "{s1:An aide}, who was not authorised to speak to the press, {q1:said} {c1:no}.",
            "who was not authorised to speak to the press",
        ),
        ("{s1:An aide who asked not to be named} {q1:said} {c1:no}.", "who asked not to be named"),
        ("{s1:An aide} {q1:said} {c1:no}, requesting anonymity to discuss pay.", "requesting anonymity to discuss pay"),
        ("{s1:An aide} {q1:said} {c1:no}. Ana Sol spoke on condition of haste.", None),
        ("{s1:An aide} {q1:said} {c1:no}.", None),
    ],
)
def test_the_reason_for_anonymity_is_kept_as_it_stands(template: str, reason: str | None) -> None:
    text, found = source(template)
    assert words(text, found.unnamed_because) == reason


def test_a_named_source_has_no_reason_for_anonymity() -> None:
    _, found = source("{s1:Ana Sol} {q1:said} {c1:no}, and a clerk spoke on condition of anonymity.", "Ana Sol p")
    assert found.unnamed_because is None


def test_mentions_are_all_places_that_were_linked_in_text_order() -> None:
    text, found = source(
        "{s1:Ana Sol} {q1:said} {c1:no}. {s2:She} {q2:left} {c2:it}. Ms Sol {s3:who} {q3:agreed} {c3:so}.",
        "Ana Sol p, Sol p",
    )
    assert [text[slice(*span)] for span in found.mentions] == ["Ana Sol", "She", "Sol", "who"]


def test_keys_of_a_person_are_the_name_its_ends_and_the_surname() -> None:
    _, found = source("{s1:José F. Ñandú} {q1:said} {c1:no}.", "José F. Ñandú p")
    assert found.keys == ("jose f nandu", "jose nandu", "nandu")


def test_keys_of_a_body_hold_its_short_form() -> None:
    _, found = source("{s1:The Bandra Water Company (BWC)} {q1:said} {c1:no}.", "Bandra Water Company o, BWC o")
    assert found.keys == ("bandra water company", "bwc")


def test_keys_of_an_unnamed_source_are_what_it_is_called() -> None:
    _, found = source("{s1:Two senior officials} {q1:said} {c1:no}.")
    assert found.keys == ("senior official",)


def test_sources_stand_in_order_of_first_mention_and_only_those_in_use() -> None:
    _, named = tell(
        "Tom Veil slept. {s1:Ana Sol} {q1:said} {c1:no}. {s2:Kesto} {q2:said} {c2:yes}.",
        "Tom Veil p, Ana Sol p, Kesto o",
    )
    assert [found.name for found in named.sources] == ["Ana Sol", "Kesto"]


def test_an_open_choice_shows_its_candidates_likeliest_first() -> None:
    _, named = tell(
        "Tom Veil met Jon Arbel and Paul Ferro near Mark Lind. {s1:One of them} {q1:said} {c1:no}. "
        "Tom Veil, Ana Veil slept. {s2:Veil} {q2:woke} {c2:up}.",
        "Tom Veil p, Ana Veil p, Veil p, Jon Arbel p, Paul Ferro p, Mark Lind p",
    )
    voice = named.voices[1]
    assert voice.source is None
    assert {named.sources[one.source].name for one in voice.candidates} == {"Tom Veil", "Ana Veil"}
    assert "several" in voice.reason


def test_scores_are_shares() -> None:
    _, named = tell("Tom Veil met Jon Arbel. {s1:He} {q1:said} {c1:no}.", "Tom Veil p, Jon Arbel p")
    voice = named.voices[0]
    assert sum(one.score for one in voice.candidates) <= 1
    assert voice.score == voice.candidates[0].score < 0.9


def test_a_writer_s_own_words_are_the_author_s() -> None:
    assert voices("{s1:I} {q1:think} {c1:so}.", byline=("Ana Sol",)) == ["author Ana Sol"]
    assert voices("{s1:I} {q1:think} {c1:so}.", byline=("Ana Sol", "Tom Veil")) == ["author"]
    assert voices("{s1:We} {q1:asked} {c1:why}.", outlet="Leval Ledger") == ["author Leval Ledger"]


def test_a_columnist_s_words_within_a_piece_are_the_piece_s() -> None:
    story = "{s1:The piece in the Leval Herald} {q1:said} {c1:“{s2:I} {q2:asked} {c2:why}”}."
    assert voices(story, "Leval Herald o", byline=("Tom Veil",)) == ["document Leval Herald"] * 2


def test_the_one_spoken_to_is_not_resolved() -> None:
    _, named = tell("{s1:You} {q1:said} {c1:no}.")
    assert say(named, named.voices[0]).endswith("?")


def test_a_passive_without_a_source_has_a_kind_and_nobody_behind_it() -> None:
    _, named = tell("{c1:Fraud} {q1:is alleged}.")
    voice = named.voices[0]
    assert (voice.source, voice.kind, voice.candidates, voice.score) == (None, SourceKind.UNNAMED, (), 0.0)
    assert voice.reason == "the text names no source"


def test_an_active_cue_without_a_source_tells_nothing() -> None:
    _, named = tell("{q1:said} {c1:it rained}.")
    assert named.voices[0].kind is None


def test_a_writing_is_described_without_what_follows_it() -> None:
    text, named = tell(
        "It follows an opinion piece in the Leval Herald that made waves. {s1:The report} {q1:said} {c1:no}.",
        "Leval Herald o",
    )
    found = named.sources[named.voices[0].source or 0]
    assert words(text, found.description) == "an opinion piece in the Leval Herald"


def test_a_nickname_is_one_of_the_keys() -> None:
    _, found = source("{s1:Elizabeth Sol}, known as Liz, {q1:said} {c1:no}.", "Elizabeth Sol p, Liz p")
    assert found.keys == ("elizabeth sol", "sol", "liz")
