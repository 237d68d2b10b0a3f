"""The dateline in a story's opening words: where it was filed, and which agency filed it."""

import re
from typing import NamedTuple

from onrecord.lexicon.en.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.en.openings import NOT_PLACES
from onrecord.page.head.bylines import agency_named
from onrecord.values.text import Span

LONGEST_OPENING = 160
"""Characters from the start of a paragraph in which a dateline must end ("WASHINGTON, D.C./MEXICO CITY, July 7 …")."""


LONGEST_SENTENCE = 400
"""Characters of a first sentence that are read."""
FEWEST_WORDS = 8
"""Words of a story's first sentence; a label's or a caption's has fewer."""


class Opening(NamedTuple):
    """A dateline, as offsets into the paragraph that it opens."""

    place: Span | None
    """The words of the place; None for an opening that names only the agency."""
    agency: str | None
    """The wire agency that it credits."""
    end: int
    """Where the story's first words begin."""


_WORD = r"[^\W\d_][\w.'’-]{0,30}"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]{1,30}"
_PLACE = rf"{_CAPITALS}(?:[ /]{{1,3}}{_CAPITALS}){{0,4}}(?:, {_WORD}(?: {_WORD}){{0,2}})?"
_TITLE_PLACE = r"[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}(?:[ /][A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}){0,3}"
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    rf"(?:,? (?:(?:{'|'.join(WEEKDAYS)}),? )?(?:(?:{_MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})\.?)(?:,? \d{{4}})?)"
)
_AGENCY = r" ?[(\[](?P<agency>[^()\[\]]{2,50})[)\]]"
_END = r"(?:\s{0,3}\.?[–—―]{1,2}\s*|\s{0,3}\.?--\s*|\s{1,3}-\s+|(?<=\))-\s+|\s?:\s+)"
_OPENINGS = (
    # The last part of a place is optional and is taken last: ", July" before a day is no region.
    re.compile(rf"\s*(?P<place>{_PLACE}?)(?i:{_DAY})?(?:{_AGENCY})?{_END}"),
    re.compile(rf"\s*(?P<place>{_TITLE_PLACE})(?i:{_DAY})?{_AGENCY}{_END}"),
    re.compile(rf"\s*(?P<place>{_TITLE_PLACE})(?i:{_DAY}){_END}"),
    re.compile(rf"\s*(?P<place>{_TITLE_PLACE}), {_AGENCY.lstrip(' ?')}{_END}"),
    re.compile(rf"\s*[(\[](?P<agency>[^()\[\]]{{2,50}})[)\]]{_END}(?:(?P<place>{_PLACE})\s?[–—:-]\s?)?"),
)


_PLAIN_OPENING = re.compile(
    r"\s{0,3}(?P<place>[A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}(?: [A-ZÀ-ÖØ-Þ][\w.'’-]{1,30}){0,2}):\s{1,3}(?=[A-ZÀ-ÖØ-Þ])"
)
_SENTENCE_END = re.compile(r"[.!][”\"]?(?:\s|\Z)")
_SELF = re.compile(r"\b(?:I|we|my|our|us|you|your)\b|[?]")


def read_opening(paragraph: str) -> Opening | None:
    """The dateline that a paragraph opens with; None where it opens with none.

    A place in capitals before a dash or colon; a place in any case where a date or a known agency follows it; or an
    agency alone in brackets. Only the first ``LONGEST_OPENING`` characters are read.

    >>> text = "PORT ELLERY, Norland, July 7 (Reuters) - The ferry stopped."
    >>> opening = read_opening(text)
    >>> text[opening.place.start : opening.place.end], opening.agency, text[opening.end :]
    ('PORT ELLERY, Norland', 'Reuters', 'The ferry stopped.')
    >>> read_opening("WATCH: The ferry") is None, read_opening("Port Ellery: a town") is None
    (True, True)
    """
    opening = paragraph[:LONGEST_OPENING]
    for pattern in _OPENINGS:
        match = pattern.match(opening)
        if match is not None and (read := _read(match)) is not None:
            return read
    return None


def read_plain_opening(paragraph: str) -> Opening | None:
    """The dateline in mixed case before a colon, which is one only in a story's first paragraph; None for others.

    One to three capitalised words, and then a report's sentence: one that opens with a capital, not a quotation, and
    that nobody says of themselves. Labels ("Analysis: …") and speakers ("Ada Quill: I never …") are none.

    >>> text = "Port Ellery: The ferry has stopped, the harbour office said."
    >>> opening = read_plain_opening(text)
    >>> text[opening.place.start : opening.place.end], text[opening.end :][:9]
    ('Port Ellery', 'The ferry')
    >>> read_plain_opening("Ada Quill: I never saw the ferry that day at all.") is None
    True
    """
    match = _PLAIN_OPENING.match(paragraph[:LONGEST_OPENING])
    if match is None or match["place"].casefold() in NOT_PLACES:
        return None
    sentence, *rest = _SENTENCE_END.split(paragraph[match.end() : match.end() + LONGEST_SENTENCE], maxsplit=1)
    if not rest or len(sentence.split()) < FEWEST_WORDS or _SELF.search(sentence):
        return None
    return Opening(Span(match.start("place"), match.end("place")), None, match.end())


def _read(match: re.Match[str]) -> Opening | None:
    """What a match says; None where its brackets hold no agency that is known and no capitals vouch for the place."""
    groups = match.groupdict()
    credited, place = groups.get("agency"), groups.get("place")
    agency = agency_named(credited) if credited else None
    if place and place.casefold().replace("’", "'") in NOT_PLACES:
        return None
    if credited and agency is None and not (place and place.split(",")[0].isupper()):
        return None
    if not place:
        return Opening(None, agency, match.end()) if agency else None
    day = re.search(rf",? (?:{_MONTHS})\.?\Z|,? (?:{'|'.join(WEEKDAYS)})\Z", place, re.IGNORECASE)
    end = match.start("place") + (day.start() if day else len(place))
    return Opening(Span(match.start("place"), end), agency, match.end())
