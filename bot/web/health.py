"""The health check: the database answers, prompts are looked for, Telegram answers, and the clock is right.

`Health` judges this from inside the running bot; `query_running_bot` asks it from another process on this machine.
"""

from __future__ import annotations

import asyncio
import http.client
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import MAX_SKEW

PING_TIMEOUT = 2.0
"""Seconds that the database has to answer."""
MAX_TELEGRAM_SILENCE = 300.0
"""Seconds without any answer of Telegram that are still healthy: long enough for a short outage."""
_MISSED_PROMPT_RUNS = 3
_SLACK = 10.0  # seconds, for a slow machine
_MAX_ANSWER = 10_000  # bytes
_PING_REUSED = 1.0  # seconds for which one answer of the database is given to everybody who asks


@dataclass(frozen=True, slots=True)
class Probes:
    """What is looked at. The two instants are in the event loop's time, 0 for never.

    `clock_skew`: how far the machine's clock is ahead of Telegram's, None if that is not known.
    """

    ping: Callable[[], Awaitable[None]]
    last_prompt_run_at: Callable[[], float]
    last_telegram_success_at: Callable[[], float]
    clock_skew: Callable[[], timedelta | None]


class Health:
    """Reports on the probes, and pings the database at most once a second."""

    def __init__(self, probes: Probes, *, heartbeat_seconds: float) -> None:
        """Count silence from now on; prompts are looked for every `heartbeat_seconds`."""
        self._probes = probes
        self._started_at = _now()
        self._max_pause = _MISSED_PROMPT_RUNS * heartbeat_seconds + _SLACK
        self._ping: asyncio.Task[float | None] | None = None
        self._pinged_at = 0.0

    async def report(self) -> tuple[bool, dict[str, object]]:
        """Return whether all is well, and each check: whether it is well, with seconds taken, since then, or ahead."""
        ping_seconds = await self._ping_seconds()
        prompt_pause = self._seconds_since(self._probes.last_prompt_run_at())
        telegram_silence = self._seconds_since(self._probes.last_telegram_success_at())
        skew = self._probes.clock_skew()
        checks: dict[str, tuple[bool, dict[str, float | None]]] = {
            "database": (ping_seconds is not None, {"seconds": _rounded(ping_seconds)}),
            "heartbeat": (prompt_pause <= self._max_pause, {"seconds_ago": _rounded(prompt_pause)}),
            "telegram": (telegram_silence <= MAX_TELEGRAM_SILENCE, {"seconds_ago": _rounded(telegram_silence)}),
            "clock": (
                skew is None or abs(skew) <= MAX_SKEW,
                {"seconds_ahead": _rounded(None if skew is None else skew.total_seconds())},
            ),
        }
        all_well = all(is_well for is_well, _ in checks.values())
        return all_well, {name: {"ok": is_well, **detail} for name, (is_well, detail) in checks.items()}

    async def stop(self) -> None:
        """Cancel a ping in progress."""
        if self._ping:
            self._ping.cancel()
            await asyncio.wait({self._ping})

    def _seconds_since(self, instant: float) -> float:
        return _now() - max(instant, self._started_at)

    async def _ping_seconds(self) -> float | None:
        """Return how long the database took to answer, None if it did not in time. All callers share one ping."""
        if self._ping is None or (self._ping.done() and _now() > self._pinged_at + _PING_REUSED):
            self._pinged_at = _now()
            self._ping = asyncio.create_task(self._measure_ping(), name="ping")
        await asyncio.wait({self._ping}, timeout=PING_TIMEOUT)
        return self._ping.result() if self._ping.done() and not self._ping.cancelled() else None

    async def _measure_ping(self) -> float | None:
        started_at = _now()
        try:
            await self._probes.ping()
        except Exception:  # noqa: BLE001 - whatever the reason, there was no answer
            return None
        return _now() - started_at


async def query_running_bot(host: str, port: int) -> tuple[bool, str]:
    """Return whether the bot served at `host` and `port` is well, and its report, or why there is none."""
    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - all addresses, so this one too
    try:
        return await asyncio.to_thread(_get_healthz, reached, port)
    except (OSError, http.client.HTTPException) as error:
        return False, f"no answer at {reached}, port {port} ({type(error).__name__})"


def _get_healthz(host: str, port: int) -> tuple[bool, str]:
    connection = http.client.HTTPConnection(host, port, timeout=2 * PING_TIMEOUT)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        return answer.status == http.client.OK, answer.read(_MAX_ANSWER).decode("utf-8", "replace")
    finally:
        connection.close()


def _now() -> float:
    return asyncio.get_running_loop().time()


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
