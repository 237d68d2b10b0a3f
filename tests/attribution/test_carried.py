from tests.attribution.scripted import in_words, line_of, marked_lines

from onrecord.attribution.carried import carry_on
from onrecord.reading import read_text
from onrecord.reading.sentences import cut_paragraphs

SAID = "{c1:“The ferry is late,”} {s1:Lee} {q1:said}."


def carried(template):
    """For each line of a marked text, what it gets besides its content."""
    text, lines = marked_lines(template)
    return [in_words(text, more) for more in carry_on(lines, read_text(text, tuple(cut_paragraphs(text))))]


def test_a_quotation_over_several_paragraphs_goes_to_the_line_that_has_its_first():
    text = "{s1:Lee} {q1:said}: {c1:“The ferry is late.}\n\n“Nobody knows why.\n\n“We wait.”"
    assert carried(text) == ["“Nobody knows why.|“We wait.”"]


def test_a_quotation_over_several_paragraphs_goes_to_the_line_that_has_its_last():
    text = "“The ferry is late.\n\n{c1:“Nobody knows why,”} {s1:Lee} {q1:said}."
    assert carried(text) == ["“The ferry is late."]


def test_a_paragraph_that_is_only_a_quotation_goes_to_the_speaker_before():
    assert carried(SAID + "\n\n“Nobody knows why it is.”") == ["“Nobody knows why it is.”"]


def test_a_chain_of_such_paragraphs_goes_to_the_same_speaker():
    chain = SAID + "\n\n“Nobody knows why it is.”\n\n“They never tell us why.”"
    assert carried(chain) == ["“Nobody knows why it is.”|“They never tell us why.”"]


def test_the_speaker_before_is_the_last_one_of_the_paragraph():
    two = SAID + " {s2:Ode} {q2:doubted} {c2:it}.\n\n“Nobody knows why it is.”"
    assert carried(two) == ["", "“Nobody knows why it is.”"]


def test_the_speaker_before_is_the_last_one_of_a_sentence():
    two = "{c1:“The ferry is late,”} {s1:Lee} {q1:said}; {s2:Ode} {q2:doubted} {c2:it}.\n\n“Nobody knows why it is.”"
    assert carried(two) == ["", "“Nobody knows why it is.”"]


def test_of_nested_lines_before_the_outermost_one_goes_on():
    nested = "{s1:Lee} {q1:said} {c1:that {s2:Ode} {q2:hoped} {c2:for rain}}.\n\n“Nobody knows why it is.”"
    assert carried(nested) == ["“Nobody knows why it is.”", ""]


def test_a_quotation_beside_other_words_of_its_paragraph_goes_to_nobody():
    assert carried(SAID + "\n\n“Nobody knows why it is.” It rained.") == [""]
    assert carried(SAID + "\n\nThe board: “Nobody knows why it is.”") == [""]


def test_a_last_sentence_without_a_line_ends_the_speech():
    assert carried(SAID + " It rained.\n\n“Nobody knows why it is.”") == [""]


def test_a_paragraph_of_the_story_s_own_ends_the_speech():
    assert carried(SAID + "\n\nIt rained.\n\n“Nobody knows why it is.”") == [""]


def test_a_short_quotation_may_be_a_title_and_goes_to_nobody():
    assert carried(SAID + "\n\n“Rain on Tin”") == [""]
    assert carried(SAID + "\n\n“Rain on Tin Roofs”") == ["“Rain on Tin Roofs”"]


def test_a_line_without_a_source_gets_nothing():
    assert carried("{c1:“The ferry is late,”} it was {q1:said}.\n\n“Nobody knows why it is.”") == [""]


def test_words_that_a_line_has_are_not_given_to_another():
    taken = SAID + "\n\n“{s2:Nobody} {q2:knows} {c2:why it is}.”"
    assert carried(taken) == ["", ""]


def test_a_quotation_within_another_is_not_looked_at():
    inner = SAID + "\n\n“Lee told me ‘the ferry is very late’ and left.”"
    assert carried(inner) == ["“Lee told me ‘the ferry is very late’ and left.”"]


def test_a_quotation_within_another_goes_to_nobody_by_itself():
    text = "{s1:Lee} {q1:told us}: {c1:“He said ‘the ferry is late.}\n\n“‘Nobody knows why.’ And {s2:she} {q2:wept}.”"
    assert carried(text) == ["", ""]


def test_a_quotation_before_every_line_goes_to_nobody():
    assert carried("“Nobody knows why it is.”\n\n" + SAID) == [""]
    assert carried("“Nobody knows why it is.”") == []


def test_a_line_far_away_gets_nothing():
    text, lines = marked_lines(SAID)
    assert carry_on(lines, read_text(text, tuple(cut_paragraphs(text)))) == [()]
    assert carry_on([line_of()], read_text("", ())) == [()]
