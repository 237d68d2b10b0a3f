"""Sentences that may hold a line that was not found, so that nothing is lost in silence."""

from dataclasses import dataclass
from itertools import groupby

from onrecord.desk.asked import PAGE, Asked, Paging, paging
from onrecord.desk.shelf import missed_count, missed_rows
from onrecord.desk.wording import moment_words, titled


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and what was seen in it."""

    words: str
    reason: str
    address: str


@dataclass(frozen=True, slots=True)
class MissedIn:
    """The sentences of one story."""

    story: int
    headline: str
    outlet: str | None
    published: str | None
    moment: str | None
    """The same, ISO 8601."""
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """Sentences to look at."""

    title: str
    stories: tuple[MissedIn, ...]
    paging: Paging


def missed(asked: Asked) -> Missed:
    """Sentences that may hold a missed line, by story."""
    db = asked.record.connection
    place = paging(asked.page(), missed_count(db))
    rows = missed_rows(db, PAGE, place.skip)
    stories = []
    for story, those in groupby(rows, key=lambda row: row.story):
        together = list(those)
        first = together[0]
        sentences = (Sentence(row.words, _plain(row.reason), f"/stories/{story}#m{row.number}") for row in together)
        headline = titled(first.headline, story)
        published = moment_words(first.published)
        stories.append(MissedIn(story, headline, first.outlet, published, first.published, tuple(sentences)))
    return Missed("What may be missed", tuple(stories), place)


def _plain(reason: str) -> str:
    """What was seen, without a word of ours.

    >>> _plain("reporting cue “said” without a line"), _plain("a quotation without a line")
    ('“said” without a line', 'a quotation without a line')
    """
    return reason.replace("reporting cue ", "")
