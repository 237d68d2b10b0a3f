"""Sentences and words of a paragraph, by rule.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` with whatever closes after it (quotation marks, brackets), where white
space follows and what comes next can begin a sentence. A full stop after an abbreviation, an initial or a list
number does not end one. When in doubt the text is left together: a sentence too long costs a reader less than one
cut in the middle.
"""

import re
from collections.abc import Iterator

from onrecord.values.text import Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_END = re.compile(r"(?P<stop>[.!?…])[\"'”’»)\]]*(?=\s)")
"""Possible ends; closing characters belong to the sentence that they close."""

_NEXT_WORD = re.compile(r"\s+[\"'“‘«(\[—–-]*\s?(?P<word>\w+)?")
"""What comes next must be able to begin a sentence."""

_LAST_WORD = re.compile(r"[^\s\"'“‘(\[]+$")

_LOOK_BACK = 24
"""Code points looked at before a stop: longer than any abbreviation."""

_NEVER_LAST = frozenset(
    """
    adm atty capt cmdr col cpl dr fr gen gov hon insp lt maj messrs mr mrs ms mx pres prof pvt rep reps rev sec sen
    sens sgt st supt treas vs viz cf approx e.g i.e jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
"""Abbreviations that what follows belongs to; without their last full stop."""

_NUMBERED = frozenset("no nos p pp fig art vol ch sec".split())
"""Abbreviations that stand before a number, and are words (or rare) elsewhere."""

_SELDOM_LAST = frozenset("a.m p.m u.s u.k u.n e.u d.c inc ltd corp co jr sr etc ph.d m.d ave blvd rd ft mt".split())
"""Abbreviations that end a sentence only where a common opener follows."""

_OPENERS = frozenset(
    """
    a an the this that these those it he she they we i you his her their our its there here in on at as but and or so
    if when while after before since for to from with by not no one two asked what who how why where according
    """.split()
)

_WORD = re.compile(r"[$£€]?\w+(?:[’'\-.,&@/]\w+)*")


def _ends_sentence(text: str, stop: int, after: int) -> bool:
    """Whether the stop at ``stop`` ends a sentence, given that white space begins at ``after``."""
    following = _NEXT_WORD.match(text, after)
    next_word = following.group("word") if following else None
    if not next_word:
        return True
    if next_word[0].islower():
        return False
    if text[stop] != ".":
        return True
    found = _LAST_WORD.search(text, max(0, stop - _LOOK_BACK), stop)
    if found is None:
        return True
    last = found.group()
    if len(last) == 1 and last.isupper() and last != "I":
        return False
    last = last.casefold()
    if last in _NEVER_LAST or (last in _NUMBERED and next_word[0].isdigit()):
        return False
    return last not in _SELDOM_LAST or next_word.casefold() in _OPENERS


def cut_paragraphs(text: str) -> Iterator[Span]:
    """Lines of the text that are not blank, without the space around them.

    >>> list(cut_paragraphs("One.\\n\\n  Two.\\n"))
    [Span(start=0, end=4), Span(start=8, end=12)]
    """
    for line in _LINE.finditer(text):
        yield Span(*line.span())


def cut_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """Sentences of one paragraph, in order, without the space around them.

    >>> text = 'Gen. Rao left at 6 p.m. on Monday. "Did he?" she asked. Nobody knew.'
    >>> [text[s.start:s.end] for s in cut_sentences(text, Span(0, len(text)))]
    ['Gen. Rao left at 6 p.m. on Monday.', '"Did he?" she asked.', 'Nobody knew.']
    """
    start = paragraph.start
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        list_number = text[start : end.start()].strip().isdigit()
        if not list_number and _ends_sentence(text, end.start(), end.end()):
            if start < end.end():
                yield _trimmed(text, start, end.end())
            start = end.end()
    if text[start : paragraph.end].strip():
        yield _trimmed(text, start, paragraph.end)


def cut_words(text: str, paragraph: Span) -> Iterator[Span]:
    """Words and numbers of one paragraph, in order; marks and other punctuation lie between them.

    >>> text = "Lee's rate rose 2.5% (to $1,200)."
    >>> [text[s.start:s.end] for s in cut_words(text, Span(0, len(text)))]
    ["Lee's", 'rate', 'rose', '2.5', 'to', '$1,200']
    """
    for word in _WORD.finditer(text, paragraph.start, paragraph.end):
        yield Span(*word.span())


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)
