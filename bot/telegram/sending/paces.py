"""Two paces: about one message a second to each chat, and prompts one by one, evenly."""

from __future__ import annotations

import asyncio

BURST = 8  # a debrief is eight quick taps; no chat gets more than 18 messages in any ten seconds
INTERVAL = 1.0  # seconds
_CHATS_REMEMBERED = 2_000

FASTER = 1.01  # than slots come free
_CATCHING_UP = 0.01  # seconds by which whoever left late lets the next leave sooner
_FURTHEST = 1.0  # seconds; however many answers there were


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


class PromptPace:
    """When the next prompt may leave: never many at once, for their slots would all be free again at once, too.

    Answers wait for nothing here, but they are counted: a prompt that follows one closely would make a pair of them.
    """

    def __init__(self) -> None:
        """Let the first leave at once."""
        self._next = float("-inf")
        self._last = float("-inf")
        self._at_once = 0

    def free_at(self, further: int, slots: int, rest: float) -> float:
        """Return the loop's time from which on a prompt may leave, `further` others before it; there are `slots`."""
        if self._last + rest < _now():
            self._at_once = at_once(slots)
        if further <= self._at_once:
            return self._next
        return max(self._next, _now()) + (further - self._at_once) * _gap(slots, rest)

    def prompted(self, slots: int, rest: float, late: float = 0.0) -> None:
        """Take note that a prompt leaves, so many seconds `late` because the machine had other things to do."""
        self._last = now = _now()
        if self._at_once:
            self._at_once -= 1
            self._next = max(self._next, now)
        else:
            self._next = max(self._next, now - late - _CATCHING_UP) + _gap(slots, rest)

    def answered(self, slots: int, rest: float) -> None:
        """Take note that an answer leaves."""
        now = _now()
        self._next = min(max(self._next, now - _CATCHING_UP) + _gap(slots, rest), now + _FURTHEST)


def at_once(slots: int) -> int:
    """Return how many prompts leave at once after a second without any."""
    return max(1, slots // 3)


def _gap(slots: int, rest: float) -> float:
    return rest / (slots * FASTER)


def _now() -> float:
    return asyncio.get_running_loop().time()
