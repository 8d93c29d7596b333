"""(c) The questions of (b), and APScheduler with one job for each prompt in an SQLAlchemyJobStore.

`misfire_grace_time` is None, so that late jobs run: by default a job that is more than a second late is dropped.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram import Update
from telegram.ext import AIORateLimiter, Application, PicklePersistence

from benchmarks.contenders import jobs, questions
from benchmarks.contenders.questions import Context

FOLDER = Path(os.environ.get("DATA_DIR", "."))
SCHEDULER = AsyncIOScheduler(
    jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{FOLDER / 'jobs.db'}")},
    job_defaults={"misfire_grace_time": None, "coalesce": True},
    timezone=UTC,
)


async def schedule(context: Context, person: int, prompts: dict[str, datetime]) -> None:
    """Store a job for each prompt."""
    answers = dict((context.user_data or {})["answers"])
    for kind, at in prompts.items():
        when = {"trigger": "date", "run_date": at}
        if kind == "check_in":
            when = {"trigger": "interval", "weeks": 1, "start_date": at}
        SCHEDULER.add_job(
            jobs.send_prompt, id=f"{person}:{kind}", args=(person, kind, answers), replace_existing=True, **when
        )


async def start_scheduler(application: Application[Any, Context, Any, Any, Any, Any]) -> None:
    """Start the scheduler on the bot's event loop."""
    jobs.RUNNING_BOT[:] = [application.bot]
    SCHEDULER.start()


def main() -> None:
    """Run the bot."""
    application = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{os.environ['BOT_API_URL']}/bot")
        .persistence(PicklePersistence(FOLDER / "job_store.pickle"))
        .rate_limiter(AIORateLimiter(max_retries=5))
        .job_queue(None)
        .post_init(start_scheduler)
        .build()
    )
    application.add_handler(questions.conversation(schedule))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
