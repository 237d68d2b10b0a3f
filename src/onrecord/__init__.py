"""Give it news stories; it keeps the record: who said what, on whose word, and at which exact characters.

>>> import onrecord
>>> from importlib.resources import files
>>> story = onrecord.read(str(files("onrecord.demo") / "02-meridian-wire.html"))
>>> line = story.attributions[0]
>>> [story.page.text[start:end] for start, end in line.source]
["Osmara's water minister"]
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from onrecord.errors import ModelError, OnrecordError, UnreadableError
    from onrecord.reader import Reader
    from onrecord.values.attribution import Attribution, Form, Missed, Setting
    from onrecord.values.fetched import Fetched, Refusal
    from onrecord.values.page import Block, Flag, Found, Kind, Page
    from onrecord.values.reading import Quotation, Reading
    from onrecord.values.source import Candidate, Hop, Source, SourceKind, Voice
    from onrecord.values.stance import Band, Basis, Ground, Judgement, NonAnswer, Stance
    from onrecord.values.story import Story
    from onrecord.values.text import Span

__all__ = [
    "Attribution",
    "Band",
    "Basis",
    "Block",
    "Candidate",
    "Fetched",
    "Flag",
    "Form",
    "Found",
    "Ground",
    "Hop",
    "Judgement",
    "Kind",
    "Missed",
    "ModelError",
    "NonAnswer",
    "OnrecordError",
    "Page",
    "Quotation",
    "Reader",
    "Reading",
    "Refusal",
    "Setting",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Story",
    "UnreadableError",
    "Voice",
    "read",
]

_HOMES = {
    "onrecord.errors": ("ModelError", "OnrecordError", "UnreadableError"),
    "onrecord.reader": ("Reader",),
    "onrecord.values.attribution": ("Attribution", "Form", "Missed", "Setting"),
    "onrecord.values.fetched": ("Fetched", "Refusal"),
    "onrecord.values.page": ("Block", "Flag", "Found", "Kind", "Page"),
    "onrecord.values.reading": ("Quotation", "Reading"),
    "onrecord.values.source": ("Candidate", "Hop", "Source", "SourceKind", "Voice"),
    "onrecord.values.stance": ("Band", "Basis", "Ground", "Judgement", "NonAnswer", "Stance"),
    "onrecord.values.story": ("Story",),
    "onrecord.values.text": ("Span",),
}


def __getattr__(name: str) -> object:
    """Load a public name on first use, so that ``import onrecord`` stays light."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")


def read(given: str, *, article: bool = False, published: str | None = None) -> "Story":
    """The record of the one story behind a path or an address.

    ``article`` says that the whole text is the article; ``published`` is a date stated by the user, which beats what
    the page says. Of a folder, feed or archive this gives the first story: use `Reader.read` for all of them. Raises
    `UnreadableError` where the page cannot be read, with what was found and what to try.
    """
    from onrecord.errors import UnreadableError
    from onrecord.reader import Reader
    from onrecord.values.fetched import Refusal

    with Reader() as reader:
        first = next(reader.read(given, article=article, published=published))
    if isinstance(first, Refusal):
        raise UnreadableError(first)
    return first
