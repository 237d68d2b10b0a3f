"""The record: a file on this machine that keeps stories, their versions and all that was read in them."""

from onrecord.record.claims import Counted
from onrecord.record.decisions import Entry
from onrecord.record.feeds import Feed
from onrecord.record.record import Record
from onrecord.record.search import Facet, Found, LineHit, Narrowed, StoryHit
from onrecord.record.ties import Tie, mark_edge
from onrecord.record.told import Added, Outcome, Overlooked, Status, Stored

__all__ = [
    "Added",
    "Counted",
    "Entry",
    "Facet",
    "Feed",
    "Found",
    "LineHit",
    "Narrowed",
    "Outcome",
    "Overlooked",
    "Record",
    "Status",
    "Stored",
    "StoryHit",
    "Tie",
    "mark_edge",
]
