"""An HTTP server inside a program that has its own event loop and its own signal handlers: uvicorn on a bound socket.

It bounds the size of a request's head and how long an idle connection is kept. It does not bound how long a client
takes to send a head: where strangers can reach the port, a proxy with TLS stands in front of it and does that.
"""

from __future__ import annotations

import socket

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

KEEP_ALIVE = 75
"""Seconds for which an idle connection is kept: longer than Telegram and most proxies do, so that they close it."""


class Server(uvicorn.Server):
    """Uvicorn, started and stopped by the program around it instead of by signals."""

    def __init__(self, app: ASGIApp, *, http: type[H11Protocol] = H11Protocol, shutdown_seconds: int) -> None:
        """Serve `app`; requests that run longer than `shutdown_seconds` after `stop` was called are cancelled."""
        super().__init__(
            uvicorn.Config(
                app,
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
