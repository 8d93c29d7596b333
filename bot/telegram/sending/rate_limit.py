"""Telegram's limits: so many messages a second in all, replies before prompts, and about one a second to each chat.

Telegram allows about 30 messages a second. A request needs a permit, which is free again one second after its
*response*. Request j can then reach Telegram only a second after request j - 30 did, however long either was on its
way, so no second ever holds more than 30; pacing by the time of sending breaks the limit as soon as delays vary.

Replies are granted permits before prompts are. A backlog of prompts is granted permits evenly and not in waves, so that
they come free evenly, too, and a reply need not wait for the next wave.
"""

from __future__ import annotations

import asyncio
import heapq
from collections import deque
from dataclasses import dataclass

PERMITS = 30
SECOND = 1.0
FASTER = 1.05  # prompts may go so much faster than permits come free, one by one
LATE = 0.05  # seconds for which prompts catch up when a timer was late

BURST = 8  # a debrief is eight quick taps; no chat gets more than 18 messages in any ten seconds
INTERVAL = 1.0  # seconds between messages to one chat
_CHATS_REMEMBERED = 2_000
_A_LITTLE = 0.01  # seconds; a timer may fire a clock tick early


@dataclass(eq=False, slots=True)
class Permit:
    """The right to make one request now."""

    limiter: RateLimiter
    is_held: bool = True

    def release(self) -> None:
        """Give it back after the response, or after giving the response up: it is free a second from now."""
        self.limiter.take_back(self, SECOND)

    def cancel(self) -> None:
        """Give it back unused, unless it was released: it is free at once."""
        self.limiter.take_back(self, 0.0)


class RateLimiter:
    """All permits of one token."""

    def __init__(self, permits: int = PERMITS) -> None:
        """Grant up to `permits` at a time."""
        self._permits = permits
        self._used = 0  # held, or not free again yet
        self._free_at: list[float] = []  # a heap of the loop's times
        self._replies: deque[asyncio.Future[Permit]] = deque()
        self._prompts: deque[asyncio.Future[Permit]] = deque()
        self._next_prompt_at = float("-inf")
        self._paused_until = float("-inf")
        self._reduced_to = permits
        self._timer: asyncio.TimerHandle | None = None

    async def acquire(self, *, is_reply: bool) -> Permit:
        """Wait for a permit: replies before prompts, each in the order they asked."""
        waiter: asyncio.Future[Permit] = asyncio.get_running_loop().create_future()
        (self._replies if is_reply else self._prompts).append(waiter)
        self._grant()
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():  # granted just as its taker was cancelled
                waiter.result().cancel()
            raise

    @property
    def is_crowded(self) -> bool:
        """Whether replies wait for a permit: what can wait should."""
        return bool(self._replies)

    @property
    def paused_for(self) -> float:
        """How many seconds nothing may be sent; 0.0 when requests may be made."""
        return max(0.0, self._paused_until - asyncio.get_running_loop().time())

    def pause(self, seconds: float, *, is_reduced: bool = True) -> None:
        """Send nothing for `seconds`, as a 429 asks; `is_reduced`: then half as much, and one more each second."""
        if is_reduced and self.paused_for <= 0:  # several requests in flight may be told the same
            self._reduced_to = max(1, self._width // 2)
        self._paused_until = max(self._paused_until, asyncio.get_running_loop().time() + seconds)
        self._look_again()

    @property
    def _width(self) -> int:
        if self._reduced_to >= self._permits:
            return self._permits
        return int(
            min(self._permits, self._reduced_to + max(0.0, asyncio.get_running_loop().time() - self._paused_until))
        )

    def take_back(self, permit: Permit, seconds: float) -> None:
        """Take back a permit that is free again after `seconds`; one that was given back before changes nothing."""
        if not permit.is_held:
            return
        permit.is_held = False
        heapq.heappush(self._free_at, asyncio.get_running_loop().time() + seconds)
        self._grant()

    def _grant(self) -> None:
        """Grant what can be granted now."""
        now = asyncio.get_running_loop().time()
        while self._free_at and self._free_at[0] <= now:
            heapq.heappop(self._free_at)
            self._used -= 1
        width = self._width if now >= self._paused_until else 0
        while self._used < width:
            is_reply = bool(self._replies)
            if not is_reply and not (self._prompts and self._next_prompt_at <= now):
                break
            waiter = (self._replies if is_reply else self._prompts).popleft()
            if waiter.done():  # it waits no more
                continue
            self._used += 1
            waiter.set_result(Permit(self))
            if not is_reply:
                self._next_prompt_at = max(self._next_prompt_at, now - LATE) + SECOND / self._permits / FASTER
        self._look_again()

    def _look_again(self) -> None:
        """Set the timer for when time alone lets somebody go on who waits."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if not (self._replies or self._prompts):
            return
        if self.paused_for:
            moments = [self._paused_until]
        else:
            moments = self._free_at[:1]
            if self._width < self._permits:
                moments.append(asyncio.get_running_loop().time() + SECOND)
            if self._prompts and self._next_prompt_at > asyncio.get_running_loop().time():
                moments.append(self._next_prompt_at)
        if moments:
            self._timer = asyncio.get_running_loop().call_at(min(moments) + _A_LITTLE, self._grant)


class ChatRateLimiter:
    """One message a second to each chat, with a short burst let through so that quick tappers feel no lag."""

    def __init__(self, burst: int = BURST, interval: float = INTERVAL) -> None:
        """Let `burst` messages through at once, then one every `interval` seconds."""
        self._slack = (burst - 1) * interval
        self._interval = interval
        self._reserved_until: dict[int, float] = {}
        self._paused_until: dict[int, float] = {}

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._reserved_until.keys() | self._paused_until.keys())

    def reserve(self, chat: int) -> float:
        """Reserve the next message to `chat` and return how many seconds to wait before it is sent."""
        now = asyncio.get_running_loop().time()
        reserved = max(self._reserved_until.get(chat, now), now)
        self._reserved_until[chat] = reserved + self._interval
        if len(self._reserved_until) > _CHATS_REMEMBERED:
            self._reserved_until = {chat: until for chat, until in self._reserved_until.items() if until > now}
        return max(0.0, reserved - now - self._slack)

    def pause(self, chat: int, seconds: float) -> None:
        """Send nothing to `chat` for `seconds`, as a 429 asks."""
        self._paused_until[chat] = max(self._paused_until.get(chat, 0.0), asyncio.get_running_loop().time() + seconds)
        self._paused_until = {
            chat: until for chat, until in self._paused_until.items() if until > asyncio.get_running_loop().time()
        }

    def paused_for(self, chat: int) -> float:
        """How many seconds nothing may be sent to `chat`; 0.0 when requests may be made."""
        return max(0.0, self._paused_until.get(chat, 0.0) - asyncio.get_running_loop().time())

    def has_capacity(self, chat: int, spare: int) -> bool:
        """Whether a message to `chat` would wait for nothing, and `spare` more after it neither."""
        now = asyncio.get_running_loop().time()
        owed = max(self._reserved_until.get(chat, now), now) - now
        return not self.paused_for(chat) and owed + spare * self._interval <= self._slack
