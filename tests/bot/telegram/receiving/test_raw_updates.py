"""What is read of an update before it is parsed: it may hold anything."""

from __future__ import annotations

from typing import Any

import pytest

from bot.telegram.receiving.raw_updates import whom_to_tell


@pytest.mark.parametrize("kind", [{}, [], [{}], 7, True, "channel"])
def test_nobody_is_told_in_a_chat_of_no_known_kind(kind: Any) -> None:
    """An update whose chat has a wrong type can be given up like any other."""
    chat = {"id": 7, "type": kind}
    assert whom_to_tell({"message": {"from": {"id": 7}, "chat": chat}}) is None
    assert whom_to_tell({"callback_query": {"id": "1", "from": {"id": 7}, "message": {"chat": chat}}}) is None


@pytest.mark.parametrize("kind", [None, "private"])
def test_whoever_sent_it_is_told(kind: Any) -> None:
    """In the private chat, or where the update does not tell which chat it was."""
    update = {"message": {"from": {"id": 7, "language_code": "de"}, "chat": {"id": 7, "type": kind}}}
    assert whom_to_tell(update) == (7, "de", None)
