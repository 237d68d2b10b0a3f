import random

from evaluation.polnear import GoldLine, GoldStory
from hypothesis import given
from hypothesis import strategies as st
from training.augment import edit, vary

from onrecord.values.text import Span

TEXT = "“No way,” Ama Osei told Osei’s aide, who said “maybe”."


def story_of(text=TEXT):
    line = GoldLine((span("Ama Osei"),), (span("told"),), (span("“No way,”"),))
    return GoldStory("invented", text, (line,))


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words))


def words(story, spans):
    return [story.text[a:b] for a, b in spans]


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


def test_a_name_becomes_the_same_other_name_everywhere():
    people = [span("Ama Osei"), Span(TEXT.index("Osei’s"), TEXT.index("Osei’s") + 6)]
    renamed = {vary(story_of(), people, random.Random(seed)).text for seed in range(12)}
    changed = [text for text in renamed if "Osei" not in text]
    assert changed
    for text in changed:
        surname = text.split(" told ")[0].split()[-1]
        assert f"told {surname}’s aide" in text


def test_varying_again_with_the_same_seed_gives_the_same_story():
    one, two = (vary(story_of(), [span("Ama Osei")], random.Random(7)) for _ in range(2))
    assert one == two


@given(st.text(alphabet="ab “”", max_size=40), st.data())
def test_what_is_not_replaced_stays_under_its_label(text, data):
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    at = data.draw(st.integers(0, len(text)))
    story = GoldStory("invented", text, (GoldLine((), (Span(*cuts),), ()),))
    new = edit(story, [(at, at, "XYZ")])
    kept = "".join(words(new, new.lines[0].cue)).replace("XYZ", "")
    assert kept == text[cuts[0] : cuts[1]]
