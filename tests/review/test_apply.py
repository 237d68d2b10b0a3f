"""Decisions find their lines again, the last one counts, and none is lost."""

import dataclasses

from tests.cli.conftest import affair_story, build_story

from onrecord.claims import statements_of
from onrecord.review import apply_fixes, find_lines, mark_line, review_lines
from onrecord.values.decision import Decision, Fix, Standing, Verb
from onrecord.values.page import Kind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Span

RAIN = "{s1:Ms Lee} {c1:said} {q1:the dam would hold}. {s2:She} {c2:said} {q2:it was dry}."


def decide(story, index, verb, *, fix=None, note=None):
    return Decision(verb, mark_line(story, index), fix, note, "Una Pell", "2031-05-03T09:00:00+00:00")


def standings(review):
    return [line.standing for line in review.lines]


def test_lines_are_suggestions_until_somebody_decides():
    review = review_lines(affair_story(), ())
    assert set(standings(review)) == {Standing.SUGGESTED}
    assert review.orphans == ()


def test_the_last_decision_on_a_line_counts_and_a_note_changes_nothing():
    story = build_story([(Kind.ARTICLE, RAIN)])
    decisions = [
        decide(story, 0, Verb.ACCEPT),
        decide(story, 0, Verb.REJECT),
        decide(story, 0, Verb.NOTE, note="she was asked twice"),
    ]
    first, second = review_lines(story, decisions).lines
    assert (first.standing, first.decision, first.notes, first.moved) == (Standing.REJECTED, 1, (2,), False)
    assert (second.standing, second.decision) == (Standing.SUGGESTED, None)


def test_a_decision_finds_its_line_in_another_version_by_its_words():
    story = build_story([(Kind.ARTICLE, RAIN)])
    later = build_story([(Kind.ARTICLE, "It rained again. " + RAIN.replace("dam", "DAM"))])
    (line, _) = review_lines(later, [decide(story, 0, Verb.ACCEPT)]).lines
    assert (line.standing, line.moved) == (Standing.ACCEPTED, True)


def test_a_decision_keeps_its_line_where_the_machine_reads_it_otherwise_at_the_same_cue():
    story = build_story([(Kind.ARTICLE, RAIN)])
    shorter = dataclasses.replace(story.attributions[0], content=(Span(12, 19),))
    reread = dataclasses.replace(story, attributions=(shorter, *story.attributions[1:]))
    assert standings(review_lines(reread, [decide(story, 0, Verb.REJECT)])) == [Standing.REJECTED, Standing.SUGGESTED]


def test_a_decision_without_its_line_is_an_orphan_and_so_is_one_that_fits_two():
    story = build_story([(Kind.ARTICLE, RAIN)])
    gone = build_story([(Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:nothing}.")])
    assert review_lines(gone, [decide(story, 0, Verb.ACCEPT)]).orphans == (0,)
    twice = build_story([(Kind.ARTICLE, RAIN + " " + RAIN.replace("1:", "3:").replace("2:", "4:"))])
    assert review_lines(twice, [decide(story, 0, Verb.ACCEPT)]).orphans == (0,)


def test_a_fix_changes_what_it_names_and_nothing_else():
    story = affair_story()
    fix = Fix(content=(Span(0, 5),), stance=Stance.ASSERTS, who="ada quill")
    fixed = apply_fixes(story, [decide(story, 0, Verb.FIX, fix=fix)])
    assert fixed.attributions[0].content == (Span(0, 5),)
    assert fixed.attributions[0].cue == story.attributions[0].cue
    assert fixed.judgements[0].stance is Stance.ASSERTS
    assert fixed.sources[fixed.voices[0].source].name == "Ada Quill"
    assert fixed.attributions[1:] == story.attributions[1:]
    assert fixed.sources == story.sources


def test_a_name_that_the_story_has_not_becomes_a_source_of_it():
    story = affair_story()
    fix = Fix(who="Board of Works", kind=SourceKind.ORGANISATION)
    fixed = apply_fixes(story, [decide(story, 4, Verb.FIX, fix=fix)])
    assert (fixed.sources[-1].name, fixed.sources[-1].kind) == ("Board of Works", SourceKind.ORGANISATION)
    assert fixed.voices[4].source == len(story.sources)


def test_the_chain_of_a_fixed_line_ends_at_the_speaker_that_it_has_now():
    story = affair_story()
    fixed = apply_fixes(story, [decide(story, 3, Verb.FIX, fix=Fix(who="Ada Quill"))])
    assert [hop.name for hop in fixed.voices[3].chain] == ["Brackwater Gazette", "Harbour Ledger", "Ada Quill"]


def test_a_fix_says_what_a_source_is():
    story = affair_story()
    fixed = apply_fixes(story, [decide(story, 0, Verb.FIX, fix=Fix(who="Tobias Renn", kind=SourceKind.OUTLET))])
    assert fixed.sources[0].kind is fixed.voices[0].kind is SourceKind.OUTLET
    assert fixed.sources[1:] == story.sources[1:]


def test_spans_of_a_fix_stay_with_the_text_that_they_were_made_on():
    story = build_story([(Kind.ARTICLE, RAIN)])
    later = build_story([(Kind.ARTICLE, "It rained again. " + RAIN)])
    fixed = apply_fixes(later, [decide(story, 0, Verb.FIX, fix=Fix(content=(Span(0, 5),), stance=Stance.OTHER))])
    assert fixed.attributions == later.attributions
    assert fixed.judgements[0].stance is Stance.OTHER


def test_undoing_is_leaving_a_decision_out():
    story = affair_story()
    decisions = [decide(story, 0, Verb.FIX, fix=Fix(stance=Stance.OTHER))]
    assert apply_fixes(apply_fixes(story, decisions), ()) != story
    assert apply_fixes(story, ()) == story


def test_a_line_is_found_among_marks_as_it_is_in_a_story():
    story = build_story([(Kind.ARTICLE, RAIN)])
    later = build_story([(Kind.ARTICLE, "It rained again. " + RAIN.replace("dry", "wet"))])
    lines = [mark_line(later, index) for index in range(2)]
    assert find_lines(lines, [mark_line(story, 0), mark_line(story, 1), mark_line(later, 1)]) == [0, None, 1]
    assert find_lines([], [mark_line(story, 0)]) == [None]


def test_a_stance_that_is_no_denial_leaves_nothing_denied():
    story = affair_story()
    at = next(index for index, one in enumerate(story.judgements) if one.denied)
    fixed = apply_fixes(story, [decide(story, at, Verb.FIX, fix=Fix(stance=Stance.ASSERTS))])
    assert (fixed.judgements[at].denied, fixed.judgements[at].band) == ((), None)


def test_a_no_in_words_that_an_editor_calls_a_denial_is_that_denial():
    story = build_story([(Kind.ARTICLE, "{s1:Ms Lee} {c1:said} {q1:she did not open the upper gates}.")])
    fixed = apply_fixes(story, [decide(story, 0, Verb.FIX, fix=Fix(stance=Stance.DENIES))])
    (statement,) = (one for one in statements_of(fixed) if not one.in_headline)
    assert (statement.negated, statement.denial_in_words) == (True, True)


def test_what_is_denied_stays_within_the_content():
    story = affair_story()
    at = next(index for index, one in enumerate(story.judgements) if one.denied)
    content = story.attributions[at].content
    outside = Span(content[0].start - 8, content[0].start - 1)
    fixed = apply_fixes(story, [decide(story, at, Verb.FIX, fix=Fix(content=(outside,)))])
    assert fixed.judgements[at].denied == ()
