"""How the bot is: what the signs make of it, and what it costs to ask."""

from __future__ import annotations

import asyncio

import pytest

from bot import check
from bot.telegram.api import BotStatus
from bot.web import health
from bot.web.health import MAX_TELEGRAM_SILENCE, Health, Probes


def now() -> float:
    """Return the event loop's time."""
    return asyncio.get_running_loop().time()


class Base:
    """A database's answers, and how often it was asked."""

    def __init__(self) -> None:
        """Answer at once."""
        self.asked = 0
        self.answers = asyncio.Event()
        self.answers.set()
        self.error: Exception | None = None

    async def ping(self) -> None:
        """Answer when it may, or fail."""
        self.asked += 1
        await self.answers.wait()
        if self.error:
            raise self.error


@pytest.fixture
def base() -> Base:
    """Return a database that answers."""
    return Base()


def watching(base: Base, beat: float = 0.0, word: float = 0.0) -> Health:
    """Return a view of a bot whose heart beat and to whom Telegram spoke so many seconds ago."""
    began = now()
    return Health(Probes(base.ping, lambda: began - beat, lambda: began - word, lambda: None), heartbeat_seconds=30)


async def told(of: Health) -> dict[str, bool]:
    """Return which signs are well."""
    is_well, found = await of.report()
    signs = {name: bool(sign["ok"]) for name, sign in found.items()}  # type: ignore[index]
    assert is_well == all(signs.values())
    return signs


@pytest.mark.parametrize(
    ("beat", "word", "sick"),
    [
        (0, 0, set()),
        (99, MAX_TELEGRAM_SILENCE - 1, set()),
        (101, 0, {"heartbeat"}),
        (0, MAX_TELEGRAM_SILENCE + 1, {"telegram"}),
    ],
)
async def test_a_heart_and_telegram_may_be_silent_for_a_while(
    base: Base, beat: float, word: float, sick: set[str]
) -> None:
    """Three beats and a little; five minutes."""
    view = watching(base, beat, word)
    view._started_at -= 1_000
    assert {name for name, is_well in (await told(view)).items() if not is_well} == sick


async def test_what_has_just_begun_is_not_sick(base: Base) -> None:
    """Nothing has beaten or spoken yet, and it is no trouble until it should have."""
    view = Health(Probes(base.ping, lambda: 0.0, lambda: 0.0, lambda: None), heartbeat_seconds=30)
    assert all((await told(view)).values())


async def test_a_database_that_does_not_answer_is_asked_once_by_all(
    base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred who ask while it hangs add nothing to its load, and when it answers again that is told."""
    monkeypatch.setattr(health, "PING_TIMEOUT", 0.1)
    monkeypatch.setattr(health, "_PING_REUSED", 0.0)
    base.answers.clear()
    view = watching(base)
    assert not any([(await told(view))["database"] for _ in range(2)])
    assert not any(await asyncio.gather(*((one(view)) for _ in range(100))))
    assert base.asked == 1
    base.answers.set()
    assert await one(view)
    base.error = ConnectionError()
    assert not await one(view)
    await view.stop()


async def one(view: Health) -> bool:
    """Return whether the database is well."""
    return (await told(view))["database"]


async def test_whoever_asks_again_and_again_is_told_the_same(base: Base) -> None:
    """One question a second is enough."""
    view = watching(base)
    for _ in range(50):
        assert await one(view)
    assert base.asked == 1


@pytest.mark.parametrize(
    ("at", "waiting", "trouble", "wanted", "says"),
    [
        ("", 0, "", None, "ok    webhook   none: the bot polls"),
        ("https://a.b/telegram", 0, "", None, "ok    webhook   Telegram calls https://a.b/telegram; the next"),
        ("", 0, "", "https://a.b", "ok    webhook   the next start has Telegram call https://a.b/telegram"),
        ("https://a.b/telegram", 0, "Connection refused", "https://a.b", "ok    webhook   Telegram calls https://a.b"),
        ("https://a.b/telegram", 3, "Connection refused", "https://a.b", "WRONG webhook   3 updates wait, and Tele"),
    ],
)
def test_checking_tells_where_telegram_calls(
    at: str, waiting: int, trouble: str, wanted: str | None, says: str
) -> None:
    """And what it says when it cannot get through."""
    assert str(check._webhook(BotStatus("afterword_bot", at, waiting, trouble), wanted)).startswith(says)
