from hypothesis import given
from hypothesis import strategies as st

from onrecord.lineage import compare_quotes
from onrecord.values.fetched import Digest
from onrecord.values.lineage import Change, Quote
from onrecord.values.text import Span

FULL = "“We will never sell the old ferry to anybody from the mainland.”"


def quote(words, speaker="rana galan", before=""):
    text = before + words
    return Quote(Digest("a"), text, (Span(len(before), len(text)),), speaker)


def changes(one, other):
    drift = compare_quotes(one, other)
    return None if drift is None else drift.changes


def test_case_and_marks_are_no_change():
    assert changes(quote(FULL), quote('"we will never sell the OLD ferry to anybody from the mainland"')) == ()


def test_a_quotation_cut_short_is_trimmed():
    drift = compare_quotes(quote(FULL), quote("“We will never sell the old ferry.”"))
    assert drift is not None
    assert drift.changes == (Change.TRIMMED,)
    assert drift.reason == "the second lacks 5 words of the first"
    assert drift.share == 1


def test_the_differences_are_spans_of_each_text():
    one, other = quote(FULL, before="She said: "), quote("“We will never give up the old ferry.”", before="Galan: ")
    drift = compare_quotes(one, other)
    assert drift is not None
    assert drift.changes == (Change.TRIMMED, Change.REWORDED)
    first, second = drift.differences[0]
    assert one.text[first.start : first.end] == "sell"
    assert other.text[second.start : second.end] == "give up"


def test_a_quotation_given_to_another_is_moved():
    drift = compare_quotes(quote(FULL), quote(FULL, "tom adair"))
    assert drift is not None
    assert drift.changes == (Change.MOVED,)
    assert drift.reason == "given to rana galan in the first and to tom adair in the second"


def test_nothing_is_said_of_a_move_where_a_speaker_is_unknown():
    assert changes(quote(FULL), quote(FULL, None)) == ()


def test_two_quotations_with_a_phrase_in_common_are_not_one():
    assert changes(quote(FULL), quote("“We will never forget what he did for the islands.”")) is None


def test_a_short_quotation_that_is_the_same_is_one():
    assert changes(quote("“No comment.”"), quote('"No comment"')) == ()
    assert changes(quote("“No comment.”"), quote("“No idea.”")) is None


def test_a_quotation_over_two_paragraphs_is_one():
    text = "“We will never sell.\n\n“The old ferry is ours,” she said."
    spans = (Span(0, 20), Span(22, 45))
    whole = quote("“We will never sell. The old ferry is ours.”")
    assert changes(Quote(Digest("b"), text, spans, "rana galan"), whole) == ()


def test_marks_without_words_are_no_quotation():
    assert changes(quote("“”"), quote("“”")) is None


@given(st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), max_size=12))
def test_a_change_seen_from_one_side_is_seen_from_the_other(one, other):
    first, second = quote(f'"{" ".join(one)}"'), quote(f'"{" ".join(other)}"')
    drift = compare_quotes(first, second)
    if drift is not None:
        assert 0 < drift.share <= 1
        assert bool(drift.differences) is bool(drift.changes)
        assert bool(drift.changes) is (one != other)
