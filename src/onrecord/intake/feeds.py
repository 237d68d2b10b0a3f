"""RSS and Atom feeds: the pages that their entries are, or lead to."""

import io
from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

import feedparser

from onrecord.intake.trouble import printable
from onrecord.values.fetched import Fetched, Refusal, digest_of

if TYPE_CHECKING:
    from onrecord.intake.limits import Limits

Visit = Callable[[str], Iterator[Fetched | Refusal]]
"""What is at an address, which an entry of a feed leads to."""


class Entry(NamedTuple):
    """One entry of a feed. Each field is None where the entry does not state it."""

    title: str | None
    link: str | None
    author: str | None
    published: str | None
    """As written in the feed."""
    updated: str | None
    """As written in the feed."""
    language: str | None
    outlet: str | None
    """The feed's own title."""
    html: str | None
    """The entry's full content, or else its summary, as a fragment of HTML."""


def entries(content: bytes) -> tuple[Entry, ...] | None:
    """The entries of a feed in its own order, or None if the bytes are no feed.

    What makes a feed is that the parser names its version; its "bozo" sign is raised by good feeds and not by pages.

    >>> entries(b"<html><title>No feed</title></html>") is None
    True
    """
    # A stream, never the bytes: feedparser takes bare bytes for the name of a file, and a string for an address.
    parsed = feedparser.parse(  # type: ignore[attr-defined, no-untyped-call]
        io.BytesIO(content),
        # Both would parse each entry's HTML, in quadratic time; it is read as hostile later on, like any page.
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not parsed.get("version"):
        return None
    outlet = _text(parsed.feed, "title")
    language = _text(parsed.feed, "language")
    return tuple(
        Entry(
            title=_text(entry, "title"),
            link=_text(entry, "link"),
            author=_text(entry, "author"),
            published=_text(entry, "published"),
            updated=_text(entry, "updated"),
            language=language,
            outlet=outlet,
            html=_fragment(entry),
        )
        for entry in parsed.entries
    )


def _text(fields: Mapping[str, Any], name: str) -> str | None:
    # Never `get`: feedparser's own gives "published" for "updated".
    value = fields[name] if name in fields else None  # noqa: SIM401
    return value.strip() or None if isinstance(value, str) else None


def _fragment(entry: Mapping[str, Any]) -> str | None:
    """The longest of the entry's contents; its summary where it has none."""
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    for part in sorted(parts[:-1], key=lambda part: -len(part.get("value", ""))) + parts[-1:]:
        value = part.get("value", "").strip()
        if value:
            return f"<p>{escape(value)}</p>" if part.get("type") == "text/plain" else value
    return None


def pages_in_feed(
    found: tuple[Entry, ...], container: str, limits: "Limits", visit: Visit | None
) -> Iterator[Fetched | Refusal]:
    """Each entry of a feed as a page, in the feed's order.

    With ``visit``, which a feed that came from an address has, the pages are those that the entries lead to. Without
    it, and for an entry without a link, the page is made of what the feed itself holds, which may be a teaser only.
    """
    for number, entry in enumerate(found[: limits.entries_per_feed], start=1):
        if visit and entry.link:
            yield from visit(entry.link)
        else:
            yield _page_of(entry, container, number)
    if not found:
        yield Refusal(container, "no-entries", "a feed without an entry", "give a feed that has some, or a page")
    if len(found) > limits.entries_per_feed:
        taken = f"a feed of {len(found):,} entries, of which the first {limits.entries_per_feed:,} were taken"
        yield Refusal(
            container, "limit", taken, "raise the limit entries_per_feed (--limit entries_per_feed=NUMBER) to take more"
        )


def _page_of(entry: Entry, container: str, number: int) -> Fetched | Refusal:
    if not entry.html:
        found = f"an entry without text ({printable(entry.title or 'no title')})"
        return Refusal(f"{container}#{number}", "empty", found, "give the address of the entry's page")
    content = page_of(entry).encode("utf-8", "replace")
    return Fetched(
        content=content,
        address=entry.link or f"{container}#{number}",
        container=container,
        moment=None,
        media_type="text/html",
        charset="utf-8",
        sha256=digest_of(content),
    )


def page_of(entry: Entry) -> str:
    """A small HTML page that holds an entry, its head fields where pages have them.

    >>> entry = Entry("Pier closes", None, "Ada Crane", None, None, "en", "The Lowmoor Bell", "<p>It did.</p>")
    >>> "<h1>Pier closes</h1>" in page_of(entry)
    True
    """
    head = [
        '<meta charset="utf-8">',
        _element("<title>{}</title>", entry.title),
        _element('<meta property="og:title" content="{}">', entry.title),
        _element('<meta property="og:site_name" content="{}">', entry.outlet),
        _element('<meta name="author" content="{}">', entry.author),
        _element('<meta property="article:published_time" content="{}">', entry.published),
        _element('<meta property="article:modified_time" content="{}">', entry.updated),
        _element('<link rel="canonical" href="{}">', entry.link),
    ]
    body = [_element("<h1>{}</h1>", entry.title), entry.html or ""]
    language = _element(' lang="{}"', entry.language)
    opened, closed = f"<!DOCTYPE html><html{language}><head>", "</article></body></html>"
    lines = [opened, *head, "</head><body><article>", *body, closed]
    return "\n".join(line for line in lines if line)


def _element(form: str, value: str | None) -> str:
    return form.format(escape(value)) if value else ""
