import random
from collections import Counter
from itertools import pairwise

import pytest
from evaluation.marked_stories import read_story
from evaluation.polnear import GoldLine, GoldStory
from hypothesis import given
from hypothesis import strategies as st
from training import augment
from training.augment import LEFTOVERS, WARDROBE, edit, vary
from training.styles import write_styled

from onrecord.values.text import Span

TEXT = "“No way,” Ama Osei told Osei’s aide, who said “maybe”."
CLOTHES = [dress for row in WARDROBE for _, dress in row]
TEMPLATE = """Lindhafen — {c1:“Nobody saw the ‘big’ ship,”} {s1:Ama Osei} {q1:said on Monday}. The harbour stayed shut.

{s2:Osei}, a pilot — and a singer — {q2:told the Courier}: {c2:“We waited all night. We saw nothing.

“Then it rained.”} The café was open.

It snowed in the straße. {s3:{s4:Ama Osei}} {q3:thought} {c3:it was over} and {q4:hoped} {c4:so}."""


def story_of(text=TEXT):
    line = GoldLine((span("Ama Osei"),), (span("told"),), (span("“No way,”"),))
    return GoldStory("invented", text, (line,))


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words))


def words(story, spans):
    return [story.text[a:b] for a, b in spans]


def labels(story):
    return [words(story, spans) for line in story.lines for spans in (line.source, line.cue, line.content)]


def letters(text):
    return "".join(c.casefold() for c in text if c.isalnum())


def worn(dress, template=TEMPLATE, seeds=40):
    """The story in these clothes, differently each time."""
    story = read_story("invented", template)
    return [edit(story, dress(story, random.Random(seed))) for seed in range(seeds)]


def test_labels_move_with_the_text():
    new = edit(story_of(), [(0, 1, '""'), (10, 13, "Abena")])
    assert new.text.startswith('""No way,” Abena Osei told')
    (line,) = new.lines
    assert words(new, line.source) == ["Abena Osei"]
    assert words(new, line.cue) == ["told"]
    assert words(new, line.content) == ['""No way,”']


def test_an_edge_inside_a_replaced_stretch_keeps_the_label_whole():
    story = GoldStory("invented", "abcdef", (GoldLine((), (Span(0, 3),), (Span(3, 6),)),))
    new = edit(story, [(2, 5, "XX")])
    assert new.text == "abXXf"
    assert words(new, new.lines[0].cue) == ["abXX"]
    assert words(new, new.lines[0].content) == ["XXf"]


def test_what_is_put_in_at_the_edge_of_a_label_stays_outside():
    story = GoldStory("invented", "abcdef", (GoldLine((), (Span(0, 3),), (Span(3, 6),)),))
    new = edit(story, [(0, 0, "<"), (3, 3, "|"), (6, 6, ">")])
    assert new.text == "<abc|def>"
    assert words(new, new.lines[0].cue) == ["abc"]
    assert words(new, new.lines[0].content) == ["def"]


def test_a_replaced_end_of_a_label_stays_inside():
    story = GoldStory("invented", "abcdef", (GoldLine((), (Span(0, 3),), ()),))
    assert labels(edit(story, [(2, 3, "XY"), (3, 3, "-")]))[1] == ["abXY"]


def test_doubtful_words_move_too():
    story = GoldStory("invented", "abcdef", (), (Span(3, 5),))
    new = edit(story, [(0, 1, "xyz")])
    assert words(new, new.doubtful) == ["de"]


def test_a_name_becomes_the_same_other_name_everywhere(monkeypatch):
    monkeypatch.setattr(augment, "WARDROBE", ())
    people = [span("Ama Osei"), Span(TEXT.index("Osei’s"), TEXT.index("Osei’s") + 6)]
    renamed = {vary(story_of(), people, random.Random(seed)).text for seed in range(12)}
    changed = [text for text in renamed if "Osei" not in text]
    assert changed
    for text in changed:
        surname = text.split(" told ")[0].split()[-1]
        assert f"told {surname}’s aide" in text


def test_varying_again_with_the_same_seed_gives_the_same_story():
    for seed in range(30):
        one, two = (vary(story_of(), [span("Ama Osei")], random.Random(seed)) for _ in range(2))
        assert one == two


def test_about_a_third_of_the_stories_stays_wholly_as_it_is():
    story = read_story("invented", TEMPLATE)
    people = [span("Ama Osei", story.text)]
    same = Counter(vary(story, people, random.Random(seed)) == story for seed in range(1000))
    assert 0.28 < same[True] / 1000 < 0.4


def test_shares_of_a_row_leave_room_for_none():
    assert all(sum(share for share, _ in row) < 1 for row in WARDROBE)


@pytest.mark.parametrize("dress", CLOTHES)
def test_labels_cover_the_same_words_in_any_clothes(dress):
    before = [[letters(part) for part in parts] for parts in labels(read_story("invented", TEMPLATE))]
    for new in worn(dress):
        assert [[letters(part) for part in parts] for parts in labels(new)] == before


@pytest.mark.parametrize("dress", CLOTHES)
def test_every_clothes_change_something(dress):
    assert any(new.text != read_story("invented", TEMPLATE).text for new in worn(dress))


@given(st.integers(0, 2**32), st.sampled_from(CLOTHES))
def test_labels_of_invented_passages_stay_right(seed, dress):
    story = read_story("invented", write_styled(random.Random(seed)))
    new = edit(story, dress(story, random.Random(seed)))
    assert [[letters(p) for p in parts] for parts in labels(new)] == [[letters(p) for p in ps] for ps in labels(story)]


@given(st.text(alphabet="aB.’‘'\"“”—–- \n4ßİ(", max_size=80), st.integers(0, 99), st.sampled_from(CLOTHES), st.data())
def test_edits_come_in_order_and_labels_stay_in_range(text, seed, dress, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    story = GoldStory("invented", text, (GoldLine((), (Span(*cuts),), ()),))
    edits = list(dress(story, random.Random(seed)))
    assert all(a <= b for a, b, _ in edits)
    assert all(before[1] <= after[0] for before, after in pairwise(edits))
    new = edit(story, edits)
    assert all(0 <= a < b <= len(new.text) for a, b in new.lines[0].cue)


@pytest.mark.parametrize("dress", [augment._lower, augment._upper, augment._shout])
def test_other_case_keeps_every_offset(dress):
    story = read_story("invented", TEMPLATE)
    for new in worn(dress):
        assert new.lines == story.lines
        assert new.text.casefold() == story.text.casefold()
        assert "ß" in new.text


def test_british_marks_are_single_outside_and_double_within():
    texts = {new.text for new in worn(augment._make_british)}
    assert any("‘Nobody saw the “big” ship,’ Ama" in text for text in texts)
    assert any("'Nobody saw the \"big\" ship,' Ama" in text for text in texts)


def test_an_apostrophe_is_no_inner_mark():
    (new,) = worn(augment._make_british, "“It’s Ama’s,” {s1:he} {q1:said}.", seeds=1)
    assert new.text[1:-9] in {"It’s Ama’s,’", "It’s Ama’s,'"}


def test_back_ticks_take_two_characters_and_stay_inside_the_label():
    texts = {labels(new)[2][0] for new in worn(augment._backtick)}
    assert texts == {"``Nobody saw the ‘big’ ship,''", "''Nobody saw the ‘big’ ship,''"}


def test_only_closing_marks_get_lost():
    for new in worn(augment._leave_unclosed):
        assert new.text.count("“") == TEMPLATE.count("“")
    assert any(new.text.count("”") < TEMPLATE.count("”") for new in worn(augment._leave_unclosed))


def test_mixed_marks_stand_in_one_story():
    assert any('"' in new.text and "“" in new.text for new in worn(augment._mix_marks))


def test_dashes_of_a_story_become_alike():
    for new in worn(augment._dash):
        assert any(
            f"pilot{dash}and a singer{dash}told" in new.text for dash in (" — ", "—", " – ", " - ", " -- ", "--")
        )


def test_a_hyphen_and_a_range_are_no_dashes():
    (new,) = worn(augment._dash, "{s1:A well-known man} {q1:said} {c1:10–20 came}.", seeds=1)
    assert new.text == "A well-known man said 10–20 came."


def test_paragraphs_are_joined_and_broken():
    assert any("shut. Osei, a pilot" in new.text for new in worn(augment._join))
    assert any("night.\n\nWe saw" in new.text for new in worn(augment._break))


def test_leftovers_stand_between_paragraphs_and_in_no_label():
    for new in worn(augment._leave_over):
        assert labels(new) == labels(read_story("invented", TEMPLATE))
        assert all(paragraph.strip() for paragraph in new.text.split("\n\n"))
    assert any(leftover in new.text.split("\n\n") for new in worn(augment._leave_over) for leftover in LEFTOVERS)


def test_a_story_without_a_dateline_gets_one_outside_its_labels():
    for new in worn(augment._date, "{s1:Ama Osei} {q1:said} {c1:no}."):
        assert not new.text.startswith("Ama")
        assert labels(new)[0] == ["Ama Osei"]


def test_a_dateline_may_have_a_date():
    for new in worn(augment._date, "Port Adira, June 26 (Meridian) - {s1:Osei} {q1:said} {c1:no}."):
        assert new.text == "PORT ADIRA, JUNE 26 (Meridian) - Osei said no."


def test_a_dateline_is_put_in_capitals():
    for new in worn(augment._date, "Port Adira (Meridian) — {s1:Ama Osei} {q1:said} {c1:no}."):
        assert new.text == "PORT ADIRA (Meridian) — Ama Osei said no."


@given(st.text(alphabet="ab “”", max_size=40), st.data())
def test_what_is_not_replaced_stays_under_its_label(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    at = data.draw(st.integers(0, len(text)))
    story = GoldStory("invented", text, (GoldLine((), (Span(*cuts),), ()),))
    new = edit(story, [(at, at, "XYZ")])
    kept = "".join(words(new, new.lines[0].cue)).replace("XYZ", "")
    assert kept == text[cuts[0] : cuts[1]]
