"""Every page of the desk, and what it shows."""

from collections.abc import Callable
from typing import Final

from onrecord.desk.asked import Asked
from onrecord.desk.calendar import timeline
from onrecord.desk.calls import calls
from onrecord.desk.changes import changes
from onrecord.desk.claim_card import one_claim
from onrecord.desk.claims import claims
from onrecord.desk.drift import drift
from onrecord.desk.history import history
from onrecord.desk.home import home
from onrecord.desk.missed import missed
from onrecord.desk.reader import reader
from onrecord.desk.reviewing import review
from onrecord.desk.searching import search
from onrecord.desk.sources import one_source, sources
from onrecord.desk.taking import take
from onrecord.desk.versions import versions

Show = Callable[[Asked], object]

PAGES: Final[tuple[tuple[str, str, Show], ...]] = (
    ("/", "home", home),
    ("/stories/{story}", "story", reader),
    ("/stories/{story}/versions", "versions", versions),
    ("/claims", "claims", claims),
    ("/claims/{claim}", "claim", one_claim),
    ("/sources", "sources", sources),
    ("/sources/{key:path}", "source", one_source),
    ("/search", "search", search),
    ("/timeline", "timeline", timeline),
    ("/missed", "missed", missed),
    ("/calls", "calls", calls),
    ("/drift", "drift", drift),
    ("/changes", "changes", changes),
    ("/review/{story}/{line}", "review", review),
    ("/history", "history", history),
    ("/take", "take", take),
)
"""Every page: its address, the name of its template and schema, and what it shows."""
