import pytest
from evaluation.judged import (
    as_found,
    by_difficulty,
    main,
    pair_sources,
    pair_stances,
    same_name,
    score_labels,
    score_sources,
    score_stances,
    show,
)
from evaluation.judged_stories import JudgedSource, JudgedStance, JudgedStory, read_judged
from evaluation.marked_stories import read_story
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models import load_reader
from onrecord.reading import read_text
from onrecord.values.attribution import Form
from onrecord.values.stance import Band, Judgement, NonAnswer, Stance
from onrecord.values.text import Span


def found(stance, *, band=None, answers=None, non_answer=None, hedges=()):
    return Judgement(stance, "", (), "", band, (), answers, non_answer, hedges, None)


def judged(tmp_path, passage):
    path = tmp_path / "gold.txt"
    path.write_text("# Invented.\n# plain\n" + passage + "\n", encoding="utf-8")
    (story,) = read_judged(path)
    return story


def person(name=None):
    return JudgedSource("person", name)


NESTED = "{s3:Ray} {q3:said} {c3:rain}. {s2:Ana} {q2:said} {c2:{s1:he} {q1:saw} {c1:snow}}."


# The rooms on gold lines


def lines_of(template):
    story = read_story("a", template)
    return as_found(story, read_text(story.text, (Span(0, len(story.text)),)))


def test_gold_lines_come_in_the_order_of_the_attribution_room():
    lines, numbers = lines_of(NESTED)
    assert numbers == (2, 1, 0)
    assert [line.source[0].start for line in lines] == sorted(line.source[0].start for line in lines)
    assert [line.inside for line in lines] == [None, None, 1]


def test_of_two_lines_that_begin_together_the_outer_one_comes_first():
    lines, numbers = lines_of("{c2:{s1:He} {q1:saw} {c1:snow}}, {s2:Ana} {q2:said}.")
    assert numbers == (1, 0)
    assert [line.inside for line in lines] == [None, 0]


def test_gold_lines_have_the_form_that_their_quotation_marks_give():
    lines, _ = lines_of('{s1:Ana} {q1:said} {c1:"no"}. {s2:Ray} {q2:said} {c2:it was "no"}. {s3:Bo} {q3:said} {c3:no}.')
    assert [line.form for line in lines] == [Form.DIRECT, Form.MIXED, Form.INDIRECT]


def test_a_stance_is_paired_with_that_of_its_own_line_and_an_answer_with_the_gold_number(tmp_path, monkeypatch):
    room = (found(Stance.ASSERTS), found(Stance.OTHER), found(Stance.DENIES, answers=0))
    monkeypatch.setattr("evaluation.judged.judge_stances", lambda _, lines, __: room[: len(lines)])
    template = "{s2:Ana} {q2:said} {c2:Ray went}. {s3:Bo} {q3:hoped} {c3:so}. {s1:Ray} {q1:denied} {c1:going}."
    story = judged(tmp_path, template + "\n==\n1: denies categorical; answers=2\n2: asserts\n3: other")
    assert [(gold.stance, gold.answers) for gold, _ in pair_stances(story, load_reader())] == [
        (judgement.stance, judgement.answers) for _, judgement in pair_stances(story, load_reader())
    ]


def test_a_line_that_is_not_judged_is_not_paired(tmp_path):
    template = "{s1:Ana Sol} {q1:said} {c1:it rained}. {s2:Ana Sol} {q2:said} {c2:it snowed}.\n==\n"
    assert len(pair_stances(judged(tmp_path, template + "2: asserts"), load_reader())) == 1
    (pair,) = pair_sources(judged(tmp_path, template + '2: person "Ana Sol"'), load_reader())
    assert pair == (person("Ana Sol"), person("Ana Sol"))


def test_a_passage_without_lines_gives_no_pairs(tmp_path):
    story = judged(tmp_path, "The judge denied bail.\n==")
    assert pair_stances(story, load_reader()) == pair_sources(story, load_reader()) == []


# Counting stances


def test_stance_is_the_share_of_lines_with_the_right_one():
    pairs = [
        (JudgedStance("asserts"), found(Stance.ASSERTS)),
        (JudgedStance("urges"), found(Stance.ASSERTS)),
        (JudgedStance("other"), found(None)),
        (JudgedStance("questions"), found(Stance.QUESTIONS)),
    ]
    assert score_stances(pairs)["stance"] == 50


def test_the_macro_score_is_the_mean_over_the_stances_of_the_gold():
    pairs = [(JudgedStance("asserts"), found(Stance.ASSERTS)), (JudgedStance("urges"), found(Stance.OTHER))]
    assert score_stances(pairs)["stance macro"] == 50


def test_denials_have_precision_and_recall():
    denial = JudgedStance("denies", band="categorical")
    denies, says = found(Stance.DENIES), found(Stance.ASSERTS)
    scores = score_stances([(denial, denies), (denial, says), (denial, says), (JudgedStance("asserts"), denies)])
    assert scores["denial precision"] == 50
    assert scores["denial recall"] == pytest.approx(100 / 3)
    assert scores["denial"] == pytest.approx(40)


def test_bands_count_where_both_deny():
    partial = JudgedStance("denies", band="partial")
    pairs = [
        (partial, found(Stance.DENIES, band=Band.PARTIAL)),
        (partial, found(Stance.DENIES, band=None)),
        (partial, found(Stance.ASSERTS)),
    ]
    assert score_stances(pairs)["band"] == 50


def test_non_answers_count_where_both_decline_and_none_may_be_right():
    pairs = [
        (JudgedStance("declines", non_answer="not-reached"), found(Stance.DECLINES, non_answer=NonAnswer.NOT_REACHED)),
        (JudgedStance("declines"), found(Stance.DECLINES)),
        (JudgedStance("declines"), found(Stance.DECLINES, non_answer=NonAnswer.DECLINED)),
        (JudgedStance("declines", non_answer="declined"), found(Stance.DECLINES)),
        (JudgedStance("declines", non_answer="declined"), found(Stance.OTHER)),
    ]
    assert score_stances(pairs)["non-answer"] == 50


def test_answers_count_where_the_gold_has_one_the_first_line_included():
    denial = JudgedStance("denies", band="partial", answers=0)
    pairs = [
        (denial, found(Stance.DENIES, answers=0)),
        (denial, found(Stance.DENIES, answers=1)),
        (denial, found(Stance.ASSERTS)),
        (JudgedStance("asserts"), found(Stance.ASSERTS)),
    ]
    assert score_stances(pairs)["answers"] == pytest.approx(100 / 3)


def test_a_hedge_is_found_if_a_found_one_overlaps_it():
    hedged = JudgedStance("asserts", hedges=(Span(0, 5), Span(9, 12)))
    assert score_stances([(hedged, found(Stance.ASSERTS, hedges=(Span(4, 7), Span(12, 14))))])["hedges"] == 50


def test_a_score_that_nothing_bears_on_is_left_out():
    scores = score_stances([(JudgedStance("asserts"), found(Stance.DENIES))])
    assert scores == {"stance": 0, "stance macro": 0}
    assert score_stances([]) == score_sources([]) == score_labels([]) == {}


@given(
    st.lists(st.tuples(st.sampled_from(["asserts", "denies", "urges"]), st.sampled_from(["asserts", "denies", None])))
)
def test_the_f1_of_a_label_is_the_harmonic_mean_of_precision_and_recall(pairs):
    for scores in score_labels(pairs).values():
        total = scores["precision"] + scores["recall"]
        assert scores["f1"] == pytest.approx(2 * scores["precision"] * scores["recall"] / total if total else 0)


# Counting sources


def test_kind_and_name_are_counted_apart_and_together():
    pairs = [
        (person("Ana Sol"), person("Sol")),
        (person("Ana Sol"), JudgedSource("outlet", "Ana Sol")),
        (person("Ana Sol"), person("Bo Lind")),
        (person("Ana Sol"), JudgedSource("", None)),
    ]
    assert score_sources(pairs) == {"who": 25, "kind": 50, "name": 50}


def test_no_name_is_right_where_the_gold_has_none():
    pairs = [(person(), person()), (person(), person("Ana Sol")), (person("Ana Sol"), person())]
    assert score_sources(pairs) == pytest.approx({"who": 100 / 3, "kind": 100, "name": 0, "no name": 50})


# Names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Sol", "ANA SÓL"),
        ("Mr Sol", "Ana Sol"),
        ("The Leval Ledger", "Leval Ledger"),
        ("Leval Ledger's", "Leval Ledger"),
        ("Ana Maria Sol", "Ana Sol"),
        ("Ana Sol and Bo Lind", "Bo Lind and Ana Sol"),
        ("Ana Sol, Bo Lind and Cy Orr", "Orr & Lind, Sol"),
        ("Emil and Oskar Hradil", "Emil Hradil and Oskar Hradil"),
        ("Hradil and Ana Hradil", "Ana Hradil and Bo Hradil"),
        (None, None),
    ],
)
def test_the_same_name(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Sol", "Bo Sol"),
        ("Ana", "Ana Sol"),
        ("Ana Sol", None),
        ("Ana Sol", "Dr"),
        ("Ana Sol and Bo Lind", "Ana Sol"),
        ("Sol and Ana Sol", "Ana Sol"),
        ("Ana Sol and Bo Lind", "Ana Sol and Cy Orr"),
        ("Ana Sol and Bo Lind", "Ana Sol, Bo Lind and Cy Orr"),
    ],
)
def test_another_name(one, other):
    assert not same_name(one, other)
    assert not same_name(other, one)


@given(st.text())
def test_every_name_is_the_same_as_itself(name):
    assert same_name(name, name)


# By difficulty


def test_difficulties_are_gathered_and_the_worst_comes_first():
    story = read_story("a", "It rained.")
    stories = [JudgedStory(story, name, (), ()) for name in ("plain", "silent", "plain", "empty")]
    right, wrong = (JudgedStance("asserts"), found(Stance.ASSERTS)), (JudgedStance("asserts"), found(None))
    pairs = {"plain": [right], "silent": [wrong, right, wrong, wrong], "empty": []}
    rows = by_difficulty(stories, lambda judged: pairs[judged.difficulty], score_stances)
    assert [(name, number, scores["stance"]) for name, number, scores in rows] == [("silent", 4, 25), ("plain", 2, 100)]


def test_the_table_has_a_dash_where_nothing_bears_on_a_score():
    head, row = show([("silent", 4, {"stance": 25.0})], ("stance", "band"))
    assert head.split() == ["difficulty", "lines", "stance", "band"]
    assert row.split() == ["silent", "4", "25.0", "-"]


def test_the_command_prints_both_sets(capsys):
    main()
    stances, sources = capsys.readouterr().out.split("\n\n")
    assert "plain denial" in stances
    assert "pronoun" in sources
