from onrecord.attribution.quoted import Quoted
from onrecord.reading import read_text
from onrecord.testing import marked
from onrecord.values.attribution import Form
from onrecord.values.text import Span


def quoted_in(template):
    text, spans = marked(template)
    return text, spans, Quoted(text, read_text(text, (Span(0, len(text)),)).quotations)


def completed(template):
    text, spans, quoted = quoted_in(template)
    start, end = quoted.complete(spans["content"])
    return text[start:end]


def test_a_content_takes_along_the_marks_that_stand_at_its_edges():
    assert completed("She said “{content:no way},” twice.") == "“no way,”"
    assert completed("She said {content:“no way}.”") == "“no way.”"


def test_a_quotation_that_goes_on_beyond_the_content_lends_no_mark():
    assert completed("“{content:No way}, he told me so,” she said.") == "No way"


def test_a_content_that_has_most_of_a_quotation_has_all_of_it():
    assert completed("“Rents {content:will fall by May,” she said}.") == "“Rents will fall by May,” she said"
    assert completed("“It was {content:late}, and that is all,” she said.") == "late"


def test_marks_at_every_depth_are_taken_along():
    assert completed("“He said ‘{content:no way}’ twice,” she said.") == "‘no way’"
    assert completed("“He said ‘she wrote “{content:no}” there’ twice,” she said.") == "“no”"


def test_the_form_counts_the_story_s_own_marks():
    for template, form in (
        ("She said {content:“no way”}.", Form.DIRECT),
        ("She said {content:it was “no way” to go}.", Form.MIXED),
        ("She said {content:it was no way to go}.", Form.INDIRECT),
    ):
        _, spans, quoted = quoted_in(template)
        assert quoted.form((spans["content"],), nested=False) is form


def test_what_is_nested_in_a_quotation_counts_only_marks_of_its_own():
    _, spans, quoted = quoted_in("“He said {content:it was late} and left,” she said.")
    assert quoted.form((spans["content"],), nested=True) is Form.INDIRECT
    _, spans, quoted = quoted_in("“He said {content:‘it was late’} and left,” she said.")
    assert quoted.form((spans["content"],), nested=True) is Form.DIRECT
