"""From a story and what editors decided about it to how each of its lines stands."""

from onrecord.review.apply import apply_fixes, find_lines, mark_line, review_lines

__all__ = ["apply_fixes", "find_lines", "mark_line", "review_lines"]
