"""What a test of the page has at hand: the page, and the stand-in and the bot behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from playwright.async_api import Locator, Page, expect

from bot.clock import MovableClock
from bot.sandbox.bot_hooks import UpcomingPrompt
from bot.sandbox.server import Running, Sandbox
from tests.sandbox.page.small_bot import SmallBot

TIMEOUT_MS = 60_000  # for a browser on a busy machine
expect.set_options(timeout=TIMEOUT_MS)
FRIDAY = datetime(2026, 5, 15, 14, 0, tzinfo=UTC)
THURSDAY = FRIDAY - timedelta(days=1, hours=-2)


@dataclass
class Schedule:
    """Hooks with scheduled prompts: those that are due are sent when the clock was moved."""

    clock: MovableClock
    bot: SmallBot | None = None
    prompts: dict[int, list[UpcomingPrompt]] = field(default_factory=dict)

    async def upcoming(self, person_id: int) -> Sequence[UpcomingPrompt]:
        """Return what is scheduled for a person."""
        return self.prompts.get(person_id, [])

    async def add_example(self, person_id: int, name: str) -> None:
        """Schedule a prompt for the new person."""
        self.prompts[person_id] = [UpcomingPrompt(FRIDAY, f"{name}'s check-in")]

    async def wait_idle(self) -> None:
        """Send what is due."""
        assert self.bot
        now = self.clock.now()
        for person, prompts in self.prompts.items():
            for due in [prompt for prompt in prompts if prompt.at <= now]:
                await self.bot.say(person, f"{due.what} at {now:%H:%M}")
                prompts.remove(due)


@dataclass
class Stage:
    """A page, and the stand-in and the bot behind it."""

    running: Running
    sandbox: Sandbox
    bot: SmallBot
    schedule: Schedule
    page: Page

    def by(self, name: str) -> Locator:
        """Return the elements with a test id."""
        return self.page.get_by_test_id(name)

    def message(self, text: str) -> Locator:
        """Return the messages with exactly this text."""
        return self.by("message").filter(has=self.by("text").get_by_text(text, exact=True))

    def button(self, text: str) -> Locator:
        """Return the inline buttons with this text."""
        return self.by("inline-button").get_by_text(text, exact=True)

    async def start(self) -> None:
        """Press START and wait for the bot's greeting."""
        await self.by("start").click()
        await expect(self.message("Hello Sam")).to_be_visible()

    async def say(self, text: str) -> None:
        """Type a text and press Enter."""
        await self.by("input").fill(text)
        await self.by("input").press("Enter")

    async def toasts(self, *texts: str) -> None:
        """Wait for these toasts: all since the page was opened."""
        await self.page.wait_for_function("count => window.toasted.length >= count", arg=len(texts))
        assert await self.page.evaluate("window.toasted") == [*texts]

    async def clipboard(self) -> str:
        """Return the text on the clipboard."""
        return str(await self.page.evaluate("navigator.clipboard.readText()"))
