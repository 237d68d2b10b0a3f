"""http and https addresses."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

import httpx

from onrecord.intake.compressed import gunzip
from onrecord.intake.contents import Origin, pages_in
from onrecord.intake.network import GuardedTransport, PrivateAddressError
from onrecord.intake.stated import stated
from onrecord.intake.trouble import Pieces, Trouble, printable
from onrecord.values.fetched import Fetched, Refusal

if TYPE_CHECKING:
    from onrecord.intake.limits import Limits

Now = Callable[[], datetime]
"""The moment, with its zone."""

_ACCEPTED = (
    "text/html, application/xhtml+xml, text/plain;q=0.9, application/rss+xml, application/atom+xml;q=0.9, */*;q=0.1"
)
_OK = 200
_LAST_PORT = 65_535
_TRY_AGAIN = "try again later, or save the page and give the file"
_CHECK = "check the address, or save the page and give the file"


class _Outside(NamedTuple):
    """What stays the same from one address to the next that it leads to."""

    limits: "Limits"
    now: Now
    transport: httpx.BaseTransport


def pages_at(
    address: str, limits: "Limits", now: Now, transport: httpx.BaseTransport | None = None
) -> Iterator[Fetched | Refusal]:
    """Each page at an address: the page itself, those of an archive, or those that the entries of a feed lead to.

    ``transport`` is the way out, and stays open; by default one is made that reaches public addresses only.
    """
    way = transport or GuardedTransport(limits)
    try:
        yield from _pages(Origin(address), _Outside(limits, now, way))
    finally:
        if transport is None:
            way.close()


def _pages(origin: Origin, outside: _Outside) -> Iterator[Fetched | Refusal]:
    answer = _answer(origin.address, outside)
    if isinstance(answer, Trouble):
        yield answer.at(origin.address)
        return
    with closing(answer):
        trouble = _trouble_in(answer)
        if trouble:
            yield trouble.at(origin.address)
            return
        pieces = _pieces(answer, outside.limits)
        if _encoding(answer):
            pieces = gunzip(pieces, most=outside.limits.bytes_decompressed)
        arrived = origin._replace(moment=outside.now(), stated=stated(answer.headers.get("content-type")))
        visit = None if origin.container else partial(_pages_of_entry, container=origin.address, outside=outside)
        yield from pages_in(pieces, arrived, outside.limits, visit)


def _pages_of_entry(link: str, *, container: str, outside: _Outside) -> Iterator[Fetched | Refusal]:
    """What a feed's entry leads to. A link without a scheme is relative to the feed."""
    whole = link if "://" in link else _url(link, httpx.URL(container))
    yield from _pages(Origin(link if isinstance(whole, Trouble) else str(whole), container), outside)


def _answer(address: str, outside: _Outside) -> httpx.Response | Trouble:
    """The answer at the end of the redirects, its body still to come."""
    url = _url(address)
    for _ in range(outside.limits.redirects + 1):
        if isinstance(url, Trouble):
            return url
        answer = _ask(url, outside)
        if isinstance(answer, Trouble) or not answer.has_redirect_location:
            return answer
        answer.close()
        url = _url(answer.headers["location"], url)
    return Trouble("redirects", f"more than {outside.limits.redirects} redirects, one after another", _CHECK)


def _url(address: str, base: httpx.URL | None = None) -> httpx.URL | Trouble:
    """The address in its parts, relative to the one that sent us there; trouble if it must not be asked."""
    try:
        url = base.join(address) if base else httpx.URL(address)
        host, port = url.host, 80 if url.port is None else url.port
    except (httpx.InvalidURL, ValueError) as error:
        return Trouble("bad-address", f"an address that cannot be read ({printable(str(error))})", _CHECK)
    if url.scheme not in {"http", "https"} or not host or not 0 < port <= _LAST_PORT:
        return Trouble("bad-address", f"an address that is not of the web ({printable(str(url))})", _CHECK)
    if url.userinfo:
        return Trouble("bad-address", "an address with a name or password in it", "give it without them")
    return url


def _ask(url: httpx.URL, outside: _Outside) -> httpx.Response | Trouble:
    limits = outside.limits
    headers = {"User-Agent": limits.user_agent, "Accept": _ACCEPTED, "Accept-Encoding": "gzip", "Connection": "close"}
    timeout = httpx.Timeout(limits.seconds_to_read, connect=limits.seconds_to_connect)
    request = httpx.Request("GET", url, headers=headers, extensions={"timeout": timeout.as_dict()})
    try:
        return outside.transport.handle_request(request)
    except PrivateAddressError as error:
        advice = "give an address of the public web, or allow private ones (--allow-private)"
        return Trouble("private", f"an address that is not asked: {printable(str(error), 200)}", advice)
    except httpx.TimeoutException:
        return _timeout(limits)
    except httpx.TransportError as error:
        return Trouble("no-answer", f"no answer ({printable(str(error)) or type(error).__name__})", _CHECK)


def _timeout(limits: "Limits") -> Trouble:
    waits = f"{limits.seconds_to_connect:g} s to connect, {limits.seconds_to_read:g} s for a piece"
    return Trouble("timeout", f"no answer in time ({waits}, {limits.seconds_per_request:g} s in all)", _TRY_AGAIN)


def _trouble_in(answer: httpx.Response) -> Trouble | None:
    """Why an answer is not read, by its status and headers."""
    if answer.status_code != _OK:
        reason = printable(answer.reason_phrase)
        found = f"an answer with status {answer.status_code}{f' ({reason})' if reason else ''}"
        return Trouble("status", found, _CHECK)
    said = stated(answer.headers.get("content-type"))
    if not said.may_be_read:
        return Trouble(
            "media-type", f"an answer of media type {said.media_type}", "give a web page, text, feed or WARC"
        )
    if _encoding(answer) not in {None, "gzip", "x-gzip"}:
        found = f"an answer compressed as {printable(_encoding(answer) or '')}, which was not asked for"
        return Trouble("encoding", found, "save the page and give the file")
    return None


def _encoding(answer: httpx.Response) -> str | None:
    """The compression of the body; None where it has none."""
    stated_encoding = answer.headers.get("content-encoding", "").strip().lower()
    return None if stated_encoding in {"", "identity"} else stated_encoding


def _pieces(answer: httpx.Response, limits: "Limits") -> Pieces:
    """The body; an error on the way stands as trouble in its place."""
    try:
        yield from cast("httpx.SyncByteStream", answer.stream)
    except httpx.TimeoutException:
        yield _timeout(limits)
    except httpx.TransportError as error:
        yield Trouble("cut-off", f"an answer that breaks off ({printable(str(error))})", _TRY_AGAIN)
