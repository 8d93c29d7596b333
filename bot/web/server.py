"""Serving pages: uvicorn inside a program that has its own event loop, its own signals, and other things to do."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

KEEP_ALIVE = 75
"""Seconds for which an idle connection is kept: longer than Telegram and most proxies do, so that they close it."""
HEAD_WITHIN = 10.0
"""Seconds in which a client that has begun to ask must have sent the head of its request."""


class Protocol(H11Protocol):
    """Uvicorn's own, which also hangs up on whoever begins a request and does not get on with it."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin a connection."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take what came."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """End it."""
        super().connection_lost(exc)
        self._forgive()

    def on_response_complete(self) -> None:
        """Wait for the next request, for which uvicorn has a limit of its own until its first byte."""
        super().on_response_complete()
        self._forgive()

    def _watch(self) -> None:
        if not getattr(self.cycle, "response_complete", True):  # there is no cycle before the first request
            self._forgive()  # the head is here; how long its body may take is up to whoever reads it
        elif self._deadline is None:
            self._deadline = self.loop.call_later(HEAD_WITHIN, self.transport.close)

    def _forgive(self) -> None:
        if self._deadline:
            self._deadline.cancel()
            self._deadline = None


class Server(uvicorn.Server):
    """Uvicorn without its signal handlers, its ticking and its pauses: it stops the moment it is told to."""

    def __init__(self, app: ASGIApp, *, http: type[H11Protocol] = Protocol, stops_within: float) -> None:
        """Serve `app`; once told to stop, give what is under way `stops_within` seconds."""
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
            )
        )
        self._stops_within = stops_within
        self._is_ready = asyncio.Event()
        self._is_told_to_stop = asyncio.Event()
        self._serving: asyncio.Task[None] | None = None

    async def start(self, listener: socket.socket) -> None:
        """Serve on a bound socket, and return once that is so."""
        self._serving = asyncio.create_task(self.serve([listener]), name="pages")
        ready = asyncio.create_task(self._is_ready.wait())
        await asyncio.wait({self._serving, ready}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if self._serving.done():
            self._serving.result()

    async def stop(self) -> None:
        """Take no new request, and return when those under way have ended."""
        self._is_told_to_stop.set()
        if self._serving:
            await self._serving

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._is_ready.set()

    async def main_loop(self) -> None:
        """Do nothing until told to stop."""
        await self._is_told_to_stop.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let what is under way end, within its time."""
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            _, late = await asyncio.wait(set(self.server_state.tasks), timeout=self._stops_within)
            for task in late:
                task.cancel()
        while self.server_state.connections:
            for connection in list(self.server_state.connections):
                connection.transport.abort()
            await asyncio.sleep(0)


def bound(host: str, port: int) -> socket.socket:
    """Return a socket bound to that port, or to a free one if it is 0.

    Raises:
        OSError: the port is taken, or this machine has no such address.
    """
    # The protocol is named because asyncio turns Nagle's delay off only for sockets that say they are TCP.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bare = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bare.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bare.bind((host, port))
    except BaseException:
        bare.close()
        raise
    bare.setblocking(False)  # noqa: FBT003 - the socket module knows no other way
    return bare
