"""The pages of an invented affair, told by invented outlets, that come with the package.

``affair.md`` beside them tells what happened, who told whom, and which story rests on which. Every place, person,
outlet and word is our own fiction; every address ends in ``.example``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files

from onrecord.values.fetched import Fetched, digest_of

__all__ = ["demo_pages", "later_pages", "with_later"]

_PAGE_ENDINGS = (".html", ".txt")
_LATER = "later/"


def demo_pages() -> Iterator[Fetched]:
    """Each page of the affair, in the order in which the outlets published them.

    The address of a page is its file's name, which begins with its place in that order ("01-leval-ledger.html").
    As for any file, no moment, media type or charset is stated: all that is known of a page stands in its bytes.

    >>> [page.address for page in demo_pages()][:2]
    ['01-leval-ledger.html', '02-meridian-wire.html']
    """
    return _pages("")


def later_pages() -> Iterator[Fetched]:
    """The pages that an outlet changed without a word, as they stood later, in the same order.

    The address is "later/" and the name of the page that was changed.

    >>> [page.address for page in later_pages()]
    ['later/11-tolland-evening-star.html']
    """
    return _pages(_LATER)


def with_later(pages: Iterable[Fetched]) -> Iterator[tuple[Fetched, ...]]:
    """Each of the pages with what its outlet made of it later, the first version first, all under one address.

    >>> [len(versions) for versions in with_later(demo_pages())][9:12]
    [1, 2, 1]
    """
    later: dict[str, list[Fetched]] = {}
    for page in later_pages():
        later.setdefault(page.address.removeprefix(_LATER), []).append(page)
    for page in pages:
        yield (page, *(replace(one, address=page.address) for one in later.get(page.address, ())))


def _pages(folder: str) -> Iterator[Fetched]:
    for file in sorted(files(__name__).joinpath(folder).iterdir(), key=lambda file: file.name):
        if file.name.endswith(_PAGE_ENDINGS):
            content = file.read_bytes()
            yield Fetched(
                content=content,
                address=f"{folder}{file.name}",
                container=None,
                moment=None,
                media_type=None,
                charset=None,
                sha256=digest_of(content),
            )
