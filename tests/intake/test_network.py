"""The way out: which addresses are asked, and for how long. The outside world is a fake."""

from collections.abc import Iterator, Sequence

import httpcore
import httpx
import pytest

from onrecord.intake.limits import Limits
from onrecord.intake.network import GuardedTransport, PrivateAddressError, is_public

DEFAULT = Limits()
PUBLIC = "93.184.216.34"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nNo."


class FakeTime:
    """A clock that goes forward only when something waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class FakeStream(httpcore.NetworkStream):
    """Gives its answer in pieces, and takes a time for each."""

    def __init__(self, world: "FakeWorld") -> None:
        self.world = world
        self.pieces: Iterator[bytes] = iter(world.pieces)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.world.waits(timeout, httpcore.ReadTimeout)
        return next(self.pieces, b"")

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.world.sent += buffer

    def close(self) -> None:
        self.world.closed += 1

    def start_tls(self, ssl_context, server_hostname=None, timeout=None) -> httpcore.NetworkStream:
        self.world.tls_names.append(server_hostname)
        return self

    def get_extra_info(self, info: str) -> object:
        return None


class FakeWorld(httpcore.NetworkBackend):
    """Servers, names and time."""

    def __init__(
        self,
        *pieces: bytes,
        names: dict[str, Sequence[str]] | None = None,
        dead: Sequence[str] = (),
        seconds: float = 0,
    ) -> None:
        self.pieces = pieces or (ANSWER,)
        self.names = names or {"bell.example": [PUBLIC]}
        self.dead = dead
        self.seconds = seconds
        self.clock = FakeTime()
        self.connected: list[tuple[str, int]] = []
        self.tls_names: list[str | None] = []
        self.sent = b""
        self.closed = 0

    def waits(self, timeout: float | None, error: type[Exception]) -> None:
        self.clock.now += min(self.seconds, timeout or self.seconds)
        if timeout is not None and timeout < self.seconds:
            raise error("timed out")

    def resolve(self, host: str, port: int) -> Sequence[str]:
        if host not in self.names:
            raise OSError(-2, "Name or service not known")
        return self.names[host]

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None) -> httpcore.NetworkStream:
        self.connected.append((host, port))
        if host in self.dead:
            raise httpcore.ConnectError("refused")
        return FakeStream(self)

    def transport(self, limits: Limits = DEFAULT) -> GuardedTransport:
        return GuardedTransport(limits, resolve=self.resolve, backend=self, clock=self.clock)


def ask(world: FakeWorld, url: str = "http://bell.example/", limits: Limits = DEFAULT) -> bytes:
    request = httpx.Request(
        "GET", url, extensions={"timeout": {"connect": 10.0, "read": 10.0, "write": 10.0, "pool": 10.0}}
    )
    with world.transport(limits) as way:
        response = way.handle_request(request)
        try:
            return b"".join(response.iter_raw())
        finally:
            response.close()


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "198.18.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:a00:1::", "2001::1", "2001:db8::1",
        "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "not an address", "",
    ],
)  # fmt: skip
def test_addresses_of_no_public_network_are_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_known(address: str) -> None:
    assert is_public(address)


def test_the_connection_is_made_to_the_address_that_was_checked_and_keeps_the_name() -> None:
    world = FakeWorld()
    assert ask(world, "https://bell.example:8443/pier?a=b") == b"No."
    assert world.connected == [(PUBLIC, 8443)]
    assert world.tls_names == ["bell.example"]
    assert world.sent.startswith(b"GET /pier?a=b HTTP/1.1\r\nHost: bell.example:8443\r\n")
    assert world.closed


@pytest.mark.parametrize("addresses", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::ffff:127.0.0.1"], ["169.254.169.254"]])
def test_a_name_with_any_private_address_is_not_connected_to(addresses: list[str]) -> None:
    world = FakeWorld(names={"bell.example": addresses})
    with pytest.raises(PrivateAddressError, match="leads to"):
        ask(world)
    assert world.connected == []


def test_a_name_that_turns_private_between_two_requests_is_not_connected_to() -> None:
    world = FakeWorld()
    ask(world)
    world.names = {"bell.example": ["127.0.0.1"]}
    with pytest.raises(PrivateAddressError):
        ask(world)
    assert world.connected == [(PUBLIC, 80)]


def test_private_addresses_are_asked_when_allowed() -> None:
    world = FakeWorld(names={"desk.local": ["127.0.0.1"]})
    assert ask(world, "http://desk.local:8000/", Limits(allow_private=True)) == b"No."
    assert world.connected == [("127.0.0.1", 8000)]


def test_the_next_address_of_a_name_is_tried_when_one_does_not_answer() -> None:
    world = FakeWorld(names={"bell.example": ["8.8.4.4", PUBLIC]}, dead=["8.8.4.4"])
    assert ask(world) == b"No."
    assert world.connected == [("8.8.4.4", 80), (PUBLIC, 80)]


@pytest.mark.parametrize(
    "world",
    [
        FakeWorld(names={"other.example": [PUBLIC]}),
        FakeWorld(names={"bell.example": []}),
        FakeWorld(dead=[PUBLIC]),
        FakeWorld(b"HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nNo."),
        FakeWorld(b"SSH-2.0-OpenSSH_9.6\r\n"),
        FakeWorld(b""),
    ],
)
def test_every_failure_is_told_in_the_words_of_httpx(world: FakeWorld) -> None:
    with pytest.raises(httpx.TransportError):
        ask(world)


def test_an_answer_that_trickles_is_cut_off_when_its_time_is_up() -> None:
    world = FakeWorld(*(ANSWER[at : at + 1] for at in range(len(ANSWER))), seconds=5)
    with pytest.raises(httpx.TimeoutException):
        ask(world, limits=Limits(seconds_per_request=60))
    assert world.clock.now == 60


def test_time_that_the_caller_takes_between_two_pieces_does_not_count() -> None:
    world = FakeWorld(*(ANSWER[at : at + 1] for at in range(len(ANSWER))), seconds=0.1)
    with world.transport(Limits(seconds_per_request=60)) as way:
        response = way.handle_request(httpx.Request("GET", "http://bell.example/"))
        pieces = []
        for piece in response.iter_raw():
            pieces.append(piece)
            world.clock.now += 1000
        response.close()
    assert b"".join(pieces) == b"No."
