"""(b) The usual way: python-telegram-bot's ConversationHandler, PicklePersistence and JobQueue.

JobQueue keeps its jobs in memory, so what is to be prompted stands in `user_data` too, and is scheduled anew at the
start; what fell due meanwhile is said at once.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, Application, JobQueue, PicklePersistence

from benchmarks.contenders import asking
from benchmarks.contenders.asking import Context

NEVER_TOO_LATE = {"misfire_grace_time": None}  # a second late would otherwise be too late, and the prompt lost


async def schedule(context: Context, person: int, prompts: dict[str, datetime]) -> None:
    """Remember the prompts and put them into the queue."""
    if context.user_data is not None and context.job_queue is not None:
        context.user_data["prompts"] = prompts
        enqueue(context.job_queue, person, prompts)


def enqueue(queue: JobQueue[Any], person: int, prompts: dict[str, datetime]) -> None:
    """Put a person's prompts into the queue, in the place of any that are there."""
    for kind, at in prompts.items():
        name = f"{person}:{kind}"
        if kind == "check_in":
            queue.run_repeating(
                send, asking.WEEK, at, data=kind, name=name, user_id=person, chat_id=person, job_kwargs=NEVER_TOO_LATE
            )
        else:
            queue.run_once(send, at, data=kind, name=name, user_id=person, chat_id=person, job_kwargs=NEVER_TOO_LATE)


async def send(context: Context) -> None:
    """Send one prompt."""
    job, data = context.job, context.user_data
    if job is None or data is None or job.chat_id is None:
        return
    kind = str(job.data)
    text, rows = asking.prompt(kind, data["answers"])
    await context.bot.send_message(job.chat_id, text, reply_markup=rows, parse_mode=ParseMode.HTML)
    if kind == "check_in":
        data["prompts"][kind] += asking.WEEK
    else:
        data["prompts"].pop(kind, None)


async def restore(application: Application[Any, Context, Any, Any, Any, JobQueue[Any]]) -> None:
    """Schedule all that was to be prompted when the process ended."""
    if application.job_queue:
        for person, data in application.user_data.items():
            enqueue(application.job_queue, person, data.get("prompts", {}))


def main() -> None:
    """Run the bot."""
    application = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{os.environ['BOT_API_URL']}/bot")
        .persistence(PicklePersistence(Path(os.environ["DATA_DIR"]) / "usual.pickle"))
        .rate_limiter(AIORateLimiter(max_retries=5))
        .post_init(restore)
        .build()
    )
    application.add_handler(asking.conversation(schedule))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
