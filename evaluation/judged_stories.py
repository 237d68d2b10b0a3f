r"""Read stories whose lines are judged by hand: who the source is, and what it does with the content.

A file's first line is a comment that begins with ``#``; a line that holds only ``---`` parts two passages. A passage is

* a line ``# kind of difficulty``, which says why the passage stands in the set;
* its text with the marks of `evaluation.marked_stories`, in one paragraph or several;
* a line that holds only ``==``, and below it at most one judgement of each sort for a line of the text. A passage that
  shows what is no attribution at all has no marks and nothing below ``==``.

A judgement of stance is ``NUMBER: STANCE``, with more for some stances::

    1: denies categorical; denied=that he had met her; answers=2; hedges=reportedly | about
    2: declines no-response
    3: asserts

``asserts``, ``confirms``, ``questions``, ``urges``, ``other``
    As in the guide to the annotated cases. A source that negates what nobody put to it asserts.
``denies`` and a band
    ``categorical`` (the thing itself), ``partial`` (a detail, a part, one wording of it) or ``non-denial`` (sounds
    like no and leaves it open: "is not aware of", "does not recall", "would not dignify gossip with a reply"). A denial
    may assert the negative ("I did NOT go") or the opposite ("I was having a tooth out"), or call the thing a lie.
``declines`` and, where an answer is withheld, which non-answer
    ``declined`` (would not or could not say, neither confirmed nor denied, did not deny, would not rule out),
    ``no-response`` (was asked, is silent so far) or ``not-reached``. Without one, something asked for is refused: an
    offer, a request, a demand.
``denied=WORDS``
    The words that state what is denied, without the negation; where the denial only points at it ("the claim", "it")
    and the passage states it elsewhere, the words there.
``answers=NUMBER``
    The line that a denial or confirmation answers: the claim, before or after it in the text, or the question put.
``hedges=WORDS | WORDS``
    The words of the cue or the content that put distance between the source and what is said.

An act that the words describe and nobody says ("denied him the ball", "denied bail", "was admitted to hospital") is no
line; a request refused in so many words ("denied her request to speak") is one that ``declines``.

A judgement of who is ``NUMBER: KIND "NAME"``; a source that the passage never names has no name, and so has a pronoun
that a careful editor would leave open. The name is the fullest that the passage gives, without a title; of two sources,
"A and B"; of a document, that of the body, outlet or person it belongs to. A passive that names no source is
``collective`` where it is everyone's ("is believed", "it was reported", "fears") and ``unnamed`` where it is
someone's ("was told", "is accused")::

    1: person "Ruth Amadi"
    2: unnamed
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from evaluation.marked_stories import read_story
from evaluation.polnear import GoldLine, GoldStory

from onrecord.values.text import Span, Spans

STANCES = frozenset("asserts denies confirms questions urges declines other".split())
BANDS = frozenset("categorical partial non-denial".split())
NON_ANSWERS = frozenset("declined no-response not-reached".split())
KINDS = frozenset("person organisation outlet document unnamed collective author".split())

_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BELOW = re.compile(r"^==[ \t]*$", re.MULTILINE)
_JUDGEMENT = re.compile(r'(?P<number>[1-9][0-9]{0,3}): (?P<head>[a-z]+)(?: (?P<band>[a-z-]+)| "(?P<name>[^"]+)")?')
_FIELDS = frozenset("denied answers hedges".split())
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class JudgedStance:
    """What one source does with its content, as a careful reader puts it."""

    stance: str
    """One of `STANCES`."""
    band: str | None = None
    """Of a denial, one of `BANDS`; None for every other stance."""
    non_answer: str | None = None
    """Of a stance that withholds an answer, one of `NON_ANSWERS`; else None."""
    denied: Span | None = None
    """The words that state what is denied; None where the passage has none."""
    answers: int | None = None
    """Position of the line that is answered; None where the passage has none."""
    hedges: Spans = ()
    """Words that put distance, in text order."""


@dataclass(frozen=True, slots=True)
class JudgedSource:
    """Who one source is, as a careful reader puts it."""

    kind: str
    """One of `KINDS`."""
    name: str | None = None
    """The fullest name in the passage; None where it gives none or leaves open which."""


@dataclass(frozen=True, slots=True)
class JudgedStory:
    """A passage and the judgements of its lines; both tuples run beside its lines, None where a line is not judged."""

    story: GoldStory
    difficulty: str
    """Why the passage stands in the set, in the file's words."""
    stances: tuple[JudgedStance | None, ...]
    sources: tuple[JudgedSource | None, ...]


def read_judged(path: Path) -> list[JudgedStory]:
    r"""The passages of a judged file, in its order, named after the file and their number.

    Raises `ValueError`, with the passage and the fault, where the first line is no comment, a passage lacks its
    difficulty or its ``==``, a mark is malformed, or a judgement is: of unknown form, stance, band or kind, of a line
    that is not marked, twice the same, or with words that stand nowhere in the passage or in more than one place.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder) / "set.txt"
    ...     _ = path.write_text("# One.\n# plain\n{s1:Lee} {q1:denied} {c1:it}.\n==\n1: denies partial; denied=it\n")
    ...     (passage,) = read_judged(path)
    >>> passage.story.text, passage.difficulty
    ('Lee denied it.', 'plain')
    >>> passage.stances[0].stance, passage.stances[0].band, passage.stances[0].denied
    ('denies', 'partial', Span(start=11, end=13))
    >>> passage.sources
    (None,)
    """
    comment, _, body = path.read_text(encoding="utf-8").partition("\n")
    if not comment.startswith("#"):
        raise ValueError(f"{path.name}: the first line must be a comment that begins with '#'")
    return [_read_passage(f"{path.stem}-{number}", part) for number, part in enumerate(_RULE.split(body), 1)]


def _read_passage(name: str, part: str) -> JudgedStory:
    difficulty, _, rest = part.strip().partition("\n")
    template, *below = _BELOW.split(rest)
    if not difficulty.startswith("# "):
        raise ValueError(f"{name}: the first line must say the kind of difficulty after '# '")
    if len(below) != 1:
        raise ValueError(f"{name}: one line '==' must stand between the text and its judgements")
    story = read_story(name, template)
    stances: dict[int, JudgedStance] = {}
    sources: dict[int, JudgedSource] = {}
    for row in filter(None, map(str.strip, below[0].splitlines())):
        try:
            _take_judgement(row, story, stances, sources)
        except ValueError as error:
            raise ValueError(f"{name}: {row!r}: {error}") from error
    order = range(len(story.lines))
    return JudgedStory(story, difficulty[2:].strip(), tuple(map(stances.get, order)), tuple(map(sources.get, order)))


def _take_judgement(
    row: str, story: GoldStory, stances: dict[int, JudgedStance], sources: dict[int, JudgedSource]
) -> None:
    head, *pairs = row.split("; ")
    found = _JUDGEMENT.fullmatch(head)
    if not found:
        raise ValueError("this is neither 'NUMBER: STANCE BAND' nor 'NUMBER: KIND \"NAME\"'")
    position = _position(found["number"], story)
    if found["head"] in KINDS and not found["band"] and not pairs:
        judged_before = position in sources
        sources[position] = JudgedSource(found["head"], _known_name(found["name"], story))
    elif found["head"] in STANCES and not found["name"]:
        judged_before = position in stances
        stances[position] = _judged_stance(found["head"], found["band"], _fields(pairs), position, story)
    else:
        raise ValueError(f"{found['head']!r} is no stance and no kind, or does not take what follows it")
    if judged_before:
        raise ValueError("the line is judged twice")


def _position(number: str, story: GoldStory) -> int:
    if not number.isdecimal() or not 1 <= int(number) <= len(story.lines):
        raise ValueError(f"the text marks no line {number}")
    return int(number) - 1


def _known_name(name: str | None, story: GoldStory) -> str | None:
    words = set(_WORD.findall(story.text.casefold())) | {"and"}
    if missing := [word for word in _WORD.findall((name or "").casefold()) if word not in words]:
        raise ValueError(f"the passage does not hold {missing[0]!r} of the name {name!r}")
    return name


def _fields(pairs: Sequence[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        if key not in _FIELDS or key in fields or not equals or not value:
            raise ValueError(f"{pair!r} is none of denied=WORDS, answers=NUMBER and hedges=WORDS, or stands twice")
        fields[key] = value
    return fields


def _judged_stance(
    stance: str, band: str | None, fields: dict[str, str], position: int, story: GoldStory
) -> JudgedStance:
    expected: frozenset[str | None] = {"denies": BANDS, "declines": NON_ANSWERS | {None}}.get(stance, frozenset({None}))
    if band not in expected:
        raise ValueError(f"{stance!r} does not go with the band {band!r}")
    if "denied" in fields and stance != "denies":
        raise ValueError(f"{stance!r} denies nothing")
    if "answers" in fields and stance not in {"denies", "confirms"}:
        raise ValueError(f"{stance!r} answers nothing")
    answers = _position(fields["answers"], story) if "answers" in fields else None
    if answers == position:
        raise ValueError("a line cannot answer itself")
    line = story.lines[position]
    hedges = fields["hedges"].split(" | ") if "hedges" in fields else []
    return JudgedStance(
        stance,
        band=band if stance == "denies" else None,
        non_answer=band if stance == "declines" else None,
        denied=_place(fields["denied"], story.text, line) if "denied" in fields else None,
        answers=answers,
        hedges=tuple(sorted(_place(hedge, story.text, line) for hedge in hedges)),
    )


def _place(words: str, text: str, line: GoldLine) -> Span:
    """Where the words stand: in the line itself if they stand there, else anywhere in the text."""
    starts = [start for start in range(len(text)) if text.startswith(words, start)]
    places = [Span(start, start + len(words)) for start in starts]
    own = [place for place in places if any(map(place.within, chain(line.source, line.cue, line.content)))]
    if len(own or places) != 1:
        raise ValueError(f"{words!r} stands in the passage {len(own or places)} times; give words found there once")
    return (own or places)[0]
