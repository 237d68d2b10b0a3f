"""Who speaks in each line, by the source room's word and by the source's own."""

import pytest
from tests.stance.invented import lines_of

from onrecord.reading import cut_paragraphs, read_text
from onrecord.stance import judge_stances
from onrecord.stance.folding import fold
from onrecord.stance.speakers import Speakers
from onrecord.stance.topics import topic_of
from onrecord.stance.view import view_lines
from onrecord.values.source import Named, Source, SourceKind, Voice
from onrecord.values.text import Span

TWO = "{s1:Mr Tarn} {q1:said} {c1:the bank lied}. {s2:He} {q2:denied} {c2:that the bank lied}."


NOBODY = Named((), ())


def speakers_of(template, named=NOBODY):
    text, lines = lines_of(template)
    reading = read_text(text, tuple(cut_paragraphs(text)))
    return Speakers(list(view_lines(reading, fold(text), lines)), named)


def source(name, *mentions):
    return Source(name, SourceKind.PERSON, mentions, None, False, None, None, None, (name.lower(),))


def voices(*numbers):
    return tuple(Voice(number, None, (), 1.0, "", ()) for number in numbers)


def test_a_pronoun_is_taken_for_the_source_before_it_unless_it_is_known():
    assert speakers_of(TWO).is_same(0, 1)
    known = Named((source("Tarn"), source("Orla")), voices(0, 1))
    assert not speakers_of(TWO, known).is_same(0, 1)
    assert (speakers_of(TWO, known).is_named(0), speakers_of(TWO, known).is_named(1)) == (True, False)


def test_who_speaks_decides_what_is_answered():
    text, lines = lines_of(TWO)
    reading = read_text(text, tuple(cut_paragraphs(text)))
    known = Named((source("Tarn"), source("Orla")), voices(0, 1))
    assert [judge_stances(reading, lines)[1].answers, judge_stances(reading, lines, known)[1].answers] == [None, 0]


def test_a_content_speaks_of_a_source_by_a_mention_or_by_its_words():
    template = "{s1:Ms Orla} {q1:accused} {c1:him of theft}. {s2:The clerk} {q2:denied} {c2:it}."
    stems = topic_of("him of theft").stems
    assert not speakers_of(template).speaks_of(0, 1, stems)
    at = "Ms Orla accused him of theft.".index("him")
    known = Named((source("Orla"), source("Bal", Span(at, at + 3))), voices(0, 1))
    assert speakers_of(template, known).speaks_of(0, 1, stems)
    assert speakers_of(template).speaks_of(0, 1, topic_of("a clerk of theft").stems)


@pytest.mark.parametrize("phrase", ["The spokesman", "A senior official", "Mr"])
def test_words_that_many_sources_have_tell_nothing(phrase):
    assert not speakers_of(f"{{s1:{phrase}}} {{q1:said}} {{c1:so}}.").words(0)
