import numpy as np
import pytest

from onrecord.attribution.decode import BUCKETS, CHANNELS, Encoded, Tuning, decode, distance_buckets
from onrecord.attribution.windows import CLS, SEP, Window
from onrecord.values.text import Span

NO_DISTANCE = np.zeros((BUCKETS, CHANNELS), np.float32)
PLAIN = Tuning(cue_bias=0.0, edge_weight=0.0)
EDGES = Tuning(cue_bias=0.0, edge_weight=1.0)


def window(length):
    """CLS, one-letter pieces at even offsets, SEP."""
    inner = tuple(Span(2 * at, 2 * at + 1) for at in range(length - 2))
    return Window((CLS, *range(1, length - 1), SEP), (None, *inner, None), (True,) * length)


def encoded(length, cue, channels):
    """One cue at one piece; ``channels`` {channel: {piece: score}} towards it."""
    cues = np.zeros((length, 3), np.float32)
    cues[:, 0] = 5
    cues[cue] = [0, 5, 0]
    bias = np.zeros((length, CHANNELS), np.float32)
    for channel, scores in channels.items():
        for piece, score in scores.items():
            bias[piece, channel] = score
    return Encoded(cues, np.zeros((length, CHANNELS), np.float32), np.zeros((length, CHANNELS), np.float32), bias)


def only(lines):
    (line,) = lines
    return line


def test_roles_are_read_off_the_channels():
    scores = encoded(8, 3, {0: {4: 3}, 1: {1: 5, 2: 5}, 2: {5: 5, 6: 5}})
    line = only(decode(window(8), scores, NO_DISTANCE, PLAIN))
    assert (line.source, line.cue, line.content) == ((Span(0, 3),), (Span(4, 5),), (Span(8, 11),))
    assert line.cue_score == pytest.approx(1 / (1 + 1 / (np.exp(5) + 1)))
    assert 0.9 < line.role_score < 1


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
    scores.cues[:] = [5, 0, 0]
    assert list(decode(window(4), scores, NO_DISTANCE, PLAIN)) == []


def test_the_cue_bias_finds_more_or_fewer_cues():
    scores = encoded(4, 1, {2: {2: 5}})
    assert list(decode(window(4), scores, NO_DISTANCE, Tuning(cue_bias=-20, edge_weight=0))) == []
    line = only(decode(window(4), scores, NO_DISTANCE, Tuning(cue_bias=20, edge_weight=0)))
    assert line.cue == (Span(0, 3),)


def test_distances_are_fine_near_the_cue_and_symmetric():
    buckets = distance_buckets(40, 81)
    assert buckets[40] == BUCKETS // 2
    assert (buckets + buckets[::-1] == BUCKETS - 1).all()
    assert set(buckets.tolist()) <= set(range(BUCKETS))


def test_cues_and_roles_hold_whole_words():
    scores = encoded(7, 2, {1: {4: 5}, 2: {5: 5}})
    scores.cues[1] = [2.0, 0.0, 3.0]
    begins = (True, True, False, True, False, True, True)
    line = only(decode(Window(window(7).ids, window(7).offsets, begins), scores, NO_DISTANCE, PLAIN))
    assert line.cue == (Span(0, 3),)
    assert line.source == (Span(4, 7),)
    assert line.content == (Span(8, 9),)
