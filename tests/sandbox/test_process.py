"""`python -m bot.sandbox`."""

from __future__ import annotations

import asyncio
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import MovableClock
from tests.environment.http_clients import http_client

ROOT = Path(__file__).parents[2]


async def test_it_prints_its_urls_and_stops_on_sigterm(tmp_path: Path) -> None:
    """The first line is the URL, the second the URL for the bot; the clock is read from its file."""
    clock = tmp_path / "clock"
    options = ["--port", "0", "--clock", str(clock), "--token", "777:Other"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", *options, stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout
    url, bot_url = [(await process.stdout.readline()).decode().strip() for _ in range(2)]
    MovableClock(clock).move_by(timedelta(days=365))
    async with http_client() as client:
        me = (await client.get(f"{bot_url}/bot777:Other/getMe")).json()["result"]
        before = MovableClock(clock).now()
        now = datetime.fromisoformat((await client.get(f"{url}/sandbox/clock")).json()["now"])
        after = MovableClock(clock).now()
    process.send_signal(signal.SIGTERM)
    await process.wait()
    assert (me["id"], process.returncode) == (777, 0)
    assert before <= now <= after
