import random
import re
from dataclasses import replace

import numpy as np
from evaluation.marked_stories import read_story
from hypothesis import given
from hypothesis import strategies as st
from training.examples import BATCH_PIECES, UNKNOWN, Example, make_batches, make_examples

from onrecord.attribution.decode import (
    CONTENT,
    INNER_BEGINS,
    INNER_GOES_ON,
    NEITHER,
    OUTER_BEGINS,
    OUTER_GOES_ON,
    OUTSIDE,
    SOURCE,
)
from onrecord.attribution.names import KINDS, NAME_TAGS
from onrecord.attribution.windows import Piece, Window
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

NESTED = "{s1:Ms Lee} {q1:has denied} {c1:{q2:claims made} {c2:that it rained}}."


def tokenize(text):
    """Each word in pieces of at most three letters."""
    return [
        Piece(1000 + at, Span(word.start() + at, min(word.start() + at + 3, word.end())), begins=not at)
        for word in re.finditer(r"\w+|[^\w\s]", text)
        for at in range(0, len(word.group()), 3)
    ]


def example_of(template, *, doubtful=(), names=None):
    """The text, and its only window as an example; doubtful words and names are given in words."""
    story = read_story("invented", template)

    def span(words):
        return Span(story.text.index(words), story.text.index(words) + len(words))

    known = None if names is None else tuple(Name(span(words), kind) for words, kind in names.items())
    (example,) = make_examples(replace(story, doubtful=tuple(map(span, doubtful)), names=known), tokenize)
    return story.text, example


def labelled(text, example, labels):
    """The text of each run of pieces by its label, without what is labelled 0."""
    pieces = zip(example.window.offsets, labels.tolist(), strict=True)
    return [(text[span.start : span.end], label) for span, label in pieces if span is not None and label]


def test_cue_tags_tell_outer_from_inner_and_first_from_further_pieces():
    text, example = example_of(NESTED)
    assert labelled(text, example, example.tags) == [
        ("has", OUTER_BEGINS),
        ("den", OUTER_GOES_ON),
        ("ied", OUTER_GOES_ON),
        ("cla", INNER_BEGINS),
        ("ims", INNER_GOES_ON),
        ("mad", INNER_GOES_ON),
        ("e", INNER_GOES_ON),
    ]
    assert example.tags[0] == example.tags[-1] == OUTSIDE


def test_a_cue_in_two_parts_begins_twice():
    text, example = example_of("{s1:Lee} {q1:ran} on {q1_2:as} {c1:if late}.")
    assert labelled(text, example, example.tags) == [("ran", OUTER_BEGINS), ("as", OUTER_BEGINS)]


def test_flat_roles_hold_all_sources_and_contents():
    text, example = example_of("{s1:Lee} {q1:told} {c1:her} and {s2:Ode Rey} {q2:hid} {c2:it}.")
    assert labelled(text, example, example.flat[:, 0]) == [("Lee", 1), ("Ode", 1), ("Rey", 2)]
    assert labelled(text, example, example.flat[:, 1]) == [("her", 1), ("it", 1)]


def test_of_nested_contents_the_flat_roles_are_the_outer_one_s():
    text, example = example_of(NESTED)
    begun = [word for word, label in labelled(text, example, example.flat[:, 1]) if label == 1]
    assert begun == ["cla"]


def test_doubtful_words_are_unknown_unless_a_line_has_them():
    text, example = example_of("{s1:Lee} {q1:hid} {c1:her fear}, it was put.", doubtful=["hid", "fear", "put"])
    assert labelled(text, example, example.tags) == [
        ("hid", OUTER_BEGINS),
        ("fea", UNKNOWN),
        ("r", UNKNOWN),
        ("put", UNKNOWN),
    ]
    content = dict(labelled(text, example, example.flat[:, 1]))
    assert content == {"hid": UNKNOWN, "her": 1, "fea": 2, "r": 2, "put": UNKNOWN}


def test_names_are_tagged_by_kind_and_first_piece():
    text, example = example_of("Osei of Lind.", names={"Osei": NameKind.PERSON, "Lind": NameKind.PLACE})
    place = 1 + 2 * KINDS.index(NameKind.PLACE)
    assert labelled(text, example, example.names) == [("Ose", 1), ("i", 2), ("Lin", place), ("d", place + 1)]
    assert place + 1 < NAME_TAGS


def test_names_are_unknown_where_the_story_has_none_marked():
    _, example = example_of("Osei of Lind.")
    assert set(example.names.tolist()) == {UNKNOWN}


def test_each_cue_has_its_own_roles_and_edges():
    text, example = example_of(NESTED)
    cues = [[text[slice(*example.window.offsets[piece])] for piece in cue] for cue in example.cues]
    assert sorted(cues) == [["cla", "ims", "mad", "e"], ["has", "den", "ied"]]
    outer = cues.index(["has", "den", "ied"])
    roles = labelled(text, example, example.roles[outer])
    assert [word for word, role in roles if role == SOURCE] == ["Ms", "Lee"]
    assert [word for word, role in roles if role == CONTENT][:2] == ["cla", "ims"]
    assert [word for word, _ in labelled(text, example, example.roles[1 - outer])] == ["tha", "t", "it", "rai", "ned"]
    edges = example.edges[outer]
    assert [
        "".join(text[slice(*example.window.offsets[piece])] for piece in np.flatnonzero(edges[:, edge]))
        for edge in range(4)
    ] == ["Ms", "Lee", "cla", "ned"]


def test_every_part_of_a_content_has_its_edges():
    _, example = example_of("{c1:“No,”} {s1:Lee} {q1:hid}, {c1_2:“it}.")
    (roles,), (edges,) = example.roles, example.edges
    assert edges.sum(axis=0).tolist() == [1, 1, 2, 2]
    assert (edges.sum(axis=1)[roles == NEITHER] == 0).all()


def test_a_line_without_a_source_has_no_source_edges():
    _, example = example_of("{c1:It} is {q1:said}.")
    assert example.edges[0].sum(axis=0).tolist() == [0, 0, 1, 1]


def test_a_story_in_several_windows_keeps_every_cue():
    paragraph = "{s%d:Lee} {q%d:said} {c%d:it rained and rained and rained and rained}."
    template = "\n\n".join(paragraph % ((number,) * 3) for number in range(1, 41))
    examples = list(make_examples(read_story("long", template), tokenize))
    assert len(examples) > 1
    assert sum(len(example.cues) for example in examples) == 40


def test_a_story_without_lines_is_all_outside():
    _, example = example_of("It rained.")
    assert not example.tags.any()
    assert not example.flat.any()
    assert example.cues == example.roles == example.edges == ()


NONE = np.zeros(0, np.int64)


def blank(length):
    return Example(Window((0,) * length, (None,) * length, (True,) * length), NONE, NONE, NONE, (), (), ())


@given(st.lists(st.integers(2, 256), min_size=1, max_size=60), st.integers(0, 99))
def test_batches_hold_every_example_once_and_few_pieces(lengths, seed):
    examples = [blank(length) for length in lengths]
    batches = make_batches(examples, random.Random(seed))
    assert sorted(id(one) for batch in batches for one in batch) == sorted(map(id, examples))
    for batch in batches:
        longest = max(len(one.window.ids) for one in batch)
        assert longest * len(batch) <= BATCH_PIECES or len(batch) == 1


def test_batches_are_the_same_for_the_same_seed():
    examples = [blank(length) for length in (9, 200, 31, 250, 16, 240, 77, 251, 252, 253)]
    once, again = (make_batches(examples, random.Random(3)) for _ in range(2))
    assert once == again
