"""Connections to Telegram: made when they are needed, kept for the next request, so many at once and no more."""

from __future__ import annotations

import asyncio
import ssl
from base64 import b64encode
from collections import deque
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from bot.telegram.wire import OK, Broken, Connection

_KEPT: Final = 50.0  # seconds; an idle connection that is dropped earlier costs the next answer a handshake
_NEXT_ADDRESS: Final = 0.25  # seconds until a host's next address is tried as well (RFC 8305)
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Host:
    """Where a connection leads."""

    is_secret: bool
    name: str
    port: int

    @classmethod
    def of(cls, address: SplitResult) -> Host:
        """Return the host of an address. Raises ValueError when it names none."""
        if address.scheme not in _PORTS or not address.hostname:
            raise ValueError("not a web address")
        return cls(address.scheme == "https", address.hostname, address.port or _PORTS[address.scheme])

    def __str__(self) -> str:
        """Return it as requests name it."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return name if self.port == _PORTS["https" if self.is_secret else "http"] else f"{name}:{self.port}"


class Proxy:
    """An HTTP proxy: asked for a tunnel to what is secret, and for the thing itself otherwise."""

    def __init__(self, address: str) -> None:
        """Be the one at `address`, which may hold a name and a password."""
        parts = urlsplit(address)
        self.host = Host.of(parts)
        who = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
        self.lets_in = f"Proxy-Authorization: Basic {b64encode(who.encode()).decode()}\r\n" if parts.username else ""

    async def lead(self, connection: Connection, host: Host) -> None:
        """Have `connection` lead through to `host`. Raises Broken, OSError when it does not."""
        name = f"[{host.name}]" if ":" in host.name else host.name
        asks = f"CONNECT {name}:{host.port} HTTP/1.1\r\nHost: {name}:{host.port}\r\n{self.lets_in}\r\n"
        answer = await connection.ask(asks.encode(), write=None, read=None, tunnel=True)
        if answer.status not in OK:
            connection.close()
            raise Broken("the proxy refuses")
        if connection.transport is None:
            raise Broken("it has ended")
        loop = asyncio.get_running_loop()
        over = await loop.start_tls(connection.transport, connection, _tls(), server_hostname=host.name)
        if over is None:
            raise Broken("it has ended")
        connection.connection_made(over)


class Pool:
    """Lends connections; whoever borrows one gives it back."""

    def __init__(self, most: int, proxy: Proxy | None) -> None:
        """Have `most` connections at once."""
        self.proxy = proxy
        self._places = asyncio.Semaphore(most)
        self._all: set[Connection] = set()
        self._idle: deque[tuple[float, Host, Connection]] = deque()  # since when, by the loop's time

    async def borrow(self, host: Host, *, wait: float | None, connect: float | None) -> Connection:
        """Return a connection to `host`; waiting for one to come free and making one have so many seconds each.

        Raises:
            TimeoutError: they were not enough.
            OSError, Broken, UnicodeError: it could not be made.
        """
        if self._places.locked():
            async with asyncio.timeout(wait):
                await self._places.acquire()
        else:
            await self._places.acquire()
        if kept := self._kept(host):
            return kept
        try:
            async with asyncio.timeout(connect):
                return await self._made(host)
        except BaseException:
            self._places.release()
            raise

    def give_back(self, connection: Connection, host: Host) -> None:
        """Take a connection back."""
        self._places.release()
        now = asyncio.get_running_loop().time()
        if connection.is_open:
            self._idle.append((now, host, connection))
        while self._idle and self._idle[0][0] < now - _KEPT:
            _, _, old = self._idle.popleft()
            old.close()

    async def close(self) -> None:
        """Close all connections."""
        self._idle.clear()
        for connection in self._all:
            connection.close()
        for connection in tuple(self._all):
            await connection.is_gone.wait()

    def _kept(self, host: Host) -> Connection | None:
        """Return the connection that was used last, since that one is the least likely to have been dropped."""
        now = asyncio.get_running_loop().time()
        while self._idle:
            since, leads_to, connection = self._idle.pop()
            if connection.is_open and leads_to == host and since > now - _KEPT:
                return connection
            connection.close()
        return None

    async def _made(self, host: Host) -> Connection:
        first = self.proxy.host if self.proxy else host
        _, connection = await asyncio.get_running_loop().create_connection(
            lambda: Connection(self._all.discard),
            first.name,
            first.port,
            ssl=_tls() if first.is_secret else None,
            # A race that is called off leaves its winner's socket to the garbage collector: no race for one address.
            happy_eyeballs_delay=None if _is_address(first.name) else _NEXT_ADDRESS,
        )
        self._all.add(connection)
        if self.proxy and host.is_secret:
            try:
                await self.proxy.lead(connection, host)
            except BaseException:
                connection.close()
                raise
        return connection


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


@cache
def _tls() -> ssl.SSLContext:
    """Return how TLS is spoken: with the certificates that this machine trusts, read once."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context
