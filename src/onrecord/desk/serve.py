"""A desk on its address: the socket, the names that it answers to, the server."""

import gc
import ipaddress
import socket
from collections.abc import Callable
from typing import Final

import uvicorn

from onrecord.desk.app import Desk, make_app
from onrecord.desk.guard import new_token

WAITING: Final = 128
"""Connections that may wait to be taken."""


def open_socket(host: str, port: int | None, *, usual: int) -> socket.socket:
    """A socket that listens; on the usual port, or on any free one where that is taken and no port was asked for.

    Raises `OSError` where there is none.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in (usual, 0) if port is None else (port,):
        there = socket.socket(family, socket.SOCK_STREAM)
        there.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            there.bind((host, number))
            there.listen(WAITING)
        except OSError:
            there.close()
            if number == 0 or port is not None:
                raise
        else:
            return there
    raise OSError(f"no free port on {host}")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def names_of(host: str, port: int) -> tuple[str, ...]:
    """The names, with port, that a desk at an address is asked by; none where it listens on every address.

    A desk on every address knows not what it is called; its token, which a browser sends to no other name, guards it.

    >>> names_of("127.0.0.1", 8000)
    ('127.0.0.1:8000', 'localhost:8000')
    """
    if host in {"0.0.0.0", "::"}:  # noqa: S104  (compared, not listened on)
        return ()
    named = f"[{host}]" if ":" in host else host.lower()
    names = (named, "localhost") if is_loopback(host) else (named,)
    with_port = [f"{name}:{port}" for name in dict.fromkeys(names)]
    return tuple(with_port + ([name for name in names] if port == 80 else []))  # noqa: C416


def serve(desk: Desk, there: socket.socket, host: str, *, opened: Callable[[str], None]) -> None:
    """Serve a desk until it is stopped. ``opened`` is called with the address to open, once it answers."""
    port = there.getsockname()[1]
    token = None if is_loopback(host) else new_token()
    app = make_app(desk, hosts=names_of(host, port), token=token)
    named = f"[{host}]" if ":" in host else host
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="on")
    gc.collect()
    gc.freeze()  # what is loaded by now stays, and the collector need not go through it on every page
    opened(f"http://{named}:{port}/" + ("" if token is None else f"?token={token}"))
    uvicorn.Server(config).run(sockets=[there])
