"""How the bot is: whether the database answers, the heart beats, Telegram can be heard, and the clock is right.

`Health` is the running bot's own view of it; `asked` is what it tells another process on this machine.
"""

from __future__ import annotations

import asyncio
import http.client
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import MAX_SKEW

ANSWERED_WITHIN = 2.0
"""Seconds that the database has to answer."""
SILENCE = 300.0
"""Seconds of Telegram's silence that are no trouble yet: one who sleeps through an outage of a minute is not sick."""
_BEATS_MISSED = 3
_SLACK = 10.0  # seconds, for a slow machine
_LONGEST_ANSWER = 10_000  # bytes
_FRESH = 1.0  # seconds; whoever asks more often is told the same


@dataclass(frozen=True, slots=True)
class Probes:
    """What the parts show: an answer of the database, and when the others last did their work (loop time; 0: never).

    `clock_ahead`: how far the machine's clock is ahead of Telegram's, as far as that is known.
    """

    ping: Callable[[], Awaitable[None]]
    beaten_at: Callable[[], float]
    heard_at: Callable[[], float]
    clock_ahead: Callable[[], timedelta | None]


class Health:
    """Looks at the signs, and never asks more of the database than one question a second."""

    def __init__(self, signs: Probes, *, heartbeat_seconds: float) -> None:
        """Judge by `signs` from now on; the heart means to beat every `heartbeat_seconds`."""
        self._signs = signs
        self._since = _now()
        self._longest_pause = _BEATS_MISSED * heartbeat_seconds + _SLACK
        self._asking: asyncio.Task[float | None] | None = None
        self._asked_at = 0.0

    async def check(self) -> tuple[bool, dict[str, object]]:
        """Return whether all is well, and each sign: whether it is well, and the seconds it took, is ago or ahead."""
        seconds = await self._database_answers()
        beat, word = (_now() - max(at(), self._since) for at in (self._signs.beaten_at, self._signs.heard_at))
        ahead = self._signs.clock_ahead()
        found: dict[str, tuple[bool, dict[str, float | None]]] = {
            "database": (seconds is not None, {"seconds": _rounded(seconds)}),
            "heartbeat": (beat <= self._longest_pause, {"seconds_ago": _rounded(beat)}),
            "telegram": (word <= SILENCE, {"seconds_ago": _rounded(word)}),
            "clock": (
                ahead is None or abs(ahead) <= MAX_SKEW,
                {"seconds_ahead": _rounded(None if ahead is None else ahead.total_seconds())},
            ),
        }
        is_well = all(well for well, _ in found.values())
        return is_well, {name: {"ok": well, **detail} for name, (well, detail) in found.items()}

    async def stop(self) -> None:
        """Ask nothing more."""
        if self._asking:
            self._asking.cancel()
            await asyncio.wait({self._asking})

    async def _database_answers(self) -> float | None:
        """Return within how many seconds the database has answered, if it has. Everybody waits for one question."""
        if self._asking is None or (self._asking.done() and _now() > self._asked_at + _FRESH):
            self._asked_at = _now()
            self._asking = asyncio.create_task(self._ask(), name="ping")
        await asyncio.wait({self._asking}, timeout=ANSWERED_WITHIN)
        return self._asking.result() if self._asking.done() and not self._asking.cancelled() else None

    async def _ask(self) -> float | None:
        began = _now()
        try:
            await self._signs.ping()
        except Exception:  # noqa: BLE001 - whatever stands in its way, there was no answer
            return None
        return _now() - began


async def query_running_bot(host: str, port: int) -> tuple[bool, str]:
    """Return whether the bot served at `host` and `port` says that it is well, and what it says, or why it does not."""
    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - all addresses, so this one too
    try:
        return await asyncio.to_thread(_asked, reached, port)
    except (OSError, http.client.HTTPException) as error:
        return False, f"no answer at {reached}, port {port} ({type(error).__name__})"


def _asked(host: str, port: int) -> tuple[bool, str]:
    connection = http.client.HTTPConnection(host, port, timeout=2 * ANSWERED_WITHIN)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        return answer.status == http.client.OK, answer.read(_LONGEST_ANSWER).decode("utf-8", "replace")
    finally:
        connection.close()


def _now() -> float:
    return asyncio.get_running_loop().time()


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
