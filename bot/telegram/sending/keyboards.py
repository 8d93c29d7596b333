"""Buttons as Telegram takes them, and which old ones are still to be taken off."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Set as AbstractSet
from typing import Any

from bot.replies import RenderedMessage

_CHATS_REMEMBERED = 10_000
_KEYBOARDS_A_CHAT = 3


def markup(spoken: RenderedMessage, *, styles: bool = True) -> dict[str, Any] | None:
    """Return the buttons of a message as an InlineKeyboardMarkup in JSON, coloured or not; None when it has none."""
    rows = [
        [
            {
                "text": button.label,
                **({"copy_text": {"text": button.copies}} if button.copies else {"callback_data": button.data}),
                **({"style": button.style} if button.style and styles else {}),
            }
            for button in row
        ]
        for row in spoken.rows
        if row
    ]
    return {"inline_keyboard": rows} if rows else None


class StaleKeyboards:
    """Per chat, the latest messages whose buttons the conversation has left behind once it says something new.

    Kept in memory and bounded: what is forgotten keeps its buttons, and a tap on those is answered kindly anyway.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._messages: OrderedDict[int, tuple[int, ...]] = OrderedDict()

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._messages)

    def note(self, chat: int, message: int, spoken: RenderedMessage) -> None:
        """Remember that `message` now reads `spoken`; one that is to keep its buttons is not remembered."""
        kept = tuple(old for old in self._messages.pop(chat, ()) if old != message)
        if spoken.in_place and not spoken.stays and any(spoken.rows):
            kept = (*kept, message)[-_KEYBOARDS_A_CHAT:]
        if kept:
            self._messages[chat] = kept
        while len(self._messages) > _CHATS_REMEMBERED:
            self._messages.popitem(last=False)

    def except_for(self, chat: int, said: AbstractSet[int]) -> tuple[int, ...]:
        """Return the messages of `chat` that still have buttons, besides those `said` just now, the latest first."""
        return tuple(old for old in reversed(self._messages.get(chat, ())) if old not in said)

    def forget(self, chat: int, message: int) -> None:
        """Say that `message` has no buttons any more."""
        self._messages[chat] = tuple(old for old in self._messages.get(chat, ()) if old != message)
