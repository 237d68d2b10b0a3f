"""Names of outlets: the form by which they are compared, and what in a text is one."""

import re
from collections.abc import Collection
from functools import cache

from onrecord.lexicon.en.agencies import AGENCIES, AGENCY_ENDINGS, SHORT_AGENCIES
from onrecord.lexicon.en.lineage import NAME_OPENERS
from onrecord.lexicon.en.outlets import FORMS_FIRST, FORMS_LAST, OUTLETS

_WORDS = re.compile(r"\w+")
_ENDINGS = tuple(ending.casefold().split() for ending in AGENCY_ENDINGS)
NAME = re.compile(
    r"(?:\b[Tt]he[ ])?(?<![\w'’])[A-Z](?:[\w&.-]*\w)?(?:['’](?!s\b)\w+)?"
    r"(?:[ ](?:\d{1,3}\b|(?:of[ ]|and[ ]|&[ ])?[A-Z](?:[\w&.-]*\w)?(?:['’](?!s\b)\w+)?)){0,5}"
)
"""A name as printed: words with a capital letter, "of" and "and" between them, with its "the"; no genitive ending."""


@cache
def outlet_key(name: str) -> str:
    """The name in the form by which outlets are compared: without case, marks and "the"; an agency by its one name.

    >>> outlet_key("The Sahl-Courier"), outlet_key("Agence France-Presse")
    ('sahl courier', 'afp')
    """
    words = _WORDS.findall(name.casefold().replace("'", "").replace("’", "").replace(".", ""))
    agency = AGENCIES.get(name.casefold()) or AGENCIES.get(" ".join(words))
    if agency is not None:
        return agency.casefold()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def is_agency(name: str) -> bool:
    """Whether it is the name of a wire agency, by the list or by its last words ("Meridian Newswire").

    >>> is_agency("Meridian Newswire"), is_agency("Sahl Courier")
    (True, False)
    """
    lower = name.casefold()
    if lower in AGENCIES:
        return lower not in SHORT_AGENCIES or name.isupper()
    words = lower.split()
    return any(len(words) > len(ending) and words[-len(ending) :] == ending for ending in _ENDINGS)


def is_name(words: str) -> bool:
    """Whether words that stand for an outlet name it: "four newspapers" and "Leval media" only describe some.

    A name's last word has a capital letter, a figure or a dot, unless the name is known.

    >>> is_name("The Sahl Courier"), is_name("sahlpost.example"), is_name("four newspapers"), is_name("the Sahl papers")
    (True, True, False, False)
    """
    last = words.split()[-1:]
    shown = any(letter.isupper() or letter.isdigit() or letter == "." for letter in "".join(last).rstrip("."))
    return shown or words.casefold().removeprefix("the ") in OUTLETS or words.casefold() in OUTLETS


def is_outlet(name: str, known: Collection[str] = ()) -> bool:
    """Whether a name as printed, with its "the", is an outlet's: by the lists, by its form, or as one that is known.

    ``known`` are keys. A common word that is a name only with "the" counts only so.

    >>> is_outlet("the Sahl Courier"), is_outlet("the Herald"), is_outlet("Herald"), is_outlet("Ms Lee")
    (True, True, False, False)
    """
    key = outlet_key(name)
    if key in known or is_agency(name):
        return True
    lower = name.casefold()
    bare = lower.removeprefix("the ")
    if lower in OUTLETS or bare in OUTLETS:
        return True
    words = bare.split()
    if len(words) > 1:
        return words[-1] in FORMS_LAST or words[0] in FORMS_FIRST
    return lower != bare and bare in FORMS_LAST


def without_opener(name: str) -> str:
    """The name without a word that has its capital letter from the sentence's head ("Citing Sahl Courier").

    >>> without_opener("Citing Sahl Courier")
    'Sahl Courier'
    """
    first, _, rest = name.partition(" ")
    return without_opener(rest) if rest and first.casefold() in NAME_OPENERS else name
