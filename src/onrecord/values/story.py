"""A story's record: the page and all that the rooms read out of it."""

from dataclasses import dataclass

from onrecord.values.attribution import Attribution, Missed
from onrecord.values.fetched import Digest, Fetched
from onrecord.values.page import Page
from onrecord.values.reading import Reading


@dataclass(frozen=True, slots=True)
class Story:
    """One story and its record, as the machine read it."""

    key: Digest
    """SHA-256 of the page's text in UTF-8: the same words have the same key, wherever they come from."""
    given: Fetched
    """The page as it was given."""
    page: Page
    reading: Reading
    attributions: tuple[Attribution, ...]
    """In order of their first code point; an attribution stands after the one that it is inside."""
    missed: tuple[Missed, ...]
    """Sentences to look at, in text order."""
