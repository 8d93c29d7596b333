"""Telegram's limits on sending, in real time."""

from __future__ import annotations

import pytest

from bot.sandbox.rules.errors import Refused
from bot.sandbox.rules.rate_limits import Limits
from tests.sandbox.clients import Api, Phone


def refusals(limits: Limits, sends: list[tuple[str, float]]) -> list[int | None]:
    """Return for each send (chat, seconds) how long it was told to wait, None if it went through."""
    told: list[int | None] = []
    for chat, now in sends:
        try:
            limits.count(chat, now)
            told.append(None)
        except Refused as refused:
            told.append((refused.parameters or {})["retry_after"])
    return told


def test_thirty_in_any_second_over_all_chats() -> None:
    """The 31st within a second of the first is refused, and each place is free again a second after it was taken."""
    sends = [(str(n), n / 100) for n in range(31)] + [("x", 1.0), ("y", 1.005), ("z", 1.01)]
    assert refusals(Limits(on=True), sends) == [None] * 30 + [1, None, 1, None]


def test_twenty_in_any_ten_seconds_to_one_chat() -> None:
    """The 21st is told how long to wait; another chat is not concerned."""
    sends = [("a", n * 0.1) for n in range(21)] + [("b", 2.1), ("a", 9.9), ("a", 10.0)]
    assert refusals(Limits(on=True), sends) == [None] * 20 + [8, None, 1, None]


async def test_an_excess_is_a_429_with_retry_after(api: Api, sam: Phone) -> None:
    """Sends and edits count, reading does not; the switch turns it off."""
    await api.client.post("/sandbox/limits", json={"on": True})
    for _ in range(20):
        await api.ok("sendMessage", chat_id=sam.id, text="x")
    envelope = await api.call("sendMessage", chat_id=sam.id, text="x")
    assert (envelope["error_code"], envelope["parameters"]["retry_after"]) == (429, pytest.approx(10, abs=1))
    assert envelope["description"] == f"Too Many Requests: retry after {envelope['parameters']['retry_after']}"
    await api.ok("getMe")
    await api.client.post("/sandbox/limits", json={"on": False})
    await api.ok("sendMessage", chat_id=sam.id, text="x")
