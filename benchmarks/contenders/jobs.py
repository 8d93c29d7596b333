"""The function that the jobs of (c) call. It has a module of its own, since the job store keeps its import path."""

from __future__ import annotations

from typing import Any

from telegram import Bot
from telegram.constants import ParseMode

from benchmarks.contenders import questions

RUNNING_BOT: list[Bot] = []  # set when the bot starts; jobs can only be given data that can be pickled


async def send_prompt(person: int, kind: str, answers: dict[str, Any]) -> None:
    """Send one prompt."""
    text, rows = questions.prompt(kind, answers)
    await RUNNING_BOT[0].send_message(person, text, reply_markup=rows, parse_mode=ParseMode.HTML)
