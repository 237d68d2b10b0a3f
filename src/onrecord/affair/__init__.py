"""The order of the rooms for many stories: identity, claims, lineage. What a record's stories say together."""

from onrecord.affair.card import Card, lay_out

__all__ = ["Card", "lay_out"]
