"""Where reporting words stand, by the lexicon alone: what to look at if the trained reader found no line there.

Made for precision. A verb that mostly reports counts wherever it stands, unless its bare form follows "to", a modal
or "I"; a verb or noun that often means something else counts only beside a content: before "that" or a quotation, or
after a quotation.
"""

import re
from collections.abc import Iterator

from onrecord.lexicon.en import cues
from onrecord.values.text import Span

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_PHRASE = re.compile(
    r"\b(?:" + "|".join(phrase for phrases in cues.PHRASES.values() for phrase in phrases) + r")\b", re.IGNORECASE
)
_THAT = re.compile(r"\s+that\b", re.IGNORECASE)
_CONTENT_NEXT = re.compile(r"\s+that\b|(?:\s*[:,])?\s*[\"“‘«]|\s*:", re.IGNORECASE)
_CONTENT_NEAR = re.compile(r"(?:\s+\w+){0,2}?(?:\s+that\b|(?:\s*[:,])?\s*[\"“‘«])|\s*:", re.IGNORECASE)
_CONTENT_BEFORE = re.compile(r"[\"”’»]\s+(?:[\w.'’-]+\s+){0,4}$")
_LOOK_BACK = 60
"""Code points looked at before a verb, for the end of a quotation."""

_FORMS = {form for forms in cues.REPORTING.values() for form in forms.split()} - cues.NEED_CONTENT
_FORMS_WITH_CONTENT = {form for forms in cues.WITH_CONTENT.values() for form in forms.split()}


def _base_forms(forms: set[str]) -> set[str]:
    """Of the forms of verbs, the ones without an ending: another form adds "s" to them."""
    return {form for form in forms if forms & {form + "s", form + "es", form[:-1] + "ies"}}


_BASE_FORMS = _base_forms(_FORMS | _FORMS_WITH_CONTENT | cues.NEED_CONTENT)


def find_cue_words(text: str, span: Span) -> Iterator[Span]:
    """Reporting words of one stretch of text, in order, without overlap.

    >>> text = "Ms Lee is said to be ill; her claim to fame, she noted that day, is small. I must say no."
    >>> [text[s.start:s.end] for s in find_cue_words(text, Span(0, len(text)))]
    ['is said to', 'noted']
    """
    phrases = [Span(*phrase.span()) for phrase in _PHRASE.finditer(text, span.start, span.end)]
    reached = span.start
    for found in sorted([*phrases, *_find_verbs(text, span)], key=lambda cue: (cue.start, -cue.end)):
        if found.start >= reached:
            yield found
            reached = found.end


def _find_verbs(text: str, span: Span) -> Iterator[Span]:
    before = ""
    for word in _WORD.finditer(text, span.start, span.end):
        form = word.group().casefold()
        if _reports(text, span, word, form, before):
            yield Span(*word.span())
        before = form.replace("’", "'")


def _reports(text: str, span: Span, word: re.Match[str], form: str, before: str) -> bool:
    if form in cues.NOUNS and _THAT.match(text, word.end(), span.end):
        return True
    if form in _BASE_FORMS and before in cues.NOT_BEFORE_BASE:
        return False
    if form in _FORMS:
        return True
    if form in cues.NEED_CONTENT:
        return _has_content(text, span, word, _CONTENT_NEXT)
    return form in _FORMS_WITH_CONTENT and _has_content(text, span, word, _CONTENT_NEAR)


def _has_content(text: str, span: Span, word: re.Match[str], after: re.Pattern[str]) -> bool:
    if after.match(text, word.end(), span.end):
        return True
    return _CONTENT_BEFORE.search(text, max(span.start, word.start() - _LOOK_BACK), word.start()) is not None
