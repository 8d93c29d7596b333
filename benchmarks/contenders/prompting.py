"""The function that (c)'s jobs call. A job store keeps the name of a function, so it lives in a module of its own."""

from __future__ import annotations

from typing import Any

from telegram import Bot
from telegram.constants import ParseMode

from benchmarks.contenders import asking

BOT: list[Bot] = []  # the one that runs, once it does


async def send(person: int, kind: str, answers: dict[str, Any]) -> None:
    """Send one prompt."""
    text, rows = asking.prompt(kind, answers)
    await BOT[0].send_message(person, text, reply_markup=rows, parse_mode=ParseMode.HTML)
