"""The claims room: the statements of stories, which of them share a claim, and who is for it, against it or neither."""

from onrecord.claims.gather import choose_wording, gather_claim
from onrecord.claims.grid import grid_of, versions_of
from onrecord.claims.likeness import compare
from onrecord.claims.proposition import Proposition, proposition_of
from onrecord.claims.rulings import decide_claims
from onrecord.claims.settle import Regrouped, group_at_once, settle, without
from onrecord.claims.shelf import MemoryShelf, Posted
from onrecord.claims.shelving import CEILING, STATEMENTS, STORIES, Rules, Shelf, Shelved
from onrecord.claims.sides import take_sides
from onrecord.claims.statements import statements_of
from onrecord.claims.weights import Weights

__all__ = [
    "CEILING",
    "STATEMENTS",
    "STORIES",
    "MemoryShelf",
    "Posted",
    "Proposition",
    "Regrouped",
    "Rules",
    "Shelf",
    "Shelved",
    "Weights",
    "choose_wording",
    "compare",
    "decide_claims",
    "gather_claim",
    "grid_of",
    "group_at_once",
    "proposition_of",
    "settle",
    "statements_of",
    "take_sides",
    "versions_of",
    "without",
]
