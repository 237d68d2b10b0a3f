"""Names that hold beyond one story: addresses on the web, digests, names of lines, keys of sources."""

import base64
import re
import unicodedata
import uuid
from typing import Final

from onrecord.values.fetched import Digest
from onrecord.values.source import Source, SourceKind
from onrecord.values.story import Story
from onrecord.values.text import Spans

_WEB: Final = re.compile(
    'https?://[^\\s<>"{}|\\\\^`\x00-\x20\x7f-\xa0\u200e\u200f\u2028-\u202f\u2066-\u2069\ud800-\udfff\ufff0-\uffff]+',
    re.IGNORECASE,
)
"""An address on the web without the characters that RFC 3987 keeps out of one."""
_WORD: Final = re.compile(r"\w+")
_GROUPS: Final = {
    SourceKind.PERSON: "person",
    SourceKind.ORGANISATION: "body",
    SourceKind.OUTLET: "body",
    SourceKind.DOCUMENT: "document",
}
"""Kinds of sources that can be the same over stories. Two stories' "officials", or "I", are never taken for one."""


def web_address(story: Story) -> str | None:
    """Where the story stands on the web: the address as given, else the page's own by its markup; None for neither."""
    canonical = story.page.canonical
    for address in (story.given.address, None if canonical is None else canonical.value):
        if address is not None and _WEB.fullmatch(address):
            return address
    return None


def digest_address(digest: Digest) -> str:
    """The name of the bytes that have this digest, by RFC 6920.

    >>> digest_address("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
    """
    return "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")


def story_address(story: Story) -> str:
    """The story's address on the web, else the name of its text."""
    return web_address(story) or digest_address(story.key)


def line_name(story: Story, index: int, kind: str) -> str:
    """A name for what is said of one line; the same whenever a line has these words at this address.

    It is a UUID of version 5 (RFC 9562), made of the address, the text's digest, the line's spans and ``kind``.
    """
    line = story.attributions[index]
    spans = " ".join(_spans(one) for one in (line.source, line.cue, line.content))
    address = story.given.address.encode("utf-8", "replace").decode()
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{kind}\n{address}\n{story.key}\n{spans}").urn


def source_key(source: Source) -> str | None:
    """What a source has in common with the same one in other stories: a person, a body or a writing of that name.

    None for the unnamed, for classes of people, and for a story's own "I".
    """
    group = _GROUPS.get(source.kind)
    if group is None or source.name is None:
        return None
    return f"{group} {source.keys[0] if source.keys else folded(source.name)}"


def outlet_key(name: str) -> str:
    """The same for an outlet that is known by its name only.

    >>> outlet_key("The Órla Gas-Light")
    'body orla gas light'
    """
    return f"body {folded(name)}"


def folded(name: str) -> str:
    """A name as the keys of sources have it: lower case, without accents, points and "the".

    >>> folded("The Órla Gas & Water Co.")
    'orla gas water co'
    """
    plain = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return " ".join(word for word in _WORD.findall(plain.replace(".", "").casefold()) if word != "the")


def _spans(spans: Spans) -> str:
    return ",".join(f"{start}-{end}" for start, end in spans)
