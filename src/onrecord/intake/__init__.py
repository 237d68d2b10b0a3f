"""The intake room: from what a user gives to pages, each with its bytes, where they came from and when.

It touches disk and network. Whatever cannot be read comes out as a `Refusal`, in the order of what was given.
"""

from onrecord.intake.files import Readable, pages_of_stream
from onrecord.intake.given import fetch
from onrecord.intake.limits import Limits

__all__ = ["Limits", "Readable", "fetch", "pages_of_stream"]
