"""Make a training story look like another newspaper's: other names, marks, case, paragraphs, and leftovers of a page.

PolNeAR is one election in seven US outlets. A reader that leans on its names, its marks or its tidy paragraphs reads
other news worse, so each epoch sees most stories in other clothes. Labels move with the text. Each kind of clothes is a
function from a story to edits; `edit` alone makes stories.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from evaluation.polnear import GoldLine, GoldStory
from training.styles import read_lists

from onrecord.values.source import Name
from onrecord.values.text import Span, Spans

Edit = tuple[int, int, str]
"""A stretch of a story's text and what comes in its place."""

UNTOUCHED = 0.3
"""Share of the stories that are left as they are. All other shares are of the rest."""
RENAMED = 0.7
RESTYLED, BRITISH, MIXED, BACKTICKED, UNMARKED, UNCLOSED = 0.35, 0.1, 0.06, 0.05, 0.045, 0.045
"""Shares with other marks: one style, single for double, straight beside curly, ``this'', none, some not closed."""
DASHED, JOINED, BROKEN, LEFT_OVER, DATELINED = 0.1, 0.08, 0.08, 0.12, 0.06
"""Shares with other dashes, paragraphs joined, broken, with leftovers of a page between them, with a dateline."""
LOWER, UPPER, SHOUTED = 0.045, 0.03, 0.1
"""Shares in lower case, in capitals, with first words or names of some paragraphs in capitals."""
SOME = 0.3
"""Share of the places (breaks, marks, paragraphs) that a change of some of them takes."""

SURNAMES = """
Abara Achterberg Adeyemi Akhtar Almeida Amsalem Andersson Antwi Aoki Aquino Arslan Asante Ayala Banda Banerjee Barzani
Bekele Bello Bianchi Boateng Bouchard Brandt Bui Cabral Camilleri Castellanos Chanda Chaudhry Chikwanda Cho Cisse
Coetzee Costa Cruz Dang Das Demir Dhillon Diallo Dlamini Dube Dubois Duterte Eze Farouk Fernando Ferreira Fischer Fofana
Fraser Gallagher Gamage Garang Ghosh Goh Gonzales Gunawan Gupta Haddad Hakimi Hansen Hashimi Hassan Horvat Hossain
Hughes Ibrahim Ismail Ito Iyer Jallow Jansen Jayawardena Johansson Joshi Juma Kamau Kang Kapoor Karimi Kaunda Kaya
Keita Khalil Khumalo Kim Kimani Koroma Kovacs Kumar Kurt Laing Larsen Le Lim Lindqvist Lopes Mabaso MacLeod Mahmoud
Malik Mansour Marchetti Mbeki McKenna Mehta Mendoza Mensah Moreau Morgan Moyo Mukherjee Mutasa Mwangi Nakamura Naidoo
Nair Ndiaye Nguyen Nkomo Novak Nyambura Obeng Obi Odhiambo Okafor Okeke Olsen Omar Onyango Osei Ouma Owusu Pande Park
Patel Perera Petrov Pham Pillai Popescu Qureshi Rahman Rao Reddy Reyes Ricci Rojas Rossi Sahin Saleh Salvini Santos
Sato Schmidt Sesay Shah Sharma Sheikh Silva Singh Sithole Sokolov Sow Suarez Suzuki Tan Tanaka Tembo Tesfaye Thapa
Toure Tran Tshabalala Usman Vaz Verma Villanueva Wanjiru Weber Wijesinghe Yadav Yamamoto Yeo Yilmaz Yusuf Zhang Zulu
""".split()

GIVEN_NAMES = """
Abena Adaeze Ahmed Aisha Akira Amara Amit Anil Anjali Asif Ayesha Beatriz Bilal Chidi Chipo Claire Daniela Deepa Dmitri
Elena Emeka Erik Fatima Feng Gareth Giulia Grace Hamid Hana Haruto Hassan Hiroshi Imran Indira Ingrid Ivan Jamal Jorge
Joseph Kamala Karim Kofi Kwame Lakshmi Leila Lucia Mahmud Maria Mariam Mehmet Mei Miguel Mohammed Musa Nadia Naledi
Nikhil Nomsa Olga Omar Patricia Pedro Peter Priya Rachel Rajesh Ravi Rosa Samir Sanjay Sara Sean Sipho Sofia Stefan
Sunita Tariq Thabo Themba Uche Vikram Wei Yaw Yusuf Zainab Zanele
""".split()

LEFTOVERS, DATELINES = (read_lists("clothes")[name] for name in ("leftover", "dateline"))

_MARKS = re.compile(r"[\"“”]")
_INNER = re.compile(r"‘[^‘’\n]{1,300}’(?!\w)|(?<!\w)'[^'\n]{1,300}'(?!\w)")
_DASH = re.compile(r"(?<=[^\s\d])(?: ?(?:—|–|--) ?| - )(?=[^\s\d])")
_BREAK = re.compile(r"(?<=\S)[ \t\r]*\n\s*(?=\S)")
_SENTENCE_END = re.compile(r"[a-z]{4}[.!?][”\"’')]{0,3} (?=[A-Z“\"‘])")
_DATELINE = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}(?:, \w[\w. ]{1,20})?(?= (?:—|–|--?|\([A-Z]\w+\)) )")
_FIRST_WORDS = re.compile(r"\w[\w’'-]*(?: \w[\w’'-]*){0,3}")
_NAMES = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+")


def vary(story: GoldStory, people: Iterable[Span], rng: random.Random) -> GoldStory:
    """The story in other clothes, or as it is; ``people`` are the spans of personal names in it.

    Case comes last, so that whatever else was put in follows it.
    """
    if rng.random() < UNTOUCHED:
        return story
    if rng.random() < RENAMED:
        story = edit(story, _rename(story.text, people, rng))
    for choices in WARDROBE:
        draw = rng.random()
        for share, dress in choices:
            draw -= share
            if draw < 0:
                story = edit(story, dress(story, rng))
                break
    return story


def edit(story: GoldStory, edits: Iterable[Edit]) -> GoldStory:
    """The story with some stretches replaced, in text order, and every label moved along.

    A label edge inside a replaced stretch goes to that side of it which keeps the label whole. What is put in where a
    label starts or ends (an edit of an empty stretch) stays outside that label.
    """
    pieces: list[str] = []
    starts, ends, shifts = [0], [0], [0]
    bounds: dict[int, tuple[int, int]] = {}
    at = new = 0
    for start, end, text in edits:
        pieces += [story.text[at:start], text]
        new += start - at
        for inner in range(start + 1, end):
            bounds[inner] = (new, new + len(text))
        new += len(text)
        starts.append(end)
        ends.append(end + (start == end))
        shifts.append(new - end)
        at = end
    pieces.append(story.text[at:])

    def moved(spans: Spans) -> Spans:
        out = []
        for span in spans:
            start = bounds[span.start][0] if span.start in bounds else _shift(starts, span.start)
            end = bounds[span.end][1] if span.end in bounds else _shift(ends, span.end)
            if start < end:
                out.append(Span(start, end))
        return tuple(out)

    def _shift(edges: list[int], offset: int) -> int:
        return offset + shifts[bisect_right(edges, offset) - 1]

    lines = tuple(GoldLine(moved(line.source), moved(line.cue), moved(line.content)) for line in story.lines)
    names = story.names
    if names is not None:
        names = tuple(Name(new, name.kind) for name in names for new in moved((name.span,)))
    return GoldStory(story.name, "".join(pieces), lines, moved(story.doubtful), names)


def _rename(text: str, people: Iterable[Span], rng: random.Random) -> Iterator[Edit]:
    """Every word of every personal name, the same word always by the same other one."""
    chosen: dict[str, str] = {}
    for span in sorted(people):
        words = list(re.finditer(r"\w[\w’'\-]*", text[span.start : span.end]))
        for place, word in enumerate(words):
            old = re.sub(r"[’']s$", "", word.group())
            pool = GIVEN_NAMES if place + 1 < len(words) else SURNAMES
            start = span.start + word.start()
            yield start, start + len(old), chosen.setdefault(old, rng.choice(pool))


def _marks(text: str) -> Iterator[tuple[int, bool]]:
    """Each double mark, and whether it opens: a straight one does where a space or bracket stands before it."""
    for mark in _MARKS.finditer(text):
        at = mark.start()
        before = text[at - 1] if at else " "
        yield at, mark.group() == "“" or (mark.group() == '"' and (before.isspace() or before in "([—–"))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in _BREAK.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def _recase(text: str, span: Span, case: Callable[[str], str]) -> Iterator[Edit]:
    """The stretch in another case; a letter that would become two stays."""
    for at in range(*span):
        new = case(text[at])
        if len(new) == 1 and new != text[at]:
            yield at, at + 1, new


def _restyle(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    marks = rng.choice(["“”", '""', "‘’", "''", "«»", "„“"])
    return ((at, at + 1, marks[0 if opens else 1]) for at, opens in _marks(story.text))


def _mix_marks(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Each mark straight or curly, for itself."""
    for at, opens in _marks(story.text):
        yield at, at + 1, rng.choice(['"', "“" if opens else "”"])


def _make_british(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Single marks for double ones, and double ones within."""
    outer, inner = rng.choice([("‘’", "“”"), ("''", '""')])
    edits = {at: outer[0 if opens else 1] for at, opens in _marks(story.text)}
    for quote in _INNER.finditer(story.text):
        edits |= {quote.start(): inner[0], quote.end() - 1: inner[1]}
    return ((at, at + 1, mark) for at, mark in sorted(edits.items()))


def _backtick(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Marks made of two apostrophes or back-ticks."""
    marks = rng.choice([("``", "''"), ("''", "''")])
    return ((at, at + 1, marks[0 if opens else 1]) for at, opens in _marks(story.text))


def _unmark(story: GoldStory, _: random.Random) -> Iterator[Edit]:
    return ((at, at + 1, "") for at, _opens in _marks(story.text))


def _leave_unclosed(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Some closing marks dropped."""
    return ((at, at + 1, "") for at, opens in _marks(story.text) if not opens and rng.random() < SOME)


def _dash(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    dash = rng.choice([" — ", "—", " – ", " - ", " -- ", "--"])
    return ((*found.span(), dash) for found in _DASH.finditer(story.text))


def _join(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Some paragraph breaks turned into spaces."""
    return ((*gap.span(), " ") for gap in _BREAK.finditer(story.text) if rng.random() < SOME)


def _break(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Some paragraphs broken between sentences."""
    ends = (found.end() for found in _SENTENCE_END.finditer(story.text))
    return ((end - 1, end, "\n\n") for end in ends if rng.random() < SOME)


def _leave_over(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Leftovers of a page between some paragraphs, never within a label."""
    labels = {span for line in story.lines for spans in (line.source, line.cue, line.content) for span in spans}
    labels.update(story.doubtful)
    for gap in _BREAK.finditer(story.text):
        at = gap.end()
        if rng.random() < SOME and not any(start < at < end for start, end in labels):
            yield at, at, rng.choice(LEFTOVERS) + gap.group()


def _date(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """Datelines in capitals; where there is none, one before the story."""
    found = [
        Span(*dateline.span())
        for paragraph in _paragraphs(story.text)
        if (dateline := _DATELINE.match(story.text, *paragraph))
    ]
    if not found:
        yield 0, 0, rng.choice(DATELINES) + " "
    for span in found:
        yield from _recase(story.text, span, str.upper)


def _lower(story: GoldStory, _: random.Random) -> Iterator[Edit]:
    return _recase(story.text, Span(0, len(story.text)), str.lower)


def _upper(story: GoldStory, _: random.Random) -> Iterator[Edit]:
    return _recase(story.text, Span(0, len(story.text)), str.upper)


def _shout(story: GoldStory, rng: random.Random) -> Iterator[Edit]:
    """First words or names of some paragraphs in capitals."""
    pattern = rng.choice([_FIRST_WORDS, _NAMES])
    for paragraph in _paragraphs(story.text):
        if rng.random() < SOME:
            for found in list(pattern.finditer(story.text, *paragraph))[: 1 if pattern is _FIRST_WORDS else None]:
                yield from _recase(story.text, Span(*found.span()), str.upper)


WARDROBE: tuple[tuple[tuple[float, Callable[[GoldStory, random.Random], Iterator[Edit]]], ...], ...] = (
    (
        (RESTYLED, _restyle),
        (BRITISH, _make_british),
        (MIXED, _mix_marks),
        (BACKTICKED, _backtick),
        (UNMARKED, _unmark),
        (UNCLOSED, _leave_unclosed),
    ),
    ((DASHED, _dash),),
    ((JOINED, _join), (BROKEN, _break)),
    ((LEFT_OVER, _leave_over),),
    ((DATELINED, _date),),
    ((LOWER, _lower), (UPPER, _upper), (SHOUTED, _shout)),
)
"""Of each row at most one is worn, with its share; the rows in turn."""
