"""The stand-in as a whole: one bot, its people, and the switches that make things go wrong. `server` serves it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from bot.clock import MovableClock
from bot.sandbox.bot_api.call_log import Calls
from bot.sandbox.bot_api.faults import Faults
from bot.sandbox.bot_api.methods import COUNTED, METHOD_NAMES, OFFERED
from bot.sandbox.bot_api.polling import Dropped, Poller
from bot.sandbox.bot_api.webhook import Webhook
from bot.sandbox.bot_hooks import Bench
from bot.sandbox.rules.errors import Refused, bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.rules.rate_limits import Limits
from bot.sandbox.transport.listener import Door
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import World

ResponseCheck = Callable[[str, Json], list[str]]
"""Takes a method and the whole JSON of its response; returns what is wrong with it."""
TOKEN = "123456:SANDBOX-no-secret-at-all-0123456789"  # noqa: S105 - it opens nothing but the stand-in


class Sandbox:
    """Telegram's stand-in: one bot, its people, and the switches that make things go wrong.

    `bench` may be set later, as the bot starts after the server. `check` is called with every response; what it finds
    is kept in `problems`.
    """

    def __init__(
        self,
        clock: MovableClock,
        *,
        token: str = TOKEN,
        bench: Bench | None = None,
        limits: bool = True,
        check: ResponseCheck | None = None,
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
        self.webhook = Webhook(self.world.updates, self.poller, self.perform_answer, self.pause)
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

    def perform(self, method: str, given: Parameters) -> Any:
        """Carry out a method that does not wait.

        Raises:
            Refused: as Telegram would.
        """
        if method in self.webhook_methods:
            return self.webhook_methods[method](given)
        perform: Callable[..., Any] | None = OFFERED.get(method)
        if perform is None:
            raise bad_request(f"the sandbox does not offer {method}")
        if method in COUNTED:
            self.limits.count(given.text("chat_id"), asyncio.get_running_loop().time())
        return perform(self.world, given)

    def perform_answer(self, name: str, given: Parameters) -> None:
        """Carry out a method that a webhook put into its answer.

        Raises:
            Refused: as Telegram would, but nobody is told.
        """
        method = METHOD_NAMES.get(name.lower())
        if method is None:
            return
        call = self.calls.begin(self.world.clock.now(), method, given)
        try:
            self.perform(method, given)
        except Refused as refused:
            call.error_code, call.description = refused.code, refused.description
            raise
        finally:
            call.status = call.error_code or 200
            self.calls.end()

    async def pause(self, seconds: float | None) -> None:
        """Sleep so many seconds of real time, or for ever; less when the server stops."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()

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

    async def release(self) -> None:
        """Let go of everything that is held, as the server stops."""
        self._stopping.set()
        self.poller.end(Refused(500, "Internal Server Error: restart"))
        self.world.touch_all()
        await self.webhook.close()
