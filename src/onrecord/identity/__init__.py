"""The identity room: which sources of many stories are one."""

from onrecord.identity.bodies import telling_words
from onrecord.identity.marks import find_source, mark_source, source_rulings
from onrecord.identity.mentions import mentions_of
from onrecord.identity.pairs import pairs_to_merge, pairs_to_split
from onrecord.identity.score import compare_mentions
from onrecord.identity.shelf import IdentityShelf, identity_keys, match_sources

__all__ = [
    "IdentityShelf",
    "compare_mentions",
    "find_source",
    "identity_keys",
    "mark_source",
    "match_sources",
    "mentions_of",
    "pairs_to_merge",
    "pairs_to_split",
    "source_rulings",
    "telling_words",
]
