"""The pace of sending: so many requests in any second over all chats, about one a second to each chat.

Telegram allows about 30 messages a second in all. A slot is taken before a request and is free again one second after
its *response*. Request j can then reach Telegram only a second after request j - 30 did, however long either was on its
way, so no second ever holds more than 30; pacing by the time of sending breaks the limit as soon as delays vary. That
proof is why 30 are used, and not the 28 that pacing would need. Some of them are kept for answers: a person who taps
while a backlog of prompts drains must not wait for a whole second's batch to come free. Two more than answers have
taken in the last second, up to two thirds.
"""

from __future__ import annotations

import asyncio
from collections import deque

SLOTS = 30
KEPT_FOR_ANSWERS = 2
REST = 1.0  # seconds
BURST = 8  # a debrief is eight quick taps; no chat gets more than 18 messages in any ten seconds
INTERVAL = 1.0  # seconds
_CHATS_REMEMBERED = 2_000
_A_LITTLE = 0.01  # seconds; a timer may fire a clock tick early


class Slot:
    """The right to send one request."""

    def __init__(self, slots: Slots, *, ahead: bool) -> None:
        """Belong to `slots`; taken `ahead` of prompts, or for one."""
        self.is_held = True
        self._slots = slots
        self._ahead = ahead

    def spend(self) -> None:
        """Say that the response has come, or never will: the slot is free again a second from now."""
        if self.is_held:
            self.is_held = False
            self._slots._rest(ahead=self._ahead)  # noqa: SLF001 - a slot is a part of its slots

    def give_back(self) -> None:
        """Say that no request was made, if none was: the slot is free again at once."""
        if self.is_held:
            self.is_held = False
            self._slots._free(ahead=self._ahead)  # noqa: SLF001 - a slot is a part of its slots


class Slots:
    """All slots of one token. Answers are given theirs before prompts are."""

    def __init__(self, count: int = SLOTS, *, kept: int = KEPT_FOR_ANSWERS, rest: float = REST) -> None:
        """Offer `count` slots, at least `kept` of them to answers only; one that was spent rests for `rest` seconds."""
        self._count = count
        self._kept = kept
        self._lately: deque[float] = deque(maxlen=count)  # the loop's time of each answer that asked for a slot
        self._rest_seconds = rest
        self._taken = 0
        self._taken_by_prompts = 0
        self._answers: deque[asyncio.Future[None]] = deque()
        self._prompts: deque[asyncio.Future[None]] = deque()
        self._halted_until = float("-inf")
        self._narrow = count
        self._narrowed_at = float("-inf")

    async def take(self, *, ahead: bool) -> Slot:
        """Wait for a slot and return it; `ahead` of all who wait and are not."""
        waiter = _loop().create_future()
        if ahead:
            self._lately.append(_now())
        (self._answers if ahead else self._prompts).append(waiter)
        self._hand_out()
        try:
            await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled():  # it was given just as its taker was told to stop
                self._free(ahead=ahead)
            raise
        return Slot(self, ahead=ahead)

    @property
    def bound(self) -> int:
        """How many requests may be counting towards this second at most, until `resize` says otherwise."""
        return max(self._count, self._taken)

    def resize(self, count: int) -> None:
        """Offer `count` slots from now on; whoever holds one that is too many keeps it until it has rested."""
        self._count = count
        self._hand_out()

    @property
    def halted_for(self) -> float:
        """How many seconds Telegram still wants to hear nothing; 0.0 when it listens."""
        return max(0.0, self._halted_until - _now())

    def halt(self, seconds: float, *, slower: bool = True) -> None:
        """Send nothing for `seconds`, as a 429 asks; `slower`: then at half the width, growing by one a second."""
        if slower and self._narrowed_at <= _now():  # several requests in flight may be told the same
            self._narrow = max(1, self._width // 2)
        self._halted_until = max(self._halted_until, _now() + seconds)
        if slower:
            self._narrowed_at = self._halted_until
        _loop().call_at(self._halted_until + _A_LITTLE, self._hand_out)

    @property
    def _width(self) -> int:
        # Never narrowed, the second is infinite, however wide it may have become since.
        return int(min(self._count, self._narrow + max(0.0, _now() - self._narrowed_at)))

    def _rest(self, *, ahead: bool) -> None:
        _loop().call_later(self._rest_seconds, lambda: self._free(ahead=ahead))

    def _free(self, *, ahead: bool) -> None:
        self._taken -= 1
        self._taken_by_prompts -= not ahead
        self._hand_out()

    def _hand_out(self) -> None:
        if self.halted_for:
            return  # `halt` has set a timer
        width = self._width
        while self._answers and self._taken < width:
            self._taken += self._give(self._answers)
        share = max(1, width - self._needed_by_answers())
        while self._prompts and self._taken < max(1, width - self._kept) and self._taken_by_prompts < share:
            given = self._give(self._prompts)
            self._taken += given
            self._taken_by_prompts += given

    def _needed_by_answers(self) -> int:
        while self._lately and self._lately[0] < _now() - self._rest_seconds:
            self._lately.popleft()
        return max(self._kept, min(self._kept + len(self._lately), self._count * 2 // 3))

    @staticmethod
    def _give(waiters: deque[asyncio.Future[None]]) -> bool:
        """Give the first who waits a slot; False when that one has gone."""
        waiter = waiters.popleft()
        if waiter.done():
            return False
        waiter.set_result(None)
        return True


class ChatPace:
    """One message a second to each chat, with a short burst let through so that quick tappers feel no lag."""

    def __init__(self, burst: int = BURST, interval: float = INTERVAL) -> None:
        """Let `burst` messages through at once, then one every `interval` seconds."""
        self._slack = (burst - 1) * interval
        self._interval = interval
        self._paid_up_to: dict[int, float] = {}
        self._halted_until: dict[int, float] = {}

    def take(self, chat: int) -> float:
        """Reserve the next message to `chat` and return how many seconds to wait before it is sent."""
        now = _now()
        paid = max(self._paid_up_to.get(chat, now), now)
        self._paid_up_to[chat] = paid + self._interval
        self._forget(now)
        return max(0.0, paid - now - self._slack)

    def halt(self, chat: int, seconds: float) -> None:
        """Send nothing to `chat` for `seconds`, as a 429 asks."""
        self._halted_until[chat] = max(self._halted_until.get(chat, 0.0), _now() + seconds)
        self._halted_until = {chat: until for chat, until in self._halted_until.items() if until > _now()}

    def halted_for(self, chat: int) -> float:
        """How many seconds Telegram still wants nothing sent to `chat`; 0.0 when it takes it."""
        return max(0.0, self._halted_until.get(chat, 0.0) - _now())

    def has_room(self, chat: int, spare: int) -> bool:
        """Whether a message to `chat` would wait for nothing, and `spare` more after it neither."""
        now = _now()
        owed = max(self._paid_up_to.get(chat, now), now) - now
        return not self.halted_for(chat) and owed + spare * self._interval <= self._slack

    def _forget(self, now: float) -> None:
        if len(self._paid_up_to) > _CHATS_REMEMBERED:
            self._paid_up_to = {chat: paid for chat, paid in self._paid_up_to.items() if paid > now}


def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.get_running_loop()


def _now() -> float:
    return _loop().time()
