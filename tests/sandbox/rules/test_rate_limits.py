"""The rate limits on sending."""

from __future__ import annotations

import pytest

from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.rate_limits import RateLimits
from tests.sandbox.clients import Api, Phone


def waits(limits: RateLimits, sends: list[tuple[str, float]]) -> list[int | None]:
    """Return the retry_after of each message (chat, seconds), None if it was accepted."""
    results: list[int | None] = []
    for chat, now in sends:
        try:
            limits.count(chat, now)
            results.append(None)
        except ApiError as error:
            results.append((error.parameters or {})["retry_after"])
    return results


def test_thirty_in_any_second_over_all_chats() -> None:
    """The 31st message within a second is refused; each slot is free again after a second."""
    sends = [(str(n), n / 100) for n in range(31)] + [("x", 1.0), ("y", 1.005), ("z", 1.01)]
    assert waits(RateLimits(on=True), sends) == [None] * 30 + [1, None, 1, None]


def test_twenty_in_any_ten_seconds_to_one_chat() -> None:
    """The 21st message is refused with the time to wait; other chats are not affected."""
    sends = [("a", n * 0.1) for n in range(21)] + [("b", 2.1), ("a", 9.9), ("a", 10.0)]
    assert waits(RateLimits(on=True), sends) == [None] * 20 + [8, None, 1, None]


async def test_an_excess_is_a_429_with_retry_after(api: Api, sam: Phone) -> None:
    """Messages and edits count, other calls do not; a control route turns the limits off."""
    await api.client.post("/sandbox/limits", json={"on": True})
    for _ in range(20):
        await api.ok("sendMessage", chat_id=sam.id, text="x")
    envelope = await api.call("sendMessage", chat_id=sam.id, text="x")
    assert (envelope["error_code"], envelope["parameters"]["retry_after"]) == (429, pytest.approx(10, abs=1))
    assert envelope["description"] == f"Too Many Requests: retry after {envelope['parameters']['retry_after']}"
    await api.ok("getMe")
    await api.client.post("/sandbox/limits", json={"on": False})
    await api.ok("sendMessage", chat_id=sam.id, text="x")
