"""The bot's own port, which refuses connections while Telegram is "down"."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

from bot.web.server import bind_socket

_BACKLOG = 2048


def bind_preferred(host: str, port: int) -> socket.socket:
    """Return a socket that is bound to a port, or to a free one if that port is taken or 0."""
    try:
        return bind_socket(host, port)
    except OSError:
        return bind_socket(host, 0)


class BotListener:
    """A port that either accepts or refuses connections. It stays bound, so no other process can take it."""

    def __init__(self, host: str, protocol: Callable[[], asyncio.BaseProtocol], connections: AbstractSet[Any]) -> None:
        """Bind a free port that refuses; `protocol` serves a connection and adds itself to `connections`."""
        self._host = host
        self._protocol = protocol
        self._connections = connections
        self._socket = bind_socket(host, 0)
        self._server: asyncio.Server | None = None
        self.port: int = self._socket.getsockname()[1]

    async def accept(self) -> None:
        """Accept connections from now on."""
        if self._server is None:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(self._protocol, sock=self._socket, backlog=_BACKLOG)

    def refuse(self) -> None:
        """Refuse connections from now on, and abort those that this port accepted."""
        if self._server is not None:
            self._server.close()
            self._server = None
            # A socket that is bound but does not listen refuses connections and keeps the port.
            self._socket = bind_preferred(self._host, self.port)
            for connection in list(self._connections):
                if connection.server and connection.server[1] == self.port:
                    connection.transport.abort()

    def close(self) -> None:
        """Release the port."""
        if self._server is not None:
            self._server.close()
        self._socket.close()
