"""The order of the rooms for many stories: identity, claims, lineage. What a record's stories say together."""

from onrecord.affair.card import Card, Said, lay_out

__all__ = ["Card", "Said", "lay_out"]
