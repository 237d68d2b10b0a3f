"""The lineage room: how statements travelled between stories, and how many origins stand behind a claim."""

from onrecord.lineage.carrier import carrier_of, carrier_of_reading
from onrecord.lineage.drift import compare_quotes
from onrecord.lineage.edges import Comparison, current_edges, find_edges
from onrecord.lineage.fingerprints import fingerprints
from onrecord.lineage.names import outlet_key
from onrecord.lineage.origins import count_origins
from onrecord.lineage.shelf import CEILING, MemoryShelf, Shelf

__all__ = [
    "CEILING",
    "Comparison",
    "MemoryShelf",
    "Shelf",
    "carrier_of",
    "carrier_of_reading",
    "compare_quotes",
    "count_origins",
    "current_edges",
    "find_edges",
    "fingerprints",
    "outlet_key",
]
