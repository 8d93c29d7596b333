"""The health check: what it reports, and how often it pings the database."""

from __future__ import annotations

import asyncio

import pytest

from bot import check
from bot.telegram.api import BotStatus
from bot.web.health import MAX_TELEGRAM_SILENCE, Health, Probes
from tests.bot.telegram.fake_loop_time import without_waiting

LONG_AGO = 60.0  # seconds; an older result is not used again


def now() -> float:
    """Return the event loop's time."""
    return asyncio.get_running_loop().time()


class CountingDatabase:
    """A database that counts pings."""

    def __init__(self) -> None:
        """Let `ping` return at once."""
        self.asked = 0
        self.answers = asyncio.Event()
        self.answers.set()
        self.error: Exception | None = None

    async def ping(self) -> None:
        """Return once `answers` is set, or raise `error`."""
        self.asked += 1
        await self.answers.wait()
        if self.error:
            raise self.error


@pytest.fixture
def fake_database() -> CountingDatabase:
    """Return a database that answers."""
    return CountingDatabase()


def watching(fake_database: CountingDatabase) -> Health:
    """Return the health of a bot whose scheduler and connection to Telegram work all the time."""
    return Health(Probes(fake_database.ping, now, now, lambda: None), heartbeat_seconds=30)


async def checks(of: Health) -> dict[str, bool]:
    """Return which checks are passed."""
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
@without_waiting
async def test_scheduler_and_telegram_may_be_silent_for_a_while(
    fake_database: CountingDatabase, beat: float, word: float, sick: set[str]
) -> None:
    """The scheduler for a little more than three intervals, Telegram for five minutes."""
    probes = Probes(fake_database.ping, lambda: now() - beat, lambda: now() - word, lambda: None)
    view = Health(probes, heartbeat_seconds=30)
    await asyncio.sleep(1_000)
    assert {name for name, is_well in (await checks(view)).items() if not is_well} == sick


async def test_a_bot_that_has_just_started_is_healthy(fake_database: CountingDatabase) -> None:
    """Nothing has run yet, and nothing is late."""
    view = Health(Probes(fake_database.ping, lambda: 0.0, lambda: 0.0, lambda: None), heartbeat_seconds=30)
    assert all((await checks(view)).values())


@without_waiting
async def test_all_health_checks_share_one_ping(fake_database: CountingDatabase) -> None:
    """A hundred requests while it hangs add no ping, and its recovery is reported."""
    fake_database.answers.clear()
    view = watching(fake_database)
    assert not any([await one(view) for _ in range(2)])
    assert not any(await asyncio.gather(*((one(view)) for _ in range(100))))
    assert fake_database.asked == 1
    fake_database.answers.set()
    await asyncio.sleep(LONG_AGO)
    assert await one(view)
    fake_database.error = ConnectionError()
    await asyncio.sleep(LONG_AGO)
    assert not await one(view)
    await view.stop()


async def one(view: Health) -> bool:
    """Return whether the database check is passed."""
    return (await checks(view))["database"]


async def test_the_database_is_pinged_once_a_second(fake_database: CountingDatabase) -> None:
    """However many health requests there are."""
    view = watching(fake_database)
    for _ in range(50):
        assert await one(view)
    assert fake_database.asked == 1


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
def test_checking_shows_where_telegram_calls(
    at: str, waiting: int, trouble: str, wanted: str | None, says: str
) -> None:
    """And Telegram's error when it cannot connect."""
    assert str(check._webhook(BotStatus("afterword_bot", at, waiting, trouble), wanted)).startswith(says)
