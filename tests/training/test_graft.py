import random
from dataclasses import replace

import pytest
from evaluation.marked_stories import parents, read_story
from hypothesis import given
from hypothesis import strategies as st
from training.graft import Scion, find_scions, graft

from onrecord.values.text import Span

SCION = "{s1:The board} {q1:told reporters} {c1:that nobody had paid}."


def scions_of(*templates):
    return list(find_scions(read_story("other", template) for template in templates))


def grafted(template, *scions, doubtful=()):
    """All that grafting once makes of a story."""
    story = replace(read_story("invented", template), doubtful=tuple(doubtful))
    made = {}
    for seed in range(40):
        new = graft(story, scions_of(*(scions or [SCION])), random.Random(seed))
        if random.Random(seed).randrange(3) == 1:
            made[new.text] = new
    return list(made.values())


def only_text(template, *scions):
    (story,) = grafted(template, *scions)
    return story.text


def words(story):
    """The lines in words, by level."""
    return {
        tuple("|".join(story.text[a:b] for a, b in spans) for spans in (line.source, line.cue, line.content)): parent
        for line, parent in zip(story.lines, parents(story), strict=True)
    }


def test_labels_stand_at_both_levels():
    (story,) = grafted("{s1:Lee} {q1:said} {c1:that rents will fall}. It rained.")
    assert story.text == "Lee said that the board told reporters that nobody had paid. It rained."
    assert words(story) == {
        ("Lee", "said", "that the board told reporters that nobody had paid"): None,
        ("the board", "told reporters", "that nobody had paid"): 0,
    }


def test_a_content_without_that_follows_a_verb_of_saying_at_once():
    assert only_text("{s1:Lee} {q1:said} {c1:rents will fall}.").startswith("Lee said the board told reporters")
    assert grafted("{s1:Lee} {q1:wants} {c1:a fall in rents}.")[0].text == "Lee wants a fall in rents."
    assert only_text("{s1:Lee} {q1:told her} {c1:rents will fall}.") == "Lee told her rents will fall."


def test_what_opens_a_sentence_keeps_its_capital():
    assert only_text("{c1:Rents will fall}, {s1:Lee} {q1:said}.") == (
        "The board told reporters that nobody had paid, Lee said."
    )


def test_a_capital_right_after_a_word_is_lost_within_the_sentence():
    assert only_text("{s1:Lee} {q1:said} {c1:Rents will fall}.").startswith("Lee said the board told")


def test_a_name_keeps_its_capital_within_a_sentence():
    named = "{s1:Osei} {q1:denied} {c1:that nobody had paid Osei}."
    assert only_text("{s1:Lee} {q1:said} {c1:that rents will fall}.", named).startswith("Lee said that Osei denied")


def test_quoted_hosts_keep_their_marks():
    said = "told reporters that nobody had paid"
    assert only_text("{c1:“Rents will fall,”} {s1:Lee} {q1:said}.") == f"“The board {said},” Lee said."
    assert only_text("{s1:Lee} {q1:said}, {c1:“Rents will fall.”}") == f"Lee said, “The board {said}.”"
    assert only_text('{s1:Lee} {q1:said} {c1:that "rents will fall"}.') == f'Lee said that "the board {said}".'


@pytest.mark.parametrize(
    "template",
    [
        "{c1:“Rents will fall,” she added, “I fear,”} {s1:Lee} {q1:said}.",
        "{s1:Lee} {q1:said} {c1:“Rents” will fall}.",
        "{s1:Lee} {q1:said} {c1:‘Rents’ will fall}.",
        "{s1:Lee} {q1:said}: {c1:“Rents will fall}.",
        "{s1:Lee} {q1:said}: {c1:“Rents.\n\n“They fall.”}",
        "{s1:Lee} {q1:declined to comment}.",
        "{c1:“Rents,”} {s1:Lee} {q1:said}, {c1_2:“will fall.”}",
    ],
)
def test_what_has_no_clause_between_marks_of_its_own_is_not_replaced(template):
    (story,) = grafted(template)
    assert story == read_story("invented", template)


def test_a_partly_quoted_content_is_replaced_with_its_marks():
    assert only_text("{s1:Lee} {q1:said} {c1:that rents “will fall”}.") == (
        "Lee said that the board told reporters that nobody had paid."
    )


def test_what_partly_overlaps_another_line_is_not_replaced():
    for template in (
        "{s1:Lee} {q1:said} {c1:that {s2:Ode} owns it} and {q2:wants} {c2:more}.",
        "{s1:Lee} {q1:said} {c1:that rents {c2:fall} and {s2:Ode} {q2:weeps}}{c2_2:, now}.",
    ):
        (story,) = grafted(template)
        assert story == read_story("invented", template)


def test_a_line_that_stands_wholly_in_what_is_replaced_goes_with_it():
    (story,) = grafted("{s1:Lee} {q1:said} {c1:that {s2:Ode} {q2:told us} {c2:of rain}}.")
    assert [cue for _, cue, _ in words(story)] == ["said", "told reporters"]


def test_two_lines_with_one_content_both_keep_it():
    (story,) = grafted("{s1:{s2:Lee}} {q1:feared} and {q2:said} {c1:{c2:that rents will fall}}.")
    new = "that the board told reporters that nobody had paid"
    assert ("Lee", "feared", new) in words(story)
    assert ("Lee", "said", new) in words(story)


def test_doubtful_words_go_with_what_is_replaced_and_move_with_the_rest():
    template = "{s1:Lee} {q1:said} {c1:that rents will fall}. It rained."
    (story,) = grafted(template, doubtful=[Span(14, 19), Span(34, 40)])
    assert [story.text[a:b] for a, b in story.doubtful] == ["rained"]


def test_grafting_leaves_some_stories_as_they_are():
    story = read_story("invented", "{s1:Lee} {q1:said} {c1:that rents will fall}.")
    made = [graft(story, scions_of(SCION), random.Random(seed)) for seed in range(20)]
    assert story in made
    assert any(one != story for one in made)


def test_a_scion_is_a_sentence_with_all_of_its_lines():
    two = "It rained. {s1:The board} {q1:said} {c1:that {s2:Ode} {q2:hoped} {c2:for a dry May}}. It snowed."
    (scion,) = scions_of(two)
    assert scion.text == "The board said that Ode hoped for a dry May"
    assert scion.lowered.startswith("the board")
    assert [scion.text[line.cue[0].start : line.cue[0].end] for line in scion.lines] == ["said", "hoped"]


@pytest.mark.parametrize(
    "template",
    [
        "The board met in the old town hall.",
        "{s1:The board} {q1:said} {c1:so}.",
        "{c1:The board had “no money” left for it}, {s1:she} {q1:said}.",
        "{s1:The board} {q1:said} {c1:that nobody had paid. Not one of them}.",
        "{s1:The board} {q1:said} {c1:that nobody had paid for it.}",
        "{s1:Osei} {q1:told reporters} {c1:that nobody had paid}.",
    ],
)
def test_no_scion_is_a_sentence_without_a_line_short_quoted_cut_or_of_unknown_capital(template):
    assert scions_of(template) == []


def test_a_sentence_with_a_doubtful_word_is_no_scion():
    story = replace(read_story("other", SCION), doubtful=(Span(4, 9),))
    assert list(find_scions([story])) == []


HOSTS = st.lists(
    st.sampled_from(
        [
            "{s%:Lee} {q%:said} {c%:that rents will fall}.",
            "{c%:“Rents will fall,”} {s%:Lee} {q%:said}.",
            "{c%:Rents will fall}, {s%:Lee} {q%:said}.",
            "{s%:Lee} {q%:claimed} {c%:the “old” rent is due}.",
        ]
    ),
    min_size=1,
    max_size=5,
)


def roles_in(text, line):
    return tuple(tuple(text[a:b] for a, b in role) for role in (line.source, line.cue, line.content))


@given(HOSTS, st.integers(0, 9999))
def test_every_label_still_covers_the_same_words(hosts, seed):
    template = " ".join(host.replace("%", str(number)) for number, host in enumerate(hosts, 1))
    scions = scions_of(SCION, "{c1:They had a plan for it}, {s1:the mayor} {q1:thought}.")
    story = read_story("invented", template)
    new = graft(story, scions, random.Random(seed))
    known = {roles_in(story.text, line) for line in story.lines}
    known |= {roles_in(text, line) for one in scions for text in (one.text, one.lowered) for line in one.lines}
    holders = set(parents(new))
    for number, line in enumerate(new.lines):
        source, cue, content = roles_in(new.text, line)
        if number in holders:
            assert (source, cue) in {roles[:2] for roles in known}
            assert content[0].count("“") == content[0].count("”")
        else:
            assert (source, cue, content) in known
    assert len([line for line in new.lines if roles_in(new.text, line)[0] == ("Lee",)]) == len(story.lines)


def test_scions_are_values():
    assert scions_of(SCION)[0] == Scion(
        "The board told reporters that nobody had paid",
        "the board told reporters that nobody had paid",
        (read_story("other", SCION).lines[0],),
    )
