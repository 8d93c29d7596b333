"""Two processes that poll with one token: one goes on, the other waits, and nobody's words are taken to and fro."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from bot.telegram.receiving.rivals import Rival
from telegram.error import NetworkError

from bot.sandbox.server import Running, Sandbox
from bot.telegram.api import connect
from bot.telegram.receiving import rivals
from tests.bot.telegram.telegram_only import Listener, TelegramOnly, calls, settled, texts
from tests.sandbox.clients import Phone

WITHIN = 120  # seconds of real time that anything waited for may take, on a machine that is busy


async def until(holds: Callable[[], bool]) -> None:
    """Return once it holds."""
    async with asyncio.timeout(WITHIN):
        while not holds():  # noqa: ASYNC110 - a log tells nobody
            await asyncio.sleep(0.02)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an update not lie long. Looks stay as far apart as Telegram needs."""
    monkeypatch.setattr(rivals, "LOOK_EVERY", 3.2)
    monkeypatch.setattr(rivals, "LEFT_LYING", 3.0)


@pytest.mark.slow
async def test_the_newcomer_waits_and_takes_over_when_the_other_is_gone(
    running: Running, sandbox: Sandbox, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """The one that was there hears everything meanwhile, and is not disturbed; the log says what to do."""
    first, second = Listener(), Listener()
    old = TelegramOnly(connect(sandbox.token, running.url), first)
    await sam.say("one")
    await settled(sandbox)
    old.polling._rival._last -= rivals.CALM  # it has been there for a while
    new = TelegramOnly(connect(sandbox.token, running.url), second)
    await until(lambda: "this one waits until the other is gone" in caplog.text)
    conflicts = caplog.text.count("(409)")
    assert conflicts <= 5
    for word in ("two", "three"):
        await sam.say(word)
        await until(lambda word=word: word in first.words)  # type: ignore[misc]
    await settled(sandbox)
    looks = len([call for call in calls(sandbox, "getUpdates") if call["params"]["offset"] == 1])
    await until(lambda: len([c for c in calls(sandbox, "getUpdates") if c["params"]["offset"] == 1]) > looks + 1)
    assert caplog.text.count("(409)") == conflicts
    await old.die()
    await sam.say("four")
    await until(lambda: "four" in second.words)
    await settled(sandbox)
    await sam.say("five")
    await until(lambda: "five" in second.words)
    await settled(sandbox)
    await new.stop()
    assert (first.words, second.words) == (["one", "two", "three"], ["four", "five"])
    assert texts(await sam.chat()) == [f"heard {word}" for word in first.words + second.words]


@pytest.mark.slow
async def test_of_two_newcomers_one_stays(
    running: Running, sandbox: Sandbox, sam: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither has a standing: one of them yields, and what is said is heard once."""
    listeners = Listener(), Listener()
    halves = [TelegramOnly(connect(sandbox.token, running.url), listener) for listener in listeners]
    await until(lambda: "this one waits until the other is gone" in caplog.text)
    for word in ("one", "two", "three"):
        await sam.say(word)
        await until(lambda word=word: word in listeners[0].words + listeners[1].words)  # type: ignore[misc]
    await settled(sandbox)
    await asyncio.gather(*(half.stop() for half in halves))
    assert sorted(listener.words for listener in listeners) == [[], ["one", "two", "three"]]


async def test_of_two_with_a_standing_one_yields_at_last() -> None:
    """Cut off from each other for a while, both had one: nobody insists for ever."""
    rival = Rival()
    rival._last -= rivals.CALM
    assert [rival.makes_us_yield() for _ in range(6)] == [False] * 4 + [True] * 2
    rival._last -= rivals.CALM
    assert not rival.makes_us_yield()


async def test_a_look_that_fails_begins_no_new_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is seen again after it has lain there all the while."""
    monkeypatch.setattr(rivals, "LOOK_EVERY", 0.01)
    monkeypatch.setattr(rivals, "LEFT_LYING", 0.1)
    looks = 0

    async def every_second_one_fails() -> int:
        nonlocal looks
        looks += 1
        if looks % 2:
            return 7
        raise NetworkError("nobody answers")

    async with asyncio.timeout(WITHIN):
        await Rival().outlast(every_second_one_fails)


async def test_whoever_stands_by_stops_at_once(
    running: Running, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    """Waiting is nothing to finish first."""
    halves = [TelegramOnly(connect(sandbox.token, running.url), Listener()) for _ in range(2)]
    await until(lambda: "this one waits until the other is gone" in caplog.text)
    async with asyncio.timeout(3):
        await asyncio.gather(*(half.stop() for half in halves))
