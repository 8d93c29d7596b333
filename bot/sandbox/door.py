"""The listening socket of the bot's side, which can really be shut: while it is, a connection is refused."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

from bot.web.server import bind_socket

_BACKLOG = 2048


def bound_or_near(host: str, port: int) -> socket.socket:
    """Return a socket bound to a port, or to a free one if that is taken or 0."""
    try:
        return bind_socket(host, port)
    except OSError:
        return bind_socket(host, 0)


class Door:
    """A port that is either open or refuses; shut or open, it stays this process's own."""

    def __init__(self, host: str, protocol: Callable[[], asyncio.BaseProtocol], connections: AbstractSet[Any]) -> None:
        """Take a free port, still shut; `protocol` will serve a connection and add itself to `connections`."""
        self._host = host
        self._protocol = protocol
        self._connections = connections
        self._socket = bind_socket(host, 0)
        self._server: asyncio.Server | None = None
        self.port: int = self._socket.getsockname()[1]

    async def open(self) -> None:
        """Let connections in."""
        if self._server is None:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(self._protocol, sock=self._socket, backlog=_BACKLOG)

    def shut(self) -> None:
        """Refuse connections from now on, and break those that came in here."""
        if self._server is not None:
            self._server.close()
            self._server = None
            # Bound but not listening: the port refuses, and nobody else can take it.
            self._socket = bound_or_near(self._host, self.port)
            for connection in list(self._connections):
                if connection.server and connection.server[1] == self.port:
                    connection.transport.abort()

    def close(self) -> None:
        """Give the port up."""
        if self._server is not None:
            self._server.close()
        self._socket.close()
