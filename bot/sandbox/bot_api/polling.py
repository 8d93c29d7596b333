"""getUpdates: long polling, one held request at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.updates import UpdateQueue

MAX_TIMEOUT = 50
"""Seconds of real time; a longer timeout counts as this."""
_MAX_UPDATES = 100
_REPEATED_TIMEOUT = 3
_REPEATED_SOON = 0.5
_CONFLICT_PAUSE = 3.0
_OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK_SET = "Conflict: terminated by setWebhook request"
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)

Disconnected = Callable[[], Awaitable[None]]
"""Returns when the client has disconnected."""


class ConnectionDropped(Exception):
    """The connection of a held request is closed without a response."""


class Poller:
    """Performs getUpdates for one bot. Requests are held in real time, not in that of the moved clock."""

    def __init__(self, updates: UpdateQueue, pause: Callable[[float], Awaitable[None]]) -> None:
        """Serve `updates`; `pause` sleeps so many seconds, or until the server stops."""
        self._updates = updates
        self._pause = pause
        self._held: asyncio.Future[None] | None = None
        self._last_offset: int | None = None
        self._last_start = float("-inf")
        self._next_conflict = float("-inf")
        self.webhook_is_set = False
        updates.on_added.append(self._wake)

    async def get_updates(self, parameters: Parameters, disconnected: Disconnected) -> list[Json]:
        """Confirm what the offset confirms and return the updates after it; with a timeout, wait for one.

        Raises:
            ApiError: a webhook is set, another request took over, or the server stops.
            ConnectionDropped: Telegram is "down".
        """
        if self.webhook_is_set:
            raise ApiError(409, _WEBHOOK_ACTIVE)
        self._updates.allow(parameters.array("allowed_updates"))
        offset = parameters.integer("offset")
        limit, timeout = self._throttled(
            offset,
            min(max(parameters.integer("limit", _MAX_UPDATES), 1), _MAX_UPDATES),
            min(max(parameters.integer("timeout"), 0), MAX_TIMEOUT),
        )
        self._updates.confirm(offset)
        found = self._updates.first(limit, offset)
        if not found and timeout:
            self.end_held(ApiError(409, _OTHER_POLL))
            await self._hold(timeout, offset, disconnected)
            found = self._updates.first(limit, offset)
        return [update.body for update in found]

    def _throttled(self, offset: int, limit: int, timeout: int) -> tuple[int, float]:
        """Slow down a client that repeats the same offset quickly."""
        now = asyncio.get_running_loop().time()
        since = now - self._last_start
        repeats = offset == self._last_offset
        self._last_offset, self._last_start = offset, now
        if repeats and timeout < _REPEATED_TIMEOUT and since < _REPEATED_TIMEOUT:
            timeout = _REPEATED_TIMEOUT
        if repeats and since < _REPEATED_SOON:
            limit = 1
        return limit, timeout

    async def _hold(self, seconds: float, offset: int, disconnected: Disconnected) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        gone = loop.create_task(self._wait(disconnected))
        try:
            while (left := until - loop.time()) > 0 and not gone.done():
                held = self._held = loop.create_future()
                await asyncio.wait({held, gone}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                if held.done():
                    await self._raise_if_ended(held)
                if self._held is held:
                    self._held = None
                if self._updates.first(1, offset):
                    return
        finally:
            gone.cancel()

    @staticmethod
    async def _wait(disconnected: Disconnected) -> None:
        await disconnected()

    async def _raise_if_ended(self, held: asyncio.Future[None]) -> None:
        """Raise the error that ended a held request; a conflict soon after another is delayed."""
        try:
            held.result()
        except ApiError as error:
            if error.code == 409:  # noqa: PLR2004 - an HTTP status
                now = asyncio.get_running_loop().time()
                if now < self._next_conflict:
                    await self._pause(_CONFLICT_PAUSE)
                else:
                    self._next_conflict = now + _CONFLICT_PAUSE
            raise

    def end_held(self, error: ApiError | ConnectionDropped) -> None:
        """End the held request, if there is one, with `error`."""
        held, self._held = self._held, None
        if held and not held.done():
            held.set_exception(error)

    def end_for_webhook(self) -> None:
        """End the held request because a webhook was set."""
        self.end_held(ApiError(409, _WEBHOOK_SET))

    def _wake(self, _: int) -> None:
        if self._held and not self._held.done():
            self._held.set_result(None)
