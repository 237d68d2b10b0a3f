"""What makes a story the same one when it is given again."""

import hashlib
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from onrecord.values.fetched import DROPPED
from onrecord.values.page import Kind, value_of
from onrecord.values.story import Story

_HTTP = ("http://", "https://")


def identity_of(story: Story) -> str:
    """The address that a story stands for: two pages with the same one are versions of one story.

    For a page from the web that is its own canonical address, where that is on the site that it came from; else the
    address as given, without a fragment. For a file it is the file's whole path, so that two folders' ``story.html``
    are two stories. A file that was dropped has a name without a path, and many are called ``index.html``: it is known
    by its name and the canonical address that it states. What is piped in has no address and is known by its text.
    """
    given = story.given.address
    if given == "-" or story.given.container == "-":
        return f"sha256:{story.key}"
    if given.startswith(_HTTP):
        canonical = "" if story.page.canonical is None else story.page.canonical.value
        same_site = canonical.startswith(_HTTP) and _site(canonical) == _site(given)
        return urldefrag(canonical if same_site else given).url
    if given.startswith(DROPPED):
        return " ".join(filter(None, [given, value_of(story.page.canonical)]))
    if "://" in given:
        return given
    path, mark, record = given.partition("#") if story.given.container is not None else (given, "", "")
    return str(Path(path).resolve()) + mark + record


def _site(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")


def article_of(story: Story) -> str:
    """A digest of what a reader would call the story: headline, writers and article, without the page around it.

    Advertisements, teasers and comments change by the hour; a story that only they changed around is the same version.
    """
    page = story.page
    head = [page.headline.value if page.headline else "", *(writer.value for writer in page.byline)]
    kept = {Kind.ARTICLE, Kind.DECK, Kind.CAPTION}
    blocks = [page.text[block.span.start : block.span.end] for block in page.blocks if block.kind in kept]
    parts = (" ".join(part.split()) for part in (*head, *blocks))
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()
