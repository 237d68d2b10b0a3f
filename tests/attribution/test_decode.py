from dataclasses import replace

import numpy as np
import pytest

from onrecord.attribution.decode import BUCKETS, CHANNELS, TAGS, Encoded, Tuning, decode, distance_buckets
from onrecord.attribution.names import NAME_TAGS
from onrecord.attribution.windows import CLS, SEP, Window
from onrecord.values.text import Span

NO_NAMES = np.zeros((0, NAME_TAGS), np.float32)
NO_DISTANCE = np.zeros((BUCKETS, CHANNELS), np.float32)
PLAIN = Tuning(cue_bias=0.0, edge_weight=0.0, trust=(), least={})
EDGES = replace(PLAIN, edge_weight=1.0)
OUTER, OUTER_ON, INNER, INNER_ON = np.eye(TAGS)[1:] * 5
"""Scores of a piece that surely has one tag."""


def window(length):
    """CLS, one-letter pieces at even offsets, SEP."""
    inner = tuple(Span(2 * at, 2 * at + 1) for at in range(length - 2))
    return Window((CLS, *range(1, length - 1), SEP), (None, *inner, None), (True,) * length)


def encoded(length, cue, channels):
    """One cue at one piece; ``channels`` {channel: {piece: score}} towards it."""
    cues = np.zeros((length, TAGS), np.float32)
    cues[:, 0] = 5
    cues[cue] = OUTER
    bias = np.zeros((length, CHANNELS), np.float32)
    for channel, scores in channels.items():
        for piece, score in scores.items():
            bias[piece, channel] = score
    nothing = np.zeros((length, CHANNELS), np.float32)
    return Encoded(cues, nothing, nothing, bias, NO_NAMES)


def only(lines):
    (line,) = lines
    return line


def test_roles_are_read_off_the_channels():
    scores = encoded(8, 3, {0: {4: 3}, 1: {1: 5, 2: 5}, 2: {5: 5, 6: 5}})
    line = only(decode(window(8), scores, NO_DISTANCE, PLAIN))
    assert (line.source, line.cue, line.content) == ((Span(0, 3),), (Span(4, 5),), (Span(8, 11),))


def test_an_edge_moves_the_border_of_a_content():
    unsure = {0: {1: 2.0, 7: 0.1}, 2: {3: 1.0, 4: 4.0, 5: 4.0, 6: 4.0, 7: 0.0}, 5: {3: -6, 4: 3}, 6: {7: 3}}
    plain = only(decode(window(9), encoded(9, 2, unsure), NO_DISTANCE, PLAIN))
    edged = only(decode(window(9), encoded(9, 2, unsure), NO_DISTANCE, EDGES))
    assert plain.content == (Span(4, 11),)
    assert edged.content == (Span(6, 13),)


def test_the_cue_has_no_role_of_its_own():
    scores = encoded(6, 2, {2: {1: 5, 2: 9, 3: 5, 4: 5}})
    line = only(decode(window(6), scores, NO_DISTANCE, PLAIN))
    assert line.content == (Span(0, 1), Span(4, 7))


def test_only_the_heaviest_source_is_kept():
    scores = encoded(8, 4, {1: {1: 5, 2: 5, 6: 5}})
    assert only(decode(window(8), scores, NO_DISTANCE, PLAIN)).source == (Span(0, 3),)


def test_a_content_may_run_on_into_the_next_paragraph():
    spans = (None, Span(0, 1), Span(2, 3), None, Span(4, 5), None)
    scores = encoded(6, 1, {2: {2: 5, 3: 5, 4: 5}})
    line = only(decode(Window((CLS, 1, 2, SEP, 3, SEP), spans, (True,) * 6), scores, NO_DISTANCE, PLAIN))
    assert line.content == (Span(2, 5),)


def test_a_window_without_a_cue_has_no_line():
    scores = encoded(4, 1, {})
    scores.cues[:] = [5, 0, 0, 0, 0]
    assert list(decode(window(4), scores, NO_DISTANCE, PLAIN)) == []


def tagged(*tags):
    """A window's scores in which each real piece has the given tag scores, and every piece may be anything."""
    scores = encoded(len(tags) + 2, 1, {2: {len(tags): 5}})
    scores.cues[1:-1] = tags
    return scores


def cues_of(scores, tuning=PLAIN):
    return [line.cue for line in decode(window(len(scores.cues)), scores, NO_DISTANCE, tuning)]


OUT = np.eye(TAGS)[0] * 5


def test_a_cue_goes_on_over_pieces_that_do_not_begin_one():
    assert cues_of(tagged(OUTER, OUTER_ON, OUTER_ON, OUT)) == [(Span(0, 5),)]


def test_an_inner_cue_beside_an_outer_one_is_a_cue_of_its_own():
    lines = list(decode(window(6), tagged(OUTER, INNER, INNER_ON, OUT), NO_DISTANCE, PLAIN))
    assert [line.cue for line in lines] == [(Span(0, 1),), (Span(2, 5),)]
    assert [round(line.inner_chance) for line in lines] == [0, 1]


def test_two_outer_cues_may_touch():
    assert cues_of(tagged(OUTER, OUTER, OUT)) == [(Span(0, 1),), (Span(2, 3),)]


def test_what_goes_on_is_one_cue_whichever_level_its_pieces_favour():
    (line,) = decode(window(5), tagged(OUTER, INNER_ON, OUT), NO_DISTANCE, PLAIN)
    assert line.cue == (Span(0, 3),)


def test_the_inner_chance_is_that_of_the_surest_word():
    (line,) = decode(window(5), tagged(OUTER, 2 * INNER_ON, OUT), NO_DISTANCE, PLAIN)
    assert line.inner_chance > 0.9


def test_a_cue_may_be_outer_or_inner_and_is_one_by_their_sum():
    between = [1.0, 0.7, -9, 0.7, -9]
    (line,) = decode(window(4), tagged(between, OUT), NO_DISTANCE, PLAIN)
    assert line.cue_chance == pytest.approx(2 * np.exp(0.7) / (2 * np.exp(0.7) + np.exp(1)), abs=1e-3)
    assert line.inner_chance == pytest.approx(0.5)


def test_a_cue_takes_along_a_neighbour_in_some_doubt_and_none_in_more():
    some, more = [0, -20, -0.9, -20, -20], [0, -20, -1.1, -20, -20]
    assert cues_of(tagged(OUTER, some, OUT)) == [(Span(0, 3),)]
    assert cues_of(tagged(OUTER, more, OUT)) == [(Span(0, 1),)]
    assert cues_of(tagged(OUT, some, OUT)) == []


def test_the_cue_bias_finds_more_or_fewer_cues():
    scores = tagged([1, 0.1, 0, 0, 0], [2, 0.1, 0, 0, 0], OUT)
    found = [cues_of(scores, replace(PLAIN, cue_bias=bias)) for bias in (-1.0, 0.0, 1.0)]
    assert found == [[], [(Span(0, 1),)], [(Span(0, 1),), (Span(2, 3),)]]


def test_no_chance_depends_on_the_cue_bias():
    scores = tagged([2, 1, 0, 3, 0], OUT)
    (line,) = decode(window(4), scores, NO_DISTANCE, PLAIN)
    (biased,) = decode(window(4), scores, NO_DISTANCE, replace(PLAIN, cue_bias=1.0))
    assert biased == line


def test_the_chances_of_a_line_are_those_of_its_cue_and_of_the_pieces_of_its_roles():
    scores = encoded(6, 2, {1: {1: 2}, 2: {3: 3, 4: 4}})
    line = only(decode(window(6), scores, NO_DISTANCE, PLAIN))
    assert line.cue_chance == pytest.approx((np.exp(5) + 3) / (np.exp(5) + 4))
    assert line.source_chance == pytest.approx(np.exp(2) / (np.exp(2) + 2))
    held = [np.exp(score) / (np.exp(score) + 2) for score in (3, 4)]
    assert line.content_chance == pytest.approx(np.mean(held))


def test_a_role_that_is_absent_is_in_no_doubt():
    line = only(decode(window(4), encoded(4, 1, {2: {2: 5}}), NO_DISTANCE, PLAIN))
    assert (line.source, line.source_chance) == ((), 1.0)


def test_distances_are_fine_near_the_cue_and_symmetric():
    buckets = distance_buckets(40, 81)
    assert buckets[40] == BUCKETS // 2
    assert (buckets + buckets[::-1] == BUCKETS - 1).all()
    assert set(buckets.tolist()) <= set(range(BUCKETS))


def test_cues_and_roles_hold_whole_words():
    scores = encoded(7, 2, {1: {4: 5}, 2: {5: 5}})
    scores.cues[1] = [2.0, 0.0, 3.0, 0.0, 0.0]
    begins = (True, True, False, True, False, True, True)
    line = only(decode(Window(window(7).ids, window(7).offsets, begins), scores, NO_DISTANCE, PLAIN))
    assert line.cue == (Span(0, 3),)
    assert line.source == (Span(4, 7),)
    assert line.content == (Span(8, 9),)
