"""The updates that wait for the bot: which are made, how long they live, how they are confirmed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from bot.clock import Clock
from bot.sandbox.transport.strict_json import Json

MESSAGE_LIFE = timedelta(hours=24)
TAP_LIFE = timedelta(seconds=150)
_ALL_KINDS = """
message edited_message channel_post edited_channel_post business_connection business_message edited_business_message
deleted_business_messages guest_message message_reaction message_reaction_count inline_query chosen_inline_result
callback_query shipping_query pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_member
chat_join_request chat_boost removed_chat_boost managed_bot
"""
KINDS = frozenset(_ALL_KINDS.split())
_ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
BY_DEFAULT = KINDS - _ONLY_WHEN_ASKED
_FIRST_IDS = 900_000_000
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update not yet confirmed; `chat` keeps a webhook's deliveries in order, `dies_at` is on the moved clock."""

    id: int
    chat: int
    dies_at: datetime
    body: Json


class Updates:
    """The queue of one bot. It stays quick with many thousands waiting."""

    def __init__(self, clock: Clock) -> None:
        """Start with an empty queue and Telegram's default choice of updates."""
        self.allowed = BY_DEFAULT
        self.asked_for: tuple[str, ...] = ()
        self.on_new: list[Callable[[int], None]] = []
        self.on_gone: list[Callable[[], None]] = []
        self._clock = clock
        self._queue: dict[int, Waiting] = {}
        self._of_chat: dict[int, dict[int, Waiting]] = {}
        self._first_death = _NEVER
        # Anywhere, as at Telegram: a bot whose database outlives this world must not take new updates for old ones.
        self._next_id = random.randint(1, _FIRST_IDS)  # noqa: S311 - no secret

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
        update = Waiting(self._next_id, chat, self._clock.now() + life, {"update_id": self._next_id, kind: payload})
        self._next_id += 1
        self._queue[update.id] = update
        self._of_chat.setdefault(chat, {})[update.id] = update
        self._first_death = min(self._first_death, update.dies_at)
        for react in self.on_new:
            react(chat)

    def confirm(self, offset: int) -> None:
        """Forget every update below `offset`; below zero, keep only the last so many; zero forgets nothing."""
        if offset < 0:
            self._forget(list(islice(self._queue.values(), max(0, len(self._queue) + offset))))
        elif offset:
            gone: list[Waiting] = []
            for update in self._queue.values():
                if update.id >= offset:
                    break
                gone.append(update)
            self._forget(gone)

    def remove(self, update: Waiting) -> None:
        """Forget one update: a webhook took it."""
        if update.id in self._queue:
            self._forget([update])

    def clear(self) -> None:
        """Forget all."""
        self._forget(list(self._queue.values()))

    def first(self, limit: int, offset: int = 0) -> list[Waiting]:
        """Return the oldest living updates from `offset` on, at most `limit`."""
        self._bury()
        return list(islice((update for update in self._queue.values() if update.id >= offset), limit))

    def first_of(self, chat: int) -> Waiting | None:
        """Return the oldest living update of one chat."""
        self._bury()
        return next(iter(self._of_chat.get(chat, {}).values()), None)

    def chats(self) -> set[int]:
        """Return the chats for which something waits."""
        return set(self._of_chat)

    def stamp(self) -> int:
        """Return the present in whole seconds since 1970."""
        return int(self._clock.now().timestamp())

    def _bury(self) -> None:
        if not self._queue:
            return
        now = self._clock.now()
        if now < self._first_death:
            return
        self._forget([update for update in self._queue.values() if update.dies_at <= now])
        self._first_death = min((update.dies_at for update in self._queue.values()), default=_NEVER)

    def _forget(self, gone: list[Waiting]) -> None:
        for update in gone:
            del self._queue[update.id]
            same_chat = self._of_chat[update.chat]
            del same_chat[update.id]
            if not same_chat:
                del self._of_chat[update.chat]
        if gone and not self._queue:
            self._first_death = _NEVER
            for react in self.on_gone:
                react()
