"""Serving the stand-in: its Bot API, its phone page and its control side."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.sandbox import control
from bot.sandbox.api import BotApi
from bot.sandbox.connection import Protocol
from bot.sandbox.door import Door, bound
from bot.sandbox.standin import TOKEN, Sandbox

__all__ = ["TOKEN", "Running", "Sandbox", "serve"]

_STOP_WITHIN = 0.5
_KEEP_ALIVE = 75


def _app(sandbox: Sandbox) -> Starlette:
    api = BotApi(sandbox)
    return Starlette(
        routes=[
            Route("/bot{rest:path}", api),
            Route("/file/bot{rest:path}", api),
            *control.routes(sandbox),
        ]
    )


class _Server(uvicorn.Server):
    """Uvicorn without its signal handlers, its ticking and its pauses: it stops the moment it is told to."""

    def __init__(self, sandbox: Sandbox) -> None:
        config = uvicorn.Config(
            _app(sandbox),
            http=Protocol,
            loop="none",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            date_header=False,
            server_header=False,
            timeout_keep_alive=_KEEP_ALIVE,
        )
        super().__init__(config)
        self.door: Door | None = None
        self.ready = asyncio.Event()
        self.told_to_stop = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    async def main_loop(self) -> None:
        await self.told_to_stop.wait()
        if self.door:
            self.door.close()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for listening in (*self.servers, *(sockets or ())):
            listening.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        if self.server_state.tasks:
            _, late = await asyncio.wait(set(self.server_state.tasks), timeout=_STOP_WITHIN)
            for task in late:
                task.cancel()
        while self.server_state.connections:
            for connection in list(self.server_state.connections):
                connection.transport.abort()
            await asyncio.sleep(0)

    def new_protocol(self) -> Protocol:
        """Return what serves one connection, as uvicorn makes it for its own sockets."""
        return Protocol(config=self.config, server_state=self.server_state, app_state={})


class Running:
    """A stand-in that is being served.

    `url` carries the phone page, the control side and the Bot API. `bot_url` carries the same on a port of its own
    which, while Telegram is "down", really refuses connections.
    """

    def __init__(self, sandbox: Sandbox, server: _Server, task: asyncio.Task[None], url: str, bot_url: str) -> None:
        """Hold what `serve` started."""
        self.sandbox = sandbox
        self.url = url
        self.bot_url = bot_url
        self._server = server
        self._task = task

    async def stop(self) -> None:
        """Stop serving, in well under a second: whatever is held is let go."""
        self.sandbox.release()
        self._server.told_to_stop.set()
        await self._task


async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 8081) -> Running:
    """Serve the stand-in; a port that is taken, or 0, becomes a free one."""
    listener = bound(host, port)
    server = _Server(sandbox)
    task = asyncio.create_task(server.serve([listener]))
    ready = asyncio.create_task(server.ready.wait())
    await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    if task.done():
        task.result()
    door = Door(host, server.new_protocol, server.server_state.connections)
    server.door = sandbox.door = door
    await door.open()
    shown = f"[{host}]" if ":" in host else host
    urls = (f"http://{shown}:{number}" for number in (listener.getsockname()[1], door.port))
    return Running(sandbox, server, task, *urls)
