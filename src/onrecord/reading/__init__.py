"""The reading room: a story's text cut into paragraphs, sentences, words and quotations, all of them spans."""

from onrecord.reading.read import read_text
from onrecord.reading.sentences import cut_paragraphs

__all__ = ["cut_paragraphs", "read_text"]
