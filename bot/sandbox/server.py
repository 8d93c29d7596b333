"""The stand-in as a whole, and serving it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from bot.clock import MovableClock
from bot.sandbox import control
from bot.sandbox.api import BotApi
from bot.sandbox.bench import Bench
from bot.sandbox.calls import Calls
from bot.sandbox.connection import Protocol
from bot.sandbox.door import Door, bound
from bot.sandbox.faults import Faults
from bot.sandbox.limits import Limits
from bot.sandbox.parameters import Parameters
from bot.sandbox.polling import Dropped, Poller
from bot.sandbox.refusals import Refused
from bot.sandbox.webhook import Webhook
from bot.sandbox.world import World

TOKEN = "123456:SANDBOX-no-secret-at-all-0123456789"  # noqa: S105 - it opens nothing but the stand-in
_STOP_WITHIN = 0.5
_KEEP_ALIVE = 75


class Sandbox:
    """Telegram's stand-in: one bot, its people, and the switches that make things go wrong.

    `bench` may be set later, as the bot starts after the server. With `check` every answer is compared with
    the Bot API's table, and what is wrong is kept in `problems`.
    """

    def __init__(
        self,
        clock: MovableClock,
        *,
        token: str = TOKEN,
        bench: Bench | None = None,
        limits: bool = True,
        check: bool = False,
    ) -> None:
        """Set up a stand-in for the bot of `token` on `clock`; `limits` says whether too many sends are refused."""
        self.clock = clock
        self.token = token
        self.bench = bench
        self.check = check
        self.problems: list[str] = []
        self.is_down = False
        self.world = World(clock, token)
        self.calls = Calls()
        self.faults = Faults()
        self.limits = Limits(on=limits)
        self.poller = Poller(self.world.updates, self.pause)
        self.api = BotApi(self)
        self.webhook = Webhook(self.world.updates, self.poller, self.api.perform_answer, self.pause)
        self.webhook_methods: dict[str, Callable[[Parameters], Any]] = {
            "setWebhook": self.webhook.set,
            "deleteWebhook": self.webhook.delete,
            "getWebhookInfo": self.webhook.info,
        }
        self.door: Door | None = None
        self._stopping = asyncio.Event()
        self._idle_waiters: set[asyncio.Future[None]] = set()
        self.calls.on_done = self._notice_idle
        self.world.updates.on_gone.append(self._notice_idle)
        self.app = Starlette(
            routes=[
                Route("/bot{rest:path}", self.api),
                Route("/file/bot{rest:path}", self.api),
                *control.routes(self),
            ]
        )

    async def pause(self, seconds: float | None) -> None:
        """Sleep so many seconds of real time, or for ever; less when the server stops."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)

    @property
    def is_idle(self) -> bool:
        """Whether no update is unconfirmed or in flight and no call is running."""
        return not self.calls.running and not len(self.world.updates)

    async def wait_until_idle(self) -> None:
        """Return once the stand-in is idle; it may never be while no bot listens."""
        while not self.is_idle:
            waiter = asyncio.get_running_loop().create_future()
            self._idle_waiters.add(waiter)
            await waiter

    def _notice_idle(self) -> None:
        if not self.is_idle:
            return
        waiters, self._idle_waiters = self._idle_waiters, set()
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)
        stirred, self.world.stirred = self.world.stirred, set()
        for chat_id in stirred:
            self.world.touch(self.world.chats[chat_id])
        self.world.stirred = set()

    async def set_down(self, *, down: bool) -> None:
        """Take Telegram down, which drops a held poll, or bring it back."""
        self.is_down = self.webhook.is_held_back = down
        if down:
            self.poller.end(Dropped())
        if self.door and down:
            self.door.shut()
        elif self.door:
            await self.door.open()
        self.webhook.deliver()

    def release(self) -> None:
        """Let go of everything that is held, as the server stops."""
        self._stopping.set()
        self.webhook.close()
        self.poller.end(Refused(500, "Internal Server Error: restart"))
        self.world.touch_all()


class _Server(uvicorn.Server):
    """Uvicorn without its signal handlers, its ticking and its pauses: it stops the moment it is told to."""

    def __init__(self, sandbox: Sandbox) -> None:
        config = uvicorn.Config(
            sandbox.app,
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
