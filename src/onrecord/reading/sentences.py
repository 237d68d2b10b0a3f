"""Sentences and words of a paragraph, by rule.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` with whatever closes after it (quotation marks, brackets), where white
space follows and what comes next can begin a sentence. A full stop after an abbreviation, an initial or a list
number does not end one. When in doubt the text is left together: a sentence too long costs a reader less than one
cut in the middle. The word lists are in `onrecord.lexicon.en.abbreviations`.
"""

import re
from collections.abc import Iterator

from onrecord.lexicon.en import abbreviations
from onrecord.values.text import Span

_LINE = re.compile(r"\S(?:[^\n\r]*\S)?")
_END = re.compile(r"(?P<stop>[.!?…])(?P<close>[\"'”’»›)\]]*(?:[ \u00a0\u202f][»›])?)(?:\[\d{1,3}\])*(?=\s)")
"""Possible ends; closing characters and the numbers of notes belong to the sentence that they close."""

_NEXT = re.compile(
    r"\s+(?:(?P<stop>[.…])|(?P<dash>[—–-]+\s?)?(?P<quote>[\"'“‘„«‹](?!\w{1,20}[\"'”’]))?"
    r"[\"'“‘„«‹(\[]*\s?(?P<word>\w{1,40})?)"
)
"""What comes next must be able to begin a sentence. One word between marks is a nickname, not a quotation."""

_LAST_WORD = re.compile(r"[^\s\"'“‘„«(\[/—–-]+$")
_LABEL = re.compile(r"\s*\(?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})\)?|[\W_]*")
_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,30}(?:, ?[\w. ]{1,20}){0,2}(?: ?\([\w./ ]{1,20}\))? ?[—–-]{1,2} ")
"""Place, date and agency before the story's first words; no sentence ends within them."""

_DOTTED = re.compile(r"(?:\w\.)+\w")
_WORD = re.compile(r"[$£€]?\w+(?:[’'\-.,&@/]\w+)*")

_LOOK_BACK = 24
"""Code points looked at before a stop: longer than any abbreviation."""

_LONGEST_LABEL = 8
"""Code points that the number or letter of a list item may take up, with the space before it."""

_LOOK_AHEAD = 80
"""Code points looked at after a quoted question, for the verb that reports it."""


def cut_paragraphs(text: str) -> Iterator[Span]:
    r"""Lines of the text that are not blank, without the space around them.

    >>> list(cut_paragraphs("One.\n\n  Two.\n"))
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
    lower = text[paragraph.start : paragraph.end].islower()
    dateline = _DATELINE.match(text, paragraph.start, paragraph.end)
    for end in _END.finditer(text, dateline.end() if dateline else start, paragraph.end):
        if not _is_label(text, start, end.start()) and _ends_sentence(text, end, lower=lower):
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


def _is_label(text: str, start: int, stop: int) -> bool:
    """Whether nothing stands before the stop but the number or letter of a list item, or marks without a word."""
    return stop - start <= _LONGEST_LABEL and _LABEL.fullmatch(text, start, stop) is not None


def _ends_sentence(text: str, end: re.Match[str], *, lower: bool) -> bool:
    """Whether a possible end is one. ``lower`` says that the paragraph has no capitals to go by."""
    following = _NEXT.match(text, end.end())
    if following is None or following["stop"]:
        return following is None
    word = following["word"] or ""
    quoted = any(mark in "\"'”’»›" for mark in end["close"])
    if word.islower() and (not lower or (quoted and end["stop"] != ".")):
        return False
    if end["stop"] != "." or text[end.start() - 1 : end.start()] == ".":
        goes_on = quoted and end["stop"] != "." and _is_reported(text, following.start("word"))
        return not goes_on and word != "I"
    return _ends_after(text, end.start(), following, quoted=quoted, lower=lower)


def _ends_after(text: str, stop: int, following: re.Match[str], *, quoted: bool, lower: bool) -> bool:
    """Whether a sentence may end at a full stop after the word that stands there, before the word that follows."""
    found = _LAST_WORD.search(text, max(0, stop - _LOOK_BACK), stop)
    if found is None:
        return True
    last, word = found.group(), (following["word"] or "").casefold()
    if last.casefold() in abbreviations.NEVER_LAST:
        return False
    if quoted:
        return True
    if len(last) == 1 and last.isalpha() and (last.isupper() or lower) and last not in "Ii":
        return not following["dash"] and word in abbreviations.AFTER_INITIAL
    return _ends_after_abbreviation(last.casefold(), word, following)


def _ends_after_abbreviation(last: str, word: str, following: re.Match[str]) -> bool:
    """The same for a last word of several letters, itself and the next word in lower case."""
    if last in abbreviations.BEFORE_NUMBERS:
        return not word[:1].isdigit() and word not in abbreviations.MONTHS
    if last in {"a.m", "p.m"}:
        return not following["dash"] and word not in abbreviations.AFTER_CLOCK
    if last in abbreviations.SELDOM_LAST or _DOTTED.fullmatch(last):
        return not following["dash"] and (following["quote"] is not None or word in abbreviations.OPENERS)
    return True


def _is_reported(text: str, at: int) -> bool:
    """Whether a name and a verb of saying stand at ``at``, so that the sentence goes on after a quoted question."""
    if at < 0:
        return False
    for order, word in enumerate(text[at : at + _LOOK_AHEAD].split()[:5]):
        bare = word.rstrip(",.;:")
        if bare in abbreviations.AFTER_QUOTE:
            return order > 0
        if bare.islower() or (order == 0 and bare.casefold() in abbreviations.OPENERS):
            return False
    return False


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)
