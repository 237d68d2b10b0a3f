from evaluation.polnear import GoldLine, GoldStory
from hypothesis import given
from hypothesis import strategies as st
from training.stories import join_stories, read_labelled, read_names, split_stories, write_labelled

from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span


def words(story):
    return [
        [story.text[start:end] for start, end in spans]
        for line in story.lines
        for spans in (line.source, line.cue, line.content)
    ]


def story(text, *, name="invented"):
    """A story of three words: source, cue, content."""
    (source, cue, content) = text.split()
    spans = [(Span(text.index(word), text.index(word) + len(word)),) for word in (source, cue, content)]
    return GoldStory(name, text, (GoldLine(*spans),))


def test_joined_stories_stand_one_below_the_other_with_their_labels():
    joined = join_stories("both", [story("Lee said no"), story("Ode wanted rain")])
    assert (joined.name, joined.text) == ("both", "Lee said no\n\nOde wanted rain")
    assert words(joined) == [["Lee"], ["said"], ["no"], ["Ode"], ["wanted"], ["rain"]]


def test_no_stories_join_into_an_empty_one():
    assert join_stories("none", []) == GoldStory("none", "", ())


SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2).map(
    lambda pairs: tuple(Span(*pair) for pair in pairs)
)
STORIES = st.builds(
    GoldStory,
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(st.builds(GoldLine, SPANS, SPANS, SPANS), max_size=3).map(tuple),
    SPANS,
)


@given(st.lists(STORIES, max_size=3))
def test_labelled_stories_come_back_as_they_were_written(tmp_path_factory, stories):
    path = tmp_path_factory.mktemp("labelled") / "stories.jsonl"
    write_labelled(stories, path)
    assert list(read_labelled(path)) == stories


def write_corpus(folder, count):
    for kind in ("text", "attributions"):
        (folder / "train" / kind).mkdir(parents=True)
    for number in range(count):
        (folder / f"train/text/story{number:02}.txt").write_text(f"Story {number}.", encoding="utf-8")
        (folder / f"train/attributions/story{number:02}_ann.ann").write_text("", encoding="utf-8")


def test_the_split_is_the_same_always_and_leaves_out_nothing(tmp_path):
    write_corpus(tmp_path, 40)
    training, held_out = split_stories(tmp_path)
    assert [one.name for one in held_out] == ["story00", "story27"]
    assert sorted(one.name for one in [*training, *held_out]) == [f"story{number:02}" for number in range(40)]
    assert split_stories(tmp_path) == (training, held_out)


def test_names_are_read_with_their_kinds(tmp_path):
    path = tmp_path / "names.jsonl"
    path.write_text('{"doc": "a", "names": [[0, 3, "PERSON"], [5, 9, "CITY"]]}\n', encoding="utf-8")
    assert read_names(path) == {"a": (Name(Span(0, 3), NameKind.PERSON),)}
