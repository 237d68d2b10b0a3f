"""Stories of a record with the decisions on them, as every page shows them."""

from onrecord.desk.asked import NotThere
from onrecord.errors import RecordError
from onrecord.exports.reviewed_story import ReviewedStory, review_story
from onrecord.record import Record


def told_story(record: Record, number: int, *, version: int | None = None) -> ReviewedStory:
    """A story with the fixes of editors in it; all its lines are there. Raises `NotThere`."""
    try:
        story = record.story(number, version=version)
    except RecordError as error:
        raise NotThere(f"there is no story {number}" + ("" if version is None else f" in version {version}")) from error
    return review_story(number, story, record.decisions(number), rejected=True)
