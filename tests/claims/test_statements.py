from tests.claims.invented import span_of, story_of

from onrecord.claims import statements_of
from onrecord.values.claim import HEADLINE, DetailKind
from onrecord.values.source import SourceKind
from onrecord.values.stance import Stance
from onrecord.values.text import Span
from onrecord.values.time import Anchor, Clocks, Grain, Interpretation, TimeExpression, TimeType


def only(template, **more):
    (found,) = statements_of(story_of(template, **more))
    return found


def details(found, kind):
    return [(detail.value, detail.unit) for detail in found.details if detail.kind is kind]


def test_a_line_is_a_statement_in_its_own_words():
    found = only("{s1:Salma Veers} {q1:said} {c1:that the ferry Lindis had been sold}.")
    assert found.words == "the ferry Lindis had been sold"
    assert found.stance is Stance.ASSERTS
    assert not found.negated


def test_words_are_those_of_the_spans():
    story = story_of('{c1:"The ferry was sold,"} {s1:Veers} {q1:said}. {c1_2:"The crew knew nothing of it."}')
    (found,) = statements_of(story)
    assert found.words == " ".join(story.page.text[span.start : span.end] for span in found.spans)
    assert found.words == "The ferry was sold The crew knew nothing of it"


def test_of_a_denial_it_is_what_is_denied():
    found = only("{s1:The minister} {q1:denied} {c1:that he had flown to Port Sahl}.")
    assert found.words == "he had flown to Port Sahl"
    assert found.stance is Stance.DENIES
    assert not found.denial_in_words


def test_a_headline_speaks_for_the_outlet():
    found = statements_of(story_of("It rained.", headline="Ferry Lindis reportedly sold", published="2031-03-07"))
    assert [one.key.line for one in found] == [HEADLINE]
    assert found[0].speaker == "Sahl Courier"
    assert found[0].speaker_kind is SourceKind.OUTLET
    assert found[0].hedged
    assert found[0].published == "2031-03-07"
    assert found[0].spans == ()


def test_a_headline_may_ask():
    (found,) = statements_of(story_of("It rained.", headline="Was the ferry Lindis sold?"))
    assert found.stance is Stance.QUESTIONS


def test_a_headline_may_tell_of_a_denial():
    (found,) = statements_of(story_of("It rained.", headline="Minister denies secret ferry sale"))
    assert found.stance is Stance.DENIES


def test_lines_within_lines_count():
    found = statements_of(
        story_of(
            "{s1:The Courier} {q1:reported} {c1:that {s2:officials} {q2:had said} {c2:the ferry Lindis was sold}}."
        )
    )
    assert [one.key.line for one in found] == [0, 1]


def test_who_only_urges_states_nothing():
    assert statements_of(story_of("{s1:Veers} {q1:called for} {c1:the ferry Lindis to be sold}.")) == ()


def test_a_line_without_content_states_nothing():
    assert statements_of(story_of("{s1:Veers} {q1:declined to comment}.")) == ()


def test_names_stand_in_for_pronouns_only_for_comparing():
    template = "{s1:Ilan Dorrit} {q1:said} {c1:he had not sold the ferry, and I believe my crew}."
    text = story_of(template).page.text
    he = span_of(text, "he had")
    story = story_of(template, people=[("Ilan Dorrit", [0], (Span(0, 11), Span(he.start, he.start + 2)))])
    (found,) = statements_of(story)
    assert found.words.startswith("he had not sold")
    assert found.compared == "Ilan Dorrit had not sold the ferry, and Ilan Dorrit believe Ilan Dorrit's crew"
    assert found.speaker == "Ilan Dorrit"


def test_details_have_their_places():
    story = story_of("{s1:Police} {q1:said} {c1:nine workers died in Port Sahl beside Tom Adair}.")
    (found,) = statements_of(story)
    assert details(found, DetailKind.HOW_MANY) == [("9", "work")]
    assert details(found, DetailKind.WHERE) == [("port sahl", None)]
    assert details(found, DetailKind.WHO) == [("tom adair", None)]
    for detail in found.details:
        assert [story.page.text[span.start : span.end] for span in detail.spans] == [detail.words]


def test_a_title_cased_headline_gives_no_names():
    (found,) = statements_of(story_of("It rained.", headline="Secret Ferry Sale Stirs Storm In Port Sahl"))
    assert found.details == ()


def test_times_come_from_the_clocks():
    template = "{s1:Police} {q1:said on Friday} {c1:the ferry sank on Thursday}."
    text = story_of(template).page.text

    def time(words, day):
        reading = Interpretation(day, day, day, Grain.DAY, Anchor.PUBLISHED, None, "by hand")
        return TimeExpression(span_of(text, words), TimeType.DATE, None, (reading,), None)

    times = [time("Friday", "2031-03-07"), time("Thursday", "2031-03-06")]
    found = only(template, times=times, clocks=(Clocks(0, (1,)),))
    assert found.said == "2031-03-07"
    assert [detail.value for detail in found.details if detail.kind is DetailKind.WHEN] == ["2031-03-06"]


def test_a_quoted_no_of_who_denies_is_the_denial_itself_and_no_second_one():
    found = only('{s1:The director} {q1:denied it}: {c1:"There was no leak in January."}')
    assert (found.stance, found.negated, found.denial_in_words) == (Stance.DENIES, True, True)
    twice = only("{s1:The director} {q1:denied} {c1:that he had not seen the leak in January}.")
    assert (twice.stance, twice.negated, twice.denial_in_words) == (Stance.DENIES, True, False)


def test_statements_of_some_lines_are_those_that_they_have_among_all():
    told = "{s1:Ada Quill} {q1:said} {c1:the ferry Lindis was sold}. {s2:She} {q2:said} {c2:nine men drowned}."
    story = story_of(told, headline="Ferry Lindis sold")
    every = statements_of(story)
    assert [one.key.line for one in every] == [HEADLINE, 0, 1]
    for one in every:
        assert statements_of(story, {one.key.line}) == (one,)
    assert statements_of(story, ()) == ()
    assert statements_of(story, {one.key.line for one in every}) == every
