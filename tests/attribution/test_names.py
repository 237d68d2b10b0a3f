from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribution.decode import Encoded
from onrecord.attribution.names import KINDS, NAME_TAGS, Sighting, agree_on_kinds, find_names
from onrecord.attribution.windows import CLS, SEP, Window
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

NONE = np.zeros((0, 0), np.float32)
OUT, PERSON, PERSON_ON, BODY, BODY_ON, PLACE, PLACE_ON = (tag for tag in np.eye(NAME_TAGS, dtype=np.float32) * 5)


def names_of(tags, begins=None):
    """The names of a window of one-letter pieces at even offsets, between CLS and SEP, each with its likeliest kind."""
    spans = tuple(Span(2 * at, 2 * at + 1) for at in range(len(tags)))
    window = Window(
        (CLS, *range(1, len(tags) + 1), SEP),
        (None, *spans, None),
        (True, *(begins or [True] * len(tags)), True),
    )
    seen = find_names(window, Encoded(NONE, NONE, NONE, NONE, np.stack([OUT, *tags, OUT])))
    return [(tuple(span), KINDS[int(kinds.argmax())]) for span, kinds in seen]


def test_a_name_goes_on_until_the_words_are_out():
    assert names_of([OUT, PERSON, PERSON_ON, OUT, PLACE]) == [((2, 5), NameKind.PERSON), ((8, 9), NameKind.PLACE)]


def test_a_beginning_starts_another_name():
    assert names_of([BODY, BODY_ON, BODY]) == [((0, 3), NameKind.ORGANISATION), ((4, 5), NameKind.ORGANISATION)]


def test_words_that_look_like_different_kinds_make_one_name_of_the_likelier_kind():
    assert names_of([PLACE, 2 * PERSON_ON]) == [((0, 3), NameKind.PERSON)]


def test_a_name_is_made_of_whole_words():
    assert names_of([PERSON, OUT, OUT], [True, False, True]) == [((0, 3), NameKind.PERSON)]


def test_a_name_does_not_reach_over_the_end_of_a_paragraph():
    window = Window((CLS, 1, SEP, 2, SEP), (None, Span(0, 1), None, Span(2, 3), None), (True,) * 5)
    encoded = Encoded(NONE, NONE, NONE, NONE, np.stack([OUT, PERSON, PERSON_ON, PERSON_ON, OUT]))
    assert [name.span for name in find_names(window, encoded)] == [Span(0, 1), Span(2, 3)]


def test_a_window_without_names_gives_none():
    assert names_of([OUT, OUT]) == []


def seen(start, end, *kinds):
    return Sighting(Span(start, end), np.array(kinds, np.float32))


def test_the_same_words_have_the_same_kind_by_the_sum_of_all():
    text = "Lind, LIND and Osei"
    names = agree_on_kinds(text, [seen(0, 4, 0, -1, -2), seen(6, 10, -9, -9, 0), seen(15, 19, 0, -3, -3)])
    assert names == (
        Name(Span(0, 4), NameKind.PLACE),
        Name(Span(6, 10), NameKind.PLACE),
        Name(Span(15, 19), NameKind.PERSON),
    )


@given(st.lists(st.integers(0, NAME_TAGS - 1), max_size=12))
def test_names_are_in_order_without_overlap(tags):
    found = names_of([np.eye(NAME_TAGS, dtype=np.float32)[tag] for tag in tags]) if tags else []
    assert all(one[0][1] <= other[0][0] for one, other in pairwise(found))
    assert all(start < end for (start, end), _ in found)
