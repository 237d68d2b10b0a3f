"""Stories of a record with the decisions on them, as every page shows them."""

from onrecord.desk.asked import NotThere
from onrecord.errors import RecordError
from onrecord.exports.reviewed_story import ReviewedStory
from onrecord.record import Record
from onrecord.review import apply_fixes, review_lines


def told_story(record: Record, number: int, *, version: int | None = None) -> ReviewedStory:
    """A story with the fixes of editors in it; all its lines are there. Raises `NotThere`."""
    try:
        story = record.story(number, version=version)
    except RecordError as error:
        raise NotThere(f"there is no story {number}" + ("" if version is None else f" in version {version}")) from error
    decisions = record.decisions(number)
    review = review_lines(story, decisions)
    every = tuple(range(len(story.attributions)))
    return ReviewedStory(number, apply_fixes(story, decisions), review, decisions, every)
