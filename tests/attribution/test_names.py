import numpy as np

from onrecord.attribution.decode import Encoded
from onrecord.attribution.names import NAME_TAGS, find_names
from onrecord.attribution.windows import CLS, SEP, Window
from onrecord.values.source import Name, NameKind
from onrecord.values.text import Span

NONE = np.zeros((0, 0), np.float32)
OUT, PERSON, PERSON_ON, BODY, BODY_ON, PLACE, PLACE_ON = (tag for tag in np.eye(NAME_TAGS, dtype=np.float32) * 5)


def names_of(tags, begins=None):
    """The names of a window of one-letter pieces at even offsets, between CLS and SEP."""
    spans = tuple(Span(2 * at, 2 * at + 1) for at in range(len(tags)))
    window = Window(
        (CLS, *range(1, len(tags) + 1), SEP),
        (None, *spans, None),
        (True, *(begins or [True] * len(tags)), True),
    )
    return list(find_names(window, Encoded(NONE, NONE, NONE, NONE, np.stack([OUT, *tags, OUT]))))


def test_a_name_goes_on_until_its_kind_ends():
    assert names_of([OUT, PERSON, PERSON_ON, OUT, PLACE]) == [
        Name(Span(2, 5), NameKind.PERSON),
        Name(Span(8, 9), NameKind.PLACE),
    ]


def test_a_beginning_starts_another_name_of_the_same_kind():
    assert names_of([BODY, BODY_ON, BODY]) == [
        Name(Span(0, 3), NameKind.ORGANISATION),
        Name(Span(4, 5), NameKind.ORGANISATION),
    ]


def test_another_kind_starts_another_name_even_without_a_beginning():
    assert names_of([PERSON, PLACE_ON]) == [Name(Span(0, 1), NameKind.PERSON), Name(Span(2, 3), NameKind.PLACE)]


def test_a_name_is_made_of_whole_words():
    assert names_of([PERSON, OUT, OUT], [True, False, True]) == [Name(Span(0, 3), NameKind.PERSON)]


def test_a_name_does_not_reach_over_the_end_of_a_paragraph():
    window = Window((CLS, 1, SEP, 2, SEP), (None, Span(0, 1), None, Span(2, 3), None), (True,) * 5)
    encoded = Encoded(NONE, NONE, NONE, NONE, np.stack([OUT, PERSON, PERSON_ON, PERSON_ON, OUT]))
    assert [name.span for name in find_names(window, encoded)] == [Span(0, 1), Span(2, 3)]


def test_a_window_without_names_gives_none():
    assert names_of([OUT, OUT]) == []
