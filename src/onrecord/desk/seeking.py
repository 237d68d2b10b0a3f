"""One source over the stories of a record, as ``onrecord who`` finds it: its stories as reviewed, and who it is."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec

from onrecord.affair.following import Followed, LineKey, follow, speakers, together
from onrecord.affair.saying import Said, all_said
from onrecord.desk.asked import NotThere
from onrecord.desk.stories import told_story
from onrecord.exports.identifiers import source_key
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.identity import mark_source
from onrecord.record import Record
from onrecord.record.namesakes import keys_of, stories_naming
from onrecord.values.decision import Standing
from onrecord.values.fetched import Digest
from onrecord.values.identity import MentionKey
from onrecord.values.ruling import SourceMark, Subject
from onrecord.values.story import Story

MOST_STORIES = 40
"""Stories of one source that are read for its page, the newest: more would take longer than a reader waits."""


@dataclass(frozen=True, slots=True)
class Sought:
    """One source of a record."""

    one: Followed
    others: tuple[Followed, ...]
    """Who else goes by its key, and is not taken for the same."""
    told: Mapping[Digest, ReviewedStory]
    """The stories that were looked through, the newest first, by the key that rulings and mentions have for them."""
    left_out: frozenset[LineKey]
    """The lines that editors rejected."""
    there: int
    """How many stories may have words of it; those beyond the newest are not looked through."""

    @property
    def lines(self) -> list[Said]:
        """Its lines but for those left out, by time of publication and then in text order."""
        return all_said(self.one.heard, left_out=self.left_out)


def seek(record: Record, key: str, story: int | None = None) -> Sought:
    """The source of a key of `onrecord.exports.identifiers.source_key`; where several have it, the one of a story.

    Where several have it and no story is given, the one with most lines. Raises `NotThere`.
    """
    name = key.partition(" ")[2]
    rulings = record.rulings(Subject.SOURCE)
    numbers = stories_naming(record.connection, name, rulings)
    keys = keys_of(record.connection, numbers[:MOST_STORIES])
    told = {keys[number]: told_story(record, number) for number in numbers[:MOST_STORIES]}
    stories = {mark: carried(mark, one) for mark, one in told.items()}
    left_out = _rejected(told)
    found = follow(name, stories.values(), rulings, left_out=left_out)
    groups = [one for one in found if any(source_key(heard.source) == key for heard in one.heard)]
    groups = groups or [one for one in found if any(heard.keys[0] == name for heard in one.heard)]
    # People who speak together are one each to who asks by name; by their key they are asked for together.
    exactly = [one for whole in stories.values() for one in speakers(whole) if source_key(one.source) == key]
    if not groups and exactly:
        groups = [together(exactly[0].source.name, exactly)]
    if not groups:
        raise NotThere("no source of the record goes by that name")
    in_story = [one for one in groups if any(told[heard.story.key].number == story for heard in one.heard)]
    one = max(in_story or groups, key=lambda each: len(all_said(each.heard, left_out=left_out)))
    return Sought(one, tuple(other for other in groups if other is not one), told, left_out, len(numbers))


def carried(key: Digest, told: ReviewedStory) -> Story:
    """A story under the key that it has in its record."""
    return replace(told.story, key=key)


def _rejected(told: Mapping[Digest, ReviewedStory]) -> frozenset[LineKey]:
    """The lines of some stories that editors rejected."""
    return frozenset(
        (key, index)
        for key, one in told.items()
        for index, line in enumerate(one.review.lines)
        if line.standing is Standing.REJECTED
    )


def mark_words(sought: Sought, key: MentionKey) -> str:
    """A source of one of the stories as a form names it: what a ruling names it by, in letters that nothing changes."""
    mark = mark_source(carried(key.story, sought.told[key.story]), key.source, key.member)
    return base64.urlsafe_b64encode(msgspec.json.encode(mark)).decode()


def read_mark(words: str) -> SourceMark | None:
    """The mark that `mark_words` wrote; None where it is none."""
    try:
        return msgspec.json.decode(base64.urlsafe_b64decode(words.encode("ascii")), type=SourceMark)
    except (ValueError, msgspec.MsgspecError):
        return None
