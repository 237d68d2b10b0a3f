"""The sources room: who is behind each line of a story, and through whom it reached the page."""

from onrecord.sources.name import name_sources
from onrecord.sources.tokens import normal_words

__all__ = ["name_sources", "normal_words"]
