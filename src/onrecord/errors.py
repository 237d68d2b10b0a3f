"""Every error that onrecord raises, as a tree.

    OnrecordError
    ├── UnreadableError      a page, file, address or archive could not be read
    ├── RecordError          a record's file cannot be used, or has not what was asked for
    ├── ExportError          a format cannot be written here
    └── ModelError           the trained reader's files are missing, damaged or of another version

Trouble inside a batch is no exception but a value, `onrecord.values.fetched.Refusal`, so that one bad page never
stops the others. `UnreadableError` carries such a refusal out of calls that read exactly one page.
"""

from onrecord.values.fetched import Refusal


class OnrecordError(Exception):
    """Base of all errors that onrecord raises on purpose."""


class UnreadableError(OnrecordError):
    """Raised when the one page that was asked for could not be read."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal
        """What was found, where, and what to try."""


class RecordError(OnrecordError):
    """Raised when a record's file cannot be used, or does not hold what was asked for."""


class ExportError(OnrecordError):
    """Raised when a format cannot be written, because a library for it is missing."""


class ModelError(OnrecordError):
    """Raised when the trained reader cannot be loaded."""
