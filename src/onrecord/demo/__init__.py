"""The pages of an invented affair, told by invented outlets, that come with the package.

``affair.md`` beside them tells what happened, who told whom, and which story rests on which. Every place, person,
outlet and word is our own fiction; every address ends in ``.example``.
"""

from collections.abc import Iterator
from importlib.resources import files

from onrecord.values.fetched import Fetched, digest_of

__all__ = ["demo_pages"]

_PAGE_ENDINGS = (".html", ".txt")


def demo_pages() -> Iterator[Fetched]:
    """Each page of the affair, in the order in which the outlets published them.

    The address of a page is its file's name, which begins with its place in that order ("01-leval-ledger.html").
    As for any file, no moment, media type or charset is stated: all that is known of a page stands in its bytes.

    >>> [page.address for page in demo_pages()][:2]
    ['01-leval-ledger.html', '02-meridian-wire.html']
    """
    for file in sorted(files(__name__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(_PAGE_ENDINGS):
            content = file.read_bytes()
            yield Fetched(
                content=content,
                address=file.name,
                container=None,
                moment=None,
                media_type=None,
                charset=None,
                sha256=digest_of(content),
            )
