"""The way out: HTTP over connections that lead to public addresses only, each with a bound on the time it may take.

A name is looked up here, every address that it has is checked, and the connection is made to a checked one. So no
second look-up can lead elsewhere (DNS rebinding), and every redirect passes the same check. TLS and the Host header
keep the name.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpcore
import httpx

if TYPE_CHECKING:
    from onrecord.intake.limits import Limits

Resolve = Callable[[str, int], Sequence[str]]
"""From a name and a port to the addresses behind them, in the order to try them; raises `OSError`."""
Clock = Callable[[], float]
"""Seconds that only ever go forward."""
_SocketOptions = Iterable[httpcore.SOCKET_OPTION] | None

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses as a NAT64 gateway writes them (RFC 6052)."""
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
"""The part of IPv6 that is given out to the Internet."""


class PrivateAddressError(httpx.ConnectError):
    """Raised when a name leads to an address inside this machine or its own network."""


def is_public(address: str) -> bool:
    """Whether an IP address is one that the whole Internet can reach.

    An IPv6 address that only wraps an IPv4 one (mapped, or translated by a gateway) is judged by the one inside; 6to4,
    which wraps them too and is out of use, is not public.

    >>> is_public("93.184.216.34"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    try:
        found = _unwrapped(ipaddress.ip_address(address))
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and (found not in _GLOBAL_UNICAST or found.sixtofour is not None):
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def _unwrapped(
    found: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    if isinstance(found, ipaddress.IPv4Address):
        return found
    if found in _TRANSLATED:
        return ipaddress.IPv4Address(found.packed[-4:])
    return found.ipv4_mapped or found


def resolve(host: str, port: int) -> list[str]:
    """The addresses behind a name, as the system knows them. It waits as long as the system's own settings say."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class GuardedTransport(httpx.BaseTransport):
    """HTTP/1.1 for httpx, one new connection a request, each made by a `GuardedBackend`.

    It keeps no cookies, follows no redirects, and reads no proxy, certificate or password from the environment.
    """

    def __init__(
        self,
        limits: "Limits",
        *,
        resolve: Resolve = resolve,
        backend: httpcore.NetworkBackend | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        guarded = GuardedBackend(backend or httpcore.SyncBackend(), limits, resolve=resolve, clock=clock)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=guarded,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to a request, its body still to come."""
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        with _told_as_httpx():
            answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close whatever connection is open."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer, piece by piece."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _told_as_httpx():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@contextmanager
def _told_as_httpx() -> Iterator[None]:
    """Errors of the lower library, in httpx's words."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise httpx.TimeoutException(str(error)) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise httpx.TransportError(str(error)) from error


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to names whose every address is public, and to nothing else unless the limits allow it."""

    def __init__(
        self, backend: httpcore.NetworkBackend, limits: "Limits", *, resolve: Resolve = resolve, clock: Clock
    ) -> None:
        self._backend = backend
        self._limits = limits
        self._resolve = resolve
        self._clock = clock

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _SocketOptions = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the name that answers."""
        budget = _Budget(self._limits.seconds_per_request, self._clock)
        last: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError(f"{host} has no address")
        for address in self._checked(host, port):
            try:
                with budget.running(timeout) as left:
                    stream = self._backend.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
            else:
                return _TimedStream(stream, budget)
        raise last

    def _checked(self, host: str, port: int) -> Sequence[str]:
        """The addresses behind a name. One that is not public spoils them all: such a name is a trap."""
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            message = f"no such host: {host}"
            raise httpcore.ConnectError(message) from error
        private = [address for address in addresses if not is_public(address)]
        if private and not self._limits.allow_private:
            leads = f"{host} leads to {private[0]}, which" if private[0] != host else host
            message = f"{leads} is not on the public Internet"
            raise PrivateAddressError(message)
        return addresses


class _Budget:
    """The time that one request may still wait. Time that the caller takes between two pieces does not count."""

    def __init__(self, seconds: float, clock: Clock) -> None:
        self._left = seconds
        self._clock = clock

    @contextmanager
    def running(self, timeout: float | None) -> Iterator[float]:
        """The time that the next wait may take; it is taken off the budget by what it took."""
        if self._left <= 0:
            message = "the time for one request is up"
            raise httpcore.ReadTimeout(message)
        began = self._clock()
        try:
            yield self._left if timeout is None else min(timeout, self._left)
        finally:
            self._left -= self._clock() - began


class _TimedStream(httpcore.NetworkStream):
    """A connection whose waiting is taken off a budget."""

    def __init__(self, stream: httpcore.NetworkStream, budget: _Budget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with self._budget.running(timeout) as left:
            return self._stream.read(max_bytes, left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with self._budget.running(timeout) as left:
            self._stream.write(buffer, left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        with self._budget.running(timeout) as left:
            return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, left), self._budget)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
