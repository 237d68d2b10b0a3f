"""From two versions of a story to the lines that appeared, went or changed."""

from onrecord.revision.compare import compare_versions

__all__ = ["compare_versions"]
