"""Make a training story look like another newspaper's: other names, other quotation marks.

PolNeAR is one election in seven US outlets. A reader that leans on its names and its marks reads other news worse, so
each epoch sees many stories with their people renamed and their marks restyled. Labels move with the text.
"""

import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from evaluation.polnear import GoldLine, GoldStory

from onrecord.values.text import Span, Spans

RENAMED = 0.5
RESTYLED = 0.35
UNMARKED = 0.03
"""Shares of the stories that get other names, other marks, no marks."""

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

_MARKS = re.compile(r"[\"“”]")


def vary(story: GoldStory, people: Iterable[Span], rng: random.Random) -> GoldStory:
    """The story in other clothes, or as it is; ``people`` are the spans of personal names in it."""
    if rng.random() < RENAMED:
        story = edit(story, _rename(story.text, people, rng))
    draw = rng.random()
    if draw < UNMARKED:
        story = edit(story, ((m.start(), m.end(), "") for m in _MARKS.finditer(story.text)))
    elif draw < UNMARKED + RESTYLED:
        story = edit(story, _restyle(story.text, rng.choice(["“”", '""', "‘’", "''", "«»", "„“"])))
    return story


def edit(story: GoldStory, edits: Iterable[tuple[int, int, str]]) -> GoldStory:
    """The story with some stretches replaced and every label moved along.

    A label edge inside a replaced stretch goes to that side of it which keeps the label whole.
    """
    pieces: list[str] = []
    starts, shifts = [0], [0]
    bounds: dict[int, tuple[int, int]] = {}
    at = new = 0
    for start, end, text in edits:
        pieces += [story.text[at:start], text]
        new += start - at
        for inner in range(start + 1, end):
            bounds[inner] = (new, new + len(text))
        new += len(text)
        starts.append(end)
        shifts.append(new - end)
        at = end
    pieces.append(story.text[at:])

    def moved(spans: Spans) -> Spans:
        out = []
        for span in spans:
            start = bounds[span.start][0] if span.start in bounds else _shift(span.start)
            end = bounds[span.end][1] if span.end in bounds else _shift(span.end)
            if start < end:
                out.append(Span(start, end))
        return tuple(out)

    def _shift(offset: int) -> int:
        return offset + shifts[bisect_right(starts, offset) - 1]

    lines = tuple(GoldLine(moved(line.source), moved(line.cue), moved(line.content)) for line in story.lines)
    return GoldStory(story.name, "".join(pieces), lines)


def _rename(text: str, people: Iterable[Span], rng: random.Random) -> Iterator[tuple[int, int, str]]:
    """Every word of every personal name, the same word always by the same other one."""
    chosen: dict[str, str] = {}
    for span in sorted(people):
        words = list(re.finditer(r"\w[\w’'\-]*", text[span.start : span.end]))
        for place, word in enumerate(words):
            old = re.sub(r"[’']s$", "", word.group())
            pool = GIVEN_NAMES if place + 1 < len(words) else SURNAMES
            start = span.start + word.start()
            yield start, start + len(old), chosen.setdefault(old, rng.choice(pool))


def _restyle(text: str, marks: str) -> Iterator[tuple[int, int, str]]:
    """Double marks in another style; a straight mark opens where a space or bracket stands before it."""
    for mark in _MARKS.finditer(text):
        at = mark.start()
        before = text[at - 1] if at else " "
        opens = mark.group() == "“" or (mark.group() == '"' and (before.isspace() or before in "([—–"))
        yield at, at + 1, marks[0 if opens else 1]
