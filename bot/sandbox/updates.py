"""The updates that wait for the bot: which are made, how long they live, how they are confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.sandbox.botapi import TYPES, Json

MESSAGE_LIFE = timedelta(hours=24)
TAP_LIFE = timedelta(seconds=150)
KINDS = frozenset(TYPES["Update"].fields) - {"update_id"}
_ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
BY_DEFAULT = KINDS - _ONLY_WHEN_ASKED
_FIRST_ID = 700_000_001


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update not yet confirmed; `chat` keeps a webhook's deliveries in order, `dies_at` is on the moved clock."""

    id: int
    chat: int
    dies_at: datetime
    body: Json


class Updates:
    """The queue of one bot."""

    def __init__(self, clock: Clock) -> None:
        """Start with an empty queue and Telegram's default choice of updates."""
        self.allowed = BY_DEFAULT
        self.asked_for: tuple[str, ...] = ()
        self.on_new: list[Callable[[], None]] = []
        self.on_gone: list[Callable[[], None]] = []
        self._clock = clock
        self._queue: list[Waiting] = []
        self._next_id = _FIRST_ID

    def __len__(self) -> int:
        self._bury()
        return len(self._queue)

    def allow(self, kinds: Iterable[object] | None) -> None:
        """Choose what becomes an update from now on: None changes nothing, an empty list is the default."""
        if kinds is None:
            return
        chosen = frozenset(str(kind).lower() for kind in kinds) & KINDS
        self.asked_for = tuple(sorted(chosen))
        self.allowed = chosen or BY_DEFAULT

    def add(self, kind: str, chat: int, payload: Json, life: timedelta = MESSAGE_LIFE) -> None:
        """Queue an update that lives for `life` from now, unless its kind is not wanted."""
        if kind not in self.allowed:
            return
        body = {"update_id": self._next_id, kind: payload}
        self._queue.append(Waiting(self._next_id, chat, self._clock.now() + life, body))
        self._next_id += 1
        for react in self.on_new:
            react()

    def confirm(self, offset: int) -> None:
        """Forget every update below `offset`; below zero, keep only the last so many; zero forgets nothing."""
        if not offset or not self._queue:
            return
        if offset < 0:
            self._queue = self._queue[offset:]
        else:
            self._queue = [update for update in self._queue if update.id >= offset]
        if not self._queue:
            self._tell_gone()

    def remove(self, update: Waiting) -> None:
        """Forget one update: a webhook took it."""
        if update in self._queue:
            self._queue.remove(update)
            if not self._queue:
                self._tell_gone()

    def clear(self) -> None:
        """Forget all."""
        self._queue = []
        self._tell_gone()

    def first(self, limit: int, offset: int = 0) -> list[Waiting]:
        """Return the oldest living updates from `offset` on, at most `limit`."""
        self._bury()
        if offset > 0:
            return [update for update in self._queue if update.id >= offset][:limit]
        return self._queue[:limit]

    def first_of(self, chat: int) -> Waiting | None:
        """Return the oldest living update of one chat."""
        self._bury()
        return next((update for update in self._queue if update.chat == chat), None)

    def chats(self) -> set[int]:
        """Return the chats for which something waits."""
        return {update.chat for update in self._queue}

    def stamp(self) -> int:
        """Return the present in whole seconds since 1970."""
        return int(self._clock.now().timestamp())

    def _bury(self) -> None:
        if not self._queue:
            return
        now = self._clock.now()
        if any(update.dies_at <= now for update in self._queue):
            self._queue = [update for update in self._queue if update.dies_at > now]
            if not self._queue:
                self._tell_gone()

    def _tell_gone(self) -> None:
        for react in self.on_gone:
            react()
