"""Lets a bot of a test send without Telegram's limits, where the stand-in has them switched off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bot import app
from bot.telegram.sending.messages import MessageSender

UNLIMITED = 100_000  # effectively no limit
MESSAGES_PER_SECOND = 1000  # to all chats, which is the most that the setting takes


def without_chat_limit(set_attribute: Callable[[Any, str, Any], None]) -> None:
    """Let the bots of this process send any number of messages to one chat at once."""
    set_attribute(app, "MessageSender", partial(MessageSender, burst=UNLIMITED))
