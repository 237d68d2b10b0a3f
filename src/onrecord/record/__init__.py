"""The record: a file on this machine that keeps stories, their versions and all that was read in them."""

from onrecord.record.claims import Counted
from onrecord.record.decisions import Entry
from onrecord.record.record import Added, Outcome, Overlooked, Record, Status, Stored
from onrecord.record.search import Facet, Found, LineHit, Narrowed, StoryHit

__all__ = [
    "Added",
    "Counted",
    "Entry",
    "Facet",
    "Found",
    "LineHit",
    "Narrowed",
    "Outcome",
    "Overlooked",
    "Record",
    "Status",
    "Stored",
    "StoryHit",
]
