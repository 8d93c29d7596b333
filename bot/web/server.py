"""An HTTP server inside a program that has its own event loop and its own signal handlers: uvicorn on a bound socket.

It bounds the size of a request's head, the number of connections, how long an idle one is kept, and how long a new one
may take to send its first head. Where strangers can reach the port, a proxy with TLS stands in front of it nonetheless.
"""

from __future__ import annotations

import asyncio
import socket

import uvicorn
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

KEEP_ALIVE = 75
"""Seconds for which an idle connection is kept: longer than Telegram and most proxies do, so that they close it."""
CONNECTIONS = 250
"""How many may be open at once; a further one is closed at once. Telegram opens at most 100."""
FIRST_HEAD = 10.0
"""Seconds that a new connection has for the head of its first request."""


class BoundedProtocol(H11Protocol):
    """Uvicorn's protocol, with a bound on connections and on how long one may be silent before its first request."""

    connections_at_most = CONNECTIONS

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start a connection, or close it: without a bound, strangers could use up the files that the bot may open."""
        super().connection_made(transport)
        if len(self.connections) > self.connections_at_most:
            transport.abort()
        else:
            self.loop.call_later(FIRST_HEAD, self._close_if_silent)

    def _close_if_silent(self) -> None:
        if self.cycle is None:
            self.transport.abort()


def _without_ambiguous_length(app: ASGIApp) -> ASGIApp:
    """Return the application, to which no request comes whose length is told in two ways.

    A proxy may believe the one and this server the other: then the rest of a body passes for a request of its own.
    """

    async def checked(scope: Scope, receive: Receive, send: Send) -> None:
        names = {name for name, _ in scope["headers"]}
        if {b"content-length", b"transfer-encoding"} <= names:
            await Response(status_code=400, headers={"Connection": "close"})(scope, receive, send)
        else:
            await app(scope, receive, send)

    return checked


class Server(uvicorn.Server):
    """Uvicorn, started and stopped by the program around it instead of by signals."""

    def __init__(self, app: ASGIApp, *, http: type[BoundedProtocol] = BoundedProtocol, shutdown_seconds: int) -> None:
        """Serve `app`; requests that run longer than `shutdown_seconds` after `stop` was called are cancelled."""
        super().__init__(
            uvicorn.Config(
                _without_ambiguous_length(app),
                http=http,
                loop="none",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                date_header=False,
                server_header=False,
                timeout_keep_alive=KEEP_ALIVE,
                timeout_graceful_shutdown=shutdown_seconds,
            )
        )
        self._sockets: list[socket.socket] = []

    async def start(self, listener: socket.socket) -> None:
        """Serve on a bound socket. Returns once connections are accepted."""
        self._sockets = [listener]
        self.config.load()
        self.lifespan = self.config.lifespan_class(self.config)
        await self.startup(self._sockets)

    async def stop(self) -> None:
        """Accept no more requests, and return when those in progress have ended."""
        if self.started:
            await self.shutdown(self._sockets)


def bind_socket(host: str, port: int) -> socket.socket:
    """Return a socket bound to that port, or to a free one if it is 0.

    Raises:
        OSError: the port is taken, or this machine has no such address.
    """
    # The protocol is named because asyncio turns Nagle's delay off only for sockets that say they are TCP.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except BaseException:
        listener.close()
        raise
    listener.setblocking(False)  # noqa: FBT003 - the socket module knows no other way
    return listener
