"""From the bytes of one page to its text, its typed blocks, and what it says of its story."""

from onrecord.page.read import read_page

__all__ = ["read_page"]
