"""A page's own address by its markup, and what the address itself says."""

from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

LONGEST_ADDRESS = 2_000
"""Characters of the longest address that is kept; browsers and servers stop near it."""

_TRACKING = frozenset(
    {
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "yclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "ocid",
        "cmpid",
        "cmp",
        "ncid",
        "sr_share",
    }
)
"""Query parameters that say how a reader came, not which page it is; with those that begin with "utm_"."""


def canonical_address(stated: str, base: str | None) -> str | None:
    """The stated address, whole and without tracking parameters and fragment; None where it is none.

    ``base`` is the page's address as given, against which a relative one is read; a path helps
    nothing.

    >>> canonical_address("/a?id=7&utm_source=x#top", "https://harbourpost.example/b")
    'https://harbourpost.example/a?id=7'
    """
    if len(stated) > LONGEST_ADDRESS or any(character < "!" for character in stated):
        return None
    try:
        parts = urlsplit(urljoin(base, stated) if base and is_web(base) else stated)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
        query = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(key)]
    except ValueError:
        return None
    kept = parts.query if len(query) == parts.query.count("&") + 1 else urlencode(query)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", kept, ""))


def is_web(address: str) -> bool:
    """Whether an address is one of the web, not a path.

    >>> is_web("https://harbourpost.example/a"), is_web("pages/a.html")
    (True, False)
    """
    return address[:8].lower().startswith(("http://", "https://"))


def host_of(address: str) -> str | None:
    """The address's host without "www."; None for a path or a broken address.

    >>> host_of("https://www.harbourpost.example/a"), host_of("pages/a.html")
    ('harbourpost.example', None)
    """
    try:
        host = urlsplit(address[:LONGEST_ADDRESS]).hostname if is_web(address) else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _tracks(parameter: str) -> bool:
    return parameter.lower() in _TRACKING or parameter.lower().startswith("utm_")
