"""The queue of updates for the bot: which are created, when they expire, how they are confirmed."""

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
DEFAULT_KINDS = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
_MAX_FIRST_ID = 900_000_000
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """An unconfirmed update. A webhook gets the updates of one `chat` in order; `expires_at` is on the moved clock."""

    id: int
    chat: int
    expires_at: datetime
    body: Json


class UpdateQueue:
    """The pending updates of one bot. It is fast with many thousands of them."""

    def __init__(self, clock: Clock) -> None:
        """Start empty, with Telegram's default kinds of updates."""
        self.allowed = DEFAULT_KINDS
        self.requested: tuple[str, ...] = ()
        self.on_added: list[Callable[[int], None]] = []
        self.on_empty: list[Callable[[], None]] = []
        self._clock = clock
        self._queue: dict[int, PendingUpdate] = {}
        self._of_chat: dict[int, dict[int, PendingUpdate]] = {}
        self._next_expiry = _NEVER
        # Random, as at Telegram: a bot whose database outlives this world must not take new updates for old ones.
        self._next_id = random.randint(1, _MAX_FIRST_ID)  # noqa: S311 - no secret

    def __len__(self) -> int:
        self._remove_expired()
        return len(self._queue)

    def allow(self, kinds: Iterable[object] | None) -> None:
        """Set which kinds become updates from now on: None changes nothing, an empty list means the default."""
        if kinds is None:
            return
        chosen = frozenset(str(kind).lower() for kind in kinds) & KINDS
        self.requested = tuple(sorted(chosen))
        self.allowed = chosen or DEFAULT_KINDS

    def add(self, kind: str, chat: int, payload: Json, life: timedelta = MESSAGE_LIFE) -> None:
        """Queue an update that expires after `life`, unless its kind is not allowed."""
        if kind not in self.allowed:
            return
        expires_at = self._clock.now() + life
        update = PendingUpdate(self._next_id, chat, expires_at, {"update_id": self._next_id, kind: payload})
        self._next_id += 1
        self._queue[update.id] = update
        self._of_chat.setdefault(chat, {})[update.id] = update
        self._next_expiry = min(self._next_expiry, expires_at)
        for notify in self.on_added:
            notify(chat)

    def confirm(self, offset: int) -> None:
        """Remove every update below `offset`. A negative offset keeps only the last so many; zero removes none."""
        if offset < 0:
            self._remove(list(islice(self._queue.values(), max(0, len(self._queue) + offset))))
        elif offset:
            confirmed: list[PendingUpdate] = []
            for update in self._queue.values():
                if update.id >= offset:
                    break
                confirmed.append(update)
            self._remove(confirmed)

    def remove(self, update: PendingUpdate) -> None:
        """Remove one update, which a webhook accepted."""
        if update.id in self._queue:
            self._remove([update])

    def clear(self) -> None:
        """Remove all."""
        self._remove(list(self._queue.values()))

    def first(self, limit: int, offset: int = 0) -> list[PendingUpdate]:
        """Return the oldest updates from `offset` on, at most `limit`."""
        self._remove_expired()
        return list(islice((update for update in self._queue.values() if update.id >= offset), limit))

    def first_of(self, chat: int) -> PendingUpdate | None:
        """Return the oldest update of one chat."""
        self._remove_expired()
        return next(iter(self._of_chat.get(chat, {}).values()), None)

    def chats(self) -> set[int]:
        """Return the chats with pending updates."""
        return set(self._of_chat)

    def unix_time(self) -> int:
        """Return the current time in whole seconds since 1970."""
        return int(self._clock.now().timestamp())

    def _remove_expired(self) -> None:
        if not self._queue:
            return
        now = self._clock.now()
        if now < self._next_expiry:
            return
        self._remove([update for update in self._queue.values() if update.expires_at <= now])
        self._next_expiry = min((update.expires_at for update in self._queue.values()), default=_NEVER)

    def _remove(self, updates: list[PendingUpdate]) -> None:
        for update in updates:
            del self._queue[update.id]
            same_chat = self._of_chat[update.chat]
            del same_chat[update.id]
            if not same_chat:
                del self._of_chat[update.chat]
        if updates and not self._queue:
            self._next_expiry = _NEVER
            for notify in self.on_empty:
                notify()
