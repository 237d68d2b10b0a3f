from dataclasses import dataclass

import numpy as np
import pytest
from evaluation.marked_stories import parents, read_story
from evaluation.polnear import GoldStory
from tests.attribution.scripted import ScriptedEncoder, in_words
from training.label import Joint, label_contents, label_story

from onrecord.attribution.decode import BUCKETS, CHANNELS, TAGS, Encoded, Tuning, _score_channels, decode
from onrecord.attribution.names import NAME_TAGS
from onrecord.attribution.windows import CLS, SEP, Window
from onrecord.values.text import Span

FLAT = "{s1:Lee} {q1:said} {c1:that Ode hoped for rain and Rey feared a storm}."
INNER = [(["Ode"], "hoped", ["for rain"]), (["Rey"], "feared", ["a storm"])]


def cues(story):
    return [in_words(story.text, line.cue) for line in story.lines]


def test_what_is_found_in_a_content_becomes_a_line_inside_it():
    story = read_story("invented", FLAT)
    new = label_contents(story, ScriptedEncoder(story.text, INNER))
    assert new.lines[:1] == story.lines
    assert cues(new) == ["said", "hoped", "feared"]
    assert parents(new) == [None, 0, 0]
    assert new.doubtful == ()


def test_an_unsure_line_makes_its_cue_doubtful():
    story = read_story("invented", FLAT)
    new = label_contents(story, ScriptedEncoder(story.text, INNER, odds={"feared": 0.5}))
    assert cues(new) == ["said", "hoped"]
    assert in_words(new.text, new.doubtful) == "feared"


def test_only_the_contents_are_read_without_their_that_and_marks():
    story = read_story(
        "invented", "{s1:Lee} {q1:said} {c1:that Ode hoped for rain}. {c2:“Rey feared a storm,”} {s2:she} {q2:added}."
    )
    encoder = ScriptedEncoder(story.text, [])
    label_contents(story, encoder)
    read = [[span for span in window.offsets if span is not None] for window in encoder.windows]
    assert [story.text[spans[0].start : spans[-1].end] for spans in read] == [
        "Ode hoped for rain",
        "Rey feared a storm,",
    ]


def test_a_cue_that_has_a_line_gets_no_second_one():
    story = read_story(
        "invented", "{s1:Lee} {q1:said} {c1:that {s2:Ode} {q2:hoped} {c2:for rain} and Rey feared a storm}."
    )
    assert cues(label_contents(story, ScriptedEncoder(story.text, INNER))) == ["said", "hoped", "feared"]


def test_a_short_content_is_not_read():
    story = read_story("invented", "{s1:Lee} {q1:said} {c1:so, it was}.")
    encoder = ScriptedEncoder(story.text, [])
    assert label_contents(story, encoder) == story
    assert encoder.windows == []


def test_doubtful_words_stay_doubtful():
    story = read_story("invented", FLAT)
    story = GoldStory(story.name, story.text, story.lines, (Span(0, 3),))
    new = label_contents(story, ScriptedEncoder(story.text, INNER, odds={"feared": 0.5}))
    assert in_words(new.text, new.doubtful) == "Lee|feared"


def test_a_story_without_labels_gets_lines_at_both_levels():
    text = read_story("invented", FLAT).text
    script = [(["Lee"], "said", ["that Ode hoped for rain and Rey feared a storm"]), *INNER]
    new = label_story("news", text, ScriptedEncoder(text, script, inner=["hoped", "feared"]))
    assert (new.name, new.text, new.doubtful) == ("news", text, ())
    assert cues(new) == ["said", "hoped", "feared"]


def test_all_words_of_an_unsure_outer_line_are_doubtful():
    text = "Ode hoped for rain. It rained."
    new = label_story("news", text, ScriptedEncoder(text, INNER[:1], odds={"hoped": 0.5}))
    assert new.lines == ()
    assert in_words(text, new.doubtful) == "Ode|hoped|for rain"


LENGTH = 7
WINDOW = Window(
    (CLS, *range(1, LENGTH - 1), SEP),
    (None, *(Span(2 * at, 2 * at + 1) for at in range(LENGTH - 2)), None),
    (True,) * LENGTH,
)


@dataclass
class NoisyReader:
    """Says something of its own of a window."""

    seed: int
    tuning = Tuning(cue_bias=0.0, edge_weight=0.5, trust=(), least={})

    def __post_init__(self):
        self.rng = np.random.default_rng(self.seed)
        self.distances = self.numbers(BUCKETS, CHANNELS)
        self.encoded = Encoded(
            self.numbers(LENGTH, TAGS),
            self.numbers(LENGTH, 4 * CHANNELS),
            self.numbers(LENGTH, 4 * CHANNELS),
            self.numbers(LENGTH, CHANNELS),
            self.numbers(LENGTH, NAME_TAGS),
        )

    def numbers(self, *shape):
        return self.rng.normal(0, 2, shape).astype(np.float32)

    def encode(self, window):
        return self.encoded


def channels(reader):
    return _score_channels(reader.encode(WINDOW), 2, 4, reader.distances)


def test_one_reader_alone_says_what_it_says_by_itself():
    reader = NoisyReader(1)
    joint = Joint([reader])
    assert list(decode(WINDOW, joint.encode(WINDOW), joint.distances, joint.tuning)) == list(
        decode(WINDOW, reader.encode(WINDOW), reader.distances, reader.tuning)
    )


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_scores_of_several_readers_are_the_mean_of_theirs(count):
    readers = [NoisyReader(seed) for seed in range(count)]
    joint = Joint(readers)
    assert channels(joint) == pytest.approx(np.mean([channels(reader) for reader in readers], axis=0), abs=1e-4)
    cues = np.mean([reader.encoded.cues for reader in readers], axis=0)
    assert joint.encode(WINDOW).cues == pytest.approx(cues)
