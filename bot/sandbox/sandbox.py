"""The stand-in as an object: one bot, its people, and switches that inject faults. `server` serves it."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from typing import Any

from bot.clock import MovableClock
from bot.sandbox.bot_api.call_log import CallLog
from bot.sandbox.bot_api.faults import Faults
from bot.sandbox.bot_api.methods import METHOD_NAMES, METHODS, RATE_LIMITED
from bot.sandbox.bot_api.polling import ConnectionDropped, Poller
from bot.sandbox.bot_api.webhook import Webhook
from bot.sandbox.bot_hooks import BotHooks
from bot.sandbox.rules.errors import ApiError, bad_request
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.rules.rate_limits import RateLimits
from bot.sandbox.transport.listener import BotListener
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.world import World

ResponseCheck = Callable[[str, Json], list[str]]
"""Takes a method and the JSON of its response; returns what is wrong with it."""

TOKEN = "123456:SANDBOX-no-secret-at-all-0123456789"  # noqa: S105 - it opens nothing but the stand-in


class Sandbox:
    """A stand-in for Telegram: one bot, its people, and switches that inject faults.

    `bot_hooks` may be set later, as the bot starts after the server. `control_token` is new for each stand-in and opens
    its control routes. `check` is called with every response; what it
    finds is added to `problems`.
    """

    def __init__(
        self,
        clock: MovableClock,
        *,
        token: str = TOKEN,
        bot_hooks: BotHooks | None = None,
        limits: bool = True,
        check: ResponseCheck | None = None,
    ) -> None:
        """Create a stand-in for the bot of `token`; `limits` turns the rate limits on."""
        self.clock = clock
        self.token = token
        self.control_token = secrets.token_urlsafe(24)
        self.bot_hooks = bot_hooks
        self.check = check
        self.problems: list[str] = []
        self.is_down = False
        self.world = World(clock, token)
        self.call_log = CallLog()
        self.faults = Faults()
        self.rate_limits = RateLimits(on=limits)
        self.poller = Poller(self.world.updates, self.pause)
        self.webhook = Webhook(self.world.updates, self.poller, self.perform_from_webhook, self.pause)
        self._webhook_methods: dict[str, Callable[[Parameters], Any]] = {
            "setWebhook": self.webhook.set,
            "deleteWebhook": self.webhook.delete,
            "getWebhookInfo": self.webhook.info,
        }
        self.bot_listener: BotListener | None = None
        self._stopping = asyncio.Event()
        self._idle_waiters: set[asyncio.Future[None]] = set()
        self.call_log.on_idle = self._on_maybe_idle
        self.world.updates.on_empty.append(self._on_maybe_idle)

    def perform(self, method: str, given: Parameters) -> Any:
        """Perform any method but getUpdates.

        Raises:
            ApiError: as Telegram would.
        """
        if method in self._webhook_methods:
            return self._webhook_methods[method](given)
        perform: Callable[..., Any] | None = METHODS.get(method)
        if perform is None:
            raise bad_request(f"the sandbox does not offer {method}")
        if method in RATE_LIMITED:
            self.rate_limits.count(given.text("chat_id"), asyncio.get_running_loop().time())
        return perform(self.world, given)

    def perform_from_webhook(self, name: str, given: Parameters) -> None:
        """Perform a method that a webhook put into its response.

        Raises:
            ApiError: as Telegram would, though the bot does not see it.
        """
        method = METHOD_NAMES.get(name.lower())
        if method is None:
            return
        call = self.call_log.start(self.clock.now(), method, given)
        try:
            self.perform(method, given)
        except ApiError as error:
            call.error_code, call.description = error.code, error.description
            raise
        finally:
            call.status = call.error_code or 200
            self.call_log.finish()

    async def pause(self, seconds: float | None) -> None:
        """Sleep so many seconds of real time, or without end; return earlier when the server stops."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._stopping.wait()

    @property
    def is_idle(self) -> bool:
        """Whether no update is pending and no call is running."""
        return not self.call_log.running and not len(self.world.updates)

    async def wait_idle(self) -> None:
        """Return when the stand-in is idle, which takes a bot that gets its updates."""
        while not self.is_idle:
            waiter = asyncio.get_running_loop().create_future()
            self._idle_waiters.add(waiter)
            await waiter

    def _on_maybe_idle(self) -> None:
        if not self.is_idle:
            return
        waiters, self._idle_waiters = self._idle_waiters, set()
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)
        # The phones show whether all is idle: chats that changed since the last time change once more.
        changed, self.world.changed_chats = self.world.changed_chats, set()
        for chat_id in changed:
            self.world.mark_changed(self.world.chats[chat_id])
        self.world.changed_chats = set()

    async def set_down(self, *, down: bool) -> None:
        """Make Telegram unreachable, which drops a held getUpdates, or reachable again."""
        self.is_down = self.webhook.is_paused = down
        if down:
            self.poller.end_held(ConnectionDropped())
        if self.bot_listener and down:
            self.bot_listener.refuse()
        elif self.bot_listener:
            await self.bot_listener.accept()
        self.webhook.deliver()

    async def stop(self) -> None:
        """End everything that is held or running, because the server stops."""
        self._stopping.set()
        self.poller.end_held(ApiError(500, "Internal Server Error: restart"))
        self.world.mark_all_changed()
        await self.webhook.close()
