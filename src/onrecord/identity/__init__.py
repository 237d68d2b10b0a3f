"""The identity room: which sources of many stories are one."""

from onrecord.identity.mentions import mentions_of
from onrecord.identity.score import compare_mentions
from onrecord.identity.shelf import IdentityShelf, match_sources

__all__ = ["IdentityShelf", "compare_mentions", "match_sources", "mentions_of"]
