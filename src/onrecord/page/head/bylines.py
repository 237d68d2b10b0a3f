"""Who wrote a story, out of the lines that say so, and the wire agency that such a line credits."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from onrecord.lexicon.en.agencies import AGENCIES, AGENCY_ENDINGS, SHORT_AGENCIES
from onrecord.lexicon.en.bylines import BEATS, DEGREES, FOREIGN_LEADS, LEADS, NOBODY, PICTURE_WORDS, ROLES
from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.en.openings import OUTLET_WORDS
from onrecord.page.head.dates import find_dates
from onrecord.page.head.folding import folded

LONGEST_LINE = 400
"""Characters of a byline that are read; one with thirty writers has about as many."""
LONGEST_NAME = 60
"""Characters of the longest name."""
_CAPITALISED = r"[A-Z][\w&’'-]{0,30}"
_AGENCY = re.compile(
    rf"(?!The Wire\b)\b{_CAPITALISED}(?: {_CAPITALISED}){{0,3}} (?:{'|'.join(AGENCY_ENDINGS)})\b(?! [A-Z])"
)
"""An agency by its form ("The Wire" is an outlet)."""
MOST_WORDS = 7
"""Words of the longest name; organisations that sign a story have the longest."""


class Bylined(NamedTuple):
    """What one byline says."""

    writers: tuple[str, ...]
    """Names in order, each once, without posts, addresses and dates."""
    agency: str | None
    """The wire agency named beside or instead of them."""


NO_BYLINE = Bylined((), None)

_WHITE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]+")
_ADDRESSES = re.compile(r"https?:\S{0,300}|www\.\S{0,300}|[\w.+-]{0,64}@[\w.-]{1,64}", re.IGNORECASE)
_OTHER_HANDS = re.compile(
    r"\b(?:edited|reviewed|fact[- ]checked|checked|photos?|photographs?|photography|pictures?|illustrat(?:ed|ions?)"
    r"|translated|editing|additional reporting|video|graphics?) by\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    rf"\s*(?:{'|'.join(map(re.escape, LEADS))})(?:(?![\w'’-])|(?-i:(?<=[a-z])(?=[A-Z])))\s*:?\s*", re.IGNORECASE
)
_FOREIGN_LEAD = re.compile(
    rf"\s*(?i:{'|'.join(FOREIGN_LEADS)})\s+(?=[^\W\d_a-zà-öø-ÿ][\w.'’-]{{0,30}}\s+[^\W\d_a-zà-öø-ÿ])"
)
_LEAD_WITHIN = re.compile(
    r"\b(?:(?:written|posted|reported|story|words) )?by(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))(?!-):?", re.IGNORECASE
)
_BREAKS = re.compile(r"\s*[|•·\n\t/]\s*|\s+[–—-]+\s+|\s*[–—]\s*")
_STATES = re.compile(
    r"\b(?:last |first )?(?:updated?|published|posted|modified)\b(?: on)?\s*:?|\d{1,3}\s?-?min(?:ute)?s?\b(?: read)?"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s|&\s)?\s*|\s+(?:and|&|with)\s+", re.IGNORECASE)
_COMMAS = re.compile(r"\s*[,;]\s*(?:and\s|&\s)?\s*", re.IGNORECASE)
_SUFFIX = re.compile(r",\s{0,3}((?:jr|sr)\b\.?|i{2,3}\b|iv\b)", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|from)\s+[A-Z].*$")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{0,80})[)\]]\s*")
_NAME_WORD = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{0,30}(?:['’.-][^\W\d_]{0,30}){0,3}|(?:de|da|di|van|von|der|den|la|al|bin)"
)
_NOT_IN_NAMES = (
    BEATS
    | ROLES
    | OUTLET_WORDS
    | frozenset(MONTHS) - {"may", "april", "june"}
    | frozenset(WEEKDAYS)
    | frozenset(
        {"the", "a", "an", "in", "on", "of", "at", "to", "for", "your", "our", "more", "latest", "top", "live", "read"}
    )
)
_EDGES = ' \t,;:.|•·-–—/\\"“”()[]*'


def read_byline(line: str, *, outlets: Collection[str] = ()) -> Bylined:
    """The writers and the agency that a byline names.

    ``outlets`` are the page's own names: an outlet is a writer only where the line names no person beside it. Words
    that stand for nobody ("Staff", "admin", "Our correspondent") are no writers.

    >>> read_byline("By Ada Quill and Tom Reyes, Senior Correspondents | 7 July 2021")
    Bylined(writers=('Ada Quill', 'Tom Reyes'), agency=None)
    >>> read_byline("Ada Quill (Reuters), a.quill@post.example")
    Bylined(writers=('Ada Quill',), agency='Reuters')
    """
    line = _without_dates(_ADDRESSES.sub(" ", line[:LONGEST_LINE]))
    writers: list[str] = []
    agency: str | None = None
    for segment in _segments(line):
        if writers:
            agency = agency or agency_named(segment)
            continue
        writers, found = _read_segment(segment)
        agency = agency or found
    return Bylined(_without_outlets(writers, outlets), agency)


def read_name(name: str) -> str | None:
    """The name of one writer as a page's markup gives it, cleaned, not split; None where it names nobody.

    >>> read_name(" By Centre for Tides and Ferries "), read_name("admin"), read_name("https://social.example/ada")
    ('Centre for Tides and Ferries', None, None)
    """
    name = _without_lead(_ADDRESSES.sub(" ", name[:LONGEST_LINE]))
    return _accepted(_trimmed(name))


def agency_named(words: str) -> str | None:
    """The wire agency whose name these words are, apart from "Staff", brackets and edges; None for other words.

    An agency without an entry in the lexicon is known by how its name ends, and goes by its name as printed.

    >>> agency_named("(Reuters)"), agency_named("AFP Staff"), agency_named("Elder Newswire"), agency_named("Ada Quill")
    ('Reuters', 'AFP', 'Elder Newswire', None)
    """
    words = _trimmed(words[:LONGEST_NAME])
    name = words.casefold().removeprefix("by ").removesuffix(" staff").removesuffix(" news agency").strip()
    by_form = _AGENCY.fullmatch(words.removeprefix("By ").removeprefix("by "))
    return AGENCIES.get(name) or (by_form[0] if by_form else None)


def agency_credited(line: str) -> str | None:
    """The wire agency that a credit line gives the text to; None for the credit of a picture, and where it names none.

    >>> agency_credited("With inputs from PTI"), agency_credited("Source: Xinhua"), agency_credited("Photo: Reuters")
    ('PTI', 'Xinhua', None)
    """
    line = line[:LONGEST_LINE]
    folded = line.casefold()
    if any(word in folded for word in PICTURE_WORDS):
        return None
    whole = agency_named(line)
    return whole or next(_agencies_within(line), None)


def read_personal_names(line: str, *, most: int = 3) -> tuple[str, ...]:
    """The names of a line that holds nothing but one to ``most`` people's names by their form; none of any other line.

    A name by its form has two to four words, each with a capital, none of them a post, a beat, an outlet's word or a
    date's. A place has that form too: the caller must know where the line stands.

    >>> read_personal_names("Ada Quill and Tom Reyes"), read_personal_names("World News"), read_personal_names("Ada")
    (('Ada Quill', 'Tom Reyes'), (), ())
    """
    if len(line) > LONGEST_LINE:
        return ()
    line = _WHITE.sub(" ", line).strip()
    names = _BETWEEN.split(line)
    personal = 1 <= len(names) <= most and all(map(_is_personal, names))
    return unique(names) if personal else ()


def _is_personal(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 4 or agency_named(name) or _accepted(name) is None:
        return False
    if any(_bare(word) in _NOT_IN_NAMES for word in words):
        return False
    return all(_NAME_WORD.fullmatch(word) for word in words)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names in order, each once, whatever its case and punctuation.

    >>> unique(["Ada Quill", "ADA QUILL", "Tom Reyes"])
    ('Ada Quill', 'Tom Reyes')
    """
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(folded(name), name)
    return tuple(first.values())


def _agencies_within(line: str) -> Iterator[str]:
    """Agencies named in a line: those known by their form, then longest names first; a short one only in capitals."""
    yield from (AGENCIES.get(found[0].casefold(), found[0]) for found in _AGENCY.finditer(line))
    words = re.findall(r"[\w-]+", line)
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size + 1):
            printed = " ".join(words[start : start + size])
            name = printed.casefold()
            if name in AGENCIES and (name not in SHORT_AGENCIES or printed.isupper()):
                yield AGENCIES[name]


def _without_dates(line: str) -> str:
    """The line with a break in place of each date, time and "Last updated"."""
    for found in reversed(find_dates(line, day_first=True, near="2000-01-01")):
        line = f"{line[: found.span.start]} | {line[found.span.end :]}"
    return _STATES.sub(" | ", line)


def _segments(line: str) -> list[str]:
    """The parts of a line that may name writers: those that "by" leads, or else all."""
    other = _OTHER_HANDS.search(line)
    if other:
        line = line[: other.start()]
    segments = [segment for segment in _BREAKS.split(line) if segment.strip(_EDGES)]
    led = [segment[match.end() :] for segment in segments for match in [_LEAD_WITHIN.search(segment)] if match]
    return [_without_lead(segment) for segment in led] or [_without_lead(segment) for segment in segments]


def _without_lead(segment: str) -> str:
    foreign = _FOREIGN_LEAD.match(segment)
    if foreign:
        return segment[foreign.end() :]
    for _ in range(2):
        match = _LEAD.match(segment)
        if match is None:
            break
        segment = segment[match.end() :]
    return segment


def _read_segment(segment: str) -> tuple[list[str], str | None]:
    """The writers and the agency of one part of a line."""
    agency: str | None = None
    for words in _BRACKETED.findall(segment):
        agency = agency or agency_named(words)
    if agency:
        segment = _BRACKETED.sub(" ", segment)
    names: list[str] = []
    for position, part in enumerate(_parts(segment)):
        agency_here = agency_named(part)
        agency = agency or agency_here
        name = None if agency_here else _accepted(_without_post(_trimmed(_PLACE.sub("", part)), first=position == 0))
        if name:
            names.append(name)
    return names, agency


def _parts(segment: str) -> list[str]:
    """A list of writers taken apart. "and" parts two names; within "Centre for Tides and Ferries" it does not."""
    by_comma = [part for part in _COMMAS.split(_SUFFIX.sub(r" \1", _WHITE.sub(" ", segment))) if part.strip(_EDGES)]
    if len(by_comma) == 2 and all(len(part.split()) == 1 for part in by_comma) and not _is_after_name(by_comma[1]):
        return [", ".join(by_comma)]
    parts: list[str] = []
    for piece in by_comma:
        if not _is_after_name(piece) or not parts:
            parts += _parted(piece, listed=len(by_comma) > 2)
    return parts


def _parted(piece: str, *, listed: bool) -> list[str]:
    sides = [side for side in _BETWEEN.split(piece) if side.strip(_EDGES)]
    counts = {len(side.split()) for side in sides}
    organisation = any(word in {"for", "of", "the"} for side in sides for word in side.split())
    names = not organisation and (listed or counts == {1} or 1 not in counts)
    return sides if names else [piece]


def _bare(word: str) -> str:
    return word.replace(".", "").strip(_EDGES).casefold()


def _is_after_name(part: str) -> bool:
    """Whether a part holds only degrees ("Ph.D.", "RN MSc")."""
    return all(_bare(word) in DEGREES for word in part.split())


def _without_post(name: str, *, first: bool) -> str:
    """The name without the post after or before it; empty where it is nothing but a post."""
    words = name.split()
    is_role = [_bare(word).removesuffix("s") in ROLES or _bare(word) in ROLES for word in words]
    if not any(is_role):
        return _without_degrees(words)
    if words[-1].casefold() in {"team", "staff", "desk", "board"}:
        return name if first else ""
    if all(role or _bare(word) in BEATS for role, word in zip(is_role, words, strict=True)):
        return ""
    start = is_role.index(True)
    if start >= 2:
        while start > 2 and _bare(words[start - 1]) in BEATS:
            start -= 1
        return _without_degrees(words[:start])
    end = next(index for index in range(start, len(words)) if not is_role[index]) if start == 0 else 0
    rest = words[end:]
    if start == 0 and len(rest) >= 2 and rest[0].casefold() not in {"of", "at", "for"}:
        return " ".join(rest)
    return name if first else ""


def _without_degrees(words: list[str]) -> str:
    while len(words) > 2 and _bare(words[-1]) in DEGREES:
        words = words[:-1]
    return " ".join(words)


def _trimmed(words: str) -> str:
    words = _WHITE.sub(" ", words).replace("()", " ").strip(_EDGES)
    return f"{words})" if words.count("(") > words.count(")") else words


def _accepted(name: str) -> str | None:
    """The name, or None where it cannot be one."""
    words = name.split()
    if not 1 <= len(words) <= MOST_WORDS or len(name) > LONGEST_NAME or _is_nobody(name):
        return None
    if any(character.isdigit() for character in name) or not any(character.isalpha() for character in name):
        return None
    return None if len(name) < 2 or any(mark in name for mark in "{}<>=@?!#") else name


def _is_nobody(name: str) -> bool:
    """Whether the name, or each of the names that it joins ("Staff and agencies"), stands for nobody."""
    return all(side.casefold() in NOBODY for side in _BETWEEN.split(name) if side)


def _without_outlets(names: list[str], outlets: Collection[str]) -> tuple[str, ...]:
    """The names but the outlet's own, unless nobody else is named."""
    own = {folded(outlet) for outlet in outlets}
    people = [name for name in names if folded(name) not in own]
    return unique(people or names)
