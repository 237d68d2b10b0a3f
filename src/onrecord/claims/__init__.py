"""The claims room: the statements of stories, which of them share a claim, and who is for it, against it or neither."""

from onrecord.claims.gather import gather_claim
from onrecord.claims.likeness import compare
from onrecord.claims.proposition import Proposition, proposition_of
from onrecord.claims.settle import STATEMENTS, STORIES, Rules, Shelf, group_at_once, settle, without
from onrecord.claims.shelf import CEILING, MemoryShelf, Posted
from onrecord.claims.statements import statements_of
from onrecord.claims.weights import Weights

__all__ = [
    "CEILING",
    "STATEMENTS",
    "STORIES",
    "MemoryShelf",
    "Posted",
    "Proposition",
    "Rules",
    "Shelf",
    "Weights",
    "compare",
    "gather_claim",
    "group_at_once",
    "proposition_of",
    "settle",
    "statements_of",
    "without",
]
