"""(b) The usual way: python-telegram-bot's ConversationHandler, PicklePersistence and JobQueue.

JobQueue keeps its jobs in memory, so the prompts to come are kept in `user_data` too, and are scheduled again at the
start. Prompts that were due meanwhile are sent at once.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.constants import ParseMode
from telegram.ext import AIORateLimiter, Application, JobQueue, PicklePersistence

from benchmarks.contenders import questions
from benchmarks.contenders.questions import Context

ALWAYS_RUN = {"misfire_grace_time": None}  # by default a job that is more than a second late is dropped


async def schedule(context: Context, person: int, prompts: dict[str, datetime]) -> None:
    """Store the prompts in `user_data` and schedule them."""
    if context.user_data is not None and context.job_queue is not None:
        context.user_data["prompts"] = prompts
        enqueue(context.job_queue, person, prompts)


def enqueue(queue: JobQueue[Any], person: int, prompts: dict[str, datetime]) -> None:
    """Schedule a person's prompts."""
    for kind, at in prompts.items():
        name = f"{person}:{kind}"
        if kind == "check_in":
            queue.run_repeating(
                send_prompt,
                questions.WEEK,
                at,
                data=kind,
                name=name,
                user_id=person,
                chat_id=person,
                job_kwargs=ALWAYS_RUN,
            )
        else:
            queue.run_once(send_prompt, at, data=kind, name=name, user_id=person, chat_id=person, job_kwargs=ALWAYS_RUN)


async def send_prompt(context: Context) -> None:
    """Send one prompt."""
    job, data = context.job, context.user_data
    if job is None or data is None or job.chat_id is None:
        return
    kind = str(job.data)
    text, rows = questions.prompt(kind, data["answers"])
    await context.bot.send_message(job.chat_id, text, reply_markup=rows, parse_mode=ParseMode.HTML)
    if kind == "check_in":
        data["prompts"][kind] += questions.WEEK
    else:
        data["prompts"].pop(kind, None)


async def restore(application: Application[Any, Context, Any, Any, Any, JobQueue[Any]]) -> None:
    """Schedule the prompts of all people again after a start."""
    if application.job_queue:
        for person, data in application.user_data.items():
            enqueue(application.job_queue, person, data.get("prompts", {}))


def main() -> None:
    """Run the bot."""
    application = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{os.environ['BOT_API_URL']}/bot")
        .persistence(PicklePersistence(Path(os.environ["DATA_DIR"]) / "conversation_handler.pickle"))
        .rate_limiter(AIORateLimiter(max_retries=5))
        .post_init(restore)
        .build()
    )
    application.add_handler(questions.conversation(schedule))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
