"""8. Set-up: from a fresh copy of the project to a bot that replies, by `make run`, with nothing cached.

The baseline is the least that any such bot needs: a virtual environment, python-telegram-bot from the same package
index, and the bare echo bot. Both download packages, so the figure depends on the index as much as on the project.
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

from benchmarks.benchmark_run import BenchmarkRun
from benchmarks.processes import ROOT, Failed, environment
from benchmarks.results import Result, Row
from benchmarks.stand_in import SentMessage, StandIn

NUMBER = 8
TIMEOUT = 300  # seconds
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
_TOKEN = re.compile(r'"sandbox-token" content="([^"]+)"')
NOT_COPIED = shutil.ignore_patterns(".venv", ".git", "data", ".*_cache", ".hypothesis", "__pycache__")
_PERSON = 1


async def measure(run: BenchmarkRun) -> list[Row]:
    """Return the ratio of both."""
    least = await _set_up_echo(run)
    run.log(f"(a) from nothing: {least:.0f} s")
    whole = await _set_up_afterword(run)
    run.log(f"make run from nothing: {whole:.0f} s")
    against = "virtual environment, python-telegram-bot, (a) answering"
    return [Result(NUMBER, "cold `make run` to an answering bot", against, (whole / least,))]


def clean_environment(folder: Path) -> dict[str, str]:
    """Return an environment without this virtual environment, settings of Afterword, or pip's cache."""
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


async def _set_up_echo(run: BenchmarkRun) -> float:
    loop, folder, telegram = asyncio.get_running_loop(), run.new_folder("least"), StandIn()
    version = next(
        line.split("==")[1].split()[0]
        for line in (ROOT / "requirements.txt").read_text().splitlines()
        if line.startswith("python-telegram-bot==")
    )
    address = await telegram.start()
    answered = loop.create_future()

    def on_message(message: SentMessage) -> None:
        if not answered.done():
            answered.set_result(message.at)

    telegram.on_message.append(on_message)
    telegram.add_person(_PERSON)
    telegram.send_text(_PERSON, "Hello")
    began = loop.time()
    python = str(folder / ".venv" / "bin" / "python")
    await _run([sys.executable, "-m", "venv", ".venv"], folder, clean_environment(folder))
    wanted = f"python-telegram-bot=={version}"
    await _run([python, "-m", "pip", "--quiet", "install", wanted], folder, clean_environment(folder))
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


async def _set_up_afterword(run: BenchmarkRun) -> float:
    folder = run.new_folder("cold") / "afterword"
    await asyncio.to_thread(shutil.copytree, ROOT, folder, ignore=NOT_COPIED)
    settings = clean_environment(folder) | {"PORT": "0", "PYTHON": sys.executable, "DATA_DIR": str(folder / "data")}
    began = asyncio.get_running_loop().time()
    log = folder.parent / "make.log"
    with log.open("wb") as says:
        make = await asyncio.create_subprocess_exec(
            "make", "--no-print-directory", "run", cwd=folder, env=settings, stdout=subprocess.PIPE, stderr=says
        )
    try:
        await asyncio.wait_for(_wait_for_reply(make), TIMEOUT - 100)
        return asyncio.get_running_loop().time() - began
    except (Failed, TimeoutError) as error:
        raise Failed(f"`make run` led to no bot ({error})\n{log.read_text(errors='replace')[-2000:]}") from None
    finally:
        if make.returncode is None:
            make.send_signal(signal.SIGTERM)  # `make run` ends with an exec of the bot
        await make.wait()


async def _wait_for_reply(make: asyncio.subprocess.Process) -> None:
    """Wait until the bot in the sandbox has replied to somebody."""
    if make.stdout is None:
        raise Failed("make has no output")
    address = None
    while address is None:
        line = (await make.stdout.readline()).decode()
        if not line:
            raise Failed(f"make run ended with {await make.wait()}")
        address = _ADDRESS.search(line)
    async with httpx.AsyncClient(base_url=f"{address.group()}/sandbox/", trust_env=False, timeout=60) as phone:
        if token := _TOKEN.search((await phone.get(address.group())).text):  # earlier versions have none
            phone.headers["X-Sandbox-Token"] = token[1]
        people = (await phone.get("people")).json()
        person = people[0]["id"] if people else (await phone.post("people", json={"first_name": "Sam"})).json()["id"]
        await phone.post(f"people/{person}/say", json={"text": "/start"})
        chat: dict[str, Any] = {"version": -1, "messages": []}
        while not any(message["from"]["is_bot"] for message in chat["messages"]):
            chat = (await phone.get(f"people/{person}/chat?since={chat['version']}&wait=1")).json()
