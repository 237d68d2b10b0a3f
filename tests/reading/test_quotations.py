import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.marks import DOUBLES, GUILLEMETS, SINGLES
from onrecord.reading.quotations import pair_quotations
from onrecord.reading.sentences import cut_paragraphs
from onrecord.values.reading import Mark, Quotation
from onrecord.values.text import Span, Spans

HARD = st.text(alphabet=f"as4 .,-(—\n{DOUBLES}{GUILLEMETS}{SINGLES}")


def pair(text: str) -> tuple[tuple[Quotation, ...], Spans]:
    return pair_quotations(text, tuple(cut_paragraphs(text)))


def quoted(text: str) -> list[str]:
    return [" / ".join(text[s.start : s.end] for s in quotation.spans) for quotation in pair(text)[0]]


def unpaired(text: str) -> list[int]:
    return [mark.start for mark in pair(text)[1]]


PAIRED = [
    ('He said "no" twice.', ['"no"']),
    ('"No," he said. "Never."', ['"No,"', '"Never."']),
    ("“No,” he said. “Never.”", ["“No,”", "“Never.”"]),
    ("„Nein“, sagte er, „nie“.", ["„Nein“", "„nie“"]),
    ("„Nie”, powiedział.", ["„Nie”"]),
    ("« Non », dit-il. «Jamais».", ["« Non »", "«Jamais»"]),
    ("»Nein«, sagte er.", ["»Nein«"]),
    ("”Nej”, sade hon.", ["”Nej”"]),
    ("‘No,’ he said. ‘Never.’", ["‘No,’", "‘Never.’"]),
    ("'No,' he said. 'Never.'", ["'No,'", "'Never.'"]),
    ("''No,'' he said. ``Never.''", ["''No,''", "``Never.''"]),
    ('He said “no" and “never“.', ['“no"', "“never“"]),
    ('"No,"he said.', ['"No,"']),
    ('He said:"No."', ['"No."']),
    ('He said "No, " and left.', ['"No, "']),
    ('("No")—"yes"', ['"No"', '"yes"']),
    ('"No.""Yes."', ['"No."', '"Yes."']),
    ("“‘No,’ he says.”", ["“‘No,’ he says.”", "‘No,’"]),
    ("\"He says, 'No.'\"", ["\"He says, 'No.'\"", "'No.'"]),
    ("''He says, 'No.'''", ["''He says, 'No.'''", "'No.'"]),
    ("‘He says, “No.”’", ["‘He says, “No.”’", "“No.”"]),
    ('"He said "no" to us," she said.', ['"He said "no" to us,"', '"no"']),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED)
def test_marks_of_every_kind_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert unpaired(text) == []


APOSTROPHES = [
    ("The officials’ homes and the Joneses' car aren't Dahl’s.", []),
    ("'Tis the season of the '90s, rock 'n' roll and 'em all.", []),
    ("’Tis the season of the ’90s; he voted for ’em in ’16.", []),
    ("They're goin' home to O'Brien's.", []),
    ("‘The officials’ homes were searched,’ she said.", ["‘The officials’ homes were searched,’"]),
    ("'The officials' homes were searched,' she said.", ["'The officials' homes were searched,'"]),
    ("He calls them ‘losers’ and the teachers’ pets.", ["‘losers’"]),
    ("“They call us ‘losers’ and fools,” he said of the dogs’.", ["“They call us ‘losers’ and fools,”", "‘losers’"]),
    ("‘I don’t know the ’60s,’ he said.", ["‘I don’t know the ’60s,’"]),
    ("He 's there and she did n't go, the minister 's aide said.", []),
]


@pytest.mark.parametrize(("text", "expected"), APOSTROPHES)
def test_apostrophes_neither_open_nor_close(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert unpaired(text) == []


def test_inches_are_no_quotation_and_are_listed() -> None:
    assert quoted('The 6\'2" man said "no" and left on a 12" board.') == ['"no"']
    assert unpaired("The 6'2\" man") == [7]
    assert quoted('"He is 6\'2" tall," she said.') == ['"He is 6\'2" tall,"']
    assert pair("A 5″ nail, 6′ long.") == ((), ())


def test_a_prime_closes_where_blog_software_made_it_of_a_mark() -> None:
    assert quoted("The ‘Regatta 2021′ races and the crews’ boats.") == ["‘Regatta 2021′"]
    assert quoted("‘He is 6′ tall,’ she said.") == ["‘He is 6′ tall,’"]
    assert quoted("A 6′ man, 6′2″.") == []


def test_a_year_before_the_closing_mark_is_no_measure() -> None:
    assert quoted('"It began in 2016" was all he said.') == ['"It began in 2016"']


def test_marks_without_partner_are_listed_and_spoil_nothing() -> None:
    assert quoted('"We left, he said. "We stayed," she said.') == ['"We stayed,"']
    assert unpaired('"We left, he said. "We stayed," she said.') == [0]
    assert unpaired("We left,” he said.") == [8]
    assert unpaired("Non », dit-il.") == [4]
    assert quoted("He said “‘no” twice.") == ["“‘no”"]
    assert unpaired("He said “‘no” twice.") == [9]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "“We left. \n\n“We came.\n“We stayed,” she said. “Yes.”"
    quotations, left = pair(text)
    assert quotations == (
        Quotation((Span(0, 9), Span(12, 21), Span(22, 34)), Mark.CURLY, depth=0),
        Quotation((Span(45, 51),), Mark.CURLY, depth=0),
    )
    assert left == ()


def test_a_quotation_within_one_that_runs_on_runs_on_too() -> None:
    text = "“He said, ‘We left.\n“‘We stayed.’ That is all,” she said."
    assert quoted(text) == [
        "“He said, ‘We left. / “‘We stayed.’ That is all,”",
        "‘We left. / ‘We stayed.’",
    ]
    assert [quotation.depth for quotation in pair(text)[0]] == [0, 1]


def test_a_quotation_that_does_not_open_again_is_unpaired() -> None:
    assert pair("“We left.\nWe stayed,” she said.") == ((), (Span(0, 1), Span(20, 21)))
    assert pair("“We left.\n“We stayed.\nShe slept.") == ((), (Span(0, 1), Span(10, 11)))


def test_british_quotations_run_on_too() -> None:
    assert quoted("‘We left.\n\n‘We stayed,’ she said.") == ["‘We left. / ‘We stayed,’"]


def test_depth_counts_the_quotations_around() -> None:
    quotations, _ = pair("“She said, ‘He cried “no” twice.’” “Yes.”")
    assert [(quotation.mark, quotation.depth) for quotation in quotations] == [
        (Mark.CURLY, 0),
        (Mark.SINGLE, 1),
        (Mark.CURLY, 2),
        (Mark.CURLY, 0),
    ]


def test_text_outside_the_paragraphs_is_not_read() -> None:
    text = 'Also read: "Ferry late"\nHe said "no".'
    assert pair_quotations(text, (Span(24, len(text)),))[0][0].spans == (Span(32, 36),)


def edges(quotation: Quotation) -> list[int]:
    """Where the marks of a quotation stand; a twin mark has two places, of which the outer one is given."""
    return [*(span.start for span in quotation.spans), quotation.spans[-1].end - 1]


@given(HARD)
def test_every_double_mark_is_an_edge_once_or_unpaired(text: str) -> None:
    quotations, left = pair(text)
    placed = [at for quotation in quotations for at in edges(quotation)] + [at for mark in left for at in range(*mark)]
    doubles = [at for at, character in enumerate(text) if character in DOUBLES + GUILLEMETS]
    assert sorted(at for at in placed if text[at] in DOUBLES + GUILLEMETS) == doubles


@given(HARD)
def test_quotations_are_in_order_and_never_cross(text: str) -> None:
    hulls = [(q.spans[0].start, q.spans[-1].end, q.depth) for q in pair(text)[0]]
    assert hulls == sorted(hulls)
    for index, (start, end, depth) in enumerate(hulls):
        around = [other for other in hulls[:index] if start < other[1]]
        assert all(end <= other[1] for other in around)
        assert depth == len(around)


@given(HARD)
def test_each_stretch_lies_in_a_paragraph_of_its_own(text: str) -> None:
    paragraphs = list(cut_paragraphs(text))
    for quotation in pair(text)[0]:
        homes = [next(i for i, p in enumerate(paragraphs) if span.within(p)) for span in quotation.spans]
        assert homes == list(range(homes[0], homes[0] + len(homes)))
        stretches_to_the_end = [paragraphs[home].end for home in homes[:-1]]
        assert [span.end for span in quotation.spans[:-1]] == stretches_to_the_end


@given(HARD)
def test_no_mark_has_two_uses(text: str) -> None:
    quotations, left = pair(text)
    placed = [at for quotation in quotations for at in edges(quotation)] + [mark.start for mark in left]
    assert len(placed) == len(set(placed))
