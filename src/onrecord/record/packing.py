"""A story's value packed for the record, and made again, exactly."""

import zlib
from dataclasses import replace
from functools import cache, lru_cache

import msgspec

from onrecord.errors import RecordError
from onrecord.values.story import Story

LEVEL = 6
"""zlib's own default: a third of the size for a tenth of what reading the story took."""

_KEPT = 64
"""Stories that are kept unpacked, those asked for last, some 9 MB: the claims of one affair share theirs."""


def pack(story: Story) -> bytes:
    """The story as packed JSON, without the bytes of its page, which the record keeps once for all that share them."""
    bare = replace(story, given=replace(story.given, content=b""))
    return zlib.compress(msgspec.json.encode(bare), LEVEL)


@lru_cache(_KEPT)
def unpack(packed: bytes, content: bytes) -> Story:
    """The story that `pack` made this of; ``content`` is the page's bytes.

    Raises `RecordError` where a version of onrecord wrote it whose values were others.
    """
    try:
        story = _decoder().decode(zlib.decompress(packed))
    except (msgspec.MsgspecError, zlib.error) as error:
        raise RecordError(f"a stored story does not fit this onrecord ({error}); add its page again") from error
    return replace(story, given=replace(story.given, content=content))


@cache
def _decoder() -> "msgspec.json.Decoder[Story]":
    return msgspec.json.Decoder(Story)
