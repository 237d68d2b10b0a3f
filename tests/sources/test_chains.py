"""Through whom a line reached the page."""

from tests.sources.stories import tell


def chain(template: str, names: str = "", *, line: int = -1, **page: str) -> list[str]:
    _, named = tell(template, names, **page)
    return [hop.name for hop in named.voices[line].chain]


def test_the_page_comes_first_and_the_speaker_last() -> None:
    assert chain("{s1:Ana Sol} {q1:said} {c1:no}.", "Ana Sol p", outlet="Leval Ledger") == ["Leval Ledger", "Ana Sol"]


def test_a_credited_agency_stands_between() -> None:
    story = "{s1:Ana Sol} {q1:said} {c1:no}."
    assert chain(story, "Ana Sol p", outlet="Leval Ledger", credit="AFP") == ["Leval Ledger", "AFP", "Ana Sol"]


def test_an_agency_on_its_own_page_is_one_hop() -> None:
    assert chain("{s1:Police} {q1:said} {c1:no}.", outlet="Reuters", credit="Reuters") == ["Reuters", "Police"]


def test_a_dateline_credits_an_agency_with_its_words() -> None:
    text, named = tell("LEVAL (Reuters) — {s1:Ana Sol} {q1:said} {c1:no}.", "Ana Sol p", outlet="Leval Ledger")
    hops = named.voices[0].chain
    assert [hop.name for hop in hops] == ["Leval Ledger", "Reuters", "Ana Sol"]
    assert [text[span.start : span.end] for span in hops[1].spans] == ["Reuters"]


def test_brackets_that_hold_no_agency_or_no_dash_credit_nobody() -> None:
    assert chain("LEVAL (Kessia) — {s1:Police} {q1:said} {c1:no}.") == ["Police"]
    assert chain("Leval (AP) was calm. {s1:Police} {q1:said} {c1:no}.") == ["Police"]


def test_lines_within_lines_are_hops() -> None:
    story = "{s1:The Leval Herald} {q1:reported} {c1:that {s2:two officials} {q2:said} {c2:no}}."
    assert chain(story, "Leval Herald o") == ["Leval Herald", "two officials"]


def test_each_hop_has_its_words_and_its_source() -> None:
    text, named = tell(
        "{q1:As per} {s1:an opinion piece in the Leval Herald}, {c1:{s2:the mayor} {q2:said} {c2:no}}.",
        "Leval Herald o",
        outlet="Kessia Now",
    )
    page, piece, speaker = named.voices[1].chain
    assert (page.name, page.spans, page.source) == ("Kessia Now", (), None)
    assert (piece.name, text[slice(*piece.spans[0])]) == ("Leval Herald", "an opinion piece in the Leval Herald")
    assert piece.source == named.voices[0].source
    assert (speaker.name, speaker.source) == ("the mayor", named.voices[1].source)


def test_the_outlet_that_was_told_is_a_hop() -> None:
    story = "{s1:Ana Sol} {q1:told the Leval Herald} {c1:no}."
    assert chain(story, "Ana Sol p, Leval Herald o") == ["Leval Herald", "Ana Sol"]


def test_a_person_or_crowd_that_was_told_is_none() -> None:
    assert chain("{s1:Ana Sol} {q1:told Tom Veil} {c1:no}.", "Ana Sol p, Tom Veil p") == ["Ana Sol"]
    assert chain("{s1:Ana Sol} {q1:told reporters} {c1:no}.", "Ana Sol p") == ["Ana Sol"]


def test_the_paper_that_was_told_is_the_one_named_before() -> None:
    story = "The Leval Herald called her. {s1:Ana Sol} {q1:told the paper} {c1:no}."
    assert chain(story, "Ana Sol p, Leval Herald o") == ["Leval Herald", "Ana Sol"]


def test_one_who_is_cited_comes_after_the_one_who_cites() -> None:
    story = "{s1:Radio Kessia} {q1:said} {c1:the dam broke}, {q2:citing} {s2:two officials}. {c2:The dam broke}"
    story = "{c1:{c2:The dam broke}}, {s1:Radio Kessia} {q1:said}, {q2:citing} {s2:two officials}."
    assert chain(story, "Radio Kessia o") == ["Radio Kessia", "two officials"]


def test_the_page_that_its_own_story_names_is_not_repeated() -> None:
    story = "{s1:Ana Sol} {q1:told the Leval Herald} {c1:no}."
    assert chain(story, "Ana Sol p, Leval Herald o", outlet="Leval Herald") == ["Leval Herald", "Ana Sol"]


def test_a_line_without_a_source_ends_with_the_page() -> None:
    assert chain("{c1:Fraud} {q1:is alleged}.", outlet="Leval Ledger") == ["Leval Ledger"]


def test_an_unresolved_source_is_a_hop_in_its_own_words() -> None:
    _, named = tell("{s1:He} {q1:said} {c1:no}.")
    assert [(hop.name, hop.source) for hop in named.voices[0].chain] == [("He", None)]


def test_a_pronoun_as_hop_is_called_by_what_it_stands_for() -> None:
    text, named = tell("{s1:Two officials} {q1:said} {c1:no}. {s2:They} {q2:said} {c2:yes}.")
    hop = named.voices[1].chain[-1]
    assert (hop.name, text[slice(*hop.spans[0])]) == ("Two officials", "They")


def test_lines_of_a_story_that_retells_a_piece_come_through_its_outlet() -> None:
    story = (
        "The king is ill, {q1:as per} {s1:an opinion piece in the Leval Herald}{c1:.} Nobody knew. "
        "{s2:The report} {q2:said} {c2:{s3:two doctors} {q3:had told} its author so}. {s4:It} {q4:added} {c4:more}."
    )
    assert chain(story, "Leval Herald o", line=2) == ["Leval Herald", "two doctors"]
    assert chain(story, "Leval Herald o", line=3) == ["Leval Herald"]
