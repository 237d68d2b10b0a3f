"""From the bytes of one page to its text, its typed blocks, and what it says of its story."""

from onrecord.page.paragraphs import dateline_words, story_paragraphs
from onrecord.page.read import is_html, read_page

__all__ = ["dateline_words", "is_html", "read_page", "story_paragraphs"]
