"""Runs the sandbox: Telegram's stand-in and the bot, in one process."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pydantic import SecretStr

from bot import rendering
from bot.app import Afterword
from bot.clock import MovableClock
from bot.demo import story
from bot.sandbox.bot_hooks import UpcomingPrompt
from bot.sandbox.server import TOKEN, Sandbox, serve
from bot.settings import DEFAULT_PORT, Settings
from bot.store.people import UnreadableFacts
from conversations.pacing import schedule


async def run_sandbox(settings: Settings) -> None:
    """Run Telegram's stand-in and the bot until cancelled; the first line printed is the page's address.

    The stand-in starts with an empty world each time, and so does the bot unless DATABASE_URL is set.
    """
    with tempfile.TemporaryDirectory(prefix="afterword-sandbox-", ignore_cleanup_errors=True) as folder:
        clock_file = settings.clock_file or Path(folder) / "clock"
        sandbox = Sandbox(MovableClock(clock_file))
        page = await serve(sandbox, port=DEFAULT_PORT if settings.port is None else settings.port)
        try:
            changes: dict[str, object] = {
                "bot_token": SecretStr(TOKEN),
                "bot_api_url": page.bot_url,
                "clock_file": clock_file,
                "webhook_url": None,
                "port": None,  # the stand-in listens there
            }
            if "database_url" not in settings.model_fields_set:
                changes["database_url"] = f"sqlite:///{folder}/afterword.db"
            bot = Afterword(settings.model_copy(update=changes))
            try:
                await bot.start()
                sandbox.bot_hooks = SandboxHooks(bot)
                print(f"Afterword's sandbox: {page.url} (Ctrl-C ends it)", flush=True)  # noqa: T201 - a person waits for it
                await bot.serve()
            finally:
                await bot.stop()
        finally:
            await page.stop()


class SandboxHooks:
    """A running bot as the stand-in's `BotHooks`."""

    def __init__(self, bot: Afterword) -> None:
        """Serve the stand-in from this bot."""
        self._bot = bot

    async def upcoming(self, person_id: int) -> Sequence[UpcomingPrompt]:
        """Return the prompts scheduled for one person, earliest first."""
        person = None
        with suppress(UnreadableFacts):
            person = await self._bot.database.read_only(person_id)
        if person is None:
            return ()
        now = self._bot.clock.now()
        return [UpcomingPrompt(due.send_at, rendering.label(due, person)) for due in schedule.upcoming(person, now)]

    async def add_example(self, person_id: int, name: str) -> None:
        """Store an example of some weeks of use for a person whom the bot does not know yet."""
        person = await asyncio.to_thread(story.build_example, person_id, name, self._bot.clock.now())
        await self._bot.turns.import_person(person)

    async def wait_idle(self) -> None:
        """Return once nothing that is due now is unsent and no turn is in progress."""
        await self._bot.wait_idle()
