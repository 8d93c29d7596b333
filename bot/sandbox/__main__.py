"""`python -m bot.sandbox`: the stand-in as a process of its own. It prints its URL, then `bot_url`."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.clock import MovableClock
from bot.sandbox.server import TOKEN, Sandbox, serve


async def run(host: str, port: int, clock: Path, token: str) -> None:
    """Serve until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    running = await serve(Sandbox(MovableClock(clock), token=token), host, port)
    sys.stdout.write(f"{running.url}\n{running.bot_url}\n")
    sys.stdout.flush()
    await stop.wait()
    await running.stop()


def main(arguments: Sequence[str] | None = None) -> int:
    """Parse the command line, serve until a signal, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description="A stand-in for Telegram.")
    parser.add_argument("--host", default="127.0.0.1", help="where to listen; it answers to names of this machine only")
    parser.add_argument("--port", type=int, default=8081, help="the port; a free one if it is taken or 0")
    parser.add_argument("--clock", type=Path, default=Path("sandbox.clock"), help="the file of the clock's offset")
    parser.add_argument("--token", default=TOKEN, help="the bot's token")
    given = parser.parse_args(arguments)
    asyncio.run(run(given.host, given.port, given.clock, given.token))
    return 0


if __name__ == "__main__":
    sys.exit(main())
