"""What a protocol states of the bytes that it carries."""

import re
from typing import NamedTuple

_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:+-]{1,40})""", re.IGNORECASE)
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]{1,80}")

_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"})
_PERHAPS = frozenset(
    {
        "application/atom+xml",
        "application/gzip",
        "application/octet-stream",
        "application/rdf+xml",
        "application/rss+xml",
        "application/vnd.wap.xhtml+xml",
        "application/warc",
        "application/x-gzip",
        "application/x-rss+xml",
        "application/xml",
        "text/xml",
    }
)
"""Types under which pages, feeds and archives travel, so that their bytes have to tell."""


class Stated(NamedTuple):
    """The two parts of a Content-Type header that matter here."""

    media_type: str | None
    """In lower case, without parameters; None where none was stated, or nothing that has the form of one."""
    charset: str | None
    """As stated; None where none was."""

    @property
    def may_be_read(self) -> bool:
        """Whether a page, feed or archive may be in bytes of this type."""
        return self.media_type is None or self.media_type in _PAGES or self.media_type in _PERHAPS

    @property
    def is_page(self) -> bool:
        """Whether the type is one of a page's own."""
        return self.media_type in _PAGES


def stated(header: str | None) -> Stated:
    """What a Content-Type header says.

    >>> stated('Text/HTML; charset="utf-8"')
    Stated(media_type='text/html', charset='utf-8')
    >>> stated(None)
    Stated(media_type=None, charset=None)
    """
    kind, _, parameters = (header or "").partition(";")
    media_type = kind.strip().lower()
    charset = _CHARSET.search(parameters)
    return Stated(media_type if _MEDIA_TYPE.fullmatch(media_type) else None, charset[1] if charset else None)
