import random
import re

import pytest
from evaluation.marked_stories import read_story
from hypothesis import given
from hypothesis import strategies as st
from training.styles import FOLDER, REGIONS, STYLES, read_lists, read_topics, write_styled

SLOT = re.compile(r"<\^?([^<>]*)>")
PERSON = re.compile(r"[A-Z](\.(last|role|full|post|caps|label|he|him|his|mr))?")
SEEDS = range(600)


@pytest.fixture(scope="module")
def passages():
    return [write_styled(random.Random(seed)) for seed in SEEDS]


@pytest.fixture(scope="module")
def stories(passages):
    return [read_story("invented", passage) for passage in passages]


@given(st.integers(0, 2**32))
def test_every_passage_is_a_readable_story_without_open_slots(seed):
    story = read_story("invented", write_styled(random.Random(seed)))
    assert not re.search(r"[<>{}|]", story.text)
    assert len(story.text.splitlines()) > 1


@given(st.integers(0, 2**32))
def test_the_same_seed_gives_the_same_passage(seed):
    assert write_styled(random.Random(seed)) == write_styled(random.Random(seed))


def test_passages_differ(passages):
    assert len(set(passages)) > 0.95 * len(passages)


def test_about_one_passage_in_seven_has_few_attributions_or_none(stories):
    few = sum(len(story.lines) < 2 for story in stories) / len(stories)
    assert 0.08 < few < 0.22


def test_marks_hold_whole_words_and_sources_no_trailing_comma(stories):
    for story in stories:
        for line in story.lines:
            for start, end in (*line.source, *line.cue, *line.content):
                assert story.text[start:end] == story.text[start:end].strip()
                assert not (story.text[start - 1 : start].isalnum() and story.text[start].isalnum())
            assert all(story.text[end - 1] not in ",." for _, end in line.source)


def test_some_lines_stand_inside_others(stories):
    inside = sum(
        any(line.cue[0].within(part) for other in story.lines for part in other.content)
        for story in stories
        for line in story.lines
    )
    assert inside > len(stories) / 4


def test_long_quotations_open_each_paragraph_and_close_once(passages):
    running = [found for passage in passages for found in re.findall(r"“[^”]*\n\n“[^”]*”", passage)]
    assert running


def test_transcripts_have_speaker_and_colon(passages):
    assert any(re.search(r"^\{s\d+:[A-Z ]+\}\{q\d+::\} \{c\d+:", passage, re.MULTILINE) for passage in passages)


def test_british_passages_may_have_single_marks(passages):
    assert any("“" not in passage and re.search(r"\{c\d+:‘", passage) for passage in passages)


def test_an_invented_number_below_ten_is_a_word_before_its_noun(passages):
    text = " ".join(read_story("invented", passage).text for passage in passages)
    assert re.search(r"\b(two|three|five) \w", text)
    assert not re.search(r"\.(one|two|three|four|five|six|seven|eight|nine)\b", text)


def test_every_slot_has_words_in_every_passage_that_may_draw_it():
    shared = {"news": read_lists("news"), "words": read_lists("words")}
    for name, style in STYLES.items():
        regions = style.regions or REGIONS
        for kind, topic in read_topics():
            if kind not in style.kinds:
                continue
            known = set(topic) | set(read_lists(name)) | set(shared["news"]) | set(shared["words"])
            known |= set.intersection(*(set(read_lists(f"names-{region}")) for region in regions))
            for lists in (topic, read_lists(name), shared["news"]):
                for patterns in lists.values():
                    assert open_slots(patterns) <= known, name


def open_slots(patterns):
    names = {slot for pattern in patterns for slot in SLOT.findall(pattern)}
    return {
        re.sub(r"\d$", "", name) for name in names if not re.fullmatch(r"\d+-\d+", name) and not PERSON.fullmatch(name)
    }


def test_no_list_is_empty_and_no_pattern_stands_twice():
    for path in FOLDER.glob("*.txt"):
        if path.stem == "topics":
            continue
        for section, patterns in read_lists(path.stem).items():
            assert patterns, (path.stem, section)
            if section in {"unit", "anyunit", "lead"}:
                assert len(set(patterns)) == len(patterns), (path.stem, section)


def test_marks_of_a_pattern_count_from_one_without_a_gap():
    for path in FOLDER.glob("*.txt"):
        for pattern in path.read_text(encoding="utf-8").splitlines():
            for part in pattern.split(" / "):
                numbers = {int(number) for number in re.findall(r"\{[sqc](\d+)", part)}
                assert numbers == set(range(1, len(numbers) + 1)), part
                cues = {int(number) for number in re.findall(r"\{q(\d+)", part)}
                assert cues == numbers, part
