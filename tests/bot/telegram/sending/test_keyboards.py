"""Which keyboards are still to be removed, and how many are remembered."""

from __future__ import annotations

from bot.replies import InlineButton, RenderedMessage
from bot.telegram.sending.keyboards import StaleKeyboards

ASKS = RenderedMessage("Do you go on?", ((InlineButton("Yes", "yes"),),))
TOO_MANY = 10_500  # more chats than are remembered


def test_a_chats_latest_keyboards_are_remembered_newest_first() -> None:
    """The current message keeps its buttons, and removed keyboards are forgotten."""
    left = StaleKeyboards()
    for message in range(1, 8):
        left.note(1, message, ASKS)
    assert left.except_for(1, {7}) == (6, 5)
    left.forget(1, 6)
    assert left.except_for(1, {7}) == (5,)


def test_only_the_most_recent_chats_are_remembered() -> None:
    """Memory is limited to ten thousand chats."""
    left = StaleKeyboards()
    for chat in range(TOO_MANY):
        left.note(chat, 1, ASKS)
        left.forget(chat, 9)
    remembered = [chat for chat in range(TOO_MANY) if left.except_for(chat, set())]
    assert remembered == list(range(TOO_MANY - 10_000, TOO_MANY))
    assert len(left) == len(remembered)
