"""8. Set-up: from a fresh copy of the project to a bot that answers, by `make run`, with nothing cached.

The baseline is the least that any bot of this kind needs: a virtual environment, python-telegram-bot from the same
index, and the bare echo bot answering. Both fetch packages: the figure depends on the index as much as on the project.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from benchmarks.figures import Figure, Row
from benchmarks.running import ROOT, Failed, environment
from benchmarks.session import Session
from benchmarks.telegram import Spoken, StandIn

NUMBER = 8
LIMIT = 300  # seconds
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
NOT_COPIED = shutil.ignore_patterns(".venv", ".git", "data", ".*_cache", ".hypothesis", "__pycache__")
_PERSON = 1


async def measure(session: Session) -> list[Row]:
    """Return how much longer it takes than the least."""
    least = await _echo_from_nothing(session)
    session.tells(f"(a) from nothing: {least:.0f} s")
    whole = await _make_run(session)
    session.tells(f"make run from nothing: {whole:.0f} s")
    against = "virtual environment, python-telegram-bot, (a) answering"
    return [Figure(NUMBER, "cold `make run` to an answering bot", against, (whole / least,))]


def outside(folder: Path) -> dict[str, str]:
    """Return an environment that knows nothing of this virtual environment or of anybody's settings."""
    kept = {k: v for k, v in environment(folder, "").items() if k not in {"VIRTUAL_ENV", "PYTHONPATH", "BOT_TOKEN"}}
    del kept["BOT_API_URL"]
    return kept | {"PIP_NO_CACHE_DIR": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


async def _run(command: list[str], folder: Path, settings: Mapping[str, str]) -> None:
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, says = await process.communicate()
    if process.returncode:
        raise Failed(f"{' '.join(command)} ended with {process.returncode}\n{says.decode(errors='replace')[-2000:]}")


async def _echo_from_nothing(session: Session) -> float:
    loop, folder, telegram = asyncio.get_running_loop(), session.fresh("least"), StandIn()
    version = next(
        line.split("==")[1].split()[0]
        for line in (ROOT / "requirements.txt").read_text().splitlines()
        if line.startswith("python-telegram-bot==")
    )
    address = await telegram.start()
    answered = loop.create_future()

    def hears(spoken: Spoken) -> None:
        if not answered.done():
            answered.set_result(spoken.at)

    telegram.on_spoken.append(hears)
    telegram.meet(_PERSON)
    telegram.say(_PERSON, "Hello")
    began = loop.time()
    python = str(folder / ".venv" / "bin" / "python")
    await _run([sys.executable, "-m", "venv", ".venv"], folder, outside(folder))
    wanted = f"python-telegram-bot=={version}"
    await _run([python, "-m", "pip", "--quiet", "install", wanted], folder, outside(folder))
    bot = await asyncio.create_subprocess_exec(
        python, str(ROOT / "benchmarks" / "contenders" / "echo.py"),
        cwd=folder, env=environment(folder, address), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        return float(await asyncio.wait_for(answered, 60)) - began
    finally:
        bot.kill()
        await bot.wait()
        await telegram.stop()


async def _make_run(session: Session) -> float:
    folder = session.fresh("cold") / "afterword"
    await asyncio.to_thread(shutil.copytree, ROOT, folder, ignore=NOT_COPIED)
    settings = outside(folder) | {"PORT": "0", "PYTHON": sys.executable, "DATA_DIR": str(folder / "data")}
    began = asyncio.get_running_loop().time()
    log = folder.parent / "make.log"
    with log.open("wb") as says:
        make = await asyncio.create_subprocess_exec(
            "make", "--no-print-directory", "run", cwd=folder, env=settings, stdout=subprocess.PIPE, stderr=says
        )
    try:
        await asyncio.wait_for(_answering(make), LIMIT - 100)
        return asyncio.get_running_loop().time() - began
    except (Failed, TimeoutError) as error:
        raise Failed(f"`make run` led to no bot ({error})\n{log.read_text(errors='replace')[-2000:]}") from None
    finally:
        if make.returncode is None:
            make.send_signal(signal.SIGTERM)  # `make run` ends in the bot itself
        await make.wait()


async def _answering(make: asyncio.subprocess.Process) -> None:
    """Return once the sandbox's bot has answered somebody."""
    if make.stdout is None:
        raise Failed("make has no output")
    address = None
    while address is None:
        line = (await make.stdout.readline()).decode()
        if not line:
            raise Failed(f"make run ended with {await make.wait()}")
        address = _ADDRESS.search(line)
    async with httpx.AsyncClient(base_url=f"{address.group()}/sandbox/", trust_env=False, timeout=60) as phone:
        people = (await phone.get("people")).json()
        person = people[0]["id"] if people else (await phone.post("people", json={"first_name": "Sam"})).json()["id"]
        await phone.post(f"people/{person}/say", json={"text": "/start"})
        chat: dict[str, Any] = {"version": -1, "messages": []}
        while not any(message["from"]["is_bot"] for message in chat["messages"]):
            chat = (await phone.get(f"people/{person}/chat?since={chat['version']}&wait=1")).json()
