"""getUpdates: held until there is something to say, one waiting poll at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.sandbox.rules.errors import Refused
from bot.sandbox.rules.parameters import Parameters
from bot.sandbox.transport.strict_json import Json
from bot.sandbox.world.updates import Updates

LONGEST_HOLD = 50
"""Seconds of real time; a longer timeout is cut to this."""
_MOST_UPDATES = 100
_SAME_OFFSET_HELD = 3
_SAME_OFFSET_SOON = 0.5
_CONFLICT_PAUSE = 3.0
_OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK_SET = "Conflict: terminated by setWebhook request"
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)

Gone = Callable[[], Awaitable[None]]
"""Returns when the client has hung up."""


class Dropped(Exception):
    """The connection of a held poll shall be closed without an answer."""


class Poller:
    """Answers getUpdates for one bot. Holding is in real time (the loop's), whatever the moved clock says."""

    def __init__(self, updates: Updates, pause: Callable[[float], Awaitable[None]]) -> None:
        """Serve `updates`; `pause` sleeps so many seconds, or less when the server stops."""
        self._updates = updates
        self._pause = pause
        self._held: asyncio.Future[None] | None = None
        self._last_offset: int | None = None
        self._last_start = float("-inf")
        self._next_conflict = float("-inf")
        self.webhook_is_set = False
        updates.on_new.append(self._wake)

    async def get(self, parameters: Parameters, gone: Gone) -> list[Json]:
        """Return the updates after those that the offset confirms, waiting for one if asked to.

        Raises:
            Refused: a webhook is set, another poll took over, or the server stops.
            Dropped: Telegram is "down".
        """
        if self.webhook_is_set:
            raise Refused(409, _WEBHOOK_ACTIVE)
        self._updates.allow(parameters.array("allowed_updates"))
        offset = parameters.integer("offset")
        limit, timeout = self._throttled(
            offset,
            min(max(parameters.integer("limit", _MOST_UPDATES), 1), _MOST_UPDATES),
            min(max(parameters.integer("timeout"), 0), LONGEST_HOLD),
        )
        self._updates.confirm(offset)
        found = self._updates.first(limit, offset)
        if not found and timeout:
            self.end(Refused(409, _OTHER_POLL))
            await self._hold(timeout, offset, gone)
            found = self._updates.first(limit, offset)
        return [update.body for update in found]

    def _throttled(self, offset: int, limit: int, timeout: int) -> tuple[int, float]:
        """Slow down a client that asks for the same again and again."""
        now = asyncio.get_running_loop().time()
        since = now - self._last_start
        repeats = offset == self._last_offset
        self._last_offset, self._last_start = offset, now
        if repeats and timeout < _SAME_OFFSET_HELD and since < _SAME_OFFSET_HELD:
            timeout = _SAME_OFFSET_HELD
        if repeats and since < _SAME_OFFSET_SOON:
            limit = 1
        return limit, timeout

    async def _hold(self, seconds: float, offset: int, gone: Gone) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        hung_up = loop.create_task(self._wait_for(gone))
        try:
            while (left := until - loop.time()) > 0 and not hung_up.done():
                held = self._held = loop.create_future()
                await asyncio.wait({held, hung_up}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
                if held.done():
                    await self._passed_on(held)
                if self._held is held:
                    self._held = None
                if self._updates.first(1, offset):
                    return
        finally:
            hung_up.cancel()

    @staticmethod
    async def _wait_for(gone: Gone) -> None:
        await gone()

    async def _passed_on(self, held: asyncio.Future[None]) -> None:
        """Let a refusal through; conflicts that follow one another closely are spread out."""
        try:
            held.result()
        except Refused as refused:
            if refused.code == 409:  # noqa: PLR2004 - the status is its own name
                now = asyncio.get_running_loop().time()
                if now < self._next_conflict:
                    await self._pause(_CONFLICT_PAUSE)
                else:
                    self._next_conflict = now + _CONFLICT_PAUSE
            raise

    def end(self, why: Refused | Dropped) -> None:
        """End the held poll, if there is one, with `why`."""
        held, self._held = self._held, None
        if held and not held.done():
            held.set_exception(why)

    def end_for_webhook(self) -> None:
        """End the held poll because a webhook takes its place."""
        self.end(Refused(409, _WEBHOOK_SET))

    def _wake(self, _: int) -> None:
        if self._held and not self._held.done():
            self._held.set_result(None)
