"""A story's record: the page and all that the rooms read out of it."""

from dataclasses import dataclass

from onrecord.values.attribution import Attribution, Missed
from onrecord.values.fetched import Digest, Fetched
from onrecord.values.page import Page
from onrecord.values.reading import Reading
from onrecord.values.source import Source, Voice
from onrecord.values.stance import Judgement
from onrecord.values.time import Clocks, Happening, TimeExpression


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
    sources: tuple[Source, ...]
    """Everyone and everything that a line, its chain or a guess speaks of, in order of first mention."""
    voices: tuple[Voice, ...]
    """Whose word each attribution is; one each, in the same order."""
    judgements: tuple[Judgement, ...]
    """What its source does with the content; one each, in the same order."""
    times: tuple[TimeExpression, ...]
    """The time expressions of its paragraphs, in text order."""
    clocks: tuple[Clocks, ...]
    """When each attribution was said, and when what it tells happened; one each, in the same order."""
    happenings: tuple[Happening, ...]
    """Events with the time that a sentence gives for them, in text order."""
    missed: tuple[Missed, ...]
    """Sentences to look at, in text order."""
